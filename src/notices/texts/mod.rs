//! Texts of help and notices.

mod accessibility;
mod help;
mod privacy;
