//! Texts of chips.

use crate::texts;

texts! {
    chips_title { "Löysimme nämä", "Vi hittade det här", "We found these" }
    chips_hint { "Paina pois, jos jokin ei sovi. Ehdotukset perustuvat näihin.", "Tryck bort det som inte stämmer. Förslagen bygger på de här.", "Tap away what is not right. Suggestions build on these." }
    chips_hint_company { "Painakaa pois, jos jokin ei sovi. Ehdokkaat löytyvät näillä.", "Tryck bort det som inte stämmer. Kandidaterna hittas med de här.", "Tap away what is not right. Candidates are found by these." }
    chips_none { "Tekstistä ei vielä löytynyt mitään.", "Inget hittades i texten ännu.", "Nothing was found in the text yet." }
    chips_perhaps { "Ehkä myös nämä?", "Kanske också de här?", "Perhaps these too?" }
    chips_look { "Näytä, mitä tekstistä löytyy", "Visa vad som hittas i texten", "Show what is found in the text" }
    chips_name { "Puuttuuko jotain?", "Saknas något?", "Is something missing?" }
    chips_name_label { "Mitä lisätään?", "Vad läggs till?", "What should be added?" }
    chips_name_hint { "Ammatti, taito tai kiinnostus, jota tekstissä ei ole.", "Ett yrke, en kunskap eller ett intresse som inte står i texten.", "An occupation, a skill or an interest that the text does not say." }
    chips_add { "Lisää", "Lägg till", "Add" }
    chips_offered { "Tarkoittaako tämä jotain näistä?", "Betyder det något av de här?", "Does it mean one of these?" }
    chips_unknown { "Sanaa ei tunneta. Toinen sana voi auttaa.", "Ordet är okänt. Ett annat ord kan hjälpa.", "This word is not known. Another word may help." }
    chips_choose { "Juuri tällä nimellä ei löytynyt mitään.", "Inget hittades med just det namnet.", "Nothing was found by exactly this name." }
}
