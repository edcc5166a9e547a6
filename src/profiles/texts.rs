//! Texts of profiles.

use crate::texts;

texts! {
    card_licence(class: &str) { "ajokortti {class}", "körkort {class}", "driving licence {class}" }
    card_adult { "vähintään 18 v.", "minst 18 år", "18 or over" }
    card_minor { "alle 18 v.", "under 18 år", "under 18" }
    card_fluent { "sujuva", "flytande", "fluent" }
    card_title { "Mitä yritys näkee", "Vad företaget ser", "What a company sees" }
    card_anonymous { "Ei nimeä, tarkkaa ikää, kuvaa eikä osoitetta", "Varken namn, exakt ålder, foto eller adress", "No name, exact age, photo or address" }
    card_skills { "Osaa", "Kan", "Can do" }
    card_interests { "Kiinnostaa", "Intressen", "Interests" }
    card_languages { "Kielet", "Språk", "Languages" }
    card_permits { "Kortit ja luvat", "Kort och tillstånd", "Cards and permits" }
    card_shifts { "Työajat", "Arbetstider", "Shifts" }
    card_kinds { "Polut", "Vägar", "Paths" }
    card_hours { "Tunteja viikossa", "Timmar i veckan", "Hours a week" }
    card_hours_most(hours: i32) { "enintään {hours} h", "högst {hours} h", "at most {hours} h" }
    card_starts { "Voi aloittaa", "Kan börja", "Can start" }
    card_starts_now { "heti", "genast", "at once" }
    card_distance { "Voi kulkea töihin", "Kan resa till jobbet", "Can travel to work" }
    card_distance_about(km: i32) { "enintään noin {km} km", "högst ungefär {km} km", "up to about {km} km" }
    card_area { "Alue", "Område", "Area" }

    profiles_title { "Nuoret", "Unga", "Young people" }
    profiles_mine { "Omat", "Mina", "Mine" }
    profiles_team { "Koko tiimi", "Hela teamet", "The whole team" }
    profiles_free { "Ilman valmentajaa", "Utan arbetstränare", "Without a coach" }
    profiles_search { "Etsi nimellä", "Sök med namn", "Search by name" }
    profiles_search_button { "Hae", "Sök", "Search" }
    profiles_new { "Uusi nuori", "Ny ung person", "New young person" }
    profiles_empty { "Täällä ei ole vielä ketään", "Här finns ingen ännu", "Nobody is here yet" }
    profiles_more { "Lista näyttää profiilit, joita on muutettu viimeksi. Muut löydät nimellä.", "Listan visar de profiler som har ändrats senast. De andra hittar du med namn.", "The list shows the profiles changed last. Find the others by name." }
    profiles_empty_help { "Lisää uusi nuori tai katso koko tiimin nuoret.", "Lägg till en ny ung person eller se alla unga i teamet.", "Add a new young person or see those of the whole team." }
    profile_name { "Nimi", "Namn", "Name" }
    profile_alias { "Lintunimi", "Fågelnamn", "Bird name" }
    profile_state { "Tila", "Status", "Status" }
    profile_place { "Kunta", "Kommun", "Municipality" }
    profile_changed { "Muutettu", "Ändrad", "Changed" }
    profile_age { "Ikä", "Ålder", "Age" }
    profile_contact { "Yhteystiedot", "Kontaktuppgifter", "Contact details" }
    profile_no_contact { "ei vielä", "inte ännu", "not yet" }
    profile_protected { "turvakielto", "spärrmarkering", "non-disclosure" }
    profile_edit { "Muokkaa", "Redigera", "Edit" }
    profile_matches { "Sopivat paikat", "Passande platser", "Suitable openings" }
    profile_take { "Ryhdy valmentajaksi", "Bli arbetstränare för den unga", "Become their coach" }
    profile_protect { "Merkitse turvakielto", "Lägg till spärrmarkering", "Mark non-disclosure for safety" }
    profile_unprotect { "Poista turvakielto", "Ta bort spärrmarkeringen", "Remove non-disclosure" }
    profile_code { "Näytä kirjautumiskoodi", "Visa inloggningskod", "Show a sign-in code" }
    profile_about { "Minusta", "Om mig", "About me" }
    profile_support { "Mikä auttaa työssä", "Vad som hjälper i arbetet", "What helps at work" }
    profile_parts { "Profiili", "Profil", "Profile" }
    profile_avoid { "Ei halua", "Vill inte", "Does not want" }

    code_page_title { "Kirjautumiskoodi", "Inloggningskod", "Sign-in code" }
    code_page_lead(name: &str) { "Näytä tämä nuorelle: {name}", "Visa det här för den unga: {name}", "Show this to the young person: {name}" }
    code_page_help { "Koodi toimii kerran, 15 minuuttia. Nuori avaa puhelimen kameran tai kirjoittaa koodin sivulle.", "Koden fungerar en gång, i 15 minuter. Den unga öppnar telefonens kamera eller skriver koden på sidan.", "The code works once, for 15 minutes. Scan it with a phone, or type it on the page." }
    code_page_picture { "QR-koodi kirjautumiseen", "QR-kod för inloggning", "QR code for signing in" }
    code_page_back { "Takaisin nuoren sivulle", "Tillbaka till den ungas sida", "Back to the young person’s page" }

    profile_form_new { "Uusi nuori", "Ny ung person", "New young person" }
    profile_form_first_name { "Etunimi", "Förnamn", "First name" }
    profile_form_last_name { "Sukunimi", "Efternamn", "Last name" }
    profile_form_own_email { "Sähköpostin voit vaihtaa sivulla Tili.", "E-postadressen kan du byta på sidan Konto.", "You can change your e-mail address on the page Account." }
    profile_form_email { "Sähköposti", "E-post", "E-mail" }
    profile_form_phone { "Puhelin", "Telefon", "Phone" }
    profile_form_born { "Syntymäaika", "Födelsedatum", "Date of birth" }
    profile_form_born_hint { "Tarvitsemme tämän vain lain ikärajoja varten. Mikään yritys ei näe tätä.", "Behövs bara för lagens åldersgränser. Inget företag ser det här.", "Only for age limits set by law. No company sees this." }
    profile_form_age(min: i32, max: i32) { "Palvelu on {min}–{max}-vuotiaille. Tarkista päivämäärä.", "Tjänsten är för {min}–{max}-åringar. Kontrollera datumet.", "The service is for people aged {min}–{max}. Check the date." }
    profile_form_own_words { "Omat sanasi", "Dina egna ord", "Your own words" }
    profile_form_headline { "Yksi rivi sinusta", "En rad om dig", "One line about you" }
    profile_form_headline_hint { "Esimerkiksi: Leipoja, joka tykkää aamuista", "Till exempel: Bagare som gillar morgnar", "For example: A baker who likes mornings" }
    profile_form_about { "Kerro itsestäsi", "Berätta om dig", "Tell us about yourself" }
    profile_form_about_hint { "Älä kirjoita nimiä, numeroita tai osoitteita.", "Skriv inte namn, nummer eller adresser.", "Do not write names, numbers or addresses." }
    profile_form_language { "Millä kielellä kirjoitat?", "På vilket språk skriver du?", "Which language do you write in?" }
    profile_form_interests { "Mikä sinua kiinnostaa?", "Vad intresserar dig?", "What interests you?" }
    profile_form_avoid { "Mitä et halua tehdä?", "Vad vill du inte göra?", "What do you not want to do?" }
    profile_form_items { "Tekstiä on liikaa. Kirjoita enintään 60 riviä ja yhdelle riville enintään 120 merkkiä.", "Det är för mycket text. Skriv högst 60 rader och högst 120 tecken per rad.", "There is too much text. Write at most 60 lines, and at most 120 characters per line." }
    profile_form_permits { "Kortit ja luvat, jotka sinulla on", "Kort och tillstånd som du har", "Cards and permits that you have" }
    profile_form_permits_more { "Näytä muut kortit", "Visa fler kort", "Show more cards" }
    profile_form_licence { "Ajokortti", "Körkort", "Driving licence" }
    profile_form_none { "ei ole", "inget", "none" }
    profile_form_other_language { "Muu kieli", "Annat språk", "Another language" }
    profile_form_level { "Taso", "Nivå", "Level" }
    profile_form_municipality { "Kotikunta", "Hemkommun", "Municipality of residence" }
    profile_form_postcode { "Postinumero", "Postnummer", "Postcode" }
    profile_form_kinds { "Mitä etsit?", "Vad söker du?", "What are you looking for?" }
    profile_form_shifts { "Milloin voit tehdä työtä?", "När kan du arbeta?", "When can you work?" }
    profile_form_hours { "Montako tuntia viikossa enintään?", "Hur många timmar i veckan, högst?", "How many hours a week at most?" }
    profile_form_available { "Milloin voit aloittaa?", "När kan du börja?", "When can you start?" }
    profile_form_optional { "(ei pakollinen)", "(frivilligt)", "(optional)" }
    profile_form_choose { "Valitse", "Välj", "Choose" }
    profile_form_cancel { "Peruuta", "Avbryt", "Cancel" }
    profile_form_address_in_use { "Osoitteella on jo toinen tunnus. Käytä toista osoitetta.", "Adressen hör redan till ett annat konto. Använd en annan adress.", "The address already belongs to another account. Use another address." }

    me_title { "Minusta", "Om mig", "About me" }
    me_none { "Sinulla ei ole vielä profiilia", "Du har ingen profil ännu", "You have no profile yet" }
    me_none_help { "Tee se yhdessä valmentajasi kanssa.", "Gör den tillsammans med din arbetstränare.", "Make it together with your coach." }
    me_edit { "Muokkaa profiilia", "Redigera din profil", "Edit your profile" }
    me_own { "Oma profiili", "Din profil", "Your profile" }
    me_consent_text { "Annan luvan näyttää korttini yrityksille ilman nimeäni. Yritys voi pyytää, että meidät esitellään. Yritys saa nimeni vasta, kun annan siihen erikseen luvan.", "Jag ger lov att visa mitt kort för företag utan mitt namn. Ett företag kan be om en presentation. Företaget får mitt namn först när jag ger lov till det separat.", "I give permission to show my card to companies without my name. A company may ask for an introduction. It gets my name only when I give permission for that separately." }
    me_views { "Kuka on nähnyt tietoni?", "Vem har sett mina uppgifter?", "Who has seen my information?" }
    me_views_help { "Jokainen katselu jää muistiin.", "Varje visning sparas.", "Every view is kept on record." }
    me_views_none { "Kukaan ei ole vielä katsonut", "Ingen har tittat ännu", "Nobody has looked yet" }
    me_consents_title { "Luvat, jotka olen antanut", "Vad jag har gett lov till", "Permissions I have given" }
    me_consent_publish { "Kortin julkaiseminen", "Publicering av kortet", "Publishing the card" }
    me_consent_introduction(company: &str) { "Esittely: {company}", "Presentation: {company}", "Introduction: {company}" }
    me_consent_on(day: &str) { "annettu {day}", "gavs {day}", "given {day}" }
    me_consent_off(day: &str) { "peruttu {day}", "togs tillbaka {day}", "taken back {day}" }
    view_when { "Milloin", "När", "When" }
    view_who { "Kuka", "Vem", "Who" }
    view_why { "Miksi", "Varför", "Why" }
    view_coach_work { "valmentajan työ", "arbetstränarens arbete", "the coach’s work" }
    view_matching { "sopivien paikkojen haku", "sökning efter passande platser", "looking for suitable openings" }
    view_placement { "polun asiat", "arbete med vägen", "work on the path" }
    view_introduction { "esittely luvallasi", "presentation med ditt lov", "introduction with your permission" }
}
