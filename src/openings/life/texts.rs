//! Texts of the life of an opening.

use crate::texts;

texts! {
    life_filled_here { "täytetty tämän palvelun kautta", "tillsatt via den här tjänsten", "filled through this service" }
    life_filled_elsewhere { "täytetty muualta", "tillsatt på annat sätt", "filled elsewhere" }
    life_taken_back { "peruttu", "återtagen", "withdrawn" }
    life_untouched { "poistui listoilta, koska kysymykseen ei vastattu", "försvann från listorna utan svar på frågan", "left the lists, as the question was not answered" }
    life_no_agreement { "poistui listoilta ilman sopimusta", "försvann från listorna utan avtal", "left the lists without an agreement" }

    life_close_filled_here { "Täytettiin tämän palvelun kautta", "Tillsattes via den här tjänsten", "Filled through this service" }
    life_close_filled_elsewhere { "Täytettiin muualta", "Tillsattes på annat sätt", "Filled in another way" }
    life_close_withdrawn { "Emme tarvitse enää tekijää", "Vi behöver ingen längre", "We no longer need anyone" }

    life_places_all(all: i32) { "{all} paikkaa", "{all} platser", "{all} positions" }
    life_places_one_left(all: i32) { "1 paikka jäljellä, yhteensä {all}", "1 plats kvar av {all}", "1 position left of {all}" }
    life_places_left(left: i32, all: i32) { "{left} paikkaa jäljellä, yhteensä {all}", "{left} platser kvar av {all}", "{left} positions left of {all}" }
    life_places_none(all: i32) { "Kaikki {all} paikkaa on täytetty", "Alla {all} platser är tillsatta", "All {all} positions are filled" }
    life_contacts(count: i32) { "Yhteydenottoja tässä kuussa: {count}", "Kontakter den här månaden: {count}", "Contacts this month: {count}" }
    life_contacts_of(count: i32, most: i32) { "Yhteydenottoja tässä kuussa: {count} / {most}", "Kontakter den här månaden: {count} / {most}", "Contacts this month: {count} of {most}" }
    life_full { "Kaikki paikat on jo täytetty. Katso muita paikkoja.", "Alla platser är redan tillsatta. Titta på andra platser.", "All places have already been filled. Look at other openings." }
    life_capped(day: &str) { "Yritys ei nyt ehdi ottaa uusia yhteydenottoja. Voit näyttää kiinnostuksesi taas {day} alkaen.", "Företaget hinner inte ta emot nya kontakter nu. Från {day} kan du visa intresse igen.", "The company has no time for new contacts now. From {day} you can show interest again." }

    life_keep { "Paikka on yhä vapaana", "Platsen är fortfarande ledig", "It is still open" }
    life_question { "Onko paikka yhä vapaana?", "Är platsen fortfarande ledig?", "Is it still open?" }
    life_open_until(day: &str) { "Jos ette vastaa, paikka poistuu listoilta: {day}", "Om ni inte svarar försvinner platsen från listorna: {day}", "Without an answer the opening leaves the lists: {day}" }
    life_no_hurry { "Paikka on listoilla. Voitte vahvistaa sen tai sulkea sen.", "Platsen finns på listorna. Ni kan bekräfta eller stänga den.", "The opening is on the lists. You can confirm it or close it." }
    life_close_head { "Sulje paikka", "Stäng platsen", "Close the opening" }
    life_close_why { "Mitä paikalle kävi?", "Vad hände med platsen?", "What happened to it?" }
    life_close_note { "Suljettu paikka poistuu listoilta heti. Voitte kopioida sen uudeksi luonnokseksi milloin vain.", "En stängd plats försvinner genast från listorna. Ni kan när som helst kopiera den till ett nytt utkast.", "A closed opening leaves the lists at once. You can copy it as a new draft at any time." }
    life_not_published { "Paikka ei ole nyt listoilla.", "Platsen finns inte på listorna nu.", "The opening is not on the lists now." }
    life_back { "Takaisin", "Tillbaka", "Back" }
    life_copy { "Kopioi uudeksi luonnokseksi", "Kopiera till ett nytt utkast", "Copy as a new draft" }
    life_template_keep { "Säilytä mallipohjana", "Spara som mall", "Keep as a template" }
    life_template_drop { "Poista mallipohjista", "Ta bort från mallarna", "Remove from templates" }
    life_template { "mallipohja", "mall", "template" }
    life_templates { "Aloita mallipohjasta", "Börja från en mall", "Start from a template" }
    life_start_from(title: &str) { "Uusi paikka mallista: {title}", "Ny plats från mallen: {title}", "New opening from: {title}" }
    life_close_link { "Vahvista tai sulje", "Bekräfta eller stäng", "Confirm or close" }
    life_cap { "Enintään näin monta yhteydenottoa kuussa", "Högst så här många kontakter i månaden", "At most this many contacts a month" }
    life_cap_hint { "Kun raja täyttyy, uusia ei oteta ennen seuraavaa kuuta. Tyhjä: ei rajaa.", "När gränsen nås tas inga nya emot före nästa månad. Tomt: ingen gräns.", "When it is reached, no new ones come before the next month. Empty: no limit." }
    life_cap_save { "Tallenna raja", "Spara gränsen", "Save the limit" }
    life_cap_title { "Yhteydenottojen raja", "Gräns för kontakter", "Limit of contacts" }
}

impl crate::language::Language {
    /// Places of an opening that has several, in words.
    pub(in crate::openings) fn life_places(self, left: i32, all: i32) -> String {
        match left {
            0 => self.life_places_none(all),
            left if left >= all => self.life_places_all(all),
            1 => self.life_places_one_left(all),
            _ => self.life_places_left(left, all),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Language::{En, Fi, Sv};

    #[test]
    fn places_are_told_as_people_say_them() {
        assert_eq!([Fi, Sv, En].map(|t| t.life_places(2, 2)), ["2 paikkaa", "2 platser", "2 positions"]);
        assert_eq!(
            [Fi, Sv, En].map(|t| t.life_places(1, 2)),
            ["1 paikka jäljellä, yhteensä 2", "1 plats kvar av 2", "1 position left of 2"]
        );
        assert_eq!(Fi.life_places(2, 5), "2 paikkaa jäljellä, yhteensä 5");
        assert_eq!(Sv.life_places(0, 2), "Alla 2 platser är tillsatta");
    }
}
