//! Matkalla.
