//! Reads of the vocabulary.

use diesel::prelude::*;

use super::model::{AddedWord, Gap, HiddenWord, Origin};
use crate::access::{Permit, acts};
use crate::db::schema::{counters, vocabulary_gaps, vocabulary_hidden, vocabulary_sources, vocabulary_words};
use crate::db::types::Stored;
use crate::db::{Connection, DatabaseError};
use crate::matching::TextLanguage;

/// Name of the counter that goes up with every change of what is read.
pub const STAMP: &str = "vocabulary";
/// Most rows of gaps that are looked at for a list.
const MOST: i64 = 1_000;

/// A number that changes with what is read: cheap to ask for.
///
/// # Errors
/// If the database fails.
pub fn stamp(connection: &mut Connection) -> Result<i64, DatabaseError> {
    Ok(counters::table.find(STAMP).select(counters::value).first(connection)?)
}

/// Bodies of the imported sources, in the order of their names.
///
/// # Errors
/// If the database fails.
pub fn bodies(connection: &mut Connection) -> Result<Vec<String>, DatabaseError> {
    Ok(vocabulary_sources::table.order(vocabulary_sources::name).select(vocabulary_sources::body).load(connection)?)
}

/// The body of an imported source.
///
/// # Errors
/// If the database fails.
pub fn body(connection: &mut Connection, name: &str) -> Result<Option<String>, DatabaseError> {
    Ok(vocabulary_sources::table.find(name).select(vocabulary_sources::body).first(connection).optional()?)
}

/// Words that were added, in the order in which they came.
///
/// # Errors
/// If the database fails.
pub fn added(connection: &mut Connection) -> Result<Vec<AddedWord>, DatabaseError> {
    Ok(vocabulary_words::table.order(vocabulary_words::id).select(AddedWord::as_select()).load(connection)?)
}

/// A word that was added, by id.
///
/// # Errors
/// If there is none, or the database fails.
pub fn added_word(connection: &mut Connection, id: &str) -> Result<AddedWord, DatabaseError> {
    Ok(vocabulary_words::table.find(id).select(AddedWord::as_select()).first(connection)?)
}

/// A hidden word, by id.
///
/// # Errors
/// If there is none, or the database fails.
pub fn hidden_word(connection: &mut Connection, id: &str) -> Result<HiddenWord, DatabaseError> {
    Ok(vocabulary_hidden::table.find(id).select(HiddenWord::as_select()).first(connection)?)
}

/// Words that are none of work, in the order of the alphabet.
///
/// # Errors
/// If the database fails.
pub fn hidden(
    connection: &mut Connection,
    _permit: &Permit<acts::KeepVocabulary>,
) -> Result<Vec<HiddenWord>, DatabaseError> {
    Ok(vocabulary_hidden::table.order(vocabulary_hidden::word).select(HiddenWord::as_select()).load(connection)?)
}

/// Whether a word is hidden.
///
/// # Errors
/// If the database fails.
pub fn is_hidden(connection: &mut Connection, language: TextLanguage, word: &str) -> Result<bool, DatabaseError> {
    let found = vocabulary_hidden::table
        .filter(vocabulary_hidden::language.eq(language.word()))
        .filter(vocabulary_hidden::word.eq(word));
    Ok(found.count().get_result::<i64>(connection)? > 0)
}

/// Words that link to nothing, those of most sources first.
///
/// # Errors
/// If the database fails.
pub fn gaps(connection: &mut Connection, permit: &Permit<acts::KeepVocabulary>) -> Result<Vec<Gap>, DatabaseError> {
    type Row = (Stored<Origin>, Stored<TextLanguage>, String, i64);
    let rows: Vec<Row> = vocabulary_gaps::table
        .order((vocabulary_gaps::sources.desc(), vocabulary_gaps::word, vocabulary_gaps::origin))
        .limit(MOST)
        .select((vocabulary_gaps::origin, vocabulary_gaps::language, vocabulary_gaps::word, vocabulary_gaps::sources))
        .load(connection)?;
    let hidden = hidden(connection, permit)?;
    let mut found: Vec<Gap> = Vec::new();
    for (origin, language, word, sources) in rows {
        if hidden.iter().any(|known| known.language == language.0 && known.word == word) {
            continue;
        }
        match found.iter_mut().find(|gap| gap.language == language.0 && gap.word == word) {
            Some(gap) => gap.sources.push((origin.0, sources)),
            None => found.push(Gap { language: language.0, word, sources: vec![(origin.0, sources)] }),
        }
    }
    found.sort_by(|one, other| other.total().cmp(&one.total()).then_with(|| one.word.cmp(&other.word)));
    Ok(found)
}
