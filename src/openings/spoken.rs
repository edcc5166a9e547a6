//! Languages that are spoken at work, by ISO 639-1 code.

use crate::language::Language;
use crate::texts;

texts! {
    spoken_fi { "suomi", "finska", "Finnish" }
    spoken_sv { "ruotsi", "svenska", "Swedish" }
    spoken_en { "englanti", "engelska", "English" }
    spoken_ar { "arabia", "arabiska", "Arabic" }
    spoken_sq { "albania", "albanska", "Albanian" }
    spoken_es { "espanja", "spanska", "Spanish" }
    spoken_et { "viro", "estniska", "Estonian" }
    spoken_fa { "persia", "persiska", "Persian" }
    spoken_fr { "ranska", "franska", "French" }
    spoken_ku { "kurdi", "kurdiska", "Kurdish" }
    spoken_de { "saksa", "tyska", "German" }
    spoken_se { "pohjoissaame", "nordsamiska", "Northern Sámi" }
    spoken_so { "somali", "somaliska", "Somali" }
    spoken_th { "thai", "thailändska", "Thai" }
    spoken_tr { "turkki", "turkiska", "Turkish" }
    spoken_uk { "ukraina", "ukrainska", "Ukrainian" }
    spoken_ru { "venäjä", "ryska", "Russian" }
    spoken_vi { "vietnam", "vietnamesiska", "Vietnamese" }
    spoken_zh { "kiina", "kinesiska", "Chinese" }
}

/// Makes the table of codes out of the names above.
macro_rules! spoken {
    ($($code:literal $name:ident),+ $(,)?) => {
        /// Code and name of the languages that forms offer; the first three are asked always.
        pub const SPOKEN: &[(&str, fn(Language) -> &'static str)] = &[$(($code, Language::$name)),+];
    };
}

spoken! {
    "fi" spoken_fi, "sv" spoken_sv, "en" spoken_en, "ar" spoken_ar, "de" spoken_de, "es" spoken_es, "et" spoken_et,
    "fa" spoken_fa, "fr" spoken_fr, "ku" spoken_ku, "ru" spoken_ru, "se" spoken_se, "so" spoken_so, "sq" spoken_sq,
    "th" spoken_th, "tr" spoken_tr, "uk" spoken_uk, "vi" spoken_vi, "zh" spoken_zh,
}

impl Language {
    /// Name of a spoken language; an unknown code shows as it is.
    #[must_use]
    pub fn spoken(self, code: &str) -> String {
        SPOKEN
            .iter()
            .find(|(known, _)| *known == code)
            .map_or_else(|| code.to_owned(), |(_, name)| name(self).to_owned())
    }
}

/// Whether forms offer a language of this code.
#[must_use]
pub fn is_spoken(code: &str) -> bool {
    SPOKEN.iter().any(|(known, _)| *known == code)
}
