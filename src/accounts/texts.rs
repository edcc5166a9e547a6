//! Texts of sign-in and accounts.

use crate::texts;

texts! {
    sign_in_title { "Kirjaudu", "Logga in", "Sign in" }
    sign_in_link_lead { "Lähetämme sinulle linkin sähköpostiin. Et tarvitse salasanaa.", "Vi skickar en länk till din e-post. Du behöver inget lösenord.", "We send a link to your e-mail. You don’t need a password." }
    sign_in_email { "Sähköposti", "E-post", "E-mail" }
    sign_in_send_link { "Lähetä linkki", "Skicka länk", "Send the link" }
    sign_in_link_sent { "Jos tunnemme osoitteen, linkki on matkalla. Se toimii 15 minuuttia.", "Om vi känner till adressen är länken på väg. Den fungerar i 15 minuter.", "If we know the address, the link is on its way. It works for 15 minutes." }
    sign_in_link_dead { "Linkki on jo käytetty tai liian vanha. Kirjoita sähköpostiosoitteesi, niin saat uuden linkin.", "Länken har redan använts eller är för gammal. Skriv din e-postadress, så får du en ny länk.", "The link has been used or is too old. Type your e-mail address, and we send you a new link." }
    sign_in_with_code { "Sain koodin valmentajalta", "Jag fick en kod av arbetstränaren", "I got a code from my coach" }
    sign_in_with_password { "Kirjaudu salasanalla", "Logga in med lösenord", "Sign in with a password" }
    sign_in_password { "Salasana", "Lösenord", "Password" }
    sign_in_wrong { "Sähköposti tai salasana on väärin. Tarkista ne ja yritä uudelleen.", "E-postadressen eller lösenordet är fel. Kontrollera dem och försök igen.", "The e-mail or the password is wrong. Check them and try again." }
    link_title { "Vielä yksi painallus", "Ett tryck till", "One more press" }
    link_lead { "Paina nappia, niin kirjaudut sisään. Linkki toimii kerran.", "Tryck på knappen så loggas du in. Länken fungerar en gång.", "Press the button to sign in. The link works once." }
    code_no_code { "Ei koodia? Pyydä linkki sähköpostiin", "Ingen kod? Be om en länk per e-post", "No code? Ask for a link by e-mail" }
    sign_in_newcomer { "Eikö sinulla ole vielä tunnusta? Soita, niin autamme alkuun. Autamme nuoria ja yrityksiä.", "Har du inget konto ännu? Ring, så hjälper vi dig i gång. Vi hjälper unga och företag.", "No account yet? Call us and we will help you start. We help young people and companies." }
    sign_in_start { "Olen nuori ja uusi täällä", "Jag är ung och ny här", "I am young and new here" }
    code_title { "Kirjoita koodi", "Skriv koden", "Type the code" }
    code_lead { "Valmentajasi näyttää koodin. Se toimii 15 minuuttia.", "Din arbetstränare visar koden. Den fungerar i 15 minuter.", "Your coach shows you the code. It works for 15 minutes." }
    code_label { "Koodi", "Kod", "Code" }
    code_wrong { "Koodi on väärä tai liian vanha. Pyydä uusi koodi.", "Koden är fel eller för gammal. Be om en ny kod.", "The code is wrong or too old. Ask for a new one." }
    second_factor_title { "Vahvista kirjautuminen", "Bekräfta inloggningen", "Confirm your sign-in" }
    second_factor_setup { "Avaa puhelimesi tunnistautumissovellus ja lue tämä kuva. Kirjoita sitten sovelluksen näyttämä koodi.", "Öppna autentiseringsappen på telefonen och läs av bilden. Skriv sedan koden som appen visar.", "Open the authenticator app on your phone and scan this picture. Then type the code the app shows." }
    second_factor_secret { "Jos kuvan lukeminen ei onnistu, kirjoita sovellukseen tämä avain", "Om bilden inte går att läsa av, skriv den här nyckeln i appen", "If you can’t scan the picture, type this key into the app" }
    second_factor_lead { "Kirjoita tunnistautumissovelluksen kuusi numeroa.", "Skriv de sex siffrorna från autentiseringsappen.", "Type the six digits from your authenticator app." }
    second_factor_wrong { "Koodi ei täsmää. Odota seuraavaa koodia ja yritä uudelleen.", "Koden stämmer inte. Vänta på nästa kod och försök igen.", "The code does not match. Wait for the next one and try again." }
    second_factor_confirm { "Vahvista", "Bekräfta", "Confirm" }
    second_factor_picture { "QR-koodi tunnistautumissovellukseen", "QR-kod för autentiseringsappen", "QR code for the authenticator app" }
    account_title { "Tili", "Konto", "Account" }
    account_address_title { "Sähköposti", "E-post", "E-mail" }
    account_address_now(address: &str) { "Lähetämme viestit osoitteeseen {address}.", "Vi skickar meddelanden till {address}.", "We send messages to {address}." }
    account_address_new { "Uusi sähköposti", "Ny e-postadress", "New e-mail address" }
    account_address_none { "Tililläsi ei ole vielä sähköpostia. Lisää se, niin saat viestit ja linkin kirjautumiseen.", "Ditt konto har ingen e-postadress ännu. Lägg till den så får du meddelanden och en länk för att logga in.", "Your account has no e-mail address yet. Add one to get messages and a link for signing in." }
    account_address_hint { "Lähetämme sinne koodin. Osoite vaihtuu, kun kirjoitat koodin.", "Vi skickar en kod dit. Adressen byts när du skriver koden.", "We send a code there. The address changes when you type the code." }
    account_address_send { "Lähetä koodi", "Skicka koden", "Send the code" }
    account_address_same { "Tämä on jo osoitteesi.", "Det här är redan din adress.", "This is your address already." }
    address_title { "Kirjoita koodi", "Skriv koden", "Type the code" }
    address_lead(address: &str) { "Katso sähköposti osoitteessa {address}. Koodi on viestissä. Se toimii 15 minuuttia.", "Kolla e-posten på adressen {address}. Koden finns i meddelandet. Den fungerar i 15 minuter.", "Check the mail of {address}. The code is in the message. It works for 15 minutes." }
    address_confirm { "Ota osoite käyttöön", "Börja använda adressen", "Use this address" }
    address_code_wrong { "Koodi on väärä tai liian vanha. Tarkista koodi tai pyydä uusi.", "Koden är fel eller för gammal. Kontrollera den eller be om en ny.", "The code is wrong or too old. Check it or ask for a new one." }
    address_again { "Eikö viestiä näy? Pyydä uusi koodi", "Har du inte fått meddelandet? Be om en ny kod", "No message? Ask for a new code" }
    account_password_title { "Salasana", "Lösenord", "Password" }
    account_password_help { "Voit aina kirjautua sähköpostin linkillä. Salasana ei ole pakollinen.", "Du kan alltid logga in med en länk i e-posten. Lösenord är frivilligt.", "You can always sign in with a link by e-mail. A password is optional." }
    account_password_new { "Uusi salasana", "Nytt lösenord", "New password" }
    account_password_hint { "Vähintään 12 merkkiä", "Minst 12 tecken", "At least 12 characters" }
    account_save { "Tallenna", "Spara", "Save" }
    account_sessions { "Missä olet kirjautuneena", "Var du är inloggad", "Where you are signed in" }
    account_session_since(moment: &str) { "Kirjautunut {moment}", "Inloggad {moment}", "Signed in {moment}" }
    account_session_current { "tämä laite", "den här enheten", "this device" }
    account_session_end { "Kirjaa ulos", "Logga ut enheten", "Sign out there" }
    accounts_title { "Työntekijöiden tunnukset", "Personalens konton", "Staff accounts" }
    accounts_new { "Uusi tunnus", "Nytt konto", "New account" }
    accounts_name { "Nimi", "Namn", "Name" }
    accounts_role { "Rooli", "Roll", "Role" }
    accounts_site { "Toimipiste", "Enhet", "Service point" }
    accounts_language { "Kieli", "Språk", "Language" }
    accounts_choose { "Valitse", "Välj", "Choose" }
    accounts_state { "Tila", "Status", "Status" }
    accounts_on { "käytössä", "i bruk", "in use" }
    accounts_off { "suljettu", "stängt", "closed" }
    accounts_switch_on { "Avaa tunnus", "Öppna kontot", "Open the account" }
    accounts_switch_off { "Sulje tunnus", "Stäng kontot", "Close the account" }
    accounts_add { "Lisää ja lähetä linkki", "Lägg till och skicka länk", "Add and send a link" }
    address_in_use { "Osoitteella on jo tunnus. Käytä toista osoitetta.", "Adressen har redan ett konto. Använd en annan adress.", "The address already has an account. Use another address." }
    account_listed_title { "Nimesi toimipisteen sivulla", "Ditt namn på enhetens sida", "Your name on the service point’s page" }
    account_listed_no { "Sivulla näkyy vain roolisi, ei nimeäsi.", "På sidan syns bara din roll, inte ditt namn.", "The page shows only your role, not your name." }
    account_listed_yes { "Nimesi näkyy kaikille toimipisteen sivulla.", "Ditt namn syns för alla på enhetens sida.", "Your name is shown to everybody on the service point’s page." }
    account_listed_show { "Näytä nimeni", "Visa mitt namn", "Show my name" }
    account_listed_hide { "Piilota nimeni", "Dölj mitt namn", "Hide my name" }
}
