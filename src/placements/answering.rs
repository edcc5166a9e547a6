//! Nobody is left without an answer: what the service does by itself when a day has passed or an
//! opening goes. One transaction a round; every change is logged before its message is sent.

use chrono::{Days, NaiveDateTime};
use diesel::prelude::*;

use super::deadlines::{Ending, HandedTo, Late, Measure, WAITING, grace, measure, patience};
use super::model::{Placement, PlacementError};
use super::queries::{PlacementRow, reminders_of, row};
use super::state::{Party, State};
use crate::access::Role;
use crate::accounts;
use crate::app::App;
use crate::clock::{Clock, in_finland};
use crate::companies;
use crate::db::Connection;
use crate::db::schema::{openings, placement_reminders, placement_steps, placements};
use crate::db::types::new_id;
use crate::error::AppError;
use crate::notifications::{self, Template};
use crate::openings::OpeningStatus;
use crate::privacy::{self, consent};
use crate::rules::TABLE;

/// Minutes in which a press on "interested" can be taken back (product policy).
pub const UNDO_MINUTES: i64 = 10;

/// Reminds, hands over and closes what has passed its day; returns how many paths that were.
///
/// # Errors
/// If the database fails.
pub async fn keep_days(app: &App) -> Result<usize, AppError> {
    let clock = app.clock.clone();
    let done = app.database.write(move |connection| keep(connection, &clock)).await?;
    if done > 0 {
        app.wake();
    }
    Ok(done)
}

fn keep(connection: &mut Connection, clock: &Clock) -> Result<usize, AppError> {
    let with_team = placements::handed_to.eq(HandedTo::Team.word());
    let waiting = placements::state.eq_any(WAITING.iter().map(|state| state.word()));
    let forgotten = placements::handed_at.le(patience(TABLE, clock.now()));
    let late: Vec<String> = placements::table
        .filter(placements::live.eq(true))
        .filter(placements::due_on.lt(clock.today()))
        .filter(placements::handed_to.is_null().or(diesel::dsl::not(with_team)).or(forgotten.and(waiting)))
        .order((placements::due_on, placements::id))
        .select(placements::id)
        .load(connection)?;
    let mut done = 0;
    for id in late {
        let found = row(connection, &id)?;
        if found.waits_for_its_day(clock) {
            continue;
        }
        let Some(turn) = found.turn() else { continue };
        let (reminded, last_reminder) = reminders_of(connection, &id, found.placement.version, turn)?;
        let receivers = receivers(connection, &found, turn)?;
        let late = Late {
            state: found.placement.state,
            turn,
            handed_to: found.placement.handed_to,
            handed_at: found.placement.handed_at,
            meeting_at: found.placement.meeting_at,
            reminded,
            last_reminder,
            reachable: !receivers.is_empty(),
        };
        done += usize::from(match measure(TABLE, &late, clock.now()) {
            Measure::Remind(party) => remind(connection, &found, party, &receivers, clock)?,
            Measure::Hand(to) => hand_over(connection, &found, to, clock)?,
            Measure::Close(ending) => end(connection, &found, ending, clock)?,
            Measure::Nothing => false,
        });
    }
    Ok(done)
}

/// Accounts of a side that a message can go to.
fn receivers(connection: &mut Connection, row: &PlacementRow, party: Party) -> Result<Vec<String>, AppError> {
    Ok(match party {
        Party::YoungPerson => row.account_id.iter().cloned().collect(),
        Party::Coach => row.coach_id.iter().cloned().collect(),
        Party::Company => companies::contacts_of(connection, &row.placement.company_id)?
            .into_iter()
            .filter(|contact| contact.verified_at.is_some())
            .map(|contact| contact.account_id)
            .collect(),
    })
}

/// Every coach of the site.
fn team(connection: &mut Connection, site_id: &str) -> Result<Vec<String>, AppError> {
    Ok(accounts::accounts_of_site(connection, Some(site_id))?
        .into_iter()
        .filter(|account| account.role == Role::Coach && account.active)
        .map(|account| account.id)
        .collect())
}

fn remind(
    connection: &mut Connection,
    row: &PlacementRow,
    party: Party,
    receivers: &[String],
    clock: &Clock,
) -> Result<bool, AppError> {
    let (now, placement) = (clock.now(), &row.placement);
    // A coach's lateness stays to be seen; the others are told their new day.
    let due_on = match party {
        Party::Coach => placement.due_on,
        Party::YoungPerson | Party::Company => {
            let new =
                clock.today().checked_add_days(Days::new(grace(TABLE, party, clock.today()))).or(placement.due_on);
            // Whether a time suits is said before the time.
            let meeting = placement.meeting_at.filter(|_| placement.state == State::MeetingSet);
            new.map(|day| meeting.map_or(day, |at| day.min(in_finland(at).date())))
        }
    };
    let unmoved = placements::table
        .find(&placement.id)
        .filter(placements::version.eq(placement.version))
        .filter(placements::due_on.eq(placement.due_on));
    if diesel::update(unmoved).set(placements::due_on.eq(due_on)).execute(connection)? == 0 {
        return Ok(false);
    }
    note_reminder(connection, placement, party, now)?;
    privacy::audit(connection, None, "placement_reminded", "placement", &placement.id, now)?;
    for receiver in receivers {
        notifications::enqueue(connection, Template::TurnReminder, receiver, Some(&placement.id), now)?;
    }
    Ok(true)
}

/// Writes down that a side was reminded of its turn as the path stands now.
///
/// # Errors
/// If the database fails.
pub fn note_reminder(
    connection: &mut Connection,
    placement: &Placement,
    party: Party,
    now: NaiveDateTime,
) -> Result<(), AppError> {
    diesel::insert_into(placement_reminders::table)
        .values((
            placement_reminders::id.eq(new_id()),
            placement_reminders::placement_id.eq(&placement.id),
            placement_reminders::version.eq(placement.version),
            placement_reminders::party.eq(party.word()),
            placement_reminders::at.eq(now),
        ))
        .execute(connection)?;
    Ok(())
}

fn hand_over(connection: &mut Connection, row: &PlacementRow, to: HandedTo, clock: &Clock) -> Result<bool, AppError> {
    let (now, placement) = (clock.now(), &row.placement);
    let due_on = match (to, super::state::turn(placement.state)) {
        // It was a coach's turn before: since when it is late stays to be seen.
        (HandedTo::Team, Some(Party::Coach)) => placement.due_on,
        _ => clock.today().checked_add_days(Days::new(grace(TABLE, Party::Coach, clock.today()))),
    };
    let unmoved = placements::table
        .find(&placement.id)
        .filter(placements::version.eq(placement.version))
        .filter(placements::due_on.eq(placement.due_on))
        .filter(placements::handed_to.is_null().or(placements::handed_to.ne(HandedTo::Team.word())));
    let since = (to == HandedTo::Team).then_some(now);
    let values = (placements::handed_to.eq(to.word()), placements::handed_at.eq(since), placements::due_on.eq(due_on));
    if diesel::update(unmoved).set(values).execute(connection)? == 0 {
        return Ok(false);
    }
    privacy::audit(connection, None, &format!("placement_handed_to_{to}"), "placement", &placement.id, now)?;
    let coaches = match to {
        HandedTo::Coach => receivers(connection, row, Party::Coach)?,
        HandedTo::Team => team(connection, &placement.site_id)?,
    };
    let mut told = coaches;
    told.extend(receivers(connection, row, Party::YoungPerson)?);
    if row.owner().company.is_some() {
        told.extend(receivers(connection, row, Party::Company)?);
    }
    for receiver in told {
        notifications::enqueue(connection, Template::PathDelayed, &receiver, Some(&placement.id), now)?;
    }
    Ok(true)
}

/// Ends a path for everybody, in kind words.
fn end(connection: &mut Connection, row: &PlacementRow, ending: Ending, clock: &Clock) -> Result<bool, AppError> {
    let (now, placement) = (clock.now(), &row.placement);
    let nobody: Option<String> = None;
    let never: Option<chrono::NaiveDate> = None;
    let unmoved = placements::table
        .find(&placement.id)
        .filter(placements::version.eq(placement.version))
        .filter(placements::live.eq(true));
    let changed = diesel::update(unmoved)
        .set((
            placements::state.eq(State::Withdrawn.word()),
            placements::live.eq(false),
            placements::since.eq(now),
            placements::due_on.eq(never),
            placements::ending.eq(ending.word()),
            placements::handed_to.eq(nobody.clone()),
            placements::handed_at.eq(None::<NaiveDateTime>),
            placements::version.eq(placement.version + 1),
        ))
        .execute(connection)?;
    if changed == 0 {
        return Ok(false);
    }
    consent::withdraw(connection, &placement.profile_id, consent::Purpose::Introduction, Some(&placement.id), now)?;
    diesel::insert_into(placement_steps::table)
        .values((
            placement_steps::id.eq(new_id()),
            placement_steps::placement_id.eq(&placement.id),
            placement_steps::at.eq(now),
            placement_steps::actor_id.eq(nobody),
            placement_steps::actor_role.eq("system"),
            placement_steps::command.eq(ending.word()),
            placement_steps::state.eq(State::Withdrawn.word()),
        ))
        .execute(connection)?;
    privacy::audit(connection, None, &format!("placement_{ending}"), "placement", &placement.id, now)?;
    let template = match ending {
        Ending::CompanySilent => Template::PathUnanswered,
        Ending::TeamSilent | Ending::Unanswered => Template::PathOverdue,
        Ending::OpeningClosed | Ending::OpeningExpired => Template::OpeningGone,
        Ending::Undone => return Ok(true),
    };
    let mut told = receivers(connection, row, Party::YoungPerson)?;
    told.extend(receivers(connection, row, Party::Coach)?);
    // A company that closed its opening need not hear it, unless it had answered for this path.
    let waits = matches!(ending, Ending::TeamSilent | Ending::Unanswered) && row.owner().company.is_some();
    if ending == Ending::CompanySilent || placement.company_reply.is_some() || waits {
        told.extend(receivers(connection, row, Party::Company)?);
    }
    for receiver in told {
        notifications::enqueue(connection, template, &receiver, Some(&placement.id), now)?;
    }
    Ok(true)
}

/// States in which the company does not know of anybody yet: the last day to answer ends these.
const UNKNOWN: &[State] = &[State::Proposed, State::Approved, State::Consented];

/// Tells everybody who waits for an opening that is no longer there; returns how many paths ended.
///
/// # Errors
/// If the database fails.
pub async fn end_gone(app: &App) -> Result<usize, AppError> {
    let clock = app.clock.clone();
    let done = app.database.write(move |connection| gone(connection, &clock)).await?;
    if done > 0 {
        app.wake();
    }
    Ok(done)
}

fn gone(connection: &mut Connection, clock: &Clock) -> Result<usize, AppError> {
    let today = clock.today();
    let words = |states: &[State]| states.iter().map(|state| state.word()).collect::<Vec<_>>();
    // An opening that is looked at again before it is published is not gone.
    let there = [OpeningStatus::Published, OpeningStatus::Submitted, OpeningStatus::Returned].map(OpeningStatus::word);
    let taken_off = openings::status.ne_all(there);
    let passed = openings::apply_by.lt(today).and(placements::state.eq_any(words(UNKNOWN)));
    let found: Vec<(String, String)> = placements::table
        .inner_join(openings::table)
        .filter(placements::live.eq(true))
        .filter(placements::state.eq_any(words(WAITING)))
        .filter(taken_off.nullable().or(passed).or(openings::ends_on.lt(today)))
        .order(placements::id)
        .select((placements::id, openings::status))
        .load(connection)?;
    let mut done = 0;
    for (id, status) in found {
        let row = row(connection, &id)?;
        // They have met: the coach asks both how it went.
        let met = row.placement.state == State::MeetingAgreed && !row.waits_for_its_day(clock);
        if met {
            continue;
        }
        let expired = there.contains(&status.as_str());
        let ending = if expired { Ending::OpeningExpired } else { Ending::OpeningClosed };
        done += usize::from(end(connection, &row, ending, clock)?);
    }
    Ok(done)
}

/// Whether a young person may still take the interest back as if it had never been.
#[must_use]
pub fn can_undo(row: &PlacementRow, now: NaiveDateTime) -> bool {
    let placement = &row.placement;
    placement.state == State::Proposed
        && placement.proposed_by == Party::YoungPerson
        && now <= placement.created_at + chrono::Duration::minutes(UNDO_MINUTES)
}

/// Takes an interest back: nobody is told, and the message that has not gone yet does not go.
///
/// # Errors
/// `Conflict` if the moment has passed.
pub fn undo(connection: &mut Connection, row: &PlacementRow, clock: &Clock) -> Result<(), AppError> {
    if !can_undo(row, clock.now()) || !end(connection, row, Ending::Undone, clock)? {
        return Err(PlacementError::Conflict.into());
    }
    Ok(())
}
