//! Texts of the pool.

use super::Silence;
use crate::language::Language;
use crate::texts;

texts! {
    pool_any_sector { "Kaikki toimialat", "Alla näringsgrenar", "All sectors" }
    pool_any_place { "Kaikki kunnat", "Alla kommuner", "All municipalities" }
    pool_silence { "Hiljaisuus", "Tystnad", "Silence" }
    pool_any_silence { "Ei rajausta", "Ingen gräns", "Any" }
    pool_silence_days(days: u64) { "vähintään {days} päivää", "minst {days} dagar", "at least {days} days" }
    pool_silence_never { "ei koskaan yhteydessä", "aldrig i kontakt", "never in touch" }
    pool_size { "Rivejä", "Rader", "Rows" }
    pool_capacity { "Voi ottaa", "Kan ta emot", "Can take" }
    pool_rate { "Vastaa", "Svarar", "Answers" }
    pool_rate_told(rate: usize) { "{rate} %", "{rate} %", "{rate}%" }
    pool_rate_none { "–", "–", "–" }
    pool_rate_note { "Vastattu kysytyistä 12 kuukauden aikana. Alle kolmesta ei lasketa.", "Andel besvarade frågor under 12 månader. Färre än tre räknas inte.", "Share of questions answered in 12 months. Fewer than three are not counted." }
    pool_silent { "Hiljaa yli 90 pv", "Tyst över 90 dygn", "Silent over 90 days" }
    pool_file { "Lataa taulukkona (CSV)", "Ladda ner som tabell (CSV)", "Download as a table (CSV)" }
    pool_file_name { "yritykset", "foretag", "companies" }
    pool_by_company { "Yrityksittäin", "Per företag", "By company" }
    pool_by_sector { "Toimialoittain", "Per näringsgren", "By sector" }
    pool_views { "Yritysten näkymät", "Vyer över företagen", "Views of companies" }
    pool_yes { "kyllä", "ja", "yes" }
    pool_no { "ei", "nej", "no" }
    pool_silent_days { "Päiviä hiljaa", "Dagar av tystnad", "Days of silence" }
    pool_last_day { "Viimeksi", "Senast", "Last" }
    pool_verified { "Varmistettu", "Bekräftad", "Verified" }
}

impl Language {
    /// A silence to choose.
    #[must_use]
    pub(super) fn silence(self, silence: Silence) -> String {
        match silence {
            Silence::Days(days) => self.pool_silence_days(days),
            Silence::Never => self.pool_silence_never().to_owned(),
        }
    }
}
