//! Texts of doors.

use crate::texts;

texts! {
    doors_title { "Mikä avaisi ovia", "Det här skulle öppna dörrar", "What would open doors" }
    doors_lead { "Nämä paikat sopisivat muuten. Yksi asia puuttuu.", "De här platserna skulle passa annars. En sak fattas.", "These openings would fit otherwise. One thing is missing." }
    doors_none { "Mikään yksi asia ei juuri nyt avaisi lisää paikkoja.", "Ingen enskild sak skulle öppna fler platser just nu.", "No single thing would open more openings right now." }
    doors_none_help { "Katso paikat, jotka sopivat jo.", "Se platserna som redan passar.", "See the openings that fit already." }
    doors_look { "Katso paikkoja", "Se platser", "See openings" }
    doors_see { "Katso paikat", "Se platserna", "See the openings" }
    doors_more(count: usize) { "Ja {count} muuta", "Och {count} till", "And {count} more" }
    door_opens(what: &str, places: &str) { "{what} avaisi {places}", "{what} skulle öppna {places}", "{what} would open {places}" }
    door_place { "paikan", "plats", "opening" }
    door_places { "paikkaa", "platser", "openings" }
    door_in_place { "sopivassa paikassa", "plats som passar", "opening that fits" }
    door_in_places { "sopivassa paikassa", "platser som passar", "openings that fit" }
    door_licence(class: &str) { "Ajokortti {class}", "Körkort {class}", "Driving licence {class}" }
    door_language(name: &str, level: &str) { "{name} tasolla {level}", "{name} på nivå {level}", "{name} at level {level}" }
    door_distance(km: u32) { "{km} km pidempi matka", "{km} km längre resa", "A trip {km} km longer" }
    door_skill(name: &str, places: &str) { "{name}: tätä kysytään {places}", "{name}: det här efterfrågas på {places}", "{name}: asked for in {places}" }
    door_next { "Seuraava kurssi", "Nästa kurs", "Next course" }
    door_course_go { "Kurssin sivulle", "Till kursens sida", "To the course" }
    door_short_help { "Lyhyt kurssi riittää. Kysy valmentajalta, missä sen voi käydä.", "En kort kurs räcker. Fråga din arbetstränare var den ordnas.", "A short course is enough. Ask your coach where to take it." }
    door_long_help { "Tähän tarvitset pidemmän koulutuksen. Kysy valmentajalta, miten pääset alkuun.", "För det här behöver du en längre utbildning. Fråga din arbetstränare hur du kommer i gång.", "This takes longer training. Ask your coach how to get started." }
    door_licence_help { "Ajokortti vie aikaa ja maksaa. Kysy valmentajalta, voiko siihen saada tukea.", "Ett körkort tar tid och kostar. Fråga din arbetstränare om du kan få stöd.", "A licence takes time and money. Ask your coach if there is support for it." }
    door_language_help { "Yksi taso riittää. Kysy valmentajalta kielikurssista tai kielikahvilasta.", "En nivå räcker. Fråga din arbetstränare om en språkkurs eller ett språkkafé.", "One level is enough. Ask your coach about a language course or a language café." }
    door_distance_help { "Voit muuttaa, miten pitkän matkan kuljet.", "Du kan ändra hur långt du reser.", "You can change how far you travel." }
    door_distance_ask { "Kysy, voiko matka olla pidempi.", "Fråga om resan kan vara längre.", "Ask whether the trip can be longer." }
    door_skill_help { "Osaatko jo? Kerro se profiilissasi.", "Kan du det redan? Berätta det i din profil.", "Can you do it already? Tell it in your profile." }
    door_skill_go { "Lisää taito", "Lägg till kunskapen", "Add the skill" }
    door_skill_ask { "Kysy, osaako nuori jo. Kurssia ei ole listattu.", "Fråga om den unga redan kan. Ingen kurs finns på listan.", "Ask whether they can do it already. No course is listed." }
    door_no_course { "Kurssia ei ole listattu.", "Ingen kurs finns på listan.", "No course is listed." }

    demands_title { "Mikä ehto rajaa nuoria pois", "Vilket krav stänger ute unga", "Which requirement keeps people away" }
    demands_lead { "Nämä nuoret sopisivat muuten. Näytämme vain määrät.", "De här unga skulle passa annars. Vi visar bara antalen.", "These young people would fit otherwise. We show only the numbers." }
    demand_fact(name: &str, people: &str) { "{name}: {people} sopisi muuten", "{name}: {people} skulle passa annars", "{name}: {people} would fit otherwise" }
    demand_person { "nuori", "ung person", "young person" }
    demand_reached { "nuoren", "ung person", "young person" }
    demand_people { "nuorta", "unga", "young people" }
    demand_age(years: u32) { "Vähintään {years} vuotta", "Minst {years} år", "At least {years} years old" }
    demand_shifts { "Työajat", "Arbetstiderna", "The shifts" }
    demand_hours { "Viikkotunnit", "Veckotimmarna", "The weekly hours" }
    demand_more(way: &str, people: &str) { "{way} Tavoitat {people} lisää.", "{way} Du når {people} till.", "{way} You reach {people} more." }
    demand_permit_way { "Lupaa, että järjestätte kortin.", "Lova att ni ordnar kortet.", "Promise to arrange the card." }
    demand_licence_way { "Jätä ajokortti pois, jos työ onnistuu ilman.", "Ta bort körkortet om arbetet går utan.", "Leave the licence out if the work can be done without it." }
    demand_language_way { "Pyydä matalampaa tasoa, jos kieltä voi oppia työssä.", "Be om en lägre nivå om språket kan läras i arbetet.", "Ask for a lower level if the language can be learnt at work." }
    demand_age_way { "Laske ikärajaa siihen, minkä laki sallii.", "Sänk åldersgränsen till det som lagen tillåter.", "Lower the age limit to what the law allows." }
    demand_shifts_way { "Tarjoa myös muita vuoroja.", "Erbjud också andra skift.", "Offer other shifts too." }
    demand_hours_way { "Tarjoa myös lyhyempiä viikkoja.", "Erbjud också kortare veckor.", "Offer shorter weeks too." }
    demand_edit { "Muuta ilmoitusta", "Ändra annonsen", "Change the opening" }
}
