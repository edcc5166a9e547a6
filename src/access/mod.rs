//! Who may do what, to whose things. Denied unless [`POLICY`] allows it.
//!
//! An extractor of [`crate::web::guard`] proves who is asking; [`permit`] asks the table and hands
//! out a [`Permit`] of a given act on a given object; commands and identified reads demand that
//! permit, so forgetting to ask does not compile.

mod permit;
mod policy;

use search_index::words;

pub use permit::{Owner, Permit, permit};
pub use policy::{Act, POLICY, Whose, acts};

words! {
    /// Role of an account.
    Role {
        /// Young person with a profile of their own.
        YoungPerson = "young_person",
        /// Job coach.
        Coach = "coach",
        /// Employer specialist: company pool and contact log.
        EmployerSpecialist = "employer_specialist",
        /// Contact of one company.
        CompanyContact = "company_contact",
        /// Organiser of events.
        Organiser = "organiser",
        /// The city's administrator of a site.
        SiteAdmin = "site_admin",
        /// The entrepreneurs' association: companies and openings, never persons.
        AssociationAdmin = "association_admin",
        /// Who runs the installation.
        Operator = "operator",
    }
}
crate::stored_words!(Role);

impl Role {
    /// Whether the role needs a second factor: everyone who works for the service.
    #[must_use]
    pub fn is_staff(self) -> bool {
        !matches!(self, Self::YoungPerson | Self::CompanyContact)
    }
}

/// A signed-in account as the rules see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Account id.
    pub account_id: String,
    /// Role.
    pub role: Role,
    /// Site the account works at or belongs to.
    pub site_id: Option<String>,
    /// Company of a company contact.
    pub company_id: Option<String>,
    /// Whether a company contact has been verified; `true` for all other roles.
    pub verified: bool,
    /// Name as the account shows it.
    pub name: String,
}

/// The act is not allowed to this actor here; shown as "not found" where the object is a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not allowed")]
pub struct Denied;

impl From<Denied> for crate::error::AppError {
    fn from(_: Denied) -> Self {
        Self::NotFound
    }
}
