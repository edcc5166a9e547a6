//! The life of a profile: sent, checked, permitted, paused, renewed, taken back; its coach; protection.

use chrono::{Duration, NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::audit;
use crate::access::{self, Permit, Role, acts};
use crate::clock::in_finland;
use crate::db::Connection;
use crate::db::schema::{confirmed_findings, profile_lives, profiles};
use crate::language::Language;
use crate::matching::{Changed, note_changes};
use crate::notifications::{self, Template};
use crate::placements::Party;
use crate::privacy::consent::{self, Purpose, Reach};
use crate::profiles::eligibility::Eligibility;
use crate::profiles::model::TrialPurpose;
use crate::profiles::queries::open_findings;
use crate::profiles::state::{self, Command, Illegal, State};
use crate::profiles::{Profile, ProfileError, profile};

/// Longest break with a last day, days (product policy); one without may be longer.
const LONGEST_BREAK_DAYS: i64 = 366;
/// Days after a card is hidden in which the link of the reminder still brings it back (product policy).
const KEEP_DAYS: i64 = 30;

/// A step on a profile's way, with what it brings along.
#[derive(Debug, Clone, Default)]
pub struct Details {
    /// What the coach asks to add, when it is given back.
    pub words: String,
    /// First day after a break.
    pub until: Option<NaiveDate>,
    /// Fingerprint of the text that was on the page, when it is checked.
    pub seen: String,
    /// Language in which a permission was given.
    pub language: Option<Language>,
}

/// Takes a step; returns where the profile stands afterwards.
///
/// # Errors
/// `Illegal` if the step is not possible now, `Conflict` if somebody was quicker or the text is no
/// longer what the coach has seen, and what a guard of the step says.
pub fn take_step(
    connection: &mut Connection,
    permit: &Permit<acts::EditProfile>,
    command: Command,
    details: &Details,
    now: NaiveDateTime,
) -> Result<State, ProfileError> {
    let (id, actor) = (permit.object_id(), permit.actor());
    let card = profile(connection, id)?;
    let party = Party::of_role(actor.role).ok_or(Illegal)?;
    let to = state::next(card.state(now), command, party)?;
    guard(connection, permit, &card, command, details, now)?;
    // `CheckText` leaves the profile where it stands.
    let stored = if command == Command::CheckText { card.stored } else { to };
    let moved = diesel::update(profiles::table.find(id).filter(profiles::state.eq(card.stored.word())))
        .set((profiles::state.eq(stored.word()), profiles::state_since.eq(now)))
        .execute(connection)?;
    if moved == 0 {
        return Err(ProfileError::Conflict);
    }
    write(connection, permit, &card, command, details, now)?;
    tell(connection, &card, command, party, now)?;
    audit(connection, actor, &format!("profile_{command}"), id, now)?;
    note_changes(connection, &[Changed::Profile(id.to_owned())], now)?;
    Ok(to)
}

/// What a step needs besides a state that allows it.
fn guard(
    connection: &mut Connection,
    permit: &Permit<acts::EditProfile>,
    card: &Profile,
    command: Command,
    details: &Details,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    match command {
        Command::Send if !card.is_begun() => Err(ProfileError::NotBegun),
        Command::Return if details.words.trim().is_empty() => Err(ProfileError::NoWords),
        Command::CheckText if card.text_is_checked() => Err(Illegal.into()),
        Command::Check | Command::CheckText => {
            access::permit::<acts::PublishProfile>(permit.actor(), &card.id, &card.owner())?;
            if !card.is_begun() {
                Err(ProfileError::NotBegun)
            } else if details.seen != card.text_fingerprint() {
                Err(ProfileError::Conflict)
            } else if !open_findings(connection, card)?.is_empty() {
                Err(ProfileError::OpenFindings)
            } else {
                Ok(())
            }
        }
        Command::Pause => {
            let today = in_finland(now).date();
            let fits = details.until.is_none_or(|day| day > today && day <= today + Duration::days(LONGEST_BREAK_DAYS));
            if fits { Ok(()) } else { Err(ProfileError::BreakDay) }
        }
        _ => Ok(()),
    }
}

/// What a step leaves beside the state.
fn write(
    connection: &mut Connection,
    permit: &Permit<acts::EditProfile>,
    card: &Profile,
    command: Command,
    details: &Details,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    let row = || profile_lives::table.find(card.id.clone());
    match command {
        Command::Return => {
            diesel::update(row()).set(profile_lives::coach_words.eq(details.words.trim())).execute(connection)?;
        }
        Command::Check | Command::CheckText => {
            let checked = (profile_lives::checked_text.eq(card.text_fingerprint()), profile_lives::coach_words.eq(""));
            diesel::update(row()).set(checked).execute(connection)?;
        }
        Command::Pause => {
            diesel::update(row()).set(profile_lives::paused_until.eq(details.until)).execute(connection)?;
        }
        Command::Consent | Command::Resume | Command::Renew => {
            renew(connection, &card.id, now)?;
            if command == Command::Consent {
                let permit = access::permit::<acts::Consent>(permit.actor(), &card.id, &card.owner())?;
                let language = details.language.unwrap_or(Language::Fi);
                if !consent::stands(connection, &card.id, Purpose::PublishProfile, None)? {
                    consent::give(connection, &permit, Purpose::PublishProfile, &Reach::default(), language, now)?;
                }
                diesel::update(row()).set(profile_lives::published_at.eq(now)).execute(connection)?;
            }
        }
        Command::TakeBack => {
            access::permit::<acts::Consent>(permit.actor(), &card.id, &card.owner())?;
            consent::withdraw(connection, &card.id, Purpose::PublishProfile, None, now)?;
        }
        Command::Send | Command::NotYet => {}
    }
    Ok(())
}

/// Six months begin anew; a reminder that was sent has done its work.
fn renew(connection: &mut Connection, id: &str, now: NaiveDateTime) -> Result<(), ProfileError> {
    let (no_day, never, nothing): (Option<NaiveDate>, Option<NaiveDateTime>, Option<String>) = (None, None, None);
    diesel::update(profile_lives::table.find(id))
        .set((
            profile_lives::renewed_at.eq(now),
            profile_lives::paused_until.eq(no_day),
            profile_lives::reminded_at.eq(never),
            profile_lives::keep_hash.eq(nothing),
        ))
        .execute(connection)?;
    Ok(())
}

/// Who has the turn now hears of it.
fn tell(
    connection: &mut Connection,
    card: &Profile,
    command: Command,
    party: Party,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    let (template, receiver) = match command {
        Command::Send if party == Party::YoungPerson => (Template::ProfileSent, &card.coach_id),
        Command::Return => (Template::ProfileReturned, &card.account_id),
        Command::Check => (Template::ProfileChecked, &card.account_id),
        _ => return Ok(()),
    };
    if let Some(receiver) = receiver {
        notifications::enqueue(connection, template, receiver, Some(&card.id), now)?;
    }
    Ok(())
}

/// Keeps a profile on by the link of a reminder, whose holder is its person.
///
/// # Errors
/// `Illegal` if there is nothing to renew, or the link is an old one.
pub fn keep_on(connection: &mut Connection, keep_hash: &str, now: NaiveDateTime) -> Result<(), ProfileError> {
    let card = crate::profiles::queries::profile_to_keep(connection, keep_hash)?.ok_or(Illegal)?;
    state::next(card.state(now), Command::Renew, Party::YoungPerson)?;
    // Without signing in only for a while: an old mail brings no card back.
    if card.hides_at().is_none_or(|end| now > end + Duration::days(KEEP_DAYS)) {
        return Err(Illegal.into());
    }
    renew(connection, &card.id, now)?;
    let account = card.account_id.as_deref().unwrap_or_default();
    let actor = Some((account, Role::YoungPerson));
    crate::privacy::audit(connection, actor, "profile_renew", "profile", &card.id, now)?;
    Ok(note_changes(connection, &[Changed::Profile(card.id)], now)?)
}

/// Makes the secret of a reminder's link, while its mail is made; only the hash is kept, and a mail
/// that is made again ends the link of the one before.
///
/// # Errors
/// If the database fails.
pub fn mint_keep_link(connection: &mut Connection, profile_id: &str) -> Result<String, ProfileError> {
    let secret = crate::accounts::random_secret();
    let hash = crate::accounts::secret_hash(&secret);
    diesel::update(profile_lives::table.find(profile_id)).set(profile_lives::keep_hash.eq(hash)).execute(connection)?;
    Ok(secret)
}

/// Reminds people whose cards companies soon stop seeing, once each; returns how many.
///
/// # Errors
/// If the database fails.
pub fn remind(connection: &mut Connection, now: NaiveDateTime) -> Result<usize, ProfileError> {
    let due = crate::profiles::queries::to_remind(connection, now)?;
    let mut reminded = 0;
    for card in due.iter().filter(|card| card.state(now) == State::Ending) {
        diesel::update(profile_lives::table.find(&card.id))
            .set(profile_lives::reminded_at.eq(now))
            .execute(connection)?;
        if let Some(account) = &card.account_id {
            notifications::enqueue(connection, Template::ProfileEnding, account, Some(&card.id), now)?;
            reminded += 1;
        }
    }
    Ok(reminded)
}

/// Notes that a coach has looked at a finding and that it tells nobody apart, for the text as it stands.
///
/// # Errors
/// `Conflict` if there is no such finding in the text any more.
pub fn confirm_finding(
    connection: &mut Connection,
    permit: &Permit<acts::PublishProfile>,
    fingerprint: &str,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    let card = profile(connection, permit.object_id())?;
    let found = open_findings(connection, &card)?;
    if found.iter().all(|finding| finding.fingerprint != fingerprint) {
        return Err(ProfileError::Conflict);
    }
    diesel::insert_into(confirmed_findings::table)
        .values((
            confirmed_findings::profile_id.eq(&card.id),
            confirmed_findings::fingerprint.eq(fingerprint),
            confirmed_findings::confirmed_by.eq(&permit.actor().account_id),
            confirmed_findings::confirmed_at.eq(now),
        ))
        .execute(connection)?;
    audit(connection, permit.actor(), "finding_confirmed", &card.id, now)
}

/// Writes what the rules ask before a work trial, and what speaks for a pay subsidy.
///
/// # Errors
/// If the database fails.
pub fn set_eligibility(
    connection: &mut Connection,
    permit: &Permit<acts::PublishProfile>,
    told: &Eligibility,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    diesel::update(profile_lives::table.find(permit.object_id()))
        .set((
            profile_lives::job_seeker.eq(told.job_seeker.word()),
            profile_lives::trial_purpose.eq(told.trial_purpose.map(TrialPurpose::word)),
            profile_lives::upper_secondary.eq(told.upper_secondary.word()),
            profile_lives::integration_plan.eq(told.integration_plan.word()),
            profile_lives::months_out_of_work.eq(told.months_out_of_work),
        ))
        .execute(connection)?;
    audit(connection, permit.actor(), "profile_eligibility", permit.object_id(), now)
}

/// Makes the acting coach the person's coach.
///
/// # Errors
/// If the database fails.
pub fn take(
    connection: &mut Connection,
    permit: &Permit<acts::PublishProfile>,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    let coach = &permit.actor().account_id;
    diesel::update(profiles::table.find(permit.object_id())).set(profiles::coach_id.eq(coach)).execute(connection)?;
    audit(connection, permit.actor(), "profile_taken", permit.object_id(), now)
}

/// Marks a protected person (turvakielto), who then appears in no matching and no list of companies.
///
/// # Errors
/// If the database fails.
pub fn set_protected(
    connection: &mut Connection,
    permit: &Permit<acts::PublishProfile>,
    protected: bool,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    diesel::update(profiles::table.find(permit.object_id()))
        .set((profiles::protected.eq(protected), profiles::version.eq(profiles::version + 1)))
        .execute(connection)?;
    audit(connection, permit.actor(), "profile_protection", permit.object_id(), now)?;
    Ok(note_changes(connection, &[Changed::Profile(permit.object_id().to_owned())], now)?)
}
