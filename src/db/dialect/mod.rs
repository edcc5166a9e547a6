//! The few statements that SQLite and PostgreSQL do not share; nothing else matches on the backend.

use chrono::NaiveDateTime;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::{Connection, DatabaseError};
use crate::db::schema::{attempts, change_log, counters, leases, outbox};

/// Runs the same diesel code on the concrete connection, for what `MultiConnection` cannot compile.
macro_rules! on_each {
    ($connection:expr, |$inner:ident| $work:expr) => {
        match $connection {
            Connection::Sqlite($inner) => $work,
            Connection::Postgres($inner) => $work,
        }
    };
}

/// Takes `amount` numbers from a counter and returns the last of them. The counter's row stays
/// locked until the transaction ends, so the order of numbers is the order of commits: take it last.
///
/// # Errors
/// If the counter is missing or the database fails.
pub fn take_numbers(connection: &mut Connection, counter: &str, amount: i64) -> Result<i64, DatabaseError> {
    Ok(diesel::update(counters::table.filter(counters::name.eq(counter)))
        .set(counters::value.eq(counters::value + amount))
        .returning(counters::value)
        .get_result(connection)?)
}

/// Inserts many change-log rows in one statement; a row is (number, kind, object id, at).
///
/// # Errors
/// If the database fails.
pub fn insert_changes(
    connection: &mut Connection,
    rows: &[(i64, &'static str, String)],
    at: NaiveDateTime,
) -> Result<(), DatabaseError> {
    let values: Vec<_> = rows
        .iter()
        .map(|(number, kind, object_id)| {
            (
                change_log::number.eq(number),
                change_log::kind.eq(kind),
                change_log::object_id.eq(object_id),
                change_log::at.eq(at),
            )
        })
        .collect();
    on_each!(connection, |inner| diesel::insert_into(change_log::table).values(&values).execute(inner))?;
    Ok(())
}

/// Inserts many told matches of an account in one statement; a row is (profile, opening).
///
/// # Errors
/// If the database fails.
pub fn insert_told(
    connection: &mut Connection,
    account_id: &str,
    rows: &[(&str, &str)],
    at: NaiveDateTime,
) -> Result<(), DatabaseError> {
    use crate::db::schema::told_matches as table;
    let row = |(profile, opening): &(&str, &str)| {
        (
            table::account_id.eq(account_id.to_owned()),
            table::profile_id.eq((*profile).to_owned()),
            table::opening_id.eq((*opening).to_owned()),
            table::told_at.eq(at),
        )
    };
    let values: Vec<_> = rows.iter().map(row).collect();
    on_each!(connection, |inner| diesel::insert_into(table::table).values(&values).execute(inner))?;
    Ok(())
}

/// Lets SQLite count how its rows spread over the indexes where that has changed: without it, whoever asks
/// for fifty people of a big site pays for a look at all of them. It counts a part of them only (0x10), for
/// writers wait meanwhile. PostgreSQL does it by itself.
///
/// # Errors
/// If the database fails.
pub fn refresh_statistics(connection: &mut Connection) -> Result<(), DatabaseError> {
    if let Connection::Sqlite(sqlite) = connection {
        sqlite.batch_execute("PRAGMA optimize = 0x10012")?;
    }
    Ok(())
}

/// Takes or renews a lease; `true` if this holder has it now.
///
/// # Errors
/// If the database fails.
pub fn claim_lease(
    connection: &mut Connection,
    name: &str,
    holder: &str,
    now: NaiveDateTime,
    until: NaiveDateTime,
) -> Result<bool, DatabaseError> {
    let renewed = diesel::update(leases::table.find(name).filter(leases::holder.eq(holder).or(leases::until.lt(now))))
        .set((leases::holder.eq(holder), leases::until.eq(until)))
        .execute(connection)?;
    if renewed == 1 {
        return Ok(true);
    }
    let row = (leases::name.eq(name), leases::holder.eq(holder), leases::until.eq(until));
    let taken = on_each!(connection, |inner| diesel::insert_into(leases::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(inner))?;
    Ok(taken == 1)
}

/// Counts a failed attempt of a subject; a window that began before `window_start` begins anew.
/// Returns the failures in the present window.
///
/// # Errors
/// If the database fails.
pub fn count_attempt(
    connection: &mut Connection,
    subject_hash: &str,
    now: NaiveDateTime,
    window_start: NaiveDateTime,
) -> Result<i64, DatabaseError> {
    diesel::delete(
        attempts::table
            .filter(attempts::subject_hash.eq(subject_hash))
            .filter(attempts::window_started_at.lt(window_start)),
    )
    .execute(connection)?;
    let row =
        (attempts::subject_hash.eq(subject_hash), attempts::window_started_at.eq(now), attempts::failures.eq(1_i64));
    Ok(on_each!(connection, |inner| diesel::insert_into(attempts::table)
        .values(row)
        .on_conflict(attempts::subject_hash)
        .do_update()
        .set(attempts::failures.eq(attempts::failures + 1))
        .returning(attempts::failures)
        .get_result(inner))?)
}

/// Leases up to `limit` outbox rows that are due to this holder and returns their ids. On
/// PostgreSQL rows that another node is claiming are skipped instead of waited for.
///
/// # Errors
/// If the database fails.
pub fn claim_outbox(
    connection: &mut Connection,
    holder: &str,
    now: NaiveDateTime,
    until: NaiveDateTime,
    limit: i64,
) -> Result<Vec<String>, DatabaseError> {
    let due = outbox::table
        .filter(outbox::state.eq("waiting"))
        .filter(outbox::due_at.le(now))
        .filter(outbox::leased_until.is_null().or(outbox::leased_until.lt(now)))
        .order((outbox::due_at, outbox::id))
        .limit(limit)
        .select(outbox::id);
    let ids: Vec<String> = match connection {
        Connection::Sqlite(sqlite) => due.load(sqlite)?,
        Connection::Postgres(postgres) => due.for_update().skip_locked().load(postgres)?,
    };
    diesel::update(outbox::table.filter(outbox::id.eq_any(&ids)))
        .set((outbox::leased_until.eq(until), outbox::leased_by.eq(holder)))
        .execute(connection)?;
    Ok(ids)
}

/// Inserts a row unless one with the same key stands already; `true` if it was inserted.
///
/// # Errors
/// If the database fails.
pub fn insert_ignore_site_municipality(
    connection: &mut Connection,
    site_id: &str,
    municipality_code: &str,
) -> Result<bool, DatabaseError> {
    use crate::db::schema::site_municipalities as table;
    let row = (table::site_id.eq(site_id), table::municipality_code.eq(municipality_code));
    Ok(on_each!(connection, |inner| diesel::insert_into(table::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(inner))?
        == 1)
}

/// Notes that a visitor searched a word, both as hashes; `true` if that is new.
///
/// # Errors
/// If the database fails.
pub fn insert_ignore_heard(
    connection: &mut Connection,
    (word, visitor): (&str, &str),
    now: NaiveDateTime,
) -> Result<bool, DatabaseError> {
    use crate::db::schema::vocabulary_heard as table;
    let row = (table::word_hash.eq(word), table::visitor_hash.eq(visitor), table::heard_at.eq(now));
    Ok(on_each!(connection, |inner| diesel::insert_into(table::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(inner))?
        == 1)
}
