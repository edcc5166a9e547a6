//! Finds out who is asking, once per request, and dresses what comes back: error pages, security
//! headers, one log line.

use std::rc::Rc;
use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{self, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};

use crate::access::Actor;
use crate::accounts;
use crate::app::App;
use crate::error::AppError;
use crate::language::Language;
use crate::web::error_page;

/// Name of the session cookie.
pub const SESSION_COOKIE: &str = "matkalla_session";
const VISIT_COOKIE: &str = "matkalla_visit";
/// Name of the cookie that keeps the chosen language.
pub const LANGUAGE_COOKIE: &str = "matkalla_language";
/// Name of the cookie that keeps the chosen theme.
pub const THEME_COOKIE: &str = "matkalla_theme";

const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Who is asking, as far as cookies tell.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The account, if somebody is signed in.
    pub actor: Option<Actor>,
    /// Session of that account.
    pub session_id: Option<String>,
    /// Whether nothing more is needed to be signed in.
    pub complete: bool,
    /// Whether the browser brought a cookie of ours: who brings none is a new visitor each time.
    pub returning: bool,
    /// Secret that the CSRF token is made from.
    pub secret: String,
    /// Language to answer in.
    pub language: Language,
    /// "light", "dark" or empty to follow the device.
    pub theme: String,
    /// Path and query of this request.
    pub path: String,
    /// Whether the program runs as a demo.
    pub demo: bool,
}

impl FromRequest for Visitor {
    type Error = AppError;
    type Future = std::future::Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Ok(Self::of(request)))
    }
}

impl Visitor {
    /// The visitor that [`identify`] found.
    #[must_use]
    pub fn of(request: &HttpRequest) -> Self {
        request.extensions().get::<Rc<Self>>().map_or_else(|| Self::stranger(request, false), |found| (**found).clone())
    }

    fn stranger(request: &HttpRequest, demo: bool) -> Self {
        let cookie = |name: &str| request.cookie(name).map(|cookie| cookie.value().to_owned());
        let accepted = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Self {
            actor: None,
            session_id: None,
            complete: false,
            returning: false,
            secret: cookie(VISIT_COOKIE).filter(|secret| secret.len() >= 32).unwrap_or_default(),
            language: cookie(LANGUAGE_COOKIE)
                .and_then(|word| Language::from_word(&word))
                .unwrap_or_else(|| Language::accepted(accepted.unwrap_or_default())),
            theme: cookie(THEME_COOKIE).filter(|theme| theme == "light" || theme == "dark").unwrap_or_default(),
            path: request.uri().path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
            demo,
        }
    }
}

/// Cookie that holds a session's secret.
#[must_use]
pub fn session_cookie(secret: String, https: bool) -> Cookie<'static> {
    own_cookie(SESSION_COOKIE, secret, https, Duration::days(30))
}

/// Cookie that ends a session in the browser.
#[must_use]
pub fn clear_session_cookie(https: bool) -> Cookie<'static> {
    own_cookie(SESSION_COOKIE, String::new(), https, Duration::ZERO)
}

/// A cookie of ours: only for our own pages, out of reach of scripts.
#[must_use]
pub fn own_cookie(name: &'static str, value: String, https: bool, age: Duration) -> Cookie<'static> {
    Cookie::build(name, value).path("/").http_only(true).same_site(SameSite::Lax).secure(https).max_age(age).finish()
}

/// Middleware around every request.
///
/// # Errors
/// None of its own: errors of the handler become pages here.
pub async fn identify(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let started = Instant::now();
    let Some(app) = request.app_data::<web::Data<App>>().cloned() else {
        return Err(AppError::Internal("no application state".to_owned()).into());
    };
    let mut visitor = Visitor::stranger(request.request(), app.config.demo);
    let mut failure = None;
    if let Some(cookie) = request.cookie(SESSION_COOKIE).filter(|cookie| !cookie.value().is_empty()) {
        match accounts::session_of(&app, cookie.value()).await {
            Ok(Some(found)) => {
                visitor.secret = cookie.value().to_owned();
                visitor.complete = found.complete;
                visitor.session_id = Some(found.session_id);
                if request.cookie(LANGUAGE_COOKIE).is_none() {
                    visitor.language = found.language;
                }
                visitor.actor = Some(found.actor);
            }
            Ok(None) => {}
            Err(error) => failure = Some(error),
        }
    }
    visitor.returning = !visitor.secret.is_empty();
    let new_visit = visitor.secret.is_empty().then(accounts::random_secret);
    if let Some(secret) = &new_visit {
        visitor.secret.clone_from(secret);
    }
    let visitor = Rc::new(visitor);
    let personal = visitor.actor.is_some();
    request.extensions_mut().insert(visitor.clone());
    let method = request.method().clone();
    // What somebody typed comes back with the answer, and an address with a secret is nobody else's.
    let typed = method != Method::GET;

    let response = match failure {
        None => match next.call(request).await {
            Ok(response) => response.map_into_boxed_body(),
            Err(error) => return Err(error),
        },
        Some(error) => request.error_response(error).map_into_boxed_body(),
    };
    let pattern = response.request().match_pattern().unwrap_or_else(|| "-".to_owned());
    let mut response = error_page::dress(response, &visitor, &pattern);
    if let Some(secret) = new_visit.filter(|_| !pattern.starts_with("/assets")) {
        let cookie = own_cookie(VISIT_COOKIE, secret, app.config.is_https(), Duration::days(1));
        if let Err(error) = response.response_mut().add_cookie(&cookie) {
            tracing::warn!(%error, "visit cookie not set");
        }
    }
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT_SECURITY_POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    if !headers.contains_key(header::CACHE_CONTROL) {
        let secret = pattern.ends_with("{token}") || pattern.ends_with("{secret}");
        let cache = if personal || typed || secret { "no-store" } else { "no-cache, private" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    }
    tracing::info!(
        %method,
        route = %pattern,
        status = response.status().as_u16(),
        micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX),
        "request"
    );
    Ok(response)
}
