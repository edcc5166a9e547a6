//! Reads of profiles. Identities are read only with a permit that has been logged.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Identity, Profile, ProfileError, Section};
use crate::access::{Permit, acts};
use crate::db::Connection;
use crate::db::schema::{accounts, identities, profile_changes, profiles};
use crate::db::types::Stored;

/// A profile's card by id: ask the policy before showing it.
///
/// # Errors
/// If there is none, or the database fails.
pub fn profile(connection: &mut Connection, id: &str) -> Result<Profile, ProfileError> {
    Ok(profiles::table.find(id).select(Profile::as_select()).first(connection)?)
}

/// The profile of an account, if it has one.
///
/// # Errors
/// If the database fails.
pub fn profile_of_account(connection: &mut Connection, account_id: &str) -> Result<Option<Profile>, ProfileError> {
    Ok(profiles::table
        .filter(profiles::account_id.eq(account_id))
        .select(Profile::as_select())
        .first(connection)
        .optional()?)
}

/// Cards of these ids, in no given order.
///
/// # Errors
/// If the database fails.
pub fn profiles_by_ids(connection: &mut Connection, ids: &[String]) -> Result<Vec<Profile>, ProfileError> {
    Ok(profiles::table.filter(profiles::id.eq_any(ids)).select(Profile::as_select()).load(connection)?)
}

/// Who a person is.
///
/// # Errors
/// If there is none, or the database fails.
pub fn identity(connection: &mut Connection, permit: &Permit<acts::ReadPerson>) -> Result<Identity, ProfileError> {
    Ok(identities::table.find(permit.object_id()).select(Identity::as_select()).first(connection)?)
}

/// Identities of the profiles of a coach's own site, for a list that
/// `privacy::identified_list` has logged.
///
/// # Errors
/// If the database fails.
pub fn identities_of_site(
    connection: &mut Connection,
    permit: &Permit<acts::CreateProfile>,
    ids: &[String],
) -> Result<HashMap<String, Identity>, ProfileError> {
    let site = permit.actor().site_id.clone().unwrap_or_default();
    Ok(identities::table
        .inner_join(profiles::table)
        .filter(profiles::site_id.eq(site))
        .filter(identities::profile_id.eq_any(ids))
        .select(Identity::as_select())
        .load(connection)?
        .into_iter()
        .map(|identity| (identity.profile_id.clone(), identity))
        .collect())
}

/// Cards of a coach's site: "team" for all, "free" for those without a coach, else the coach's own.
///
/// # Errors
/// If the database fails.
pub fn profiles_of_site(
    connection: &mut Connection,
    permit: &Permit<acts::CreateProfile>,
    scope: &str,
) -> Result<Vec<Profile>, ProfileError> {
    let actor = permit.actor();
    let mut query = profiles::table
        .filter(profiles::site_id.eq(actor.site_id.clone().unwrap_or_default()))
        .order((profiles::updated_at.desc(), profiles::id))
        .limit(500)
        .select(Profile::as_select())
        .into_boxed();
    query = match scope {
        "team" => query,
        "free" => query.filter(profiles::coach_id.is_null()),
        _ => query.filter(profiles::coach_id.eq(actor.account_id.clone())),
    };
    Ok(query.load(connection)?)
}

/// A change of a profile: who, what, when; what stood there is kept nowhere.
#[derive(Debug, Clone, Queryable)]
pub struct ChangeEntry {
    /// Section.
    #[diesel(deserialize_as = Stored<Section>)]
    pub section: Section,
    /// Field.
    pub field: String,
    /// Name of who changed it.
    pub who: String,
    /// Account of who changed it.
    pub actor_id: String,
    /// When.
    pub at: NaiveDateTime,
}

/// Changes of a profile, newest first, at most 200.
///
/// # Errors
/// If the database fails.
pub fn changes_of(
    connection: &mut Connection,
    permit: &Permit<acts::ReadPerson>,
) -> Result<Vec<ChangeEntry>, ProfileError> {
    Ok(profile_changes::table
        .inner_join(accounts::table)
        .filter(profile_changes::profile_id.eq(permit.object_id()))
        .order((profile_changes::at.desc(), profile_changes::id.desc()))
        .limit(200)
        .select((
            profile_changes::section,
            profile_changes::field,
            accounts::name,
            profile_changes::actor_id,
            profile_changes::at,
        ))
        .load(connection)?)
}
