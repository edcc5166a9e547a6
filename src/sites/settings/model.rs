//! What a site has decided.

/// The decisions of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Youngest and oldest age it serves, years.
    pub ages: (i32, i32),
    /// Codes of the municipalities it serves.
    pub municipalities: Vec<String>,
    /// Whether a person of another municipality is a reason to look twice.
    pub residents_only: bool,
    /// Working days within which a coach welcomes and checks.
    pub answer_days: i32,
    /// Days a company has to answer; without them the rule's.
    pub company_days: Option<i32>,
    /// Whether who wrote last in an opening may not be the one who publishes it.
    pub two_eyes: bool,
}
