//! Openings like another one, for those who come too late for it.

use chrono::NaiveDate;

use crate::index::{IndexError, SearchIndex};
use crate::matching::Match;
use crate::meaning::{self, of_opening};
use crate::model::{Opening, Profile};
use crate::retrieval::cosine;
use crate::rules::check;
use crate::schema::{day_number, kind_bits};
use crate::weights::{self, similar};

impl SearchIndex {
    /// Ids of the openings that are most like another one in content and place, best first; never
    /// itself.
    ///
    /// # Errors
    /// If the index cannot be read.
    pub fn similar_openings(
        &self,
        opening: &Opening,
        as_of: NaiveDate,
        limit: usize,
    ) -> Result<Vec<String>, IndexError> {
        let shown = self.shown();
        let asked = self.ask(&shown, &of_opening(&shown.reader, opening), true)?;
        let (today, kind) = (day_number(as_of), kind_bits(&[opening.kind]));
        let mut found: Vec<(f64, String)> = Vec::new();
        for (at, board) in shown.boards.iter().enumerate() {
            let columns = board.columns();
            let distances = board.distances(opening.place.filter(|_| !opening.remote));
            let open = board.open_on(today);
            let sums = asked.words.sums(shown.searcher.segment_reader(at as u32), self.fields().words, &open)?;
            let mut here: Vec<(f64, u32)> = open
                .iter()
                .filter_map(|doc| {
                    let km = distances.km(doc).filter(|_| columns.remote.get_val(doc) == 0).unwrap_or(0.0);
                    let words = cosine(&sums, doc, columns.word_norm.get_val(doc));
                    let meaning = asked.concepts.likeness(board.means(), doc, &shown.rarity);
                    let field = asked.fields.likeness(columns.fields.get_val(doc));
                    let same = if columns.kinds.get_val(doc) == kind { similar::SAME_KIND } else { 0.0 };
                    let score = weights::WORDS * words + weights::MEANING * meaning + weights::FIELD * field + same
                        - similar::TEN_KILOMETRES * km / 10.0;
                    (km <= similar::FARTHEST).then_some((score, doc))
                })
                .collect();
            here.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
            for (score, doc) in here.into_iter().take(limit + 1) {
                found.push((score, board.id(doc).to_owned()));
            }
        }
        found.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| other.1.cmp(&one.1)));
        Ok(found.into_iter().map(|(_, id)| id).filter(|id| *id != opening.id).take(limit).collect())
    }

    /// What fits, what is missing and what to ask between one person and one opening; `None` where
    /// a rule stands against it.
    #[must_use]
    pub fn explain(&self, profile: &Profile, opening: &Opening, as_of: NaiveDate) -> Option<Match> {
        let verdict = check(profile, opening, as_of);
        if !verdict.allows() {
            return None;
        }
        let shown = self.shown();
        let explainer = self.explainer(&shown);
        let person = explainer.person(profile, &meaning::read(&shown.reader, profile));
        let offer = explainer.offer(opening, None, Some(&person));
        let reasons = explainer.reasons((profile, &person), (opening, &offer), &verdict);
        Some(Match { id: opening.id.clone(), score: 0.0, parts: Vec::new(), reasons, gaps: verdict.gaps })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::Change;
    use crate::model::{Coordinates, Kind};
    use crate::reading::Reader;
    use crate::samples::{opening, profile, today};

    #[test]
    fn the_nearest_are_alike_and_close_and_never_the_same_or_expired() {
        let gone = opening("gone", "Kokki", "Valmistat lounaan keittiössä");
        let away = Some(Coordinates { lat: 65.0, lon: 25.5 });
        let openings = [
            gone.clone(),
            opening("near", "Kokki", "Valmistat lounaan keittiössä"),
            Opening { kind: Kind::WorkTrial, ..opening("trial", "Kokki", "Valmistat lounaan keittiössä") },
            opening("other", "Hitsaaja", "Metallityöt"),
            Opening { place: away, ..opening("far", "Kokki", "Valmistat lounaan keittiössä") },
            Opening { apply_by: Some("2026-11-01".parse().unwrap()), ..opening("late", "Kokki", "Lounas") },
        ];
        let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
        index.apply(&openings.map(Change::Opening), 1).unwrap();
        assert_eq!(index.similar_openings(&gone, today(), 5).unwrap(), ["near", "trial", "other"]);
        assert_eq!(index.similar_openings(&gone, today(), 1).unwrap(), ["near"]);
    }

    #[test]
    fn one_pair_is_explained_as_in_a_list() {
        let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
        let one = opening("a", "Kokki", "Valmistat lounaan");
        index.apply(&[Change::Opening(one.clone())], 1).unwrap();
        let person = profile("p", "kokki", &[]);
        let listed = index.match_profile(&person, today(), 1, &mut |_| vec![one.clone()]).unwrap();
        assert_eq!(index.explain(&person, &one, today()).unwrap().reasons, listed[0].reasons);
        assert!(index.explain(&person, &Opening { min_age: Some(60), ..one }, today()).is_none());
    }
}
