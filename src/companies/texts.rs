//! Texts of companies.

use super::{ContactChannel, VerifiedHow};
use crate::language::Language;
use crate::texts;

texts! {
    companies_title { "Yritykset", "Företag", "Companies" }
    companies_lead { "Seuraava sovittu yhteys ensin, sitten pisin hiljaisuus.", "Först nästa avtalade kontakt, sedan den längsta tystnaden.", "The next agreed contact first, then the longest silence." }
    companies_new { "Uusi yritys", "Nytt företag", "New company" }
    companies_search { "Nimi, ala tai Y-tunnus", "Namn, bransch eller FO-nummer", "Name, field or business ID" }
    companies_find { "Hae", "Sök", "Search" }
    companies_own { "Vain omat", "Bara egna", "Only my own" }
    companies_count_one { "yritys", "företag", "company" }
    companies_count_many { "yritystä", "företag", "companies" }
    companies_column_name { "Yritys", "Företag", "Company" }
    companies_column_place { "Kunta", "Kommun", "Municipality" }
    companies_column_openings { "Paikkoja", "Platser", "Openings" }
    companies_column_last { "Viimeksi yhteydessä", "Senaste kontakt", "Last contact" }
    companies_column_next { "Seuraavaksi", "Nästa gång", "Next contact" }
    companies_column_contact { "Yhteyshenkilö", "Kontaktperson", "Contact" }
    companies_verified { "varmistettu", "bekräftad", "verified" }
    companies_not_verified { "varmistamatta", "inte bekräftad", "not verified" }
    companies_never { "ei vielä", "inte ännu", "not yet" }
    companies_today { "tänään", "i dag", "today" }
    companies_days_one { "päivä sitten", "dag sedan", "day ago" }
    companies_days_many { "päivää sitten", "dagar sedan", "days ago" }
    companies_late(day: &str) { "{day}, myöhässä", "{day}, försenad", "{day}, late" }
    companies_none { "Yrityksiä ei löytynyt.", "Inga företag hittades.", "No companies found." }
    companies_none_text { "Lisää yritys, niin voit ilmoittaa sen paikkoja ja merkitä yhteydenotot.", "Lägg till ett företag, så kan du anmäla dess platser och anteckna kontakter.", "Add a company to post its openings and note your contacts." }
    companies_all { "Näytä kaikki", "Visa alla", "Show all" }
    companies_pages { "Luettelon sivut", "Listans sidor", "Pages of the list" }
    companies_page(page: usize, pages: usize) { "Sivu {page}/{pages}", "Sida {page}/{pages}", "Page {page}/{pages}" }
    companies_previous { "Edelliset", "Föregående", "Previous" }
    companies_next { "Seuraavat", "Följande", "Next" }

    company_back { "Yrityksiin", "Till företagen", "To companies" }
    company_edit { "Muokkaa tietoja", "Redigera uppgifter", "Edit details" }
    company_new_opening { "Ilmoita paikka", "Anmäl en plats", "Post an opening" }
    company_business_id { "Y-tunnus", "FO-nummer", "Business ID" }
    company_business_id_hint { "Muodossa 1234567-1", "I formen 1234567-1", "In the form 1234567-1" }
    company_business_id_fixed { "Pyydä yhteyshenkilöltänne, jos tunnus pitää vaihtaa.", "Be er kontaktperson om FO-numret behöver ändras.", "Ask your contact at the service if the ID must change." }
    company_business_id_in_use { "Tällä Y-tunnuksella on jo yritys.", "Det finns redan ett företag med det här FO-numret.", "There already is a company with this business ID." }
    company_name { "Nimi", "Namn", "Name" }
    company_industry { "Ala", "Bransch", "Field" }
    company_industry_hint { "Esimerkiksi pyörien huolto", "Till exempel cykelservice", "For example bike repair" }
    company_about { "Yrityksestä", "Om företaget", "About the company" }
    company_about_hint { "Muutama lause nuorelle. Näkyy paikan sivulla.", "Några meningar till den unga. Syns på platsens sida.", "A few sentences for the young person. Shown on the opening’s page." }
    company_municipality { "Kunta", "Kommun", "Municipality" }
    company_postcode { "Postinumero", "Postnummer", "Postcode" }
    company_natural_person { "Toiminimi (yksityinen elinkeinonharjoittaja)", "Firma (enskild näringsidkare)", "Sole trader" }
    company_natural_person_hint { "Julkisia lukuja näytetään vain, jos yrittäjä antaa luvan.", "Offentliga siffror visas bara om företagaren ger lov.", "Public figures are shown only if the trader agrees." }
    company_specialist { "Vastuuhenkilö", "Ansvarig", "In charge" }
    company_no_specialist { "ei vastuuhenkilöä", "ingen ansvarig", "nobody in charge" }
    company_edit_title { "Muokkaa yrityksen tietoja", "Redigera företagets uppgifter", "Edit the company’s details" }
    company_new_title { "Uusi yritys", "Nytt företag", "New company" }
    company_save { "Tallenna", "Spara", "Save" }
    company_cancel { "Peruuta", "Avbryt", "Cancel" }
    company_choose { "Valitse", "Välj", "Choose" }
    company_optional { "(vapaaehtoinen)", "(frivilligt)", "(optional)" }
    company_unknown { "ei tiedossa", "inte känt", "not known" }

    company_contacts { "Yhteyshenkilöt", "Kontaktpersoner", "Contacts" }
    company_contacts_none { "Yhteyshenkilöä ei ole vielä. Lisää henkilö, jolle paikan asioista kerrotaan.", "Ingen kontaktperson ännu. Lägg till den som får veta om platserna.", "No contact yet. Add the person who hears about the openings." }
    company_contact_verified(day: &str, how: &str) { "Varmistettu {day}: {how}", "Bekräftad {day}: {how}", "Verified {day}: {how}" }
    company_contact_waiting { "Varmistamatta. Nuoria ei esitellä eikä tapaamisia sovita vielä.", "Inte bekräftad. Inga unga presenteras och inga möten bokas ännu.", "Not verified. No young people are introduced and no meetings set yet." }
    company_contact_call(phone: &str) { "Soita {phone}", "Ring {phone}", "Call {phone}" }
    company_verify { "Varmista yhteyshenkilö", "Bekräfta kontaktpersonen", "Verify the contact" }
    company_verify_how { "Miten varmistit, että hän puhuu yrityksen puolesta?", "Hur kontrollerade du att personen talar för företaget?", "How did you check that they speak for the company?" }
    company_verify_by_callback { "soitin julkisen rekisterin numeroon", "jag ringde numret i ett offentligt register", "I called the number in a public register" }
    company_verify_in_person { "tapasin työpaikalla", "jag träffade personen på arbetsplatsen", "I met them at the workplace" }
    company_verify_known { "tunsimme hänet ennestään", "vi kände personen från förut", "we knew them from before" }
    company_add_contact { "Lisää yhteyshenkilö", "Lägg till kontaktperson", "Add a contact" }
    company_add_contact_help { "Hän saa sähköpostiin linkin, jolla pääsee sisään.", "Personen får en inloggningslänk med e-post.", "They get a sign-in link by e-mail." }
    company_contact_name { "Nimi", "Namn", "Name" }
    company_contact_email { "Sähköposti", "E-post", "E-mail" }
    company_contact_phone { "Puhelin", "Telefon", "Telephone" }
    company_contact_language { "Kieli", "Språk", "Language" }
    company_contact_add { "Lisää ja lähetä linkki", "Lägg till och skicka länk", "Add and send a link" }
    company_address_in_use { "Osoitteella on jo tunnus.", "Adressen har redan ett konto.", "The address already has an account." }

    company_log { "Yhteydenpito", "Kontakter", "Contact log" }
    company_log_none { "Yhteydenottoja ei ole vielä merkitty.", "Inga kontakter har antecknats ännu.", "No contacts noted yet." }
    company_log_channel { "Miten?", "Hur?", "How?" }
    company_log_note { "Mitä sovittiin?", "Vad kom ni överens om?", "What was agreed?" }
    company_log_note_hint { "Ei nuorten nimiä eikä muita tunnistetietoja.", "Inga namn på unga och inga andra personuppgifter.", "No names of young people or other identifying details." }
    company_log_next { "Seuraava yhteys", "Nästa kontakt", "Next contact" }
    company_log_next_told(day: &str) { "Seuraava yhteys {day}", "Nästa kontakt {day}", "Next contact {day}" }
    company_log_add { "Merkitse", "Anteckna", "Note it" }
    company_day_is_past { "Päivä on jo mennyt.", "Dagen har redan varit.", "The day has passed." }
    company_channel_phone { "puhelin", "telefon", "telephone" }
    company_channel_visit { "käynti", "besök", "visit" }
    company_channel_email { "sähköposti", "e-post", "e-mail" }
    company_channel_event { "tapahtuma", "evenemang", "event" }

    company_openings { "Paikat", "Platser", "Openings" }
    company_openings_none { "Paikkoja ei ole vielä.", "Inga platser ännu.", "No openings yet." }
    company_openings_none_text { "Ilmoittaminen vie noin kaksi minuuttia.", "Att anmäla tar cirka två minuter.", "Posting takes about two minutes." }
    company_opening_edit { "Muokkaa", "Redigera", "Edit" }
    company_opening_close { "Sulje", "Stäng", "Close" }
    company_opening_candidates { "Ehdokkaat", "Kandidater", "Candidates" }
    company_home_answer { "Lue ja vastaa", "Läs och svara", "Read and answer" }
    company_home_title { "Paikkamme", "Våra platser", "Our openings" }
    company_home_not_verified { "Soitamme teille ja varmistamme yhteyshenkilön. Sen jälkeen voimme esitellä nuoria ja sopia tapaamisia.", "Vi ringer er och bekräftar kontaktpersonen. Därefter kan vi presentera unga och boka möten.", "We will call you to verify the contact. After that we can introduce young people and set meetings." }
    company_home_details { "Yrityksen tiedot", "Företagets uppgifter", "Company details" }
}

impl Language {
    /// How a contact was verified, as who did it says.
    #[must_use]
    pub(super) const fn verified_how(self, how: VerifiedHow) -> &'static str {
        match how {
            VerifiedHow::PhoneCallback => self.company_verify_by_callback(),
            VerifiedHow::MetInPerson => self.company_verify_in_person(),
            VerifiedHow::KnownFromBefore => self.company_verify_known(),
        }
    }

    /// Name of a way to keep in touch.
    #[must_use]
    pub(super) const fn contact_channel(self, channel: ContactChannel) -> &'static str {
        match channel {
            ContactChannel::Phone => self.company_channel_phone(),
            ContactChannel::Visit => self.company_channel_visit(),
            ContactChannel::Email => self.company_channel_email(),
            ContactChannel::Event => self.company_channel_event(),
        }
    }
}
