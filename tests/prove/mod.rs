//! Long proofs. Among the tests each runs as a smoke of some seconds; `scripts/prove NAME` runs it
//! in full length.

mod hostile;
mod hostile_values;
mod kill9;

/// Whether a proof runs in full length.
fn in_full(name: &str) -> bool {
    std::env::var("MATKALLA_PROVE").is_ok_and(|value| value == name)
}
