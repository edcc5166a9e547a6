//! Texts of messages, of the operator's page and of the demo's mailbox.

use super::{Problem, Template};
use crate::language::Language;
use crate::texts;

texts! {
    mail_greeting { "Hei,", "Hej,", "Hello," }
    mail_greeting_to(name: &str) { "Hei {name},", "Hej {name},", "Hello {name}," }
    mail_opening { "Paikka", "Plats", "Opening" }
    mail_company { "Yritys", "Företag", "Company" }
    mail_meeting_time { "Aika", "Tid", "Time" }
    mail_first_day { "Ensimmäinen päivä", "Första dagen", "First day" }
    mail_answer_by { "Vastaa viimeistään", "Svara senast", "Answer by" }
    mail_next_step_by { "Seuraava vaihe viimeistään", "Nästa steg senast", "Next step by" }
    mail_new_link { "Eikö linkki toimi?", "Fungerar länken inte?", "Does the link not work?" }
    mail_new_link_ask { "Pyydä uusi", "Be om en ny", "Ask for a new one" }
    mail_call(phone: &str) { "Jos jokin on muuttunut, soita: {phone}", "Ring om något har ändrats: {phone}", "If something has changed, call: {phone}" }
    mail_regards { "Terveisin", "Hälsningar", "Kind regards" }
    mail_why { "Sait tämän, koska sinulla on tunnus Matkalla-palvelussa. Tarkemmat tiedot näet vain kirjautuneena.", "Du fick det här för att du har ett konto i tjänsten Matkalla. Mer information ser du bara när du är inloggad.", "You got this because you have an account at Matkalla. You see the details only when signed in." }
    mail_text_message(base: &str) { "Matkalla: sinulle on uutta. Kirjaudu: {base}", "Matkalla: det finns nytt för dig. Logga in: {base}", "Matkalla: you have news. Sign in: {base}" }

    mail_sign_in_link_subject { "Linkki Matkalla-palveluun", "Din länk till Matkalla", "Your link to Matkalla" }
    mail_sign_in_link_what { "Tällä linkillä pääset sisään ilman salasanaa. Se toimii 15 minuuttia ja yhden kerran.", "Med den här länken kommer du in utan lösenord. Den fungerar i 15 minuter och en gång.", "This link lets you in without a password. It works once, within 15 minutes." }
    mail_sign_in_link_unasked { "Jos et pyytänyt linkkiä, voit poistaa tämän viestin.", "Om du inte bad om länken kan du radera det här meddelandet.", "If you did not ask for a link, you can delete this message." }
    mail_sign_in_link_button { "Kirjaudu", "Logga in", "Sign in" }

    mail_path_proposed_subject { "Uusi polkuehdotus odottaa sinua", "Ett nytt förslag väntar på dig", "A new proposal waits for you" }
    mail_path_proposed_what { "Nuorta ja paikkaa on ehdotettu toisilleen. Hyväksy ehdotus tai kerro, miksi se ei sovi.", "En ung person och en plats har föreslagits för varandra. Godkänn förslaget eller berätta varför det inte passar.", "A young person and an opening have been proposed to each other. Approve it, or say why it does not fit." }
    mail_path_proposed_button { "Katso ehdotus", "Se förslaget", "See the proposal" }

    mail_consent_asked_subject { "Saammeko esitellä sinut?", "Får vi presentera dig?", "May we introduce you?" }
    mail_consent_asked_what { "Löysimme paikan, joka voisi sopia sinulle. Yritys saa nimesi vain, jos annat luvan.", "Vi hittade en plats som kan passa dig. Företaget får ditt namn bara om du ger lov.", "We found an opening that may suit you. The company gets your name only if you say yes." }
    mail_consent_asked_no { "Voit hyvin vastata myös ei.", "Det är okej att svara nej.", "It is fine to say no." }
    mail_consent_asked_button { "Katso paikka ja vastaa", "Se platsen och svara", "See the opening and answer" }

    mail_consent_given_subject { "Lupa esittelyyn on annettu", "Lov att presentera har getts", "Permission to introduce was given" }
    mail_consent_given_what { "Nuori antoi luvan esittelyyn. Nyt on sinun vuorosi esitellä hänet yritykselle.", "Den unga har gett lov. Nu är det din tur att presentera hen för företaget.", "The young person said yes. It is now your turn to introduce them to the company." }
    mail_consent_given_button { "Esittele yritykselle", "Presentera för företaget", "Introduce to the company" }

    mail_candidate_introduced_subject { "Paikkaasi on ehdokas", "Det finns en kandidat till din plats", "There is a candidate for your opening" }
    mail_candidate_introduced_what { "Työhönvalmentaja esittelee sinulle ehdokkaan. Lue esittely ja kerro, haluatko tavata.", "Arbetstränaren presenterar en kandidat för dig. Läs presentationen och berätta om du vill träffas.", "The job coach introduces a candidate to you. Read the introduction and say whether you want to meet." }
    mail_candidate_introduced_button { "Lue ja vastaa", "Läs och svara", "Read and answer" }

    mail_company_answered_subject { "Yritys on vastannut", "Företaget har svarat", "The company has answered" }
    mail_company_answered_what { "Yritys on vastannut esittelyyn. Katso vastaus ja mitä seuraavaksi tapahtuu.", "Företaget har svarat på presentationen. Se svaret och vad som händer sedan.", "The company has answered the introduction. See the answer and what happens next." }
    mail_answer_button { "Katso vastaus", "Se svaret", "See the answer" }

    mail_meeting_offered_subject { "Sinulle ehdotetaan tapaamista", "Du har fått förslag på en träff", "A meeting is offered to you" }
    mail_meeting_offered_what { "Yritys haluaa tavata sinut. Kerro, sopiiko aika.", "Företaget vill träffa dig. Berätta om tiden passar.", "The company wants to meet you. Say whether the time suits you." }
    mail_meeting_offered_other { "Jos aika ei sovi, voit pyytää toista.", "Om tiden inte passar kan du be om en annan.", "If the time does not suit you, ask for another." }
    mail_meeting_offered_button { "Vastaa", "Svara", "Answer" }

    mail_meeting_answered_subject { "Tapaamisaikaan on vastattu", "Svar om tiden för träffen", "An answer about the meeting time" }
    mail_meeting_answered_what { "Ehdotettuun aikaan on tullut vastaus. Katso, sopiiko aika vai tarvitaanko toinen.", "Det har kommit ett svar om den föreslagna tiden. Se om den passar eller om det behövs en annan.", "There is an answer about the time offered. See whether it suits or another is needed." }

    mail_path_confirmed_subject { "Polku on vahvistettu", "Vägen är bekräftad", "The path is confirmed" }
    mail_path_confirmed_what_young { "Työhönvalmentaja vahvisti polkusi. Seuraavaksi tehdään sopimus.", "Arbetstränaren har bekräftat din väg. Nästa steg är avtalet.", "Your job coach confirmed your path. The agreement comes next." }
    mail_path_confirmed_what { "Työhönvalmentaja vahvisti polun. Seuraavaksi tehdään sopimus ennen aloitusta.", "Arbetstränaren har bekräftat vägen. Nästa steg är avtalet, före starten.", "The job coach confirmed the path. The agreement comes next, before the start." }
    mail_path_confirmed_button { "Katso seuraava vaihe", "Se nästa steg", "See the next step" }

    mail_path_starts_subject { "Polku alkaa", "Vägen börjar", "The path begins" }
    mail_path_starts_what_young { "Nyt alkaa sinun polkusi. Katso, mitä sovittiin ja kuka auttaa.", "Nu börjar din väg. Se vad ni kom överens om och vem som hjälper.", "Your path begins now. See what was agreed and who helps you." }
    mail_path_starts_what { "Nuori aloittaa yrityksessäsi. Tarkista, kuka ottaa vastaan ja perehdyttää.", "En ung person börjar på ditt företag. Kontrollera vem som tar emot och introducerar.", "A young person starts at your company. Check who meets them and shows them the work." }
    mail_path_starts_button { "Katso aloituksen tiedot", "Se uppgifterna om starten", "See the details of the start" }

    mail_path_stopped_subject { "Polku on päättynyt", "Vägen har tagit slut", "The path has ended" }
    mail_path_stopped_what_young { "Tämä polku ei jatku. Voit jatkaa muihin paikkoihin, ja työhönvalmentaja auttaa.", "Den här vägen fortsätter inte. Du kan gå vidare till andra platser, och arbetstränaren hjälper dig.", "This path does not go on. You can go on to other openings, and your job coach helps." }
    mail_path_stopped_what { "Tämä polku ei jatku. Katso, mitä nyt voi tehdä.", "Den här vägen fortsätter inte. Se vad som går att göra nu.", "This path does not go on. See what can be done now." }
    mail_path_stopped_button { "Katso polku", "Se vägen", "See the path" }

    system_title { "Järjestelmä", "System", "System" }
    system_waiting { "Viestejä jonossa", "Meddelanden i kö", "Messages waiting" }
    system_retrying { "Yritetään uudelleen", "Försöks på nytt", "Being tried again" }
    system_dead { "Ei mennyt perille", "Nådde inte fram", "Not delivered" }
    system_index { "Hakuindeksiä odottaa", "Väntar på sökindexet", "Waiting for the index" }
    system_index_cursor(number: i64) { "Muutokset numeroon {number} ovat indeksissä.", "Ändringarna till nummer {number} finns i indexet.", "Changes up to number {number} are in the index." }
    system_index_missing { "Indeksiä ei ole rakennettu.", "Indexet har inte byggts.", "The index has not been built." }
    system_database { "Tietokanta", "Databas", "Database" }
    system_letters { "Viestit, jotka eivät menneet perille", "Meddelanden som inte nådde fram", "Messages that were not delivered" }
    system_letters_help { "Näitä ei enää yritetä itsestään. Korjaa syy ja lähetä uudelleen, tai poista viesti.", "De här försöks inte längre av sig själva. Åtgärda orsaken och skicka på nytt, eller ta bort meddelandet.", "These are no longer tried by themselves. Mend the cause and send again, or drop the message." }
    system_letters_none { "Kaikki viestit ovat menneet perille.", "Alla meddelanden har nått fram.", "All messages have been delivered." }
    system_message { "Viesti", "Meddelande", "Message" }
    system_receiver { "Saaja", "Mottagare", "Receiver" }
    system_cause { "Syy", "Orsak", "Cause" }
    system_age { "Ikä", "Ålder", "Age" }
    system_actions { "Toiminnot", "Åtgärder", "Actions" }
    system_retry { "Lähetä uudelleen", "Skicka på nytt", "Send again" }
    system_drop { "Poista", "Ta bort", "Drop" }
    system_unknown { "tuntematon", "okänd", "unknown" }
    system_minutes(count: i64) { "{count} min", "{count} min", "{count} min" }
    system_hours(count: i64) { "{count} t", "{count} h", "{count} h" }
    system_days(count: i64) { "{count} pv", "{count} dygn", "{count} days" }

    mail_name_path_proposed { "Polkuehdotus", "Förslag till väg", "Path proposal" }
    mail_name_consent_asked { "Lupapyyntö", "Fråga om lov", "Request for permission" }
    mail_name_candidate_introduced { "Ehdokkaan esittely", "Presentation av kandidat", "Introduction of a candidate" }

    problem_connection { "palvelimeen ei saatu yhteyttä", "ingen kontakt med servern", "the server could not be reached" }
    problem_timeout { "palvelin ei vastannut ajoissa", "servern svarade inte i tid", "the server did not answer in time" }
    problem_busy { "palvelin ei ottanut viestiä juuri silloin", "servern tog inte emot just då", "the server did not take it just then" }
    problem_refused { "palvelin hylkäsi viestin", "servern avvisade meddelandet", "the server refused the message" }
    problem_address { "osoite ei kelpaa", "adressen går inte att använda", "the address cannot be used" }
    problem_storage { "tiedostoa ei voitu kirjoittaa", "filen kunde inte skrivas", "the file could not be written" }
    problem_render { "viestiä ei voitu muodostaa", "meddelandet kunde inte skapas", "the message could not be made" }
    problem_inactive { "saajan tunnus on suljettu", "mottagarens konto är stängt", "the receiver's account is closed" }
    problem_no_address { "saajalla ei ole osoitetta", "mottagaren saknar adress", "the receiver has no address" }
    problem_no_gateway { "tekstiviestejä ei voi lähettää", "textmeddelanden kan inte skickas", "text messages cannot be sent" }
    problem_overtaken { "asia on jo edennyt", "ärendet har redan gått vidare", "the matter has already moved on" }
    problem_not_visible { "asia ei enää näy saajalle", "ärendet syns inte längre för mottagaren", "the receiver may no longer see the matter" }
    problem_by_operator { "ylläpitäjä poisti", "driftsansvarig tog bort", "dropped by an operator" }

    mailbox_title { "Lähteneet viestit", "Skickade meddelanden", "Messages sent" }
    mailbox_lead { "Esittelyssä viestit eivät lähde minnekään. Voit lukea ne tässä.", "I demon skickas inga meddelanden ut. Du kan läsa dem här.", "In the demo no message leaves. You can read them here." }
    mailbox_none { "Yhtään viestiä ei ole vielä lähtenyt.", "Inga meddelanden har skickats ännu.", "No message has been sent yet." }
    mailbox_none_help { "Tee polulla jokin teko, niin viesti ilmestyy tähän.", "Gör något på en väg, så dyker meddelandet upp här.", "Do something on a path and the message appears here." }
    mailbox_to(to: &str, at: &str) { "Saaja {to}, {at}", "Till {to}, {at}", "To {to}, {at}" }
    mailbox_text_message { "Tekstiviesti", "Textmeddelande", "Text message" }
    mailbox_back { "Kaikki viestit", "Alla meddelanden", "All messages" }
}

impl Language {
    /// What a message is about, for the operator.
    #[must_use]
    pub const fn mail_name(self, template: Template) -> &'static str {
        match template {
            Template::SignInLink => self.mail_sign_in_link_subject(),
            Template::PathProposed => self.mail_name_path_proposed(),
            Template::ConsentAsked => self.mail_name_consent_asked(),
            Template::ConsentGiven => self.mail_consent_given_subject(),
            Template::CandidateIntroduced => self.mail_name_candidate_introduced(),
            Template::CompanyAnswered => self.mail_company_answered_subject(),
            Template::MeetingOffered => self.mail_meeting_offered_subject(),
            Template::MeetingAnswered => self.mail_meeting_answered_subject(),
            Template::PathConfirmed => self.mail_path_confirmed_subject(),
            Template::PathStarts => self.mail_path_starts_subject(),
            Template::PathStopped => self.mail_path_stopped_subject(),
        }
    }

    /// Why a message did not go, for the operator.
    #[must_use]
    pub const fn mail_problem(self, problem: Problem) -> &'static str {
        match problem {
            Problem::Connection => self.problem_connection(),
            Problem::Timeout => self.problem_timeout(),
            Problem::Busy => self.problem_busy(),
            Problem::Refused => self.problem_refused(),
            Problem::Address => self.problem_address(),
            Problem::Storage => self.problem_storage(),
            Problem::Render => self.problem_render(),
            Problem::UnknownMessage => self.system_unknown(),
            Problem::Inactive => self.problem_inactive(),
            Problem::NoAddress => self.problem_no_address(),
            Problem::NoGateway => self.problem_no_gateway(),
            Problem::Overtaken => self.problem_overtaken(),
            Problem::NotVisible => self.problem_not_visible(),
            Problem::ByOperator => self.problem_by_operator(),
        }
    }
}
