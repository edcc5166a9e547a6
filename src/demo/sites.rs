//! What the demo's sites tell of themselves.

use chrono::{Days, NaiveDate, NaiveTime, Timelike};

use super::data::{SiteData, Trio};
use crate::sites::{Day, Hours, SiteDetails, Span};

impl SiteData {
    /// Everything the site's page shows; in ten days from now it is closed for once.
    pub fn details(&self, today: NaiveDate) -> SiteDetails {
        let mut hours = Hours::default();
        for (weekday, opens, closes, walk_in) in &self.hours {
            if let Some(day) = hours.week.get_mut(weekday.saturating_sub(1)) {
                *day = minutes(opens)
                    .zip(minutes(closes))
                    .map(|(opens, closes)| Day { span: Span { opens, closes }, walk_in: *walk_in });
            }
        }
        if let Some(day) = today.checked_add_days(Days::new(10)) {
            hours.exceptions.insert(day, None);
        }
        SiteDetails {
            about: three(&self.about),
            arrival: three(&self.arrival),
            address: self.address.clone(),
            phone: self.phone.clone(),
            email: self.email.clone(),
            services: self.services.clone(),
            languages: self.languages.clone(),
            controller: self.controller.clone(),
            privacy_contact: self.privacy_contact.clone(),
            hours,
        }
    }
}

fn three(texts: &Trio) -> [String; 3] {
    [texts.fi.clone(), texts.sv.clone(), texts.en.clone()]
}

fn minutes(text: &str) -> Option<i32> {
    let time = NaiveTime::parse_from_str(text, "%H:%M").ok()?;
    i32::try_from(time.hour() * 60 + time.minute()).ok()
}
