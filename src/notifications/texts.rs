//! Texts of messages, of the operator's page and of the demo's mailbox.

use super::{Problem, Rhythm, Template};
use crate::language::Language;
use crate::texts;

texts! {
    mail_greeting { "Hei,", "Hej,", "Hello," }
    mail_greeting_to(name: &str) { "Hei {name},", "Hej {name},", "Hello {name}," }
    mail_opening { "Paikka", "Plats", "Opening" }
    mail_company { "Yritys", "Företag", "Company" }
    mail_meeting_time { "Aika", "Tid", "Time" }
    mail_first_day { "Ensimmäinen päivä", "Första dagen", "First day" }
    mail_answer_by { "Vastaa viimeistään", "Svara senast", "Answer by" }
    mail_next_step_by { "Seuraava vaihe viimeistään", "Nästa steg senast", "Next step by" }
    mail_new_link { "Eikö linkki toimi?", "Fungerar länken inte?", "Does the link not work?" }
    mail_new_link_ask { "Pyydä uusi linkki", "Be om en ny länk", "Ask for a new link" }
    mail_call(phone: &str) { "Onko jokin muuttunut? Puhelin: {phone}", "Har något ändrats? Telefon: {phone}", "Has something changed? Phone: {phone}" }
    mail_regards { "Terveisin", "Hälsningar", "Kind regards" }
    mail_why { "Viesti tuli, koska tällä osoitteella on tunnus Matkalla-palvelussa. Tarkemmat tiedot näkyvät, kun on kirjautunut.", "Meddelandet kom eftersom adressen har ett konto i Matkalla. Mer syns efter inloggningen.", "You got this because you have an account at Matkalla. You see the details when you sign in." }
    mail_text_message(base: &str) { "Matkalla: sinulle on uutta luettavaa. Kirjaudu: {base}", "Matkalla: det finns något nytt för dig. Logga in: {base}", "Matkalla: you have news. Sign in: {base}" }

    mail_why_poster { "Saitte tämän, koska tällä osoitteella ilmoitettiin paikka Matkalla-palveluun.", "Ni fick det här eftersom en plats anmäldes till Matkalla med den här adressen.", "You got this because an opening was posted at Matkalla with this address." }
    mail_poster { "ilmoittaja ilman tunnusta", "anmälare utan konto", "sender without an account" }
    mail_posting_confirm_subject { "Vahvistakaa ilmoituksenne", "Bekräfta er annons", "Confirm your opening" }
    mail_posting_confirm_what { "Kiitos ilmoituksesta. Avatkaa linkki ja painakaa nappia, niin ilmoitus lähtee meille luettavaksi. Linkki toimii 24 tuntia.", "Tack för annonsen. Öppna länken och tryck på knappen, så får vi annonsen och läser den. Länken fungerar i 24 timmar.", "Thank you for your opening. Open the link and press the button, and we get it and read it. The link works for 24 hours." }
    mail_posting_confirm_next { "Yritysyhteistyön asiantuntija lukee ilmoituksen kahden työpäivän kuluessa ja julkaisee sen.", "En sakkunnig i företagssamarbete läser annonsen inom två arbetsdagar och publicerar den.", "An employer liaison reads it within two working days and publishes it." }
    mail_posting_confirm_unasked { "Jos ette ilmoittanut paikkaa, voitte poistaa tämän viestin. Mitään ei julkaista.", "Om ni inte har anmält någon plats kan ni radera meddelandet. Ingenting publiceras.", "If you did not post an opening, you can delete this message. Nothing is published." }
    mail_posting_confirm_button { "Vahvista ilmoitus", "Bekräfta annonsen", "Confirm the opening" }
    mail_claim_declined_subject { "Pyyntöänne ei hyväksytty", "Er begäran godkändes inte", "Your request was not accepted" }
    mail_claim_declined_what { "Pyysitte yrityksen paikkoja hoitoonne. Emme voineet varmistaa, että edustatte yritystä, joten emme lisänneet teitä yhteyshenkilöksi. Jos tässä on virhe, ottakaa meihin yhteyttä. Asiantuntija katsoo asian kanssanne.", "Ni bad att få ta hand om företagets platser. Vi kunde inte bekräfta att ni företräder företaget, så vi har inte lagt till er som kontaktperson. Om något har blivit fel, kontakta oss. En sakkunnig går igenom saken med er.", "You asked to look after a company’s openings. We could not verify that you speak for the company, so we have not added you as a contact. If this is a mistake, get in touch. A specialist goes through it with you." }
    mail_claim_declined_button { "Katso yhteystiedot", "Se kontaktuppgifter", "See contact details" }
    mail_posting_claim_subject { "Linkki yrityksenne paikkoihin", "Länk till ert företags platser", "Link to your company’s openings" }
    mail_posting_claim_what { "Tällä linkillä saatte yrityksenne paikat hoitoonne: voitte muuttaa ilmoitusta, sulkea sen ja katsoa ehdokkaita. Linkki toimii kerran, 24 tuntia.", "Med den här länken får ni hand om ert företags platser: ni kan ändra annonsen, stänga den och se kandidater. Länken fungerar en gång, i 24 timmar.", "With this link you can look after your company’s openings: change the opening, close it and see candidates. It works once, for 24 hours." }
    mail_posting_claim_button { "Avaa sivu", "Öppna sidan", "Open the page" }
    mail_opening_returned_subject { "Ilmoituksessanne on korjattavaa", "Det finns något att ändra i er annons", "Something to correct in your opening" }
    mail_opening_returned_what { "Luimme ilmoituksenne. Kommentit ovat kenttien vieressä. Korjatkaa kohdat ja lähettäkää ilmoitus uudelleen.", "Vi har läst er annons. Kommentarerna står bredvid fälten. Ändra de punkterna och skicka annonsen på nytt.", "We have read your opening. The comments are beside the fields. Correct those points and send it again." }
    mail_opening_returned_link { "Linkki toimii neljä päivää. Tunnusta ei tarvita.", "Länken fungerar i fyra dagar. Inget konto behövs.", "The link works for four days. No account is needed." }
    mail_opening_returned_button { "Lue kommentit", "Läs kommentarerna", "Read the comments" }
    mail_opening_rejected_subject { "Emme julkaise ilmoitustanne", "Vi publicerar inte er annons", "We will not publish your opening" }
    mail_opening_rejected_what { "Luimme ilmoituksenne emmekä voi julkaista sitä. Syy ja puhelinnumeromme ovat linkin takana.", "Vi har läst er annons och kan inte publicera den. Orsaken och vårt telefonnummer finns bakom länken.", "We have read your opening and cannot publish it. The reason and our telephone number are behind the link." }
    mail_opening_rejected_button { "Lue syy", "Läs orsaken", "Read the reason" }
    mail_opening_published_subject { "Ilmoituksenne on julkaistu", "Er annons är publicerad", "Your opening is published" }
    mail_opening_published_what { "Nuoret ja työhönvalmentajat näkevät nyt paikan. Työhönvalmentaja ottaa yhteyttä, kun sopiva nuori löytyy.", "Unga och arbetstränare ser nu platsen. Arbetstränaren kontaktar er när vi hittar en ung person som passar.", "Young people and job coaches see the opening now. A job coach contacts you when we find a suitable young person." }
    mail_opening_published_claim { "Jos haluatte itse muuttaa ilmoitusta tai sulkea sen, ottakaa yrityksenne paikat hoitoonne. Linkki toimii 24 tuntia.", "Om ni själva vill ändra eller stänga annonsen kan ni ta hand om ert företags platser. Länken fungerar i 24 timmar.", "If you want to change or close the opening yourselves, take charge of your company’s openings. The link works for 24 hours." }
    mail_opening_published_button { "Katso paikka", "Se platsen", "See the opening" }
    mail_new_code { "Eikö koodi toimi?", "Fungerar inte koden?", "Does the code not work?" }
    mail_new_code_ask { "Pyydä uusi koodi", "Be om en ny kod", "Ask for a new code" }
    mail_why_code { "Sait tämän, koska joku kirjoitti osoitteesi Matkalla-palveluun.", "Du fick det här eftersom någon skrev din adress i Matkalla.", "You got this because somebody typed your address at Matkalla." }
    mail_address_code_subject { "Koodi uutta sähköpostia varten", "Kod för din nya e-postadress", "Code for your new e-mail address" }
    mail_address_code_what { "Kirjoita tämä koodi Matkalla-palveluun. Sitten saat viestit tähän osoitteeseen. Koodi toimii 15 minuuttia.", "Skriv den här koden i Matkalla. Sedan får du meddelanden till den här adressen. Koden fungerar i 15 minuter.", "Type this code at Matkalla. Then you get messages at this address. The code works for 15 minutes." }
    mail_address_code_unasked { "Jos et pyytänyt koodia, voit poistaa tämän viestin. Mikään ei muutu.", "Om du inte bad om koden kan du radera meddelandet. Ingenting ändras.", "If you did not ask for the code, you can delete this message. Nothing changes." }
    mail_address_code_button { "Kirjoita koodi", "Skriv koden", "Type the code" }
    mail_address_change_subject { "Sähköpostiasi ollaan vaihtamassa", "Din e-postadress håller på att bytas", "Your e-mail address is about to change" }
    mail_address_change_what { "Joku pyysi sinun tililläsi, että vaihdamme sähköpostisi. Jos se olit sinä, sinun ei tarvitse tehdä mitään.", "Någon som är inloggad på ditt konto bad oss byta din e-postadress. Om det var du behöver du inte göra något.", "Somebody signed in to your account asked us to change your e-mail address. If it was you, you need not do anything." }
    mail_address_change_unasked { "Jos se et ollut sinä, avaa tilisi ja kirjaa muut laitteet ulos. Silloin osoite ei vaihdu. Kerro asiasta meille.", "Om det inte var du, öppna ditt konto och logga ut de andra enheterna. Då byts adressen inte. Berätta det för oss.", "If it was not you, open your account and sign the other devices out. Then the address does not change. Tell us about it." }
    mail_address_change_button { "Avaa tili", "Öppna kontot", "Open your account" }
    mail_address_changed_subject { "Sähköpostisi on vaihdettu", "Din e-postadress är bytt", "Your e-mail address has changed" }
    mail_address_changed_what { "Lähetämme viestisi nyt toiseen osoitteeseen. Jos vaihdoit sen itse, kaikki on kunnossa.", "Vi skickar nu dina meddelanden till en annan adress. Om du bytte den själv är allt i sin ordning.", "We now send your messages to another address. If you changed it yourself, all is well." }
    mail_address_changed_unasked { "Jos et vaihtanut osoitetta, kerro heti meille. Voimme palauttaa sen.", "Om du inte bytte adressen, berätta det genast för oss. Vi kan byta tillbaka den.", "If you did not change it, tell us at once. We can change it back." }
    mail_address_changed_button { "Avaa Matkalla", "Öppna Matkalla", "Open Matkalla" }
    mail_sign_in_link_subject { "Linkki Matkalla-palveluun", "Din länk till Matkalla", "Your link to Matkalla" }
    mail_sign_in_link_what { "Tällä linkillä pääset sisään ilman salasanaa. Se toimii kerran, 15 minuutin ajan.", "Med den här länken loggar du in utan lösenord. Den fungerar en gång, i 15 minuter.", "This link signs you in without a password. It works once, for 15 minutes." }
    mail_sign_in_link_unasked { "Jos et pyytänyt linkkiä, voit poistaa tämän viestin.", "Om du inte bad om länken kan du radera det här meddelandet.", "If you did not ask for it, you can delete this message." }
    mail_sign_in_link_button { "Kirjaudu", "Logga in", "Sign in" }

    mail_path_proposed_subject { "Uusi polkuehdotus odottaa sinua", "Ett nytt förslag till väg väntar på dig", "A new path proposal is waiting for you" }
    mail_path_proposed_what { "Nuorta ja paikkaa on ehdotettu toisilleen. Hyväksy ehdotus tai kerro, miksi se ei sovi.", "En ung person och en plats har föreslagits för varandra. Godkänn förslaget eller berätta varför det inte passar.", "Someone has proposed a young person and an opening for each other. Approve it, or say why it does not suit." }
    mail_path_proposed_button { "Katso ehdotus", "Se förslaget", "See the proposal" }

    mail_consent_asked_subject { "Saammeko esitellä sinut?", "Får vi presentera dig?", "May we introduce you?" }
    mail_consent_asked_what { "Löysimme paikan, joka voi sopia sinulle. Yritys saa nimesi vain, jos annat luvan.", "Vi hittade en plats som kan passa dig. Företaget får ditt namn bara om du ger lov.", "We found an opening that may suit you. The company gets your name only if you say yes." }
    mail_consent_asked_no { "On ihan ok vastata ei.", "Det är okej att svara nej.", "It is okay to say no." }
    mail_consent_asked_button { "Katso paikka ja vastaa", "Se platsen och svara", "See the opening and answer" }

    mail_consent_given_subject { "Nuori antoi luvan esittelyyn", "Den unga har gett lov till en presentation", "The young person said yes to an introduction" }
    mail_consent_given_what { "Nyt on sinun vuorosi. Esittele nuori yritykselle.", "Nu är det din tur. Presentera den unga för företaget.", "Now it is your turn. Introduce the young person to the company." }
    mail_consent_given_button { "Esittele yritykselle", "Presentera för företaget", "Introduce to the company" }

    mail_candidate_introduced_subject { "Paikkaanne on ehdokas", "Det finns en kandidat till er plats", "There is a candidate for your opening" }
    mail_candidate_introduced_what { "Työhönvalmentaja esittelee teille ehdokkaan. Lukekaa esittely ja kertokaa, haluatteko tavata.", "Arbetstränaren presenterar en kandidat för er. Läs presentationen och berätta om ni vill träffas.", "The job coach introduces a candidate to you. Read the introduction and tell us whether you want to meet." }
    mail_candidate_introduced_button { "Lue ja vastaa", "Läs och svara", "Read and answer" }

    mail_start_subject { "Vahvista osoitteesi ja aloita", "Bekräfta din adress och börja", "Confirm your address and begin" }
    mail_start_what { "Hienoa, että tulit. Avaa linkki ja paina nappia, niin pääset omalle sivullesi. Linkki toimii 15 minuuttia.", "Fint att du kom. Öppna länken och tryck på knappen, så kommer du till din sida. Länken fungerar i 15 minuter.", "Good that you came. Open the link and press the button to get to your own page. The link works for 15 minutes." }
    mail_start_unasked { "Jos et pyytänyt tätä, voit poistaa viestin. Mitään ei tapahdu.", "Om du inte bad om det här kan du ta bort meddelandet. Inget händer.", "If you did not ask for this, delete the message. Nothing happens." }
    mail_start_button { "Aloita", "Börja", "Begin" }

    mail_profile_sent_subject { "Profiili odottaa tarkistusta", "En profil väntar på granskning", "A profile is waiting for your check" }
    mail_profile_sent_what { "Nuori on lähettänyt profiilinsa. Tarkista se, niin voimme kysyä luvan näyttää kortti.", "En ung person har skickat sin profil. Granska den, så kan vi fråga om kortet får visas.", "A young person has sent their profile. Check it, and we can ask whether the card may be shown." }
    mail_profile_sent_button { "Tarkista profiili", "Granska profilen", "Check the profile" }

    mail_profile_returned_subject { "Valmentajasi toivoo vielä jotain", "Din arbetstränare önskar något till", "Your coach asks for one more thing" }
    mail_profile_returned_what { "Valmentaja on lukenut profiilisi ja toivoo siihen lisää. Katso, mitä.", "Arbetstränaren har läst din profil och önskar något till. Se vad.", "Your coach has read your profile and asks for something more. See what." }
    mail_profile_returned_button { "Avaa profiili", "Öppna profilen", "Open your profile" }

    mail_profile_checked_subject { "Saako korttisi näkyä?", "Får ditt kort synas?", "May your card be shown?" }
    mail_profile_checked_what { "Valmentaja on tarkistanut profiilisi. Katso, mitä yritys näkisi, ja päätä itse. Nimesi ei näy.", "Arbetstränaren har granskat din profil. Se vad ett företag skulle se och bestäm själv. Ditt namn syns inte.", "Your coach has checked your profile. See what a company would see, and decide yourself. Your name is not shown." }
    mail_profile_checked_no { "Voit myös vastata: ei vielä.", "Du kan också svara: inte ännu.", "You can also answer: not yet." }
    mail_profile_checked_button { "Katso ja päätä", "Se och bestäm", "Look and decide" }

    mail_profile_ending_subject { "Pidetäänkö korttisi näkyvissä?", "Ska ditt kort fortsätta synas?", "Shall we keep your card visible?" }
    mail_profile_ending_what { "Korttisi on ollut näkyvissä pian puoli vuotta. Yksi painallus pitää sen näkyvissä.", "Ditt kort har snart synts i ett halvår. Ett tryck håller det synligt.", "Your card has been visible for nearly six months. One press keeps it visible." }
    mail_profile_ending_no { "Jos et tee mitään, kortti piiloutuu kahden viikon päästä.", "Om du inte gör något döljs kortet om två veckor.", "If you do nothing, the card is hidden in two weeks." }
    mail_profile_ending_button { "Pidä näkyvissä", "Låt kortet synas", "Keep it visible" }

    mail_erasure_near_subject { "Tiedot poistetaan pian", "Uppgifter raderas snart", "Data will soon be deleted" }
    mail_erasure_near_what_young { "Et ole käyttänyt Matkallaa pitkään aikaan. Siksi poistamme tietosi.", "Du har inte använt Matkalla på länge. Därför raderar vi dina uppgifter.", "You have not used Matkalla for a long time. That is why we delete your data." }
    mail_erasure_near_keep_young { "Jos haluat pitää ne, kirjaudu sisään ennen sitä päivää. Muuten sinun ei tarvitse tehdä mitään.", "Om du vill ha dem kvar, logga in före den dagen. Annars behöver du inte göra något.", "If you want to keep them, sign in before that day. Otherwise you need not do anything." }
    mail_erasure_near_what { "Tunnustanne ei ole käytetty pitkään aikaan. Poistamme nimenne ja yhteystietonne.", "Ert konto har inte använts på länge. Vi raderar ert namn och era kontaktuppgifter.", "Your account has not been used for a long time. We delete your name and contact details." }
    mail_erasure_near_keep { "Jos haluatte pitää tunnuksen, kirjautukaa ennen sitä päivää.", "Om ni vill behålla kontot, logga in före den dagen.", "If you want to keep the account, sign in before that day." }
    mail_erasure_near_what_coach { "Yhtä profiiliasi ei ole käytetty pitkään aikaan, eikä nuorta tavoita viestillä.", "En av dina profiler har inte använts på länge, och den unga nås inte med meddelanden.", "One of your profiles has not been used for a long time, and the young person cannot be reached by message." }
    mail_erasure_near_keep_coach { "Jos sitä vielä tarvitaan, ota yhteyttä nuoreen ja muuta profiilia ennen sitä päivää.", "Om den ännu behövs, kontakta den unga och ändra något i profilen före den dagen.", "If it is still needed, contact the young person and change something in the profile before that day." }
    mail_erasure_near_button { "Kirjaudu", "Logga in", "Sign in" }
    mail_erasure_near_button_coach { "Avaa profiili", "Öppna profilen", "Open the profile" }
    mail_erased_on { "Poistetaan", "Raderas", "Deleted on" }

    mail_company_answered_subject { "Yritys on vastannut", "Företaget har svarat", "The company has answered" }
    mail_company_answered_what { "Yritys on vastannut esittelyyn. Katso vastaus ja se, mitä seuraavaksi tapahtuu.", "Företaget har svarat på presentationen. Se svaret och vad som händer sedan.", "The company has answered the introduction. See the answer and what happens next." }
    mail_answer_button { "Katso vastaus", "Se svaret", "See the answer" }

    mail_meeting_offered_subject { "Sinulle ehdotetaan tutustumista", "Du har fått ett förslag på en träff", "The company suggests a meeting" }
    mail_meeting_offered_what { "Yritys haluaa tavata sinut. Kerro, sopiiko aika.", "Företaget vill träffa dig. Berätta om tiden passar.", "The company wants to meet you. Tell us whether the time suits you." }
    mail_meeting_offered_other { "Jos aika ei sovi, voit pyytää toista aikaa.", "Om tiden inte passar kan du be om en annan.", "If the time does not suit you, you can ask for another." }
    mail_meeting_offered_button { "Katso aika ja vastaa", "Se tiden och svara", "See the time and answer" }

    mail_meeting_answered_subject { "Tutustumisen aikaan on vastattu", "Svar om tiden för träffen", "There is an answer about the meeting time" }
    mail_meeting_answered_what { "Ehdotettuun aikaan on tullut vastaus. Linkistä näkee, sopiiko aika vai tarvitaanko toinen aika.", "Det har kommit ett svar om den föreslagna tiden. Via länken syns om den passar eller om det behövs en annan.", "There is an answer about the suggested time. See whether it suits or another is needed." }

    mail_path_confirmed_subject { "Polku on vahvistettu", "Vägen är bekräftad", "The path is confirmed" }
    mail_path_confirmed_what_young { "Työhönvalmentaja vahvisti polkusi. Seuraavaksi tehdään sopimus.", "Arbetstränaren har bekräftat din väg. Nästa steg är avtalet.", "Your job coach confirmed your path. The agreement comes next." }
    mail_path_confirmed_what { "Työhönvalmentaja vahvisti polun. Seuraavaksi tehdään sopimus ennen aloitusta.", "Arbetstränaren har bekräftat vägen. Nästa steg är avtalet, som görs före starten.", "The job coach confirmed the path. The agreement comes next, before the start." }
    mail_path_confirmed_button { "Katso seuraava vaihe", "Se nästa steg", "See the next step" }

    mail_path_starts_subject { "Polku alkaa", "Vägen börjar", "The path begins" }
    mail_path_starts_what_young { "Sinun polkusi alkaa nyt. Katso, mitä sovittiin ja kuka auttaa.", "Nu börjar din väg. Se vad ni kom överens om och vem som hjälper.", "Your path begins now. See what was agreed and who helps you." }
    mail_path_starts_what { "Nuori aloittaa yrityksessänne. Tarkistakaa, kuka ottaa vastaan ja perehdyttää.", "En ung person börjar hos er. Kontrollera vem som tar emot och introducerar i arbetet.", "A young person starts at your company. Check who meets them and gives the induction." }
    mail_path_starts_button { "Katso aloituksen tiedot", "Se uppgifterna om starten", "See the details of the start" }

    mail_path_stopped_subject { "Polku on päättynyt", "Vägen har tagit slut", "The path has ended" }
    mail_path_stopped_what_young { "Tämä polku ei jatku. Voit katsoa muita paikkoja. Työhönvalmentaja auttaa.", "Den här vägen fortsätter inte. Du kan titta på andra platser. Arbetstränaren hjälper dig.", "This path does not go on. You can look at other openings. Your job coach helps." }
    mail_path_stopped_what { "Tämä polku ei jatku. Linkistä näkee, mitä nyt voi tehdä.", "Den här vägen fortsätter inte. Via länken syns vad som går att göra nu.", "This path does not go on. See what can be done now." }
    mail_path_stopped_button { "Katso polku", "Se vägen", "See the path" }

    mail_opening_still_open_subject { "Onko paikka yhä vapaana?", "Är platsen fortfarande ledig?", "Is the opening still open?" }
    mail_opening_still_open_what { "Paikkaa ei ole muutettu vähään aikaan, tai siihen ei ole tehty sopimusta. Kertokaa yhdellä painalluksella, onko se yhä vapaana. Ilman vastausta se poistuu listoilta.", "Platsen har inte ändrats på en tid, eller så har inget avtal gjorts. Berätta med ett tryck om den fortfarande är ledig. Utan svar försvinner den från listorna.", "The opening has not changed for a while, or no agreement has been made. Tell us with one press whether it is still open. Without an answer it leaves the lists." }
    mail_opening_still_open_link { "Linkki toimii kerran. Tunnusta ei tarvita.", "Länken fungerar en gång. Inget konto behövs.", "The link works once. No account is needed." }
    mail_opening_still_open_button { "Vastaa", "Svara", "Answer" }
    mail_saved_search_news_subject { "Hakuusi on tullut uusia paikkoja", "Det har kommit nya platser till din sökning", "New openings have come for your search" }
    mail_saved_search_news_what { "Tallensit haun Matkalla-palveluun. Katso, mitä uutta on.", "Du har sparat en sökning i Matkalla. Se vad som är nytt.", "You saved a search in Matkalla. See what is new." }
    mail_saved_search_news_button { "Katso uudet paikat", "Se de nya platserna", "See the new openings" }
    mail_new_openings { "Uusia paikkoja", "Nya platser", "New openings" }
    mail_new_matches_subject { "Uusia paikkoja sinulle", "Nya platser för dig", "New openings for you" }
    mail_new_matches_subject_company { "Uusia ehdokkaita paikkoihinne", "Nya kandidater till era platser", "New candidates for your openings" }
    mail_new_matches_subject_coach { "Uusia paikkoja nuorillesi", "Nya platser för dina unga", "New openings for your young people" }
    mail_new_matches_what_young { "Palveluun on tullut paikkoja, jotka sopivat sinulle. Katso, mitä ne ovat.", "Det har kommit platser som passar dig. Se vilka de är.", "There are new openings that suit you. See what they are." }
    mail_new_matches_what_company { "Paikkoihinne sopii uusia nuoria. Katsokaa heidän korttinsa.", "Nya unga passar era platser. Se deras kort.", "New young people suit your openings. See their cards." }
    mail_new_matches_what_coach { "Osalle nuoristasi on tullut sopivia paikkoja. Katso, kenelle ne sopivat.", "Det har kommit passande platser för några av dina unga. Se vem de passar.", "Suitable openings have come for some of your young people. See who they suit." }
    mail_new_matches_button { "Katso paikat", "Se platserna", "See the openings" }
    mail_new_matches_button_company { "Katso ehdokkaat", "Se kandidaterna", "See the candidates" }
    mail_new_candidates { "Uusia ehdokkaita", "Nya kandidater", "New candidates" }
    mail_people_with_news { "Nuoria, joille on uutta", "Unga med nya platser", "Young people with new openings" }
    mail_stop { "Etkö halua näitä viestejä? Lopeta ne tästä", "Vill du inte ha de här meddelandena? Avsluta dem här", "Don’t want these messages? Stop them here" }
    mail_turn_reminder_subject { "Muistutus: vastausta odotetaan", "Påminnelse: någon väntar på svar", "Reminder: an answer is awaited" }
    mail_turn_reminder_what_young { "Kysyimme sinulta jotain, ja vastaus puuttuu vielä. Vastaa, kun ehdit.", "Vi frågade dig något och väntar ännu på svar. Svara när du hinner.", "We asked you something and still wait for the answer. Answer when you can." }
    mail_turn_reminder_no { "On ihan ok vastata ei.", "Det är okej att svara nej.", "It is okay to say no." }
    mail_turn_reminder_what_company { "Nuori odottaa vastaustanne. Kyllä tai ei riittää. Jos vastausta ei tule, valmentaja kertoo nuorelle, ettei yritys vastannut.", "En ung person väntar på ert svar. Ja eller nej räcker. Om inget svar kommer berättar arbetstränaren för den unga att företaget inte svarade.", "A young person is waiting for your answer. Yes or no is enough. If no answer comes, the coach tells the young person that the company did not answer." }
    mail_turn_reminder_what_coach { "Polku odottaa sinua, ja määräpäivä on mennyt. Jos et ehdi, asia siirtyy koko tiimille.", "En väg väntar på dig, och dagen har gått. Om du inte hinner går ärendet till hela teamet.", "A path is waiting for you, and its day has passed. If you have no time, it goes to the whole team." }
    mail_turn_reminder_button { "Katso ja vastaa", "Titta och svara", "Look and answer" }
    mail_path_delayed_subject { "Asia kestää luvattua kauemmin", "Det tar längre tid än vi lovade", "It takes longer than we promised" }
    mail_path_delayed_what_young { "Tämä on kestänyt kauemmin kuin lupasimme. Valmentaja hoitaa asiaa nyt ja ottaa sinuun yhteyttä.", "Det här har tagit längre tid än vi lovade. En arbetstränare sköter det nu och kontaktar dig.", "This has taken longer than we promised. A coach is taking care of it now and will contact you." }
    mail_path_delayed_what_company { "Tämä on kestänyt kauemmin kuin lupasimme. Valmentaja hoitaa asiaa nyt.", "Det här har tagit längre tid än vi lovade. En arbetstränare sköter det nu.", "This has taken longer than we promised. A coach is taking care of it now." }
    mail_path_delayed_what_coach { "Määräpäivä on mennyt, ja polku on nyt valmentajien vuorossa. Ota yhteyttä ja vie se eteenpäin.", "Dagen har gått, och nu är det arbetstränarnas tur. Ta kontakt och för vägen framåt.", "The day has passed, and it is the coaches’ turn now. Get in touch and take the path onward." }
    mail_path_unanswered_subject { "Yritys ei vastannut", "Företaget svarade inte", "The company did not answer" }
    mail_path_unanswered_subject_company { "Suljimme polun, koska vastausta ei tullut", "Vi stängde vägen eftersom inget svar kom", "We closed the path, because no answer came" }
    mail_path_unanswered_what_young { "Yritys ei vastannut, vaikka muistutimme sitä. Se ei kerro sinusta mitään. Katsotaan seuraava paikka yhdessä.", "Företaget svarade inte, trots att vi påminde det. Det säger ingenting om dig. Vi tittar på nästa plats tillsammans.", "The company did not answer, though we reminded it. It says nothing about you. Let’s look at the next opening together." }
    mail_path_unanswered_what_company { "Emme saaneet vastaustanne määräpäivään mennessä, joten suljimme polun ja kerroimme siitä nuorelle. Paikkanne on yhä avoinna. Jos haluatte tavata nuoren, soittakaa valmentajalle.", "Vi fick inget svar av er i tid, så vi stängde vägen och berättade det för den unga. Er plats är fortfarande öppen. Om ni vill träffa den unga, ring arbetstränaren.", "We did not get your answer in time, so we closed the path and told the young person. Your opening is still open. If you want to meet the young person, call the coach." }
    mail_path_unanswered_what_coach { "Yritys ei vastannut muistutuksesta huolimatta. Polku on suljettu, ja nuorelle on kerrottu.", "Företaget svarade inte trots påminnelsen. Vägen är stängd och den unga har fått veta det.", "The company did not answer in spite of the reminder. The path is closed, and the young person has been told." }
    mail_path_unanswered_button { "Katso muita paikkoja", "Se andra platser", "See other openings" }
    mail_path_overdue_subject { "Polku päättyi, koska se kesti liian kauan", "Vägen har tagit slut eftersom det tog för lång tid", "The path has ended, because it took too long" }
    mail_path_overdue_what_young { "Tämä kesti liian kauan, joten suljimme polun. Se ei kerro sinusta mitään. Katsoimme valmiiksi muita paikkoja.", "Det här tog för lång tid, så vi stängde vägen. Det säger ingenting om dig. Vi har redan tittat på andra platser.", "This took too long, so we closed the path. It says nothing about you. We have already looked at other openings." }
    mail_path_overdue_what_company { "Emme saaneet asiaa eteenpäin ajoissa, joten suljimme polun. Pahoittelemme. Voitte yhä pyytää muita ehdokkaita.", "Vi fick inte ärendet vidare i tid, så vi stängde vägen. Vi beklagar. Ni kan fortfarande be om andra kandidater.", "We could not move this on in time, so we closed the path. We are sorry. You can still ask for other candidates." }
    mail_path_overdue_what_coach { "Polku oli koko tiimillä liian kauan, joten se suljettiin. Nuorelle on kerrottu. Soita hänelle ja katsokaa seuraava paikka yhdessä.", "Vägen låg för länge hos hela teamet, så den stängdes. Den unga har fått veta det. Ring den unga och titta på nästa plats tillsammans.", "The path rested with the whole team for too long, so it was closed. The young person has been told. Call them and look at the next opening together." }
    mail_opening_gone_subject { "Paikka meni jo", "Platsen är inte längre öppen", "The opening is no longer open" }
    mail_opening_gone_what_young { "Paikka ei ole enää avoinna. Syy ei ole sinussa. Katsoimme valmiiksi muita, jotka sopivat sinulle.", "Platsen är inte längre öppen. Det beror inte på dig. Vi har redan tittat på andra som passar dig.", "The opening is no longer open. It is not because of you. We have already looked at others that suit you." }
    mail_opening_gone_what_company { "Paikkanne ei ole enää avoinna. Suljimme siihen liittyvän polun ja kerroimme siitä nuorelle.", "Er plats är inte längre öppen. Vi stängde vägen som hörde till den och berättade det för den unga.", "Your opening is no longer open. We closed the path to it and told the young person." }
    mail_opening_gone_what_coach { "Paikka ei ole enää avoinna. Polku on suljettu, ja nuorelle on kerrottu ja näytetty muita paikkoja.", "Platsen är inte längre öppen. Vägen är stängd, och den unga har fått veta det och fått se andra platser.", "The opening is no longer open. The path is closed, and the young person has been told and shown others." }
    mail_feedback_answered_subject { "Vastaus palautteeseesi", "Svar på din respons", "An answer to your feedback" }
    mail_feedback_answered_done { "Mitä teimme", "Vad vi gjorde", "What we did" }
    mail_feedback_answered_button { "Avaa Matkalla", "Öppna Matkalla", "Open Matkalla" }
    mail_feedback_more { "Jäikö jotain epäselväksi?", "Blev något oklart?", "Is something still unclear?" }
    mail_feedback_more_ask { "Kirjoita uudelleen", "Skriv på nytt", "Write again" }
    mail_why_feedback { "Sait tämän, koska jätit osoitteesi palautteen mukana. Poistamme osoitteen 30 päivän kuluttua.", "Du fick det här eftersom du lämnade din adress med din respons. Vi tar bort adressen efter 30 dagar.", "You got this because you left your address with feedback. We delete the address after 30 days." }

    rhythm_off { "Ei koskaan", "Aldrig", "Never" }
    rhythm_daily { "Joka päivä", "Varje dag", "Every day" }
    rhythm_weekly { "Joka viikko", "Varje vecka", "Every week" }

    system_title { "Järjestelmä", "System", "System" }
    system_waiting { "Viestejä jonossa", "Meddelanden i kö", "Messages waiting" }
    system_retrying { "Lähetetään uudelleen", "Skickas på nytt", "Being sent again" }
    system_dead { "Ei mennyt perille", "Nådde inte fram", "Not delivered" }
    system_index { "Muutoksia odottaa hakuindeksiä", "Ändringar som väntar på sökindexet", "Changes waiting for the index" }
    system_index_cursor(number: i64) { "Muutokset numeroon {number} ovat indeksissä.", "Ändringarna fram till nummer {number} finns i indexet.", "Changes up to number {number} are in the index." }
    system_index_missing { "Hakuindeksiä ei ole rakennettu.", "Sökindexet har inte byggts.", "The index has not been built." }
    system_database { "Tietokanta", "Databas", "Database" }
    system_letters { "Viestit, jotka eivät menneet perille", "Meddelanden som inte nådde fram", "Messages that were not delivered" }
    system_letters_help { "Näitä ei enää lähetetä automaattisesti. Korjaa syy ja lähetä uudelleen, tai poista viesti.", "De här skickas inte längre automatiskt. Åtgärda orsaken och skicka på nytt, eller ta bort meddelandet.", "These are no longer sent automatically. Fix the cause and send again, or delete the message." }
    system_letters_none { "Kaikki viestit ovat menneet perille.", "Alla meddelanden har nått fram.", "All messages have been delivered." }
    system_message { "Viesti", "Meddelande", "Message" }
    system_receiver { "Saaja", "Mottagare", "Recipient" }
    system_cause { "Syy", "Orsak", "Cause" }
    system_age { "Ikä", "Ålder", "Age" }
    system_actions { "Toiminnot", "Åtgärder", "Actions" }
    system_retry { "Lähetä uudelleen", "Skicka på nytt", "Send again" }
    system_drop { "Poista", "Ta bort", "Delete" }
    system_unknown { "tuntematon", "okänd", "unknown" }
    system_minutes(count: i64) { "{count} min", "{count} min", "{count} min" }
    system_hours(count: i64) { "{count} h", "{count} h", "{count} h" }
    system_days(count: i64) { "{count} pv", "{count} dygn", "{count} d" }

    mail_name_path_proposed { "Polkuehdotus", "Förslag till väg", "Path proposal" }
    mail_name_consent_asked { "Lupapyyntö", "Begäran om lov", "Request for permission" }
    mail_name_candidate_introduced { "Ehdokkaan esittely", "Presentation av kandidat", "Introduction of a candidate" }

    problem_connection { "palvelimeen ei saatu yhteyttä", "ingen kontakt med servern", "the server could not be reached" }
    problem_timeout { "palvelin ei vastannut ajoissa", "servern svarade inte i tid", "the server did not answer in time" }
    problem_busy { "palvelin ei ottanut viestiä juuri silloin", "servern tog inte emot just då", "the server did not take it just then" }
    problem_refused { "palvelin hylkäsi viestin", "servern avvisade meddelandet", "the server refused the message" }
    problem_address { "osoite ei kelpaa", "adressen går inte att använda", "the address cannot be used" }
    problem_storage { "tiedostoa ei voitu kirjoittaa", "filen kunde inte skrivas", "the file could not be written" }
    problem_render { "viestiä ei voitu muodostaa", "meddelandet kunde inte skapas", "the message could not be made" }
    problem_inactive { "saajan tunnus on suljettu", "mottagarens konto är stängt", "the recipient’s account is closed" }
    problem_no_address { "saajalla ei ole osoitetta", "mottagaren saknar adress", "the recipient has no address" }
    problem_no_gateway { "tekstiviestejä ei voi lähettää", "textmeddelanden kan inte skickas", "text messages cannot be sent" }
    problem_overtaken { "asia on jo edennyt", "ärendet har redan gått vidare", "the matter has already moved on" }
    problem_not_visible { "saaja ei enää näe asiaa", "mottagaren ser inte längre ärendet", "the recipient may no longer see the matter" }
    problem_by_operator { "ylläpitäjä poisti", "borttaget av driftsansvarig", "deleted by an operator" }

    mailbox_title { "Lähtevät viestit", "Utgående meddelanden", "Outgoing messages" }
    mailbox_lead { "Esittelyssä viestit eivät lähde oikeasti. Voit lukea ne tässä.", "I demon skickas inga meddelanden på riktigt. Du kan läsa dem här.", "In the demo, no messages are really sent. You can read them here." }
    mailbox_none { "Viestejä ei ole vielä.", "Det finns inga meddelanden ännu.", "There are no messages yet." }
    mailbox_none_help { "Tee polulla jotain, niin viesti tulee tähän.", "Gör något på en väg, så dyker meddelandet upp här.", "Do something on a path, and the message appears here." }
    mailbox_to(to: &str, at: &str) { "Saaja {to}, {at}", "Till {to}, {at}", "To {to}, {at}" }
    mailbox_text_message { "Tekstiviesti", "Textmeddelande", "Text message" }
    mailbox_back { "Kaikki viestit", "Alla meddelanden", "All messages" }
}

impl Language {
    /// How often regular mail comes.
    #[must_use]
    pub const fn rhythm(self, rhythm: Rhythm) -> &'static str {
        match rhythm {
            Rhythm::Off => self.rhythm_off(),
            Rhythm::Daily => self.rhythm_daily(),
            Rhythm::Weekly => self.rhythm_weekly(),
        }
    }

    /// What a message is about, for the operator.
    #[must_use]
    pub const fn mail_name(self, template: Template) -> &'static str {
        match template {
            Template::SignInLink => self.mail_sign_in_link_subject(),
            Template::OpeningStillOpen => self.mail_opening_still_open_subject(),
            Template::PostingConfirm => self.mail_posting_confirm_subject(),
            Template::ClaimDeclined => self.mail_claim_declined_subject(),
            Template::PostingClaim => self.mail_posting_claim_subject(),
            Template::OpeningReturned => self.mail_opening_returned_subject(),
            Template::OpeningRejected => self.mail_opening_rejected_subject(),
            Template::OpeningPublished => self.mail_opening_published_subject(),
            Template::AddressCode => self.mail_address_code_subject(),
            Template::AddressChange => self.mail_address_change_subject(),
            Template::AddressChanged => self.mail_address_changed_subject(),
            Template::Start => self.mail_start_subject(),
            Template::ProfileSent => self.mail_profile_sent_subject(),
            Template::ProfileReturned => self.mail_profile_returned_subject(),
            Template::ProfileChecked => self.mail_profile_checked_subject(),
            Template::ProfileEnding => self.mail_profile_ending_subject(),
            Template::ErasureNear => self.mail_erasure_near_subject(),
            Template::PathProposed => self.mail_name_path_proposed(),
            Template::ConsentAsked => self.mail_name_consent_asked(),
            Template::ConsentGiven => self.mail_consent_given_subject(),
            Template::CandidateIntroduced => self.mail_name_candidate_introduced(),
            Template::CompanyAnswered => self.mail_company_answered_subject(),
            Template::MeetingOffered => self.mail_meeting_offered_subject(),
            Template::MeetingAnswered => self.mail_meeting_answered_subject(),
            Template::PathConfirmed => self.mail_path_confirmed_subject(),
            Template::PathStarts => self.mail_path_starts_subject(),
            Template::PathStopped => self.mail_path_stopped_subject(),
            Template::SavedSearchNews => self.mail_saved_search_news_subject(),
            Template::NewMatches => self.mail_new_matches_subject(),
            Template::TurnReminder => self.mail_turn_reminder_subject(),
            Template::PathDelayed => self.mail_path_delayed_subject(),
            Template::PathUnanswered => self.mail_path_unanswered_subject(),
            Template::PathOverdue => self.mail_path_overdue_subject(),
            Template::OpeningGone => self.mail_opening_gone_subject(),
            Template::FeedbackAnswered => self.mail_feedback_answered_subject(),
        }
    }

    /// Why a message did not go, for the operator.
    #[must_use]
    pub const fn mail_problem(self, problem: Problem) -> &'static str {
        match problem {
            Problem::Connection => self.problem_connection(),
            Problem::Timeout => self.problem_timeout(),
            Problem::Busy => self.problem_busy(),
            Problem::Refused => self.problem_refused(),
            Problem::Address => self.problem_address(),
            Problem::Storage => self.problem_storage(),
            Problem::Render => self.problem_render(),
            Problem::UnknownMessage => self.system_unknown(),
            Problem::Inactive => self.problem_inactive(),
            Problem::NoAddress => self.problem_no_address(),
            Problem::NoGateway => self.problem_no_gateway(),
            Problem::Overtaken => self.problem_overtaken(),
            Problem::NotVisible => self.problem_not_visible(),
            Problem::ByOperator => self.problem_by_operator(),
        }
    }
}
