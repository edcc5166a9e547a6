//! Hostile forms: whatever is sent, the answer is never our own fault (5xx), and nothing hangs.

use matkalla::web::routing::{Method, Route};

use super::walk::{Gate, Walker, table};
use crate::support::source::{files, top};
use crate::support::world::{World, fill_path, world};

/// Fields of a capability's forms, read from its source: `name: String` and `names: Vec<String>`.
fn fields_of(capability: &str) -> Vec<String> {
    let mut found = Vec::new();
    for file in files(&format!("src/{capability}"), "rs") {
        for (_, line) in file.code() {
            let line = line
                .trim()
                .trim_start_matches("pub(super) ")
                .trim_start_matches("pub(crate) ")
                .trim_start_matches("pub ");
            if let Some((name, kind)) = line.split_once(": ")
                && ["String,", "Vec<String>,", "Option<String>,"].contains(&kind)
                && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
            {
                found.push(name.to_owned());
            }
        }
    }
    found.retain(|name| name != "version");
    found.sort();
    found.dedup();
    found
}

/// The folder whose `mod.rs` has the row.
fn capability_of(route: &Route) -> String {
    let folders =
        std::fs::read_dir(top().join("src")).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let row = format!("(Post \"{}\"", route.path);
    let holds = |folder: &std::path::Path| {
        files(&folder.strip_prefix(top()).unwrap().to_string_lossy(), "rs").iter().any(|file| file.text.contains(&row))
    };
    let found = folders.into_iter().find(|folder| holds(folder));
    let found = found.unwrap_or_else(|| panic!("no folder of src/ has {row}"));
    found.file_name().unwrap().to_string_lossy().into_owned()
}

/// What every field is filled with, in turn.
fn hostile_values(world: &World) -> Vec<String> {
    vec![
        String::new(),
        " \u{a0}\u{200b}".to_owned(),
        "x".repeat(10_000),
        "äö🦜".repeat(900),
        "a\0b".to_owned(),
        "<script>alert(1)</script>".to_owned(),
        "' OR 1=1; --".to_owned(),
        "-99999999999999999999".to_owned(),
        "2147483648".to_owned(),
        "NaN".to_owned(),
        "0000-00-00".to_owned(),
        "+262143-12-31".to_owned(),
        uuid::Uuid::now_v7().to_string(),
        world.espoo.opening.clone(),
        world.espoo.person.profile.clone(),
    ]
}

both! {
    /// Every form as everybody who may send it, with every field filled with what hurts.
    async fn hostile_forms_are_never_our_fault(app: TestApp) {
        let world = world(&app).await;
        let values = hostile_values(&world);
        let mut wrong = Vec::new();
        for route in table().iter().filter(|route| route.method == Method::Post) {
            let names = fields_of(&capability_of(route));
            let nothing = fill_path(route.path, |_, _| Some("no%20such%00id".to_owned())).unwrap();
            let own = world.lahti.path(route.path).filter(|own| *own != nothing);
            let mut walkers = Walker::all();
            walkers.retain(|walker| walker.gate(route.who) == Gate::Open);
            // Where many roles may, the first and the last speak for all: the form is the same.
            if walkers.len() > 3 {
                walkers = vec![walkers[0], walkers[walkers.len() - 1]];
            }
            for walker in walkers {
                for path in own.iter().chain([&nothing]) {
                    // A new session each, for forms that end one.
                    let visitor = walker.visitor(&app, &world).await;
                    // Without a thing to change, most values meet the same "not found".
                    let values = if *path == nothing { &values[..4] } else { &values[..] };
                    for value in values {
                        let fields: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), value.as_str())).collect();
                        // The limit on a form's size is tried below; here every field shall arrive.
                        for part in fields.chunks(20) {
                            let part = &[part, &[("version", "1")]].concat()[..];
                            let answer = visitor.forge(path, part).await;
                            if answer.status >= 500 {
                                let start: String = value.chars().take(24).collect();
                                wrong.push(format!("POST {path} as {} with {start:?} in {part:.0?} answered {}", walker.name(), answer.status));
                            }
                        }
                    }
                }
            }
        }
        let names: Vec<String> = wrong.iter().map(|line| line.chars().take(160).collect()).collect();
        assert!(wrong.is_empty(), "{} answers:\n{}", wrong.len(), names.join("\n"));
    }

    /// Bodies that are no form at all.
    async fn what_is_no_form_is_refused(app: TestApp) {
        let visitor = app.stranger();
        visitor.page("/sign-in").await;
        let token = visitor.csrf();
        let long = "x".repeat(300 * 1024);
        assert_eq!(visitor.forge("/sign-in", &[("email", &long)]).await.status, 400);
        let answer = visitor.post("/sign-in", &[("email", "a@example.org"), ("csrf", &token.to_uppercase())]).await;
        assert_eq!(answer.status, 403);
        let twice = visitor.post("/sign-in", &[("csrf", "forged"), ("csrf", &token)]).await;
        assert_eq!(twice.status, 403, "the first token counts");
        assert!(twice.has("h1"), "the refusal is a page");
    }
}
