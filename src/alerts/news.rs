//! The looks that are due, and what a mail tells when it leaves.

use std::collections::HashSet;

use chrono::Duration;

use super::found::{Found, Which, count, found};
use super::queries::{alert, due, newcomers, told};
use super::{Alert, Pair, commands};
use crate::accounts::{self, Account};
use crate::app::App;
use crate::db::{Connection, dialect};
use crate::error::AppError;
use crate::notifications::{News, Rhythm};

/// Accounts looked at in one tick.
const BATCH: i64 = 50;
/// How long the work is one node's: less than the period, so that another takes over when it stops.
const LEASE: Duration = Duration::minutes(50);

/// One round of the looks that are due, if this node has the work; returns for how many accounts.
///
/// # Errors
/// If the database or the index fails.
pub async fn tick(app: &App) -> Result<usize, AppError> {
    // An index that is still being made finds nothing, and what it finds later would seem new.
    if app.index.cursor().is_none() {
        return Ok(0);
    }
    let (node, now) = (app.node.clone(), app.clock.now());
    let mine = app
        .database
        .write(move |connection| dialect::claim_lease(connection, "alerts", &node, now, now + LEASE))
        .await?;
    if !mine {
        return Ok(0);
    }
    let begun = begin(app).await?;
    let asked = app.database.read(move |connection| due(connection, now, BATCH)).await?;
    let looked = asked.len();
    for alert in asked {
        // One account that cannot be looked at must not keep the others waiting.
        let id = alert.id.clone();
        if let Err(error) = look(app, alert).await {
            tracing::error!(alert = id, %error, "alert could not be looked at");
        }
    }
    if looked > 0 {
        app.wake();
    }
    Ok(begun + looked)
}

/// Begins to look for those who came since the last tick.
async fn begin(app: &App) -> Result<usize, AppError> {
    let accounts = app.database.read(|connection| newcomers(connection, BATCH)).await?;
    let begun = accounts.len();
    if begun > 0 {
        app.database
            .write(move |connection| accounts.iter().try_for_each(|account| commands::begin(connection, account)))
            .await?;
    }
    Ok(begun)
}

/// Looks for one account. Matching reads much and must not hold the writer, so it comes before the write.
async fn look(app: &App, alert: Alert) -> Result<(), AppError> {
    let (now, asking) = (app.clock.now(), app.clone());
    let (alert, new) = app
        .database
        .read(move |connection| -> Result<_, AppError> {
            let account = accounts::account(connection, &alert.account_id)?;
            let receiver = accounts::actor_of(connection, &account)?;
            let known = told(connection, &alert.account_id, None)?;
            let found = found(connection, &asking, &receiver, Which::But(&known))?;
            let new: Vec<Pair> = found.iter().flat_map(Found::pairs).collect();
            Ok((alert, new))
        })
        .await?;
    app.database.write(move |connection| commands::looked(connection, &alert, &new, now)).await?;
    Ok(())
}

/// What the last mail told an account and it may still see.
///
/// # Errors
/// If the index or the database fails.
pub fn last_told(connection: &mut Connection, app: &App, alert: &Alert) -> Result<Vec<Found>, AppError> {
    let last: HashSet<Pair> = match alert.told_at {
        Some(at) => told(connection, &alert.account_id, Some(at))?,
        None => HashSet::new(),
    };
    if last.is_empty() {
        return Ok(Vec::new());
    }
    let account = accounts::account(connection, &alert.account_id)?;
    let receiver = accounts::actor_of(connection, &account)?;
    found(connection, app, &receiver, Which::Of(&last))
}

/// What a mail tells an account when it is sent; `None` if it tells nothing any more.
///
/// # Errors
/// If the index or the database fails.
pub fn mail_news(
    connection: &mut Connection,
    app: &App,
    account: &Account,
    alert_id: &str,
) -> Result<Option<News>, AppError> {
    let Some(alert) = alert(connection, alert_id)? else { return Ok(None) };
    if alert.rhythm == Rhythm::Off || alert.account_id != account.id {
        return Ok(None);
    }
    let found = last_told(connection, app, &alert)?;
    let count = count(&found, account.role);
    Ok((count > 0).then(|| News {
        count,
        href: "/alerts".to_owned(),
        stop_href: format!("/alerts/{}/stop?key={}", alert.id, alert.link_key),
    }))
}
