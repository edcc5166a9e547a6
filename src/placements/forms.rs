//! Forms of a path.

use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;
use validator::Validate;

use super::model::{CompanyReply, Details, NextStep};
use super::state::Command;
use crate::clock::{Clock, from_finland};
use crate::language::Language;
use crate::matching::Kind;
use crate::web::forms::FormErrors;

/// A proposal: which person, which opening.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ProposeForm {
    /// Profile id.
    pub profile: String,
    /// Opening id.
    pub opening: String,
    /// Page to go back to.
    pub back: String,
}

/// An internal note.
#[derive(Debug, Default, Clone, Deserialize, Validate)]
#[serde(default)]
pub struct NoteForm {
    /// Text.
    #[validate(length(min = 1, max = 5000))]
    pub note: String,
}

/// A step on a path. Which fields are read depends on the command.
#[derive(Debug, Default, Clone, Deserialize, Validate)]
#[serde(default)]
pub struct StepForm {
    /// Version that the page showed.
    pub version: i64,
    /// Page to go back to; empty for the path's own.
    pub back: String,
    /// The company's preset answer.
    pub reply: String,
    /// Why, for the coach.
    #[validate(length(max = 2000))]
    pub reason: String,
    /// What the young person is told.
    #[validate(length(max = 2000))]
    pub words: String,
    /// Day of the meeting.
    pub meeting_day: String,
    /// Time of the meeting.
    pub meeting_time: String,
    /// Where.
    #[validate(length(max = 200))]
    pub meeting_place: String,
    /// Day of the agreement.
    pub agreement_on: String,
    /// Employment authority.
    #[validate(length(max = 200))]
    pub authority: String,
    /// Insurer.
    #[validate(length(max = 200))]
    pub insurer: String,
    /// First day.
    pub starts_on: String,
    /// Last day.
    pub ends_on: String,
    /// Last day as it was.
    pub ended_on: String,
    /// What comes next.
    pub next_step: String,
}

impl StepForm {
    /// What the command needs, if the form is right.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(&self, command: Command, kind: Kind, clock: &Clock, t: Language) -> Result<Details, FormErrors> {
        let mut errors = self.validate().err().map(|found| FormErrors::from_validation(&found, t)).unwrap_or_default();
        let mut details = Details {
            reason_for_coach: self.reason.trim().to_owned(),
            words_for_young_person: self.words.trim().to_owned(),
            language: Some(t),
            ..Details::default()
        };
        match command {
            Command::DeclineAsCompany => {
                details.reply =
                    CompanyReply::from_word(&self.reply).filter(|reply| CompanyReply::DECLINING.contains(reply));
                if details.reply.is_none() {
                    errors.add("reply", t.field_choice());
                }
            }
            Command::SetMeeting => self.meeting(&mut details, &mut errors, clock, t),
            Command::RecordAgreement => self.agreement(&mut details, &mut errors, kind, t),
            Command::Complete | Command::Interrupt | Command::DidNotStart => {
                details.next_step = NextStep::from_word(&self.next_step);
                if details.next_step.is_none() {
                    errors.add("next_step", t.field_choice());
                }
                details.ended_on = day(&self.ended_on, "ended_on", false, &mut errors, t).or(Some(clock.today()));
            }
            Command::Approve
            | Command::DeclineAsCoach
            | Command::Consent
            | Command::DeclineAsYoungPerson
            | Command::Introduce
            | Command::Accept
            | Command::AgreeMeeting
            | Command::AskOtherTime
            | Command::Confirm
            | Command::Start
            | Command::Withdraw
            | Command::WithdrawAsCompany => {}
        }
        if errors.is_empty() { Ok(details) } else { Err(errors) }
    }

    fn meeting(&self, details: &mut Details, errors: &mut FormErrors, clock: &Clock, t: Language) {
        let on = day(&self.meeting_day, "meeting_day", true, errors, t);
        let time = NaiveTime::parse_from_str(&self.meeting_time.replace('.', ":"), "%H:%M").ok();
        if time.is_none() {
            errors.add("meeting_time", t.placement_field_time());
        }
        if self.meeting_place.trim().is_empty() {
            errors.add("meeting_place", t.field_missing());
        }
        if let (Some(on), Some(time)) = (on, time) {
            let at = from_finland(on.and_time(time));
            if at <= clock.now() {
                errors.add("meeting_day", t.placement_field_past());
            }
            details.meeting_at = Some(at);
        }
        details.meeting_place = self.meeting_place.trim().to_owned();
    }

    fn agreement(&self, details: &mut Details, errors: &mut FormErrors, kind: Kind, t: Language) {
        details.agreement_on = day(&self.agreement_on, "agreement_on", true, errors, t);
        details.starts_on = day(&self.starts_on, "starts_on", true, errors, t);
        details.ends_on = day(&self.ends_on, "ends_on", false, errors, t);
        details.authority = self.authority.trim().to_owned();
        details.insurer = self.insurer.trim().to_owned();
        if kind == Kind::WorkTrial {
            if details.authority.is_empty() {
                errors.add("authority", t.field_missing());
            }
            if details.insurer.is_empty() {
                errors.add("insurer", t.field_missing());
            }
        }
        if let (Some(agreed), Some(starts)) = (details.agreement_on, details.starts_on)
            && kind == Kind::WorkTrial
            && agreed > starts
        {
            errors.add("agreement_on", t.placement_field_agreement_late());
        }
        if let (Some(starts), Some(ends)) = (details.starts_on, details.ends_on)
            && ends < starts
        {
            errors.add("ends_on", t.placement_field_ends_before());
        }
    }
}

fn day(text: &str, field: &str, required: bool, errors: &mut FormErrors, t: Language) -> Option<NaiveDate> {
    if text.trim().is_empty() {
        if required {
            errors.add(field, t.field_missing());
        }
        return None;
    }
    let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok();
    if day.is_none() {
        errors.add(field, t.field_date());
    }
    day
}
