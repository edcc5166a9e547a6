//! Matkalla: the marketplace where young people on their way to work and companies meet, with a job
//! coach behind both. `ARCHITECTURE.md` at the top of the repository is the map.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod access;
pub mod accounts;
pub mod alerts;
pub mod app;
pub mod cli;
pub mod clock;
pub mod companies;
pub mod config;
pub mod courses;
pub mod db;
pub mod demo;
pub mod desk;
pub mod erasure;
pub mod error;
pub mod feedback;
pub mod finding;
pub mod home;
pub mod import;
pub mod language;
pub mod matching;
pub mod notices;
pub mod notifications;
pub mod openings;
pub mod placements;
pub mod places;
pub mod privacy;
pub mod profiles;
pub mod routes;
pub mod rules;
pub mod saved_searches;
pub mod sites;
pub mod start;
pub mod tasks;
pub mod vocabulary;
pub mod web;
