//! Texts of the specialist's desk.

use crate::texts;

texts! {
    company_desk_lead(day: &str, count: usize) { "{day} · {count} odottaa", "{day} · {count} väntar", "{day} · {count} waiting" }
    company_desk_title { "Yritykset tänään", "Företagen i dag", "Companies today" }
    company_desk_todo { "Tänään", "I dag", "Today" }
    company_desk_team { "Koko toimipiste", "Hela enheten", "The whole service point" }
    company_desk_own { "Vain omat", "Bara mina", "Only mine" }
    company_desk_empty { "Kaikki on tehty", "Allt är gjort", "All done" }
    company_desk_empty_help { "Valitse toimiala, josta ei ole kuultu pitkään aikaan.", "Välj en bransch som det varit tyst om länge.", "Pick a sector that has been silent for long." }
    company_desk_more(count: usize) { "Näytä loput {count}", "Visa resten, {count}", "Show the other {count}" }
    company_desk_check { "Tarkista paikka", "Kontrollera platsen", "Check the opening" }
    company_desk_check_verb { "Tarkista", "Kontrollera", "Check" }
    company_desk_checks { "Paikkojen tarkistus", "Kontroll av platser", "Checking openings" }
    company_desk_verify { "Varmista yhteyshenkilö", "Bekräfta kontaktpersonen", "Verify the contact person" }
    company_desk_verify_again { "Varmista uudelleen: tiedot muuttuivat", "Bekräfta på nytt: uppgifterna ändrades", "Verify again: the details changed" }
    company_desk_verify_verb { "Varmista", "Bekräfta", "Verify" }
    company_desk_contact { "Ota yhteyttä, kuten sovittiin", "Ta kontakt som avtalat", "Be in touch as agreed" }
    company_desk_contact_verb { "Soita", "Ring", "Call" }
    company_desk_unanswered { "Yritys ei ole vastannut", "Företaget har inte svarat", "The company has not answered" }
    company_desk_unanswered_detail(candidates: &str, days: &str) { "{candidates} odottaa, pisimpään {days}", "{candidates} väntar, längst {days}", "{candidates} waiting, the longest {days}" }
    company_desk_candidate { "ehdokas", "kandidat", "candidate" }
    company_desk_candidates { "ehdokasta", "kandidater", "candidates" }
    company_desk_day { "päivän", "dag", "day" }
    company_desk_days { "päivää", "dagar", "days" }
    company_desk_ask_verb { "Kysy", "Fråga", "Ask" }
    company_desk_soon { "Voisi ottaa pian", "Kan snart ta emot", "Could take someone soon" }
    company_desk_soon_verb { "Tee paikka", "Gör en plats", "Make one" }
    company_desk_late(days: i64) { "{days} pv myöhässä", "{days} dygn försenad", "{days} d late" }
    company_desk_due { "viim. tänään", "senast i dag", "due today" }
    company_desk_since(day: &str) { "{day} alkaen", "sedan {day}", "since {day}" }
    company_desk_from(day: &str) { "alkaen {day}", "från {day}", "from {day}" }
    company_desk_count_checks { "Paikkoja tarkistettavana", "Platser att kontrollera", "Openings to check" }
    company_desk_count_verify { "Varmistettavia", "Att bekräfta", "To verify" }
    company_desk_count_contact { "Yhteydenottoja", "Kontakter", "Contacts due" }
    company_desk_count_unanswered { "Vastaamatta", "Obesvarade", "Unanswered" }
    company_desk_count_soon { "Voisi ottaa pian", "Kan snart ta emot", "Could take soon" }
    company_desk_waiting { "Mitä odottaa", "Vad som väntar", "What waits" }
    company_desk_coming { "Seuraavat 7 päivää", "De följande 7 dagarna", "The next 7 days" }
    company_desk_coming_none { "Ei sovittuja yhteydenottoja.", "Inga avtalade kontakter.", "No contacts agreed." }
    company_desk_willing_note { "ilman paikkaa, lähin ensin", "utan plats, närmast i tid först", "without an opening, soonest first" }
    company_desk_pool { "Yritykset toimialoittain", "Företag per näringsgren", "Companies by sector" }
    company_desk_all { "Kaikki yritykset", "Alla företag", "All companies" }
    company_desk_new { "Uusi yritys", "Nytt företag", "New company" }
}
