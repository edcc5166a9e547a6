//! Texts of chips.

use crate::texts;

texts! {
    chips_title { "Löysimme nämä", "Vi hittade det här", "We found these" }
    chips_hint { "Jos jokin on väärin, poista se painamalla. Näillä etsimme paikkoja.", "Tryck på det som är fel, så tas det bort. Med de här söker vi platser.", "If something is wrong, tap it to remove it. We use these to look for openings." }
    chips_hint_company { "Jos jokin on väärin, poistakaa se painamalla. Näillä etsimme ehdokkaita.", "Tryck på det som är fel, så tas det bort. Med de här söker vi kandidater.", "If something is wrong, tap it to remove it. We use these to look for candidates." }
    chips_none { "Tekstistä ei vielä löytynyt mitään.", "Inget hittades i texten ännu.", "Nothing was found in the text yet." }
    chips_perhaps { "Ehkä myös nämä?", "Kanske också de här?", "Perhaps these too?" }
    chips_look { "Näytä, mitä tekstistä löytyy", "Visa vad som hittas i texten", "Show what is found in the text" }
    chips_name { "Puuttuuko jotain?", "Saknas något?", "Is something missing?" }
    chips_name_label { "Mikä puuttuu?", "Vad saknas?", "What is missing?" }
    chips_name_hint { "Ammatti, taito tai kiinnostus, jota tekstissä ei ole.", "Ett yrke, en färdighet eller ett intresse som inte står i texten.", "An occupation, a skill or an interest that the text does not say." }
    chips_add { "Lisää", "Lägg till", "Add" }
    chips_offered { "Tarkoittaako tämä jotain näistä?", "Betyder det något av de här?", "Does it mean one of these?" }
    chips_unknown { "Emme tunne tätä sanaa. Toinen sana voi auttaa.", "Vi känner inte till ordet. Försök med ett annat ord.", "We do not know this word. Try another word." }
    chips_choose { "Alta voi valita sopivan. Voi myös kirjoittaa toisen sanan.", "Välj något nedan eller skriv ett annat ord.", "Choose one below or write another word." }
}
