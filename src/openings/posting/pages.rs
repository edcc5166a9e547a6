//! Pages around a posting's links.

use askama::Template;

use crate::matching::ReasonLine;
use crate::openings::life::Reason;
use crate::web::Page;
use crate::web::forms::FormErrors;

/// After the form: look into your mail.
#[derive(Template)]
#[template(path = "openings/posting/sent.html")]
pub struct SentPage {
    pub page: Page,
}

/// The button that confirms.
#[derive(Template)]
#[template(path = "openings/posting/confirm.html")]
pub struct ConfirmPage {
    pub page: Page,
    pub secret: String,
    pub title: String,
    pub language: &'static str,
    /// What the rules say that is good to know.
    pub rules: Vec<ReasonLine>,
}

/// After the button: who reads it, and by when.
#[derive(Template)]
#[template(path = "openings/posting/confirmed.html")]
pub struct ConfirmedPage {
    pub page: Page,
    pub by: String,
}

/// A link that cannot be used, with the way on.
#[derive(Template)]
#[template(path = "openings/posting/dead_link.html")]
pub struct DeadLinkPage {
    pub page: Page,
    pub secret: String,
    pub heading: &'static str,
    pub text: &'static str,
    /// Where the opening stands, in words; nothing if it is no opening yet.
    pub standing: String,
    /// Whether a new link would lead anywhere.
    pub can_send: bool,
    /// The service point: name, telephone, e-mail.
    pub contact: String,
}

/// Asking for a new link by one's address.
#[derive(Template)]
#[template(path = "openings/posting/link.html")]
pub struct LinkPage {
    pub page: Page,
    pub email: String,
    pub sent: bool,
    pub errors: FormErrors,
}

/// Where an opening stands that cannot be mended, with what the service said.
#[derive(Template)]
#[template(path = "openings/posting/standing.html")]
pub struct StandingPage {
    pub page: Page,
    pub title: String,
    pub language: &'static str,
    pub standing: String,
    pub reason: String,
    pub contact: String,
}

/// The question whether an opening is still open.
#[derive(Template)]
#[template(path = "openings/posting/keep.html")]
pub struct KeepPage {
    pub page: Page,
    pub secret: String,
    pub title: String,
    pub language: &'static str,
    /// What happens without an answer; empty if nothing is asked any more.
    pub until: String,
    pub reasons: Vec<Reason>,
}

/// Becoming a contact of the company.
#[derive(Template)]
#[template(path = "openings/posting/claim.html")]
pub struct ClaimPage {
    pub page: Page,
    pub secret: String,
    pub title: String,
    pub language: &'static str,
    pub typed: String,
    pub errors: FormErrors,
}

/// After a claim that the service decides, or that was no news.
#[derive(Template)]
#[template(path = "openings/posting/claim_asked.html")]
pub struct ClaimAskedPage {
    pub page: Page,
    /// They have an account already and got a link for signing in.
    pub already: bool,
    pub by: String,
}
