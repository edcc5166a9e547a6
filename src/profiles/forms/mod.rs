//! Forms of profiles: a new young person, and each section.
//!
//! A section may be saved half written: only what is malformed is a mistake, what is missing is
//! still to come.

mod life;
mod newcomer;
mod rows;
mod section;

pub use life::{EligibilityForm, FindingForm, LifeForm, ProtectForm};
pub use newcomer::NewcomerForm;
pub use rows::CardRow;
pub use section::SectionForm;

use chrono::{Datelike, NaiveDate};

use crate::accounts::telephone;
use crate::language::Language;
use crate::matching::age_on;
use crate::privacy;
use crate::rules::{RuleId, Table};
use crate::web::forms::{FormErrors, is_email, one_line};

/// A text of the person's own, without spaces around: not longer than `max`, and it tells nobody who
/// they are.
fn own_text(field: &str, text: &str, max: usize, errors: &mut FormErrors, t: Language) -> String {
    let text = text.trim().replace("\r\n", "\n");
    if text.chars().count() > max {
        errors.add(field, t.field_too_long(f64::from(u32::try_from(max).unwrap_or(u32::MAX))));
    } else if let Some(problem) = privacy::refusal(&text, t) {
        errors.add(field, problem);
    }
    text
}

/// The same on one line.
fn own_line(field: &str, text: &str, max: usize, errors: &mut FormErrors, t: Language) -> String {
    one_line(&own_text(field, text, max, errors, t))
}

/// Lines or commas apart; at most 60 of at most 120 characters, like imported ones.
fn items(field: &str, text: &str, errors: &mut FormErrors, t: Language) -> Vec<String> {
    let items: Vec<String> = text.split(['\n', ',', ';']).map(one_line).filter(|item| !item.is_empty()).collect();
    if items.len() > 60 || items.iter().any(|item| item.chars().count() > 120) {
        errors.add(field, t.profile_form_items());
    } else if let Some(problem) = privacy::refusal(text, t) {
        errors.add(field, problem);
    }
    items
}

fn number(field: &str, text: &str, min: i32, max: i32, errors: &mut FormErrors, t: Language) -> Option<i32> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    match text.parse::<i32>() {
        Ok(number) if (min..=max).contains(&number) => Some(number),
        Ok(_) => {
            errors.add(field, t.field_range(f64::from(min), f64::from(max)));
            None
        }
        Err(_) => {
            errors.add(field, t.field_number());
            None
        }
    }
}

/// A day between 1950 and 2100, as the browser's own field writes it.
fn day(field: &str, text: &str, errors: &mut FormErrors, t: Language) -> Option<NaiveDate> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let found = text.parse::<NaiveDate>().ok().filter(|day| (1950..=2100).contains(&day.year()));
    if found.is_none() {
        errors.add(field, t.field_date());
    }
    found
}

/// A day of birth whose age on a day the rule of profiles' ages takes.
fn birthday(table: Table<'_>, text: &str, today: NaiveDate, errors: &mut FormErrors, t: Language) -> Option<NaiveDate> {
    let Ok(day) = text.trim().parse::<NaiveDate>() else {
        errors.add("born_on", t.field_date());
        return None;
    };
    let ages = table.amount(RuleId::ProfileAge, today);
    let age = i32::try_from(age_on(day, today)).unwrap_or(i32::MAX);
    if day.year() < 1900 || day > today || !ages.holds(age) {
        let (least, most) = ages.span();
        errors.add("born_on", t.profile_form_age(least, most));
        return None;
    }
    Some(day)
}

fn email(text: &str, errors: &mut FormErrors, t: Language) -> Option<String> {
    let text = text.trim().to_lowercase();
    if !text.is_empty() && !is_email(&text) {
        errors.add("email", t.field_email());
    }
    Some(text).filter(|text| !text.is_empty())
}

/// A telephone number in its one spelling; other words of how to reach somebody stay as they are.
fn phone(text: &str, errors: &mut FormErrors, t: Language) -> Option<String> {
    let text = short("phone", text, 30, errors, t);
    telephone(&text).or(Some(text)).filter(|text| !text.is_empty())
}

/// A name or the like of at most `max` characters.
fn short(field: &str, text: &str, max: usize, errors: &mut FormErrors, t: Language) -> String {
    let text = one_line(text);
    if text.chars().count() > max {
        errors.add(field, t.field_too_long(f64::from(u32::try_from(max).unwrap_or(u32::MAX))));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Amount, Rule, TABLE};

    #[test]
    fn the_ages_of_a_profile_follow_the_table_on_the_day_of_the_form() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let rule = *TABLE.rule(RuleId::ProfileAge, day("2026-12-31")).unwrap();
        let rows = [
            Rule { until: Some(day("2026-12-31")), ..rule },
            Rule { since: day("2027-01-01"), amount: Amount::Ages(16, 29), ..rule },
        ];
        let said = |table, born: &str, today: &str| {
            let mut errors = FormErrors::default();
            let found = birthday(table, born, day(today), &mut errors, Language::En);
            assert_eq!(found.is_some(), errors.is_empty());
            errors.get("born_on").to_owned()
        };
        assert_eq!(said(TABLE, "2011-12-31", "2026-12-31"), "", "15 today");
        assert!(said(TABLE, "2012-01-01", "2026-12-31").contains("15"), "15 tomorrow");
        assert_eq!(said(TABLE, "1991-01-01", "2026-12-31"), "", "35 for a day still");
        assert!(said(TABLE, "1990-12-31", "2026-12-31").contains("35"));
        let new = Table(&rows);
        assert_eq!(said(new, "2011-06-01", "2026-12-31"), "");
        let refused = said(new, "2011-06-01", "2027-01-01");
        assert!(refused.contains("16") && refused.contains("29"), "{refused}");
    }
}
