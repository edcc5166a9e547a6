//! The form of a site's decisions.

use chrono::NaiveDate;
use serde::Deserialize;

use super::model::Settings;
use crate::language::Language;
use crate::places::Municipality;
use crate::rules::{RuleId, Table};
use crate::sites::Site;
use crate::web::forms::{FormErrors, yes};

/// Most municipalities that are read.
const MOST: usize = 400;

/// What is typed.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    /// Version that the page showed.
    pub version: i64,
    /// Youngest age.
    pub min_age: String,
    /// Oldest age.
    pub max_age: String,
    /// Names of municipalities, a line each or parted by commas.
    pub municipalities: String,
    /// "yes" if only people of these are served.
    pub residents_only: String,
    /// Working days of the coaches.
    pub answer_days: String,
    /// Days of the companies; empty for the rule's.
    pub company_days: String,
    /// "yes" if the site wants two eyes.
    pub two_eyes: String,
}

impl SettingsForm {
    /// The form of a site as it stands.
    pub fn of(site: &Site, municipalities: &[String], t: Language) -> Self {
        let known = municipalities.iter().filter_map(|code| Municipality::by_code(code));
        let mut names: Vec<&str> = known.map(|place| place.name(t == Language::Sv)).collect();
        names.sort_unstable();
        Self {
            version: site.version,
            min_age: site.min_age.to_string(),
            max_age: site.max_age.to_string(),
            municipalities: names.join("\n"),
            residents_only: yes(site.residents_only),
            answer_days: site.answer_days.to_string(),
            company_days: site.company_days.map(|days| days.to_string()).unwrap_or_default(),
            two_eyes: yes(site.two_eyes),
        }
    }

    /// What is decided, if the rules of the table allow it on the day.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(&self, table: Table<'_>, today: NaiveDate, t: Language) -> Result<Settings, FormErrors> {
        let mut errors = FormErrors::default();
        let mut within = |field: &str, text: &str, id: RuleId| within(table, today, (field, text, id), &mut errors, t);
        let least = within("min_age", &self.min_age, RuleId::ProfileAge);
        let most = within("max_age", &self.max_age, RuleId::ProfileAge);
        let answer_days = within("answer_days", &self.answer_days, RuleId::SiteAnswer);
        let company_days = match self.company_days.trim() {
            "" => None,
            days => within("company_days", days, RuleId::SiteCompanyAnswer),
        };
        if least > most && most.is_some() {
            errors.add("max_age", t.site_settings_ages_order());
        }
        let municipalities = self.places(&mut errors, t);
        match (least, most, answer_days) {
            (Some(least), Some(most), Some(answer_days)) if errors.is_empty() => Ok(Settings {
                ages: (least, most),
                municipalities,
                residents_only: self.residents_only == "yes",
                answer_days,
                company_days,
                two_eyes: self.two_eyes == "yes",
            }),
            _ => Err(errors),
        }
    }

    /// Codes of the municipalities that are named; the first that nobody knows is told.
    fn places(&self, errors: &mut FormErrors, t: Language) -> Vec<String> {
        let mut codes = Vec::new();
        let names = self.municipalities.split(['\n', ',', ';']).map(str::trim).filter(|name| !name.is_empty());
        for name in names.take(MOST) {
            match Municipality::by_name(name).or_else(|| Municipality::by_code(name)) {
                Some(place) if codes.contains(&place.code) => {}
                Some(place) => codes.push(place.code.clone()),
                None => {
                    errors.add("municipalities", t.site_settings_place_unknown(name));
                    return codes;
                }
            }
        }
        if codes.is_empty() {
            errors.add("municipalities", t.field_missing());
        }
        codes
    }
}

/// A number that a rule takes on the day; else the rule's own words beside the field.
fn within(
    table: Table<'_>,
    today: NaiveDate,
    (field, text, id): (&str, &str, RuleId),
    errors: &mut FormErrors,
    t: Language,
) -> Option<i32> {
    let Ok(number) = text.trim().parse::<i32>() else {
        errors.add(field, if text.trim().is_empty() { t.field_missing() } else { t.field_number() });
        return None;
    };
    match table.rule(id, today) {
        Some(rule) if !rule.amount.holds(number) => {
            errors.add(field, rule.reason(t));
            None
        }
        None if number < 1 => {
            errors.add(field, t.field_number());
            None
        }
        _ => Some(number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Amount, Rule, TABLE};

    fn form() -> SettingsForm {
        SettingsForm {
            min_age: "17".into(),
            max_age: "29".into(),
            municipalities: "Lahti, Hollola\nAsikkala".into(),
            answer_days: "3".into(),
            ..SettingsForm::default()
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn wrong(form: &SettingsForm) -> Vec<String> {
        let errors = form.check(TABLE, day("2026-12-01"), Language::Fi).unwrap_err();
        errors.all().iter().map(|error| error.field.clone()).collect()
    }

    #[test]
    fn names_become_codes_and_an_empty_days_field_leaves_it_to_the_rule() {
        let settings = form().check(TABLE, day("2026-12-01"), Language::Fi).unwrap();
        assert_eq!(settings.municipalities, ["398", "098", "016"]);
        assert_eq!((settings.ages, settings.answer_days, settings.company_days), ((17, 29), 3, None));
        assert!(!settings.two_eyes && !settings.residents_only);
    }

    #[test]
    fn what_the_table_does_not_allow_is_told_field_by_field() {
        let bad = SettingsForm {
            min_age: "14".into(),
            max_age: "36".into(),
            answer_days: "0".into(),
            company_days: "60".into(),
            municipalities: "Lahti, Tuonela".into(),
            ..form()
        };
        assert_eq!(wrong(&bad), ["min_age", "max_age", "answer_days", "company_days", "municipalities"]);
        assert_eq!(wrong(&SettingsForm { min_age: "30".into(), max_age: "20".into(), ..form() }), ["max_age"]);
        assert_eq!(wrong(&SettingsForm { municipalities: " ,\n".into(), ..form() }), ["municipalities"]);
        assert_eq!(wrong(&SettingsForm { answer_days: "pian".into(), ..form() }), ["answer_days"]);
    }

    #[test]
    fn a_change_of_the_rule_changes_what_may_be_chosen_from_its_day() {
        let rule = *TABLE.rule(RuleId::ProfileAge, day("2026-12-31")).unwrap();
        let rows = [
            Rule { until: Some(day("2026-12-31")), ..rule },
            Rule { since: day("2027-01-01"), amount: Amount::Ages(18, 30), ..rule },
        ];
        // The days of answering have no rule in this table: any number from 1 will do.
        assert!(form().check(Table(&rows), day("2026-12-31"), Language::Sv).is_ok());
        let errors = form().check(Table(&rows), day("2027-01-01"), Language::Sv).unwrap_err();
        assert!(errors.get("min_age").contains("18"), "{}", errors.get("min_age"));
    }
}
