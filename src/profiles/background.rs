//! What a person brings along: school, work, and cards held with their days. Pure values, kept as JSON.

use chrono::NaiveDate;
use search_index::words;
use serde::{Deserialize, Serialize};

use crate::db::types::Document;

/// A card or permit held. Without days it is written as its code alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct HeldPermit {
    /// Code of the card.
    pub code: String,
    /// Day it was given.
    pub issued_on: Option<NaiveDate>,
    /// Last day it is valid.
    pub ends_on: Option<NaiveDate>,
}

impl HeldPermit {
    /// A card of which no days are known.
    #[must_use]
    pub fn undated(code: &str) -> Self {
        Self { code: code.to_owned(), issued_on: None, ends_on: None }
    }

    /// Whether it counts on a day; its last day still does.
    #[must_use]
    pub fn is_valid_on(&self, day: NaiveDate) -> bool {
        self.ends_on.is_none_or(|last| day <= last)
    }
}

/// How a card stands in the database.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Code(String),
    Dated {
        code: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        issued_on: Option<NaiveDate>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ends_on: Option<NaiveDate>,
    },
}

impl From<Written> for HeldPermit {
    fn from(written: Written) -> Self {
        match written {
            Written::Code(code) => Self { code, issued_on: None, ends_on: None },
            Written::Dated { code, issued_on, ends_on } => Self { code, issued_on, ends_on },
        }
    }
}

impl From<HeldPermit> for Written {
    fn from(held: HeldPermit) -> Self {
        match held {
            HeldPermit { code, issued_on: None, ends_on: None } => Self::Code(code),
            HeldPermit { code, issued_on, ends_on } => Self::Dated { code, issued_on, ends_on },
        }
    }
}

/// A school or course.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Education {
    /// Name of the school; companies see it only after an introduction.
    pub school: String,
    /// What it leads to.
    pub degree: String,
    /// Field of study.
    pub field: String,
    /// Year it began.
    pub from: Option<i32>,
    /// Year it ended.
    pub until: Option<i32>,
    /// Still going on.
    pub ongoing: bool,
}

impl Education {
    /// The row as one line.
    #[must_use]
    pub fn line(&self) -> String {
        let year = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
        let until = if self.ongoing { "→".to_owned() } else { year(self.until) };
        let years = Some(format!("{}–{until}", year(self.from))).filter(|years| years != "–").unwrap_or_default();
        joined(&[&self.school, &self.degree, &self.field, &years])
    }
}

/// What is there, parted by commas.
pub fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", ")
}

words! {
    /// Kind of experience.
    ExperienceKind {
        /// Paid work.
        Work = "work",
        /// A summer job.
        SummerJob = "summer_job",
        /// A work trial or a period of learning at work.
        Trial = "trial",
        /// Volunteering.
        Volunteering = "volunteering",
        /// Something else that was learnt from.
        Other = "other",
    }
}

/// Something done: work, a trial, a summer job, volunteering.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Experience {
    /// Kind.
    pub kind: ExperienceKind,
    /// What the work was called.
    #[serde(default)]
    pub title: String,
    /// Where; companies see it only after an introduction.
    #[serde(default)]
    pub place: String,
    /// When, in own words: "kesä 2025".
    #[serde(default)]
    pub period: String,
    /// What the person did there.
    #[serde(default)]
    pub tasks: String,
}

impl Experience {
    /// The row as one line.
    #[must_use]
    pub fn line(&self) -> String {
        let row = joined(&[&self.title, &self.place, &self.period, &self.tasks]).replace('\n', " ");
        format!("{}: {row}", self.kind.word())
    }
}

/// What only the person and the coach write: it stays when a file is read again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Background {
    /// Hobbies.
    pub hobbies: Vec<String>,
    /// Schools and courses.
    pub education: Vec<Education>,
    /// Work, trials, summer jobs, volunteering.
    pub experience: Vec<Experience>,
    /// Last day of the driving licence.
    pub licence_ends_on: Option<NaiveDate>,
    /// What helps at work.
    pub support: String,
    /// Whether the person wants companies to read what helps.
    pub support_shown: bool,
}

impl From<Document<Background>> for Background {
    fn from(stored: Document<Self>) -> Self {
        stored.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_without_days_is_its_code() {
        let held: Vec<HeldPermit> =
            serde_json::from_str(r#"["hygiene_passport",{"code":"hot_work_card","ends_on":"2027-03-01"}]"#).unwrap();
        assert_eq!(held[0], HeldPermit::undated("hygiene_passport"));
        assert_eq!(
            serde_json::to_string(&held).unwrap(),
            r#"["hygiene_passport",{"code":"hot_work_card","ends_on":"2027-03-01"}]"#
        );
    }

    #[test]
    fn a_card_counts_on_its_last_day_and_not_on_the_next() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let held = HeldPermit { ends_on: Some(day("2027-03-01")), ..HeldPermit::undated("hot_work_card") };
        assert!(held.is_valid_on(day("2027-03-01")));
        assert!(!held.is_valid_on(day("2027-03-02")));
        assert!(HeldPermit::undated("tax_number").is_valid_on(day("2099-01-01")));
    }
}
