//! The pool of a site's companies: narrowed, paged, by sector, and as a file.

mod export;
mod figures;
mod pages;
mod queries;
mod routes;
mod texts;

pub(super) use export::csv;
pub use figures::{SectorFigures, sector_figures};
pub use pages::SectorLine;
pub use queries::{Narrowing, PoolCompany, Reach, Silence, pool};
pub(super) use routes::{by_sector, list};
