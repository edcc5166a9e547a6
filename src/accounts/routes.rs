//! Handlers of accounts.

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue, SET_COOKIE};
use actix_web::{HttpRequest, HttpResponse, web};
use tokio::sync::Semaphore;
use validator::Validate;

use super::client::client;
use super::forms::{ActiveForm, PasswordForm, SignInForm, StaffForm};
use super::pages::{
    AccountLine, AccountPage, CodePage, LinkPage, ListPage, NewPage, SecondFactorPage, SessionLine, Setup, SignInPage,
};
use super::sign_in::{self, Guarded, TokenKind};
use super::{
    Account, AccountError, account, account_by_email, accounts_of_site, commands, second_factor, secrets, session,
};
use crate::access::{self, Actor, Owner, Role};
use crate::alerts;
use crate::app::App;
use crate::error::AppError;
use crate::language::Language;
use crate::notifications::RhythmChoice;
use crate::sites;
use crate::start;
use crate::web::forms::{Form, FormErrors, Query};
use crate::web::guard::{SignedIn, Staff};
use crate::web::page::render_invalid;
use crate::web::preferences::own_path;
use crate::web::{Page, Visitor, clear_session_cookie, redirect, render, session_cookie};

/// Where a role's work begins.
fn home_of(role: Role) -> &'static str {
    match role {
        Role::YoungPerson => "/home",
        Role::Coach | Role::EmployerSpecialist => "/desk",
        Role::CompanyContact => "/company",
        Role::AssociationAdmin | Role::Organiser => "/companies",
        Role::SiteAdmin => "/accounts",
        Role::Operator => "/system",
    }
}

/// Sends a signed-in account on, with its session cookie.
pub fn welcome(app: &App, account: &Account, secret: String, back: &str) -> HttpResponse {
    let target = if back.is_empty() { home_of(account.role) } else { own_path(back) };
    with_cookie(redirect(target), &session_cookie(secret, app.config.is_https()).to_string())
}

fn with_cookie(mut response: HttpResponse, cookie: &str) -> HttpResponse {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(SET_COOKIE, value);
    }
    response
}

/// Hashings at once; each takes 19 MiB and long on purpose.
static HASHINGS: Semaphore = Semaphore::const_new(2);

/// Hashes off the async threads and outside any transaction.
async fn hashing<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
    let _turn = HASHINGS.acquire().await.map_err(|error| AppError::Internal(error.to_string()))?;
    web::block(work).await.map_err(|error| AppError::Internal(error.to_string()))
}

/// `GET /sign-in`
pub async fn sign_in_page(app: web::Data<App>, page: Page, query: Query<SignInForm>) -> Result<HttpResponse, AppError> {
    let sites = sites::telephones(&app, page.t).await?;
    render(&SignInPage {
        sites,
        page,
        back: query.0.back,
        email: String::new(),
        errors: FormErrors::default(),
        link_sent: false,
    })
}

/// `POST /sign-in`
pub async fn sign_in_with_password(
    app: web::Data<App>,
    request: HttpRequest,
    page: Page,
    form: Form<SignInForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let email = form.email.trim().to_lowercase();
    let (subject, client) = (email.clone(), client(&app, &request));
    let found = app
        .database
        .write(move |connection| {
            sign_in::charge(connection, Guarded::Client, &client, now)?;
            sign_in::charge(connection, Guarded::Password, &subject, now)?;
            account_by_email(connection, &subject)
        })
        .await?;
    let password = form.password.clone();
    let (found, fits) = hashing(move || {
        let fits = sign_in::password_fits(found.as_ref(), &password);
        (found, fits)
    })
    .await?;
    if let (Some(account), true) = (found, fits) {
        let (account, secret) = app
            .database
            .write(move |connection| {
                sign_in::refund(connection, Guarded::Password, &email)?;
                sign_in::begin_with_password(connection, account, now)
            })
            .await?;
        return Ok(welcome(&app, &account, secret, &form.back));
    }
    let errors = FormErrors::one("password", page.t.sign_in_wrong());
    let (back, email, sites) = (form.back.clone(), form.email.clone(), sites::telephones(&app, page.t).await?);
    render_invalid(&SignInPage { page, back, email, errors, link_sent: false, sites })
}

/// `POST /sign-in/link`
pub async fn ask_for_link(
    app: web::Data<App>,
    request: HttpRequest,
    page: Page,
    form: Form<SignInForm>,
) -> Result<HttpResponse, AppError> {
    if !form.email.contains('@') {
        let errors = FormErrors::one("email", page.t.field_email());
        let sites = sites::telephones(&app, page.t).await?;
        return render_invalid(&SignInPage {
            sites,
            page,
            back: String::new(),
            email: form.email.clone(),
            errors,
            link_sent: false,
        });
    }
    let now = app.clock.now();
    let (email, client) = (form.email.clone(), client(&app, &request));
    app.database
        .write(move |connection| {
            sign_in::charge(connection, Guarded::Client, &client, now)?;
            sign_in::ask_for_link(connection, &email, now)
        })
        .await?;
    app.wake();
    let sites = sites::telephones(&app, page.t).await?;
    render(&SignInPage {
        sites,
        page,
        back: String::new(),
        email: form.0.email,
        errors: FormErrors::default(),
        link_sent: true,
    })
}

/// `GET /sign-in/link/{token}`: shows a button; following a link changes nothing.
pub async fn link_page(app: web::Data<App>, page: Page, token: web::Path<String>) -> Result<HttpResponse, AppError> {
    let token = token.into_inner();
    let now = app.clock.now();
    let secret = token.clone();
    if !app.database.read(move |connection| sign_in::token_is_good(connection, &secret, now)).await? {
        return dead_link(&app, page).await;
    }
    render(&LinkPage { page, token })
}

/// A link that lets nobody in any more, as one that somebody else has pressed: a new one is asked for here.
async fn dead_link(app: &App, page: Page) -> Result<HttpResponse, AppError> {
    let sites = sites::telephones(app, page.t).await?;
    let errors = FormErrors::one("email", page.t.sign_in_link_dead());
    let mut answer =
        render(&SignInPage { sites, page, back: String::new(), email: String::new(), errors, link_sent: false })?;
    *answer.status_mut() = StatusCode::GONE;
    Ok(answer)
}

/// `POST /sign-in/link/{token}`
pub async fn use_link(app: web::Data<App>, page: Page, token: web::Path<String>) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let used = app
        .database
        .write(move |connection| {
            let (account, secret) = sign_in::use_token(connection, TokenKind::Link, &token, now)?;
            // Who came alone has confirmed the address with this press.
            start::arrive(connection, &account, now)?;
            Ok((account, secret))
        })
        .await;
    match used {
        Ok((account, secret)) => Ok(welcome(&app, &account, secret, "")),
        Err(AccountError::NotRecognised | AccountError::Expired) => dead_link(&app, page).await,
        Err(error) => Err(error.into()),
    }
}

/// `GET /sign-in/code`
pub async fn code_page(app: web::Data<App>, page: Page, query: Query<SignInForm>) -> Result<HttpResponse, AppError> {
    let sites = sites::telephones(&app, page.t).await?;
    render(&CodePage { page, code: query.0.code, errors: FormErrors::default(), sites })
}

/// `POST /sign-in/code`
pub async fn use_code(
    app: web::Data<App>,
    request: HttpRequest,
    page: Page,
    form: Form<SignInForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let subject = client(&app, &request);
    let code = secrets::typed_code(&form.code);
    let result = app
        .database
        .write(move |connection| {
            sign_in::charge(connection, Guarded::Code, &subject, now)?;
            match sign_in::use_token(connection, TokenKind::Code, &code, now) {
                Err(AccountError::NotRecognised | AccountError::Expired) => Ok(None),
                other => {
                    sign_in::refund(connection, Guarded::Code, &subject)?;
                    other.map(Some)
                }
            }
        })
        .await?;
    match result {
        Some((account, secret)) => Ok(welcome(&app, &account, secret, "")),
        None => {
            let errors = FormErrors::one("code", page.t.code_wrong());
            let sites = sites::telephones(&app, page.t).await?;
            render_invalid(&CodePage { page, code: form.0.code, errors, sites })
        }
    }
}

/// `GET /sign-in/second-factor`
pub async fn second_factor_page(app: web::Data<App>, page: Page, visitor: Visitor) -> Result<HttpResponse, AppError> {
    let setup = setup_of(&app, &visitor).await?;
    render(&SecondFactorPage { page, setup, errors: FormErrors::default() })
}

async fn setup_of(app: &App, visitor: &Visitor) -> Result<Option<Setup>, AppError> {
    let actor = visitor.actor.clone().ok_or(AppError::NotFound)?;
    let account = app.database.read(move |connection| account(connection, &actor.account_id)).await?;
    if account.totp_confirmed_at.is_some() {
        return Ok(None);
    }
    // Young people and company contacts have no second factor: there is no such page for them.
    let address = second_factor::setup_address(&account).ok_or(AppError::NotFound)?;
    let (qr, size) = crate::web::qr::path(&address)?;
    Ok(Some(Setup { qr, size, secret: account.totp_secret.unwrap_or_default() }))
}

/// `POST /sign-in/second-factor`
pub async fn check_second_factor(
    app: web::Data<App>,
    page: Page,
    visitor: Visitor,
    form: Form<SignInForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let (Some(actor), Some(session_id)) = (visitor.actor.clone(), visitor.session_id.clone()) else {
        return Err(AppError::NotFound);
    };
    let code = form.code.clone();
    let right = app
        .database
        .write(move |connection| {
            sign_in::charge(connection, Guarded::SecondFactor, &actor.account_id, now)?;
            let account = account(connection, &actor.account_id)?;
            match second_factor::check(connection, &account, &session_id, &code, now) {
                Err(AccountError::NotRecognised) => Ok(None),
                other => {
                    sign_in::refund(connection, Guarded::SecondFactor, &actor.account_id)?;
                    other.map(|()| Some(account.role))
                }
            }
        })
        .await?;
    match right {
        Some(role) => Ok(redirect(home_of(role))),
        None => {
            let setup = setup_of(&app, &visitor).await?;
            let errors = FormErrors::one("code", page.t.second_factor_wrong());
            render_invalid(&SecondFactorPage { page, setup, errors })
        }
    }
}

/// `POST /sign-out`
pub async fn sign_out(app: web::Data<App>, visitor: Visitor) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    if let (Some(actor), Some(session_id)) = (visitor.actor, visitor.session_id) {
        app.database
            .write(move |connection| session::revoke_session(connection, &actor.account_id, &session_id, now))
            .await?;
    }
    let mut response = with_cookie(redirect("/"), &clear_session_cookie(app.config.is_https()).to_string());
    // Drafts on a phone that others use go even if its script did not run.
    let kept = HeaderName::from_static("clear-site-data");
    response.headers_mut().insert(kept, HeaderValue::from_static("\"storage\""));
    Ok(response)
}

/// `GET /account`
pub async fn account_page(
    app: web::Data<App>,
    actor: SignedIn,
    visitor: Visitor,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let page = own_account(&app, &actor, &visitor, page, FormErrors::default()).await?;
    render(&page)
}

pub async fn own_account(
    app: &App,
    actor: &Actor,
    visitor: &Visitor,
    page: Page,
    errors: FormErrors,
) -> Result<AccountPage, AppError> {
    let now = app.clock.now();
    let id = actor.account_id.clone();
    let role = actor.role;
    let (account, sessions, rhythm) = app
        .database
        .read(move |connection| {
            let rhythm = alerts::rhythm_of(connection, &id, role)?;
            Ok::<_, AppError>((account(connection, &id)?, session::sessions_of(connection, &id, now)?, rhythm))
        })
        .await?;
    let sessions = sessions
        .into_iter()
        .map(|row| SessionLine {
            began: page.t.moment(row.created_at),
            current: visitor.session_id.as_deref() == Some(row.id.as_str()),
            id: row.id,
        })
        .collect();
    let email = account.email.unwrap_or_default();
    let changes_address = actor.role == Role::YoungPerson;
    let listed = [Role::Coach, Role::EmployerSpecialist].contains(&actor.role).then_some(account.listed);
    let rhythms = rhythm.map(|rhythm| RhythmChoice::all(rhythm, page.t)).unwrap_or_default();
    let told = match role {
        Role::YoungPerson => page.t.alerts_how_often_young(),
        Role::CompanyContact => page.t.alerts_how_often_company(),
        _ => page.t.alerts_how_often_coach(),
    };
    Ok(AccountPage { page, email, changes_address, new_email: String::new(), listed, rhythms, told, sessions, errors })
}

/// `POST /account/listed`: whether one's name stands on the site's public page.
pub async fn set_listed(
    app: web::Data<App>,
    actor: SignedIn,
    form: Form<ActiveForm>,
) -> Result<HttpResponse, AppError> {
    let (now, listed) = (app.clock.now(), form.active == "yes");
    app.database.write(move |connection| commands::set_listed(connection, &actor, listed, now)).await?;
    Ok(redirect("/account?done=saved"))
}

/// `POST /account/password`
pub async fn set_password(
    app: web::Data<App>,
    actor: SignedIn,
    visitor: Visitor,
    page: Page,
    form: Form<PasswordForm>,
) -> Result<HttpResponse, AppError> {
    if let Err(errors) = form.validate() {
        let errors = FormErrors::from_validation(&errors, page.t);
        return render_invalid(&own_account(&app, &actor, &visitor, page, errors).await?);
    }
    let now = app.clock.now();
    let password = form.0.password;
    let hash = hashing(move || secrets::password_hash(&password)).await??;
    let session_id = visitor.session_id.unwrap_or_default();
    app.database.write(move |connection| commands::set_password(connection, &actor, &session_id, &hash, now)).await?;
    Ok(redirect("/account?done=saved"))
}

/// `POST /account/sessions/{id}/revoke`
pub async fn revoke_session(
    app: web::Data<App>,
    actor: SignedIn,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    app.database.write(move |connection| session::revoke_session(connection, &actor.account_id, &id, now)).await?;
    Ok(redirect("/account?done=saved"))
}

/// `GET /accounts`
pub async fn list(app: web::Data<App>, actor: Staff, page: Page) -> Result<HttpResponse, AppError> {
    let site = actor.site_id.clone();
    access::permit::<access::acts::ManageAccounts>(&actor, "", &owner(site.clone()))?;
    let accounts = app.database.read(move |connection| accounts_of_site(connection, site.as_deref())).await?;
    let accounts = accounts
        .into_iter()
        .map(|account| AccountLine {
            id: account.id,
            name: account.name,
            email: account.email.unwrap_or_default(),
            role: page.t.role(account.role),
            active: account.active,
        })
        .collect();
    render(&ListPage { page, accounts })
}

fn owner(site: Option<String>) -> Owner {
    Owner { site, ..Owner::default() }
}

/// `GET /accounts/new`
pub async fn new_page(app: web::Data<App>, actor: Staff, page: Page) -> Result<HttpResponse, AppError> {
    let sites = site_choices(&app, &actor, &page).await?;
    let page_language = page.t;
    render(&NewPage {
        page,
        form: StaffForm::default(),
        errors: FormErrors::default(),
        sites,
        roles: role_choices(&actor, page_language),
    })
}

fn role_choices(actor: &Actor, t: Language) -> Vec<(&'static str, &'static str)> {
    StaffForm::roles(actor).iter().map(|role| (role.word(), t.role(*role))).collect()
}

async fn site_choices(app: &App, actor: &Actor, page: &Page) -> Result<Vec<(String, String)>, AppError> {
    if actor.site_id.is_some() {
        return Ok(Vec::new());
    }
    let t = page.t;
    let sites = app.database.read(sites::all).await?;
    Ok(sites.into_iter().map(|site| (site.id.clone(), site.name(t).to_owned())).collect())
}

/// `POST /accounts/new`
pub async fn add(
    app: web::Data<App>,
    actor: Staff,
    page: Page,
    form: Form<StaffForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let sites = site_choices(&app, &actor, &page).await?;
    let errors = match form.check(&actor, &sites, page.t) {
        Ok(new) => {
            let permit = access::permit(&actor, "", &owner(new.site_id.clone()))?;
            match app.database.write(move |connection| commands::add_staff(connection, &permit, &new, now)).await {
                Ok(_) => {
                    app.wake();
                    return Ok(redirect("/accounts?done=saved"));
                }
                Err(AccountError::AddressInUse) => FormErrors::one("email", page.t.address_in_use()),
                Err(error) => return Err(error.into()),
            }
        }
        Err(errors) => errors,
    };
    let roles = role_choices(&actor, page.t);
    render_invalid(&NewPage { page, form: form.0, errors, sites, roles })
}

/// `POST /accounts/{id}/active`
pub async fn set_active(
    app: web::Data<App>,
    actor: Staff,
    id: web::Path<String>,
    form: Form<ActiveForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let active = form.active == "yes";
    app.database
        .write(move |connection| {
            let found = account(connection, &id)?;
            // Persons' accounts are the coaches' business, and nobody locks themselves out.
            if !found.role.is_staff() || found.id == actor.account_id {
                return Err(AppError::NotFound);
            }
            let permit = access::permit(&actor, &found.id, &owner(found.site_id.clone()))?;
            Ok(commands::set_active(connection, &permit, active, now)?)
        })
        .await?;
    Ok(redirect("/accounts?done=saved"))
}
