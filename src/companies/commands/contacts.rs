//! Contacts of a company and who they are.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::access::{Actor, Permit, Role, acts};
use crate::accounts::{self, NewAccount};
use crate::companies::{CompanyError, VerificationAct, VerifiedHow};
use crate::db::Connection;
use crate::db::schema::{company_contacts, verifications};
use crate::db::types::new_id;
use crate::language::Language;
use crate::notifications::{self, Template};
use crate::privacy;

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
            company_contacts::verification_stopped_at.eq(None::<NaiveDateTime>),
        ))
        .execute(connection)?;
    if written == 0 {
        return Err(CompanyError::Conflict);
    }
    note_verification(
        connection,
        permit.object_id(),
        account_id,
        actor,
        (VerificationAct::Verified, Some(how), ""),
        now,
    )?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "contact_verified", "account", account_id, now)?;
    Ok(())
}

/// Takes a verification back, with the reason. Nobody is introduced to the company and no meeting is
/// set until a contact has been verified anew.
///
/// # Errors
/// `NoSuchContact` if the company has none such, `Conflict` if it is not verified.
pub fn withdraw_verification(
    connection: &mut Connection,
    permit: &Permit<acts::VerifyContact>,
    account_id: &str,
    reason: &str,
    now: NaiveDateTime,
) -> Result<(), CompanyError> {
    let actor = permit.actor();
    if !actor.role.is_staff() {
        return Err(CompanyError::NoSuchContact);
    }
    let company_id = permit.object_id();
    if !unverify(connection, company_id, account_id, Some(now))? {
        return Err(CompanyError::Conflict);
    }
    note_verification(connection, company_id, account_id, actor, (VerificationAct::Withdrawn, None, reason), now)?;
    privacy::audit(
        connection,
        Some((&actor.account_id, actor.role)),
        "verification_withdrawn",
        "account",
        account_id,
        now,
    )?;
    Ok(())
}

/// Writes a contact's details anew. Who has another name, address or number may be somebody else: a
/// verification ends, and a new one is asked of the service. Returns whether it was.
///
/// # Errors
/// `NoSuchContact` if the company has none such, `AddressInUse`.
pub fn change_contact(
    connection: &mut Connection,
    permit: &Permit<acts::VerifyContact>,
    account_id: &str,
    new: &NewContact,
    now: NaiveDateTime,
) -> Result<bool, CompanyError> {
    let company_id = permit.object_id();
    let before = crate::companies::contacts_of(connection, company_id)?
        .into_iter()
        .find(|contact| contact.account_id == account_id)
        .ok_or(CompanyError::NoSuchContact)?;
    let actor = permit.actor();
    let account = NewAccount {
        role: Role::CompanyContact,
        site_id: None,
        name: new.name.clone(),
        email: Some(new.email.clone()),
        phone: new.phone.clone(),
        language: new.language,
    };
    accounts::change_details(connection, account_id, &account, now)?;
    if before.email.as_deref() != Some(&new.email) {
        notifications::enqueue(connection, Template::SignInLink, account_id, None, now)?;
    }
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "contact_edited", "account", account_id, now)?;
    let same = before.name == new.name && before.email.as_deref() == Some(&new.email) && before.phone == new.phone;
    if same || !unverify(connection, company_id, account_id, None)? {
        return Ok(false);
    }
    note_verification(connection, company_id, account_id, actor, (VerificationAct::AskedAgain, None, ""), now)?;
    Ok(true)
}

/// Ends a verification; whether there was one.
fn unverify(
    connection: &mut Connection,
    company_id: &str,
    account_id: &str,
    stopped_at: Option<NaiveDateTime>,
) -> Result<bool, CompanyError> {
    let verified = company_contacts::table
        .find(account_id)
        .filter(company_contacts::company_id.eq(company_id))
        .filter(company_contacts::verified_at.is_not_null());
    let written = diesel::update(verified)
        .set((
            company_contacts::verified_at.eq(None::<NaiveDateTime>),
            company_contacts::verified_by.eq(None::<String>),
            company_contacts::verified_how.eq(None::<String>),
            company_contacts::verification_stopped_at.eq(stopped_at),
        ))
        .execute(connection)?;
    Ok(written == 1)
}

fn note_verification(
    connection: &mut Connection,
    company_id: &str,
    account_id: &str,
    actor: &Actor,
    (act, how, reason): (VerificationAct, Option<VerifiedHow>, &str),
    now: NaiveDateTime,
) -> Result<(), CompanyError> {
    diesel::insert_into(verifications::table)
        .values((
            verifications::id.eq(new_id()),
            verifications::company_id.eq(company_id),
            verifications::account_id.eq(account_id),
            verifications::act.eq(act.word()),
            verifications::at.eq(now),
            verifications::author_id.eq(&actor.account_id),
            verifications::how.eq(how.map(VerifiedHow::word)),
            verifications::reason.eq(reason),
        ))
        .execute(connection)?;
    Ok(())
}
