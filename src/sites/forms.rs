//! The form of what a site tells of itself.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime, Timelike};
use serde::Deserialize;
use validator::Validate;

use super::hours::{Day, Hours, Span};
use super::model::{Site, SiteDetails, SiteService};
use crate::language::Language;
use crate::web::forms::FormErrors;

/// Empty rows for days with other hours, beside those that are known.
const EMPTY_ROWS: usize = 2;
/// Most days with other hours that are taken.
const MOST_ROWS: usize = 60;

/// What is typed; hours as "9.30" or "09:30".
#[derive(Debug, Default, Clone, Deserialize, Validate)]
#[serde(default)]
pub struct SiteForm {
    /// Version that the page showed.
    pub version: i64,
    /// What it is, in Finnish.
    #[validate(length(min = 1, max = 2000))]
    pub about_fi: String,
    /// In Swedish.
    #[validate(length(max = 2000))]
    pub about_sv: String,
    /// In English.
    #[validate(length(max = 2000))]
    pub about_en: String,
    /// How to get there, in Finnish.
    #[validate(length(max = 1000))]
    pub arrival_fi: String,
    /// In Swedish.
    #[validate(length(max = 1000))]
    pub arrival_sv: String,
    /// In English.
    #[validate(length(max = 1000))]
    pub arrival_en: String,
    /// Street address.
    #[validate(length(min = 1, max = 200))]
    pub address: String,
    /// Telephone.
    #[validate(length(max = 40))]
    pub phone: String,
    /// E-mail.
    #[validate(length(max = 200))]
    pub email: String,
    /// What one can come for.
    pub services: Vec<String>,
    /// Languages spoken.
    pub languages: Vec<String>,
    /// Who is answerable for the data.
    #[validate(length(max = 200))]
    pub controller: String,
    /// Data protection officer.
    #[validate(length(max = 200))]
    pub privacy_contact: String,
    /// Seven opening times, Monday first.
    pub opens: Vec<String>,
    /// Seven closing times.
    pub closes: Vec<String>,
    /// Numbers of the weekdays when one may come without an appointment.
    pub walk_in: Vec<String>,
    /// Days with other hours.
    pub exception_day: Vec<String>,
    /// Their opening times; empty is closed.
    pub exception_opens: Vec<String>,
    /// Their closing times.
    pub exception_closes: Vec<String>,
}

/// Minutes as a time field has them: "09:30".
fn typed(minutes: i32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn minutes(text: &str) -> Option<i32> {
    let time = NaiveTime::parse_from_str(&text.trim().replace('.', ":"), "%H:%M").ok()?;
    i32::try_from(time.hour() * 60 + time.minute()).ok()
}

impl SiteForm {
    /// The form of a site as it is; past exceptions are left out.
    pub fn of(site: &Site, hours: &Hours, today: NaiveDate) -> Self {
        let coming: Vec<_> = hours.exceptions.iter().filter(|(day, _)| **day >= today).collect();
        let span = |of: fn(&Span) -> i32| {
            coming.iter().map(|(_, span)| span.as_ref().map(|span| typed(of(span))).unwrap_or_default()).collect()
        };
        let week = |of: fn(&Span) -> i32| {
            hours.week.iter().map(|day| day.map(|day| typed(of(&day.span))).unwrap_or_default()).collect()
        };
        let mut form = Self {
            version: site.version,
            about_fi: site.about_fi.clone(),
            about_sv: site.about_sv.clone(),
            about_en: site.about_en.clone(),
            arrival_fi: site.arrival_fi.clone(),
            arrival_sv: site.arrival_sv.clone(),
            arrival_en: site.arrival_en.clone(),
            address: site.address.clone(),
            phone: site.phone.clone(),
            email: site.email.clone(),
            services: site.services.clone(),
            languages: site.languages.clone(),
            controller: site.controller.clone(),
            privacy_contact: site.privacy_contact.clone(),
            opens: week(|span| span.opens),
            closes: week(|span| span.closes),
            walk_in: (1..)
                .zip(&hours.week)
                .filter(|(_, day)| day.is_some_and(|day| day.walk_in))
                .map(|(number, _): (i32, _)| number.to_string())
                .collect(),
            exception_day: coming.iter().map(|(day, _)| day.to_string()).collect(),
            exception_opens: span(|span| span.opens),
            exception_closes: span(|span| span.closes),
        };
        form.level();
        form
    }

    /// As many of everything as the page has rows.
    pub fn level(&mut self) {
        self.opens.resize(7, String::new());
        self.closes.resize(7, String::new());
        self.exception_day.truncate(MOST_ROWS);
        let filled = self.exception_day.iter().rposition(|day| !day.trim().is_empty()).map_or(0, |last| last + 1);
        for list in [&mut self.exception_day, &mut self.exception_opens, &mut self.exception_closes] {
            list.resize(filled + EMPTY_ROWS, String::new());
        }
    }

    /// What is meant.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(&self, t: Language) -> Result<SiteDetails, FormErrors> {
        let mut errors = self.validate().err().map(|found| FormErrors::from_validation(&found, t)).unwrap_or_default();
        let trimmed = |text: &String| text.trim().to_owned();
        if !self.email.trim().is_empty() && !validator::ValidateEmail::validate_email(&self.email.trim()) {
            errors.add("email", t.field_email());
        }
        let mut week = [None; 7];
        for (index, day) in week.iter_mut().enumerate() {
            let (opens, closes) = (part(&self.opens, index), part(&self.closes, index));
            let walk_in = self.walk_in.contains(&(index + 1).to_string());
            *day =
                span(opens, closes, &format!("opens_{}", index + 1), &mut errors, t).map(|span| Day { span, walk_in });
        }
        let mut exceptions = BTreeMap::new();
        for (index, text) in self.exception_day.iter().enumerate().take(MOST_ROWS) {
            if text.trim().is_empty() {
                continue;
            }
            let number = index + 1;
            let times = (part(&self.exception_opens, index), part(&self.exception_closes, index));
            let found = span(times.0, times.1, &format!("exception_opens_{number}"), &mut errors, t);
            match NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d") {
                Ok(day) => {
                    exceptions.insert(day, found);
                }
                Err(_) => errors.add(&format!("exception_day_{number}"), t.field_date()),
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(SiteDetails {
            about: [&self.about_fi, &self.about_sv, &self.about_en].map(trimmed),
            arrival: [&self.arrival_fi, &self.arrival_sv, &self.arrival_en].map(trimmed),
            address: trimmed(&self.address),
            phone: trimmed(&self.phone),
            email: trimmed(&self.email),
            services: self.services.iter().filter(|word| SiteService::from_word(word).is_some()).cloned().collect(),
            languages: self.languages.iter().filter(|word| Language::from_word(word).is_some()).cloned().collect(),
            controller: trimmed(&self.controller),
            privacy_contact: trimmed(&self.privacy_contact),
            hours: Hours { week, exceptions },
        })
    }
}

fn part(list: &[String], index: usize) -> &str {
    list.get(index).map_or("", |text| text.trim())
}

/// A pair of times; both empty is closed.
fn span(opens: &str, closes: &str, field: &str, errors: &mut FormErrors, t: Language) -> Option<Span> {
    if opens.is_empty() && closes.is_empty() {
        return None;
    }
    match (minutes(opens), minutes(closes)) {
        (Some(opens), Some(closes)) if opens < closes => Some(Span { opens, closes }),
        (Some(_), Some(_)) => {
            errors.add(field, t.site_field_order());
            None
        }
        _ => {
            errors.add(field, t.site_field_time());
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> SiteForm {
        let mut form =
            SiteForm { about_fi: "Täällä autetaan.".into(), address: "Katu 1".into(), ..SiteForm::default() };
        form.level();
        form
    }

    #[test]
    fn times_may_have_a_dot_and_an_empty_day_is_closed() {
        let mut form = form();
        (form.opens[0], form.closes[0]) = ("9.30".into(), "16:00".into());
        form.walk_in = vec!["1".into()];
        let hours = form.check(Language::Fi).unwrap().hours;
        assert_eq!(hours.week[0], Some(Day { span: Span { opens: 570, closes: 960 }, walk_in: true }));
        assert_eq!(hours.week[1], None);
    }

    #[test]
    fn a_day_that_closes_before_it_opens_is_named() {
        let mut form = form();
        (form.opens[4], form.closes[4]) = ("16:00".into(), "10:00".into());
        assert!(!form.check(Language::Fi).unwrap_err().get("opens_5").is_empty());
        form.closes[4] = "yö".into();
        assert!(!form.check(Language::Fi).unwrap_err().get("opens_5").is_empty());
    }

    #[test]
    fn what_was_stored_comes_back_into_the_form_without_past_days() {
        let mut form = form();
        form.exception_day = vec!["2026-12-24".into(), "2026-01-01".into(), "2026-12-31".into()];
        form.exception_opens = vec![String::new(), String::new(), "10:00".into()];
        form.exception_closes = vec![String::new(), String::new(), "12:00".into()];
        let hours = form.check(Language::Fi).unwrap().hours;
        assert_eq!(hours.exceptions.len(), 3);
        let day = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        let coming: Vec<_> = hours.exceptions.keys().filter(|found| **found >= day).collect();
        assert_eq!(coming.len(), 2);
    }
}
