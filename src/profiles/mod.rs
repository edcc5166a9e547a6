//! Profiles: what young people write about themselves with their coach.

mod alias;
mod card;
mod commands;
mod forms;
mod me;
mod model;
mod pages;
mod queries;
mod routes;
mod texts;

pub use card::Card;
pub use commands::{
    Imported, NewProfile, create, edit, edit_identity, give_publish_consent, hide, import_upsert, issue_code,
    keep_address, publish, set_protected, take, withdraw_publish_consent,
};
pub use model::{Identity, Profile, ProfileError, ProfileStatus};
pub use queries::{identities_of_site, identity, profile, profile_of_account, profiles_by_ids};

use crate::access::Role;
use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/profiles", Roles(&[Role::Coach]), routes::list),
    crate::route!(Post "/profiles", Roles(&[Role::Coach]), routes::search),
    crate::route!(Get "/profiles/new", Roles(&[Role::Coach]), routes::new_page),
    crate::route!(Post "/profiles/new", Roles(&[Role::Coach]), routes::add),
    crate::route!(Get "/profiles/{id}", Roles(&[Role::Coach]), routes::show),
    crate::route!(Get "/profiles/{id}/edit", Roles(&[Role::Coach]), routes::edit_form),
    crate::route!(Post "/profiles/{id}/edit", Roles(&[Role::Coach]), routes::save),
    crate::route!(Post "/profiles/{id}/publish", Roles(&[Role::Coach]), routes::publish_profile),
    crate::route!(Post "/profiles/{id}/hide", Roles(&[Role::Coach]), routes::hide_profile),
    crate::route!(Post "/profiles/{id}/take", Roles(&[Role::Coach]), routes::take_profile),
    crate::route!(Post "/profiles/{id}/protect", Roles(&[Role::Coach]), routes::protect_profile),
    crate::route!(Post "/profiles/{id}/code", Roles(&[Role::Coach]), routes::show_code),
    crate::route!(Get "/me", Roles(&[Role::YoungPerson]), me::me),
    crate::route!(Get "/me/edit", Roles(&[Role::YoungPerson]), me::edit_form),
    crate::route!(Post "/me/edit", Roles(&[Role::YoungPerson]), me::save),
    crate::route!(Post "/me/publish-consent", Roles(&[Role::YoungPerson]), me::give),
    crate::route!(Post "/me/publish-consent/withdraw", Roles(&[Role::YoungPerson]), me::withdraw),
    crate::route!(Get "/me/views", Roles(&[Role::YoungPerson]), me::views),
];
