//! Forms of feedback.

use serde::Deserialize;
use validator::Validate;

use super::model::{Answer, NewFeedback};
use crate::language::Language;
use crate::web::forms::{FormErrors, is_email};

/// What somebody says.
#[derive(Debug, Default, Clone, Deserialize, Validate)]
#[serde(default)]
pub struct FeedbackForm {
    /// What is said.
    #[validate(length(min = 1, max = 4000))]
    pub message: String,
    /// Page it is about.
    #[validate(length(max = 300))]
    pub about: String,
    /// Site it is about.
    pub site: String,
    /// Where to answer; may stay empty.
    #[validate(length(max = 200))]
    pub email: String,
    /// A field that people are not shown: what is written here was written by a program.
    pub website: String,
}

impl FeedbackForm {
    /// Whether a program filled the form.
    pub fn is_from_a_program(&self) -> bool {
        !self.website.is_empty()
    }

    /// What is meant; `sites` are those that can be named.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(&self, sites: &[(String, String)], t: Language) -> Result<NewFeedback, FormErrors> {
        let trimmed = Self {
            message: self.message.trim().to_owned(),
            email: self.email.trim().to_owned(),
            about: self.about.trim().to_owned(),
            ..self.clone()
        };
        let mut errors =
            trimmed.validate().err().map(|found| FormErrors::from_validation(&found, t)).unwrap_or_default();
        if !trimmed.email.is_empty() && errors.get("email").is_empty() && !is_email(&trimmed.email) {
            errors.add("email", t.field_email());
        }
        let site_id = match sites {
            [(only, _)] => Some(only.clone()),
            _ => sites.iter().map(|(id, _)| id).find(|id| **id == self.site).cloned(),
        };
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(NewFeedback {
            site_id,
            language: t,
            page: trimmed.about,
            message: trimmed.message,
            email: Some(trimmed.email).filter(|email| !email.is_empty()),
        })
    }
}

/// What the service answers.
#[derive(Debug, Default, Clone, Deserialize, Validate)]
#[serde(default)]
pub struct AnswerForm {
    /// Version that the page showed.
    pub version: i64,
    /// To the one who asked; needed if an address was left.
    #[validate(length(max = 4000))]
    pub answer: String,
    /// What was done.
    #[validate(length(min = 1, max = 2000))]
    pub done: String,
}

impl AnswerForm {
    /// What is meant.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(&self, waits_for_answer: bool, t: Language) -> Result<Answer, FormErrors> {
        let trimmed =
            Self { version: self.version, answer: self.answer.trim().to_owned(), done: self.done.trim().to_owned() };
        let mut errors = FormErrors::default();
        if waits_for_answer && trimmed.answer.is_empty() {
            errors.add("answer", t.field_missing());
        }
        if let Err(found) = trimmed.validate() {
            for error in FormErrors::from_validation(&found, t).all() {
                errors.add(&error.field, error.message.clone());
            }
        }
        if errors.is_empty() { Ok(Answer { answer: trimmed.answer, done: trimmed.done }) } else { Err(errors) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(message: &str, email: &str) -> FeedbackForm {
        FeedbackForm { message: message.into(), email: email.into(), ..FeedbackForm::default() }
    }

    #[test]
    fn only_the_message_is_needed() {
        let given = form("Hyvä sivu.", "").check(&[], Language::Fi).unwrap();
        assert_eq!((given.email, given.site_id), (None, None));
        assert!(!form(" ", "").check(&[], Language::Fi).unwrap_err().get("message").is_empty());
        assert!(!form("Hei", "nimi@").check(&[], Language::Fi).unwrap_err().get("email").is_empty());
    }

    #[test]
    fn the_only_site_is_meant_and_an_unknown_one_is_nobodys() {
        let sites = [("1".to_owned(), "Lahti".to_owned()), ("2".to_owned(), "Espoo".to_owned())];
        assert_eq!(form("Hei", "").check(&sites[..1], Language::Fi).unwrap().site_id.as_deref(), Some("1"));
        let named = FeedbackForm { site: "2".into(), ..form("Hei", "") };
        assert_eq!(named.check(&sites, Language::Fi).unwrap().site_id.as_deref(), Some("2"));
        let wrong = FeedbackForm { site: "3".into(), ..form("Hei", "") };
        assert_eq!(wrong.check(&sites, Language::Fi).unwrap().site_id, None);
    }

    #[test]
    fn who_left_an_address_gets_an_answer() {
        let form = AnswerForm { done: "Korjattu.".into(), ..AnswerForm::default() };
        assert!(form.check(false, Language::Fi).is_ok());
        assert!(!form.check(true, Language::Fi).unwrap_err().get("answer").is_empty());
    }
}
