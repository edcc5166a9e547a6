//! Consents: for what purpose, to which partner, in which words, on which legal basis.

use std::collections::HashSet;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use search_index::words;

use crate::access::{Permit, acts};
use crate::db::schema::consents;
use crate::db::types::new_id;
use crate::db::{Connection, DatabaseError};
use crate::language::Language;

words! {
    /// What a consent is for.
    Purpose {
        /// Anonymous card visible to companies through matching.
        PublishProfile = "publish_profile",
        /// Name and contact to one company.
        Introduction = "introduction",
    }
}
crate::stored_words!(Purpose);

impl Purpose {
    /// Version of the words that the person agrees to; a change of the words changes it.
    #[must_use]
    pub const fn text_version(self) -> &'static str {
        match self {
            Self::PublishProfile => "publish-2026-12",
            Self::Introduction => "introduction-2026-12",
        }
    }

    /// Legal basis: the client work itself rests on law (Art. 6(1)(c), (e)); showing a profile to
    /// companies and giving a name to one rest on the person's own permission.
    #[must_use]
    pub const fn legal_basis(self) -> &'static str {
        "GDPR Art. 6(1)(a)"
    }
}

/// A consent as the person sees it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = consents)]
pub struct Consent {
    /// Id.
    pub id: String,
    /// What for.
    #[diesel(deserialize_as = crate::db::types::Stored<Purpose>)]
    pub purpose: Purpose,
    /// Company it names, if it names one.
    pub partner_id: Option<String>,
    /// Path it was given on.
    pub placement_id: Option<String>,
    /// Version of the words.
    pub text_version: String,
    /// When it was given.
    pub given_at: NaiveDateTime,
    /// When it was taken back.
    pub withdrawn_at: Option<NaiveDateTime>,
}

/// What a consent reaches.
#[derive(Debug, Clone, Default)]
pub struct Reach<'a> {
    /// Company it names.
    pub partner_id: Option<&'a str>,
    /// Path it is given on.
    pub placement_id: Option<&'a str>,
}

/// Records a consent that the person gives in their own name.
///
/// # Errors
/// If the database fails.
pub fn give(
    connection: &mut Connection,
    permit: &Permit<acts::Consent>,
    purpose: Purpose,
    reach: &Reach<'_>,
    language: Language,
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    diesel::insert_into(consents::table)
        .values((
            consents::id.eq(new_id()),
            consents::profile_id.eq(permit.object_id()),
            consents::purpose.eq(purpose.word()),
            consents::partner_id.eq(reach.partner_id),
            consents::placement_id.eq(reach.placement_id),
            consents::text_version.eq(purpose.text_version()),
            consents::legal_basis.eq(purpose.legal_basis()),
            consents::language.eq(language.word()),
            consents::given_by.eq(&permit.actor().account_id),
            consents::given_at.eq(now),
        ))
        .execute(connection)?;
    Ok(())
}

/// Takes back the consents of a purpose (on one path, if named); returns how many there were.
///
/// # Errors
/// If the database fails.
pub fn withdraw(
    connection: &mut Connection,
    profile_id: &str,
    purpose: Purpose,
    placement_id: Option<&str>,
    now: NaiveDateTime,
) -> Result<usize, DatabaseError> {
    let mut ids = consents::table
        .filter(consents::profile_id.eq(profile_id))
        .filter(consents::purpose.eq(purpose.word()))
        .filter(consents::withdrawn_at.is_null())
        .select(consents::id)
        .into_boxed();
    if let Some(placement_id) = placement_id {
        ids = ids.filter(consents::placement_id.eq(placement_id.to_owned()));
    }
    let ids: Vec<String> = ids.load(connection)?;
    Ok(diesel::update(consents::table.filter(consents::id.eq_any(&ids)))
        .set(consents::withdrawn_at.eq(now))
        .execute(connection)?)
}

/// Whether a consent stands today; one with a path stands for that path only.
///
/// # Errors
/// If the database fails.
pub fn stands(
    connection: &mut Connection,
    profile_id: &str,
    purpose: Purpose,
    placement_id: Option<&str>,
) -> Result<bool, DatabaseError> {
    let mut query = consents::table
        .filter(consents::profile_id.eq(profile_id))
        .filter(consents::purpose.eq(purpose.word()))
        .filter(consents::withdrawn_at.is_null())
        .into_boxed();
    if let Some(placement_id) = placement_id {
        query = query.filter(consents::placement_id.eq(placement_id.to_owned()));
    }
    let found: i64 = query.count().get_result(connection)?;
    Ok(found > 0)
}

/// Those of some people whose consent of a purpose stands today.
///
/// # Errors
/// If the database fails.
pub fn standing_among(
    connection: &mut Connection,
    profile_ids: &[String],
    purpose: Purpose,
) -> Result<HashSet<String>, DatabaseError> {
    let found: Vec<String> = consents::table
        .filter(consents::profile_id.eq_any(profile_ids))
        .filter(consents::purpose.eq(purpose.word()))
        .filter(consents::withdrawn_at.is_null())
        .select(consents::profile_id)
        .load(connection)?;
    Ok(found.into_iter().collect())
}

/// All consents of a person, newest first.
///
/// # Errors
/// If the database fails.
pub fn of_profile(
    connection: &mut Connection,
    permit: &Permit<acts::ReadPerson>,
) -> Result<Vec<Consent>, DatabaseError> {
    Ok(consents::table
        .filter(consents::profile_id.eq(permit.object_id()))
        .order((consents::given_at.desc(), consents::id.desc()))
        .select(Consent::as_select())
        .load(connection)?)
}
