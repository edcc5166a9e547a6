//! Texts of sign-in and accounts.

use crate::texts;

texts! {
    sign_in_title { "Kirjaudu", "Logga in", "Sign in" }
    sign_in_link_lead { "Saat sähköpostiin linkin. Et tarvitse salasanaa.", "Du får en länk med e-post. Du behöver inget lösenord.", "You get a link by e-mail. You need no password." }
    sign_in_email { "Sähköposti", "E-post", "E-mail" }
    sign_in_send_link { "Lähetä linkki", "Skicka länk", "Send the link" }
    sign_in_link_sent { "Jos osoite on meillä, linkki on matkalla. Se toimii 15 minuuttia.", "Om vi har adressen är länken på väg. Den fungerar i 15 minuter.", "If we know the address, the link is on its way. It works for 15 minutes." }
    sign_in_with_code { "Sain koodin valmentajalta", "Jag fick en kod av arbetstränaren", "I got a code from my coach" }
    sign_in_with_password { "Kirjaudu salasanalla", "Logga in med lösenord", "Sign in with a password" }
    sign_in_password { "Salasana", "Lösenord", "Password" }
    sign_in_wrong { "Sähköposti ja salasana eivät sovi yhteen.", "E-posten och lösenordet hör inte ihop.", "The e-mail and password do not match." }
    link_title { "Vielä yksi painallus", "Ett tryck till", "One more press" }
    link_lead { "Paina nappia, niin pääset sisään. Linkki toimii kerran.", "Tryck på knappen så kommer du in. Länken fungerar en gång.", "Press the button to go in. The link works once." }
    code_title { "Kirjoita koodi", "Skriv koden", "Type the code" }
    code_lead { "Valmentajasi näyttää koodin. Se toimii 15 minuuttia.", "Din arbetstränare visar koden. Den fungerar i 15 minuter.", "Your coach shows you the code. It works for 15 minutes." }
    code_label { "Koodi", "Kod", "Code" }
    code_wrong { "Koodi ei täsmää tai se on vanha. Pyydä uusi koodi.", "Koden stämmer inte eller är för gammal. Be om en ny kod.", "The code does not match or is too old. Ask for a new one." }
    second_factor_title { "Vahvista kirjautuminen", "Bekräfta inloggningen", "Confirm your sign-in" }
    second_factor_setup { "Avaa puhelimesi tunnistautumissovellus ja lue tämä kuva. Kirjoita sitten sovelluksen näyttämä koodi.", "Öppna autentiseringsappen på telefonen och läs av bilden. Skriv sedan koden som appen visar.", "Open the authenticator app on your phone and scan this picture. Then type the code the app shows." }
    second_factor_secret { "Jos et voi lukea kuvaa, kirjoita sovellukseen tämä avain", "Om du inte kan läsa av bilden, skriv den här nyckeln i appen", "If you cannot scan it, type this key into the app" }
    second_factor_lead { "Kirjoita tunnistautumissovelluksen kuusi numeroa.", "Skriv de sex siffrorna i autentiseringsappen.", "Type the six digits of your authenticator app." }
    second_factor_wrong { "Koodi ei täsmää. Odota seuraavaa koodia ja yritä uudelleen.", "Koden stämmer inte. Vänta på nästa kod och försök igen.", "The code does not match. Wait for the next one and try again." }
    second_factor_confirm { "Vahvista", "Bekräfta", "Confirm" }
    second_factor_picture { "QR-koodi tunnistautumissovellukseen", "QR-kod för autentiseringsappen", "QR code for the authenticator app" }
    account_title { "Tili", "Konto", "Account" }
    account_password_title { "Salasana", "Lösenord", "Password" }
    account_password_help { "Voit aina kirjautua sähköpostin linkillä. Salasana ei ole pakollinen.", "Du kan alltid logga in med en länk i e-posten. Lösenord är frivilligt.", "You can always sign in with a link by e-mail. A password is optional." }
    account_password_new { "Uusi salasana", "Nytt lösenord", "New password" }
    account_password_hint { "Vähintään 12 merkkiä", "Minst 12 tecken", "At least 12 characters" }
    account_save { "Tallenna", "Spara", "Save" }
    account_sessions { "Missä olet kirjautuneena", "Var du är inloggad", "Where you are signed in" }
    account_session_since(moment: &str) { "Kirjautunut {moment}", "Inloggad {moment}", "Signed in {moment}" }
    account_session_current { "tämä laite", "den här enheten", "this device" }
    account_session_end { "Kirjaa ulos", "Logga ut", "Sign out there" }
    accounts_title { "Työntekijöiden tunnukset", "Personalens konton", "Staff accounts" }
    accounts_new { "Uusi tunnus", "Nytt konto", "New account" }
    accounts_name { "Nimi", "Namn", "Name" }
    accounts_role { "Rooli", "Roll", "Role" }
    accounts_site { "Toimipiste", "Enhet", "Site" }
    accounts_language { "Kieli", "Språk", "Language" }
    accounts_choose { "Valitse", "Välj", "Choose" }
    accounts_state { "Tila", "Läge", "State" }
    accounts_on { "käytössä", "i bruk", "in use" }
    accounts_off { "suljettu", "avstängt", "switched off" }
    accounts_switch_on { "Avaa", "Öppna", "Switch on" }
    accounts_switch_off { "Sulje", "Stäng av", "Switch off" }
    accounts_add { "Lisää ja lähetä linkki", "Lägg till och skicka länk", "Add and send a link" }
    address_in_use { "Osoitteella on jo tunnus.", "Adressen har redan ett konto.", "The address already has an account." }
}
