//! Texts of paths: what each side is told, in its own words.

use super::model::{CompanyReply, NextStep};
use super::state::{Command, Party, State};
use crate::language::Language;
use crate::texts;

texts! {
    placements_title { "Polut", "Vägar", "Paths" }
    placements_empty { "Polkuja ei vielä ole", "Det finns inga vägar ännu", "There are no paths yet" }
    placements_empty_help { "Polku alkaa, kun joku ehdottaa nuorta ja paikkaa toisilleen.", "En väg börjar när någon föreslår en ung person och en plats för varandra.", "A path begins when someone proposes a young person and an opening for each other." }
    placement_path { "Polku", "Vägen", "The path" }
    placement_person { "Nuori", "Ung person", "Young person" }
    placement_firm { "Yritys", "Företag", "Company" }
    placement_opening { "Paikka", "Plats", "Opening" }
    placements_own { "Omat nuoret", "Mina unga", "My young people" }
    placements_team { "Koko tiimi", "Hela teamet", "Whole team" }
    placement_turn { "Kenen vuoro", "Vems tur", "Whose turn" }
    placement_since(moment: &str) { "{moment} alkaen", "sedan {moment}", "since {moment}" }
    placement_by(day: &str) { "viim. {day}", "senast {day}", "by {day}" }
    placement_with(person: &str, company: &str) { "{person} ja {company}", "{person} och {company}", "{person} and {company}" }
    placement_stage(stage: usize) { "Vaihe {stage}/5", "Steg {stage}/5", "Step {stage}/5" }
    placement_stage_1 { "Ehdotus", "Förslag", "Proposal" }
    placement_stage_2 { "Esittely", "Presentation", "Introduction" }
    placement_stage_3 { "Tutustuminen", "Träff", "Meeting" }
    placement_stage_4 { "Sopimus", "Avtal", "Agreement" }
    placement_stage_5 { "Työ", "Arbete", "Work" }
    placement_done { "tehty", "klart", "done" }
    placement_now { "nyt", "nu", "now" }
    placement_ahead { "tulossa", "kommer", "ahead" }
    placement_ended { "päättynyt", "avslutad", "ended" }

    turn_you { "Sinun vuorosi", "Din tur", "Your turn" }
    turn_you_company { "Teidän vuoronne", "Er tur", "Your turn" }
    turn_young_person { "Nuoren vuoro", "Den ungas tur", "The young person’s turn" }
    turn_coach { "Valmentajan vuoro", "Arbetstränarens tur", "The coach’s turn" }
    turn_company { "Yrityksen vuoro", "Företagets tur", "The company’s turn" }
    turn_ended { "Päättynyt", "Avslutad", "Ended" }
    turn_late(days: i64) { "{days} pv myöhässä", "{days} dygn försenad", "{days} d late" }

    silent_for_young { "Yritys ei vastannut. Se ei kerro sinusta mitään.", "Företaget svarade inte. Det säger ingenting om dig.", "The company did not answer. It says nothing about you." }
    silent_for_company { "Suljimme polun, koska vastausta ei tullut", "Vi stängde vägen eftersom inget svar kom", "We closed the path, because no answer came" }
    silent_for_coach { "Yritys ei vastannut, ja nuorelle on kerrottu", "Företaget svarade inte, och den unga har fått veta det", "The company did not answer, and the young person has been told" }
    silent_next_for_young { "Muistutimme yritystä kerran. Suljimme polun, jotta sinun ei tarvitse odottaa. Alla on muita paikkoja.", "Vi påminde företaget en gång. Vi stängde vägen så att du inte behöver vänta. Nedan finns andra platser.", "We reminded the company once. We closed the path so that you need not wait. Below are other openings." }
    silent_next_for_company { "Paikkanne on yhä avoinna. Jos haluatte tavata nuoren, soittakaa valmentajalle.", "Er plats är fortfarande öppen. Om ni vill träffa den unga, ring arbetstränaren.", "Your opening is still open. If you want to meet the young person, call the coach." }
    overdue_team_for_young { "Olimme liian hitaita, joten suljimme polun.", "Vi var för långsamma, så vi stängde vägen.", "We were too slow, so we closed the path." }
    overdue_for_young { "Aika loppui, joten suljimme polun.", "Tiden tog slut, så vi stängde vägen.", "Time ran out, so we closed the path." }
    overdue_for_company { "Suljimme polun, koska se ei edennyt ajoissa", "Vi stängde vägen eftersom den inte gick vidare i tid", "We closed the path, because it did not move on in time" }
    overdue_next_for_company { "Pahoittelemme. Voitte yhä pyytää muita ehdokkaita.", "Vi beklagar. Ni kan fortfarande be om andra kandidater.", "We are sorry. You can still ask for other candidates." }
    overdue_for_coach { "Polku päättyi, koska se ei edennyt ajoissa. Nuorelle on kerrottu.", "Vägen har tagit slut eftersom den inte gick vidare i tid. Den unga har fått veta det.", "The path has ended, because it did not move on in time. The young person has been told." }
    overdue_next_for_coach { "Soita nuorelle ja katsokaa seuraava paikka yhdessä.", "Ring den unga och titta på nästa plats tillsammans.", "Call the young person and look at the next opening together." }
    gone_for_all { "Paikka ei ole enää avoinna", "Platsen är inte längre öppen", "The opening is no longer open" }
    gone_next_for_young { "Syy ei ole sinussa. Katsoimme valmiiksi muita paikkoja.", "Det beror inte på dig. Vi har redan tittat på andra platser.", "It is not because of you. We have already looked at other openings." }
    undone_for_all { "Kiinnostus on peruttu", "Intresset är återtaget", "The interest was taken back" }
    undone_next { "Kukaan ei saanut siitä viestiä. Voit kiinnostua uudelleen koska vain.", "Ingen har fått något meddelande. Du kan visa intresse på nytt när som helst.", "Nobody was told. You can show interest again at any time." }
    handed_young_for_coach { "Nuori ei ole vastannut. Ota yhteyttä.", "Den unga har inte svarat. Ta kontakt.", "The young person has not answered. Get in touch." }
    handed_company_for_coach { "Yritys ei ole ehdottanut aikaa. Soita yritykseen.", "Företaget har inte föreslagit en tid. Ring företaget.", "The company has not suggested a time. Call the company." }
    handed_for_others { "Tämä kestää luvattua kauemmin. Valmentaja hoitaa asiaa.", "Det här tar längre tid än vi lovade. En arbetstränare sköter det.", "This takes longer than we promised. A coach is taking care of it." }
    path_next { "Sen jälkeen", "Efter det", "After that" }
    path_reminded(day: &str) { "Muistutimme {day}", "Vi påminde {day}", "We reminded {day}" }
    path_handed_team { "Määräaika on mennyt. Polku näkyy nyt koko tiimille.", "Tiden har gått ut. Nu ser hela teamet vägen.", "The day has passed. The whole team sees the path now." }
    path_coach { "työhönvalmentaja", "arbetstränare", "job coach" }
    path_coach_call(phone: &str) { "Soita {phone}", "Ring {phone}", "Call {phone}" }
    path_undo { "Peru", "Ångra", "Undo" }
    path_fits { "Nämä sopivat sinulle", "De här passar dig", "These suit you" }
    path_usual(count: usize) { "Täällä otetaan yleensä yhteyttä {count} yritykseen, ennen kuin joku vastaa. Se on tavallista.", "Här kontaktas ofta {count} företag innan något svarar. Det är vanligt.", "Here it usually takes {count} contacts until a company answers. That is normal." }
    path_usual_one { "Yritykset vastaavat täällä yleensä jo ensimmäisellä kerralla.", "Här svarar företagen oftast redan första gången.", "Here companies usually answer the first time." }

    next_proposed_for_young { "Kun valmentaja on katsonut, kysymme sinulta luvan esitellä.", "När arbetstränaren har tittat ber vi dig om lov att presentera.", "When the coach has looked, we ask whether we may introduce you." }
    next_proposed_for_coach { "Kun hyväksyt, nuorelta kysytään lupa esitellä.", "När du godkänner frågar vi den unga om lov.", "When you approve, the young person is asked for permission." }
    next_before_for_company { "Kun nuori on antanut luvan, valmentaja esittelee hänet teille. Te vastaatte viikossa.", "När den unga har gett lov presenterar arbetstränaren hen för er. Ni svarar inom en vecka.", "When the young person agrees, the coach introduces them to you. You answer within a week." }
    next_approved_for_young { "Jos sanot kyllä, valmentaja esittelee sinut. Jos sanot ei, mitään ei tapahdu.", "Om du säger ja presenterar arbetstränaren dig. Om du säger nej händer ingenting.", "If you say yes, the coach introduces you. If you say no, nothing happens." }
    next_approved_for_coach { "Kun nuori antaa luvan, sinä esittelet hänet yritykselle.", "När den unga ger lov presenterar du hen för företaget.", "When the young person agrees, you introduce them to the company." }
    next_consented_for_young { "Sitten yritys vastaa. Sillä on viikko aikaa.", "Sedan svarar företaget. Det har en vecka på sig.", "Then the company answers. It has a week." }
    next_consented_for_coach { "Esittelyn jälkeen yrityksellä on viikko aikaa vastata.", "Efter presentationen har företaget en vecka på sig att svara.", "After the introduction the company has a week to answer." }
    next_introduced_for_young { "Jos yritys haluaa tavata, se ehdottaa sinulle aikaa. Jos se ei vastaa, kerromme sen.", "Om företaget vill träffas föreslår det en tid. Om det inte svarar berättar vi det.", "If the company wants to meet, it suggests a time. If it does not answer, we tell you." }
    next_introduced_for_company { "Jos haluatte tavata, ehdotatte seuraavaksi aikaa. Jos ette, valmentaja kertoo nuorelle.", "Om ni vill träffas föreslår ni en tid härnäst. Om inte berättar arbetstränaren för den unga.", "If you want to meet, you suggest a time next. If not, the coach tells the young person." }
    next_introduced_for_coach { "Yritystä muistutetaan kerran. Jos vastausta ei tule, polku suljetaan ja nuorelle kerrotaan.", "Företaget påminns en gång. Om inget svar kommer stängs vägen och den unga får veta det.", "The company is reminded once. If no answer comes, the path is closed and the young person is told." }
    next_accepted_for_young { "Saat ehdotuksen ajasta. Kerrot, sopiiko se.", "Du får ett förslag på en tid. Du berättar om den passar.", "You get a suggested time. You tell whether it suits." }
    next_accepted_for_others { "Kun aika on ehdotettu, nuori kertoo, sopiiko se.", "När tiden är föreslagen berättar den unga om den passar.", "When a time is suggested, the young person tells whether it suits." }
    next_meeting_set_for_young { "Jos aika sopii, käyt tutustumassa. Valmentaja voi tulla mukaan.", "Om tiden passar hälsar du på. Arbetstränaren kan följa med.", "If the time suits, you go and visit. Your coach can come along." }
    next_meeting_set_for_others { "Kun nuori vastaa, molemmat saavat viestin.", "När den unga svarar får båda ett meddelande.", "When the young person answers, both get a message." }
    next_meeting_agreed_for_young { "Tutustumisen jälkeen valmentaja kysyy, haluatko jatkaa.", "Efter träffen frågar arbetstränaren om du vill fortsätta.", "After the visit your coach asks whether you want to go on." }
    next_meeting_agreed_for_company { "Tutustumisen jälkeen valmentaja kysyy, haluatteko jatkaa.", "Efter träffen frågar arbetstränaren om ni vill fortsätta.", "After the visit the coach asks whether you want to go on." }
    next_meeting_agreed_for_coach { "Jos molemmat haluavat jatkaa, tehdään sopimus.", "Om båda vill fortsätta görs ett avtal.", "If both want to go on, the agreement is made." }
    next_confirmed { "Sopimus tehdään ennen ensimmäistä päivää.", "Avtalet görs före den första dagen.", "The agreement is made before the first day." }
    next_agreed { "Ensimmäisen päivän jälkeen valmentaja kirjaa, että työ on alkanut.", "Efter den första dagen antecknar arbetstränaren att arbetet har börjat.", "After the first day the coach notes that the work has begun." }
    next_running_for_young { "Kaksi viikkoa ennen loppua valmentaja kysyy, mitä haluat seuraavaksi.", "Två veckor före slutet frågar arbetstränaren vad du vill göra härnäst.", "Two weeks before the end your coach asks what you want next." }
    next_running_for_others { "Kaksi viikkoa ennen loppua sovitaan, mitä tapahtuu seuraavaksi.", "Två veckor före slutet kommer man överens om vad som händer härnäst.", "Two weeks before the end it is agreed what happens next." }

    proposed_for_coach { "Tarkista ehdotus", "Granska förslaget", "Check the proposal" }
    proposed_for_young { "Valmentajasi katsoo ehdotusta", "Din arbetstränare tittar på förslaget", "Your coach is looking at the proposal" }
    proposed_for_company { "Valmentaja katsoo ehdotustanne", "Arbetstränaren tittar på ert förslag", "The coach is looking at your proposal" }
    approved_for_young { "Saammeko esitellä sinut yritykselle?", "Får vi presentera dig för företaget?", "May we introduce you to the company?" }
    approved_for_coach { "Nuori miettii, antaako luvan esitellä", "Den unga funderar på om vi får lov att presentera", "The young person is thinking about it" }
    approved_for_company { "Kysymme nuorelta luvan", "Vi ber den unga om lov", "We are asking for the young person’s permission" }
    consented_for_coach { "Esittele yritykselle", "Presentera för företaget", "Introduce to the company" }
    consented_for_young { "Valmentajasi esittelee sinut pian", "Din arbetstränare presenterar dig snart", "Your coach will introduce you soon" }
    consented_for_company { "Valmentaja esittelee nuoren pian", "Arbetstränaren presenterar den unga snart", "The coach will introduce the young person soon" }
    introduced_for_company { "Haluatteko tavata?", "Vill ni träffas?", "Would you like to meet?" }
    introduced_for_others { "Yritys miettii vastausta", "Företaget funderar på svaret", "The company is thinking about it" }
    accepted_for_company { "Ehdottakaa aikaa tutustumiselle", "Föreslå en tid för en träff", "Suggest a time to meet" }
    accepted_for_young { "Yritys haluaa tavata sinut", "Företaget vill träffa dig", "The company wants to meet you" }
    accepted_for_coach { "Yritys ehdottaa aikaa", "Företaget föreslår en tid", "The company is suggesting a time" }
    meeting_set_for_young { "Sopiiko tämä aika?", "Passar den här tiden?", "Does this time suit you?" }
    meeting_set_for_others { "Nuori katsoo, sopiiko aika", "Den unga ser efter om tiden passar", "The young person is checking the time" }
    meeting_agreed_for_coach { "Kysy molemmilta, miten tutustuminen meni", "Fråga båda hur träffen gick", "Ask both how the meeting went" }
    meeting_agreed_for_others { "Tutustuminen on sovittu", "Träffen är avtalad", "The meeting is agreed" }
    confirmed_for_coach { "Tee sopimus ja kirjaa se", "Gör avtalet och registrera det", "Make the agreement and record it" }
    confirmed_for_others { "Valmentaja valmistelee sopimusta", "Arbetstränaren förbereder avtalet", "The coach is preparing the agreement" }
    agreed_for_coach { "Kirjaa aloitus, kun työ on alkanut", "Registrera starten när arbetet har börjat", "Record the start when the work has begun" }
    agreed_for_others { "Aloitus on sovittu", "Starten är avtalad", "The start is agreed" }
    running_for_coach { "Kysy, mitä tapahtuu tämän jälkeen", "Fråga vad som händer sedan", "Ask what happens next" }
    running_for_young { "Olet töissä", "Du jobbar nu", "You are working now" }
    running_for_company { "Nuori on teillä töissä", "Den unga arbetar hos er", "The young person is working with you" }
    completed_for_all { "Polku on kuljettu loppuun", "Vägen är gången till slut", "The path is complete" }
    interrupted_for_all { "Työ päättyi ennen aikojaan", "Arbetet slutade i förtid", "The work ended early" }
    did_not_start_for_all { "Työ ei alkanut", "Arbetet kom inte i gång", "The work did not start" }
    declined_by_coach_for_all { "Valmentaja ei vienyt ehdotusta eteenpäin", "Arbetstränaren förde inte förslaget vidare", "The coach did not take the proposal further" }
    declined_by_young_for_young { "Sanoit ei. Se on ihan ok.", "Du sa nej. Det är helt okej.", "You said no. That is perfectly okay." }
    declined_by_young_for_others { "Nuori sanoi ei tällä kertaa", "Den unga sa nej den här gången", "The young person said no this time" }
    declined_by_company_for_young { "Tästä ei tullut paikkaa tällä kertaa", "Det blev ingen plats den här gången", "It did not work out with this opening" }
    declined_by_company_for_others { "Yritys vastasi: ei tällä kertaa", "Företaget svarade: inte den här gången", "The company answered: not this time" }
    withdrawn_for_all { "Polku keskeytettiin", "Vägen avbröts", "The path was stopped" }

    help_approved_for_young(company: &str) { "Jos annat luvan, {company} saa nimesi ja yhteystietosi. Voit perua luvan.", "Om du ger lov får {company} ditt namn och dina kontaktuppgifter. Du kan ångra dig.", "If you agree, {company} gets your name and contact details. You can change your mind." }
    help_introduced_for_company { "Yksi painallus riittää. Valmentaja kertoo nuorelle.", "Ett tryck räcker. Arbetstränaren berättar för den unga.", "One press is enough. The coach tells the young person." }
    help_meeting(moment: &str, place: &str) { "{moment}, {place}", "{moment}, {place}", "{moment}, {place}" }
    help_not_verified { "Yrityksen yhteyshenkilöä ei ole vielä varmistettu. Siksi nimeä ei kerrota eikä tutustumista sovita.", "Företagets kontaktperson är inte bekräftad ännu. Därför får företaget inget namn, och ingen träff ordnas.", "The company’s contact person has not been verified yet. So no name is given and no meeting is arranged." }
    help_verify_contact { "Varmista yhteyshenkilö", "Bekräfta kontaktpersonen", "Verify the contact person" }
    help_words { "Terveiset yritykseltä", "En hälsning från företaget", "A message from the company" }
    help_coach_words { "Terveiset valmentajalta", "En hälsning från arbetstränaren", "A message from the coach" }

    command_approve { "Hyväksy ja kysy nuorelta", "Godkänn och fråga den unga", "Approve and ask the young person" }
    command_decline_as_coach { "En vie eteenpäin", "Jag för inte förslaget vidare", "I don’t take it further" }
    command_consent { "Kyllä, minut saa esitellä", "Ja, ni får presentera mig", "Yes, you may introduce me" }
    command_decline_as_young_person { "Ei tällä kertaa", "Inte den här gången", "Not this time" }
    command_introduce { "Esittele yritykselle", "Presentera för företaget", "Introduce to the company" }
    command_accept { "Haluamme tavata", "Vi vill träffas", "We would like to meet" }
    command_accept_coach { "Yritys haluaa tavata", "Företaget vill träffas", "The company wants to meet" }
    command_decline_as_company_coach { "Yritys sanoi ei", "Företaget sa nej", "The company said no" }
    command_set_meeting_coach { "Kirjaa ehdotettu aika", "Anteckna den föreslagna tiden", "Note the suggested time" }
    command_ask_other_time_coach { "Nuori pyytää toista aikaa", "Den unga ber om en annan tid", "The young person asks for another time" }
    command_decline_as_young_person_coach { "Nuori sanoi ei", "Den unga sa nej", "The young person said no" }
    command_decline_as_company { "Ei sovi meille", "Det passar inte oss", "It doesn’t suit us" }
    command_set_meeting { "Ehdota aikaa", "Föreslå en tid", "Suggest a time" }
    command_agree_meeting { "Sopii minulle", "Det passar mig", "It suits me" }
    command_agree_meeting_coach { "Sopii nuorelle", "Det passar den unga", "It suits the young person" }
    command_ask_other_time { "Pyydä toista aikaa", "Be om en annan tid", "Ask for another time" }
    command_confirm { "Molemmat haluavat jatkaa", "Båda vill fortsätta", "Both want to go on" }
    command_record_agreement { "Kirjaa sopimus", "Registrera avtalet", "Record the agreement" }
    command_start { "Työ on alkanut", "Arbetet har börjat", "The work has begun" }
    command_complete { "Päättyi sovitusti", "Slutade som avtalat", "Ended as agreed" }
    command_interrupt { "Keskeytyi", "Avbröts", "Ended early" }
    command_did_not_start { "Ei alkanut", "Började inte", "Did not start" }
    command_withdraw { "Keskeytä polku", "Avbryt vägen", "Stop the path" }
    command_withdraw_young { "En haluakaan jatkaa", "Jag vill inte fortsätta", "I don’t want to go on" }
    command_withdraw_as_company { "Perumme ehdotuksen", "Vi tar tillbaka förslaget", "We take the proposal back" }
    command_send { "Lähetä", "Skicka", "Send" }

    reply_legend { "Syy", "Orsak", "Reason" }
    reply_meet { "Haluamme tavata", "Vi vill träffas", "We would like to meet" }
    reply_filled { "Paikka täyttyi jo", "Platsen är redan tillsatt", "The opening has been filled" }
    reply_later { "Ei nyt, ehkä myöhemmin", "Inte nu, kanske senare", "Not now, maybe later" }
    reply_other_skills { "Tarvitsemme muuta osaamista", "Vi behöver annan kompetens", "We need other skills" }
    reply_times { "Työajat eivät sovi yhteen", "Arbetstiderna passar inte ihop", "The working hours don’t match" }
    reply_other { "Muu syy", "Annan orsak", "Another reason" }

    placement_reason { "Syy valmentajalle", "Orsak till arbetstränaren", "Reason for the coach" }
    placement_reason_hint { "Vain valmentaja näkee tämän.", "Bara arbetstränaren ser det här.", "Only the coach sees this." }
    placement_words { "Terveiset nuorelle", "En hälsning till den unga", "A message to the young person" }
    placement_words_hint { "Nuori näkee tämän.", "Den unga ser det här.", "The young person sees this." }
    placement_meeting_day { "Päivä", "Dag", "Day" }
    placement_meeting_time { "Kellonaika", "Klockslag", "Time" }
    placement_meeting_place { "Missä?", "Var?", "Where?" }
    placement_meeting_place_hint { "Osoite tai puhelu", "Adress eller telefonsamtal", "Address or phone call" }
    placement_agreement_on { "Sopimuksen päivä", "Avtalets datum", "Date of the agreement" }
    placement_authority { "Työvoimaviranomainen", "Arbetskraftsmyndighet", "Employment authority" }
    placement_insurer { "Vakuutus ja vakuutuksen numero", "Försäkring och försäkringsnummer", "Insurance and its number" }
    placement_starts_on { "Ensimmäinen päivä", "Första dagen", "First day" }
    placement_ends_on { "Viimeinen päivä", "Sista dagen", "Last day" }
    placement_ended_on { "Päättyi", "Slutade", "Ended on" }
    placement_next_step { "Mitä seuraavaksi?", "Vad händer sedan?", "What happens next?" }
    placement_optional { "(ei pakollinen)", "(frivilligt)", "(optional)" }
    placement_field_time { "Kirjoita aika näin: 9.30", "Skriv tiden så här: 9.30", "Write the time like this: 9:30" }
    placement_field_past { "Aika on jo mennyt. Valitse myöhempi.", "Tiden har redan gått. Välj en senare.", "The time has passed. Choose a later one." }
    placement_field_agreement_late { "Sopimus tehdään, ennen kuin työkokeilu alkaa. Korjaa päivä.", "Avtalet görs innan arbetsprövningen börjar. Ändra datumet.", "The agreement is made before the work trial starts. Change the date." }
    placement_field_ends_before { "Viimeinen päivä on ennen ensimmäistä. Korjaa päivät.", "Sista dagen är före den första. Ändra datumen.", "The last day is before the first. Change the days." }
    placement_proposed_title { "Mitä on ehdotettu", "Vad som är föreslaget", "What is suggested" }
    placement_told_title { "Tietoa polusta", "Om vägen", "About the path" }
    placement_agreed_title { "Mitä on sovittu", "Vad som är avtalat", "What is agreed" }
    placement_contact_title { "Yhteystiedot", "Kontaktuppgifter", "Contact details" }
    placement_no_contact { "Valmentaja välittää viestit.", "Arbetstränaren förmedlar meddelanden.", "The coach passes messages on." }
    placement_notes_title { "Sisäiset muistiinpanot", "Interna anteckningar", "Internal notes" }
    placement_notes_help { "Vain valmentajat näkevät nämä.", "Bara arbetstränarna ser de här.", "Only coaches see these." }
    placement_note { "Uusi muistiinpano", "Ny anteckning", "New note" }
    placement_note_save { "Tallenna muistiinpano", "Spara anteckningen", "Save the note" }
    placement_meeting { "Tutustuminen", "Träff", "Meeting" }
    placement_answer { "Yrityksen vastaus", "Företagets svar", "The company’s answer" }

    next_hired { "Palkattiin", "Fick jobb", "Hired" }
    next_pay_subsidy { "Palkattiin palkkatuella", "Fick jobb med lönesubvention", "Hired with pay subsidy" }
    next_apprenticeship { "Oppisopimus", "Läroavtal", "Apprenticeship" }
    next_another_trial { "Uusi työkokeilu", "Ny arbetsprövning", "Another work trial" }
    next_studies { "Opinnot", "Studier", "Studies" }
    next_ended { "Päättyi tähän", "Slutade här", "Ended here" }

    propose_not_open { "Paikka tai profiili ei ole enää haussa.", "Platsen eller profilen är inte längre öppen.", "The opening or the profile is no longer open." }
    propose_no_room { "Paikka ei ota nyt uusia yhteydenottoja: se on täynnä tai kuukauden raja on täynnä.", "Platsen tar inte emot nya kontakter nu: den är tillsatt eller månadens gräns är nådd.", "The opening takes no new contacts now: it is full, or this month’s limit is reached." }
    propose_employed { "Työkokeilua ei voi tehdä työpaikassa, jossa on jo töissä (laki 380/2023).", "Arbetsprövning kan inte göras på en arbetsplats där man redan är anställd (lag 380/2023).", "A work trial cannot be done where the person already works (Act 380/2023)." }
    propose_forbidden { "Tätä paikkaa ei voi ehdottaa, koska jokin ehto ei täyty.", "Den här platsen kan inte föreslås, eftersom något villkor inte uppfylls.", "This opening cannot be proposed, because a condition is not met." }
    propose_trials_used_up { "Työkokeiluja tässä yrityksessä on jo ollut niin kauan kuin laki sallii. Valitse toinen yritys tai toinen polku.", "Arbetsprövningarna hos det här företaget har redan varat så länge som lagen tillåter. Välj ett annat företag eller en annan väg.", "Work trials with this company have already lasted as long as the law allows. Choose another company or another path." }
    trial_behind_here(days: i64) { "Työkokeilupäiviä tässä yrityksessä tähän mennessä: {days}.", "Dagar i arbetsprövning hos det här företaget hittills: {days}.", "Days of work trial with this company so far: {days}." }
    help_too_early { "Päivä on vasta edessä. Kirjaa tämä sen jälkeen.", "Dagen ligger ännu framför. Registrera det här efter den.", "The day is still ahead. Record this after it." }
    conflict_title { "Joku muu ehti ensin", "Någon annan hann först", "Someone else got there first" }
    conflict_help { "Polku on jo edennyt. Katso, missä ollaan nyt.", "Vägen har redan gått vidare. Se vilket steg den är på nu.", "The path has already moved on. See where it is now." }
    help_protected_young { "Sinua ei voi nyt esitellä. Soita valmentajallesi.", "Du kan inte presenteras nu. Ring din arbetstränare.", "You cannot be introduced now. Call your coach." }
    help_protected { "Turvakielto: nuorta ei esitellä yrityksille. Keskeytä polku.", "Spärrmarkering: den unga presenteras inte för företag. Avbryt vägen.", "Non-disclosure for safety: not introduced to companies. Stop the path." }
}

impl Language {
    /// What the path's present state means to a side.
    #[must_use]
    pub const fn path_now(self, state: State, party: Party) -> &'static str {
        match (state, party) {
            (State::Proposed, Party::Coach) => self.proposed_for_coach(),
            (State::Proposed, Party::YoungPerson) => self.proposed_for_young(),
            (State::Proposed, Party::Company) => self.proposed_for_company(),
            (State::Approved, Party::YoungPerson) => self.approved_for_young(),
            (State::Approved, Party::Coach) => self.approved_for_coach(),
            (State::Approved, Party::Company) => self.approved_for_company(),
            (State::Consented, Party::Coach) => self.consented_for_coach(),
            (State::Consented, Party::YoungPerson) => self.consented_for_young(),
            (State::Consented, Party::Company) => self.consented_for_company(),
            (State::Introduced, Party::Company) => self.introduced_for_company(),
            (State::Introduced, Party::YoungPerson | Party::Coach) => self.introduced_for_others(),
            (State::Accepted, Party::Company) => self.accepted_for_company(),
            (State::Accepted, Party::YoungPerson) => self.accepted_for_young(),
            (State::Accepted, Party::Coach) => self.accepted_for_coach(),
            (State::MeetingSet, Party::YoungPerson) => self.meeting_set_for_young(),
            (State::MeetingSet, Party::Coach | Party::Company) => self.meeting_set_for_others(),
            (State::MeetingAgreed, Party::Coach) => self.meeting_agreed_for_coach(),
            (State::MeetingAgreed, Party::YoungPerson | Party::Company) => self.meeting_agreed_for_others(),
            (State::Confirmed, Party::Coach) => self.confirmed_for_coach(),
            (State::Confirmed, Party::YoungPerson | Party::Company) => self.confirmed_for_others(),
            (State::Agreed, Party::Coach) => self.agreed_for_coach(),
            (State::Agreed, Party::YoungPerson | Party::Company) => self.agreed_for_others(),
            (State::Running, Party::Coach) => self.running_for_coach(),
            (State::Running, Party::YoungPerson) => self.running_for_young(),
            (State::Running, Party::Company) => self.running_for_company(),
            (State::Completed, _) => self.completed_for_all(),
            (State::Interrupted, _) => self.interrupted_for_all(),
            (State::DidNotStart, _) => self.did_not_start_for_all(),
            (State::DeclinedByCoach, _) => self.declined_by_coach_for_all(),
            (State::DeclinedByYoungPerson, Party::YoungPerson) => self.declined_by_young_for_young(),
            (State::DeclinedByYoungPerson, Party::Coach | Party::Company) => self.declined_by_young_for_others(),
            (State::DeclinedByCompany, Party::YoungPerson) => self.declined_by_company_for_young(),
            (State::DeclinedByCompany, Party::Coach | Party::Company) => self.declined_by_company_for_others(),
            (State::Withdrawn, _) => self.withdrawn_for_all(),
        }
    }

    /// Name of a stage, 1 to 5.
    #[must_use]
    pub const fn path_stage(self, stage: usize) -> &'static str {
        match stage {
            1 => self.placement_stage_1(),
            2 => self.placement_stage_2(),
            3 => self.placement_stage_3(),
            4 => self.placement_stage_4(),
            _ => self.placement_stage_5(),
        }
    }

    /// Whose turn it is; `own` if it is the reader's.
    #[must_use]
    pub const fn path_turn(self, turn: Option<Party>, own: Option<Party>) -> &'static str {
        match (turn, own) {
            (_, Some(Party::Company)) => self.turn_you_company(),
            (_, Some(_)) => self.turn_you(),
            (None, None) => self.turn_ended(),
            (Some(Party::YoungPerson), None) => self.turn_young_person(),
            (Some(Party::Coach), None) => self.turn_coach(),
            (Some(Party::Company), None) => self.turn_company(),
        }
    }

    /// The words on a command's button, for a side.
    #[must_use]
    pub const fn path_command(self, command: Command, party: Party) -> &'static str {
        match (command, party) {
            (Command::Approve, _) => self.command_approve(),
            (Command::DeclineAsCoach, _) => self.command_decline_as_coach(),
            (Command::Consent, _) => self.command_consent(),
            (Command::DeclineAsYoungPerson, Party::Coach) => self.command_decline_as_young_person_coach(),
            (Command::DeclineAsYoungPerson, _) => self.command_decline_as_young_person(),
            (Command::Introduce, _) => self.command_introduce(),
            (Command::Accept, Party::Coach) => self.command_accept_coach(),
            (Command::Accept, _) => self.command_accept(),
            (Command::DeclineAsCompany, Party::Coach) => self.command_decline_as_company_coach(),
            (Command::DeclineAsCompany, _) => self.command_decline_as_company(),
            (Command::SetMeeting, Party::Coach) => self.command_set_meeting_coach(),
            (Command::SetMeeting, _) => self.command_set_meeting(),
            (Command::AgreeMeeting, Party::Coach) => self.command_agree_meeting_coach(),
            (Command::AgreeMeeting, Party::YoungPerson | Party::Company) => self.command_agree_meeting(),
            (Command::AskOtherTime, Party::Coach) => self.command_ask_other_time_coach(),
            (Command::AskOtherTime, _) => self.command_ask_other_time(),
            (Command::Confirm, _) => self.command_confirm(),
            (Command::RecordAgreement, _) => self.command_record_agreement(),
            (Command::Start, _) => self.command_start(),
            (Command::Complete, _) => self.command_complete(),
            (Command::Interrupt, _) => self.command_interrupt(),
            (Command::DidNotStart, _) => self.command_did_not_start(),
            (Command::Withdraw, Party::YoungPerson) => self.command_withdraw_young(),
            (Command::Withdraw, Party::Coach | Party::Company) => self.command_withdraw(),
            (Command::WithdrawAsCompany, _) => self.command_withdraw_as_company(),
        }
    }

    /// A company's preset answer.
    #[must_use]
    pub const fn company_reply(self, reply: CompanyReply) -> &'static str {
        match reply {
            CompanyReply::Meet => self.reply_meet(),
            CompanyReply::Filled => self.reply_filled(),
            CompanyReply::Later => self.reply_later(),
            CompanyReply::OtherSkills => self.reply_other_skills(),
            CompanyReply::Times => self.reply_times(),
            CompanyReply::Other => self.reply_other(),
        }
    }

    /// What comes after a path.
    #[must_use]
    pub const fn next_step(self, step: NextStep) -> &'static str {
        match step {
            NextStep::Hired => self.next_hired(),
            NextStep::PaySubsidy => self.next_pay_subsidy(),
            NextStep::Apprenticeship => self.next_apprenticeship(),
            NextStep::AnotherTrial => self.next_another_trial(),
            NextStep::Studies => self.next_studies(),
            NextStep::Ended => self.next_ended(),
        }
    }
}
