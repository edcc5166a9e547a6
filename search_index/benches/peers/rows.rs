//! What both databases are told in SQL. Terms are letters and digits only, so they need no quoting.

use crate::made::{Question, Row};

/// Rows of one statement while loading.
pub const ROWS_AT_ONCE: usize = 500;

/// A row to be inserted.
pub fn values(row: &Row) -> String {
    format!(
        "({},{},{},{},{},{},{},'{}')",
        row.number,
        row.kind,
        row.lat,
        row.lon,
        row.min_age,
        u8::from(row.licence),
        row.last_day,
        row.terms
    )
}

/// The columns between their bounds.
pub fn filters(question: &Question) -> String {
    let mut sql = format!(
        "lat BETWEEN {} AND {} AND lon BETWEEN {} AND {} AND min_age <= {} AND last_day >= {}",
        question.south, question.north, question.west, question.east, question.age, question.day
    );
    if question.kinds.len() < 5 {
        let kinds: Vec<String> = question.kinds.iter().map(u8::to_string).collect();
        sql.push_str(&format!(" AND kind IN ({})", kinds.join(",")));
    }
    if !question.licensed {
        sql.push_str(" AND licence = 0");
    }
    sql
}
