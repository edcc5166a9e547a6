//! Texts of the front page and the young person's first page.

use crate::texts;

texts! {
    front_title { "Töihin pääsee monta polkua.", "Många vägar leder till jobb.", "Many paths lead to work." }
    front_lead { "Nuoret ja pienet yritykset kohtaavat täällä. Työhönvalmentaja kulkee molempien vierellä.", "Här möts unga och små företag. En arbetstränare går vid bådas sida.", "Young people and small companies meet here. A job coach walks beside both." }
    door_young { "Olen nuori", "Jag är ung", "I am young" }
    door_young_text { "Kerro, mistä tykkäät. Yritys näkee nimesi vasta, kun annat luvan.", "Berätta vad du gillar. Företaget ser ditt namn först när du ger lov.", "Tell us what you like. A company sees your name only when you agree." }
    door_young_go { "Aloita tästä", "Börja här", "Start here" }
    door_company { "Olen työnantaja", "Jag är arbetsgivare", "I am an employer" }
    door_company_text { "Ilmoita paikka ja tapaa sopiva nuori. Valmentaja hoitaa loput.", "Anmäl en plats och träffa en ung person som passar. Arbetstränaren sköter resten.", "Post an opening and meet a young person who suits you. The coach does the rest." }
    door_company_phones { "Yritys voi myös soittaa:", "Företag kan också ringa:", "Companies can also call:" }
    door_company_go { "Ilmoita paikka", "Anmäl en plats", "Post an opening" }
    door_openings { "Katso paikat", "Se platserna", "See the openings" }
    door_openings_text(count: usize) { "Avoinna nyt: {count}. Voit katsoa ilman kirjautumista.", "Lediga nu: {count}. Du kan titta utan att logga in.", "Open now: {count}. You can look without signing in." }
    door_openings_go { "Etsi avoimia paikkoja", "Sök lediga platser", "Search openings" }
    front_paths { "Viisi polkua", "Fem vägar", "Five paths" }
    front_sites { "Tule käymään tai soita", "Kom på besök eller ring", "Come by or call" }
    front_how { "Näin se etenee", "Så går det till", "How it works" }
    front_how_1 { "Kerro itsestäsi", "Berätta om dig", "Tell us about yourself" }
    front_how_1_text { "Teet profiilin valmentajan kanssa.", "Du gör profilen med arbetstränaren.", "You make the profile with your coach." }
    front_how_2 { "Löydä paikka", "Hitta en plats", "Find an opening" }
    front_how_2_text { "Näet, miksi paikka sopii sinulle.", "Du ser varför platsen passar dig.", "You see why an opening suits you." }
    front_how_3 { "Käy tutustumassa", "Hälsa på", "Go and visit" }
    front_how_3_text { "Valmentaja voi tulla mukaan. Sinä päätät.", "Arbetstränaren kan följa med. Du bestämmer.", "Your coach can come along. You decide." }

    home_hello(name: &str) { "Hei, {name}", "Hej, {name}", "Hi, {name}" }
    home_permit_go { "Katso ja päätä", "Se och bestäm", "Look and decide" }
    home_send_go { "Katso ja lähetä", "Se och skicka", "Look and send" }
    home_returned_go { "Katso, mitä", "Se vad", "See what" }
    home_keep_go { "Katso ja päätä", "Se och bestäm", "Look and decide" }
    home_look { "Etsi sinulle sopiva paikka", "Hitta en plats som passar dig", "Find an opening that suits you" }
    home_look_text { "Et lupaa mitään katsomalla.", "Du lovar inget genom att titta.", "You don’t promise anything by looking." }
    home_look_go { "Katso paikat", "Se platserna", "See the openings" }
    home_path { "Polkusi", "Din väg", "Your path" }
    home_path_go { "Avaa polku", "Öppna vägen", "Open your path" }
    home_path_more { "Katso koko polku", "Se hela vägen", "See the whole path" }
    home_next(stage: &str) { "Seuraavaksi: {stage}.", "Härnäst: {stage}.", "Next: {stage}." }
    home_others { "Muut polut", "Andra vägar", "Other paths" }
    home_fits { "Nämä sopivat sinulle", "De här passar dig", "These suit you" }
    home_coach { "työhönvalmentajasi", "din arbetstränare", "your job coach" }
    home_call { "Soita", "Ring", "Call" }
    home_seen { "Näet, kuka on katsonut tietojasi.", "Du ser vem som har tittat på dina uppgifter.", "You can see who has looked at your information." }
    home_seen_go { "Kuka näkee minut?", "Vem ser mig?", "Who sees me?" }
}
