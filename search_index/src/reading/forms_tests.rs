//! How many forms of words are found, and how many words are taken for another, beside Snowball.

use std::collections::BTreeMap;

use crate::language::stem;
use crate::model::TextLanguage;
use crate::vocabulary::{Vocabulary, blocks};

use super::lexicon::Lexicon;

/// Forms by their base form.
fn forms(table: &'static str) -> BTreeMap<&'static str, Vec<&'static str>> {
    let of = |line: &'static str| line.split_once('\t').map(|(base, forms)| (base, forms.split_whitespace().collect()));
    table.lines().filter_map(of).collect()
}

/// Share of the forms that are found, and of the pairs of a form and another word that meet.
struct Measured {
    found: f64,
    mistaken: f64,
}

fn measure(forms: &BTreeMap<&str, Vec<&str>>, same: &dyn Fn(&str, &str) -> bool) -> Measured {
    let (mut found, mut all, mut mistaken, mut others) = (0, 0, 0, 0);
    for (base, of) in forms {
        for form in of {
            all += 1;
            found += usize::from(same(form, base));
            for other in forms.keys().filter(|other| *other != base) {
                others += 1;
                mistaken += usize::from(same(form, other));
            }
        }
    }
    Measured { found: found as f64 / all as f64, mistaken: mistaken as f64 / others as f64 }
}

fn compare(table: &'static str, language: TextLanguage) -> (Measured, Measured) {
    let forms = forms(table);
    let key = language.word();
    let id = |base: &str| format!("word-{}", forms.keys().position(|one| *one == base).unwrap());
    let text: String = forms.keys().map(|base| format!("@ {} skill - -\n{key} {base}\n", id(base))).collect();
    let vocabulary = Vocabulary::of(&[&blocks("forms", &text).unwrap()]);
    let lexicon = Lexicon::of(&vocabulary, language);
    let own = |form: &str, base: &str| {
        let no = vocabulary.by_id(&id(base));
        lexicon.hits(form).iter().flat_map(|hit| lexicon.targets(hit.word)).any(|target| Some(target.concept) == no)
    };
    let snowball = |form: &str, base: &str| stem(form, language) == stem(base, language);
    let (own, snowball) = (measure(&forms, &own), measure(&forms, &snowball));
    println!(
        "{key}: own rules {:.3} found, {:.4} mistaken; Snowball {:.3} found, {:.4} mistaken",
        own.found, own.mistaken, snowball.found, snowball.mistaken
    );
    (own, snowball)
}

#[test]
fn finnish_forms_compounds_and_spoken_ones_are_found() {
    let (own, snowball) = compare(include_str!("../../tests/forms/finnish.tsv"), TextLanguage::Fi);
    assert!(own.found >= 0.95 && own.found > snowball.found, "{}", own.found);
    assert!(own.mistaken <= 0.002, "{}", own.mistaken);
}

#[test]
fn swedish_forms_and_compounds_are_found() {
    let (own, snowball) = compare(include_str!("../../tests/forms/swedish.tsv"), TextLanguage::Sv);
    assert!(own.found >= 0.9 && own.found > snowball.found, "{}", own.found);
    assert!(own.mistaken <= 0.002, "{}", own.mistaken);
}
