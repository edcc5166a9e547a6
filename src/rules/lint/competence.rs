//! Words that ask for experience, skills or education: nothing for a work trial (Act 380/2023).
//! Where a pattern says "no" already, it is what a trial should say.

use super::super::RuleId;
use super::pattern::Pattern;

const fn p(words: &'static str, when: &'static str, better: &'static str) -> Pattern {
    Pattern { rule: RuleId::TrialNoCompetence, words, when, better }
}

const NOT_FI: &str = "not-any:ei.|emme.|eivät.|eikä.|ilman.|jos.";
const NOT_SV: &str = "not-any:inga.|inget.|ingen.|inte.|ej.|utan.|om.";
const NOT_EN: &str = "not-any:no.|not.|none.|without.|isnt.|arent.|dont.|doesnt.|if.";
// Who seeks somebody experienced; not somebody who helps, learns from or works beside such people.
const SEEK_FI: &str = "near:haemme|haetaan|etsimme|etsitään|tarvitsemme|kaipaamme not-any:ei.|emme.|ilman.|jos.|autta|avu|oppi|rinna|kanssa|seura";
const SEEK_SV: &str = "near:söker|sökes|letar|behöver|önskar not-next:handled|kolleg not-any:inga.|inget.|ingen.|inte.|ej.|utan.|om.|hjälp|lär|bredvid|tillsammans|följ";
const SEEK_EN: &str = "near:looking|seek|seeking|need|hire|hiring not-next:mentor|guide|colleague|team|supervisor|staff|instructor|people not-any:no.|not.|dont.|without.|if.|our.|help|assist|learn|beside|alongside|follow";

#[rustfmt::skip]
pub(super) const PATTERNS: &[Pattern] = &[
    // Finnish.
    p("vaadimme|edellytämme|vaadin|edellytän ~ kokemusta|työkokemusta|koulutusta|tutkintoa|ammattitutkintoa|perustutkintoa|osaamista|ammattitaitoa|taitoja|kielitaitoa", NOT_FI, "emme vaadi $last"),
    p("kokemusta|työkokemusta|koulutusta|tutkintoa|ammattitutkintoa|osaamista|ammattitaitoa|kielitaitoa ~ vaaditaan|edellytetään", NOT_FI, "$first ei vaadita"),
    p("vaaditaan|edellytetään ~ kokemusta|työkokemusta|koulutusta|tutkintoa|ammattitutkintoa|osaamista|ammattitaitoa|kielitaitoa", NOT_FI, "ei vaadita $last"),
    p("vaaditaan|edellytetään ~ koulutus|tutkinto|ammattitutkinto", NOT_FI, "ei vaadita koulutusta"),
    p("vaatimuksena|edellytyksenä ~ kokemus|työkokemus|koulutus|tutkinto|osaaminen|ammattitaito|kielitaito", NOT_FI, "opastamme työhön"),
    p("kokemus|työkokemus|koulutus|tutkinto|osaaminen|ammattitaito ~ välttämätön|välttämätöntä|pakollinen|pakollista|edellytys|vaatimus", NOT_FI, "$first ei ole $last"),
    p("on oltava ~ kokemusta|työkokemusta|koulutusta", NOT_FI, "ei tarvitse olla $last"),
    p("on oltava ~ koulutus|tutkinto", NOT_FI, "ei tarvitse olla koulutusta"),
    p("oltava ~ kokemusta|työkokemusta|koulutusta", NOT_FI, "ei tarvitse olla $last"),
    p("oltava ~ koulutus|tutkinto", NOT_FI, "ei tarvitse olla koulutusta"),
    p("pitää|täytyy|tulee ~ olla ~ kokemusta|työkokemusta|koulutusta", NOT_FI, "ei tarvitse olla $last"),
    p("pitää|täytyy|tulee ~ olla ~ koulutus|tutkinto", NOT_FI, "ei tarvitse olla koulutusta"),
    p("olet ~ kokenut", NOT_FI, "olet innostunut"),
    p("kokenut", SEEK_FI, "innostunut"),
    p("kokenutta", SEEK_FI, "innostunutta"),
    p("kokeneita", SEEK_FI, "innostuneita"),
    // Swedish.
    p("krav på ~ erfarenhet|arbetserfarenhet|utbildning|examen|yrkeskunskap|kunskaper|språkkunskaper", NOT_SV, "inget krav på $last"),
    p("kräver|förutsätter ~ erfarenhet|arbetserfarenhet|utbildning|examen|yrkeskunskap|kunskaper|språkkunskaper", NOT_SV, "$first inte $last"),
    p("erfarenhet|arbetserfarenhet|utbildning|examen|yrkeskunskap|yrkeskunskaper ~ krävs|förutsätts|behövs", NOT_SV, "$first $last inte"),
    p("krävs|förutsätts ~ erfarenhet|arbetserfarenhet|utbildning|examen", NOT_SV, "$first inte $last"),
    p("erfarenhet|utbildning ~ ett krav", NOT_SV, "$first är inget krav"),
    p("måste|ska|bör ha ~ erfarenhet|utbildning|examen", NOT_SV, "behöver inte ha $last"),
    p("erfaren", SEEK_SV, "intresserad"),
    p("erfarna", SEEK_SV, "intresserade"),
    // English.
    p("previous|prior|work experience ~ required|needed|necessary|essential|mandatory", NOT_EN, "experience is not $last"),
    p("experience|qualification|degree ~ required|needed|necessary|essential|mandatory", NOT_EN, "$first is not $last"),
    p("qualifications ~ required|needed|necessary|essential|mandatory", NOT_EN, "$first are not $last"),
    p("skills ~ required|essential|mandatory", NOT_EN, "$first are not $last"),
    p("requires ~ experience|qualification|qualifications|degree", NOT_EN, "asks for no $last"),
    p("require ~ experience|qualification|qualifications|degree", NOT_EN, "ask for no $last"),
    p("must have ~ experience|qualification|qualifications|degree|skills", NOT_EN, "need no $last"),
    p("you are ~ experienced", NOT_EN, "you are interested"),
    p("you must be ~ experienced", NOT_EN, "you are interested"),
    p("experienced", SEEK_EN, "interested"),
];
