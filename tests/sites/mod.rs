//! Sites: how one is made, and that its administrator stays within it.

pub mod pages;
mod settings;

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::DatabaseError;
use matkalla::db::schema::{accounts, audit_events};
use matkalla::language::Language;
use matkalla::sites::{self, NewSite};

use crate::support::client::Answer;
use crate::support::world::{World, world};

/// Names in the list of accounts.
fn names(page: &Answer) -> Vec<String> {
    page.texts("tbody th")
}

both! {
    async fn a_site_has_names_in_three_languages_and_serves_its_municipalities(app: TestApp) {
        let new = NewSite {
            slug: "hollola".to_owned(),
            names: ["Ohjaamo Hollola", "Navigatorn Hollola", "Guidance Centre Hollola"].map(ToOwned::to_owned),
            address: "Virastotie 3".to_owned(),
            phone: "+358 50 000 0000".to_owned(),
            email: "ohjaamo@hollola.example".to_owned(),
            municipalities: vec!["098".to_owned(), "016".to_owned()],
        };
        let now = app.app.clock.now();
        let twice = new.clone();
        let id = app.write(move |connection| sites::create(connection, &new, now).unwrap()).await;
        let same = id.clone();
        let (site, served, serving, events) = app
            .read(move |connection| {
                let site = sites::site_by_slug(connection, "hollola").unwrap().unwrap();
                let served = sites::municipalities_of(connection, &site.id).unwrap();
                let serving = sites::site_of_municipality(connection, "098").unwrap();
                let events = audit_events::table.filter(audit_events::object_id.eq(same));
                let events: Vec<(String, String)> =
                    events.select((audit_events::actor_role, audit_events::action)).load(connection).unwrap();
                (site, served, serving, events)
            })
            .await;
        let names = [Language::Fi, Language::Sv, Language::En].map(|t| site.name(t).to_owned());
        assert_eq!(names, ["Ohjaamo Hollola", "Navigatorn Hollola", "Guidance Centre Hollola"]);
        assert_eq!((served, serving), (vec!["016".to_owned(), "098".to_owned()], Some(id)));
        assert_eq!(events, [("system".to_owned(), "site_created".to_owned())]);
        let again: Result<String, DatabaseError> =
            app.app.database.write(move |connection| sites::create(connection, &twice, now)).await;
        assert!(again.is_err_and(|error| error.is_duplicate()));
        assert_eq!(app.read(|connection| sites::all(connection).unwrap().len()).await, 1);
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
