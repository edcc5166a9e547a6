//! Changes to companies, their contacts and the contact log.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::{BusinessId, CompanyError, ContactChannel, VerifiedHow};
use crate::access::{Permit, Role, acts};
use crate::accounts::{self, NewAccount};
use crate::db::schema::{companies, company_contacts, contact_log};
use crate::db::types::new_id;
use crate::db::{Connection, DatabaseError};
use crate::language::Language;
use crate::matching::{Changed, note_changes};
use crate::notifications::{self, Template};
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
}

/// A person who speaks for a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewContact {
    /// Name.
    pub name: String,
    /// E-mail, to sign in with.
    pub email: String,
    /// Telephone.
    pub phone: Option<String>,
    /// Language of pages and mail.
    pub language: Language,
}

/// What is written in the contact log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewContactEntry {
    /// How.
    pub channel: ContactChannel,
    /// What was said and agreed.
    pub note: String,
    /// When to be in touch next.
    pub next_contact_on: Option<NaiveDate>,
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

/// Adds a contact, not yet verified, and mails the first sign-in link. Returns the account's id.
///
/// # Errors
/// `AddressInUse`, or if the database fails.
pub fn add_contact(
    connection: &mut Connection,
    permit: &Permit<acts::EditCompany>,
    site_id: &str,
    new: &NewContact,
    now: NaiveDateTime,
) -> Result<String, CompanyError> {
    let account = NewAccount {
        role: Role::CompanyContact,
        site_id: Some(site_id.to_owned()),
        name: new.name.clone(),
        email: Some(new.email.clone()),
        phone: new.phone.clone(),
        language: new.language,
    };
    let account_id = accounts::create(connection, &account, now)?;
    diesel::insert_into(company_contacts::table)
        .values((company_contacts::account_id.eq(&account_id), company_contacts::company_id.eq(permit.object_id())))
        .execute(connection)?;
    let actor = permit.actor();
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "contact_added", "account", &account_id, now)?;
    notifications::enqueue(connection, Template::SignInLink, &account_id, None, now)?;
    Ok(account_id)
}

/// Says that a contact is who they say they are. Only the service says so, and it says how it knows.
///
/// # Errors
/// `NoSuchContact` if the company has none such, `Conflict` if it has been verified already.
pub fn verify_contact(
    connection: &mut Connection,
    permit: &Permit<acts::VerifyContact>,
    account_id: &str,
    how: VerifiedHow,
    now: NaiveDateTime,
) -> Result<(), CompanyError> {
    let actor = permit.actor();
    if !actor.role.is_staff() || actor.account_id == account_id {
        return Err(CompanyError::NoSuchContact);
    }
    let contact = company_contacts::table.find(account_id).filter(company_contacts::company_id.eq(permit.object_id()));
    let known: i64 = contact.count().get_result(connection)?;
    if known == 0 {
        return Err(CompanyError::NoSuchContact);
    }
    let written = diesel::update(contact.filter(company_contacts::verified_at.is_null()))
        .set((
            company_contacts::verified_at.eq(now),
            company_contacts::verified_by.eq(&actor.account_id),
            company_contacts::verified_how.eq(how.word()),
        ))
        .execute(connection)?;
    if written == 0 {
        return Err(CompanyError::Conflict);
    }
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "contact_verified", "account", account_id, now)?;
    Ok(())
}

/// Writes an entry in the contact log.
///
/// # Errors
/// If the database fails.
pub fn write_contact_log(
    connection: &mut Connection,
    permit: &Permit<acts::WriteContactLog>,
    new: &NewContactEntry,
    now: NaiveDateTime,
) -> Result<(), CompanyError> {
    let actor = permit.actor();
    let id = new_id();
    diesel::insert_into(contact_log::table)
        .values((
            contact_log::id.eq(&id),
            contact_log::company_id.eq(permit.object_id()),
            contact_log::author_id.eq(&actor.account_id),
            contact_log::at.eq(now),
            contact_log::channel.eq(new.channel.word()),
            contact_log::note.eq(&new.note),
            contact_log::next_contact_on.eq(new.next_contact_on),
        ))
        .execute(connection)?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "contact_logged", "contact_log", &id, now)?;
    Ok(())
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
