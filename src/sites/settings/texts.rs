//! Texts of a site's decisions.

use crate::texts;

texts! {
    site_settings { "Toimipisteen asetukset", "Enhetens inställningar", "Service point settings" }
    site_settings_lead { "Näistä toimipiste päättää itse. Palvelun säännöt asettavat rajat.", "Det här bestämmer enheten själv. Tjänstens regler sätter gränserna.", "The service point decides these itself, within the rules of the service." }
    site_settings_whom { "Ketä palvelemme", "Vilka vi betjänar", "Whom we serve" }
    site_settings_min_age { "Alaikäraja", "Lägsta ålder", "Lowest age" }
    site_settings_max_age { "Yläikäraja", "Högsta ålder", "Highest age" }
    site_settings_ages_hint(least: i32, most: i32) { "Ikä voi olla {least}–{most} vuotta.", "Åldern kan vara {least}–{most} år.", "Ages {least}–{most} are possible." }
    site_settings_ages_order { "Yläikäraja on pienempi kuin alaikäraja. Korjaa ikärajat.", "Högsta ålder är lägre än lägsta ålder. Ändra åldrarna.", "The highest age is below the lowest. Change the ages." }
    site_settings_places { "Kunnat, joita palvelemme", "Kommuner som vi betjänar", "Municipalities we serve" }
    site_settings_places_hint { "Yksi kunta riville. Uudet nuoret ja ilmoitukset näistä kunnista tulevat teille.", "En kommun per rad. Nya unga och annonser från de här kommunerna kommer till er.", "One on each line. New young people and openings from these municipalities come to you." }
    site_settings_place_unknown(name: &str) { "Emme tunne kuntaa ”{name}”. Tarkista nimi.", "Vi känner inte till kommunen ”{name}”. Kontrollera namnet.", "We do not know the municipality “{name}”. Check the name." }
    site_settings_place_taken(place: &str, site: &str) { "{place}: tätä kuntaa palvelee jo {site}. Sopikaa ensin keskenänne.", "{place}: kommunen betjänas redan av {site}. Kom först överens sinsemellan.", "{place} is already served by {site}. Agree with them first." }
    site_settings_residents { "Palvelemme vain näiden kuntien asukkaita", "Vi betjänar bara invånare i de här kommunerna", "We serve only residents of these municipalities" }
    site_settings_residents_hint { "Valmentaja näkee huomautuksen, jos kotikunta on muu. Mikään ei esty.", "Arbetstränaren ser en anmärkning om hemkommunen är en annan. Inget hindras.", "The coach sees a note if the home municipality is another one. Nothing is blocked." }
    site_settings_times { "Kuinka pian vastataan", "Hur snabbt svaret kommer", "How soon an answer comes" }
    site_settings_answer { "Monessako työpäivässä valmentaja vastaa?", "Inom hur många arbetsdagar svarar arbetstränaren?", "In how many working days does the coach answer?" }
    site_settings_answer_hint { "Tässä ajassa valmentaja toivottaa uuden nuoren tervetulleeksi tai tarkistaa profiilin. Nuori näkee, mihin päivään mennessä hän saa vastauksen.", "Inom den här tiden välkomnar arbetstränaren en ny ung person eller granskar en profil. Den unga ser senast vilken dag svaret kommer.", "In this time a coach welcomes a new young person or checks a profile. The young person sees the day by which they get an answer." }
    site_settings_company { "Yrityksen aika vastata esittelyyn, päivää", "Företagets tid att svara på en presentation, dagar", "A company’s time to answer an introduction, days" }
    site_settings_company_hint(days: u32) { "Jos jätät tämän tyhjäksi, aikaa on {days} päivää.", "Om fältet är tomt är tiden {days} dagar.", "If this is empty, the time is {days} days." }
    site_settings_openings { "Ilmoitusten tarkistus", "Granskning av annonser", "Checking openings" }
    site_settings_two_eyes { "Toinen työntekijä julkaisee ilmoituksen", "En annan anställd publicerar annonsen", "Another staff member publishes the opening" }
    site_settings_two_eyes_hint { "Se, joka muutti ilmoitusta viimeksi, ei voi itse julkaista sitä.", "Den som senast ändrade en annons kan inte själv publicera den.", "Whoever changed an opening last cannot publish it." }
    site_settings_save { "Tallenna asetukset", "Spara inställningarna", "Save the settings" }
    site_settings_conflict { "Joku muu muutti asetuksia samaan aikaan. Tarkista omasi ja tallenna uudelleen.", "Någon annan ändrade inställningarna samtidigt. Kontrollera dina val och spara på nytt.", "Somebody else changed the settings at the same time. Check yours and save again." }
}
