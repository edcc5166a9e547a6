//! The only place that prints.

use std::io::{IsTerminal, Write};

/// Prints a line of the result. Whoever stops reading, as `head` does, has enough: that is no failure.
pub fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Prints what went wrong.
pub fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "matkalla: {line}");
}

/// Shows how far a long step is: in place on a terminal, now and then in a file.
#[derive(Debug)]
pub struct Progress {
    what: &'static str,
    shown: usize,
}

impl Progress {
    /// Begins a step.
    #[must_use]
    pub fn new(what: &'static str) -> Self {
        Self { what, shown: 0 }
    }

    /// So many are done.
    pub fn at(&mut self, done: usize) {
        let mut err = std::io::stderr();
        if err.is_terminal() {
            let _ = write!(err, "\r{}: {done} ", self.what);
            let _ = err.flush();
            self.shown = done;
        } else if done >= self.shown + 500 {
            let _ = writeln!(err, "{}: {done}", self.what);
            self.shown = done;
        }
    }

    /// The step is done.
    pub fn end(self, done: usize) {
        let mut err = std::io::stderr();
        let start = if err.is_terminal() { "\r" } else { "" };
        let _ = writeln!(err, "{start}{}: {done} done", self.what);
    }
}
