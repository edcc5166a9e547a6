//! Texts of standing willingness.

use chrono::{Datelike, NaiveDate};

use crate::language::Language;
use crate::matching::Kind;
use crate::texts;

texts! {
    willing_title { "Voisi ottaa", "Kan ta emot", "Could take" }
    willing_title_own { "Voisitte ottaa", "Ni kan ta emot", "You could take" }
    willing_none { "Ei vielä kerrottu. Kysy, milloin sopisi seuraavaksi.", "Inget är berättat ännu. Fråga när det passar nästa gång.", "Nothing told yet. Ask when it would suit next." }
    willing_add { "Kirjaa, mitä voisi ottaa", "Anteckna vad de kan ta emot", "Note what they could take" }
    willing_add_own { "Kertokaa, milloin voisitte ottaa", "Berätta när ni kan ta emot någon", "Tell us when you could take someone" }
    willing_form_title { "Mitä ja milloin yritys voisi ottaa?", "Vad kan företaget erbjuda, och när?", "What could the company offer, and when?" }
    willing_form_title_own { "Milloin voisitte ottaa nuoren?", "När kan ni ta emot en ung person?", "When could you take a young person?" }
    willing_form_lead_own { "Tämä ei sido teihin. Soitamme, kun sopiva nuori löytyy.", "Det här binder er inte. Vi ringer när vi hittar en ung person som passar.", "This does not bind you. We call when we find a suitable young person." }
    willing_form_lead { "Kirjaa puhelun aikana. Ei sido yritystä.", "Anteckna under samtalet. Binder inte företaget.", "Note it during the call. It does not bind the company." }
    willing_kinds { "Mihin?", "För vad?", "For what?" }
    willing_kinds_missing { "Valitse ainakin yksi.", "Välj minst en.", "Choose at least one." }
    willing_work { "Mitä työtä?", "Vilket arbete?", "What work?" }
    willing_work_hint { "Esimerkiksi leipomista aamuisin", "Till exempel bakning på morgnarna", "For example baking in the mornings" }
    willing_when { "Milloin?", "När?", "When?" }
    willing_when_own { "Muut kuukaudet", "Andra månader", "Other months" }
    willing_when_missing { "Valitse, milloin sopisi. Kuukaudet alkavat tästä kuusta.", "Välj när det passar. Månaderna börjar från den här.", "Choose when it would suit. Months start from this one." }
    willing_from { "Alkaen", "Från", "From" }
    willing_until { "Saakka", "Till", "Until" }
    willing_people { "Montako?", "Hur många?", "How many?" }
    willing_where { "Missä?", "Var?", "Where?" }
    willing_call { "Merkitse puhelu yhteydenpitoon", "Anteckna samtalet i kontakterna", "Note the call in the contact log" }
    willing_next { "Soita uudelleen", "Ring på nytt", "Call again" }
    willing_save { "Tallenna", "Spara", "Save" }
    willing_draft(kind: &str) { "Tee luonnos: {kind}", "Gör ett utkast: {kind}", "Make a draft: {kind}" }
    willing_draft_one { "Tee paikan luonnos", "Gör ett utkast till en plats", "Make a draft opening" }
    willing_close { "Ei enää", "Inte längre", "Not any more" }
    willing_people_told_one { "henkilö", "person", "person" }
    willing_people_told { "henkilöä", "personer", "people" }
    willing_said(who: &str, day: &str) { "{who} sanoi {day}", "{who} sa {day}", "{who} said so on {day}" }
    willing_noted(who: &str, day: &str) { "{who} kirjasi {day}", "{who} antecknade {day}", "noted by {who} on {day}" }
    willing_until_told(day: &str) { "Voimassa {day} saakka", "Gäller till {day}", "Stands until {day}" }
    willing_log_note(kinds: &str, when: &str, work: &str) { "Voisi ottaa: {kinds}, {when}. {work}", "Kan ta emot: {kinds}, {when}. {work}", "Could take: {kinds}, {when}. {work}" }

    willing_ask_title { "Voisi kysyä", "Värda att fråga", "Worth asking" }
    willing_ask_note { "Ei paikkaa vielä, mutta yritys on sanonut, että voisi ottaa", "Ingen plats ännu, men företaget har sagt att det kan ta emot någon", "No opening yet, but the company has said that it could take someone" }
    willing_sentence(firm: &str, month: &str, who: &str, when: &str) { "{firm} sanoi {month}, että voisi ottaa {who} {when}.", "{firm} sa {month} att det kan ta emot någon för {who} {when}.", "{firm} said {month} that it could take someone for {who} {when}." }
    willing_km(km: u32) { "{km} km kotikunnasta", "{km} km från hemkommunen", "{km} km from the home municipality" }
    willing_same_town { "Omassa kotikunnassa", "I den egna hemkommunen", "In the home municipality" }

    willing_winter(years: &str) { "talvella {years}", "vintern {years}", "in winter {years}" }
    willing_spring(year: i32) { "keväällä {year}", "våren {year}", "in spring {year}" }
    willing_summer(year: i32) { "kesällä {year}", "sommaren {year}", "in summer {year}" }
    willing_autumn(year: i32) { "syksyllä {year}", "hösten {year}", "in autumn {year}" }
    willing_month(months: &str) { "{months}", "{months}", "{months}" }

    willing_for_trial { "työkokeilijan", "arbetsprövning", "a work trial" }
    willing_for_apprenticeship { "oppisopimusopiskelijan", "läroavtal", "an apprenticeship" }
    willing_for_job { "työntekijän", "ett jobb", "a job" }
    willing_for_micro_job { "keikkatekijän", "ett mikrojobb", "a micro-job" }
    willing_for_entrepreneurship { "yrittäjyyden kokeilijan", "att pröva företagande", "an entrepreneurship try-out" }
    willing_or { "tai", "eller", "or" }
}

impl Language {
    /// Whom a company could take, in the middle of a sentence: "työkokeilijan tai työntekijän".
    #[must_use]
    pub(super) fn willing_for(self, kinds: &[Kind]) -> String {
        let words: Vec<&str> = kinds
            .iter()
            .map(|kind| match kind {
                Kind::WorkTrial => self.willing_for_trial(),
                Kind::Apprenticeship => self.willing_for_apprenticeship(),
                Kind::Job => self.willing_for_job(),
                Kind::MicroJob => self.willing_for_micro_job(),
                Kind::Entrepreneurship => self.willing_for_entrepreneurship(),
            })
            .collect();
        words.join(&format!(" {} ", self.willing_or()))
    }

    /// "marraskuussa", "i november", "in November"; with the year if it is not this one.
    #[must_use]
    pub(super) fn in_month(self, day: NaiveDate, today: NaiveDate) -> String {
        let names = match self {
            Self::Fi => [
                "tammikuussa",
                "helmikuussa",
                "maaliskuussa",
                "huhtikuussa",
                "toukokuussa",
                "kesäkuussa",
                "heinäkuussa",
                "elokuussa",
                "syyskuussa",
                "lokakuussa",
                "marraskuussa",
                "joulukuussa",
            ],
            Self::Sv => [
                "i januari",
                "i februari",
                "i mars",
                "i april",
                "i maj",
                "i juni",
                "i juli",
                "i augusti",
                "i september",
                "i oktober",
                "i november",
                "i december",
            ],
            Self::En => [
                "in January",
                "in February",
                "in March",
                "in April",
                "in May",
                "in June",
                "in July",
                "in August",
                "in September",
                "in October",
                "in November",
                "in December",
            ],
        };
        let name = names[day.month0() as usize];
        if day.year() == today.year() { name.to_owned() } else { format!("{name} {}", day.year()) }
    }
}
