//! The route table walked as everybody: each route answers as its row says.

use std::collections::HashSet;

use matkalla::web::routing::{Method, Who};

use super::walk::{Gate, Walker, table};
use crate::support::client::Answer;
use crate::support::dump;
use crate::support::world::{fill_path, world};

/// What no walk may change on its way: everything but the log of reads.
const LOG_OF_READS: &[&str] = &["read_log"];

fn nothing_like_it(pattern: &str) -> String {
    fill_path(pattern, |_, _| Some(uuid::Uuid::now_v7().to_string())).unwrap()
}

/// Holds that a closed gate answered as it must; `true` if it was closed.
fn is_closed(gate: Gate, answer: &Answer, row: &str) -> bool {
    match gate {
        Gate::Open => return false,
        Gate::SignIn => {
            assert_eq!(answer.status, 303, "{row}");
            let target = answer.location.clone().unwrap_or_default();
            assert!(target.starts_with("/sign-in?back="), "{row} leads to {target}");
        }
        Gate::SecondFactor => {
            assert_eq!((answer.status, answer.location.as_deref()), (303, Some("/sign-in/second-factor")), "{row}");
        }
        Gate::Forbidden => assert_eq!(answer.status, 403, "{row}"),
        Gate::Hidden => assert_eq!(answer.status, 404, "{row}"),
    }
    true
}

#[test]
fn every_row_stands_once() {
    let mut seen = HashSet::new();
    for route in table() {
        assert!(seen.insert((route.path, route.changes())), "{:?} {} stands twice", route.method, route.path);
        assert_eq!(route.changes(), route.method == Method::Post, "{}", route.path);
    }
}

/// A key stands for the token only where mail is stopped: nothing else is done by whoever has a link.
#[test]
fn a_key_alone_only_stops_mail() {
    let by_key: Vec<_> = table().into_iter().filter(|route| route.who == Who::KeyHolder).collect();
    assert!(by_key.iter().all(|route| route.method == Method::Post));
    let mut paths: Vec<_> = by_key.iter().map(|route| route.path).collect();
    paths.sort_unstable();
    assert_eq!(paths, ["/alerts/{id}/stop", "/openings/saved/{id}/stop"]);
}

both! {
    /// Every page that can be asked for, as everybody, about a thing that is not there.
    async fn what_is_not_there_is_not_found(app: TestApp) {
        let world = world(&app).await;
        for walker in Walker::all() {
            let visitor = walker.visitor(&app, &world).await;
            for route in table().iter().filter(|route| route.method == Method::Get) {
                let path = nothing_like_it(route.path);
                let answer = visitor.get(&path).await;
                let row = format!("GET {path} as {}", walker.name());
                if is_closed(walker.gate(route.who), &answer, &row) {
                    continue;
                }
                let fine: &[u16] = if route.path.contains('{') { &[404, 410] } else { &[200, 303, 404] };
                assert!(fine.contains(&answer.status), "{row} answered {} {:?}", answer.status, answer.location);
            }
        }
    }

    /// Every form without its token, as everybody. Where a key in the address stands for the token, there is
    /// nothing without the key.
    async fn no_form_is_taken_without_its_token(app: TestApp) {
        let world = world(&app).await;
        let before = app.read(|connection| dump::rows(connection, &["sessions"])).await;
        for walker in Walker::all() {
            let visitor = walker.visitor(&app, &world).await;
            for route in table().iter().filter(|route| route.method == Method::Post) {
                let path = world.lahti.path(route.path).unwrap_or_else(|| nothing_like_it(route.path));
                for fields in [&[][..], &[("csrf", "forged")][..]] {
                    let answer = visitor.post(&path, fields).await;
                    let row = format!("POST {path} with {fields:?} as {}", walker.name());
                    if !is_closed(walker.gate(route.who), &answer, &row) {
                        assert_eq!(answer.status, if route.who == Who::KeyHolder { 404 } else { 403 }, "{row}");
                    }
                }
            }
        }
        let after = app.read(|connection| dump::rows(connection, &["sessions"])).await;
        assert_eq!(dump::difference(&before, &after), "");
    }

    /// Every page about things that are there, as everybody: nothing is changed by looking.
    async fn looking_changes_nothing(app: TestApp) {
        let world = world(&app).await;
        let mut wrong = Vec::new();
        for walker in Walker::all() {
            let visitor = walker.visitor(&app, &world).await;
            let mut before = app.read(|connection| dump::rows(connection, LOG_OF_READS)).await;
            for route in table().iter().filter(|route| route.method == Method::Get) {
                for site in [&world.lahti, &world.espoo] {
                    let Some(path) = site.path(route.path) else { continue };
                    let answer = visitor.get(&path).await;
                    if answer.status >= 500 {
                        wrong.push(format!("GET {path} as {} answered {}", walker.name(), answer.status));
                    }
                    let after = app.read(|connection| dump::rows(connection, LOG_OF_READS)).await;
                    if before != after {
                        let what = dump::difference(&before, &after);
                        wrong.push(format!("GET {path} as {} changed\n{what}", walker.name()));
                        before = after;
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// A page that does not exist answers as a page, in the visitor's language.
    async fn an_unknown_address_is_a_page(app: TestApp) {
        for (language, word) in [("fi", "löyt"), ("sv", "hitta"), ("en", "found")] {
            let visitor = app.stranger();
            visitor.set_cookie("matkalla_language", language);
            let answer = visitor.get("/there/is/no/such/page").await;
            assert_eq!(answer.status, 404);
            assert_eq!(answer.attribute("html", "lang"), language);
            assert!(answer.text("main").to_lowercase().contains(word), "{language}: {}", answer.text("main"));
        }
    }
}
