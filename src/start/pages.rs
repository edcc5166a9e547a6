//! Pages of newcomers.

use askama::Template;

use super::forms::StartForm;
use crate::openings::{Choice, municipality_choices};
use crate::web::Page;
use crate::web::forms::FormErrors;

/// The form.
#[derive(Template)]
#[template(path = "start/start.html")]
pub struct StartPage {
    pub page: Page,
    pub form: StartForm,
    pub errors: FormErrors,
}

impl StartPage {
    fn municipalities(&self) -> Vec<Choice> {
        municipality_choices(self.page.t, &self.form.municipality)
    }
}

/// What happens next: the same for everybody who writes an address.
#[derive(Template)]
#[template(path = "start/sent.html")]
pub struct SentPage {
    pub page: Page,
    /// Address the link went to, as typed; empty if a coach calls.
    pub email: String,
    /// The promise.
    pub promise: String,
}

/// The way forward instead of no.
#[derive(Template)]
#[template(path = "start/forward.html")]
pub struct ForwardPage {
    pub page: Page,
    pub heading: &'static str,
    /// The rule that stands in the way, and where it comes from.
    pub reason: String,
    pub source: String,
    /// What to do instead, line by line.
    pub ways: Vec<&'static str>,
    /// Names and telephones of the sites.
    pub sites: Vec<(String, String)>,
}
