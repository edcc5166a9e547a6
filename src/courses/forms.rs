//! The form of a course.

use chrono::NaiveDate;
use serde::Deserialize;
use validator::Validate;

use super::model::{Course, Gives, NewCourse};
use crate::language::Language;
use crate::matching::{Level, Licence};
use crate::openings::permits::is_card;
use crate::openings::spoken::is_spoken;
use crate::places::Municipality;
use crate::web::forms::{FormErrors, one_line};

/// What a link begins with: an address that nobody on the way can change.
const SECURE: &str = "https://";

/// A course as typed.
#[derive(Debug, Default, Clone, Deserialize, Validate)]
#[serde(default)]
pub struct CourseForm {
    /// Version that was read.
    pub version: i64,
    /// Name.
    #[validate(length(min = 1, max = 120))]
    pub name: String,
    /// What it gives: "card:<code>", "licence:<class>", "language" or "skill".
    pub gives: String,
    /// Code of the language.
    pub language: String,
    /// Level of the language after it.
    pub level: String,
    /// The skill in words.
    pub skill: String,
    /// Who arranges it.
    #[validate(length(min = 1, max = 120))]
    pub provider: String,
    /// Code of the municipality.
    pub municipality: String,
    /// First day.
    pub starts_on: String,
    /// Last day to sign up.
    pub sign_up_by: String,
    /// Where one signs up.
    #[validate(length(min = 1, max = 500))]
    pub link: String,
    /// What it costs.
    #[validate(length(max = 60))]
    pub price: String,
    /// What else is good to know.
    #[validate(length(max = 300))]
    pub note: String,
}

/// Longest skill, characters.
const SKILL: usize = 60;

impl CourseForm {
    /// The form of a course as it stands.
    #[must_use]
    pub fn of(course: &Course) -> Self {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let form = Self {
            version: course.version,
            name: course.name.clone(),
            provider: course.provider.clone(),
            municipality: course.municipality_code.clone(),
            starts_on: day(course.starts_on),
            sign_up_by: day(course.sign_up_by),
            link: course.link.clone(),
            price: course.price.clone(),
            note: course.note.clone(),
            ..Self::default()
        };
        match &course.gives {
            Gives::Permit { code } => Self { gives: format!("card:{code}"), ..form },
            Gives::Licence { class } => Self { gives: format!("licence:{class}"), ..form },
            Gives::Language { code, level } => {
                Self { gives: "language".to_owned(), language: code.clone(), level: level.word().to_owned(), ..form }
            }
            Gives::Skill { words } => Self { gives: "skill".to_owned(), skill: words.clone(), ..form },
        }
    }

    /// The course, if the form is right.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(&self, today: NaiveDate, t: Language) -> Result<NewCourse, FormErrors> {
        let tidy = Self {
            name: one_line(&self.name),
            provider: one_line(&self.provider),
            link: self.link.trim().to_owned(),
            price: one_line(&self.price),
            note: one_line(&self.note),
            ..self.clone()
        };
        let mut errors = tidy.validate().err().map(|found| FormErrors::from_validation(&found, t)).unwrap_or_default();
        let gives = self.gives(&mut errors, t);
        if Municipality::by_code(&self.municipality).is_none() {
            errors.add("municipality", t.field_choice());
        }
        let starts_on = day(&self.starts_on, "starts_on", today, &mut errors, t);
        let sign_up_by = day(&self.sign_up_by, "sign_up_by", today, &mut errors, t);
        if let (Some(starts_on), Some(sign_up_by)) = (starts_on, sign_up_by)
            && sign_up_by > starts_on
        {
            errors.add("sign_up_by", t.course_days_order());
        }
        if !tidy.link.is_empty() && !is_secure(&tidy.link) {
            errors.add("link", t.course_link_wrong());
        }
        match gives {
            Some(gives) if errors.is_empty() => Ok(NewCourse {
                name: tidy.name,
                gives,
                provider: tidy.provider,
                municipality_code: tidy.municipality,
                starts_on,
                sign_up_by,
                link: tidy.link,
                price: tidy.price,
                note: tidy.note,
            }),
            _ => Err(errors),
        }
    }

    fn gives(&self, errors: &mut FormErrors, t: Language) -> Option<Gives> {
        if let Some(code) = self.gives.strip_prefix("card:").filter(|code| is_card(code)) {
            return Some(Gives::Permit { code: code.to_owned() });
        }
        if let Some(class) = self.gives.strip_prefix("licence:").and_then(Licence::from_word) {
            return Some(Gives::Licence { class });
        }
        match self.gives.as_str() {
            "language" => {
                let level = Level::from_word(&self.level).filter(|level| *level != Level::Native);
                if !is_spoken(&self.language) {
                    errors.add("language", t.field_choice());
                }
                if level.is_none() {
                    errors.add("level", t.field_choice());
                }
                level.map(|level| Gives::Language { code: self.language.clone(), level })
            }
            "skill" => {
                let words = one_line(&self.skill);
                if words.is_empty() {
                    errors.add("skill", t.field_missing());
                } else if words.chars().count() > SKILL {
                    errors.add("skill", t.field_too_long(SKILL as f64));
                }
                Some(Gives::Skill { words })
            }
            _ => {
                errors.add("gives", t.field_choice());
                None
            }
        }
    }
}

/// A day from today on, if one was typed.
fn day(text: &str, field: &str, today: NaiveDate, errors: &mut FormErrors, t: Language) -> Option<NaiveDate> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let Ok(day) = text.parse::<NaiveDate>() else {
        errors.add(field, t.field_date());
        return None;
    };
    if day < today {
        errors.add(field, t.course_day_past());
    }
    Some(day)
}

/// Whether an address begins as it has to, and goes to a named place on the net.
fn is_secure(link: &str) -> bool {
    let host = link.strip_prefix(SECURE).and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let plain = host.chars().all(|letter| letter.is_alphanumeric() || letter == '.' || letter == '-');
    plain && host.contains('.') && !link.chars().any(|letter| letter.is_whitespace() || letter.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()
    }

    fn form() -> CourseForm {
        CourseForm {
            name: " Hygieniapassin  kurssi ".to_owned(),
            gives: "card:hygiene_passport".to_owned(),
            provider: "Opisto".to_owned(),
            municipality: "398".to_owned(),
            starts_on: "2026-12-10".to_owned(),
            sign_up_by: "2026-12-08".to_owned(),
            link: "https://opisto.example/hygienia".to_owned(),
            ..CourseForm::default()
        }
    }

    fn wrong(form: &CourseForm) -> Vec<String> {
        let errors = form.check(today(), Language::Fi).unwrap_err();
        errors.all().iter().map(|error| error.field.clone()).collect()
    }

    #[test]
    fn each_sort_of_gain_is_read() {
        let gives = |form: CourseForm| form.check(today(), Language::Sv).unwrap().gives;
        assert_eq!(gives(form()), Gives::Permit { code: "hygiene_passport".to_owned() });
        assert_eq!(gives(CourseForm { gives: "licence:B".to_owned(), ..form() }), Gives::Licence { class: Licence::B });
        let language =
            CourseForm { gives: "language".to_owned(), language: "fi".to_owned(), level: "B1".to_owned(), ..form() };
        assert_eq!(gives(language), Gives::Language { code: "fi".to_owned(), level: Level::B1 });
        let skill = CourseForm { gives: "skill".to_owned(), skill: "kassatyö".to_owned(), ..form() };
        assert_eq!(gives(skill), Gives::Skill { words: "kassatyö".to_owned() });
        let always = CourseForm { starts_on: String::new(), sign_up_by: String::new(), ..form() };
        let always = always.check(today(), Language::En).unwrap();
        assert_eq!((always.starts_on, always.name.as_str()), (None, "Hygieniapassin kurssi"));
    }

    #[test]
    fn what_is_missing_or_wrong_is_told_field_by_field() {
        assert_eq!(wrong(&CourseForm::default()), ["link", "name", "provider", "gives", "municipality"]);
        assert_eq!(wrong(&CourseForm { gives: "card:none".to_owned(), ..form() }), ["gives"]);
        assert_eq!(wrong(&CourseForm { gives: "language".to_owned(), ..form() }), ["language", "level"]);
        assert_eq!(wrong(&CourseForm { gives: "skill".to_owned(), ..form() }), ["skill"]);
        assert_eq!(wrong(&CourseForm { starts_on: "2026-12-05".to_owned(), ..form() }), ["sign_up_by"]);
        let past = CourseForm { starts_on: "2026-11-30".to_owned(), sign_up_by: "soon".to_owned(), ..form() };
        assert_eq!(wrong(&past), ["starts_on", "sign_up_by"]);
    }

    #[test]
    fn a_link_is_secure_and_goes_somewhere() {
        for bad in [
            "http://opisto.example",
            "javascript:alert(1)",
            "https://",
            "https://opisto",
            "https://a b.example",
            "https://name:word@opisto.example",
            "opisto.example",
        ] {
            assert_eq!(wrong(&CourseForm { link: bad.to_owned(), ..form() }), ["link"], "{bad}");
        }
        assert!(
            CourseForm { link: " https://työ.example/a?b=c#d ".to_owned(), ..form() }
                .check(today(), Language::Fi)
                .is_ok()
        );
    }
}
