//! Hostile forms: whatever is sent, the answer is never our own fault (5xx), and nothing that was typed
//! comes back as markup. Among the tests twenty-odd values go through every form; in full five hundred.

use std::collections::BTreeSet;

use matkalla::web::routing::{Method, Route};

use super::hostile_values::{self, MARKUP};
use crate::support::client::{Answer, encode};
use crate::support::html;
use crate::support::in_full;
use crate::support::source::{files, top};
use crate::support::world::{fill_path, world};
use crate::web::walk::{Gate, Walker, table};

/// What fits into a form with room to spare, bytes; one field's name and signs take so many at most.
const FORM_SIZE: usize = 200 * 1024;
const LONGEST_NAME: usize = 60;
/// Longest value that is tried in an address, bytes.
const LONGEST_ADDRESS: usize = 2_000;

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

/// What is our own fault in an answer.
fn fault(answer: &Answer, value: &str) -> Option<String> {
    let start: String = value.chars().take(40).collect();
    if answer.status >= 500 {
        return Some(format!("{start:?} answered {}", answer.status));
    }
    answer.body.contains(MARKUP).then(|| format!("{start:?} came back as markup"))
}

both! {
    /// Every form as everybody who may send it, with every field filled with what hurts.
    async fn hostile_forms_are_never_our_fault(app: TestApp) {
        let world = world(&app).await;
        let values = hostile_values::values(&world, in_full("hostile"));
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
                        let long = encode(&[("", value.as_str())]).len() + LONGEST_NAME;
                        for part in fields.chunks((FORM_SIZE / long).max(1)) {
                            let part = &[part, &[("version", "1")]].concat()[..];
                            let answer = visitor.forge(path, part).await;
                            wrong.extend(fault(&answer, value).map(|fault| format!("POST {path} as {}: {fault}", walker.name())));
                        }
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{} answers:\n{}", wrong.len(), wrong.join("\n"));
    }

    /// Every form as it stands on its page, good but for one field; the values go round its fields.
    async fn one_hostile_field_in_a_good_form(app: TestApp) {
        let world = world(&app).await;
        let values = hostile_values::values(&world, in_full("hostile"));
        let (mut wrong, mut tried) = (Vec::new(), BTreeSet::new());
        for route in table().iter().filter(|route| route.method == Method::Get) {
            let Some(path) = world.lahti.path(route.path) else { continue };
            for walker in Walker::all().into_iter().filter(|walker| walker.gate(route.who) == Gate::Open) {
                let page = walker.visitor(&app, &world).await.get(&path).await;
                if page.status != 200 {
                    continue;
                }
                for form in html::forms(&page) {
                    let names: Vec<String> = form.fields.iter().map(|(name, _)| name.clone()).filter(|name| name != "csrf").collect();
                    if names.is_empty() || !tried.insert((form.action.clone(), names.clone())) {
                        continue;
                    }
                    let visitor = walker.visitor(&app, &world).await;
                    for (at, value) in values.iter().enumerate() {
                        // No browser opens an address that long, and the server closes the line.
                        if !form.post && value.len() > LONGEST_ADDRESS {
                            continue;
                        }
                        let hurt = &names[at % names.len()];
                        let own = |name: &str, given: &str| match name {
                            "csrf" => visitor.csrf(),
                            name if name == hurt => value.clone(),
                            _ => given.to_owned(),
                        };
                        let fields: Vec<(String, String)> =
                            form.fields.iter().map(|(name, given)| (name.clone(), own(name, given))).collect();
                        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                        let answer = if form.post {
                            visitor.post(&form.action, &fields).await
                        } else {
                            visitor.get(&format!("{}?{}", form.action.split('?').next().unwrap(), encode(&fields))).await
                        };
                        wrong.extend(fault(&answer, value).map(|fault| {
                            format!("{} as {} in {hurt}: {fault}", form.action, walker.name())
                        }));
                    }
                }
            }
        }
        println!("{} forms, {} values each", tried.len(), values.len());
        assert!(tried.len() >= 25, "only {} forms found", tried.len());
        assert!(wrong.is_empty(), "{} answers:\n{}", wrong.len(), wrong.join("\n"));
    }
}
