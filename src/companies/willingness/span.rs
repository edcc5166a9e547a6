//! From–until in whole months, and the seasons people speak of.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::language::Language;

/// Months from now within which a span must begin.
const FARTHEST: u32 = 24;
/// Seasons that are offered to choose from.
const SEASONS: usize = 4;

/// Whole months, first and last day included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First day of the first month.
    pub from: NaiveDate,
    /// Last day of the last month.
    pub until: NaiveDate,
}

/// First day of the month of a day.
fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn after(month: NaiveDate, months: u32) -> NaiveDate {
    month.checked_add_months(Months::new(months)).unwrap_or(month)
}

fn read_month(text: &str) -> Option<NaiveDate> {
    format!("{}-01", text.trim()).parse().ok()
}

/// A month as forms send it: `2027-03`.
fn month_word(month: NaiveDate) -> String {
    month.format("%Y-%m").to_string()
}

impl Span {
    /// From one month to another.
    fn months(first: NaiveDate, last: NaiveDate) -> Self {
        let after_last = after(month_of(last), 1);
        Self { from: month_of(first), until: after_last.checked_sub_days(Days::new(1)).unwrap_or(after_last) }
    }

    /// Reads `2027-03` and `2027-05`; nothing that is over, upside down or too far.
    #[must_use]
    pub fn read(from: &str, until: &str, today: NaiveDate) -> Option<Self> {
        let (first, last) = (read_month(from)?, read_month(until)?);
        let farthest = after(month_of(today), FARTHEST);
        (first <= last && first <= farthest && last <= after(farthest, 12) && last >= month_of(today))
            .then(|| Self::months(first, last))
    }

    /// From and until so many months from now.
    #[must_use]
    pub fn from_now(today: NaiveDate, from: u32, until: u32) -> Self {
        Self::months(after(month_of(today), from), after(month_of(today), until.max(from)))
    }

    /// As one value of a form: `2027-03..2027-05`.
    #[must_use]
    pub fn word(&self) -> String {
        format!("{}..{}", month_word(self.from), month_word(self.until))
    }

    /// The seasons to choose from: what is left of this one, and the next ones.
    #[must_use]
    pub fn seasons(today: NaiveDate) -> Vec<Self> {
        let this = month_of(today);
        // Winter begins in December: months since then, in threes.
        let begun = after(this, 0).month() % 3;
        let mut found = vec![Self::months(this, after(this, 2 - begun))];
        let mut next = after(this, 3 - begun);
        while found.len() < SEASONS + 1 {
            found.push(Self::months(next, after(next, 2)));
            next = after(next, 3);
        }
        found
    }

    /// The months that can be chosen one by one: word and name.
    #[must_use]
    pub fn choices(today: NaiveDate) -> Vec<(String, String)> {
        (0..FARTHEST)
            .map(|number| after(month_of(today), number))
            .map(|month| (month_word(month), format!("{}/{}", month.month(), month.year())))
            .collect()
    }

    /// "keväällä 2027", or the months where it is no season.
    #[must_use]
    pub fn words(&self, t: Language) -> String {
        let (first, last) = (self.from.month(), self.until.month());
        let year = self.until.year();
        let whole = after(self.from, 2).month() == last && self.until <= after(self.from, 3);
        match (first, whole) {
            (12, true) => t.willing_winter(&format!("{}–{}", year - 1, year)),
            (3, true) => t.willing_spring(year),
            (6, true) => t.willing_summer(year),
            (9, true) => t.willing_autumn(year),
            _ if self.from.year() == year && first == last => t.willing_month(&format!("{first}/{year}")),
            _ if self.from.year() == year => t.willing_month(&format!("{first}–{last}/{year}")),
            _ => t.willing_month(&format!("{first}/{}–{last}/{year}", self.from.year())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_present_season_is_what_is_left_of_it_and_the_next_ones_are_whole() {
        let seasons = Span::seasons(day("2026-11-22"));
        let words: Vec<String> = seasons.iter().map(|span| span.words(Language::Fi)).collect();
        assert_eq!(words, ["11/2026", "talvella 2026–2027", "keväällä 2027", "kesällä 2027", "syksyllä 2027"]);
        assert_eq!((seasons[1].from, seasons[1].until), (day("2026-12-01"), day("2027-02-28")));
        assert_eq!(Span::seasons(day("2026-12-01"))[0].words(Language::En), "in winter 2026–2027");
        assert_eq!(Span::seasons(day("2027-01-31"))[0].word(), "2027-01..2027-02");
        assert_eq!(Span::seasons(day("2027-01-31"))[0].words(Language::Fi), "1–2/2027");
    }

    #[test]
    fn months_are_read_forwards_and_not_after_they_are_over() {
        let today = day("2026-11-22");
        let spring = Span::read("2027-03", "2027-05", today).unwrap();
        assert_eq!((spring.from, spring.until), (day("2027-03-01"), day("2027-05-31")));
        assert!(Span::read("2026-11", "2026-11", today).is_some(), "this month is not over");
        for (from, until) in
            [("2027-05", "2027-03"), ("2026-09", "2026-10"), ("2029-03", "2029-05"), ("", ""), ("x", "2027-01")]
        {
            assert_eq!(Span::read(from, until, today), None, "{from}–{until}");
        }
        assert_eq!(Span::read("2026-12", "2027-03", today).unwrap().words(Language::Sv), "12/2026–3/2027");
    }
}
