//! Reminds people before time changes something for them.

use chrono::Duration;

use crate::app::App;
use crate::db::dialect;
use crate::error::AppError;
use crate::profiles;

/// How long the work is one node's: less than the period, so that another takes over when it stops.
const LEASE: Duration = Duration::minutes(50);

/// Sends what is due today, if this node has the work.
///
/// # Errors
/// If the database fails.
pub async fn tick(app: &App) -> Result<usize, AppError> {
    let (node, now) = (app.node.clone(), app.clock.now());
    let reminded = app
        .database
        .write(move |connection| -> Result<usize, AppError> {
            if dialect::claim_lease(connection, "remind", &node, now, now + LEASE)? {
                Ok(profiles::remind(connection, now)?)
            } else {
                Ok(0)
            }
        })
        .await?;
    if reminded > 0 {
        app.wake();
    }
    Ok(reminded)
}
