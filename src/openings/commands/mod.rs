//! Changes to openings: writing them. Their check is in `review`, those of files in `import`.

mod import;
mod review;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

pub use import::{Imported, import_upsert};
pub(super) use review::advance;
pub use review::{close, give_back, last_writer, publish, reject, submit};

use super::state::{Command, Party, next};
use super::terms::Terms;
use super::{FieldComment, Opening, OpeningError, OpeningStatus};
use super::{places, posting};
use crate::access::{Actor, Permit, acts};
use crate::clock::in_finland;
use crate::companies::Company;
use crate::db::schema::{opening_steps, openings};
use crate::db::types::{document, json, new_id};
use crate::db::{Connection, DatabaseError};
use crate::matching::{ByHand, Changed, Kind, LanguageSkill, Level, Licence, Shift, TextLanguage, note_changes};
use crate::rules::{self, Finding, OpeningFacts, TABLE};
use crate::{privacy, sites};

/// What is written about an opening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// What only some kinds ask.
    #[serde(default)]
    pub terms: Terms,
    /// What was said by hand of what its text means.
    #[serde(default)]
    pub by_hand: ByHand,
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
        self.terms = self.terms.of_kind(self.kind);
        self
    }
}

impl NewOpening {
    /// What the rules look at. A thing that nobody ticked is a thing that nobody has said, but for the
    /// declarations of a work trial: without its tick there is none.
    #[must_use]
    pub fn facts(&self) -> OpeningFacts<'_> {
        let (terms, trial) = (&self.terms, self.kind == Kind::WorkTrial);
        OpeningFacts {
            hours_per_week: self.hours_per_week,
            hours_per_day: terms.hours_per_day,
            days_per_week: terms.days_per_week,
            shifts: &self.shifts,
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            wage: &self.wage,
            asks_languages: !self.languages.is_empty(),
            asks_native_language: self.languages.iter().any(|skill| skill.level == Level::Native),
            asks_competence: if trial { rules::asks_competence(&self.ad()) } else { None },
            permits: &self.permits,
            min_age: self.min_age,
            private_household: Some(terms.private_household),
            replaces_nobody: trial.then_some(terms.replaces_nobody),
            transport_told: (!terms.transport.is_empty()).then_some(true),
            works_with_minors: Some(terms.with_minors),
            extract_told: terms.extract_asked.then_some(true),
            instructor_named: terms.guide_named.then_some(true),
            mentor_named: terms.guide_named.then_some(true),
            months: terms.months,
            adviser_named: terms.adviser_named.then_some(true),
            hazardous: terms.hazardous.then_some(true),
            serves_alcohol: terms.serves_alcohol.then_some(true),
            ..OpeningFacts::new(self.kind)
        }
    }

    /// Whether a rule forbids that it stands before everybody on a day.
    #[must_use]
    pub fn is_barred(&self, today: NaiveDate) -> bool {
        rules::of_opening(TABLE, &self.facts(), today).iter().any(Finding::blocks)
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
            terms: opening.terms,
            by_hand: opening.by_hand,
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
            openings::terms.eq(document(&$new.terms)),
            openings::by_hand.eq(document(&$new.by_hand)),
        )
    };
}
use written;

/// Who does something to an opening.
#[derive(Debug, Clone, Copy)]
pub(super) enum Doer<'a> {
    /// Who posted it without an account.
    Poster,
    /// A signed-in account.
    Account(&'a Actor),
    /// The service itself, when a day has passed.
    Task,
}

impl Doer<'_> {
    fn party(self) -> Result<Party, OpeningError> {
        match self {
            Self::Poster => Ok(Party::Poster),
            // What only time does is decided by its rules, not by the table of steps.
            Self::Task => Err(OpeningError::WrongState),
            Self::Account(actor) => Party::of_role(actor.role).ok_or(OpeningError::WrongState),
        }
    }
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
    let (id, actor) = (new_id(), permit.actor());
    let municipality = new.municipality_code.clone();
    insert(connection, &id, (&company.id, &company.site_id), new, status, now)?;
    places::settle(connection, &id, company, &municipality)?;
    note_step(connection, &id, Doer::Account(actor), CREATED, status, ("", &[]), now)?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "opening_created", "opening", &id, now)?;
    Ok(id)
}

/// Adds an opening that somebody without an account posted and confirmed, submitted for the check of
/// a site; returns its id.
///
/// # Errors
/// If the database fails.
pub(super) fn create_posted(
    connection: &mut Connection,
    company_id: &str,
    site_id: &str,
    new: NewOpening,
    now: NaiveDateTime,
) -> Result<String, OpeningError> {
    let (id, status) = (new_id(), OpeningStatus::Submitted);
    insert(connection, &id, (company_id, site_id), new, status, now)?;
    note_step(connection, &id, Doer::Poster, CREATED, status, ("", &[]), now)?;
    privacy::audit(connection, None, "opening_posted", "opening", &id, now)?;
    Ok(id)
}

fn insert(
    connection: &mut Connection,
    id: &str,
    (company_id, site_id): (&str, &str),
    new: NewOpening,
    status: OpeningStatus,
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    let new = new.lawful();
    diesel::insert_into(openings::table)
        .values((
            openings::id.eq(id),
            openings::company_id.eq(company_id),
            openings::site_id.eq(site_id),
            openings::status.eq(status.word()),
            written!(new),
            openings::created_at.eq(now),
            openings::updated_at.eq(now),
            openings::version.eq(1_i64),
        ))
        .execute(connection)?;
    Ok(())
}

/// What an opening's history calls its beginning.
pub(super) const CREATED: &str = "create";

/// What stands in an opening's history in the place of a role where nobody did anything.
pub(super) const TASK: &str = "system";

/// Writes down who did what, and what was said with it.
pub(super) fn note_step(
    connection: &mut Connection,
    opening_id: &str,
    doer: Doer<'_>,
    command: &str,
    status: OpeningStatus,
    (note, comments): (&str, &[FieldComment]),
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    let (actor_id, role) = match doer {
        Doer::Poster => (None, Party::Poster.word()),
        Doer::Account(actor) => (Some(&actor.account_id), actor.role.word()),
        Doer::Task => (None, TASK),
    };
    diesel::insert_into(opening_steps::table)
        .values((
            opening_steps::id.eq(new_id()),
            opening_steps::opening_id.eq(opening_id),
            opening_steps::at.eq(now),
            opening_steps::actor_id.eq(actor_id),
            opening_steps::actor_role.eq(role),
            opening_steps::command.eq(command),
            opening_steps::status.eq(status.word()),
            opening_steps::note.eq(note),
            opening_steps::comments.eq(json(comments)),
        ))
        .execute(connection)?;
    Ok(())
}

/// Writes an opening anew and returns its new version. What a company's contact changes in a
/// published opening is checked again before it is shown. What the service leaves as it was is no
/// change.
///
/// # Errors
/// `Conflict` if somebody changed it meanwhile, `WrongState` if it is closed or rejected, `Barred` if it
/// would stay published against a rule.
pub fn edit(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    version: i64,
    new: NewOpening,
    now: NaiveDateTime,
) -> Result<i64, OpeningError> {
    let actor = permit.actor();
    let written = write(connection, permit.object_id(), Doer::Account(actor), version, new, now)?;
    if written > version {
        let id = permit.object_id();
        privacy::audit(connection, Some((&actor.account_id, actor.role)), "opening_edited", "opening", id, now)?;
        if super::opening(connection, id)?.published_at.is_some() {
            note_changes(connection, &[Changed::Opening(id.to_owned())], now)?;
        }
    }
    Ok(written)
}

/// Writes the content; returns the new version, or the same if nothing changed.
pub(super) fn write(
    connection: &mut Connection,
    id: &str,
    doer: Doer<'_>,
    version: i64,
    new: NewOpening,
    now: NaiveDateTime,
) -> Result<i64, OpeningError> {
    let before = super::opening(connection, id)?;
    if before.version != version {
        return Err(OpeningError::Conflict);
    }
    let status = next(before.status, Command::Edit, doer.party()?)?;
    let new = new.lawful();
    if status == before.status && new == NewOpening::from(before.clone()) {
        return Ok(version);
    }
    hands_on(connection, &before, doer)?;
    let status = seen_again(connection, &before, status)?;
    if status == OpeningStatus::Published && new.is_barred(in_finland(now).date()) {
        return Err(OpeningError::Barred);
    }
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
    places::keep(connection, &before, &new.municipality_code)?;
    note_step(connection, id, doer, Command::Edit.word(), status, ("", &[]), now)?;
    Ok(version + 1)
}

/// Notes that somebody changed where the work is done. In another company it is checked again, as the
/// text would be; which of its own workplaces it is a company says itself.
///
/// # Errors
/// `Conflict` if somebody changed the opening since it was read, `WrongState` if it has ended.
pub(super) fn note_moved(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    read: &Opening,
    elsewhere: bool,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    let doer = Doer::Account(permit.actor());
    hands_on(connection, read, doer)?;
    let changed = next(read.status, Command::Edit, doer.party()?)?;
    let status = seen_again(connection, read, if elsewhere { changed } else { read.status })?;
    let unmoved = openings::table.find(permit.object_id()).filter(openings::version.eq(read.version));
    let changed = diesel::update(unmoved)
        .set((openings::status.eq(status.word()), openings::updated_at.eq(now), openings::version.eq(read.version + 1)))
        .execute(connection)?;
    if changed == 0 {
        return Err(OpeningError::Conflict);
    }
    Ok(note_step(connection, &read.id, doer, Command::Edit.word(), status, ("", &[]), now)?)
}

/// Where a changed opening stands: nobody alone changes what everybody sees where the site wants two eyes.
fn seen_again(
    connection: &mut Connection,
    before: &Opening,
    status: OpeningStatus,
) -> Result<OpeningStatus, DatabaseError> {
    let shown = status == OpeningStatus::Published;
    let again = shown && sites::wants_two_eyes(connection, &before.site_id)?;
    Ok(if again { OpeningStatus::Submitted } else { status })
}

/// A contact whom nobody has verified may have come by a business ID alone: of what everybody sees they
/// touch only what they have handed in themselves.
fn hands_on(connection: &mut Connection, before: &Opening, doer: Doer<'_>) -> Result<(), OpeningError> {
    let Doer::Account(actor) = doer else { return Ok(()) };
    if actor.verified || before.status != OpeningStatus::Published {
        return Ok(());
    }
    let wrote: i64 = opening_steps::table
        .filter(opening_steps::opening_id.eq(&before.id))
        .filter(opening_steps::command.eq(CREATED))
        .filter(opening_steps::actor_id.eq(&actor.account_id))
        .count()
        .get_result(connection)?;
    let own = wrote > 0 || posting::posted_by(connection, &before.id, &actor.account_id)?;
    if own { Ok(()) } else { Err(OpeningError::NotVerified) }
}
