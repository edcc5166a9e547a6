//! Language and theme, chosen by a button and kept in a cookie.

use actix_web::cookie::time::Duration;
use actix_web::http::header;
use actix_web::{HttpResponse, web};

use crate::accounts;
use crate::app::App;
use crate::error::AppError;
use crate::language::Language;
use crate::web::forms::Form;
use crate::web::identify::{LANGUAGE_COOKIE, THEME_COOKIE, own_cookie};
use crate::web::{Visitor, redirect};

/// A choice and the page to go back to.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Choice {
    language: String,
    theme: String,
    back: String,
}

/// A path of our own, or the front page: never an address of another site.
#[must_use]
pub fn own_path(path: &str) -> &str {
    let own = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains(|letter: char| letter.is_control() || letter == '\\');
    if own { path } else { "/" }
}

/// `POST /language`
///
/// # Errors
/// If the account's language cannot be kept.
pub async fn set_language(app: web::Data<App>, visitor: Visitor, form: Form<Choice>) -> Result<HttpResponse, AppError> {
    let language = Language::from_word(&form.language).ok_or(AppError::BadRequest)?;
    if let Some(actor) = visitor.actor {
        accounts::set_language(&app, &actor, language).await?;
    }
    Ok(keep(&app, LANGUAGE_COOKIE, language.word().to_owned(), &form.back))
}

/// `POST /theme`
///
/// # Errors
/// If the theme is unknown.
pub async fn set_theme(app: web::Data<App>, form: Form<Choice>) -> Result<HttpResponse, AppError> {
    match form.theme.as_str() {
        "light" | "dark" | "" => Ok(keep(&app, THEME_COOKIE, form.theme.clone(), &form.back)),
        _ => Err(AppError::BadRequest),
    }
}

fn keep(app: &App, name: &'static str, value: String, back: &str) -> HttpResponse {
    let mut response = redirect(own_path(back));
    let cookie = own_cookie(name, value, app.config.is_https(), Duration::days(365));
    if let Ok(value) = header::HeaderValue::from_str(&cookie.to_string()) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn the_way_back_stays_on_our_own_pages() {
        assert_eq!(own_path("/openings?words=a"), "/openings?words=a");
        for bad in ["//evil.example", "https://evil.example", "", "/\\evil", "/a\r\nSet-Cookie: x", "/\t/evil.example"]
        {
            assert_eq!(own_path(bad), "/");
        }
    }
}
