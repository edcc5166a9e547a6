//! Changes to companies; those to their contacts and the contact log in rooms of their own.

mod contacts;
mod log;

use chrono::NaiveDateTime;
use diesel::prelude::*;

pub use contacts::{NewContact, add_contact, change_contact, verify_contact, withdraw_verification};
pub use log::{NewContactEntry, note_answer, write_contact_log};

use super::{BusinessId, CompanyError, Sector};
use crate::access::{Permit, acts};
use crate::db::schema::companies;
use crate::db::types::new_id;
use crate::db::{Connection, DatabaseError};
use crate::matching::{Changed, note_changes};
use crate::{openings, privacy};

/// What is written about a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCompany {
    /// Business ID.
    pub business_id: Option<BusinessId>,
    /// Name.
    pub name: String,
    /// Field in words.
    pub industry: String,
    /// About the company.
    pub about: String,
    /// Municipality.
    pub municipality_code: String,
    /// Postcode, or nothing.
    pub postcode: String,
    /// Whether it is a sole trader, a natural person.
    pub natural_person: bool,
    /// Employer specialist in charge.
    pub specialist_id: Option<String>,
    /// Main sector.
    pub sector: Sector,
    /// Whether it is a staffing agency.
    pub agency: bool,
}

impl NewCompany {
    fn search_text(&self) -> String {
        search_text(&self.name, &self.industry, self.business_id.as_ref().map(BusinessId::as_str))
    }
}

/// What the search of the pool reads: lower case, also where the database knows only ASCII.
fn search_text(name: &str, industry: &str, business_id: Option<&str>) -> String {
    format!("{name} {industry} {}", business_id.unwrap_or_default()).to_lowercase()
}

/// Adds a company to a site and returns its id. The permit must be for that site.
///
/// # Errors
/// `BusinessIdInUse`, or if the database fails.
pub fn create(
    connection: &mut Connection,
    permit: &Permit<acts::CreateCompany>,
    site_id: &str,
    new: &NewCompany,
    now: NaiveDateTime,
) -> Result<String, CompanyError> {
    let id = new_id();
    let business_id = new.business_id.as_ref().map(BusinessId::as_str);
    diesel::insert_into(companies::table)
        .values((
            companies::id.eq(&id),
            companies::site_id.eq(site_id),
            companies::business_id.eq(business_id),
            companies::name.eq(&new.name),
            companies::industry.eq(&new.industry),
            companies::about.eq(&new.about),
            companies::municipality_code.eq(&new.municipality_code),
            companies::postcode.eq(&new.postcode),
            companies::natural_person.eq(new.natural_person),
            companies::specialist_id.eq(&new.specialist_id),
            companies::sector.eq(new.sector.word()),
            companies::agency.eq(new.agency),
            companies::search_text.eq(new.search_text()),
            companies::created_at.eq(now),
            companies::version.eq(1_i64),
        ))
        .execute(connection)
        .map_err(business_id_taken)?;
    let actor = permit.actor();
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "company_created", "company", &id, now)?;
    Ok(id)
}

/// Writes a company anew. Its openings are noted for the index, which knows them by its name.
///
/// # Errors
/// `Conflict` if somebody changed it meanwhile, `BusinessIdInUse`.
pub fn edit(
    connection: &mut Connection,
    permit: &Permit<acts::EditCompany>,
    version: i64,
    new: &NewCompany,
    now: NaiveDateTime,
) -> Result<(), CompanyError> {
    let id = permit.object_id();
    let written = diesel::update(companies::table.find(id).filter(companies::version.eq(version)))
        .set((
            companies::business_id.eq(new.business_id.as_ref().map(BusinessId::as_str)),
            companies::name.eq(&new.name),
            companies::industry.eq(&new.industry),
            companies::about.eq(&new.about),
            companies::municipality_code.eq(&new.municipality_code),
            companies::postcode.eq(&new.postcode),
            companies::natural_person.eq(new.natural_person),
            companies::specialist_id.eq(&new.specialist_id),
            companies::sector.eq(new.sector.word()),
            companies::agency.eq(new.agency),
            companies::search_text.eq(new.search_text()),
            companies::version.eq(version + 1),
        ))
        .execute(connection)
        .map_err(business_id_taken)?;
    if written == 0 {
        return Err(CompanyError::Conflict);
    }
    let actor = permit.actor();
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "company_edited", "company", id, now)?;
    let published = openings::published_ids_of_company(connection, id)?;
    let changes: Vec<Changed> = published.into_iter().map(Changed::Opening).collect();
    for part in changes.chunks(500) {
        note_changes(connection, part, now)?;
    }
    Ok(())
}

fn business_id_taken(error: diesel::result::Error) -> CompanyError {
    let error = DatabaseError::from(error);
    if error.is_duplicate() { CompanyError::BusinessIdInUse } else { error.into() }
}

/// The company of an imported opening, by its name; made if it is not there. Returns its id.
///
/// # Errors
/// If the database fails.
pub fn import_upsert_by_name(
    connection: &mut Connection,
    site_id: &str,
    name: &str,
    municipality_code: &str,
    postcode: &str,
    now: NaiveDateTime,
) -> Result<String, CompanyError> {
    let external_id = normalised_name(name);
    let found: Option<String> = companies::table
        .filter(companies::external_id.eq(&external_id))
        .select(companies::id)
        .first(connection)
        .optional()?;
    if let Some(id) = found {
        return Ok(id);
    }
    let id = new_id();
    diesel::insert_into(companies::table)
        .values((
            companies::id.eq(&id),
            companies::site_id.eq(site_id),
            companies::name.eq(name.split_whitespace().collect::<Vec<_>>().join(" ")),
            companies::industry.eq(""),
            companies::search_text.eq(search_text(name, "", None)),
            companies::about.eq(""),
            companies::municipality_code.eq(municipality_code),
            companies::postcode.eq(postcode),
            companies::natural_person.eq(false),
            companies::external_id.eq(&external_id),
            companies::created_at.eq(now),
            companies::version.eq(1_i64),
        ))
        .execute(connection)?;
    privacy::audit(connection, None, "company_imported", "company", &id, now)?;
    Ok(id)
}

/// A name without case, double spaces and punctuation around words, so that one company keeps one
/// row from import to import.
fn normalised_name(name: &str) -> String {
    name.split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::normalised_name;

    #[test]
    fn one_company_keeps_one_name() {
        for name in ["Pyöräpaja Vaihdelanka Oy", "  pyöräpaja  VAIHDELANKA oy ", "Pyöräpaja Vaihdelanka, Oy."] {
            assert_eq!(normalised_name(name), "pyöräpaja vaihdelanka oy");
        }
        assert_ne!(normalised_name("Konehuolto A"), normalised_name("Konehuolto B"));
    }
}
