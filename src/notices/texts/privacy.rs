//! The privacy notice (GDPR Articles 13 and 14).

use crate::texts;

texts! {
    privacy_title { "Tietosuojaseloste", "Dataskyddsbeskrivning", "Privacy notice" }
    privacy_lead { "Mitä tietoja meillä on, miksi, kuinka kauan ja mitä voit itse päättää.", "Vilka uppgifter vi har, varför, hur länge och vad du själv kan bestämma.", "What data we have, why, for how long, and what you can decide yourself." }
    privacy_updated(day: &str) { "Päivitetty {day}.", "Uppdaterad {day}.", "Updated on {day}." }
    privacy_who { "Kuka vastaa tiedoistasi?", "Vem ansvarar för dina uppgifter?", "Who is responsible for your data?" }
    privacy_who_text { "Rekisterinpitäjä on se kunta tai muu toimija, jonka toimipisteessä asioit. Yritys vastaa itse tiedoista, jotka se on saanut luvallasi.", "Personuppgiftsansvarig är den kommun eller annan aktör vars enhet du besöker. Ett företag ansvarar självt för de uppgifter som det har fått med ditt lov.", "The controller is the municipality or other body whose service point you use. A company is itself responsible for the data it got with your permission." }
    privacy_controller { "Rekisterinpitäjä", "Personuppgiftsansvarig", "Controller" }
    privacy_officer { "Tietosuojavastaava", "Dataskyddsombud", "Data protection officer" }
    privacy_to_fill { "Puuttuu: toimipisteen pääkäyttäjä täydentää tämän.", "Saknas: enhetens huvudanvändare fyller i det här.", "Missing: the service point’s administrator fills this in." }
    privacy_why { "Mitä tietoja, miksi ja kuinka kauan", "Vilka uppgifter, varför och hur länge", "Which data, why and for how long" }
    privacy_basis { "Millä perusteella", "På vilken grund", "On what basis" }
    privacy_kept { "Kuinka kauan", "Hur länge", "For how long" }
    privacy_coaching { "Ohjaus ja työhönvalmennus: nimi, yhteystiedot, profiili, polut, valmentajan muistiinpanot", "Vägledning och arbetsträning: namn, kontaktuppgifter, profil, vägar, arbetstränarens anteckningar", "Guidance and coaching: name, contact details, profile, paths, the coach’s notes" }
    privacy_coaching_basis { "Kunnan lakisääteinen tehtävä ja yleinen etu (tietosuoja-asetus 6 artikla 1 c ja e, laki 380/2023)", "Kommunens lagstadgade uppgift och allmänt intresse (dataskyddsförordningen artikel 6.1 c och e, lag 380/2023)", "The municipality’s legal task and public interest (GDPR Article 6(1)(c) and (e), Act 380/2023)" }
    privacy_coaching_kept(months: u32, days: u32) { "{months} kuukautta siitä, kun tietoja viimeksi käytettiin. Käyttöä on, että kirjaudut tai että profiilissa tai polulla tapahtuu jotain. Varoitamme {days} päivää ennen poistamista.", "{months} månader efter att uppgifterna senast användes. Användning är att du loggar in eller att något händer i profilen eller på en väg. Vi varnar {days} dagar före raderingen.", "{months} months after the data were last used. Use is that you sign in, or that something happens in the profile or on a path. We warn {days} days before deletion." }
    privacy_card { "Profiilin näyttäminen yrityksille korttina ilman nimeä", "Att visa profilen för företag som ett kort utan namn", "Showing the profile to companies as a card without a name" }
    privacy_card_basis { "Sinun lupasi, jonka voit perua koska vain", "Ditt lov, som du kan ta tillbaka när som helst", "Your permission, which you can take back at any time" }
    privacy_card_kept { "Kunnes perut luvan. Kortti poistuu näkyvistä itsestään kuuden kuukauden kuluttua.", "Tills du tar tillbaka lovet. Kortet döljs av sig självt efter sex månader.", "Until you take it back. The card is hidden by itself after six months." }
    privacy_introduction { "Esittely yritykselle: nimi ja yhteystiedot", "Presentation för ett företag: namn och kontaktuppgifter", "Introduction to a company: name and contact details" }
    privacy_introduction_basis { "Sinun lupasi, joka kysytään joka yrityksestä erikseen", "Ditt lov, som vi ber om separat för varje företag", "Your permission, asked separately for each company" }
    privacy_introduction_kept { "Yritys näkee tiedot vain niin kauan kuin polku jatkuu.", "Företaget ser uppgifterna bara så länge vägen fortsätter.", "The company sees the data only while the path goes on." }
    privacy_company { "Yrityksen yhteyshenkilön nimi ja yhteystiedot", "Namn och kontaktuppgifter för företagets kontaktperson", "Name and contact details of a company’s contact person" }
    privacy_company_basis { "Yleinen etu: yritysten ja nuorten kohtaaminen (6 artikla 1 e)", "Allmänt intresse: att företag och unga möts (artikel 6.1 e)", "Public interest: companies and young people meet (Article 6(1)(e))" }
    privacy_company_kept(months: u32, days: u32) { "{months} kuukautta siitä, kun tunnusta viimeksi käytettiin, tai kunnes yritys pyytää poistamaan sen. Varoitamme {days} päivää ennen poistamista.", "{months} månader efter att kontot senast användes, eller tills företaget ber oss radera det. Vi varnar {days} dagar före raderingen.", "{months} months after the account was last used, or until the company asks us to delete it. We warn {days} days before deletion." }
    privacy_log { "Loki siitä, kuka on katsonut nuoren tietoja ja miksi", "Logg över vem som har sett den ungas uppgifter och varför", "The log of who has seen a young person’s data and why" }
    privacy_log_basis { "Lakisääteinen velvoite (laki 906/2019, 17 §)", "Lagstadgad skyldighet (lag 906/2019, 17 §)", "Legal duty (Act 906/2019, section 17)" }
    privacy_log_kept { "Yhtä kauan kuin profiili. Näet lokin itse kohdasta Kuka näkee minut?", "Lika länge som profilen. Du ser loggen själv under Vem ser mig?", "As long as the profile. You see the log yourself under Who sees me?" }
    privacy_messages { "Viestit: mille tunnukselle ja mistä asiasta, ei viestin sisältöä", "Meddelanden: till vilket konto och om vad, inte innehållet", "Messages: to which account and about what, not the text" }
    privacy_messages_basis { "Yleinen etu: palvelun hoitaminen (6 artikla 1 e)", "Allmänt intresse: att sköta tjänsten (artikel 6.1 e)", "Public interest: running the service (Article 6(1)(e))" }
    privacy_messages_kept { "90 päivää", "90 dagar", "90 days" }
    privacy_feedback { "Palaute ja sähköposti, jos jätit sen", "Respons och e-post, om du lämnade den", "Feedback, and your e-mail if you left it" }
    privacy_feedback_basis { "Lakisääteinen velvoite vastata (laki 306/2019)", "Lagstadgad skyldighet att svara (lag 306/2019)", "Legal duty to answer (Act 306/2019)" }
    privacy_feedback_kept { "Sähköposti 30 päivää vastauksesta, palaute kaksi vuotta", "E-posten 30 dagar efter svaret, responsen två år", "The e-mail 30 days after the answer, the feedback two years" }
    privacy_words(least: u32) { "Sanat, joita palvelu ei ymmärrä: sana itse, kun vähintään {least} on käyttänyt sitä, ei koskaan kuka. Siihen asti haetusta sanasta on vain tunniste, josta sanaa ei voi lukea.", "Ord som tjänsten inte förstår: själva ordet när minst {least} har använt det, aldrig vem. Fram till dess finns av ett sökt ord bara en kod som ordet inte kan läsas ur.", "Words that the service does not understand: the word itself once at least {least} have used it, never who. Until then a searched word is only a code from which the word cannot be read." }
    privacy_words_kept(days: u32) { "Haetut sanat {days} päivää, muut lasketaan joka päivä uudelleen", "Sökta ord {days} dagar, de andra räknas om varje dag", "Searched words {days} days, the others are counted anew every day" }
    privacy_not { "Mitä emme kerää", "Vad vi inte samlar in", "What we do not collect" }
    privacy_not_text { "Emme kysy henkilötunnusta, kuvaa, terveystietoja tai rikosrekisteriä. Älä kirjoita niitä mihinkään kenttään.", "Vi frågar inte efter personbeteckning, bild, hälsouppgifter eller straffregister. Skriv dem inte i något fält.", "We do not ask for a personal identity code, a photo, health data or criminal records. Don’t write them in any field." }
    privacy_machine { "Päättääkö kone?", "Är det en maskin som bestämmer?", "Does a machine decide?" }
    privacy_machine_text { "Ei. Ohjelma näyttää, mitkä paikat sopivat ja miksi. Ihminen päättää aina: sinä, valmentaja ja yritys.", "Nej. Programmet visar vilka platser som passar och varför. En människa bestämmer alltid: du, arbetstränaren och företaget.", "No. The program shows which openings suit and why. A human always decides: you, the coach and the company." }
    privacy_rights { "Mitä oikeuksia sinulla on?", "Vilka rättigheter har du?", "What rights do you have?" }
    privacy_rights_1 { "Voit nähdä tietosi ja saada niistä kopion.", "Du kan se dina uppgifter och få en kopia av dem.", "You can see your data and get a copy." }
    privacy_rights_2 { "Voit korjata tietosi tai pyytää korjaamaan ne.", "Du kan rätta dina uppgifter eller be oss rätta dem.", "You can correct your data or ask us to." }
    privacy_rights_3 { "Voit perua luvan koska vain. Se ei vaikuta muuhun ohjaukseen.", "Du kan ta tillbaka ett lov när som helst. Det påverkar inte annan vägledning.", "You can take a permission back at any time. It does not affect other guidance." }
    privacy_rights_4 { "Voit pyytää poistamaan tietosi. Voit myös vastustaa niiden käyttöä tai pyytää rajoittamaan sitä.", "Du kan be oss radera dina uppgifter. Du kan också invända mot att de används eller be oss begränsa det.", "You can ask us to delete your data. You can also object to their use or ask us to limit it." }
    privacy_rights_5 { "Voit valittaa tietosuojavaltuutetulle: tietosuoja.fi.", "Du kan klaga hos dataombudsmannen: tietosuoja.fi.", "You can complain to the Data Protection Ombudsman: tietosuoja.fi." }
    privacy_ask { "Kysy tai pyydä omalta toimipisteeltäsi. Voit myös käyttää palautelomaketta.", "Fråga eller be om det vid din egen enhet. Du kan också använda responsformuläret.", "Ask at your own service point. You can also use the feedback form." }
    privacy_cookies { "Evästeet", "Kakor", "Cookies" }
    privacy_cookies_text { "Käytämme vain välttämättömiä evästeitä: kirjautuminen, lomakkeiden suoja, kieli ja väriteema. Emme seuraa sinua emmekä käytä ulkopuolisia palveluita.", "Vi använder bara nödvändiga kakor: inloggning, skydd av formulär, språk och färgtema. Vi spårar dig inte och använder inga utomstående tjänster.", "We use only necessary cookies: sign-in, protection of forms, language and colour theme. We do not track you, and we use no outside services." }
}
