//! The anonymous card: all that a company sees before the young person permits more (domain 3.5).

use chrono::NaiveDate;

use super::Profile;
use super::background::joined;
use super::years::without_years;
use crate::language::Language;
use crate::matching::Level;
use crate::places::Municipality;
use crate::web::page::initials;

/// Municipalities of clearly more than 20 000 people (Statistics Finland, 2024): their name tells
/// nobody apart, so the card shows it. Elsewhere, and near the limit, it shows the region (product
/// policy of 2026-11).
const LARGE: &[&str] = &[
    "049", "091", "092", "098", "106", "109", "153", "167", "179", "186", "202", "205", "211", "245", "257", "272",
    "285", "286", "297", "398", "405", "418", "444", "491", "505", "536", "543", "564", "609", "638", "678", "680",
    "684", "694", "698", "710", "734", "740", "743", "749", "753", "790", "837", "853", "858", "905", "927", "980",
];

/// Whoever goes so far goes anywhere in Finland, kilometres; nobody says more.
pub const ANYWHERE_KM: i32 = 1000;

/// What a company sees. No name, birth date, sex, address, mother tongue, school or employer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Bird name and number.
    pub alias: String,
    /// Two letters of it.
    pub initials: String,
    /// Large municipality, or the region.
    pub area: String,
    /// "Under 18" or "18 or over".
    pub age: &'static str,
    /// Language that the person writes in.
    pub lang: &'static str,
    /// Headline.
    pub headline: String,
    /// What the person can do.
    pub skills: Vec<String>,
    /// What interests them.
    pub interests: Vec<String>,
    /// What they do in their free time.
    pub hobbies: Vec<String>,
    /// What they have learnt, without the schools' names and the years, which tell the age.
    pub education: Vec<String>,
    /// What they have done, without the employers' names and the years.
    pub experience: Vec<String>,
    /// What helps at work, if the person wants companies to read it.
    pub support: String,
    /// Languages; a native one reads "fluent".
    pub languages: Vec<String>,
    /// Cards, permits and driving licence.
    pub permits: Vec<String>,
    /// Shifts that suit.
    pub shifts: Vec<&'static str>,
    /// Kinds of path wished.
    pub kinds: Vec<&'static str>,
    /// Most hours a week, or nothing.
    pub hours: String,
    /// From which month on, or at once.
    pub starts: String,
    /// About how far the person goes to work: a multiple of ten, no circle around a home.
    pub distance: String,
}

impl Card {
    /// The card as a company sees it: free text only as a coach has checked it, word for word.
    #[must_use]
    pub fn for_company(profile: &Profile, today: NaiveDate, t: Language) -> Self {
        let card = Self::of(profile, today, t);
        if profile.text_is_checked() {
            return card;
        }
        let none = Vec::new;
        Self {
            headline: String::new(),
            skills: none(),
            interests: none(),
            hobbies: none(),
            education: none(),
            experience: none(),
            support: String::new(),
            ..card
        }
    }

    /// The card of a profile in a language.
    #[must_use]
    pub fn of(profile: &Profile, today: NaiveDate, t: Language) -> Self {
        let adult = crate::matching::age_on(profile.born_on, today) >= 18;
        let mut permits: Vec<String> = profile.permits_on(today).iter().map(|code| t.permit(code)).collect();
        permits.extend(profile.licence_on(today).map(|class| t.card_licence(class.word())));
        Self {
            alias: profile.alias.clone(),
            initials: initials(profile.alias.split(' ').next().unwrap_or_default()),
            area: area(&profile.municipality_code, t),
            age: if adult { t.card_adult() } else { t.card_minor() },
            lang: profile.language.word(),
            headline: without_years(&profile.headline),
            skills: yearless(&profile.skills),
            interests: yearless(&profile.interests),
            hobbies: yearless(&profile.background.hobbies),
            education: profile
                .background
                .education
                .iter()
                .map(|one| joined(&[&without_years(&one.degree), &without_years(&one.field)]))
                .collect(),
            experience: profile
                .background
                .experience
                .iter()
                .map(|one| {
                    let parts = [&one.title, &one.period, &one.tasks].map(|part| without_years(part));
                    joined(&parts.each_ref().map(String::as_str))
                })
                .collect(),
            support: if profile.background.support_shown { profile.background.support.clone() } else { String::new() },
            languages: profile
                .languages
                .iter()
                .map(|skill| {
                    let level = if skill.level == Level::Native { t.card_fluent() } else { skill.level.word() };
                    format!("{} {level}", t.spoken(&skill.code))
                })
                .collect(),
            permits,
            shifts: profile.shifts.iter().map(|shift| t.shift(*shift)).collect(),
            kinds: profile.kinds.iter().map(|kind| t.kind(*kind)).collect(),
            hours: profile.hours_per_week_max.map(|hours| t.card_hours_most(hours)).unwrap_or_default(),
            starts: profile
                .available_from
                .filter(|day| *day > today)
                .map_or_else(|| t.card_starts_now().to_owned(), |day| t.month(day)),
            distance: distance(profile.radius_km, t),
        }
    }
}

fn distance(km: i32, t: Language) -> String {
    if km >= ANYWHERE_KM { t.section_anywhere().to_owned() } else { t.card_distance_about((km + 9) / 10 * 10) }
}

fn yearless(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| without_years(line)).filter(|line| !line.is_empty()).collect()
}

/// Names of a municipality that is too small to stand on a card; none of a large one.
pub fn small_place(code: &str) -> Vec<String> {
    let place = Municipality::by_code(code).filter(|_| !LARGE.contains(&code));
    place.map(|place| vec![place.fi.clone(), place.sv.clone()]).unwrap_or_default()
}

fn area(code: &str, t: Language) -> String {
    let swedish = t == Language::Sv;
    match Municipality::by_code(code) {
        Some(place) if LARGE.contains(&code) => place.name(swedish).to_owned(),
        Some(place) => place.region_name(swedish).to_owned(),
        None => String::new(),
    }
}
