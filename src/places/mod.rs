//! Places: the municipalities of Finland with their centre points.
//!
//! Distances in the service are measured between municipality centres, so a
//! young person never has to give an address and a company needs no map.

mod likeness;
mod municipality;
mod spoken;

pub use municipality::{Municipality, distance_km};
pub use spoken::{Heard, hear, said};
