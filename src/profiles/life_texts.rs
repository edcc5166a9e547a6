//! Texts of the life of a profile: its states, what to do in each, the check, the card.

use crate::texts;

texts! {
    state_draft { "luonnos", "utkast", "draft" }
    state_sent { "odottaa tarkistusta", "väntar på granskning", "waiting for the check" }
    state_returned { "nuori täydentää", "den unga kompletterar", "being completed" }
    state_checked { "odottaa nuoren lupaa", "väntar på den ungas lov", "waiting for permission" }
    state_not_yet { "ei vielä", "inte ännu", "not yet" }
    state_published { "näkyy yrityksille", "syns för företag", "companies see it" }
    state_ending { "piiloutuu pian", "döljs snart", "hidden soon" }
    state_hidden { "piilossa", "dold", "hidden" }
    state_paused { "tauolla", "på paus", "on a break" }
    state_withdrawn { "lupa peruttu", "lovet har tagits tillbaka", "permission taken back" }
    state_imported { "tuotu tiedostosta", "importerad från fil", "from a file" }

    life_turn_by(turn: &str, day: &str) { "{turn}, viimeistään {day}", "{turn}, senast {day}", "{turn}, by {day}" }
    life_back_on(day: &str) { "Takaisin {day}", "Tillbaka {day}", "Back on {day}" }

    life_write { "Tee oma profiili", "Gör din profil", "Make your profile" }
    life_write_text { "Aloita siitä, mistä tykkäät. Yksi rivi riittää alkuun.", "Börja med det du gillar. En rad räcker till en början.", "Start with what you like. One line is enough to begin." }
    life_ready { "Lähetä profiili valmentajalle", "Skicka profilen till din arbetstränare", "Send your profile to your coach" }
    life_ready_text { "Valmentaja lukee sen ennen kaikkia muita. Voit muuttaa tekstiä myöhemminkin.", "Arbetstränaren läser den före alla andra. Du kan ändra texten senare.", "Your coach reads it before anyone else. You can change it later." }
    life_draft_coach { "Nuori kirjoittaa profiilia", "Den unga skriver på sin profil", "The young person is writing the profile" }
    life_draft_coach_text { "Jos teitte sen yhdessä, voit tarkistaa sen heti.", "Om ni gjorde den tillsammans kan du granska den genast.", "If you made it together, you can check it right away." }
    life_sent { "Valmentaja lukee profiiliasi", "Arbetstränaren läser din profil", "Your coach is reading your profile" }
    life_sent_text { "Sinun ei tarvitse tehdä mitään. Voit jo katsoa paikkoja.", "Du behöver inte göra något. Du kan redan titta på platser.", "You don’t need to do anything. You can already look at openings." }
    life_sent_coach { "Tarkista profiili", "Granska profilen", "Check the profile" }
    life_sent_coach_text { "Katso, tunnistaako nuoren tekstistä. Sitten kysymme häneltä luvan näyttää kortti.", "Se om texten avslöjar vem det är. Sedan frågar vi om kortet får visas.", "See whether the text tells who it is. Then we ask for permission to show the card." }
    life_returned { "Valmentaja toivoo vielä jotain", "Arbetstränaren önskar något till", "Your coach asks for one more thing" }
    life_returned_text { "Lisää se profiiliin ja lähetä uudelleen.", "Lägg till det i profilen och skicka på nytt.", "Add it to your profile and send it again." }
    life_returned_coach { "Nuori täydentää profiilia", "Den unga kompletterar sin profil", "The young person is completing the profile" }
    life_returned_coach_text { "Kun hän lähettää sen, se tulee taas tarkistettavaksi.", "När hen skickar den kommer den till granskning igen.", "When they send it, it comes back for a check." }
    life_checked { "Saako korttisi näkyä yrityksille?", "Får företag se ditt kort?", "May companies see your card?" }
    life_checked_text { "Nimesi ei näy. Voit perua luvan koska vain.", "Ditt namn syns inte. Du kan ångra dig när som helst.", "Your name is not shown. You can change your mind at any time." }
    life_checked_coach { "Nuori päättää, näkyykö kortti", "Den unga bestämmer om kortet visas", "The young person decides whether the card is shown" }
    life_checked_coach_text { "Hän vastaa omalla sivullaan. Voitte katsoa korttia yhdessä.", "Hen svarar på sin egen sida. Ni kan titta på kortet tillsammans.", "They answer on their own page. You can look at the card together." }
    life_not_yet { "Korttisi odottaa", "Ditt kort väntar", "Your card is waiting" }
    life_not_yet_text { "Ei kiirettä. Voit jutella valmentajan kanssa ja päättää myöhemmin.", "Det är ingen brådska. Prata med arbetstränaren och bestäm senare.", "There is no hurry. Talk with your coach and decide later." }
    life_not_yet_coach { "Nuori sanoi: ei vielä", "Den unga sa: inte ännu", "The young person said: not yet" }
    life_not_yet_coach_text { "Kysy, mikä mietityttää. Hän voi antaa luvan, kun on valmis.", "Fråga vad hen funderar på. Hen kan ge lov när hen är redo.", "Ask what they are thinking about. They can give permission when they are ready." }
    life_published { "Yritykset näkevät korttisi", "Företag ser ditt kort", "Companies see your card" }
    life_published_coach { "Kortti näkyy yrityksille", "Kortet syns för företag", "Companies see the card" }
    life_published_text(day: &str) { "Kortti näkyy {day} asti. Nimi ei näy.", "Kortet syns till {day}. Namnet syns inte.", "The card is shown until {day}. The name is not." }
    life_changed_coach { "Teksti muuttui: tarkista se", "Texten har ändrats: granska den", "The text has changed: check it" }
    life_changed_coach_text { "Yritykset näkevät kortin ilman tekstiä, kunnes olet lukenut sen.", "Företagen ser kortet utan text tills du har läst den.", "Companies see the card without its text until you have read it." }
    life_changed_text { "Muutit tekstiä. Yritykset näkevät sen, kun valmentaja on lukenut sen.", "Du ändrade texten. Företag ser den när arbetstränaren har läst den.", "You changed the text. Companies see it when your coach has read it." }
    life_ending { "Pidetäänkö korttisi näkyvissä?", "Ska ditt kort fortsätta synas?", "Shall we keep your card visible?" }
    life_ending_coach { "Kortti piiloutuu pian", "Kortet döljs snart", "The card will soon be hidden" }
    life_ending_text(day: &str) { "Kortti piiloutuu {day}. Yksi painallus pitää sen näkyvissä puoli vuotta.", "Kortet döljs {day}. Ett tryck håller det synligt ett halvår till.", "The card is hidden on {day}. One press keeps it visible for six months." }
    life_hidden { "Korttisi on piilossa", "Ditt kort är dolt", "Your card is hidden" }
    life_hidden_coach { "Kortti on piilossa", "Kortet är dolt", "The card is hidden" }
    life_hidden_text { "Puoli vuotta kului. Yksi painallus tuo kortin takaisin.", "Ett halvår har gått. Ett tryck tar fram kortet igen.", "Six months have passed. One press brings the card back." }
    life_paused { "Olet tauolla", "Du har paus", "You are on a break" }
    life_paused_text { "Yritykset eivät näe korttiasi. Lopeta tauko, kun haluat.", "Företag ser inte ditt kort. Avsluta pausen när du vill.", "Companies don’t see your card. End the break when you like." }
    life_paused_until_text(day: &str) { "Kortti palaa näkyviin {day}.", "Kortet syns igen från {day}.", "The card comes back on {day}." }
    life_paused_coach { "Nuori on tauolla", "Den unga har paus", "The young person is on a break" }
    life_paused_coach_text { "Yritykset eivät näe korttia, ennen kuin tauko päättyy.", "Företag ser inte kortet förrän pausen tar slut.", "Companies don’t see the card until the break ends." }
    life_withdrawn { "Olet perunut luvan", "Du har tagit tillbaka ditt lov", "You have taken back your permission" }
    life_withdrawn_text { "Yritykset eivät näe korttiasi. Voit antaa luvan uudelleen.", "Företag ser inte ditt kort. Du kan ge lov på nytt.", "Companies don’t see your card. You can give permission again." }
    life_withdrawn_coach { "Nuori on perunut luvan", "Den unga har tagit tillbaka sitt lov", "The young person has taken the permission back" }
    life_withdrawn_coach_text { "Yritykset eivät näe korttia. Vain nuori voi antaa luvan uudelleen.", "Företag ser inte kortet. Bara den unga kan ge lov på nytt.", "Companies don’t see the card. Only the young person can give permission again." }
    life_imported { "Profiili on tuotu tiedostosta", "Profilen är importerad från en fil", "The profile came from a file" }
    life_imported_text { "Yritykset eivät näe sitä ennen tarkistusta ja nuoren omaa lupaa.", "Företag ser den inte före granskningen och den ungas eget lov.", "Companies don’t see it before the check and the young person’s own permission." }

    life_do_send { "Lähetä valmentajalle", "Skicka till arbetstränaren", "Send to your coach" }
    life_do_send_coach { "Jätä tarkistettavaksi", "Lämna till granskning", "Leave for checking" }
    life_do_return { "Pyydä täydentämään", "Be om komplettering", "Ask to add something" }
    life_do_check { "Hyväksy ja kysy lupa", "Godkänn och be om lov", "Approve and ask permission" }
    life_do_check_text { "Hyväksy uusi teksti", "Godkänn den nya texten", "Approve the new text" }
    life_do_consent { "Annan luvan", "Jag ger lov", "I give permission" }
    life_do_not_yet { "Ei vielä", "Inte ännu", "Not yet" }
    life_do_pause { "Pidän taukoa", "Jag tar en paus", "I take a break" }
    life_do_pause_coach { "Merkitse tauolle", "Sätt på paus", "Put on a break" }
    life_do_resume { "Lopetan tauon", "Jag avslutar pausen", "I end the break" }
    life_do_resume_coach { "Päätä tauko", "Avsluta pausen", "End the break" }
    life_do_renew { "Pidä näkyvissä", "Låt kortet synas", "Keep it visible" }
    life_do_take_back { "Perun luvan", "Jag tar tillbaka mitt lov", "I take back my permission" }
    life_words { "Mitä toivot lisää?", "Vad önskar du till?", "What would you like added?" }
    life_words_hint { "Nuori lukee tämän. Yksi selvä asia riittää.", "Den unga läser det här. En tydlig sak räcker.", "The young person reads this. One clear thing is enough." }
    life_words_from_coach { "Valmentaja sanoo", "Arbetstränaren säger", "Your coach says" }
    life_words_missing { "Kirjoita, mitä nuoren pitäisi lisätä.", "Skriv vad den unga ska lägga till.", "Write what the young person should add." }
    life_until { "Milloin tulet takaisin?", "När kommer du tillbaka?", "When are you coming back?" }
    life_until_coach { "Milloin tauko päättyy?", "När tar pausen slut?", "When does the break end?" }
    life_until_hint { "Voit jättää tämän tyhjäksi.", "Du kan lämna det tomt.", "You can leave this empty." }
    life_until_past { "Valitse tuleva päivä, enintään vuoden päähän.", "Välj en kommande dag, högst ett år framåt.", "Choose a coming day, at most a year ahead." }
    life_protected { "Tietosi on suojattu. Kortti ei näy yrityksille missään.", "Dina uppgifter är skyddade. Kortet visas inte för något företag.", "Your information is protected. No company is shown the card." }

    check_title { "Tunnistaako nuoren tästä?", "Avslöjar det här vem det är?", "Does this tell who it is?" }
    check_help { "Poista kohta tekstistä tai vahvista, ettei siitä tunnista. Kysymme uudelleen vain, jos teksti muuttuu.", "Ta bort det ur texten eller bekräfta att det inte avslöjar någon. Vi frågar igen bara om texten ändras.", "Take it out of the text, or confirm that it does not identify. We ask again only if the text changes." }
    check_open { "Käy nämä kohdat läpi ensin, niin voit hyväksyä tekstin.", "Gå igenom de här punkterna först, så kan du godkänna texten.", "Go through these first, then you can approve the text." }
    check_confirm { "Ei tunnista", "Avslöjar inte", "Does not identify" }
    check_edit { "Muokkaa tekstiä", "Ändra texten", "Edit the text" }
    check_none { "Tekstistä ei löytynyt nimiä, kouluja, työnantajia, ikää, sukupuolta eikä alkuperää. Lue se silti itse.", "I texten hittades inga namn på personer, skolor eller arbetsgivare och ingenting om ålder, kön eller ursprung. Läs den ändå själv.", "No names, schools, employers, age, sex or origin were found in the text. Read it yourself all the same." }

    seen_title { "Näin yritys näkee sinut", "Så här ser företaget dig", "How a company sees you" }
    seen_title_coach { "Näin yritys näkee nuoren", "Så här ser företaget den unga", "How a company sees the young person" }
    seen_preview { "Yritykset eivät näe korttia vielä. Tältä se näyttää, kun annat luvan.", "Företag ser inte kortet ännu. Så här ser det ut när du ger lov.", "Companies don’t see the card yet. This is how it looks when you agree." }
    seen_preview_coach { "Yritykset eivät näe korttia nyt. Tältä se näyttää, kun nuori antaa luvan.", "Företag ser inte kortet nu. Så här ser det ut när den unga ger lov.", "Companies don’t see the card now. This is how it looks when the young person agrees." }
    seen_changed { "Teksti puuttuu kortista, kunnes valmentaja on lukenut sen.", "Texten saknas på kortet tills arbetstränaren har läst den.", "The text is missing from the card until the coach has read it." }
    seen_go { "Katso, mitä yritys näkee", "Se vad företaget ser", "See what a company sees" }
    seen_never { "Yritys ei näe nimeä, tarkkaa ikää, sukupuolta, osoitetta eikä yhteystietoja. Se ei näe koulun tai työnantajan nimeä eikä vuosilukuja.", "Företaget ser inte namn, exakt ålder, kön, adress eller kontaktuppgifter. Det ser inte heller namnet på skolan eller arbetsgivaren och inga årtal.", "A company does not see the name, exact age, sex, address or contact details. It sees no name of a school or employer, and no years." }

    keep_title { "Pidetäänkö korttisi näkyvissä?", "Ska ditt kort fortsätta synas?", "Shall we keep your card visible?" }
    keep_lead { "Yritykset näkevät kortin ilman nimeä puoli vuotta lisää.", "Företag ser kortet utan namn ett halvår till.", "Companies see the card without your name for six more months." }
    keep_or { "Jos et halua, sinun ei tarvitse tehdä mitään. Kortti piiloutuu itsestään.", "Om du inte vill behöver du inte göra något. Kortet döljs av sig självt.", "If you don’t want to, you need not do anything. The card is then hidden by itself." }
    keep_done { "Korttisi näkyy puoli vuotta lisää", "Ditt kort syns ett halvår till", "Your card is shown for six more months" }
    keep_done_help { "Voit perua luvan omalla sivullasi koska vain.", "Du kan ångra dig på din egen sida när som helst.", "You can change your mind on your own page at any time." }
    keep_go { "Omalle sivulle", "Till din sida", "To your page" }

    rules_title { "Mitä säännöt sanovat", "Vad reglerna säger", "What the rules say" }
    rules_none { "Säännöt eivät estä mitään.", "Reglerna hindrar inget.", "No rule stands in the way." }
    rules_job_seeker { "Onko työnhakija työllisyyspalveluissa?", "Registrerad som arbetssökande?", "Registered as a job-seeker?" }
    rules_yes { "kyllä", "ja", "yes" }
    rules_no { "ei", "nej", "no" }
    rules_unknown { "ei tiedossa", "vet inte", "not known" }
    rules_purpose { "Työkokeilun tarkoitus", "Arbetsprövningens syfte", "Purpose of a work trial" }
    rules_purpose_none { "ei vielä sovittu", "inte överenskommet ännu", "not agreed yet" }
    rules_choose_career { "ammatinvalinta ja urasuunta", "val av yrke och riktning", "choice of occupation and direction" }
    rules_return_to_work { "paluu työelämään", "återgång till arbetslivet", "return to working life" }
    rules_upper_secondary { "Onko toisen asteen tutkinto?", "Har examen på andra stadiet?", "Has an upper secondary qualification?" }
    rules_integration_plan { "Onko kotoutumissuunnitelma?", "Har en integrationsplan?", "Has an integration plan?" }
    rules_months { "Kuukausia ilman työtä", "Månader utan arbete", "Months without work" }
    rules_months_hint { "Jätä tyhjäksi, jos et tiedä.", "Lämna tomt om du inte vet.", "Leave empty if you don’t know." }
    rules_months_wrong(most: i32) { "Kirjoita kokonaiset kuukaudet numeroina, 0–{most}.", "Skriv hela månader, 0–{most}.", "Write whole months, 0–{most}." }
    rules_trials_behind(months: i32) { "Työkokeilukuukausia tämän palvelun kautta: {months}", "Månader i arbetsprövning via den här tjänsten: {months}", "Months of work trials through this service: {months}" }
    subsidy_title { "Vihje: palkkatuki", "Tips: lönesubvention", "Hint: pay subsidy" }
    subsidy_because { "Palkkatuki voi sopia, koska:", "Lönesubvention kan vara möjlig eftersom:", "Why it may be possible:" }
    subsidy_never { "Vihje, ei päätös. Yritykset eivät näe tätä.", "Ett tips, inget beslut. Företag ser det inte.", "A hint, never a decision. Companies do not see it." }
    rules_save { "Tallenna", "Spara", "Save" }

    cv_go { "Ansioluettelo", "CV", "CV" }
    cv_title { "Ansioluettelo", "Meritförteckning", "Curriculum vitae" }
    cv_lead { "Valitse, mitä näkyy. Tulosta tai tallenna PDF selaimen tulostuksella.", "Välj vad som syns. Skriv ut eller spara som PDF med webbläsarens utskrift.", "Choose what is shown. Print it, or save it as a PDF with the browser’s print." }
    cv_show { "Mitä näytetään?", "Vad visas?", "What is shown?" }
    cv_language { "Millä kielellä?", "På vilket språk?", "In which language?" }
    cv_update { "Näytä näin", "Visa så här", "Show it like this" }
    cv_print { "Tulosta", "Skriv ut", "Print" }
    cv_name { "Nimi", "Namn", "Name" }
    cv_email { "Sähköposti", "E-post", "E-mail" }
    cv_phone { "Puhelin", "Telefon", "Phone" }
    cv_place { "Kotikunta", "Hemkommun", "Home municipality" }
    cv_about { "Minusta", "Om mig", "About me" }
    cv_skills { "Osaaminen", "Det här kan jag", "Skills" }
    cv_languages { "Kielitaito", "Språkkunskaper", "Languages" }
    cv_permits { "Kortit ja luvat", "Kort och tillstånd", "Cards and permits" }
    cv_interests { "Kiinnostuksen kohteet", "Intressen", "Interests" }
    cv_who { "Vain sinä ja valmentajasi näette tämän sivun.", "Bara du och din arbetstränare ser den här sidan.", "Only you and your coach see this page." }

    card_hobbies { "Vapaa-aika", "Fritid", "Free time" }
    card_experience { "Kokemus", "Erfarenhet", "Experience" }
    card_education { "Opinnot", "Studier", "Studies" }
    card_support { "Auttaa työssä", "Det här hjälper på jobbet", "What helps at work" }
    cv_experience { "Työkokemus", "Arbetserfarenhet", "Experience" }
    cv_education { "Koulutus", "Utbildning", "Education" }
    cv_hobbies { "Harrastukset", "Fritidsintressen", "Hobbies" }
    cv_ongoing { "kesken", "pågår", "ongoing" }
}
