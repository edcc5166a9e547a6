//! Texts of erasing.

use crate::texts;

texts! {
    erase_link { "Poista tiedot", "Radera uppgifterna", "Delete the data" }
    erase_title(name: &str) { "Poistetaanko tiedot: {name}?", "Ska uppgifterna raderas: {name}?", "Delete the data of {name}?" }
    erase_person_lead { "Profiili, nimi, yhteystiedot, polut, muistiinpanot, luvat ja loki poistetaan heti. Niitä ei saa takaisin.", "Profilen, namnet, kontaktuppgifterna, vägarna, anteckningarna, loven och loggen raderas genast. De går inte att få tillbaka.", "The profile, name, contact details, paths, notes, permissions and log are deleted at once. They cannot be brought back." }
    erase_person_waits { "Polku on kesken. Päätä ensin polut, niin muutkin saavat tiedon.", "En väg pågår. Avsluta vägarna först, så får också de andra veta det.", "A path goes on. End the paths first, so that the others hear of it." }
    erase_contact_lead { "Nimi, yhteystiedot ja kirjautuminen poistetaan heti. Niitä ei saa takaisin. Paikat jäävät yritykselle.", "Namnet, kontaktuppgifterna och inloggningen raderas genast. De går inte att få tillbaka. Platserna stannar hos företaget.", "The name, contact details and sign-in are deleted at once. They cannot be brought back. The openings stay with the company." }
    erase_do { "Poista lopullisesti", "Radera slutgiltigt", "Delete for good" }
    erase_cancel { "Peruuta", "Avbryt", "Cancel" }
}
