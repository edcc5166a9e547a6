//! Accounts: sign-in by link, code or password, the second factor, sessions, and the accounts of a
//! site.

mod address;
mod address_routes;
mod client;
mod commands;
mod forms;
mod model;
mod pages;
mod queries;
mod routes;
mod second_factor;
mod secrets;
mod session;
mod sign_in;
mod telephone;
mod texts;

pub use address::{address_before, give_up as give_up_address_change, mint_address_code};
pub use client::client;
pub use commands::{NewAccount, change_details, create, create_with_password, end_access, set_language};
pub use model::{Account, AccountError};
pub use queries::{account, account_by_email, accounts_of_site, actor_of, public_staff};
pub use routes::welcome;
pub use second_factor::code_at;
pub use secrets::{random_secret, secret_hash};
pub use session::{FoundSession, begin_session, session_of};
pub use sign_in::{Guarded, TOKEN_MINUTES, TokenKind, charge, mint_token};
pub use telephone::telephone;

use crate::access::Role;
use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/sign-in", Anyone, routes::sign_in_page),
    crate::route!(Post "/sign-in", Anyone, routes::sign_in_with_password),
    crate::route!(Post "/sign-in/link", Anyone, routes::ask_for_link),
    crate::route!(Get "/sign-in/link/{token}", Anyone, routes::link_page),
    crate::route!(Post "/sign-in/link/{token}", Anyone, routes::use_link),
    crate::route!(Get "/sign-in/code", Anyone, routes::code_page),
    crate::route!(Post "/sign-in/code", Anyone, routes::use_code),
    crate::route!(Get "/sign-in/second-factor", HalfSignedIn, routes::second_factor_page),
    crate::route!(Post "/sign-in/second-factor", HalfSignedIn, routes::check_second_factor),
    crate::route!(Post "/sign-out", HalfSignedIn, routes::sign_out),
    crate::route!(Get "/account", SignedIn, routes::account_page),
    crate::route!(Post "/account/address", Roles(&[Role::YoungPerson]), address_routes::ask),
    crate::route!(Get "/account/address", Roles(&[Role::YoungPerson]), address_routes::page),
    crate::route!(Post "/account/address/confirm", Roles(&[Role::YoungPerson]), address_routes::confirm),
    crate::route!(Post "/account/listed", Roles(&[Role::Coach, Role::EmployerSpecialist]), routes::set_listed),
    crate::route!(Post "/account/password", SignedIn, routes::set_password),
    crate::route!(Post "/account/sessions/{id}/revoke", SignedIn, routes::revoke_session),
    crate::route!(Get "/accounts", Roles(&[Role::SiteAdmin, Role::Operator]), routes::list),
    crate::route!(Get "/accounts/new", Roles(&[Role::SiteAdmin, Role::Operator]), routes::new_page),
    crate::route!(Post "/accounts/new", Roles(&[Role::SiteAdmin, Role::Operator]), routes::add),
    crate::route!(Post "/accounts/{id}/active", Roles(&[Role::SiteAdmin, Role::Operator]), routes::set_active),
];
