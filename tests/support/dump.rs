//! Everything a database holds, as text to compare.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::Text;
use matkalla::db::Connection;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// The lines of a query that has one text column named `line`.
pub fn lines(connection: &mut Connection, sql: &str) -> Vec<String> {
    let found: Vec<Line> = diesel::sql_query(sql).load(connection).unwrap_or_else(|error| panic!("{sql}: {error}"));
    found.into_iter().map(|line| line.line).collect()
}

/// Whether this is SQLite.
pub fn is_sqlite(connection: &Connection) -> bool {
    matches!(connection, Connection::Sqlite(_))
}

/// Names of all tables of ours.
pub fn tables(connection: &mut Connection) -> Vec<String> {
    let sql = if is_sqlite(connection) {
        "SELECT name AS line FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' \
         AND name NOT LIKE '\\_\\_diesel%' ESCAPE '\\' ORDER BY name"
    } else {
        "SELECT table_name::text AS line FROM information_schema.tables WHERE table_schema = 'public' \
         AND table_name NOT LIKE '\\_\\_diesel%' ORDER BY table_name"
    };
    lines(connection, sql)
}

/// Columns of a table in order, as `name type null|not null`; types in diesel's words.
pub fn columns(connection: &mut Connection, table: &str) -> Vec<(String, String)> {
    let sql = if is_sqlite(connection) {
        format!(
            "SELECT name || ' ' || type || ' ' || (CASE WHEN \"notnull\" = 1 THEN 'not null' ELSE 'null' END) AS line \
             FROM pragma_table_info('{table}') ORDER BY cid"
        )
    } else {
        format!(
            "SELECT column_name || ' ' || data_type || ' ' || (CASE WHEN is_nullable = 'NO' THEN 'not null' ELSE 'null' END) AS line \
             FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}' ORDER BY ordinal_position"
        )
    };
    lines(connection, &sql).iter().map(|line| column(line)).collect()
}

fn column(line: &str) -> (String, String) {
    let (name, rest) = line.split_once(' ').unwrap();
    let nullable = rest.ends_with(" null") && !rest.ends_with("not null");
    let declared = rest.trim_end_matches("not null").trim_end_matches("null").trim().to_lowercase();
    let word = match declared.as_str() {
        "text" => "Text",
        "bigint" => "BigInt",
        "integer" => "Integer",
        "boolean" => "Bool",
        "date" => "Date",
        "timestamp" | "timestamp without time zone" => "Timestamp",
        other => panic!("a column type that the two databases do not share: {other}"),
    };
    (name.to_owned(), if nullable { format!("Nullable<{word}>") } else { word.to_owned() })
}

/// The whole schema: tables, columns, constraints and indexes.
pub fn schema(connection: &mut Connection) -> String {
    let statements: &[&str] = if is_sqlite(connection) {
        &["SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS line FROM sqlite_master \
           WHERE name NOT LIKE '\\_\\_diesel%' ESCAPE '\\' AND tbl_name NOT LIKE '\\_\\_diesel%' ESCAPE '\\' ORDER BY type, name"]
    } else {
        &[
            "SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS line \
             FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_diesel%' \
             ORDER BY table_name, ordinal_position",
            "SELECT conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint \
             WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '\\_\\_diesel%' ORDER BY 1",
            "SELECT indexdef::text AS line FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_diesel%' ORDER BY indexname",
            "SELECT tgrelid::regclass::text || ' ' || tgname AS line FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1",
        ]
    };
    statements.iter().flat_map(|sql| lines(connection, sql)).collect::<Vec<_>>().join("\n")
}

/// All rows of all tables, except of those named.
pub fn rows(connection: &mut Connection, except: &[&str]) -> BTreeMap<String, Vec<String>> {
    let mut all = BTreeMap::new();
    for table in tables(connection) {
        if except.contains(&table.as_str()) {
            continue;
        }
        let sql = if is_sqlite(connection) {
            let names: Vec<String> =
                columns(connection, &table).into_iter().map(|(name, _)| format!("\"{name}\"")).collect();
            format!("SELECT json_array({}) AS line FROM {table} ORDER BY 1", names.join(", "))
        } else {
            format!("SELECT row_to_json({table}.*)::text AS line FROM {table} ORDER BY 1")
        };
        all.insert(table, lines(connection, &sql));
    }
    all
}

/// What differs between two dumps, in words.
pub fn difference(before: &BTreeMap<String, Vec<String>>, after: &BTreeMap<String, Vec<String>>) -> String {
    let mut found = String::new();
    for (table, rows) in after {
        let old = before.get(table).cloned().unwrap_or_default();
        for row in rows.iter().filter(|row| !old.contains(row)) {
            found.push_str(&format!("{table}: now {row}\n"));
        }
        for row in old.iter().filter(|row| !rows.contains(row)) {
            found.push_str(&format!("{table}: was {row}\n"));
        }
    }
    found
}
