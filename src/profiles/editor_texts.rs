//! Texts of the editor: sections, their fields and states, saving, who changed what.

use super::{ExperienceKind, Progress, Section};
use crate::language::Language;
use crate::matching::Level;
use crate::texts;

texts! {
    overview_title { "Profiilisi", "Din profil", "Your profile" }
    overview_title_of(name: &str) { "Profiili: {name}", "Profil: {name}", "Profile: {name}" }
    overview_lead { "Kirjoita yksi osa kerrallaan. Teksti tallentuu koko ajan.", "Skriv en del i taget. Texten sparas hela tiden.", "Write one part at a time. Your text is saved all the time." }
    overview_progress(done: usize, total: usize) { "{done}/{total} osaa valmiina", "{done}/{total} delar klara", "{done}/{total} parts done" }
    overview_go_on(section: &str) { "Jatka: {section}", "Fortsätt: {section}", "Go on: {section}" }
    overview_all_done { "Tärkeimmät osat ovat valmiina. Voit vielä lisätä asioita.", "De viktigaste delarna är klara. Du kan fortfarande lägga till saker.", "The most important parts are done. You can still add things." }
    overview_core { "Tärkeimmät osat", "De viktigaste delarna", "The most important parts" }
    overview_extra { "Lisää, jos haluat", "Lägg till, om du vill", "Add more, if you like" }
    overview_ready { "Valmis tältä erää", "Klart för den här gången", "Done for now" }
    overview_changes { "Kuka muutti ja milloin?", "Vem ändrade och när?", "Who changed what, and when?" }

    section_step(now: usize, total: usize) { "Osa {now}/{total}", "Del {now}/{total}", "Part {now}/{total}" }
    section_extra { "Voit myös jättää tämän tyhjäksi.", "Du kan också lämna det här tomt.", "You can also leave this empty." }
    section_next { "Seuraava", "Nästa", "Next" }
    section_finish { "Valmis", "Klar", "Finish" }
    section_later { "Jatkan myöhemmin", "Jag fortsätter senare", "Continue later" }
    section_add_row { "Tallenna ja lisää toinen", "Spara och lägg till en till", "Save and add another" }
    section_remove { "Poista tämä", "Ta bort det här", "Remove this" }
    section_remove_sure { "Poistetaanko tämä kokonaan?", "Vill du ta bort det här helt?", "Remove all of this?" }
    section_remove_yes { "Kyllä, poista", "Ja, ta bort", "Yes, remove" }
    section_row(number: usize) { "{number}.", "{number}.", "No. {number}" }
    section_new_row { "Uusi", "Ny", "New" }
    section_list_hint { "Yksi asia riville.", "En sak per rad.", "One thing per line." }
    section_ends_before { "Loppu on ennen alkua. Tarkista toinen niistä.", "Slutet är före början. Kontrollera den ena.", "The end is before the start. Check one of them." }

    saving { "Tallennetaan…", "Sparar…", "Saving…" }
    saved_at(time: &str) { "Tallennettu {time}", "Sparat {time}", "Saved {time}" }
    save_offline { "Ei verkkoa. Teksti on tallessa puhelimessa.", "Inget nät. Texten finns kvar i telefonen.", "No network. Your text is kept on the phone." }
    save_signed_out { "Kirjaudu uudelleen. Teksti on tallessa puhelimessa.", "Logga in igen. Texten finns kvar i telefonen.", "Sign in again. Your text is kept on the phone." }
    save_mend { "Korjaa merkitty kohta, niin teksti tallentuu.", "Rätta till det markerade, så sparas texten.", "Correct the marked part, and your text is saved." }
    save_choose { "Valitse ylhäältä, kumpi teksti jää.", "Välj ovan vilken text som ska vara kvar.", "Choose above which text stays." }
    save_brought_back { "Toimme tekstisi takaisin.", "Vi hämtade tillbaka din text.", "We brought your text back." }
    save_as_you_go { "Teksti tallentuu, kun kirjoitat.", "Texten sparas medan du skriver.", "Your text is saved as you write." }

    meanwhile_title { "Kumpi teksti jää?", "Vilken text ska vara kvar?", "Which text stays?" }
    meanwhile_text(who: &str) { "{who} kirjoitti tähän samaan aikaan. Oma tekstisi on alla tallessa.", "{who} skrev här samtidigt. Din egen text finns kvar nedanför.", "{who} wrote here at the same time. Your own text is kept below." }
    meanwhile_other(who: &str) { "{who} kirjoitti", "{who} skrev", "{who} wrote" }
    meanwhile_keep { "Pidä minun tekstini", "Behåll min text", "Keep my text" }
    meanwhile_take { "Ota toisen teksti", "Ta den andras text", "Take the other text" }
    meanwhile_somebody { "Joku muu", "Någon annan", "Someone else" }
    field_is_empty { "(tyhjä)", "(tomt)", "(empty)" }

    changed_by(who: &str, day: &str) { "{who} muutti tätä {day}", "{who} ändrade det här {day}", "{who} changed this on {day}" }
    changed_by_you(day: &str) { "Sinä muutit tätä {day}", "Du ändrade det här {day}", "You changed this on {day}" }
    changes_title { "Kuka muutti ja milloin", "Vem ändrade och när", "Who changed what, and when" }
    changes_lead { "Vanha teksti ei jää talteen. Vain muutoksen aika ja tekijä näkyvät.", "Den gamla texten sparas inte. Bara tiden och vem som ändrade syns.", "Old text is not kept. Only the time and the person show." }
    changes_none { "Kukaan ei ole vielä muuttanut mitään", "Ingen har ändrat något ännu", "Nobody has changed anything yet" }
    change_when { "Milloin", "När", "When" }
    change_who { "Kuka", "Vem", "Who" }
    change_what { "Mitä", "Vad", "What" }

    card_ends(card: &str, day: &str) { "{card} vanhenee {day}", "{card} går ut {day}", "{card} expires on {day}" }
    card_ended(card: &str, day: &str) { "{card} vanheni {day}. Se ei enää auta haussa.", "{card} gick ut {day}. Det hjälper inte längre i sökningen.", "{card} expired on {day}. It no longer helps in matching." }

    state_empty { "Ei vielä aloitettu", "Inte påbörjad ännu", "Not started yet" }
    state_done { "Valmis", "Klar", "Done" }
    state_nothing { "Ei lisättävää", "Inget att tillägga", "Nothing to add" }
    state_story_headline { "Kesken: yksi rivi sinusta puuttuu", "Påbörjad: en rad om dig saknas", "Begun: one line about you is missing" }
    state_story_about { "Kesken: kerro vielä vähän lisää", "Påbörjad: berätta lite mer", "Begun: tell a little more" }
    state_skills { "Kesken: lisää yksi asia, jonka osaat", "Påbörjad: lägg till en sak du kan", "Begun: add one thing you can do" }
    state_wishes { "Kesken: lisää yksi asia, joka kiinnostaa", "Påbörjad: lägg till en sak som intresserar", "Begun: add one thing that interests you" }
    state_time { "Kesken: valitse työajat", "Påbörjad: välj arbetstider", "Begun: choose working times" }

    name_story { "Kuka olet", "Vem du är", "Who you are" }
    name_skills { "Mitä osaat", "Vad du kan", "What you can do" }
    name_wishes { "Mikä kiinnostaa", "Vad som intresserar", "What interests you" }
    name_paths { "Mitä etsit", "Vad du söker", "What you are looking for" }
    name_time { "Missä ja milloin", "Var och när", "Where and when" }
    name_languages { "Kielet", "Språken", "Languages" }
    name_permits { "Kortit ja ajokortti", "Kort och körkort", "Cards and driving licence" }
    name_education { "Koulut ja kurssit", "Skolor och kurser", "Schools and courses" }
    name_experience { "Työ ja muu kokemus", "Arbete och annan erfarenhet", "Work and other experience" }
    name_support { "Mikä auttaa työssä", "Vad som hjälper i arbetet", "What helps at work" }
    name_person { "Nimi ja yhteystiedot", "Namn och kontaktuppgifter", "Name and contact details" }

    title_story { "Kuka olet?", "Vem är du?", "Who are you?" }
    title_skills { "Mitä osaat?", "Vad kan du?", "What can you do?" }
    title_wishes { "Mikä sinua kiinnostaa?", "Vad intresserar dig?", "What interests you?" }
    title_paths { "Mitä etsit?", "Vad söker du?", "What are you looking for?" }
    title_time { "Missä ja milloin?", "Var och när?", "Where and when?" }
    title_languages { "Mitä kieliä osaat?", "Vilka språk kan du?", "Which languages do you know?" }
    title_permits { "Mitä kortteja sinulla on?", "Vilka kort har du?", "Which cards do you have?" }
    title_education { "Missä olet opiskellut?", "Var har du studerat?", "Where have you studied?" }
    title_experience { "Mitä olet tehnyt?", "Vad har du gjort?", "What have you done?" }
    title_support { "Mikä auttaa sinua työssä?", "Vad hjälper dig i arbetet?", "What helps you at work?" }
    title_person { "Nimi ja yhteystiedot", "Namn och kontaktuppgifter", "Name and contact details" }

    help_story { "Kirjoita omin sanoin. Muutama lause riittää.", "Skriv med egna ord. Några meningar räcker.", "Write in your own words. A few sentences are enough." }
    help_skills { "Kaikki lasketaan: harrastukset, kotityöt, kaverien auttaminen.", "Allt räknas: hobbyer, hushållsarbete, att hjälpa vänner.", "Everything counts: hobbies, housework, helping friends." }
    help_wishes { "Kirjoita, mistä tykkäät. Kerro myös, mitä et halua.", "Skriv vad du gillar. Berätta också vad du inte vill.", "Write what you like. Say also what you do not want." }
    help_paths { "Valitse kaikki, jotka voisivat sopia. Et lupaa vielä mitään.", "Välj allt som kunde passa. Du lovar inget ännu.", "Choose all that could suit you. You promise nothing yet." }
    help_time { "Näytämme vain paikkoja, joihin pääset.", "Vi visar bara platser som du kan ta dig till.", "We only show openings that you can get to." }
    help_languages { "Arvio riittää. Valmentaja auttaa.", "En ungefärlig nivå räcker. Arbetstränaren hjälper.", "A guess is enough. Your coach helps." }
    help_permits { "Valitse kortit, jotka sinulla on. Päivät voit lisätä myöhemmin.", "Välj de kort du har. Dagarna kan du lägga till senare.", "Choose the cards you have. You can add the days later." }
    help_education { "Myös kesken jääneet opinnot ja lyhyet kurssit lasketaan.", "Också avbrutna studier och korta kurser räknas.", "Unfinished studies and short courses count too." }
    help_experience { "Työ, kesätyö, harjoittelu, talkoot: kaikki käy.", "Arbete, sommarjobb, praktik, talko: allt duger.", "Work, summer jobs, traineeships, volunteering: all of it counts." }
    help_support { "Esimerkiksi: selkeät ohjeet, hiljainen paikka, tauko usein.", "Till exempel: tydliga instruktioner, en lugn plats, täta pauser.", "For example: clear instructions, a quiet place, frequent breaks." }
    help_person { "Näillä sinut tavoittaa.", "Så här når man dig.", "This is how you can be reached." }

    reads_card { "Sinä ja valmentaja luette tämän. Yritys lukee sen kortistasi ilman nimeäsi.", "Du och arbetstränaren läser det här. Företaget läser det på ditt kort, utan ditt namn.", "You and your coach read this. A company reads it on your card, without your name." }
    reads_education { "Yritys lukee alan ja tutkinnon, ei koulun nimeä.", "Företaget läser område och examen, inte skolans namn.", "A company reads the field and degree, not the school’s name." }
    reads_experience { "Yritys lukee, mitä teit, ei paikan nimeä.", "Företaget läser vad du gjorde, inte platsens namn.", "A company reads what you did, not the name of the place." }
    reads_story { "Yritys lukee vain yhden rivin. Muun luette sinä ja valmentaja.", "Företaget läser bara en rad. Resten läser du och arbetstränaren.", "A company reads only the one line. You and your coach read the rest." }
    reads_wishes { "Yritys lukee, mikä kiinnostaa. Muun luette sinä ja valmentaja.", "Företaget läser vad som intresserar. Resten läser du och arbetstränaren.", "A company reads what interests you. You and your coach read the rest." }
    reads_time { "Yritys näkee alueen ja työajat, ei osoitettasi.", "Företaget ser området och arbetstiderna, inte din adress.", "A company sees your area and working times, not your address." }
    reads_support { "Vain sinä ja valmentaja luette tämän, jos et päätä toisin.", "Bara du och arbetstränaren läser det här, om du inte bestämmer annat.", "Only you and your coach read this, unless you decide otherwise." }
    reads_person { "Yritys näkee nimesi vasta, kun annat siihen luvan.", "Företaget ser ditt namn först när du ger lov till det.", "A company sees your name only when you give permission." }

    ask_hobbies { "Mitä harrastat?", "Vad har du för hobbyer?", "What are your hobbies?" }
    ask_far { "Kuinka kauas pääset töihin?", "Hur långt kan du ta dig till jobbet?", "How far can you travel to work?" }
    section_km(km: &str) { "{km} km", "{km} km", "{km} km" }
    section_anywhere { "koko Suomi", "hela Finland", "all of Finland" }
    section_language_fi { "Suomi", "Finska", "Finnish" }
    section_language_sv { "Ruotsi", "Svenska", "Swedish" }
    section_language_en { "Englanti", "Engelska", "English" }
    section_language_none { "en osaa tai en tiedä", "kan inte eller vet inte", "not at all, or not sure" }
    level_plain_a1 { "A1: muutama sana", "A1: några ord", "A1: a few words" }
    level_plain_a2 { "A2: arjen perusasiat", "A2: det viktigaste i vardagen", "A2: simple everyday things" }
    level_plain_b1 { "B1: pärjään arjessa", "B1: klarar mig i vardagen", "B1: I manage in everyday life" }
    level_plain_b2 { "B2: sujuu melko hyvin", "B2: går ganska bra", "B2: goes quite well" }
    level_plain_c1 { "C1: sujuu hyvin", "C1: går bra", "C1: goes well" }
    level_plain_c2 { "C2: sujuu lähes kuin oma kieli", "C2: nästan som modersmålet", "C2: nearly like my own language" }
    level_plain_native { "oma kieleni", "mitt modersmål", "my own language" }
    ask_issued { "Saatu (jos muistat)", "Fick kortet (om du minns)", "Given on (if you remember)" }
    ask_ends { "Voimassa asti (jos tiedät)", "Giltigt till (om du vet)", "Valid until (if you know)" }
    ask_licence_ends { "Ajokortti on voimassa asti", "Körkortet är giltigt till", "The licence is valid until" }
    ask_school { "Koulu tai kurssi", "Skola eller kurs", "School or course" }
    ask_school_hint { "Yritys ei näe koulun nimeä.", "Företaget ser inte skolans namn.", "A company does not see the school’s name." }
    ask_degree { "Mikä tutkinto tai ammatti?", "Vilken examen eller vilket yrke?", "Which qualification or trade?" }
    ask_degree_hint { "Esimerkiksi: peruskoulu, lähihoitaja", "Till exempel: grundskolan, närvårdare", "For example: basic school, practical nurse" }
    ask_field { "Ala", "Område", "Field" }
    ask_from { "Alkoi vuonna", "Började år", "Began in" }
    ask_until { "Päättyi vuonna", "Slutade år", "Ended in" }
    ask_ongoing { "Opiskelen tässä nyt", "Jag studerar här nu", "I study here now" }
    ask_work_kind { "Mitä se oli?", "Vad var det?", "What was it?" }
    ask_work_title { "Mitä työtä?", "Vilket arbete?", "What work?" }
    ask_work_title_hint { "Esimerkiksi: kahviapulainen", "Till exempel: hjälp på kafé", "For example: café helper" }
    ask_work_place { "Missä?", "Var?", "Where?" }
    ask_work_place_hint { "Yritys ei näe paikan nimeä.", "Företaget ser inte platsens namn.", "A company does not see the name of the place." }
    ask_work_period { "Milloin?", "När?", "When?" }
    ask_work_period_hint { "Esimerkiksi: kesä 2025, 2 kuukautta", "Till exempel: sommaren 2025, 2 månader", "For example: summer 2025, 2 months" }
    ask_work_tasks { "Mitä teit siellä?", "Vad gjorde du där?", "What did you do there?" }
    work_kind_work { "Työ", "Arbete", "Work" }
    work_kind_summer { "Kesätyö", "Sommarjobb", "Summer job" }
    work_kind_trial { "Työkokeilu tai harjoittelu", "Arbetsprövning eller praktik", "Work trial or traineeship" }
    work_kind_volunteering { "Vapaaehtoistyö", "Frivilligarbete", "Volunteering" }
    work_kind_other { "Muu", "Annat", "Other" }
    ask_support { "Kerro omin sanoin", "Berätta med egna ord", "Tell in your own words" }
    ask_support_shown { "Yritys saa lukea tämän kortistani.", "Företaget får läsa det här på mitt kort.", "A company may read this on my card." }
    ask_support_shown_hint { "Jos valmentaja muuttaa tekstiä, lupa poistuu.", "Om arbetstränaren ändrar texten tas lovet bort.", "If your coach changes the text, this is switched off." }
    support_health_hint { "Älä kirjoita sairauksista. Kerro, mikä auttaa.", "Skriv inte om sjukdomar. Berätta vad som hjälper.", "Do not write about illnesses. Say what helps." }
    support_only_young { "Nuori päättää itse, näkyykö tämä yrityksille.", "Den unga bestämmer själv om företag ser det här.", "The young person decides whether companies see this." }
    support_is_shown { "näkyy yrityksille", "syns för företag", "shown to companies" }
    support_is_hidden { "ei näy yrityksille", "syns inte för företag", "not shown to companies" }

    newcomer_lead { "Nämä riittävät alkuun. Muun kirjoitatte yhdessä.", "Det här räcker till att börja med. Resten skriver ni tillsammans.", "This is enough to begin. You write the rest together." }
    newcomer_contact_hint { "Puhelin tai sähköposti riittää.", "Telefon eller e-post räcker.", "A phone number or an e-mail is enough." }
    newcomer_contact_missing { "Kirjoita puhelin tai sähköposti.", "Skriv telefon eller e-post.", "Write a phone number or an e-mail." }
    newcomer_add { "Lisää nuori", "Lägg till", "Add" }

    field_headline { "yksi rivi", "en rad", "one line" }
    field_about { "kertomus", "berättelse", "story" }
    field_language { "tekstin kieli", "textens språk", "language of the text" }
    field_skills { "taidot", "färdigheter", "skills" }
    field_hobbies { "harrastukset", "hobbyer", "hobbies" }
    field_interests { "mikä kiinnostaa", "vad som intresserar", "interests" }
    field_avoid { "mitä ei halua", "vad hen inte vill", "what is not wanted" }
    field_kinds { "polut", "vägar", "paths" }
    field_municipality { "kunta", "kommun", "municipality" }
    field_postal { "postinumero", "postnummer", "postcode" }
    field_radius { "matka", "avstånd", "distance" }
    field_shifts { "työajat", "arbetstider", "working times" }
    field_hours { "tunnit viikossa", "timmar i veckan", "hours a week" }
    field_available { "aloitus", "start", "first day" }
    field_languages { "kielet", "språk", "languages" }
    field_permits { "kortit", "kort", "cards" }
    field_licence { "ajokortti", "körkort", "driving licence" }
    field_licence_ends { "ajokortin viimeinen päivä", "körkortets sista dag", "last day of the licence" }
    field_education { "koulut", "skolor", "schools" }
    field_experience { "kokemus", "erfarenhet", "experience" }
    field_support { "mikä auttaa", "vad som hjälper", "what helps" }
    field_support_shown { "näkyykö yrityksille", "syns för företag", "shown to companies or not" }
    field_first_name { "etunimi", "förnamn", "first name" }
    field_last_name { "sukunimi", "efternamn", "last name" }
    field_mail { "sähköposti", "e-post", "e-mail" }
    field_telephone { "puhelin", "telefon", "phone" }
    field_chips { "tekstistä löydetyt asiat", "det som hittades i texten", "what was found in the text" }
    field_born { "syntymäaika", "födelsedatum", "date of birth" }
}

/// Picks the text of a section.
macro_rules! of_section {
    ($(#[$doc:meta])* $name:ident: $story:ident $skills:ident $wishes:ident $paths:ident $time:ident $languages:ident $permits:ident $education:ident $experience:ident $support:ident $person:ident) => {
        $(#[$doc])*
        #[must_use]
        pub const fn $name(self, section: Section) -> &'static str {
            match section {
                Section::Story => self.$story(),
                Section::Skills => self.$skills(),
                Section::Wishes => self.$wishes(),
                Section::Paths => self.$paths(),
                Section::Time => self.$time(),
                Section::Languages => self.$languages(),
                Section::Permits => self.$permits(),
                Section::Education => self.$education(),
                Section::Experience => self.$experience(),
                Section::Support => self.$support(),
                Section::Person => self.$person(),
            }
        }
    };
}

impl Language {
    of_section! {
        /// Name of a section in a list.
        section_name: name_story name_skills name_wishes name_paths name_time name_languages name_permits
            name_education name_experience name_support name_person
    }
    of_section! {
        /// The question that a section asks.
        section_title: title_story title_skills title_wishes title_paths title_time title_languages title_permits
            title_education title_experience title_support title_person
    }
    of_section! {
        /// What helps to answer it.
        section_help: help_story help_skills help_wishes help_paths help_time help_languages help_permits
            help_education help_experience help_support help_person
    }
    of_section! {
        /// Who reads what is written there.
        section_who_reads: reads_story reads_card reads_wishes reads_card reads_time reads_card reads_card
            reads_education reads_experience reads_support reads_person
    }

    /// How far a section has come, in plain words that say what is missing.
    #[must_use]
    pub const fn section_state(self, section: Section, progress: Progress, lacks_headline: bool) -> &'static str {
        match (progress, section) {
            (Progress::Done, _) => self.state_done(),
            (Progress::NothingToAdd, _) => self.state_nothing(),
            (Progress::Begun, Section::Story) if lacks_headline => self.state_story_headline(),
            (Progress::Begun, Section::Story) => self.state_story_about(),
            (Progress::Begun, Section::Skills) => self.state_skills(),
            (Progress::Begun, Section::Wishes) => self.state_wishes(),
            (Progress::Begun, Section::Time) => self.state_time(),
            (Progress::Begun | Progress::Empty, _) => self.state_empty(),
        }
    }

    /// A level of a language with what it means.
    #[must_use]
    pub const fn section_level(self, level: Level) -> &'static str {
        match level {
            Level::A1 => self.level_plain_a1(),
            Level::A2 => self.level_plain_a2(),
            Level::B1 => self.level_plain_b1(),
            Level::B2 => self.level_plain_b2(),
            Level::C1 => self.level_plain_c1(),
            Level::C2 => self.level_plain_c2(),
            Level::Native => self.level_plain_native(),
        }
    }

    /// Name of a kind of experience.
    #[must_use]
    pub const fn work_kind(self, kind: ExperienceKind) -> &'static str {
        match kind {
            ExperienceKind::Work => self.work_kind_work(),
            ExperienceKind::SummerJob => self.work_kind_summer(),
            ExperienceKind::Trial => self.work_kind_trial(),
            ExperienceKind::Volunteering => self.work_kind_volunteering(),
            ExperienceKind::Other => self.work_kind_other(),
        }
    }

    /// Name of a field, where changes and differing texts are told.
    #[must_use]
    pub fn profile_field(self, field: &str) -> &'static str {
        match field {
            "headline" => self.field_headline(),
            "about" => self.field_about(),
            "language" => self.field_language(),
            "skills" => self.field_skills(),
            "hobbies" => self.field_hobbies(),
            "interests" => self.field_interests(),
            "avoid" => self.field_avoid(),
            "kinds" => self.field_kinds(),
            "municipality" => self.field_municipality(),
            "postcode" => self.field_postal(),
            "radius_km" => self.field_radius(),
            "shifts" => self.field_shifts(),
            "hours" => self.field_hours(),
            "available_from" => self.field_available(),
            "languages" => self.field_languages(),
            "permits" => self.field_permits(),
            "driving_licence" => self.field_licence(),
            "licence_ends_on" => self.field_licence_ends(),
            "education" => self.field_education(),
            "experience" => self.field_experience(),
            "support" => self.field_support(),
            "support_shown" => self.field_support_shown(),
            "first_name" => self.field_first_name(),
            "last_name" => self.field_last_name(),
            "email" => self.field_mail(),
            "phone" => self.field_telephone(),
            "born_on" => self.field_born(),
            "chips" => self.field_chips(),
            _ => "",
        }
    }
}
