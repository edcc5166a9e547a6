//! Reads of paths. What a side may see of one is decided in `view`.

use std::collections::HashSet;

use chrono::{Days, NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::deadlines::{Ending, HandedTo};
use super::model::{Note, Placement, PlacementError, TakenStep};
use super::state::{Party, State};
use crate::access::{Actor, Owner, Permit, Role, acts};
use crate::clock::Clock;
use crate::db::schema::{openings, placement_notes, placement_reminders, placement_steps, placements, profiles};
use crate::db::{Connection, DatabaseError};
use crate::matching::{Kind, TextLanguage};

/// A path with the titles a list needs.
#[derive(Debug, Clone, Queryable)]
pub struct PlacementRow {
    /// The path.
    pub placement: Placement,
    /// Title of the opening.
    pub opening_title: String,
    /// Language of that title.
    #[diesel(deserialize_as = crate::db::types::Stored<TextLanguage>)]
    pub opening_language: TextLanguage,
    /// Kind of path.
    #[diesel(deserialize_as = crate::db::types::Stored<Kind>)]
    pub kind: Kind,
    /// Bird name of the young person.
    pub alias: String,
    /// Their coach, while the coach's account is open.
    pub coach_id: Option<String>,
    /// Account of the young person.
    pub account_id: Option<String>,
    /// Name of the company.
    pub company_name: String,
    /// Whether the young person is protected.
    pub protected: bool,
}

/// Which paths a list shows.
#[derive(Debug, Clone)]
pub enum Of<'a> {
    /// One.
    Id(&'a str),
    /// Those of a site.
    Site(&'a str),
    /// Those of the young people of a site who are in a coach's care, or in nobody's.
    Coach(&'a str, &'a str),
    /// Those of a young person.
    Profile(&'a str),
    /// Those a company knows of.
    Company(&'a str),
    /// Those of an opening.
    Opening(&'a str),
}

/// Rows of a list: live ones first, oldest turn first, then ended ones, newest first.
///
/// # Errors
/// If the database fails.
pub fn rows(
    connection: &mut Connection,
    of: &Of<'_>,
    live_only: bool,
    limit: i64,
) -> Result<Vec<PlacementRow>, PlacementError> {
    let mut found = page(connection, of, true, limit)?;
    if !live_only {
        let left = limit - i64::try_from(found.len()).unwrap_or(limit);
        found.extend(page(connection, of, false, left)?);
    }
    Ok(found)
}

fn page(connection: &mut Connection, of: &Of<'_>, live: bool, limit: i64) -> Result<Vec<PlacementRow>, PlacementError> {
    use crate::db::schema::companies;
    let closed = closed_coaches(connection)?;
    let mut query = placements::table
        .inner_join(openings::table)
        .inner_join(profiles::table)
        .inner_join(companies::table)
        .select((
            Placement::as_select(),
            openings::title,
            openings::language,
            openings::kind,
            profiles::alias,
            profiles::coach_id,
            profiles::account_id,
            companies::name,
            profiles::protected,
        ))
        .filter(placements::live.eq(live))
        .limit(limit)
        .into_boxed();
    query = match of {
        Of::Id(id) => query.filter(placements::id.eq((*id).to_owned())),
        Of::Site(id) => query.filter(placements::site_id.eq((*id).to_owned())),
        Of::Coach(site, coach) => {
            let nobodys = profiles::coach_id.is_null().or(profiles::coach_id.eq_any(closed.clone()));
            let care = nobodys
                .or(profiles::coach_id.eq((*coach).to_owned()))
                .or(placements::handed_to.eq(HandedTo::Team.word()));
            query.filter(placements::site_id.eq((*site).to_owned())).filter(care)
        }
        Of::Profile(id) => query.filter(placements::profile_id.eq((*id).to_owned())),
        Of::Opening(id) => query.filter(placements::opening_id.eq((*id).to_owned())),
        // Protected persons are in no list of companies, whatever they were before.
        Of::Company(id) => {
            query.filter(placements::company_id.eq((*id).to_owned())).filter(profiles::protected.eq(false)).filter(
                placements::ending
                    .eq(Ending::CompanySilent.word())
                    .or(placements::proposed_by.eq(Party::Company.word()))
                    .or(placements::state.eq_any(
                        State::ALL
                            .iter()
                            .filter(|state| state.is_introduced() || state.stage() > 3)
                            .map(|state| state.word())
                            .chain(["declined_by_company"])
                            .collect::<Vec<_>>(),
                    )),
            )
        }
    };
    query = if live {
        query.order((placements::since.asc(), placements::id.asc()))
    } else {
        query.order((placements::since.desc(), placements::id.desc()))
    };
    let mut rows: Vec<PlacementRow> = query.load(connection)?;
    for row in &mut rows {
        row.coach_id = row.coach_id.take().filter(|coach| !closed.contains(coach));
    }
    Ok(rows)
}

/// Coaches whose accounts are closed: their young people are in nobody's care.
fn closed_coaches(connection: &mut Connection) -> Result<Vec<String>, PlacementError> {
    use crate::db::schema::accounts;
    Ok(accounts::table
        .filter(accounts::role.eq(Role::Coach.word()))
        .filter(accounts::active.eq(false))
        .select(accounts::id)
        .load(connection)?)
}

/// One row by id.
///
/// # Errors
/// `NotFound` if there is none.
pub fn row(connection: &mut Connection, id: &str) -> Result<PlacementRow, PlacementError> {
    rows(connection, &Of::Id(id), false, 1)?.pop().ok_or_else(|| diesel::result::Error::NotFound.into())
}

impl PlacementRow {
    /// Whose it is, as this actor may know: a company owns only what it proposed or was told of, and
    /// of a protected person only what it was told of.
    #[must_use]
    pub fn owner(&self) -> Owner {
        let told = self.placement.proposed_by == Party::Company && !self.protected
            || self.placement.state.is_introduced()
            || !self.placement.state.is_live() && self.placement.company_reply.is_some()
            || self.placement.ending == Some(Ending::CompanySilent)
            || self.placement.agreement_on.is_some();
        Owner {
            account: self.account_id.clone(),
            company: told.then(|| self.placement.company_id.clone()),
            site: Some(self.placement.site_id.clone()),
        }
    }

    /// Whether nobody has to act before a day that is agreed: that of the meeting, or the first of work.
    #[must_use]
    pub fn waits_for_its_day(&self, clock: &Clock) -> bool {
        match self.placement.state {
            State::MeetingAgreed => self.placement.meeting_at.is_some_and(|at| at > clock.now()),
            State::Agreed => self.placement.starts_on.is_some_and(|day| day > clock.today()),
            _ => false,
        }
    }

    /// Whether a turn of this side is the actor's own: a coach's only for the young people in their
    /// care, and for those in nobody's.
    #[must_use]
    pub fn is_side_of(&self, party: Party, actor: &Actor) -> bool {
        let cared_for = self.coach_id.as_ref().is_none_or(|coach| *coach == actor.account_id);
        let cared_for = cared_for || self.placement.handed_to == Some(HandedTo::Team);
        Party::of_role(actor.role) == Some(party) && (party != Party::Coach || cared_for)
    }

    /// Whose turn it is: that of the state, or a coach's who minds it because the day has passed.
    #[must_use]
    pub fn turn(&self) -> Option<Party> {
        super::state::turn(self.placement.state).map(|turn| self.placement.handed_to.map_or(turn, |_| Party::Coach))
    }

    /// Whether it is this actor's turn now.
    #[must_use]
    pub fn is_turn_of(&self, actor: &Actor, clock: &Clock) -> bool {
        let turn = self.turn();
        !self.waits_for_its_day(clock) && turn.is_some_and(|party| self.is_side_of(party, actor))
    }
}

/// Steps taken, oldest first.
///
/// # Errors
/// If the database fails.
pub fn steps_of(connection: &mut Connection, placement_id: &str) -> Result<Vec<TakenStep>, PlacementError> {
    Ok(placement_steps::table
        .filter(placement_steps::placement_id.eq(placement_id))
        .order((placement_steps::at, placement_steps::id))
        .select(TakenStep::as_select())
        .load(connection)?)
}

/// How often a side has been reminded of the present turn, and when it was last.
///
/// # Errors
/// If the database fails.
pub fn reminders_of(
    connection: &mut Connection,
    placement_id: &str,
    version: i64,
    party: Party,
) -> Result<(i64, Option<NaiveDateTime>), PlacementError> {
    let sent: Vec<NaiveDateTime> = placement_reminders::table
        .filter(placement_reminders::placement_id.eq(placement_id))
        .filter(placement_reminders::version.eq(version))
        .filter(placement_reminders::party.eq(party.word()))
        .order(placement_reminders::at)
        .select(placement_reminders::at)
        .load(connection)?;
    Ok((i64::try_from(sent.len()).unwrap_or(i64::MAX), sent.last().copied()))
}

/// Internal notes, newest first.
///
/// # Errors
/// If the database fails.
pub fn notes_of(connection: &mut Connection, permit: &Permit<acts::WriteNote>) -> Result<Vec<Note>, PlacementError> {
    Ok(placement_notes::table
        .filter(placement_notes::placement_id.eq(permit.object_id()))
        .order((placement_notes::at.desc(), placement_notes::id.desc()))
        .select(Note::as_select())
        .load(connection)?)
}

/// The live path of a pair, if there is one.
///
/// # Errors
/// If the database fails.
pub fn live_path(
    connection: &mut Connection,
    profile_id: &str,
    opening_id: &str,
) -> Result<Option<String>, PlacementError> {
    Ok(placements::table
        .filter(placements::profile_id.eq(profile_id))
        .filter(placements::opening_id.eq(opening_id))
        .filter(placements::live.eq(true))
        .select(placements::id)
        .first(connection)
        .optional()?)
}

/// Openings that a person has a live path to.
///
/// # Errors
/// If the database fails.
pub fn live_openings(connection: &mut Connection, profile_id: &str) -> Result<HashSet<String>, DatabaseError> {
    let found: Vec<String> = placements::table
        .filter(placements::profile_id.eq(profile_id))
        .filter(placements::live.eq(true))
        .select(placements::opening_id)
        .load(connection)?;
    Ok(found.into_iter().collect())
}

/// The companies at whose work some people are known to be employed, the employer's and the workplace's, each
/// with whose it is: a job or an apprenticeship that runs, or a path that led to one within half a year.
///
/// # Errors
/// If the database fails.
pub fn employers(
    connection: &mut Connection,
    profile_ids: &[&str],
    today: NaiveDate,
) -> Result<Vec<(String, String)>, DatabaseError> {
    use super::model::NextStep;
    let working = openings::kind
        .eq_any([Kind::Job.word(), Kind::Apprenticeship.word()])
        .and(placements::state.eq(State::Running.word()));
    let work = [NextStep::Hired.word(), NextStep::PaySubsidy.word(), NextStep::Apprenticeship.word()];
    let hired = placements::next_step.eq_any(work).and(placements::ended_on.ge(today - Days::new(183)));
    let found: Vec<(String, String, Option<String>)> = placements::table
        .inner_join(openings::table)
        .filter(placements::profile_id.eq_any(profile_ids))
        .filter(working.or(hired))
        .select((placements::profile_id, placements::company_id, openings::user_company_id))
        .load(connection)?;
    let both = |(profile, company, user): (String, String, Option<String>)| {
        let user = user.map(|user| (profile.clone(), user));
        std::iter::once((profile, company)).chain(user)
    };
    Ok(found.into_iter().flat_map(both).collect())
}
