//! Fields of the index and the documents made of openings and profiles.
//!
//! Only the id and terms are kept; nothing is stored as text. Structured codes are columns.

use chrono::{Datelike, NaiveDate};
use tantivy::TantivyDocument;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, NumericOptions, STRING, Schema, TextFieldIndexing, TextOptions,
};

use crate::index::{Change, ItemKind};
use crate::language::{compound_edges, is_stop_word, stem, words};
use crate::meaning::{FIELDS, Meaning, Share, of_profile, of_readings};
use crate::model::{Coordinates, Kind, Opening, Profile, Shift, WorkLanguage};
use crate::reading::{Reader, Reading};
use crate::rules::lowest_age;
use crate::term_lines::TERM_LINES;
use crate::terms::{Bag, norm};
use crate::told::{self, Told};
use crate::vocabulary::ConceptNo;

/// Grows with every change of fields or analysis; an index of another version is rebuilt.
pub(crate) const SCHEMA_VERSION: u32 = 6;

/// Share from which on an opening is found by what a search means, not only by its words.
const SEARCHED_SHARE: Share = 90;

/// A day later than any: no last day.
pub(crate) const NO_LAST_DAY: i64 = i64::MAX / 4;

/// Handles of all fields.
#[derive(Debug, Clone)]
pub(crate) struct Fields {
    pub schema: Schema,
    pub uid: Field,
    pub item: Field,
    /// Stems of an opening.
    pub words: Field,
    /// Stems of what a person wishes: apart, so that how rare a word is never depends on people.
    pub wished_words: Field,
    /// Stems of what a person refuses.
    pub refused_words: Field,
    /// Ids of an opening's concepts.
    pub concepts: Field,
    pub title: Field,
    pub body: Field,
    pub company: Field,
    pub title_parts: Field,
    pub body_parts: Field,
    pub title_written: Field,
    pub body_written: Field,
    kinds: Field,
    shifts: Field,
    last_day: Field,
    remote: Field,
    hours: Field,
    min_age: Field,
    radius: Field,
    newest: Field,
    published: Field,
    starts: Field,
    languages: Field,
    site: Field,
    spot: Field,
    means: Field,
    refuses: Field,
    told: Field,
    print: Field,
    fields: Field,
    word_norm: Field,
    refused_word_norm: Field,
}

impl Fields {
    /// Builds the schema; the same each time.
    pub(crate) fn new() -> Self {
        let mut builder = Schema::builder();
        let indexing = |fieldnorms: bool| {
            TextOptions::default().set_indexing_options(
                TextFieldIndexing::default()
                    .set_tokenizer(TERM_LINES)
                    .set_fieldnorms(fieldnorms)
                    .set_index_option(IndexRecordOption::WithFreqs),
            )
        };
        let (bag, text) = (indexing(false), indexing(true));
        let column = NumericOptions::default().set_fast();
        let plain = TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer(TERM_LINES)
                .set_fieldnorms(false)
                .set_index_option(IndexRecordOption::Basic),
        );
        Self {
            uid: builder.add_text_field("uid", STRING | FAST),
            item: builder.add_u64_field("item", INDEXED | FAST),
            words: builder.add_text_field("words", bag.clone()),
            wished_words: builder.add_text_field("wished_words", bag.clone()),
            refused_words: builder.add_text_field("refused_words", bag.clone()),
            concepts: builder.add_text_field("concepts", bag),
            title: builder.add_text_field("title", text.clone()),
            body: builder.add_text_field("body", text.clone()),
            company: builder.add_text_field("company", text.clone()),
            title_parts: builder.add_text_field("title_parts", text.clone()),
            body_parts: builder.add_text_field("body_parts", text),
            title_written: builder.add_text_field("title_written", plain.clone()),
            body_written: builder.add_text_field("body_written", plain),
            kinds: builder.add_u64_field("kinds", column.clone()),
            shifts: builder.add_u64_field("shifts", column.clone()),
            last_day: builder.add_i64_field("last_day", column.clone()),
            remote: builder.add_u64_field("remote", column.clone()),
            hours: builder.add_u64_field("hours", column.clone()),
            min_age: builder.add_u64_field("min_age", column.clone()),
            radius: builder.add_u64_field("radius", column.clone()),
            newest: builder.add_u64_field("newest", column.clone()),
            published: builder.add_u64_field("published", column.clone()),
            starts: builder.add_i64_field("starts", column.clone()),
            languages: builder.add_u64_field("languages", column.clone()),
            site: builder.add_text_field("site", FAST),
            spot: builder.add_text_field("spot", FAST),
            means: builder.add_u64_field("means", column.clone()),
            refuses: builder.add_u64_field("refuses", column.clone()),
            told: builder.add_u64_field("told", column.clone()),
            print: builder.add_u64_field("print", column.clone()),
            fields: builder.add_u64_field("fields", column.clone()),
            word_norm: builder.add_f64_field("word_norm", column.clone()),
            refused_word_norm: builder.add_f64_field("refused_word_norm", column),
            schema: builder.build(),
        }
    }

    /// Document of what a change puts in; `None` if it takes something out.
    pub(crate) fn document(&self, reader: &Reader, change: &Change) -> Option<TantivyDocument> {
        match change {
            Change::Opening(opening) => Some(self.opening_document(reader, opening)),
            Change::Profile(profile) => Some(self.profile_document(reader, profile)),
            Change::RemoveOpening(_) | Change::RemoveProfile(_) => None,
        }
    }

    /// Document of an opening.
    fn opening_document(&self, reader: &Reader, opening: &Opening) -> TantivyDocument {
        let mut document = self.start(ItemKind::Opening, &opening.id);
        self.add_searched_text(&mut document, opening);
        let readings = told::read(reader, opening);
        self.add_told(&mut document, opening, &readings);
        let meaning = of_readings(reader, opening, &readings);
        let sure = meaning.concepts.iter().filter(|(_, share)| *share >= SEARCHED_SHARE);
        let ids = sure.filter_map(|(no, _)| Some(reader.vocabulary().concept(*no)?.id.as_str()));
        document.add_text(self.concepts, lines(ids));
        document.add_text(self.words, repeated(&meaning.words));
        self.add_meaning(&mut document, &meaning, &Meaning::default());
        self.add_place(&mut document, opening.place);
        document.add_u64(self.kinds, kind_bits(&[opening.kind]));
        document.add_u64(self.shifts, shift_bits(&opening.shifts));
        let last = [opening.apply_by, opening.ends_on].into_iter().flatten().min();
        document.add_i64(self.last_day, last.map_or(NO_LAST_DAY, day_number));
        document.add_u64(self.remote, u64::from(opening.remote));
        document.add_u64(self.hours, u64::from(opening.hours_per_week.unwrap_or(0)));
        document.add_u64(self.min_age, u64::from(lowest_age(opening)));
        document.add_u64(self.radius, 0);
        let seconds = opening.published_at.map_or(0, |at| at.and_utc().timestamp());
        document.add_u64(self.published, u64::try_from(seconds).unwrap_or(0));
        document.add_i64(self.starts, opening.starts_on.map_or(0, day_number));
        document.add_u64(self.languages, language_bits(&opening.work_languages()));
        document
    }

    /// Document of a profile.
    fn profile_document(&self, reader: &Reader, profile: &Profile) -> TantivyDocument {
        let mut document = self.start(ItemKind::Profile, &profile.id);
        let wishes = of_profile(reader, profile);
        document.add_text(self.wished_words, repeated(&wishes.wanted.words));
        self.add_meaning(&mut document, &wishes.wanted, &wishes.refused);
        self.add_place(&mut document, profile.place);
        document.add_u64(self.kinds, kind_bits(&profile.kinds));
        document.add_u64(self.shifts, shift_bits(&profile.shifts));
        document.add_i64(self.last_day, NO_LAST_DAY);
        document.add_u64(self.remote, 0);
        document.add_u64(self.hours, u64::from(profile.hours_per_week_max.unwrap_or(0)));
        document.add_u64(self.min_age, 0);
        document.add_u64(self.radius, u64::from(profile.radius_km));
        document.add_text(self.site, &profile.site);
        document
    }

    fn start(&self, item: ItemKind, id: &str) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        document.add_text(self.uid, uid(item, id));
        document.add_u64(self.item, item.code());
        document.add_u64(self.newest, time_key(id));
        document
    }

    fn add_place(&self, document: &mut TantivyDocument, place: Option<Coordinates>) {
        if let Some(place) = place {
            document.add_text(self.spot, spot(place));
        }
    }

    fn add_meaning(&self, document: &mut TantivyDocument, meant: &Meaning, refused: &Meaning) {
        for (list, field) in [(meant, self.means), (refused, self.refuses)] {
            for (concept, share) in &list.concepts {
                document.add_u64(field, packed(*concept, *share));
            }
        }
        document.add_u64(self.fields, packed_fields(&meant.fields));
        document.add_text(self.refused_words, repeated(&refused.words));
        document.add_f64(self.word_norm, norm(&meant.words));
        document.add_f64(self.refused_word_norm, norm(&refused.words));
    }

    fn add_told(&self, document: &mut TantivyDocument, opening: &Opening, readings: &[Reading; 2]) {
        if let Some(told) = Told::of(opening, readings).packed() {
            told.into_iter().for_each(|one| document.add_u64(self.told, one));
            document.add_u64(self.print, told::print(opening));
        }
    }

    fn add_searched_text(&self, document: &mut TantivyDocument, opening: &Opening) {
        for (text, whole, parts, written) in [
            (&opening.title, self.title, self.title_parts, self.title_written),
            (&opening.description, self.body, self.body_parts, self.body_written),
        ] {
            let words = words(text);
            let telling = words.iter().filter(|word| !is_stop_word(word, opening.language));
            let stems: Vec<String> = telling.map(|word| stem(word, opening.language)).collect();
            document.add_text(parts, lines(stems.iter().flat_map(|stem| compound_edges(stem))));
            document.add_text(whole, lines(stems.iter()));
            document.add_text(written, lines(words.iter()));
        }
        document.add_text(self.company, lines(words(&opening.company).into_iter()));
    }
}

/// A concept and its share in one number.
fn packed(concept: ConceptNo, share: Share) -> u64 {
    u64::from(concept.0) << 8 | u64::from(share)
}

/// Numbers and shares of the strongest fields in one number; a share of 0 is none.
fn packed_fields(fields: &[(u8, Share)]) -> u64 {
    fields
        .iter()
        .take(FIELDS)
        .enumerate()
        .fold(0, |all, (at, (field, share))| all | (u64::from(*field) << 8 | u64::from(*share)) << (16 * at))
}

/// Key of an item: its kind and its id.
pub(crate) fn uid(item: ItemKind, id: &str) -> String {
    format!("{}:{id}", item.letter())
}

/// Sort key of an id: time-ordered ids (UUID version 7) come in the order of their creation.
///
/// Other ids sort by their first eight bytes, which is at least stable.
pub(crate) fn time_key(id: &str) -> u64 {
    let hex: String = id.chars().filter(|c| *c != '-').take(16).collect();
    if id.len() >= 32
        && let Ok(key) = u64::from_str_radix(&hex, 16)
    {
        return key;
    }
    let mut first = [0_u8; 8];
    for (to, from) in first.iter_mut().zip(id.bytes()) {
        *to = from;
    }
    u64::from_be_bytes(first)
}

/// Days since the year 1.
pub(crate) fn day_number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce())
}

/// Kinds as bits; 0 is "any".
pub(crate) fn kind_bits(kinds: &[Kind]) -> u64 {
    kinds.iter().fold(0, |bits, kind| bits | 1 << *kind as u64)
}

/// Shifts as bits; 0 is "any".
pub(crate) fn shift_bits(shifts: &[Shift]) -> u64 {
    shifts.iter().fold(0, |bits, shift| bits | 1 << *shift as u64)
}

/// Languages of work as bits.
pub(crate) fn language_bits(languages: &[WorkLanguage]) -> u64 {
    languages.iter().fold(0, |bits, language| bits | 1 << *language as u64)
}

/// A place as a word, so that each is kept once and its distance is reckoned once.
fn spot(place: Coordinates) -> String {
    format!("{} {}", place.lat, place.lon)
}

/// The place of a word that [`spot`] made.
pub(crate) fn place_of_spot(spot: &str) -> Option<Coordinates> {
    let (lat, lon) = spot.split_once(' ')?;
    Some(Coordinates { lat: lat.parse().ok()?, lon: lon.parse().ok()? })
}

/// A bag as lines, each term as often as it counts.
fn repeated(bag: &Bag) -> String {
    lines(bag.iter().flat_map(|(term, count)| std::iter::repeat_n(term.as_str(), *count as usize)))
}

/// Terms as lines, which the tokenizer of this index takes apart again.
fn lines<T: AsRef<str>>(terms: impl Iterator<Item = T>) -> String {
    let mut text = String::new();
    for term in terms {
        text.push_str(term.as_ref());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newer_uuids_have_greater_keys() {
        let older = time_key("0193f2a0-1111-7abc-8000-000000000000");
        assert!(time_key("0193f2a0-1112-7000-8000-000000000000") > older);
        assert!(time_key("d-o002") > time_key("d-o001"));
    }
}
