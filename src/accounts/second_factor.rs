//! The second factor of staff: time-based codes (RFC 6238) of an authenticator app.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use totp_rs::{Algorithm, Secret, TOTP};

use super::session::complete_session;
use super::{Account, AccountError};
use crate::db::Connection;
use crate::db::schema::accounts;
use crate::privacy;

/// Seconds a code lasts.
const STEP: u64 = 30;

fn totp(secret: &str, account_name: &str) -> Option<TOTP> {
    let bytes = Secret::Encoded(secret.to_owned()).to_bytes().ok()?;
    // A colon parts issuer and account in the address that authenticator apps read.
    let label = account_name.replace(':', " ");
    TOTP::new(Algorithm::SHA1, 6, 1, STEP, bytes, Some("Matkalla".to_owned()), label).ok()
}

/// A new secret, base32.
#[must_use]
pub fn new_secret() -> String {
    let random = super::random_secret();
    Secret::Raw(random.as_bytes()[..20].to_vec()).to_encoded().to_string()
}

/// The address that an authenticator app reads from the QR code.
#[must_use]
pub fn setup_address(account: &Account) -> Option<String> {
    Some(totp(account.totp_secret.as_deref()?, &account.name)?.get_url())
}

/// Accepts a code once, for this moment or one step before or after, and completes the session.
///
/// # Errors
/// `NotRecognised` if the code is wrong or was used before.
pub fn check(
    connection: &mut Connection,
    account: &Account,
    session_id: &str,
    code: &str,
    now: NaiveDateTime,
) -> Result<(), AccountError> {
    let totp = account
        .totp_secret
        .as_deref()
        .and_then(|secret| totp(secret, &account.name))
        .ok_or(AccountError::NotRecognised)?;
    let code: String = code.chars().filter(char::is_ascii_digit).collect();
    let present = u64::try_from(now.and_utc().timestamp()).unwrap_or(0) / STEP;
    let step = (present.saturating_sub(1)..=present + 1)
        .find(|step| totp.generate(step * STEP) == code)
        .and_then(|step| i64::try_from(step).ok())
        .ok_or(AccountError::NotRecognised)?;
    let accepted = diesel::update(accounts::table.find(&account.id).filter(accounts::totp_last_step.lt(step)))
        .set((
            accounts::totp_last_step.eq(step),
            accounts::totp_confirmed_at.eq(account.totp_confirmed_at.unwrap_or(now)),
        ))
        .execute(connection)?;
    if accepted == 0 {
        return Err(AccountError::NotRecognised);
    }
    complete_session(connection, session_id)?;
    privacy::audit(connection, Some((&account.id, account.role)), "second_factor", "account", &account.id, now)?;
    Ok(())
}

/// The code of a secret at a moment: what an authenticator app shows.
#[must_use]
pub fn code_at(secret: &str, now: NaiveDateTime) -> Option<String> {
    Some(totp(secret, "x")?.generate(u64::try_from(now.and_utc().timestamp()).ok()?))
}
