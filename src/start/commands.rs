//! Registering, arriving by the link, being welcomed.
//!
//! Whoever writes an address that the service knows gets the same answer as everybody: its owner a
//! sign-in link, nobody else anything.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::model::{How, Newcomer, Registration};
use super::queries::registration;
use crate::access::{Permit, Role, acts};
use crate::accounts::{self, AccountError, Guarded, NewAccount};
use crate::alerts;
use crate::clock::{in_finland, working_days_after};
use crate::db::schema::{accounts as account_table, outbox, registrations, sign_in_tokens, welcomes};
use crate::db::{Connection, DatabaseError};
use crate::notifications::{self, Template};
use crate::privacy;
use crate::profiles::{self, Alone, Profile, ProfileError};
use crate::sites::{self, Site};

/// Last digits that are written together in every spelling.
const ALIKE: usize = 2;
/// How long an address has to be confirmed, days; then what was written is gone (product policy).
const KEPT_DAYS: i64 = 7;

/// Registers somebody who comes alone. With an e-mail a link goes there and nothing else happens
/// before it is used; with a telephone alone a coach calls.
///
/// # Errors
/// `TooMany` if this address, or this network, asked too often.
pub fn register(
    connection: &mut Connection,
    newcomer: &Newcomer,
    site: &Site,
    now: NaiveDateTime,
) -> Result<(), AccountError> {
    match &newcomer.email {
        Some(email) => by_email(connection, newcomer, email, site, now),
        None => by_phone(connection, newcomer, site, now),
    }
}

fn by_email(
    connection: &mut Connection,
    newcomer: &Newcomer,
    email: &str,
    site: &Site,
    now: NaiveDateTime,
) -> Result<(), AccountError> {
    accounts::charge(connection, Guarded::Link, email, now)?;
    let new = new_account(newcomer, site);
    let (account_id, template) = match accounts::create(connection, &new, now) {
        Ok(account_id) => (account_id, Template::Start),
        Err(AccountError::AddressInUse) => {
            // A closed account hears nothing, like an unknown address at the sign-in.
            let Some(known) = accounts::account_by_email(connection, email)? else { return Ok(()) };
            if registration(connection, &known.id)?.is_none() {
                return Ok(notifications::enqueue(connection, Template::SignInLink, &known.id, None, now)?);
            }
            (known.id, Template::Start)
        }
        Err(error) => return Err(error),
    };
    // What was written last counts: whoever owns the address reads it first.
    diesel::delete(registrations::table.find(&account_id)).execute(connection)?;
    let row = Registration {
        account_id: account_id.clone(),
        site_id: site.id.clone(),
        first_name: newcomer.first_name.clone(),
        born_on: newcomer.born_on,
        phone: newcomer.phone.clone(),
        municipality_code: newcomer.municipality_code.clone(),
        created_at: now,
    };
    diesel::insert_into(registrations::table).values(row).execute(connection)?;
    privacy::audit(connection, None, "registration_sent", "account", &account_id, now)?;
    Ok(notifications::enqueue(connection, template, &account_id, None, now)?)
}

fn by_phone(
    connection: &mut Connection,
    newcomer: &Newcomer,
    site: &Site,
    now: NaiveDateTime,
) -> Result<(), AccountError> {
    let phone = newcomer.phone.clone().unwrap_or_default();
    accounts::charge(connection, Guarded::Link, &phone, now)?;
    let profile_id = match holder_of(connection, &phone)? {
        // Somebody of ours asks to be called.
        Some(card) => card.id,
        None => {
            let account_id = accounts::create(connection, &new_account(newcomer, site), now)?;
            add_profile(connection, newcomer, &account_id, &site.id, now)?
        }
    };
    promise(connection, &profile_id, site.answer_days, now)
}

/// The card of the young person who has a telephone, however it was spelled when it was written down:
/// coaches and files write as they like, so what ends alike is compared in its one spelling. Who began
/// with an address and never confirmed it has the number too, but no card.
fn holder_of(connection: &mut Connection, phone: &str) -> Result<Option<Profile>, AccountError> {
    let ending: String = phone.chars().skip(phone.chars().count().saturating_sub(ALIKE)).collect();
    let alike: Vec<(String, Option<String>)> = account_table::table
        .filter(account_table::role.eq(Role::YoungPerson.word()))
        .filter(account_table::phone.like(format!("%{ending}")))
        .order(account_table::id)
        .select((account_table::id, account_table::phone))
        .load(connection)?;
    let wanted = accounts::telephone(phone);
    for (id, known) in alike {
        if known.is_some_and(|known| accounts::telephone(&known) == wanted)
            && let Some(card) = profiles::profile_of_account(connection, &id).map_err(of_profile)?
        {
            return Ok(Some(card));
        }
    }
    Ok(None)
}

fn new_account(newcomer: &Newcomer, site: &Site) -> NewAccount {
    NewAccount {
        role: Role::YoungPerson,
        site_id: Some(site.id.clone()),
        name: newcomer.first_name.clone(),
        email: newcomer.email.clone(),
        phone: newcomer.phone.clone(),
        language: newcomer.language,
    }
}

fn add_profile(
    connection: &mut Connection,
    newcomer: &Newcomer,
    account_id: &str,
    site_id: &str,
    now: NaiveDateTime,
) -> Result<String, AccountError> {
    let alone = Alone {
        site_id,
        account_id,
        first_name: &newcomer.first_name,
        email: newcomer.email.as_deref(),
        phone: newcomer.phone.as_deref(),
        born_on: newcomer.born_on,
        municipality_code: &newcomer.municipality_code,
        language: newcomer.language,
    };
    profiles::create_alone(connection, &alone, now).map_err(of_profile)
}

fn of_profile(error: ProfileError) -> AccountError {
    match error {
        ProfileError::Database(error) => error.into(),
        _ => AccountError::AddressInUse,
    }
}

/// Promises a welcome; who is promised one already keeps the day.
fn promise(
    connection: &mut Connection,
    profile_id: &str,
    answer_days: i32,
    now: NaiveDateTime,
) -> Result<(), AccountError> {
    let waits = welcomes::table.find(profile_id).filter(welcomes::welcomed_at.is_null());
    let waiting: i64 = waits.count().get_result(connection)?;
    if waiting > 0 {
        return Ok(());
    }
    diesel::delete(welcomes::table.find(profile_id)).execute(connection)?;
    diesel::insert_into(welcomes::table)
        .values((
            welcomes::profile_id.eq(profile_id),
            welcomes::came_at.eq(now),
            welcomes::promised_on.eq(working_days_after(in_finland(now).date(), answer_days)),
        ))
        .execute(connection)?;
    Ok(())
}

/// Makes the draft of somebody who has just confirmed their address by using the link; does nothing
/// for everybody else.
///
/// # Errors
/// If the database fails.
pub fn arrive(
    connection: &mut Connection,
    account: &accounts::Account,
    now: NaiveDateTime,
) -> Result<(), AccountError> {
    let Some(waiting) = registration(connection, &account.id)? else { return Ok(()) };
    let newcomer = Newcomer {
        first_name: waiting.first_name,
        born_on: waiting.born_on,
        email: account.email.clone(),
        phone: waiting.phone,
        municipality_code: waiting.municipality_code,
        language: account.language,
    };
    let profile_id = add_profile(connection, &newcomer, &account.id, &waiting.site_id, now)?;
    // The name and telephone of the form that was confirmed, if there were several.
    diesel::update(account_table::table.find(&account.id))
        .set((
            account_table::name.eq(&newcomer.first_name),
            account_table::phone.eq(&newcomer.phone),
            account_table::site_id.eq(&waiting.site_id),
        ))
        .execute(connection)?;
    diesel::delete(registrations::table.find(&account.id)).execute(connection)?;
    let answer_days = sites::site(connection, &waiting.site_id)?.answer_days;
    promise(connection, &profile_id, answer_days, now)?;
    let actor = Some((account.id.as_str(), account.role));
    Ok(privacy::audit(connection, actor, "profile_started", "profile", &profile_id, now)?)
}

/// Notes that a coach has welcomed somebody, who is in that coach's care from now on if in nobody's.
///
/// # Errors
/// `Conflict` if a colleague was quicker.
pub fn welcome(
    connection: &mut Connection,
    permit: &Permit<acts::PublishProfile>,
    how: How,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    let (id, coach) = (permit.object_id(), &permit.actor().account_id);
    let kept = diesel::update(welcomes::table.find(id).filter(welcomes::welcomed_at.is_null()))
        .set((welcomes::welcomed_at.eq(now), welcomes::welcomed_by.eq(coach), welcomes::how.eq(how.word())))
        .execute(connection)?;
    if kept == 0 {
        return Err(ProfileError::Conflict);
    }
    if profiles::profile(connection, id)?.coach_id.is_none() {
        profiles::take(connection, permit, now)?;
    }
    let actor = Some((coach.as_str(), permit.actor().role));
    Ok(privacy::audit(connection, actor, "profile_welcomed", "profile", id, now)?)
}

/// Forgets those whose address nobody confirmed; returns how many.
///
/// # Errors
/// If the database fails.
pub fn prune(connection: &mut Connection, now: NaiveDateTime) -> Result<usize, DatabaseError> {
    let old = registrations::table.filter(registrations::created_at.lt(now - Duration::days(KEPT_DAYS)));
    let accounts: Vec<String> = old.select(registrations::account_id).load(connection)?;
    diesel::delete(registrations::table.filter(registrations::account_id.eq_any(&accounts))).execute(connection)?;
    diesel::delete(outbox::table.filter(outbox::receiver_id.eq_any(&accounts))).execute(connection)?;
    alerts::forget(connection, &accounts)?;
    diesel::delete(sign_in_tokens::table.filter(sign_in_tokens::account_id.eq_any(&accounts))).execute(connection)?;
    Ok(diesel::delete(account_table::table.filter(account_table::id.eq_any(&accounts))).execute(connection)?)
}
