//! Texts of feedback.

use crate::texts;

texts! {
    feedback_title { "Anna palautetta", "Ge respons", "Give feedback" }
    feedback_lead { "Kerro, mikä toimi, mikä ei tai mitä et ymmärtänyt. Et tarvitse tunnusta.", "Berätta vad som fungerade, vad som inte gjorde det eller vad du inte förstod. Du behöver inget konto.", "Tell us what worked, what did not, or what you did not understand. You don’t need an account." }
    feedback_promise(day: &str) { "Vastaamme 14 päivän kuluessa, viimeistään {day}. Kerromme myös, mitä teimme.", "Vi svarar inom 14 dagar, senast {day}. Vi berättar också vad vi gjorde.", "We answer within 14 days, by {day} at the latest. We also tell what we did." }
    feedback_message { "Palautteesi", "Din respons", "Your feedback" }
    feedback_message_hint { "Älä kirjoita henkilötunnusta tai toisen ihmisen tietoja.", "Skriv inte personbeteckning eller uppgifter om någon annan.", "Don’t write a personal identity code or details of other people." }
    feedback_about { "Mistä sivusta on kyse?", "Vilken sida gäller det?", "Which page is it about?" }
    feedback_about_hint { "Esimerkiksi /openings, tai kerro omin sanoin.", "Till exempel /openings, eller berätta med egna ord.", "For example /openings, or say it in your own words." }
    feedback_site { "Koskeeko palaute jotakin toimipistettä?", "Gäller det en viss enhet?", "Is it about one of our service points?" }
    feedback_site_whole { "Koko palvelu", "Hela tjänsten", "The whole service" }
    feedback_email { "Sähköpostisi, jos haluat vastauksen", "Din e-post, om du vill ha svar", "Your e-mail, if you want an answer" }
    feedback_email_hint { "Käytämme osoitetta vain vastaukseen. Poistamme sen 30 päivää vastauksen jälkeen.", "Vi använder adressen bara för svaret. Vi tar bort den 30 dagar efter svaret.", "We use it only for the answer. We delete it 30 days after answering." }
    feedback_send { "Lähetä palaute", "Skicka responsen", "Send feedback" }
    feedback_who { "Palautteen lukee toimipisteen pääkäyttäjä tai palvelun ylläpitäjä.", "Responsen läses av enhetens huvudanvändare eller tjänstens driftsansvariga.", "The service point’s administrator or the service’s operator reads it." }
    feedback_too_many { "Tästä verkosta on tullut tunnin aikana monta palautetta. Tekstisi on tallessa tässä. Lähetä se tunnin päästä.", "Det har kommit många meddelanden från det här nätverket under en timme. Din text finns kvar här. Skicka den om en timme.", "A lot of feedback has come from this network within an hour. Your text is still here. Send it in an hour." }
    feedback_thanks { "Kiitos palautteesta", "Tack för din respons", "Thank you for your feedback" }
    feedback_thanks_help(day: &str) { "Joku lukee sen. Jos jätit sähköpostin, vastaus tulee viimeistään {day}.", "Någon läser den. Om du lämnade din e-post kommer svaret senast {day}.", "Somebody reads it. If you left your e-mail, the answer comes by {day}." }
    feedback_list { "Palaute", "Respons", "Feedback" }
    feedback_list_lead { "Jokaiseen palautteeseen vastataan 14 päivän kuluessa.", "Varje respons besvaras inom 14 dagar.", "Every piece of feedback is answered within 14 days." }
    feedback_none { "Palautetta ei ole vielä", "Det finns ingen respons ännu", "There is no feedback yet" }
    feedback_none_help { "Palautelomake on jokaisen sivun alareunassa.", "Formuläret finns längst ner på varje sida.", "The form is linked at the foot of every page." }
    feedback_received { "Saapui", "Inkom", "Received" }
    feedback_state { "Tilanne", "Läge", "Status" }
    feedback_closed_on(day: &str) { "vastattu {day}", "besvarat {day}", "answered {day}" }
    feedback_written_in { "Sivun kieli", "Sidans språk", "Language of the page" }
    feedback_no_address { "Vastausta ei voi lähettää, koska osoitetta ei jätetty. Kirjaa, mitä tehtiin.", "Svar kan inte skickas, eftersom ingen adress lämnades. Skriv vad som gjordes.", "No answer can be sent, because no address was left. Write what was done." }
    feedback_answer { "Vastauksesi", "Ditt svar", "Your answer" }
    feedback_answer_hint { "Lähtee sähköpostilla palautteen antajalle.", "Skickas med e-post till den som gav responsen.", "It is mailed to the one who gave the feedback." }
    feedback_done { "Mitä tehtiin?", "Vad gjordes?", "What was done?" }
    feedback_done_hint { "Esimerkiksi: korjattiin lomake, tai: kirjattiin kehitysideaksi.", "Till exempel: formuläret rättades, eller: antecknades som utvecklingsidé.", "For example: the form was fixed, or: noted as an idea." }
    feedback_close { "Vastaa ja sulje", "Svara och stäng", "Answer and close" }
    feedback_close_only { "Kirjaa ja sulje", "Anteckna och stäng", "Note and close" }
    feedback_conflict { "Joku muu on jo vastannut tähän.", "Någon annan har redan svarat på detta.", "Somebody else has already answered this." }
}
