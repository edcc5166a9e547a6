//! Swedish patterns, as it is written in Finland.

use super::super::RuleId::{self, AdAge, AdLanguage, AdMilitary, AdOrigin, AdPhoto, AdSex};
use super::pattern::Pattern;

const fn p(rule: RuleId, words: &'static str, when: &'static str, better: &'static str) -> Pattern {
    Pattern { rule, words, when, better }
}

#[rustfmt::skip]
pub(super) const PATTERNS: &[Pattern] = &[
    // Age.
    p(AdAge, "ung och", "next:dynam|driv|hung|glad|pigg|energ|ambi", "engagerad och"),
    p(AdAge, "unga är välkomna", "", "alla är välkomna"),
    p(AdAge, "gärna ung|unga|yngre", "", ""),
    p(AdAge, "unga och", "next:dynam|driv|hung|glad|pigg|energ|ambi", "engagerade och"),
    p(AdAge, "ungt och", "next:dynam|driv|hung|glad|pigg|energ|härl", "trevligt och"),
    p(AdAge, "ung", "near:söker|sökes|behöver|letar|anställer|önskar|du not-prev:för|med|till|åt|av|hjälpa not-next:kund|elev|klient", "engagerad"),
    p(AdAge, "unga", "near:söker|sökes|behöver|letar|anställer|önskar ends:re|er|ar|are not-prev:för|med|bland|av|till|åt|hjälper|stöder|handleder not-next:kund|elev|klient", "engagerade"),
    p(AdAge, "unga", "near:söker|sökes|behöver|letar|anställer|önskar not-prev:för|med|bland|av|till|åt|hjälper|stöder|handleder not-next:kund|elev|klient|år", "personer"),
    p(AdAge, "ungdom", "near:söker|behöver|letar|anställer not-prev:för|med|till|åt", "person"),
    p(AdAge, "ungdomar", "near:söker|behöver|letar|anställer not-prev:för|med|bland|av|till|åt|handleda|stöda", "personer"),
    p(AdAge, "passar|lämpar ~ ung|unga|ungdomar", "not-next:kund|besök", "passar dig"),
    p(AdAge, "ungdomlig|ungdomligt", "", "engagerad"),
    p(AdAge, "ungt", "next:team|gäng|arbetsteam|kollek|arbetslag", "trevligt"),
    p(AdAge, "unga", "next:team|gäng", "trevliga"),
    p(AdAge, "en under|högst #åring*", "", "en engagerad person"),
    p(AdAge, "under|högst|max|maximalt #åring*", "not-prev:även|också not-any:kund|barn|klient|elev", "engagerad person"),
    p(AdAge, "under|högst|max|maximalt # år", "near:du|söker|sökande|ålder|yngre|person|är not-prev:även|också not-next:får|kan|sedan not-any:funnits|verkat|erfarenhet", "engagerad"),
    p(AdAge, "mellan # och # år", "near:du|söker|sökande|ålder|är|person|dig not-next:sedan not-any:funnits|verkat|erfarenhet", "engagerad"),
    p(AdAge, "är du under|högst #", "not-next:får|kan|minut|kilo|meter", "är du engagerad"),
    p(AdAge, "mellan # och #", "near:du|söker|sökande|ålder|är|person not-next:timm|euro|minut|proc|grad|kilo|km|pers|kl", "engagerad"),
    p(AdAge, "i åldern ~ #", "near:söker|du|är|sökande|person not-any:barn|elever|kunder|klient", "i alla åldrar"),
    p(AdAge, "i åldern #", "near:söker|du|är|sökande|person not-any:barn|elever|kunder|klient", "i alla åldrar"),
    p(AdAge, "#åring|#åringar", "near:söker|letar|anställer|du not-prev:för|med|till|åt|hjälpa not-next:kan|får", "person"),
    p(AdAge, "maxålder|högsta ålder", "", ""),
    p(AdAge, "åldersgräns ~ #", "not-any:18|kund|gäst", ""),
    // Sex.
    p(AdSex, "en|ett tjej|kille|flicka|pojke|kvinna|man|dam|herre|grabb", "near:söker|behöver|letar|anställer|önskar not-next:eller|och|i.", "en person"),
    p(AdSex, "tjejer|killar|flickor|pojkar|kvinnor|män|grabbar", "near:söker|behöver|letar|anställer not-next:och|eller|med not-prev:och|eller|för|till|åt|med", "personer"),
    p(AdSex, "du är tjej|kille|flicka|pojke|kvinna|man", "not-next:eller", "du är intresserad"),
    p(AdSex, "manlig|kvinnlig|manliga|kvinnliga", "not-next:kund|klient|patient|besök|elev|gäst|förtroende", ""),
    p(AdSex, "städerska|städerskor|städtant|städfru", "", "lokalvårdare"),
    p(AdSex, "servitris|servitriser", "", "person till serveringen"),
    p(AdSex, "försäljerska|försäljerskor", "", "försäljare"),
    p(AdSex, "kassörska|kassörskor", "", "kassabiträde"),
    p(AdSex, "frisörska", "", "frisör"),
    p(AdSex, "frisörskor", "", "frisörer"),
    p(AdSex, "lärarinna|lärarinnor", "", "lärare"),
    p(AdSex, "flygvärdinna|flygvärdinnor", "", "kabinpersonal"),
    p(AdSex, "värdinna", "", "värd"),
    p(AdSex, "värdinnor", "", "värdar"),
    p(AdSex, "lagerman|lagermän", "", "lagerarbetare"),
    p(AdSex, "förman|förmän", "", "arbetsledare"),
    p(AdSex, "kontorsflicka|butiksflicka|butikstjej|kontorstjej|springpojke|lagerkille", "", "medarbetare"),
    p(AdSex, "hantverkskille|reparatörskille", "", "hantverkare"),
    // Language.
    p(AdLanguage, "ditt modersmål är svenska|finska|engelska", "", "dina språkkunskaper räcker för arbetet"),
    p(AdLanguage, "modersmål ~ svenska|finska|engelska", "", "språkkunskaper som räcker för arbetet"),
    p(AdLanguage, "modersmålet ~ svenska|finska|engelska", "", "språkkunskaper som räcker för arbetet"),
    p(AdLanguage, "svenska|finska|engelska som modersmål", "not-prev:i|undervisar", "svenska eller finska så att arbetet löper"),
    p(AdLanguage, "perfekt|perfekta|felfri|felfria|felfritt", "next:sven|fins|engel|kunskaper|språk", "god"),
    p(AdLanguage, "modersmålsnivå", "", "god nivå"),
    p(AdLanguage, "svensktalande|finsktalande", "near:infödd*|infödda|infödd", "med goda språkkunskaper"),
    // Photo.
    p(AdPhoto, "och|samt ~ foto|fotografi|bild", "near:skicka|bifoga|sänd|ansökan|cv not-next:på", ""),
    p(AdPhoto, "skicka|bifoga|sänd|inkludera ~ foto|fotografi|bild", "not-next:på|av|till", "foto behövs inte"),
    p(AdPhoto, "med foto|bild|fotografi", "near:ansökan|cv|meritförteckning", ""),
    p(AdPhoto, "foto|bild på|av dig", "", ""),
    // Military service.
    p(AdMilitary, "fullgjord|avklarad|genomförd ~ värnplikt|beväringstjänst|militärtjänst|militärtjänstgöring|lumpen|beväring", "", "god samarbetsförmåga"),
    p(AdMilitary, "gjort|fullgjort ~ värnplikt|värnplikten|militärtjänst|militärtjänsten|lumpen|armén|beväringstjänst|beväringstjänsten|beväringen", "", "arbetat i grupp"),
    p(AdMilitary, "värnplikt|värnplikten|militärtjänst|militärtjänsten|beväringstjänst|beväringstjänsten ~ fullgjord|avklarad|gjord|krävs", "", "god samarbetsförmåga"),
    // Origin.
    p(AdOrigin, "infödd|infödda", "", ""),
    p(AdOrigin, "en|ett finländare|svensk|finne|finlandssvensk", "near:söker|letar|anställer|behöver not-next:kund", "en person"),
    p(AdOrigin, "endast|bara|enbart finländare|svenskar|finnar|finska", "", "alla"),
    p(AdOrigin, "finsk|finländsk medborgare", "near:är|vara|endast|måste|krävs", "person med rätt att arbeta i Finland"),
    p(AdOrigin, "finskt|finländskt medborgarskap", "not-prev:inte|inget", "rätt att arbeta i Finland"),
    p(AdOrigin, "inga invandrare|utlänningar|romer|ryssar", "", ""),
    p(AdOrigin, "etniskt|etnisk finsk|finländsk|svensk|finländare|finne", "", ""),
    p(AdOrigin, "kristen", "near:du|söker|sökande|är not-next:organi|fören|skola|grund", ""),
];
