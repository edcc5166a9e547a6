//! The fields of the form that the service may comment on: one list, with the label of each.

use serde::{Deserialize, Serialize};

use super::forms::OpeningForm;
use crate::language::Language;

/// What the service says about one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldComment {
    /// Name of the field.
    pub field: String,
    /// What to mend.
    pub text: String,
}

/// Longest comment, characters.
const LONGEST: usize = 500;

type Label = fn(Language) -> &'static str;

/// Names of the fields and their labels.
pub const FIELDS: &[(&str, Label)] = &[
    ("kind", Language::opening_remark_kind),
    ("title", Language::opening_form_title),
    ("description", Language::opening_form_description),
    ("municipality", Language::opening_form_municipality),
    ("shifts", Language::opening_form_shifts),
    ("business_id", Language::posting_business_id),
    ("company_name", Language::posting_company_name),
    ("hours_per_day", Language::opening_form_hours_per_day),
    ("days_per_week", Language::opening_form_days_per_week),
    ("months", Language::opening_form_months),
    ("hours", Language::opening_form_hours),
    ("starts_on", Language::opening_form_starts),
    ("ends_on", Language::opening_form_ends),
    ("apply_by", Language::opening_form_apply),
    ("positions", Language::opening_form_positions),
    ("wage", Language::opening_form_wage),
    ("postcode", Language::opening_form_postcode),
    ("transport", Language::opening_form_transport),
    ("remote", Language::opening_form_remote),
    ("private_household", Language::opening_form_household),
    ("language", Language::opening_form_language),
    ("replaces_nobody", Language::opening_form_replaces_nobody),
    ("guide_named", Language::opening_form_guide),
    ("adviser_named", Language::opening_form_adviser),
    ("hazardous", Language::opening_form_hazardous),
    ("serves_alcohol", Language::opening_form_alcohol),
    ("with_minors", Language::opening_form_minors),
    ("extract_asked", Language::opening_form_extract),
    ("permits", Language::opening_form_permits),
    ("offers_permit_training", Language::opening_form_training),
    ("driving_licence", Language::opening_form_licence),
    ("min_age", Language::opening_form_age),
    ("languages", Language::opening_form_languages),
];

/// A folded box for a comment on one field.
pub struct Remark {
    /// Name of the field.
    pub name: &'static str,
    /// Its label.
    pub field: &'static str,
    /// What was written.
    pub text: String,
}

impl OpeningForm {
    /// What the service comments on, field by field.
    #[must_use]
    pub fn comments(&self) -> Vec<FieldComment> {
        let known = |field: &str| FIELDS.iter().any(|(name, _)| *name == field);
        let rows = self.comment_on.iter().zip(&self.comment);
        let said = rows.filter(|(field, text)| known(field) && !text.trim().is_empty());
        said.map(|(field, text)| FieldComment {
            field: field.clone(),
            text: text.trim().chars().take(LONGEST).collect(),
        })
        .collect()
    }

    /// The box for a comment on a field, with what was written in it; `None` if there is no such field.
    #[must_use]
    pub fn remark(&self, name: &str, t: Language) -> Option<Remark> {
        let (name, label) = FIELDS.iter().find(|(known, _)| *known == name)?;
        let rows = self.comment_on.iter().zip(&self.comment);
        let text = rows.filter(|(on, _)| on == name).map(|(_, text)| text.clone()).next().unwrap_or_default();
        Some(Remark { name, field: label(t), text })
    }
}

#[cfg(test)]
mod tests {
    use super::FIELDS;
    use crate::matching::{Kind, Shift};
    use crate::rules::{OpeningFacts, TABLE, of_opening};

    #[test]
    fn every_rule_speaks_of_a_field_that_the_form_has() {
        let day = "2026-12-01".parse().unwrap();
        let permits = ["hygiene_passport".to_owned(), "alcohol_serving_passport".to_owned()];
        for kind in Kind::ALL.iter().copied() {
            let wrong = OpeningFacts {
                hours_per_week: Some(99),
                hours_per_day: Some(20),
                days_per_week: Some(7),
                shifts: &[Shift::Night],
                months: Some(60),
                wage: if kind == Kind::WorkTrial { "12 €" } else { "" },
                asks_languages: true,
                asks_native_language: true,
                permits: &permits,
                private_household: Some(true),
                replaces_nobody: Some(false),
                works_with_minors: Some(true),
                hazardous: Some(true),
                serves_alcohol: Some(true),
                worker_age: Some(14),
                ..OpeningFacts::new(kind)
            };
            let long = OpeningFacts { months: None, starts_on: Some(day), ends_on: day.succ_opt(), ..wrong };
            let limited = OpeningFacts { min_age: Some(25), ..wrong };
            for finding in [wrong, long, limited].iter().flat_map(|facts| of_opening(TABLE, facts, day)) {
                assert!(FIELDS.iter().any(|(name, _)| *name == finding.field), "{kind}: {}", finding.field);
            }
        }
    }
}
