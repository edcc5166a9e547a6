//! Texts of courses.

use crate::texts;

texts! {
    courses_title { "Kurssit ja palvelut", "Kurser och tjänster", "Courses and services" }
    courses_lead { "Kortti, kieli tai taito voi avata ovia. Nuori näkee seuraavan kurssin sen oven kohdalla, jonka se avaa.", "Ett kort, ett språk eller en färdighet kan öppna dörrar. Den unga ser nästa kurs vid dörren som den öppnar.", "A card, a language or a skill can open doors. A young person sees the next course beside the door it opens." }
    courses_empty { "Kursseja ei ole vielä", "Det finns inga kurser ännu", "There are no courses yet" }
    courses_empty_help { "Lisää kurssi tai palvelu, johon nuori voi ilmoittautua. Kun sen päivä on ohi, se poistuu listalta itse.", "Lägg till en kurs eller tjänst som unga kan anmäla sig till. När dagen är förbi försvinner den från listan av sig själv.", "Add a course or service that young people can sign up for. When its day has passed, it leaves the list by itself." }
    course_add { "Lisää kurssi", "Lägg till en kurs", "Add a course" }
    course_new_title { "Uusi kurssi tai palvelu", "Ny kurs eller tjänst", "New course or service" }
    course_edit_title { "Muuta kurssia", "Ändra kursen", "Change the course" }
    course_moved { "Joku muu ehti muuttaa kurssia. Tekstisi on tallessa tässä. Tarkista ja tallenna uudelleen.", "Någon annan hann ändra kursen. Din text finns kvar här. Kontrollera och spara på nytt.", "Somebody else changed the course first. Your text is still here. Check it and save again." }
    course_name { "Kurssin nimi", "Kursens namn", "Name of the course" }
    course_gives { "Mitä kurssi antaa?", "Vad ger kursen?", "What does the course give?" }
    course_gives_language { "Kielitaito", "Språkkunskap", "A language" }
    course_gives_skill { "Muu taito", "Annan färdighet", "Another skill" }
    course_licence(class: &str) { "Ajokortti {class}", "Körkort {class}", "Driving licence {class}" }
    course_language(name: &str, level: &str) { "{name}, taso {level}", "{name}, nivå {level}", "{name}, level {level}" }
    course_which_language { "Mikä kieli?", "Vilket språk?", "Which language?" }
    course_which_level { "Taso kurssin jälkeen", "Nivå efter kursen", "Level after the course" }
    course_only_language { "Vain kielikurssille.", "Bara för en språkkurs.", "Only for a language course." }
    course_skill { "Mikä taito?", "Vilken färdighet?", "Which skill?" }
    course_skill_hint { "Vain muulle taidolle. Esimerkiksi kassatyö.", "Bara för en annan färdighet. Till exempel kassaarbete.", "Only for another skill. For example working a till." }
    course_provider { "Kuka järjestää?", "Vem ordnar?", "Who arranges it?" }
    course_municipality { "Kunta", "Kommun", "Municipality" }
    course_starts { "Ensimmäinen päivä", "Första dagen", "First day" }
    course_starts_hint { "Jätä tyhjäksi, jos kurssin voi aloittaa milloin vain.", "Lämna tomt om man kan komma när som helst.", "Leave empty if people can start at any time." }
    course_sign_up_by { "Viimeinen ilmoittautumispäivä", "Sista anmälningsdag", "Last day to sign up" }
    course_link { "Linkki ilmoittautumiseen", "Länk till anmälan", "Link to sign up" }
    course_link_hint { "Alkaa https://", "Börjar med https://", "Begins with https://" }
    course_link_wrong { "Kirjoita koko osoite. Sen pitää alkaa https://", "Skriv hela adressen. Den ska börja med https://", "Write the whole address. It has to begin with https://" }
    course_price { "Hinta", "Pris", "Price" }
    course_price_hint { "Jätä tyhjäksi, jos se on maksuton.", "Lämna tomt om den är gratis.", "Leave empty if it is free." }
    course_note { "Hyvä tietää", "Bra att veta", "Good to know" }
    course_day_past { "Päivä on jo ohi. Valitse tuleva päivä.", "Dagen är redan förbi. Välj en kommande dag.", "The day has passed. Choose a day to come." }
    course_days_order { "Ilmoittautuminen päättyy viimeistään ensimmäisenä päivänä.", "Anmälan slutar senast första dagen.", "Signing up ends on the first day at the latest." }
    course_always { "Milloin vain", "När som helst", "At any time" }
    course_free { "Maksuton", "Gratis", "Free" }
    course_sign_up(day: &str) { "Ilmoittaudu viimeistään {day}", "Anmäl dig senast {day}", "Sign up by {day}" }
    course_page { "Kurssin sivu", "Kursens sida", "Page of the course" }
    course_remove { "Poista kurssi", "Ta bort kursen", "Remove the course" }
    course_column_when { "Milloin ja missä", "När och var", "When and where" }
    course_column_terms { "Ilmoittautuminen ja hinta", "Anmälan och pris", "Signing up and price" }
}
