//! Openings posted without an account, each as far as the service's check has come.

use diesel::prelude::*;

use super::data::PostingData;
use super::load::{Loader, failed};
use crate::access::{self, acts};
use crate::companies::BusinessId;
use crate::db::Connection;
use crate::db::schema::postings;
use crate::error::AppError;
use crate::language::Language;
use crate::openings::{self, FieldComment, LinkPurpose, Sender};

impl Loader {
    pub(super) fn posting(&self, connection: &mut Connection, data: &PostingData) -> Result<(), AppError> {
        let at = self.ago(data.days_ago);
        let sender = Sender {
            email: data.email.clone(),
            phone: data.phone.clone(),
            business_id: BusinessId::parse(&data.business_id).ok_or_else(|| failed(&data.business_id))?,
            company_name: data.company_name.clone(),
        };
        let language = Language::from_word(&data.mail_language).unwrap_or(Language::Fi);
        openings::post(connection, &sender, self.new_opening(&data.opening), language, at).map_err(failed)?;
        if data.goal == "unconfirmed" {
            return Ok(());
        }
        let ours = postings::table.filter(postings::email.eq(&data.email));
        let posting_id: String = ours.order(postings::id.desc()).select(postings::id).first(connection)?;
        let secret = openings::mint_link(connection, &posting_id, LinkPurpose::Confirm, at)?;
        openings::confirm(connection, &secret, at).map_err(failed)?;
        let row = postings::table.find(&posting_id).select(postings::opening_id);
        let opening_id = row.first::<Option<String>>(connection)?.unwrap_or_default();
        let Some(by) = &data.by else { return Ok(()) };
        let opening = openings::opening(connection, &opening_id)?;
        let permit = access::permit::<acts::PublishOpening>(self.actor(by)?, &opening.id, &opening.owner())?;
        let decided = self.ago(data.decided_days_ago.unwrap_or_default());
        if data.goal == "rejected" {
            return Ok(openings::reject(connection, &permit, opening.version, &data.note, decided)?);
        }
        let comments: Vec<FieldComment> = data
            .comments
            .iter()
            .map(|(field, text)| FieldComment { field: field.clone(), text: text.clone() })
            .collect();
        Ok(openings::give_back(connection, &permit, opening.version, (&data.note, &comments), decided)?)
    }
}
