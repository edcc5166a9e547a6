//! Migrations go up, down and up again to the same schema, and diesel's tables say what they say.

use matkalla::db::{self, Database, DatabaseError};

use crate::support::app::FreshDatabase;
use crate::support::{Backend, dump, source};

fn read<T>(database: &Database, work: impl FnOnce(&mut db::Connection) -> T) -> T {
    database.read_now(|connection| Ok::<_, DatabaseError>(work(connection))).unwrap()
}

fn up_down_up(backend: Backend) {
    let fresh = FreshDatabase::empty(backend);
    let database = Database::open(&fresh.url).unwrap();
    assert!(db::pending(&database).unwrap());
    db::migrate(&database).unwrap();
    assert!(!db::pending(&database).unwrap());
    let first = read(&database, dump::schema);
    assert!(first.contains("placements"), "the dump is empty:\n{first}");

    db::revert_all(&database).unwrap();
    assert_eq!(read(&database, dump::tables), Vec::<String>::new());
    assert_eq!(read(&database, dump::schema), "");

    db::migrate(&database).unwrap();
    assert_eq!(read(&database, dump::schema), first);
    assert!(db::migrate(&database).unwrap().is_empty(), "a second run has nothing to do");
}

#[test]
fn up_down_up_on_sqlite() {
    up_down_up(Backend::Sqlite);
}

#[test]
fn up_down_up_on_postgres() {
    up_down_up(Backend::Postgres);
}

#[test]
fn both_databases_have_the_same_tables_and_columns_and_diesel_knows_them() {
    let mut described = Vec::new();
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let fresh = FreshDatabase::new(backend);
        let database = Database::open(&fresh.url).unwrap();
        described.push(read(&database, |connection| {
            let tables = dump::tables(connection);
            tables
                .into_iter()
                .map(|table| {
                    let columns = dump::columns(connection, &table);
                    (table, columns)
                })
                .collect::<Vec<_>>()
        }));
    }
    assert_eq!(described[0], described[1]);
    assert_eq!(described[0], tables_of_diesel());
}

#[test]
fn both_databases_have_migrations_of_the_same_names() {
    let names = |folder: &str| {
        let mut found: Vec<String> = source::files(folder, "sql")
            .into_iter()
            .map(|file| file.path.trim_start_matches(folder).to_owned())
            .collect();
        found.sort();
        found
    };
    assert_eq!(names("migrations/sqlite"), names("migrations/postgres"));
}

/// Tables and columns written in `src/db/schema/`, tables in the order of their names.
fn tables_of_diesel() -> Vec<(String, Vec<(String, String)>)> {
    let text: String = source::files("src/db/schema", "rs").into_iter().map(|file| file.text).collect();
    let mut tables = Vec::new();
    for block in text.split("diesel::table! {").skip(1) {
        let block = block.split("\n}").next().unwrap();
        let mut lines = block.lines().map(str::trim).filter(|line| !line.is_empty());
        let name = lines.next().unwrap().split(' ').next().unwrap().to_owned();
        let columns = lines
            .filter_map(|line| line.trim_end_matches(',').split_once(" -> "))
            .map(|(column, kind)| (column.to_owned(), kind.to_owned()))
            .collect();
        tables.push((name, columns));
    }
    tables.sort();
    tables
}
