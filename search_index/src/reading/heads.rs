//! Second parts of compounds that say only that it is work, a place of work or a doer of it:
//! "varastotyö", "lagerjobb". What they stand behind is what is meant.

use crate::model::TextLanguage;

const FINNISH: &str = "työ työt työntekijä tekijä duuni duunari homma hommat apulainen avustaja harjoittelija harjoittelu työläinen \
    ala alan osasto kokeilu työkokeilu paikka työpaikka vuoro työvuoro kesätyö kesätyöntekijä tiimi taito taidot osaaja osaaminen \
    tehtävä tehtävät yritys firma opiskelija koulutus kurssi linja harrastus harrastaminen kerho juttu jutut henkilö ihminen tyyppi väki \
    keikka keikat puoli tila tilat piste toimi toiminta hommeli apuri kaveri kausityö iltatyö apu";
const SWEDISH: &str = "arbete jobb arbetare medarbetare biträde hjälp hjälpreda bransch avdelning praktik praktikant plats \
    arbetsplats pass skift sommarjobb extrajobb team kunskap uppgift uppgifter företag firma studerande utbildning kurs linje hobby \
    person personal folk sida sak saker verksamhet anställd";
const ENGLISH: &str = "work job worker assistant helper";

/// The words, in their base forms.
pub(crate) fn neutral_heads(language: TextLanguage) -> impl Iterator<Item = &'static str> {
    match language {
        TextLanguage::Fi => FINNISH,
        TextLanguage::Sv => SWEDISH,
        TextLanguage::En => ENGLISH,
    }
    .split_whitespace()
}
