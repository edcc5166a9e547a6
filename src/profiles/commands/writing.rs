//! Writing a card: by a coach, by its person, from a file.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::audit;
use crate::access::{Permit, acts};
use crate::db::schema::{identities, profiles};
use crate::db::types::{json, new_id};
use crate::db::{Connection, dialect};
use crate::matching::{Changed, Kind, LanguageSkill, Licence, Shift, TextLanguage, note_changes};
use crate::privacy;
use crate::profiles::alias::alias;
use crate::profiles::{Education, Experience, HeldPermit, Identity, Profile, ProfileError, ProfileStatus};

/// What is written on a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewProfile {
    /// Date of birth.
    pub born_on: NaiveDate,
    /// Language of the text.
    pub language: TextLanguage,
    /// Headline.
    pub headline: String,
    /// About me.
    pub about: String,
    /// What I can do.
    pub skills: Vec<String>,
    /// What interests me.
    pub interests: Vec<String>,
    /// What I do not want.
    pub avoid: Vec<String>,
    /// Cards and permits held.
    pub permits: Vec<HeldPermit>,
    /// Driving licence held.
    pub driving_licence: Option<Licence>,
    /// Languages known.
    pub languages: Vec<LanguageSkill>,
    /// Municipality of residence.
    pub municipality_code: String,
    /// Postcode, or nothing.
    pub postcode: String,
    /// How far the person can travel, kilometres.
    pub radius_km: i32,
    /// Kinds of path wished.
    pub kinds: Vec<Kind>,
    /// Shifts that suit.
    pub shifts: Vec<Shift>,
    /// Most hours a week.
    pub hours_per_week_max: Option<i32>,
    /// First day the person can start.
    pub available_from: Option<NaiveDate>,
    /// What files of others do not carry.
    pub background: Background,
}

/// What only the person and the coach write: it stays when a file is read again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Background {
    /// Hobbies.
    pub hobbies: Vec<String>,
    /// Schools and courses.
    pub education: Vec<Education>,
    /// Work, trials, summer jobs, volunteering.
    pub experience: Vec<Experience>,
    /// Last day of the driving licence.
    pub licence_ends_on: Option<NaiveDate>,
    /// What helps at work.
    pub support: String,
    /// Whether the person wants companies to read what helps.
    pub support_shown: bool,
}

impl From<&Profile> for NewProfile {
    fn from(profile: &Profile) -> Self {
        let row = profile.clone();
        Self {
            born_on: row.born_on,
            language: row.language,
            headline: row.headline,
            about: row.about,
            skills: row.skills,
            interests: row.interests,
            avoid: row.avoid,
            permits: row.permits,
            driving_licence: row.driving_licence,
            languages: row.languages,
            municipality_code: row.municipality_code,
            postcode: row.postcode,
            radius_km: row.radius_km,
            kinds: row.kinds,
            shifts: row.shifts,
            hours_per_week_max: row.hours_per_week_max,
            available_from: row.available_from,
            background: Background {
                hobbies: row.hobbies,
                education: row.education,
                experience: row.experience,
                licence_ends_on: row.licence_ends_on,
                support: row.support,
                support_shown: row.support_shown,
            },
        }
    }
}

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
            profiles::hobbies.eq(json(&$new.background.hobbies)),
            profiles::education.eq(json(&$new.background.education)),
            profiles::experience.eq(json(&$new.background.experience)),
            profiles::licence_ends_on.eq($new.background.licence_ends_on),
            profiles::support.eq(&$new.background.support),
            profiles::support_shown.eq($new.background.support_shown),
        )
    };
}

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
    status: ProfileStatus,
    external_id: Option<&'a str>,
}

fn insert(
    connection: &mut Connection,
    origin: &Origin<'_>,
    new: &NewProfile,
    identity: &Identity,
    now: NaiveDateTime,
) -> Result<String, ProfileError> {
    let Origin { site_id, coach_id, status, external_id } = *origin;
    let id = new_id();
    let number = dialect::take_numbers(connection, "alias", 1)?;
    diesel::insert_into(profiles::table)
        .values((
            profiles::id.eq(&id),
            profiles::site_id.eq(site_id),
            profiles::coach_id.eq(coach_id),
            profiles::status.eq(status.word()),
            profiles::alias.eq(alias(number)),
            profiles::protected.eq(false),
            written!(new),
            profiles::external_id.eq(external_id),
            profiles::created_at.eq(now),
            profiles::updated_at.eq(now),
            profiles::published_at.eq((status == ProfileStatus::Published).then_some(now)),
            profiles::version.eq(1_i64),
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
    let origin = Origin { site_id: &site, coach_id, status: ProfileStatus::Draft, external_id: None };
    let id = insert(connection, &origin, new, identity, now)?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "profile_created", "profile", &id, now)?;
    Ok(id)
}

/// Adds an imported profile, published at once, or brings it up to date. The caller notes the
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
    let found: Option<Profile> = profiles::table
        .filter(profiles::external_id.eq(external_id))
        .select(Profile::as_select())
        .first(connection)
        .optional()?;
    let Some(before) = found else {
        let status = ProfileStatus::Published;
        let origin = Origin { site_id, coach_id: None, status, external_id: Some(external_id) };
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

/// Changes a card, as its person or a coach.
///
/// # Errors
/// `Conflict` if somebody else changed it since the page was opened.
pub fn edit(
    connection: &mut Connection,
    permit: &Permit<acts::EditProfile>,
    version: i64,
    new: &NewProfile,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    let id = permit.object_id();
    let changed = diesel::update(profiles::table.find(id).filter(profiles::version.eq(version)))
        .set((written!(new), profiles::updated_at.eq(now), profiles::version.eq(version + 1)))
        .execute(connection)?;
    if changed == 0 {
        return Err(ProfileError::Conflict);
    }
    audit(connection, permit.actor(), "profile_edited", id, now)?;
    Ok(note_changes(connection, &[Changed::Profile(id.to_owned())], now)?)
}
