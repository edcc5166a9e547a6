//! The one integration binary; its tree mirrors the capabilities. `docs/testing.md` is the map.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::print_stderr)]
#![allow(clippy::large_futures, reason = "the tests' futures live once each")]

#[macro_use]
mod support;

mod access;
mod accounts;
mod alerts;
mod architecture;
mod cli;
mod companies;
mod courses;
mod database;
mod demo;
mod desk;
mod erasure;
mod feedback;
mod finding;
mod first_use;
mod home;
mod import;
mod journeys;
mod language;
mod matching;
mod notices;
mod notifications;
mod openings;
mod placements;
mod privacy;
mod profiles;
mod prove;
mod rules;
mod saved_searches;
mod sites;
mod vocabulary;
mod web;
