//! Pages of a list.

use crate::language::Language;

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
        Self::sized(asked, total, Self::SIZE)
    }

    /// The same with so many rows a page.
    #[must_use]
    pub fn sized(asked: usize, total: usize, size: usize) -> Self {
        let pages = total.div_ceil(size.max(1)).max(1);
        Self { page: asked.clamp(1, pages), pages, total }
    }

    /// Rows before this page.
    #[must_use]
    pub fn offset(asked: usize) -> usize {
        asked.saturating_sub(1).saturating_mul(Self::SIZE).min(1_000_000)
    }
}

/// Ways through the pages of a list; empty addresses lead nowhere.
#[derive(Debug, Clone)]
pub struct Pages {
    /// Whether there is more than one.
    pub several: bool,
    /// Which one this is.
    pub here: String,
    /// Address of the one before.
    pub previous: String,
    /// Address of the next.
    pub next: String,
}

impl Pages {
    /// Ways from one page of a list.
    #[must_use]
    pub fn new(pagination: &Pagination, t: Language, href: impl Fn(usize) -> String) -> Self {
        let here = pagination.page;
        Self {
            several: pagination.pages > 1,
            here: t.pages_here(here, pagination.pages),
            previous: if here > 1 { href(here - 1) } else { String::new() },
            next: if here < pagination.pages { href(here + 1) } else { String::new() },
        }
    }
}
