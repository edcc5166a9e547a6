//! Properties that every answer of the matching has, whatever is put in.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod explained;
mod law;
#[path = "../made/mod.rs"]
mod made;
mod offered;
mod read;
mod strategies;
mod swapped;

use proptest::prelude::ProptestConfig;

/// So many cases each, or more with `PROPTEST_CASES`.
fn cases(few: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(few);
    ProptestConfig { cases: few.max(asked), failure_persistence: None, ..ProptestConfig::default() }
}
