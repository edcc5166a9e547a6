//! Pages of a list.

/// Which page of a list is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pagination {
    /// Page shown, from 1.
    pub page: usize,
    /// Number of pages, at least 1.
    pub pages: usize,
    /// Rows in all.
    pub total: usize,
}

impl Pagination {
    /// Rows a page.
    pub const SIZE: usize = 20;

    /// The page asked for, kept within what there is.
    #[must_use]
    pub fn new(asked: usize, total: usize) -> Self {
        let pages = total.div_ceil(Self::SIZE).max(1);
        Self { page: asked.clamp(1, pages), pages, total }
    }

    /// Rows before this page.
    #[must_use]
    pub fn offset(asked: usize) -> usize {
        asked.saturating_sub(1).saturating_mul(Self::SIZE).min(1_000_000)
    }
}
