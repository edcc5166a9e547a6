//! The index is a copy: whatever happens to it, it comes back from the database by itself.

use std::path::Path;

use matkalla::db::Database;
use matkalla::matching::{
    Changed, compare, compare_tick, follow_tick, note_changes, opening_document, prune_change_log,
};
use matkalla::openings;
use search_index::reading::Reader;
use search_index::{Change, ItemKind, SearchIndex};

use super::{openings_for, people_for};
use crate::support::app::{FreshDatabase, runtime};
use crate::support::builders::{self, NewCompany, NewOpening};
use crate::support::client::Visitor;
use crate::support::server::Server;
use crate::support::world::{World, world};
use crate::support::{Backend, TestApp};

const STRAY: &str = "an-opening-of-another-life";

/// Takes one opening out of the index and puts in one that no database knows; the cursor stays.
async fn damage(app: &TestApp, world: &World) {
    let id = world.lahti.opening.clone();
    let opening = app.read(move |connection| openings::opening(connection, &id).unwrap()).await;
    let mut stray = opening_document(&opening, "Kahvila");
    stray.id = STRAY.to_owned();
    let changes = [Change::RemoveOpening(opening.id), Change::Opening(stray)];
    app.app.index.apply(&changes, app.app.index.cursor().unwrap()).unwrap();
}

fn has_stray(app: &TestApp) -> bool {
    app.app.index.ids(ItemKind::Opening).unwrap().contains(&STRAY.to_owned())
}

both! {
    async fn comparing_finds_a_damaged_index_and_mends_it(app: TestApp) {
        let world = world(&app).await;
        let coach = app.signed_in(&world.lahti.accounts["coach"]).await;
        app.settle().await;
        damage(&app, &world).await;
        assert!(openings_for(&coach, &world.lahti).await.is_empty(), "the damage shows, the stray does not");
        let (database, index) = (app.app.database.clone(), app.app.index.clone());
        let found = compare(&database, &index).unwrap();
        assert_eq!(found, (vec![world.lahti.opening.clone()], vec![STRAY.to_owned()]));

        // Following the log cannot mend it: the log says that all is in.
        assert_eq!(follow_tick(&app.app).await.unwrap(), 0);
        assert!(has_stray(&app));
        compare_tick(&app.app).await.unwrap();
        assert_eq!(compare(&database, &index).unwrap(), (Vec::new(), Vec::new()));
        assert_eq!(openings_for(&coach, &world.lahti).await, ["Kahvilatyöntekijä Lahti"]);
    }

    /// What was pruned cannot be followed: an index that stopped before it is built anew.
    async fn a_cursor_older_than_the_log_leads_to_a_rebuild(app: TestApp) {
        let world = world(&app).await;
        let coach = app.signed_in(&world.lahti.accounts["coach"]).await;
        app.settle().await;
        damage(&app, &world).await;
        let (person, now) = (world.lahti.person.profile.clone(), app.app.clock.now());
        app.write(move |connection| {
            for _ in 0..21 {
                note_changes(connection, &vec![Changed::Profile(person.clone()); 500], now).unwrap();
            }
        })
        .await;
        // As long as the log reaches back, it is followed and nothing else.
        assert_eq!(follow_tick(&app.app).await.unwrap(), 500);
        assert!(has_stray(&app));
        let cursor = app.app.index.cursor().unwrap();
        let (person, now) = (world.lahti.person.profile.clone(), app.app.clock.now());
        let pruned = app
            .write(move |connection| {
                note_changes(connection, &vec![Changed::Profile(person); 500], now).unwrap();
                prune_change_log(connection).unwrap()
            })
            .await;
        assert!(pruned > 500, "{pruned}");
        follow_tick(&app.app).await.unwrap();
        assert!(!has_stray(&app), "it was built anew");
        assert_eq!(app.app.index.cursor(), Some(cursor + 20 * 500 + 500));
        assert_eq!(openings_for(&coach, &world.lahti).await, ["Kahvilatyöntekijä Lahti"]);
        assert_eq!(people_for(&coach, &world.lahti).await, ["Tiira Lahti"]);
    }

    /// As after a restore from a backup: the index has seen changes that the database has not.
    async fn an_index_ahead_of_the_database_is_built_anew(app: TestApp) {
        let world = world(&app).await;
        app.settle().await;
        damage(&app, &world).await;
        let cursor = app.app.index.cursor().unwrap();
        app.app.index.apply(&[], cursor + 1000).unwrap();
        follow_tick(&app.app).await.unwrap();
        assert_eq!(app.app.index.cursor(), Some(cursor));
        assert!(!has_stray(&app));
    }
}

/// Waits until the list holds the opening.
async fn found(server: &Server) {
    for _ in 0..600 {
        let page = Visitor::new(&server.address).page("/openings?words=leipuri").await;
        if page.texts(".opening__title") == ["Leipuri"] {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the opening is not found");
}

/// Overwrites the largest file of the index.
fn spoil(index: &Path) {
    let generation = std::fs::read_dir(index).unwrap().flatten().find(|entry| entry.path().is_dir()).unwrap();
    let files = std::fs::read_dir(generation.path()).unwrap().flatten();
    let largest = files.max_by_key(|file| file.metadata().unwrap().len()).unwrap();
    let length = usize::try_from(largest.metadata().unwrap().len()).unwrap();
    std::fs::write(largest.path(), vec![0x5A; length]).unwrap();
}

/// The program comes up with a whole index, whatever it finds in its folder.
fn starts_with_any_folder(backend: Backend) {
    let fresh = FreshDatabase::new(backend);
    let database = Database::open(&fresh.url).unwrap();
    let now = matkalla::clock::Clock::system().now();
    database
        .write_now(|connection| {
            let site = builders::site(connection, "lahti", &["398"], now);
            let new =
                NewCompany { site: &site, name: "Kahvila", business_id: None, municipality: "398", contact: None };
            let company = builders::company(connection, &new, now).company;
            let (title, status) = ("Leipuri", "published");
            let new = NewOpening { site: &site, company: &company, kind: "job", status, title, municipality: "398" };
            builders::opening(connection, &new, now);
            Ok::<_, matkalla::db::DatabaseError>(())
        })
        .unwrap();
    let data = tempfile::TempDir::new().unwrap();
    let index = data.path().join("index");
    let accidents: [(&str, &dyn Fn()); 4] = [
        ("nothing there yet", &|| ()),
        ("the folder was deleted", &|| std::fs::remove_dir_all(&index).unwrap()),
        ("a file was overwritten", &|| spoil(&index)),
        ("the pointer to the folder is lost", &|| std::fs::write(index.join("current"), "generation-99").unwrap()),
    ];
    runtime().block_on(async {
        for (accident, happens) in accidents {
            happens();
            assert!(SearchIndex::open_existing(&index, &Reader::starter()).is_none(), "{accident}: no sound index");
            let server = Server::start(&fresh.url, data.path()).await;
            found(&server).await;
            server.kill();
            let index = SearchIndex::open_existing(&index, &Reader::starter())
                .unwrap_or_else(|| panic!("{accident}: not rebuilt"));
            assert_eq!(compare(&database, &index).unwrap(), (Vec::new(), Vec::new()), "{accident}");
        }
    });
}

#[test]
fn a_start_rebuilds_whatever_lies_in_the_folder_on_sqlite() {
    starts_with_any_folder(Backend::Sqlite);
}

#[test]
fn a_start_rebuilds_whatever_lies_in_the_folder_on_postgres() {
    starts_with_any_folder(Backend::Postgres);
}
