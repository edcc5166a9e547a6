//! Forms of Finnish words: the stems of a base form, and the endings that may follow them.
//!
//! Written words are looked up as stem and ending. The stems are made from the base form by the
//! rules of school grammar (consonant gradation, vowel changes before i, consonant stems); a stem
//! too many costs little, for the ending has to be one of the language as well.

use super::forms::{Class, Stems, Suffixes, ends_with_any};

const VOWELS: &[char] = &['a', 'e', 'i', 'o', 'u', 'y', 'ä', 'ö', 'å'];

fn is_vowel(letter: char) -> bool {
    VOWELS.contains(&letter)
}

/// Endings of case and number; the spoken ones ("koulus", "pihalt") with them.
const CASES: &str = "n t a ä ta tä tta ttä ssa ssä sta stä lla llä lta ltä lle ksi kse na nä an en in on un yn än ön \
    han hän hen hin hon hun hyn hön seen siin ja jä jen ia iä ien iden itten ten ita itä issa issä ista istä illa illä \
    ilta iltä ille iksi ikse ina inä ii ihin iin itta ittä s st l lt ks is ist il ilt it i j e";

/// Endings that tell whose it is.
const OWNERS: &str = "ni si nsa nsä an än mme nne";

/// Words that lean on the one before.
const LEANING: &str = "kin kaan kään ko kö han hän pa pä";

/// Endings of verbs, without those of the nouns made of them.
const VERBS: &str = "n t a ä o ö u y e i mme tte vat vät isi isin isit isimme isitte isivat isivät is in it imme ivat ivät \
    kaa kää koon köön da dä ta tä la lä na nä ra rä taan tään daan dään laan lään naan nään raan rään etaan etään \
    tiin ttiin diin etiin ttu tty tu ty ttua tun tyn tut tyt ttava tava tavaa taisiin ttaisiin \
    nut nyt nu ny neet nee neen lut lyt lu ly leet rut ryt sut syt ssu ssut ssyt nnu nny nnut nnyt \
    va vä van vän vaa vää vat vien via viä vassa vässä essa essä en maan mään malla mällä matta mättä massa mässä \
    masta mästä mas mäs man män ma mä mista mistä minen misen mis mist mises misest miseen misessä misessa misestä misesta \
    misellä misella miseksi misena misenä miset \
    ja jä jan jän jaa jää jat jät jia jiä jien joita jöitä jalla jällä jana jänä jaksi jäksi jalle jälle joiden jöiden";

/// Verbs whose stems follow no rule.
const IRREGULAR: &[(&str, &[&str])] = &[
    ("tehdä", &["tee", "teke", "teh", "tei", "tek"]),
    ("nähdä", &["näe", "näke", "näh", "näk"]),
    ("juosta", &["juokse", "juoks", "juos"]),
    ("käydä", &["käy", "käv", "kävi"]),
    ("viedä", &["vie", "vei"]),
    ("syödä", &["syö", "söi", "sö"]),
    ("juoda", &["juo", "joi", "jo"]),
    ("lyödä", &["lyö", "löi"]),
    ("uida", &["uin", "uid", "uim", "uis"]),
];

/// The endings of nouns and of verbs.
pub(crate) fn suffixes() -> Suffixes {
    let mut all = Suffixes::default();
    let owners = || std::iter::once("").chain(OWNERS.split_whitespace());
    for case in std::iter::once("").chain(CASES.split_whitespace()) {
        for owner in owners() {
            // "talon" + "mme" is "talomme": the n of a case gives way.
            let case = if owner.is_empty() { case } else { case.strip_suffix('n').unwrap_or(case) };
            all.add_leaning(&format!("{case}{owner}"), Class::NOUN, LEANING);
        }
    }
    for ending in std::iter::once("").chain(VERBS.split_whitespace()) {
        all.add_leaning(ending, Class::VERB, LEANING);
    }
    all
}

/// All stems of a base form. It may be a noun or a verb, so both are made where both are possible.
pub(crate) fn stems(word: &str) -> Stems {
    let mut stems = Stems::default();
    stems.add(word, Class::NOUN);
    if let Some(plural) = word.strip_suffix('t').filter(|rest| rest.ends_with(is_vowel)) {
        // "housut", "sakset": named in the plural only.
        let mut weak = Stems::default();
        nouns(plural, &mut weak);
        let strong = strengthened(plural);
        if strong.is_empty() {
            nouns(plural, &mut stems);
        }
        // "kukat" are several of "kukka": "kuka" alone is another word.
        stems.add_with_ending(&weak);
        for strong in strong {
            nouns(&strong, &mut stems);
        }
    }
    nouns(word, &mut stems);
    verbs(word, &mut stems);
    stems
}

fn cut(word: &str, letters: usize) -> &str {
    let end = word.char_indices().rev().nth(letters.saturating_sub(1)).map_or(0, |(at, _)| at);
    if letters == 0 { word } else { &word[..end] }
}

/// A vowel stem with its gradation: everything that a case can follow.
fn noun_stem(stem: &str, out: &mut Stems) {
    for stem in std::iter::once(stem.to_owned()).chain(weakened(stem)) {
        let Some(last) = stem.chars().last() else { continue };
        let before = stem.chars().rev().nth(1);
        let shorter = cut(&stem, 1).to_owned();
        match last {
            'a' | 'ä' => {
                out.add(&shorter, Class::PLURAL);
                if before != Some(last) {
                    out.add(&format!("{shorter}{}", if last == 'a' { 'o' } else { 'ö' }), Class::PLURAL);
                }
            }
            'e' => out.add(&shorter, Class::PLURAL),
            'i' => out.add(&format!("{shorter}e"), Class::PLURAL),
            'o' | 'ö' if matches!((before, last), (Some('u'), 'o') | (Some('y'), 'ö')) => {
                // "työ" – "töitä", "suo" – "soita".
                out.add(&format!("{}{last}", cut(&stem, 2)), Class::PLURAL);
            }
            'u' | 'y' if before == Some(last) => out.add(&shorter, Class::PLURAL),
            _ => {}
        }
        out.add(&stem, Class::NOUN);
    }
}

fn nouns(word: &str, out: &mut Stems) {
    let ends = |endings: &[&str]| ends_with_any(word, endings);
    if let Some(rest) = word.strip_suffix("nen") {
        out.add(&format!("{rest}se"), Class::NOUN);
        out.add(&format!("{rest}s"), Class::NOUN);
        return;
    }
    if let Some(rest) = word.strip_suffix("mies") {
        out.add(&format!("{rest}miehe"), Class::NOUN);
        out.add(&format!("{rest}mieh"), Class::PLURAL);
    }
    if ends(&["us", "ys", "os", "ös", "es", "is"]) {
        let rest = cut(word, 1);
        out.add(&format!("{rest}kse"), Class::NOUN);
        out.add(&format!("{rest}ks"), Class::PLURAL);
        if ends(&["us", "ys"]) {
            for stem in ["de", "te", "t", "ks"] {
                out.add(&format!("{rest}{stem}"), Class::NOUN);
            }
        }
    }
    if ends(&["as", "äs", "is", "es"]) {
        let rest = cut(word, 1);
        for stem in std::iter::once(rest.to_owned()).chain(strengthened(rest)) {
            let last = stem.chars().last().unwrap_or('a');
            out.add(&format!("{stem}{last}"), Class::NOUN);
            out.add(&stem, Class::PLURAL);
        }
    }
    if word.ends_with('e') {
        for stem in std::iter::once(word.to_owned()).chain(strengthened(word)) {
            out.add(&format!("{stem}e"), Class::NOUN);
            out.add(&stem, Class::NOUN);
        }
    }
    if ends(&["ton", "tön"]) {
        let rest = cut(word, 3);
        let (a, o) = if word.ends_with("ton") { ('a', 'o') } else { ('ä', 'ö') };
        out.add(&format!("{rest}tt{o}m{a}"), Class::NOUN);
        out.add(&format!("{rest}tt{o}m"), Class::PLURAL);
    } else if word.ends_with("in") {
        let rest = cut(word, 1);
        for stem in std::iter::once(rest.to_owned()).chain(strengthened(rest)) {
            out.add(&format!("{stem}me"), Class::NOUN);
            out.add(&format!("{stem}m"), Class::PLURAL);
        }
    }
    if ends(&["ut", "yt"]) {
        out.add(&format!("{}e", cut(word, 1)), Class::NOUN);
        out.add(cut(word, 1), Class::PLURAL);
    }
    match word.chars().last() {
        Some('i') => {
            noun_stem(word, out);
            // "lehti" – "lehden", "lapsi" – "lasta", "vesi" – "veden", "vettä".
            let rest = cut(word, 1);
            noun_stem(&format!("{rest}e"), out);
            if let Some(rest) = word.strip_suffix("si") {
                for stem in ["de", "te", "t"] {
                    out.add(&format!("{rest}{stem}"), Class::NOUN);
                }
                out.add(&format!("{}s", rest.trim_end_matches('p')), Class::NOUN);
            } else if rest.ends_with(['l', 'r', 'n']) {
                out.add(rest, Class::NOUN);
            }
        }
        Some('a' | 'ä' | 'o' | 'ö' | 'u' | 'y' | 'å') => noun_stem(word, out),
        Some('e') | None => {}
        Some(_) => {
            // Loans take an i: "internet" – "internetissä"; "askel" – "askeleen".
            noun_stem(&format!("{word}i"), out);
            out.add(&format!("{word}ee"), Class::NOUN);
            out.add(&format!("{word}e"), Class::NOUN);
        }
    }
}

fn verbs(word: &str, out: &mut Stems) {
    if let Some((_, stems)) = IRREGULAR.iter().find(|(verb, _)| *verb == word) {
        stems.iter().for_each(|stem| out.add(stem, Class::VERB));
        return;
    }
    let Some(last) = word.chars().last().filter(|last| matches!(last, 'a' | 'ä')) else {
        return;
    };
    let before = word.chars().rev().nth(1).unwrap_or(' ');
    if is_vowel(before) {
        // "leipoa", "ottaa", "lukea": the stem is the word without its last letter.
        both_grades(cut(word, 1), out);
    } else if ends_with_any(word, &["da", "dä"]) {
        let stem = cut(word, 2);
        out.add(stem, Class::VERB);
        if let Some(stem) = stem.strip_suffix('i') {
            out.add(&format!("{stem}i"), Class::VERB);
        }
    } else if ends_with_any(word, &["lla", "llä", "nna", "nnä", "rra", "rrä", "sta", "stä"]) {
        // "kuunnella" – "kuuntelen", "purra" – "puren", "nousta" – "nousen".
        let stem = cut(word, 2);
        out.add(stem, Class::VERB);
        for stem in std::iter::once(stem.to_owned()).chain(strengthened_inside(stem)) {
            out.add(&format!("{stem}e"), Class::VERB);
            out.add(&stem, Class::VERB);
        }
    } else if ends_with_any(word, &["ta", "tä"]) {
        let rest = cut(word, 2);
        out.add(&format!("{rest}t"), Class::VERB_WITH_ENDING);
        out.add(rest, Class::VERB_WITH_ENDING);
        out.add(&format!("{rest}n"), Class::VERB_WITH_ENDING);
        for stem in std::iter::once(rest.to_owned()).chain(strengthened(rest)) {
            // "siivota" – "siivoan", spoken "siivoon"; "pakata" – "pakkaan", "pakkasin".
            out.add(&format!("{stem}{last}"), Class::VERB);
            out.add(&format!("{stem}s"), Class::PAST);
            out.add(&stem, Class::VERB_WITH_ENDING);
            if rest.ends_with('i') {
                out.add(&format!("{stem}tse"), Class::VERB);
                out.add(&format!("{stem}ts"), Class::VERB);
            }
            if rest.ends_with('e') {
                out.add(&format!("{stem}ne"), Class::VERB);
            }
        }
    }
}

/// Stem of a verb of the first group, strong and weak, with the changes before i and in the passive.
fn both_grades(stem: &str, out: &mut Stems) {
    for stem in std::iter::once(stem.to_owned()).chain(weakened(stem)) {
        let shorter = cut(&stem, 1).to_owned();
        match stem.chars().last() {
            Some(last @ ('a' | 'ä')) => {
                out.add(&format!("{shorter}e"), Class::VERB);
                out.add(&format!("{shorter}{}", if last == 'a' { 'o' } else { 'ö' }), Class::VERB);
                out.add(&shorter, Class::VERB);
            }
            Some('e') => out.add(&shorter, Class::VERB),
            _ => {}
        }
        out.add(&stem, Class::VERB);
    }
}

/// Splits a stem before the consonants of its last syllable and after them.
fn last_cluster(stem: &str) -> Option<(&str, &str, &str)> {
    let vowels_from = stem.char_indices().rev().take_while(|(_, letter)| is_vowel(*letter)).last()?.0;
    let head = &stem[..vowels_from];
    let cluster_from = head.char_indices().rev().take_while(|(_, letter)| !is_vowel(*letter)).last()?.0;
    (cluster_from > 0).then(|| (&stem[..cluster_from], &stem[cluster_from..vowels_from], &stem[vowels_from..]))
}

/// The weak grades that a strong stem may have.
fn weakened(stem: &str) -> Vec<String> {
    let Some((before, cluster, after)) = last_cluster(stem) else {
        return Vec::new();
    };
    let weak: &[&str] = match cluster {
        "kk" => &["k"],
        "pp" => &["p"],
        "tt" => &["t"],
        "gg" => &["g"],
        "bb" => &["b"],
        "nk" => &["ng"],
        "mp" => &["mm"],
        "nt" => &["nn"],
        "lt" => &["ll"],
        "rt" => &["rr"],
        "ht" => &["hd"],
        "lk" if after.starts_with('e') => &["l", "lj"],
        "rk" if after.starts_with('e') => &["r", "rj"],
        "lk" => &["l"],
        "rk" => &["r"],
        "hk" => &["h"],
        "lp" => &["lv"],
        "rp" => &["rv"],
        "k" if after.starts_with(['u', 'y']) => &["v", ""],
        "k" => {
            // "aika" – "ajan", "poika" – "pojan".
            let with_j = before.strip_suffix('i').map(|before| format!("{before}j{after}"));
            return std::iter::once(format!("{before}{after}")).chain(with_j).collect();
        }
        "t" => &["d"],
        "p" => &["v"],
        // Clusters of three: only their end changes ("lamppu", "tontti", "verkko" are two letters there).
        _ => {
            let geminate = [("kk", "k"), ("pp", "p"), ("tt", "t")];
            return geminate
                .iter()
                .filter_map(|(strong, weak)| Some(format!("{before}{}{weak}{after}", cluster.strip_suffix(strong)?)))
                .collect();
        }
    };
    weak.iter().map(|weak| format!("{before}{weak}{after}")).collect()
}

/// The strong grades that a weak stem may have.
fn strengthened(stem: &str) -> Vec<String> {
    let Some((before, cluster, after)) = last_cluster(stem) else {
        return Vec::new();
    };
    let strong: &[&str] = match cluster {
        "ng" => &["nk"],
        "mm" => &["mp"],
        "nn" => &["nt"],
        "ll" => &["lt"],
        "rr" => &["rt"],
        "hd" => &["ht"],
        "d" => &["t"],
        "v" => &["p"],
        "lv" => &["lp"],
        "rv" => &["rp"],
        "k" => &["kk"],
        "p" => &["pp"],
        "t" => &["tt"],
        "nk" => &["nkk"],
        "lk" => &["lkk"],
        "rk" => &["rkk"],
        "nt" => &["ntt"],
        "lt" => &["ltt"],
        "rt" => &["rtt"],
        "mp" => &["mpp"],
        "lp" => &["lpp"],
        "rp" => &["rpp"],
        _ => return Vec::new(),
    };
    strong.iter().map(|strong| format!("{before}{strong}{after}")).collect()
}

/// The strong grades of a stem that ends in a consonant: "kuunnel" – "kuuntel", "ommel" – "ompel".
fn strengthened_inside(stem: &str) -> Vec<String> {
    let Some(end) = stem.char_indices().last().map(|(at, _)| at) else {
        return Vec::new();
    };
    strengthened(&stem[..end]).into_iter().map(|strong| format!("{strong}{}", &stem[end..])).collect()
}

/// Forms in which a word stands first in a compound: as it is, in the genitive, and "nen" as "s".
pub(crate) fn joints(word: &str) -> Vec<String> {
    let mut found = vec![word.to_owned()];
    if let Some(rest) = word.strip_suffix("nen") {
        found.push(format!("{rest}s"));
        found.push(format!("{rest}sen"));
        return found;
    }
    let mut stems = Stems::default();
    nouns(word, &mut stems);
    for (stem, class) in stems.iter() {
        match class {
            Class::NOUN if stem.ends_with(is_vowel) => found.push(format!("{stem}n")),
            Class::PLURAL => found.extend(["ien", "jen"].map(|ending| format!("{stem}{ending}"))),
            _ => {}
        }
    }
    // "siivota" – "siivous", "leipoa" – "leipomis": names of doing stand first too.
    if word.ends_with(['a', 'ä']) && word.chars().count() > 4 {
        let mut stems = Stems::default();
        verbs(word, &mut stems);
        found.extend(stems.iter().flat_map(|(stem, _)| ["mis", "misen"].map(|ending| format!("{stem}{ending}"))));
    }
    found.sort_unstable();
    found.dedup();
    found
}
