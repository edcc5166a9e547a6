//! The rules of the field as one dated table, and what they say of an opening or a person.
//!
//! Pure: no database, no clock. Every limit that a law or the service sets stands in [`TABLE`] with
//! the days it holds for, its source and how certain we are of it; forms, pages and tasks ask the
//! table with a day. All functions take the table, so that tests can show a change of law.

mod lint;
mod model;
mod opening;
mod person;
mod rows;
mod sources;
mod table;
mod texts;

pub use lint::{Ad, AdFinding, asks_competence, lint, reword};
pub use model::{Amount, Certainty, Effect, Finding, Rule, RuleId, Source, Subject};
pub use opening::{OpeningFacts, last_day, lowest_age, of_handed_in, of_opening, of_worker};
pub use person::{PersonFacts, SiteBounds, SubsidyFacts, SubsidyHint, of_person, pay_subsidy};
pub use rows::TABLE;
pub use table::Table;
