//! The parts of a section that come in rows: languages, cards, schools, work.

use chrono::{Datelike, NaiveDate};

use super::{SectionForm, day, number, own_line, own_text};
use crate::language::Language;
use crate::matching::{LanguageSkill, Level};
use crate::openings::{permits, spoken};
use crate::profiles::{Education, Experience, ExperienceKind, HeldPermit};
use crate::web::forms::FormErrors;

/// Most schools, and most pieces of work.
const ROWS: usize = 20;

/// A language that is not among those always asked, as typed.
pub struct LanguageRow {
    /// Code.
    pub code: String,
    /// Level.
    pub level: String,
}

/// A card, whether held or not, as typed.
pub struct CardRow {
    /// Code.
    pub code: &'static str,
    /// Name.
    pub name: &'static str,
    /// Whether it is held.
    pub held: bool,
    /// Day it was given.
    pub issued: String,
    /// Last day.
    pub ends: String,
}

impl CardRow {
    /// Id of the field of a day of this card.
    #[must_use]
    pub fn id(&self, field: &str) -> String {
        format!("{field}-{}", self.code)
    }
}

/// A school as typed.
#[derive(Default)]
pub struct EducationRow {
    /// Name of the school.
    pub school: String,
    /// What it leads to.
    pub degree: String,
    /// Field of study.
    pub field: String,
    /// Year it began.
    pub from: String,
    /// Year it ended.
    pub until: String,
    /// Still going on.
    pub ongoing: bool,
}

/// A piece of work as typed.
#[derive(Default)]
pub struct ExperienceRow {
    /// Kind, as its word.
    pub kind: String,
    /// What the work was called.
    pub title: String,
    /// Where.
    pub place: String,
    /// When.
    pub period: String,
    /// What the person did.
    pub tasks: String,
}

/// The text of a row in a column, or nothing.
fn at(column: &[String], row: usize) -> String {
    column.get(row).cloned().unwrap_or_default()
}

impl SectionForm {
    /// Other languages, with room for one more.
    #[must_use]
    pub fn language_rows(&self) -> Vec<LanguageRow> {
        let typed = 0..self.other_language.len();
        let row = |row| LanguageRow { code: at(&self.other_language, row), level: at(&self.other_level, row) };
        let mut rows: Vec<_> = typed.map(row).filter(|row| !row.code.is_empty()).collect();
        rows.push(LanguageRow { code: String::new(), level: String::new() });
        rows
    }

    /// Every card there is, the most common first.
    #[must_use]
    pub fn card_rows(&self, t: Language) -> Vec<CardRow> {
        permits::CARDS
            .iter()
            .map(|(code, name)| {
                let row = self.held_code.iter().position(|typed| typed == code);
                let day = |column: &[String]| row.map(|row| at(column, row)).unwrap_or_default();
                CardRow {
                    code,
                    name: name(t),
                    held: self.held.iter().any(|held| held == code),
                    issued: day(&self.issued),
                    ends: day(&self.ends),
                }
            })
            .collect()
    }

    /// Schools, with room for one more.
    #[must_use]
    pub fn education_rows(&self) -> Vec<EducationRow> {
        let mut rows: Vec<EducationRow> = (0..self.school.len().min(ROWS))
            .map(|row| EducationRow {
                school: at(&self.school, row),
                degree: at(&self.degree, row),
                field: at(&self.field, row),
                from: at(&self.from, row),
                until: at(&self.until, row),
                ongoing: self.ongoing.contains(&row.to_string()),
            })
            .filter(|row| !row.is_empty())
            .collect();
        rows.push(EducationRow::default());
        rows
    }

    /// Pieces of work, with room for one more.
    #[must_use]
    pub fn experience_rows(&self) -> Vec<ExperienceRow> {
        let mut rows: Vec<ExperienceRow> = (0..self.work_title.len().min(ROWS))
            .map(|row| ExperienceRow {
                kind: at(&self.work_kind, row),
                title: at(&self.work_title, row),
                place: at(&self.work_place, row),
                period: at(&self.work_period, row),
                tasks: at(&self.work_tasks, row),
            })
            .filter(|row| !row.is_empty())
            .collect();
        rows.push(ExperienceRow::default());
        rows
    }

    /// Languages with their levels; one without a level is still to come.
    pub(super) fn languages(&self) -> Vec<LanguageSkill> {
        let always = [("fi", &self.level_fi), ("sv", &self.level_sv), ("en", &self.level_en)];
        let others = self.language_rows();
        let others = others.iter().map(|row| (row.code.as_str(), &row.level));
        let mut found: Vec<LanguageSkill> = Vec::new();
        for (code, level) in always.into_iter().chain(others) {
            if let Some(level) = Level::from_word(level)
                && spoken::is_spoken(code)
                && found.iter().all(|skill| skill.code != code)
            {
                found.push(LanguageSkill { code: code.to_owned(), level });
            }
        }
        found
    }

    /// Cards that are held, with their days.
    pub(super) fn cards(&self, errors: &mut FormErrors, t: Language) -> Vec<HeldPermit> {
        let held = self.card_rows(t).into_iter().filter(|row| row.held);
        held.map(|row| {
            let (given, last) = (row.id("issued"), row.id("ends"));
            let issued_on = day(&given, &row.issued, errors, t);
            let ends_on = day(&last, &row.ends, errors, t);
            if ends_on.is_some() && ends_on < issued_on {
                errors.add(&last, t.section_ends_before());
            }
            HeldPermit { code: row.code.to_owned(), issued_on, ends_on }
        })
        .collect()
    }

    /// Schools.
    pub(super) fn schools(&self, today: NaiveDate, errors: &mut FormErrors, t: Language) -> Vec<Education> {
        let rows = self.education_rows().into_iter().enumerate().filter(|(_, row)| !row.is_empty());
        rows.map(|(at, row)| {
            let name = |field: &str| format!("{field}-{at}");
            let years = (today.year() - 30, today.year() + 10);
            let from = number(&name("from"), &row.from, years.0, years.1, errors, t);
            let until = number(&name("until"), &row.until, years.0, years.1, errors, t);
            if !row.ongoing && until.is_some() && until < from {
                errors.add(&name("until"), t.section_ends_before());
            }
            Education {
                school: own_line(&name("school"), &row.school, 120, errors, t),
                degree: own_line(&name("degree"), &row.degree, 120, errors, t),
                field: own_line(&name("field"), &row.field, 120, errors, t),
                from,
                until: until.filter(|_| !row.ongoing),
                ongoing: row.ongoing,
            }
        })
        .collect()
    }

    /// Work.
    pub(super) fn work(&self, errors: &mut FormErrors, t: Language) -> Vec<Experience> {
        let rows = self.experience_rows().into_iter().enumerate().filter(|(_, row)| !row.is_empty());
        rows.map(|(at, row)| {
            let name = |field: &str| format!("{field}-{at}");
            Experience {
                kind: ExperienceKind::from_word(&row.kind).unwrap_or(ExperienceKind::Other),
                title: own_line(&name("work_title"), &row.title, 120, errors, t),
                place: own_line(&name("work_place"), &row.place, 120, errors, t),
                period: own_line(&name("work_period"), &row.period, 60, errors, t),
                tasks: own_text(&name("work_tasks"), &row.tasks, 1000, errors, t),
            }
        })
        .collect()
    }

    /// Takes a row out of the lists of the form.
    pub fn remove_row(&mut self, row: usize) {
        let going_on: Vec<usize> = self.ongoing.iter().filter_map(|row| row.parse().ok()).collect();
        let left = going_on.into_iter().filter(|other| *other != row);
        self.ongoing = left.map(|other| if other > row { other - 1 } else { other }.to_string()).collect();
        for column in [
            &mut self.school,
            &mut self.degree,
            &mut self.field,
            &mut self.from,
            &mut self.until,
            &mut self.work_kind,
            &mut self.work_title,
            &mut self.work_place,
            &mut self.work_period,
            &mut self.work_tasks,
        ] {
            if row < column.len() {
                column.remove(row);
            }
        }
    }
}

impl EducationRow {
    fn is_empty(&self) -> bool {
        [&self.school, &self.degree, &self.field, &self.from, &self.until].iter().all(|text| text.trim().is_empty())
    }
}

impl ExperienceRow {
    fn is_empty(&self) -> bool {
        [&self.title, &self.place, &self.period, &self.tasks].iter().all(|text| text.trim().is_empty())
    }
}
