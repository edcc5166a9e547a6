//! Texts of matches and their reasons.

use crate::texts;

texts! {
    matches_title { "Sopivat paikat", "Passande platser", "Suitable openings" }
    matches_lead { "Ensin ehdot, sitten työn sisältö ja matka. Laskutapa on sama kaikille. Ihminen päättää.", "Först villkoren, sedan arbetets innehåll och avståndet. Räknesättet är detsamma för alla. En människa bestämmer.", "Conditions come first, then the work and the distance. The method is the same for everyone. A person decides." }
    matches_empty { "Sopivia paikkoja ei ole juuri nyt", "Just nu finns inga passande platser", "No suitable openings right now" }
    matches_empty_help { "Kokeile pidempää matkaa tai useampaa polkua profiilissa.", "Pröva ett längre avstånd eller fler vägar i profilen.", "Try a longer distance or more paths in the profile." }
    match_propose { "Ehdota", "Föreslå", "Propose" }
    match_see_path { "Katso polku", "Se vägen", "See the path" }
    candidate_card { "Kortti", "Kort", "Card" }
    candidates_title { "Sopivat nuoret", "Passande unga", "Suitable young people" }
    candidates_count(count: usize) { "Ehdokkaita: {count}", "Kandidater: {count}", "Candidates: {count}" }
    candidates_empty { "Sopivia nuoria ei ole juuri nyt", "Just nu finns inga passande unga", "No suitable young people right now" }
    candidates_empty_help { "Ilmoitus näkyy nuorille. Kerromme, kun joku kiinnostuu.", "Unga kan se annonsen. Vi meddelar när någon blir intresserad.", "Young people can see the opening. We will tell you when someone is interested." }
    candidates_anonymous { "Kortissa ei ole nimeä, tarkkaa ikää, sukupuolta, kuvaa, osoitetta, äidinkieltä eikä koulun tai työnantajan nimeä.", "Kortet visar inte namn, exakt ålder, kön, foto, adress, modersmål eller skolans eller arbetsgivarens namn.", "The card shows no name, exact age, sex, photo, address, mother tongue, or name of a school or employer." }
    candidate_ask { "Pyydä esittelyä", "Be om en presentation", "Ask for an introduction" }
    candidate_all_met { "Kaikki ehdot täyttyvät.", "Alla villkor uppfylls.", "All conditions are met." }
    candidate_would_open { "Mikä avaisi ovia", "Det här skulle öppna dörrar", "What would open doors" }
    candidate_not_asked { "Ei vielä kysytty", "Inte tillfrågad ännu", "Not asked yet" }

    reason_word(word: &str) { "Sopii: {word}", "Passar: {word}", "Match: {word}" }
    reason_related(work: &str, wish: &str) { "Lähellä toivetta ({wish}): {work}", "Nära önskemålet ({wish}): {work}", "Close to the wish ({wish}): {work}" }
    reason_related_work(work: &str) { "Lähellä toivetta: {work}", "Nära önskemålet: {work}", "Close to the wish: {work}" }
    reason_word_source(words: &str) { "Omin sanoin: ”{words}”", "Med egna ord: ”{words}”", "Own words: “{words}”" }
    reason_opening_says(word: &str) { "Ilmoituksessa: ”{word}”", "I annonsen: ”{word}”", "In the opening: “{word}”" }
    reason_disliked(word: &str) { "Kysy tästä: {word}", "Fråga om det här: {word}", "Ask about this: {word}" }
    reason_disliked_source(word: &str) { "Toive: ei ”{word}”", "Önskemål: inte ”{word}”", "Wish: not “{word}”" }
    reason_distance(km: f64) { "Matkaa noin {km} km", "Cirka {km} km bort", "About {km} km away" }
    reason_distance_suits { "Matka sopii", "Resan passar", "The distance suits" }
    reason_same_place { "Samassa kunnassa", "I samma kommun", "In the same municipality" }
    reason_distance_source(km: u32) { "Toive: enintään {km} km", "Önskemål: högst {km} km", "Wish: at most {km} km" }
    reason_remote { "Työn voi tehdä etänä", "Arbetet kan göras på distans", "The work can be done remotely" }
    reason_kind(kind: &str) { "{kind} on toive", "{kind} är ett önskemål", "Wish: {kind}" }
    reason_shifts(shifts: &str) { "Työaika sopii: {shifts}", "Arbetstiden passar: {shifts}", "The shifts suit: {shifts}" }
    reason_hours(hours: u32) { "{hours} tuntia viikossa sopii", "{hours} timmar i veckan passar", "{hours} hours a week suits" }
    reason_permit_held(name: &str) { "On jo: {name}", "Finns redan: {name}", "Already held: {name}" }
    reason_licence_held(class: &str) { "On jo: ajokortti {class}", "Finns redan: körkort {class}", "Already held: driving licence {class}" }
    reason_language_known(name: &str) { "Kielitaito riittää: {name}", "Språkkunskaperna räcker: {name}", "Language skills are enough: {name}" }
    reason_level_needed(level: &str) { "Työssä tarvitaan tasoa {level}", "Arbetet kräver nivå {level}", "The work needs level {level}" }
    reason_permit_missing(name: &str) { "Puuttuu: {name}", "Saknas: {name}", "Missing: {name}" }
    reason_opens(name: &str) { "Tämän avaa: {name}", "Det här öppnas med: {name}", "This opens with: {name}" }
    reason_permit_paid { "Yritys järjestää kurssin", "Företaget ordnar kursen", "The company arranges the course" }
    reason_permit_course { "Lyhyt kurssi avaa oven", "En kort kurs öppnar dörren", "A short course opens the door" }
    reason_language_short(name: &str) { "Kielitaidosta puuttuu yksi taso: {name}", "En nivå fattas i språkkunskaperna: {name}", "Language skills are one level short: {name}" }
    reason_language_short_source(has: &str, needed: &str) { "Nyt {has}, työssä tarvitaan {needed}", "Nu {has}, arbetet kräver {needed}", "Now {has}, the work needs {needed}" }
    reason_hours_over(hours: u32) { "{hours} tuntia viikossa on enemmän kuin toive", "{hours} timmar i veckan är mer än önskemålet", "{hours} hours a week is more than the wish" }
    reason_hours_over_source(most: u32) { "Toive: enintään {most} tuntia", "Önskemål: högst {most} timmar", "Wish: at most {most} hours" }
    stop_title { "Mikä on esteenä?", "Vad står i vägen?", "What is in the way?" }
    stop_kind(kind: &str) { "{kind} ei ole toiveissasi", "{kind} finns inte bland dina önskemål", "Not among your wishes: {kind}" }
    stop_age(years: u32) { "Työ on {years} vuotta täyttäneille", "Arbetet är för den som har fyllt {years} år", "The work is for people aged {years} or over" }
    stop_licence(class: &str) { "Työssä tarvitaan ajokortti {class}", "Arbetet kräver körkort {class}", "The work needs driving licence {class}" }
    stop_language(name: &str, level: &str) { "Työssä tarvitaan: {name} {level}", "Arbetet kräver: {name} {level}", "The work needs: {name} {level}" }
    stop_shifts(shifts: &str) { "Työaika ei ole toiveissasi: {shifts}", "Arbetstiden finns inte bland dina önskemål: {shifts}", "The shifts are not among your wishes: {shifts}" }
    stop_expired(day: &str) { "Hakuaika päättyi {day}", "Ansökningstiden gick ut {day}", "The time to apply ended on {day}" }
    stop_wishes { "Muuta toiveitasi", "Ändra dina önskemål", "Change your wishes" }
    stop_coach { "Kysy valmentajaltasi, mikä auttaa.", "Fråga din arbetstränare vad som hjälper.", "Ask your coach what helps." }
    ask_permit(name: &str) { "Kysy, järjestääkö yritys: {name}", "Fråga om företaget ordnar: {name}", "Ask whether the company arranges: {name}" }
    ask_fewer_hours { "Kysy, sopivatko lyhyemmät viikot", "Fråga om kortare veckor går bra", "Ask whether shorter weeks are possible" }
    ask_other_shifts { "Kysy, voiko osan vuoroista jättää pois", "Fråga om en del av skiften kan lämnas bort", "Ask whether some of the shifts can be left out" }
    ask_language(name: &str) { "Kysy, voiko kieltä oppia työssä: {name}", "Fråga om språket kan läras i arbetet: {name}", "Ask whether the language can be learnt at work: {name}" }
    ask_later_start { "Kysy, voiko aloittaa myöhemmin", "Fråga om starten kan vara senare", "Ask whether the start can be later" }
    ask_place { "Kysy, missä työtä tehdään", "Fråga var man arbetar", "Ask where the work is done" }
    ask_formality(name: &str) { "Ennen aloitusta: {name}", "Före starten: {name}", "Before the start: {name}" }
}
