//! Who may pass: the gate in front of every route, and extractors that show in a handler's
//! signature who it serves.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use std::future::{Ready, ready};

use crate::access::{Actor, Role};
use crate::app::App;
use crate::error::AppError;
use crate::web::routing::Who;
use crate::web::{Visitor, csrf};

/// Largest form that is read, bytes: ten times what the longest form needs.
const FORM_LIMIT: usize = 256 * 1024;

/// The gate that `routing::register` puts before every handler.
///
/// # Errors
/// What the visitor lacks.
pub async fn gate(
    who: Who,
    changes: bool,
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let visitor = Visitor::of(request.request());
    let mut passed =
        admit(who, changes, &visitor).and_then(|()| refuse_zero_bytes(request.uri().to_string().as_bytes()));
    if changes && passed.is_ok() {
        passed = check_form(&mut request, &visitor, who).await;
    }
    // An answer, not an `Err`: that would pass by the middleware that makes pages of errors.
    match passed {
        Ok(()) => next.call(request).await.map(ServiceResponse::map_into_boxed_body),
        Err(error) => Ok(request.error_response(error)),
    }
}

/// PostgreSQL keeps no text with a zero byte, and no honest browser sends one.
fn refuse_zero_bytes(encoded: &[u8]) -> Result<(), AppError> {
    let found = encoded.contains(&0) || encoded.windows(3).any(|part| part == b"%00");
    if found { Err(AppError::BadRequest) } else { Ok(()) }
}

fn admit(who: Who, changes: bool, visitor: &Visitor) -> Result<(), AppError> {
    let back = if changes { "/".to_owned() } else { visitor.path.clone() };
    let signed_in = || match &visitor.actor {
        None => Err(AppError::SignInNeeded(back.clone())),
        Some(_) if !visitor.complete => Err(AppError::SecondFactorNeeded),
        Some(actor) => Ok(actor),
    };
    match who {
        // The handler asks for the key.
        Who::Anyone | Who::KeyHolder => Ok(()),
        Who::DemoOnly => visitor.demo.then_some(()).ok_or(AppError::NotFound),
        Who::HalfSignedIn => visitor.actor.as_ref().map(|_| ()).ok_or(AppError::SignInNeeded(back)),
        Who::SignedIn => signed_in().map(|_| ()),
        Who::Roles(roles) => roles.contains(&signed_in()?.role).then_some(()).ok_or(AppError::Forbidden),
    }
}

/// Reads the form, checks its token and puts the body back for the handler.
async fn check_form(request: &mut ServiceRequest, visitor: &Visitor, who: Who) -> Result<(), AppError> {
    let needs_token = who != Who::KeyHolder;
    if let Some(origin) = request.headers().get(header::ORIGIN).filter(|_| needs_token) {
        let host = request.connection_info().host().to_owned();
        let base = request.app_data::<web::Data<App>>().map(|app| app.config.base_url.clone()).unwrap_or_default();
        let origin = origin.to_str().unwrap_or_default();
        if origin != base && origin.split("://").nth(1) != Some(host.as_str()) {
            return Err(AppError::ForgedForm);
        }
    }
    let mut payload = request.take_payload();
    let body = web::Bytes::from_request(request.request(), &mut payload).await.map_err(|_| AppError::BadRequest)?;
    if body.len() > FORM_LIMIT {
        return Err(AppError::BadRequest);
    }
    refuse_zero_bytes(&body)?;
    let token =
        url::form_urlencoded::parse(&body).find(|(name, _)| name == "csrf").map(|(_, value)| value.into_owned());
    if needs_token && !csrf::matches(&visitor.secret, token.as_deref().unwrap_or_default()) {
        return Err(AppError::ForgedForm);
    }
    request.set_payload(Payload::from(body));
    Ok(())
}

/// Declares extractors that let only certain roles through and deref to the [`Actor`].
macro_rules! extractors {
    ($($(#[$doc:meta])* $name:ident => $test:expr;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name(pub Actor);

        impl std::ops::Deref for $name {
            type Target = Actor;
            fn deref(&self) -> &Actor { &self.0 }
        }

        impl FromRequest for $name {
            type Error = AppError;
            type Future = Ready<Result<Self, AppError>>;

            fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
                let test: fn(Role) -> bool = $test;
                let visitor = Visitor::of(request);
                ready(match visitor.actor {
                    Some(actor) if visitor.complete && test(actor.role) => Ok(Self(actor)),
                    Some(_) if !visitor.complete => Err(AppError::SecondFactorNeeded),
                    Some(_) => Err(AppError::Forbidden),
                    None => Err(AppError::SignInNeeded(visitor.path)),
                })
            }
        }
    )+};
}

extractors! {
    /// Any signed-in account.
    SignedIn => |_| true;
    /// A young person.
    YoungPerson => |role| role == Role::YoungPerson;
    /// A job coach.
    Coach => |role| role == Role::Coach;
    /// A contact of a company.
    CompanyContact => |role| role == Role::CompanyContact;
    /// Anyone who works for the service.
    Staff => Role::is_staff;
    /// An operator of the installation.
    Operator => |role| role == Role::Operator;
}
