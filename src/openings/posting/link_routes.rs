//! Pages behind links in mail. Opening one changes nothing; each has a button.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::model::{Link, LinkPurpose, LinkState, PostingError};
use super::pages::{ClaimAskedPage, ClaimPage, ConfirmPage, ConfirmedPage, DeadLinkPage, LinkPage, StandingPage};
use super::routes::read_by;
use super::{commands, forms, links};
use crate::accounts::{self, AccountError, Guarded, charge};
use crate::app::App;
use crate::companies::Claimed;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::TextLanguage;
use crate::openings::form_page::{EditPage, Firm, May, rule_lines, said_of, with_comments};
use crate::openings::forms::OpeningForm;
use crate::openings::queries::last_word;
use crate::openings::routes::editing::render_again;
use crate::openings::{NewOpening, Opening, OpeningError, OpeningStatus, opening};
use crate::sites::{self, Site};
use crate::web::forms::{Form, FormErrors, both, is_email, one_line};
use crate::web::page::render_invalid;
use crate::web::{Page, redirect, render};

/// A link with the opening it is about, its site and what the service said last.
pub(super) struct Found {
    pub link: Link,
    pub opening: Option<(Opening, Site)>,
    said: Option<(String, Vec<crate::openings::FieldComment>)>,
}

impl Found {
    /// Whether it can still be said which company it is: until somebody has claimed it.
    const fn asks_firm(&self) -> bool {
        self.link.posting.claimed_at.is_none()
    }

    fn contact(&self, t: Language) -> String {
        self.opening.as_ref().map_or_else(String::new, |(_, site)| {
            let parts = [site.name(t), &site.phone, &site.email];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        })
    }

    /// Title of the opening and its language.
    pub fn title(&self) -> Result<(String, &'static str), AppError> {
        let (title, language) = match &self.opening {
            Some((opening, _)) => (opening.title.clone(), opening.language),
            None => {
                let new: NewOpening =
                    serde_json::from_str(&self.link.posting.content).map_err(PostingError::Unreadable)?;
                (new.title, new.language)
            }
        };
        Ok((title, TextLanguage::word(language)))
    }
}

pub(super) async fn find(app: &App, secret: &str, purpose: Option<LinkPurpose>) -> Result<Found, AppError> {
    let (secret, now) = (secret.to_owned(), app.clock.now());
    app.database
        .read(move |connection| {
            let link = links::look(connection, &secret, purpose, now)?.ok_or(AppError::NotFound)?;
            let (mut about, mut said) = (None, None);
            if let Some(id) = &link.posting.opening_id {
                let opening = opening(connection, id)?;
                said = last_word(connection, id)?;
                let site = sites::site(connection, &opening.site_id)?;
                about = Some((opening, site));
            }
            Ok::<_, AppError>(Found { link, opening: about, said })
        })
        .await
}

/// A link that nobody knows: it may have been cut by a mail program, or forgotten by us.
pub(super) fn unknown(page: Page) -> Result<HttpResponse, AppError> {
    let t = page.t;
    let errors = FormErrors::one("email", t.posting_link_unknown());
    let mut answer = render_invalid(&LinkPage { page, email: String::new(), sent: false, errors })?;
    *answer.status_mut() = StatusCode::NOT_FOUND;
    Ok(answer)
}

pub(super) fn dead(page: Page, secret: String, found: &Found) -> Result<HttpResponse, AppError> {
    let t = page.t;
    let status = found.opening.as_ref().map(|(opening, _)| opening.status);
    let can_send = match found.link.purpose {
        LinkPurpose::Confirm => status.is_none(),
        LinkPurpose::Mend => matches!(status, Some(OpeningStatus::Returned | OpeningStatus::Rejected)),
        LinkPurpose::Claim => found.link.posting.claimed_at.is_none(),
        LinkPurpose::Keep => status == Some(OpeningStatus::Published),
    };
    let (heading, text) = t.posting_dead(found.link.state);
    let shown = DeadLinkPage {
        heading,
        text,
        standing: status.map_or_else(String::new, |status| t.posting_standing(status).to_owned()),
        contact: found.contact(t),
        can_send,
        secret,
        page,
    };
    let mut answer = render(&shown)?;
    *answer.status_mut() = StatusCode::GONE;
    Ok(answer)
}

/// What is behind a link that can be used, or the page that says why it cannot.
pub(super) async fn good(
    app: &App,
    page: &Page,
    secret: &str,
    purpose: LinkPurpose,
) -> Result<Result<Found, HttpResponse>, AppError> {
    match find(app, secret, Some(purpose)).await {
        Ok(found) if found.link.state == LinkState::Good => Ok(Ok(found)),
        Ok(found) => dead(page.clone(), secret.to_owned(), &found).map(Err),
        Err(AppError::NotFound) => unknown(page.clone()).map(Err),
        Err(error) => Err(error),
    }
}

/// `GET /openings/confirm/{secret}`
///
/// # Errors
/// If the database fails.
pub async fn confirm_page(
    app: web::Data<App>,
    page: Page,
    secret: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let secret = secret.into_inner();
    let found = match good(&app, &page, &secret, LinkPurpose::Confirm).await? {
        Ok(found) => found,
        Err(answer) => return Ok(answer),
    };
    if found.opening.is_some() {
        return dead(page, secret, &found);
    }
    let new: NewOpening = serde_json::from_str(&found.link.posting.content).map_err(PostingError::Unreadable)?;
    let rules = rule_lines(&new, page.t, app.clock.today());
    render(&ConfirmPage { page, secret, title: new.title, language: new.language.word(), rules })
}

/// `POST /openings/confirm/{secret}`
///
/// # Errors
/// If the database fails.
pub async fn confirm(app: web::Data<App>, page: Page, secret: web::Path<String>) -> Result<HttpResponse, AppError> {
    let (secret, now) = (secret.into_inner(), app.clock.now());
    let used = secret.clone();
    match app.database.write(move |connection| commands::confirm(connection, &used, now)).await {
        Ok(()) => Ok(redirect("/openings/confirmed")),
        Err(PostingError::DeadLink) => match find(&app, &secret, Some(LinkPurpose::Confirm)).await {
            Ok(found) => dead(page, secret, &found),
            Err(AppError::NotFound) => unknown(page),
            Err(error) => Err(error),
        },
        Err(error) => Err(error.into()),
    }
}

/// `GET /openings/confirmed`
///
/// # Errors
/// If the page cannot be rendered.
pub async fn confirmed(app: web::Data<App>, page: Page) -> Result<HttpResponse, AppError> {
    let by = page.t.short_day(read_by(app.clock.today()));
    render(&ConfirmedPage { page, by })
}

/// `GET /openings/mend/{secret}`
///
/// # Errors
/// If the database fails.
pub async fn mend_page(app: web::Data<App>, page: Page, secret: web::Path<String>) -> Result<HttpResponse, AppError> {
    let secret = secret.into_inner();
    let found = match good(&app, &page, &secret, LinkPurpose::Mend).await? {
        Ok(found) => found,
        Err(answer) => return Ok(answer),
    };
    let Some((opening, _)) = &found.opening else { return dead(page, secret, &found) };
    if opening.status != OpeningStatus::Returned {
        return standing(page, &found);
    }
    let posting = &found.link.posting;
    let form = OpeningForm {
        business_id: posting.business_id.clone(),
        company_name: posting.company_name.clone(),
        ..OpeningForm::of(opening)
    };
    render(&mend_form(&app, page, &secret, &found, form, FormErrors::default()))
}

/// Where it stands, and why.
pub(super) fn standing(page: Page, found: &Found) -> Result<HttpResponse, AppError> {
    let t = page.t;
    let (title, language) = found.title()?;
    let status = found.opening.as_ref().map_or(OpeningStatus::Draft, |(opening, _)| opening.status);
    let reason = match (status, &found.said) {
        (OpeningStatus::Rejected, Some((note, _))) => note.clone(),
        _ => String::new(),
    };
    let contact = found.contact(t);
    render(&StandingPage { standing: t.posting_standing(status).to_owned(), title, language, reason, contact, page })
}

/// The form with the comments beside their fields; what is wrong now counts before what was said.
fn mend_form(app: &App, page: Page, secret: &str, found: &Found, form: OpeningForm, errors: FormErrors) -> EditPage {
    let t = page.t;
    let first_look = errors.is_empty();
    let (lint, rules) = said_of(&form, &errors, t, app.clock.today());
    let (note, comments) = found.said.clone().unwrap_or_default();
    let errors = with_comments(errors, &comments);
    EditPage {
        heading: t.posting_mend_title(),
        lead: t.posting_mend_lead().to_owned(),
        action: format!("/openings/mend/{secret}"),
        back: String::new(),
        summary: if first_look { t.posting_comments() } else { t.error_summary() },
        note,
        next: t.posting_next_again(&t.short_day(read_by(app.clock.today()))),
        is_service: false,
        firm: if found.asks_firm() { Firm::Asked } else { Firm::Known },
        asks_sender: false,
        may: May { submit: true, ..May::default() },
        history: Vec::new(),
        phones: Vec::new(),
        lint,
        rules,
        chips: form.understood(&app.index.reader(), t),
        asks_sentence: false,
        filled: None,
        page,
        form,
        errors,
    }
}

/// `POST /openings/mend/{secret}`
///
/// # Errors
/// `Conflict` if the service changed it meanwhile.
pub async fn mend(
    app: web::Data<App>,
    page: Page,
    secret: web::Path<String>,
    form: Form<OpeningForm>,
) -> Result<HttpResponse, AppError> {
    let (secret, now) = (secret.into_inner(), app.clock.now());
    let found = match good(&app, &page, &secret, LinkPurpose::Mend).await? {
        Ok(found) => found,
        Err(answer) => return Ok(answer),
    };
    let (mut form, today) = (form.0, app.clock.today());
    if form.reword(today) {
        return render(&mend_form(&app, page, &secret, &found, form, FormErrors::default()));
    }
    if let Some(errors) = form.shows_chips(&app.index.reader(), page.t) {
        return render_again(&mend_form(&app, page, &secret, &found, form, errors));
    }
    let firm = if found.asks_firm() {
        forms::firm(&form, page.t).map(|id| Some((id, forms::company_name(&form))))
    } else {
        Ok(None)
    };
    let (new, firm) = match both(form.check(page.t, today), firm) {
        Ok(right) => right,
        Err(errors) => return render_invalid(&mend_form(&app, page, &secret, &found, form, errors)),
    };
    if form.has_news(&form.lint(page.t, today)) {
        return render(&mend_form(&app, page, &secret, &found, form, FormErrors::default()));
    }
    let (used, version) = (secret.clone(), form.version);
    match app.database.write(move |connection| commands::mend(connection, &used, version, new, firm, now)).await {
        Ok(()) => Ok(redirect("/openings/confirmed")),
        Err(PostingError::DeadLink) => {
            let found = find(&app, &secret, Some(LinkPurpose::Mend)).await?;
            dead(page, secret, &found)
        }
        Err(PostingError::Opening(OpeningError::WrongState)) => standing(page, &found),
        Err(error) => Err(error.into()),
    }
}

/// Who claims a company.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ClaimForm {
    name: String,
}

/// `GET /openings/claim/{secret}`
///
/// # Errors
/// If the database fails.
pub async fn claim_page(app: web::Data<App>, page: Page, secret: web::Path<String>) -> Result<HttpResponse, AppError> {
    let secret = secret.into_inner();
    let found = match good(&app, &page, &secret, LinkPurpose::Claim).await? {
        Ok(found) => found,
        Err(answer) => return Ok(answer),
    };
    let (title, language) = found.title()?;
    render(&ClaimPage { page, secret, title, language, typed: String::new(), errors: FormErrors::default() })
}

/// `POST /openings/claim/{secret}`
///
/// # Errors
/// If the database fails.
pub async fn claim(
    app: web::Data<App>,
    page: Page,
    secret: web::Path<String>,
    form: Form<ClaimForm>,
) -> Result<HttpResponse, AppError> {
    let (secret, now) = (secret.into_inner(), app.clock.now());
    let found = match good(&app, &page, &secret, LinkPurpose::Claim).await? {
        Ok(found) => found,
        Err(answer) => return Ok(answer),
    };
    let name = one_line(&form.0.name);
    if name.is_empty() || name.chars().count() > 120 {
        let (title, language) = found.title()?;
        let wrong = if name.is_empty() { page.t.field_missing().to_owned() } else { page.t.field_too_long(120.0) };
        let errors = FormErrors::one("name", wrong);
        return render_invalid(&ClaimPage { page, secret, title, language, typed: form.0.name, errors });
    }
    let used = secret.clone();
    let claimed = app
        .database
        .write(move |connection| {
            let claimed = commands::settle_claim(connection, &used, &name, now)?;
            let session = match &claimed {
                Claimed::Contact(id) => {
                    let account = accounts::account(connection, id)?;
                    let secret = accounts::begin_session(connection, &account, false, now)?;
                    Some((account, secret))
                }
                Claimed::Already | Claimed::Asked => None,
            };
            Ok::<_, PostingError>((claimed, session))
        })
        .await;
    match claimed {
        Ok((_, Some((account, session)))) => Ok(accounts::welcome(&app, &account, session, "/company?done=saved")),
        Ok((claimed, None)) => {
            app.wake();
            let by = page.t.short_day(read_by(app.clock.today()));
            render(&ClaimAskedPage { page, already: claimed == Claimed::Already, by })
        }
        Err(PostingError::DeadLink) => {
            let found = find(&app, &secret, Some(LinkPurpose::Claim)).await?;
            dead(page, secret, &found)
        }
        Err(error) => Err(error.into()),
    }
}

/// What a new link is asked by: an old one, or the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    link: String,
    email: String,
}

/// `GET /openings/link`
///
/// # Errors
/// If the page cannot be rendered.
pub async fn link_page(page: Page) -> Result<HttpResponse, AppError> {
    render(&LinkPage { page, email: String::new(), sent: false, errors: FormErrors::default() })
}

/// `POST /openings/link`: the new link goes to the address of the posting and nowhere else, and
/// whether there is any is not told.
///
/// # Errors
/// If the database fails.
pub async fn send_link(app: web::Data<App>, page: Page, form: Form<LinkForm>) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let (t, form) = (page.t, form.0);
    let posting = match find(&app, &form.link, None).await {
        Ok(found) => Some(found.link.posting),
        Err(AppError::NotFound) => None,
        Err(error) => return Err(error),
    };
    let email = posting.as_ref().map_or_else(|| form.email.trim().to_lowercase(), |posting| posting.email.clone());
    let refused = |page: Page, problem: &str| {
        render_invalid(&LinkPage {
            page,
            email: form.email.clone(),
            sent: false,
            errors: FormErrors::one("email", problem),
        })
    };
    if !is_email(&email) {
        return refused(page, t.field_email());
    }
    let subject = email.clone();
    match app.database.write(move |connection| charge(connection, Guarded::PostingLink, &subject, now)).await {
        Ok(()) => {}
        Err(AccountError::TooMany) => return refused(page, t.posting_too_many_links()),
        Err(error) => return Err(error.into()),
    }
    app.database
        .write(move |connection| match posting {
            Some(posting) => commands::send_again(connection, &posting, now),
            None => commands::send_all_again(connection, &email, now),
        })
        .await?;
    app.wake();
    render(&LinkPage { page, email: String::new(), sent: true, errors: FormErrors::default() })
}
