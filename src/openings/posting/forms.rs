//! Who posts, as typed.

use super::model::Sender;
use crate::companies::BusinessId;
use crate::language::Language;
use crate::openings::forms::OpeningForm;
use crate::web::forms::{FormErrors, is_email, one_line, phone};

/// Who posts, if it was typed right.
///
/// # Errors
/// What to mend.
pub fn sender(form: &OpeningForm, t: Language) -> Result<Sender, FormErrors> {
    let mut errors = FormErrors::default();
    let business_id = match firm(form, t) {
        Ok(business_id) => Some(business_id),
        Err(wrong) => {
            errors = wrong;
            None
        }
    };
    let email = form.email.trim().to_lowercase();
    if !is_email(&email) || email.len() > 200 {
        errors.add("email", t.field_email());
    }
    let phone = phone(&form.phone, &mut errors, t).unwrap_or_default();
    match business_id {
        Some(business_id) if errors.is_empty() => {
            Ok(Sender { email, phone, business_id, company_name: company_name(form) })
        }
        _ => Err(errors),
    }
}

/// The company, if its business ID is right.
///
/// # Errors
/// How to mend it.
pub fn firm(form: &OpeningForm, t: Language) -> Result<BusinessId, FormErrors> {
    let digits = form.business_id.chars().filter(char::is_ascii_digit).count();
    let wrong = match digits {
        0 => t.field_missing(),
        8 => t.field_business_id(),
        _ => t.posting_business_id_shape(),
    };
    BusinessId::parse(&form.business_id).ok_or_else(|| FormErrors::one("business_id", wrong))
}

/// The name of the company on one line.
#[must_use]
pub fn company_name(form: &OpeningForm) -> String {
    one_line(&form.company_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(business_id: &str, email: &str, phone: &str) -> OpeningForm {
        OpeningForm {
            business_id: business_id.to_owned(),
            email: email.to_owned(),
            phone: phone.to_owned(),
            ..OpeningForm::default()
        }
    }

    #[test]
    fn a_telephone_and_a_name_may_be_missing() {
        let sender = sender(&form("01496693", " Leipuri@Example.org ", ""), Language::Fi).unwrap();
        assert_eq!((sender.business_id.as_str(), sender.email.as_str()), ("0149669-3", "leipuri@example.org"));
        assert_eq!((sender.phone.as_str(), sender.company_name.as_str()), ("", ""));
    }

    #[test]
    fn each_wrong_field_is_told() {
        let errors = sender(&form("0149669-4", "leipuri", "soita"), Language::Fi).unwrap_err();
        let fields: Vec<&str> = errors.all().iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["business_id", "email", "phone"]);
    }
}
