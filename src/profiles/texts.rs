//! Texts of profiles.

use crate::texts;

texts! {
    card_licence(class: &str) { "ajokortti {class}", "körkort {class}", "driving licence {class}" }
    card_adult { "yli 18 v.", "över 18 år", "over 18" }
    card_minor { "alle 18 v.", "under 18 år", "under 18" }
    card_fluent { "sujuva", "flytande", "fluent" }
    card_title { "Mitä yritys näkee", "Vad företaget ser", "What a company sees" }
    card_anonymous { "Ei nimeä, ikää, kuvaa eikä osoitetta", "Inget namn, ålder, foto eller adress", "No name, age, photo or address" }
    card_skills { "Osaa", "Kan", "Can do" }
    card_interests { "Kiinnostaa", "Intresserar", "Interests" }
    card_languages { "Kielet", "Språk", "Languages" }
    card_permits { "Kortit ja luvat", "Kort och tillstånd", "Cards and permits" }
    card_shifts { "Työajat", "Arbetstider", "Shifts" }
    card_kinds { "Polut", "Vägar", "Paths" }
    card_area { "Alue", "Område", "Area" }

    profiles_title { "Nuoret", "Unga", "Young people" }
    profiles_mine { "Omat", "Egna", "Mine" }
    profiles_team { "Koko tiimi", "Hela teamet", "The whole team" }
    profiles_free { "Ilman valmentajaa", "Utan arbetstränare", "Without a coach" }
    profiles_search { "Etsi nimellä", "Sök med namn", "Search by name" }
    profiles_search_button { "Hae", "Sök", "Search" }
    profiles_new { "Uusi nuori", "Ny ung person", "New young person" }
    profiles_empty { "Täällä ei ole vielä ketään", "Här finns ingen ännu", "Nobody is here yet" }
    profiles_empty_help { "Lisää uusi nuori tai katso koko tiimin nuoret.", "Lägg till en ny ung person eller se hela teamets.", "Add a new young person or see the whole team's." }
    profile_name { "Nimi", "Namn", "Name" }
    profile_alias { "Lintunimi", "Fågelnamn", "Bird name" }
    profile_state { "Tila", "Läge", "State" }
    profile_place { "Kunta", "Kommun", "Municipality" }
    profile_changed { "Muutettu", "Ändrad", "Changed" }
    profile_age { "Ikä", "Ålder", "Age" }
    profile_contact { "Yhteystiedot", "Kontaktuppgifter", "Contact details" }
    profile_no_contact { "ei vielä", "inte ännu", "not yet" }
    profile_draft { "luonnos", "utkast", "draft" }
    profile_published { "julkaistu", "publicerad", "published" }
    profile_hidden { "piilossa", "dold", "hidden" }
    profile_protected { "turvakielto", "spärrmarkering", "protected" }
    profile_edit { "Muokkaa", "Redigera", "Edit" }
    profile_matches { "Sopivat paikat", "Passande platser", "Openings that fit" }
    profile_publish { "Julkaise", "Publicera", "Publish" }
    profile_hide { "Piilota", "Dölj", "Hide" }
    profile_take { "Ota omaksi", "Ta som egen", "Take as mine" }
    profile_protect { "Merkitse turvakielto", "Märk spärrmarkering", "Mark as protected" }
    profile_unprotect { "Poista turvakielto", "Ta bort spärrmarkering", "Remove protection" }
    profile_code { "Näytä kirjautumiskoodi", "Visa inloggningskod", "Show a sign-in code" }
    profile_wants_consent { "Nuori ei ole vielä antanut lupaa julkaista. Hän antaa sen omalla sivullaan.", "Den unga har inte gett lov att publicera ännu. Lovet ges på den egna sidan.", "The young person has not permitted publishing yet. They do it on their own page." }
    profile_may_publish { "Nuori on antanut luvan julkaista. Tarkista teksti ensin.", "Den unga har gett lov att publicera. Granska texten först.", "The young person has permitted publishing. Check the text first." }
    profile_about { "Minusta", "Om mig", "About me" }
    profile_avoid { "Ei halua", "Vill inte", "Does not want" }

    code_page_title { "Kirjautumiskoodi", "Inloggningskod", "Sign-in code" }
    code_page_lead(name: &str) { "Näytä tämä: {name}", "Visa det här för: {name}", "Show this to: {name}" }
    code_page_help { "Koodi toimii kerran, 15 minuuttia. Nuori avaa puhelimen kameran tai kirjoittaa koodin sivulle.", "Koden fungerar en gång, i 15 minuter. Den unga öppnar kameran eller skriver koden på sidan.", "The code works once, for 15 minutes. Scan it with a phone, or type it on the page." }
    code_page_picture { "QR-koodi kirjautumiseen", "QR-kod för inloggning", "QR code for signing in" }
    code_page_back { "Takaisin nuoren sivulle", "Tillbaka till den ungas sida", "Back to the young person's page" }

    profile_form_new { "Uusi nuori", "Ny ung person", "New young person" }
    profile_form_edit { "Profiili", "Profil", "Profile" }
    profile_form_lead { "Kirjoita omin sanoin. Kaikki lasketaan: harrastukset, kotityöt, kaverien auttaminen.", "Skriv med egna ord. Allt räknas: hobbyer, hushållsarbete, att hjälpa vänner.", "Write in your own words. Everything counts: hobbies, housework, helping friends." }
    profile_form_who { "Yritys näkee taidot ja toiveet, ei nimeä eikä yhteystietoja.", "Företaget ser kunnande och önskemål, inte namn eller kontaktuppgifter.", "A company sees skills and wishes, not the name or contact details." }
    profile_form_person { "Kuka", "Vem", "Who" }
    profile_form_first_name { "Etunimi", "Förnamn", "First name" }
    profile_form_last_name { "Sukunimi", "Efternamn", "Last name" }
    profile_form_email { "Sähköposti", "E-post", "E-mail" }
    profile_form_phone { "Puhelin", "Telefon", "Phone" }
    profile_form_born { "Syntymäpäivä", "Födelsedag", "Date of birth" }
    profile_form_born_hint { "Vain lain ikärajoja varten. Kukaan yritys ei näe tätä.", "Bara för lagens åldersgränser. Inget företag ser det här.", "Only for the age limits of the law. No company sees this." }
    profile_form_age(min: u32, max: u32) { "Palvelu on {min}–{max}-vuotiaille. Tarkista päivä.", "Tjänsten är för {min}–{max}-åringar. Kontrollera dagen.", "The service is for people aged {min}–{max}. Check the day." }
    profile_form_text { "Omat sanasi", "Egna ord", "Own words" }
    profile_form_headline { "Yksi rivi sinusta", "En rad om dig", "One line about you" }
    profile_form_headline_hint { "Esimerkiksi: Leipoja, joka tykkää aamuista", "Till exempel: Bagare som gillar morgnar", "For example: A baker who likes mornings" }
    profile_form_about { "Kerro itsestäsi", "Berätta om dig", "Tell about yourself" }
    profile_form_about_hint { "Älä kirjoita nimiä, numeroita tai osoitteita.", "Skriv inte namn, nummer eller adresser.", "Do not write names, numbers or addresses." }
    profile_form_language { "Millä kielellä kirjoitat", "Vilket språk du skriver på", "Which language you write in" }
    profile_form_skills { "Mitä osaat", "Vad du kan", "What you can do" }
    profile_form_interests { "Mikä kiinnostaa", "Vad som intresserar", "What interests you" }
    profile_form_avoid { "Mitä et halua", "Vad du inte vill", "What you do not want" }
    profile_form_list_hint { "Yksi asia riville", "En sak per rad", "One thing a line" }
    profile_form_items { "Enintään 60 riviä, ja yhdellä rivillä enintään 120 merkkiä.", "Högst 60 rader, och högst 120 tecken per rad.", "At most 60 lines of at most 120 characters." }
    profile_form_revealing { "Poista henkilötunnus, puhelinnumero tai osoite. Yritys ei saa vielä tietää, kuka olet.", "Ta bort personbeteckningen, telefonnumret eller adressen. Företaget får ännu inte veta vem du är.", "Remove the identity code, phone number or address. A company must not know who you are yet." }
    profile_form_permits { "Kortit ja luvat, jotka sinulla on", "Kort och tillstånd som du har", "Cards and permits that you have" }
    profile_form_permits_more { "Näytä muut kortit", "Visa andra kort", "Show other cards" }
    profile_form_licence { "Ajokortti", "Körkort", "Driving licence" }
    profile_form_none { "ei ole", "nej", "none" }
    profile_form_languages { "Mitä kieliä osaat", "Vilka språk du kan", "Which languages you know" }
    profile_form_languages_hint { "Arvaa rohkeasti. Valmentaja auttaa.", "Gissa gärna. Arbetstränaren hjälper.", "Make a guess. Your coach helps." }
    profile_form_other_language { "Muu kieli", "Annat språk", "Another language" }
    profile_form_level { "Taso", "Nivå", "Level" }
    profile_form_where { "Missä ja milloin", "Var och när", "Where and when" }
    profile_form_municipality { "Kotikunta", "Hemkommun", "Home municipality" }
    profile_form_postcode { "Postinumero", "Postnummer", "Postcode" }
    profile_form_radius { "Kuinka kauas pääset, kilometriä", "Hur långt du kommer, kilometer", "How far you can go, kilometres" }
    profile_form_kinds { "Mitä etsit", "Vad du söker", "What you are looking for" }
    profile_form_shifts { "Milloin voit tehdä työtä", "När du kan arbeta", "When you can work" }
    profile_form_hours { "Enintään tuntia viikossa", "Högst timmar i veckan", "At most hours a week" }
    profile_form_available { "Mistä päivästä alkaen", "Från vilken dag", "From which day" }
    profile_form_optional { "(ei pakollinen)", "(frivilligt)", "(optional)" }
    profile_form_choose { "Valitse", "Välj", "Choose" }
    profile_form_save { "Tallenna", "Spara", "Save" }
    profile_form_cancel { "Peru", "Avbryt", "Cancel" }
    profile_form_conflict { "Joku muu muutti profiilia sillä aikaa. Tekstisi on tässä tallessa: tarkista ja tallenna uudelleen.", "Någon annan ändrade profilen under tiden. Din text finns kvar här: granska och spara på nytt.", "Somebody else changed the profile meanwhile. Your text is kept here: check it and save again." }
    profile_form_address_in_use { "Osoitteella on jo toinen tunnus.", "Adressen har redan ett annat konto.", "The address already belongs to another account." }

    me_title { "Minusta", "Om mig", "About me" }
    me_none { "Profiilia ei vielä ole", "Det finns ingen profil ännu", "There is no profile yet" }
    me_none_help { "Tee se yhdessä valmentajasi kanssa.", "Gör den tillsammans med din arbetstränare.", "Make it together with your coach." }
    me_edit { "Muokkaa profiilia", "Redigera profilen", "Edit the profile" }
    me_consent_title { "Lupa julkaista", "Lov att publicera", "Permission to publish" }
    me_consent_text { "Annan luvan näyttää korttini yrityksille ilman nimeäni. Yritys voi toivoa, että meidät esitellään. Nimeni kerrotaan vasta, kun annan siihen erikseen luvan.", "Jag ger lov att visa mitt kort för företag utan mitt namn. Ett företag kan be att få träffa mig. Mitt namn berättas först när jag ger ett eget lov till det.", "I permit showing my card to companies without my name. A company may ask for an introduction. My name is told only when I separately agree to it." }
    me_consent_version(version: &str) { "Tekstin versio: {version}", "Textens version: {version}", "Version of the text: {version}" }
    me_consent_give { "Annan luvan", "Jag ger lov", "I permit it" }
    me_consent_withdraw { "Perun luvan", "Jag tar tillbaka lovet", "I take it back" }
    me_consent_given { "Olet antanut luvan. Voit perua sen koska vain.", "Du har gett lov. Du kan ta tillbaka det när som helst.", "You have permitted it. You can take it back at any time." }
    me_state(state: &str) { "Profiilin tila: {state}", "Profilens läge: {state}", "State of the profile: {state}" }
    me_views { "Kuka on nähnyt tietoni", "Vem har sett mina uppgifter", "Who has seen my data" }
    me_views_help { "Jokainen katselu kirjataan.", "Varje visning antecknas.", "Every view is recorded." }
    me_views_none { "Kukaan ei ole vielä katsonut", "Ingen har tittat ännu", "Nobody has looked yet" }
    me_consents_title { "Antamani luvat", "Lov jag har gett", "Permissions I have given" }
    me_consent_publish { "Kortin julkaiseminen", "Publicering av kortet", "Publishing the card" }
    me_consent_introduction(company: &str) { "Esittely: {company}", "Presentation: {company}", "Introduction: {company}" }
    me_consent_on(day: &str) { "annettu {day}", "getts {day}", "given {day}" }
    me_consent_off(day: &str) { "peruttu {day}", "återtagits {day}", "taken back {day}" }
    view_when { "Milloin", "När", "When" }
    view_who { "Kuka", "Vem", "Who" }
    view_why { "Miksi", "Varför", "Why" }
    view_coach_work { "valmentajan työ", "arbetstränarens arbete", "the coach's work" }
    view_matching { "sopivien paikkojen haku", "sökning av passande platser", "looking for openings that fit" }
    view_placement { "polun hoitaminen", "skötsel av vägen", "looking after the path" }
    view_introduction { "esittely luvallasi", "presentation med ditt lov", "introduction with your permission" }
}
