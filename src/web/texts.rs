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
    theme_device { "Laitteen mukaan", "Enligt enheten", "As the device" }
    theme_light { "Vaalea", "Ljust", "Light" }
    theme_dark { "Tumma", "Mörkt", "Dark" }
    theme_switch { "Vaihda vaalea tai tumma", "Byt ljust eller mörkt", "Switch light or dark" }
    footer_run_by { "Kaupungin nuorisopalvelut ja paikalliset yrittäjät yhdessä", "Stadens ungdomstjänster och lokala företagare tillsammans", "City youth services and local entrepreneurs together" }
    demo_banner { "Tämä on esittely. Kaikki ihmiset ja yritykset ovat keksittyjä.", "Det här är en demo. Alla personer och företag är påhittade.", "This is a demo. All people and companies are made up." }
    demo_personas { "Vaihda roolia", "Byt roll", "Switch role" }
    demo_mailbox { "Lähtevät viestit", "Utgående meddelanden", "Outgoing mail" }
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
    nav_system { "Järjestelmä", "System", "System" }

    error_summary { "Korjaa nämä kohdat", "Rätta till de här punkterna", "Please mend these" }
    error_id_label { "Virheen tunnus", "Felets kod", "Error id" }
    error_to_front { "Etusivulle", "Till startsidan", "To the front page" }
    error_not_found { "Sivua ei löytynyt", "Sidan hittades inte", "Page not found" }
    error_not_found_help { "Osoite voi olla väärä tai sivu on poistunut. Voit jatkaa etusivulta.", "Adressen kan vara fel eller sidan är borta. Du kan fortsätta från startsidan.", "The address may be wrong, or the page has gone. You can go on from the front page." }
    error_gone { "Tätä ei enää ole", "Det här finns inte längre", "This is no longer here" }
    error_gone_help { "Paikka on täytetty tai linkki on käytetty. Etsi muita paikkoja tai pyydä uusi linkki.", "Platsen är tillsatt eller länken är använd. Sök andra platser eller be om en ny länk.", "The opening has been filled or the link has been used. Look for other openings or ask for a new link." }
    error_old_form { "Sivu oli liian vanha", "Sidan var för gammal", "The page was too old" }
    error_old_form_help { "Mitään ei muutettu. Mene takaisin, lataa sivu uudelleen ja lähetä sitten.", "Inget ändrades. Gå tillbaka, ladda sidan på nytt och skicka sedan.", "Nothing was changed. Go back, load the page again and then send." }
    error_forbidden { "Tämä sivu kuuluu toiselle roolille", "Den här sidan hör till en annan roll", "This page belongs to another role" }
    error_forbidden_help { "Kirjaudu sillä tunnuksella, jolla sivu on sinun.", "Logga in med det konto som sidan hör till.", "Sign in with the account that the page belongs to." }
    error_conflict { "Joku muu ehti ensin", "Någon annan hann först", "Somebody else was quicker" }
    error_conflict_help { "Tilanne on muuttunut sen jälkeen, kun avasit sivun. Avaa sivu uudelleen ja katso, mitä nyt voi tehdä.", "Läget har ändrats sedan du öppnade sidan. Öppna sidan på nytt och se vad som går att göra nu.", "Things have changed since you opened the page. Open it again to see what can be done now." }
    error_too_many { "Liian monta yritystä", "För många försök", "Too many attempts" }
    error_too_many_help { "Odota 15 minuuttia ja yritä uudelleen.", "Vänta 15 minuter och försök igen.", "Wait 15 minutes and try again." }
    error_unavailable { "Palvelu on hetken poissa", "Tjänsten är borta en stund", "The service is away for a moment" }
    error_unavailable_help { "Mitään ei kadonnut. Yritä minuutin päästä uudelleen.", "Inget har försvunnit. Försök igen om en minut.", "Nothing was lost. Try again in a minute." }
    error_internal { "Meillä meni jotain rikki", "Något gick sönder hos oss", "Something broke on our side" }
    error_internal_help { "Vika on meidän. Yritä uudelleen. Jos vika jatkuu, kerro meille virheen tunnus.", "Felet är vårt. Försök igen. Om felet fortsätter, berätta felets kod för oss.", "The fault is ours. Try again. If it goes on, tell us the error id." }
    error_bad_request { "Emme ymmärtäneet pyyntöä", "Vi förstod inte begäran", "We did not understand the request" }
    error_bad_request_help { "Mene takaisin ja yritä uudelleen.", "Gå tillbaka och försök igen.", "Go back and try again." }

    field_missing { "Täytä tämä kohta.", "Fyll i den här punkten.", "Fill in this field." }
    field_too_long(max: f64) { "Teksti on liian pitkä. Enintään {max} merkkiä.", "Texten är för lång. Högst {max} tecken.", "The text is too long. At most {max} characters." }
    field_range(min: f64, max: f64) { "Anna luku väliltä {min}–{max}.", "Ge ett tal mellan {min} och {max}.", "Give a number from {min} to {max}." }
    field_invalid { "Tarkista tämä kohta.", "Kontrollera den här punkten.", "Check this field." }
    field_email { "Kirjoita sähköposti näin: nimi@esimerkki.fi", "Skriv e-posten så här: namn@exempel.fi", "Write the e-mail like this: name@example.fi" }
    field_business_id { "Viimeinen numero ei täsmää. Tarkista tunnus, esimerkiksi laskusta.", "Sista siffran stämmer inte. Kontrollera numret, till exempel på en faktura.", "The last digit does not match. Check the id, for example on an invoice." }
    field_postcode { "Postinumerossa on viisi numeroa.", "Ett postnummer har fem siffror.", "A postcode has five digits." }
    field_date { "Kirjoita päivä näin: 2026-12-31", "Skriv dagen så här: 2026-12-31", "Write the day like this: 2026-12-31" }
    field_number { "Kirjoita luku numeroina.", "Skriv talet med siffror.", "Write the number in digits." }
    field_choice { "Valitse jokin vaihtoehdoista.", "Välj ett av alternativen.", "Choose one of the options." }
    field_phone { "Kirjoita numero näin: 040 123 4567", "Skriv numret så här: 040 123 4567", "Write the number like this: 040 123 4567" }
    field_password { "Salasanassa on oltava vähintään 12 merkkiä.", "Lösenordet ska ha minst 12 tecken.", "The password needs at least 12 characters." }

    done_saved { "Tallennettu", "Sparat", "Saved" }
    done_sent { "Lähetetty", "Skickat", "Sent" }
    done_proposed { "Ehdotus lähetetty", "Förslaget skickat", "Proposal sent" }
    done_published { "Julkaistu", "Publicerat", "Published" }
    done_closed { "Suljettu", "Stängd", "Closed" }
    done_verified { "Yhteyshenkilö varmistettu", "Kontaktpersonen bekräftad", "Contact verified" }
}

impl Language {
    /// What just happened, by the word in `?done=`.
    #[must_use]
    pub fn done(self, word: &str) -> Option<&'static str> {
        Some(match word {
            "saved" => self.done_saved(),
            "sent" => self.done_sent(),
            "proposed" => self.done_proposed(),
            "published" => self.done_published(),
            "closed" => self.done_closed(),
            "verified" => self.done_verified(),
            _ => return None,
        })
    }
}
