//! What is written in a profile, whole and section by section. Pure.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::background::{Background, Education, Experience, HeldPermit};
use super::section::Section;
use super::{Identity, Profile};
use crate::matching::{ByHand, Kind, LanguageSkill, Licence, Shift, TextLanguage};
use crate::vocabulary::Taps;

/// What is written on a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewProfile {
    /// Date of birth.
    pub born_on: NaiveDate,
    /// Language of the text.
    pub language: TextLanguage,
    /// Headline.
    pub headline: String,
    /// About me.
    pub about: String,
    /// What I can do.
    pub skills: Vec<String>,
    /// What interests me.
    pub interests: Vec<String>,
    /// What I do not want.
    pub avoid: Vec<String>,
    /// Cards and permits held.
    pub permits: Vec<HeldPermit>,
    /// Driving licence held.
    pub driving_licence: Option<Licence>,
    /// Languages known.
    pub languages: Vec<LanguageSkill>,
    /// Municipality of residence.
    pub municipality_code: String,
    /// Postcode, or nothing.
    pub postcode: String,
    /// How far the person can travel, kilometres.
    pub radius_km: i32,
    /// Kinds of path wished.
    pub kinds: Vec<Kind>,
    /// Shifts that suit.
    pub shifts: Vec<Shift>,
    /// Most hours a week.
    pub hours_per_week_max: Option<i32>,
    /// First day the person can start.
    pub available_from: Option<NaiveDate>,
    /// What files of others do not carry.
    pub background: Background,
    /// What was said by hand of what its texts mean.
    pub by_hand: ByHand,
}

impl From<&Profile> for NewProfile {
    fn from(profile: &Profile) -> Self {
        let row = profile.clone();
        Self {
            born_on: row.born_on,
            language: row.language,
            headline: row.headline,
            about: row.about,
            skills: row.skills,
            interests: row.interests,
            avoid: row.avoid,
            permits: row.permits,
            driving_licence: row.driving_licence,
            languages: row.languages,
            municipality_code: row.municipality_code,
            postcode: row.postcode,
            radius_km: row.radius_km,
            kinds: row.kinds,
            shifts: row.shifts,
            hours_per_week_max: row.hours_per_week_max,
            available_from: row.available_from,
            background: row.background,
            by_hand: row.by_hand,
        }
    }
}

/// A profile as it is written: the card, and who the person is.
#[derive(Debug, Clone)]
pub struct Written {
    /// The card.
    pub card: NewProfile,
    /// Who the person is; empty where only the card is at hand.
    pub identity: Identity,
    /// What was tapped among the chips. Each tap stands for itself: it is put to what stands there when
    /// it is kept, and makes no version.
    pub taps: Taps,
}

impl Written {
    /// What stands there.
    #[must_use]
    pub fn of(profile: &Profile, identity: Identity) -> Self {
        Self { card: NewProfile::from(profile), identity, taps: Taps::default() }
    }

    /// The fields of a section with what stands in them, in words that no language changes.
    #[must_use]
    pub fn fields(&self, section: Section) -> Vec<(&'static str, String)> {
        let Self { card, identity, .. } = self;
        let more = &card.background;
        match section {
            Section::Story => vec![
                ("headline", card.headline.clone()),
                ("about", card.about.clone()),
                ("language", card.language.word().to_owned()),
            ],
            Section::Skills => vec![("skills", card.skills.join("\n")), ("hobbies", more.hobbies.join("\n"))],
            Section::Wishes => vec![("interests", card.interests.join("\n")), ("avoid", card.avoid.join("\n"))],
            Section::Paths => vec![("kinds", lines(&card.kinds, |kind| kind.word().to_owned()))],
            Section::Time => vec![
                ("municipality", card.municipality_code.clone()),
                ("postcode", card.postcode.clone()),
                ("radius_km", card.radius_km.to_string()),
                ("shifts", lines(&card.shifts, |shift| shift.word().to_owned())),
                ("hours", card.hours_per_week_max.map(|hours| hours.to_string()).unwrap_or_default()),
                ("available_from", day(card.available_from)),
            ],
            Section::Languages => {
                vec![("languages", lines(&card.languages, |known| format!("{}:{}", known.code, known.level.word())))]
            }
            Section::Permits => vec![
                ("permits", lines(&card.permits, permit_line)),
                ("driving_licence", card.driving_licence.map(|class| class.word().to_owned()).unwrap_or_default()),
                ("licence_ends_on", day(more.licence_ends_on)),
            ],
            Section::Education => vec![("education", lines(&more.education, Education::line))],
            Section::Experience => vec![("experience", lines(&more.experience, Experience::line))],
            Section::Support => {
                vec![("support", more.support.clone()), ("support_shown", u8::from(more.support_shown).to_string())]
            }
            Section::Person => vec![
                ("first_name", identity.first_name.clone()),
                ("last_name", identity.last_name.clone()),
                ("email", identity.email.clone().unwrap_or_default()),
                ("phone", identity.phone.clone().unwrap_or_default()),
                ("born_on", card.born_on.to_string()),
            ],
        }
    }

    /// Tells one state of a section from another: whoever saves names the state they began from.
    #[must_use]
    pub fn version(&self, section: Section) -> String {
        let mut digest = Sha256::new();
        for (name, text) in self.fields(section) {
            digest.update(name);
            digest.update([0]);
            digest.update(&text);
            digest.update([0]);
        }
        digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// Names of the fields of a section in which two states differ.
    #[must_use]
    pub fn changed(&self, before: &Self, section: Section) -> Vec<&'static str> {
        let (now, then) = (self.fields(section), before.fields(section));
        let fields = now.into_iter().zip(then).filter(|(now, then)| now != then).map(|((name, _), _)| name);
        let tapped = section.is_understood() && self.card.by_hand != before.card.by_hand;
        fields.chain(tapped.then_some("chips")).collect()
    }

    /// Takes over one section of another state and leaves the others alone.
    pub fn take(&mut self, section: Section, from: &Self) {
        let (card, more) = (&mut self.card, from.card.background.clone());
        if section.is_understood() {
            from.taps.apply(&mut card.by_hand);
        }
        let new = from.card.clone();
        match section {
            Section::Story => (card.headline, card.about, card.language) = (new.headline, new.about, new.language),
            Section::Skills => (card.skills, card.background.hobbies) = (new.skills, more.hobbies),
            Section::Wishes => (card.interests, card.avoid) = (new.interests, new.avoid),
            Section::Paths => card.kinds = new.kinds,
            Section::Time => {
                (card.municipality_code, card.postcode, card.radius_km) =
                    (new.municipality_code, new.postcode, new.radius_km);
                (card.shifts, card.hours_per_week_max, card.available_from) =
                    (new.shifts, new.hours_per_week_max, new.available_from);
            }
            Section::Languages => card.languages = new.languages,
            Section::Permits => {
                (card.permits, card.driving_licence) = (new.permits, new.driving_licence);
                card.background.licence_ends_on = more.licence_ends_on;
            }
            Section::Education => card.background.education = more.education,
            Section::Experience => card.background.experience = more.experience,
            Section::Support => {
                (card.background.support, card.background.support_shown) = (more.support, more.support_shown);
            }
            Section::Person => {
                card.born_on = new.born_on;
                self.identity = from.identity.clone();
            }
        }
    }
}

fn lines<T>(items: &[T], line: impl Fn(&T) -> String) -> String {
    items.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// Code, day given and last day.
fn permit_line(held: &HeldPermit) -> String {
    format!("{}:{}:{}", held.code, day(held.issued_on), day(held.ends_on))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> Written {
        let card = NewProfile {
            born_on: NaiveDate::default(),
            language: TextLanguage::Fi,
            headline: "Leipoja".into(),
            about: String::new(),
            skills: vec!["leipominen".into()],
            interests: Vec::new(),
            avoid: Vec::new(),
            permits: vec![HeldPermit::undated("hygiene_passport")],
            driving_licence: None,
            languages: Vec::new(),
            municipality_code: "398".into(),
            postcode: String::new(),
            radius_km: 20,
            kinds: Vec::new(),
            shifts: Vec::new(),
            hours_per_week_max: None,
            available_from: None,
            background: Background::default(),
            by_hand: ByHand::default(),
        };
        Written { card, identity: Identity::default(), taps: Taps::default() }
    }

    #[test]
    fn a_change_in_one_section_is_a_new_version_of_that_one_only() {
        let (before, mut after) = (written(), written());
        after.card.background.hobbies.push("jalkapallo".into());
        assert_eq!(after.changed(&before, Section::Skills), ["hobbies"]);
        for section in Section::ALL {
            assert_eq!(after.version(*section) == before.version(*section), *section != Section::Skills, "{section}");
        }
    }

    #[test]
    fn a_section_is_taken_over_alone() {
        let (mut here, mut there) = (written(), written());
        there.card.headline = "Kokki".into();
        there.card.permits.clear();
        here.take(Section::Permits, &there);
        assert_eq!((here.card.headline.as_str(), here.card.permits.len()), ("Leipoja", 0));
        for section in Section::ALL {
            here.take(*section, &there);
            assert_eq!(here.changed(&there, *section), Vec::<&str>::new());
        }
    }
}
