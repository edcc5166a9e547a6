//! Generated openings and people, over the whole of every value that a rule looks at.

use chrono::{Duration, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use search_index::model::{
    ByHand, Coordinates, Kind, LanguageSkill, Level, Licence, Opening, Profile, Shift, TextLanguage,
};

use crate::made::today;

const WORDS: &[&str] = &[
    "kokki",
    "keittiö",
    "siivous",
    "varasto",
    "trukki",
    "lapset",
    "hevoset",
    "kassa",
    "myynti",
    "en halua",
    "jag vill inte",
    "barn",
    "städning",
    "cleaning",
    "kitchen",
    "ja",
    "yö",
    "Äänimies",
    "ravintolan",
    "keittiöapulainen",
    "!",
    "4.30",
    "🙂",
];

/// Cards of every sort that the rules know, one that they do not, and classes of licences.
const PERMITS: &[&str] = &[
    "hygiene_passport",
    "hot_work_card",
    "driver_cpc",
    "welding",
    "medication_permit",
    "wet_room",
    "vehicle_crane",
    "blaster",
    "asbestos",
    "chainsaw_course",
    "security_guard",
    "security_steward",
    "alcohol_serving_passport",
    "tax_number",
    "criminal_record_children",
    "salmonella",
    "licence_b",
    "licence_am_moped",
    "licence_ce",
    "licence_lt",
    "own",
];

const SITES: &[&str] = &["", "lahti", "espoo"];

fn text() -> impl Strategy<Value = String> {
    vec(select(WORDS), 0..8).prop_map(|words| words.join(" "))
}

/// About Päijät-Häme, and now and then far away or unknown.
fn place() -> impl Strategy<Value = Option<Coordinates>> {
    let near = (60.5..61.5_f64, 25.0..26.5_f64);
    let far = (-90.0..90.0_f64, -180.0..180.0_f64);
    let at = |(lat, lon)| Some(Coordinates { lat, lon });
    prop_oneof![8 => near.prop_map(at), 1 => far.prop_map(at), 1 => Just(None)]
}

fn some_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Vec<T>> {
    subsequence(all, 0..=all.len())
}

fn languages(most: usize) -> impl Strategy<Value = Vec<LanguageSkill>> {
    let codes = &["fi", "sv", "en", "FI", "so"][..];
    vec((select(codes), select(Level::ALL)), 0..=most).prop_map(|skills| {
        skills.into_iter().map(|(code, level)| LanguageSkill { code: code.to_owned(), level }).collect()
    })
}

fn permits(most: usize) -> impl Strategy<Value = Vec<String>> {
    vec(select(PERMITS), 0..=most).prop_map(|codes| codes.into_iter().map(str::to_owned).collect())
}

fn near_day() -> impl Strategy<Value = Option<NaiveDate>> {
    option::weighted(0.4, (-2_i64..40).prop_map(|days| today() + Duration::days(days)))
}

fn hours() -> impl Strategy<Value = Option<u32>> {
    option::of(prop_oneof![4 => 1_u32..60, 1 => Just(0), 1 => 38_u32..43])
}

/// Births about every birthday from 14 to 30, the leap day among them.
fn born() -> impl Strategy<Value = NaiveDate> {
    let about = (14_i32..=30, -2_i64..=2).prop_map(|(age, days)| {
        let birthday = NaiveDate::from_ymd_opt(2026 - age, 12, 1).unwrap();
        birthday + Duration::days(days)
    });
    let any = (14_i64 * 365..30 * 366).prop_map(|days| today() - Duration::days(days));
    prop_oneof![2 => about, 2 => any, 1 => Just(NaiveDate::from_ymd_opt(2008, 2, 29).unwrap())]
}

prop_compose! {
    /// An opening.
    pub fn opening()(
        texts in (text(), text()),
        (kind, language, site) in (select(Kind::ALL), select(TextLanguage::ALL), select(SITES)),
        place in place(),
        (remote, offers_permit_training) in (prop::bool::weighted(0.1), any::<bool>()),
        (permits, driving_licence, languages) in
            (permits(2), option::weighted(0.3, select(Licence::ALL)), languages(2)),
        min_age in option::weighted(0.3, prop_oneof![15_u32..25, Just(0), Just(99)]),
        (hours_per_week, shifts) in (hours(), some_of(Shift::ALL)),
        (starts_on, ends_on, apply_by) in (near_day(), near_day(), near_day()),
        (waiting, silent) in (0_u32..9, any::<bool>()),
    ) -> Opening {
        Opening {
            id: String::new(), site: site.to_owned(), kind, language, company: "Yritys".into(), title: texts.0, description: texts.1,
            place, remote, hours_per_week, shifts, permits, driving_licence, min_age, languages, offers_permit_training,
            starts_on, ends_on, apply_by, published_at: None, waiting, silent, by_hand: ByHand::default(),
        }
    }
}

prop_compose! {
    /// A person.
    pub fn profile()(
        texts in (text(), text(), vec(text(), 0..3), vec(text(), 0..3), vec(text(), 0..2)),
        (language, site) in (select(TextLanguage::ALL), select(SITES)),
        born_on in born(),
        (permits, driving_licence, languages) in
            (permits(5), option::weighted(0.5, select(Licence::ALL)), languages(4)),
        place in place(),
        radius_km in prop_oneof![6 => 1_u32..120, 1 => Just(0), 1 => Just(u32::MAX)],
        (kinds, shifts) in (some_of(Kind::ALL), some_of(Shift::ALL)),
        hours_per_week_max in hours(),
        available_from in near_day(),
        on_the_way in 0_u32..8,
    ) -> Profile {
        Profile {
            id: String::new(), site: site.to_owned(), language, born_on, headline: texts.0, about: texts.1, skills: texts.2,
            interests: texts.3, avoid: texts.4, permits, driving_licence, languages, place, radius_km, kinds, shifts,
            hours_per_week_max, available_from, on_the_way, by_hand: ByHand::default(),
        }
    }
}

/// Openings with ids of their own.
pub fn openings(most: usize) -> impl Strategy<Value = Vec<Opening>> {
    vec(opening(), 1..most).prop_map(|mut all| {
        all.iter_mut().enumerate().for_each(|(at, opening)| opening.id = format!("o{at:03}"));
        all
    })
}

/// People with ids of their own.
pub fn profiles(most: usize) -> impl Strategy<Value = Vec<Profile>> {
    vec(profile(), 1..most).prop_map(|mut all| {
        all.iter_mut().enumerate().for_each(|(at, profile)| profile.id = format!("p{at:03}"));
        all
    })
}
