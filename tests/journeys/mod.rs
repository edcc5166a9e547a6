//! Journeys in a real browser. Each runs on both databases; the pictures are of the run on SQLite.

mod alerts;
mod company;
mod doors;
mod every_page;
mod finding;
mod import;
mod main_path;
mod opening_life;
mod path;
mod posting;
mod profile;
mod sign_in;
mod specialist;
mod suggested;
mod vocabulary;
mod ways;
mod what_opens;
