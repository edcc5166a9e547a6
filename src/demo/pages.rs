//! Pages of the demo.

use askama::Template;

use crate::web::Page;

/// A persona on the page.
pub struct PersonaView {
    pub key: String,
    pub name: String,
    pub initials: String,
    pub role: &'static str,
    pub note: String,
}

/// Whom to be.
#[derive(Template)]
#[template(path = "demo/personas.html")]
pub struct PersonasPage {
    pub page: Page,
    pub personas: Vec<PersonaView>,
}
