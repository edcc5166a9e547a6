//! The openings that suit a person best, as a young person's pages show them.

use chrono::NaiveDate;

use super::{For, ReasonLine, SearchIndex, matches_of_profile, reason_lines, sign};
use crate::db::Connection;
use crate::error::AppError;
use crate::language::Language;
use crate::profiles::Profile;

/// An opening that fits.
#[derive(Debug, Clone)]
pub struct FitLine {
    /// Page of the opening.
    pub href: String,
    /// Title.
    pub title: String,
    /// Language of the title.
    pub lang: &'static str,
    /// Company.
    pub company: String,
    /// Sign of the kind.
    pub kind: &'static str,
    /// Name of the kind.
    pub kind_word: &'static str,
    /// The best reason.
    pub reason: Option<ReasonLine>,
}

/// The openings that suit a person best, but for those that are left out; `wanted` is how many, and
/// how many may be left out.
///
/// # Errors
/// If the index or the database fails.
pub fn fits(
    connection: &mut Connection,
    index: &SearchIndex,
    profile: &Profile,
    today: NaiveDate,
    (wanted, left_out): (usize, usize),
    takes: &dyn Fn(&str) -> bool,
    t: Language,
) -> Result<Vec<FitLine>, AppError> {
    let found = matches_of_profile(connection, index, profile, today, wanted + left_out)?;
    Ok(found
        .into_iter()
        .filter(|matched| takes(&matched.opening.id))
        .take(wanted)
        .map(|matched| FitLine {
            reason: reason_lines(&matched.found, For::YoungPerson, t, 1).pop(),
            href: format!("/openings/{}", matched.opening.id),
            lang: matched.opening.language.word(),
            title: matched.opening.title,
            company: matched.company_name,
            kind: sign(matched.opening.kind),
            kind_word: t.kind(matched.opening.kind),
        })
        .collect())
}
