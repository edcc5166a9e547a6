//! Writing one section of a profile, as its person or a coach, while others may write elsewhere in it.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::audit;
use super::identity::edit_identity;
use super::writing::written;
use crate::access::{Actor, Permit, acts};
use crate::db::Connection;
use crate::db::schema::{identities, profile_changes, profile_lives, profiles};
use crate::db::types::{document, json, new_id};
use crate::matching::{Changed, Licence, note_changes};
use crate::profiles::{Identity, Profile, ProfileError, Section, Written, profile};

/// Saving goes on while one writes: what the same person changes in a field within this time is one change.
const ONE_CHANGE: Duration = Duration::minutes(30);
/// How often a save begins anew when others write in the same profile at the same moment.
const TRIES: usize = 5;

/// What became of a save.
#[derive(Debug)]
pub enum Saved {
    /// It stands now, in this version.
    Now(String),
    /// Somebody else has written in this section since: this stands there instead.
    Other(Box<Written>),
}

/// Keeps one section of `new`. `base` is the version of the section that its writer began from; what
/// stands there already needs none, so that the same save may arrive twice.
///
/// # Errors
/// `AddressInUse` if another account has the e-mail.
pub fn save_section(
    connection: &mut Connection,
    permit: &Permit<acts::EditProfile>,
    section: Section,
    base: &str,
    new: &Written,
    now: NaiveDateTime,
) -> Result<Saved, ProfileError> {
    for _ in 0..TRIES {
        let row = profile(connection, permit.object_id())?;
        let before = Written::of(&row, identity_of(connection, &row.id, section)?);
        let mut after = before.clone();
        after.take(section, new);
        own_words_only(permit.actor(), &row, &before, &mut after);
        let changed = after.changed(&before, section);
        if changed.is_empty() {
            return Ok(Saved::Now(before.version(section)));
        }
        if base != before.version(section) {
            return Ok(Saved::Other(Box::new(before)));
        }
        let card = &after.card;
        let written = diesel::update(profiles::table.find(&row.id).filter(profiles::version.eq(row.version)))
            .set((written!(card), profiles::updated_at.eq(now), profiles::version.eq(row.version + 1)))
            .execute(connection)?;
        // Somebody wrote in another section in this very moment: read again what stands there now.
        if written == 0 {
            continue;
        }
        if section == Section::Person {
            edit_identity(connection, permit, &after.identity, after.identity.email != before.identity.email, now)?;
        }
        note(connection, permit.actor(), &row, section, &changed, now)?;
        return Ok(Saved::Now(after.version(section)));
    }
    Err(ProfileError::Conflict)
}

/// Who the person is; only the section of it reads and writes that.
fn identity_of(connection: &mut Connection, id: &str, section: Section) -> Result<Identity, ProfileError> {
    if section != Section::Person {
        return Ok(Identity::default());
    }
    Ok(identities::table.find(id).select(Identity::as_select()).first(connection)?)
}

/// What only the person decides: their own e-mail is changed at the account, never here; the date of
/// birth is the coach's; and what helps at work is shown to companies only as they themselves wrote
/// or read it when they said so.
fn own_words_only(actor: &Actor, row: &Profile, before: &Written, after: &mut Written) {
    if row.account_id.as_deref() == Some(actor.account_id.as_str()) {
        after.identity.email.clone_from(&before.identity.email);
        after.card.born_on = before.card.born_on;
    } else {
        let same = after.card.background.support == before.card.background.support;
        after.card.background.support_shown = before.card.background.support_shown && same;
    }
}

/// Keeps who changed what and when, and tells the index if it holds the profile.
fn note(
    connection: &mut Connection,
    actor: &Actor,
    row: &Profile,
    section: Section,
    fields: &[&'static str],
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    let mut is_new = false;
    for field in fields {
        let latest: Option<(String, String)> = profile_changes::table
            .filter(profile_changes::profile_id.eq(&row.id))
            .filter(profile_changes::field.eq(field))
            .filter(profile_changes::at.ge(now - ONE_CHANGE))
            .order((profile_changes::at.desc(), profile_changes::id.desc()))
            .select((profile_changes::id, profile_changes::actor_id))
            .first(connection)
            .optional()?;
        if let Some((id, _)) = latest.filter(|(_, who)| *who == actor.account_id) {
            diesel::update(profile_changes::table.find(id)).set(profile_changes::at.eq(now)).execute(connection)?;
            continue;
        }
        is_new = true;
        diesel::insert_into(profile_changes::table)
            .values((
                profile_changes::id.eq(new_id()),
                profile_changes::profile_id.eq(&row.id),
                profile_changes::section.eq(section.word()),
                profile_changes::field.eq(field),
                profile_changes::actor_id.eq(&actor.account_id),
                profile_changes::at.eq(now),
            ))
            .execute(connection)?;
    }
    if is_new {
        audit(connection, actor, "profile_edited", &row.id, now)?;
    }
    if row.is_indexed() {
        note_changes(connection, &[Changed::Profile(row.id.clone())], now)?;
    }
    Ok(())
}

/// Remembers that a section was looked at and left, so that nothing to add counts as done.
///
/// # Errors
/// If the database fails.
pub fn keep_seen(
    connection: &mut Connection,
    permit: &Permit<acts::EditProfile>,
    section: Section,
) -> Result<(), ProfileError> {
    let mut seen = profile(connection, permit.object_id())?.life.sections_seen;
    if !seen.contains(&section) {
        seen.push(section);
        let row = profile_lives::table.find(permit.object_id());
        diesel::update(row).set(profile_lives::sections_seen.eq(json(&seen))).execute(connection)?;
    }
    Ok(())
}
