//! What tests are made of: the running service, visitors, browsers, things to begin with.

pub mod app;
pub mod browser;
pub mod builders;
pub mod chromium;
pub mod client;
pub mod counting;
pub mod dump;
pub mod hands;
pub mod html;
pub mod keyboard;
pub mod outage;
pub mod sections;
pub mod sees;
pub mod server;
pub mod source;
pub mod world;

pub use app::{Backend, TestApp};

use std::path::PathBuf;

/// The folder of data shared by projects: `../shared`, or where `MATKALLA_SHARED` says. A test that
/// uses it says so in its name, and without the folder it says that it was skipped and passes.
pub fn shared() -> Option<PathBuf> {
    let folder = std::env::var_os("MATKALLA_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: {} is absent, set MATKALLA_SHARED", folder.display());
    None
}

/// Makes one test for each database: `both!(async fn name(app: TestApp) { … })` becomes
/// `name::sqlite` and `name::postgres`.
#[macro_export]
macro_rules! both {
    ($($(#[$doc:meta])* async fn $name:ident($app:ident: TestApp) $body:block)+) => {$(
        $(#[$doc])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn body($app: $crate::support::TestApp) $body

            #[test]
            fn sqlite() {
                $crate::support::app::run($crate::support::Backend::Sqlite, body);
            }

            #[test]
            fn postgres() {
                $crate::support::app::run($crate::support::Backend::Postgres, body);
            }
        }
    )+};
}

/// As `both!`, with a browser: `journey!(async fn name(app: TestApp, window: Window) { … })`.
#[macro_export]
macro_rules! journey {
    ($($(#[$doc:meta])* async fn $name:ident($app:ident: TestApp, $window:ident: Window) $body:block)+) => {$(
        $(#[$doc])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn body($app: $crate::support::TestApp, $window: $crate::support::browser::Window) $body

            #[test]
            fn sqlite() {
                $crate::support::browser::run($crate::support::Backend::Sqlite, body);
            }

            #[test]
            fn postgres() {
                $crate::support::browser::run($crate::support::Backend::Postgres, body);
            }
        }
    )+};
}

/// Whether a proof of `scripts/prove` runs in full length.
pub fn in_full(name: &str) -> bool {
    std::env::var("MATKALLA_PROVE").is_ok_and(|value| value == name)
}

/// A way gone in several manners (`hands::MANNERS`), split between the databases, each in a browser and
/// on a service of its own. `way!(async fn name(walker: Walker) { … })`.
#[macro_export]
macro_rules! way {
    ($($(#[$doc:meta])* async fn $name:ident($walker:ident: Walker) $body:block)+) => {$(
        $(#[$doc])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn body($walker: &$crate::support::hands::Walker<'_>) $body

            #[test]
            fn sqlite() {
                $crate::support::hands::run(stringify!($name), $crate::support::Backend::Sqlite, |walker| Box::pin(body(walker)));
            }

            #[test]
            fn postgres() {
                $crate::support::hands::run(stringify!($name), $crate::support::Backend::Postgres, |walker| Box::pin(body(walker)));
            }
        }
    )+};
}
