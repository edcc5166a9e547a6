//! Importing a source, adding words and taking them back, hiding words, and what searches leave.

use std::collections::HashMap;

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;
use search_index::vocabulary::Block;

use super::model::{Origin, VocabularyError};
use super::queries::{self, STAMP};
use super::reader::blocks_of;
use crate::access::{Permit, acts};
use crate::db::schema::{vocabulary_gaps, vocabulary_heard, vocabulary_hidden, vocabulary_sources, vocabulary_words};
use crate::db::types::new_id;
use crate::db::{Connection, DatabaseError, dialect};
use crate::matching::TextLanguage;
use crate::privacy;
use crate::rules::{RuleId, TABLE};

/// What an import has changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    /// Concepts of the source now.
    pub concepts: usize,
    /// Those that it did not have before.
    pub new: usize,
    /// Those whose words or ties are others now.
    pub changed: usize,
    /// Those that it has no more.
    pub gone: usize,
}

/// Puts a source in the place of what it was before, and says what that has changed.
///
/// # Errors
/// If the database fails; then the source is as before.
pub fn import(
    connection: &mut Connection,
    name: &str,
    blocks: &[Block],
    now: NaiveDateTime,
) -> Result<Imported, VocabularyError> {
    let before = queries::body(connection, name)?.map(|body| blocks_of(&body)).unwrap_or_default();
    let known: HashMap<&str, &Block> = before.iter().map(|block| (block.id.as_str(), block)).collect();
    let mut done = Imported { concepts: blocks.len(), ..Imported::default() };
    for block in blocks {
        match known.get(block.id.as_str()) {
            None => done.new += 1,
            Some(known) if *known != block => done.changed += 1,
            Some(_) => {}
        }
    }
    done.gone = (known.len() + done.new).saturating_sub(blocks.len());
    let lines = blocks.iter().filter_map(|block| serde_json::to_string(block).ok());
    let body = lines.collect::<Vec<_>>().join("\n");
    diesel::delete(vocabulary_sources::table.find(name)).execute(connection)?;
    diesel::insert_into(vocabulary_sources::table)
        .values((
            vocabulary_sources::name.eq(name),
            vocabulary_sources::imported_at.eq(now),
            vocabulary_sources::concepts.eq(i64::try_from(blocks.len()).unwrap_or(i64::MAX)),
            vocabulary_sources::body.eq(body),
        ))
        .execute(connection)?;
    privacy::audit(connection, None, "vocabulary_imported", "vocabulary", name, now)?;
    if done.new + done.changed + done.gone > 0 {
        dialect::take_numbers(connection, STAMP, 1)?;
    }
    Ok(done)
}

/// Adds a word to a concept; returns its id.
///
/// # Errors
/// `Already` if it was added before, or if the database fails.
pub fn add(
    connection: &mut Connection,
    permit: &Permit<acts::KeepVocabulary>,
    (language, word, concept): (TextLanguage, &str, &str),
    now: NaiveDateTime,
) -> Result<String, VocabularyError> {
    let there = vocabulary_words::table
        .filter(vocabulary_words::language.eq(language.word()))
        .filter(vocabulary_words::word.eq(word))
        .filter(vocabulary_words::concept.eq(concept));
    if there.count().get_result::<i64>(connection)? > 0 {
        return Err(VocabularyError::Already);
    }
    let id = new_id();
    diesel::insert_into(vocabulary_words::table)
        .values((
            vocabulary_words::id.eq(&id),
            vocabulary_words::concept.eq(concept),
            vocabulary_words::language.eq(language.word()),
            vocabulary_words::word.eq(word),
            vocabulary_words::added_by.eq(&permit.actor().account_id),
            vocabulary_words::added_at.eq(now),
        ))
        .execute(connection)?;
    noted(connection, permit, "word_added", &id, now)?;
    dialect::take_numbers(connection, STAMP, 1)?;
    Ok(id)
}

/// Takes the permitted word back.
///
/// # Errors
/// If the database fails.
pub fn remove(
    connection: &mut Connection,
    permit: &Permit<acts::KeepVocabulary>,
    now: NaiveDateTime,
) -> Result<(), VocabularyError> {
    diesel::delete(vocabulary_words::table.find(permit.object_id())).execute(connection)?;
    noted(connection, permit, "word_removed", permit.object_id(), now)?;
    dialect::take_numbers(connection, STAMP, 1)?;
    Ok(())
}

/// Hides a word that is none of work, and forgets where it stood. Hidden twice it is hidden once.
///
/// # Errors
/// If the database fails.
pub fn hide(
    connection: &mut Connection,
    permit: &Permit<acts::KeepVocabulary>,
    (language, word): (TextLanguage, &str),
    now: NaiveDateTime,
) -> Result<(), VocabularyError> {
    if queries::is_hidden(connection, language, word)? {
        return Ok(());
    }
    let id = new_id();
    diesel::insert_into(vocabulary_hidden::table)
        .values((
            vocabulary_hidden::id.eq(&id),
            vocabulary_hidden::language.eq(language.word()),
            vocabulary_hidden::word.eq(word),
            vocabulary_hidden::hidden_by.eq(&permit.actor().account_id),
            vocabulary_hidden::hidden_at.eq(now),
        ))
        .execute(connection)?;
    noted(connection, permit, "word_hidden", &id, now)
}

/// Shows the permitted hidden word again, where enough sources have it.
///
/// # Errors
/// If the database fails.
pub fn show_again(
    connection: &mut Connection,
    permit: &Permit<acts::KeepVocabulary>,
    now: NaiveDateTime,
) -> Result<(), VocabularyError> {
    diesel::delete(vocabulary_hidden::table.find(permit.object_id())).execute(connection)?;
    noted(connection, permit, "word_shown", permit.object_id(), now)
}

fn noted(
    connection: &mut Connection,
    permit: &Permit<acts::KeepVocabulary>,
    action: &str,
    id: &str,
    now: NaiveDateTime,
) -> Result<(), VocabularyError> {
    let actor = permit.actor();
    privacy::audit(connection, Some((&actor.account_id, actor.role)), action, "word", id, now)?;
    Ok(())
}

/// A word with the sources that have it.
pub(super) type Counted = (TextLanguage, String, i64);

/// Puts what was counted of an origin in the place of what was counted before.
///
/// # Errors
/// If the database fails.
pub(super) fn replace_gaps(
    connection: &mut Connection,
    origin: Origin,
    counted: &[Counted],
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    diesel::delete(vocabulary_gaps::table.filter(vocabulary_gaps::origin.eq(origin.word()))).execute(connection)?;
    counted.iter().try_for_each(|counted| insert_gap(connection, origin, counted, now))
}

/// Notes that so many sources have a word.
///
/// # Errors
/// If the database fails.
pub(super) fn put_gap(
    connection: &mut Connection,
    origin: Origin,
    counted: &Counted,
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    let key = (origin.word(), counted.0.word(), counted.1.as_str());
    diesel::delete(vocabulary_gaps::table.find(key)).execute(connection)?;
    insert_gap(connection, origin, counted, now)
}

fn insert_gap(
    connection: &mut Connection,
    origin: Origin,
    (language, word, sources): &Counted,
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    diesel::insert_into(vocabulary_gaps::table)
        .values((
            vocabulary_gaps::origin.eq(origin.word()),
            vocabulary_gaps::language.eq(language.word()),
            vocabulary_gaps::word.eq(word),
            vocabulary_gaps::sources.eq(sources),
            vocabulary_gaps::seen_at.eq(now),
        ))
        .execute(connection)?;
    Ok(())
}

/// Forgets searched words after the days of the rule.
///
/// # Errors
/// If the database fails.
pub fn prune(connection: &mut Connection, now: NaiveDateTime) -> Result<usize, DatabaseError> {
    let Some(days) = TABLE.most(RuleId::WordKept, now.date()) else { return Ok(0) };
    let old = now - Duration::days(i64::from(days));
    let heard =
        diesel::delete(vocabulary_heard::table.filter(vocabulary_heard::heard_at.lt(old))).execute(connection)?;
    let searched = vocabulary_gaps::table
        .filter(vocabulary_gaps::origin.eq(Origin::Searches.word()))
        .filter(vocabulary_gaps::seen_at.lt(old));
    Ok(heard + diesel::delete(searched).execute(connection)?)
}
