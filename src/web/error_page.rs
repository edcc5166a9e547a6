//! Turns an error into a page in the visitor's language, and logs the ones that are our fault.

use actix_web::HttpResponse;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::ServiceResponse;
use actix_web::http::{StatusCode, header};
use askama::Template;

use crate::error::AppError;
use crate::web::{Page, Visitor};

/// The page that says what went wrong and what to do next.
#[derive(Template)]
#[template(path = "errors/error.html")]
struct ErrorPage {
    page: Page,
    heading: &'static str,
    explanation: &'static str,
    error_id: String,
}

/// Replaces a bare error answer by a page; other answers pass unchanged.
pub fn dress(response: ServiceResponse<BoxBody>, visitor: &Visitor, pattern: &str) -> ServiceResponse<BoxBody> {
    let status = response.status();
    let error = response.response().error().and_then(|error| error.as_error::<AppError>());
    match error {
        Some(AppError::SignInNeeded(back)) => {
            let target = format!(
                "/sign-in?back={}",
                percent_encoding::utf8_percent_encode(back, percent_encoding::NON_ALPHANUMERIC)
            );
            return see_other(response, &target);
        }
        Some(AppError::SecondFactorNeeded) => return see_other(response, "/sign-in/second-factor"),
        _ => {}
    }
    let bare = matches!(response.response().body().size(), BodySize::None | BodySize::Sized(0));
    if !(status.is_client_error() || status.is_server_error()) || (error.is_none() && !bare) {
        return response;
    }
    let error_id = if status.is_server_error() {
        let id = crate::db::types::new_id();
        let detail = response.response().error().map(ToString::to_string).unwrap_or_default();
        tracing::error!(error_id = %id, route = %pattern, status = status.as_u16(), error = %detail, "request failed");
        id
    } else {
        String::new()
    };
    let t = visitor.language;
    let (heading, explanation) = match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => (t.error_not_found(), t.error_not_found_help()),
        StatusCode::GONE => (t.error_gone(), t.error_gone_help()),
        StatusCode::FORBIDDEN if matches!(error, Some(AppError::ForgedForm)) => {
            (t.error_old_form(), t.error_old_form_help())
        }
        StatusCode::FORBIDDEN => (t.error_forbidden(), t.error_forbidden_help()),
        StatusCode::CONFLICT => (t.error_conflict(), t.error_conflict_help()),
        StatusCode::TOO_MANY_REQUESTS => (t.error_too_many(), t.error_too_many_help()),
        StatusCode::SERVICE_UNAVAILABLE => (t.error_unavailable(), t.error_unavailable_help()),
        status if status.is_server_error() => (t.error_internal(), t.error_internal_help()),
        _ => (t.error_bad_request(), t.error_bad_request_help()),
    };
    let template = ErrorPage { page: Page::new(visitor), heading, explanation, error_id };
    let body = template.render().unwrap_or_else(|_| heading.to_owned());
    response.into_response(
        HttpResponse::build(status).insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8")).body(body),
    )
}

fn see_other(response: ServiceResponse<BoxBody>, target: &str) -> ServiceResponse<BoxBody> {
    response.into_response(HttpResponse::SeeOther().insert_header((header::LOCATION, target)).finish())
}
