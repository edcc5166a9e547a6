//! A site as stored.

use diesel::prelude::*;
use search_index::words;

use super::hours::Hours;
use crate::access::Owner;
use crate::db::schema::sites;
use crate::db::types::List;
use crate::language::Language;

words! {
    /// What one can come to a site for.
    SiteService {
        /// To make the profile.
        Profile = "profile",
        /// To look for openings together.
        Openings = "openings",
        /// Applications and CV.
        Applications = "applications",
        /// To practise an interview.
        Interview = "interview",
        /// Studies and school.
        Studies = "studies",
        /// Starting a business.
        Entrepreneurship = "entrepreneurship",
        /// Housing.
        Housing = "housing",
        /// Money and benefits.
        Money = "money",
        /// Wellbeing.
        Wellbeing = "wellbeing",
        /// Just to talk.
        Talk = "talk",
    }
}

/// A service point.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = sites)]
pub struct Site {
    /// Id.
    pub id: String,
    /// Short name in addresses.
    pub slug: String,
    /// Finnish name.
    pub name_fi: String,
    /// Swedish name.
    pub name_sv: String,
    /// English name.
    pub name_en: String,
    /// Street address.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Youngest age it serves, years.
    pub min_age: i32,
    /// Oldest age it serves, years.
    pub max_age: i32,
    /// Working days within which a coach welcomes and checks.
    pub answer_days: i32,
    /// What it is, in Finnish.
    pub about_fi: String,
    /// In Swedish.
    pub about_sv: String,
    /// In English.
    pub about_en: String,
    /// How to get there, in Finnish.
    pub arrival_fi: String,
    /// In Swedish.
    pub arrival_sv: String,
    /// In English.
    pub arrival_en: String,
    /// Words of [`SiteService`].
    #[diesel(deserialize_as = List<String>)]
    pub services: Vec<String>,
    /// Words of [`Language`] that are spoken there.
    #[diesel(deserialize_as = List<String>)]
    pub languages: Vec<String>,
    /// The municipality or body answerable for the data of its people.
    pub controller: String,
    /// How to reach its data protection officer.
    pub privacy_contact: String,
    /// Grows with every change.
    pub version: i64,
    /// Days a company has to answer an introduction; without them the rule's.
    pub company_days: Option<i32>,
    /// Whether it serves people of its own municipalities only.
    pub residents_only: bool,
    /// Whether who wrote last in an opening may not be the one who publishes it.
    pub two_eyes: bool,
}

impl Site {
    /// Whose it is.
    #[must_use]
    pub fn owner(&self) -> Owner {
        Owner { site: Some(self.id.clone()), ..Owner::default() }
    }

    /// Name in a language.
    #[must_use]
    pub fn name(&self, t: Language) -> &str {
        in_language(t, [&self.name_fi, &self.name_sv, &self.name_en])
    }

    /// What it is, in a language or else in Finnish.
    #[must_use]
    pub fn about(&self, t: Language) -> &str {
        in_language(t, [&self.about_fi, &self.about_sv, &self.about_en])
    }

    /// How to get there, in a language or else in Finnish.
    #[must_use]
    pub fn arrival(&self, t: Language) -> &str {
        in_language(t, [&self.arrival_fi, &self.arrival_sv, &self.arrival_en])
    }

    /// What one can come for, as far as this version knows the words.
    #[must_use]
    pub fn known_services(&self) -> Vec<SiteService> {
        self.services.iter().filter_map(|word| SiteService::from_word(word)).collect()
    }

    /// Languages spoken.
    #[must_use]
    pub fn spoken(&self) -> Vec<Language> {
        self.languages.iter().filter_map(|word| Language::from_word(word)).collect()
    }
}

fn in_language(t: Language, [fi, sv, en]: [&String; 3]) -> &str {
    let own = match t {
        Language::Fi => fi,
        Language::Sv => sv,
        Language::En => en,
    };
    if own.is_empty() { fi } else { own }
}

/// What a site tells of itself.
#[derive(Debug, Clone, Default)]
pub struct SiteDetails {
    /// What it is, in Finnish, Swedish and English.
    pub about: [String; 3],
    /// How to get there.
    pub arrival: [String; 3],
    /// Street address.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Words of what one can come for.
    pub services: Vec<String>,
    /// Words of the languages spoken.
    pub languages: Vec<String>,
    /// Who is answerable for the data.
    pub controller: String,
    /// How to reach the data protection officer.
    pub privacy_contact: String,
    /// When it is open.
    pub hours: Hours,
}
