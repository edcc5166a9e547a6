//! Texts of what tells who somebody is.

use crate::texts;

texts! {
    telling_identity_code { "henkilötunnus", "en personbeteckning", "a personal identity code" }
    telling_phone { "puhelinnumero", "ett telefonnummer", "a phone number" }
    telling_email { "sähköpostiosoite", "en e-postadress", "an e-mail address" }
    telling_address { "osoite", "en adress", "an address" }
    telling_name { "ehkä ihmisen nimi", "kanske ett personnamn", "perhaps a person’s name" }
    telling_school { "ehkä koulun nimi", "kanske namnet på en skola", "perhaps the name of a school" }
    telling_employer { "ehkä työnantajan nimi", "kanske namnet på en arbetsgivare", "perhaps the name of an employer" }
    telling_place { "pieni kotipaikka", "en liten hemort", "a small home place" }
    telling_age { "kertoo ehkä iän", "avslöjar kanske åldern", "may tell the age" }
    telling_sex { "kertoo ehkä sukupuolen", "avslöjar kanske könet", "may tell the sex" }
    telling_origin { "kertoo ehkä alkuperän tai äidinkielen", "avslöjar kanske ursprunget eller modersmålet", "may tell the origin or mother tongue" }
    revealing_refused(what: &str, piece: &str) { "Tekstissä on {what}: {piece}. Poista se. Yritys ei saa vielä tietää, kuka olet.", "I texten finns {what}: {piece}. Ta bort det. Företaget får inte veta vem du är ännu.", "The text has {what}: {piece}. Take it out. A company may not know who you are yet." }
}
