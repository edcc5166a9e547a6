//! Texts of the vocabulary.

use crate::texts;

texts! {
    vocabulary_title { "Sanat, joita palvelu ei tunne", "Ord som tjänsten inte känner", "Words the service does not know" }
    vocabulary_lead { "Kerro, mitä sana tarkoittaa. Sen jälkeen haku ja ehdotukset löytävät sillä.", "Berätta vad ordet betyder. Sedan hittar sökningen och förslagen med det.", "Say what a word means. After that, searches and suggestions find with it." }
    vocabulary_who { "Et näe, kuka sanaa on käyttänyt tai missä se on.", "Du ser inte vem som har använt ordet eller var det står.", "You do not see who has used a word or where it is." }
    vocabulary_rules { "Milloin sana näkyy tässä?", "När visas ett ord här?", "When does a word show here?" }
    vocabulary_none { "Ei tuntemattomia sanoja", "Inga okända ord", "No unknown words" }
    vocabulary_none_text { "Sanat lasketaan kerran vuorokaudessa. Haetut sanat tulevat heti, kun tarpeeksi moni on hakenut niitä.", "Orden räknas en gång per dygn. Sökta ord kommer genast när tillräckligt många har sökt dem.", "Words are counted once a day. Searched words come as soon as enough people have searched them." }
    vocabulary_more(count: usize) { "Lisäksi {count} harvinaisempaa. Ne nousevat esiin, kun nämä on käyty läpi.", "Dessutom {count} ovanligare. De kommer fram när de här har gåtts igenom.", "Another {count} rarer ones. They come up once these are dealt with." }
    vocabulary_in_openings(count: i64) { "{count} yrityksen paikoissa", "i platser hos {count} företag", "in openings of {count} companies" }
    vocabulary_in_profiles(count: i64) { "{count} profiilissa", "i {count} profiler", "in {count} profiles" }
    vocabulary_in_searches(count: i64) { "{count} hakijan hauissa", "sökt av {count} besökare", "searched by {count} visitors" }
    vocabulary_guess(word: &str, concept: &str) { "{word} on {concept}", "{word} är {concept}", "{word} is {concept}" }
    vocabulary_guesses { "Tarkoittaako tämä jotain näistä?", "Betyder det något av de här?", "Does it mean one of these?" }
    vocabulary_other { "Etsi muu merkitys", "Sök en annan betydelse", "Find another meaning" }
    vocabulary_seek { "Ammatti, taito tai kiinnostus", "Yrke, färdighet eller intresse", "Occupation, skill or interest" }
    vocabulary_seek_button { "Etsi", "Sök", "Find" }
    vocabulary_no_work { "Ei työhön liittyvä sana", "Inte ett ord om arbete", "Not a word about work" }
    vocabulary_added { "Lisätyt sanat", "Tillagda ord", "Added words" }
    vocabulary_added_none { "Sanoja ei ole vielä lisätty.", "Inga ord har lagts till ännu.", "No words have been added yet." }
    vocabulary_word { "Sana", "Ord", "Word" }
    vocabulary_meaning { "Merkitys", "Betydelse", "Meaning" }
    vocabulary_language { "Kieli", "Språk", "Language" }
    vocabulary_day { "Lisätty", "Tillagt", "Added" }
    vocabulary_remove { "Poista sana", "Ta bort ordet", "Remove the word" }
    vocabulary_hidden { "Piilotetut sanat", "Dolda ord", "Hidden words" }
    vocabulary_show_again { "Näytä taas", "Visa igen", "Show again" }
    vocabulary_back { "Kaikki sanat", "Alla ord", "All words" }
    vocabulary_means { "Lisättävä merkitys", "Betydelse att lägga till", "Meaning to add" }
    vocabulary_also(names: &str) { "Tunnetaan myös: {names}", "Också känt som: {names}", "Also known as: {names}" }
    vocabulary_basic { "Sana perusmuodossa", "Ordet i grundform", "The word in its basic form" }
    vocabulary_basic_hint { "Muut muodot tunnistetaan itsestään.", "Andra former känns igen av sig själva.", "Other forms are recognised by themselves." }
    vocabulary_add { "Lisää sana", "Lägg till ordet", "Add the word" }
    vocabulary_soon { "Lisätty sana on käytössä minuutin sisällä.", "Ett tillagt ord används inom en minut.", "An added word is in use within a minute." }
    vocabulary_found { "Valitse merkitys", "Välj betydelsen", "Choose the meaning" }
    vocabulary_in_vain { "Mitään ei löytynyt. Kokeile toista sanaa.", "Inget hittades. Försök med ett annat ord.", "Nothing was found. Try another word." }
    vocabulary_choose_first { "Valitse ensin merkitys.", "Välj först betydelsen.", "Choose a meaning first." }
    vocabulary_word_short { "Kirjoita yksi sana tai lyhyt sanapari.", "Skriv ett ord eller ett kort ordpar.", "Write one word or a short phrase." }
    vocabulary_word_known(concept: &str) { "Sana tarkoittaa jo tätä: {concept}.", "Ordet betyder redan det här: {concept}.", "The word already means this: {concept}." }
    vocabulary_word_added_before { "Sana on jo lisätty.", "Ordet har redan lagts till.", "The word has already been added." }
    vocabulary_occupation { "ammatti", "yrke", "occupation" }
    vocabulary_skill { "taito", "färdighet", "skill" }
    vocabulary_permit { "lupa tai kortti", "tillstånd eller kort", "permit or card" }
    vocabulary_interest { "kiinnostus", "intresse", "interest" }
    vocabulary_condition { "työn piirre", "drag i arbetet", "feature of the work" }
}
