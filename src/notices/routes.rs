//! Handlers of help and notices.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;

use super::pages::{AccessibilityPage, Controller, HelpPage, PrivacyPage};
use crate::app::App;
use crate::error::AppError;
use crate::language::Language;
use crate::sites;
use crate::web::{Page, render};

/// Day on which the facts of both notices were last checked.
const CHECKED_ON: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 22);

fn checked_on(t: Language) -> String {
    CHECKED_ON.map(|day| t.date(day)).unwrap_or_default()
}

/// `GET /help`
pub async fn help(page: Page) -> Result<HttpResponse, AppError> {
    render(&HelpPage::new(page))
}

/// `GET /accessibility`
pub async fn accessibility(page: Page) -> Result<HttpResponse, AppError> {
    let updated = page.t.accessibility_updated(&checked_on(page.t));
    render(&AccessibilityPage { page, updated })
}

/// `GET /privacy`
pub async fn privacy(app: web::Data<App>, page: Page) -> Result<HttpResponse, AppError> {
    let t = page.t;
    let found = app.database.read(sites::all).await?;
    let controllers = found
        .into_iter()
        .map(|site| Controller {
            site: site.name(t).to_owned(),
            href: format!("/sites/{}", site.slug),
            name: site.controller,
            officer: site.privacy_contact,
        })
        .collect();
    render(&PrivacyPage::new(page, controllers, t.privacy_updated(&checked_on(t)), app.clock.today()))
}
