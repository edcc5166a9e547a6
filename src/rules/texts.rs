//! What each rule says, to the person it concerns.

use super::{Amount, RuleId};
use crate::language::Language;
use crate::texts;

texts! {
    rule_trial_hours_a_day(least: i32, most: i32) { "Työkokeilussa ollaan työpaikalla {least}–{most} tuntia päivässä. Korjatkaa tunnit.", "Under en arbetsprövning är man på arbetsplatsen {least}–{most} timmar om dagen. Ändra timmarna.", "A work trial is {least}–{most} hours a day. Change the hours." }
    rule_trial_days_a_week(most: i32) { "Työkokeilussa on enintään {most} päivää viikossa. Vähentäkää päiviä.", "En arbetsprövning är högst {most} dagar i veckan. Minska på dagarna.", "A work trial is at most {most} days a week. Take days away." }
    rule_trial_hours_a_week(least: i32, most: i32) { "Työkokeilussa on {least}–{most} tuntia viikossa. Korjatkaa tunnit.", "En arbetsprövning är {least}–{most} timmar i veckan. Ändra timmarna.", "A work trial is {least}–{most} hours a week. Change the hours." }
    rule_trial_months(most: i32) { "Työkokeilu kestää samassa paikassa enintään {most} kuukautta. Lyhyempi aika sopii.", "En arbetsprövning får vara högst {most} månader på samma ställe. En kortare tid går bra.", "A work trial lasts at most {most} months in the same place. A shorter time is fine." }
    rule_trial_months_in_all(most: i32) { "Työkokeiluja voi olla yhteensä enintään {most} kuukautta. Tarkista aiemmat työkokeilut työvoimaviranomaiselta.", "Arbetsprövningarna får vara högst {most} månader sammanlagt. Kontrollera tidigare prövningar med arbetskraftsmyndigheten.", "Work trials may last at most {most} months in all. Check earlier trials with the employment authority." }
    rule_trial_no_wage { "Työkokeilusta ei makseta palkkaa. Jättäkää palkka tyhjäksi tai valitkaa toinen polku.", "Under en arbetsprövning betalas ingen lön. Lämna lönen tom eller välj en annan väg.", "A work trial pays no wage. Leave the wage empty or choose another path." }
    rule_trial_no_competence { "Työkokeiluun ei saa vaatia osaamista eikä kielitaitoa. Poistakaa vaatimukset.", "För en arbetsprövning får man inte kräva kunskaper eller språk. Ta bort kraven.", "A work trial may not require skills or languages. Remove the requirements." }
    rule_trial_lawful_permits { "Työkokeilussa saa pyytää vain korttia tai lupaa, jota laki vaatii, esimerkiksi hygieniapassia.", "För en arbetsprövning får man bara be om ett kort eller tillstånd som lagen kräver, till exempel hygienpass.", "For a work trial, ask only for a card or permit that the law requires, such as a hygiene passport." }
    rule_trial_no_household { "Yksityinen kotitalous ei voi järjestää työkokeilua. Valitkaa toinen polku.", "Ett privat hushåll kan inte ordna arbetsprövning. Välj en annan väg.", "A private household cannot arrange a work trial. Choose another path." }
    rule_trial_replaces_nobody { "Työkokeilija ei saa korvata työntekijää. Irtisanotuille ja lomautetuille tarjotaan työtä ensin. Vakuuttakaa, että näin on.", "Den som prövar på arbetet får inte ersätta en anställd. Uppsagda och permitterade erbjuds arbete först. Försäkra att det är så.", "A person on trial may not replace an employee. Those dismissed or laid off are offered the work first. Please declare that this is so." }
    rule_trial_transport_told { "Kertokaa, miten työpaikalle pääsee.", "Berätta hur man tar sig till arbetsplatsen.", "Tell how to get to the workplace." }
    rule_trial_time_told { "Kertokaa työaika: montako tuntia päivässä tai viikossa.", "Berätta arbetstiden: hur många timmar om dagen eller i veckan.", "Tell the working time: how many hours a day or a week." }
    rule_trial_extract_told { "Työssä on alaikäisiä. Kertokaa, pyydättekö rikosrekisteriotteen.", "I arbetet är man med minderåriga. Berätta om ni ber om ett straffregisterutdrag.", "The work is with minors. Tell whether you ask for a criminal record extract." }
    rule_trial_usual_hours { "Työkokeilu iltaisin tai viikonloppuisin sopii, jos se on alalla tavallista.", "Arbetsprövning på kvällar eller veckoslut går bra om det är vanligt i branschen.", "A work trial in the evening or at weekends is fine if that is usual in the work." }
    rule_trial_agreement { "Työkokeilusta tehdään kirjallinen sopimus työvoimaviranomaisen kanssa ennen aloitusta. Valmentaja auttaa siinä.", "Om arbetsprövningen görs ett skriftligt avtal med arbetskraftsmyndigheten före starten. Arbetstränaren hjälper till.", "A written agreement with the employment authority is made before the trial starts. The coach helps with it." }
    rule_trial_registered { "Työkokeilu on työnhakijaksi ilmoittautuneelle. Varmista, onko nuori työnhakijana.", "Arbetsprövning är för den som är registrerad som arbetssökande. Kontrollera om den unga är det.", "A work trial is for a registered job-seeker. Check whether the young person is registered." }
    rule_trial_purpose { "Työkokeilulla on tarkoitus: ammatin valinta tai paluu työhön. Kirjaa, miksi.", "En arbetsprövning har ett syfte: att välja yrke eller återgå till arbete. Skriv upp varför.", "A work trial has a purpose: choosing an occupation or returning to work. Write down why." }
    rule_apprenticeship_age(least: i32) { "Oppisopimuksen voi tehdä {least}-vuotiaana tai vanhempana.", "Man kan ingå läroavtal när man har fyllt {least} år.", "An apprenticeship can begin at {least} or older." }
    rule_apprenticeship_week(least: i32, most: i32) { "Oppisopimuksessa on keskimäärin {least}–{most} tuntia viikossa. Korjatkaa tunnit.", "I ett läroavtal är arbetstiden i snitt {least}–{most} timmar i veckan. Ändra timmarna.", "An apprenticeship is {least}–{most} hours a week on average. Change the hours." }
    rule_apprenticeship_wage { "Oppisopimuksesta maksetaan palkkaa työehtosopimuksen mukaan.", "För ett läroavtal betalas lön enligt kollektivavtalet.", "An apprenticeship pays a wage as in the collective agreement." }
    rule_apprenticeship_instructor { "Nimetkää työpaikkaohjaaja, ennen kuin oppisopimus alkaa.", "Utse en arbetsplatshandledare innan läroavtalet börjar.", "Name a workplace instructor before the apprenticeship begins." }
    rule_apprenticeship_contract { "Oppisopimukseen kuuluvat kirjallinen määräaikainen työsopimus, sopimus oppilaitoksen kanssa ja henkilökohtainen osaamisen kehittämissuunnitelma (HOKS).", "Till ett läroavtal hör ett skriftligt arbetsavtal för viss tid, ett avtal med läroanstalten och en personlig utvecklingsplan för kunnandet (PUK).", "An apprenticeship needs a written fixed-term contract, an agreement with the school and a personal competence development plan." }
    rule_pay_subsidy(usual: i32, most: i32) { "Palkkatuki voi olla mahdollinen, tavallisesti {usual} % palkasta ja enintään {most} %. Työvoimaviranomainen päättää siitä ennen työn alkua.", "Lönesubvention kan vara möjlig, vanligen {usual} % av lönen och högst {most} %. Arbetskraftsmyndigheten beslutar före arbetets början.", "A pay subsidy may be possible, usually {usual}% of the wage and at most {most}%. The employment authority decides before the work starts." }
    rule_subsidy_age(least: i32, most: i32) { "Ikä on {least}–{most} vuotta.", "Åldern är {least}–{most} år.", "The age is {least}–{most} years." }
    rule_subsidy_education { "Toisen asteen tutkinto puuttuu.", "Examen på andra stadiet saknas.", "There is no upper secondary qualification." }
    rule_subsidy_without_work(months: i32) { "Ilman työtä vähintään {months} kuukautta.", "Utan arbete i minst {months} månader.", "Without work for at least {months} months." }
    rule_subsidy_integration { "Kotoutumissuunnitelma on tehty.", "Det finns en integrationsplan.", "There is an integration plan." }
    rule_week(least: i32, most: i32) { "Tuntia viikossa voi olla {least}–{most}. Korjatkaa tunnit.", "Timmarna i veckan kan vara {least}–{most}. Ändra timmarna.", "The hours a week can be {least}–{most}. Change the hours." }
    rule_job_wage { "Palkka kertoo paljon hakijalle. Voitte kirjoittaa myös: työehtosopimuksen mukaan.", "Lönen säger mycket för den som söker. Ni kan också skriva: enligt kollektivavtalet.", "The wage tells an applicant a lot. You can also write: as in the collective agreement." }
    rule_micro_job_benefits { "Palkkio voi vaikuttaa nuoren tukiin. Valmentaja käy asian läpi nuoren kanssa ennen keikkaa.", "Arvodet kan påverka den ungas stöd. Arbetstränaren går igenom saken med den unga före mikrojobbet.", "The fee may affect the young person’s benefits. The coach goes through it with them before the micro-job." }
    rule_entrepreneurship_months(least: i32, most: i32) { "Yrittäjyyskokeilu kestää {least}–{most} kuukautta. Korjatkaa kesto.", "Att pröva på företagande tar {least}–{most} månader. Ändra längden.", "An entrepreneurship try-out lasts {least}–{most} months. Change the length." }
    rule_entrepreneurship_mentor { "Nimetkää mentoriyrittäjä, joka ohjaa nuorta.", "Utse en mentorföretagare som handleder den unga.", "Name the mentor-entrepreneur who guides the young person." }
    rule_entrepreneurship_adviser { "Kokeilussa ovat mukana työhönvalmentaja ja yritysneuvoja. Etsimme neuvojan, jos teillä ei ole.", "I prövningen deltar en arbetstränare och en företagsrådgivare. Vi hittar en rådgivare om ni inte har någon.", "A job coach and a business adviser take part. We find an adviser if you have none." }
    rule_working_age(least: i32) { "Töihin voi mennä, kun on täyttänyt {least} vuotta.", "Man kan börja arbeta när man har fyllt {least} år.", "A person may start work at {least} or older." }
    rule_young_worker(most: i32) { "Enintään {most}-vuotiaan työtä koskevat nuoren työntekijän rajat.", "För den som är högst {most} år gäller gränserna för unga arbetstagare.", "The limits for young workers apply up to the age of {most}." }
    rule_young_hours_a_day(most: i32) { "Alle 18-vuotias tekee enintään {most} tuntia päivässä.", "Den som är under 18 arbetar högst {most} timmar om dagen.", "A person under 18 works at most {most} hours a day." }
    rule_young_hours_a_week(most: i32) { "Alle 18-vuotias tekee enintään {most} tuntia viikossa.", "Den som är under 18 arbetar högst {most} timmar i veckan.", "A person under 18 works at most {most} hours a week." }
    rule_young_time_of_day(from: i32, to: i32) { "Alle 18-vuotiaan työaika on kello {from}–{to}. Yötyöhön emme ehdota alle 18-vuotiasta.", "Den som är under 18 arbetar mellan klockan {from} och {to}. Till nattarbete föreslår vi ingen under 18 år.", "A person under 18 works between {from} and {to} o’clock. We suggest nobody under 18 for night work." }
    rule_young_rest(daily: i32, weekly: i32) { "Alle 18-vuotiaalla on lepoa {daily} tuntia vuorokaudessa ja {weekly} tuntia viikossa. Yli 4,5 tunnin päivässä on 30 minuutin tauko.", "Den som är under 18 har {daily} timmars vila per dygn och {weekly} timmar i veckan. En dag över 4,5 timmar har 30 minuters paus.", "A person under 18 rests {daily} hours a day and {weekly} hours a week. A day over 4.5 hours has a 30-minute break." }
    rule_young_alcohol(least: i32) { "Alkoholin anniskelusta voi vastata {least}-vuotias tai vanhempi.", "Den som ansvarar för alkoholservering ska vara minst {least} år.", "A person responsible for serving alcohol must be {least} or older." }
    rule_young_hazard_barred(least: i32) { "Vaarallista työtä ei anneta alle {least}-vuotiaalle.", "Farligt arbete ges inte åt någon under {least} år.", "Hazardous work is not given to anybody under {least}." }
    rule_young_hazard_notice(least: i32) { "Vaarallinen työ sopii alle {least}-vuotiaalle vain, kun turvallisuus on varmistettu ja viranomaiselle ilmoitettu.", "Farligt arbete passar den som är under {least} bara när säkerheten är tryggad och myndigheten underrättad.", "Hazardous work suits a person under {least} only with safety ensured and the authority notified." }
    rule_compulsory_education(most: i32) { "Oppivelvollisuus jatkuu {most} ikävuoteen. Selvitä, miten opiskelu jatkuu työn rinnalla.", "Läroplikten fortsätter till {most} års ålder. Ta reda på hur studierna går vidare vid sidan av arbetet.", "Compulsory education goes on to the age of {most}. Find out how studies continue beside the work." }
    rule_age_limit_by_law(one: i32, other: i32) { "Ikärajan saa asettaa vain lain takia: {one} tai {other} vuotta. Muuten ikää ei saa rajata.", "En åldersgräns får bara sättas när lagen kräver det: {one} eller {other} år. Annars får åldern inte begränsas.", "An age limit needs a law: {one} or {other} years. Otherwise age may not be limited." }
    rule_no_native_language { "Äidinkieltä ei saa vaatia. Valitkaa työssä tarvittava taso.", "Man får inte kräva ett visst modersmål. Välj den nivå som arbetet kräver.", "You may not ask for a mother tongue. Choose the level that the work needs." }
    rule_ad_age { "Ikää ei voi rajata ilmoituksessa.", "Åldern får inte begränsas i en annons.", "An ad may not limit age." }
    rule_ad_sex { "Työ on avoin kaikille sukupuolille. Nimike ei saa viitata sukupuoleen.", "Arbetet är öppet för alla kön. Titeln får inte syfta på kön.", "The work is open to everyone. A title may not point to one sex." }
    rule_ad_language { "Kielitaitoa saa pyytää vain sen verran kuin työ vaatii.", "Be bara om de språkkunskaper som arbetet kräver.", "Ask only for the language skills that the work needs." }
    rule_ad_origin { "Alkuperä, kansalaisuus tai uskonto ei saa olla ehto.", "Ursprung, medborgarskap eller religion får inte vara ett villkor.", "Origin, nationality or religion may not be a condition." }
    rule_ad_photo { "Kuvaa ei saa vaatia. Esittelemme ehdokkaat ensin ilman nimeä ja kuvaa.", "Foto får inte krävas. Vi presenterar kandidaterna först utan namn och foto.", "Do not ask for a photo. We introduce candidates first without name or photo." }
    rule_ad_military { "Armeijan käymistä ei saa vaatia, ellei laki sitä edellytä.", "Fullgjord värnplikt får inte krävas om inte lagen kräver det.", "Completed military service may not be required unless the law does." }
    rule_opening_untouched(days: i32) { "Paikka poistuu listoilta, jos siihen ei ole koskettu {days} päivään.", "Platsen försvinner från listorna om ingen har rört den på {days} dagar.", "An opening leaves the lists when nobody has touched it for {days} days." }
    rule_opening_reminder(days: i32) { "Kysymme {days} päivää ennen, onko paikka yhä vapaana.", "Vi frågar {days} dagar före om platsen fortfarande är ledig.", "We ask {days} days before whether the place is still free." }
    rule_trial_without_agreement(months: i32) { "Työkokeilupaikasta ei ole tehty sopimusta {months} kuukauteen.", "För arbetsprövningsplatsen har inget avtal gjorts på {months} månader.", "No agreement has been made for the work trial in {months} months." }
    rule_trial_reminder(days: i32) { "Vastatkaa {days} päivän kuluessa, muuten paikka poistuu listoilta.", "Svara inom {days} dagar, annars försvinner platsen från listorna.", "Answer within {days} days, or the opening leaves the lists." }
    rule_coach_turn(days: i32) { "Valmentaja katsoo ehdotuksen {days} päivän kuluessa.", "Arbetstränaren går igenom förslaget inom {days} dagar.", "The coach looks at a proposal within {days} days." }
    rule_young_person_answer(days: i32) { "Nuorella on {days} päivää aikaa vastata ehdotukseen.", "Den unga har {days} dagar på sig att svara på ett förslag.", "A young person has {days} days to answer a proposal." }
    rule_meeting_offered(days: i32) { "Yritys ehdottaa aikaa tutustumiselle {days} päivän kuluessa.", "Företaget föreslår en tid för en träff inom {days} dagar.", "The company offers a time to meet within {days} days." }
    rule_meeting_answer(days: i32) { "Nuorella on {days} päivää aikaa kertoa, sopiiko aika.", "Den unga har {days} dagar på sig att säga om tiden passar.", "A young person has {days} days to say whether the time suits." }
    rule_after_meeting(days: i32) { "Valmentaja kysyy molemmilta {days} päivän päästä, miten tutustuminen meni.", "Arbetstränaren frågar båda hur träffen gick när det har gått {days} dygn.", "The coach asks both sides how the meeting went. Days after the meeting: {days}." }
    rule_agreement_made(days: i32) { "Sopimus tehdään {days} päivän kuluessa siitä, kun molemmat haluavat jatkaa.", "Avtalet görs inom {days} dagar efter att båda har sagt att de vill fortsätta.", "The agreement is made within {days} days after both have said that they want to go on." }
    rule_next_asked(days: i32) { "Kysymme {days} päivää ennen loppua, mitä seuraavaksi tapahtuu.", "Vi frågar {days} dagar före slutet vad som händer härnäst.", "We ask {days} days before the end what comes next." }
    rule_reminder_pause(days: i32) { "Kahden muistutuksen välissä on vähintään {days} vuorokauden tauko.", "Mellan två påminnelser går det minst {days} dygn.", "The least number of days between two reminders is {days}." }
    rule_company_answer(days: i32) { "Yrityksellä on {days} päivää aikaa vastata esittelyyn.", "Företaget har {days} dagar på sig att svara på en presentation.", "A company has {days} days to answer an introduction." }
    rule_company_reminder(days: i32) { "Yritystä muistutetaan kerran. Sen jälkeen sillä on {days} päivää, ja sitten polku suljetaan.", "Företaget påminns en gång. Sedan har det {days} dagar, och därefter stängs vägen.", "A company is reminded once. Then it has {days} days, and after that the path is closed." }
    rule_young_person_reminder(days: i32) { "Nuorelta kysytään kaksi kertaa, {days} päivän välein. Sitten valmentaja ottaa yhteyttä.", "Den unga tillfrågas två gånger, med {days} dagars mellanrum. Sedan tar arbetstränaren kontakt.", "A young person is asked twice, {days} days apart. Then the coach gets in touch." }
    rule_coach_reminder(days: i32) { "Valmentajaa muistutetaan kerran. {days} päivän päästä asia näkyy koko tiimille.", "Arbetstränaren påminns en gång. Efter {days} dagar ser hela teamet ärendet.", "A coach is reminded once. After {days} days the whole team sees it." }
    rule_team_answer(days: i32) { "Koko tiimillä on {days} päivää aikaa viedä asia eteenpäin. Jos se ei etene, polku suljetaan ja kaikille kerrotaan.", "Hela teamet har {days} dagar på sig att föra ärendet vidare. Annars stängs vägen och alla får veta det.", "The whole team has {days} days to move it on. Otherwise the path is closed and everybody is told." }
    rule_profile_hidden(months: i32) { "Profiili piilotetaan, jos siihen ei ole koskettu {months} kuukauteen. Sen saa takaisin yhdellä painalluksella.", "Profilen döljs om den inte har rörts på {months} månader. Den fås tillbaka med ett tryck.", "A profile is hidden when it has not been touched for {months} months. One press brings it back." }
    rule_unused_erased(months: i32) { "Tiedot poistetaan, kun niitä ei ole käytetty {months} kuukauteen.", "Uppgifterna raderas när de inte har använts på {months} månader.", "Data are deleted when nobody has used them for {months} months." }
    rule_unused_warned(days: i32) { "Varoitamme {days} päivää ennen kuin tiedot poistetaan.", "Vi varnar {days} dagar innan uppgifterna raderas.", "We warn {days} days before the data are deleted." }
    rule_profile_age(least: i32, most: i32) { "Palvelu on {least}–{most}-vuotiaille.", "Tjänsten är för personer i åldern {least}–{most} år.", "The service is for people aged {least}–{most}." }
    rule_site_answer(least: i32, most: i32) { "Toimipiste voi luvata vastauksen {least}–{most} työpäivässä.", "Enheten kan lova svar inom {least}–{most} arbetsdagar.", "A service point may promise an answer within {least}–{most} working days." }
    rule_site_company_answer(least: i32, most: i32) { "Toimipiste voi antaa yritykselle {least}–{most} päivää aikaa vastata.", "Enheten kan ge ett företag {least}–{most} dagar att svara.", "A service point may give a company {least}–{most} days to answer." }
    rule_word_sources(least: i32) { "Sana näytetään vasta, kun sitä on käyttänyt vähintään {least} eri yritystä, nuorta tai hakijaa.", "Ett ord visas först när minst {least} olika företag, unga eller sökande har använt det.", "A word is shown only once at least {least} different companies, young people or searchers have used it." }
    rule_word_kept(days: i32) { "Haettu sana muistetaan {days} päivää.", "Ett sökt ord kommer vi ihåg i {days} dagar.", "A searched word is remembered for {days} days." }
    rule_target_age(least: i32, most: i32) { "Tämä toimipiste palvelee {least}–{most}-vuotiaita. Sovi poikkeuksesta työtiimin kanssa.", "Den här enheten betjänar personer i åldern {least}–{most} år. Kom överens om undantag med teamet.", "This service point is for ages {least}–{most}. Agree on an exception with the team." }
    rule_residence { "Kotikunta ei kuulu tähän toimipisteeseen. Tarkista, mikä toimipiste on oikea.", "Hemkommunen hör inte till den här enheten. Kontrollera vilken enhet som är rätt.", "The home municipality is not served here. Check which service point is right." }
}

impl Language {
    /// What a rule says with its limits.
    pub(super) fn rule_reason(self, id: RuleId, amount: Amount) -> String {
        let (least, most) = amount.span();
        match id {
            RuleId::TrialHoursADay => self.rule_trial_hours_a_day(least, most),
            RuleId::TrialDaysAWeek => self.rule_trial_days_a_week(most),
            RuleId::TrialHoursAWeek => self.rule_trial_hours_a_week(least, most),
            RuleId::TrialMonths => self.rule_trial_months(most),
            RuleId::TrialMonthsInAll => self.rule_trial_months_in_all(most),
            RuleId::ApprenticeshipAge => self.rule_apprenticeship_age(least),
            RuleId::ApprenticeshipWeek => self.rule_apprenticeship_week(least, most),
            RuleId::PaySubsidy => self.rule_pay_subsidy(least, most),
            RuleId::SubsidyAge => self.rule_subsidy_age(least, most),
            RuleId::SubsidyWithoutWork => self.rule_subsidy_without_work(least),
            RuleId::WorkWeek | RuleId::OwnWeek => self.rule_week(least, most),
            RuleId::EntrepreneurshipMonths => self.rule_entrepreneurship_months(least, most),
            RuleId::WorkingAge => self.rule_working_age(least),
            RuleId::YoungWorker => self.rule_young_worker(most),
            RuleId::YoungHoursADay => self.rule_young_hours_a_day(most),
            RuleId::YoungHoursAWeek => self.rule_young_hours_a_week(most),
            RuleId::YoungTimeOfDay => self.rule_young_time_of_day(least, most),
            RuleId::YoungRest => self.rule_young_rest(least, most),
            RuleId::YoungAlcohol => self.rule_young_alcohol(least),
            RuleId::YoungHazardBarred => self.rule_young_hazard_barred(least),
            RuleId::YoungHazardNotice => self.rule_young_hazard_notice(least),
            RuleId::CompulsoryEducation => self.rule_compulsory_education(least),
            RuleId::AgeLimitByLaw => self.rule_age_limit_by_law(least, most),
            RuleId::OpeningUntouched => self.rule_opening_untouched(most),
            RuleId::OpeningReminder => self.rule_opening_reminder(most),
            RuleId::TrialWithoutAgreement => self.rule_trial_without_agreement(most),
            RuleId::TrialReminder => self.rule_trial_reminder(most),
            RuleId::CoachTurn => self.rule_coach_turn(most),
            RuleId::YoungPersonAnswer => self.rule_young_person_answer(most),
            RuleId::CompanyAnswer => self.rule_company_answer(most),
            RuleId::MeetingOffered => self.rule_meeting_offered(most),
            RuleId::MeetingAnswer => self.rule_meeting_answer(most),
            RuleId::AfterMeeting => self.rule_after_meeting(most),
            RuleId::AgreementMade => self.rule_agreement_made(most),
            RuleId::NextAsked => self.rule_next_asked(most),
            RuleId::ReminderPause => self.rule_reminder_pause(most),
            RuleId::CompanyReminder => self.rule_company_reminder(most),
            RuleId::YoungPersonReminder => self.rule_young_person_reminder(most),
            RuleId::CoachReminder => self.rule_coach_reminder(most),
            RuleId::TeamAnswer => self.rule_team_answer(most),
            RuleId::ProfileHidden => self.rule_profile_hidden(most),
            RuleId::UnusedErased => self.rule_unused_erased(most),
            RuleId::UnusedWarned => self.rule_unused_warned(most),
            RuleId::ProfileAge => self.rule_profile_age(least, most),
            RuleId::SiteAnswer => self.rule_site_answer(least, most),
            RuleId::SiteCompanyAnswer => self.rule_site_company_answer(least, most),
            RuleId::WordSources => self.rule_word_sources(least),
            RuleId::WordKept => self.rule_word_kept(most),
            RuleId::TargetAge => self.rule_target_age(least, most),
            other => self.rule_words(other).to_owned(),
        }
    }

    /// What a rule without limits says.
    const fn rule_words(self, id: RuleId) -> &'static str {
        match id {
            RuleId::TrialNoWage => self.rule_trial_no_wage(),
            RuleId::TrialNoCompetence => self.rule_trial_no_competence(),
            RuleId::TrialLawfulPermits => self.rule_trial_lawful_permits(),
            RuleId::TrialNoHousehold => self.rule_trial_no_household(),
            RuleId::TrialReplacesNobody => self.rule_trial_replaces_nobody(),
            RuleId::TrialTransportTold => self.rule_trial_transport_told(),
            RuleId::TrialTimeTold => self.rule_trial_time_told(),
            RuleId::TrialExtractTold => self.rule_trial_extract_told(),
            RuleId::TrialUsualHours => self.rule_trial_usual_hours(),
            RuleId::TrialAgreement => self.rule_trial_agreement(),
            RuleId::TrialRegistered => self.rule_trial_registered(),
            RuleId::TrialPurpose => self.rule_trial_purpose(),
            RuleId::ApprenticeshipWage => self.rule_apprenticeship_wage(),
            RuleId::ApprenticeshipInstructor => self.rule_apprenticeship_instructor(),
            RuleId::ApprenticeshipContract => self.rule_apprenticeship_contract(),
            RuleId::SubsidyEducation => self.rule_subsidy_education(),
            RuleId::SubsidyIntegration => self.rule_subsidy_integration(),
            RuleId::JobWage => self.rule_job_wage(),
            RuleId::MicroJobBenefits => self.rule_micro_job_benefits(),
            RuleId::EntrepreneurshipMentor => self.rule_entrepreneurship_mentor(),
            RuleId::EntrepreneurshipAdviser => self.rule_entrepreneurship_adviser(),
            RuleId::NoNativeLanguage => self.rule_no_native_language(),
            RuleId::AdAge => self.rule_ad_age(),
            RuleId::AdSex => self.rule_ad_sex(),
            RuleId::AdLanguage => self.rule_ad_language(),
            RuleId::AdOrigin => self.rule_ad_origin(),
            RuleId::AdPhoto => self.rule_ad_photo(),
            RuleId::AdMilitary => self.rule_ad_military(),
            RuleId::Residence => self.rule_residence(),
            // Those with limits are worded above.
            _ => "",
        }
    }
}
