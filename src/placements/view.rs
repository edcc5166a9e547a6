//! What a side sees of a path: its own words, its own buttons, and names only where it may.

use super::answering::can_undo;
use super::deadlines::HandedTo;
use super::model::{Note, PlacementError, TakenStep};
use super::queries::{PlacementRow, notes_of, reminders_of, steps_of};
use super::sides::{heading, help, next_words};
use super::state::{Party, STAGES, State};
use super::steps::{Steps, is_blocked};
use super::usual::usual_contacts;
use crate::access::{self, Actor, Role, acts};
use crate::accounts;
use crate::clock::{Clock, in_finland};
use crate::companies;
use crate::db::Connection;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::FitLine;
use crate::privacy;
use crate::profiles::{self, Card, Identity};
use crate::web::page::initials;

/// A stage of the path down the page.
#[derive(Debug, Clone)]
pub struct StageView {
    /// done, now, ahead or ended.
    pub state: &'static str,
    /// The same for the ear.
    pub state_word: &'static str,
    /// Name.
    pub title: &'static str,
    /// When it was reached.
    pub note: String,
}

/// Label and value.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Label.
    pub label: &'static str,
    /// Value.
    pub value: String,
}

/// Whose turn it is, as shown.
#[derive(Debug, Clone)]
pub struct TurnView {
    /// you, other, late or done.
    pub state: &'static str,
    /// Words.
    pub text: String,
}

/// Whom to call.
#[derive(Debug, Clone)]
pub struct CoachLine {
    /// Name.
    pub name: String,
    /// First letters.
    pub initials: String,
    /// Telephone, or "".
    pub phone: String,
}

/// Everything the page of a path shows to one side.
#[derive(Debug, Clone)]
pub struct PathView {
    /// Id.
    pub id: String,
    /// What the side can do, as forms.
    pub steps: Steps,
    /// Opening.
    pub opening_id: String,
    /// Its title.
    pub opening_title: String,
    /// Language of the title.
    pub opening_lang: &'static str,
    /// Kind for the sign.
    pub kind: crate::matching::Kind,
    /// Company.
    pub company_id: String,
    /// Its name.
    pub company_name: String,
    /// Name or bird name.
    pub person: String,
    /// Page of the person, for the coach.
    pub person_href: String,
    /// Whose turn.
    pub turn: TurnView,
    /// What it means.
    pub heading: &'static str,
    /// More words under it.
    pub help: String,
    /// What comes after this step, or "".
    pub next: &'static str,
    /// When the side whose turn it is was reminded, or that the team minds it; or "".
    pub note: String,
    /// Stages.
    pub stages: Vec<StageView>,
    /// Stage now.
    pub stage: usize,
    /// What the facts are: agreed, only suggested, or past.
    pub facts_title: &'static str,
    /// What is agreed.
    pub facts: Vec<Fact>,
    /// The coach in charge, for the two sides.
    pub coach: Option<CoachLine>,
    /// Other openings that suit the person, when this path has ended for them.
    pub fits: Vec<FitLine>,
    /// How many contacts usually lead to an answer, while the person waits; or "".
    pub usual: String,
    /// Whether the interest can be taken back as if it had never been.
    pub can_undo: bool,
    /// How to reach the other side.
    pub contacts: Vec<Fact>,
    /// What the company may see of the person, for company and coach while the path goes on.
    pub card: Option<Card>,
    /// Whether the company does not know yet who it is.
    pub anonymous: bool,
    /// Internal notes; `None` for all but coaches.
    pub notes: Option<Vec<(String, String)>>,
    /// Words from the company or coach to the young person.
    pub words: String,
    /// Whether the contact must be verified first; then the company's page for the coach.
    pub verify_href: String,
}

/// Whose turn it is and by when, told to one of its people.
pub fn turn_view(row: &PlacementRow, actor: &Actor, clock: &Clock, t: Language) -> TurnView {
    let turn = row.turn();
    let own = turn.filter(|party| row.is_side_of(*party, actor));
    let words = t.path_turn(turn, own);
    let late = row.placement.due_on.map_or(0, |due| (clock.today() - due).num_days());
    if row.waits_for_its_day(clock) {
        let day = match row.placement.state {
            State::MeetingAgreed => row.placement.meeting_at.map(|at| t.moment(at)),
            _ => row.placement.starts_on.map(|day| t.short_day(day)),
        };
        return TurnView { state: "other", text: day.unwrap_or_default() };
    }
    let state = match turn {
        None if row.placement.state == State::Completed => "done",
        _ if own.is_some() => "you",
        _ => "other",
    };
    match row.placement.due_on {
        Some(_) if turn.is_some() && late > 0 && actor.role == Role::Coach => {
            TurnView { state: "late", text: format!("{words} · {}", t.turn_late(late)) }
        }
        Some(due) if turn.is_some() => {
            TurnView { state, text: format!("{words} · {}", t.placement_by(&t.short_day(due))) }
        }
        _ => TurnView { state, text: words.to_owned() },
    }
}

/// Prepares the page. Reads of identified data are logged here.
///
/// # Errors
/// `NotFound` if the actor may not see the path.
pub fn present(
    connection: &mut Connection,
    actor: &Actor,
    row: &PlacementRow,
    clock: &Clock,
    t: Language,
) -> Result<PathView, AppError> {
    access::permit::<acts::FollowPlacement>(actor, &row.placement.id, &row.owner())?;
    let party = Party::of_role(actor.role).ok_or(AppError::NotFound)?;
    let placement = &row.placement;
    let state = placement.state;
    let identity = identity_for(connection, actor, row, clock)?;
    let verified = companies::has_verified_contact(connection, &placement.company_id).map_err(PlacementError::from)?;
    let blocked = is_blocked(state, verified);
    let steps = steps_of(connection, &placement.id)?;
    let stage = furthest(&steps, state);
    let notes = access::permit::<acts::WriteNote>(actor, &placement.id, &row.owner())
        .ok()
        .map(|permit| notes_of(connection, &permit))
        .transpose()?
        .map(|notes| notes.into_iter().map(|Note { at, note }| (t.moment(at), note)).collect());
    // Where and when two people meet is nothing for a contact whom nobody has verified.
    let knows = party != Party::Company || actor.verified;
    let words = if (state == State::DeclinedByCoach && party == Party::Company) || !knows {
        String::new()
    } else {
        placement.words_for_young_person.clone()
    };
    Ok(PathView {
        id: placement.id.clone(),
        steps: Steps::of(row, (actor, party), blocked, clock, t),
        opening_id: placement.opening_id.clone(),
        opening_title: row.opening_title.clone(),
        opening_lang: row.opening_language.word(),
        kind: row.kind,
        company_id: placement.company_id.clone(),
        company_name: row.company_name.clone(),
        person: match &identity {
            Some(identity) if party == Party::YoungPerson => identity.first_name.clone(),
            Some(identity) if !identity.full_name().is_empty() => identity.full_name(),
            _ => row.alias.clone(),
        },
        person_href: if party == Party::Coach { format!("/profiles/{}", placement.profile_id) } else { String::new() },
        turn: turn_view(row, actor, clock, t),
        heading: heading(row, party, t),
        help: if knows { help(row, party, blocked, t) } else { t.help_not_verified().to_owned() },
        next: next_words(row, party, t),
        note: note(connection, row, party, t)?,
        stages: stages(&steps, row, stage, t),
        stage,
        facts_title: facts_title(row, t),
        facts: if knows { facts(row, party, t) } else { Vec::new() },
        coach: coach(connection, row, party)?,
        fits: Vec::new(),
        usual: usual(connection, row, party, clock, t)?,
        can_undo: party == Party::YoungPerson && can_undo(row, clock.now()),
        anonymous: !state.is_introduced(),
        card: if knows { card(connection, row, party, clock, t)? } else { None },
        contacts: contacts(connection, row, party, identity.as_ref(), verified, t)?,
        notes,
        words,
        verify_href: if blocked && party == Party::Coach {
            format!("/companies/{}", placement.company_id)
        } else {
            String::new()
        },
    })
}

/// The card, so that nobody decides blind: for the coach, and for a company while it is introduced.
fn card(
    connection: &mut Connection,
    row: &PlacementRow,
    party: Party,
    clock: &Clock,
    t: Language,
) -> Result<Option<Card>, AppError> {
    let knows = party == Party::Coach || row.placement.state.is_introduced();
    if party == Party::YoungPerson || !knows || !row.placement.state.is_live() || row.protected {
        return Ok(None);
    }
    let profile = profiles::profile(connection, &row.placement.profile_id)?;
    let today = clock.today();
    Ok(Some(if party == Party::Coach { Card::of(&profile, today, t) } else { Card::for_company(&profile, today, t) }))
}

/// Who the person is, if this side may know.
fn identity_for(
    connection: &mut Connection,
    actor: &Actor,
    row: &PlacementRow,
    clock: &Clock,
) -> Result<Option<Identity>, AppError> {
    let now = clock.now();
    let profile_id = &row.placement.profile_id;
    let permit = match Party::of_role(actor.role) {
        Some(Party::Company) if row.placement.state.is_introduced() && !row.protected => {
            privacy::introduced(connection, actor, profile_id, &row.placement.id, now)?
        }
        Some(Party::Company) | None => None,
        Some(Party::Coach | Party::YoungPerson) => {
            Some(privacy::identified(connection, actor, profile_id, &row.owner(), "placement", now)?)
        }
    };
    Ok(permit.map(|permit| profiles::identity(connection, &permit)).transpose()?)
}

/// The stage that a path has come to, also when it has ended since.
fn furthest(steps: &[TakenStep], state: State) -> usize {
    if state.is_live() {
        return state.stage();
    }
    let walked = steps.iter().filter(|step| step.state.is_live()).map(|step| step.state.stage()).max();
    walked.unwrap_or(1).max(if matches!(state, State::Withdrawn) { 1 } else { state.stage() })
}

/// Whether the other side was reminded, or the team minds it: nobody wonders what goes on.
fn note(connection: &mut Connection, row: &PlacementRow, party: Party, t: Language) -> Result<String, AppError> {
    if row.placement.handed_to == Some(HandedTo::Team) && party == Party::Coach {
        return Ok(t.path_handed_team().to_owned());
    }
    let Some(turn) = row.turn().filter(|turn| *turn != party && *turn != Party::Coach) else {
        return Ok(String::new());
    };
    let (_, last) = reminders_of(connection, &row.placement.id, row.placement.version, turn)?;
    Ok(last.map(|at| t.path_reminded(&t.short_day(in_finland(at).date()))).unwrap_or_default())
}

/// The coach in charge, whom either side may call.
fn coach(connection: &mut Connection, row: &PlacementRow, party: Party) -> Result<Option<CoachLine>, AppError> {
    let Some(id) = row.coach_id.as_deref().filter(|_| party != Party::Coach) else { return Ok(None) };
    let found = accounts::account(connection, id)?;
    Ok(Some(CoachLine { initials: initials(&found.name), name: found.name, phone: found.phone.unwrap_or_default() }))
}

/// How many contacts usually lead to an answer: said while the person waits for one.
fn usual(
    connection: &mut Connection,
    row: &PlacementRow,
    party: Party,
    clock: &Clock,
    t: Language,
) -> Result<String, AppError> {
    if party != Party::YoungPerson || row.placement.state != State::Introduced {
        return Ok(String::new());
    }
    let count = usual_contacts(connection, &row.placement.site_id, clock.now())?;
    Ok(count.map(|count| usual_words(count, t)).unwrap_or_default())
}

/// The figure in calm words.
pub fn usual_words(count: usize, t: Language) -> String {
    if count == 1 { t.path_usual_one().to_owned() } else { t.path_usual(count) }
}

fn stages(steps: &[TakenStep], row: &PlacementRow, now: usize, t: Language) -> Vec<StageView> {
    let live = row.placement.state.is_live();
    (1..=STAGES)
        .map(|stage| {
            let reached = steps.iter().filter(|step| step.state.stage() == stage).map(|step| step.at).next_back();
            let (state, state_word) = match stage.cmp(&now) {
                std::cmp::Ordering::Less => ("done", t.placement_done()),
                std::cmp::Ordering::Equal if live => ("now", t.placement_now()),
                std::cmp::Ordering::Equal if row.placement.state == State::Completed => ("done", t.placement_done()),
                std::cmp::Ordering::Equal => ("ended", t.placement_ended()),
                std::cmp::Ordering::Greater => ("ahead", t.placement_ahead()),
            };
            // Of the stage that is now the day by which something is to happen says more.
            let due = row.placement.due_on.filter(|_| state == "now").map(|day| t.placement_by(&t.short_day(day)));
            let day = reached.filter(|_| stage <= now).map(|at| t.short_day(in_finland(at).date()));
            StageView { state, state_word, title: t.path_stage(stage), note: due.or(day).unwrap_or_default() }
        })
        .collect()
}

/// A time that is only offered is not agreed; a path that has ended has nothing agreed any more.
fn facts_title(row: &PlacementRow, t: Language) -> &'static str {
    match row.placement.state {
        State::MeetingAgreed
        | State::Confirmed
        | State::Agreed
        | State::Running
        | State::Completed
        | State::Interrupted
        | State::DidNotStart => t.placement_agreed_title(),
        State::MeetingSet => t.placement_proposed_title(),
        _ => t.placement_told_title(),
    }
}

fn facts(row: &PlacementRow, party: Party, t: Language) -> Vec<Fact> {
    let placement = &row.placement;
    let mut facts = Vec::new();
    let mut add = |label, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            facts.push(Fact { label, value });
        }
    };
    add(t.placement_meeting(), placement.meeting_at.map(|at| t.help_meeting(&t.moment(at), &placement.meeting_place)));
    if party == Party::Coach {
        add(t.placement_answer(), placement.company_reply.map(|reply| t.company_reply(reply).to_owned()));
        add(t.placement_reason(), Some(placement.reason_for_coach.clone()));
    }
    add(t.placement_agreement_on(), placement.agreement_on.map(|day| t.date(day)));
    add(t.placement_authority(), Some(placement.authority.clone()));
    add(t.placement_insurer(), Some(placement.insurer.clone()));
    add(t.placement_starts_on(), placement.starts_on.map(|day| t.date(day)));
    add(t.placement_ends_on(), placement.ends_on.map(|day| t.date(day)));
    add(t.placement_ended_on(), placement.ended_on.map(|day| t.date(day)));
    add(t.placement_next_step(), placement.next_step.map(|step| t.next_step(step).to_owned()));
    facts
}

/// How to reach the other side: the company learns the young person's contact on consent; the
/// young person and coach learn the company's.
fn contacts(
    connection: &mut Connection,
    row: &PlacementRow,
    party: Party,
    identity: Option<&Identity>,
    verified: bool,
    t: Language,
) -> Result<Vec<Fact>, AppError> {
    let reach = |email: Option<&String>, phone: Option<&String>| {
        [phone, email].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
    };
    let mut facts = Vec::new();
    if let (Some(identity), Party::Company | Party::Coach) = (identity, party) {
        facts
            .push(Fact { label: t.placement_person(), value: reach(identity.email.as_ref(), identity.phone.as_ref()) });
    }
    let introduced = row.placement.state.is_introduced();
    if verified && (party == Party::Coach || (party == Party::YoungPerson && introduced)) {
        let contacts = companies::contacts_of(connection, &row.placement.company_id).map_err(PlacementError::from)?;
        for contact in contacts.into_iter().filter(|contact| contact.verified_at.is_some()) {
            let how = reach(contact.email.as_ref(), contact.phone.as_ref());
            facts.push(Fact { label: t.placement_firm(), value: format!("{}, {how}", contact.name) });
        }
    }
    facts.retain(|fact| !fact.value.is_empty());
    Ok(facts)
}
