//! Own and others' things: which page shows what to whom, and that nobody changes what is not theirs.

use std::collections::BTreeMap;

use matkalla::access::Role;
use matkalla::web::routing::Method;

use super::walk::{Gate, Walker, somebody_else, table};
use crate::support::builders;
use crate::support::dump;
use crate::support::world::{SiteWorld, world};

/// Every page about a thing as everybody, about the own site's thing and another site's.
/// The table is committed, so that every change of who sees what is seen.
async fn who_sees_what(app: crate::support::TestApp) -> String {
    let world = world(&app).await;
    let mut rows: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for walker in Walker::all() {
        let visitor = walker.visitor(&app, &world).await;
        for route in table().iter().filter(|route| route.method == Method::Get && route.path.contains('{')) {
            let (Some(own), Some(other)) = (world.lahti.path(route.path), world.espoo.path(route.path)) else {
                continue;
            };
            let (own, other) = (visitor.get(&own).await.status, visitor.get(&other).await.status);
            rows.entry(route.path.to_owned())
                .or_default()
                .push(format!("  {:<20} own {own}  other site's {other}", walker.name()));
        }
    }
    rows.into_iter().map(|(path, lines)| format!("GET {path}\n{}\n", lines.join("\n"))).collect()
}

/// Fields that many forms have, filled as an honest sender would.
fn honest_fields(site: &SiteWorld) -> Vec<(&'static str, String)> {
    let text = |word: &str| word.to_owned();
    vec![
        ("version", text("1")),
        ("active", text("no")),
        ("name", text("Muutettu")),
        ("title", text("Muutettu otsikko")),
        ("description", text("Muutettu kuvaus, joka on tarpeeksi pitkä ja asiallinen.")),
        ("headline", text("Muutettu")),
        ("about", text("Muutettu")),
        ("note", text("Muutettu")),
        ("first_name", text("Muutettu")),
        ("last_name", text("Muutettu")),
        ("email", text("muutettu@example.org")),
        ("municipality_code", text("398")),
        ("municipality", text("398")),
        ("kind", text("job")),
        ("kinds", text("job")),
        ("language", text("fi")),
        ("channel", text("phone")),
        ("how", text("phone_callback")),
        ("verified_how", text("phone_callback")),
        ("positions", text("1")),
        ("radius_km", text("20")),
        ("born_on", text("2007-01-01")),
        ("company_id", site.company.company.clone()),
        ("opening_id", site.opening.clone()),
        ("opening", site.opening.clone()),
        ("profile_id", site.person.profile.clone()),
        ("profile", site.person.profile.clone()),
    ]
}

#[test]
fn who_sees_what_is_as_agreed() {
    let on = |backend| {
        let (sender, receiver) = std::sync::mpsc::channel();
        crate::support::app::run(backend, |app| async move { sender.send(who_sees_what(app).await).unwrap() });
        receiver.recv().unwrap()
    };
    let sqlite = on(crate::support::Backend::Sqlite);
    assert_eq!(sqlite, on(crate::support::Backend::Postgres));
    insta::assert_snapshot!("who_sees_what", sqlite);
}

both! {
    /// Well-filled forms with valid tokens against another site's things: not a row of theirs moves.
    async fn nobody_changes_another_sites_things(app: TestApp) {
        let world = world(&app).await;
        let espoo: Vec<String> = {
            let site = &world.espoo;
            let mut ids = vec![site.site.clone(), site.company.company.clone(), site.opening.clone(), site.draft.clone()];
            ids.extend([site.person.profile.clone(), site.placement.clone()]);
            ids.extend(site.accounts.values().cloned());
            ids
        };
        let fields = honest_fields(&world.espoo);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let theirs = move |rows: BTreeMap<String, Vec<String>>| {
            let mut lines: Vec<(String, String)> = rows
                .into_iter()
                .flat_map(|(table, rows)| rows.into_iter().map(move |row| (table.clone(), row)))
                .filter(|(_, row)| espoo.iter().any(|id| row.contains(id.as_str())))
                .collect();
            lines.sort();
            lines
        };
        let mut before = theirs(app.read(|connection| dump::rows(connection, &["read_log"])).await);
        let mut wrong = Vec::new();
        for walker in Walker::all() {
            // The operator looks after accounts everywhere.
            if walker == Walker::As(Role::Operator) {
                continue;
            }
            for route in table().iter().filter(|route| route.method == Method::Post && walker.gate(route.who) == Gate::Open) {
                let Some(path) = world.espoo.path(route.path) else { continue };
                let visitor = walker.visitor(&app, &world).await;
                let answer = visitor.forge(&path, &fields).await;
                let after = theirs(app.read(|connection| dump::rows(connection, &["read_log"])).await);
                if before != after {
                    let new: Vec<_> = after.iter().filter(|row| !before.contains(row)).collect();
                    wrong.push(format!("POST {path} as {} answered {} and left {new:?}", walker.name(), answer.status));
                    before = after;
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// Names and contacts of persons stand on no page of roles that must not see persons.
    async fn persons_are_shown_only_to_their_own(app: TestApp) {
        let world = world(&app).await;
        let blind = [Role::AssociationAdmin, Role::EmployerSpecialist, Role::Organiser, Role::SiteAdmin, Role::Operator, Role::CompanyContact];
        let walkers = blind.into_iter().map(Walker::As).chain([Walker::Stranger]);
        let phones = ["Aava SalaisuusLahti", "Aava SalaisuusEspoo"].map(builders::phone_of);
        let secrets = ["SalaisuusLahti", "SalaisuusEspoo"].map(ToOwned::to_owned).into_iter().chain(phones.clone()).collect::<Vec<_>>();
        let mut pages = Vec::new();
        for walker in walkers {
            pages.push((walker.name(), walker.visitor(&app, &world).await, secrets.clone()));
        }
        pages.push(("another young person", somebody_else(&app, &world).await, secrets.clone()));
        let coach = Walker::As(Role::Coach).visitor(&app, &world).await;
        pages.push(("coach", coach, vec!["SalaisuusEspoo".to_owned(), phones[1].clone()]));
        for (name, visitor, secrets) in pages {
            for route in table().iter().filter(|route| route.method == Method::Get) {
                for site in [&world.lahti, &world.espoo] {
                    let Some(path) = site.path(route.path) else { continue };
                    let answer = visitor.get(&path).await;
                    for secret in &secrets {
                        assert!(!answer.body.contains(secret.as_str()), "GET {path} shows {secret} to {name}");
                    }
                }
            }
        }
    }
}
