//! The life of profiles: each is brought to where it stands, by the same commands that people use.

use chrono::NaiveDateTime;

use super::data::ProfileData;
use super::load::{Loader, failed};
use crate::access::{self, Actor, acts};
use crate::db::Connection;
use crate::error::AppError;
use crate::profiles::{self, Command, Details};

/// When a card was published if nothing else is written, days ago: before the demo's first path.
const PUBLISHED: i64 = 150;

/// When a draft was begun, days ago.
const BEGUN: i64 = 3;

impl Loader {
    /// When somebody began to write.
    pub(super) fn begun_at(&self, data: &ProfileData) -> NaiveDateTime {
        let usual = if data.status == "draft" { BEGUN } else { PUBLISHED };
        self.ago(data.days_ago.unwrap_or(usual))
    }

    /// From the first draft to where it stands before paths are walked.
    pub(super) fn begin_life(&self, connection: &mut Connection, data: &ProfileData, id: &str) -> Result<(), AppError> {
        let coach = self.actor(&data.coach)?;
        let young = self.young_person(connection, id)?;
        let at = self.begun_at(data);
        let words = Details { words: data.coach_words.clone(), ..Details::default() };
        match data.status.as_str() {
            "draft" => {}
            "sent" => self.life_step(connection, &young, id, Command::Send, &words, at)?,
            "returned" => {
                self.life_step(connection, &young, id, Command::Send, &words, at)?;
                self.life_step(connection, coach, id, Command::Return, &words, at)?;
            }
            "checked" => self.check(connection, coach, id, at)?,
            "not_yet" => {
                self.check(connection, coach, id, at)?;
                self.life_step(connection, &young, id, Command::NotYet, &words, at)?;
            }
            "published" | "ending" | "hidden" | "paused" | "withdrawn" => {
                self.check(connection, coach, id, at)?;
                self.life_step(connection, &young, id, Command::Consent, &words, at)?;
            }
            other => return Err(failed(other)),
        }
        Ok(())
    }

    /// What happens after the paths were walked: a break, or the permission taken back.
    pub(super) fn end_life(&self, connection: &mut Connection, data: &ProfileData) -> Result<(), AppError> {
        let command = match data.status.as_str() {
            "paused" => Command::Pause,
            "withdrawn" => Command::TakeBack,
            _ => return Ok(()),
        };
        let id = self.id("profile", &data.key)?;
        let young = self.young_person(connection, &id)?;
        let details = Details { until: self.day(data.paused_until_in_days), ..Details::default() };
        self.life_step(connection, &young, &id, command, &details, self.clock.now())
    }

    /// A coach has looked at every name that the check asks about.
    fn check(&self, connection: &mut Connection, coach: &Actor, id: &str, at: NaiveDateTime) -> Result<(), AppError> {
        let card = profiles::profile(connection, id)?;
        let permit = access::permit::<acts::PublishProfile>(coach, id, &card.owner())?;
        for found in profiles::open_findings(connection, &card)? {
            profiles::confirm_finding(connection, &permit, &found.fingerprint, at)?;
        }
        let details = Details { seen: card.text_fingerprint(), ..Details::default() };
        self.life_step(connection, coach, id, Command::Check, &details, at)
    }

    fn life_step(
        &self,
        connection: &mut Connection,
        actor: &Actor,
        id: &str,
        command: Command,
        details: &Details,
        at: NaiveDateTime,
    ) -> Result<(), AppError> {
        let owner = profiles::profile(connection, id)?.owner();
        let permit = access::permit::<acts::EditProfile>(actor, id, &owner)?;
        profiles::take_step(connection, &permit, command, details, at)?;
        Ok(())
    }
}
