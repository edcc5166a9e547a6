//! What waits for those who look after companies. The number of queries does not grow with companies.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::clock::in_finland;
use crate::companies::{SectorFigures, VerificationAct, Willing, sector_figures, standing_of_site};
use crate::db::schema::{accounts, companies, company_contacts, contact_log, openings, verifications};
use crate::db::{Connection, DatabaseError};
use crate::error::AppError;
use crate::openings::OpeningStatus;
use crate::placements::{Unanswered, unanswered};

/// Most rows of a kind.
const MOST: i64 = 100;
/// Days ahead that the agenda shows.
const AHEAD: u64 = 7;

/// Whose companies a desk is about.
#[derive(Debug, Clone, Copy)]
pub struct Of<'a> {
    /// Site.
    pub site_id: &'a str,
    /// Account in charge: its companies and nobody's; `None` for all of the site.
    pub specialist_id: Option<&'a str>,
}

impl Of<'_> {
    fn includes(&self, in_charge: Option<&String>) -> bool {
        self.specialist_id.is_none_or(|own| in_charge.is_none_or(|found| found == own))
    }
}

/// An opening that waits for the service's check.
#[derive(Debug, Clone, Queryable)]
pub struct ToCheck {
    /// Opening.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Name of its company.
    pub company: String,
    /// Since when.
    pub since: NaiveDateTime,
}

/// A contact who waits to be verified.
#[derive(Debug, Clone)]
pub struct ToVerify {
    /// Company.
    pub company_id: String,
    /// Its name.
    pub company: String,
    /// Name of the contact.
    pub contact: String,
    /// Their number.
    pub phone: Option<String>,
    /// Since when.
    pub since: NaiveDateTime,
    /// Whether they were verified before.
    pub again: bool,
}

/// A company to be in touch with.
#[derive(Debug, Clone)]
pub struct ToContact {
    /// Company.
    pub company_id: String,
    /// Its name.
    pub company: String,
    /// The day agreed.
    pub on: NaiveDate,
    /// What was agreed.
    pub note: String,
}

/// Everything on the desk.
#[derive(Debug, Clone)]
pub struct CompanyDesk {
    /// Openings that wait for the check.
    pub to_check: Vec<ToCheck>,
    /// Contacts that wait to be verified.
    pub to_verify: Vec<ToVerify>,
    /// Contacts due today or late.
    pub to_contact: Vec<ToContact>,
    /// Companies that let the time to answer pass.
    pub unanswered: Vec<Unanswered>,
    /// What companies could take, soonest first.
    pub willing: Vec<Willing>,
    /// Contacts of the coming days.
    pub coming: Vec<ToContact>,
    /// The pool of the site by sector.
    pub sectors: Vec<SectorFigures>,
}

/// Reads a desk.
///
/// # Errors
/// If the database fails.
pub fn company_desk(connection: &mut Connection, of: &Of<'_>, now: NaiveDateTime) -> Result<CompanyDesk, AppError> {
    let today = in_finland(now).date();
    let ahead = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let (to_contact, coming) = to_contact(connection, of, ahead)?.into_iter().partition(|row| row.on <= today);
    let mut unanswered = unanswered(connection, of.site_id, today, MOST)?;
    unanswered.retain(|row| of.includes(row.company.specialist_id.as_ref()));
    Ok(CompanyDesk {
        to_check: to_check(connection, of)?,
        to_verify: to_verify(connection, of)?,
        to_contact,
        unanswered,
        willing: standing_of_site(connection, of.site_id, today, MOST)?,
        coming,
        sectors: sector_figures(connection, of.site_id, now)?,
    })
}

fn to_check(connection: &mut Connection, of: &Of<'_>) -> Result<Vec<ToCheck>, DatabaseError> {
    let mut query = openings::table
        .inner_join(companies::table)
        .filter(openings::site_id.eq(of.site_id.to_owned()))
        .filter(openings::status.eq(OpeningStatus::Submitted.word()))
        .order((openings::updated_at, openings::id))
        .limit(MOST)
        .select((openings::id, openings::title, companies::name, openings::updated_at))
        .into_boxed();
    if let Some(own) = of.specialist_id {
        query = query.filter(companies::specialist_id.is_null().or(companies::specialist_id.eq(own.to_owned())));
    }
    Ok(query.load(connection)?)
}

fn to_verify(connection: &mut Connection, of: &Of<'_>) -> Result<Vec<ToVerify>, DatabaseError> {
    type Row = (String, String, String, String, Option<String>, NaiveDateTime);
    let mut query = company_contacts::table
        .inner_join(accounts::table.on(accounts::id.eq(company_contacts::account_id)))
        .inner_join(companies::table.on(companies::id.eq(company_contacts::company_id)))
        .filter(companies::site_id.eq(of.site_id.to_owned()))
        .filter(accounts::active.eq(true))
        .filter(company_contacts::verified_at.is_null())
        .filter(company_contacts::verification_stopped_at.is_null())
        .order((accounts::created_at, accounts::id))
        .limit(MOST)
        .select((companies::id, companies::name, accounts::id, accounts::name, accounts::phone, accounts::created_at))
        .into_boxed();
    if let Some(own) = of.specialist_id {
        query = query.filter(companies::specialist_id.is_null().or(companies::specialist_id.eq(own.to_owned())));
    }
    let rows: Vec<Row> = query.load(connection)?;
    let accounts: Vec<&String> = rows.iter().map(|row| &row.2).collect();
    let again: Vec<(String, NaiveDateTime)> = verifications::table
        .filter(verifications::account_id.eq_any(accounts))
        .filter(verifications::act.eq(VerificationAct::AskedAgain.word()))
        .order(verifications::at)
        .select((verifications::account_id, verifications::at))
        .load(connection)?;
    let again: HashMap<String, NaiveDateTime> = again.into_iter().collect();
    Ok(rows
        .into_iter()
        .map(|(company_id, company, account, contact, phone, since)| {
            let asked = again.get(&account).copied();
            ToVerify { company_id, company, contact, phone, since: asked.unwrap_or(since), again: asked.is_some() }
        })
        .collect())
}

/// Companies whose next contact is due by a day, with what was agreed when the day was.
fn to_contact(connection: &mut Connection, of: &Of<'_>, until: NaiveDate) -> Result<Vec<ToContact>, DatabaseError> {
    type Row = (String, String, Option<NaiveDate>, Option<String>);
    let agreed =
        contact_log::company_id.eq(companies::id).and(contact_log::next_contact_on.eq(companies::next_contact_on));
    let mut query = companies::table
        .left_join(contact_log::table.on(agreed))
        .filter(companies::site_id.eq(of.site_id.to_owned()))
        .filter(companies::next_contact_on.le(until))
        .order((companies::next_contact_on, companies::id, contact_log::at.desc()))
        .limit(2 * MOST)
        .select((companies::id, companies::name, companies::next_contact_on, contact_log::note.nullable()))
        .into_boxed();
    if let Some(own) = of.specialist_id {
        query = query.filter(companies::specialist_id.is_null().or(companies::specialist_id.eq(own.to_owned())));
    }
    let rows: Vec<Row> = query.load(connection)?;
    // Two entries may have agreed on the same day: the later one tells what about.
    let mut seen = HashSet::new();
    Ok(rows
        .into_iter()
        .filter(|(id, ..)| seen.insert(id.clone()))
        .filter_map(|(company_id, company, on, note)| {
            Some(ToContact { company_id, company, on: on?, note: note.unwrap_or_default() })
        })
        .collect())
}
