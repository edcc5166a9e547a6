//! Runs the tasks.

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::{TASKS, Task};
use crate::app::App;
use crate::error::AppError;

/// How long a stop waits for ticks that are under way; leases make it safe to cut them off.
const PATIENCE: Duration = Duration::from_secs(10);

/// The tasks of a running program.
#[derive(Debug)]
pub struct Running {
    stop: watch::Sender<bool>,
    loops: Vec<JoinHandle<()>>,
}

impl Running {
    /// Lets every tick that is under way come to its end, for a while, and begins no new one.
    pub async fn stop(self) {
        // An error means that no loop listens any more, which is what we want.
        let _ = self.stop.send(true);
        let end = tokio::time::Instant::now() + PATIENCE;
        for mut running in self.loops {
            if tokio::time::timeout_at(end, &mut running).await.is_err() {
                running.abort();
            }
        }
    }
}

/// Starts every task.
#[must_use]
pub fn spawn(app: &App) -> Running {
    let (stop, stopped) = watch::channel(false);
    let loops = TASKS.iter().map(|task| tokio::spawn(follow(*task, app.clone(), stopped.clone()))).collect();
    Running { stop, loops }
}

/// Ticks until nothing is left, then waits for the period or a waking.
async fn follow(task: Task, app: App, mut stopped: watch::Receiver<bool>) {
    let mut wakings = app.wakings();
    loop {
        // Before the work: a waking during the work leads to another round.
        wakings.mark_unchanged();
        while !*stopped.borrow() && guarded(task, &app).await {}
        tokio::select! {
            _ = stopped.wait_for(|stop| *stop) => return,
            // The app lives as long as this loop, so its sender cannot be gone.
            _ = wakings.changed(), if task.woken => {}
            () = tokio::time::sleep(task.period) => {}
        }
    }
}

/// One tick; whether more is left. A failure or a panic ends neither the loop nor other tasks.
async fn guarded(task: Task, app: &App) -> bool {
    let app = app.clone();
    match tokio::spawn(async move { (task.tick)(&app).await }).await {
        Ok(Ok(done)) => done > 0,
        Ok(Err(error)) => {
            tracing::error!(task = task.name, %error, "task failed");
            false
        }
        Err(_) => {
            tracing::error!(task = task.name, "task broke off");
            false
        }
    }
}

/// Runs every task until nothing is left: for tests and for one-shot commands.
///
/// # Errors
/// The first failure of a task.
pub async fn run_once(app: &App) -> Result<(), AppError> {
    loop {
        let mut done = 0;
        for task in TASKS {
            done += (task.tick)(app).await?;
        }
        if done == 0 {
            return Ok(());
        }
    }
}
