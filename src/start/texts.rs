//! Texts of newcomers and their welcome.

use crate::texts;

texts! {
    start_title { "Hienoa, että tulit", "Fint att du kom", "Good that you came" }
    start_lead { "Kerro nämä, niin saat oman sivun. Valmentaja auttaa siitä eteenpäin.", "Berätta det här så får du en egen sida. En arbetstränare hjälper dig vidare.", "Tell us this, and you get your own page. A coach helps you from there." }
    start_who { "Vain palvelun valmentajat näkevät nämä. Yritykset eivät näe.", "Bara tjänstens arbetstränare ser det här. Företag ser det inte.", "Only the coaches of the service see this. Companies don’t." }
    start_first_name { "Etunimi", "Förnamn", "First name" }
    start_born { "Syntymäaika", "Födelsedatum", "Date of birth" }
    start_born_hint { "Tarvitsemme tämän vain lain ikärajoja varten.", "Vi behöver det bara för lagens åldersgränser.", "We need this only for the age limits of the law." }
    start_municipality { "Kotikunta", "Hemkommun", "Municipality of residence" }
    start_choose { "Valitse", "Välj", "Choose" }
    start_email { "Sähköposti", "E-post", "E-mail" }
    start_email_hint { "Lähetämme sinne linkin.", "Vi skickar en länk dit.", "We send a link there." }
    start_phone { "Puhelin", "Telefon", "Phone" }
    start_phone_hint { "Jos sinulla ei ole sähköpostia, valmentaja soittaa.", "Om du inte har e-post ringer en arbetstränare.", "If you have no e-mail, a coach calls you." }
    start_one_of { "Kirjoita sähköposti tai puhelinnumero.", "Skriv en e-postadress eller ett telefonnummer.", "Write an e-mail address or a phone number." }
    start_go { "Aloita", "Börja", "Begin" }
    start_known { "Minulla on jo tunnus tai koodi", "Jag har redan ett konto eller en kod", "I already have an account or a code" }

    start_sent { "Katso sähköpostisi", "Kolla din e-post", "Check your e-mail" }
    start_sent_text(email: &str) { "Lähetimme linkin osoitteeseen {email}. Avaa se ja paina nappia. Linkki toimii 15 minuuttia.", "Vi skickade en länk till {email}. Öppna den och tryck på knappen. Länken fungerar i 15 minuter.", "We sent a link to {email}. Open it and press the button. The link works for 15 minutes." }
    start_sent_none { "Eikö viestiä näy? Katso roskaposti tai kokeile uudelleen.", "Har du inte fått något? Kolla skräpposten eller försök igen.", "No message? Check the spam folder or try again." }
    start_again { "Kokeile uudelleen", "Försök igen", "Try again" }
    start_call { "Valmentaja soittaa sinulle", "En arbetstränare ringer dig", "A coach will call you" }
    start_call_by(day: &str) { "Viimeistään {day} soitamme sinulle.", "Senast {day} ringer vi dig.", "We call you by {day}." }
    start_welcome_by(day: &str) { "Viimeistään {day} valmentaja ottaa sinuun yhteyttä.", "Senast {day} kontaktar en arbetstränare dig.", "A coach contacts you by {day}." }

    start_elsewhere { "Kuntasi ei vielä ole mukana", "Din kommun är inte med ännu", "Your municipality has not joined yet" }
    start_other_age { "Tämä palvelu on toisen ikäisille", "Den här tjänsten är för en annan ålder", "This service is for another age" }
    start_forward { "Näin pääset eteenpäin", "Så kommer du vidare", "The way forward" }
    start_nothing_kept { "Emme tallentaneet tietojasi.", "Vi sparade inte dina uppgifter.", "We did not keep what you wrote." }
    start_way_ohjaamo { "Etsi oman kuntasi Ohjaamo: ohjaamot.fi.", "Hitta Navigatorn i din kommun: ohjaamot.fi.", "Find the Ohjaamo in your municipality: ohjaamot.fi." }
    start_ohjaamo_go { "Etsi Ohjaamo", "Sök Navigatorn", "Find an Ohjaamo" }
    start_way_school { "Oma opinto-ohjaaja tai etsivä nuorisotyö auttaa, jos olet nuorempi.", "Din studiehandledare eller det uppsökande ungdomsarbetet hjälper om du är yngre.", "Your study counsellor or outreach youth work helps if you are younger." }
    start_way_services { "Kunnan työllisyyspalvelut auttavat, jos olet vanhempi.", "Kommunens sysselsättningstjänster hjälper om du är äldre.", "The municipality’s employment services help if you are older." }
    start_way_call { "Soita meille. Mietitään yhdessä, kuka auttaa.", "Ring oss. Vi funderar tillsammans på vem som hjälper.", "Call us. We find out together who can help." }

    welcome_title { "Toivota tervetulleeksi", "Hälsa välkommen", "Welcome this person" }
    welcome_text(came: &str) { "Tuli {came} itse. Kun olet ollut yhteydessä, valitse tapa.", "Kom {came} på eget initiativ. När du har tagit kontakt, välj hur.", "Came on {came} without a referral. When you have been in touch, choose how." }
    welcome_detail(came: &str) { "Tuli {came} itse, ei vielä valmentajaa", "Kom {came} på eget initiativ, ingen arbetstränare ännu", "Came on {came} without a referral, no coach yet" }
    welcome_by(day: &str) { "Luvattu {day}", "Lovat {day}", "Promised by {day}" }
    welcome_go { "Toivota", "Hälsa", "Welcome" }
    welcome_met { "Tapasin", "Vi träffades", "We met" }
    welcome_phoned { "Soitin", "Jag ringde", "I phoned" }
    welcome_wrote { "Kirjoitin", "Jag skrev", "I wrote" }
}
