//! Dates and times as people write them: "ti 6.10.", "klo 9.30".

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::Language;
use crate::clock::in_finland;

impl Language {
    /// "6.10.2026" in Finnish and Swedish, "6 Oct 2026" in English.
    #[must_use]
    pub fn date(self, day: NaiveDate) -> String {
        match self {
            Self::Fi | Self::Sv => format!("{}.{}.{}", day.day(), day.month(), day.year()),
            Self::En => day.format("%-d %b %Y").to_string(),
        }
    }

    /// "6.10." in Finnish, "6.10" in Swedish, "6 Oct" in English. A Finnish sentence that ends with
    /// it needs no full stop of its own.
    #[must_use]
    pub fn short_date(self, day: NaiveDate) -> String {
        match self {
            Self::Fi => format!("{}.{}.", day.day(), day.month()),
            Self::Sv => format!("{}.{}", day.day(), day.month()),
            Self::En => day.format("%-d %b").to_string(),
        }
    }

    /// "ti 6.10.", "tis 6.10", "Tue 6 Oct".
    #[must_use]
    pub fn short_day(self, day: NaiveDate) -> String {
        let names = match self {
            Self::Fi => ["ma", "ti", "ke", "to", "pe", "la", "su"],
            Self::Sv => ["mån", "tis", "ons", "tors", "fre", "lör", "sön"],
            Self::En => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        };
        format!("{} {}", names[day.weekday().num_days_from_monday() as usize], self.short_date(day))
    }

    /// "tammikuu 2027", "januari 2027", "January 2027".
    #[must_use]
    pub fn month(self, day: NaiveDate) -> String {
        let names = match self {
            Self::Fi => [
                "tammikuu",
                "helmikuu",
                "maaliskuu",
                "huhtikuu",
                "toukokuu",
                "kesäkuu",
                "heinäkuu",
                "elokuu",
                "syyskuu",
                "lokakuu",
                "marraskuu",
                "joulukuu",
            ],
            Self::Sv => [
                "januari",
                "februari",
                "mars",
                "april",
                "maj",
                "juni",
                "juli",
                "augusti",
                "september",
                "oktober",
                "november",
                "december",
            ],
            Self::En => [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
        };
        format!("{} {}", names[day.month0() as usize], day.year())
    }

    /// "9.30" in Finnish and Swedish, "9:30" in English, of a moment in UTC.
    #[must_use]
    pub fn time(self, utc: NaiveDateTime) -> String {
        let local = in_finland(utc);
        match self {
            Self::Fi | Self::Sv => format!("{}.{:02}", local.hour(), local.minute()),
            Self::En => format!("{}:{:02}", local.hour(), local.minute()),
        }
    }

    /// Day and time of a moment in UTC: "to 8.10. klo 9.30".
    #[must_use]
    pub fn moment(self, utc: NaiveDateTime) -> String {
        let day = self.short_day(in_finland(utc).date());
        let time = self.time(utc);
        match self {
            Self::Fi => format!("{day} klo {time}"),
            Self::Sv => format!("{day} kl. {time}"),
            Self::En => format!("{day} at {time}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_date_ends_with_a_full_stop_in_finnish_only() {
        let day = NaiveDate::from_ymd_opt(2026, 10, 6).unwrap();
        let told: Vec<String> = Language::ALL.iter().map(|t| t.short_day(day)).collect();
        assert_eq!(told, ["ti 6.10.", "tis 6.10", "Tue 6 Oct"]);
        assert_eq!(Language::Sv.date(day), "6.10.2026");
        let months: Vec<String> = Language::ALL.iter().map(|t| t.month(day)).collect();
        assert_eq!(months, ["lokakuu 2026", "oktober 2026", "October 2026"]);
    }
}
