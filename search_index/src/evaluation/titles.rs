//! Figures of ranking concepts for the titles of jobs: how far down the first right one stands.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::tables::{table, wrong};
use super::{Run, mean};
use crate::collection::CollectionError;
use crate::model::TextLanguage;
use crate::titles::TitleRanker;

/// Concepts that are ranked for a title; what stands further down counts as not found.
const DEPTH: usize = 100;

/// Titles with their right answers.
#[derive(Debug, Default)]
pub struct JudgedTitles {
    /// Id and title, in the order of the file.
    pub titles: Vec<(String, String)>,
    /// URIs of the right concepts by the id of the title.
    pub right: HashMap<String, HashSet<String>>,
}

impl JudgedTitles {
    /// Reads titles (`id`, `title`) and answers (`id`, `URI`, `grade`; right above 0), divided by tabs.
    ///
    /// # Errors
    /// If a file cannot be read, or at the first line that is not of this form.
    pub fn load(queries: &Path, qrels: &Path) -> Result<Self, CollectionError> {
        let mut judged = Self::default();
        for (line, cells) in table(queries)? {
            let [id, title] = &cells[..] else { return Err(wrong(queries, line, "expected id, tab, title")) };
            judged.titles.push((id.clone(), title.clone()));
        }
        for (line, cells) in table(qrels)? {
            let expected = || wrong(qrels, line, "expected id, tab, URI, tab, grade");
            let [id, uri, grade] = &cells[..] else { return Err(expected()) };
            if grade.trim().parse::<i32>().map_err(|_| expected())? > 0 {
                judged.right.entry(id.clone()).or_default().insert(uri.clone());
            }
        }
        Ok(judged)
    }
}

/// Figures of all titles that have a right answer.
#[derive(Debug, Clone, PartialEq)]
pub struct TitlesReport {
    /// Mean of 1 divided by the rank of the first right concept, 0 if it is not among the first 100.
    pub reciprocal_rank: f64,
    /// Share of the titles whose first concept is right.
    pub first_right: f64,
    /// Share of the titles that have a right concept among the first ten.
    pub right_in_first_10: f64,
    /// Titles averaged over.
    pub queries: usize,
}

/// Ranks concepts for each title.
#[must_use]
pub fn rank_titles(judged: &JudgedTitles, ranker: &TitleRanker, language: TextLanguage) -> Run {
    let ranked = |title: &str| ranker.rank(title, language, DEPTH).into_iter().map(|found| (found.uri, found.score));
    judged.titles.iter().map(|(id, title)| (id.clone(), ranked(title).collect())).collect()
}

/// Measures a ranking; a title that is not in it counts as one without an answer.
#[must_use]
pub fn evaluate_titles(run: &Run, judged: &JudgedTitles) -> TitlesReport {
    let asked = judged.titles.iter().filter_map(|(id, _)| Some((id, judged.right.get(id)?)));
    let ranks: Vec<Option<usize>> = asked
        .map(|(id, right)| run.get(id)?.iter().take(DEPTH).position(|(uri, _)| right.contains(uri)).map(|at| at + 1))
        .collect();
    let share =
        |within: usize| mean(ranks.iter().map(|rank| if rank.is_some_and(|rank| rank <= within) { 1.0 } else { 0.0 }));
    TitlesReport {
        reciprocal_rank: mean(ranks.iter().map(|rank| rank.map_or(0.0, |rank| 1.0 / rank as f64))),
        first_right: share(1),
        right_in_first_10: share(10),
        queries: ranks.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_right_answer_counts_and_titles_without_one_are_left_out() {
        let judged = JudgedTitles {
            titles: ["q1", "q2", "q3", "q4"].map(|id| (id.to_owned(), String::new())).into(),
            right: [("q1", vec!["b", "c"]), ("q2", vec!["a"]), ("q4", vec!["x"])]
                .map(|(id, right)| (id.to_owned(), right.into_iter().map(str::to_owned).collect()))
                .into(),
        };
        let ranked = |ranked: &[&str]| ranked.iter().map(|uri| ((*uri).to_owned(), 0.5)).collect::<Vec<_>>();
        let run: Run = [("q1", ranked(&["a", "b", "c"])), ("q2", ranked(&["a"])), ("q3", ranked(&["a"]))]
            .map(|(id, ranked)| (id.to_owned(), ranked))
            .into();
        let report = evaluate_titles(&run, &judged);
        assert_eq!(report.queries, 3);
        assert!((report.reciprocal_rank - 0.5).abs() < 1e-12, "(1/2 + 1 + 0) / 3");
        assert!((report.first_right - 1.0 / 3.0).abs() < 1e-12);
        assert!((report.right_in_first_10 - 2.0 / 3.0).abs() < 1e-12);
    }
}
