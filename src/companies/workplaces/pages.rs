//! Pages of workplaces.

use askama::Template;

use super::Workplace;
use super::forms::WorkplaceForm;
use crate::language::Language;
use crate::matching;
use crate::openings::{Choice, municipality_choices};
use crate::web::Page;
use crate::web::forms::FormErrors;

/// A workplace in a list.
#[derive(Debug, Clone)]
pub struct WorkplaceLine {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Address, postcode and municipality.
    pub place: String,
    /// How to get there, and the door.
    pub way: Vec<(&'static str, String)>,
    /// Whether it is the main one.
    pub is_main: bool,
}

impl WorkplaceLine {
    /// The line of a workplace.
    #[must_use]
    pub fn new(workplace: &Workplace, t: Language) -> Self {
        let town = format!("{} {}", workplace.postcode, matching::place_name(&workplace.municipality_code, t));
        let parts = [workplace.address.trim(), town.trim()];
        let way = [(t.workplace_bus(), &workplace.bus), (t.workplace_entrance(), &workplace.entrance)];
        Self {
            id: workplace.id.clone(),
            name: workplace.name.clone(),
            place: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
            way: way
                .into_iter()
                .filter(|(_, text)| !text.is_empty())
                .map(|(name, text)| (name, text.clone()))
                .collect(),
            is_main: workplace.is_main,
        }
    }
}

/// The form of a workplace.
#[derive(Template)]
#[template(path = "companies/workplace.html")]
pub struct WorkplacePage {
    pub page: Page,
    pub form: WorkplaceForm,
    pub errors: FormErrors,
    pub action: String,
    pub back: String,
    pub company: String,
    pub is_new: bool,
    /// Why it cannot be closed just now; empty otherwise.
    pub in_use: bool,
}

impl WorkplacePage {
    fn municipalities(&self) -> Vec<Choice> {
        municipality_choices(self.page.t, &self.form.municipality)
    }
}
