//! What every page shares: who is asking, the gate of the route table, forms, layout, errors.

mod assets;
mod csrf;
pub mod error_page;
pub mod forms;
pub mod guard;
mod identify;
pub mod page;
pub mod pagination;
pub mod preferences;
pub mod qr;
pub mod routing;
mod style;
mod summary;
mod texts;

pub use csrf::token as csrf_token;
pub use identify::{SESSION_COOKIE, Visitor, clear_session_cookie, identify, own_cookie, session_cookie};
pub use page::{Page, call_href, redirect, render};

/// Routes that belong to no capability.
pub const ROUTES: &[routing::Route] = &[
    crate::route!(Get "/assets/{name}", Anyone, assets::asset),
    crate::route!(Get "/style", Anyone, style::style),
    crate::route!(Get "/health", Anyone, assets::health),
    crate::route!(Post "/language", Anyone, preferences::set_language),
    crate::route!(Post "/theme", Anyone, preferences::set_theme),
];
