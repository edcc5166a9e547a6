//! The operator's page and the demo's mailbox.

use askama::Template;

use crate::web::Page;

/// State of the installation.
#[derive(Template)]
#[template(path = "notifications/system.html")]
pub struct SystemPage {
    pub page: Page,
    /// Which database.
    pub database: &'static str,
    pub figures: Vec<Figure>,
    pub letters: Vec<LetterLine>,
}

/// One figure with its label.
pub struct Figure {
    pub label: &'static str,
    pub value: String,
    pub note: String,
}

/// A message that was given up.
pub struct LetterLine {
    pub id: String,
    pub name: &'static str,
    pub role: &'static str,
    pub problem: &'static str,
    pub age: String,
}

/// What went out, newest first.
#[derive(Template)]
#[template(path = "notifications/mailbox.html")]
pub struct MailboxPage {
    pub page: Page,
    pub mails: Vec<MailLine>,
}

/// One message in the list.
pub struct MailLine {
    pub id: String,
    pub to: String,
    pub subject: String,
    pub at: String,
}

/// One message.
#[derive(Template)]
#[template(path = "notifications/mail.html")]
pub struct MailPage {
    pub page: Page,
    pub mail: MailLine,
    /// Its text, cut where links begin and end.
    pub pieces: Vec<Piece>,
}

/// Text, or a link with its address.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    Link(String),
}
