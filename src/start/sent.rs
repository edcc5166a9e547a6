//! What the page after the form says, kept in a short-lived cookie: so it can be loaded again without
//! sending anything again, and its address tells of nobody. The e-mail stands there only as far as one
//! notices a slip; the next person at a shared computer learns nothing from it.

use actix_web::cookie::time::Duration;
use actix_web::http::header::{HeaderValue, SET_COOKIE};
use actix_web::{HttpRequest, HttpResponse};
use chrono::NaiveDate;

use crate::accounts::TOKEN_MINUTES;
use crate::web::own_cookie;

const COOKIE: &str = "matkalla_start";

/// What was promised to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// By when a coach gets in touch.
    pub by: NaiveDate,
    /// The address that the link went to, as far as it is shown; empty if a coach calls.
    pub email: String,
}

impl Sent {
    /// What was sent to an address, or to nobody's.
    pub fn new(by: NaiveDate, email: Option<&str>) -> Self {
        Self { by, email: email.map(veiled).unwrap_or_default() }
    }

    /// Puts it into the answer's cookie.
    pub fn keep(&self, response: &mut HttpResponse, https: bool) {
        let value = url::form_urlencoded::byte_serialize(format!("{}:{}", self.by, self.email).as_bytes()).collect();
        let mut cookie = own_cookie(COOKIE, value, https, Duration::minutes(TOKEN_MINUTES));
        cookie.set_path("/start");
        if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
            response.headers_mut().append(SET_COOKIE, value);
        }
    }

    /// What the cookie says; `None` without one.
    pub fn of(request: &HttpRequest) -> Option<Self> {
        let cookie = request.cookie(COOKIE)?;
        let (by, email) = cookie.value().split_once(':')?;
        Some(Self { by: by.parse().ok()?, email: email.to_owned() })
    }
}

/// First letter and domain: "o•••@example.org".
fn veiled(email: &str) -> String {
    let (name, domain) = email.rsplit_once('@').unwrap_or((email, ""));
    format!("{}•••@{domain}", name.chars().next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_comes_back_as_it_was_and_names_nobody() {
        let by = NaiveDate::from_ymd_opt(2026, 12, 4).unwrap();
        for sent in [Sent::new(by, Some("oona.m+a@byrå.example")), Sent::new(by, None)] {
            let mut response = HttpResponse::Ok().finish();
            sent.keep(&mut response, true);
            let cookie = response.headers().get(SET_COOKIE).unwrap().to_str().unwrap().to_owned();
            assert!(!cookie.contains("oona") && cookie.contains("HttpOnly") && cookie.contains("Path=/start"));
            let pair = cookie.split(';').next().unwrap().to_owned();
            let request = actix_web::test::TestRequest::get().insert_header(("cookie", pair)).to_http_request();
            assert_eq!(Sent::of(&request), Some(sent));
        }
    }
}
