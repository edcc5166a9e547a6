//! Texts of the desk.

use crate::texts;

texts! {
    desk_profile { "profiili", "profil", "profile" }
    desk_title { "Tänään", "I dag", "Today" }
    desk_count(day: &str, count: usize) { "{day} · {count} odottaa sinua", "{day} · {count} väntar på dig", "{day} · {count} waiting for you" }
    desk_your_turn { "Sinun vuorosi", "Din tur", "Your turn" }
    desk_oldest_first { "vanhin ensin", "äldst först", "oldest first" }
    desk_others { "Muiden vuoro", "Andras tur", "Others’ turn" }
    desk_others_note { "odottaa vastausta", "väntar på svar", "waiting for an answer" }
    desk_empty { "Kaikki on tehty", "Allt är gjort", "All done" }
    desk_empty_help { "Katso, kenelle voit ehdottaa paikkaa.", "Se vem du kan föreslå en plats för.", "See who you can propose an opening to." }
    desk_new_person { "Uusi nuori", "Ny ung person", "New young person" }
    desk_own_people { "Omat nuoret", "Mina unga", "My young people" }
    desk_team_people { "Koko tiimi", "Hela teamet", "The whole team" }
    desk_own_only { "Vain omat", "Bara mina", "Only mine" }
    desk_name { "Nimi", "Namn", "Name" }
    desk_stage { "Vaihe", "Steg", "Step" }
    desk_next { "Seuraavaksi", "Härnäst", "Next" }
    desk_matches { "Sopivat paikat", "Passande platser", "Suitable openings" }
    desk_searching { "Etsii paikkaa", "Söker plats", "Looking for an opening" }
    desk_writing { "Tekee profiilia", "Gör sin profil", "Making the profile" }
    desk_paused { "Tauolla", "På paus", "Paused" }
    desk_by_stage { "Vaiheittain", "Enligt steg", "By step" }
    desk_open { "Avaa", "Öppna", "Open" }
    desk_approve { "Hyväksy", "Godkänn", "Approve" }
    desk_introduce { "Esittele", "Presentera", "Introduce" }
    desk_began { "Kirjaa aloitus", "Registrera starten", "Record the start" }
    desk_record { "Kirjaa", "Registrera", "Record" }
    desk_since(day: &str) { "{day} alkaen", "sedan {day}", "since {day}" }
    desk_check { "Tarkista", "Granska", "Check" }
    desk_check_opening { "Tarkista uusi paikka", "Granska den nya platsen", "Check the new opening" }
    desk_new { "uusi", "ny", "new" }
    desk_keys { "Näppäimet J K Enter", "Tangenterna J K Enter", "Keys J K Enter" }
}
