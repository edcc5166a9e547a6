//! SQLite FTS5: the terms in a table without content, joined with the columns, ranked by `bm25`.
//!
//! As its manual advises: `optimize` after loading, a table without content because the texts lie elsewhere,
//! `ANALYZE`, and a page cache and a map that hold the whole file.

use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Integer;

use crate::TOP;
use crate::made::{Question, Row};
use crate::rows::{ROWS_AT_ONCE, filters, values};

pub struct Sqlite(SqliteConnection);

#[derive(QueryableByName)]
struct Hit {
    #[diesel(sql_type = Integer)]
    #[allow(dead_code)] // Read from the database, as a program would.
    number: i32,
}

impl Sqlite {
    pub fn build(folder: &Path, rows: impl Iterator<Item = Row>) -> Self {
        let path = folder.join("peers.sqlite");
        let mut connection = SqliteConnection::establish(path.to_str().unwrap()).unwrap();
        let mut run = |sql: &str| connection.batch_execute(sql).unwrap();
        run("PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; \
             PRAGMA cache_size = -1000000; PRAGMA mmap_size = 4000000000; PRAGMA temp_store = MEMORY; \
             CREATE TABLE openings (number INTEGER PRIMARY KEY, kind INT, lat REAL, lon REAL, min_age INT, \
             licence INT, last_day INT); \
             CREATE VIRTUAL TABLE texts USING fts5(words, content = '', tokenize = 'unicode61 remove_diacritics 0')");
        run("BEGIN");
        let mut rows = rows.peekable();
        while rows.peek().is_some() {
            let batch: Vec<Row> = rows.by_ref().take(ROWS_AT_ONCE).collect();
            let texts: Vec<String> = batch.iter().map(|row| format!("({},'{}')", row.number, row.terms)).collect();
            let bare = |row: &Row| values(&Row { terms: String::new(), ..*row }).replace(",'')", ")");
            let columns: Vec<String> = batch.iter().map(bare).collect();
            run(&format!("INSERT INTO texts (rowid, words) VALUES {}", texts.join(",")));
            run(&format!("INSERT INTO openings VALUES {}", columns.join(",")));
        }
        run("COMMIT");
        run("INSERT INTO texts (texts) VALUES ('optimize')");
        run("CREATE INDEX by_kind ON openings (kind, lat, lon); ANALYZE");
        Self(connection)
    }

    pub fn ask(&mut self, question: &Question) -> usize {
        let terms: Vec<String> = question.terms.iter().map(|term| format!("\"{term}\"")).collect();
        let sql = format!(
            "SELECT number FROM texts JOIN openings ON number = texts.rowid \
             WHERE texts MATCH '{}' AND {} ORDER BY bm25(texts) LIMIT {TOP}",
            terms.join(" OR "),
            filters(question)
        );
        diesel::sql_query(sql).load::<Hit>(&mut self.0).unwrap().len()
    }
}
