//! A young person's profile as stored: the card, and apart from it who the person is.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use search_index::words;

use super::background::{Education, Experience, HeldPermit};
use super::section::Section;
use crate::access::Owner;
use crate::db::DatabaseError;
use crate::db::schema::{identities, profiles};
use crate::db::types::{List, Stored, StoredOption};
use crate::error::AppError;
use crate::matching::{Kind, LanguageSkill, Licence, Shift, TextLanguage};

words! {
    /// Where a profile stands.
    ProfileStatus {
        /// Being written, or waiting for the coach's check.
        Draft = "draft",
        /// In matching.
        Published = "published",
        /// Out of matching for now.
        Hidden = "hidden",
    }
}
crate::stored_words!(ProfileStatus);

/// The profile without identity.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = profiles)]
pub struct Profile {
    /// Id.
    pub id: String,
    /// Site the person belongs to.
    pub site_id: String,
    /// The person's own account, once there is one.
    pub account_id: Option<String>,
    /// Job coach in charge.
    pub coach_id: Option<String>,
    /// Where it stands.
    #[diesel(deserialize_as = Stored<ProfileStatus>)]
    pub status: ProfileStatus,
    /// Bird name and number shown to companies: "Tiira 27".
    pub alias: String,
    /// Protected person (turvakielto): in no list, board, search or place.
    pub protected: bool,
    /// Date of birth.
    pub born_on: NaiveDate,
    /// Language of the text.
    #[diesel(deserialize_as = Stored<TextLanguage>)]
    pub language: TextLanguage,
    /// Headline.
    pub headline: String,
    /// About me.
    pub about: String,
    /// What I can do.
    #[diesel(deserialize_as = List<String>)]
    pub skills: Vec<String>,
    /// What interests me.
    #[diesel(deserialize_as = List<String>)]
    pub interests: Vec<String>,
    /// What I do not want.
    #[diesel(deserialize_as = List<String>)]
    pub avoid: Vec<String>,
    /// Cards and permits held, also those whose days are over.
    #[diesel(deserialize_as = List<HeldPermit>)]
    pub permits: Vec<HeldPermit>,
    /// Driving licence held.
    #[diesel(deserialize_as = StoredOption<Licence>)]
    pub driving_licence: Option<Licence>,
    /// Languages known.
    #[diesel(deserialize_as = List<LanguageSkill>)]
    pub languages: Vec<LanguageSkill>,
    /// Municipality of residence.
    pub municipality_code: String,
    /// Postcode.
    pub postcode: String,
    /// How far the person can travel, kilometres.
    pub radius_km: i32,
    /// Kinds of path wished.
    #[diesel(deserialize_as = List<Kind>)]
    pub kinds: Vec<Kind>,
    /// Shifts that suit.
    #[diesel(deserialize_as = List<Shift>)]
    pub shifts: Vec<Shift>,
    /// Most hours a week.
    pub hours_per_week_max: Option<i32>,
    /// First day the person can start.
    pub available_from: Option<NaiveDate>,
    /// Id in the file it was imported from.
    pub external_id: Option<String>,
    /// When it was made.
    pub created_at: NaiveDateTime,
    /// When it was last changed.
    pub updated_at: NaiveDateTime,
    /// When it was published.
    pub published_at: Option<NaiveDateTime>,
    /// Grows with every change.
    pub version: i64,
    /// Hobbies.
    #[diesel(deserialize_as = List<String>)]
    pub hobbies: Vec<String>,
    /// Schools and courses.
    #[diesel(deserialize_as = List<Education>)]
    pub education: Vec<Education>,
    /// Work, trials, summer jobs, volunteering.
    #[diesel(deserialize_as = List<Experience>)]
    pub experience: Vec<Experience>,
    /// Last day of the driving licence.
    pub licence_ends_on: Option<NaiveDate>,
    /// What helps at work.
    pub support: String,
    /// Whether the person wants companies to read what helps.
    pub support_shown: bool,
    /// Sections that were looked at and left.
    #[diesel(deserialize_as = List<Section>)]
    pub sections_seen: Vec<Section>,
}

impl Profile {
    /// Whose it is.
    #[must_use]
    pub fn owner(&self) -> Owner {
        Owner { account: self.account_id.clone(), company: None, site: Some(self.site_id.clone()) }
    }

    /// Whether matching and companies may see it: published, and not a protected person.
    #[must_use]
    pub fn is_visible(&self) -> bool {
        self.status == ProfileStatus::Published && !self.protected
    }

    /// Codes of the cards that count on a day.
    #[must_use]
    pub fn permits_on(&self, day: NaiveDate) -> Vec<String> {
        self.permits.iter().filter(|held| held.is_valid_on(day)).map(|held| held.code.clone()).collect()
    }

    /// The driving licence, if it counts on a day.
    #[must_use]
    pub fn licence_on(&self, day: NaiveDate) -> Option<Licence> {
        self.driving_licence.filter(|_| self.licence_ends_on.is_none_or(|last| day <= last))
    }
}

/// Who the person is. Read only with a permit of `privacy::identified`, or on consent.
#[derive(Debug, Clone, Default, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = identities, treat_none_as_null = true)]
pub struct Identity {
    /// Profile it belongs to.
    pub profile_id: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
}

impl Identity {
    /// First and last name.
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }

    /// First name and the last name's first letter, for lists: "Noel O."
    #[must_use]
    pub fn short_name(&self) -> String {
        match self.last_name.chars().next() {
            Some(letter) => format!("{} {letter}.", self.first_name),
            None => self.first_name.clone(),
        }
    }
}

/// Why something with a profile failed.
#[derive(Debug, thiserror::Error)]
pub enum ProfileError {
    /// Somebody changed it meanwhile.
    #[error("changed by somebody else")]
    Conflict,
    /// The person has not given permission to publish.
    #[error("no permission of the person")]
    NoConsent,
    /// Another account has the address.
    #[error("address in use")]
    AddressInUse,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl From<diesel::result::Error> for ProfileError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error.into())
    }
}

impl From<ProfileError> for AppError {
    fn from(error: ProfileError) -> Self {
        match error {
            ProfileError::Conflict | ProfileError::NoConsent | ProfileError::AddressInUse => Self::Conflict,
            ProfileError::Database(error) => error.into(),
        }
    }
}
