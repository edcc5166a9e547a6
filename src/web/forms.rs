//! Forms: read, checked, and given back with what was typed and what to mend.

use std::collections::BTreeMap;
use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use serde::de::DeserializeOwned;
use validator::{ValidateEmail, ValidationError, ValidationErrors, ValidationErrorsKind};

use crate::accounts::telephone;
use crate::error::AppError;
use crate::language::Language;

/// A form that was sent; fields may repeat, missing ones take their default.
#[derive(Debug)]
pub struct Form<T>(pub T);

impl<T> Deref for Form<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for Form<T> {
    type Error = AppError;
    type Future = LocalBoxFuture<'static, Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = web::Bytes::from_request(request, payload);
        Box::pin(async move {
            let body = body.await.map_err(|_| AppError::BadRequest)?;
            serde_html_form::from_bytes(&body).map(Form).map_err(|_| AppError::BadRequest)
        })
    }
}

/// The query of an address, read like a form; an unreadable one takes defaults.
#[derive(Debug, Default)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned + Default + 'static> FromRequest for Query<T> {
    type Error = AppError;
    type Future = std::future::Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Ok(Self(serde_html_form::from_str(request.query_string()).unwrap_or_default())))
    }
}

/// What to mend in one field, in the user's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// Name of the field, which is also its id on the page.
    pub field: String,
    /// How to mend it.
    pub message: String,
}

/// What to mend, field by field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormErrors {
    list: Vec<FieldError>,
}

impl FormErrors {
    /// Adds a message to a field.
    pub fn add(&mut self, field: &str, message: impl Into<String>) {
        self.list.push(FieldError { field: field.to_owned(), message: message.into() });
    }

    /// One message.
    #[must_use]
    pub fn one(field: &str, message: impl Into<String>) -> Self {
        let mut errors = Self::default();
        errors.add(field, message);
        errors
    }

    /// The first message of a field, or nothing.
    #[must_use]
    pub fn get(&self, field: &str) -> &str {
        self.list.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }

    /// All of them, in order.
    #[must_use]
    pub fn all(&self) -> &[FieldError] {
        &self.list
    }

    /// Whether there is nothing to mend.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// What validator found, in words. Codes of our own are looked up as texts `field_<code>`.
    #[must_use]
    pub fn from_validation(errors: &ValidationErrors, t: Language) -> Self {
        let mut found = Self::default();
        let sorted: BTreeMap<_, _> = errors.errors().iter().collect();
        for (field, kind) in sorted {
            match kind {
                ValidationErrorsKind::Field(list) => {
                    for error in list {
                        found.add(field, message(error, t));
                    }
                }
                ValidationErrorsKind::Struct(_) | ValidationErrorsKind::List(_) => found.add(field, t.field_invalid()),
            }
        }
        found
    }
}

/// Both, or everything that is to be mended.
///
/// # Errors
/// What is wrong in either.
pub fn both<A, B>(one: Result<A, FormErrors>, other: Result<B, FormErrors>) -> Result<(A, B), FormErrors> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (one, other) => {
            let mut all = FormErrors::default();
            for errors in one.err().into_iter().chain(other.err()) {
                for error in errors.all() {
                    all.add(&error.field, error.message.clone());
                }
            }
            Err(all)
        }
    }
}

/// Whether an e-mail address can be reached from here: the standard allows "marjo@leipomo", where a
/// message would go nowhere and nobody would notice the slip.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let ending = text.rsplit_once('@').and_then(|(_, domain)| domain.rsplit_once('.')).map(|(_, ending)| ending);
    ending.is_some_and(|ending| ending.chars().count() > 1) && text.validate_email()
}

/// A telephone number in its [one spelling](telephone); `None` where nothing was typed, or, with an
/// error beside the field `phone`, what cannot be called.
pub fn phone(text: &str, errors: &mut FormErrors, t: Language) -> Option<String> {
    let number = telephone(text);
    if number.is_none() && !text.trim().is_empty() {
        errors.add("phone", t.field_phone());
    }
    number
}

/// A postcode without blanks around it; with an error beside the field `postcode` if anything but five
/// digits was typed.
pub fn postcode(text: &str, errors: &mut FormErrors, t: Language) -> String {
    let text = text.trim();
    if !text.is_empty() && (text.len() != 5 || !text.bytes().all(|byte| byte.is_ascii_digit())) {
        errors.add("postcode", t.field_postcode());
    }
    text.to_owned()
}

/// A name or the like on one line, with one blank between words.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The value of a box that is ticked or not.
#[must_use]
pub fn yes(ticked: bool) -> String {
    if ticked { "yes".to_owned() } else { String::new() }
}

/// The same as [`is_email`] for a derived check.
///
/// # Errors
/// If it cannot.
pub fn email(text: &str) -> Result<(), ValidationError> {
    if is_email(text) { Ok(()) } else { Err(ValidationError::new("email")) }
}

fn message(error: &ValidationError, t: Language) -> String {
    let number = |name: &str| error.params.get(name).and_then(serde_json::Value::as_f64);
    match error.code.as_ref() {
        "length" => {
            let empty = error
                .params
                .get("value")
                .is_some_and(|value| value == "" || value.as_array().is_some_and(Vec::is_empty));
            match number("max") {
                Some(max) if !empty => t.field_too_long(max),
                _ => t.field_missing().to_owned(),
            }
        }
        "range" => match (number("min"), number("max")) {
            (Some(min), Some(max)) => t.field_range(min, max),
            _ => t.field_invalid().to_owned(),
        },
        "email" => t.field_email().to_owned(),
        "business_id" => t.field_business_id().to_owned(),
        "postcode" => t.field_postcode().to_owned(),
        "date" => t.field_date().to_owned(),
        "number" => t.field_number().to_owned(),
        "choice" => t.field_choice().to_owned(),
        "phone" => t.field_phone().to_owned(),
        "password" => t.field_password().to_owned(),
        _ => t.field_invalid().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn an_address_has_a_place_with_an_ending() {
        for right in ["marjo@leipomo.fi", "a.b+c@mail.lahti.example", "asa@byrå.fi"] {
            assert!(is_email(right), "{right}");
        }
        for wrong in ["", "marjo", "marjo@leipomo", "marjo@leipomo.", "marjo@leipomo.f", "@leipomo.fi", "a b@c.fi"] {
            assert!(!is_email(wrong), "{wrong}");
        }
    }
}
