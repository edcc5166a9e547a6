//! Reads of profiles. Identities are read only with a permit that has been logged.

use std::collections::{HashMap, HashSet};

use chrono::{Duration, NaiveDateTime};
use diesel::dsl::InnerJoin;
use diesel::prelude::*;

use super::card::small_place;
use super::model::{REMINDED_DAYS, shown_months};
use super::state::State;
use super::{Identity, Profile, ProfileError, Section};
use crate::access::{Permit, acts};
use crate::db::Connection;
use crate::db::schema::{
    accounts, companies, confirmed_findings, identities, profile_changes, profile_lives, profiles,
};
use crate::db::types::Stored;
use crate::notifications::Template;
use crate::privacy::{self, Finding, Known};
use crate::web::pagination::Pagination;

/// Profiles with what their lives have left behind: every read of a [`Profile`] begins here.
#[must_use]
pub fn rows() -> InnerJoin<profiles::table, profile_lives::table> {
    profiles::table.inner_join(profile_lives::table)
}

/// A profile's card by id: ask the policy before showing it.
///
/// # Errors
/// If there is none, or the database fails.
pub fn profile(connection: &mut Connection, id: &str) -> Result<Profile, ProfileError> {
    Ok(rows().filter(profiles::id.eq(id)).select(Profile::as_select()).first(connection)?)
}

/// The profile of an account, if it has one.
///
/// # Errors
/// If the database fails.
pub fn profile_of_account(connection: &mut Connection, account_id: &str) -> Result<Option<Profile>, ProfileError> {
    Ok(rows().filter(profiles::account_id.eq(account_id)).select(Profile::as_select()).first(connection).optional()?)
}

/// Cards of these ids, in no given order.
///
/// # Errors
/// If the database fails.
pub fn profiles_by_ids(connection: &mut Connection, ids: &[String]) -> Result<Vec<Profile>, ProfileError> {
    Ok(rows().filter(profiles::id.eq_any(ids)).select(Profile::as_select()).load(connection)?)
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

/// People whom a list goes through at most: to count and to leaf through more costs more than anybody
/// gains, who is not among the last changed is found by name.
const LISTED: usize = 1_000;

/// Cards of a list of people.
pub struct PeoplePage {
    /// Those of this page.
    pub cards: Vec<Profile>,
    /// Which page it is.
    pub pagination: Pagination,
    /// Whether there are more than the list goes through.
    pub more: bool,
}

/// Cards of a coach's site, the last changed first: "team" for all, "free" for those without a coach,
/// else the coach's own. A page of so many.
///
/// # Errors
/// If the database fails.
pub fn profiles_of_site(
    connection: &mut Connection,
    permit: &Permit<acts::CreateProfile>,
    scope: &str,
    (asked, size): (usize, usize),
) -> Result<PeoplePage, ProfileError> {
    let ids: Vec<String> = of_scope(permit, scope)
        .order((profiles::updated_at.desc(), profiles::id))
        .limit(i64::try_from(LISTED + 1).unwrap_or(i64::MAX))
        .select(profiles::id)
        .load(connection)?;
    people_page(connection, &ids, LISTED, (asked, size))
}

/// A page of these people, of whom the list goes through so many.
fn people_page(
    connection: &mut Connection,
    ids: &[String],
    listed: usize,
    (asked, size): (usize, usize),
) -> Result<PeoplePage, ProfileError> {
    let shown = ids.get(..listed).unwrap_or(ids);
    let pagination = Pagination::sized(asked, shown.len(), size);
    let here = shown.chunks(size.max(1)).nth(pagination.page - 1).unwrap_or_default();
    Ok(PeoplePage { cards: in_order(connection, here)?, pagination, more: ids.len() > listed })
}

/// Cards of a coach's site whose person's name or alias holds some words, the last changed first, at
/// most so many. Names are compared here and shown nowhere.
///
/// # Errors
/// If the database fails.
pub fn profiles_named(
    connection: &mut Connection,
    permit: &Permit<acts::CreateProfile>,
    scope: &str,
    words: &str,
    most: usize,
) -> Result<PeoplePage, ProfileError> {
    let sought = words.to_lowercase();
    let shown: Vec<(String, String)> = of_scope(permit, scope)
        .order((profiles::updated_at.desc(), profiles::id))
        .select((profiles::id, profiles::alias))
        .load(connection)?;
    let site = permit.actor().site_id.clone().unwrap_or_default();
    let names: HashMap<String, String> = identities::table
        .inner_join(profiles::table)
        .filter(profiles::site_id.eq(site))
        .select((identities::profile_id, identities::first_name, identities::last_name))
        .load::<(String, String, String)>(connection)?
        .into_iter()
        .map(|(id, first, last)| (id, format!("{first} {last}").to_lowercase()))
        .collect();
    let ids: Vec<String> = shown
        .into_iter()
        .filter(|(id, alias)| {
            alias.to_lowercase().contains(&sought) || names.get(id).is_some_and(|name| name.contains(&sought))
        })
        .map(|(id, _)| id)
        .take(most + 1)
        .collect();
    people_page(connection, &ids, most, (1, most))
}

type OfScope<'a> = profiles::BoxedQuery<'a, <Connection as diesel::Connection>::Backend>;

fn of_scope<'a>(permit: &Permit<acts::CreateProfile>, scope: &str) -> OfScope<'a> {
    let actor = permit.actor();
    let of_site = profiles::table.into_boxed().filter(profiles::site_id.eq(actor.site_id.clone().unwrap_or_default()));
    match scope {
        "team" => of_site,
        "free" => of_site.filter(profiles::coach_id.is_null()),
        _ => of_site.filter(profiles::coach_id.eq(actor.account_id.clone())),
    }
}

fn in_order(connection: &mut Connection, ids: &[String]) -> Result<Vec<Profile>, ProfileError> {
    let mut found: HashMap<String, Profile> =
        profiles_by_ids(connection, ids)?.into_iter().map(|card| (card.id.clone(), card)).collect();
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
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

/// A piece of a text that a coach has not looked at yet.
#[derive(Debug, Clone)]
pub struct OpenFinding {
    /// Field of the form that holds it.
    pub field: &'static str,
    /// What was found.
    pub finding: Finding,
    /// The text it stands in, a line of a list or the whole field.
    pub text: String,
    /// Known again by this, as long as the text stays.
    pub fingerprint: String,
}

/// What in the card's text may tell who its writer is and no coach has confirmed. The person's own
/// name is only compared, never shown.
///
/// # Errors
/// If the database fails.
pub fn open_findings(connection: &mut Connection, card: &Profile) -> Result<Vec<OpenFinding>, ProfileError> {
    let person: Identity = identities::table.find(&card.id).select(Identity::as_select()).first(connection)?;
    let confirmed: HashSet<String> = confirmed_findings::table
        .filter(confirmed_findings::profile_id.eq(&card.id))
        .select(confirmed_findings::fingerprint)
        .load::<String>(connection)?
        .into_iter()
        .collect();
    let known = Known {
        names: vec![person.first_name, person.last_name],
        places: small_place(&card.municipality_code),
        companies: companies::table
            .filter(companies::site_id.eq(&card.site_id))
            .select(companies::name)
            .load(connection)?,
    };
    let texts = card.card_texts();
    Ok(texts
        .into_iter()
        .flat_map(|(field, text)| {
            privacy::doubtful(text, &known).into_iter().map(move |finding| OpenFinding {
                fingerprint: privacy::fingerprint(&[field, text, &finding.piece]),
                text: text.to_owned(),
                field,
                finding,
            })
        })
        .filter(|finding| !confirmed.contains(&finding.fingerprint))
        .collect())
}

/// The profile that a reminder's link keeps on.
///
/// # Errors
/// If the database fails.
pub fn profile_to_keep(connection: &mut Connection, keep_hash: &str) -> Result<Option<Profile>, ProfileError> {
    Ok(rows()
        .filter(profile_lives::keep_hash.eq(keep_hash))
        .select(Profile::as_select())
        .first(connection)
        .optional()?)
}

/// Profiles that companies may soon stop seeing and whose people have not been reminded; the exact
/// day is the profile's own business. At most 500 at once.
///
/// # Errors
/// If the database fails.
pub fn to_remind(connection: &mut Connection, now: NaiveDateTime) -> Result<Vec<Profile>, ProfileError> {
    let soon = now + Duration::days(REMINDED_DAYS);
    let months = shown_months(now.date());
    let renewed_before = soon.checked_sub_months(months).unwrap_or(now);
    let hidden_before = now.checked_sub_months(months).unwrap_or(now);
    Ok(rows()
        .filter(profiles::state.eq_any([State::Published.word(), State::Paused.word()]))
        .filter(profile_lives::reminded_at.is_null())
        .filter(profile_lives::renewed_at.le(renewed_before))
        // Long hidden ones without an account would stand in the way for ever.
        .filter(profile_lives::renewed_at.gt(hidden_before).or(profile_lives::paused_until.is_not_null()))
        .order(profile_lives::renewed_at)
        .limit(500)
        .select(Profile::as_select())
        .load(connection)?)
}

/// Whether a message about a profile is still true, and still this receiver's.
///
/// # Errors
/// If the database fails.
pub fn mail_holds(
    connection: &mut Connection,
    profile_id: &str,
    template: Template,
    receiver_id: &str,
    now: NaiveDateTime,
) -> Result<bool, ProfileError> {
    let card = profile(connection, profile_id)?;
    let (wanted, receiver) = match template {
        Template::ProfileSent => (State::Sent, &card.coach_id),
        Template::ProfileReturned => (State::Returned, &card.account_id),
        Template::ProfileChecked => (State::Checked, &card.account_id),
        _ => (State::Ending, &card.account_id),
    };
    Ok(card.state(now) == wanted && receiver.as_deref() == Some(receiver_id))
}
