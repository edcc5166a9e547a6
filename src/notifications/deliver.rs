//! Takes messages out of the outbox and sends them.
//!
//! Claim by lease; then for each message what it tells, if it comes regularly, which reads much and so must
//! not hold the writer; then one transaction that reads, renders and makes links; then the sending, outside
//! any transaction; then one transaction that notes how it went. If the process dies on the way the lease
//! runs out and another attempt follows.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::make::{Made, Unmade, Waiting, make, make_for_poster, news};
use super::{Channel, News, Problem, Template};
use crate::alerts;
use crate::app::App;
use crate::db::schema::outbox;
use crate::db::{Connection, DatabaseError, dialect};
use crate::error::AppError;

/// How many messages one tick claims.
const BATCH: i64 = 20;
/// How long a claimed message is out of reach of other nodes; longer than one sending may take.
const LEASE: Duration = Duration::minutes(2);
/// Minutes until the next attempt, after the first failure, the second and so on; after the last
/// one the message is given up and shown to the operator.
const WAITS: [i64; 5] = [1, 5, 15, 60, 240];

/// One tick: sends what is due, at most twenty messages, and returns how many were claimed.
///
/// # Errors
/// If the database is out of reach; what was claimed is tried again when its lease runs out.
pub async fn deliver(app: &App) -> Result<usize, AppError> {
    let now = app.clock.now();
    let node = app.node.clone();
    let ids =
        app.database.write(move |connection| dialect::claim_outbox(connection, &node, now, now + LEASE, BATCH)).await?;
    for id in &ids {
        deliver_one(app, id).await?;
    }
    Ok(ids.len())
}

async fn deliver_one(app: &App, id: &str) -> Result<(), AppError> {
    let result = match prepared(app, id).await {
        Ok(None) => return Ok(()),
        Ok(Some(Made::Mail(letter))) => app.mailer.send(letter, app.clock.now()).await,
        Ok(Some(Made::Text { to, text })) => app.mailer.send_text(id, to, text, app.clock.now()).await,
        Err(error @ AppError::Unavailable(_)) => return Err(error),
        Err(error) => {
            tracing::error!(message = id, %error, "message could not be made");
            Err(Problem::Render)
        }
    };
    let (node, id, now) = (app.node.clone(), id.to_owned(), app.clock.now());
    app.database.write(move |connection| note(connection, &node, &id, result, now)).await?;
    Ok(())
}

/// A message that was claimed, ready to leave; `None` if nothing is left to do.
async fn prepared(app: &App, id: &str) -> Result<Option<Made>, AppError> {
    let (asking, asked) = (app.clone(), id.to_owned());
    let news = app.database.read(move |connection| read_news(connection, &asking, &asked)).await?;
    let (writing, id) = (app.clone(), id.to_owned());
    app.database.write(move |connection| prepare(connection, &writing, &id, news)).await
}

/// What a message is: its template, its receiver and its object.
type Row = (String, Option<String>, Option<String>);

/// A message that may still leave; `None` if it was erased or settled since it was claimed.
fn row(connection: &mut Connection, id: &str) -> Result<Option<Row>, DatabaseError> {
    let columns = (outbox::template, outbox::receiver_id, outbox::object_id);
    let waiting = outbox::table.find(id).filter(outbox::state.eq("waiting"));
    Ok(waiting.select(columns).first(connection).optional()?)
}

fn read_news(connection: &mut Connection, app: &App, id: &str) -> Result<Option<News>, AppError> {
    let Some((template, receiver_id, object_id)) = row(connection, id)? else { return Ok(None) };
    let Some(template) = Template::from_word(&template) else { return Ok(None) };
    news(connection, app, template, receiver_id.as_deref(), object_id.as_deref())
}

fn prepare(connection: &mut Connection, app: &App, id: &str, news: Option<News>) -> Result<Option<Made>, AppError> {
    let now = app.clock.now();
    // A slow server may have eaten the lease: whoever holds it now sends.
    let held = diesel::update(
        outbox::table
            .find(id)
            .filter(outbox::state.eq("waiting"))
            .filter(outbox::leased_by.eq(&*app.node))
            .filter(outbox::leased_until.ge(now)),
    )
    .set(outbox::leased_until.eq(now + LEASE))
    .execute(connection)?;
    if held == 0 {
        return Ok(None);
    }
    let Some((template, receiver_id, object_id)) = row(connection, id)? else { return Ok(None) };
    let Some(template) = Template::from_word(&template) else {
        settle(connection, id, "dead", Some(Problem::UnknownMessage))?;
        return Ok(None);
    };
    let waiting = Waiting { id, template, object: object_id.as_deref(), news };
    let made = match receiver_id {
        Some(account) => make(connection, app, &waiting, &account, now),
        None => make_for_poster(connection, app, &waiting, now),
    };
    match made {
        Ok(made) => {
            let channel = if matches!(made, Made::Text { .. }) { Channel::Sms } else { Channel::Email };
            diesel::update(outbox::table.find(id)).set(outbox::channel.eq(channel.word())).execute(connection)?;
            Ok(Some(made))
        }
        Err(Unmade::Dropped(reason)) => {
            settle(connection, id, "dropped", Some(reason))?;
            tracing::info!(message = id, template = template.word(), reason = reason.word(), "message dropped");
            Ok(None)
        }
        Err(Unmade::Failed(error)) => Err(error),
    }
}

/// Notes how the sending went, if the message is still this node's.
fn note(
    connection: &mut Connection,
    node: &str,
    id: &str,
    result: Result<(), Problem>,
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    let attempts: Option<i64> = outbox::table
        .find(id)
        .filter(outbox::state.eq("waiting"))
        .filter(outbox::leased_by.eq(node))
        .select(outbox::attempts)
        .first(connection)
        .optional()?;
    let Some(failures) = attempts else {
        tracing::warn!(message = id, "another node has taken the message over");
        return Ok(());
    };
    diesel::update(outbox::table.find(id)).set(outbox::attempts.eq(failures + 1)).execute(connection)?;
    let Err(problem) = result else {
        diesel::update(outbox::table.find(id)).set(outbox::sent_at.eq(now)).execute(connection)?;
        return settle(connection, id, "sent", None);
    };
    let wait = usize::try_from(failures).ok().and_then(|failures| WAITS.get(failures)).copied();
    match wait {
        Some(minutes) if problem != Problem::Address => {
            let nobody: Option<String> = None;
            let never: Option<NaiveDateTime> = None;
            diesel::update(outbox::table.find(id))
                .set((
                    outbox::due_at.eq(now + Duration::minutes(minutes)),
                    outbox::leased_until.eq(never),
                    outbox::leased_by.eq(nobody),
                    outbox::error.eq(problem.word()),
                ))
                .execute(connection)?;
            tracing::warn!(message = id, reason = problem.word(), minutes, "message will be tried again");
            Ok(())
        }
        _ => {
            tracing::error!(message = id, reason = problem.word(), "message given up");
            // A wrong address would fail anew with every look; whatever else kept the mail away will pass.
            if problem != Problem::Address {
                untell(connection, id)?;
            }
            settle(connection, id, "dead", Some(problem))
        }
    }
}

/// Lets the next look tell what a mail that never left would have told.
fn untell(connection: &mut Connection, id: &str) -> Result<(), DatabaseError> {
    let of_matches = outbox::table.find(id).filter(outbox::template.eq(Template::NewMatches.word()));
    let columns = (outbox::object_id.assume_not_null(), outbox::created_at);
    let found: Option<(String, NaiveDateTime)> = of_matches.select(columns).first(connection).optional()?;
    found.map_or(Ok(()), |(alert, at)| alerts::untell(connection, &alert, at))
}

fn settle(connection: &mut Connection, id: &str, state: &str, problem: Option<Problem>) -> Result<(), DatabaseError> {
    let nobody: Option<String> = None;
    let never: Option<NaiveDateTime> = None;
    diesel::update(outbox::table.find(id))
        .set((
            outbox::state.eq(state),
            outbox::error.eq(problem.map(Problem::word)),
            outbox::leased_until.eq(never),
            outbox::leased_by.eq(nobody),
        ))
        .execute(connection)?;
    Ok(())
}
