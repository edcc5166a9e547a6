//! What tests are made of: the running service, visitors, browsers, things to begin with.

pub mod app;
pub mod browser;
pub mod builders;
pub mod client;
pub mod dump;
pub mod html;
pub mod server;
pub mod source;
pub mod world;

pub use app::{Backend, TestApp};

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
