//! The data files of the demo, as they are written.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::matching::{Kind, LanguageSkill, Licence, Shift, TextLanguage};

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
    pub permits: Vec<String>,
    pub driving_licence: Option<Licence>,
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

/// All files together.
#[derive(Debug)]
pub struct DemoData {
    pub sites: Vec<SiteData>,
    pub staff: Vec<StaffData>,
    pub companies: Vec<CompanyData>,
    pub openings: Vec<OpeningData>,
    pub profiles: Vec<ProfileData>,
    pub placements: Vec<PlacementData>,
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
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads() {
        let data = DemoData::read().unwrap();
        assert!(data.openings.len() >= 50 && data.profiles.len() >= 30);
    }
}
