//! Texts of finding openings.

use crate::texts;

texts! {
    finding_title { "Avoimet paikat", "Lediga platser", "Openings" }
    finding_words { "Mitä haluat tehdä?", "Vad vill du göra?", "What would you like to do?" }
    finding_words_example { "esimerkiksi pyörät tai keittiö", "till exempel cyklar eller kök", "for example bikes or kitchen" }
    finding_place { "Kunta", "Kommun", "Municipality" }
    finding_search { "Hae", "Sök", "Search" }
    finding_means(words: &str, work: &str) { "”{words}” tarkoittaa: {work}", "”{words}” betyder: {work}", "“{words}” means: {work}" }
    finding_narrow { "Rajaa", "Avgränsa", "Narrow down" }
    finding_narrow_count(count: usize) { "Rajaa ({count})", "Avgränsa ({count})", "Narrow down ({count})" }
    finding_kind { "Polku", "Väg", "Path" }
    finding_distance { "Matka kunnan keskustasta", "Avstånd från kommunens centrum", "Distance from the municipality’s centre" }
    finding_distance_hint { "Kirjoita ensin kunta hakuun.", "Skriv först kommunen i sökningen.", "First type a municipality in the search." }
    finding_km(km: u32) { "{km} km", "{km} km", "{km} km" }
    finding_shift { "Työaika", "Arbetstid", "Working time" }
    finding_language { "Työn kieli", "Språk i arbetet", "Language at work" }
    finding_other_language { "Muu kieli", "Annat språk", "Another language" }
    finding_where { "Missä työ tehdään", "Var arbetet görs", "Where the work is done" }
    finding_remote { "Etänä", "På distans", "Remotely" }
    finding_start { "Milloin alkaa", "När börjar det", "When it starts" }
    finding_start_any { "Milloin vain", "När som helst", "Any time" }
    finding_start_now { "Viikon sisällä", "Inom en vecka", "Within a week" }
    finding_start_month { "Kuukauden sisällä", "Inom en månad", "Within a month" }
    finding_start_by(day: &str) { "Viimeistään {day}", "Senast {day}", "By {day}" }
    finding_start_day { "Viimeistään tänä päivänä", "Senast den här dagen", "On this day at the latest" }
    finding_show { "Näytä paikat", "Visa platserna", "Show openings" }
    finding_one { "paikka", "plats", "opening" }
    finding_many { "paikkaa", "platser", "openings" }
    finding_remove { "Poista rajaus", "Ta bort avgränsningen", "Remove" }
    finding_place_example { "esimerkiksi Lahti 15 km", "till exempel Lahtis 15 km", "for example Lahti 15 km" }
    finding_place_chip(place: &str, km: u32) { "{place}, enintään {km} km", "{place}, högst {km} km", "{place}, at most {km} km" }
    finding_place_guessed(typed: &str, place: &str) { "Emme tunne kuntaa ”{typed}”. Haimme kunnalla {place}.", "Vi känner inte till kommunen ”{typed}”. Vi sökte med {place}.", "We do not know the municipality “{typed}”. We searched for {place}." }
    finding_place_unknown(place: &str) { "Emme tunne kuntaa ”{place}”. Siksi näytämme paikat koko maasta.", "Vi känner inte till kommunen ”{place}”. Därför visar vi platser i hela landet.", "We do not know the municipality “{place}”. So we show openings in the whole country." }
    finding_loose_radius(asked: u32, shown: u32) { "{asked} kilometrin sisällä ei ole paikkoja. Siksi näytämme paikat {shown} kilometrin sisällä.", "Inom {asked} kilometer finns inga platser. Därför visar vi platser inom {shown} kilometer.", "There are no openings within {asked} kilometres. So we show openings within {shown} kilometres." }
    finding_loose_country(asked: u32) { "{asked} kilometrin sisällä ei ole paikkoja. Siksi näytämme paikat koko maasta.", "Inom {asked} kilometer finns inga platser. Därför visar vi platser i hela landet.", "There are no openings within {asked} kilometres. So we show openings in the whole country." }
    finding_loose_spelling(words: &str) { "Näillä sanoilla ei löytynyt mitään. Siksi haimme sanoilla ”{words}”.", "Vi hittade inget med de orden. Därför sökte vi med ”{words}”.", "Nothing matched those words. So we searched for “{words}”." }
    finding_loose_meaning(work: &str) { "Näillä sanoilla ei löytynyt mitään. Siksi näytämme samantapaista työtä: {work}.", "Vi hittade inget med de orden. Därför visar vi liknande arbete: {work}.", "Nothing matched those words. So we show similar work: {work}." }
    finding_loose_as_words { "Näin ei löytynyt paikkoja. Siksi haimme samalla sanalla ilmoitusten teksteistä.", "Vi hittade inga platser så. Därför sökte vi efter ordet i annonserna.", "We found no openings that way. So we looked for the word in the ads." }
    finding_loose_without(word: &str) { "Sanalla ”{word}” ei löytynyt mitään. Siksi näytämme kaikki palkkatyöt.", "Vi hittade inget med ”{word}”. Därför visar vi alla jobb.", "Nothing matched “{word}”. So we show all paid work." }
    finding_loose_time { "Tähän aikaan ei ole paikkoja. Siksi näytämme kaikki työajat ja alkamispäivät.", "Det finns inga platser med den tiden. Därför visar vi alla arbetstider och startdagar.", "There are no openings with that timing. So we show all working times and start days." }
    finding_loose_kind { "Tällä polulla ei ole paikkoja. Siksi näytämme kaikki polut.", "Det finns inga platser på den vägen. Därför visar vi alla vägar.", "There are no openings on that path. So we show all paths." }
    finding_loose_undo { "Hae vain niin kuin kirjoitin", "Sök bara så som jag skrev", "Search only as I wrote it" }
    finding_heard(place: &str) { "Ymmärsimme, että haet kunnasta {place}.", "Vi uppfattade att du söker i {place}.", "We understood that you are looking in {place}." }
    finding_understood(choices: &str) { "Rajasimme haun näin: {choices}.", "Vi avgränsade sökningen så här: {choices}.", "We narrowed the search to: {choices}." }
    finding_heard_undo { "Hae se sanana", "Sök det som ett ord", "Search for it as a word" }
    finding_did_you_mean(words: &str) { "Tarkoititko: {words}?", "Menade du: {words}?", "Did you mean: {words}?" }
    finding_own_first(place: &str) { "Oman alueesi paikat ensin: {place}.", "Platser i din egen region först: {place}.", "Openings in your own region first: {place}." }
    finding_own_all { "Näytä uusimmat ensin", "Visa de nyaste först", "Show the newest first" }
    finding_own_on { "Näytä oman alueen paikat ensin", "Visa platser i min region först", "Show my own region first" }
    finding_none { "Näillä ehdoilla ei ole paikkoja juuri nyt.", "Just nu finns inga platser med de här villkoren.", "No openings match these limits right now." }
    finding_none_text { "Poista rajauksia tai hae muilla sanoilla. Uusia paikkoja tulee joka viikko.", "Ta bort avgränsningar eller sök med andra ord. Nya platser kommer varje vecka.", "Remove some limits or try other words. New openings come every week." }
    finding_none_at_all { "Avoimia paikkoja ei ole vielä.", "Det finns inga lediga platser ännu.", "There are no openings yet." }
    finding_none_at_all_text { "Ensimmäiset paikat tulevat tähän, kun yritykset ilmoittavat niistä.", "De första platserna syns här när företagen anmäler dem.", "The first openings appear here when companies post them." }
    finding_show_all { "Näytä kaikki paikat", "Visa alla platser", "Show all openings" }
    finding_all { "Kaikki paikat", "Alla platser", "All openings" }
    finding_save { "Tallenna haku", "Spara sökningen", "Save this search" }
    finding_saved { "Tallennetut haut", "Sparade sökningar", "Saved searches" }

    gone_title { "Paikka meni jo", "Platsen är redan tagen", "This opening has gone" }
    gone_named(title: &str) { "”{title}” ei ole enää haussa.", "”{title}” går inte längre att söka.", "“{title}” is no longer open." }
    gone_text { "Tämä paikka ei ole enää haussa.", "Den här platsen går inte längre att söka.", "This opening is no longer open." }
    gone_similar(count: usize) { "Näitä on samanlaisia: {count}", "Liknande platser: {count}", "Similar openings: {count}" }
    gone_none { "Samanlaisia paikkoja ei ole juuri nyt. Uusia tulee joka viikko.", "Just nu finns inga liknande platser. Nya kommer varje vecka.", "There are no similar openings right now. New ones come every week." }

    share_title { "Jaa paikka", "Dela platsen", "Share this opening" }
    share_lead { "Näytä koodi puhelimelle tai tulosta lappu seinälle.", "Läs koden med telefonen eller skriv ut lappen till väggen.", "Show the code to a phone, or print the note for a wall." }
    share_link { "Linkki", "Länk", "Link" }
    share_send { "Lähetä linkki", "Skicka länken", "Send the link" }
    share_print { "Tulosta lappu", "Skriv ut lappen", "Print the note" }
    share_code(title: &str) { "QR-koodi paikkaan {title}", "QR-kod till platsen {title}", "QR code to the opening {title}" }
    share_scan { "Lue koodi puhelimella.", "Läs koden med telefonen.", "Scan the code with a phone." }
    share_back { "Takaisin paikkaan", "Tillbaka till platsen", "Back to the opening" }
}
