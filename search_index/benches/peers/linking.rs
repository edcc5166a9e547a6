//! Linking the text of one opening with ESCO loaded.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use search_index::reading::Reader;
use search_index::vocabulary::{Vocabulary, esco_blocks, starter_blocks};

use crate::made::Maker;
use crate::measure::Round;

/// Texts that are linked; none is read twice.
const TEXTS: usize = 2_000;

/// Memory of this process, megabytes; 0 where the system does not tell.
pub fn memory_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

pub fn measure() {
    let Some(folder) = std::env::var_os("MATKALLA_ESCO").map(PathBuf::from) else {
        println!("\nlinking is not measured: MATKALLA_ESCO names no folder");
        return;
    };
    let before = memory_mb();
    let started = Instant::now();
    let starter = Vocabulary::starter();
    let esco = esco_blocks(&folder, &starter, &mut |_, _| ()).unwrap();
    let vocabulary = Vocabulary::of(&[&starter_blocks(), &esco]);
    drop(esco);
    let concepts = vocabulary.len();
    let reader = Reader::new(Arc::new(vocabulary));
    let start = started.elapsed().as_secs_f64();
    let memory = memory_mb() - before;
    let openings = Maker::new(&reader, 3).openings(TEXTS);
    let round = |name: &str| {
        let round = Round::of(TEXTS, Duration::from_secs(60), |at| {
            let opening = &openings[at];
            std::hint::black_box(reader.concepts(&opening.title, opening.language));
            std::hint::black_box(reader.concepts(&opening.description, opening.language));
        });
        println!("linking one opening, {name}: median {:.3} ms, p99 {:.3} ms", round.p50(), round.p99());
    };
    println!("\nESCO: {concepts} concepts, start {start:.1} s, memory {memory:.0} MB");
    round("words met for the first time");
    round("words met before");
}
