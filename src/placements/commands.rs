//! What can be done to paths. One transaction each: step, log, consent, audit, mail.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::deadlines::{OwnDays, due_on};
use super::lawful;
use super::model::{CompanyReply, Details, NextStep, Placement, PlacementError};
use super::queries::{PlacementRow, live_path};
use super::state::{self, Command, Party, State};
use super::trials::{Behind, other_days, too_long};
use crate::access::{self, Actor, Permit, acts};
use crate::clock::Clock;
use crate::companies;
use crate::db::schema::{placement_notes, placement_steps, placements};
use crate::db::types::new_id;
use crate::db::{Connection, DatabaseError};
use crate::language::Language;
use crate::matching::{self, Kind};
use crate::notifications::{self, Template};
use crate::openings::{self, Opening};
use crate::privacy::{self, consent};
use crate::profiles::{self, Profile};
use crate::rules::{Finding, TABLE};
use crate::sites;

/// Proposes a young person and an opening to each other; returns the path's id. A coach's proposal
/// counts as approved.
///
/// # Errors
/// `NotOpen`, `Unlawful` by the rules for young workers, `Forbidden` by a hard rule, or `AlreadyThere`.
pub fn propose(
    connection: &mut Connection,
    permit: &Permit<acts::Propose>,
    profile: &Profile,
    opening: &Opening,
    clock: &Clock,
) -> Result<String, PlacementError> {
    let (now, today) = (clock.now(), clock.today());
    let party = Party::of_role(permit.actor().role).ok_or(access::Denied)?;
    if !profile.is_visible(now) || !opening.is_open_on(today) {
        return Err(PlacementError::NotOpen);
    }
    // Whom a company does not see among its candidates it cannot ask for either.
    if party == Party::Company
        && (profile.site_id != opening.site_id
            || !consent::stands(connection, &profile.id, consent::Purpose::PublishProfile, None)?)
    {
        return Err(PlacementError::NotOpen);
    }
    if let Some(id) = live_path(connection, &profile.id, &opening.id)? {
        return Err(PlacementError::AlreadyThere(id));
    }
    // A company may ask for more people than may ask for it.
    if party != Party::Company && !openings::standing_of(connection, opening, clock)?.takes_contacts() {
        return Err(PlacementError::NoRoom);
    }
    let unlawful: Vec<_> = lawful::of_pair(profile, opening, today).into_iter().filter(Finding::blocks).collect();
    // A company knows of a person that they are under 18, not how young.
    if !unlawful.is_empty() && party != Party::Company {
        return Err(PlacementError::Unlawful(unlawful));
    }
    if !matching::verdict(profile, opening, today).allows() {
        return Err(PlacementError::Forbidden);
    }
    // A company is not told where somebody works or has been: it could know them by that.
    if let Some(why) = Behind::of(connection, &profile.id, today)?.against(opening, today) {
        return Err(if party == Party::Company { PlacementError::NotOpen } else { why });
    }
    let state = if party == Party::Coach { State::Approved } else { State::Proposed };
    let id = new_id();
    diesel::insert_into(placements::table)
        .values((
            placements::id.eq(&id),
            placements::profile_id.eq(&profile.id),
            placements::opening_id.eq(&opening.id),
            placements::company_id.eq(opening.organiser()),
            placements::site_id.eq(&profile.site_id),
            placements::state.eq(state.word()),
            placements::live.eq(true),
            placements::proposed_by.eq(party.word()),
            placements::since.eq(now),
            placements::due_on.eq(due_on(TABLE, state, today, &OwnDays::default())),
            placements::reason_for_coach.eq(""),
            placements::words_for_young_person.eq(""),
            placements::meeting_place.eq(""),
            placements::authority.eq(""),
            placements::insurer.eq(""),
            placements::created_at.eq(now),
            placements::version.eq(1_i64),
        ))
        .execute(connection)
        .map_err(|error| {
            let error = DatabaseError::from(error);
            if error.is_duplicate() { PlacementError::Conflict } else { error.into() }
        })?;
    log_step(connection, &id, permit.actor(), "propose", state, now)?;
    privacy::audit(
        connection,
        Some((&permit.actor().account_id, permit.actor().role)),
        "placement_propose",
        "placement",
        &id,
        now,
    )?;
    let receiver = match state {
        State::Approved => profile.account_id.as_ref().map(|account| (Template::ConsentAsked, account)),
        _ => profile.coach_id.as_ref().map(|coach| (Template::PathProposed, coach)),
    };
    if let Some((template, receiver)) = receiver {
        notifications::enqueue(connection, template, receiver, Some(&id), now)?;
    }
    Ok(id)
}

/// Takes a step on a path that stood in `row` when its page was shown.
///
/// # Errors
/// `Illegal` if the step is not possible, `Conflict` if somebody else was quicker, `NotVerified` or
/// `AgreementIncomplete` if a guard stops it, `Unlawful` if a rule forbids what was agreed.
pub fn take_step(
    connection: &mut Connection,
    permit: &Permit<acts::FollowPlacement>,
    row: &PlacementRow,
    command: Command,
    details: &Details,
    clock: &Clock,
) -> Result<State, PlacementError> {
    let now = clock.now();
    let placement = &row.placement;
    let actor = permit.actor();
    let party = Party::of_role(actor.role).ok_or(access::Denied)?;
    let to = state::next(placement.state, command, party)?;
    if matches!(command, Command::Confirm | Command::Start) && row.waits_for_its_day(clock) {
        return Err(PlacementError::TooEarly);
    }
    guard(connection, row, actor, command, details)?;
    if command == Command::RecordAgreement {
        let profile = profiles::profile(connection, &placement.profile_id)?;
        let opening = openings::opening(connection, &placement.opening_id)?;
        let unlawful = lawful::against_agreement(&profile, opening, details, clock.today());
        if !unlawful.is_empty() {
            return Err(PlacementError::Unlawful(unlawful));
        }
    }
    if command == Command::RecordAgreement && row.kind == Kind::WorkTrial {
        let behind = other_days(connection, placement, clock.today())?;
        let starts = details.starts_on.unwrap_or(clock.today());
        if too_long(behind, starts, details.ends_on, clock.today()) {
            return Err(PlacementError::TrialTooLong(behind));
        }
    }
    write(connection, placement, to, command, details, clock)?;
    match command {
        Command::Consent => {
            let permit = access::permit::<acts::Consent>(actor, &placement.profile_id, &row.owner())?;
            let reach = consent::Reach { partner_id: Some(&placement.company_id), placement_id: Some(&placement.id) };
            let language = details.language.unwrap_or(Language::Fi);
            consent::give(connection, &permit, consent::Purpose::Introduction, &reach, language, now)?;
        }
        _ if !to.is_live() => {
            let purpose = consent::Purpose::Introduction;
            consent::withdraw(connection, &placement.profile_id, purpose, Some(&placement.id), now)?;
        }
        _ => {}
    }
    log_step(connection, &placement.id, actor, command.word(), to, now)?;
    let action = format!("placement_{command}");
    privacy::audit(connection, Some((&actor.account_id, actor.role)), &action, "placement", &placement.id, now)?;
    if party == Party::Company {
        companies::note_answer(connection, &placement.company_id, now)?;
    }
    tell(connection, row, actor, command, to, now)?;
    if command == Command::RecordAgreement {
        openings::fill(connection, &placement.opening_id, actor, now)?;
    }
    Ok(to)
}

/// What must be true beside the state.
fn guard(
    connection: &mut Connection,
    row: &PlacementRow,
    actor: &Actor,
    command: Command,
    details: &Details,
) -> Result<(), PlacementError> {
    // A protected person is introduced to nobody; a path begun before only ends.
    if row.protected && matches!(command, Command::Approve | Command::Consent | Command::Introduce) {
        return Err(PlacementError::Protected);
    }
    let discloses =
        matches!(command, Command::Introduce | Command::Accept | Command::SetMeeting | Command::AgreeMeeting);
    if discloses && !companies::has_verified_contact(connection, &row.placement.company_id)? {
        return Err(PlacementError::NotVerified);
    }
    if actor.role == access::Role::CompanyContact && !actor.verified && command != Command::WithdrawAsCompany {
        return Err(PlacementError::NotVerified);
    }
    let consented = matches!(command, Command::Introduce)
        .then(|| {
            consent::stands(
                connection,
                &row.placement.profile_id,
                consent::Purpose::Introduction,
                Some(&row.placement.id),
            )
        })
        .transpose()?;
    if consented == Some(false) {
        return Err(PlacementError::Conflict);
    }
    // Act 380/2023: a trial needs a written agreement with the authority before it starts.
    let trial = row.kind == Kind::WorkTrial;
    let complete = |on: Option<NaiveDate>, authority: &str, insurer: &str| {
        on.is_some() && (!trial || (!authority.trim().is_empty() && !insurer.trim().is_empty()))
    };
    let whole = match command {
        Command::RecordAgreement => {
            details.starts_on.is_some() && complete(details.agreement_on, &details.authority, &details.insurer)
        }
        Command::Start => complete(row.placement.agreement_on, &row.placement.authority, &row.placement.insurer),
        _ => true,
    };
    if whole { Ok(()) } else { Err(PlacementError::AgreementIncomplete) }
}

/// Writes the new state if the path still stands where the page showed it.
fn write(
    connection: &mut Connection,
    placement: &Placement,
    to: State,
    command: Command,
    details: &Details,
    clock: &Clock,
) -> Result<(), PlacementError> {
    let mut new = placement.clone();
    match command {
        Command::Accept => {
            new.company_reply = Some(CompanyReply::Meet);
            new.words_for_young_person.clone_from(&details.words_for_young_person);
        }
        Command::DeclineAsCompany => {
            new.company_reply = details.reply.or(Some(CompanyReply::Other));
            new.reason_for_coach.clone_from(&details.reason_for_coach);
            new.words_for_young_person.clone_from(&details.words_for_young_person);
        }
        Command::DeclineAsCoach => new.words_for_young_person.clone_from(&details.words_for_young_person),
        Command::DeclineAsYoungPerson | Command::Withdraw => new.reason_for_coach.clone_from(&details.reason_for_coach),
        Command::SetMeeting => {
            new.meeting_at = details.meeting_at;
            new.meeting_place.clone_from(&details.meeting_place);
        }
        Command::AskOtherTime => new.meeting_at = None,
        Command::RecordAgreement => {
            new.agreement_on = details.agreement_on;
            new.authority.clone_from(&details.authority);
            new.insurer.clone_from(&details.insurer);
            new.starts_on = details.starts_on;
            new.ends_on = details.ends_on;
        }
        Command::Complete | Command::Interrupt | Command::DidNotStart => {
            new.ended_on = details.ended_on;
            new.next_step = details.next_step;
        }
        Command::Approve
        | Command::Consent
        | Command::Introduce
        | Command::AgreeMeeting
        | Command::Confirm
        | Command::Start
        | Command::WithdrawAsCompany => {}
    }
    let company_days = match to {
        State::Introduced => sites::site(connection, &placement.site_id)?.company_days,
        _ => None,
    };
    let own = OwnDays {
        meeting_at: new.meeting_at,
        starts_on: new.starts_on,
        ends_on: new.ends_on,
        company_days: company_days.and_then(|days| days.try_into().ok()),
    };
    let moved = diesel::update(
        placements::table
            .find(&placement.id)
            .filter(placements::state.eq(placement.state.word()))
            .filter(placements::version.eq(placement.version)),
    )
    .set((
        (
            placements::state.eq(to.word()),
            placements::live.eq(to.is_live()),
            placements::since.eq(clock.now()),
            placements::due_on.eq(due_on(TABLE, to, clock.today(), &own)),
            placements::company_reply.eq(new.company_reply.map(CompanyReply::word)),
            placements::reason_for_coach.eq(new.reason_for_coach),
            placements::words_for_young_person.eq(new.words_for_young_person),
            placements::meeting_at.eq(new.meeting_at),
            placements::meeting_place.eq(new.meeting_place),
        ),
        (
            placements::agreement_on.eq(new.agreement_on),
            placements::authority.eq(new.authority),
            placements::insurer.eq(new.insurer),
            placements::starts_on.eq(new.starts_on),
            placements::ends_on.eq(new.ends_on),
            placements::ended_on.eq(new.ended_on),
            placements::next_step.eq(new.next_step.map(NextStep::word)),
            placements::handed_to.eq(None::<String>),
            placements::handed_at.eq(None::<NaiveDateTime>),
            placements::version.eq(placement.version + 1),
        ),
    ))
    .execute(connection)?;
    if moved == 1 { Ok(()) } else { Err(PlacementError::Conflict) }
}

fn log_step(
    connection: &mut Connection,
    placement_id: &str,
    actor: &Actor,
    command: &str,
    state: State,
    now: NaiveDateTime,
) -> Result<(), PlacementError> {
    diesel::insert_into(placement_steps::table)
        .values((
            placement_steps::id.eq(new_id()),
            placement_steps::placement_id.eq(placement_id),
            placement_steps::at.eq(now),
            placement_steps::actor_id.eq(&actor.account_id),
            placement_steps::actor_role.eq(actor.role.word()),
            placement_steps::command.eq(command),
            placement_steps::state.eq(state.word()),
        ))
        .execute(connection)?;
    Ok(())
}

/// Puts the mail to the other sides into the outbox.
fn tell(
    connection: &mut Connection,
    row: &PlacementRow,
    actor: &Actor,
    command: Command,
    to: State,
    now: NaiveDateTime,
) -> Result<(), PlacementError> {
    use Party::{Coach, Company, YoungPerson};
    let was_introduced = row.placement.state.is_introduced();
    let (template, parties): (Template, &[Party]) = match to {
        State::Approved => (Template::ConsentAsked, &[YoungPerson]),
        State::Consented => (Template::ConsentGiven, &[Coach]),
        State::Introduced => (Template::CandidateIntroduced, &[Company]),
        State::Accepted if command == Command::AskOtherTime => (Template::MeetingAnswered, &[Company, Coach]),
        State::Accepted | State::DeclinedByCompany => (Template::CompanyAnswered, &[YoungPerson, Coach]),
        State::MeetingSet => (Template::MeetingOffered, &[YoungPerson]),
        State::MeetingAgreed => (Template::MeetingAnswered, &[Company, Coach]),
        State::Confirmed => (Template::PathConfirmed, &[YoungPerson, Company]),
        State::Running => (Template::PathStarts, &[YoungPerson, Company]),
        State::Withdrawn if was_introduced => (Template::PathStopped, &[YoungPerson, Coach, Company]),
        State::DidNotStart => (Template::PathStopped, &[YoungPerson, Company]),
        State::DeclinedByCoach | State::DeclinedByYoungPerson | State::Withdrawn => {
            (Template::PathStopped, &[YoungPerson, Coach])
        }
        State::Proposed | State::Agreed | State::Completed | State::Interrupted => return Ok(()),
    };
    for party in parties {
        let receivers = match party {
            YoungPerson => row.account_id.iter().cloned().collect(),
            Coach => row.coach_id.iter().cloned().collect(),
            Company => companies::contacts_of(connection, &row.placement.company_id)?
                .into_iter()
                .filter(|contact| contact.verified_at.is_some())
                .map(|contact| contact.account_id)
                .collect::<Vec<_>>(),
        };
        for receiver in receivers.iter().filter(|receiver| **receiver != actor.account_id) {
            notifications::enqueue(connection, template, receiver, Some(&row.placement.id), now)?;
        }
    }
    Ok(())
}

/// Writes an internal note.
///
/// # Errors
/// If the database fails.
pub fn write_note(
    connection: &mut Connection,
    permit: &Permit<acts::WriteNote>,
    note: &str,
    now: NaiveDateTime,
) -> Result<(), PlacementError> {
    let actor = permit.actor();
    diesel::insert_into(placement_notes::table)
        .values((
            placement_notes::id.eq(new_id()),
            placement_notes::placement_id.eq(permit.object_id()),
            placement_notes::author_id.eq(&actor.account_id),
            placement_notes::at.eq(now),
            placement_notes::note.eq(note),
        ))
        .execute(connection)?;
    privacy::audit(
        connection,
        Some((&actor.account_id, actor.role)),
        "placement_note",
        "placement",
        permit.object_id(),
        now,
    )?;
    Ok(())
}
