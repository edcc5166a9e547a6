//! The form of a row of the route table; `crate::routes::table` is the only table, and
//! [`register`] the only place that registers a route.

use std::collections::BTreeMap;

use actix_web::middleware::from_fn;
use actix_web::web::{self, ServiceConfig};

use crate::access::Role;
use crate::web::guard;

/// HTTP method of a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Reads; never changes anything.
    Get,
    /// Changes something; needs the CSRF token, or a key ([`Who::KeyHolder`]).
    Post,
}

/// Who may use a route at all. What they may do to a given object is the policy's business.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Everybody, signed in or not.
    Anyone,
    /// Every signed-in account, second factor included where its role needs one.
    SignedIn,
    /// Signed in with a password or link, second factor still to come.
    HalfSignedIn,
    /// Accounts of these roles.
    Roles(&'static [Role]),
    /// Whoever brings the key of a link in the address, as a program of a mail provider does that stops mail
    /// for its reader (RFC 8058). It has no cookie and so no token, and needs none: whoever is signed in counts
    /// for nothing here, the handler looks at the key alone. Only for what a key alone may do.
    KeyHolder,
    /// Everybody, but only when the program runs as a demo.
    DemoOnly,
}

/// One row of the route table.
#[derive(Clone, Copy)]
pub struct Route {
    /// Method.
    pub method: Method,
    /// Path pattern.
    pub path: &'static str,
    /// Who may.
    pub who: Who,
    /// Makes the handler.
    pub handler: fn() -> actix_web::Route,
}

impl Route {
    /// Whether using the route changes anything. GET never does: mail scanners follow links.
    #[must_use]
    pub fn changes(&self) -> bool {
        self.method == Method::Post
    }
}

/// Makes a row: `route!(Get "/path", Anyone, handler)`.
#[macro_export]
macro_rules! route {
    ($method:ident $path:literal, $who:ident $(($roles:expr))?, $handler:expr) => {
        $crate::web::routing::Route {
            method: $crate::web::routing::Method::$method,
            path: $path,
            who: $crate::web::routing::Who::$who $(($roles))?,
            handler: || $crate::route!(@$method).to($handler),
        }
    };
    (@Get) => { actix_web::web::get() };
    (@Post) => { actix_web::web::post() };
}

/// Registers the rows with their gates.
pub fn register<'a>(routes: impl Iterator<Item = &'a Route>, config: &mut ServiceConfig) {
    let mut by_path: BTreeMap<&'static str, Vec<Route>> = BTreeMap::new();
    let mut order = Vec::new();
    for route in routes {
        if !by_path.contains_key(route.path) {
            order.push(route.path);
        }
        by_path.entry(route.path).or_default().push(*route);
    }
    // A fixed segment must be tried before a variable one: "/openings/new" before "/openings/{id}".
    order.sort_by_key(|path| path.contains('{'));
    for path in order {
        let mut resource = web::resource(path);
        for route in &by_path[path] {
            let row = *route;
            resource = resource.route(
                (row.handler)().wrap(from_fn(move |request, next| guard::gate(row.who, row.changes(), request, next))),
            );
        }
        config.service(resource);
    }
}
