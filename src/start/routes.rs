//! Handlers of newcomers.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::commands;
use super::forms::{StartForm, WelcomeForm};
use super::model::{How, Newcomer};
use super::pages::{ForwardPage, SentPage, StartPage};
use super::sent::Sent;
use crate::access;
use crate::accounts::{self, Guarded};
use crate::app::App;
use crate::clock::working_days_after;
use crate::error::AppError;
use crate::matching::age_on;
use crate::profiles;
use crate::rules::{self, Amount, Finding, RuleId};
use crate::sites::{self, Site};
use crate::web::forms::{Form, FormErrors, Query};
use crate::web::guard::Coach;
use crate::web::page::render_invalid;
use crate::web::{Page, redirect, render};

/// `GET /start`
pub async fn page(page: Page) -> Result<HttpResponse, AppError> {
    render(&StartPage { page, form: StartForm::default(), errors: FormErrors::default() })
}

/// `POST /start`
pub async fn register(
    app: web::Data<App>,
    request: HttpRequest,
    page: Page,
    form: Form<StartForm>,
) -> Result<HttpResponse, AppError> {
    let (t, now, today) = (page.t, app.clock.now(), app.clock.today());
    let newcomer = match form.check(today, t) {
        Ok(newcomer) => newcomer,
        Err(errors) => return render_invalid(&StartPage { page, form: form.0, errors }),
    };
    let subject = accounts::client(&app, &request);
    let code = newcomer.municipality_code.clone();
    let site = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            accounts::charge(connection, Guarded::Start, &subject, now)?;
            let site = sites::site_of_municipality(connection, &code)?;
            Ok(site.map(|id| sites::site(connection, &id)).transpose()?)
        })
        .await?;
    // Every answer is a page of its own: loading it again sends nothing again.
    let Some(site) = site else { return Ok(redirect("/start/elsewhere")) };
    if out_of_bounds(&newcomer, &site, today) {
        return Ok(redirect(&format!("/start/other-age?site={}", site.slug)));
    }
    let sent = Sent::new(working_days_after(today, site.answer_days), newcomer.email.as_deref());
    app.database.write(move |connection| commands::register(connection, &newcomer, &site, now)).await?;
    app.wake();
    let mut response = redirect("/start/sent");
    sent.keep(&mut response, app.config.is_https());
    Ok(response)
}

/// `GET /start/sent`
pub async fn sent(request: HttpRequest, page: Page) -> Result<HttpResponse, AppError> {
    let Some(sent) = Sent::of(&request) else { return Ok(redirect("/start")) };
    let (t, email) = (page.t, sent.email);
    let day = t.short_day(sent.by);
    let promise = if email.is_empty() { t.start_call_by(&day) } else { t.start_welcome_by(&day) };
    let mut response = render(&SentPage { page, email, promise })?;
    response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    Ok(response)
}

/// `GET /start/elsewhere`
pub async fn elsewhere(app: web::Data<App>, page: Page) -> Result<HttpResponse, AppError> {
    let all = app.database.read(sites::all).await?;
    forward(page, None, all)
}

/// Which site serves another age.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct OtherAge {
    site: String,
}

/// `GET /start/other-age`
pub async fn other_age(app: web::Data<App>, page: Page, query: Query<OtherAge>) -> Result<HttpResponse, AppError> {
    let today = app.clock.today();
    let site = app.database.read(move |connection| sites::site_by_slug(connection, &query.0.site)).await?;
    match site.and_then(|site| bounds(&site, today).map(|finding| (site, finding))) {
        Some((site, finding)) => forward(page, Some(&finding), vec![site]),
        None => Ok(redirect("/start")),
    }
}

/// The rule of the target group, with the site's own bounds.
fn bounds(site: &Site, today: chrono::NaiveDate) -> Option<Finding> {
    let mut finding = rules::TABLE.finding(RuleId::TargetAge, today, "born_on")?;
    finding.rule.amount = Amount::Ages(site.min_age, site.max_age);
    Some(finding)
}

/// Whether a newcomer is of another age than the site serves.
fn out_of_bounds(newcomer: &Newcomer, site: &Site, today: chrono::NaiveDate) -> bool {
    let age = i32::try_from(age_on(newcomer.born_on, today)).unwrap_or(0);
    bounds(site, today).is_some_and(|finding| !finding.rule.amount.holds(age))
}

/// Whom this service does not serve hears who does.
fn forward(page: Page, finding: Option<&Finding>, sites: Vec<Site>) -> Result<HttpResponse, AppError> {
    let t = page.t;
    let (heading, ways) = match finding {
        None => (t.start_elsewhere(), vec![t.start_way_ohjaamo(), t.start_way_call()]),
        Some(_) => (t.start_other_age(), vec![t.start_way_school(), t.start_way_services(), t.start_way_call()]),
    };
    let sites = sites.into_iter().filter(|site| !site.phone.is_empty());
    render(&ForwardPage {
        heading,
        reason: finding.map(|finding| finding.reason(t)).unwrap_or_default(),
        source: finding.map(|finding| finding.source(t)).unwrap_or_default(),
        ways,
        sites: sites.map(|site| (site.name(t).to_owned(), site.phone)).collect(),
        page,
    })
}

/// `POST /profiles/{id}/welcome`
pub async fn welcome(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    form: Form<WelcomeForm>,
) -> Result<HttpResponse, AppError> {
    let how = How::from_word(&form.how).ok_or(AppError::BadRequest)?;
    let now = app.clock.now();
    let target = format!("/profiles/{id}?done=saved");
    app.database
        .write(move |connection| -> Result<(), AppError> {
            let card = profiles::profile(connection, &id)?;
            let permit = access::permit(&actor, &id, &card.owner())?;
            Ok(commands::welcome(connection, &permit, how, now)?)
        })
        .await?;
    Ok(redirect(&target))
}
