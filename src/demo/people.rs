//! What young people bring along: school, work and cards, with days and years counted from today.

use chrono::{Datelike, Duration};

use super::data::{EducationData, PermitData, ProfileData};
use super::load::Loader;
use crate::profiles::{Background, Education, HeldPermit};

impl Loader {
    pub(super) fn background(&self, data: &ProfileData) -> Background {
        Background {
            hobbies: data.hobbies.clone(),
            education: data.education.iter().map(|school| self.education(school)).collect(),
            experience: data.experience.clone(),
            licence_ends_on: self.day(data.licence_ends_in_days),
            support: data.support.clone(),
            support_shown: data.support_shown,
        }
    }

    fn education(&self, data: &EducationData) -> Education {
        let year = self.clock.today().year();
        Education {
            school: data.school.clone(),
            degree: data.degree.clone(),
            field: data.field.clone(),
            from: data.from_years_ago.map(|years| year - years),
            until: data.until_years_ago.map(|years| year - years),
            ongoing: data.until_years_ago.is_none(),
        }
    }

    pub(super) fn held(&self, data: &PermitData) -> HeldPermit {
        HeldPermit {
            code: data.code.clone(),
            issued_on: data.issued_days_ago.map(|days| self.clock.today() - Duration::days(days)),
            ends_on: self.day(data.ends_in_days),
        }
    }
}
