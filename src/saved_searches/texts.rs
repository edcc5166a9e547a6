//! Texts of saved searches.

use crate::texts;

texts! {
    saved_title { "Tallennetut haut", "Sparade sökningar", "Saved searches" }
    saved_new(count: usize) { "Uusia 7 päivän aikana: {count}", "Nya på 7 dagar: {count}", "New in 7 days: {count}" }
    saved_change { "Poista hakuja tai lopeta viestit", "Ta bort sökningar eller sluta få meddelanden", "Remove searches or stop messages" }
    saved_all { "Kaikki tallennetut haut", "Alla sparade sökningar", "All saved searches" }
    saved_lead { "Kerromme sähköpostilla, jos hakuusi tulee uusia paikkoja.", "Vi berättar per e-post om det kommer nya platser till dina sökningar.", "We tell you by e-mail if new openings match your searches." }
    saved_no_email { "Lisää sähköposti tiliisi, niin voimme kertoa uusista paikoista.", "Lägg till e-post på ditt konto, så kan vi berätta om nya platser.", "Add an e-mail address to your account. Then we can tell you about new openings." }
    saved_account { "Avaa tili", "Öppna kontot", "Open your account" }
    saved_who { "Vain sinä näet nämä.", "Bara du ser de här.", "Only you see these." }
    saved_on(day: &str) { "Tallennettu {day}", "Sparad {day}", "Saved {day}" }
    saved_how_often(name: &str) { "Kuinka usein kerromme: {name}", "Hur ofta vi berättar: {name}", "How often we tell you: {name}" }
    saved_mail_stop { "Lopeta viestit", "Sluta skicka meddelanden", "Stop the messages" }
    saved_remove { "Poista haku", "Ta bort sökningen", "Remove the search" }
    saved_none { "Et ole vielä tallentanut hakuja.", "Du har inte sparat några sökningar ännu.", "You have not saved any searches yet." }
    saved_none_text { "Rajaa paikkoja ja paina ”Tallenna haku”.", "Avgränsa platserna och tryck på ”Spara sökningen”.", "Narrow the list down and press “Save this search”." }
    saved_look { "Katso paikat", "Se platserna", "See the openings" }
    saved_full { "Sinulla on jo 20 hakua. Poista ensin yksi.", "Du har redan 20 sökningar. Ta först bort en.", "You already have 20 searches. Remove one first." }
    saved_stop_title { "Lopetetaanko viestit tästä hausta?", "Ska vi sluta skicka meddelanden om den här sökningen?", "Stop messages about this search?" }
    saved_stop_text { "Haku jää talteen. Vain viestit loppuvat.", "Sökningen finns kvar. Bara meddelandena slutar.", "The search stays saved. Only the messages stop." }
    saved_stopped { "Viestit on lopetettu", "Du får inga fler meddelanden", "The messages have stopped" }
    saved_stopped_text { "Voit aloittaa ne uudelleen omista hauistasi.", "Du kan sätta på dem igen bland dina sökningar.", "You can start them again among your searches." }
}
