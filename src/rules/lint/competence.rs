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

#[rustfmt::skip]
pub(super) const PATTERNS: &[Pattern] = &[
    // Finnish.
    p("vaadimme|edellytämme|vaadin|edellytän ~ kokemusta|työkokemusta", NOT_FI, "emme vaadi kokemusta"),
    p("vaadimme|edellytämme|vaadin|edellytän ~ koulutusta|tutkintoa|ammattitutkintoa|perustutkintoa", NOT_FI, "emme vaadi koulutusta"),
    p("vaadimme|edellytämme|vaadin|edellytän ~ osaamista|ammattitaitoa|taitoja|kielitaitoa", NOT_FI, "emme vaadi osaamista"),
    p("kokemusta|työkokemusta ~ vaaditaan|edellytetään", NOT_FI, "kokemusta ei vaadita"),
    p("vaaditaan|edellytetään ~ kokemusta|työkokemusta", NOT_FI, "ei vaadita kokemusta"),
    p("koulutusta|tutkintoa|ammattitutkintoa ~ vaaditaan|edellytetään", NOT_FI, "koulutusta ei vaadita"),
    p("vaaditaan|edellytetään ~ koulutusta|koulutus|tutkintoa|tutkinto|ammattitutkinto", NOT_FI, "ei vaadita koulutusta"),
    p("osaamista|ammattitaitoa|kielitaitoa ~ vaaditaan|edellytetään", NOT_FI, "osaamista ei vaadita"),
    p("vaaditaan|edellytetään ~ osaamista|ammattitaitoa|kielitaitoa", NOT_FI, "ei vaadita osaamista"),
    p("vaatimuksena|edellytyksenä ~ kokemus|työkokemus|koulutus|tutkinto|osaaminen|ammattitaito|kielitaito", NOT_FI, "opastamme työhön"),
    p("kokemus|työkokemus|koulutus|tutkinto|osaaminen|ammattitaito ~ välttämätön|välttämätöntä|pakollinen|pakollista|edellytys|vaatimus", NOT_FI, "opastamme työhön"),
    p("oltava|pitää|täytyy|tulee ~ kokemusta|työkokemusta|koulutus|tutkinto", NOT_FI, "ei tarvitse olla kokemusta"),
    p("kokenut", "near:haemme|etsimme|tarvitsemme|kaipaamme|olet.", "innostunut"),
    p("kokenutta", "near:haemme|haetaan|etsimme|etsitään|tarvitsemme|kaipaamme not-next:ohja|opast", "innostunutta"),
    p("kokeneita", "near:haemme|haetaan|etsimme|etsitään|tarvitsemme|kaipaamme not-next:ohja|opast", "innostuneita"),
    // Swedish.
    p("krav på ~ erfarenhet|arbetserfarenhet", NOT_SV, "inget krav på erfarenhet"),
    p("krav på ~ utbildning|examen|yrkeskunskap|kunskaper|språkkunskaper", NOT_SV, "inget krav på utbildning"),
    p("kräver|förutsätter ~ erfarenhet|arbetserfarenhet", NOT_SV, "kräver ingen erfarenhet"),
    p("kräver|förutsätter ~ utbildning|examen|yrkeskunskap|kunskaper|språkkunskaper", NOT_SV, "kräver ingen utbildning"),
    p("erfarenhet|arbetserfarenhet ~ krävs|förutsätts|behövs", NOT_SV, "ingen erfarenhet behövs"),
    p("utbildning|examen|yrkeskunskap|yrkeskunskaper ~ krävs|förutsätts|behövs", NOT_SV, "ingen utbildning behövs"),
    p("krävs|förutsätts ~ erfarenhet|arbetserfarenhet|utbildning|examen", NOT_SV, "krävs ingen erfarenhet"),
    p("erfarenhet|utbildning ~ ett krav", NOT_SV, "erfarenhet är inget krav"),
    p("måste|ska|bör ha ~ erfarenhet|utbildning|examen", NOT_SV, "behöver inte ha erfarenhet"),
    p("erfaren", "near:söker|sökes|letar|behöver|önskar not-next:handled|kolleg", "intresserad"),
    p("erfarna", "near:söker|sökes|letar|behöver|önskar not-next:handled|kolleg", "intresserade"),
    // English.
    p("previous|prior|work experience ~ required|needed|necessary|essential|mandatory", NOT_EN, "no experience needed"),
    p("experience|qualification|qualifications|degree ~ required|needed|necessary|essential|mandatory", NOT_EN, "no experience needed"),
    p("skills ~ required|essential|mandatory", NOT_EN, "no experience needed"),
    p("requires ~ experience|qualification|qualifications|degree", NOT_EN, "asks for no experience"),
    p("require ~ experience|qualification|qualifications|degree", NOT_EN, "ask for no experience"),
    p("must have ~ experience|qualification|qualifications|degree|skills", NOT_EN, "need no experience"),
    p("experienced", "near:looking|seek|seeking|need|want|hire|hiring|are. not-next:mentor|guide|colleague|team|supervisor|staff|instructor|people", "interested"),
];
