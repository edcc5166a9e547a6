//! Forms of companies, contacts and the contact log.

use chrono::NaiveDate;
use serde::Deserialize;
use validator::Validate;

use super::{BusinessId, Company, Contact, ContactChannel, NewCompany, NewContact, NewContactEntry, Sector};
use crate::language::Language;
use crate::matching::Kind;
use crate::openings::{self, LintLine};
use crate::places::Municipality;
use crate::rules::{self, Ad, TABLE};
use crate::web::forms::{FormErrors, email, one_line, phone, postcode, yes};

/// A company as typed.
#[derive(Debug, Default, Clone, Deserialize, Validate)]
#[serde(default)]
pub struct CompanyForm {
    /// Version that was read.
    pub version: i64,
    /// Business ID.
    pub business_id: String,
    /// Name.
    #[validate(length(min = 1, max = 200))]
    pub name: String,
    /// Field in words.
    #[validate(length(max = 120))]
    pub industry: String,
    /// About the company.
    #[validate(length(max = 2000))]
    pub about: String,
    /// Code of the municipality.
    pub municipality: String,
    /// Postcode.
    pub postcode: String,
    /// "yes" for a sole trader.
    pub natural_person: String,
    /// Account in charge.
    pub specialist: String,
    /// Letter of the sector.
    pub sector: String,
    /// "yes" for a staffing agency.
    pub agency: String,
    /// Better words that were accepted: which finding.
    pub reword: String,
    /// Findings that were shown already.
    pub seen: String,
}

impl CompanyForm {
    /// The form of a company as it stands.
    #[must_use]
    pub fn of(company: &Company) -> Self {
        Self {
            version: company.version,
            business_id: company.business_id.clone().unwrap_or_default(),
            name: company.name.clone(),
            industry: company.industry.clone(),
            about: company.about.clone(),
            municipality: company.municipality_code.clone(),
            postcode: company.postcode.clone(),
            natural_person: yes(company.natural_person),
            specialist: company.specialist_id.clone().unwrap_or_default(),
            sector: company.sector.word().to_owned(),
            agency: yes(company.agency),
            ..Self::default()
        }
    }

    /// What is public of what was typed, as an ad: it stands beside every opening of the company.
    fn ad(&self) -> Ad<'_> {
        Ad { kind: Kind::Job, fields: vec![("about", self.about.as_str())] }
    }

    /// The words to look at again, in the reader's language.
    #[must_use]
    pub fn lint(&self, t: Language, today: NaiveDate) -> Vec<LintLine> {
        openings::lint_lines(&self.ad(), today, t)
    }

    /// Takes the better words that were pressed; whether they were.
    pub fn reword(&mut self, today: NaiveDate) -> bool {
        let key = std::mem::take(&mut self.reword);
        let better = rules::reword(TABLE, &self.ad(), &key, today);
        if let Some((_, about)) = better {
            self.about = about;
        }
        !key.is_empty()
    }

    /// Whether there are words to look at again that were not shown yet.
    pub fn has_news(&mut self, lint: &[LintLine]) -> bool {
        openings::has_news(lint, &mut self.seen)
    }

    /// The company, if the form is right. `specialists` are those who may be in charge; only an
    /// imported company may go without a business ID.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(
        &self,
        t: Language,
        specialists: &[(String, String)],
        imported: bool,
    ) -> Result<NewCompany, FormErrors> {
        let mut errors = self.validate().err().map(|found| FormErrors::from_validation(&found, t)).unwrap_or_default();
        let business_id = BusinessId::parse(&self.business_id);
        if self.business_id.trim().is_empty() {
            if !imported {
                errors.add("business_id", t.field_missing());
            }
        } else if business_id.is_none() {
            errors.add("business_id", t.field_business_id());
        }
        if Municipality::by_code(&self.municipality).is_none() {
            errors.add("municipality", t.field_choice());
        }
        let postcode = postcode(&self.postcode, &mut errors, t);
        if !self.specialist.is_empty() && specialists.iter().all(|(id, _)| *id != self.specialist) {
            errors.add("specialist", t.field_choice());
        }
        let sector = Sector::from_word(&self.sector);
        if sector.is_none() {
            errors.add("sector", t.field_choice());
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(NewCompany {
            business_id,
            name: one_line(&self.name),
            industry: self.industry.trim().to_owned(),
            about: self.about.trim().replace("\r\n", "\n"),
            municipality_code: self.municipality.clone(),
            postcode,
            natural_person: self.natural_person == "yes",
            specialist_id: Some(self.specialist.clone()).filter(|id| !id.is_empty()),
            sector: sector.unwrap_or(Sector::Unknown),
            agency: self.agency == "yes",
        })
    }
}

/// A contact as typed.
#[derive(Debug, Default, Clone, Deserialize, Validate)]
#[serde(default)]
pub struct ContactForm {
    /// Name.
    #[validate(length(min = 1, max = 120))]
    pub name: String,
    /// E-mail.
    #[validate(custom(function = "email"), length(max = 200))]
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Language.
    pub language: String,
}

impl ContactForm {
    /// The form of a contact as it stands; the language is that of the account.
    #[must_use]
    pub fn of(contact: &Contact, language: Language) -> Self {
        Self {
            name: contact.name.clone(),
            email: contact.email.clone().unwrap_or_default(),
            phone: contact.phone.clone().unwrap_or_default(),
            language: language.word().to_owned(),
        }
    }

    /// The contact, if the form is right.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(&self, t: Language) -> Result<NewContact, FormErrors> {
        let mut errors = self.validate().err().map(|found| FormErrors::from_validation(&found, t)).unwrap_or_default();
        let phone = phone(&self.phone, &mut errors, t);
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(NewContact {
            name: self.name.trim().to_owned(),
            email: self.email.trim().to_lowercase(),
            phone,
            language: Language::from_word(&self.language).unwrap_or(t),
        })
    }
}

/// How a contact was verified.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct VerifyForm {
    /// The way.
    pub how: String,
}

/// Why a verification is taken back.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct WithdrawForm {
    /// The reason.
    pub reason: String,
}

impl WithdrawForm {
    /// The reason, if one was given.
    #[must_use]
    pub fn check(&self) -> Option<String> {
        let reason = one_line(&self.reason);
        (!reason.is_empty() && reason.chars().count() <= 300).then_some(reason)
    }
}

/// An entry of the contact log as typed.
#[derive(Debug, Default, Clone, Deserialize, Validate)]
#[serde(default)]
pub struct LogForm {
    /// How.
    pub channel: String,
    /// What was said and agreed.
    #[validate(length(min = 1, max = 2000))]
    pub note: String,
    /// When to be in touch next.
    pub next_contact_on: String,
}

impl LogForm {
    /// The entry, if the form is right.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(&self, t: Language, today: NaiveDate) -> Result<NewContactEntry, FormErrors> {
        let mut errors = self.validate().err().map(|found| FormErrors::from_validation(&found, t)).unwrap_or_default();
        let channel = ContactChannel::from_word(&self.channel);
        if channel.is_none() {
            errors.add("channel", t.field_choice());
        }
        let next = self.next_contact_on.trim();
        let next_contact_on: Option<NaiveDate> = next.parse().ok();
        if !next.is_empty() && next_contact_on.is_none() {
            errors.add("next_contact_on", t.field_date());
        }
        if next_contact_on.is_some_and(|day| day < today) {
            errors.add("next_contact_on", t.company_day_is_past());
        }
        match channel {
            Some(channel) if errors.is_empty() => {
                Ok(NewContactEntry { channel, note: self.note.trim().to_owned(), next_contact_on })
            }
            _ => Err(errors),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> CompanyForm {
        CompanyForm {
            business_id: "0149669-3".to_owned(),
            name: " Pyöräpaja  Vaihdelanka ".to_owned(),
            municipality: "398".to_owned(),
            ..CompanyForm::default()
        }
    }

    #[test]
    fn only_imported_companies_go_without_a_business_id() {
        let new = form().check(Language::Fi, &[], false).unwrap();
        assert_eq!((new.name.as_str(), new.business_id), ("Pyöräpaja Vaihdelanka", BusinessId::parse("0149669-3")));
        let without = CompanyForm { business_id: String::new(), ..form() };
        assert!(without.check(Language::Fi, &[], true).is_ok());
        assert!(!without.check(Language::Fi, &[], false).unwrap_err().get("business_id").is_empty());
        let wrong = CompanyForm { business_id: "0149669-4".to_owned(), ..form() };
        assert_eq!(
            wrong.check(Language::Fi, &[], true).unwrap_err().get("business_id"),
            Language::Fi.field_business_id()
        );
    }

    #[test]
    fn nobody_outside_the_site_is_put_in_charge() {
        let charged = CompanyForm { specialist: "someone".to_owned(), ..form() };
        assert!(charged.check(Language::Fi, &[], false).is_err());
        assert!(charged.check(Language::Fi, &[("someone".to_owned(), "S".to_owned())], false).is_ok());
    }
}
