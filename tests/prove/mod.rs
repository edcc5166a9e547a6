//! Long proofs. Among the tests each runs as a smoke of some seconds; `scripts/prove NAME` runs it
//! in full length.

mod hostile;
mod hostile_values;
mod kill9;
