//! Handlers of the desk.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::pages::{PersonRow, QueueRow, StageBar, Step, TodayPage};
use super::queries::{SubmittedOpening, people, submitted};
use crate::access::{self, Actor, Owner, acts};
use crate::app::App;
use crate::clock::{Clock, in_finland};
use crate::error::AppError;
use crate::language::Language;
use crate::placements::{self, Command, Of, Party, PlacementRow, STAGES, State};
use crate::privacy;
use crate::profiles::{self, LifeView, Profile, life_view};
use crate::sites;
use crate::start::{self, Welcome};
use crate::web::forms::Query;
use crate::web::guard::Coach;
use crate::web::page::initials;
use crate::web::{Page, render};

/// What of the desk is shown.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DeskQuery {
    team: String,
}

/// `GET /desk`
pub async fn today(
    app: web::Data<App>,
    actor: Coach,
    query: Query<DeskQuery>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let (t, clock, team) = (page.t, app.clock.clone(), !query.0.team.is_empty());
    let today = t.short_day(clock.today());
    let (yours, others, people, stages) =
        app.database.write(move |connection| gather(connection, &actor, team, &clock, t)).await?;
    let lead = t.desk_count(&today, yours.len());
    render(&TodayPage { page, lead, yours, others, people, stages, team })
}

type Gathered = (Vec<QueueRow>, Vec<QueueRow>, Vec<PersonRow>, Vec<StageBar>);

fn gather(
    connection: &mut crate::db::Connection,
    actor: &Actor,
    team: bool,
    clock: &Clock,
    t: Language,
) -> Result<Gathered, AppError> {
    let site = actor.site_id.clone().ok_or(AppError::NotFound)?;
    let owner = Owner { site: Some(site.clone()), ..Owner::default() };
    let permit = access::permit::<acts::CreateProfile>(actor, "", &owner)?;
    let of = if team { Of::Site(&site) } else { Of::Coach(&site, &actor.account_id) };
    let rows = placements::rows(connection, &of, true, 500)?;
    let cards = people(connection, &site, (!team).then_some(actor.account_id.as_str()))?;
    let newcomers = start::waiting(connection, &permit)?;
    let mut ids: Vec<String> = cards.iter().map(|card| card.id.clone()).collect();
    ids.extend(newcomers.iter().map(|(card, _)| card.id.clone()));
    ids.extend(rows.iter().map(|row| row.placement.profile_id.clone()));
    ids.sort_unstable();
    ids.dedup();
    if !ids.is_empty() {
        privacy::identified_list(connection, actor, "desk", ids.len(), clock.now())?;
    }
    let names: HashMap<String, String> = profiles::identities_of_site(connection, &permit, &ids)?
        .into_iter()
        .map(|(id, identity)| (id, identity.short_name()))
        .filter(|(_, name)| !name.is_empty())
        .collect();
    let answer_days = sites::site(connection, &site)?.answer_days;
    let lives: Vec<(&Profile, LifeView)> =
        cards.iter().map(|card| (card, life_view(card, Party::Coach, answer_days, clock.now(), t))).collect();
    let new_openings = submitted(connection, &site)?;

    let (mine, theirs): (Vec<&PlacementRow>, Vec<&PlacementRow>) =
        rows.iter().partition(|row| row.is_turn_of(actor, clock));
    let mut dated: Vec<(chrono::NaiveDateTime, QueueRow)> =
        mine.iter().map(|row| (row.placement.since, path_row(row, actor, &names, clock, t))).collect();
    dated.extend(
        lives
            .iter()
            .filter(|(_, life)| life.is_turn_of_coach())
            .map(|(card, life)| (card.state_since, profile_row(card, life, &names, t))),
    );
    dated.extend(
        newcomers.iter().map(|(card, promise)| (promise.came_at, newcomer_row(card, promise, &names, clock, t))),
    );
    dated.extend(new_openings.into_iter().map(|opening| (opening.3, opening_row(opening, t))));
    dated.sort_by_key(|(since, _)| *since);
    let yours = dated.into_iter().map(|(_, row)| row).collect();
    let others = theirs.iter().map(|row| path_row(row, actor, &names, clock, t)).chain(
        lives.iter().filter(|(_, life)| life.waits_for_person()).map(|(card, life)| profile_row(card, life, &names, t)),
    );
    let others = others.collect();
    let by_profile: HashMap<&str, &PlacementRow> =
        rows.iter().rev().map(|row| (row.placement.profile_id.as_str(), row)).collect();
    let list = lives
        .iter()
        .map(|(card, life)| {
            person_row(card, life, by_profile.get(card.id.as_str()).copied(), (actor, &names), clock, t)
        })
        .collect();
    Ok((yours, others, list, stage_bars(&lives, &by_profile, t)))
}

fn path_row(
    row: &PlacementRow,
    actor: &Actor,
    names: &HashMap<String, String>,
    clock: &Clock,
    t: Language,
) -> QueueRow {
    let name = names.get(&row.placement.profile_id).unwrap_or(&row.alias).clone();
    let turn = placements::turn_view(row, actor, clock, t);
    let href = format!("/placements/{}", row.placement.id);
    QueueRow {
        initials: initials(&name),
        name_href: href.clone(),
        company: false,
        due: row.placement.due_on.is_some_and(|due| due <= clock.today()) && turn.state != "other",
        turn_state: if turn.state == "you" { "other" } else { turn.state },
        turn_text: late(row, clock, t).unwrap_or_else(|| match row.placement.due_on {
            Some(due) => t.placement_by(&t.short_date(due)),
            None => turn.text,
        }),
        title: placements::heading(row, Party::Coach, t).to_owned(),
        detail: format!("{} · {}", row.company_name, row.opening_title),
        step_now: row.placement.state.stage(),
        step_total: STAGES,
        step_label: t.placement_stage(row.placement.state.stage()),
        tag: String::new(),
        verb: verb(row.placement.state, t),
        step: step(row).filter(|_| !row.waits_for_its_day(clock)),
        name,
        href,
    }
}

/// By how much the side whose turn it is is late, if it is.
fn late(row: &PlacementRow, clock: &Clock, t: Language) -> Option<String> {
    let due = row.placement.due_on.filter(|due| *due < clock.today())?;
    Some(t.turn_late((clock.today() - due).num_days()))
}

/// The one next action of a coach, short enough for a button.
const fn verb(state: State, t: Language) -> &'static str {
    match state {
        State::Proposed => t.desk_approve(),
        State::Consented => t.desk_introduce(),
        State::Agreed => t.desk_began(),
        State::MeetingAgreed | State::Confirmed | State::Running => t.desk_record(),
        _ => t.desk_open(),
    }
}

/// Approving, introducing and the start ask for nothing more, so the desk takes them itself.
fn step(row: &PlacementRow) -> Option<Step> {
    let command = match row.placement.state {
        State::Proposed => Command::Approve,
        State::Consented => Command::Introduce,
        State::Agreed => Command::Start,
        _ => return None,
    };
    let action = format!("/placements/{}/{command}", row.placement.id);
    Some(Step { action, version: row.placement.version })
}

fn profile_row(card: &Profile, life: &LifeView, names: &HashMap<String, String>, t: Language) -> QueueRow {
    let name = names.get(&card.id).unwrap_or(&card.alias).clone();
    let href = format!("/profiles/{}", card.id);
    let mine = life.is_turn_of_coach();
    QueueRow {
        initials: initials(&name),
        name_href: href.clone(),
        company: false,
        due: mine && life.turn_state == "late",
        turn_state: if life.turn_state == "late" { "late" } else { "other" },
        turn_text: if life.turn_state == "late" || !mine {
            life.turn_text.clone()
        } else {
            t.desk_since(&t.short_date(in_finland(card.state_since).date()))
        },
        title: life.heading.to_owned(),
        detail: life.text.clone(),
        step_now: 0,
        step_total: 0,
        step_label: String::new(),
        tag: if mine { t.desk_profile().to_owned() } else { String::new() },
        verb: if mine { t.desk_check() } else { t.desk_open() },
        step: None,
        name,
        href,
    }
}

/// Somebody who came alone and was promised a welcome.
fn newcomer_row(
    card: &Profile,
    promise: &Welcome,
    names: &HashMap<String, String>,
    clock: &Clock,
    t: Language,
) -> QueueRow {
    let name = names.get(&card.id).unwrap_or(&card.alias).clone();
    let today = clock.today();
    let late = promise.promised_on < today;
    QueueRow {
        initials: initials(&name),
        name_href: format!("/profiles/{}", card.id),
        company: false,
        due: promise.promised_on <= today,
        turn_state: if late { "late" } else { "other" },
        turn_text: if late {
            t.turn_late((today - promise.promised_on).num_days())
        } else {
            t.welcome_by(&t.short_date(promise.promised_on))
        },
        title: t.welcome_title().to_owned(),
        detail: t.welcome_detail(&t.short_date(in_finland(promise.came_at).date())),
        step_now: 0,
        step_total: 0,
        step_label: String::new(),
        tag: t.desk_new().to_owned(),
        verb: t.welcome_go(),
        step: None,
        href: format!("/profiles/{}#welcome", card.id),
        name,
    }
}

fn opening_row((id, title, company, at): SubmittedOpening, t: Language) -> QueueRow {
    let href = format!("/openings/{id}");
    QueueRow {
        name: if company.is_empty() { t.opening_firm_unnamed().to_owned() } else { company },
        name_href: href.clone(),
        initials: String::new(),
        company: true,
        due: false,
        turn_state: "other",
        turn_text: t.desk_since(&t.short_date(in_finland(at).date())),
        title: t.desk_check_opening().to_owned(),
        detail: title,
        step_now: 0,
        step_total: 0,
        step_label: String::new(),
        tag: t.desk_new().to_owned(),
        verb: t.desk_check(),
        step: None,
        href,
    }
}

fn person_row(
    card: &Profile,
    life: &LifeView,
    path: Option<&PlacementRow>,
    (actor, names): (&Actor, &HashMap<String, String>),
    clock: &Clock,
    t: Language,
) -> PersonRow {
    let turn = path.map(|row| placements::turn_view(row, actor, clock, t));
    PersonRow {
        id: card.id.clone(),
        name: names.get(&card.id).unwrap_or(&card.alias).clone(),
        stage: stage_of(life.state, path, t),
        turn_state: turn.as_ref().map_or("", |turn| turn.state),
        turn_text: path.and_then(|row| late(row, clock, t)).or(turn.map(|turn| turn.text)).unwrap_or_default(),
        can_match: card.is_visible(clock.now()),
    }
}

fn stage_of(state: profiles::State, path: Option<&PlacementRow>, t: Language) -> &'static str {
    use profiles::State::{
        Checked, Draft, Ending, Hidden, Imported, NotYet, Paused, Published, Returned, Sent, Withdrawn,
    };
    match (state, path) {
        (_, Some(row)) => t.path_stage(row.placement.state.stage()),
        (Draft | Returned | Sent | Checked | NotYet | Withdrawn, None) => t.desk_writing(),
        (Published | Ending | Imported, None) => t.desk_searching(),
        (Paused | Hidden, None) => t.desk_paused(),
    }
}

fn stage_bars(lives: &[(&Profile, LifeView)], paths: &HashMap<&str, &PlacementRow>, t: Language) -> Vec<StageBar> {
    let labels =
        [t.desk_writing(), t.desk_searching()].into_iter().chain((1..=STAGES).map(|stage| t.path_stage(stage)));
    let stage = |card: &Profile, life: &LifeView| stage_of(life.state, paths.get(card.id.as_str()).copied(), t);
    labels
        .map(|label| StageBar { label, count: lives.iter().filter(|(card, life)| stage(card, life) == label).count() })
        .collect()
}
