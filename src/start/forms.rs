//! The forms of a newcomer and of a welcome.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use validator::Validate;

use super::model::Newcomer;
use crate::language::Language;
use crate::places::Municipality;
use crate::web::forms::{FormErrors, is_email, one_line, phone};

/// What a newcomer types.
#[derive(Debug, Default, Clone, Deserialize, Validate)]
#[serde(default)]
pub struct StartForm {
    /// First name.
    #[validate(length(min = 1, max = 80))]
    pub first_name: String,
    /// Date of birth.
    pub born_on: String,
    /// E-mail.
    #[validate(length(max = 200))]
    pub email: String,
    /// Telephone.
    #[validate(length(max = 30))]
    pub phone: String,
    /// Code of the municipality.
    pub municipality: String,
}

impl StartForm {
    /// The newcomer, if the form is right. Whom the service serves is another question.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(&self, today: NaiveDate, t: Language) -> Result<Newcomer, FormErrors> {
        let mut errors = self.validate().err().map(|found| FormErrors::from_validation(&found, t)).unwrap_or_default();
        let born_on = self.born_on.trim().parse::<NaiveDate>().ok().filter(|day| day.year() >= 1900 && *day <= today);
        if born_on.is_none() {
            let missing = self.born_on.trim().is_empty();
            errors.add("born_on", if missing { t.field_missing() } else { t.field_date() });
        }
        let email = self.email.trim().to_lowercase();
        if email.is_empty() && self.phone.trim().is_empty() {
            errors.add("email", t.start_one_of());
        }
        if !email.is_empty() && !is_email(&email) {
            errors.add("email", t.field_email());
        }
        let phone = phone(&self.phone, &mut errors, t);
        if Municipality::by_code(&self.municipality).is_none() {
            errors.add("municipality", t.field_choice());
        }
        let Some(born_on) = born_on.filter(|_| errors.is_empty()) else { return Err(errors) };
        Ok(Newcomer {
            first_name: one_line(&self.first_name),
            born_on,
            email: Some(email).filter(|email| !email.is_empty()),
            phone,
            municipality_code: self.municipality.clone(),
            language: t,
        })
    }
}

/// How a coach welcomed somebody.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct WelcomeForm {
    /// A word of [`super::How`].
    pub how: String,
}
