//! Handlers of the first pages.

use actix_web::{HttpResponse, web};

use super::pages::{CoachLine, FrontPage, HomePage, PathLine, StepView};
use crate::access::{Actor, Role};
use crate::accounts;
use crate::app::App;
use crate::clock::{Clock, in_finland};
use crate::db::Connection;
use crate::demo::{self, RoleView};
use crate::error::AppError;
use crate::language::Language;
use crate::matching::{self, Kind, OpeningQuery, sign};
use crate::placements::{self, Of, Party, PlacementRow, STAGES, TurnView};
use crate::profiles::{self, LifeView, State, life_view};
use crate::saved_searches;
use crate::sites::{self, SiteCard};
use crate::start;
use crate::web::guard::YoungPerson;
use crate::web::page::initials;
use crate::web::{Page, Visitor, render};

/// Up to how many sites the front page shows.
const SITES: usize = 4;
/// How many fitting openings the first page shows.
const FITS: usize = 3;
/// How many of the things that would open doors.
const DOORS: usize = 3;
/// How many saved searches it shows.
const SEARCHES: usize = 3;

/// `GET /`
pub async fn front(app: web::Data<App>, visitor: Visitor, page: Page) -> Result<HttpResponse, AppError> {
    let t = page.t;
    let open = matching::search(&app, OpeningQuery::default()).await?.pagination.total;
    let role = visitor.actor.as_ref().map(|actor| actor.role);
    let roles = if visitor.demo {
        RoleView::group(app.database.read(move |connection| demo::personas(connection, t)).await?, t)
    } else {
        Vec::new()
    };
    let local = in_finland(app.clock.now());
    let phones = sites::telephones(&app, t).await?;
    let sites = app.database.read(move |connection| site_cards(connection, local, t)).await?;
    render(&FrontPage {
        open,
        sites,
        phones,
        roles,
        young_href: if role == Some(Role::YoungPerson) { "/home" } else { "/start" },
        company_href: "/openings/new",
        kinds: Kind::ALL.iter().map(|kind| (sign(*kind), t.kind(*kind), t.kind_help(*kind))).collect(),
        page,
    })
}

/// Cards of the sites while there are few; an installation of many shows them on their own page.
fn site_cards(
    connection: &mut Connection,
    local: chrono::NaiveDateTime,
    t: Language,
) -> Result<Vec<SiteCard>, AppError> {
    let found = sites::all(connection)?;
    if found.len() > SITES {
        return Ok(Vec::new());
    }
    found.iter().map(|site| Ok(sites::card(site, &sites::hours_of(connection, &site.id)?, local, t))).collect()
}

/// `GET /home`
pub async fn home(app: web::Data<App>, actor: YoungPerson, page: Page) -> Result<HttpResponse, AppError> {
    let (t, clock, index) = (page.t, app.clock.clone(), app.index.clone());
    let name = actor.name.split_whitespace().next().unwrap_or_default().to_owned();
    let ((step, paths, fits, doors, coach, welcome), searches) = app
        .database
        .read(move |connection| {
            let searches = saved_searches::lately(connection, &index, &actor.account_id, SEARCHES, &clock, t)?;
            Ok::<_, AppError>((gather(connection, &index, &actor, &clock, t)?, searches))
        })
        .await?;
    render(&HomePage { page, name, step, paths, fits, doors, doors_href: "/me/doors", searches, coach, welcome })
}

type Gathered = (StepView, Vec<PathLine>, Vec<matching::FitLine>, Vec<matching::DoorView>, Option<CoachLine>, String);

fn gather(
    connection: &mut Connection,
    index: &matching::SearchIndex,
    actor: &Actor,
    clock: &Clock,
    t: Language,
) -> Result<Gathered, AppError> {
    let Some(profile) = profiles::profile_of_account(connection, &actor.account_id)? else {
        let step = plain_step(t.life_write(), t.life_write_text(), t.me_edit(), "/me", t);
        return Ok((step, Vec::new(), Vec::new(), Vec::new(), None, String::new()));
    };
    let mut rows = placements::rows(connection, &Of::Profile(&profile.id), true, 50)?;
    // What waits for the person comes first, then the path that is farthest.
    rows.sort_by_key(|row| (!row.is_turn_of(actor, clock), std::cmp::Reverse(row.placement.state.stage())));
    let answer_days = sites::site(connection, &profile.site_id)?.answer_days;
    let life = life_view(&profile, Party::YoungPerson, answer_days, clock.now(), t);
    let step = match rows.first() {
        Some(row) if row.is_turn_of(actor, clock) => path_step(connection, row, actor, clock, t)?,
        first => match (life_step(life, t), first) {
            (Some(step), _) => step,
            (None, Some(row)) => path_step(connection, row, actor, clock, t)?,
            (None, None) => look_step(t),
        },
    };
    let paths = rows.iter().map(|row| path_line(row, placements::turn_view(row, actor, clock, t), t)).collect();
    let others = |id: &str| rows.iter().all(|row| row.placement.opening_id != id);
    let fits = matching::fits(connection, index, &profile, clock.today(), (FITS, rows.len()), &others, t)?;
    let doors = matching::doors_of_profile(connection, index, &profile, clock.today())?;
    let doors = matching::door_views(&doors, matching::For::YoungPerson, t, DOORS);
    let coach = profile.coach_id.as_deref().map(|id| accounts::account(connection, id)).transpose()?;
    let coach = coach.map(|coach| CoachLine {
        initials: initials(&coach.name),
        name: coach.name,
        phone: coach.phone.unwrap_or_default(),
    });
    let promise = start::welcome_of(connection, &profile.id)?.filter(|promise| promise.welcomed_at.is_none());
    let welcome = promise.map(|promise| t.start_welcome_by(&t.short_day(promise.promised_on))).unwrap_or_default();
    Ok((step, paths, fits, doors, coach, welcome))
}

/// What the profile itself needs; `None` where it needs nothing, or its person wants to be left alone.
fn life_step(life: LifeView, t: Language) -> Option<StepView> {
    let (label, href) = match life.state {
        State::Draft if life.write_first => (t.me_edit(), "/me/edit"),
        State::Draft => (t.home_send_go(), "/me"),
        State::Returned => (t.home_returned_go(), "/me"),
        State::Sent => (t.home_look_go(), "/openings"),
        State::Checked => (t.home_permit_go(), "/me"),
        State::Ending | State::Hidden | State::Paused => (t.home_keep_go(), "/me"),
        State::NotYet | State::Published | State::Withdrawn | State::Imported => return None,
    };
    Some(StepView {
        answers: None,
        about: String::new(),
        stage: 1,
        turn_state: life.turn_state,
        turn_text: life.turn_text,
        heading: life.heading,
        text: life.text,
        label,
        href: href.to_owned(),
    })
}

fn plain_step(heading: &'static str, text: &'static str, label: &'static str, href: &str, t: Language) -> StepView {
    StepView {
        answers: None,
        about: String::new(),
        stage: 1,
        turn_state: "you",
        turn_text: t.turn_you().to_owned(),
        heading,
        text: text.to_owned(),
        label,
        href: href.to_owned(),
    }
}

fn look_step(t: Language) -> StepView {
    plain_step(t.home_look(), t.home_look_text(), t.home_look_go(), "/openings", t)
}

fn path_step(
    connection: &mut Connection,
    row: &PlacementRow,
    actor: &Actor,
    clock: &Clock,
    t: Language,
) -> Result<StepView, AppError> {
    let turn = placements::turn_view(row, actor, clock, t);
    let answers = placements::answers_of(connection, actor, row, "/home", clock, t)?;
    let about = format!("{} · {}", row.company_name, row.opening_title);
    let meets = row.placement.state == placements::State::MeetingAgreed;
    let (text, about) = if answers.is_some() || meets {
        // Whoever answers here reads the same words as on the path's own page.
        (placements::help(row, Party::YoungPerson, false, t), about)
    } else {
        (about, String::new())
    };
    Ok(StepView {
        stage: row.placement.state.stage(),
        turn_state: turn.state,
        turn_text: turn.text,
        heading: placements::heading(row, Party::YoungPerson, t),
        text,
        about,
        label: if answers.is_some() { t.home_path_more() } else { t.home_path_go() },
        href: format!("/placements/{}", row.placement.id),
        answers,
    })
}

fn path_line(row: &PlacementRow, turn: TurnView, t: Language) -> PathLine {
    let stage = row.placement.state.stage();
    PathLine {
        href: format!("/placements/{}", row.placement.id),
        title: row.opening_title.clone(),
        lang: row.opening_language.word(),
        company: row.company_name.clone(),
        stage,
        stage_label: t.placement_stage(stage),
        stage_word: t.path_stage(stage),
        turn,
        next: if stage < STAGES { t.home_next(&t.path_stage(stage + 1).to_lowercase()) } else { String::new() },
    }
}
