//! Ways in: a link by mail, a code shown by the coach, a password.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::secrets::{password_matches, random_code};
use super::{Account, AccountError, account, account_by_email, begin_session, random_secret, secret_hash};
use crate::db::schema::{attempts, sign_in_tokens};
use crate::db::types::new_id;
use crate::db::{Connection, dialect};
use crate::notifications::{self, Template};
use crate::privacy;

/// How long a link or code works (product policy).
pub const TOKEN_MINUTES: i64 = 15;

/// What is guessed at or could be used to send mail to others, and so limited within a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guarded {
    /// A password, by address.
    Password,
    /// Links asked for, by address.
    Link,
    /// Passwords and links asked for, by the client's network address, which a whole centre may share.
    Client,
    /// A code of a coach, by the client's network address, which a whole centre may share.
    Code,
    /// The second factor, by account.
    SecondFactor,
    /// Changes of the address asked for, by account.
    Address,
    /// Codes for a new address, by account.
    AddressCode,
    /// Registrations, by the client's network address, which a whole centre may share.
    Start,
    /// Openings posted without an account, by address.
    Posting,
    /// The same by the client's network address, which a whole centre may share.
    PostingClient,
    /// Links asked for by who posted without an account, by address.
    PostingLink,
    /// Feedback without an account, by the client's network address.
    Feedback,
}

impl Guarded {
    const fn word(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Link => "link",
            Self::Client => "client",
            Self::Code => "code",
            Self::SecondFactor => "second_factor",
            Self::Address => "address",
            Self::AddressCode => "address_code",
            Self::Start => "start",
            Self::Posting => "posting",
            Self::PostingClient => "posting_client",
            Self::PostingLink => "posting_link",
            Self::Feedback => "feedback",
        }
    }

    /// Attempts allowed (product policy).
    const fn most(self) -> i64 {
        match self {
            Self::Password | Self::Link | Self::SecondFactor | Self::AddressCode => 10,
            Self::Address => 3,
            Self::Posting | Self::PostingLink | Self::Feedback => 5,
            Self::Code | Self::Start | Self::PostingClient => 30,
            Self::Client => 100,
        }
    }

    /// Time within which they count, minutes (product policy).
    const fn minutes(self) -> i64 {
        match self {
            Self::Address | Self::Start | Self::Posting | Self::PostingClient | Self::PostingLink | Self::Feedback => {
                60
            }
            Self::Password | Self::Link | Self::Client | Self::Code | Self::SecondFactor | Self::AddressCode => {
                TOKEN_MINUTES
            }
        }
    }
}

/// Link or code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// In a mail.
    Link,
    /// On a coach's screen.
    Code,
}

impl TokenKind {
    fn word(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Code => "code",
        }
    }
}

/// Makes a single-use secret for an account and returns it; only its hash is kept. Earlier codes of
/// the account stop working.
///
/// # Errors
/// If the database fails.
pub fn mint_token(
    connection: &mut Connection,
    account_id: &str,
    kind: TokenKind,
    now: NaiveDateTime,
) -> Result<String, AccountError> {
    let secret = match kind {
        TokenKind::Link => random_secret(),
        TokenKind::Code => random_code(),
    };
    if kind == TokenKind::Code {
        end_tokens(connection, account_id, kind, now)?;
    }
    diesel::insert_into(sign_in_tokens::table)
        .values((
            sign_in_tokens::id.eq(new_id()),
            sign_in_tokens::kind.eq(kind.word()),
            sign_in_tokens::secret_hash.eq(secret_hash(&secret)),
            sign_in_tokens::account_id.eq(account_id),
            sign_in_tokens::created_at.eq(now),
            sign_in_tokens::expires_at.eq(now + Duration::minutes(TOKEN_MINUTES)),
        ))
        .execute(connection)?;
    Ok(secret)
}

/// Ends the links or codes of an account that nobody has used.
///
/// # Errors
/// If the database fails.
pub fn end_tokens(
    connection: &mut Connection,
    account_id: &str,
    kind: TokenKind,
    now: NaiveDateTime,
) -> Result<(), AccountError> {
    diesel::update(
        sign_in_tokens::table
            .filter(sign_in_tokens::account_id.eq(account_id))
            .filter(sign_in_tokens::kind.eq(kind.word()))
            .filter(sign_in_tokens::used_at.is_null()),
    )
    .set(sign_in_tokens::used_at.eq(now))
    .execute(connection)?;
    Ok(())
}

/// Sends a link if the address belongs to an account; says nothing either way.
///
/// # Errors
/// `TooMany` if links were asked for this address too often.
pub fn ask_for_link(connection: &mut Connection, email: &str, now: NaiveDateTime) -> Result<(), AccountError> {
    charge(connection, Guarded::Link, &email.trim().to_lowercase(), now)?;
    if let Some(account) = account_by_email(connection, email)? {
        notifications::enqueue(connection, Template::SignInLink, &account.id, None, now)?;
    }
    Ok(())
}

/// Uses a link or code once and begins a session; returns its secret.
///
/// # Errors
/// `Expired` if it has been used or is too old, `NotRecognised` if there is none such.
pub fn use_token(
    connection: &mut Connection,
    kind: TokenKind,
    secret: &str,
    now: NaiveDateTime,
) -> Result<(Account, String), AccountError> {
    let token: Option<(String, String)> = sign_in_tokens::table
        .filter(sign_in_tokens::secret_hash.eq(secret_hash(secret)))
        .filter(sign_in_tokens::kind.eq(kind.word()))
        .select((sign_in_tokens::id, sign_in_tokens::account_id))
        .first(connection)
        .optional()?;
    let (token_id, account_id) = token.ok_or(AccountError::NotRecognised)?;
    let used = diesel::update(
        sign_in_tokens::table
            .find(token_id)
            .filter(sign_in_tokens::used_at.is_null())
            .filter(sign_in_tokens::expires_at.gt(now)),
    )
    .set(sign_in_tokens::used_at.eq(now))
    .execute(connection)?;
    let account = account(connection, &account_id)?;
    if used == 0 || !account.active {
        return Err(AccountError::Expired);
    }
    begin(connection, account, kind.word(), now)
}

/// Whether a link could still be used; looking at it changes nothing.
///
/// # Errors
/// If the database fails.
pub fn token_is_good(connection: &mut Connection, secret: &str, now: NaiveDateTime) -> Result<bool, AccountError> {
    let found: i64 = sign_in_tokens::table
        .filter(sign_in_tokens::secret_hash.eq(secret_hash(secret)))
        .filter(sign_in_tokens::kind.eq(TokenKind::Link.word()))
        .filter(sign_in_tokens::used_at.is_null())
        .filter(sign_in_tokens::expires_at.gt(now))
        .count()
        .get_result(connection)?;
    Ok(found == 1)
}

/// Checks a password that was verified outside the transaction and begins a session.
///
/// # Errors
/// If the database fails.
pub fn begin_with_password(
    connection: &mut Connection,
    account: Account,
    now: NaiveDateTime,
) -> Result<(Account, String), AccountError> {
    begin(connection, account, "password", now)
}

/// Whether address and password fit. Takes as long when there is no such account, so that the time
/// does not tell.
#[must_use]
pub fn password_fits(account: Option<&Account>, password: &str) -> bool {
    const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5$J1TIXdhnJrSRZkF7HVwTkNWvCWn7P8VzMEhmBHZHXmA";
    match account.and_then(|account| account.password_hash.as_deref()) {
        Some(hash) => password_matches(password, hash),
        None => {
            let _ = password_matches(password, NOBODY);
            false
        }
    }
}

fn begin(
    connection: &mut Connection,
    account: Account,
    how: &str,
    now: NaiveDateTime,
) -> Result<(Account, String), AccountError> {
    let secret = begin_session(connection, &account, false, now)?;
    privacy::audit(
        connection,
        Some((&account.id, account.role)),
        &format!("sign_in_{how}"),
        "account",
        &account.id,
        now,
    )?;
    Ok((account, secret))
}

/// Counts an attempt before it is looked at, so that many at once cannot slip past the limit; give
/// a right one back with [`refund`]. Subjects are kept as hashes.
///
/// # Errors
/// `TooMany`.
pub fn charge(
    connection: &mut Connection,
    what: Guarded,
    subject: &str,
    now: NaiveDateTime,
) -> Result<(), AccountError> {
    let counted =
        dialect::count_attempt(connection, &attempt(what, subject), now, now - Duration::minutes(what.minutes()))?;
    if counted > what.most() { Err(AccountError::TooMany) } else { Ok(()) }
}

/// Takes back the count of an attempt that was right.
///
/// # Errors
/// If the database fails.
pub fn refund(connection: &mut Connection, what: Guarded, subject: &str) -> Result<(), AccountError> {
    diesel::update(attempts::table.find(attempt(what, subject)))
        .set(attempts::failures.eq(attempts::failures - 1))
        .execute(connection)?;
    Ok(())
}

fn attempt(what: Guarded, subject: &str) -> String {
    secret_hash(&format!("{}:{subject}", what.word()))
}
