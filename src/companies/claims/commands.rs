//! Companies of postings, and claims.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use crate::access::{Permit, Role, acts};
use crate::accounts::{self, Account, AccountError, NewAccount};
use crate::companies::commands::search_text;
use crate::companies::{BusinessId, CompanyError, company_of_business_id, contacts_of};
use crate::db::schema::{companies, company_claims, company_contacts};
use crate::db::types::{Stored, new_id};
use crate::db::{Connection, DatabaseError};
use crate::language::Language;
use crate::notifications::{self, Template};
use crate::privacy;

/// Who claims a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimer {
    /// Name.
    pub name: String,
    /// E-mail that the claim came from.
    pub email: String,
    /// Telephone, or nothing.
    pub phone: String,
    /// Language of pages and mail.
    pub language: Language,
}

/// What came of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claimed {
    /// A contact, not yet verified; holds the account's id.
    Contact(String),
    /// They are a contact of the company already, and have got a link for signing in.
    Already,
    /// The service decides.
    Asked,
}

/// The company of a business ID; made, unverified, if it is not known. Returns its id.
///
/// # Errors
/// If the database fails.
pub fn of_posting(
    connection: &mut Connection,
    site_id: &str,
    business_id: &BusinessId,
    name: &str,
    (municipality_code, postcode): (&str, &str),
    now: NaiveDateTime,
) -> Result<String, CompanyError> {
    if let Some(company) = company_of_business_id(connection, business_id)? {
        return Ok(company.id);
    }
    let id = new_id();
    diesel::insert_into(companies::table)
        .values((
            companies::id.eq(&id),
            companies::site_id.eq(site_id),
            companies::business_id.eq(business_id.as_str()),
            companies::name.eq(name),
            companies::industry.eq(""),
            companies::search_text.eq(search_text(name, "", Some(business_id.as_str()))),
            companies::about.eq(""),
            companies::municipality_code.eq(municipality_code),
            companies::postcode.eq(postcode),
            companies::natural_person.eq(false),
            companies::created_at.eq(now),
            companies::version.eq(1_i64),
        ))
        .execute(connection)?;
    privacy::audit(connection, None, "company_posted", "company", &id, now)?;
    Ok(id)
}

/// Gives a name to a company that came without one.
///
/// # Errors
/// `Conflict` if it has a name.
pub fn name_company(
    connection: &mut Connection,
    permit: &Permit<acts::EditCompany>,
    name: &str,
    now: NaiveDateTime,
) -> Result<(), CompanyError> {
    let (id, actor) = (permit.object_id(), permit.actor());
    let before = crate::companies::company(connection, id)?;
    let unnamed = companies::table.find(id).filter(companies::name.eq(""));
    let named = diesel::update(unnamed)
        .set((
            companies::name.eq(name),
            companies::search_text.eq(search_text(name, &before.industry, before.business_id.as_deref())),
            companies::version.eq(companies::version + 1),
        ))
        .execute(connection)?;
    if named == 0 {
        return Err(CompanyError::Conflict);
    }
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "company_edited", "company", id, now)?;
    Ok(())
}

/// Claims a company from the address that an opening of it was posted from.
///
/// # Errors
/// If the database fails.
pub fn claim(
    connection: &mut Connection,
    company_id: &str,
    claimer: &Claimer,
    now: NaiveDateTime,
) -> Result<Claimed, CompanyError> {
    // Two at once: the second waits here and finds the first one's contact.
    let row = companies::table.find(company_id);
    diesel::update(row).set(companies::version.eq(companies::version)).execute(connection)?;
    let account = accounts::account_by_email(connection, &claimer.email)?;
    if let Some(account) = &account
        && speaks_for(connection, account, company_id)?
    {
        notifications::enqueue(connection, Template::SignInLink, &account.id, None, now)?;
        return Ok(Claimed::Already);
    }
    if account.is_none() && contacts_of(connection, company_id)?.is_empty() {
        let site_id: String = companies::table.find(company_id).select(companies::site_id).first(connection)?;
        let id = add(connection, company_id, &site_id, claimer, now)?;
        privacy::audit(connection, Some((&id, Role::CompanyContact)), "company_claimed", "company", company_id, now)?;
        return Ok(Claimed::Contact(id));
    }
    let waiting: i64 = company_claims::table
        .filter(company_claims::company_id.eq(company_id))
        .filter(company_claims::email.eq(&claimer.email))
        .filter(company_claims::decided_at.is_null())
        .count()
        .get_result(connection)?;
    if waiting == 0 {
        let id = new_id();
        diesel::insert_into(company_claims::table)
            .values((
                company_claims::id.eq(&id),
                company_claims::company_id.eq(company_id),
                company_claims::name.eq(&claimer.name),
                company_claims::email.eq(&claimer.email),
                company_claims::phone.eq(&claimer.phone),
                company_claims::language.eq(claimer.language.word()),
                company_claims::created_at.eq(now),
            ))
            .execute(connection)?;
        privacy::audit(connection, None, "company_claim_asked", "company_claim", &id, now)?;
    }
    Ok(Claimed::Asked)
}

fn speaks_for(connection: &mut Connection, account: &Account, company_id: &str) -> Result<bool, DatabaseError> {
    let found: i64 = company_contacts::table
        .filter(company_contacts::account_id.eq(&account.id))
        .filter(company_contacts::company_id.eq(company_id))
        .count()
        .get_result(connection)?;
    Ok(account.active && found == 1)
}

fn add(
    connection: &mut Connection,
    company_id: &str,
    site_id: &str,
    claimer: &Claimer,
    now: NaiveDateTime,
) -> Result<String, AccountError> {
    let account = NewAccount {
        role: Role::CompanyContact,
        site_id: Some(site_id.to_owned()),
        name: claimer.name.clone(),
        email: Some(claimer.email.clone()),
        phone: Some(claimer.phone.clone()).filter(|phone| !phone.is_empty()),
        language: claimer.language,
    };
    let id = accounts::create(connection, &account, now)?;
    diesel::insert_into(company_contacts::table)
        .values((company_contacts::account_id.eq(&id), company_contacts::company_id.eq(company_id)))
        .execute(connection)?;
    Ok(id)
}

/// Decides a claim. An accepted one makes a contact, to be verified as all are, and mails a link for
/// signing in; a declined one is told to the address that it came from.
///
/// # Errors
/// `Conflict` if it was decided already or is another company's, `AddressInUse` if the address has
/// an account.
pub fn decide(
    connection: &mut Connection,
    permit: &Permit<acts::VerifyContact>,
    claim_id: &str,
    accepted: bool,
    now: NaiveDateTime,
) -> Result<(), CompanyError> {
    let (company_id, actor) = (permit.object_id(), permit.actor());
    let waiting = company_claims::table
        .find(claim_id)
        .filter(company_claims::company_id.eq(company_id))
        .filter(company_claims::decided_at.is_null());
    type Row = (String, String, String, Stored<Language>);
    let row: Option<Row> = diesel::update(waiting)
        .set((
            company_claims::decided_at.eq(now),
            company_claims::decided_by.eq(&actor.account_id),
            company_claims::accepted.eq(accepted),
        ))
        .returning((company_claims::name, company_claims::email, company_claims::phone, company_claims::language))
        .get_result(connection)
        .optional()?;
    let (name, email, phone, Stored(language)) = row.ok_or(CompanyError::Conflict)?;
    if accepted {
        let site_id: String = companies::table.find(company_id).select(companies::site_id).first(connection)?;
        let id = add(connection, company_id, &site_id, &Claimer { name, email, phone, language }, now)?;
        notifications::enqueue(connection, Template::SignInLink, &id, None, now)?;
    } else {
        notifications::enqueue_to_poster(connection, Template::ClaimDeclined, claim_id, now)?;
    }
    let action = if accepted { "company_claim_accepted" } else { "company_claim_declined" };
    privacy::audit(connection, Some((&actor.account_id, actor.role)), action, "company_claim", claim_id, now)?;
    Ok(())
}

/// How long names and addresses of a decided claim are kept, days (product policy).
const KEPT_DAYS: i64 = 180;

/// Forgets claims that were decided long ago.
///
/// # Errors
/// If the database fails.
pub fn prune(connection: &mut Connection, now: NaiveDateTime) -> Result<usize, DatabaseError> {
    let old = company_claims::table.filter(company_claims::decided_at.lt(now - Duration::days(KEPT_DAYS)));
    Ok(diesel::delete(old).execute(connection)?)
}
