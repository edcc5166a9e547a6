//! `/style`: the design system on one page, and its sample words.

use actix_web::HttpResponse;
use askama::Template;

use crate::error::AppError;
use crate::language::Language;
use crate::texts;
use crate::web::{Page, render};

/// The design system on one page.
#[derive(Template)]
#[template(path = "style/index.html")]
struct StylePage {
    page: Page,
    s: Samples,
}

/// Sample words of the page, in its language.
#[derive(Debug, Clone, Copy)]
struct Samples(Language);

/// `GET /style`
pub async fn style(page: Page) -> Result<HttpResponse, AppError> {
    let s = Samples(page.t);
    render(&StylePage { page, s })
}

texts! {
    sample_title { "Matkalla: osat ja tilat", "Matkalla: delar och lägen", "Matkalla: parts and states" }
    sample_colours { "Värit", "Färger", "Colours" }
    sample_letters { "Kirjaimet", "Bokstäver", "Letters" }
    sample_buttons { "Painikkeet: perus, osoitin, kohdistus, toinen, hiljainen, poisto, matkalla", "Knappar: huvudval, pekare, fokus, andra, tyst, radera, på väg", "Buttons: primary, pointer, focus, second, quiet, delete, on its way" }
    sample_fields { "Kentät: vihje, virhe, kohdistus", "Fält: tips, fel, fokus", "Fields: hint, error, focus" }
    sample_chips { "Sanasirut ja valinnat", "Ordbrickor och val", "Word chips and choices" }
    sample_turns { "Kenen vuoro", "Vems tur", "Whose turn" }
    sample_reasons { "Perusterivit", "Skäl", "Reasons" }
    sample_paths { "Polku, eteneminen ja tallennus", "Väg, framsteg och sparande", "Path, progress and saving" }
    sample_messages { "Viestit ja ilmoitus", "Meddelanden och notis", "Messages and toast" }
    sample_empty { "Tyhjä tila", "Tomt läge", "Empty state" }
    sample_kinds { "Polut, merkit ja kuvat", "Vägar, märken och symboler", "Paths, tags and signs" }
    sample_interested { "Kiinnostaa", "Jag är intresserad", "I’m interested" }
    sample_book { "Varaa aika", "Boka tid", "Book a time" }
    sample_undo { "Kumoa", "Ångra", "Undo" }
    sample_delete_account { "Poista tilini", "Radera mitt konto", "Delete my account" }
    sample_sending { "Lähetetään…", "Skickar…", "Sending…" }
    sample_postcode { "Postinumero", "Postnummer", "Postcode" }
    sample_five_digits { "Viisi numeroa", "Fem siffror", "Five digits" }
    sample_business_id { "Y-tunnus", "FO-nummer", "Business ID" }
    sample_business_id_wrong { "Viimeinen numero ei täsmää.", "Sista siffran stämmer inte.", "The last digit doesn’t match." }
    sample_evening { "ilta", "kväll", "evening" }
    sample_morning { "aamu", "morgon", "morning" }
    sample_cleaning { "siivous", "städning", "cleaning" }
    sample_your_turn { "Sinun vuorosi", "Din tur", "Your turn" }
    sample_company_turn { "Yrityksen vuoro · 8.10.", "Företagets tur · 8.10", "The company’s turn · 8 Oct" }
    sample_late { "2 pv myöhässä", "2 dygn försenad", "2 d late" }
    sample_done { "Valmis", "Klart", "Done" }
    sample_bus_fact { "Pääset bussilla 14 minuutissa", "Du kommer fram med buss på 14 minuter", "You get there by bus in 14 minutes" }
    sample_bus_source { "Toiveesi: enintään 30 minuuttia", "Ditt önskemål: högst 30 minuter", "Your wish: 30 minutes at most" }
    sample_pass_missing { "Hygieniapassi puuttuu", "Hygienpass saknas", "Hygiene passport is missing" }
    sample_course_date { "Kurssi to 15.10.", "Kurs tors 15.10", "Course on Thu 15 Oct" }
    sample_step { "Vaihe 3/5", "Steg 3/5", "Step 3/5" }
    sample_now { "Nyt", "Nu", "Now" }
    sample_ahead { "Tulossa", "Kommer", "Ahead" }
    sample_parts_done { "3/6 osaa valmiina", "3/6 delar klara", "3 of 6 parts done" }
    sample_saved { "Tallennettu 14.32", "Sparat 14.32", "Saved 14:32" }
    sample_saving { "Tallennetaan…", "Sparar…", "Saving…" }
    sample_offline { "Ei verkkoa. Teksti on tallessa puhelimessa.", "Inget nät. Texten finns kvar i telefonen.", "No network. Your text is kept on this phone." }
    sample_no_meetings { "Ei tapaamisia tällä viikolla", "Inga möten den här veckan", "No meetings this week" }
    sample_trial { "Työkokeilu", "Arbetsprövning", "Work trial" }
    sample_apprenticeship { "Oppisopimus", "Läroavtal", "Apprenticeship" }
    sample_job { "Työpaikka", "Jobb", "Job" }
    sample_micro_job { "Keikka", "Mikrojobb", "Micro-job" }
    sample_entrepreneurship { "Yrittäjyys", "Företagande", "Entrepreneurship" }
}

impl Samples {
    const fn title(self) -> &'static str {
        self.0.sample_title()
    }
    const fn colours(self) -> &'static str {
        self.0.sample_colours()
    }
    const fn letters(self) -> &'static str {
        self.0.sample_letters()
    }
    const fn buttons(self) -> &'static str {
        self.0.sample_buttons()
    }
    const fn fields(self) -> &'static str {
        self.0.sample_fields()
    }
    const fn chips(self) -> &'static str {
        self.0.sample_chips()
    }
    const fn turns(self) -> &'static str {
        self.0.sample_turns()
    }
    const fn reasons(self) -> &'static str {
        self.0.sample_reasons()
    }
    const fn paths(self) -> &'static str {
        self.0.sample_paths()
    }
    const fn messages(self) -> &'static str {
        self.0.sample_messages()
    }
    const fn empty(self) -> &'static str {
        self.0.sample_empty()
    }
    const fn kinds(self) -> &'static str {
        self.0.sample_kinds()
    }
    const fn interested(self) -> &'static str {
        self.0.sample_interested()
    }
    const fn book(self) -> &'static str {
        self.0.sample_book()
    }
    const fn undo(self) -> &'static str {
        self.0.sample_undo()
    }
    const fn delete_account(self) -> &'static str {
        self.0.sample_delete_account()
    }
    const fn sending(self) -> &'static str {
        self.0.sample_sending()
    }
    const fn postcode(self) -> &'static str {
        self.0.sample_postcode()
    }
    const fn five_digits(self) -> &'static str {
        self.0.sample_five_digits()
    }
    const fn business_id(self) -> &'static str {
        self.0.sample_business_id()
    }
    const fn business_id_wrong(self) -> &'static str {
        self.0.sample_business_id_wrong()
    }
    const fn evening(self) -> &'static str {
        self.0.sample_evening()
    }
    const fn morning(self) -> &'static str {
        self.0.sample_morning()
    }
    const fn cleaning(self) -> &'static str {
        self.0.sample_cleaning()
    }
    const fn your_turn(self) -> &'static str {
        self.0.sample_your_turn()
    }
    const fn company_turn(self) -> &'static str {
        self.0.sample_company_turn()
    }
    const fn late(self) -> &'static str {
        self.0.sample_late()
    }
    const fn done(self) -> &'static str {
        self.0.sample_done()
    }
    const fn bus_fact(self) -> &'static str {
        self.0.sample_bus_fact()
    }
    const fn bus_source(self) -> &'static str {
        self.0.sample_bus_source()
    }
    const fn pass_missing(self) -> &'static str {
        self.0.sample_pass_missing()
    }
    const fn course_date(self) -> &'static str {
        self.0.sample_course_date()
    }
    const fn step(self) -> &'static str {
        self.0.sample_step()
    }
    const fn now(self) -> &'static str {
        self.0.sample_now()
    }
    const fn ahead(self) -> &'static str {
        self.0.sample_ahead()
    }
    const fn parts_done(self) -> &'static str {
        self.0.sample_parts_done()
    }
    const fn saved(self) -> &'static str {
        self.0.sample_saved()
    }
    const fn saving(self) -> &'static str {
        self.0.sample_saving()
    }
    const fn offline(self) -> &'static str {
        self.0.sample_offline()
    }
    const fn no_meetings(self) -> &'static str {
        self.0.sample_no_meetings()
    }
    const fn trial(self) -> &'static str {
        self.0.sample_trial()
    }
    const fn apprenticeship(self) -> &'static str {
        self.0.sample_apprenticeship()
    }
    const fn job(self) -> &'static str {
        self.0.sample_job()
    }
    const fn micro_job(self) -> &'static str {
        self.0.sample_micro_job()
    }
    const fn entrepreneurship(self) -> &'static str {
        self.0.sample_entrepreneurship()
    }
}
