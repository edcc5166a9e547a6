//! Young people who came alone, welcomed or still waiting for a coach.

use chrono::{Duration, Months};

use super::data::ArrivalData;
use super::load::{Loader, failed};
use crate::access::{self, acts};
use crate::accounts;
use crate::db::Connection;
use crate::error::AppError;
use crate::language::Language;
use crate::profiles;
use crate::sites;
use crate::start::{self, How, Newcomer};

impl Loader {
    pub(super) fn arrival(&self, connection: &mut Connection, data: &ArrivalData) -> Result<(), AppError> {
        let at = self.ago(data.days_ago);
        let site = sites::site(connection, &self.id("site", &data.site)?)?;
        let birthday = self.clock.today() - Months::new(12 * data.age) - Duration::days(100);
        let newcomer = Newcomer {
            first_name: data.first_name.clone(),
            born_on: birthday,
            email: Some(data.email.clone()),
            phone: data.phone.clone(),
            municipality_code: data.municipality.clone(),
            language: Language::from_word(&data.language).unwrap_or(Language::Fi),
        };
        start::register(connection, &newcomer, &site, at)?;
        let account = accounts::account_by_email(connection, &data.email)?.ok_or_else(|| failed(&data.key))?;
        start::arrive(connection, &account, at)?;
        let Some(welcomed) = &data.welcomed else { return Ok(()) };
        let card = profiles::profile_of_account(connection, &account.id)?.ok_or_else(|| failed(&data.key))?;
        let permit = access::permit::<acts::PublishProfile>(self.actor(&welcomed.by)?, &card.id, &card.owner())?;
        let how = How::from_word(&welcomed.how).ok_or_else(|| failed(&welcomed.how))?;
        Ok(start::welcome(connection, &permit, how, self.ago(welcomed.days_ago))?)
    }
}
