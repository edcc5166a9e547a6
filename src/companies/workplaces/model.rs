//! A workplace as stored.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::db::schema::workplaces;

/// A place where work of a company is done.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Identifiable)]
#[diesel(table_name = workplaces)]
pub struct Workplace {
    /// Id.
    pub id: String,
    /// Company.
    pub company_id: String,
    /// Name by which the company calls it.
    pub name: String,
    /// Street address.
    pub address: String,
    /// Postcode, or nothing.
    pub postcode: String,
    /// Municipality.
    pub municipality_code: String,
    /// How to get there by bus.
    pub bus: String,
    /// Which door.
    pub entrance: String,
    /// Whether it is the company's main one.
    pub is_main: bool,
    /// When it was closed; it takes no new openings then.
    pub closed_at: Option<NaiveDateTime>,
    /// Grows with every change.
    pub version: i64,
}
