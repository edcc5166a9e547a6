//! Profiles: what young people write about themselves with their coach.

mod alias;
mod background;
mod card;
mod commands;
mod forms;
mod model;
mod pages;
mod queries;
mod routes;
mod section;
mod texts;

pub use background::{Education, Experience, ExperienceKind, HeldPermit};
pub use card::Card;
pub use commands::{
    Background, Imported, NewProfile, create, edit, edit_identity, give_publish_consent, hide, import_upsert,
    issue_code, keep_address, publish, set_protected, take, withdraw_publish_consent,
};
pub use model::{Identity, Profile, ProfileError, ProfileStatus};
pub use queries::{identities_of_site, identity, profile, profile_of_account, profiles_by_ids};
pub use section::{Progress, Section};

use crate::access::Role;
use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/profiles", Roles(&[Role::Coach]), routes::people::list),
    crate::route!(Post "/profiles", Roles(&[Role::Coach]), routes::people::search),
    crate::route!(Get "/profiles/new", Roles(&[Role::Coach]), routes::editor::new_page),
    crate::route!(Post "/profiles/new", Roles(&[Role::Coach]), routes::editor::add),
    crate::route!(Get "/profiles/{id}", Roles(&[Role::Coach]), routes::people::show),
    crate::route!(Get "/profiles/{id}/edit", Roles(&[Role::Coach]), routes::editor::edit_form),
    crate::route!(Post "/profiles/{id}/edit", Roles(&[Role::Coach]), routes::editor::save),
    crate::route!(Post "/profiles/{id}/publish", Roles(&[Role::Coach]), routes::life::publish_profile),
    crate::route!(Post "/profiles/{id}/hide", Roles(&[Role::Coach]), routes::life::hide_profile),
    crate::route!(Post "/profiles/{id}/take", Roles(&[Role::Coach]), routes::life::take_profile),
    crate::route!(Post "/profiles/{id}/protect", Roles(&[Role::Coach]), routes::life::protect_profile),
    crate::route!(Post "/profiles/{id}/code", Roles(&[Role::Coach]), routes::life::show_code),
    crate::route!(Get "/me", Roles(&[Role::YoungPerson]), routes::me::me),
    crate::route!(Get "/me/edit", Roles(&[Role::YoungPerson]), routes::me::edit_form),
    crate::route!(Post "/me/edit", Roles(&[Role::YoungPerson]), routes::me::save),
    crate::route!(Post "/me/publish-consent", Roles(&[Role::YoungPerson]), routes::me::give),
    crate::route!(Post "/me/publish-consent/withdraw", Roles(&[Role::YoungPerson]), routes::me::withdraw),
    crate::route!(Get "/me/views", Roles(&[Role::YoungPerson]), routes::me::views),
];
