//! Searched words that link to nothing.
//!
//! A search changes nothing by itself: its words wait in memory, and the task keeps of those that link
//! to nothing a keyed hash with a keyed hash of the visitor. Only when as many different visitors have
//! searched a word as the rule asks for, the word itself is written, so a name that somebody typed once
//! stands in clear nowhere.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};

use diesel::prelude::*;
use search_index::reading::Reader;

use super::commands::put_gap;
use super::key::Key;
use super::model::Origin;
use super::{policy, queries};
use crate::app::App;
use crate::db::schema::vocabulary_heard;
use crate::db::{Connection, DatabaseError, dialect};
use crate::error::AppError;
use crate::language::Language;
use crate::matching::TextLanguage;
use crate::privacy;
use crate::rules::{RuleId, TABLE};
use crate::web::Visitor;

/// Most searches that wait for the task.
const WAITING: usize = 1_000;
/// Longest search that is listened to, bytes.
const LONGEST: usize = 200;
/// Most words that one visitor leaves in one round.
const OF_ONE_VISITOR: usize = 20;
/// Most hashes that are kept at all; while there are so many, no new ones come.
const HASHES: i64 = 100_000;

/// A search.
#[derive(Debug)]
struct Heard {
    /// Account, or the secret of the visit's cookie.
    who: String,
    language: TextLanguage,
    words: String,
}

/// What was searched since the last round.
#[derive(Debug, Default)]
pub struct Ear(Mutex<Vec<Heard>>);

impl Ear {
    fn hear(&self, heard: Heard) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() < WAITING {
            all.push(heard);
        }
    }

    fn take(&self) -> Vec<Heard> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Listens to a search. Whoever's browser brings no cookie is not listened to: they could not be told
/// apart from another.
pub fn hear(app: &App, visitor: &Visitor, words: &str, t: Language) {
    if words.is_empty() || words.len() > LONGEST || !visitor.returning {
        return;
    }
    let who = visitor.actor.as_ref().map_or_else(|| visitor.secret.clone(), |actor| actor.account_id.clone());
    let language = TextLanguage::from_word(t.word()).unwrap_or(TextLanguage::Fi);
    app.vocabulary.ear.hear(Heard { who, language, words: words.to_owned() });
}

/// A word with its hash and the visitor's.
struct Hashed {
    language: TextLanguage,
    word: String,
    hash: String,
    visitor: String,
}

/// Keeps what was searched since the last round.
pub(super) async fn keep(app: &App) -> Result<(), AppError> {
    let heard = app.vocabulary.ear.take();
    if heard.is_empty() {
        return Ok(());
    }
    let (reader, folder) = (app.index.reader(), app.config.data_dir.clone());
    let (now, today) = (app.clock.now(), app.clock.today());
    let Some(least) = TABLE.least(RuleId::WordSources, today) else { return Ok(()) };
    let work = move || -> Result<Vec<Hashed>, AppError> {
        let words = unlinked(&reader, heard);
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let key =
            Key::of(&folder).map_err(|error| AppError::Internal(format!("no key for searched words: {error}")))?;
        let hashed = |(who, language, word): (String, TextLanguage, String)| {
            let hash = key.hash(&[language.word(), &word]);
            // With the word in it, nobody can tell that two words were searched by the same visitor.
            let visitor = key.hash(&["visitor", &hash, &who]);
            Hashed { language, word, hash, visitor }
        };
        Ok(words.into_iter().map(hashed).collect())
    };
    let hashed = tokio::task::spawn_blocking(work).await.map_err(|error| AppError::Internal(error.to_string()))??;
    if hashed.is_empty() {
        return Ok(());
    }
    app.database
        .write(move |connection| hashed.iter().try_for_each(|word| keep_one(connection, word, i64::from(least), now)))
        .await?;
    Ok(())
}

/// Words that link to nothing and may be kept: who searched them, and the words.
fn unlinked(reader: &Reader, heard: Vec<Heard>) -> BTreeSet<(String, TextLanguage, String)> {
    let mut found = BTreeSet::new();
    let mut by_visitor: HashMap<String, usize> = HashMap::new();
    for search in heard {
        let telling = privacy::telling_words(&search.words);
        for word in reader.unlinked(&search.words, search.language) {
            if telling.contains(&word) || !policy::may_be_kept(&word) {
                continue;
            }
            let count = by_visitor.entry(search.who.clone()).or_default();
            if *count < OF_ONE_VISITOR && found.insert((search.who.clone(), search.language, word)) {
                *count += 1;
            }
        }
    }
    found
}

fn keep_one(
    connection: &mut Connection,
    word: &Hashed,
    least: i64,
    now: chrono::NaiveDateTime,
) -> Result<(), DatabaseError> {
    let all: i64 = vocabulary_heard::table.count().get_result(connection)?;
    if all >= HASHES || !dialect::insert_ignore_heard(connection, (&word.hash, &word.visitor), now)? {
        return Ok(());
    }
    let visitors: i64 =
        vocabulary_heard::table.filter(vocabulary_heard::word_hash.eq(&word.hash)).count().get_result(connection)?;
    if visitors >= least && !queries::is_hidden(connection, word.language, &word.word)? {
        put_gap(connection, Origin::Searches, &(word.language, word.word.clone(), visitors), now)?;
    }
    Ok(())
}
