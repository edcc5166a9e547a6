//! Pages of the vocabulary.

use askama::Template;
use search_index::reading::Reader;
use search_index::vocabulary::{ConceptKind, ConceptNo};

use super::forms::WordQuery;
use super::model::{AddedWord, Gap, HiddenWord, Origin};
use super::policy;
use crate::clock::in_finland;
use crate::language::Language;
use crate::matching::TextLanguage;
use crate::web::Page;
use crate::web::forms::FormErrors;

/// Words that a page lists at once; those behind them come up as these are dealt with.
const LISTED: usize = 30;
/// Concepts offered beside a word of the list.
const GUESSES: usize = 3;
/// Concepts that a search offers.
const OFFERED: usize = 5;
/// Other names told of a chosen concept.
const NAMES: usize = 6;

/// A concept that can be chosen.
pub struct Choice {
    pub label: String,
    pub kind: &'static str,
    pub href: String,
}

/// A word that links to nothing.
pub struct GapRow {
    pub word: String,
    pub language: &'static str,
    pub language_name: &'static str,
    /// Where it stands, in words.
    pub told: String,
    pub guesses: Vec<Choice>,
    /// What tells its fields apart from those of the others.
    pub after: String,
}

/// A word that was added.
pub struct AddedRow {
    pub id: String,
    pub word: String,
    pub language: &'static str,
    pub language_name: &'static str,
    pub concept: String,
    pub added: String,
}

/// A word that is hidden.
pub struct HiddenRow {
    pub id: String,
    pub word: String,
    pub language: &'static str,
}

/// What links to nothing, what was added, what is hidden.
#[derive(Template)]
#[template(path = "vocabulary/list.html")]
pub struct ListPage {
    pub page: Page,
    pub gaps: Vec<GapRow>,
    /// How many more there are, in words; empty if these are all.
    pub more: String,
    pub added: Vec<AddedRow>,
    pub hidden: Vec<HiddenRow>,
    /// The rule by which words are shown, and how long a searched one is remembered.
    pub rules: Vec<String>,
}

/// One word, and the concept that it is to mean.
#[derive(Template)]
#[template(path = "vocabulary/word.html")]
pub struct WordPage {
    pub page: Page,
    pub word: String,
    /// The word as it is to be added.
    pub typed: String,
    /// Whether it can be hidden: it is a word as the list has them.
    pub can_hide: bool,
    pub language: &'static str,
    pub language_name: &'static str,
    pub seek: String,
    pub errors: FormErrors,
    pub chosen: Option<Chosen>,
    pub found: Vec<Choice>,
    /// Something was sought in vain.
    pub in_vain: bool,
}

/// The concept that is chosen.
pub struct Chosen {
    pub id: String,
    pub label: String,
    pub kind: &'static str,
    /// What else it is called in the word's language.
    pub names: String,
}

impl ListPage {
    /// The page, of what still links to nothing with the reader that serves.
    pub fn new(
        page: Page,
        reader: &Reader,
        (gaps, added, hidden): (Vec<Gap>, Vec<AddedWord>, Vec<HiddenWord>),
        rules: Vec<String>,
    ) -> Self {
        let t = page.t;
        let is_added = |gap: &Gap| added.iter().any(|word| word.language == gap.language && word.word == gap.word);
        let open = |gap: &Gap| !is_added(gap) && reader.unlinked(&gap.word, gap.language).contains(&gap.word);
        let all: Vec<Gap> = gaps.into_iter().filter(open).collect();
        let more = all.len().saturating_sub(LISTED);
        let added = added.into_iter().rev().map(|word| AddedRow {
            concept: label_of(reader, &word.concept, t),
            language: word.language.word(),
            language_name: t.text_language(word.language),
            added: t.short_date(in_finland(word.added_at).date()),
            id: word.id,
            word: word.word,
        });
        let hidden =
            hidden.into_iter().map(|word| HiddenRow { id: word.id, language: word.language.word(), word: word.word });
        Self {
            gaps: all.iter().take(LISTED).enumerate().map(|(at, gap)| gap_row(reader, gap, at, t)).collect(),
            more: if more > 0 { t.vocabulary_more(more) } else { String::new() },
            added: added.collect(),
            hidden: hidden.collect(),
            rules,
            page,
        }
    }
}

impl WordPage {
    /// The page of a word, with what is sought or guessed for it.
    pub fn new(page: Page, reader: &Reader, query: &WordQuery) -> Self {
        let t = page.t;
        let language = TextLanguage::from_word(&query.language).unwrap_or(TextLanguage::Fi);
        let seek = query.seek.trim();
        let own = TextLanguage::from_word(t.word()).unwrap_or(language);
        let mut found = reader.suggest(if seek.is_empty() { &query.word } else { seek }, language, OFFERED);
        if found.is_empty() && own != language {
            // One seeks in one's own language as well.
            found = reader.suggest(seek, own, OFFERED);
        }
        let known = reader.vocabulary().by_id(&query.concept);
        let chosen = known.and_then(|no| chosen(reader, no, language, t));
        Self {
            in_vain: found.is_empty() && !seek.is_empty(),
            found: found
                .into_iter()
                .filter(|no| Some(*no) != known)
                .filter_map(|no| choice(reader, no, (language, &query.word), t))
                .collect(),
            typed: query.word.clone(),
            can_hide: policy::is_a_word(&query.word),
            word: query.word.clone(),
            language: language.word(),
            language_name: t.text_language(language),
            seek: query.seek.clone(),
            errors: FormErrors::default(),
            chosen,
            page,
        }
    }
}

fn gap_row(reader: &Reader, gap: &Gap, at: usize, t: Language) -> GapRow {
    let guesses = reader.suggest(&gap.word, gap.language, GUESSES);
    let told = gap.sources.iter().map(|(origin, count)| match origin {
        Origin::Openings => t.vocabulary_in_openings(*count),
        Origin::Profiles => t.vocabulary_in_profiles(*count),
        Origin::Searches => t.vocabulary_in_searches(*count),
    });
    GapRow {
        told: told.collect::<Vec<_>>().join(" · "),
        guesses: guesses.into_iter().filter_map(|no| choice(reader, no, (gap.language, &gap.word), t)).collect(),
        language: gap.language.word(),
        language_name: t.text_language(gap.language),
        word: gap.word.clone(),
        after: format!("-{at}"),
    }
}

fn choice(reader: &Reader, no: ConceptNo, (language, word): (TextLanguage, &str), t: Language) -> Option<Choice> {
    let concept = reader.vocabulary().concept(no)?;
    let query = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs([("language", language.word()), ("word", word), ("concept", &concept.id)])
        .finish();
    Some(Choice {
        label: concept.shown()[t as usize].to_owned(),
        kind: t.concept_kind(concept.kind),
        href: format!("/vocabulary/word?{query}"),
    })
}

fn chosen(reader: &Reader, no: ConceptNo, language: TextLanguage, t: Language) -> Option<Chosen> {
    let concept = reader.vocabulary().concept(no)?;
    let names = concept.names[language as usize].iter().map(|name| name.trim_start_matches('='));
    Some(Chosen {
        id: concept.id.clone(),
        label: concept.shown()[t as usize].to_owned(),
        kind: t.concept_kind(concept.kind),
        names: names.take(NAMES).collect::<Vec<_>>().join(", "),
    })
}

/// What people call a concept; its id if the vocabulary has it no more.
fn label_of(reader: &Reader, id: &str, t: Language) -> String {
    let concept = reader.vocabulary().by_id(id).and_then(|no| reader.vocabulary().concept(no));
    concept.map_or_else(|| id.to_owned(), |concept| concept.shown()[t as usize].to_owned())
}

impl Language {
    /// What a concept is.
    pub(super) const fn concept_kind(self, kind: ConceptKind) -> &'static str {
        match kind {
            ConceptKind::Occupation => self.vocabulary_occupation(),
            ConceptKind::Skill => self.vocabulary_skill(),
            ConceptKind::Permit => self.vocabulary_permit(),
            ConceptKind::Interest => self.vocabulary_interest(),
            ConceptKind::Condition => self.vocabulary_condition(),
        }
    }
}
