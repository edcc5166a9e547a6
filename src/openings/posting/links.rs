//! Links in mail to who posted without an account. Only their hashes are kept.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::model::{Link, LinkPurpose, LinkState, Posting, PostingError};
use crate::accounts::{random_secret, secret_hash};
use crate::clock::in_finland;
use crate::db::schema::{posting_links, postings};
use crate::db::types::{Stored, new_id};
use crate::db::{Connection, DatabaseError};
use crate::rules::TABLE;

/// Makes a link and returns its secret; earlier ones for the same purpose stop working.
pub fn mint(
    connection: &mut Connection,
    posting_id: &str,
    purpose: LinkPurpose,
    now: NaiveDateTime,
) -> Result<String, DatabaseError> {
    let earlier = posting_links::table
        .filter(posting_links::posting_id.eq(posting_id))
        .filter(posting_links::purpose.eq(purpose.word()))
        .filter(posting_links::used_at.is_null())
        .filter(posting_links::expires_at.gt(now));
    diesel::update(earlier).set(posting_links::expires_at.eq(now)).execute(connection)?;
    let secret = random_secret();
    diesel::insert_into(posting_links::table)
        .values((
            posting_links::id.eq(new_id()),
            posting_links::posting_id.eq(posting_id),
            posting_links::purpose.eq(purpose.word()),
            posting_links::secret_hash.eq(secret_hash(&secret)),
            posting_links::created_at.eq(now),
            posting_links::expires_at.eq(now + purpose.works_for(TABLE, in_finland(now).date())),
        ))
        .execute(connection)?;
    Ok(secret)
}

/// Looks at a link; changes nothing. `None` if there is none such, or none for one of the purposes.
pub fn look(
    connection: &mut Connection,
    secret: &str,
    purpose: Option<LinkPurpose>,
    now: NaiveDateTime,
) -> Result<Option<Link>, DatabaseError> {
    type Row = (Posting, Stored<LinkPurpose>, NaiveDateTime, Option<NaiveDateTime>);
    let row: Option<Row> = posting_links::table
        .inner_join(postings::table.on(postings::id.eq(posting_links::posting_id)))
        .filter(posting_links::secret_hash.eq(secret_hash(secret)))
        .select((Posting::as_select(), posting_links::purpose, posting_links::expires_at, posting_links::used_at))
        .first(connection)
        .optional()?;
    let link = row.map(|(posting, Stored(purpose), expires_at, used_at)| Link {
        purpose,
        state: match used_at {
            Some(_) => LinkState::Used,
            None if expires_at <= now => LinkState::Expired,
            None => LinkState::Good,
        },
        posting,
    });
    Ok(link.filter(|link| purpose.is_none_or(|purpose| purpose == link.purpose)))
}

/// Uses a link up: it works once.
///
/// # Errors
/// `DeadLink` if it is unknown, used or too old.
pub fn spend(
    connection: &mut Connection,
    secret: &str,
    purpose: LinkPurpose,
    now: NaiveDateTime,
) -> Result<Posting, PostingError> {
    let good = posting_links::table
        .filter(posting_links::secret_hash.eq(secret_hash(secret)))
        .filter(posting_links::purpose.eq(purpose.word()))
        .filter(posting_links::used_at.is_null())
        .filter(posting_links::expires_at.gt(now));
    let posting_id: Option<String> = diesel::update(good)
        .set(posting_links::used_at.eq(now))
        .returning(posting_links::posting_id)
        .get_result(connection)
        .optional()?;
    let posting_id = posting_id.ok_or(PostingError::DeadLink)?;
    Ok(postings::table.find(posting_id).select(Posting::as_select()).first(connection)?)
}
