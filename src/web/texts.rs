//! Texts of the frame, of errors and of form fields.

use crate::language::Language;
use crate::texts;

texts! {
    skip_to_content { "Siirry sisältöön", "Gå till innehållet", "Skip to content" }
    sign_in { "Kirjaudu", "Logga in", "Sign in" }
    sign_out { "Kirjaudu ulos", "Logga ut", "Sign out" }
    menu { "Valikko", "Meny", "Menu" }
    main_navigation { "Päävalikko", "Huvudmeny", "Main navigation" }
    go_back { "Takaisin", "Tillbaka", "Back" }
    home { "Matkalla, etusivu", "Matkalla, startsida", "Matkalla, front page" }
    language_switch { "Kieli", "Språk", "Language" }
    theme_device { "Laitteen mukaan", "Automatiskt", "Same as device" }
    theme_light { "Vaalea", "Ljust", "Light" }
    theme_dark { "Tumma", "Mörkt", "Dark" }
    theme_switch { "Vaalea vai tumma", "Ljust eller mörkt", "Light or dark" }
    footer_run_by { "Kaupungin nuorisopalvelut ja paikalliset yrittäjät yhdessä", "Stadens ungdomstjänster och lokala företagare tillsammans", "City youth services and local entrepreneurs together" }
    demo_banner { "Tämä on esittely. Kaikki ihmiset ja yritykset ovat keksittyjä.", "Det här är en demo. Alla personer och företag är påhittade.", "This is a demo. All people and companies are made up." }
    demo_personas { "Vaihda roolia", "Byt roll", "Switch role" }
    demo_mailbox { "Lähtevät viestit", "Utgående meddelanden", "Outgoing messages" }
    busy { "Lähetetään…", "Skickar…", "Sending…" }

    nav_home { "Koti", "Hem", "Home" }
    nav_openings { "Paikat", "Platser", "Openings" }
    nav_me { "Minusta", "Om mig", "About me" }
    nav_account { "Tili", "Konto", "Account" }
    nav_today { "Tänään", "I dag", "Today" }
    nav_young_people { "Nuoret", "Unga", "Young people" }
    nav_paths { "Polut", "Vägar", "Paths" }
    nav_companies { "Yritykset", "Företag", "Companies" }
    nav_our_openings { "Paikkamme", "Våra platser", "Our openings" }
    nav_accounts { "Tunnukset", "Konton", "Accounts" }
    nav_feedback { "Palaute", "Respons", "Feedback" }
    nav_vocabulary { "Sanasto", "Ordförråd", "Words" }
    foot_navigation { "Tietoa palvelusta", "Om tjänsten", "About the service" }
    foot_help { "Ohjeet", "Hjälp", "Help" }
    foot_sites { "Toimipisteet", "Enheter", "Service points" }
    foot_accessibility { "Saavutettavuus", "Tillgänglighet", "Accessibility" }
    foot_privacy { "Tietosuoja", "Dataskydd", "Privacy" }
    foot_feedback { "Anna palautetta", "Ge respons", "Give feedback" }
    nav_system { "Järjestelmä", "System", "System" }

    error_summary { "Korjaa nämä kohdat", "Rätta till de här fälten", "Please correct these" }
    error_id_label { "Virhekoodi", "Felkod", "Error code" }
    error_to_front { "Etusivulle", "Till startsidan", "To the front page" }
    error_not_found { "Sivua ei löytynyt", "Sidan hittades inte", "Page not found" }
    error_not_found_help { "Osoite voi olla väärä, tai sivu on poistettu. Voit jatkaa etusivulta.", "Adressen kan vara fel, eller så har sidan tagits bort. Du kan fortsätta från startsidan.", "The address may be wrong, or the page has been removed. You can carry on from the front page." }
    error_gone { "Tätä ei enää ole", "Det här finns inte längre", "This is no longer here" }
    error_gone_help { "Paikka on jo täytetty, tai linkki on jo käytetty. Etsi muita paikkoja tai pyydä uusi linkki.", "Platsen är redan tillsatt, eller så har länken redan använts. Sök andra platser eller be om en ny länk.", "The opening has been filled, or the link has been used. Look for other openings or ask for a new link." }
    error_old_form { "Sivu on vanhentunut", "Sidan är för gammal", "This page is out of date" }
    error_old_form_help { "Mitään ei muutettu. Mene takaisin, lataa sivu uudelleen ja lähetä sitten.", "Inget har ändrats. Gå tillbaka, ladda sidan på nytt och skicka sedan.", "Nothing was changed. Go back, reload the page and send it again." }
    error_forbidden { "Et voi avata tätä sivua tällä tunnuksella", "Du kan inte öppna den här sidan med ditt konto", "You can’t open this page with this account" }
    error_forbidden_help { "Sivu kuuluu toiselle tunnukselle. Kirjaudu sillä tai jatka etusivulta.", "Sidan hör till ett annat konto. Logga in med det eller fortsätt från startsidan.", "It belongs to another account. Sign in with that one, or carry on from the front page." }
    error_conflict { "Joku muu ehti ensin", "Någon annan hann först", "Someone else got there first" }
    error_conflict_help { "Tilanne on muuttunut. Avaa sivu uudelleen ja katso, mitä nyt voit tehdä.", "Läget har ändrats. Öppna sidan på nytt och se vad du kan göra nu.", "Things have changed. Open the page again to see what you can do now." }
    error_too_many { "Liian monta yritystä", "För många försök", "Too many attempts" }
    error_too_many_help { "Odota 15 minuuttia ja yritä uudelleen.", "Vänta 15 minuter och försök igen.", "Wait 15 minutes and try again." }
    error_unavailable { "Palvelu on hetken poissa käytöstä", "Tjänsten är ur bruk en stund", "The service is down for a moment" }
    error_unavailable_help { "Mitään ei kadonnut. Yritä uudelleen minuutin päästä.", "Inget har försvunnit. Försök igen om en minut.", "Nothing was lost. Try again in a minute." }
    error_internal { "Meillä meni jotain vikaan", "Något gick fel hos oss", "Something went wrong on our side" }
    error_internal_help { "Vika on meidän. Yritä uudelleen. Jos vika jatkuu, kerro meille virhekoodi.", "Felet är vårt. Försök igen. Om felet fortsätter, berätta felkoden för oss.", "It is our fault. Try again. If it happens again, tell us the error code." }
    error_bad_request { "Emme ymmärtäneet pyyntöä", "Vi förstod inte vad du skickade", "We did not understand what was sent" }
    error_bad_request_help { "Mene takaisin ja yritä uudelleen.", "Gå tillbaka och försök igen.", "Go back and try again." }

    field_missing { "Täytä tämä kohta.", "Fyll i det här fältet.", "Fill in this field." }
    field_too_long(max: f64) { "Teksti on liian pitkä. Lyhennä: enintään {max} merkkiä.", "Texten är för lång. Korta ner den till högst {max} tecken.", "The text is too long. Shorten it to {max} characters at most." }
    field_range(min: f64, max: f64) { "Kirjoita luku väliltä {min}–{max}.", "Skriv ett tal mellan {min} och {max}.", "Write a number from {min} to {max}." }
    field_invalid { "Tässä on jotain väärin. Tarkista tämä kohta.", "Något är fel här. Kontrollera fältet.", "Something is wrong here. Check this field." }
    field_email { "Kirjoita sähköposti näin: nimi@esimerkki.fi", "Skriv e-postadressen så här: namn@exempel.fi", "Write the e-mail address like this: name@example.fi" }
    field_business_id { "Viimeinen numero ei täsmää. Tarkista tunnus, esimerkiksi laskusta.", "Sista siffran stämmer inte. Kontrollera FO-numret, till exempel på en faktura.", "The last digit does not match. Check the Business ID, for example on an invoice." }
    field_postcode { "Kirjoita postinumero viidellä numerolla.", "Skriv postnumret med fem siffror.", "Write the postcode with five digits." }
    field_date { "Kirjoita päivä näin: 2026-12-31", "Skriv datumet så här: 2026-12-31", "Write the date like this: 2026-12-31" }
    field_number { "Kirjoita luku numeroilla.", "Skriv talet med siffror.", "Write the number in digits." }
    field_choice { "Valitse jokin vaihtoehdoista.", "Välj ett av alternativen.", "Choose one of the options." }
    field_phone { "Kirjoita numero näin: 040 123 4567", "Skriv numret så här: 040 123 4567", "Write the number like this: 040 123 4567" }
    field_password { "Salasana on liian lyhyt. Kirjoita vähintään 12 merkkiä.", "Lösenordet är för kort. Skriv minst 12 tecken.", "The password is too short. Use at least 12 characters." }

    done_address { "Uusi sähköposti on käytössä", "Den nya e-postadressen är i bruk", "Your new e-mail address is in use" }
    done_saved { "Tallennettu", "Sparat", "Saved" }
    done_sent { "Lähetetty", "Skickat", "Sent" }
    done_proposed { "Ehdotus lähetetty", "Förslaget skickat", "Proposal sent" }
    done_published { "Julkaistu", "Publicerat", "Published" }
    done_erased { "Tiedot on poistettu", "Uppgifterna är raderade", "The data has been deleted" }
    done_kept { "Paikka pysyy listoilla", "Platsen stannar på listorna", "The opening stays on the lists" }
    done_copied { "Kopioitu luonnokseksi", "Kopierat till ett utkast", "Copied as a draft" }
    done_undone { "Peruttu. Kukaan ei saanut viestiä.", "Ångrat. Ingen fick något meddelande.", "Taken back. Nobody was told." }
    done_closed { "Suljettu", "Stängd", "Closed" }
    done_returned { "Palautettu. Ilmoittaja saa viestin.", "Returnerad. Anmälaren får ett meddelande.", "Returned. The sender gets a message." }
    done_rejected { "Hylätty. Ilmoittaja saa viestin.", "Avslagen. Anmälaren får ett meddelande.", "Rejected. The sender gets a message." }
    done_other_eyes { "Tallennettu. Joku muu julkaisee sen.", "Sparat. Någon annan publicerar den.", "Saved. Somebody else publishes it." }
    done_verified { "Yhteyshenkilö varmistettu", "Kontaktpersonen bekräftad", "Contact person verified" }
    pages_label { "Sivut", "Sidor", "Pages" }
    pages_here(page: usize, pages: usize) { "Sivu {page}/{pages}", "Sida {page}/{pages}", "Page {page}/{pages}" }
    pages_previous { "Edelliset", "Föregående", "Previous" }
    pages_next { "Seuraavat", "Nästa", "Next" }
}

impl Language {
    /// What just happened, by the word in `?done=`.
    #[must_use]
    pub fn done(self, word: &str) -> Option<&'static str> {
        Some(match word {
            "address" => self.done_address(),
            "saved" => self.done_saved(),
            "sent" => self.done_sent(),
            "proposed" => self.done_proposed(),
            "published" => self.done_published(),
            "erased" => self.done_erased(),
            "said_no" => self.declined_by_young_for_young(),
            "kept" => self.done_kept(),
            "copied" => self.done_copied(),
            "undone" => self.done_undone(),
            "closed" => self.done_closed(),
            "returned" => self.done_returned(),
            "rejected" => self.done_rejected(),
            "other_eyes" => self.done_other_eyes(),
            "verified" => self.done_verified(),
            _ => return None,
        })
    }
}
