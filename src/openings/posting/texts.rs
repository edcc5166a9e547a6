//! Texts of posting without an account.

use super::model::LinkState;
use crate::language::Language;
use crate::openings::OpeningStatus;
use crate::texts;

texts! {
    posting_title { "Ilmoita paikka", "Anmäl en plats", "Post an opening" }
    posting_lead { "Viisi kohtaa, noin 2 minuuttia. Ei tunnusta, ei salasanaa. Asiantuntija tarkistaa ja julkaisee.", "Fem punkter, ungefär 2 minuter. Inget konto, inget lösenord. En sakkunnig granskar och publicerar.", "Five points, about 2 minutes. No account, no password. A specialist checks and publishes." }
    posting_lead_service { "Sama lomake kuin yrityksillä. Y-tunnus kertoo, mistä yrityksestä on kyse.", "Samma formulär som företagen har. FO-numret säger vilket företag det gäller.", "The same form as companies have. The Business ID tells which company it is." }
    sentence_label { "Kertokaa yhdellä lauseella", "Berätta i en mening", "Say it in one sentence" }
    sentence_hint { "Esimerkiksi: Tarvitsen apulaisen leipomoon, aamuvuorot, 30 tuntia viikossa, hygieniapassi pitää olla.", "Till exempel: Jag behöver en hjälpreda till bageriet, morgonskift, 30 timmar i veckan, hygienpass krävs.", "For example: I need a helper in the bakery, mornings, 30 hours a week, hygiene passport needed." }
    sentence_fill { "Täytä lomake", "Fyll i formuläret", "Fill in the form" }
    sentence_told(fields: &str) { "Täytimme lauseestanne: {fields}.", "Det här fyllde vi i utifrån er mening: {fields}.", "We filled in from your sentence: {fields}." }
    sentence_check { "Tarkistakaa kaikki. Mitään ei ole vielä lähetetty.", "Kontrollera allt. Inget har skickats ännu.", "Check everything. Nothing has been sent yet." }
    sentence_missing { "Nämä puuttuvat vielä:", "Det här saknas ännu:", "Still missing:" }
    posting_firm { "4. Mikä yritys?", "4. Vilket företag?", "4. Which company?" }
    posting_business_id { "Y-tunnus", "FO-nummer", "Business ID" }
    posting_business_id_hint { "Esimerkiksi 1234567-8. Se on laskussa tai kuitissa.", "Till exempel 1234567-8. Det står på en faktura eller ett kvitto.", "For example 1234567-8. It is on an invoice or a receipt." }
    posting_business_id_shape { "Y-tunnuksessa on seitsemän numeroa, viiva ja yksi numero.", "Ett FO-nummer har sju siffror, ett bindestreck och en siffra.", "A Business ID has seven digits, a hyphen and one digit." }
    posting_company_name { "Yrityksen nimi", "Företagets namn", "Name of the company" }
    posting_unnamed(business_id: &str) { "Yrityksen nimi puuttuu. Y-tunnus on {business_id}.", "Företagets namn saknas. FO-numret är {business_id}.", "The name of the company is missing. The Business ID is {business_id}." }
    posting_register { "Katso nimi Yritys- ja yhteisötietojärjestelmästä (YTJ)", "Se namnet i Företags- och organisationsdatasystemet (FODS)", "See the name in the Business Information System (YTJ)" }
    posting_name_needed { "Kirjoittakaa yrityksen nimi. Ilman sitä ilmoitusta ei voi julkaista.", "Skriv företagets namn. Utan det kan annonsen inte publiceras.", "Write the name of the company. Without it the opening cannot be published." }
    posting_elsewhere { "Toinen toimipiste hoitaa tätä yritystä. Pyydä heitä tekemään ilmoitus.", "En annan enhet sköter det här företaget. Be dem göra annonsen.", "Another service point looks after this company. Ask them to post it." }
    posting_not_in_pool { "Yritys ei ole vielä listalla. Pyydä yritysyhteistyön asiantuntijaa lisäämään se.", "Företaget finns inte ännu på listan. Be en sakkunnig i företagssamarbete lägga till det.", "The company is not on the list yet. Ask an employer liaison to add it." }
    posting_sender { "5. Mihin vastaamme?", "5. Vart svarar vi?", "5. Where should we reply?" }
    posting_email { "Sähköposti", "E-post", "E-mail" }
    posting_email_hint { "Lähetämme sinne linkin, jolla vahvistatte ilmoituksen. Osoite ei näy ilmoituksessa.", "Vi skickar dit en länk som ni bekräftar annonsen med. Adressen syns inte i annonsen.", "We send a link there to confirm the opening. The address is not shown in it." }
    posting_phone { "Puhelin", "Telefon", "Telephone" }
    posting_phone_hint { "Numero ei näy ilmoituksessa.", "Numret syns inte i annonsen.", "The number is not shown in the opening." }
    posting_send { "Lähetä ilmoitus", "Skicka annonsen", "Send the opening" }
    posting_next(day: &str) { "Saatte heti sähköpostin. Kun olette vahvistaneet ilmoituksen, asiantuntija lukee sen {day} mennessä.", "Ni får genast ett mejl. När ni har bekräftat annonsen läser en sakkunnig den senast {day}.", "You get an e-mail at once. When you have confirmed the opening, a specialist reads it by {day}." }
    posting_next_known(day: &str) { "Asiantuntija lukee ilmoituksen {day} mennessä.", "En sakkunnig läser annonsen senast {day}.", "A specialist reads the opening by {day}." }
    posting_next_again(day: &str) { "Asiantuntija lukee ilmoituksen uudelleen {day} mennessä.", "En sakkunnig läser annonsen på nytt senast {day}.", "A specialist reads the opening again by {day}." }
    posting_too_many { "Tästä osoitteesta on jo lähetetty monta ilmoitusta. Yrittäkää tunnin kuluttua.", "Flera annonser har redan skickats från den här adressen. Försök om en timme.", "Many openings have been sent from this address already. Try again in an hour." }
    posting_too_many_call(later: &str, numbers: &str) { "{later} Voitte myös soittaa: {numbers}.", "{later} Ni kan också ringa: {numbers}.", "{later} You can also call: {numbers}." }
    posting_phones { "Voitte myös soittaa:", "Ni kan också ringa:", "You can also call:" }

    posting_sent_title { "Katsokaa sähköpostinne", "Kolla er e-post", "Check your e-mail" }
    posting_sent_lead { "Lähetimme teille linkin. Avatkaa se ja painakaa nappia, niin ilmoitus lähtee meille.", "Vi skickade en länk till er. Öppna den och tryck på knappen, så kommer annonsen till oss.", "We sent you a link. Open it and press the button, and the opening comes to us." }
    posting_sent_until { "Linkki toimii 24 tuntia. Sitä ennen kukaan muu ei näe ilmoitusta.", "Länken fungerar i 24 timmar. Innan dess ser ingen annan annonsen.", "The link works for 24 hours. Until then nobody else sees the opening." }
    posting_sent_nothing { "Eikö viestiä näy? Katsokaa myös roskapostista.", "Syns inget meddelande? Kolla också skräpposten.", "No message? Check the spam folder too." }
    posting_link_again { "Pyydä uusi linkki", "Be om en ny länk", "Ask for a new link" }

    posting_confirm_title { "Vahvistakaa ilmoitus", "Bekräfta annonsen", "Confirm the opening" }
    posting_confirm_lead { "Painakaa nappia, niin ilmoitus lähtee asiantuntijalle luettavaksi.", "Tryck på knappen, så får en sakkunnig läsa annonsen.", "Press the button, and a specialist will read the opening." }
    posting_confirm_button { "Vahvista ja lähetä", "Bekräfta och skicka", "Confirm and send" }
    posting_rules_lead { "Ette tarvitse näitä nyt. Asiantuntija täydentää ne kanssanne.", "Ni behöver inte det här nu. En sakkunnig kompletterar det med er.", "You do not need these now. A specialist completes them with you." }
    posting_confirmed_title { "Ilmoitus on meillä", "Vi har er annons", "We have your opening" }
    posting_confirmed_lead(day: &str) { "Yritysyhteistyön asiantuntija lukee sen {day} mennessä. Saatte sähköpostin, kun se on julkaistu tai jos siinä on korjattavaa.", "En sakkunnig i företagssamarbete läser den senast {day}. Ni får ett mejl när den är publicerad eller om något behöver ändras.", "An employer liaison reads it by {day}. You get an e-mail when it is published or if something needs changing." }
    posting_confirmed_another { "Ilmoita toinen paikka", "Anmäl en plats till", "Post another opening" }

    posting_mend_title { "Korjatkaa ilmoitus", "Ändra annonsen", "Correct the opening" }
    posting_mend_lead { "Asiantuntijan kommentit ovat kenttien vieressä. Tunnusta ei tarvita.", "Den sakkunnigas kommentarer står bredvid fälten. Inget konto behövs.", "The specialist’s comments are beside the fields. No account is needed." }
    posting_comments { "Asiantuntija pyytää korjaamaan nämä", "Den sakkunniga ber er ändra de här", "The specialist asks you to correct these" }
    posting_reason { "Syy", "Orsak", "Reason" }
    posting_call { "Kysyttävää? Ottakaa yhteyttä:", "Frågor? Kontakta oss:", "Questions? Contact us:" }

    posting_link_title { "Uusi linkki ilmoitukseen", "Ny länk till annonsen", "A new link to the opening" }
    posting_link_lead { "Kirjoittakaa osoite, jolla ilmoititte paikan. Lähetämme siihen uuden linkin.", "Skriv adressen som ni anmälde platsen med. Vi skickar en ny länk dit.", "Write the address you posted with. We send a new link there." }
    posting_link_send { "Lähetä uusi linkki", "Skicka en ny länk", "Send a new link" }
    posting_link_sent { "Jos osoitteella on ilmoitettu paikka, uusi linkki on matkalla.", "Om en plats har anmälts med adressen är en ny länk på väg dit.", "If an opening was posted with the address, a new link is on its way." }
    posting_link_unknown { "Emme tunne linkkiä. Se on ehkä katkennut sähköpostissa. Pyytäkää uusi.", "Vi känner inte igen länken. Den har kanske kapats i e-posten. Be om en ny.", "We do not recognise the link. It may have been cut in the e-mail. Ask for a new one." }
    posting_too_many_links { "Osoitteeseen on lähetetty monta linkkiä. Katsokaa uusinta viestiä tai yrittäkää tunnin kuluttua.", "Flera länkar har skickats till adressen. Se det nyaste meddelandet eller försök om en timme.", "Many links have been sent to the address. See the newest message or try again in an hour." }
    posting_dead_used { "Linkki on jo käytetty", "Länken har redan använts", "The link has already been used" }
    posting_dead_expired { "Linkki on vanhentunut", "Länken har gått ut", "The link has expired" }
    posting_dead_used_lead { "Linkki toimii vain kerran. Ehkä painoitte jo nappia. Tai sen teki joku, jolle viesti välitettiin.", "Länken fungerar bara en gång. Kanske har ni redan tryckt på knappen. Eller så gjorde någon det som fick meddelandet vidare.", "The link works only once. Maybe you have already pressed the button. Or somebody did who got the message forwarded." }
    posting_dead_expired_lead { "Linkit toimivat lyhyen ajan, ja vain uusin toimii. Mitään ei ole kadonnut.", "Länkarna fungerar en kort tid, och bara den nyaste fungerar. Ingenting har försvunnit.", "Links work for a short time, and only the newest works. Nothing is lost." }
    posting_dead_new { "Lähetä uusi linkki ilmoittajan sähköpostiin", "Skicka en ny länk till anmälarens e-post", "Send a new link to the sender’s e-mail" }

    posting_keep_note { "Suljettu paikka poistuu listoilta heti. Uuden voitte ilmoittaa milloin vain.", "En stängd plats försvinner genast från listorna. Ni kan när som helst anmäla en ny.", "A closed opening leaves the lists at once. You can post a new one at any time." }

    posting_standing_waiting { "Ilmoitus odottaa asiantuntijan lukemista.", "Annonsen väntar på att en sakkunnig läser den.", "The opening is waiting for a specialist to read it." }
    posting_standing_returned { "Ilmoitus odottaa, että korjaatte sen.", "Annonsen väntar på att ni ändrar den.", "The opening is waiting for your corrections." }
    posting_standing_published { "Ilmoitus on julkaistu.", "Annonsen är publicerad.", "The opening is published." }
    posting_standing_rejected { "Emme julkaise ilmoitusta.", "Vi publicerar inte annonsen.", "We will not publish the opening." }
    posting_standing_closed { "Ilmoitus on suljettu.", "Annonsen är stängd.", "The opening is closed." }

    posting_claim_title { "Ottakaa yrityksen paikat hoitoonne", "Ta hand om företagets platser", "Take charge of the company’s openings" }
    posting_claim_lead { "Voitte muuttaa ilmoitusta ja sulkea sen. Ehdokkaat näette, kun asiantuntija on soittanut yritykseen ja varmistanut teidät.", "Ni kan ändra och stänga annonsen. Kandidater ser ni när en sakkunnig har ringt företaget och bekräftat er.", "You can change the opening and close it. You see candidates once a specialist has called the company and verified you." }
    posting_claim_name { "Nimenne", "Ert namn", "Your name" }
    posting_claim_button { "Ota hoitoon", "Ta hand om", "Take charge" }
    posting_claim_asked_title { "Asiantuntija päättää", "En sakkunnig bestämmer", "A specialist decides" }
    posting_claim_asked_lead(day: &str) { "Emme voi lisätä teitä heti. Asiantuntija soittaa yritykseen {day} mennessä.", "Vi kan inte lägga till er genast. En sakkunnig ringer företaget senast {day}.", "We cannot add you at once. A specialist calls the company by {day}." }
    posting_claim_already_title { "Teillä on jo tunnus", "Ni har redan ett konto", "You already have an account" }
    posting_claim_already_lead { "Lähetimme kirjautumislinkin sähköpostiinne. Se toimii 15 minuuttia.", "Vi skickade en inloggningslänk till er e-post. Den fungerar i 15 minuter.", "We sent a sign-in link to your e-mail. It works for 15 minutes." }
}

impl Language {
    /// Where an opening stands, for who posted it.
    #[must_use]
    pub const fn posting_standing(self, status: OpeningStatus) -> &'static str {
        match status {
            OpeningStatus::Draft | OpeningStatus::Submitted => self.posting_standing_waiting(),
            OpeningStatus::Returned => self.posting_standing_returned(),
            OpeningStatus::Published => self.posting_standing_published(),
            OpeningStatus::Rejected => self.posting_standing_rejected(),
            OpeningStatus::Closed => self.posting_standing_closed(),
        }
    }

    /// Why a link cannot be used: heading and text.
    #[must_use]
    pub const fn posting_dead(self, state: LinkState) -> (&'static str, &'static str) {
        match state {
            LinkState::Used => (self.posting_dead_used(), self.posting_dead_used_lead()),
            LinkState::Good | LinkState::Expired => (self.posting_dead_expired(), self.posting_dead_expired_lead()),
        }
    }
}
