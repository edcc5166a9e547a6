//! Tables as diesel sees them; the migrations are the truth, a test compares the two.
#![allow(missing_docs)]

mod market;
mod people;
mod service;
mod words;

pub use market::*;
pub use people::*;
pub use service::*;
pub use words::*;

diesel::allow_tables_to_appear_in_same_query!(
    sites,
    site_municipalities,
    accounts,
    sessions,
    sign_in_tokens,
    address_changes,
    attempts,
    companies,
    workplaces,
    willingness,
    verifications,
    company_contacts,
    contact_log,
    openings,
    opening_lives,
    opening_steps,
    postings,
    posting_links,
    company_claims,
    profiles,
    profile_lives,
    profile_changes,
    identities,
    confirmed_findings,
    registrations,
    welcomes,
    placements,
    placement_steps,
    placement_notes,
    consents,
    read_log,
    audit_events,
    outbox,
    saved_searches,
    match_alerts,
    told_matches,
    change_log,
    counters,
    leases,
    site_hours,
    site_exceptions,
    feedback,
    placement_reminders,
    deletion_warnings,
    vocabulary_sources,
    vocabulary_words,
    vocabulary_gaps,
    vocabulary_hidden,
    vocabulary_heard,
    courses,
);

diesel::joinable!(company_contacts -> accounts (account_id));
diesel::joinable!(openings -> companies (company_id));
diesel::joinable!(workplaces -> companies (company_id));
diesel::joinable!(willingness -> companies (company_id));
diesel::joinable!(verifications -> accounts (author_id));
diesel::joinable!(identities -> profiles (profile_id));
diesel::joinable!(profile_lives -> profiles (profile_id));
diesel::joinable!(welcomes -> profiles (profile_id));
diesel::joinable!(profile_changes -> accounts (actor_id));
diesel::joinable!(placements -> openings (opening_id));
diesel::joinable!(placement_steps -> placements (placement_id));
diesel::joinable!(placements -> profiles (profile_id));
diesel::joinable!(placements -> companies (company_id));
diesel::joinable!(sessions -> accounts (account_id));
diesel::joinable!(contact_log -> companies (company_id));
diesel::joinable!(outbox -> accounts (receiver_id));
diesel::joinable!(saved_searches -> accounts (account_id));
diesel::joinable!(match_alerts -> accounts (account_id));
diesel::joinable!(told_matches -> openings (opening_id));
diesel::joinable!(read_log -> accounts (viewer_id));
diesel::joinable!(placement_notes -> placements (placement_id));
diesel::joinable!(placement_notes -> accounts (author_id));
diesel::joinable!(address_changes -> accounts (account_id));
diesel::joinable!(sign_in_tokens -> accounts (account_id));
diesel::joinable!(vocabulary_words -> accounts (added_by));
