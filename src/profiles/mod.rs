//! Profiles: what young people write about themselves with their coach.

mod model;
mod queries;

pub use model::{Identity, Profile, ProfileError, ProfileStatus};
pub use queries::{identities_of_site, identity, profile, profile_of_account, profiles_by_ids};

use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[];
