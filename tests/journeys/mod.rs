//! Journeys in a real browser. Each runs on both databases; the pictures are of the run on SQLite.

mod every_page;
mod sign_in;
