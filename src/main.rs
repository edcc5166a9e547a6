//! Matkalla.
fn main() {}
