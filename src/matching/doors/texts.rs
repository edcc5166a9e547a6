//! Texts of doors.

use crate::texts;

texts! {
    doors_title { "Mikä avaisi ovia", "Det här skulle öppna dörrar", "What would open doors" }
    doors_lead { "Yksi muutos voi auttaa: kortti, kieli, taito tai pidempi matka.", "En ändring kan hjälpa: ett kort, ett språk, en färdighet eller en längre resa.", "One change can help: a card, a language, a skill or a longer trip." }
    doors_none { "Juuri nyt emme löydä asiaa, joka toisi lisää paikkoja.", "Just nu hittar vi inget som skulle ge fler platser.", "Right now we find nothing that would bring more openings." }
    doors_none_help { "Katso paikat, jotka sopivat jo.", "Se platserna som redan passar.", "See the openings that fit already." }
    doors_look { "Katso paikkoja", "Se platser", "See openings" }
    doors_see { "Katso paikat", "Se platserna", "See the openings" }
    doors_all { "Kaikki vaihtoehdot", "Alla alternativ", "All options" }
    doors_more(count: usize) { "Muita paikkoja: {count}", "Andra platser: {count}", "Other openings: {count}" }
    door_opens(what: &str, places: &str) { "{what} avaisi oven {places}", "{what} skulle öppna dörren till {places}", "{what} would open the door to {places}" }
    door_place { "paikkaan", "plats", "opening" }
    door_places { "paikkaan", "platser", "openings" }
    door_in_place { "sopivassa paikassa", "plats som passar", "opening that fits" }
    door_in_places { "sopivassa paikassa", "platser som passar", "openings that fit" }
    door_licence(class: &str) { "Ajokortti {class}", "Körkort {class}", "Driving licence {class}" }
    door_language(name: &str, level: &str) { "{name} tasolla {level}", "{name} på nivå {level}", "{name} at level {level}" }
    door_distance(km: u32) { "{km} km pidempi matka", "En {km} km längre resa", "A trip {km} km longer" }
    door_skill(name: &str, places: &str) { "{name}: tätä kysytään {places}", "{name}: det här efterfrågas på {places}", "{name}: asked for in {places}" }
    door_next { "Seuraava kurssi", "Nästa kurs", "Next course" }
    door_course_go { "Kurssin sivulle", "Till kursens sida", "To the course" }
    door_short_help { "Lyhyt kurssi riittää. Kysy valmentajaltasi, missä sen voi käydä.", "En kort kurs räcker. Fråga din arbetstränare var den ordnas.", "A short course is enough. Ask your coach where to take it." }
    door_long_help { "Tähän tarvitset pidemmän koulutuksen. Kysy valmentajaltasi, miten pääset alkuun.", "För det här behöver du en längre utbildning. Fråga din arbetstränare hur du kommer i gång.", "This takes longer training. Ask your coach how to get started." }
    door_licence_help { "Ajokortti vie aikaa ja maksaa. Kysy valmentajaltasi, voiko siihen saada tukea.", "Ett körkort tar tid och kostar. Fråga din arbetstränare om du kan få stöd.", "A licence takes time and money. Ask your coach if there is support for it." }
    door_language_help { "Tarvitset vain yhden tason lisää. Kysy valmentajaltasi kielikurssista tai kielikahvilasta.", "Du behöver bara en nivå till. Fråga din arbetstränare om en språkkurs eller ett språkkafé.", "You need just one more level. Ask your coach about a language course or a language café." }
    door_distance_help { "Voit muuttaa, miten pitkän matkan kuljet.", "Du kan ändra hur långt du reser.", "You can change how far you travel." }
    door_distance_ask { "Kysy, voiko matka olla pidempi.", "Fråga om resan kan vara längre.", "Ask whether the trip can be longer." }
    door_skill_help { "Osaatko tämän jo? Lisää se profiiliisi.", "Kan du det redan? Berätta det i din profil.", "Can you do it already? Add it to your profile." }
    door_skill_go { "Lisää taito", "Lägg till färdigheten", "Add the skill" }
    door_skill_ask { "Kysy, osaako nuori tämän jo. Listalla ei ole sopivaa kurssia.", "Fråga om den unga redan kan. Ingen kurs finns på listan.", "Ask whether they can do it already. No course is listed." }
    door_no_course { "Listalla ei ole sopivaa kurssia.", "Ingen kurs finns på listan.", "No course is listed." }

    demands_title { "Mikä ehto rajaa nuoria pois", "Vilket krav stänger ute unga", "Which requirement keeps people away" }
    demands_lead { "Nämä nuoret sopisivat muuten. Näytämme vain määrät.", "De här unga skulle passa annars. Vi visar bara antalen.", "These young people would fit otherwise. We show only the numbers." }
    demand_fact(name: &str, people: &str) { "{name}: {people} sopisi muuten", "{name}: {people} skulle passa annars", "{name}: {people} would fit otherwise" }
    demand_person { "nuori", "ung person", "young person" }
    demand_reached { "nuoren", "ung person", "young person" }
    demand_people { "nuorta", "unga", "young people" }
    demand_age(years: u32) { "Vähintään {years} vuotta", "Minst {years} år", "At least {years} years old" }
    demand_shifts { "Työajat", "Arbetstiderna", "The shifts" }
    demand_hours { "Viikkotunnit", "Veckotimmarna", "The weekly hours" }
    demand_more(way: &str, people: &str) { "{way} Se toisi {people} lisää.", "{way} Det skulle ge {people} till.", "{way} That would add {people}." }
    demand_permit_way { "Yritys voi järjestää kortin.", "Företaget kan ordna kortet.", "The company can arrange the card." }
    demand_licence_way { "Ajokortin voi jättää pois, jos työ onnistuu ilman.", "Körkortet kan lämnas bort om arbetet går utan.", "The licence can be left out if the work can be done without it." }
    demand_language_way { "Matalampi taso voi riittää, jos kieltä voi oppia työssä.", "En lägre nivå kan räcka om man kan lära sig språket i arbetet.", "A lower level may be enough if the language can be learnt at work." }
    demand_age_way { "Laki ei vaadi näin korkeaa ikää. Ikärajaa voi laskea.", "Lagen kräver inte så hög ålder. Gränsen kan sänkas.", "The law does not require this age. The limit can be lowered." }
    demand_shifts_way { "Paikkaan voi lisätä muita vuoroja.", "Andra skift kan läggas till.", "Other shifts can be added." }
    demand_hours_way { "Viikot voivat olla myös lyhyempiä.", "Veckorna kan också vara kortare.", "Weeks can also be shorter." }
    demand_edit { "Muuta ilmoitusta", "Ändra annonsen", "Change the opening" }
}
