//! Texts of chips.

use crate::texts;

texts! {
    chips_title { "Matkalla ymmärsi tekstistä", "Matkalla förstod av texten", "Matkalla understood from the text" }
    chips_hint { "Ehdotukset perustuvat näihin. Jos jokin ei pidä paikkaansa, yksi painallus poistaa sen.", "Förslagen bygger på de här. Om något inte stämmer tar ett tryck bort det.", "Suggestions build on these. If something is not right, one tap removes it." }
    chips_none { "Ei vielä mitään.", "Inget ännu.", "Nothing yet." }
    chips_look { "Näytä, mitä tekstistä ymmärretään", "Visa vad som förstås av texten", "Show what is understood" }
    chips_name { "Puuttuuko jotain?", "Saknas något?", "Is something missing?" }
    chips_name_label { "Mitä lisätään?", "Vad läggs till?", "What should be added?" }
    chips_name_hint { "Ammatti, taito tai kiinnostus, vaikka et olisi kirjoittanut sitä.", "Ett yrke, en kunskap eller ett intresse, även om du inte skrev det.", "An occupation, a skill or an interest, even if it is not written." }
    chips_add { "Lisää", "Lägg till", "Add" }
    chips_offered { "Tarkoittaako tämä jotain näistä?", "Betyder det något av de här?", "Does it mean one of these?" }
    chips_unknown { "Sanaa ei tunneta. Kokeile toista.", "Ordet är okänt. Försök med ett annat.", "This word is not known. Try another." }
    chips_choose { "Valitse jokin ehdotetuista tai kirjoita koko sana.", "Välj ett av förslagen eller skriv hela ordet.", "Choose one of those offered, or write the whole word." }
}
