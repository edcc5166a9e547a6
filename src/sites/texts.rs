//! Texts of the pages of sites.

use chrono::{Datelike, NaiveDate};

use super::hours::{Open, Span};
use super::model::SiteService;
use crate::language::Language;
use crate::texts;

texts! {
    sites_title { "Toimipisteet", "Våra enheter", "Our service points" }
    sites_lead { "Tule käymään, soita tai kirjoita. Palvelu on maksuton.", "Kom på besök, ring eller skriv. Tjänsten är gratis.", "Come by, call or write. The service is free." }
    sites_none { "Toimipisteitä ei ole vielä.", "Det finns inga enheter ännu.", "There are no service points yet." }
    sites_none_help { "Voit silti katsoa paikkoja.", "Du kan ändå titta på platser.", "You can still look at openings." }
    site_open_until(time: &str) { "Auki nyt klo {time} asti", "Öppet nu till kl. {time}", "Open now until {time}" }
    site_opens_today(time: &str) { "Avautuu tänään klo {time}", "Öppnar i dag kl. {time}", "Opens today at {time}" }
    site_opens_tomorrow(time: &str) { "Avautuu huomenna klo {time}", "Öppnar i morgon kl. {time}", "Opens tomorrow at {time}" }
    site_opens_on(day: &str, time: &str) { "Avautuu {day} klo {time}", "Öppnar {day} kl. {time}", "Opens {day} at {time}" }
    site_open_unknown { "Kysy aukioloaika puhelimella", "Fråga om öppettiderna per telefon", "Ask for the opening hours by phone" }
    site_address { "Osoite", "Adress", "Address" }
    site_arrival { "Näin löydät perille", "Så hittar du hit", "How to get here" }
    site_phone { "Puhelin", "Telefon", "Telephone" }
    site_email { "Sähköposti", "E-post", "E-mail" }
    site_call(phone: &str) { "Soita {phone}", "Ring {phone}", "Call {phone}" }
    site_write { "Kirjoita sähköpostia", "Skriv e-post", "Write an e-mail" }
    site_hours { "Aukioloajat", "Öppettider", "Opening hours" }
    site_hours_day { "Päivä", "Dag", "Day" }
    site_hours_when { "Avoinna", "Öppet", "Open" }
    site_closed { "suljettu", "stängt", "closed" }
    site_walk_in { "ilman ajanvarausta", "utan tidsbokning", "no appointment needed" }
    site_exceptions { "Poikkeukset", "Undantag", "Exceptions" }
    site_come_for { "Mihin saat täällä apua", "Det här får du hjälp med", "What you can come for" }
    site_languages { "Palvelemme näillä kielillä", "Vi betjänar på de här språken", "We serve in these languages" }
    site_staff { "Keitä täällä on", "Vem som finns här", "Who is here" }
    site_coaches { "Työhönvalmentajat", "Arbetstränare", "Job coaches" }
    site_coaches_help { "Auttavat sinua löytämään paikan ja kulkevat mukana.", "Hjälper dig att hitta en plats och går vid din sida.", "They help you find an opening and walk beside you." }
    site_specialists { "Yritysyhteistyön asiantuntijat", "Sakkunniga i företagssamarbete", "Employer liaisons" }
    site_specialists_help { "Auttavat yrityksiä ilmoittamaan paikan ja löytämään nuoren.", "Hjälper företag att anmäla en plats och hitta en ung person.", "They help companies post an opening and find a young person." }
    site_serves(towns: &str) { "Palvelemme näissä kunnissa: {towns}", "Vi betjänar de här kommunerna: {towns}", "We serve these municipalities: {towns}" }
    site_all { "Kaikki toimipisteet", "Alla enheter", "All service points" }
    site_edit { "Muokkaa sivua", "Redigera sidan", "Edit the page" }
    site_edit_title { "Toimipisteen sivu", "Enhetens sida", "The service point’s page" }
    site_edit_help { "Kaikki näkevät tämän sivun. Henkilöiden nimet näkyvät vain, jos he itse niin haluavat.", "Alla ser den här sidan. Personers namn syns bara om de själva vill det.", "Everybody sees this page. People’s names are shown only if they want it themselves." }
    site_form_about { "Mikä tämä paikka on?", "Vad är det här för ställe?", "What is this place?" }
    site_form_in_fi { "suomeksi", "på finska", "in Finnish" }
    site_form_in_sv { "ruotsiksi", "på svenska", "in Swedish" }
    site_form_in_en { "englanniksi", "på engelska", "in English" }
    site_form_other_help { "Tyhjän tilalla näkyy suomenkielinen teksti.", "Om fältet är tomt visas den finska texten.", "If this is empty, the Finnish text is shown." }
    site_form_hours_help { "Kirjoita näin: 9.30. Jätä tyhjäksi, jos on suljettu.", "Skriv så här: 9.30. Lämna tomt om det är stängt.", "Write like this: 9:30. Leave empty if closed." }
    site_form_opens { "Avataan", "Öppnar", "Opens" }
    site_form_closes { "Suljetaan", "Stänger", "Closes" }
    site_form_walk_in { "Ilman ajanvarausta", "Utan tidsbokning", "No appointment" }
    site_form_exceptions_help { "Esimerkiksi juhlapyhät. Ilman kellonaikaa päivä on suljettu. Tyhjennä päivä, niin poikkeus poistuu.", "Till exempel helgdagar. Utan klockslag är dagen stängd. Töm dagen för att ta bort undantaget.", "Public holidays, for example. Without times the day is closed. Empty the day to remove the exception." }
    site_form_controller { "Rekisterinpitäjä", "Personuppgiftsansvarig", "Data controller" }
    site_form_controller_hint { "Yleensä kunta, esimerkiksi Lahden kaupunki. Nimi näkyy tietosuojaselosteessa.", "Oftast kommunen, till exempel Lahtis stad. Namnet syns i dataskyddsbeskrivningen.", "Usually the municipality, for example the City of Lahti. The name is shown in the privacy notice." }
    site_form_privacy { "Tietosuojavastaavan yhteystieto", "Dataskyddsombudets kontaktuppgift", "How to reach the data protection officer" }
    site_form_save { "Tallenna sivu", "Spara sidan", "Save the page" }
    site_field_time { "Kirjoita molemmat ajat näin: 9.30. Tai jätä molemmat tyhjiksi.", "Skriv båda tiderna så här: 9.30. Eller lämna båda tomma.", "Write both times like this: 9:30. Or leave both empty." }
    site_field_order { "Sulkemisaika on ennen avaamista. Korjaa ajat.", "Stängningstiden är före öppningstiden. Ändra tiderna.", "It closes before it opens. Change the times." }
    site_conflict { "Joku muu muutti sivua samaan aikaan. Tarkista tekstisi ja tallenna uudelleen.", "Någon annan ändrade sidan samtidigt. Kontrollera dina texter och spara på nytt.", "Somebody else changed the page at the same time. Check your texts and save again." }

    site_service_profile { "oman profiilin tekeminen", "att göra din profil", "making your profile" }
    site_service_openings { "paikan etsiminen yhdessä", "att leta efter en plats tillsammans", "looking for an opening together" }
    site_service_applications { "työhakemus ja ansioluettelo", "ansökan och CV", "application and CV" }
    site_service_interview { "haastattelun harjoittelu", "att öva på en intervju", "practising an interview" }
    site_service_studies { "opiskelu ja koulun valinta", "studier och val av skola", "studies and choosing a school" }
    site_service_entrepreneurship { "oma yritysidea", "en egen affärsidé", "your own business idea" }
    site_service_housing { "asuminen", "boende", "housing" }
    site_service_money { "raha ja tuet", "pengar och stöd", "money and benefits" }
    site_service_wellbeing { "jaksaminen", "ork och mående", "wellbeing" }
    site_service_talk { "juttelu, ilman asiaa", "att prata, utan ärende", "just a talk, no reason needed" }

    weekday_1 { "maanantai", "måndag", "Monday" }
    weekday_2 { "tiistai", "tisdag", "Tuesday" }
    weekday_3 { "keskiviikko", "onsdag", "Wednesday" }
    weekday_4 { "torstai", "torsdag", "Thursday" }
    weekday_5 { "perjantai", "fredag", "Friday" }
    weekday_6 { "lauantai", "lördag", "Saturday" }
    weekday_7 { "sunnuntai", "söndag", "Sunday" }
}

impl Language {
    /// Name of a weekday; 0 is Monday.
    pub(super) const fn weekday(self, index: usize) -> &'static str {
        match index {
            0 => self.weekday_1(),
            1 => self.weekday_2(),
            2 => self.weekday_3(),
            3 => self.weekday_4(),
            4 => self.weekday_5(),
            5 => self.weekday_6(),
            _ => self.weekday_7(),
        }
    }

    /// A minute of the day as people write it: "9.30", "9:30".
    pub(super) fn minute(self, minute: i32) -> String {
        let (hour, rest) = (minute / 60, minute % 60);
        match self {
            Self::Fi | Self::Sv => format!("{hour}.{rest:02}"),
            Self::En => format!("{hour}:{rest:02}"),
        }
    }

    /// "9.30–16.00"
    pub(super) fn span(self, span: Span) -> String {
        format!("{}–{}", self.minute(span.opens), self.minute(span.closes))
    }

    /// What the door does, told on a day.
    pub(super) fn open(self, open: Open, today: NaiveDate) -> String {
        match open {
            Open::Now(until) => self.site_open_until(&self.minute(until)),
            Open::Next(day, at) if day == today => self.site_opens_today(&self.minute(at)),
            Open::Next(day, at) if Some(day) == today.succ_opt() => self.site_opens_tomorrow(&self.minute(at)),
            Open::Next(day, at) if (day - today).num_days() < 7 => {
                let name = self.weekday(day.weekday().num_days_from_monday() as usize);
                // "Avautuu maanantaina", "öppnar på måndag", "opens on Monday"
                let on = match self {
                    Self::Fi => format!("{name}na"),
                    Self::Sv => format!("på {name}"),
                    Self::En => format!("on {name}"),
                };
                self.site_opens_on(&on, &self.minute(at))
            }
            Open::Next(day, at) => self.site_opens_on(&self.short_day(day), &self.minute(at)),
            Open::Unknown => self.site_open_unknown().to_owned(),
        }
    }

    /// What one can come for.
    pub(super) const fn site_service(self, service: SiteService) -> &'static str {
        match service {
            SiteService::Profile => self.site_service_profile(),
            SiteService::Openings => self.site_service_openings(),
            SiteService::Applications => self.site_service_applications(),
            SiteService::Interview => self.site_service_interview(),
            SiteService::Studies => self.site_service_studies(),
            SiteService::Entrepreneurship => self.site_service_entrepreneurship(),
            SiteService::Housing => self.site_service_housing(),
            SiteService::Money => self.site_service_money(),
            SiteService::Wellbeing => self.site_service_wellbeing(),
            SiteService::Talk => self.site_service_talk(),
        }
    }
}
