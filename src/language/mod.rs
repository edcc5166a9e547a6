//! The texts people see, in Finnish, Swedish and English.
//!
//! Every text is a method of [`Language`] made by [`texts!`](crate::texts): a missing language or a
//! wrong argument does not compile, and an unused text is a dead-code error. Each capability keeps
//! its texts in its own `texts.rs`.

mod common;
mod dates;

use search_index::words;

words! {
    /// Language of the user interface.
    Language {
        /// Finnish.
        Fi = "fi",
        /// Swedish.
        Sv = "sv",
        /// English.
        En = "en",
    }
}
crate::stored_words!(Language);

/// Makes texts: `name { fi, sv, en }`, or `name(argument: Type) { fi, sv, en }` where the
/// three are format strings that name the arguments.
#[macro_export]
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident $(($($arg:ident : $ty:ty),+))? { $fi:literal, $sv:literal, $en:literal $(,)? })+) => {
        impl $crate::language::Language {
            $($crate::texts!(@one $name $(($($arg: $ty),+))? $fi, $sv, $en);)+
        }
    };
    (@one $name:ident $fi:literal, $sv:literal, $en:literal) => {
        pub(crate) const fn $name(self) -> &'static str {
            match self { Self::Fi => $fi, Self::Sv => $sv, Self::En => $en }
        }
    };
    (@one $name:ident ($($arg:ident : $ty:ty),+) $fi:literal, $sv:literal, $en:literal) => {
        pub(crate) fn $name(self, $($arg: $ty),+) -> String {
            match self { Self::Fi => format!($fi), Self::Sv => format!($sv), Self::En => format!($en) }
        }
    };
}

/// A name with a capital letter, for the beginning of a line.
#[must_use]
pub fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

impl Language {
    /// The language of an `Accept-Language` header; Finnish if none of ours is named.
    #[must_use]
    pub fn accepted(header: &str) -> Self {
        header.split(',').filter_map(|part| Self::from_word(part.trim().get(..2)?)).next().unwrap_or(Self::Fi)
    }

    /// One of two forms by number: 1 takes the first, everything else the second.
    #[must_use]
    pub fn plural(self, count: usize, one: &str, many: &str) -> String {
        format!("{count} {}", if count == 1 { one } else { many })
    }
}
