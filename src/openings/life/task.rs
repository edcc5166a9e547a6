//! Asks the keepers of old openings whether they are still open, and unpublishes without an answer.

use chrono::{Duration, NaiveDateTime};

use super::ClosedReason;
use super::due::{Due, due};
use super::queries::{Aging, aging_after};
use crate::access::Role;
use crate::app::App;
use crate::db::{Connection, dialect};
use crate::error::AppError;
use crate::matching::{Changed, note_changes};
use crate::notifications::{self, Template};
use crate::openings::commands::Doer;
use crate::openings::posting::{posted_by, posting_of_opening};
use crate::rules::TABLE;
use crate::{accounts, companies};

/// How long the work is one node's: less than the period, so that another takes over when it stops.
const LEASE: Duration = Duration::minutes(50);
/// How many openings one transaction looks at.
const PAGE: i64 = 500;

/// Looks at every published opening once; returns how many were asked about or unpublished. Done
/// again at the same moment it finds nothing.
///
/// # Errors
/// If the database fails.
pub async fn tick(app: &App) -> Result<usize, AppError> {
    let now = app.clock.now();
    let node = app.node.clone();
    let mine = app
        .database
        .write(move |connection| dialect::claim_lease(connection, "openings", &node, now, now + LEASE))
        .await?;
    if !mine {
        return Ok(0);
    }
    let (mut after, mut done) = (String::new(), 0);
    loop {
        let from = after.clone();
        let (last, some) = app.database.write(move |connection| page(connection, &from, now)).await?;
        done += some;
        let Some(last) = last else { break };
        after = last;
    }
    if done > 0 {
        app.wake();
    }
    Ok(done)
}

/// One page: the last id looked at, if there may be more, and how many were done.
fn page(connection: &mut Connection, after: &str, now: NaiveDateTime) -> Result<(Option<String>, usize), AppError> {
    let found = aging_after(connection, after, PAGE)?;
    let last = found.last().map(|aging| aging.id.clone());
    let (mut done, mut changed) = (0, Vec::new());
    for aging in found {
        match due(TABLE, &aging.facts, now) {
            Due::Nothing => {}
            Due::Ask => {
                ask(connection, &aging, now)?;
                done += 1;
            }
            Due::Unpublish(reason) => {
                if unpublished(connection, &aging, reason, now)? {
                    changed.push(Changed::Opening(aging.id));
                    done += 1;
                }
            }
        }
    }
    if !changed.is_empty() {
        note_changes(connection, &changed, now)?;
    }
    Ok((last, done))
}

fn unpublished(
    connection: &mut Connection,
    aging: &Aging,
    reason: ClosedReason,
    now: NaiveDateTime,
) -> Result<bool, AppError> {
    Ok(super::commands::unpublish(connection, (&aging.id, aging.version), reason, Doer::Task, now)?)
}

fn ask(connection: &mut Connection, aging: &Aging, now: NaiveDateTime) -> Result<(), AppError> {
    super::commands::asked(connection, &aging.id, now)?;
    for receiver in keepers(connection, aging)? {
        notifications::enqueue(connection, Template::OpeningStillOpen, &receiver, Some(&aging.id), now)?;
    }
    if let Some(posting) = posting_of_opening(connection, &aging.id)?
        && !is_contact(connection, aging)?
    {
        notifications::enqueue_to_poster(connection, Template::OpeningStillOpen, &posting.id, now)?;
    }
    Ok(())
}

/// Whether who posted it has become a contact of the company since, and is asked as one.
fn is_contact(connection: &mut Connection, aging: &Aging) -> Result<bool, AppError> {
    for contact in companies::contacts_of(connection, &aging.company_id)? {
        if posted_by(connection, &aging.id, &contact.account_id)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Who is asked by their account: the company's contacts and its specialist; without a specialist those
/// of the site.
fn keepers(connection: &mut Connection, aging: &Aging) -> Result<Vec<String>, AppError> {
    let company = companies::company(connection, &aging.company_id)?;
    let contacts = companies::contacts_of(connection, &company.id)?;
    let mut found: Vec<String> = contacts.into_iter().map(|contact| contact.account_id).collect();
    let staff = accounts::accounts_of_site(connection, Some(&aging.site_id))?;
    let specialists = |one: &accounts::Account| one.active && one.role == Role::EmployerSpecialist;
    let own = staff.iter().find(|one| Some(&one.id) == company.specialist_id.as_ref() && one.active);
    match own {
        Some(specialist) => found.push(specialist.id.clone()),
        None => found.extend(staff.iter().filter(|one| specialists(one)).map(|one| one.id.clone())),
    }
    Ok(found)
}
