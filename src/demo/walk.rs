//! Paths: each is walked to where it stands, by the same commands that people use.

use chrono::Duration;
use diesel::prelude::*;

use super::data::PlacementData;
use super::load::{Loader, failed};
use crate::access::{self, Owner, acts};
use crate::accounts;
use crate::clock::{Clock, from_finland};
use crate::db::Connection;
use crate::db::schema::placements as placement_table;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::TextLanguage;
use crate::openings::{self, Opening};
use crate::placements::{self, Command, Details, NextStep, Party, State};
use crate::profiles;

impl Loader {
    /// Walks a path to its state by the same commands that people use.
    pub(super) fn placement(&mut self, connection: &mut Connection, data: &PlacementData) -> Result<(), AppError> {
        let goal = State::from_word(&data.state).ok_or_else(|| failed(&data.state))?;
        let profile = profiles::profile(connection, &self.id("profile", &data.profile)?)?;
        let opening = openings::opening(connection, &self.id("opening", &data.opening)?)?;
        let coach_id = profile.coach_id.clone().unwrap_or_default();
        let coach =
            self.actors.values().find(|actor| actor.account_id == coach_id).cloned().ok_or_else(|| failed("coach"))?;
        let young = self.young_person(connection, &profile.id)?;
        let company_key = self.keys.iter().find(|(key, id)| key.starts_with("company:") && **id == opening.company_id);
        let contact_key = company_key.map(|(key, _)| key.replacen("company:", "contact:", 1)).unwrap_or_default();
        let contact = accounts::account(connection, self.keys.get(&contact_key).map_or("", String::as_str))?;
        let contact = accounts::actor_of(connection, &contact)?;
        let proposer = match Party::from_word(&data.proposed_by) {
            Some(Party::YoungPerson) => &young,
            Some(Party::Company) => &contact,
            _ => &coach,
        };
        let owner = Owner {
            account: profile.account_id.clone(),
            company: Some(opening.company_id.clone()),
            site: Some(profile.site_id.clone()),
        };
        let permit = access::permit::<acts::Propose>(proposer, &profile.id, &owner)?;
        let commands = commands_to(goal);
        let days = days_ago(&commands, data);
        let proposed = days.first().map_or(data.since_days_ago, |first| first + 1);
        let id = placements::propose(connection, &permit, &profile, &opening, &Clock::standing_at(self.ago(proposed)))
            .map_err(|error| failed(format!("{} and {}: {error}", data.profile, data.opening)))?;
        let details = self.details(data, &opening);
        for (minutes, (command, days)) in (1..).zip(commands.into_iter().zip(days)) {
            let row = placements::row(connection, &id)?;
            // What a coach proposes is approved already.
            if row.placement.state == State::Approved && command == Command::Approve {
                continue;
            }
            let actor = match command {
                Command::Consent | Command::AgreeMeeting | Command::DeclineAsYoungPerson | Command::Withdraw => &young,
                Command::Accept | Command::SetMeeting | Command::DeclineAsCompany => &contact,
                _ => &coach,
            };
            // Steps of one day stand in their order.
            let clock = Clock::standing_at(self.ago(days) + Duration::minutes(minutes));
            let permit = access::permit::<acts::FollowPlacement>(actor, &id, &row.owner())?;
            placements::take_step(connection, &permit, &row, command, &details, &clock)
                .map_err(|error| failed(format!("{} and {}, {command}: {error}", data.profile, data.opening)))?;
        }
        self.keep_day(connection, &id)?;
        if let Some(note) = data.note.as_deref().filter(|note| !note.is_empty()) {
            let row = placements::row(connection, &id)?;
            let permit = access::permit::<acts::WriteNote>(&coach, &id, &row.owner())?;
            placements::write_note(connection, &permit, note, self.ago(data.since_days_ago))?;
        }
        Ok(())
    }

    /// Coaches are late here and there, and have been reminded; nobody else's day has passed.
    fn keep_day(&self, connection: &mut Connection, id: &str) -> Result<(), AppError> {
        let row = placements::row(connection, id)?;
        let today = self.clock.today();
        let Some(due_on) = row.placement.due_on.filter(|day| *day < today) else { return Ok(()) };
        let late = row.turn() == Some(Party::Coach) && row.coach_id.is_some();
        let due_on = if late { due_on } else { today };
        if late {
            placements::note_reminder(connection, &row.placement, Party::Coach, self.clock.now())?;
        }
        diesel::update(placement_table::table.find(id)).set(placement_table::due_on.eq(due_on)).execute(connection)?;
        Ok(())
    }

    fn details(&self, data: &PlacementData, opening: &Opening) -> Details {
        let starts_on =
            self.day(data.starts_in_days).or(opening.starts_on).or(Some(self.clock.today() + Duration::days(14)));
        let meeting = self.day(data.meeting_in_days).and_then(|day| day.and_hms_opt(9, 30, 0)).map(from_finland);
        let place = match opening.language {
            TextLanguage::Fi => "Työpaikalla",
            TextLanguage::Sv => "På arbetsplatsen",
            TextLanguage::En => "At the workplace",
        };
        Details {
            reply: Some(placements::CompanyReply::Later),
            meeting_at: meeting,
            meeting_place: place.to_owned(),
            agreement_on: starts_on.map(|day| day - Duration::days(7)),
            authority: "Työllisyysalue".to_owned(),
            insurer: "Kunnan tapaturmavakuutus".to_owned(),
            starts_on,
            ends_on: self.day(data.ends_in_days),
            ended_on: self.day(data.ends_in_days).filter(|day| *day <= self.clock.today()),
            next_step: data.next_step.as_deref().and_then(NextStep::from_word).or(Some(NextStep::Ended)),
            language: Some(Language::Fi),
            ..Details::default()
        }
    }
}

/// How many days ago each command was given: one a day up to the day since which the path stands so,
/// whoever met did so after agreeing on the time, and work began on its first day.
fn days_ago(commands: &[Command], data: &PlacementData) -> Vec<i64> {
    use Command as C;
    let mut day = data.since_days_ago - 1;
    let mut days: Vec<i64> = commands
        .iter()
        .rev()
        .map(|command| {
            day += 1;
            let least = match command {
                C::Start => data.starts_in_days.map(|start| -start),
                C::Approve | C::Consent | C::Introduce | C::Accept | C::SetMeeting | C::AgreeMeeting => {
                    data.meeting_in_days.map(|meeting| 1 - meeting)
                }
                _ => None,
            };
            day = day.max(least.unwrap_or(day));
            day
        })
        .collect();
    days.reverse();
    days
}

/// The commands that lead to a state.
fn commands_to(goal: State) -> Vec<Command> {
    use Command as C;
    let way = [
        (State::Approved, C::Approve),
        (State::Consented, C::Consent),
        (State::Introduced, C::Introduce),
        (State::Accepted, C::Accept),
        (State::MeetingSet, C::SetMeeting),
        (State::MeetingAgreed, C::AgreeMeeting),
        (State::Confirmed, C::Confirm),
        (State::Agreed, C::RecordAgreement),
        (State::Running, C::Start),
    ];
    let up_to = |state: State| {
        let end = way.iter().position(|(reached, _)| *reached == state).map_or(0, |index| index + 1);
        way[..end].iter().map(|(_, command)| *command).collect::<Vec<_>>()
    };
    let ending = |state, command| [up_to(state), vec![command]].concat();
    match goal {
        State::Proposed => Vec::new(),
        State::Completed => ending(State::Running, C::Complete),
        State::Interrupted => ending(State::Running, C::Interrupt),
        State::DidNotStart => ending(State::Agreed, C::DidNotStart),
        State::DeclinedByCoach => vec![C::DeclineAsCoach],
        State::DeclinedByYoungPerson => ending(State::Approved, C::DeclineAsYoungPerson),
        State::DeclinedByCompany => ending(State::Introduced, C::DeclineAsCompany),
        State::Withdrawn => ending(State::Consented, C::Withdraw),
        live => up_to(live),
    }
}
