//! Which language a text is written in.

use super::Reader;
use super::lexicon::Part;
use super::tokens::tokens;
use crate::language::is_stop_word;
use crate::model::TextLanguage;

impl Reader {
    /// The language that most words of a text belong to; `None` where two are as likely.
    #[must_use]
    pub fn language_of(&self, text: &str) -> Option<TextLanguage> {
        let words = tokens(text);
        let at_home =
            |language: TextLanguage| -> usize { words.iter().map(|token| self.at_home(&token.word, language)).sum() };
        let mut found: Vec<_> = TextLanguage::ALL.iter().map(|one| (at_home(*one), *one)).collect();
        found.sort_by_key(|one| std::cmp::Reverse(one.0));
        (found[0].0 > found[1].0).then_some(found[0].1)
    }

    /// How much a word belongs to a language: a whole word of it, or one that is made of such.
    fn at_home(&self, word: &str, language: TextLanguage) -> usize {
        let lexicon = &self.lexicons[language as usize];
        let sure = |part: Part| matches!(part, Part::Whole | Part::WorkOf | Part::Head);
        if is_stop_word(word, language) || !lexicon.exact(word).is_empty() {
            return 2;
        }
        lexicon.hits(word).iter().map(|hit| if sure(hit.part) { 2 } else { 1 }).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_tells_its_language() {
        for (text, language) in [
            ("Tarvitsen kesäksi apulaisen leipomoon, aamuvuorot, hygieniapassi pitää olla", TextLanguage::Fi),
            ("Etsitään siivoojaa Lahteen", TextLanguage::Fi),
            ("Vi söker en hjälpreda till stallet i sommar, helger", TextLanguage::Sv),
            ("Jag behöver någon som kan städa på kvällarna", TextLanguage::Sv),
            ("We need somebody for the kitchen, evenings and weekends", TextLanguage::En),
            ("Looking for a warehouse worker with a forklift licence", TextLanguage::En),
        ] {
            assert_eq!(Reader::starter().language_of(text), Some(language), "{text}");
        }
        for text in ["", "123", "Xyzzy Oy"] {
            assert_eq!(Reader::starter().language_of(text), None, "{text}");
        }
    }
}
