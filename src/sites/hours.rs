//! When a site is open, by the wall clock of Finland. Pure.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Timelike};

/// How many days ahead the next opening is looked for.
const AHEAD: u64 = 28;

/// From when to when, in minutes after midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First minute.
    pub opens: i32,
    /// The minute after the last.
    pub closes: i32,
}

/// An ordinary day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// When.
    pub span: Span,
    /// Whether one may come without an appointment.
    pub walk_in: bool,
}

/// Ordinary weeks and the days that differ.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hours {
    /// Monday first.
    pub week: [Option<Day>; 7],
    /// Days with other hours; `None` is closed.
    pub exceptions: BTreeMap<NaiveDate, Option<Span>>,
}

/// What the door does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// Open until this minute of today.
    Now(i32),
    /// Opens on this day at this minute.
    Next(NaiveDate, i32),
    /// No hours are known.
    Unknown,
}

impl Hours {
    /// The hours of one day.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Option<Span> {
        match self.exceptions.get(&day) {
            Some(exception) => *exception,
            None => self.week[day.weekday().num_days_from_monday() as usize].map(|ordinary| ordinary.span),
        }
    }

    /// What the door does at a moment of the wall clock.
    #[must_use]
    pub fn at(&self, local: NaiveDateTime) -> Open {
        let minute = i32::try_from(local.hour() * 60 + local.minute()).unwrap_or_default();
        match self.on(local.date()) {
            Some(today) if today.opens <= minute && minute < today.closes => return Open::Now(today.closes),
            Some(today) if minute < today.opens => return Open::Next(local.date(), today.opens),
            _ => {}
        }
        (1..=AHEAD)
            .filter_map(|days| local.date().checked_add_days(Days::new(days)))
            .find_map(|day| self.on(day).map(|span| Open::Next(day, span.opens)))
            .unwrap_or(Open::Unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours() -> Hours {
        let day = |opens: i32, closes: i32| {
            Some(Day { span: Span { opens: opens * 60, closes: closes * 60 }, walk_in: false })
        };
        let mut hours =
            Hours { week: [day(10, 16), day(10, 16), None, day(10, 16), day(10, 14), None, None], ..Hours::default() };
        // Independence day 2026 is a Sunday; the eve of Christmas is a Thursday.
        hours.exceptions.insert(NaiveDate::from_ymd_opt(2026, 12, 24).unwrap(), None);
        hours
            .exceptions
            .insert(NaiveDate::from_ymd_opt(2026, 12, 12).unwrap(), Some(Span { opens: 11 * 60, closes: 13 * 60 }));
        hours
    }

    fn at(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap().and_hms_opt(hour, minute, 0).unwrap()
    }

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, day).unwrap()
    }

    #[test]
    fn the_door_opens_at_the_first_minute_and_closes_before_the_last() {
        assert_eq!(hours().at(at(12, 1, 9, 59)), Open::Next(day(1), 600));
        assert_eq!(hours().at(at(12, 1, 10, 0)), Open::Now(960));
        assert_eq!(hours().at(at(12, 1, 15, 59)), Open::Now(960));
        assert_eq!(hours().at(at(12, 1, 16, 0)), Open::Next(day(3), 600), "Wednesday is closed");
        assert_eq!(hours().at(at(12, 4, 14, 30)), Open::Next(day(7), 600), "over the weekend");
    }

    #[test]
    fn exceptions_go_before_the_week() {
        assert_eq!(hours().at(at(12, 24, 11, 0)), Open::Next(day(25), 600));
        assert_eq!(hours().at(at(12, 12, 11, 30)), Open::Now(780), "a Saturday that is open");
        assert_eq!(hours().at(at(12, 11, 15, 0)), Open::Next(day(12), 660));
    }

    #[test]
    fn without_hours_nothing_is_promised() {
        assert_eq!(Hours::default().at(at(12, 1, 12, 0)), Open::Unknown);
    }
}
