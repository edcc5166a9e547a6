//! Texts of what is new and how often it is told.

use crate::texts;

texts! {
    alerts_young_title { "Uutta sinulle", "Nytt för dig", "New for you" }
    alerts_young_lead { "Nämä paikat sopivat sinulle.", "De här platserna passar dig.", "These openings suit you." }
    alerts_coach_title { "Uutta nuorillesi", "Nytt för dina unga", "New for your young people" }
    alerts_coach_lead { "Näille nuorille on tullut sopivia paikkoja.", "För de här unga har det kommit passande platser.", "Suitable openings have come for these young people." }
    alerts_coach_all { "Kaikki sopivat paikat", "Alla passande platser", "All suitable openings" }
    alerts_coach_more(count: usize) { "Muita uusia paikkoja: {count}", "Andra nya platser: {count}", "Other new openings: {count}" }
    alerts_company_title { "Uusia ehdokkaita", "Nya kandidater", "New candidates" }
    alerts_company_lead { "Nämä nuoret sopivat paikkoihinne.", "De här unga passar era platser.", "These young people suit your openings." }
    alerts_company_all { "Kaikki ehdokkaat", "Alla kandidater", "All candidates" }
    alerts_told_on(day: &str) { "Kerroimme näistä {day}.", "Vi berättade om de här {day}.", "We told you about these on {day}." }
    alerts_none { "Ei uutta juuri nyt", "Inget nytt just nu", "Nothing new right now" }
    alerts_next_off { "Et saa meiltä viestejä uusista. Voit muuttaa sitä tililläsi.", "Du får inga meddelanden om nytt. Du kan ändra det på ditt konto.", "You get no messages about what is new. You can change that in your account." }
    alerts_next_daily { "Katsomme kerran päivässä. Jos löydämme uutta, saat sähköpostia.", "Vi tittar en gång om dagen. Om vi hittar något nytt får du e-post.", "We look once a day. If we find something new, you get an e-mail." }
    alerts_next_weekly { "Katsomme kerran viikossa. Jos löydämme uutta, saat sähköpostia.", "Vi tittar en gång i veckan. Om vi hittar något nytt får du e-post.", "We look once a week. If we find something new, you get an e-mail." }
    alerts_change { "Muuta, kuinka usein kerromme", "Ändra hur ofta vi berättar", "Change how often we tell you" }

    alerts_how_often { "Kuinka usein kerromme uudesta?", "Hur ofta ska vi berätta om nytt?", "How often shall we tell you what is new?" }
    alerts_how_often_young { "Lähetämme sähköpostia, kun sinulle sopivia paikkoja tulee lisää.", "Vi skickar e-post när det kommer fler platser som passar dig.", "We send you an e-mail when more openings come that suit you." }
    alerts_how_often_coach { "Lähetämme sähköpostia, kun nuorillesi tulee sopivia paikkoja. Viestissä ei ole nimiä.", "Vi skickar e-post när det kommer passande platser för dina unga. Meddelandet innehåller inga namn.", "We send you an e-mail when suitable openings come for your young people. It holds no names." }
    alerts_how_often_company { "Lähetämme sähköpostia, kun paikkoihinne sopii uusia nuoria. Viestissä on vain määrä.", "Vi skickar e-post när nya unga passar era platser. Meddelandet innehåller bara antalet.", "We send you an e-mail when new young people suit your openings. It only says how many." }

    alerts_stop_title { "Lopetetaanko viestit uudesta?", "Ska vi sluta skicka meddelanden om nytt?", "Stop messages about what is new?" }
    alerts_stop_text { "Muut viestit tulevat kuten ennen.", "Andra meddelanden kommer som förut.", "Other messages come as before." }
    alerts_stop_do { "Lopeta viestit", "Sluta skicka meddelanden", "Stop the messages" }
    alerts_stopped { "Viestit on lopetettu", "Meddelandena har slutat", "The messages have stopped" }
    alerts_stopped_text { "Voit aloittaa ne uudelleen tililläsi.", "Du kan börja igen på ditt konto.", "You can start them again in your account." }
}
