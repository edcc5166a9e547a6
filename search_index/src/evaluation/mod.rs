//! Figures of a ranking against graded pairs, and of reading, titles and substitutes.
//!
//! Averages are taken over the queries with at least one positive grade; the others have no right
//! answer to find. Only the count of forbidden answers is a sum, and it is over *all* queries.

pub mod reading;
pub mod substitutes;
mod tables;
pub mod titles;

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use serde::Serialize;

/// Depth of nDCG and of the count of forbidden answers.
const SHALLOW: usize = 10;
/// Depth of recall.
const DEEP: usize = 20;
/// Lowest grade that counts as relevant.
const RELEVANT: i8 = 2;

/// Grades of one query's answers, by id.
pub type Grades = HashMap<String, i8>;
/// Ranked answers and their scores, by query.
pub type Run = BTreeMap<String, Vec<(String, f64)>>;

/// Figures of one query.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QueryResult {
    /// The query.
    pub id: String,
    /// nDCG of the first ten, gain 2^grade − 1, a forbidden answer counting 0.
    pub ndcg_at_10: f64,
    /// Share of the relevant answers among the first twenty; `None` if there is none to find.
    pub recall_at_20: Option<f64>,
    /// Reciprocal rank of the first relevant answer; `None` if there is none to find.
    pub reciprocal_rank: Option<f64>,
    /// Forbidden answers among the first ten.
    pub forbidden_at_10: usize,
    /// Whether the query has a positive grade, and so counts in the averages.
    pub counted: bool,
}

/// Figures of a run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// Mean nDCG of the first ten.
    pub ndcg_at_10: f64,
    /// Mean recall of the first twenty, over the queries that have something relevant.
    pub recall_at_20: f64,
    /// Mean reciprocal rank, over the queries that have something relevant.
    pub reciprocal_rank: f64,
    /// Forbidden answers among the first ten, all queries together.
    pub forbidden_at_10: usize,
    /// Queries averaged over.
    pub queries: usize,
    /// Each query, in the order of the ids.
    pub by_query: Vec<QueryResult>,
}

/// Figures of one ranking.
#[must_use]
pub fn evaluate_query(id: &str, ranked: &[&str], grades: &Grades) -> QueryResult {
    let grade = |answer: &&str| grades.get(*answer).copied().unwrap_or(0);
    let gained: Vec<i8> = ranked.iter().take(SHALLOW).map(grade).collect();
    let mut ideal: Vec<i8> = grades.values().copied().filter(|grade| *grade > 0).collect();
    ideal.sort_unstable_by(|one, other| other.cmp(one));
    let counted = !ideal.is_empty();
    ideal.truncate(SHALLOW);
    let best = discounted_gain(&ideal);
    let relevant = grades.values().filter(|grade| **grade >= RELEVANT).count();
    let found = ranked.iter().take(DEEP).filter(|answer| grade(answer) >= RELEVANT).count();
    let first = ranked.iter().position(|answer| grade(answer) >= RELEVANT);
    QueryResult {
        id: id.to_owned(),
        ndcg_at_10: if best > 0.0 { discounted_gain(&gained) / best } else { 0.0 },
        recall_at_20: (relevant > 0).then(|| found as f64 / relevant as f64),
        reciprocal_rank: (relevant > 0).then(|| first.map_or(0.0, |at| 1.0 / (at as f64 + 1.0))),
        forbidden_at_10: gained.iter().filter(|grade| **grade < 0).count(),
        counted,
    }
}

fn discounted_gain(grades: &[i8]) -> f64 {
    grades
        .iter()
        .enumerate()
        .map(|(at, grade)| (f64::from(*grade.max(&0)).exp2() - 1.0) / (at as f64 + 2.0).log2())
        .sum()
}

/// Figures of a run; queries without an answer in it count as empty rankings.
#[must_use]
pub fn evaluate(run: &Run, grades: &HashMap<String, Grades>) -> Report {
    let nothing = Grades::new();
    let mut ids: Vec<&String> = run.keys().chain(grades.keys()).collect();
    ids.sort_unstable();
    ids.dedup();
    let by_query: Vec<QueryResult> = ids
        .into_iter()
        .map(|id| {
            let ranked: Vec<&str> = run.get(id).into_iter().flatten().map(|(answer, _)| answer.as_str()).collect();
            evaluate_query(id, &ranked, grades.get(id).unwrap_or(&nothing))
        })
        .collect();
    let counted = || by_query.iter().filter(|query| query.counted);
    Report {
        ndcg_at_10: mean(counted().map(|query| query.ndcg_at_10)),
        recall_at_20: mean(counted().filter_map(|query| query.recall_at_20)),
        reciprocal_rank: mean(counted().filter_map(|query| query.reciprocal_rank)),
        forbidden_at_10: by_query.iter().map(|query| query.forbidden_at_10).sum(),
        queries: counted().count(),
        by_query,
    }
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0_usize), |(sum, count), value| (sum + value, count + 1));
    if count == 0 { 0.0 } else { sum / count as f64 }
}

/// A run in the format of the TREC tools: `query Q0 answer rank score tag`.
#[must_use]
pub fn trec_run(run: &Run, tag: &str) -> String {
    let mut text = String::new();
    for (query, ranked) in run {
        for (at, (answer, score)) in ranked.iter().enumerate() {
            let _ = writeln!(text, "{query} Q0 {answer} {} {score:.6} {tag}", at + 1);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grades(pairs: &[(&str, i8)]) -> Grades {
        pairs.iter().map(|(id, grade)| ((*id).to_owned(), *grade)).collect()
    }

    #[test]
    fn a_perfect_ranking_scores_one() {
        let result = evaluate_query("q", &["a", "b", "c"], &grades(&[("a", 3), ("b", 2), ("c", 1), ("x", -1)]));
        assert!((result.ndcg_at_10 - 1.0).abs() < 1e-12);
        assert_eq!(result.recall_at_20, Some(1.0));
        assert_eq!(result.reciprocal_rank, Some(1.0));
        assert_eq!(result.forbidden_at_10, 0);
    }

    #[test]
    fn a_known_value() {
        // Gains 0, 7 against the ideal 7: 7/log2(3) / 7.
        let result = evaluate_query("q", &["x", "a"], &grades(&[("a", 3), ("x", -1)]));
        assert!((result.ndcg_at_10 - 1.0 / 3_f64.log2()).abs() < 1e-12);
        assert_eq!(result.reciprocal_rank, Some(0.5));
        assert_eq!(result.forbidden_at_10, 1);
    }

    #[test]
    fn averages_leave_out_queries_with_nothing_to_find_and_count_missing_rankings() {
        let grades = HashMap::from([
            ("p1".to_owned(), grades(&[("a", 3)])),
            ("p2".to_owned(), grades(&[("a", -1)])),
            ("p3".to_owned(), grades(&[("a", 1)])),
        ]);
        let run =
            Run::from([("p1".to_owned(), vec![("a".to_owned(), 1.0)]), ("p2".to_owned(), vec![("a".to_owned(), 1.0)])]);
        let report = evaluate(&run, &grades);
        assert_eq!(report.queries, 2);
        assert!((report.ndcg_at_10 - 0.5).abs() < 1e-12);
        assert!((report.recall_at_20 - 1.0).abs() < 1e-12);
        assert_eq!(report.forbidden_at_10, 1);
        assert_eq!(trec_run(&run, "t").lines().next(), Some("p1 Q0 a 1 1.000000 t"));
    }
}
