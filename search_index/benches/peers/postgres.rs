//! PostgreSQL: a stored column of terms below GIN, the filters in one more index, ranked by `ts_rank`.
//!
//! As its manual advises: the column is made when a row is written, `fastupdate` is off for an index that is
//! read, the table is vacuumed and analysed after loading, pages are reckoned as lying in memory, sorts have
//! room. One connection, no parallel workers: each of the compared has one core.

use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};

use crate::TOP;
use crate::made::{Question, Row};
use crate::rows::{ROWS_AT_ONCE, filters, values};

pub struct Postgres {
    connection: PgConnection,
    schema: String,
}

#[derive(QueryableByName)]
struct Hit {
    #[diesel(sql_type = Integer)]
    #[allow(dead_code)] // Read from the database, as a program would.
    number: i32,
}

#[derive(QueryableByName)]
struct Setting {
    #[diesel(sql_type = Text)]
    value: String,
}

impl Postgres {
    /// Loads everything; `None` if no server is named.
    pub fn build(rows: impl Iterator<Item = Row>) -> Option<Self> {
        let address = std::env::var("MATKALLA_TEST_POSTGRES").ok()?;
        let mut connection = PgConnection::establish(&address).unwrap();
        let schema = format!("peers_{}", std::process::id());
        let run = |connection: &mut PgConnection, sql: &str| {
            diesel::sql_query(sql).execute(connection).unwrap();
        };
        for sql in [
            format!("CREATE SCHEMA {schema}"),
            format!("SET search_path TO {schema}"),
            "SET work_mem = '256MB'".into(),
            "SET maintenance_work_mem = '512MB'".into(),
            "SET effective_cache_size = '4GB'".into(),
            "SET random_page_cost = 1.1".into(),
            "SET max_parallel_workers_per_gather = 0".into(),
            "SET jit = off".into(),
            "CREATE UNLOGGED TABLE openings (number int PRIMARY KEY, kind smallint, lat float8, lon float8, \
             min_age smallint, licence smallint, last_day int, words text, \
             terms tsvector GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED)"
                .into(),
        ] {
            run(&mut connection, &sql);
        }
        let mut rows = rows.peekable();
        while rows.peek().is_some() {
            let values: Vec<String> = rows.by_ref().take(ROWS_AT_ONCE).map(|row| values(&row)).collect();
            let columns = "number, kind, lat, lon, min_age, licence, last_day, words";
            run(&mut connection, &format!("INSERT INTO openings ({columns}) VALUES {}", values.join(",")));
        }
        run(&mut connection, "CREATE INDEX ON openings USING gin (terms) WITH (fastupdate = off)");
        run(&mut connection, "CREATE INDEX ON openings (kind, lat, lon)");
        run(&mut connection, "VACUUM ANALYZE openings");
        Some(Self { connection, schema })
    }

    /// Memory that the server keeps pages in.
    pub fn buffers(&mut self) -> String {
        let sql =
            "SELECT current_setting('shared_buffers') || ', version ' || current_setting('server_version') AS value";
        diesel::sql_query(sql).get_result::<Setting>(&mut self.connection).unwrap().value
    }

    pub fn ask(&mut self, question: &Question) -> usize {
        let sql = format!(
            "SELECT number FROM openings, to_tsquery('simple', '{}') AS query \
             WHERE terms @@ query AND {} ORDER BY ts_rank(terms, query) DESC LIMIT {TOP}",
            question.terms.join(" | "),
            filters(question)
        );
        diesel::sql_query(sql).load::<Hit>(&mut self.connection).unwrap().len()
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let sql = format!("DROP SCHEMA {} CASCADE", self.schema);
        let _ = diesel::sql_query(sql).execute(&mut self.connection);
    }
}
