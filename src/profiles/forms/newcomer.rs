//! The form of a new young person: the least that a coach must write.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{birthday, email, phone, short};
use crate::language::Language;
use crate::matching::{ByHand, Kind, TextLanguage};
use crate::places::Municipality;
use crate::profiles::{Background, Identity, NewProfile};
use crate::rules::TABLE;
use crate::web::forms::FormErrors;

/// How far somebody travels until they say it themselves, kilometres (product policy).
const USUAL_RADIUS: i32 = 20;

/// A new young person as typed.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct NewcomerForm {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Date of birth.
    pub born_on: String,
    /// Telephone; this or an e-mail is needed.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Code of the municipality.
    pub municipality: String,
}

impl NewcomerForm {
    /// An empty card and who the person is, if the form is right.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(&self, today: NaiveDate, t: Language) -> Result<(NewProfile, Identity), FormErrors> {
        let mut errors = FormErrors::default();
        let first_name = short("first_name", &self.first_name, 80, &mut errors, t);
        let last_name = short("last_name", &self.last_name, 80, &mut errors, t);
        for (field, text) in [("first_name", &first_name), ("last_name", &last_name)] {
            if text.is_empty() {
                errors.add(field, t.field_missing());
            }
        }
        let born_on = birthday(TABLE, &self.born_on, today, &mut errors, t);
        let phone = phone(&self.phone, &mut errors, t);
        let email = email(&self.email, &mut errors, t);
        if phone.is_none() && email.is_none() {
            errors.add("phone", t.newcomer_contact_missing());
        }
        if Municipality::by_code(&self.municipality).is_none() {
            errors.add("municipality", t.field_choice());
        }
        let (Some(born_on), true) = (born_on, errors.is_empty()) else { return Err(errors) };
        let card = NewProfile {
            born_on,
            language: TextLanguage::from_word(t.word()).unwrap_or(TextLanguage::Fi),
            headline: String::new(),
            about: String::new(),
            skills: Vec::new(),
            interests: Vec::new(),
            avoid: Vec::new(),
            permits: Vec::new(),
            driving_licence: None,
            languages: Vec::new(),
            municipality_code: self.municipality.clone(),
            postcode: String::new(),
            radius_km: USUAL_RADIUS,
            kinds: Vec::<Kind>::new(),
            shifts: Vec::new(),
            hours_per_week_max: None,
            available_from: None,
            background: Background::default(),
            by_hand: ByHand::default(),
        };
        Ok((card, Identity { profile_id: String::new(), first_name, last_name, email, phone }))
    }
}
