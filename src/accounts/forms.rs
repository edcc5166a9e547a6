//! Forms of accounts.

use serde::Deserialize;
use validator::Validate;

use super::NewAccount;
use crate::access::{Actor, Role};
use crate::language::Language;
use crate::web::forms::{FormErrors, email};

/// Password sign-in, or a request for a link.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    /// E-mail.
    pub email: String,
    /// Password.
    pub password: String,
    /// Code from the coach.
    pub code: String,
    /// Where to go afterwards.
    pub back: String,
}

/// A new password.
#[derive(Debug, Default, Deserialize, Validate)]
#[serde(default)]
pub struct PasswordForm {
    /// The password.
    #[validate(length(min = 12, max = 200, code = "password"))]
    pub password: String,
}

/// A new address of one's own.
#[derive(Debug, Default, Deserialize, Validate)]
#[serde(default)]
pub struct AddressForm {
    /// E-mail.
    #[validate(custom(function = "email"), length(max = 200))]
    pub new_email: String,
}

/// The code that was sent to a new address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AddressCodeForm {
    /// Code.
    pub code: String,
}

/// Switches an account.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActiveForm {
    /// "yes" or "no".
    pub active: String,
}

/// A new staff account.
#[derive(Debug, Default, Clone, Deserialize, Validate)]
#[serde(default)]
pub struct StaffForm {
    /// Name.
    #[validate(length(min = 1, max = 120))]
    pub name: String,
    /// E-mail.
    #[validate(custom(function = "email"), length(max = 200))]
    pub email: String,
    /// Role.
    pub role: String,
    /// Site, for the operator.
    pub site: String,
    /// Language.
    pub language: String,
}

impl StaffForm {
    /// Roles that somebody may give. Who runs the service for many sites makes only their
    /// administrators: nobody outside a site makes themselves its coach.
    #[must_use]
    pub fn roles(actor: &Actor) -> &'static [Role] {
        match actor.role {
            Role::Operator => &[Role::SiteAdmin],
            _ => &[Role::Coach, Role::EmployerSpecialist, Role::Organiser, Role::SiteAdmin, Role::AssociationAdmin],
        }
    }

    /// The account, if the form is right; `sites` are those to choose from, for the operator.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(&self, actor: &Actor, sites: &[(String, String)], t: Language) -> Result<NewAccount, FormErrors> {
        let mut errors = self.validate().err().map(|found| FormErrors::from_validation(&found, t)).unwrap_or_default();
        let role = Role::from_word(&self.role).filter(|role| Self::roles(actor).contains(role));
        if role.is_none() {
            errors.add("role", t.field_choice());
        }
        let site_id =
            actor.site_id.clone().or_else(|| sites.iter().map(|(id, _)| id).find(|id| **id == self.site).cloned());
        if site_id.is_none() {
            errors.add("site", t.field_choice());
        }
        match role {
            Some(role) if errors.is_empty() => Ok(NewAccount {
                role,
                site_id,
                name: self.name.trim().to_owned(),
                email: Some(self.email.clone()),
                phone: None,
                language: Language::from_word(&self.language).unwrap_or(t),
            }),
            _ => Err(errors),
        }
    }
}
