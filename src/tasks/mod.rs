//! Background work: each task takes no input, finds its work in the database and may be repeated
//! without harm. It is woken after commits and by its period.
//!
//! Tasks call capabilities, never the reverse. A new task is a row of [`TASKS`].

mod prune;
mod remind;
mod runner;

use std::time::Duration;

use futures_util::future::BoxFuture;

pub use runner::{Running, run_once, spawn};

use crate::app::App;
use crate::error::AppError;
use crate::{alerts, erasure, matching, notifications, openings, placements, saved_searches, vocabulary};

/// A task.
#[derive(Clone, Copy)]
pub struct Task {
    /// Name in the log.
    pub name: &'static str,
    /// Longest time between two ticks.
    pub period: Duration,
    /// Whether [`App::wake`] makes it tick at once.
    pub woken: bool,
    /// Does what is due and returns how much that was; 0 means that nothing is left now.
    pub tick: for<'a> fn(&'a App) -> BoxFuture<'a, Result<usize, AppError>>,
}

/// Every task.
pub const TASKS: &[Task] = &[
    Task {
        name: "follow_index",
        period: Duration::from_secs(2),
        woken: true,
        tick: |app| Box::pin(matching::follow_tick(app)),
    },
    Task {
        name: "compare_index",
        period: Duration::from_secs(24 * 60 * 60),
        woken: false,
        tick: |app| Box::pin(matching::compare_tick(app)),
    },
    Task {
        name: "vocabulary",
        period: Duration::from_secs(30),
        woken: true,
        tick: |app| Box::pin(vocabulary::follow_tick(app)),
    },
    Task {
        name: "count_words",
        period: Duration::from_secs(24 * 60 * 60),
        woken: false,
        tick: |app| Box::pin(vocabulary::count_tick(app)),
    },
    Task {
        name: "outbox",
        period: Duration::from_secs(30),
        woken: true,
        tick: |app| Box::pin(notifications::deliver(app)),
    },
    Task {
        name: "openings",
        period: Duration::from_secs(60 * 60),
        woken: false,
        tick: |app| Box::pin(openings::life_tick(app)),
    },
    Task {
        name: "remind",
        period: Duration::from_secs(60 * 60),
        woken: false,
        tick: |app| Box::pin(remind::tick(app)),
    },
    Task {
        name: "saved_searches",
        period: Duration::from_secs(60 * 60),
        woken: false,
        tick: |app| Box::pin(saved_searches::tick(app)),
    },
    Task {
        name: "alerts",
        period: Duration::from_secs(60 * 60),
        woken: false,
        tick: |app| Box::pin(alerts::tick(app)),
    },
    Task {
        name: "gone_openings",
        period: Duration::from_secs(15 * 60),
        woken: true,
        tick: |app| Box::pin(placements::end_gone(app)),
    },
    Task {
        name: "passed_days",
        period: Duration::from_secs(15 * 60),
        woken: false,
        tick: |app| Box::pin(placements::keep_days(app)),
    },
    Task {
        name: "erasure",
        period: Duration::from_secs(60 * 60),
        woken: false,
        tick: |app| Box::pin(erasure::tick(app)),
    },
    Task { name: "prune", period: Duration::from_secs(60 * 60), woken: false, tick: |app| Box::pin(prune::tick(app)) },
];
