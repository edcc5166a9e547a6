//! English patterns.

use super::super::RuleId::{self, AdAge, AdLanguage, AdMilitary, AdOrigin, AdPhoto, AdSex};
use super::pattern::Pattern;

const fn p(rule: RuleId, words: &'static str, when: &'static str, better: &'static str) -> Pattern {
    Pattern { rule, words, when, better }
}

#[rustfmt::skip]
pub(super) const PATTERNS: &[Pattern] = &[
    p(AdSex, "young man|woman|girl|boy|lady|guy", "near:looking|seek|seeking|need|want|wanted|hire|hiring not-next:or|and", "motivated person"),
    // Age.
    p(AdAge, "young and|&", "next:dynam|energ|hung|ambi|vibr|fresh|motiv", "friendly and"),
    p(AdAge, "young dynamic|energetic|vibrant", "not-any:company", "friendly"),
    p(AdAge, "young", "next:team|workplace|staff|crew|colleagues", "friendly"),
    p(AdAge, "young", "near:looking|seek|seeking|need|want|wanted|hire|hiring|you|applicants|candidates|suits|suitable not-prev:for|with|of|help|helping|guide|support|supporting|among|teach not-next:customers|children|clients|visitors|guests|pupils|offenders", "motivated"),
    p(AdAge, "youthful", "not-next:customers", "friendly"),
    p(AdAge, "youngsters|teenagers|youths", "near:looking|seek|seeking|need|want|hire|hiring not-prev:for|with|of|help|helping|guide|support|supporting|among|teach not-next:customers|children|clients|visitors|guests|pupils|offenders", "people"),
    p(AdAge, "youngster|teenager", "near:looking|seek|seeking|need|want|hire|hiring", "person"),
    p(AdAge, "someone|anyone|anybody under|below #", "", "anyone"),
    p(AdAge, "under|below # years old", "not-any:customers|children not-prev:also", "motivated"),
    p(AdAge, "under|below #", "near:you|age|aged|applicants|candidates|must|looking|seek not-next:minutes|euros|euro|hours|km|kg|kilos|kilo|people|degrees|percent|days|weeks|months|min|metres|eur|cm not-prev:also", "motivated"),
    p(AdAge, "aged|ages|age # to|and|or #", "near:you|student|job|applicants|candidates|looking|seek|seeking|people|person|must not-any:children|customers|pupils|clients", "of any age"),
    p(AdAge, "aged|ages|age #|#*", "near:you|student|job|applicants|candidates|looking|seek|seeking|person|people|must not-next:and|to not-any:children|customers|pupils|clients|also", "of any age"),
    p(AdAge, "between # and # years old|of", "near:you|applicants|candidates|must|looking|seek|people|person not-any:children|customers", "motivated"),
    p(AdAge, "between # and #", "near:you|applicants|candidates|age|aged not-next:minutes|euros|hours|km|kg|people|eur|percent", "motivated"),
    p(AdAge, "no|not older than #", "", ""),
    p(AdAge, "maximum|max age", "", ""),
    p(AdAge, "# years old", "near:you|applicants|candidates|must not-prev:least|over not-any:company", "motivated"),
    p(AdAge, "digital native|natives", "", "confident computer user"),
    // Sex.
    p(AdSex, "salesman|saleswoman|salesgirl|saleslady", "", "salesperson"),
    p(AdSex, "salesmen|saleswomen|salesgirls", "", "salespeople"),
    p(AdSex, "waitress", "", "server"),
    p(AdSex, "waitresses", "", "servers"),
    p(AdSex, "cleaning|cleaner lady|woman|girl", "", "cleaner"),
    p(AdSex, "handyman", "", "maintenance worker"),
    p(AdSex, "handymen", "", "maintenance workers"),
    p(AdSex, "repairman", "", "repair technician"),
    p(AdSex, "foreman", "", "supervisor"),
    p(AdSex, "barmaid|barman", "", "bar worker"),
    p(AdSex, "hostess", "", "host"),
    p(AdSex, "hostesses", "", "hosts"),
    p(AdSex, "stewardess|stewardesses", "", "cabin crew"),
    p(AdSex, "warehouseman|warehousemen", "", "warehouse worker"),
    p(AdSex, "workman", "", "worker"),
    p(AdSex, "craftsman", "", "craftsperson"),
    p(AdSex, "fireman", "", "firefighter"),
    p(AdSex, "delivery|errand boy|man|boys|men", "", "delivery worker"),
    p(AdSex, "office|shop|sales|counter girl|boy|lady", "", "assistant"),
    p(AdSex, "girl|boy|woman|man|lady|guy|gentleman", "near:looking|seek|seeking|need|want|wanted|hire|hiring not-next:or|and|s not-prev:or|and|young", "person"),
    p(AdSex, "girls|boys|women|men|ladies|guys", "near:looking|seek|seeking|need|hire|hiring not-next:or|and not-prev:or|and|for|with|help", "people"),
    p(AdSex, "male|female|males|females", "next:candid|applic|work|employ|person|staff|assist|clean|driver|cashier|colleague", ""),
    p(AdSex, "males|females only", "", "everyone"),
    // Language.
    p(AdLanguage, "native", "next:finnish|english|swedish|speaker|level|russian|fluen", "confident"),
    p(AdLanguage, "finnish|english|swedish native|natives", "", "confident speaker"),
    p(AdLanguage, "mother tongue ~ finnish|swedish|english", "not-any:any", "language skills that are good enough for the work"),
    p(AdLanguage, "finnish|swedish|english ~ mother tongue", "not-any:any", "language skills that are good enough for the work"),
    p(AdLanguage, "perfect|flawless|impeccable", "next:finnish|english|swedish|command|language", "good working"),
    // Photo.
    p(AdPhoto, "and photo|photograph|picture|headshot", "near:cv|resume|application|send|attach|letter not-next:of.|shoot|edit", ""),
    p(AdPhoto, "and|with a|your photo|photograph|picture|headshot", "near:cv|resume|application|send|attach|letter not-next:of.", ""),
    p(AdPhoto, "please attach|send|include|enclose|add ~ photo|photograph|picture|headshot", "not-next:of|to", "no photo is needed"),
    p(AdPhoto, "attach|send|include|enclose|add ~ photo|photograph|picture|headshot", "not-next:of|to", "no photo is needed"),
    p(AdPhoto, "photo|picture|photograph of yourself|you", "", "few words about yourself"),
    // Military service.
    p(AdMilitary, "military|national|conscript service ~ completed|done|required|finished", "", "good teamwork skills"),
    p(AdMilitary, "completed|finished|done|served ~ military|national|conscript service", "", "experience of working in a team"),
    p(AdMilitary, "completed|finished|done ~ conscription", "", "experience of working in a team"),
    // Origin.
    p(AdOrigin, "native|ethnic finn|finns|finnish", "", ""),
    p(AdOrigin, "finns only", "", "everyone"),
    p(AdOrigin, "only finns", "", "everyone"),
    p(AdOrigin, "finnish|eu citizen|citizens|nationals", "near:must|only|you|be not-any:services", "entitled to work in Finland"),
    p(AdOrigin, "finnish citizenship|nationality", "not-prev:without|no", "the right to work in Finland"),
    p(AdOrigin, "finnish|eu citizens|nationals only", "", "everyone with the right to work in Finland"),
    p(AdOrigin, "born in finland", "", ""),
    p(AdOrigin, "no foreigners|immigrants|refugees|russians", "", ""),
    p(AdOrigin, "christian", "near:you|looking|seek|applicants|must not-next:organi|charity|school|association", ""),
];
