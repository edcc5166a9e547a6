//! Texts of openings.

use super::Command;
use crate::language::Language;
use crate::texts;

texts! {
    openings_title { "Avoimet paikat", "Lediga platser", "Openings" }
    openings_show_all { "Näytä kaikki paikat", "Visa alla platser", "Show all openings" }
    openings_no_experience { "Ei vaadi kokemusta", "Kräver ingen erfarenhet", "No experience needed" }
    openings_training { "Yritys järjestää kortin", "Företaget ordnar kortet", "The company arranges the card" }
    openings_hours(hours: i32) { "{hours} h/vko", "{hours} h/vecka", "{hours} h/week" }
    openings_starts(day: &str) { "alkaa {day}", "börjar {day}", "starts {day}" }
    openings_apply(day: &str) { "hae viimeistään {day}", "sök senast {day}", "apply by {day}" }
    openings_distance_fact(km: u32) { "noin {km} km", "cirka {km} km", "about {km} km" }
    openings_remote { "etänä", "på distans", "remote" }
    openings_tabs { "Paikkojen tila", "Platsernas status", "Status of openings" }
    openings_tab_published { "Julkaistut", "Publicerade", "Published" }
    openings_tab_submitted { "Odottaa tarkistusta", "Väntar på granskning", "Waiting to be checked" }
    openings_tab_returned { "Palautetut", "Returnerade", "Returned" }
    openings_tab_rejected { "Hylätyt", "Avslagna", "Rejected" }
    openings_tab_draft { "Luonnokset", "Utkast", "Drafts" }
    openings_tab_closed { "Suljetut", "Stängda", "Closed" }
    openings_tab_empty { "Täällä ei ole nyt mitään.", "Här finns inget just nu.", "There is nothing here right now." }
    openings_tab_empty_text { "Tarkistettavat paikat tulevat tähän vanhin ensin.", "Platser att granska syns här, den äldsta först.", "Openings to check appear here, oldest first." }
    openings_changed(day: &str) { "muutettu {day}", "ändrad {day}", "changed {day}" }

    opening_status_draft { "luonnos", "utkast", "draft" }
    opening_status_submitted { "odottaa tarkistusta", "väntar på granskning", "waiting to be checked" }
    opening_status_returned { "palautettu korjattavaksi", "returnerad för ändring", "returned for changes" }
    opening_status_rejected { "ei julkaista", "publiceras inte", "not published" }
    opening_status_published { "julkaistu", "publicerad", "published" }
    opening_status_closed { "suljettu", "stängd", "closed" }
    opening_status_expired { "hakuaika päättyi", "ansökningstiden gick ut", "closed for applications" }

    opening_share { "Jaa", "Dela", "Share" }
    opening_back { "Takaisin paikkoihin", "Tillbaka till platserna", "Back to openings" }
    opening_fact_time { "Työaika", "Arbetstid", "Working time" }
    opening_fact_time_open { "sovitaan", "enligt överenskommelse", "to be agreed" }
    opening_fact_starts { "Alkaa", "Börjar", "Starts" }
    opening_fact_starts_open { "kun sopii sinulle", "när det passar dig", "when it suits you" }
    opening_fact_ends { "Päättyy", "Slutar", "Ends" }
    opening_fact_lasts { "Kestää", "Varar", "Lasts" }
    opening_fact_month { "1 kuukausi", "1 månad", "1 month" }
    opening_fact_months(months: i32) { "{months} kuukautta", "{months} månader", "{months} months" }
    opening_fact_wage { "Palkka", "Lön", "Wage" }
    opening_fact_wage_none { "ei palkkaa", "ingen lön", "no wage" }
    opening_fact_wage_open { "työehtosopimuksen mukaan", "enligt kollektivavtalet", "as in the collective agreement" }
    opening_fact_wage_agreed { "sovitaan", "enligt överenskommelse", "to be agreed" }
    opening_fact_experience { "Kokemus", "Erfarenhet", "Experience" }
    opening_fact_experience_none { "ei tarvita", "behövs inte", "not needed" }
    opening_fact_languages { "Kielet", "Språk", "Languages" }
    opening_fact_permits { "Kortit ja luvat", "Kort och tillstånd", "Cards and permits" }
    opening_fact_permits_arranged { "yritys järjestää", "företaget ordnar", "the company arranges it" }
    opening_fact_licence { "Ajokortti", "Körkort", "Driving licence" }
    opening_fact_age { "Ikä", "Ålder", "Age" }
    opening_fact_age_least(age: i32) { "vähintään {age} vuotta (laki)", "minst {age} år (lag)", "at least {age} (by law)" }
    opening_fact_positions { "Paikkojen määrä", "Antal platser", "Number of positions" }
    opening_fact_apply { "Hae viimeistään", "Sök senast", "Apply by" }
    opening_about { "Mitä siellä tehdään?", "Vad gör man där?", "What is the work like?" }
    opening_place_title { "Missä työ tehdään?", "Var görs arbetet?", "Where is the work done?" }
    opening_place_link { "Missä työ tehdään", "Var arbetet görs", "Where the work is done" }
    opening_place_missing { "Vuokratyö: kertokaa ensin, missä yrityksessä työ tehdään.", "Uthyrt arbete: berätta först i vilket företag arbetet görs.", "Agency work: first tell which company the work is done for." }
    opening_place_now(company: &str) { "Työ tehdään nyt yrityksessä {company}.", "Arbetet görs nu i {company}.", "The work is now done in {company}." }
    opening_place_user_company { "Käyttäjäyrityksen Y-tunnus", "Användarföretagets FO-nummer", "Business ID of the user company" }
    opening_place_user_company_hint { "Yritys, jossa työ tehdään. Työkokeilun järjestää se, ei välittäjä.", "Företaget där arbetet görs. Det ordnar arbetsprövningen, inte förmedlaren.", "The company where the work is done. It organises a work trial, not the agency." }
    opening_place_unknown { "Yritystä ei ole vielä luettelossa. Pyytäkää palvelua lisäämään se.", "Företaget finns inte i listan ännu. Be tjänsten lägga till det.", "The company is not in the list yet. Ask the service to add it." }
    opening_place_elsewhere { "Muualla", "Någon annanstans", "Elsewhere" }
    opening_place_elsewhere_hint { "Kunta on se, joka paikan tiedoissa on.", "Kommunen är den som står i platsens uppgifter.", "The municipality is the one in the opening’s details." }
    opening_hired_out(employer: &str) { "Työnantaja: {employer} (vuokratyö)", "Arbetsgivare: {employer} (uthyrt arbete)", "Employer: {employer} (agency work)" }
    opening_works_at(company: &str, place: &str) { "Työpaikka: {company}, {place}", "Arbetsplats: {company}, {place}", "Workplace: {company}, {place}" }
    opening_organised_by(company: &str) { "Järjestäjä: {company}", "Arrangör: {company}", "Organiser: {company}" }
    opening_through(place: &str, agency: &str) { "{place} · välittäjä {agency}", "{place} · förmedlare {agency}", "{place} · through {agency}" }
    opening_fact_address { "Osoite", "Adress", "Address" }
    opening_company { "Yritys", "Företaget", "The company" }
    opening_next { "Näin se etenee", "Så går det till", "What happens next" }
    opening_step_now { "nyt", "nu", "now" }
    opening_step_ahead { "tulossa", "kommer", "ahead" }
    opening_step_interest { "Kerrot, että kiinnostaa", "Du berättar att du är intresserad", "You tell us you are interested" }
    opening_step_interest_note { "Et lupaa vielä mitään.", "Du lovar inget ännu.", "You don’t promise anything yet." }
    opening_step_coach { "Valmentaja katsoo ja kysyy luvan", "Arbetstränaren tittar och ber dig om lov", "Your coach looks and asks for your permission" }
    opening_step_coach_note { "Nimesi kerrotaan vasta, kun annat luvan.", "Ditt namn berättas först när du ger lov.", "Your name is told only when you agree." }
    opening_step_visit { "Käyt tutustumassa", "Du hälsar på", "You go and see the place" }
    opening_step_visit_note { "Valmentaja voi tulla mukaan. Sen jälkeen päätät.", "Arbetstränaren kan följa med. Sedan bestämmer du.", "Your coach can come along. Then you decide." }
    opening_seen { "Mitä yritys näkee sinusta nyt?", "Vad ser företaget om dig nu?", "What does the company see of you now?" }
    opening_seen_text { "Ei nimeä, tarkkaa ikää, kuvaa eikä osoitetta.", "Varken namn, exakt ålder, foto eller adress.", "No name, exact age, photo or address." }
    opening_why { "Miksi tämä sopii sinulle?", "Varför passar det här dig?", "Why does this suit you?" }
    opening_interest_shown { "Tästä paikasta on jo polku.", "Det finns redan en väg till den här platsen.", "There is already a path to this opening." }
    opening_interest_later { "Kun profiilisi on julkaistu, voit kertoa tässä, että kiinnostaa.", "När din profil är publicerad kan du visa intresse här.", "Once your profile is published, you can show interest here." }
    opening_interest_profile { "Katso, mitä profiilista puuttuu", "Se vad som saknas i profilen", "See what the profile still needs" }
    opening_interest { "Kiinnostaa", "Jag är intresserad", "I’m interested" }
    opening_sign_in { "Kirjaudu, jos kiinnostaa", "Logga in och visa intresse", "Sign in to show interest" }
    opening_stranger { "Ei vielä tunnusta?", "Inget konto ännu?", "No account yet?" }
    opening_stranger_text { "Se vie minuutin. Teemme profiilin yhdessä.", "Det tar en minut. Vi gör profilen tillsammans.", "It takes a minute. We make your profile together." }
    opening_stranger_call { "Voit myös soittaa.", "Du kan också ringa.", "You can also call." }
    opening_seen_card { "Katso koko kortti", "Se hela kortet", "See the whole card" }
    opening_manage { "Hallitse paikkaa", "Hantera platsen", "Manage the opening" }
    opening_edit { "Muokkaa", "Redigera", "Edit" }
    opening_publish { "Tarkistettu, julkaise", "Granskad, publicera", "Checked, publish" }
    opening_candidates { "Katso ehdokkaat", "Visa kandidater", "See candidates" }

    opening_new_title { "Ilmoita paikka", "Anmäl en plats", "Post an opening" }
    opening_edit_title { "Muokkaa paikkaa", "Redigera platsen", "Edit the opening" }
    opening_edit_published { "Paikka on julkaistu. Tarkistamme muutokset, ennen kuin paikka näkyy taas.", "Platsen är publicerad. Vi granskar ändringarna innan platsen syns igen.", "The opening is published. We check your changes before it is shown again." }
    opening_edit_theirs { "Teksti on yrityksen oma. Sovi muutoksista yrityksen kanssa.", "Texten är företagets egen. Kom överens om ändringar med företaget.", "The text is the company’s own. Agree on changes with the company." }
    opening_edit_imported { "Paikka on tuotu toisesta palvelusta. Seuraava tuonti voi korvata muutokset.", "Platsen är hämtad från en annan tjänst. Nästa hämtning kan ersätta ändringarna.", "The opening comes from another service. The next import may replace your changes." }
    opening_form_kind { "1. Mitä voitte tarjota?", "1. Vad kan ni erbjuda?", "1. What can you offer?" }
    opening_kind_trial_hint { "Tutustutaan 1–3 kk. Ei palkkaa. Ei vaatimuksia osaamisesta.", "Den unga bekantar sig med arbetet i 1–3 månader. Ingen lön. Inga krav på kompetens.", "Getting to know the work for 1–3 months. No wage. No skill requirements." }
    opening_kind_apprenticeship_hint { "Työsopimus ja opinnot, keskimäärin vähintään 25 h viikossa. Palkka työehtosopimuksen mukaan.", "Arbetsavtal och studier, i snitt minst 25 h i veckan. Lön enligt kollektivavtalet.", "An employment contract and studies, on average at least 25 h a week. Wage as in the collective agreement." }
    opening_kind_job_hint { "Palkkatyö, myös osa-aikainen työ tai kesätyö.", "Jobb med lön, också deltid eller sommarjobb.", "Paid work, part-time and summer jobs too." }
    opening_kind_micro_job_hint { "Muutama tunti tai päivä. Nuori saa rivin ansioluetteloon.", "Några timmar eller dagar. Den unga får en rad i sitt CV.", "A few hours or days. The young person gets a line for their CV." }
    opening_kind_entrepreneurship_hint { "Te neuvotte, nuori kokeilee omaa ideaansa 1–6 kk.", "Ni ger råd, den unga prövar sin egen idé i 1–6 månader.", "You advise, the young person tries their own idea for 1–6 months." }
    opening_form_work { "2. Mitä työssä tehdään?", "2. Vad gör man på jobbet?", "2. What is the work like?" }
    opening_form_title { "Otsikko", "Rubrik", "Title" }
    opening_form_title_hint { "Kuten sanoisitte asiakkaalle, esimerkiksi ”Kokeile pyörien huoltoa”", "Som ni skulle säga till en kund, till exempel ”Pröva på cykelservice”", "As you would say it to a customer, for example “Try bike repair”" }
    opening_form_description { "Kuvaus", "Beskrivning", "Description" }
    opening_form_description_hint { "Kertokaa kuten naapurille. Kaksi lausetta riittää. Jos haluatte luettelon, aloittakaa rivi viivalla.", "Berätta som för en granne. Två meningar räcker. Börja raden med ett streck om ni vill ha en lista.", "Tell it as you would to a neighbour. Two sentences are enough. To make a list, begin each line with a dash." }
    opening_form_left { "{n} merkkiä jäljellä", "{n} tecken kvar", "{n} characters left" }
    opening_form_language { "Tekstin kieli", "Textens språk", "Language of the text" }
    opening_form_where { "3. Missä ja mihin aikaan?", "3. Var och vilken tid?", "3. Where and at what time?" }
    opening_form_municipality { "Kunta", "Kommun", "Municipality" }
    opening_form_postcode { "Postinumero", "Postnummer", "Postcode" }
    opening_form_remote { "Työn voi tehdä etänä", "Arbetet kan göras på distans", "The work can be done remotely" }
    opening_form_when { "Tunnit, päivät ja palkka", "Timmar, dagar och lön", "Hours, days and wage" }
    opening_form_shifts { "Mihin aikaan?", "Vilken tid på dygnet?", "What time of day?" }
    opening_form_hours { "Tuntia viikossa", "Timmar i veckan", "Hours a week" }
    opening_form_starts { "Ensimmäinen päivä", "Första dagen", "First day" }
    opening_form_ends { "Viimeinen päivä", "Sista dagen", "Last day" }
    opening_form_apply { "Hae viimeistään", "Sök senast", "Apply by" }
    opening_form_apply_hint { "Paikka poistuu listalta tämän päivän jälkeen.", "Platsen försvinner från listan efter den här dagen.", "The opening disappears from the list after this day." }
    opening_form_positions { "Montako paikkaa?", "Hur många platser?", "How many positions?" }
    opening_form_wage { "Palkka", "Lön", "Wage" }
    opening_form_wage_hint { "Esimerkiksi 12,40 €/h. Työkokeilussa jättäkää tyhjäksi.", "Till exempel 12,40 €/h. Lämna tomt vid arbetsprövning.", "For example €12.40/h. Leave empty for a work trial." }
    opening_form_needs { "Mitä laki tai työ vaatii?", "Vad kräver lagen eller arbetet?", "What does the law or the work require?" }
    opening_form_needs_hint { "Voitte jättää kaiken tyhjäksi. Mitä vähemmän vaaditte, sitä useampi voi tulla.", "Ni kan lämna allt tomt. Ju mindre ni kräver, desto fler kan komma.", "You can leave all of this empty. The less you ask for, the more people can come." }
    opening_form_permits { "Kortit ja luvat", "Kort och tillstånd", "Cards and permits" }
    opening_form_permits_hint { "Vain ne, joita ilman työtä ei saa tehdä.", "Bara de som krävs för att få göra arbetet.", "Only those that a person must have to do the work." }
    opening_form_permits_more { "Muut kortit ja luvat", "Andra kort och tillstånd", "Other cards and permits" }
    opening_form_training { "Järjestämme puuttuvan kortin", "Vi ordnar kort som saknas", "We arrange any missing card" }
    opening_form_licence { "Ajokortti", "Körkort", "Driving licence" }
    opening_form_not_needed { "ei tarvita", "behövs inte", "not needed" }
    opening_form_age { "Lain asettama ikäraja", "Åldersgräns enligt lag", "Age limit set by law" }
    opening_form_age_hint { "Muuten ikää ei saa rajata.", "Åldern får inte begränsas på annat sätt.", "You may not limit age in any other way." }
    opening_form_age_18 { "18 vuotta: anniskelu, vartiointi, yötyö tai vaarallinen työ", "18 år: servering av alkohol, bevakning, nattarbete eller farligt arbete", "18 years: serving alcohol, security, night work or hazardous work" }
    opening_form_age_20 { "20 vuotta: räjäytystyö", "20 år: sprängningsarbete", "20 years: blasting" }
    opening_form_age_none { "ei ikärajaa", "ingen åldersgräns", "no age limit" }
    opening_form_languages { "Kielet, joita työssä tarvitaan", "Språk som behövs i arbetet", "Languages needed at work" }
    opening_form_languages_hint { "Työkokeilussa ei vaadita kielitaitoa. A2 riittää arkeen, B1 useimpiin töihin.", "Vid arbetsprövning krävs inga språkkunskaper. A2 räcker för vardagen, B1 för de flesta jobb.", "A work trial requires no language skills. A2 is enough for everyday life, B1 for most work." }
    opening_form_other_language { "Muu kieli", "Annat språk", "Another language" }
    opening_form_level { "Taso", "Nivå", "Level" }
    opening_form_save_draft { "Tallenna luonnos", "Spara utkast", "Save as a draft" }
    opening_form_submit { "Lähetä tarkistettavaksi", "Skicka till granskning", "Send to be checked" }
    opening_form_publish { "Julkaise", "Publicera", "Publish" }
    opening_form_save { "Tallenna", "Spara", "Save" }
    opening_form_cancel { "Peruuta", "Avbryt", "Cancel" }
    opening_optional { "(ei pakollinen)", "(frivilligt)", "(optional)" }
    opening_choose { "Valitse", "Välj", "Choose" }

    opening_form_more { "Lisää tietoja (ei pakollisia)", "Mer information (frivilligt)", "More details (optional)" }
    opening_form_hours_per_day { "Tuntia päivässä", "Timmar om dagen", "Hours a day" }
    opening_form_days_per_week { "Päivää viikossa", "Dagar i veckan", "Days a week" }
    opening_form_place { "Paikka ja kieli", "Plats och språk", "Place and language" }
    opening_form_transport { "Miten paikalle pääsee?", "Hur tar man sig dit?", "How does one get there?" }
    opening_form_transport_hint { "Esimerkiksi: bussi 8 pysähtyy oven edessä", "Till exempel: buss 8 stannar utanför dörren", "For example: bus 8 stops in front of the door" }
    opening_form_promises { "Mitä lupaatte?", "Vad lovar ni?", "What do you promise?" }
    opening_form_replaces_nobody { "Kokeilija ei korvaa ketään", "Den som prövar ersätter ingen", "The person on trial replaces nobody" }
    opening_form_replaces_nobody_hint { "Jos olemme irtisanoneet tai lomauttaneet, olemme tarjonneet työtä ensin heille.", "Om vi har sagt upp eller permitterat har vi först erbjudit dem arbetet.", "If we have dismissed or laid people off, we have offered them the work first." }
    opening_form_guide { "Nimeämme ohjaajan työpaikalta", "Vi utser en handledare på arbetsplatsen", "We name a guide at the workplace" }
    opening_form_household { "Työn tarjoaa yksityinen kotitalous, ei yritys", "Arbetet erbjuds av ett privat hushåll, inte av ett företag", "A private household offers the work, not a company" }
    opening_form_extract_hint { "Jos työssä ollaan lasten tai alle 18-vuotiaiden kanssa.", "Om arbetet är med barn eller unga under 18 år.", "If the work is with children or with people under 18 years old." }
    opening_form_extract { "Pyydämme nähdä rikosrekisteriotteen", "Vi ber att få se ett straffregisterutdrag", "We ask to see an extract from the criminal record" }
    opening_form_months { "Kesto kuukausina", "Längd i månader", "Length in months" }
    opening_form_months_hint { "Esimerkiksi 3. Ei tarvita, jos kirjoitatte ensimmäisen ja viimeisen päivän.", "Till exempel 3. Behövs inte om ni skriver den första och den sista dagen.", "For example 3. Not needed if you write the first and the last day." }
    opening_form_adviser { "Mukana on yritysneuvoja", "En företagsrådgivare deltar", "A business adviser takes part" }
    opening_form_adviser_hint { "Jos ette tunne ketään, etsimme neuvojan.", "Om ni inte känner någon hittar vi en rådgivare.", "If you do not know an adviser, we find one." }
    opening_form_young { "Jos tekijä on alle 18-vuotias", "Om den som arbetar är under 18 år", "If the person is under 18" }
    opening_form_young_help { "Rastittakaa, mikä pitää paikkansa. Sitten ehdotamme työtä vain niille, jotka saavat lain mukaan tehdä sitä. Omaa ikärajaa ette voi asettaa.", "Kryssa för det som stämmer. Då föreslår vi arbetet bara för dem som enligt lag får göra det. En egen åldersgräns får ni inte sätta.", "Tick what is true. Then we suggest the work only to those who may do it by law. You may not set an age limit of your own." }
    opening_form_hazardous { "Työssä on jotain, mikä on vaarallista alle 18-vuotiaalle", "Något i arbetet är farligt för den som är under 18", "Something in the work is hazardous for a person under 18" }
    opening_form_hazardous_hint { "Esimerkiksi vaarallisia aineita, isoja koneita tai työtä korkealla.", "Till exempel farliga ämnen, stora maskiner eller arbete på hög höjd.", "For example dangerous substances, large machines or work at height." }
    opening_form_alcohol { "Tekijä vastaa alkoholin anniskelusta", "Personen ansvarar för alkoholserveringen", "The person is responsible for serving alcohol" }
    opening_form_minors { "Työssä ollaan lasten tai alle 18-vuotiaiden kanssa", "Man arbetar med barn eller unga under 18", "The work is with children or young people under 18" }
    opening_form_note { "Viesti ilmoittajalle", "Meddelande till anmälaren", "Message to the sender" }
    opening_form_note_hint { "Menee perille, kun palautat tai hylkäät ilmoituksen. Kerro hylkäyksen syy.", "Når fram när du returnerar eller avslår annonsen. Berätta orsaken om du avslår.", "It is sent when you return or reject the opening. Give the reason when you reject." }
    opening_form_return { "Palauta kommenttien kanssa", "Returnera med kommentarer", "Return with comments" }
    opening_form_reject { "Hylkää", "Avslå", "Reject" }
    opening_remark_word { "Kommentti", "Kommentar", "Comment" }
    opening_remark(field: &str) { "Kommentti: {field}", "Kommentar: {field}", "Comment: {field}" }
    opening_remark_kind { "Polku", "Väg", "Path" }
    opening_reason_needed { "Kerro syy, jotta ilmoittaja tietää, mitä tehdä.", "Berätta orsaken så att anmälaren vet vad som kan göras.", "Give the reason, so that the sender knows what to do." }
    opening_comment_needed { "Kirjoita kommentti johonkin kenttään tai viesti ilmoittajalle.", "Skriv en kommentar till något fält eller ett meddelande till anmälaren.", "Write a comment on a field or a message to the sender." }
    opening_two_eyes { "Toimipisteen tapa: joku muu julkaisee sen, mitä itse kirjoitit.", "Enhetens arbetssätt: någon annan publicerar det du själv har skrivit.", "The service point’s way: somebody else publishes what you have written." }
    opening_firm_unnamed { "yrityksen nimi puuttuu", "företagets namn saknas", "no company name yet" }
    opening_decide { "Täydennä, palauta tai hylkää", "Komplettera, returnera eller avslå", "Complete, return or reject" }
    opening_good_to_know { "Hyvä tietää", "Bra att veta", "Good to know" }
    opening_history { "Mitä on tapahtunut?", "Vad har hänt?", "What has happened?" }
    opening_done_by_itself { "automaattisesti", "automatiskt", "automatically" }
    opening_done_create { "Tehty", "Skapad", "Made" }
    opening_done_edit { "Muutettu", "Ändrad", "Changed" }
    opening_done_submit { "Lähetetty tarkistettavaksi", "Skickad till granskning", "Sent to be checked" }
    opening_done_publish { "Julkaistu", "Publicerad", "Published" }
    opening_done_return { "Palautettu", "Returnerad", "Returned" }
    opening_done_reject { "Hylätty", "Avslagen", "Rejected" }
    opening_done_close { "Suljettu", "Stängd", "Closed" }
    opening_municipality_like(place: &str) { "Emme tunne kuntaa. Tarkoitatteko: {place}?", "Vi känner inte till kommunen. Menar ni {place}?", "We do not know the municipality. Do you mean {place}?" }
    opening_municipality_unknown { "Emme tunne kuntaa. Kirjoittakaa kunnan nimi, esimerkiksi Lahti.", "Vi känner inte till kommunen. Skriv kommunens namn, till exempel Lahtis.", "We do not know the municipality. Write its name, for example Lahti." }
    opening_fact_transport { "Miten paikalle pääsee", "Hur man tar sig dit", "How to get there" }
    opening_fact_day(hours: i32) { "{hours} h päivässä", "{hours} h om dagen", "{hours} h a day" }
    opening_fact_week(days: i32) { "{days} pv viikossa", "{days} dagar i veckan", "{days} days a week" }
    opening_fact_extract { "Rikosrekisteriote", "Straffregisterutdrag", "Criminal record extract" }
    opening_fact_extract_asked { "pyydetään nähtäväksi, koska työssä ollaan lasten tai alle 18-vuotiaiden kanssa", "ska visas upp, eftersom man arbetar med barn eller unga under 18", "you will be asked to show it, because the work is with children or young people under 18" }
    opening_claims { "Kuka puhuu yrityksen puolesta?", "Vem talar för företaget?", "Who speaks for the company?" }
    opening_claims_text { "Yrityksellä on jo yhteyshenkilö, tai osoitteella on jo tunnus. Soita yritykseen, ennen kuin päätät.", "Företaget har redan en kontaktperson, eller adressen har redan ett konto. Ring företaget innan du bestämmer.", "The company already has a contact, or the address has an account. Call the company before you decide." }
    opening_claim_line(name: &str, email: &str, phone: &str, day: &str) { "{name}, {email} {phone} pyysi {day}", "{name}, {email} {phone} bad om det {day}", "{name}, {email} {phone} asked on {day}" }
    opening_claim_accept { "Hyväksy yhteyshenkilöksi", "Godkänn som kontaktperson", "Accept as a contact" }
    opening_claim_decline { "Älä hyväksy", "Godkänn inte", "Do not accept" }
    opening_claim_taken { "Osoitteella on jo tunnus. Sopikaa yrityksen kanssa toisesta osoitteesta.", "Adressen har redan ett konto. Kom överens med företaget om en annan adress.", "The address already has an account. Agree on another address with the company." }

    opening_language_needs_level { "Valitkaa kielelle myös taso.", "Välj också nivå för språket.", "Choose a level for the language too." }
    opening_ends_before_start { "Viimeinen päivä on ennen ensimmäistä. Korjatkaa päivät.", "Sista dagen är före den första. Ändra datumen.", "The last day is before the first. Change the days." }
    opening_day_is_past { "Päivä on jo mennyt. Valitkaa myöhempi.", "Dagen har redan varit. Välj en senare.", "The day has passed. Choose a later one." }
}

impl Language {
    /// What was done to an opening.
    #[must_use]
    pub const fn opening_done(self, command: Command) -> &'static str {
        match command {
            Command::Edit => self.opening_done_edit(),
            Command::Submit => self.opening_done_submit(),
            Command::Publish => self.opening_done_publish(),
            Command::Return => self.opening_done_return(),
            Command::Reject => self.opening_done_reject(),
            Command::Close => self.opening_done_close(),
        }
    }
}
