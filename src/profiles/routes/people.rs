//! Handlers of the coach's list and of one young person's page.

use actix_web::{HttpResponse, web};
use chrono::NaiveDateTime;
use serde::Deserialize;

use crate::access::{self, Owner, acts};
use crate::app::App;
use crate::clock::in_finland;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::{age_on, place_name};
use crate::placements::{self, Of, Party};
use crate::privacy;
use crate::profiles::eligibility;
use crate::profiles::forms::{EligibilityForm, LifeForm};
use crate::profiles::pages::{FindingView, ListPage, PersonLine, ShowPage, WelcomeView, expiring};
use crate::profiles::{Card, Identity, Profile, Section, identities_of_site, identity, life_view, profile, queries};
use crate::sites;
use crate::start;
use crate::web::forms::{Form, FormErrors, Query};
use crate::web::guard::Coach;
use crate::web::page::render_invalid;
use crate::web::pagination::Pages;
use crate::web::{Page, render};

/// People on a page of the list: a coach has about 45.
const PEOPLE: usize = 50;
/// People whom a search shows at most.
const FOUND: usize = 100;

/// Which profiles are listed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    words: String,
    scope: String,
    page: String,
}

/// `GET /profiles`
pub async fn list(
    app: web::Data<App>,
    actor: Coach,
    query: Query<ListQuery>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    people_page(&app, actor, ListQuery { words: String::new(), ..query.0 }, page).await
}

/// `POST /profiles`: a search. Names are sought, and a name must not stand in an address.
pub async fn search(
    app: web::Data<App>,
    actor: Coach,
    form: Form<ListQuery>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    people_page(&app, actor, form.0, page).await
}

async fn people_page(app: &App, actor: Coach, query: ListQuery, page: Page) -> Result<HttpResponse, AppError> {
    let t = page.t;
    let now = app.clock.now();
    let words = query.words.trim().chars().take(80).collect::<String>();
    let scope = match query.scope.as_str() {
        "team" => "team",
        "free" => "free",
        _ => "",
    };
    let (sought, asked) = (words.clone(), query.page.parse().unwrap_or(1));
    let (people, pagination, more) = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            let site = actor.site_id.clone().unwrap_or_default();
            let owner = Owner { site: Some(site.clone()), ..Owner::default() };
            let permit = access::permit::<acts::CreateProfile>(&actor, "", &owner)?;
            let queries::PeoplePage { cards, pagination, more } = if sought.is_empty() {
                queries::profiles_of_site(connection, &permit, scope, (asked, PEOPLE))?
            } else {
                queries::profiles_named(connection, &permit, scope, &sought, FOUND)?
            };
            let ids: Vec<String> = cards.iter().map(|card| card.id.clone()).collect();
            if !ids.is_empty() {
                privacy::identified_list(connection, &actor, "profile_list", ids.len(), now)?;
            }
            let names = identities_of_site(connection, &permit, &ids)?;
            let lines = cards.into_iter().map(|card| {
                let name = names.get(&card.id).map(Identity::full_name).filter(|name| !name.is_empty());
                line(card, name, now, t)
            });
            Ok((lines.collect(), pagination, more))
        })
        .await?;
    let pages = Pages::new(&pagination, t, |page| match scope {
        "" => format!("/profiles?page={page}"),
        scope => format!("/profiles?scope={scope}&page={page}"),
    });
    render(&ListPage { page, people, words, scope, pages, more })
}

fn line(card: Profile, name: Option<String>, now: NaiveDateTime, t: Language) -> PersonLine {
    PersonLine {
        name: name.unwrap_or_else(|| card.alias.clone()),
        status: if card.protected { t.profile_protected() } else { t.profile_state_word(card.state(now)) },
        place: place_name(&card.municipality_code, t),
        changed: t.short_day(in_finland(card.updated_at).date()),
        visible: card.is_visible(now),
        alias: card.alias,
        id: card.id,
    }
}

/// `GET /profiles/{id}`
pub async fn show(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let shown = page_of(&app, actor, id.into_inner(), page, Typed::default()).await?;
    render(&shown)
}

/// What was typed on the page, and what is wrong with it.
#[derive(Default)]
pub struct Typed {
    /// With a step.
    pub life: LifeForm,
    /// What the rules ask, where that was sent.
    pub eligibility: Option<EligibilityForm>,
    /// What to mend.
    pub errors: FormErrors,
}

/// The same after a step that something stops.
pub async fn show_invalid(
    app: &App,
    actor: Coach,
    id: String,
    page: Page,
    typed: Typed,
) -> Result<HttpResponse, AppError> {
    render_invalid(&page_of(app, actor, id, page, typed).await?)
}

async fn page_of(app: &App, actor: Coach, id: String, page: Page, typed: Typed) -> Result<ShowPage, AppError> {
    let (t, clock) = (page.t, app.clock.clone());
    let me = actor.account_id.clone();
    let (card, person, findings, site, rows, promise, trial_days) = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            let card = profile(connection, &id)?;
            let permit = privacy::identified(connection, &actor, &id, &card.owner(), "coach_work", clock.now())?;
            let person = identity(connection, &permit)?;
            let name = person.short_name();
            let name = Some(name).filter(|name| !name.is_empty());
            let rows: Vec<_> = placements::rows(connection, &Of::Profile(&id), false, 50)?
                .iter()
                .map(|row| placements::row_view(row, (&actor, Party::Coach), name.as_ref(), &clock, t))
                .collect();
            // Found anew only where the coach can do something about it.
            let findings = if card.text_is_checked() { Vec::new() } else { queries::open_findings(connection, &card)? };
            let site = (sites::site(connection, &card.site_id)?, sites::municipalities_of(connection, &card.site_id)?);
            let promise = start::welcome_of(connection, &id)?.filter(|promise| promise.welcomed_at.is_none());
            let trial_days = placements::trial_days(connection, &id, clock.today())?;
            Ok((card, person, findings, site, rows, promise, trial_days))
        })
        .await?;
    let (now, today) = (app.clock.now(), app.clock.today());
    let name = person.full_name();
    let (done, total) = Section::done_of(&card);
    let contact = [person.phone, person.email].into_iter().flatten().collect::<Vec<_>>().join(", ");
    Ok(ShowPage {
        name: if name.is_empty() { card.alias.clone() } else { name },
        contact,
        age: age_on(card.born_on, today),
        place: place_name(&card.municipality_code, t),
        life: life_view(&card, Party::Coach, site.0.answer_days, now, t),
        welcome: promise.map(|promise| WelcomeView {
            turn_state: if promise.promised_on < today { "late" } else { "you" },
            turn_text: t.welcome_by(&t.short_date(promise.promised_on)),
            text: t.welcome_text(&t.short_day(in_finland(promise.came_at).date())),
        }),
        rules: eligibility::lines(&card, (&site.0, &site.1), trial_days, today, t),
        subsidy: eligibility::subsidy(&card, today, t),
        trials: eligibility::trials(trial_days, today, t),
        asked: typed.eligibility.unwrap_or_else(|| EligibilityForm::of(&card.life)),
        form: typed.life,
        errors: typed.errors,
        findings: findings.into_iter().map(|found| finding_view(found, t)).collect(),
        protected: card.protected,
        is_mine: card.coach_id.as_deref() == Some(me.as_str()),
        visible: card.is_visible(now),
        about: card.about.clone(),
        avoid: card.avoid.clone(),
        lang: card.language.word(),
        support: card.background.support.clone(),
        expiring: expiring(&card, today, t),
        progress: t.overview_progress(done, total),
        card: Card::of(&card, today, t),
        id: card.id,
        rows,
        page,
    })
}

fn finding_view(found: queries::OpenFinding, t: Language) -> FindingView {
    FindingView {
        field: match found.field {
            "headline" => t.profile_form_headline(),
            "skills" => t.name_skills(),
            "interests" => t.profile_form_interests(),
            "hobbies" => t.card_hobbies(),
            "education" => t.card_education(),
            "experience" => t.card_experience(),
            _ => t.card_support(),
        },
        what: t.telling(found.finding.what),
        piece: found.finding.piece,
        text: found.text,
        fingerprint: found.fingerprint,
    }
}
