//! The only source of the present moment, so that tests can move time.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, Utc, Weekday};
use chrono_tz::Europe::Helsinki;

/// Gives the present moment in UTC, cut to milliseconds so that both databases keep it exactly.
#[derive(Clone, Debug)]
pub struct Clock {
    /// Milliseconds since 1970 at which a test clock stands; `None` follows the system.
    fixed: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// A clock that follows the system.
    #[must_use]
    pub fn system() -> Self {
        Self { fixed: None }
    }

    /// A clock that stands still until it is moved.
    #[must_use]
    pub fn standing_at(now: NaiveDateTime) -> Self {
        Self { fixed: Some(Arc::new(AtomicI64::new(now.and_utc().timestamp_millis()))) }
    }

    /// Moves a standing clock; a system clock is left alone.
    pub fn advance(&self, by: Duration) {
        if let Some(fixed) = &self.fixed {
            fixed.fetch_add(by.num_milliseconds(), Ordering::SeqCst);
        }
    }

    /// Now, UTC.
    #[must_use]
    pub fn now(&self) -> NaiveDateTime {
        let millis = match &self.fixed {
            Some(fixed) => fixed.load(Ordering::SeqCst),
            None => Utc::now().timestamp_millis(),
        };
        DateTime::from_timestamp_millis(millis).unwrap_or_default().naive_utc()
    }

    /// Today in Finland.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        in_finland(self.now()).date()
    }
}

/// A moment in UTC as the wall clock in Finland shows it.
#[must_use]
pub fn in_finland(utc: NaiveDateTime) -> NaiveDateTime {
    utc.and_utc().with_timezone(&Helsinki).naive_local()
}

/// A wall-clock time in Finland as UTC. An hour that is skipped in spring is read as the hour after.
#[must_use]
pub fn from_finland(local: NaiveDateTime) -> NaiveDateTime {
    local
        .and_local_timezone(Helsinki)
        .earliest()
        .or_else(|| (local + Duration::hours(1)).and_local_timezone(Helsinki).earliest())
        .map_or(local, |moment| moment.naive_utc())
}

/// The working day that comes so many working days after a day; Saturdays and Sundays do not count.
#[must_use]
pub fn working_days_after(day: NaiveDate, days: i32) -> NaiveDate {
    let mut found = day;
    let mut left = days;
    while left > 0 {
        found += Duration::days(1);
        if !matches!(found.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finnish_midnight_comes_before_utc_midnight() {
        let clock = Clock::standing_at(NaiveDate::from_ymd_opt(2026, 6, 1).unwrap().and_hms_opt(21, 30, 0).unwrap());
        assert_eq!(clock.today(), NaiveDate::from_ymd_opt(2026, 6, 2).unwrap());
        clock.advance(Duration::days(1));
        assert_eq!(clock.today(), NaiveDate::from_ymd_opt(2026, 6, 3).unwrap());
    }

    #[test]
    fn finnish_time_round_trips() {
        let local = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap().and_hms_opt(9, 30, 0).unwrap();
        assert_eq!(in_finland(from_finland(local)), local);
    }

    #[test]
    fn weekends_are_no_working_days() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
        // Tuesday, Thursday, Saturday.
        assert_eq!(working_days_after(day(1), 3), day(4));
        assert_eq!(working_days_after(day(3), 3), day(8));
        assert_eq!(working_days_after(day(5), 3), day(9));
        assert_eq!(working_days_after(day(5), 0), day(5));
    }
}
