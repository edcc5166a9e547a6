//! A site as stored.

use diesel::prelude::*;

use crate::db::schema::sites;
use crate::language::Language;

/// A service point.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = sites)]
pub struct Site {
    /// Id.
    pub id: String,
    /// Short name in addresses.
    pub slug: String,
    /// Finnish name.
    pub name_fi: String,
    /// Swedish name.
    pub name_sv: String,
    /// English name.
    pub name_en: String,
    /// Street address.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Youngest age it serves, years.
    pub min_age: i32,
    /// Oldest age it serves, years.
    pub max_age: i32,
    /// Working days within which a coach welcomes and checks.
    pub answer_days: i32,
}

impl Site {
    /// Name in a language.
    #[must_use]
    pub fn name(&self, t: Language) -> &str {
        match t {
            Language::Fi => &self.name_fi,
            Language::Sv => &self.name_sv,
            Language::En => &self.name_en,
        }
    }
}
