//! Journeys in a real browser. Each runs on both databases; the pictures are of the run on SQLite.

mod every_page;
mod main_path;
mod sign_in;
