//! Long proofs. Among the tests each runs as a smoke of some seconds; `scripts/prove NAME` runs it
//! in full length.

mod fuzz;
mod hostile;
mod hostile_values;
mod index;
mod kill9;
