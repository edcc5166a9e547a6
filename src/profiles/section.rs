//! The parts a profile is written in, one idea each, and how far each has come. Pure.

use search_index::words;

use super::Profile;

words! {
    /// A part of a profile; its word stands in addresses.
    Section {
        /// One line about the person, and a few more.
        Story = "story",
        /// What the person can do, hobbies among it.
        Skills = "skills",
        /// What interests, and what does not.
        Wishes = "wishes",
        /// Kinds of path looked for.
        Paths = "paths",
        /// Where and when.
        Time = "time",
        /// Languages.
        Languages = "languages",
        /// Cards, permits, driving licence.
        Permits = "permits",
        /// Schools and courses.
        Education = "education",
        /// Work, trials, summer jobs, volunteering.
        Experience = "experience",
        /// What helps at work.
        Support = "support",
        /// Name and contact.
        Person = "person",
    }
}

crate::stored_words!(Section);

/// How far a section has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Nothing stands there yet.
    Empty,
    /// Something is there, something is still to come.
    Begun,
    /// All that matters is there.
    Done,
    /// Looked at, nothing to add: done as well.
    NothingToAdd,
}

impl Progress {
    /// Whether it counts as done.
    #[must_use]
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::NothingToAdd)
    }
}

impl Section {
    /// Those that make a profile whole; the others may be left out.
    pub const CORE: &'static [Self] =
        &[Self::Story, Self::Skills, Self::Wishes, Self::Paths, Self::Time, Self::Languages, Self::Permits];
    /// Those that one may add.
    pub const EXTRA: &'static [Self] = &[Self::Education, Self::Experience, Self::Support, Self::Person];

    /// The one to write after this; nothing after the last.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let at = Self::ALL.iter().position(|section| *section == self)?;
        Self::ALL.get(at + 1).copied()
    }

    /// Place in the row of its kind, from 1, and how many there are; nothing for those one may leave out.
    #[must_use]
    pub fn step(self) -> Option<(usize, usize)> {
        let at = Self::CORE.iter().position(|section| *section == self)?;
        Some((at + 1, Self::CORE.len()))
    }

    /// Whether its texts are read for what they mean.
    #[must_use]
    pub const fn is_understood(self) -> bool {
        matches!(self, Self::Story | Self::Skills | Self::Wishes)
    }

    /// Whether one may honestly have nothing to say here.
    const fn may_be_empty(self) -> bool {
        matches!(self, Self::Permits | Self::Education | Self::Experience | Self::Support)
    }

    /// How far this section of a profile has come.
    #[must_use]
    pub fn progress(self, profile: &Profile) -> Progress {
        let parts: &[bool] = match self {
            Self::Story => &[!profile.headline.is_empty(), !profile.about.is_empty()],
            Self::Skills => &[!profile.skills.is_empty()],
            Self::Wishes => &[!profile.interests.is_empty()],
            Self::Paths => &[!profile.kinds.is_empty()],
            Self::Time => &[!profile.municipality_code.is_empty(), !profile.shifts.is_empty()],
            Self::Languages => &[!profile.languages.is_empty()],
            Self::Permits => &[!profile.permits.is_empty() || profile.driving_licence.is_some()],
            Self::Education => &[!profile.background.education.is_empty()],
            Self::Experience => &[!profile.background.experience.is_empty()],
            Self::Support => &[!profile.background.support.is_empty()],
            Self::Person => &[true],
        };
        // Hobbies and things one does not want are a beginning, though not what was asked.
        let beside = match self {
            Self::Skills => !profile.background.hobbies.is_empty(),
            Self::Wishes => !profile.avoid.is_empty(),
            _ => false,
        };
        if parts.iter().all(|there| *there) {
            Progress::Done
        } else if beside || parts.iter().any(|there| *there) {
            Progress::Begun
        } else if self.may_be_empty() && profile.life.sections_seen.contains(&self) {
            Progress::NothingToAdd
        } else {
            Progress::Empty
        }
    }

    /// How many of the sections that make a profile whole are done, and how many there are.
    #[must_use]
    pub fn done_of(profile: &Profile) -> (usize, usize) {
        let done = Self::CORE.iter().filter(|section| section.progress(profile).is_done()).count();
        (done, Self::CORE.len())
    }

    /// The first section that makes the profile whole and is not done.
    #[must_use]
    pub fn first_open(profile: &Profile) -> Option<Self> {
        Self::CORE.iter().copied().find(|section| !section.progress(profile).is_done())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_leads_through_every_section_once() {
        let mut walked = vec![Section::Story];
        while let Some(next) = walked.last().and_then(|section| section.next()) {
            walked.push(next);
        }
        assert_eq!(walked, [Section::CORE, Section::EXTRA].concat());
        assert_eq!(walked, Section::ALL);
        assert_eq!(Section::Story.step(), Some((1, 7)));
        assert_eq!(Section::Support.step(), None);
    }
}
