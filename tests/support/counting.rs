//! How many queries a piece of work asks.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use diesel::Connection as _;
use diesel::connection::InstrumentationEvent;
use matkalla::db::Connection;

/// The number of queries that `work` asks.
pub fn queries<T>(connection: &mut Connection, work: impl FnOnce(&mut Connection) -> T) -> (T, usize) {
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = asked.clone();
    connection.set_instrumentation(move |event: InstrumentationEvent<'_>| {
        if matches!(event, InstrumentationEvent::StartQuery { .. }) {
            counter.fetch_add(1, Ordering::SeqCst);
        }
    });
    let done = work(connection);
    connection.set_instrumentation(|_: InstrumentationEvent<'_>| {});
    (done, asked.load(Ordering::SeqCst))
}
