//! What regular mail has in common: how often it comes, what it tells, and how it is stopped.

use chrono::Duration;
use search_index::words;

use crate::language::Language;

words! {
    /// How often somebody is told of what is new.
    Rhythm {
        /// Never.
        Off = "off",
        /// Once a day.
        Daily = "daily",
        /// Once a week.
        Weekly = "weekly",
    }
}
crate::stored_words!(Rhythm);

impl Rhythm {
    /// The time from one look to the next; `None` where none follows.
    #[must_use]
    pub fn every(self) -> Option<Duration> {
        match self {
            Self::Off => None,
            Self::Daily => Some(Duration::days(1)),
            Self::Weekly => Some(Duration::days(7)),
        }
    }
}

/// A choice of a [`Rhythm`] on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RhythmChoice {
    /// Its word, for the form.
    pub value: &'static str,
    /// Its name.
    pub label: &'static str,
    /// Whether it holds now.
    pub chosen: bool,
}

impl RhythmChoice {
    /// All of them, from never on.
    #[must_use]
    pub fn all(now: Rhythm, t: Language) -> Vec<Self> {
        let choice = |rhythm: &Rhythm| Self { value: rhythm.word(), label: t.rhythm(*rhythm), chosen: *rhythm == now };
        Rhythm::ALL.iter().map(choice).collect()
    }
}

/// What a regular mail tells: how much is new and where it is, never what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// How much is new.
    pub count: usize,
    /// Where it is: the address tells nothing of it.
    pub href: String,
    /// Where the mail is stopped: a page with a button, and for programs of mail providers one POST.
    pub stop_href: String,
}

/// Whether a link brings the key that is kept for it, compared in constant time.
#[must_use]
pub fn opens(kept: &str, brought: &str) -> bool {
    !kept.is_empty()
        && kept.len() == brought.len()
        && kept.bytes().zip(brought.bytes()).fold(0, |difference, (one, other)| difference | (one ^ other)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_whole_key_opens() {
        assert!(opens("abc", "abc"));
        for wrong in ["", "ab", "abd", "abcd", "ABC"] {
            assert!(!opens("abc", wrong), "{wrong}");
        }
        assert!(!opens("", ""), "no key is none");
    }
}
