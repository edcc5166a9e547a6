//! Handlers of newcomers.

use actix_web::{HttpRequest, HttpResponse, web};

use super::commands;
use super::forms::{StartForm, WelcomeForm};
use super::model::{How, Newcomer};
use super::pages::{ForwardPage, SentPage, StartPage};
use crate::access;
use crate::accounts::{self, Guarded};
use crate::app::App;
use crate::clock::working_days_after;
use crate::error::AppError;
use crate::matching::age_on;
use crate::profiles;
use crate::rules::{self, Amount, Finding, RuleId};
use crate::sites::{self, Site};
use crate::web::forms::{Form, FormErrors};
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
    let (site, all) = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            accounts::charge(connection, Guarded::Start, &subject, now)?;
            let site = sites::site_of_municipality(connection, &code)?;
            let site = site.map(|id| sites::site(connection, &id)).transpose()?;
            Ok((site, sites::all(connection)?))
        })
        .await?;
    let Some(site) = site else { return forward(page, None, all) };
    if let Some(finding) = out_of_bounds(&newcomer, &site, today) {
        return forward(page, Some(&finding), vec![site]);
    }
    let day = t.short_day(working_days_after(today, site.answer_days));
    let email = newcomer.email.as_ref().map(|_| form.email.trim().to_owned()).unwrap_or_default();
    app.database.write(move |connection| commands::register(connection, &newcomer, &site, now)).await?;
    app.wake();
    let promise = if email.is_empty() { t.start_call_by(&day) } else { t.start_welcome_by(&day) };
    render(&SentPage { page, email, promise })
}

/// What the rule of the target group says against a newcomer's age, with the site's own bounds.
fn out_of_bounds(newcomer: &Newcomer, site: &Site, today: chrono::NaiveDate) -> Option<Finding> {
    let age = i32::try_from(age_on(newcomer.born_on, today)).unwrap_or(0);
    let mut finding = rules::TABLE.finding(RuleId::TargetAge, today, "born_on")?;
    finding.rule.amount = Amount::Ages(site.min_age, site.max_age);
    (!finding.rule.amount.holds(age)).then_some(finding)
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
