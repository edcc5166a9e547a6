//! The form of a workplace.

use serde::Deserialize;
use validator::Validate;

use super::{NewWorkplace, Workplace};
use crate::language::Language;
use crate::places::Municipality;
use crate::web::forms::{FormErrors, one_line, postcode, yes};

/// A workplace as typed.
#[derive(Debug, Default, Clone, Deserialize, Validate)]
#[serde(default)]
pub struct WorkplaceForm {
    /// Version that was read.
    pub version: i64,
    /// Name.
    #[validate(length(min = 1, max = 120))]
    pub name: String,
    /// Street address.
    #[validate(length(min = 1, max = 160))]
    pub address: String,
    /// Postcode.
    pub postcode: String,
    /// Code of the municipality.
    pub municipality: String,
    /// How to get there by bus.
    #[validate(length(max = 300))]
    pub bus: String,
    /// Which door.
    #[validate(length(max = 300))]
    pub entrance: String,
    /// "yes" for the main one.
    pub is_main: String,
}

impl WorkplaceForm {
    /// The form of a workplace as it stands.
    #[must_use]
    pub fn of(workplace: &Workplace) -> Self {
        Self {
            version: workplace.version,
            name: workplace.name.clone(),
            address: workplace.address.clone(),
            postcode: workplace.postcode.clone(),
            municipality: workplace.municipality_code.clone(),
            bus: workplace.bus.clone(),
            entrance: workplace.entrance.clone(),
            is_main: yes(workplace.is_main),
        }
    }

    /// The workplace, if the form is right.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(&self, t: Language) -> Result<NewWorkplace, FormErrors> {
        let mut errors = self.validate().err().map(|found| FormErrors::from_validation(&found, t)).unwrap_or_default();
        if Municipality::by_code(&self.municipality).is_none() {
            errors.add("municipality", t.field_choice());
        }
        let postcode = postcode(&self.postcode, &mut errors, t);
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(NewWorkplace {
            name: one_line(&self.name),
            address: one_line(&self.address),
            postcode,
            municipality_code: self.municipality.clone(),
            bus: one_line(&self.bus),
            entrance: one_line(&self.entrance),
            is_main: self.is_main == "yes",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workplace_needs_a_name_an_address_and_a_municipality() {
        let wrong = WorkplaceForm { postcode: "123".to_owned(), ..WorkplaceForm::default() };
        let fields: Vec<String> =
            wrong.check(Language::Fi).unwrap_err().all().iter().map(|error| error.field.clone()).collect();
        assert_eq!(fields, ["address", "name", "municipality", "postcode"]);
        let right = WorkplaceForm {
            name: " Launeen  myymälä ".to_owned(),
            address: "Ajokatu 1".to_owned(),
            municipality: "398".to_owned(),
            ..WorkplaceForm::default()
        };
        assert_eq!(right.check(Language::Fi).unwrap().name, "Launeen myymälä");
    }
}
