//! The matching engine: language analysis, index, two-way matching, reasons, evaluation.
//!
//! No HTTP, no SQL. See `ARCHITECTURE.md` at the top of the repository.

pub mod model;
