//! What the list is narrowed to: read from the address, written back into it, shown as chips.

use chrono::{Days, NaiveDate};
use serde::Deserialize;
use url::form_urlencoded::Serializer;

use super::pages::Chip;
use super::spoken::{self, Said};
use crate::language::Language;
use crate::matching::{Kind, OpeningQuery, Shift, TextLanguage, WorkLanguage};
use crate::places::{Municipality, hear, said};

/// Usual distances to choose from, kilometres.
const DISTANCES: [u32; 5] = [5, 15, 30, 50, 100];
/// Distance when none is said.
const USUAL_DISTANCE: u32 = 30;
/// Days within which a start is "now", and "within a month".
const NOW_DAYS: u64 = 7;
const MONTH_DAYS: u64 = 30;

/// The address's query; every field is text, so that no address is ever unreadable.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    pub(super) words: String,
    pub(super) kind: Vec<String>,
    pub(super) place: String,
    pub(super) km: String,
    pub(super) shift: Vec<String>,
    pub(super) language: Vec<String>,
    pub(super) remote: String,
    pub(super) start: String,
    pub(super) by: String,
    pub(super) exact: String,
    pub(super) order: String,
    pub(super) page: String,
    pub(super) status: String,
    /// What became of a claim, for the list of what waits.
    pub(super) claim: String,
}

/// Distances that are offered: the usual ones, and the one that was said.
#[must_use]
pub fn steps(meant: &Meant) -> Vec<u32> {
    let mut steps = DISTANCES.to_vec();
    steps.extend(meant.near.map(|(_, km)| km).filter(|km| !DISTANCES.contains(km)));
    steps.sort_unstable();
    steps
}

/// When the work is to begin.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Start {
    /// Whenever.
    #[default]
    Any,
    /// Within a week.
    Now,
    /// Within a month.
    Month,
    /// By a day.
    By(NaiveDate),
}

impl Start {
    fn of(query: &ListQuery) -> Self {
        let day = || [&query.by, &query.start].into_iter().find_map(|text| text.trim().parse().ok());
        match query.start.as_str() {
            "now" => Self::Now,
            "month" => Self::Month,
            // A day alone says enough.
            _ => day().map_or(Self::Any, Self::By),
        }
    }

    /// The last first day.
    #[must_use]
    pub fn last_day(self, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Any => None,
            Self::Now => today.checked_add_days(Days::new(NOW_DAYS)),
            Self::Month => today.checked_add_days(Days::new(MONTH_DAYS)),
            Self::By(day) => Some(day),
        }
    }

    /// As the address says it.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Self::Any => String::new(),
            Self::Now => "now".to_owned(),
            Self::Month => "month".to_owned(),
            Self::By(day) => day.to_string(),
        }
    }
}

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words as typed.
    pub words: String,
    /// Kinds of path.
    pub kinds: Vec<Kind>,
    /// Place as typed.
    pub place: String,
    /// Kilometres from the place; 0 when none was chosen.
    pub km: u32,
    /// Shifts.
    pub shifts: Vec<Shift>,
    /// Languages of work.
    pub languages: Vec<WorkLanguage>,
    /// Only remote work.
    pub remote: bool,
    /// When it begins.
    pub start: Start,
    /// Nothing is read out of the words and nothing is widened.
    pub exact: bool,
    /// A young person's own region does not come first.
    pub newest_first: bool,
}

/// The values whose words an address holds, each once, in their natural order.
fn chosen<T: Copy>(all: &[T], words: &[String], word: impl Fn(T) -> &'static str) -> Vec<T> {
    all.iter().copied().filter(|value| words.iter().any(|given| given == word(*value))).collect()
}

/// A place as it was typed, and the distance if one was typed with it: "Lahti, enintään 15 km".
fn place_and_distance(typed: String) -> (String, Option<u32>) {
    if Municipality::by_name(&typed).is_some() {
        return (typed, None);
    }
    match said(&typed) {
        Some((place, km)) => {
            let swedish = typed.to_lowercase().contains(&place.sv.to_lowercase());
            (place.name(swedish && place.sv != place.fi).to_owned(), km)
        }
        None => (typed, None),
    }
}

impl Filter {
    /// Reads an address.
    #[must_use]
    pub fn of(query: &ListQuery) -> Self {
        let place: String = query.place.trim().chars().take(60).collect();
        let (place, said_km) = place_and_distance(place);
        let chosen_km = query.km.parse().ok().filter(|km| (1..=300).contains(km));
        Self {
            words: query.words.trim().chars().take(200).collect(),
            kinds: chosen(Kind::ALL, &query.kind, Kind::word),
            place,
            // What is written beside the place is newer than what was ticked before.
            km: said_km.or(chosen_km).unwrap_or(0),
            shifts: chosen(Shift::ALL, &query.shift, Shift::word),
            languages: chosen(WorkLanguage::ALL, &query.language, WorkLanguage::word),
            remote: query.remote == "yes",
            start: Start::of(query),
            exact: query.exact == "yes",
            newest_first: query.order == "newest",
        }
    }

    /// Reads the query part of an address, as it was kept.
    #[must_use]
    pub fn of_text(query: &str) -> Self {
        Self::of(&serde_html_form::from_str(query).unwrap_or_default())
    }

    /// The query part of the address; what is as usual is left out.
    #[must_use]
    pub fn query(&self) -> String {
        let mut query = Serializer::new(String::new());
        let mut add = |name: &str, value: &str| {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        };
        add("words", &self.words);
        self.kinds.iter().for_each(|kind| add("kind", kind.word()));
        add("place", &self.place);
        if self.km > 0 {
            add("km", &self.km.to_string());
        }
        self.shifts.iter().for_each(|shift| add("shift", shift.word()));
        self.languages.iter().for_each(|language| add("language", language.word()));
        add("remote", if self.remote { "yes" } else { "" });
        add("start", &self.start.word());
        add("exact", if self.exact { "yes" } else { "" });
        add("order", if self.newest_first { "newest" } else { "" });
        query.finish()
    }

    /// The address of a page of this list.
    #[must_use]
    pub fn href(&self, page: usize) -> String {
        let mut query = self.query();
        if page > 1 {
            query = [query.as_str(), &format!("page={page}")]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join("&");
        }
        if query.is_empty() { "/openings".to_owned() } else { format!("/openings?{query}") }
    }

    /// What is looked for when a place and choices are read out of the words.
    #[must_use]
    pub fn meant(&self) -> Meant {
        self.heard(true, true)
    }

    /// The same when only some of it is read out of them.
    #[must_use]
    pub fn heard(&self, place: bool, choices: bool) -> Meant {
        let guessed = || Municipality::like(&self.place).filter(|_| !self.exact);
        let named = Municipality::by_name(&self.place).or_else(guessed).filter(|_| !self.place.is_empty());
        let said = if choices && !self.exact {
            spoken::hear(&self.words)
        } else {
            Said { rest: self.words.clone(), ..Said::default() }
        };
        let heard = if place && !self.exact && self.place.is_empty() { hear(&said.rest) } else { None };
        let (near, words, heard) = match heard {
            Some(heard) => {
                let km = if self.km > 0 { self.km } else { heard.km.unwrap_or(USUAL_DISTANCE) };
                (Some((heard.place, km)), heard.rest, true)
            }
            None => {
                let km = if self.km > 0 { self.km } else { USUAL_DISTANCE };
                (named.map(|place| (place, km)), said.rest.clone(), false)
            }
        };
        Meant { words, near, heard, said }
    }

    /// The question to the index.
    #[must_use]
    pub fn asked(&self, meant: &Meant, t: Language, today: NaiveDate) -> OpeningQuery {
        let filter = self.understood(meant);
        OpeningQuery {
            words: meant.words.clone(),
            language: TextLanguage::from_word(t.word()),
            kinds: filter.kinds,
            near: meant.near,
            shifts: filter.shifts,
            languages: filter.languages,
            remote: filter.remote,
            start_by: filter.start.last_day(today),
            ..OpeningQuery::default()
        }
    }

    /// The same with choices that were read out of the words among the choices.
    #[must_use]
    pub fn understood(&self, meant: &Meant) -> Self {
        Self {
            words: meant.said.rest.clone(),
            kinds: both(Kind::ALL, &self.kinds, &meant.said.kinds),
            shifts: both(Shift::ALL, &self.shifts, &meant.said.shifts),
            ..self.clone()
        }
    }

    /// The same with a place that was read out of the words in the place's own field, too.
    #[must_use]
    pub fn settled(&self, meant: &Meant, t: Language) -> Self {
        let understood = self.understood(meant);
        match meant.near.filter(|_| meant.heard) {
            Some((place, km)) => {
                let place = place.name(t == Language::Sv).to_owned();
                Self { words: meant.words.clone(), place, km, ..understood }
            }
            None => understood,
        }
    }

    /// Whether nothing narrows the list.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Self { exact: false, newest_first: false, km: 0, ..self.clone() } == Self::default()
    }

    /// A chip for each limit, whose address takes it away; what was read out of the words stands in its
    /// own place there.
    #[must_use]
    pub fn chips(&self, meant: &Meant, t: Language) -> Vec<Chip> {
        let now = &self.settled(meant, t);
        let mut chips = Vec::new();
        let mut add = |label: String, without: Self| chips.push(Chip { label, href: without.href(1) });
        if !meant.words.is_empty() {
            add(meant.words.clone(), Self { words: String::new(), ..now.clone() });
        }
        for kind in &now.kinds {
            // A word that says more than the kind would bring it back.
            let words = if meant.said.kinds.contains(kind) { meant.without_kept() } else { now.words.clone() };
            add(t.kind(*kind).to_owned(), Self { words, kinds: without(&now.kinds, kind), ..now.clone() });
        }
        if let Some((place, km)) = meant.near {
            let label = t.finding_place_chip(place.name(t == Language::Sv), km);
            add(label, Self { place: String::new(), km: 0, ..now.clone() });
        }
        for shift in &now.shifts {
            add(t.shift(*shift).to_owned(), Self { shifts: without(&now.shifts, shift), ..now.clone() });
        }
        for language in &now.languages {
            let languages = without(&now.languages, language);
            add(t.work_language(*language).to_owned(), Self { languages, ..now.clone() });
        }
        if now.remote {
            add(t.finding_remote().to_owned(), Self { remote: false, ..now.clone() });
        }
        if now.start != Start::Any {
            add(t.start(now.start), Self { start: Start::Any, ..now.clone() });
        }
        chips
    }

    /// A name for this search: what it is narrowed to.
    #[must_use]
    pub fn name(&self, t: Language) -> String {
        let meant = self.meant();
        let parts: Vec<String> = self.chips(&meant, t).into_iter().map(|chip| chip.label).collect();
        if parts.is_empty() { t.finding_all().to_owned() } else { parts.join(", ") }
    }
}

fn without<T: Copy + PartialEq>(all: &[T], one: &T) -> Vec<T> {
    all.iter().copied().filter(|other| other != one).collect()
}

/// The values of either list, each once, in their natural order.
fn both<T: Copy + PartialEq>(all: &[T], one: &[T], other: &[T]) -> Vec<T> {
    all.iter().copied().filter(|value| one.contains(value) || other.contains(value)).collect()
}

/// Words and place as they are understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Meant {
    /// Words without the place and the choices.
    pub words: String,
    /// Place and distance.
    pub near: Option<(&'static Municipality, u32)>,
    /// Whether the place was read out of the words.
    pub heard: bool,
    /// Choices that were read out of the words.
    pub said: Said,
}

impl Meant {
    /// Whether a choice was read out of the words.
    #[must_use]
    pub fn has_choices(&self) -> bool {
        !self.said.kinds.is_empty() || !self.said.shifts.is_empty()
    }

    /// The words without those that say more than a choice.
    #[must_use]
    pub fn without_kept(&self) -> String {
        let kept: Vec<&str> = self.said.kept.split_whitespace().collect();
        self.words.split_whitespace().filter(|word| !kept.contains(word)).collect::<Vec<_>>().join(" ")
    }
}

impl Language {
    /// When the work begins, in words.
    #[must_use]
    pub fn start(self, start: Start) -> String {
        match start {
            Start::Any => self.finding_start_any().to_owned(),
            Start::Now => self.finding_start_now().to_owned(),
            Start::Month => self.finding_start_month().to_owned(),
            Start::By(day) => self.finding_start_by(&self.date(day)),
        }
    }

    /// Name of a language of work.
    #[must_use]
    pub const fn work_language(self, language: WorkLanguage) -> &'static str {
        match language {
            WorkLanguage::Fi => self.text_language(TextLanguage::Fi),
            WorkLanguage::Sv => self.text_language(TextLanguage::Sv),
            WorkLanguage::En => self.text_language(TextLanguage::En),
            WorkLanguage::Other => self.finding_other_language(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_state_lives_in_the_address() {
        let address = "words=py%C3%B6rien+huolto&kind=work_trial&kind=job&place=Lahti&km=15&shift=day&language=sv&\
             remote=yes&start=month&exact=yes&order=newest";
        let filter = Filter::of_text(address);
        assert_eq!(filter.href(1), format!("/openings?{address}"));
        assert_eq!(filter.href(3), format!("/openings?{address}&page=3"));
        assert_eq!(Filter::of_text("kind=nonsense&km=7000&shift=x&start=soon&remote=no").href(1), "/openings");
        assert_eq!(Filter::default().href(2), "/openings?page=2");
    }

    #[test]
    fn a_day_says_when_with_or_without_its_button() {
        for address in ["start=date&by=2026-12-24", "by=2026-12-24", "start=2026-12-24"] {
            assert_eq!(Filter::of_text(address).query(), "start=2026-12-24", "{address}");
        }
        assert_eq!(Filter::of_text("start=now&by=2026-12-24").start, Start::Now);
        assert_eq!(Filter::of_text("start=date&by=24.12.").start, Start::Any);
    }

    #[test]
    fn each_chip_takes_one_limit_away() {
        let filter = Filter::of_text("words=a&kind=job&place=Lahti&km=15&shift=night&start=now");
        let chips = filter.chips(&filter.meant(), Language::Fi);
        let hrefs: Vec<&str> = chips.iter().map(|chip| chip.href.as_str()).collect();
        assert_eq!(
            hrefs,
            [
                "/openings?kind=job&place=Lahti&km=15&shift=night&start=now",
                "/openings?words=a&place=Lahti&km=15&shift=night&start=now",
                "/openings?words=a&kind=job&shift=night&start=now",
                "/openings?words=a&kind=job&place=Lahti&km=15&start=now",
                "/openings?words=a&kind=job&place=Lahti&km=15&shift=night"
            ]
        );
    }

    #[test]
    fn a_place_is_read_with_its_distance_and_with_a_slip() {
        let near = |address: &str| {
            let filter = Filter::of_text(address);
            let near = filter.meant().near.map(|(place, km)| (place.fi.as_str(), km));
            (filter.place, near)
        };
        assert_eq!(near("place=Hollola+20+km"), ("Hollola".to_owned(), Some(("Hollola", 20))));
        assert_eq!(near("place=Lahtis,+h%C3%B6gst+15+km&km=50"), ("Lahtis".to_owned(), Some(("Lahti", 15))));
        assert_eq!(near("place=Hollola&km=50"), ("Hollola".to_owned(), Some(("Hollola", 50))));
        assert_eq!(near("place=Hollla"), ("Hollla".to_owned(), Some(("Hollola", 30))));
        assert_eq!(near("place=Hollla&exact=yes"), ("Hollla".to_owned(), None));
        assert_eq!(near("place=Tuonela"), ("Tuonela".to_owned(), None));
    }

    #[test]
    fn a_place_among_the_words_is_a_chip_of_its_own() {
        let filter = Filter::of_text("words=trukki+Hollolasta+20+km");
        let meant = filter.meant();
        assert_eq!(
            (meant.words.as_str(), meant.near.map(|(place, km)| (place.code.as_str(), km))),
            ("trukki", Some(("098", 20)))
        );
        let chips = filter.chips(&meant, Language::Fi);
        let shown: Vec<(&str, &str)> = chips.iter().map(|chip| (chip.label.as_str(), chip.href.as_str())).collect();
        assert_eq!(
            shown,
            [("trukki", "/openings?place=Hollola&km=20"), ("Hollola, enintään 20 km", "/openings?words=trukki")]
        );
        assert!(!Filter { exact: true, ..filter.clone() }.meant().heard);
        assert!(!Filter { place: "Lahti".to_owned(), ..filter }.meant().heard);
    }

    #[test]
    fn a_time_and_a_kind_among_the_words_are_chips_of_their_own() {
        let filter = Filter::of_text("words=kokki+iltaisin+Hollolassa+oppisopimus&shift=day");
        let meant = filter.meant();
        assert_eq!((meant.words.as_str(), meant.heard, meant.has_choices()), ("kokki", true, true));
        let asked = filter.asked(&meant, Language::Fi, NaiveDate::MIN);
        assert_eq!((asked.kinds, asked.shifts), (vec![Kind::Apprenticeship], vec![Shift::Day, Shift::Evening]));
        let hrefs: Vec<String> = filter.chips(&meant, Language::Fi).into_iter().map(|chip| chip.href).collect();
        assert_eq!(
            hrefs,
            [
                "/openings?kind=apprenticeship&place=Hollola&km=30&shift=day&shift=evening",
                "/openings?words=kokki&place=Hollola&km=30&shift=day&shift=evening",
                "/openings?words=kokki&kind=apprenticeship&shift=day&shift=evening",
                "/openings?words=kokki&kind=apprenticeship&place=Hollola&km=30&shift=evening",
                "/openings?words=kokki&kind=apprenticeship&place=Hollola&km=30&shift=day",
            ]
        );
        // The words stay in their field without what has become a choice; the place stays as it was typed.
        assert_eq!(filter.understood(&meant).words, "kokki Hollolassa");
        let exact = Filter { exact: true, ..filter }.meant();
        assert!(!exact.has_choices() && exact.words == "kokki iltaisin Hollolassa oppisopimus");
    }

    #[test]
    fn a_summer_job_goes_with_its_chip() {
        let filter = Filter::of_text("words=kes%C3%A4ty%C3%B6+keitti%C3%B6");
        let meant = filter.meant();
        let chips = filter.chips(&meant, Language::Fi);
        assert_eq!(chips[0].label, "kesätyö keittiö");
        assert_eq!(chips[1].href, "/openings?words=keitti%C3%B6");
    }
}
