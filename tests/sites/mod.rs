//! Sites: how one is made, and that its administrator stays within it.

use std::process::{Command, Output};

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{accounts, audit_events};
use matkalla::sites;

use crate::support::TestApp;
use crate::support::app::url_text;
use crate::support::client::Answer;
use crate::support::world::{World, world};

/// Runs a command of the program on the test's database.
fn matkalla(app: &TestApp, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_matkalla"))
        .args(arguments)
        .env_clear()
        .env("DATABASE_URL", url_text(&app.app.config.database))
        .env("DATA_DIR", app.folder())
        .output()
        .unwrap()
}

/// Names in the list of accounts.
fn names(page: &Answer) -> Vec<String> {
    page.texts("tbody th")
}

both! {
    async fn the_operator_makes_a_site_with_names_and_municipalities(app: TestApp) {
        let make = ["create-site", "--slug", "hollola", "--name", "Ohjaamo Hollola", "--name-sv", "Navigatorn Hollola", "--municipality", "Hollola", "--municipality", "016"];
        let made = matkalla(&app, &make);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let (site, served, found) = app
            .read(|connection| {
                let site = sites::site_by_slug(connection, "hollola").unwrap().unwrap();
                let served = sites::municipalities_of(connection, &site.id).unwrap();
                (site, served, sites::site_of_municipality(connection, "098").unwrap())
            })
            .await;
        assert_eq!((site.name_fi.as_str(), site.name_sv.as_str(), site.name_en.as_str()), ("Ohjaamo Hollola", "Navigatorn Hollola", "Ohjaamo Hollola"));
        assert_eq!(served, ["016", "098"]);
        assert_eq!(found.as_deref(), Some(site.id.as_str()));
        let events: Vec<(String, String, String)> = app
            .read(|connection| {
                let events = audit_events::table.select((audit_events::actor_role, audit_events::action, audit_events::object_id));
                events.load(connection).unwrap()
            })
            .await;
        assert_eq!(events, [("system".to_owned(), "site_created".to_owned(), site.id)]);

        let again = matkalla(&app, &make);
        assert!(!again.status.success() && String::from_utf8_lossy(&again.stderr).contains("there is a site hollola already"));
        let nowhere = matkalla(&app, &["create-site", "--slug", "x", "--name", "X", "--municipality", "Atlantis"]);
        assert!(!nowhere.status.success() && String::from_utf8_lossy(&nowhere.stderr).contains("there is no municipality Atlantis"));
        let sites = app.read(|connection| sites::all(connection).unwrap().len()).await;
        assert_eq!(sites, 1, "what was refused left nothing");
    }

    async fn a_site_administrator_sees_only_the_own_site(app: TestApp) {
        let World { lahti, espoo } = world(&app).await;
        let visitor = app.signed_in(&lahti.accounts["site_admin"]).await;
        let listed = names(&visitor.page("/accounts").await);
        assert!(listed.contains(&"coach Lahti".to_owned()) && listed.iter().all(|name| name.ends_with("Lahti")), "{listed:?}");
        let personal = ["Aava", "Kaisa"];
        assert!(listed.iter().all(|name| personal.iter().all(|person| !name.contains(person))), "{listed:?}");
        for path in ["/accounts", "/companies", "/openings"] {
            let page = visitor.page(path).await;
            assert!(path == "/openings" || !page.body.contains("Espoo"), "{path}");
        }
        for path in [format!("/companies/{}", espoo.company.company), format!("/openings/{}", espoo.draft)] {
            assert_eq!(visitor.get(&path).await.status, 404, "{path}");
        }
        let theirs = format!("/accounts/{}/active", espoo.accounts["coach"]);
        assert_eq!(visitor.forge(&theirs, &[("active", "no")]).await.status, 404);
        assert_eq!(app.signed_in(&espoo.accounts["coach"]).await.page("/desk").await.status, 200);

        let operator = app.signed_in(&lahti.accounts["operator"]).await;
        let all = names(&operator.page("/accounts").await);
        assert!(["coach Lahti", "coach Espoo"].iter().all(|name| all.contains(&(*name).to_owned())), "{all:?}");
    }

    /// Whatever the form says, a new account of an administrator works at the administrator's site.
    async fn a_new_account_belongs_to_the_administrators_site(app: TestApp) {
        let World { lahti, espoo } = world(&app).await;
        let visitor = app.signed_in(&lahti.accounts["site_admin"]).await;
        let page = visitor.page("/accounts/new").await;
        assert!(!page.has("[name=site]"));
        let new = [("name", "Uusi Valmentaja"), ("email", "uusi@example.org"), ("role", "coach"), ("language", "fi"), ("site", espoo.site.as_str())];
        assert_eq!(visitor.forge("/accounts/new", &new).await.status, 303);
        let operator_role = [new[0], ("email", "toinen@example.org"), ("role", "operator"), new[3]];
        assert_eq!(visitor.forge("/accounts/new", &operator_role).await.status, 422, "nobody makes operators here");
        let made: Vec<(String, Option<String>)> = app
            .read(|connection| {
                let new = accounts::table.filter(accounts::name.eq("Uusi Valmentaja"));
                new.select((accounts::role, accounts::site_id)).load(connection).unwrap()
            })
            .await;
        assert_eq!(made, [(Role::Coach.word().to_owned(), Some(lahti.site))]);
    }
}
