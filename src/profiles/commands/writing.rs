//! New profiles: by a coach, from a file.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::access::{Permit, acts};
use crate::db::schema::{identities, profile_lives, profiles};
use crate::db::types::{document, json, new_id};
use crate::db::{Connection, dialect};
use crate::language::Language;
use crate::matching::{ByHand, Licence, TextLanguage};
use crate::privacy;
use crate::profiles::alias::alias;
use crate::profiles::queries::rows;
use crate::profiles::state::State;
use crate::profiles::{Background, HeldPermit, Identity, NewProfile, Profile, ProfileError};

/// How far somebody can travel who has not said it, kilometres.
const USUAL_RADIUS_KM: i32 = 20;

/// The columns of a [`NewProfile`], for insert and update.
macro_rules! written {
    ($new:expr) => {
        (
            profiles::born_on.eq($new.born_on),
            profiles::language.eq($new.language.word()),
            profiles::headline.eq(&$new.headline),
            profiles::about.eq(&$new.about),
            profiles::skills.eq(json(&$new.skills)),
            profiles::interests.eq(json(&$new.interests)),
            profiles::avoid.eq(json(&$new.avoid)),
            profiles::permits.eq(json(&$new.permits)),
            profiles::driving_licence.eq($new.driving_licence.map(Licence::word)),
            profiles::languages.eq(json(&$new.languages)),
            profiles::municipality_code.eq(&$new.municipality_code),
            profiles::postcode.eq(&$new.postcode),
            profiles::radius_km.eq($new.radius_km),
            profiles::kinds.eq(json(&$new.kinds)),
            profiles::shifts.eq(json(&$new.shifts)),
            profiles::hours_per_week_max.eq($new.hours_per_week_max),
            profiles::available_from.eq($new.available_from),
            profiles::background.eq(document(&$new.background)),
            profiles::by_hand.eq(document(&$new.by_hand)),
        )
    };
}
pub(super) use written;

/// What importing one profile did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imported {
    /// It was not there.
    Added(String),
    /// It was there with other content.
    Changed(String),
    /// It was there just so.
    Unchanged(String),
}

/// Where a new profile belongs and comes from.
struct Origin<'a> {
    site_id: &'a str,
    coach_id: Option<&'a str>,
    state: State,
    external_id: Option<&'a str>,
}

fn insert(
    connection: &mut Connection,
    origin: &Origin<'_>,
    new: &NewProfile,
    identity: &Identity,
    now: NaiveDateTime,
) -> Result<String, ProfileError> {
    let Origin { site_id, coach_id, state, external_id } = *origin;
    let id = new_id();
    let number = dialect::take_numbers(connection, "alias", 1)?;
    diesel::insert_into(profiles::table)
        .values((
            profiles::id.eq(&id),
            profiles::site_id.eq(site_id),
            profiles::coach_id.eq(coach_id),
            profiles::state.eq(state.word()),
            profiles::state_since.eq(now),
            profiles::alias.eq(alias(number)),
            profiles::protected.eq(false),
            written!(new),
            profiles::external_id.eq(external_id),
            profiles::created_at.eq(now),
            profiles::updated_at.eq(now),
            profiles::version.eq(1_i64),
        ))
        .execute(connection)?;
    diesel::insert_into(profile_lives::table)
        .values((
            profile_lives::profile_id.eq(&id),
            profile_lives::published_at.eq((state == State::Imported).then_some(now)),
        ))
        .execute(connection)?;
    diesel::insert_into(identities::table)
        .values((
            identities::profile_id.eq(&id),
            identities::first_name.eq(&identity.first_name),
            identities::last_name.eq(&identity.last_name),
            identities::email.eq(&identity.email),
            identities::phone.eq(&identity.phone),
        ))
        .execute(connection)?;
    Ok(id)
}

/// Adds a profile as a draft and returns its id.
///
/// # Errors
/// If the database fails.
pub fn create(
    connection: &mut Connection,
    permit: &Permit<acts::CreateProfile>,
    new: &NewProfile,
    identity: &Identity,
    now: NaiveDateTime,
) -> Result<String, ProfileError> {
    let actor = permit.actor();
    let site = actor.site_id.clone().unwrap_or_default();
    let coach_id = Some(actor.account_id.as_str());
    let origin = Origin { site_id: &site, coach_id, state: State::Draft, external_id: None };
    let id = insert(connection, &origin, new, identity, now)?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "profile_created", "profile", &id, now)?;
    Ok(id)
}

/// Somebody who came alone.
#[derive(Debug, Clone, Copy)]
pub struct Alone<'a> {
    /// Site of the municipality.
    pub site_id: &'a str,
    /// Their account.
    pub account_id: &'a str,
    /// First name.
    pub first_name: &'a str,
    /// E-mail.
    pub email: Option<&'a str>,
    /// Telephone.
    pub phone: Option<&'a str>,
    /// Date of birth.
    pub born_on: NaiveDate,
    /// Municipality of residence.
    pub municipality_code: &'a str,
    /// Language they use.
    pub language: Language,
}

/// Adds an empty draft of somebody who came alone, in nobody's care yet; returns its id.
///
/// # Errors
/// If the database fails.
pub fn create_alone(
    connection: &mut Connection,
    alone: &Alone<'_>,
    now: NaiveDateTime,
) -> Result<String, ProfileError> {
    let new = NewProfile {
        born_on: alone.born_on,
        language: TextLanguage::from_word(alone.language.word()).unwrap_or(TextLanguage::Fi),
        headline: String::new(),
        about: String::new(),
        skills: Vec::new(),
        interests: Vec::new(),
        avoid: Vec::new(),
        permits: Vec::new(),
        driving_licence: None,
        languages: Vec::new(),
        municipality_code: alone.municipality_code.to_owned(),
        postcode: String::new(),
        radius_km: USUAL_RADIUS_KM,
        kinds: Vec::new(),
        shifts: Vec::new(),
        hours_per_week_max: None,
        available_from: None,
        background: Background::default(),
        by_hand: ByHand::default(),
    };
    let identity = Identity {
        profile_id: String::new(),
        first_name: alone.first_name.to_owned(),
        last_name: String::new(),
        email: alone.email.map(ToOwned::to_owned),
        phone: alone.phone.map(ToOwned::to_owned),
    };
    let origin = Origin { site_id: alone.site_id, coach_id: None, state: State::Draft, external_id: None };
    let id = insert(connection, &origin, &new, &identity, now)?;
    diesel::update(profiles::table.find(&id)).set(profiles::account_id.eq(alone.account_id)).execute(connection)?;
    Ok(id)
}

/// Adds an imported profile, which coaches match at once, or brings it up to date. The caller notes the
/// changes of a whole batch.
///
/// # Errors
/// If the database fails.
pub fn import_upsert(
    connection: &mut Connection,
    site_id: &str,
    external_id: &str,
    new: NewProfile,
    now: NaiveDateTime,
) -> Result<Imported, ProfileError> {
    let found: Option<Profile> = rows()
        .filter(profiles::external_id.eq(external_id))
        .select(Profile::as_select())
        .first(connection)
        .optional()?;
    let Some(before) = found else {
        let origin = Origin { site_id, coach_id: None, state: State::Imported, external_id: Some(external_id) };
        let id = insert(connection, &origin, &new, &Identity::default(), now)?;
        privacy::audit(connection, None, "profile_imported", "profile", &id, now)?;
        return Ok(Imported::Added(id));
    };
    // A file carries ages, not birthdays: counted at another day, the same age is no change.
    let written = NewProfile::from(&before);
    let new = NewProfile {
        born_on: same_age(before.born_on, new.born_on),
        permits: dated(new.permits, &before.permits),
        background: written.background.clone(),
        by_hand: written.by_hand.clone(),
        ..new
    };
    if written == new {
        return Ok(Imported::Unchanged(before.id));
    }
    diesel::update(profiles::table.find(&before.id))
        .set((written!(new), profiles::updated_at.eq(now), profiles::version.eq(before.version + 1)))
        .execute(connection)?;
    privacy::audit(connection, None, "profile_imported", "profile", &before.id, now)?;
    Ok(Imported::Changed(before.id))
}

/// The cards of a file, with the days that people have written to them.
fn dated(new: Vec<HeldPermit>, before: &[HeldPermit]) -> Vec<HeldPermit> {
    new.into_iter().map(|card| before.iter().find(|held| held.code == card.code).cloned().unwrap_or(card)).collect()
}

/// `new` is the latest birthday that gives the age in the file: an earlier one within a year gives it too.
fn same_age(before: NaiveDate, new: NaiveDate) -> NaiveDate {
    if (0..365).contains(&(new - before).num_days()) { before } else { new }
}
