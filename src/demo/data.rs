//! The data files of the demo, as they are written.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::courses::Gives;
use crate::language::Language;
use crate::matching::{Kind, LanguageSkill, Licence, Shift, TextLanguage};
use crate::openings::Terms;
use crate::profiles::Experience;

/// A text in three languages.
#[derive(Debug, Clone, Deserialize)]
pub struct Trio {
    pub fi: String,
    pub sv: String,
    pub en: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct SiteData {
    pub key: String,
    pub slug: String,
    pub name: Trio,
    pub municipalities: Vec<String>,
    pub address: String,
    pub phone: String,
    pub email: String,
    pub about: Trio,
    pub arrival: Trio,
    pub services: Vec<String>,
    pub languages: Vec<String>,
    /// Weekday (1 is Monday), from, to, whether one may come without an appointment.
    pub hours: Vec<(usize, String, String, bool)>,
    pub controller: String,
    pub privacy_contact: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct StaffData {
    pub key: String,
    pub role: String,
    pub site: Option<String>,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub language: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct ContactData {
    pub name: String,
    pub email: String,
    pub phone: String,
    pub language: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct LogData {
    pub days_ago: i64,
    pub channel: String,
    pub note: String,
    pub next_contact_in_days: Option<i64>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct CompanyData {
    pub key: String,
    pub name: String,
    pub business_id: String,
    pub site: String,
    pub municipality: String,
    pub postcode: String,
    pub industry: Trio,
    pub natural_person: bool,
    pub contact: ContactData,
    pub verified_how: Option<String>,
    pub about: String,
    pub specialist: String,
    pub contact_log: Vec<LogData>,
    #[serde(default)]
    pub sector: String,
    #[serde(default)]
    pub agency: bool,
    #[serde(default)]
    pub workplaces: Vec<WorkplaceData>,
    #[serde(default)]
    pub willingness: Vec<WillingData>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct WorkplaceData {
    pub name: String,
    pub address: String,
    pub postcode: String,
    pub municipality: String,
    pub bus: String,
    pub entrance: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct WillingData {
    pub kinds: Vec<Kind>,
    pub work: String,
    pub people: i32,
    /// Months from now until the first and the last.
    pub from: u32,
    pub until: u32,
    pub days_ago: i64,
}

#[derive(Debug, Clone, Deserialize)]
pub struct RequiresData {
    pub permits: Vec<String>,
    pub driving_licence: Option<Licence>,
    pub min_age: Option<i32>,
    pub languages: Vec<LanguageSkill>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct OpeningData {
    pub key: String,
    pub company: String,
    pub kind: Kind,
    pub language: TextLanguage,
    pub title: String,
    pub description: String,
    pub municipality: String,
    pub postcode: String,
    pub remote: bool,
    pub hours_per_week: Option<i32>,
    pub shifts: Vec<Shift>,
    pub requires: RequiresData,
    pub offers_permit_training: bool,
    pub starts_in_days: Option<i64>,
    pub ends_in_days: Option<i64>,
    pub apply_in_days: Option<i64>,
    pub positions: i32,
    pub wage: Option<String>,
    pub status: String,
    pub days_ago_posted: i64,
    /// Where the work of an agency is done.
    #[serde(default)]
    pub user_company: Option<String>,
    #[serde(default)]
    pub terms: Terms,
    /// Name of the company's workplace where the work is done.
    #[serde(default)]
    pub workplace: Option<String>,
}

/// A card held, with its days counted from today.
#[derive(Debug, Clone, Deserialize)]
pub struct PermitData {
    pub code: String,
    pub issued_days_ago: Option<i64>,
    pub ends_in_days: Option<i64>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct EducationData {
    pub school: String,
    pub degree: String,
    pub field: String,
    pub from_years_ago: Option<i32>,
    /// `None` while it goes on.
    pub until_years_ago: Option<i32>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct ProfileData {
    pub key: String,
    pub first_name: String,
    pub last_name: String,
    pub age: i32,
    pub coach: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub language: TextLanguage,
    pub ui_language: String,
    pub headline: String,
    pub about: String,
    pub skills: Vec<String>,
    pub interests: Vec<String>,
    pub avoid: Vec<String>,
    pub permits: Vec<PermitData>,
    pub driving_licence: Option<Licence>,
    pub licence_ends_in_days: Option<i64>,
    pub languages: Vec<LanguageSkill>,
    pub municipality: String,
    pub postcode: String,
    pub radius_km: i32,
    pub kinds: Vec<Kind>,
    pub shifts: Vec<Shift>,
    pub hours_per_week_max: Option<i32>,
    pub available_in_days: Option<i64>,
    pub status: String,
    pub protected: bool,
    pub hobbies: Vec<String>,
    pub education: Vec<EducationData>,
    pub experience: Vec<Experience>,
    #[serde(default)]
    pub support: String,
    #[serde(default)]
    pub support_shown: bool,
    /// Since when it stands where it stands.
    #[serde(default)]
    pub days_ago: Option<i64>,
    #[serde(default)]
    pub coach_words: String,
    #[serde(default)]
    pub paused_until_in_days: Option<i64>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct PlacementData {
    pub profile: String,
    pub opening: String,
    pub state: String,
    pub proposed_by: String,
    pub since_days_ago: i64,
    pub meeting_in_days: Option<i64>,
    pub starts_in_days: Option<i64>,
    pub ends_in_days: Option<i64>,
    pub next_step: Option<String>,
    pub note: Option<String>,
}

/// An opening that somebody posted without an account.
#[derive(Debug, Clone, Deserialize)]
pub struct PostingData {
    pub key: String,
    pub company_name: String,
    pub business_id: String,
    pub email: String,
    pub phone: String,
    pub mail_language: String,
    pub days_ago: i64,
    /// `unconfirmed`, `submitted`, `returned` or `rejected`.
    pub goal: String,
    pub opening: OpeningData,
    pub note: String,
    /// What the service said, by field.
    pub comments: BTreeMap<String, String>,
    /// Who of the staff decided, and when.
    pub by: Option<String>,
    pub decided_days_ago: Option<i64>,
}

/// Somebody who came alone.
#[derive(Debug, Clone, Deserialize)]
pub struct ArrivalData {
    pub key: String,
    pub first_name: String,
    pub age: u32,
    pub site: String,
    pub municipality: String,
    pub language: String,
    pub email: String,
    pub phone: Option<String>,
    pub days_ago: i64,
    pub welcomed: Option<WelcomedData>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct WelcomedData {
    pub by: String,
    pub how: String,
    pub days_ago: i64,
}

#[derive(Debug, Clone, Deserialize)]
pub struct FeedbackData {
    pub site: Option<String>,
    pub language: Language,
    pub page: String,
    pub message: String,
    pub email: Option<String>,
    pub days_ago: i64,
    #[serde(default)]
    pub answer: Option<AnswerData>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct AnswerData {
    pub by: String,
    pub text: String,
    pub done: String,
    pub days_ago: i64,
}

#[derive(Debug, Clone, Deserialize)]
pub struct CourseData {
    /// Who lists it, and so at which site.
    pub by: String,
    pub name: String,
    pub gives: Gives,
    pub provider: String,
    pub municipality: String,
    pub starts_in_days: Option<i64>,
    pub sign_up_in_days: Option<i64>,
    pub link: String,
    pub price: String,
    pub note: String,
}

/// All files together.
#[derive(Debug)]
pub struct DemoData {
    pub sites: Vec<SiteData>,
    pub staff: Vec<StaffData>,
    pub companies: Vec<CompanyData>,
    pub openings: Vec<OpeningData>,
    pub profiles: Vec<ProfileData>,
    pub placements: Vec<PlacementData>,
    pub postings: Vec<PostingData>,
    pub arrivals: Vec<ArrivalData>,
    pub feedback: Vec<FeedbackData>,
    pub courses: Vec<CourseData>,
}

impl DemoData {
    /// Reads the embedded files.
    pub fn read() -> Result<Self, serde_json::Error> {
        fn file<T: DeserializeOwned>(text: &str) -> Result<Vec<T>, serde_json::Error> {
            serde_json::from_str(text)
        }
        Ok(Self {
            sites: file(include_str!("sites.json"))?,
            staff: file(include_str!("staff.json"))?,
            companies: file(include_str!("companies.json"))?,
            openings: file(include_str!("openings.json"))?,
            profiles: file(include_str!("profiles.json"))?,
            placements: file(include_str!("placements.json"))?,
            postings: file(include_str!("postings.json"))?,
            arrivals: file(include_str!("arrivals.json"))?,
            feedback: file(include_str!("feedback.json"))?,
            courses: file(include_str!("courses.json"))?,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use super::*;
    use crate::companies::BusinessId;
    use crate::openings::permits::is_card;
    use crate::placements::{Party, State};
    use crate::rules::{Ad, TABLE, lint};

    fn read() -> DemoData {
        DemoData::read().unwrap()
    }

    #[test]
    fn there_is_enough_to_look_at_in_every_kind_and_language() {
        let data = read();
        let staff = |role: &str| data.staff.iter().filter(|staff| staff.role == role).count();
        assert_eq!(data.sites.len(), 2);
        assert!(staff("coach") >= 4 && staff("employer_specialist") >= 2);
        assert!(data.profiles.len() >= 40 && data.companies.len() >= 30 && data.openings.len() >= 80);
        for kind in Kind::ALL {
            assert!(data.openings.iter().filter(|opening| opening.kind == *kind).count() >= 10, "{kind}");
        }
        for (language, least) in [(TextLanguage::Fi, 40), (TextLanguage::Sv, 15), (TextLanguage::En, 8)] {
            let found = data.openings.iter().filter(|opening| opening.language == language).count();
            assert!(found >= least, "{language:?}: {found}");
        }
    }

    #[test]
    fn a_path_stands_in_every_state_and_each_side_proposed_some() {
        let data = read();
        let states: HashSet<_> = data.placements.iter().map(|path| path.state.as_str()).collect();
        for state in State::ALL {
            assert!(states.contains(state.word()), "{state}");
        }
        for party in Party::ALL {
            assert!(data.placements.iter().filter(|path| path.proposed_by == party.word()).count() >= 5, "{party}");
        }
    }

    #[test]
    fn openings_keep_the_rules_of_their_kind() {
        for opening in read().openings {
            let key = &opening.key;
            match opening.kind {
                Kind::WorkTrial => {
                    assert!(opening.wage.is_none() && opening.requires.languages.is_empty(), "{key}");
                    assert!(opening.hours_per_week.is_some_and(|hours| (16..=40).contains(&hours)), "{key}");
                }
                Kind::Apprenticeship => assert!(opening.hours_per_week.is_some_and(|hours| hours >= 25), "{key}"),
                Kind::Job | Kind::MicroJob => assert!(opening.wage.is_some(), "{key}"),
                Kind::Entrepreneurship => assert!(opening.wage.is_none(), "{key}"),
            }
            assert!(opening.requires.permits.iter().all(|code| is_card(code)), "{key}");
        }
    }

    #[test]
    fn no_ad_limits_whom_it_is_for() {
        let day = "2026-11-22".parse().unwrap();
        let said: Vec<_> = read()
            .openings
            .iter()
            .flat_map(|opening| {
                let wage = opening.wage.as_deref().unwrap_or_default();
                let fields = vec![
                    ("title", opening.title.as_str()),
                    ("description", opening.description.as_str()),
                    ("wage", wage),
                    ("transport", opening.terms.transport.as_str()),
                ];
                let ad = Ad { kind: opening.kind, fields };
                lint(TABLE, &ad, day).into_iter().map(|found| (opening.key.clone(), found.words)).collect::<Vec<_>>()
            })
            .collect();
        assert_eq!(said, []);
    }

    #[test]
    fn everything_lies_in_the_region_of_its_site() {
        let data = read();
        let regions: HashMap<_, _> = data.sites.iter().map(|site| (&site.key, &site.municipalities)).collect();
        let coaches: HashMap<_, _> = data.staff.iter().map(|staff| (&staff.key, staff.site.as_ref())).collect();
        let sites: HashMap<_, _> = data.companies.iter().map(|company| (&company.key, &company.site)).collect();
        for company in &data.companies {
            assert!(regions[&company.site].contains(&company.municipality), "{}", company.key);
        }
        for opening in &data.openings {
            assert!(regions[sites[&opening.company]].contains(&opening.municipality), "{}", opening.key);
        }
        for profile in &data.profiles {
            let site = coaches[&profile.coach].unwrap();
            assert!(regions[site].contains(&profile.municipality), "{}", profile.key);
        }
    }

    #[test]
    fn nobody_in_it_can_be_reached() {
        let data = read();
        let firms = data.companies.iter().map(|company| (&company.contact.email, Some(&company.contact.phone)));
        let young = data.profiles.iter().filter_map(|one| one.email.as_ref().map(|email| (email, one.phone.as_ref())));
        let staff = data.staff.iter().map(|staff| (&staff.email, Some(&staff.phone)));
        let mut phones = HashSet::new();
        for (email, phone) in firms.chain(young).chain(staff) {
            assert!(email.ends_with("@example.fi") || email.ends_with("@example.com"), "{email}");
            if let Some(phone) = phone {
                assert!(phone.starts_with("040 000 00") && phones.insert(phone), "{phone}");
            }
        }
        for company in &data.companies {
            assert!(BusinessId::parse(&company.business_id).is_some(), "{}", company.key);
        }
    }

    #[test]
    fn what_young_people_write_is_short_and_their_cards_are_known() {
        for profile in read().profiles {
            let key = &profile.key;
            assert!(profile.about.chars().count() <= 400 && profile.support.chars().count() <= 200, "{key}");
            assert!(profile.permits.iter().all(|held| is_card(&held.code)), "{key}");
        }
    }
}
