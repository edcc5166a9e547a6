//! Reads of the life of openings.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::due::{Facts, ends_at};
use super::model::{Life, Standing};
use crate::access::{self, Actor, acts};
use crate::clock::{Clock, from_finland};
use crate::db::schema::{opening_lives, openings};
use crate::db::types::Stored;
use crate::db::{Connection, DatabaseError};
use crate::error::AppError;
use crate::language::Language;
use crate::matching::Kind;
use crate::openings::{Opening, OpeningError, OpeningLine, OpeningStatus};
use crate::placements;
use crate::rules::TABLE;

/// What people decided about these openings; those without a row are not among them.
pub fn lives_of(connection: &mut Connection, ids: &[String]) -> Result<HashMap<String, Life>, DatabaseError> {
    let lives: Vec<Life> = opening_lives::table
        .filter(opening_lives::opening_id.eq_any(ids))
        .select(Life::as_select())
        .load(connection)?;
    Ok(lives.into_iter().map(|life| (life.opening_id.clone(), life)).collect())
}

/// How openings stand, by id.
///
/// # Errors
/// If the database fails.
pub fn standings(
    connection: &mut Connection,
    openings: &[Opening],
    today: NaiveDate,
) -> Result<HashMap<String, Standing>, OpeningError> {
    let ids: Vec<String> = openings.iter().map(|opening| opening.id.clone()).collect();
    let mut lives = lives_of(connection, &ids)?;
    let activity = placements::activity_of_openings(connection, &ids, month_began(today))?;
    Ok(openings
        .iter()
        .map(|opening| {
            let found = activity.get(&opening.id);
            let standing = Standing {
                life: lives.remove(&opening.id).unwrap_or_default(),
                positions: opening.positions,
                filled: found.map_or(0, |activity| activity.filled),
                contacts: found.map_or(0, |activity| activity.begun),
                waiting: found.map_or(0, |activity| activity.waiting),
                silent: found.and_then(|activity| activity.answer_due).is_some_and(|day| day < today),
            };
            (opening.id.clone(), standing)
        })
        .collect())
}

/// How an opening stands.
///
/// # Errors
/// If the database fails.
pub fn standing_of(connection: &mut Connection, opening: &Opening, clock: &Clock) -> Result<Standing, OpeningError> {
    let mut found = standings(connection, std::slice::from_ref(opening), clock.today())?;
    Ok(found.remove(&opening.id).unwrap_or_default())
}

/// The lines of a company's openings for those who look after it.
///
/// # Errors
/// If the database fails.
pub fn lines_of(
    connection: &mut Connection,
    openings: &[Opening],
    clock: &Clock,
    t: Language,
) -> Result<Vec<OpeningLine>, OpeningError> {
    let today = clock.today();
    let standings = standings(connection, openings, today)?;
    let line =
        |opening: &Opening| standings.get(&opening.id).map(|standing| OpeningLine::new(opening, standing, today, t));
    Ok(openings.iter().filter_map(line).collect())
}

/// First moment of a day's month in Finland.
fn month_began(today: NaiveDate) -> NaiveDateTime {
    from_finland(today.with_day(1).unwrap_or(today).and_time(chrono::NaiveTime::MIN))
}

/// A published opening with the facts that decide when its keepers are asked.
pub struct Aging {
    pub id: String,
    pub company_id: String,
    pub site_id: String,
    pub version: i64,
    pub facts: Facts,
}

type Row = (String, String, String, i64, Stored<Kind>, Option<NaiveDateTime>, NaiveDateTime);

/// A page of published openings after an id, in the order of ids.
pub fn aging_after(connection: &mut Connection, after: &str, size: i64) -> Result<Vec<Aging>, DatabaseError> {
    let rows: Vec<Row> = openings::table
        .filter(openings::status.eq(OpeningStatus::Published.word()))
        .filter(openings::id.gt(after))
        .order(openings::id)
        .limit(size)
        .select((
            openings::id,
            openings::company_id,
            openings::site_id,
            openings::version,
            openings::kind,
            openings::published_at,
            openings::updated_at,
        ))
        .load(connection)?;
    with_facts(connection, rows)
}

fn with_facts(connection: &mut Connection, rows: Vec<Row>) -> Result<Vec<Aging>, DatabaseError> {
    let ids: Vec<String> = rows.iter().map(|row| row.0.clone()).collect();
    let lives = lives_of(connection, &ids)?;
    let activity = placements::activity_of_openings(connection, &ids, NaiveDateTime::MAX)?;
    Ok(rows
        .into_iter()
        .map(|(id, company_id, site_id, version, kind, published_at, updated_at)| {
            let (life, paths) = (lives.get(&id), activity.get(&id));
            let facts = Facts {
                kind: kind.0,
                published_at: published_at.unwrap_or(updated_at),
                updated_at,
                kept_at: life.and_then(|life| life.kept_at),
                reminded_at: life.and_then(|life| life.reminded_at),
                last_path_at: paths.map(|paths| paths.last_at),
                agreed_at: paths.and_then(|paths| paths.agreed_at),
            };
            Aging { id, company_id, site_id, version, facts }
        })
        .collect())
}

/// When a published opening is unpublished if nobody answers; `None` if nobody was asked.
pub fn unpublished_at(
    connection: &mut Connection,
    opening: &Opening,
    now: NaiveDateTime,
) -> Result<Option<NaiveDateTime>, DatabaseError> {
    let row = (
        opening.id.clone(),
        opening.company_id.clone(),
        opening.site_id.clone(),
        opening.version,
        Stored(opening.kind),
        opening.published_at,
        opening.updated_at,
    );
    Ok(with_facts(connection, vec![row])?.first().and_then(|aging| ends_at(TABLE, &aging.facts, now)))
}

/// What the question whether an opening is still open may say.
#[derive(Debug, Clone)]
pub struct StillOpenLetter {
    /// Title of the opening.
    pub title: String,
    /// Name of the company.
    pub company: String,
    /// When it is unpublished without an answer, UTC.
    pub ends_at: NaiveDateTime,
}

/// What the question may say to a receiver at the moment of sending; `None` if it has been answered
/// or the opening is not published any more.
///
/// # Errors
/// `NotFound` if it is not the receiver's business.
pub fn still_open_letter(
    connection: &mut Connection,
    opening_id: &str,
    receiver: &Actor,
    now: NaiveDateTime,
) -> Result<Option<StillOpenLetter>, AppError> {
    let opening = crate::openings::opening(connection, opening_id)?;
    access::permit::<acts::EditOpening>(receiver, opening_id, &opening.owner())?;
    if opening.status != OpeningStatus::Published {
        return Ok(None);
    }
    let Some(ends_at) = unpublished_at(connection, &opening, now)? else { return Ok(None) };
    let company = crate::companies::company(connection, &opening.company_id)?.name;
    Ok(Some(StillOpenLetter { title: opening.title, company, ends_at }))
}
