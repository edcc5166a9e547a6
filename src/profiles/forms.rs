//! The form of a profile, for the young person and the coach.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use validator::Validate;

use super::{Identity, NewProfile, Profile};
use crate::language::Language;
use crate::matching::{Kind, LanguageSkill, Level, Licence, Shift, TextLanguage, age_on};
use crate::openings::{permits, spoken};
use crate::places::Municipality;
use crate::privacy;
use crate::web::forms::FormErrors;

/// Ages the service serves, years: the target group is 17–29, with room at the edges (product policy).
const AGES: std::ops::RangeInclusive<u32> = 15..=35;

/// A profile as typed.
#[derive(Debug, Default, Clone, Deserialize, Validate)]
#[serde(default)]
pub struct ProfileForm {
    /// Version that was read.
    pub version: i64,
    /// First name.
    #[validate(length(min = 1, max = 80))]
    pub first_name: String,
    /// Last name.
    #[validate(length(max = 80))]
    pub last_name: String,
    /// E-mail.
    pub email: String,
    /// E-mail that was read.
    pub email_before: String,
    /// Telephone.
    #[validate(length(max = 30))]
    pub phone: String,
    /// Date of birth; only the coach writes it.
    pub born_on: String,
    /// Language of the text.
    pub language: String,
    /// Headline.
    #[validate(length(min = 1, max = 120))]
    pub headline: String,
    /// About me.
    #[validate(length(max = 5000))]
    pub about: String,
    /// What I can do, one a line.
    pub skills: String,
    /// What interests me, one a line.
    pub interests: String,
    /// What I do not want, one a line.
    pub avoid: String,
    /// Codes of cards and permits.
    pub permits: Vec<String>,
    /// Driving licence.
    pub driving_licence: String,
    /// Level of Finnish.
    pub level_fi: String,
    /// Level of Swedish.
    pub level_sv: String,
    /// Level of English.
    pub level_en: String,
    /// Codes of other languages, row by row.
    pub other_language: Vec<String>,
    /// Levels of other languages, row by row.
    pub other_level: Vec<String>,
    /// Code of the municipality.
    pub municipality: String,
    /// Postcode.
    pub postcode: String,
    /// How far, kilometres.
    pub radius_km: String,
    /// Kinds of path.
    pub kinds: Vec<String>,
    /// Shifts.
    pub shifts: Vec<String>,
    /// Most hours a week.
    pub hours: String,
    /// First day.
    pub available_from: String,
}

impl ProfileForm {
    /// An empty form.
    #[must_use]
    pub fn empty(t: Language) -> Self {
        Self {
            language: t.word().to_owned(),
            radius_km: "20".to_owned(),
            other_language: vec![String::new(); 2],
            other_level: vec![String::new(); 2],
            ..Self::default()
        }
    }

    /// The form of a profile as it stands.
    #[must_use]
    pub fn of(profile: &Profile, identity: &Identity) -> Self {
        let level = |code: &str| {
            profile
                .languages
                .iter()
                .find(|skill| skill.code == code)
                .map_or_else(String::new, |skill| skill.level.word().to_owned())
        };
        let others = || profile.languages.iter().filter(|skill| !matches!(skill.code.as_str(), "fi" | "sv" | "en"));
        let words = |words: &mut dyn Iterator<Item = &'static str>| words.map(ToOwned::to_owned).collect();
        Self {
            version: profile.version,
            first_name: identity.first_name.clone(),
            last_name: identity.last_name.clone(),
            email: identity.email.clone().unwrap_or_default(),
            email_before: identity.email.clone().unwrap_or_default(),
            phone: identity.phone.clone().unwrap_or_default(),
            born_on: profile.born_on.to_string(),
            language: profile.language.word().to_owned(),
            headline: profile.headline.clone(),
            about: profile.about.clone(),
            skills: profile.skills.join("\n"),
            interests: profile.interests.join("\n"),
            avoid: profile.avoid.join("\n"),
            permits: profile.permits.iter().map(|held| held.code.clone()).collect(),
            driving_licence: profile.driving_licence.map(|class| class.word().to_owned()).unwrap_or_default(),
            level_fi: level("fi"),
            level_sv: level("sv"),
            level_en: level("en"),
            other_language: others().map(|skill| skill.code.clone()).chain([String::new()]).collect(),
            other_level: others().map(|skill| skill.level.word().to_owned()).chain([String::new()]).collect(),
            municipality: profile.municipality_code.clone(),
            postcode: profile.postcode.clone(),
            radius_km: profile.radius_km.to_string(),
            kinds: words(&mut profile.kinds.iter().map(|kind| kind.word())),
            shifts: words(&mut profile.shifts.iter().map(|shift| shift.word())),
            hours: profile.hours_per_week_max.map(|hours| hours.to_string()).unwrap_or_default(),
            available_from: profile.available_from.map(|day| day.to_string()).unwrap_or_default(),
        }
    }

    /// Rows of other languages: code and level, with room for one more.
    #[must_use]
    pub fn other_rows(&self) -> Vec<(String, String)> {
        let mut rows = self.other_pairs();
        while rows.len() < 2 {
            rows.push(Default::default());
        }
        rows
    }

    fn other_pairs(&self) -> Vec<(String, String)> {
        let levels = self.other_level.iter().cloned().chain(std::iter::repeat(String::new()));
        self.other_language.iter().cloned().zip(levels).filter(|(code, _)| !code.is_empty()).collect()
    }

    /// Card and identity, if the form is right. `born_on` is given when the writer may not change it.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(
        &self,
        born_on: Option<NaiveDate>,
        today: NaiveDate,
        t: Language,
    ) -> Result<(NewProfile, Identity), FormErrors> {
        let mut errors = self.validate().err().map(|found| FormErrors::from_validation(&found, t)).unwrap_or_default();
        if !self.email.trim().is_empty() && !validator::ValidateEmail::validate_email(&self.email.trim()) {
            errors.add("email", t.field_email());
        }
        let born_on = born_on.or_else(|| self.birthday(today, &mut errors, t));
        if Municipality::by_code(&self.municipality).is_none() {
            errors.add("municipality", t.field_choice());
        }
        let postcode = self.postcode.trim();
        if !postcode.is_empty() && (postcode.len() != 5 || !postcode.bytes().all(|byte| byte.is_ascii_digit())) {
            errors.add("postcode", t.field_postcode());
        }
        let radius = number("radius_km", &self.radius_km, 1, 500, &mut errors, t);
        let hours = number("hours", &self.hours, 1, 60, &mut errors, t);
        if self.radius_km.trim().is_empty() {
            errors.add("radius_km", t.field_missing());
        }
        let kinds: Vec<Kind> =
            Kind::ALL.iter().copied().filter(|kind| self.kinds.iter().any(|word| word == kind.word())).collect();
        if kinds.is_empty() {
            errors.add("kinds", t.field_choice());
        }
        let lists = [("skills", &self.skills), ("interests", &self.interests), ("avoid", &self.avoid)]
            .map(|(field, text)| items(field, text, &mut errors, t));
        let texts = [("headline", &self.headline), ("about", &self.about)].into_iter();
        let texts = texts.chain([("skills", &self.skills), ("interests", &self.interests), ("avoid", &self.avoid)]);
        for (field, _) in texts.filter(|(_, text)| privacy::reveals(text)) {
            errors.add(field, t.profile_form_revealing());
        }
        let available_from = match self.available_from.trim() {
            "" => None,
            text => text.parse().ok().or_else(|| {
                errors.add("available_from", t.field_date());
                None
            }),
        };
        let (Some(born_on), Some(radius_km), true) = (born_on, radius, errors.is_empty()) else {
            return Err(errors);
        };
        let [skills, interests, avoid] = lists;
        let kept = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let identity = Identity {
            profile_id: String::new(),
            first_name: self.first_name.trim().to_owned(),
            last_name: self.last_name.trim().to_owned(),
            email: kept(&self.email),
            phone: kept(&self.phone),
        };
        let new = NewProfile {
            born_on,
            language: TextLanguage::from_word(&self.language).unwrap_or(TextLanguage::Fi),
            headline: self.headline.split_whitespace().collect::<Vec<_>>().join(" "),
            about: self.about.trim().replace("\r\n", "\n"),
            skills,
            interests,
            avoid,
            permits: self
                .permits
                .iter()
                .filter(|code| permits::is_card(code))
                .map(|code| super::HeldPermit::undated(code))
                .collect(),
            driving_licence: Licence::from_word(&self.driving_licence),
            languages: self.languages(),
            municipality_code: self.municipality.clone(),
            postcode: postcode.to_owned(),
            radius_km,
            kinds,
            shifts: Shift::ALL
                .iter()
                .copied()
                .filter(|shift| self.shifts.iter().any(|word| word == shift.word()))
                .collect(),
            hours_per_week_max: hours,
            available_from,
            background: super::Background::default(),
        };
        Ok((new, identity))
    }

    fn birthday(&self, today: NaiveDate, errors: &mut FormErrors, t: Language) -> Option<NaiveDate> {
        let Ok(day) = self.born_on.trim().parse::<NaiveDate>() else {
            errors.add("born_on", t.field_date());
            return None;
        };
        if day.year() < 1900 || day > today || !AGES.contains(&age_on(day, today)) {
            errors.add("born_on", t.profile_form_age(*AGES.start(), *AGES.end()));
            return None;
        }
        Some(day)
    }

    fn languages(&self) -> Vec<LanguageSkill> {
        let always = [("fi", &self.level_fi), ("sv", &self.level_sv), ("en", &self.level_en)];
        let others = self.other_pairs();
        let mut found: Vec<LanguageSkill> = Vec::new();
        for (code, level) in always.into_iter().chain(others.iter().map(|(code, level)| (code.as_str(), level))) {
            if let Some(level) = Level::from_word(level)
                && spoken::is_spoken(code)
                && found.iter().all(|skill| skill.code != code)
            {
                found.push(LanguageSkill { code: code.to_owned(), level });
            }
        }
        found
    }
}

/// Lines or commas apart; at most 60 of at most 120 characters, like imported ones.
fn items(field: &str, text: &str, errors: &mut FormErrors, t: Language) -> Vec<String> {
    let items: Vec<String> = text
        .split(['\n', ',', ';'])
        .map(|item| item.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|item| !item.is_empty())
        .collect();
    if items.len() > 60 || items.iter().any(|item| item.chars().count() > 120) {
        errors.add(field, t.profile_form_items());
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
