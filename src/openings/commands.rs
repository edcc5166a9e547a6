//! Changes to openings.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::{Opening, OpeningError, OpeningStatus};
use crate::access::{Permit, Role, acts};
use crate::companies::{self, Company};
use crate::db::Connection;
use crate::db::schema::openings;
use crate::db::types::{json, new_id};
use crate::matching::{Changed, Kind, LanguageSkill, Licence, Shift, TextLanguage, note_changes};
use crate::privacy;

/// What is written about an opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOpening {
    /// Kind of path.
    pub kind: Kind,
    /// Language of the text.
    pub language: TextLanguage,
    /// Title.
    pub title: String,
    /// Description.
    pub description: String,
    /// Municipality of the work.
    pub municipality_code: String,
    /// Postcode of the work, or nothing.
    pub postcode: String,
    /// Whether it can be done from anywhere.
    pub remote: bool,
    /// Hours a week.
    pub hours_per_week: Option<i32>,
    /// Shifts it needs.
    pub shifts: Vec<Shift>,
    /// Codes of required cards and permits.
    pub permits: Vec<String>,
    /// Required driving licence.
    pub driving_licence: Option<Licence>,
    /// Lowest age that the law allows for the work, years.
    pub min_age: Option<i32>,
    /// Languages needed.
    pub languages: Vec<LanguageSkill>,
    /// Whether the employer arranges a missing card.
    pub offers_permit_training: bool,
    /// Wage in the employer's words.
    pub wage: String,
    /// Number of places.
    pub positions: i32,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Last day to answer.
    pub apply_by: Option<NaiveDate>,
}

impl NewOpening {
    /// What may be kept: a work trial pays no wage and sets no competence requirements (Act
    /// 380/2023), wherever its data comes from. A permit that the law requires is not one.
    #[must_use]
    pub(super) fn lawful(mut self) -> Self {
        if self.kind == Kind::WorkTrial {
            self.languages.clear();
            self.wage.clear();
        }
        self.positions = self.positions.max(1);
        self
    }
}

impl From<Opening> for NewOpening {
    fn from(opening: Opening) -> Self {
        Self {
            kind: opening.kind,
            language: opening.language,
            title: opening.title,
            description: opening.description,
            municipality_code: opening.municipality_code,
            postcode: opening.postcode,
            remote: opening.remote,
            hours_per_week: opening.hours_per_week,
            shifts: opening.shifts,
            permits: opening.permits,
            driving_licence: opening.driving_licence,
            min_age: opening.min_age,
            languages: opening.languages,
            offers_permit_training: opening.offers_permit_training,
            wage: opening.wage,
            positions: opening.positions,
            starts_on: opening.starts_on,
            ends_on: opening.ends_on,
            apply_by: opening.apply_by,
        }
    }
}

/// The columns that people write, for inserts and updates alike.
macro_rules! written {
    ($new:expr) => {
        (
            openings::kind.eq($new.kind.word()),
            openings::language.eq($new.language.word()),
            openings::title.eq(&$new.title),
            openings::description.eq(&$new.description),
            openings::municipality_code.eq(&$new.municipality_code),
            openings::postcode.eq(&$new.postcode),
            openings::remote.eq($new.remote),
            openings::hours_per_week.eq($new.hours_per_week),
            openings::shifts.eq(json(&$new.shifts)),
            openings::permits.eq(json(&$new.permits)),
            openings::driving_licence.eq($new.driving_licence.map(Licence::word)),
            openings::min_age.eq($new.min_age),
            openings::languages.eq(json(&$new.languages)),
            openings::offers_permit_training.eq($new.offers_permit_training),
            openings::wage.eq(&$new.wage),
            openings::positions.eq($new.positions),
            openings::starts_on.eq($new.starts_on),
            openings::ends_on.eq($new.ends_on),
            openings::apply_by.eq($new.apply_by),
        )
    };
}

/// Adds an opening of the permitted company, as a draft or submitted for the service's check, and
/// returns its id. Publishing it is [`publish`], with its own permit.
///
/// # Errors
/// `WrongState` for another status, or if the database fails.
pub fn create(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    company: &Company,
    new: NewOpening,
    status: OpeningStatus,
    now: NaiveDateTime,
) -> Result<String, OpeningError> {
    if permit.object_id() != company.id || !matches!(status, OpeningStatus::Draft | OpeningStatus::Submitted) {
        return Err(OpeningError::WrongState);
    }
    let new = new.lawful();
    let id = new_id();
    diesel::insert_into(openings::table)
        .values((
            openings::id.eq(&id),
            openings::company_id.eq(&company.id),
            openings::site_id.eq(&company.site_id),
            openings::status.eq(status.word()),
            written!(new),
            openings::created_at.eq(now),
            openings::updated_at.eq(now),
            openings::version.eq(1_i64),
        ))
        .execute(connection)?;
    super::places::settle(connection, &id, company, &new.municipality_code)?;
    let actor = permit.actor();
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "opening_created", "opening", &id, now)?;
    Ok(id)
}

/// Writes an opening anew and returns its new version. What a company's contact changes in a
/// published opening is checked again before it is shown.
///
/// # Errors
/// `Conflict` if somebody changed it meanwhile, `WrongState` if it is closed.
pub fn edit(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    version: i64,
    new: NewOpening,
    now: NaiveDateTime,
) -> Result<i64, OpeningError> {
    let id = permit.object_id();
    let actor = permit.actor();
    let before = super::opening(connection, id)?;
    if before.version != version {
        return Err(OpeningError::Conflict);
    }
    let status = match before.status {
        OpeningStatus::Closed => return Err(OpeningError::WrongState),
        OpeningStatus::Published if actor.role == Role::CompanyContact => OpeningStatus::Submitted,
        same => same,
    };
    let new = new.lawful();
    let changed = diesel::update(openings::table.find(id).filter(openings::version.eq(version)))
        .set((
            written!(new),
            openings::status.eq(status.word()),
            openings::updated_at.eq(now),
            openings::version.eq(version + 1),
        ))
        .execute(connection)?;
    if changed == 0 {
        return Err(OpeningError::Conflict);
    }
    super::places::keep(connection, &before, &new.municipality_code)?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "opening_edited", "opening", id, now)?;
    if before.status == OpeningStatus::Published {
        note_changes(connection, &[Changed::Opening(id.to_owned())], now)?;
    }
    Ok(version + 1)
}

/// Hands a draft over to the service's check; nothing changes if it is there already.
///
/// # Errors
/// `WrongState` if it is published or closed, or was changed meanwhile.
pub fn submit(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    version: i64,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    let id = permit.object_id();
    let actor = permit.actor();
    if super::opening(connection, id)?.status == OpeningStatus::Submitted {
        return Ok(());
    }
    let from = [OpeningStatus::Draft.word()];
    set_status(connection, id, Some(version), &from, OpeningStatus::Submitted, now)?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "opening_submitted", "opening", id, now)?;
    Ok(())
}

/// Publishes an opening as it was read in this version.
///
/// # Errors
/// `WrongState` if it was changed meanwhile, or is published or closed; `WithoutPlace` for an agency's
/// opening that does not tell where the work is done.
pub fn publish(
    connection: &mut Connection,
    permit: &Permit<acts::PublishOpening>,
    version: i64,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    let id = permit.object_id();
    let actor = permit.actor();
    let found = super::opening(connection, id)?;
    if found.user_company_id.is_none() && companies::company(connection, &found.company_id)?.agency {
        return Err(OpeningError::WithoutPlace);
    }
    let from = [OpeningStatus::Draft.word(), OpeningStatus::Submitted.word()];
    set_status(connection, id, Some(version), &from, OpeningStatus::Published, now)?;
    diesel::update(openings::table.find(id)).set(openings::published_at.eq(now)).execute(connection)?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "opening_published", "opening", id, now)?;
    note_changes(connection, &[Changed::Opening(id.to_owned())], now)?;
    Ok(())
}

/// Closes a published opening: filled or taken back.
///
/// # Errors
/// `WrongState` if it is not published.
pub fn close(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    let id = permit.object_id();
    let actor = permit.actor();
    set_status(connection, id, None, &[OpeningStatus::Published.word()], OpeningStatus::Closed, now)?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "opening_closed", "opening", id, now)?;
    note_changes(connection, &[Changed::Opening(id.to_owned())], now)?;
    Ok(())
}

fn set_status(
    connection: &mut Connection,
    id: &str,
    version: Option<i64>,
    from: &[&'static str],
    to: OpeningStatus,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    let found = super::opening(connection, id)?;
    let version = version.unwrap_or(found.version);
    let changed = diesel::update(
        openings::table.find(id).filter(openings::version.eq(version)).filter(openings::status.eq_any(from.to_vec())),
    )
    .set((openings::status.eq(to.word()), openings::updated_at.eq(now), openings::version.eq(version + 1)))
    .execute(connection)?;
    if changed == 0 { Err(OpeningError::WrongState) } else { Ok(()) }
}

/// What an import did to an opening; holds its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imported {
    /// It was not there.
    Added(String),
    /// It was there with other content.
    Changed(String),
    /// It was there just so; nothing was written.
    Unchanged(String),
}

impl Imported {
    /// Id of the opening.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Added(id) | Self::Changed(id) | Self::Unchanged(id) => id,
        }
    }

    /// The note for the index, if there is anything to note.
    #[must_use]
    pub fn change(&self) -> Option<Changed> {
        match self {
            Self::Added(id) | Self::Changed(id) => Some(Changed::Opening(id.clone())),
            Self::Unchanged(_) => None,
        }
    }
}

/// Adds an imported opening, published at once, or brings it up to date; the one of the same
/// external id is the same opening. One that was closed here stays closed. The caller notes the
/// [changes](Imported::change) of a whole batch, last in its transaction.
///
/// # Errors
/// If the database fails.
pub fn import_upsert(
    connection: &mut Connection,
    site_id: &str,
    company_id: &str,
    external_id: &str,
    new: NewOpening,
    now: NaiveDateTime,
) -> Result<Imported, OpeningError> {
    let mut new = new.lawful();
    let found: Option<Opening> = openings::table
        .filter(openings::external_id.eq(external_id))
        .select(Opening::as_select())
        .first(connection)
        .optional()?;
    let Some(before) = found else {
        let id = new_id();
        diesel::insert_into(openings::table)
            .values((
                openings::id.eq(&id),
                openings::company_id.eq(company_id),
                openings::site_id.eq(site_id),
                openings::status.eq(OpeningStatus::Published.word()),
                written!(new),
                openings::external_id.eq(external_id),
                openings::created_at.eq(now),
                openings::updated_at.eq(now),
                openings::published_at.eq(now),
                openings::version.eq(1_i64),
            ))
            .execute(connection)?;
        privacy::audit(connection, None, "opening_imported", "opening", &id, now)?;
        return Ok(Imported::Added(id));
    };
    if new.wage.is_empty() && new.kind != Kind::WorkTrial {
        // Files carry no wage: one that was written here stays.
        new.wage.clone_from(&before.wage);
    }
    let (id, version, same_owner) = (before.id.clone(), before.version, before.company_id == company_id);
    if same_owner && NewOpening::from(before) == new {
        return Ok(Imported::Unchanged(id));
    }
    diesel::update(openings::table.find(&id))
        .set((
            openings::company_id.eq(company_id),
            written!(new),
            openings::updated_at.eq(now),
            openings::version.eq(version + 1),
        ))
        .execute(connection)?;
    privacy::audit(connection, None, "opening_imported", "opening", &id, now)?;
    Ok(Imported::Changed(id))
}
