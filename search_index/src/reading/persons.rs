//! Words that say who somebody is and nothing of work: sex, age, origin, religion, first names.
//!
//! By themselves they mean nothing here and are in no text's words, so that they move no ranking.
//! What is named with them counts: "nuori yrittäjä", "paper boy", "Thai food". Languages are skills: of
//! words that are both, only what can be nothing but the country or its people is meant here.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::finnish;
use super::forms::{Class, Suffixes};
use crate::language::is_stop_word;
use crate::model::TextLanguage;

/// Finnish nouns and adjectives, in their base forms.
const FINNISH: &str = "poika poja tyttö mies miehe miehi nainen neito neiti herra rouva kundi jätkä mimmi äijä muija tytär naispuolinen miespuolinen \
    mieshenkilö naishenkilö sukupuoli muunsukupuolinen transsukupuolinen \
    ikä ikäinen vuotias nuorukainen aikuinen vanha alaikäinen \
    kansalaisuus kansalainen syntyperä syntyperäinen maahanmuuttaja pakolainen turvapaikanhakija ulkomaalainen siirtolainen \
    maahanmuuttajatausta maahanmuuttajataustainen ulkomaalaistausta ulkomaalaistaustainen kantasuomalainen \
    suomalainen ruotsalainen suomenruotsalainen virolainen venäläinen ukrainalainen somalialainen irakilainen iranilainen \
    afganistanilainen afgaani syyrialainen arabialainen turkkilainen vietnamilainen thaimaalainen kiinalainen intialainen nepalilainen \
    filippiiniläinen nigerialainen kongolainen eritrealainen etiopialainen marokkolainen egyptiläinen pakistanilainen albanialainen kosovolainen \
    bosnialainen saksalainen espanjalainen englantilainen amerikkalainen britti japanilainen korealainen saamelainen \
    afrikkalainen aasialainen eurooppalainen \
    somalia irak iran afganistan syyria kosovo bosnia albania eritrea etiopia nigeria kongo marokko egypti pakistan bangladesh nepal \
    filippiinit myanmar kurdistan sudan kenia ghana kamerun gambia tunisia algeria libya libanon jordania palestiina jemen uzbekistan \
    thaimaa afrikka aasia \
    muslimi kristitty uskovainen helluntailainen lestadiolainen luterilainen ortodoksi katolilainen juutalainen hindu buddhalainen ateisti";

/// Countries whose names are languages too: only "from", "in" and "to" are the country.
const FINNISH_COUNTRIES: &str = "suomesta suomessa suomeen ruotsista ruotsissa ruotsiin virosta virossa viroon venäjältä venäjällä venäjälle \
    englannista englannissa englantiin espanjasta espanjassa espanjaan ranskasta ranskassa ranskaan saksasta saksassa saksaan \
    kiinasta kiinassa kiinaan japanista japanissa japaniin turkista turkissa turkkiin koreasta koreassa koreaan \
    norjasta norjassa norjaan tanskasta tanskassa tanskaan puolasta puolassa puolaan italiasta italiassa italiaan \
    portugalista portugalissa portugaliin ukrainasta ukrainassa ukrainaan vietnamista vietnamissa vietnamiin \
    ahvenanmaalta ahvenanmaalla ahvenanmaalle";

/// One who is young, not the young whom somebody works with.
const FINNISH_YOUNG: &str = "nuori nuorena nuorta nuorelle nuorella nuorehko";

/// Swedish words in their forms.
const SWEDISH: &str = "pojke pojken pojkar pojkarna pojkes flicka flickan flickor flickorna flickas kille killen killar killarna killarnas \
    tjej tjejen tjejer tjejerna tjejernas grabb grabben grabbar grabbarna kvinna kvinnan kvinnor kvinnorna kvinnlig kvinnliga man mannen \
    män männen mans manlig manligt manliga fru frun herre herrn dotter dottern kön könet \
    ålder åldern årig årigt åriga åring åringen åringar ung unga ungt yngre vuxen vuxna vuxet minderårig minderåriga myndig gammal gamla \
    medborgare medborgarskap invandrare invandraren invandrarna invandrarbakgrund flykting flyktingen flyktingar asylsökande utlänning \
    utlänningar utländsk utländska nyanländ nyanlända infödd \
    finländare finländaren finländsk finländska finnar svensk svenskar svenskarna finlandssvensk finlandssvenskar rysk ryss ryssar \
    est ester ukrainare ukrainsk somalier somalisk irakier irakisk iranier iransk afghan afghansk syrier syrisk kurd kurdisk arab arabisk \
    turk turkisk vietnames thailändare thailändsk kines indier nepales filippinare nigerian kongoles eritrean etiopier marockan egyptier \
    pakistanier alban kosovoalban bosnier tysk tyskar fransman spanjor engelsman amerikan amerikansk britt afrikan \
    afrikansk asiat asiatisk europé \
    finland sverige estland ryssland ukraina somalia irak iran afghanistan syrien kurdistan turkiet kosovo bosnien albanien eritrea etiopien \
    nigeria kongo marocko egypten pakistan bangladesh nepal filippinerna myanmar thailand vietnam kina indien tyskland frankrike \
    spanien england norge danmark polen italien portugal åland sudan kenya ghana kamerun gambia tunisien algeriet libyen libanon jordanien \
    palestina afrika asien \
    muslim muslimsk muslimska kristen kristna troende luthersk ortodox katolik katolsk jude judisk hindu buddhist ateist";

/// English words in their forms.
const ENGLISH: &str = "boy boys girl girls man men woman women lady ladies gentleman gentlemen guy guys male males female females gender \
    sex son daughter lad \
    age aged old young younger adult adults teen underage minor minors \
    nationality citizen citizenship immigrant immigrants refugee refugees foreigner foreigners foreign asylum migrant migrants native born \
    finn finns swede swedes somalian iraqi iranian afghan syrian kurd arab turk indian \
    nepali nepalese filipino filipina nigerian congolese eritrean ethiopian moroccan egyptian pakistani bangladeshi albanian kosovan bosnian \
    american british african asian european roma \
    finland sweden estonia russia ukraine somalia iraq iran afghanistan syria kurdistan kosovo bosnia albania eritrea ethiopia nigeria \
    congo morocco egypt pakistan bangladesh nepal philippines myanmar thailand vietnam india germany france spain england \
    norway denmark poland italy portugal sudan kenya ghana cameroon gambia tunisia algeria libya lebanon palestine africa asia \
    muslim muslims christian christians believer lutheran orthodox catholic jew jewish hindu buddhist atheist";

/// Names of languages that are names of peoples too.
const PEOPLES: &str = "somali kurdi thai finnish swedish russian ukrainian estonian kurdish english german french spanish arabic chinese japanese \
    korean turkish persian vietnamese norwegian danish polish italian portuguese";

/// After these a people is meant, not its language.
const BEING: &str = "olen oon oot olet olemme är am m im are is was be being born";

/// First names that are common in Finland and are no words of any of the languages.
const NAMES: &str = "matti mati anti peka marku heiki juka mikko juha antti timo pekka markku heikki jukka sami ville aleksi eetu eino väinö joonas juhani johannes petteri \
    tapio tuomas teemu toni niko jesse miro eero arttu lauri jaakko kalle kimmo marko mika pasi petri sakari samuli santeri \
    liisa aino venla sanna katja jenni minna tiina heidi hanna emilia sofia johanna kaisa katri kirsi maija marjatta mirja noora riikka \
    saara salla suvi taina tuija veera elina emmi ronja iida \
    anders erik johan gustav oskar axel mattias niklas fredrik henrik linnéa astrid ingrid elin birgitta annika agneta ulrika kristina \
    mohamed mohammed muhammad ahmed ahmad abdi abdullah abdullahi hassan hussein ibrahim ismail mustafa yusuf khalid omar \
    fatima fatuma aisha amina maryam zahra khadija halima nasra sahra zeinab leyla \
    ivan sergei sergey dmitri dmitry igor vladimir aleksandr aleksei natalia natalja tatjana svetlana olga irina jelena oksana \
    nguyen linh minh thanh andriy oleksandr mykola jonathan michael christopher stephanie jessica";

/// Endings that a name has in a sentence.
const NAME_ENDINGS: &str = "n in a ä ta tä ia iä lla llä illa illä lta ltä ilta iltä lle ille sta stä ssa ssä s";

/// All that is known of them.
struct Known {
    finnish: HashMap<String, Vec<Class>>,
    endings: Suffixes,
    written: HashSet<&'static str>,
    names: HashSet<&'static str>,
    of_names: Vec<&'static str>,
    peoples: HashSet<&'static str>,
    being: HashSet<&'static str>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let words = |list: &'static str| list.split_whitespace();
    let mut finnish: HashMap<String, Vec<Class>> = HashMap::new();
    for stems in words(FINNISH).map(finnish::stems) {
        stems.iter().for_each(|(stem, class)| finnish.entry(stem.to_owned()).or_default().push(class));
    }
    Known {
        finnish,
        endings: finnish::suffixes(),
        written: [FINNISH, FINNISH_COUNTRIES, FINNISH_YOUNG, SWEDISH, ENGLISH].into_iter().flat_map(words).collect(),
        names: words(NAMES).collect(),
        of_names: words(NAME_ENDINGS).collect(),
        peoples: words(PEOPLES).collect(),
        being: words(BEING).collect(),
    }
});

/// Whether a folded word says only who somebody is.
pub(crate) fn says_who(word: &str) -> bool {
    let known = &*KNOWN;
    let is_form = |(stem, class): (&str, Class)| {
        let classes = known.finnish.get(stem).into_iter().flatten();
        classes.into_iter().any(|of| of.both(class).meets(Class::NOUN_OR_PLURAL))
    };
    let is_name = || {
        let rests = known.of_names.iter().filter_map(|ending| word.strip_suffix(ending));
        std::iter::once(word).chain(rests).any(|name| known.names.contains(name))
    };
    known.written.contains(word) || known.endings.cuts(word).any(is_form) || is_name()
}

/// Whether a word may be the name of a people as well as of its language.
pub(crate) fn names_a_people(word: &str) -> bool {
    KNOWN.peoples.contains(word)
}

/// Whether such a word means the people, by the words beside it: after "I am", before "girl".
pub(crate) fn is_meant(before: Option<&str>, after: Option<&str>) -> bool {
    before.is_some_and(|before| KNOWN.being.contains(before)) || after.is_some_and(says_who)
}

/// Whether all words but those of grammar say only who somebody is.
pub(crate) fn tells_only_who<'a>(mut words: impl Iterator<Item = &'a str>, language: TextLanguage) -> bool {
    let mut told = false;
    let only = words.all(|word| {
        let who = says_who(word);
        told |= who;
        who || is_stop_word(word, language)
    });
    only && told
}

/// Whether a word is a number or begins with one: ages, years of birth, dates, hours.
pub(crate) fn is_number(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_numeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Reader;
    use crate::reading::tokens::tokens;

    fn failing(words: &str, expected: bool) -> Vec<&str> {
        words.split_whitespace().filter(|word| says_who(word) != expected).collect()
    }

    #[test]
    fn words_of_persons_are_known_in_their_forms() {
        let words = "poika pojat poikien pojalle tytöille naisia miehet miehille nuorta maahanmuuttajana pakolaisena \
            somalialaisen somaliasta venäläinen irakissa muslimina suomesta ukrainasta killen tjejer kvinnor invandrare \
            girls muslims immigrant matilla fatiman ahmedille vuotias åring";
        assert!(failing(words, true).is_empty(), "{:?}", failing(words, true));
    }

    #[test]
    fn words_of_work_and_languages_stay() {
        let words = "suomi suomea suomen suomeksi venäjää arabiaa ukrainaa svenska finska ryska english russian putkimies \
            lähihoitaja vanhus lapset nuoriso damma manual manager mansikka annan päivi kari jordgubbe turkis naistenvaatteet \
            poikkeus miettiä nuotio nuora ikkuna vanhainkoti";
        assert!(failing(words, false).is_empty(), "{:?}", failing(words, false));
        for (before, after, expected) in
            [(Some("am"), None, true), (None, Some("girl"), true), (Some("speak"), None, false), (None, None, false)]
        {
            assert_eq!(is_meant(before, after), expected, "{before:?} {after:?}");
        }
        assert!(names_a_people("finnish") && !names_a_people("dance"));
    }

    /// What somebody is stands for nothing that somebody can: no word of the vocabulary is only that.
    #[test]
    fn no_word_of_the_vocabulary_tells_who_somebody_is() {
        let reader = Reader::starter();
        let mut found = Vec::new();
        for (_, concept) in reader.vocabulary().concepts() {
            for language in TextLanguage::ALL {
                let at = *language as usize;
                let labels = concept.names[at].iter().chain(&concept.hints[at]);
                let labels = labels.chain(&concept.places[at]).chain(&concept.shuns[at]);
                let only_who =
                    |label: &&String| tells_only_who(tokens(label).iter().map(|token| &*token.word), *language);
                found.extend(labels.filter(only_who).map(|label| format!("{} {language}: {label}", concept.id)));
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}
