//! What a young person tells of others, of once and of what they have not yet: no wish of today.
//!
//! "Äiti on vuorotöissä" wishes no shifts, "olin kesätöissä kioskilla" tells of a kiosk and not of a wish for
//! summer, "trukkikortti tulossa" is no card. Matching weighs all of it; as a chip it would be wrong.

use super::clauses::{clauses, turns};
use super::tokens::{Token, tokens};
use crate::vocabulary::{Concept, ConceptKind};

/// People whose work is told beside one's own.
const FAMILY: &str = "äiti isä faija mutsi isoisä isoäiti veli sisko mummo mummi vaari ukki setä eno täti perhe \
    mamma pappa farsan morsan brorsan syrran bror syster farbror morbror moster faster farfar morfar mormor farmor \
    mom mother dad father brother sister uncle aunt grandpa grandma grandfather grandmother parents";
/// What such people are or do.
const ARE: &str = "on oli tekee teki käy är var e jobbar arbetar gör is was are works worked does has";

/// Beginnings of words that tell of once.
const ONCE: &str = "olin oltiin ollu tein tehny tehtiin kävin työskentel palvelin siivosin viime aiemmin ennen \
    jobbade jobbat arbetade arbetat gjorde gjort förra somras var varit worked did was ago used cleaned been";

/// Beginnings of words that say what suits and what is looked for.
const WISHES: &str = "sopi käy kävis passa onnistu voin voisin pysty halu toivo mielui mieluum mieluu tykkä paras \
    parhai parem okei okej ok okay hyvä hyvin jees haen etsi tarvi haita haitta vain vaan aamuvirk yökyöp pirte jaks saa \
    tahdo kiinnost töihin duuni hommi pigg går funkar bra kan vill vilja ville helst hellre gärna trivs bäst letar söker \
    bara endast fint öppen can want like prefer only fine good best looking need available free mind problem suit love \
    any would rather deliver start open";

/// Beginnings of words that say that one has worked at a place.
const WORKED: &str = "töissä töihin duuniss kesätöissä tet tetis harjoittelu työkokeilu keikkaa keikalla ollut ollu \
    olin työskennel jobba jobbat jobbade arbetat sommarjobb praktik prao vikarie worked working work intern internship";

/// Beginnings of words that say that a card is on its way, or was once.
const NOT_HELD: &str = "tuloss kesken hakuse hauss suorittam suoritan opiskel ajokoul mennyt menny gick håller \
    pluggar går studying doing";

/// Shortest of them that more letters may follow.
const SHORTEST_BEGINNING: usize = 4;

/// What a clause tells.
#[derive(Debug, Clone, Copy, Default)]
struct Told {
    end: usize,
    /// It ends a sentence.
    ends: bool,
    of_others: bool,
    of_once: bool,
    wishes: bool,
    worked: bool,
    /// Bytes around a word that says so.
    not_held: Option<(usize, usize)>,
}

/// How far from it a card is meant.
const NOT_HELD_WORDS: usize = 3;

/// A young person's text by its clauses.
#[derive(Debug, Default)]
pub(super) struct Stories(Vec<Told>);

impl Stories {
    /// Looks through a text.
    pub(super) fn of(text: &str) -> Self {
        let tokens = tokens(text);
        let told = clauses(text, &tokens, |at| turns(&tokens[at].word)).into_iter().map(|clause| {
            let has = |starts: &str| tokens[clause.clone()].iter().any(|token| begins(token, starts));
            let end = tokens[clause.end - 1].end;
            let next = tokens.get(clause.end).map_or(text.len(), |token| token.start);
            let words = &tokens[clause.clone()];
            let not_held = words.iter().position(|token| begins(token, NOT_HELD)).map(|at| {
                let last = (at + NOT_HELD_WORDS).min(words.len() - 1);
                (words[at.saturating_sub(NOT_HELD_WORDS)].start, words[last].end)
            });
            Told {
                end,
                ends: text[end..next].contains(['.', '!', '?', '\n']),
                of_others: of_others(&tokens[clause.clone()]),
                of_once: has(ONCE),
                wishes: has(WISHES),
                worked: has(WORKED),
                not_held,
            }
        });
        Self(told.collect())
    }

    /// Whether what is said at a place is no wish of today.
    pub(super) fn tells(&self, start: usize, concept: &Concept) -> bool {
        let at = self.0.partition_point(|clause| clause.end <= start);
        let Some(told) = self.0.get(at) else { return false };
        match concept.kind {
            ConceptKind::Permit => told.not_held.is_some_and(|(from, to)| from <= start && start < to),
            ConceptKind::Occupation => told.of_others,
            ConceptKind::Condition if concept.is_of_times() => {
                told.of_others || told.of_once || !self.wishes_around(at)
            }
            ConceptKind::Condition => told.of_others,
            ConceptKind::Skill | ConceptKind::Interest => false,
        }
    }

    /// Whether somebody tells that they have worked where something is named.
    pub(super) fn worked_at(&self, start: usize) -> bool {
        let at = self.0.partition_point(|clause| clause.end <= start);
        self.0.get(at).is_some_and(|told| told.worked && !told.of_others)
    }

    /// Whether the sentence of a clause wishes.
    fn wishes_around(&self, at: usize) -> bool {
        let before = self.0[..at].iter().rev().take_while(|told| !told.ends);
        let after = self.0[at..].iter().scan(false, |ended, told| {
            let seen = !*ended;
            *ended = told.ends;
            seen.then_some(told)
        });
        before.chain(after).any(|told| told.wishes)
    }
}

/// Whether a clause tells of somebody of the family, and what they are or do.
fn of_others(clause: &[Token]) -> bool {
    let is = |token: &Token, words: &str| words.split(' ').any(|word| word == token.word);
    clause.windows(2).any(|pair| is(&pair[0], FAMILY) && is(&pair[1], ARE))
}

fn begins(token: &Token, starts: &str) -> bool {
    let long = |start: &str| start.chars().count() >= SHORTEST_BEGINNING;
    starts.split(' ').any(|start| token.word == start || (long(start) && token.word.starts_with(start)))
}

#[cfg(test)]
mod tests {
    use super::super::{Reader, Side};
    use crate::model::TextLanguage;

    fn shown(text: &str, language: TextLanguage) -> Vec<String> {
        let reader = Reader::starter();
        let id = |concept| reader.vocabulary().concept(concept).unwrap().id.clone();
        reader.chips(text, language, Side::Profile).into_iter().map(|found| id(found.concept)).collect()
    }

    #[test]
    fn what_others_do_is_nobodys_wish() {
        assert!(!shown("Äiti on yövuorossa", TextLanguage::Fi).contains(&"night-work".to_owned()));
        assert!(!shown("mun faija on putkimies", TextLanguage::Fi).contains(&"plumber".to_owned()));
        assert!(shown("haluan putkimieheksi", TextLanguage::Fi).contains(&"plumber".to_owned()));
    }

    #[test]
    fn times_are_wished_and_not_told() {
        assert_eq!(shown("Yövuorot sopii mulle", TextLanguage::Fi), ["night-work"]);
        assert_eq!(shown("Vuorotyö käy, viikonloputki", TextLanguage::Fi), ["shift-work", "weekend-work"]);
        assert_eq!(shown("Jag jobbar gärna på nätterna", TextLanguage::Sv), ["night-work"]);
        let told = shown("Har jobbat två somrar på ett lager", TextLanguage::Sv);
        assert!(!told.contains(&"summer-work".to_owned()), "{told:?}");
        assert!(!shown("Tanssin lauantaisin", TextLanguage::Fi).contains(&"weekend-work".to_owned()));
    }

    #[test]
    fn a_card_on_its_way_is_not_held() {
        assert_eq!(shown("B-kortti on, trukkikortti tulossa", TextLanguage::Fi), ["licence_b"]);
        let doing = shown("I have B licence and I am studying for D licence now", TextLanguage::En);
        assert!(doing.contains(&"licence_b".to_owned()) && !doing.contains(&"licence_d".to_owned()), "{doing:?}");
        assert!(!shown("Mitt truckkort gick ut i fjol", TextLanguage::Sv).contains(&"forklift_permit".to_owned()));
    }
}
