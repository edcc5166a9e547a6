//! Every page of the route table as every role that may see it, in the browser: axe-core finds
//! nothing, nothing sticks out at 320, 390, 640 (200 % zoom) and 1280 px, in light and dark.

use matkalla::access::Role;
use matkalla::web::routing::{Method, Who};

use crate::support::browser::{DESKTOP, HALF, NARROW, PHONE};
use crate::support::world::{World, world};
use crate::vocabulary::{added, unknown};

/// Roles whose look at a page is taken: all that may, but one alone where the page is for everybody.
fn lookers(who: Who) -> Vec<Option<Role>> {
    match who {
        Who::Anyone => vec![None, Some(Role::YoungPerson), Some(Role::CompanyContact), Some(Role::Coach)],
        Who::SignedIn => vec![Some(Role::YoungPerson), Some(Role::CompanyContact), Some(Role::Coach)],
        Who::HalfSignedIn => vec![Some(Role::Coach)],
        Who::Roles(roles) => roles.iter().map(|role| Some(*role)).collect(),
        Who::KeyHolder | Who::DemoOnly => Vec::new(),
    }
}

/// Addresses of a route that show a page, with what they need.
fn addresses(world: &World, pattern: &str) -> Vec<String> {
    let site = &world.lahti;
    match pattern {
        // No pages of their own: files, and what a page asks for while somebody types.
        "/assets/{name}" | "/health" | "/companies/pool.csv" | "/openings/suggest" => Vec::new(),
        "/vocabulary/word" => vec!["/vocabulary/word?language=fi&word=zorbaaja&concept=cook&seek=kok".to_owned()],
        "/openings/new" => vec![format!("/openings/new?company={}", site.company.company)],
        _ => site.path(pattern).into_iter().collect(),
    }
}

journey! {
    /// Walks the whole route table.
    async fn every_page_is_accessible_and_fits(app: TestApp, window: Window) {
        let world = world(&app).await;
        unknown(&app, "openings", "kokkki", 3).await;
        added(&app, &world.lahti.accounts["site_admin"], "soppatykki", "cook").await;
        let mut wrong = Vec::new();
        let mut seen = 0;
        for role in [None].into_iter().chain(Role::ALL.iter().map(|role| Some(*role))) {
            window.forget().await;
            if let Some(role) = role {
                window.sign_in(&app, &world.lahti.accounts[role.word()]).await;
            }
            for route in matkalla::routes::table().filter(|route| route.method == Method::Get) {
                if !lookers(route.who).contains(&role) {
                    continue;
                }
                for address in addresses(&world, route.path) {
                    window.open(&address).await;
                    seen += 1;
                    for (size, dark) in [(DESKTOP, false), (PHONE, false), (PHONE, true)] {
                        window.resize(size).await;
                        window.dark(dark).await;
                        let found = window.violations().await;
                        if !found.is_empty() {
                            let mode = if dark { "dark" } else { "light" };
                            wrong.push(format!("{} as {} at {} px, {mode}:\n  {}", route.path, name(role), size.0, found.join("\n  ")));
                        }
                    }
                    window.dark(false).await;
                    for size in [HALF, NARROW] {
                        window.resize(size).await;
                        if let Some(wider) = window.wider().await {
                            wrong.push(format!("{} as {}: {wider} px wider than {}", route.path, name(role), size.0));
                        }
                    }
                }
            }
        }
        assert!(seen > 5, "only {seen} pages were seen");
        assert!(wrong.is_empty(), "{} findings on {seen} pages:\n{}", wrong.len(), wrong.join("\n"));
    }
}

fn name(role: Option<Role>) -> &'static str {
    role.map_or("stranger", Role::word)
}
