//! Times of many questions in several rounds, and the middle of the rounds.

use std::time::{Duration, Instant};

/// One round of one side, milliseconds, sorted.
pub struct Round(Vec<f64>);

impl Round {
    /// Asks until all are asked or the time is over.
    pub fn of(questions: usize, longest: Duration, mut ask: impl FnMut(usize)) -> Self {
        let begun = Instant::now();
        let mut times = Vec::with_capacity(questions);
        for at in 0..questions {
            let started = Instant::now();
            ask(at);
            times.push(started.elapsed().as_secs_f64() * 1e3);
            if begun.elapsed() > longest {
                break;
            }
        }
        times.sort_by(f64::total_cmp);
        Self(times)
    }

    pub fn share(&self, share: f64) -> f64 {
        let at = (self.0.len() as f64 * share).ceil() as usize;
        self.0[at.clamp(1, self.0.len()) - 1]
    }

    pub fn p50(&self) -> f64 {
        self.share(0.50)
    }

    pub fn p99(&self) -> f64 {
        self.share(0.99)
    }

    /// Questions a second, one after the other.
    pub fn throughput(&self) -> f64 {
        self.0.len() as f64 * 1e3 / self.0.iter().sum::<f64>()
    }
}

/// The middle of some numbers.
pub fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The middle of the rounds.
pub fn middle(rounds: &[Round], of: fn(&Round) -> f64) -> f64 {
    median(rounds.iter().map(of))
}

/// The middle of the ratios of rounds that belong together.
pub fn ratio(ours: &[Round], theirs: &[Round], of: fn(&Round) -> f64) -> f64 {
    median(ours.iter().zip(theirs).map(|(one, other)| of(one) / of(other)))
}
