//! Changes to standing willingness.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::{Span, Willingness, willingness};
use crate::access::{Permit, acts};
use crate::companies::{Company, CompanyError, Workplace, workplaces_of};
use crate::db::Connection;
use crate::db::schema::willingness;
use crate::db::types::{json, new_id};
use crate::matching::{ByHand, Kind, TextLanguage};
use crate::openings::{self, NewOpening, OpeningStatus, Terms};
use crate::privacy;

/// Longest title of an opening.
const TITLE: usize = 120;

/// The row of a willingness as it was read, while it stands.
macro_rules! standing {
    ($id:expr, $version:expr) => {
        willingness::table
            .find($id)
            .filter(willingness::version.eq($version))
            .filter(willingness::closed_at.is_null())
            .filter(willingness::opening_id.is_null())
    };
}

/// What is written about a willingness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWillingness {
    /// Kinds of path.
    pub kinds: Vec<Kind>,
    /// What work.
    pub work: String,
    /// How many.
    pub people: i32,
    /// When.
    pub span: Span,
    /// Where.
    pub workplace_id: Option<String>,
}

/// Keeps what the permitted company could take; returns its id.
///
/// # Errors
/// If the database fails.
pub fn add(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    company: &Company,
    new: &NewWillingness,
    now: NaiveDateTime,
) -> Result<String, CompanyError> {
    if permit.object_id() != company.id {
        return Err(CompanyError::NoSuchContact);
    }
    let actor = permit.actor();
    let id = new_id();
    diesel::insert_into(willingness::table)
        .values((
            willingness::id.eq(&id),
            willingness::company_id.eq(&company.id),
            willingness::site_id.eq(&company.site_id),
            willingness::workplace_id.eq(&new.workplace_id),
            willingness::author_id.eq(&actor.account_id),
            willingness::kinds.eq(json(&new.kinds)),
            willingness::work.eq(&new.work),
            willingness::people.eq(new.people),
            willingness::from_on.eq(new.span.from),
            willingness::until_on.eq(new.span.until),
            willingness::created_at.eq(now),
            willingness::version.eq(1_i64),
        ))
        .execute(connection)?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "willingness_added", "willingness", &id, now)?;
    Ok(id)
}

/// The company cannot any more.
///
/// # Errors
/// `Conflict` if it no longer stands, or was changed meanwhile.
pub fn close(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    id: &str,
    version: i64,
    now: NaiveDateTime,
) -> Result<(), CompanyError> {
    let found = of_permit(connection, permit, id)?;
    let written = diesel::update(standing!(&found.id, version))
        .set((willingness::closed_at.eq(now), willingness::version.eq(version + 1)))
        .execute(connection)?;
    if written == 0 {
        return Err(CompanyError::Conflict);
    }
    let actor = permit.actor();
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "willingness_closed", "willingness", id, now)?;
    Ok(())
}

/// Makes a draft opening of a willingness and returns the opening's id; the willingness is used then.
///
/// # Errors
/// `Conflict` if it no longer stands, was changed meanwhile, or never was for this kind.
pub fn make_opening(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    company: &Company,
    (id, version): (&str, i64),
    (kind, language): (Kind, TextLanguage),
    (now, today): (NaiveDateTime, NaiveDate),
) -> Result<String, CompanyError> {
    let found = of_permit(connection, permit, id)?;
    if !found.stands_on(today) || !found.kinds.contains(&kind) {
        return Err(CompanyError::Conflict);
    }
    let open: Vec<Workplace> = workplaces_of(connection, &company.id)?;
    let told = open.iter().find(|workplace| Some(&workplace.id) == found.workplace_id.as_ref());
    let workplace = told.or(open.first());
    let new = NewOpening {
        kind,
        language,
        title: found.work.chars().take(TITLE).collect(),
        description: found.work.clone(),
        municipality_code: company.municipality_code.clone(),
        postcode: company.postcode.clone(),
        remote: false,
        hours_per_week: None,
        shifts: Vec::new(),
        permits: Vec::new(),
        driving_licence: None,
        min_age: None,
        languages: Vec::new(),
        offers_permit_training: false,
        wage: String::new(),
        positions: found.people,
        starts_on: (found.from_on > today).then_some(found.from_on),
        ends_on: None,
        apply_by: None,
        terms: Terms::default(),
        by_hand: ByHand::default(),
    };
    let opening = openings::create(connection, permit, company, new, OpeningStatus::Draft, now)?;
    if let Some(workplace) = workplace {
        openings::place_at(connection, &opening, Some(workplace), now)?;
    }
    let written = diesel::update(standing!(&found.id, version))
        .set((willingness::opening_id.eq(&opening), willingness::version.eq(version + 1)))
        .execute(connection)?;
    if written == 0 {
        return Err(CompanyError::Conflict);
    }
    Ok(opening)
}

/// The willingness, if it is one of the permitted company.
fn of_permit(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    id: &str,
) -> Result<Willingness, CompanyError> {
    let found = willingness(connection, id)?;
    if found.company_id == permit.object_id() { Ok(found) } else { Err(CompanyError::NoSuchContact) }
}
