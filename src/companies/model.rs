//! A company and its contacts as stored.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use search_index::words;

use super::Sector;
use crate::access::Owner;
use crate::accounts::AccountError;
use crate::clock::in_finland;
use crate::db::DatabaseError;
use crate::db::schema::companies;
use crate::db::types::Stored;
use crate::error::AppError;
use crate::openings::OpeningError;

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

words! {
    /// How the service kept in touch with a company.
    ContactChannel {
        /// By telephone.
        Phone = "phone",
        /// At the workplace.
        Visit = "visit",
        /// By e-mail.
        Email = "email",
        /// At an event.
        Event = "event",
    }
}
crate::stored_words!(VerifiedHow, ContactChannel);

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
    /// Main sector.
    #[diesel(deserialize_as = Stored<Sector>)]
    pub sector: Sector,
    /// Whether it is a staffing agency: its openings name where the work is done.
    pub agency: bool,
    /// Last entry of the contact log or last answer of the company, whichever is later.
    pub touched_at: Option<NaiveDateTime>,
    /// When to be in touch next, as agreed last.
    pub next_contact_on: Option<NaiveDate>,
}

impl Company {
    /// Days since the last contact or answer.
    #[must_use]
    pub fn silent_days(&self, now: NaiveDateTime) -> Option<i64> {
        self.touched_at.map(|last| (in_finland(now).date() - in_finland(last).date()).num_days())
    }

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
    /// When a verification was taken back without asking for a new one.
    pub verification_stopped_at: Option<NaiveDateTime>,
}

words! {
    /// What was done about the verification of a contact.
    VerificationAct {
        /// Somebody of the service checked who they are.
        Verified = "verified",
        /// Taken back, with a reason.
        Withdrawn = "withdrawn",
        /// The contact's details changed: who they are is asked again.
        AskedAgain = "asked_again",
    }
}
crate::stored_words!(VerificationAct);

/// One line of the history of verifications.
#[derive(Debug, Clone, Queryable)]
pub struct VerificationEntry {
    /// Account of the contact.
    pub account_id: String,
    /// What was done.
    #[diesel(deserialize_as = Stored<VerificationAct>)]
    pub act: VerificationAct,
    /// When.
    pub at: NaiveDateTime,
    /// Name of who did it.
    pub author: String,
    /// How they were verified.
    #[diesel(deserialize_as = crate::db::types::StoredOption<VerifiedHow>)]
    pub how: Option<VerifiedHow>,
    /// Why it was taken back.
    pub reason: String,
}

/// An entry of the contact log.
#[derive(Debug, Clone, Queryable)]
pub struct ContactEntry {
    /// When.
    pub at: NaiveDateTime,
    /// Name of who wrote it.
    pub author: String,
    /// How.
    #[diesel(deserialize_as = Stored<ContactChannel>)]
    pub channel: ContactChannel,
    /// What was said and agreed.
    pub note: String,
    /// When to be in touch next.
    pub next_contact_on: Option<NaiveDate>,
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
    /// There is no such contact, or the act is not for it.
    #[error("no such contact")]
    NoSuchContact,
    /// Nobody knows yet who the contact is, and everybody sees it.
    #[error("the contact has not been verified")]
    NotVerified,
    /// Openings that are not closed name the workplace.
    #[error("workplace in use")]
    WorkplaceInUse,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl From<diesel::result::Error> for CompanyError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error.into())
    }
}

impl From<AccountError> for CompanyError {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::AddressInUse => Self::AddressInUse,
            AccountError::Database(error) => Self::Database(error),
            AccountError::NotRecognised
            | AccountError::Expired
            | AccountError::TooMany
            | AccountError::OwnAddress
            | AccountError::Hash(_) => Self::NoSuchContact,
        }
    }
}

impl From<OpeningError> for CompanyError {
    fn from(error: OpeningError) -> Self {
        match error {
            OpeningError::Database(error) => Self::Database(error),
            _ => Self::Conflict,
        }
    }
}

impl From<CompanyError> for AppError {
    fn from(error: CompanyError) -> Self {
        match error {
            CompanyError::Conflict
            | CompanyError::BusinessIdInUse
            | CompanyError::AddressInUse
            | CompanyError::WorkplaceInUse => Self::Conflict,
            CompanyError::NoSuchContact => Self::NotFound,
            CompanyError::NotVerified => Self::Forbidden,
            CompanyError::Database(error) => error.into(),
        }
    }
}
