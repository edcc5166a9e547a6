//! A company and its contacts as stored.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use search_index::words;

use crate::access::Owner;
use crate::db::DatabaseError;
use crate::db::schema::companies;
use crate::db::types::Stored;
use crate::error::AppError;

words! {
    /// How a contact of a company was verified. A business ID proves nothing about who writes.
    VerifiedHow {
        /// Called back on the number of a public register.
        PhoneCallback = "phone_callback",
        /// Met at the workplace.
        MetInPerson = "met_in_person",
        /// Known to the service from before.
        KnownFromBefore = "known_from_before",
    }
}
crate::stored_words!(VerifiedHow);

/// A company.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = companies)]
pub struct Company {
    /// Id.
    pub id: String,
    /// Site that looks after it.
    pub site_id: String,
    /// Business ID, NNNNNNN-C; imported companies may lack it.
    pub business_id: Option<String>,
    /// Name.
    pub name: String,
    /// Field in words.
    pub industry: String,
    /// About the company.
    pub about: String,
    /// Municipality.
    pub municipality_code: String,
    /// Postcode.
    pub postcode: String,
    /// Whether it is a sole trader, a natural person.
    pub natural_person: bool,
    /// Employer specialist in charge.
    pub specialist_id: Option<String>,
    /// Name as imported, normalised.
    pub external_id: Option<String>,
    /// When it was added.
    pub created_at: NaiveDateTime,
    /// Grows with every change.
    pub version: i64,
}

impl Company {
    /// Whose it is.
    #[must_use]
    pub fn owner(&self) -> Owner {
        Owner { account: None, company: Some(self.id.clone()), site: Some(self.site_id.clone()) }
    }
}

/// A contact of a company.
#[derive(Debug, Clone, Queryable)]
pub struct Contact {
    /// Account.
    pub account_id: String,
    /// Name.
    pub name: String,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// When verified; `None` until then.
    pub verified_at: Option<NaiveDateTime>,
    /// How verified.
    #[diesel(deserialize_as = crate::db::types::StoredOption<VerifiedHow>)]
    pub verified_how: Option<VerifiedHow>,
}

/// Why something with a company failed.
#[derive(Debug, thiserror::Error)]
pub enum CompanyError {
    /// Somebody changed it meanwhile.
    #[error("changed by somebody else")]
    Conflict,
    /// Another company has the business ID.
    #[error("business ID in use")]
    BusinessIdInUse,
    /// Another account has the address.
    #[error("address in use")]
    AddressInUse,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl From<diesel::result::Error> for CompanyError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error.into())
    }
}

impl From<CompanyError> for AppError {
    fn from(error: CompanyError) -> Self {
        match error {
            CompanyError::Conflict | CompanyError::BusinessIdInUse | CompanyError::AddressInUse => Self::Conflict,
            CompanyError::Database(error) => error.into(),
        }
    }
}
