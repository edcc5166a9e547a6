//! Pages of the demo.

use askama::Template;

use super::Persona;
use crate::language::Language;
use crate::web::Page;
use crate::web::page::initials;

/// A persona to press.
pub struct PersonaView {
    /// Account id.
    pub key: String,
    /// Name.
    pub name: String,
    /// Two letters of it.
    pub initials: String,
    /// Company or site.
    pub note: String,
}

/// The personas of a role, for `demo/choices.html`.
pub struct RoleView {
    /// The role in words.
    pub role: &'static str,
    /// Who has it.
    pub personas: Vec<PersonaView>,
}

impl RoleView {
    /// Personas, which come role by role, under their roles.
    #[must_use]
    pub fn group(personas: Vec<Persona>, t: Language) -> Vec<Self> {
        let mut groups: Vec<Self> = Vec::new();
        for Persona { key, name, role, note } in personas {
            let role = t.role(role);
            let view = PersonaView { key, initials: initials(&name), name, note };
            match groups.last_mut().filter(|last| last.role == role) {
                Some(last) => last.personas.push(view),
                None => groups.push(Self { role, personas: vec![view] }),
            }
        }
        groups
    }
}

/// Whom to be.
#[derive(Template)]
#[template(path = "demo/personas.html")]
pub struct PersonasPage {
    pub page: Page,
    pub roles: Vec<RoleView>,
}
