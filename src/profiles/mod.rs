//! Profiles: what young people write about themselves with their coach.

mod alias;
mod card;
mod commands;
mod model;
mod queries;
mod texts;

pub use card::Card;
pub use commands::{
    Imported, NewProfile, create, edit, edit_identity, give_publish_consent, hide, import_upsert, issue_code, publish,
    set_protected, take, withdraw_publish_consent,
};
pub use model::{Identity, Profile, ProfileError, ProfileStatus};
pub use queries::{identities_of_site, identity, profile, profile_of_account, profiles_by_ids};

use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[];
