//! Sessions: kept on the server, so that they can be revoked.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::{Account, AccountError, actor_of, random_secret, secret_hash};
use crate::access::{Actor, Role};
use crate::app::App;
use crate::db::Connection;
use crate::db::schema::{accounts, sessions};
use crate::db::types::new_id;
use crate::error::AppError;
use crate::language::Language;

/// A session that is still good.
#[derive(Debug)]
pub struct FoundSession {
    /// Its id.
    pub session_id: String,
    /// Who is signed in.
    pub actor: Actor,
    /// Whether nothing more is needed (second factor).
    pub complete: bool,
    /// The account's language.
    pub language: Language,
}

/// A row of "where I am signed in".
#[derive(Debug, Clone, Queryable)]
pub struct SessionRow {
    /// Id.
    pub id: String,
    /// When it began.
    pub created_at: NaiveDateTime,
}

/// How long a session lasts: staff sit at shared desks, young people have phones (product policy).
fn lifetime(role: Role) -> Duration {
    if role.is_staff() { Duration::hours(12) } else { Duration::days(30) }
}

/// Begins a session and returns its secret for the cookie.
///
/// # Errors
/// If the database fails.
pub fn begin_session(
    connection: &mut Connection,
    account: &Account,
    second_factor: bool,
    now: NaiveDateTime,
) -> Result<String, AccountError> {
    let secret = random_secret();
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(new_id()),
            sessions::secret_hash.eq(secret_hash(&secret)),
            sessions::account_id.eq(&account.id),
            sessions::second_factor.eq(second_factor),
            sessions::created_at.eq(now),
            sessions::seen_at.eq(now),
            sessions::expires_at.eq(now + lifetime(account.role)),
        ))
        .execute(connection)?;
    Ok(secret)
}

/// The session of a cookie, if it is still good and its account active.
///
/// # Errors
/// If the database fails.
pub async fn session_of(app: &App, secret: &str) -> Result<Option<FoundSession>, AppError> {
    let hash = secret_hash(secret);
    let now = app.clock.now();
    let demo = app.config.demo;
    let found = app
        .database
        .read(move |connection| -> Result<_, AccountError> {
            let row: Option<(String, bool, Account)> = sessions::table
                .inner_join(accounts::table)
                .filter(sessions::secret_hash.eq(hash))
                .filter(sessions::revoked_at.is_null())
                .filter(sessions::expires_at.gt(now))
                .filter(accounts::active.eq(true))
                .select((sessions::id, sessions::second_factor, Account::as_select()))
                .first(connection)
                .optional()?;
            let Some((session_id, second_factor, account)) = row else { return Ok(None) };
            let actor = actor_of(connection, &account)?;
            let complete = second_factor || demo || !account.role.is_staff();
            Ok(Some(FoundSession { session_id, actor, complete, language: account.language }))
        })
        .await?;
    Ok(found)
}

/// Sessions of an account that are still good.
///
/// # Errors
/// If the database fails.
pub fn sessions_of(
    connection: &mut Connection,
    account_id: &str,
    now: NaiveDateTime,
) -> Result<Vec<SessionRow>, AccountError> {
    Ok(sessions::table
        .filter(sessions::account_id.eq(account_id))
        .filter(sessions::revoked_at.is_null())
        .filter(sessions::expires_at.gt(now))
        .order(sessions::created_at.desc())
        .select((sessions::id, sessions::created_at))
        .load(connection)?)
}

/// Marks the second factor of a session as given.
///
/// # Errors
/// If the database fails.
pub fn complete_session(connection: &mut Connection, session_id: &str) -> Result<(), AccountError> {
    diesel::update(sessions::table.find(session_id)).set(sessions::second_factor.eq(true)).execute(connection)?;
    Ok(())
}

/// Ends one session of an account; another's is left alone.
///
/// # Errors
/// `NotRecognised` if the account has no such session.
pub fn revoke_session(
    connection: &mut Connection,
    account_id: &str,
    session_id: &str,
    now: NaiveDateTime,
) -> Result<(), AccountError> {
    let ended = diesel::update(sessions::table.find(session_id).filter(sessions::account_id.eq(account_id)))
        .set(sessions::revoked_at.eq(now))
        .execute(connection)?;
    if ended == 1 { Ok(()) } else { Err(AccountError::NotRecognised) }
}

/// Ends all sessions of an account, except perhaps one.
///
/// # Errors
/// If the database fails.
pub fn revoke_all(
    connection: &mut Connection,
    account_id: &str,
    except: Option<&str>,
    now: NaiveDateTime,
) -> Result<(), AccountError> {
    diesel::update(
        sessions::table
            .filter(sessions::account_id.eq(account_id))
            .filter(sessions::revoked_at.is_null())
            .filter(sessions::id.ne(except.unwrap_or_default())),
    )
    .set(sessions::revoked_at.eq(now))
    .execute(connection)?;
    Ok(())
}
