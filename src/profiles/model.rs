//! A young person's profile as stored: the card, and apart from it who the person is.

use chrono::{Duration, Months, NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use search_index::words;

use super::Background;
use super::background::HeldPermit;
use super::section::Section;
use super::state::{Illegal, State};
use crate::access::{Denied, Owner};
use crate::clock::{in_finland, working_days_after};
use crate::db::DatabaseError;
use crate::db::schema::{identities, profile_lives, profiles};
use crate::db::types::{Document, List, Stored, StoredOption};
use crate::error::AppError;
use crate::matching::{ByHand, Kind, LanguageSkill, Licence, Shift, TextLanguage};
use crate::privacy;
use crate::rules::{RuleId, TABLE};

words! {
    /// What somebody has said of something that the rules ask.
    Told {
        /// It is so.
        Yes = "yes",
        /// It is not.
        No = "no",
        /// Not asked yet.
        Unknown = "unknown",
    }
}

impl Told {
    /// `None` as long as nobody has said.
    #[must_use]
    pub const fn known(self) -> Option<bool> {
        match self {
            Self::Yes => Some(true),
            Self::No => Some(false),
            Self::Unknown => None,
        }
    }
}

words! {
    /// What a work trial is for (Act 380/2023).
    TrialPurpose {
        /// To find out which work suits.
        ChooseCareer = "choose_career",
        /// To come back to working life.
        ReturnToWork = "return_to_work",
    }
}
crate::stored_words!(Told, TrialPurpose);

/// How long companies see a card without a renewal, months, where the rule table says nothing.
const SHOWN_MONTHS: u32 = 6;

/// How long companies see a card that was renewed on a day, months: a row of the dated rule table.
#[must_use]
pub fn shown_months(day: NaiveDate) -> Months {
    Months::new(TABLE.most(RuleId::ProfileHidden, day).unwrap_or(SHOWN_MONTHS))
}
/// How long before its end the person is reminded, days (product policy).
pub const REMINDED_DAYS: i64 = 14;
/// How long a young person has to answer what waits for them, days (product policy; nothing ends).
const ANSWER_DAYS: i64 = 14;

/// What the life of a profile leaves behind beside its state.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = profile_lives)]
pub struct Life {
    /// Sections that were looked at and left.
    #[diesel(deserialize_as = List<Section>)]
    pub sections_seen: Vec<Section>,
    /// When its person last said that companies may go on seeing it.
    pub renewed_at: Option<NaiveDateTime>,
    /// First day after a break.
    pub paused_until: Option<NaiveDate>,
    /// What the coach asked to add.
    pub coach_words: String,
    /// Fingerprint of the text that a coach has checked.
    pub checked_text: Option<String>,
    /// Registered as a job seeker, which a work trial needs.
    #[diesel(deserialize_as = Stored<Told>)]
    pub job_seeker: Told,
    /// What a work trial is for.
    #[diesel(deserialize_as = StoredOption<TrialPurpose>)]
    pub trial_purpose: Option<TrialPurpose>,
    /// Upper secondary education completed.
    #[diesel(deserialize_as = Stored<Told>)]
    pub upper_secondary: Told,
    /// An integration plan made.
    #[diesel(deserialize_as = Stored<Told>)]
    pub integration_plan: Told,
    /// Months without work, where somebody has said.
    pub months_out_of_work: Option<i32>,
}

/// The profile without identity.
#[derive(Debug, Clone, Queryable, Selectable)]
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
    /// Where it stood when somebody last moved it; time moves it, too: ask [`Profile::state`].
    #[diesel(column_name = state, deserialize_as = Stored<State>)]
    pub stored: State,
    /// When somebody last moved it.
    pub state_since: NaiveDateTime,
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
    /// Grows with every change.
    pub version: i64,
    /// What the person brings along.
    #[diesel(deserialize_as = Document<Background>)]
    pub background: Background,
    /// What was said by hand of what its texts mean.
    #[diesel(deserialize_as = Document<ByHand>)]
    pub by_hand: ByHand,
    /// What its life has left behind.
    #[diesel(embed)]
    pub life: Life,
}

impl Profile {
    /// Whose it is.
    #[must_use]
    pub fn owner(&self) -> Owner {
        Owner { account: self.account_id.clone(), company: None, site: Some(self.site_id.clone()) }
    }

    /// The free text of the card, by field of the form; lists item by item.
    #[must_use]
    pub fn card_texts(&self) -> Vec<(&'static str, &str)> {
        let lists = [("skills", &self.skills), ("interests", &self.interests), ("hobbies", &self.background.hobbies)];
        let items = lists.into_iter().flat_map(|(field, items)| items.iter().map(move |item| (field, item.as_str())));
        let studies = self
            .background
            .education
            .iter()
            .flat_map(|one| [&one.degree, &one.field].map(|text| ("education", text.as_str())));
        let work = self
            .background
            .experience
            .iter()
            .flat_map(|one| [&one.title, &one.period, &one.tasks].map(|text| ("experience", text.as_str())));
        let support = self.background.support_shown.then_some(("support", self.background.support.as_str()));
        let all =
            [("headline", self.headline.as_str())].into_iter().chain(items).chain(studies).chain(work).chain(support);
        all.filter(|(_, text)| !text.is_empty()).collect()
    }

    /// Fingerprint of the card's text.
    #[must_use]
    pub fn text_fingerprint(&self) -> String {
        let texts: Vec<&str> = self.card_texts().into_iter().flat_map(|(field, text)| [field, text]).collect();
        privacy::fingerprint(&texts)
    }

    /// Whether a coach has checked the text just as it stands; companies read no other.
    #[must_use]
    pub fn text_is_checked(&self) -> bool {
        self.life.checked_text.as_ref().is_some_and(|checked| *checked == self.text_fingerprint())
    }

    /// Whether there is something to check: a line about the person and something they can do.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        let says_something = !self.skills.is_empty() || !self.about.trim().is_empty();
        says_something && !self.headline.trim().is_empty()
    }

    /// Where it stands at a moment: what was stored, and what time and changes of the text have made of it.
    #[must_use]
    pub fn state(&self, now: NaiveDateTime) -> State {
        match self.stored {
            // What was checked is no longer what stands there.
            State::Checked | State::NotYet | State::Withdrawn if !self.text_is_checked() => State::Draft,
            State::Paused if self.life.paused_until.is_some_and(|day| day <= in_finland(now).date()) => {
                self.shown_at(now)
            }
            State::Published => self.shown_at(now),
            stored => stored,
        }
    }

    fn shown_at(&self, now: NaiveDateTime) -> State {
        match self.hides_at() {
            Some(end) if end <= now => State::Hidden,
            Some(end) if end - Duration::days(REMINDED_DAYS) <= now => State::Ending,
            _ => State::Published,
        }
    }

    /// When companies stop seeing it unless it is renewed; a break with a last day counts as a renewal then.
    #[must_use]
    pub fn hides_at(&self) -> Option<NaiveDateTime> {
        let back = self.life.paused_until.map(|day| day.and_time(chrono::NaiveTime::MIN));
        let begins = self.life.renewed_at.max(back)?;
        begins.checked_add_months(shown_months(begins.date()))
    }

    /// The day by which the side whose turn it is should act; `check_days` are the working days of the coach.
    #[must_use]
    pub fn due_on(&self, now: NaiveDateTime, check_days: i32) -> Option<NaiveDate> {
        let since = in_finland(self.state_since).date();
        match self.state(now) {
            State::Sent => Some(working_days_after(since, check_days)),
            State::Returned | State::Checked => Some(since + Duration::days(ANSWER_DAYS)),
            State::Ending => self.hides_at().map(|end| in_finland(end).date()),
            State::Paused => self.life.paused_until,
            State::Draft | State::NotYet | State::Published | State::Hidden | State::Withdrawn | State::Imported => {
                None
            }
        }
    }

    /// Whether matching may show it now: published and renewed, not on a break, not a protected person.
    /// To a company only with the person's permission besides.
    #[must_use]
    pub fn is_visible(&self, now: NaiveDateTime) -> bool {
        self.state(now).is_shown() && !self.protected
    }

    /// Whether the index holds it: it is visible, or will be when a break ends, whatever the hour.
    #[must_use]
    pub fn is_indexed(&self) -> bool {
        let comes_back = self.stored == State::Paused && self.life.paused_until.is_some();
        (matches!(self.stored, State::Published | State::Imported) || comes_back) && !self.protected
    }

    /// Codes of the cards that count on a day.
    #[must_use]
    pub fn permits_on(&self, day: NaiveDate) -> Vec<String> {
        self.permits.iter().filter(|held| held.is_valid_on(day)).map(|held| held.code.clone()).collect()
    }

    /// The driving licence, if it counts on a day.
    #[must_use]
    pub fn licence_on(&self, day: NaiveDate) -> Option<Licence> {
        self.driving_licence.filter(|_| self.background.licence_ends_on.is_none_or(|last| day <= last))
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
    /// The step is not possible now.
    #[error(transparent)]
    Illegal(#[from] Illegal),
    /// There is nothing to check yet.
    #[error("nothing is written yet")]
    NotBegun,
    /// A coach gives a profile back with a word of why.
    #[error("no word of what to add")]
    NoWords,
    /// A break ends after it began, and within a year.
    #[error("the break ends in the past or too late")]
    BreakDay,
    /// The text holds what may tell who its writer is, and nobody has looked at it.
    #[error("findings are open")]
    OpenFindings,
    /// The policy does not allow it.
    #[error(transparent)]
    Denied(#[from] Denied),
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
            ProfileError::Conflict
            | ProfileError::Illegal(_)
            | ProfileError::NotBegun
            | ProfileError::NoWords
            | ProfileError::BreakDay
            | ProfileError::OpenFindings
            | ProfileError::AddressInUse => Self::Conflict,
            ProfileError::Denied(denied) => denied.into(),
            ProfileError::Database(error) => error.into(),
        }
    }
}
