//! The life of a profile: checked, permitted, published, hidden, in whose care.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::audit;
use crate::access::{Permit, acts};
use crate::db::Connection;
use crate::db::schema::profiles;
use crate::language::Language;
use crate::matching::{Changed, note_changes};
use crate::privacy::consent::{self, Purpose, Reach};
use crate::profiles::{ProfileError, ProfileStatus, profile};

/// Publishes a checked profile, if its person permits it.
///
/// # Errors
/// `NoConsent`.
pub fn publish(
    connection: &mut Connection,
    permit: &Permit<acts::PublishProfile>,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    if !consent::stands(connection, permit.object_id(), Purpose::PublishProfile, None)? {
        return Err(ProfileError::NoConsent);
    }
    set_status(connection, permit.object_id(), ProfileStatus::Published, now)?;
    audit(connection, permit.actor(), "profile_published", permit.object_id(), now)?;
    Ok(note_changes(connection, &[Changed::Profile(permit.object_id().to_owned())], now)?)
}

/// Takes a profile out of matching.
///
/// # Errors
/// If the database fails.
pub fn hide(
    connection: &mut Connection,
    permit: &Permit<acts::PublishProfile>,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    set_status(connection, permit.object_id(), ProfileStatus::Hidden, now)?;
    audit(connection, permit.actor(), "profile_hidden", permit.object_id(), now)?;
    Ok(note_changes(connection, &[Changed::Profile(permit.object_id().to_owned())], now)?)
}

fn set_status(
    connection: &mut Connection,
    id: &str,
    status: ProfileStatus,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    diesel::update(profiles::table.find(id))
        .set((
            profiles::status.eq(status.word()),
            profiles::updated_at.eq(now),
            profiles::version.eq(profiles::version + 1),
        ))
        .execute(connection)?;
    if status == ProfileStatus::Published {
        diesel::update(profiles::table.find(id)).set(profiles::published_at.eq(now)).execute(connection)?;
    }
    Ok(())
}

/// Makes the acting coach the person's coach.
///
/// # Errors
/// If the database fails.
pub fn take(
    connection: &mut Connection,
    permit: &Permit<acts::PublishProfile>,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    let coach = &permit.actor().account_id;
    diesel::update(profiles::table.find(permit.object_id())).set(profiles::coach_id.eq(coach)).execute(connection)?;
    audit(connection, permit.actor(), "profile_taken", permit.object_id(), now)
}

/// Marks a protected person (turvakielto), who then appears in no matching and no list of companies.
///
/// # Errors
/// If the database fails.
pub fn set_protected(
    connection: &mut Connection,
    permit: &Permit<acts::PublishProfile>,
    protected: bool,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    diesel::update(profiles::table.find(permit.object_id()))
        .set((profiles::protected.eq(protected), profiles::version.eq(profiles::version + 1)))
        .execute(connection)?;
    audit(connection, permit.actor(), "profile_protection", permit.object_id(), now)?;
    Ok(note_changes(connection, &[Changed::Profile(permit.object_id().to_owned())], now)?)
}

/// The person permits publishing.
///
/// # Errors
/// If the database fails.
pub fn give_publish_consent(
    connection: &mut Connection,
    permit: &Permit<acts::Consent>,
    language: Language,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    if !consent::stands(connection, permit.object_id(), Purpose::PublishProfile, None)? {
        consent::give(connection, permit, Purpose::PublishProfile, &Reach::default(), language, now)?;
        audit(connection, permit.actor(), "publish_consent_given", permit.object_id(), now)?;
    }
    Ok(())
}

/// The person takes the permission back; the profile leaves matching at once.
///
/// # Errors
/// If the database fails.
pub fn withdraw_publish_consent(
    connection: &mut Connection,
    permit: &Permit<acts::Consent>,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    let id = permit.object_id();
    consent::withdraw(connection, id, Purpose::PublishProfile, None, now)?;
    if profile(connection, id)?.status == ProfileStatus::Published {
        set_status(connection, id, ProfileStatus::Hidden, now)?;
    }
    audit(connection, permit.actor(), "publish_consent_withdrawn", id, now)?;
    Ok(note_changes(connection, &[Changed::Profile(id.to_owned())], now)?)
}
