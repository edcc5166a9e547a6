//! SQLite or PostgreSQL, chosen by the scheme of `DATABASE_URL` at run time.
//!
//! `read` and `write` run off the async threads. A write is one transaction: on SQLite it waits in
//! a fair queue for the one writer and begins IMMEDIATE, on PostgreSQL it takes a connection of the
//! pool.

mod any;
mod connection;
pub mod dialect;
mod migrate;
pub mod schema;
pub mod types;

pub use any::AnyConnection as Connection;
pub use connection::{Database, DatabaseError, DatabaseUrl};
pub use migrate::{migrate, pending, revert_all};
