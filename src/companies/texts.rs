//! Texts of companies.

use super::{ContactChannel, VerifiedHow};
use crate::language::Language;
use crate::texts;

texts! {
    companies_title { "Yritykset", "Företag", "Companies" }
    companies_lead { "Seuraava sovittu yhteys ensin, sitten pisin hiljaisuus.", "Först nästa avtalade kontakt, sedan de som har varit tysta längst.", "The next agreed contact first, then those silent for longest." }
    companies_new { "Uusi yritys", "Nytt företag", "New company" }
    companies_search { "Nimi, ala tai Y-tunnus", "Namn, bransch eller FO-nummer", "Name, industry or Business ID" }
    companies_find { "Hae", "Sök", "Search" }
    companies_own { "Vain omat", "Bara mina", "Only mine" }
    companies_count_one { "yritys", "företag", "company" }
    companies_count_many { "yritystä", "företag", "companies" }
    companies_column_name { "Yritys", "Företag", "Company" }
    companies_column_place { "Kunta", "Kommun", "Municipality" }
    companies_column_openings { "Paikkoja", "Platser", "Openings" }
    companies_column_last { "Viimeksi", "Senast", "Last contact" }
    companies_column_next { "Seuraavaksi", "Nästa gång", "Next contact" }
    companies_column_contact { "Yhteyshenkilö", "Kontaktperson", "Contact person" }
    companies_verified { "varmistettu", "bekräftad", "verified" }
    companies_not_verified { "varmistamatta", "inte bekräftad", "not verified" }
    companies_never { "ei vielä", "inte ännu", "not yet" }
    companies_today { "tänään", "i dag", "today" }
    companies_days_one { "päivä sitten", "dag sedan", "day ago" }
    companies_days_many { "päivää sitten", "dagar sedan", "days ago" }
    companies_late(day: &str) { "{day}, myöhässä", "{day}, försenad", "{day}, late" }
    companies_none { "Yrityksiä ei löytynyt.", "Inga företag hittades.", "No companies found." }
    companies_none_text { "Lisää yritys. Sitten voit ilmoittaa sen paikkoja ja merkitä yhteydenotot.", "Lägg till ett företag. Sedan kan du anmäla dess platser och anteckna kontakter.", "Add a company. Then you can post its openings and note your contacts." }
    companies_all { "Näytä kaikki", "Visa alla", "Show all" }

    company_back { "Yrityksiin", "Till företagen", "Back to companies" }
    company_edit { "Muokkaa tietoja", "Redigera uppgifterna", "Edit details" }
    company_new_opening { "Ilmoita paikka", "Anmäl en plats", "Post an opening" }
    company_business_id { "Y-tunnus", "FO-nummer", "Business ID" }
    company_business_id_hint { "Muodossa 1234567-1", "I formen 1234567-1", "In the form 1234567-1" }
    company_fixed { "Jos nimi tai Y-tunnus muuttuu, pyytäkää meitä vaihtamaan se.", "Be oss ändra namnet eller FO-numret om det behövs.", "If the name or the Business ID changes, ask us to change it." }
    company_business_id_in_use { "Tällä Y-tunnuksella on jo yritys. Etsi se luettelosta.", "Det finns redan ett företag med det här FO-numret. Sök det i listan.", "A company already has this Business ID. Look for it in the list." }
    company_name { "Nimi", "Namn", "Name" }
    company_industry { "Ala", "Bransch", "Industry" }
    company_industry_hint { "Esimerkiksi pyörien huolto", "Till exempel cykelservice", "For example bike repair" }
    company_about { "Yrityksestä", "Om företaget", "About the company" }
    company_about_hint { "Muutama lause nuorelle. Näkyy paikan sivulla.", "Några meningar till den unga. De syns på platsens sida.", "A few sentences for the young person. They are shown on the opening’s page." }
    company_municipality { "Kunta", "Kommun", "Municipality" }
    company_postcode { "Postinumero", "Postnummer", "Postcode" }
    company_natural_person { "Toiminimi (yksityinen elinkeinonharjoittaja)", "Firma (enskild näringsidkare)", "Sole trader" }
    company_natural_person_hint { "Julkisia lukuja näytetään vain, jos yrittäjä antaa luvan.", "Offentliga siffror visas bara om företagaren ger lov.", "Public figures are shown only if the trader agrees." }
    company_specialist { "Vastuuhenkilö", "Ansvarig", "Person in charge" }
    company_no_specialist { "ei vastuuhenkilöä", "ingen ansvarig", "nobody in charge" }
    company_edit_title { "Muokkaa yrityksen tietoja", "Redigera företagets uppgifter", "Edit the company’s details" }
    company_new_title { "Uusi yritys", "Nytt företag", "New company" }
    company_save { "Tallenna", "Spara", "Save" }
    company_cancel { "Peruuta", "Avbryt", "Cancel" }
    company_choose { "Valitse", "Välj", "Choose" }
    company_optional { "(ei pakollinen)", "(frivilligt)", "(optional)" }
    company_unknown { "ei tiedossa", "inte känd", "not known" }

    company_contacts { "Yhteyshenkilöt", "Kontaktpersoner", "Contact persons" }
    company_contacts_none { "Yhteyshenkilöä ei ole vielä. Lisää henkilö, jolle kerromme paikkojen asioista.", "Det finns ingen kontaktperson ännu. Lägg till den som vi ska berätta om platserna för.", "There is no contact person yet. Add the person we should tell about the openings." }
    company_contact_verified(day: &str, how: &str) { "Varmistettu {day}: {how}", "Bekräftad {day}: {how}", "Verified {day}: {how}" }
    company_contact_waiting { "Varmistamatta. Emme vielä esittele nuoria emmekä sovi tutustumisia.", "Inte bekräftad. Vi presenterar inga unga och ordnar inga träffar ännu.", "Not verified. We do not introduce young people or arrange meetings yet." }
    company_contact_call(phone: &str) { "Soita {phone}", "Ring {phone}", "Call {phone}" }
    company_contact_withdrawn(day: &str, reason: &str) { "Varmistus peruttu {day}: {reason}", "Bekräftelsen återtogs {day}: {reason}", "Verification withdrawn {day}: {reason}" }
    company_contact_asked_again(day: &str) { "Tiedot muuttuivat {day}. Varmista uudelleen.", "Uppgifterna ändrades {day}. Bekräfta på nytt.", "The details changed on {day}. Verify again." }
    company_contact_gone { "entinen yhteyshenkilö", "en tidigare kontaktperson", "a former contact person" }
    company_contact_change { "Muuta tietoja", "Ändra uppgifter", "Change details" }
    company_contact_title { "Yhteyshenkilön tiedot", "Kontaktpersonens uppgifter", "Contact person’s details" }
    company_contact_change_help { "Jos nimi, osoite tai numero muuttuu, varmistus päättyy ja tehdään uudelleen.", "Om namnet, adressen eller numret ändras upphör bekräftelsen och görs på nytt.", "If the name, address or number changes, the verification ends and is done again." }
    company_standing_open(names: &str) { "Varmistettu: {names}", "Bekräftad: {names}", "Verified: {names}" }
    company_standing_open_text { "Yritykselle voi esitellä nuoria ja sopia tutustumisia.", "Unga kan presenteras för företaget och träffar kan ordnas.", "Young people can be introduced to the company, and meetings arranged." }
    company_standing_closed { "Yhteyshenkilöä ei ole varmistettu", "Kontaktpersonen är inte bekräftad", "The contact person is not verified" }
    company_standing_closed_text { "Yritys voi ilmoittaa paikkoja. Nuoria ei vielä esitellä eikä tutustumisia sovita.", "Företaget kan anmäla platser. Inga unga presenteras och inga träffar ordnas ännu.", "The company can post openings. No young people are introduced and no meetings arranged yet." }
    company_withdraw { "Peru varmistus", "Återta bekräftelsen", "Withdraw the verification" }
    company_withdraw_reason { "Miksi?", "Varför?", "Why?" }
    company_withdraw_hint { "Esimerkiksi: ei ole enää töissä yrityksessä. Nuoria ei esitellä ennen uutta varmistusta.", "Till exempel: arbetar inte längre i företaget. Inga unga presenteras före en ny bekräftelse.", "For example: no longer works there. No young people are introduced before a new verification." }
    company_history { "Varmistusten historia", "Bekräftelsernas historia", "History of verifications" }
    company_history_verified(who: &str, how: &str) { "{who}: varmistettu, {how}", "{who}: bekräftad, {how}", "{who}: verified, {how}" }
    company_history_withdrawn(who: &str, reason: &str) { "{who}: varmistus peruttu, {reason}", "{who}: bekräftelsen återtagen, {reason}", "{who}: verification withdrawn, {reason}" }
    company_history_asked_again(who: &str) { "{who}: tiedot muuttuivat, varmistus tarvitaan uudelleen", "{who}: uppgifterna ändrades, en ny bekräftelse behövs", "{who}: details changed, a new verification is needed" }
    company_no_next { "ei sovittu", "inte avtalat", "not agreed" }
    company_hired_out { "Vuokratyönä täällä", "Uthyrt arbete här", "Through an agency here" }

    company_verify { "Varmista yhteyshenkilö", "Bekräfta kontaktpersonen", "Verify the contact person" }
    company_verify_how { "Miten varmistit, että hän puhuu yrityksen puolesta?", "Hur kontrollerade du att personen talar för företaget?", "How did you check that they speak for the company?" }
    company_verify_by_callback { "soitin julkisen rekisterin numeroon", "jag ringde ett nummer ur ett offentligt register", "I called the number in a public register" }
    company_verify_in_person { "tapasin työpaikalla", "jag träffade personen på arbetsplatsen", "I met them at the workplace" }
    company_verify_known { "tunsimme hänet ennestään", "vi kände personen sedan tidigare", "we already knew them" }
    company_add_contact { "Lisää yhteyshenkilö", "Lägg till en kontaktperson", "Add a contact person" }
    company_add_contact_help { "Hän saa sähköpostiin linkin, jolla pääsee sisään.", "Personen får en inloggningslänk med e-post.", "They get a sign-in link by e-mail." }
    company_contact_name { "Nimi", "Namn", "Name" }
    company_contact_email { "Sähköposti", "E-post", "E-mail" }
    company_contact_phone { "Puhelin", "Telefon", "Phone" }
    company_contact_language { "Kieli", "Språk", "Language" }
    company_contact_add { "Lisää ja lähetä linkki", "Lägg till och skicka länk", "Add and send a link" }
    company_address_in_use { "Osoitteella on jo tunnus. Käytä toista osoitetta.", "Adressen har redan ett konto. Använd en annan adress.", "The address already has an account. Use another address." }

    company_log { "Yhteydenpito", "Kontaktlogg", "Contact log" }
    company_log_none { "Yhteydenottoja ei ole vielä merkitty.", "Inga kontakter har antecknats ännu.", "No contacts noted yet." }
    company_log_channel { "Miten?", "Hur?", "How?" }
    company_log_note { "Mitä sovittiin?", "Vad kom ni överens om?", "What was agreed?" }
    company_log_note_hint { "Älä kirjoita nuorten nimiä tai muuta, mistä heidät tunnistaa.", "Skriv inte ungas namn eller annat som avslöjar vem de är.", "Do not write names or anything that tells who a young person is." }
    company_log_next { "Seuraava yhteydenotto", "Nästa kontakt", "Next contact" }
    company_log_next_told(day: &str) { "Seuraava yhteydenotto {day}", "Nästa kontakt {day}", "Next contact {day}" }
    company_log_add { "Tallenna merkintä", "Spara anteckningen", "Save the note" }
    company_day_is_past { "Päivä on jo mennyt. Valitse myöhempi.", "Dagen har redan varit. Välj en senare.", "The day has passed. Choose a later one." }
    company_channel_phone { "puhelin", "telefon", "phone" }
    company_channel_visit { "käynti", "besök", "visit" }
    company_channel_email { "sähköposti", "e-post", "e-mail" }
    company_channel_event { "tapahtuma", "evenemang", "event" }

    company_openings { "Paikat", "Platser", "Openings" }
    company_openings_none { "Paikkoja ei ole vielä.", "Inga platser ännu.", "No openings yet." }
    company_openings_none_text { "Ilmoittaminen vie noin kaksi minuuttia.", "Att anmäla tar cirka två minuter.", "Posting takes about two minutes." }
    company_opening_edit { "Muokkaa", "Redigera", "Edit" }
    company_opening_candidates { "Katso ehdokkaat", "Visa kandidater", "See candidates" }
    company_home_answer { "Lue ja vastaa", "Läs och svara", "Read and answer" }
    company_home_title { "Paikkamme", "Våra platser", "Our openings" }
    company_home_not_verified { "Soitamme teille ja varmistamme yhteyshenkilön. Sen jälkeen voimme esitellä nuoria ja sopia tutustumisia.", "Vi ringer er och bekräftar kontaktpersonen. Sedan kan vi presentera unga och ordna träffar.", "We will call you to verify the contact person. After that we can introduce young people and arrange meetings." }
    sector_farming { "Maa- ja metsätalous", "Jord- och skogsbruk", "Farming and forestry" }
    sector_mining { "Kaivokset", "Gruvor", "Mining" }
    sector_manufacturing { "Teollisuus", "Tillverkning", "Manufacturing" }
    sector_energy { "Energia", "Energi", "Energy" }
    sector_water { "Vesi ja jäte", "Vatten och avfall", "Water and waste" }
    sector_construction { "Rakentaminen", "Bygg", "Construction" }
    sector_trade { "Kauppa ja korjaamot", "Handel och verkstäder", "Shops and repair" }
    sector_transport { "Kuljetus ja varastot", "Transport och lager", "Transport and storage" }
    sector_restaurants { "Majoitus ja ravintolat", "Hotell och restaurang", "Hotels and restaurants" }
    sector_information { "Media ja IT", "Media och IT", "Media and IT" }
    sector_finance { "Raha ja vakuutus", "Finans och försäkring", "Finance and insurance" }
    sector_real_estate { "Kiinteistöt", "Fastigheter", "Real estate" }
    sector_professional { "Asiantuntijapalvelut", "Experttjänster", "Professional services" }
    sector_support { "Siivous, huolto ja henkilöstö", "Städning, service, bemanning", "Cleaning, upkeep and staffing" }
    sector_public { "Julkinen hallinto", "Offentlig förvaltning", "Public administration" }
    sector_education { "Koulutus", "Utbildning", "Education" }
    sector_care { "Sosiaali- ja terveysala", "Vård och omsorg", "Health and social care" }
    sector_culture { "Kulttuuri ja vapaa-aika", "Kultur och fritid", "Culture and leisure" }
    sector_other { "Muut palvelut", "Övriga tjänster", "Other services" }
    sector_unknown { "Toimiala ei tiedossa", "Okänd bransch", "Sector not known" }

    company_sector { "Toimiala", "Näringsgren", "Sector" }
    company_agency { "Henkilöstöpalveluyritys: vuokraa työntekijöitä muille", "Bemanningsföretag: hyr ut arbetstagare", "Staffing agency: hires out workers to others" }
    company_agency_hint { "Silloin jokainen paikka kertoo myös, missä yrityksessä työ tehdään.", "Då berättar varje plats också i vilket företag arbetet görs.", "Then every opening also tells which company the work is done for." }
    company_is_agency { "henkilöstöpalveluyritys", "bemanningsföretag", "staffing agency" }

    company_home_verify_again { "Tietonne muuttuivat. Soitamme teille ja varmistamme yhteyshenkilön uudelleen. Sitä ennen emme esittele nuoria.", "Era uppgifter har ändrats. Vi ringer er och bekräftar kontaktpersonen på nytt. Innan dess presenterar vi inga unga.", "Your details have changed. We will call you to verify the contact person again. Before that we do not introduce young people." }
    company_now_yours { "Teidän vuoronne", "Er tur", "Your turn" }
    company_now_ours { "Meidän vuoromme", "Vår tur", "Our turn" }
    company_now_draft(title: &str) { "Luonnos odottaa: {title}", "Ett utkast väntar: {title}", "A draft is waiting: {title}" }
    company_now_draft_text { "Tarkistakaa ja lähettäkää. Vie kaksi minuuttia.", "Kontrollera och skicka. Det tar två minuter.", "Check it and send it. It takes two minutes." }
    company_now_draft_do { "Jatka luonnosta", "Fortsätt på utkastet", "Continue the draft" }
    company_now_submitted(title: &str) { "Tarkistamme paikkaa: {title}", "Vi kontrollerar platsen: {title}", "We are checking: {title}" }
    company_now_submitted_text { "Teidän ei tarvitse tehdä mitään. Kerromme, kun se näkyy.", "Ni behöver inte göra något. Vi berättar när den syns.", "You don’t need to do anything. We tell you when it is shown." }
    company_now_searching { "Etsimme teille sopivaa nuorta", "Vi söker en ung person som passar er", "We are looking for a suitable young person for you" }
    company_now_searching_text { "Teidän ei tarvitse tehdä mitään. Kerromme, kun joku on kiinnostunut.", "Ni behöver inte göra något. Vi berättar när någon är intresserad.", "You don’t need to do anything. We tell you when somebody is interested." }
    company_now_nothing { "Nyt ei odota mitään", "Inget väntar nu", "Nothing is waiting now" }
    company_now_nothing_text { "Kertokaa kolmella painalluksella, milloin voisitte ottaa nuoren.", "Berätta med tre tryck när ni kan ta emot en ung person.", "Tell with three taps when you could take a young person." }
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
