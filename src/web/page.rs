//! What every page's frame needs, and how pages are sent.

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use askama::Template;
use sha2::{Digest, Sha256};

use crate::access::{Actor, Role};
use crate::error::AppError;
use crate::language::Language;
use crate::web::{Visitor, csrf_token, summary};

/// One entry of the navigation.
#[derive(Debug, Clone)]
pub struct NavItem {
    /// Target.
    pub href: &'static str,
    /// Word shown.
    pub label: &'static str,
    /// Name of the icon.
    pub icon: &'static str,
    /// Whether the page shown belongs to it.
    pub current: bool,
    /// Number behind the word.
    pub count: Option<i64>,
}

/// Who is signed in, for the frame.
#[derive(Debug, Clone)]
pub struct Viewer {
    /// Name.
    pub name: String,
    /// Two letters for the round sign.
    pub initials: String,
    /// Role in the page's language.
    pub role: &'static str,
    /// Whose drafts this browser may keep: tells one account from another and names none.
    pub drafts: String,
    /// For how many hours it keeps them.
    pub drafts_kept: i64,
}

/// The frame of a page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Texts.
    pub t: Language,
    /// Code of the language.
    pub language: &'static str,
    /// CSRF token of this visitor.
    pub csrf: String,
    /// Changes whenever an asset does.
    pub asset_version: &'static str,
    /// "light", "dark" or empty.
    pub theme: String,
    /// Path and query of this page.
    pub path: String,
    /// Navigation.
    pub nav: Vec<NavItem>,
    /// Which frame: public, young, company or desk.
    pub shell: &'static str,
    /// Who is signed in.
    pub viewer: Option<Viewer>,
    /// Short word about what just happened.
    pub toast: Option<String>,
    /// Whether the program runs as a demo.
    pub demo: bool,
}

impl Page {
    /// The frame for a visitor.
    #[must_use]
    pub fn new(visitor: &Visitor) -> Self {
        let t = visitor.language;
        let actor = visitor.actor.as_ref().filter(|_| visitor.complete);
        Self {
            t,
            language: t.word(),
            csrf: csrf_token(&visitor.secret),
            asset_version: super::assets::version(),
            theme: visitor.theme.clone(),
            path: visitor.path.clone(),
            nav: navigation(actor, t, &visitor.path),
            shell: match actor.map(|actor| actor.role) {
                None => "public",
                Some(Role::YoungPerson) => "young",
                Some(Role::CompanyContact) => "company",
                Some(_) => "desk",
            },
            viewer: actor.map(|actor| Viewer {
                name: actor.name.clone(),
                initials: initials(&actor.name),
                role: t.role(actor.role),
                drafts: drafts_of(&actor.account_id),
                // Staff sit at shared desks: what they leave goes with their day.
                drafts_kept: if actor.role.is_staff() { 12 } else { 7 * 24 },
            }),
            toast: toast(&visitor.path, t),
            demo: visitor.demo,
        }
    }
}

impl Page {
    /// Kind of page, for the feedback form: its path without ids and without what was asked for.
    #[must_use]
    pub fn about(&self) -> String {
        let path = self.path.split('?').next().unwrap_or_default();
        let plain = |part: &&str| part.len() < 24 && !part.contains(|letter: char| letter.is_ascii_digit());
        path.split('/').take_while(plain).collect::<Vec<_>>().join("/")
    }
}

impl FromRequest for Page {
    type Error = AppError;
    type Future = std::future::Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Ok(Self::new(&Visitor::of(request))))
    }
}

/// First letters of the first and last word of a name.
#[must_use]
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.last().and_then(|word| word.chars().next());
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

/// The `tel:` address of a telephone number, however it is spelled.
#[must_use]
pub fn call_href(phone: &str) -> String {
    format!("tel:{}", phone.replace([' ', '-', '(', ')'], ""))
}

fn drafts_of(account_id: &str) -> String {
    Sha256::digest(format!("drafts {account_id}")).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn navigation(actor: Option<&Actor>, t: Language, path: &str) -> Vec<NavItem> {
    let items: &[(&'static str, &'static str, &'static str)] = match actor.map(|actor| actor.role) {
        None => &[],
        Some(Role::YoungPerson) => &[
            ("/home", t.nav_home(), "home"),
            ("/openings", t.nav_openings(), "bag"),
            ("/me", t.nav_me(), "person"),
            ("/account", t.nav_account(), "lock"),
        ],
        Some(Role::Coach) => &[
            ("/desk", t.nav_today(), "inbox"),
            ("/profiles", t.nav_young_people(), "people"),
            ("/openings", t.nav_openings(), "bag"),
            ("/placements", t.nav_paths(), "route"),
            ("/companies", t.nav_companies(), "shop"),
            ("/account", t.nav_account(), "lock"),
        ],
        Some(Role::CompanyContact) => &[
            ("/company", t.nav_our_openings(), "bag"),
            ("/placements", t.nav_paths(), "route"),
            ("/account", t.nav_account(), "lock"),
        ],
        Some(Role::EmployerSpecialist) => &[
            ("/desk", t.nav_today(), "inbox"),
            ("/companies", t.nav_companies(), "shop"),
            ("/openings", t.nav_openings(), "bag"),
            ("/account", t.nav_account(), "lock"),
        ],
        Some(Role::Organiser | Role::AssociationAdmin) => &[
            ("/companies", t.nav_companies(), "shop"),
            ("/openings", t.nav_openings(), "bag"),
            ("/account", t.nav_account(), "lock"),
        ],
        Some(Role::SiteAdmin) => &[
            ("/accounts", t.nav_accounts(), "people"),
            ("/companies", t.nav_companies(), "shop"),
            ("/openings", t.nav_openings(), "bag"),
            ("/feedback/list", t.nav_feedback(), "speech"),
            ("/vocabulary", t.nav_vocabulary(), "search"),
            ("/account", t.nav_account(), "lock"),
        ],
        Some(Role::Operator) => &[
            ("/system", t.nav_system(), "chart"),
            ("/accounts", t.nav_accounts(), "people"),
            ("/feedback/list", t.nav_feedback(), "speech"),
            ("/vocabulary", t.nav_vocabulary(), "search"),
            ("/account", t.nav_account(), "lock"),
        ],
    };
    let here = path.split('?').next().unwrap_or_default();
    items
        .iter()
        .map(|&(href, label, icon)| NavItem {
            href,
            label,
            icon,
            current: here == href || here.strip_prefix(href).is_some_and(|rest| rest.starts_with('/')),
            count: None,
        })
        .collect()
}

/// What just happened, named by `?done=word` on the page after a form.
fn toast(path: &str, t: Language) -> Option<String> {
    let query = path.split_once('?')?.1;
    let (_, word) = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "done")?;
    t.done(&word).map(ToOwned::to_owned)
}

/// Sends a page.
///
/// # Errors
/// If the template cannot be rendered.
pub fn render(template: &impl Template) -> Result<HttpResponse, AppError> {
    render_with(HttpResponse::Ok(), template)
}

/// Sends a page whose form was not accepted (422).
///
/// # Errors
/// If the template cannot be rendered.
pub fn render_invalid(template: &impl Template) -> Result<HttpResponse, AppError> {
    render_with(HttpResponse::UnprocessableEntity(), template)
}

/// Sends a page that says that somebody else was quicker, or that the rules are against it (409).
///
/// # Errors
/// If the template cannot be rendered.
pub fn render_conflict(template: &impl Template) -> Result<HttpResponse, AppError> {
    render_with(HttpResponse::Conflict(), template)
}

/// Sends a page about something that is there no more (410).
///
/// # Errors
/// If the template cannot be rendered.
pub fn render_gone(template: &impl Template) -> Result<HttpResponse, AppError> {
    render_with(HttpResponse::Gone(), template)
}

fn render_with(
    mut builder: actix_web::HttpResponseBuilder,
    template: &impl Template,
) -> Result<HttpResponse, AppError> {
    let html = template.render()?;
    let html = summary::name_fields(&html).unwrap_or(html);
    Ok(builder.insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8")).body(html))
}

/// Sends the browser on to a page with GET.
#[must_use]
pub fn redirect(target: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, target)).finish()
}
