//! Profiles: what young people write about themselves with their coach.

mod alias;
mod background;
mod card;
mod commands;
mod editor_texts;
mod eligibility;
mod forms;
mod life_texts;
mod life_view;
mod model;
mod pages;
mod queries;
mod remove;
mod routes;
mod section;
mod state;
mod texts;
mod written;
mod years;

pub use background::{Background, Education, Experience, ExperienceKind, HeldPermit};
pub use card::Card;
pub use commands::{
    Alone, Details, Imported, confirm_finding, create, create_alone, import_upsert, issue_code, keep_address,
    mint_keep_link, remind, set_protected, take, take_step,
};
pub use life_view::{LifeAction, LifeView, life_view};
pub use model::{Identity, Life, Profile, ProfileError, Told, TrialPurpose};
pub use queries::{
    OpenFinding, identities_of_site, identity, mail_holds, open_findings, profile, profile_of_account, profiles_by_ids,
    rows,
};
pub use remove::remove;
pub use section::{Progress, Section};
pub use state::{Command, State};
pub use written::{NewProfile, Written};

use crate::access::Role;
use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/profiles", Roles(&[Role::Coach]), routes::people::list),
    crate::route!(Post "/profiles", Roles(&[Role::Coach]), routes::people::search),
    crate::route!(Get "/profiles/new", Roles(&[Role::Coach]), routes::newcomer::page),
    crate::route!(Post "/profiles/new", Roles(&[Role::Coach]), routes::newcomer::add),
    crate::route!(Get "/profiles/{id}", Roles(&[Role::Coach]), routes::people::show),
    crate::route!(Get "/profiles/{id}/edit", Roles(&[Role::Coach]), routes::editor::coach_overview),
    crate::route!(Get "/profiles/{id}/edit/{section}", Roles(&[Role::Coach]), routes::editor::coach_section),
    crate::route!(Post "/profiles/{id}/edit/{section}", Roles(&[Role::Coach]), routes::editor::coach_save),
    crate::route!(Get "/profiles/{id}/changes", Roles(&[Role::Coach]), routes::editor::coach_changes),
    crate::route!(Post "/profiles/{id}/life/{command}", Roles(&[Role::Coach]), routes::life::step),
    crate::route!(Post "/profiles/{id}/findings", Roles(&[Role::Coach]), routes::life::confirm),
    crate::route!(Post "/profiles/{id}/eligibility", Roles(&[Role::Coach]), routes::life::eligibility),
    crate::route!(Get "/profiles/{id}/cv", Roles(&[Role::Coach]), routes::cv::of_profile),
    crate::route!(Get "/profiles/{id}/card", Roles(&[Role::Coach]), routes::card::of_profile),
    crate::route!(Post "/profiles/{id}/take", Roles(&[Role::Coach]), routes::life::take_profile),
    crate::route!(Post "/profiles/{id}/protect", Roles(&[Role::Coach]), routes::life::protect_profile),
    crate::route!(Post "/profiles/{id}/code", Roles(&[Role::Coach]), routes::life::show_code),
    crate::route!(Get "/me", Roles(&[Role::YoungPerson]), routes::me::me),
    crate::route!(Get "/me/edit", Roles(&[Role::YoungPerson]), routes::editor::overview),
    crate::route!(Get "/me/edit/{section}", Roles(&[Role::YoungPerson]), routes::editor::section),
    crate::route!(Post "/me/edit/{section}", Roles(&[Role::YoungPerson]), routes::editor::save),
    crate::route!(Get "/me/changes", Roles(&[Role::YoungPerson]), routes::editor::changes),
    crate::route!(Post "/me/life/{command}", Roles(&[Role::YoungPerson]), routes::me::step),
    crate::route!(Get "/me/cv", Roles(&[Role::YoungPerson]), routes::cv::own),
    crate::route!(Get "/me/card", Roles(&[Role::YoungPerson]), routes::card::own),
    crate::route!(Get "/keep/{token}", Anyone, routes::keep::page),
    crate::route!(Post "/keep/{token}", Anyone, routes::keep::keep),
    crate::route!(Get "/me/views", Roles(&[Role::YoungPerson]), routes::me::views),
];
