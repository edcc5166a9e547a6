//! Removes what has outlived its use: sessions, sign-in tokens, counted failures, settled messages,
//! addresses of answered feedback, searched words, what was told of openings that have ended. Afterwards the database counts anew what is left.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use crate::app::App;
use crate::db::schema::{address_changes, attempts, sessions, sign_in_tokens};
use crate::db::{Connection, DatabaseError, dialect};
use crate::error::AppError;
use crate::{alerts, companies, feedback, notifications, openings, start, vocabulary};

/// How long ended sessions and old tokens are kept, days (product policy).
const KEPT_DAYS: i64 = 7;
/// How long the work is one node's: less than the period, so that another takes over when it stops.
const LEASE: Duration = Duration::minutes(50);

/// Deletes what is old, if this node has the work.
///
/// # Errors
/// If the database fails.
pub async fn tick(app: &App) -> Result<usize, AppError> {
    let (node, now) = (app.node.clone(), app.clock.now());
    Ok(app
        .database
        .write(move |connection| {
            if dialect::claim_lease(connection, "prune", &node, now, now + LEASE)? {
                prune(connection, now)
            } else {
                Ok(0)
            }
        })
        .await?)
}

fn prune(connection: &mut Connection, now: NaiveDateTime) -> Result<usize, DatabaseError> {
    let old = now - Duration::days(KEPT_DAYS);
    let ended = diesel::delete(sessions::table.filter(sessions::expires_at.lt(old).or(sessions::revoked_at.lt(old))))
        .execute(connection)?;
    let tokens =
        diesel::delete(sign_in_tokens::table.filter(sign_in_tokens::created_at.lt(old))).execute(connection)?;
    // An address that waits in vain, or has been told of the change, has no purpose any more.
    let addresses =
        diesel::delete(address_changes::table.filter(address_changes::created_at.lt(now - Duration::days(1))))
            .execute(connection)?;
    let counted = diesel::delete(attempts::table.filter(attempts::window_started_at.lt(now - Duration::days(1))))
        .execute(connection)?;
    let mut more = openings::prune_postings(connection, now)?;
    more += companies::prune_claims(connection, now)?;
    more += start::prune(connection, now)?;
    more += feedback::prune(connection, now)?;
    more += vocabulary::prune(connection, now)?;
    more += alerts::prune(connection)?;
    dialect::refresh_statistics(connection)?;
    Ok(ended + tokens + addresses + counted + more + notifications::prune(connection, now)?)
}
