//! What a sentence of an employer tells of hours, times, days, place, kind and wage. Pure: what it
//! does not say stays unsaid.

use chrono::{Datelike, Months, NaiveDate};

use super::words::{Unit, Word, month, number, unit, words};
use crate::finding;
use crate::matching::{Kind, Shift};
use crate::places::{self, Municipality};

/// What a sentence tells.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Told {
    /// Kind of path.
    pub kind: Option<Kind>,
    /// Where.
    pub place: Option<&'static Municipality>,
    /// When in the day or week.
    pub shifts: Vec<Shift>,
    /// Hours a week.
    pub hours_per_week: Option<u32>,
    /// Hours a day.
    pub hours_per_day: Option<u32>,
    /// Days a week.
    pub days_per_week: Option<u32>,
    /// Months it lasts.
    pub months: Option<u32>,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Wage, as it was written.
    pub wage: String,
}

/// Beginnings of words that say a time of the day, and parts of a path's name that its list of words lacks.
const TIMES: &[(Shift, &[&str])] = &[
    (Shift::Day, &["aamuvuor", "päivävuor", "aamupäiv", "morgonskift", "dagskift", "morgnar", "förmiddag", "morning"]),
    (Shift::Evening, &["iltavuor", "kvällsskift"]),
    (Shift::Night, &["yövuor", "nattskift"]),
    (Shift::Weekend, &["viikonlop"]),
];
const PATHS: &[(Kind, &[&str])] = &[
    (Kind::WorkTrial, &["työkokeil", "arbetsprövn"]),
    (Kind::Apprenticeship, &["oppisopim", "läroavtal", "lärling", "apprentic"]),
];
/// Parts of words that only paid work has.
const PAID: &[&str] =
    &["palkk", "palkat", "kesätyö", "työntekijä", "työsuh", "anställ", "sommarjobb", "medarbetare", "hiring", "employ"];
/// Words before the hours of a clock.
const CLOCK: &[&str] = &["klo", "kello", "kl", "klockan"];
/// Words beside a first day, and beside a last one.
const FROM: &[&str] = &["alkaen", "lähtien", "alkaa", "från", "fr.o.m", "börjar", "from", "starting", "starts"];
const UNTIL: &[&str] = &["asti", "saakka", "päättyy", "till", "t.o.m", "tom", "until", "slutar", "ends"];

/// Hears what a sentence tells, on a day: a date without a year is the next one.
#[must_use]
pub fn hear(text: &str, today: NaiveDate) -> Told {
    let words = words(text);
    let said = finding::hear(text);
    let mut told = Told { place: places::hear(text).map(|heard| heard.place), shifts: said.shifts, ..Told::default() };
    for (shift, starts) in TIMES {
        if words.iter().any(|word| starts.iter().any(|start| word.text.starts_with(start))) {
            told.shifts.push(*shift);
        }
    }
    told.shifts.extend(of_clock(&words));
    told.shifts.sort_unstable();
    told.shifts.dedup();
    measures(&words, &mut told);
    (told.starts_on, told.ends_on) = days(&words, today);
    told.wage = wage(text, &words);
    told.kind = kind(&words, &said.kinds, !told.wage.is_empty());
    told
}

/// The one kind that is named; paid work where only paid work is spoken of.
fn kind(words: &[Word], heard: &[Kind], paid: bool) -> Option<Kind> {
    let mut kinds = heard.to_vec();
    for (kind, starts) in PATHS {
        if words.iter().any(|word| starts.iter().any(|start| word.text.starts_with(start))) {
            kinds.push(*kind);
        }
    }
    kinds.sort_unstable();
    kinds.dedup();
    match kinds.as_slice() {
        [] if paid || words.iter().any(|word| PAID.iter().any(|part| word.text.contains(part))) => Some(Kind::Job),
        [one] => Some(*one),
        _ => None,
    }
}

/// A number at a place, and where the words go on; of a range the larger one.
fn amount(words: &[Word], at: usize) -> Option<(f32, usize)> {
    let first = number(&words.get(at)?.text)?;
    let joined = words.get(at + 1).is_some_and(|word| word.after_dash);
    match words.get(at + 1).filter(|_| joined).and_then(|word| number(&word.text)) {
        Some(second) => Some((first.max(second), at + 2)),
        None => Some((first, at + 1)),
    }
}

/// The unit of a place, and the one that it is counted by: hours a week.
fn per(words: &[Word], at: usize) -> (Option<Unit>, Option<Unit>) {
    let first = words.get(at).and_then(|word| unit(&word.text));
    let small = |word: &&Word| matches!(word.text.as_str(), "per" | "i" | "om" | "a" | "an" | "in" | "joka" | "varje");
    let by = words.get(at + 1..).unwrap_or_default().iter().find(|word| !small(word));
    (first, by.and_then(|word| unit(&word.text)))
}

fn measures(words: &[Word], told: &mut Told) {
    for at in 0..words.len() {
        let Some((number, next)) = amount(words, at) else { continue };
        // Half an hour is an hour begun.
        let within = |most: u32| Some(number.ceil() as u32).filter(|whole| (1..=most).contains(whole));
        let (of, by) = per(words, next);
        let (slot, value) = match (of, by) {
            (Some(Unit::WeekHours), _) | (Some(Unit::Hour), Some(Unit::Week)) => (&mut told.hours_per_week, within(60)),
            (Some(Unit::Hour), Some(Unit::Day)) => (&mut told.hours_per_day, within(12)),
            (Some(Unit::Day), Some(Unit::Week)) => (&mut told.days_per_week, within(7)),
            (Some(Unit::Month), _) => (&mut told.months, within(24)),
            _ => continue,
        };
        *slot = slot.or(value);
    }
}

/// Working times of the hours of a clock: "klo 6–14".
fn of_clock(words: &[Word]) -> Vec<Shift> {
    let hour = |word: &Word| word.text.split([':', '.']).next()?.parse::<u32>().ok().filter(|hour| *hour <= 24);
    let mut found = Vec::new();
    for at in 0..words.len().saturating_sub(1) {
        let (Some(from), Some(to)) = (hour(&words[at]), hour(&words[at + 1])) else { continue };
        let by_clock = at > 0 && CLOCK.contains(&words[at - 1].text.as_str());
        let written =
            [at, at + 1].iter().all(|at| words[*at].text.ends_with(":00") || words[*at].text.ends_with(".00"));
        if !(words[at + 1].after_dash && (by_clock || written)) {
            continue;
        }
        if (5..16).contains(&from) {
            found.push(Shift::Day);
        }
        if (5..22).contains(&from) && (to > 18 || to < from) {
            found.push(Shift::Evening);
        }
        if !(5..22).contains(&from) || (to < from && to > 1) {
            found.push(Shift::Night);
        }
    }
    found
}

/// A day that a word names, alone ("1.6.") or with the one beside it ("1 juni", "June 1").
fn day_at(words: &[Word], at: usize, today: NaiveDate) -> Option<(NaiveDate, usize)> {
    let word = words.get(at)?;
    let clock = at > 0 && CLOCK.contains(&words[at - 1].text.as_str());
    let money = words.get(at + 1).is_some_and(|next| matches!(unit(&next.text), Some(Unit::Euro | Unit::Hour)));
    let mut parts = word.text.split('.');
    let mut part = || parts.next().and_then(|part| part.parse::<u32>().ok());
    let (first, second) = (part(), part());
    if let Some((day, month)) = first.zip(second).filter(|_| !clock && !money) {
        let year = parts.next().and_then(|year| year.parse().ok()).filter(|year: &i32| *year > 2000);
        return Some((date(year, month, day, today)?, at + 1));
    }
    let (one, other) = (word, words.get(at + 1)?);
    let day = |word: &Word| word.text.parse::<u32>().ok();
    let (day, month) = match (day(one), month(one), day(other), month(other)) {
        (Some(day), _, _, Some(month)) | (_, Some(month), Some(day), _) => (day, month),
        _ => return None,
    };
    Some((date(None, month, day, today)?, at + 2))
}

/// A date; without a year the next one.
fn date(year: Option<i32>, month: u32, day: u32, today: NaiveDate) -> Option<NaiveDate> {
    if let Some(year) = year {
        return NaiveDate::from_ymd_opt(year, month, day);
    }
    let this = NaiveDate::from_ymd_opt(today.year(), month, day)?;
    if this < today { this.with_year(today.year() + 1) } else { Some(this) }
}

/// First and last day, each only where the words say which of them it is.
fn days(words: &[Word], today: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let (mut first, mut last): (Option<NaiveDate>, Option<NaiveDate>) = (None, None);
    let beside = |list: &[&str], at: usize, next: usize| {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        before.into_iter().chain(words.get(next)).any(|word| list.contains(&word.text.as_str()))
    };
    let mut at = 0;
    while at < words.len() {
        let Some((day, next)) = day_at(words, at, today) else {
            at += 1;
            continue;
        };
        let ranged = words.get(next).is_some_and(|word| word.after_dash || UNTIL.contains(&word.text.as_str()));
        let ends = words[at].after_dash || (beside(UNTIL, at, next) && first.is_some());
        if ends || (beside(UNTIL, at, next) && !ranged && !beside(FROM, at, next)) {
            last = last.or(Some(day));
        } else if ranged || beside(FROM, at, next) {
            first = first.or(Some(day));
        }
        at = next;
    }
    if first.is_none() && last.is_none() {
        return months(words, today);
    }
    let last = match (first, last) {
        // Over the turn of the year.
        (Some(first), Some(last)) if last < first => last.with_year(last.year() + 1),
        (_, last) => last,
    };
    (first, last)
}

/// First and last day of months that are named as such: "kesäkuusta elokuuhun", "from June to August".
fn months(words: &[Word], today: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let named: Vec<(usize, u32)> = words.iter().enumerate().filter_map(|(at, word)| Some((at, month(word)?))).collect();
    let said = |list: &[&str], at: usize| at > 0 && list.contains(&words[at - 1].text.as_str());
    let from = |at: usize| words[at].text.ends_with("kuusta") || said(FROM, at);
    let until =
        |at: usize| words[at].text.ends_with("kuuhun") || words[at].after_dash || said(UNTIL, at) || said(&["to"], at);
    let (first, last) = match named.as_slice() {
        [(at, one), (to, other)] if (from(*at) || words[*to].after_dash) && until(*to) => (Some(*one), Some(*other)),
        [(at, one)] if from(*at) => (Some(*one), None),
        _ => return (None, None),
    };
    let first = first.and_then(|month| date(None, month, 1, today));
    let last = last.and_then(|month| {
        let begins = date(None, month, 1, first.unwrap_or(today))?;
        begins.checked_add_months(Months::new(1))?.pred_opt()
    });
    (first, last)
}

/// The wage in the employer's own words: "12,50 €/h", "1 900 euroa kuussa".
fn wage(text: &str, words: &[Word]) -> String {
    for at in 0..words.len() {
        let Some((_, next)) = amount(words, at) else { continue };
        let (of, by) = per(words, next);
        if (of, by.is_some_and(|by| matches!(by, Unit::Hour | Unit::Month | Unit::Day))) != (Some(Unit::Euro), true) {
            continue;
        }
        // "1 900": the thousands stand apart.
        let apart = at.checked_sub(1).filter(|before| {
            let close = words[*before].text.len() < 3 && words[at].text.len() == 3;
            close && words[*before].end + 1 == words[at].start && number(&words[*before].text).is_some()
        });
        let last = words.iter().skip(next + 1).find(|word| unit(&word.text) == by);
        let (start, end) = (words[apart.unwrap_or(at)].start, last.map_or(words[next].end, |word| word.end));
        return text.get(start..end).unwrap_or_default().to_owned();
    }
    String::new()
}

#[cfg(test)]
#[path = "told_tests.rs"]
mod tests;
