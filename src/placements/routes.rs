//! Handlers of paths.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use validator::Validate;

use super::answering::undo;
use super::commands::{propose, take_step, write_note};
use super::forms::{NoteForm, ProposeForm, StepForm};
use super::model::PlacementError;
use super::pages::{ListPage, RefusedPage, RowView, ShowPage};
use super::queries::{self, Of, PlacementRow};
use super::state::{Command, Party, STAGES, State};
use super::trials::{too_long_words, trial_rule};
use super::view::{PathView, present, turn_view};
use crate::access::{self, Actor, Owner, Role, acts};
use crate::app::App;
use crate::db::Connection;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::ReasonLine;
use crate::openings;
use crate::profiles::{self, Profile};
use crate::web::forms::{Form, FormErrors, Query};
use crate::web::guard::{Coach, SignedIn, YoungPerson};
use crate::web::page::{render_conflict, render_invalid};
use crate::web::preferences::own_path;
use crate::web::{Page, redirect, render};

/// How many other openings an ended path offers.
const OTHERS: usize = 3;

/// Whose paths a coach looks at.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    /// "team" for the whole site; otherwise those of the young people in the coach's care.
    scope: String,
}

/// `GET /placements`: those of a coach's own young people or of the site, or a company's own.
pub async fn list(
    app: web::Data<App>,
    actor: SignedIn,
    query: Query<ListQuery>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let (t, clock) = (page.t, app.clock.clone());
    let (show_company, team) = (page.shell == "desk", query.0.scope == "team");
    let rows = app.database.write(move |connection| rows_for(connection, &actor, team, &clock, t)).await?;
    render(&ListPage { page, rows, show_company, team })
}

fn rows_for(
    connection: &mut Connection,
    actor: &Actor,
    team: bool,
    clock: &crate::clock::Clock,
    t: Language,
) -> Result<Vec<RowView>, AppError> {
    let party = Party::of_role(actor.role).ok_or(AppError::NotFound)?;
    let found = match (party, &actor.site_id, &actor.company_id) {
        (Party::Coach, Some(site), _) if team => queries::rows(connection, &Of::Site(site), false, 200)?,
        (Party::Coach, Some(site), _) => queries::rows(connection, &Of::Coach(site, &actor.account_id), false, 200)?,
        (Party::Company, _, Some(company)) => queries::rows(connection, &Of::Company(company), false, 200)?,
        _ => Vec::new(),
    };
    let names = super::names_for_coach(connection, actor, &found, "placement_list", clock.now())?;
    Ok(found.iter().map(|row| row_view(row, (actor, party), names.get(&row.placement.profile_id), clock, t)).collect())
}

/// A row of a list for one of its people; `name` only where they may know it.
pub fn row_view(
    row: &PlacementRow,
    (actor, party): (&Actor, Party),
    name: Option<&String>,
    clock: &crate::clock::Clock,
    t: Language,
) -> RowView {
    RowView {
        href: format!("/placements/{}", row.placement.id),
        person: name.unwrap_or(&row.alias).clone(),
        opening: row.opening_title.clone(),
        lang: row.opening_language.word(),
        company: row.company_name.clone(),
        kind: crate::matching::sign(row.kind),
        kind_word: t.kind(row.kind),
        turn: turn_view(row, actor, clock, t),
        heading: super::sides::heading(row, party, t),
        // All walked only if it was: a path that broke off shows no dots.
        stage: match row.placement.state {
            State::Completed => STAGES + 1,
            state if state.is_live() => state.stage(),
            _ => 0,
        },
        stage_label: t.placement_stage(row.placement.state.stage()),
    }
}

/// `GET /placements/{id}`
pub async fn show(
    app: web::Data<App>,
    actor: SignedIn,
    id: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let path = path_view(&app, &actor, &id, page.t).await?;
    render(&ShowPage::new(page, path))
}

async fn path_view(app: &App, actor: &Actor, id: &str, t: Language) -> Result<PathView, AppError> {
    let (actor, id, clock, index) = (actor.clone(), id.to_owned(), app.clock.clone(), app.index.clone());
    app.database
        .write(move |connection| {
            let row = queries::row(connection, &id)?;
            let mut view = present(connection, &actor, &row, &clock, t)?;
            if actor.role == Role::YoungPerson && offers_others(row.placement.state) {
                let profile = profiles::profile(connection, &row.placement.profile_id)?;
                // What one has a path to already is no other opening.
                let known = queries::live_openings(connection, &profile.id)?;
                let others = |opening: &str| !known.contains(opening);
                let wanted = (OTHERS, known.len());
                view.fits = crate::matching::fits(connection, &index, &profile, clock.today(), wanted, &others, t)?;
            }
            Ok::<_, AppError>(view)
        })
        .await
}

/// Whether the young person is shown other openings: the path has ended without work.
const fn offers_others(state: State) -> bool {
    matches!(
        state,
        State::Withdrawn
            | State::DeclinedByCompany
            | State::DeclinedByCoach
            | State::DeclinedByYoungPerson
            | State::DidNotStart
    )
}

/// `POST /placements/{id}/undo`: takes an interest back within a moment, as if it had never been.
pub async fn undo_interest(
    app: web::Data<App>,
    actor: YoungPerson,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let clock = app.clock.clone();
    let opening = app
        .database
        .write(move |connection| {
            let row = queries::row(connection, &id)?;
            access::permit::<acts::FollowPlacement>(&actor, &id, &row.owner())?;
            undo(connection, &row, &clock)?;
            Ok::<_, AppError>(row.placement.opening_id)
        })
        .await?;
    Ok(redirect(&format!("/openings/{opening}?done=undone")))
}

/// `POST /placements`: a coach or a company proposes.
pub async fn propose_pair(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    form: Form<ProposeForm>,
) -> Result<HttpResponse, AppError> {
    let profile_id = form.profile.clone();
    let profile = app.database.read(move |connection| profiles::profile(connection, &profile_id)).await?;
    // A coach proposes people of the own site, a company only for its own opening.
    let owner = if actor.role == Role::CompanyContact { None } else { Some(profile.owner()) };
    offer(&app, &actor, page, profile, owner, &form.opening, &form.back).await
}

/// `POST /openings/{id}/interest`: a young person is interested, with one press.
pub async fn show_interest(
    app: web::Data<App>,
    actor: YoungPerson,
    id: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let account = actor.account_id.clone();
    let profile = app.database.read(move |connection| profiles::profile_of_account(connection, &account)).await?;
    let Some(profile) = profile else { return Ok(redirect("/me")) };
    let owner = Some(profile.owner());
    let back = format!("/openings/{id}");
    offer(&app, &actor, page, profile, owner, &id, &back).await
}

async fn offer(
    app: &App,
    actor: &Actor,
    page: Page,
    profile: Profile,
    owner: Option<Owner>,
    opening_id: &str,
    back: &str,
) -> Result<HttpResponse, AppError> {
    let (actor, opening_id, clock) = (actor.clone(), opening_id.to_owned(), app.clock.clone());
    let by = actor.role;
    let result = app
        .database
        .write(move |connection| {
            let opening = openings::opening(connection, &opening_id)?;
            let owner = owner.unwrap_or_else(|| opening.owner());
            let permit = access::permit::<acts::Propose>(&actor, &profile.id, &owner)?;
            match propose(connection, &permit, &profile, &opening, &clock) {
                Err(PlacementError::AlreadyThere(id)) => Err(already_there(connection, &actor, id)?),
                other => other,
            }
        })
        .await;
    match result {
        Ok(id) => {
            app.wake();
            let back = own_path(back);
            let target = if by == Role::Coach && back != "/" { back.to_owned() } else { format!("/placements/{id}") };
            Ok(redirect(&done(&target, "proposed")))
        }
        Err(PlacementError::AlreadyThere(id)) => Ok(redirect(&format!("/placements/{id}"))),
        Err(PlacementError::NotOpen) => refuse(page, Language::propose_not_open, back),
        Err(PlacementError::NoRoom) => refuse(page, Language::propose_no_room, back),
        Err(PlacementError::Unlawful(found)) => {
            let rules = found.iter().map(|finding| openings::rule_line(finding, page.t)).collect();
            refuse_by(page, Language::propose_forbidden, back, rules)
        }
        Err(PlacementError::Forbidden) => refuse(page, Language::propose_forbidden, back),
        Err(PlacementError::TrialsUsedUp) => {
            let rules = trial_rule(app.clock.today(), page.t).into_iter().collect();
            refuse_by(page, Language::propose_trials_used_up, back, rules)
        }
        Err(PlacementError::EmployedThere) => refuse(page, Language::propose_employed, back),
        Err(error) => Err(error.into()),
    }
}

/// An address that says on its page what was done.
fn done(target: &str, what: &str) -> String {
    let joint = if target.contains('?') { '&' } else { '?' };
    format!("{target}{joint}done={what}")
}

const fn protected_words(actor: &Actor, t: Language) -> &'static str {
    match actor.role {
        Role::YoungPerson => t.help_protected_young(),
        _ => t.help_protected(),
    }
}

/// The path that stands in the way, or only "not now" for somebody who may not know of it.
fn already_there(connection: &mut Connection, actor: &Actor, id: String) -> Result<PlacementError, PlacementError> {
    let row = queries::row(connection, &id)?;
    let may_know = access::permit::<acts::FollowPlacement>(actor, &id, &row.owner()).is_ok();
    Ok(if may_know { PlacementError::AlreadyThere(id) } else { PlacementError::NotOpen })
}

fn refuse(page: Page, text: fn(Language) -> &'static str, back: &str) -> Result<HttpResponse, AppError> {
    refuse_by(page, text, back, Vec::new())
}

/// A refusal with the rules that say so.
fn refuse_by(
    page: Page,
    text: fn(Language) -> &'static str,
    back: &str,
    rules: Vec<ReasonLine>,
) -> Result<HttpResponse, AppError> {
    let text = text(page.t);
    render_conflict(&RefusedPage { page, text, back: own_path(back).to_owned(), rules })
}

/// `POST /placements/{id}/{command}`
pub async fn step(
    app: web::Data<App>,
    actor: SignedIn,
    path: web::Path<(String, String)>,
    page: Page,
    form: Form<StepForm>,
) -> Result<HttpResponse, AppError> {
    let (id, word) = path.into_inner();
    let command = Command::from_word(&word).ok_or(AppError::NotFound)?;
    let t = page.t;
    let (who, placement_id, typed, clock) = (actor.0.clone(), id.clone(), form.0.clone(), app.clock.clone());
    let result = app
        .database
        .write(move |connection| {
            let row = queries::row(connection, &placement_id)?;
            let permit = access::permit::<acts::FollowPlacement>(&who, &placement_id, &row.owner())?;
            if row.placement.version != typed.version {
                return Err(StepFailure::Path(PlacementError::Conflict));
            }
            let details = typed.check(command, row.kind, &clock, t).map_err(StepFailure::Form)?;
            Ok(take_step(connection, &permit, &row, command, &details, &clock)?)
        })
        .await;
    let (errors, moved) = match result {
        Ok(state) => {
            app.wake();
            let gone = actor.role == Role::CompanyContact && !state.is_live();
            let target = match own_path(&form.back) {
                "/" if gone => "/placements".to_owned(),
                "/" => format!("/placements/{id}"),
                back => back.to_owned(),
            };
            // A no is answered kindly wherever one lands.
            let said_no = actor.role == Role::YoungPerson && command == Command::DeclineAsYoungPerson;
            return Ok(redirect(&done(&target, if said_no { "said_no" } else { "saved" })));
        }
        Err(StepFailure::Form(errors)) => (errors, false),
        Err(StepFailure::Path(PlacementError::Conflict | PlacementError::Illegal(_))) => (FormErrors::default(), true),
        Err(StepFailure::Path(PlacementError::NotVerified)) => (FormErrors::one("step", t.help_not_verified()), false),
        Err(StepFailure::Path(PlacementError::TrialTooLong(behind))) => {
            (FormErrors::one("ends_on", too_long_words(behind, app.clock.today(), t)), false)
        }
        Err(StepFailure::Path(PlacementError::TooEarly)) => (FormErrors::one("step", t.help_too_early()), false),
        Err(StepFailure::Path(PlacementError::Protected)) => {
            (FormErrors::one("step", protected_words(&actor, t)), false)
        }
        Err(StepFailure::Path(PlacementError::Unlawful(found))) => {
            let mut errors = FormErrors::default();
            for finding in &found {
                // What only concerns the opening has no field here.
                errors.add(if finding.field == "ends_on" { "ends_on" } else { "step" }, finding.told(t));
            }
            (errors, false)
        }
        Err(StepFailure::Path(error)) => return Err(error.into()),
    };
    let view = path_view(&app, &actor, &id, t).await?;
    let version = view.steps.version;
    let mut shown = ShowPage { errors, sent: word, moved, ..ShowPage::new(page, view) };
    shown.form = StepForm { version, ..form.0 };
    if moved { render_conflict(&shown) } else { render_invalid(&shown) }
}

/// Why a step was not taken: a field to mend, or the path itself.
enum StepFailure {
    Form(FormErrors),
    Path(PlacementError),
}

impl<E: Into<PlacementError>> From<E> for StepFailure {
    fn from(error: E) -> Self {
        Self::Path(error.into())
    }
}

/// `POST /placements/{id}/notes`
pub async fn note(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    page: Page,
    form: Form<NoteForm>,
) -> Result<HttpResponse, AppError> {
    if let Err(errors) = form.validate() {
        let view = path_view(&app, &actor, &id, page.t).await?;
        let errors = FormErrors::from_validation(&errors, page.t);
        return render_invalid(&ShowPage { errors, note: form.0, ..ShowPage::new(page, view) });
    }
    let now = app.clock.now();
    let target = format!("/placements/{id}?done=saved");
    app.database
        .write(move |connection| {
            let row = queries::row(connection, &id)?;
            let permit = access::permit::<acts::WriteNote>(&actor, &id, &row.owner())?;
            write_note(connection, &permit, form.note.trim(), now)
        })
        .await?;
    Ok(redirect(&target))
}
