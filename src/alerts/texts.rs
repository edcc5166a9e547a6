//! Texts of what is new and how often it is told.

use crate::texts;

texts! {
    alerts_young_title { "Uusia paikkoja sinulle", "Nya platser för dig", "New openings for you" }
    alerts_young_lead { "Nämä paikat sopivat sinulle.", "De här platserna passar dig.", "These openings suit you." }
    alerts_young_lead_one { "Tämä paikka sopii sinulle.", "Den här platsen passar dig.", "This opening suits you." }
    alerts_coach_title { "Uutta nuorillesi", "Nytt för dina unga", "New for your young people" }
    alerts_coach_lead { "Näille nuorille on tullut sopivia paikkoja.", "Det har kommit passande platser för de här unga.", "Suitable openings have come for these young people." }
    alerts_coach_lead_one { "Tälle nuorelle on tullut jotain sopivaa.", "Det har kommit något passande för den här unga personen.", "There is something suitable for this young person." }
    alerts_coach_all { "Kaikki sopivat paikat", "Alla passande platser", "All suitable openings" }
    alerts_coach_more(count: usize) { "Muita uusia paikkoja: {count}", "Andra nya platser: {count}", "Other new openings: {count}" }
    alerts_company_title { "Uusia ehdokkaita", "Nya kandidater", "New candidates" }
    alerts_company_lead { "Nämä nuoret sopivat paikkoihinne.", "De här unga passar era platser.", "These young people suit your openings." }
    alerts_company_lead_one { "Tämä nuori sopii paikkaanne.", "Den här unga personen passar er plats.", "This young person suits your opening." }
    alerts_company_all { "Kaikki ehdokkaat", "Alla kandidater", "All candidates" }
    alerts_told_on(day: &str) { "Lähetimme viestin {day}.", "Vi skickade meddelandet {day}.", "We sent the message on {day}." }
    alerts_none { "Ei uutta juuri nyt", "Inget nytt just nu", "Nothing new right now" }
    alerts_next_off { "Et saa sähköpostia, kun löydämme uutta. Voit muuttaa tätä tililläsi.", "Du får ingen e-post när vi hittar något nytt. Du kan ändra det på ditt konto.", "You get no e-mail when we find something new. You can change that in your account." }
    alerts_next_daily { "Katsomme kerran päivässä. Jos löydämme uutta, saat sähköpostia.", "Vi tittar en gång om dagen. Om vi hittar något nytt får du e-post.", "We look once a day. If we find something new, you get an e-mail." }
    alerts_next_weekly { "Katsomme kerran viikossa. Jos löydämme uutta, saat sähköpostia.", "Vi tittar en gång i veckan. Om vi hittar något nytt får du e-post.", "We look once a week. If we find something new, you get an e-mail." }
    alerts_change { "Muuta, kuinka usein kerromme", "Ändra hur ofta vi berättar", "Change how often we tell you" }

    alerts_how_often { "Kuinka usein haluat sähköpostia?", "Hur ofta vill du ha e-post?", "How often do you want e-mail?" }
    alerts_how_often_young { "Lähetämme sähköpostia, kun sinulle sopivia paikkoja tulee lisää.", "Vi skickar e-post när det kommer fler platser som passar dig.", "We send you an e-mail when there are more openings that suit you." }
    alerts_how_often_coach { "Lähetämme sähköpostia, kun nuorillesi tulee sopivia paikkoja. Viestissä ei ole nimiä.", "Vi skickar e-post när det kommer passande platser för dina unga. Meddelandet innehåller inga namn.", "We send you an e-mail when suitable openings come for your young people. It has no names in it." }
    alerts_how_often_company { "Lähetämme sähköpostia, kun paikkoihinne sopii uusia nuoria. Viestissä on vain määrä.", "Vi skickar e-post när nya unga passar era platser. Meddelandet innehåller bara antalet.", "We send you an e-mail when new young people suit your openings. It only says how many." }

    alerts_stop_title { "Lopetetaanko nämä viestit?", "Ska vi sluta skicka de här meddelandena?", "Stop these messages?" }
    alerts_stop_text { "Muut viestit tulevat kuten ennen.", "Andra meddelanden kommer som förut.", "Other messages come as before." }
    alerts_stop_do { "Lopeta viestit", "Sluta skicka meddelanden", "Stop the messages" }
    alerts_stopped { "Viestit on lopetettu", "Du får inga fler meddelanden", "The messages have stopped" }
    alerts_stopped_text { "Voit aloittaa ne uudelleen tililläsi.", "Du kan sätta på dem igen på ditt konto.", "You can start them again in your account." }
}
