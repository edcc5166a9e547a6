//! Texts of workplaces.

use crate::texts;

texts! {
    workplaces_title { "Toimipaikat", "Arbetsplatser", "Workplaces" }
    workplaces_none { "Toimipaikkaa ei ole vielä. Kertokaa osoite, niin nuori näkee matkan.", "Ingen arbetsplats ännu. Ange adressen, så ser den unga resvägen.", "No workplace yet. Give the address, and the young person sees the way there." }
    workplace_add { "Lisää toimipaikka", "Lägg till en arbetsplats", "Add a workplace" }
    workplace_new_title { "Uusi toimipaikka", "Ny arbetsplats", "New workplace" }
    workplace_edit_title { "Toimipaikan tiedot", "Arbetsplatsens uppgifter", "Workplace details" }
    workplace_edit { "Muokkaa", "Redigera", "Edit" }
    workplace_main { "päätoimipaikka", "huvudarbetsplats", "main workplace" }
    workplace_name { "Nimi", "Namn", "Name" }
    workplace_name_hint { "Esimerkiksi Launeen myymälä", "Till exempel butiken i Laune", "For example the shop in Laune" }
    workplace_address { "Katuosoite", "Gatuadress", "Street address" }
    workplace_postcode { "Postinumero", "Postnummer", "Postcode" }
    workplace_municipality { "Kunta", "Kommun", "Municipality" }
    workplace_bus { "Bussilla", "Med buss", "By bus" }
    workplace_bus_hint { "Esimerkiksi linja 4, pysäkki Rauhankatu", "Till exempel linje 4, hållplats Fredsgatan", "For example line 4, stop Rauhankatu" }
    workplace_entrance { "Sisäänkäynti", "Ingång", "Entrance" }
    workplace_entrance_hint { "Esimerkiksi takaovi, soita ovikelloa", "Till exempel bakdörren, ring på klockan", "For example the back door, ring the bell" }
    workplace_is_main { "Päätoimipaikka", "Huvudarbetsplats", "Main workplace" }
    workplace_close { "Poista toimipaikka käytöstä", "Ta arbetsplatsen ur bruk", "Take the workplace out of use" }
    workplace_close_help { "Vanhat paikat ja polut säilyvät.", "Gamla platser och vägar finns kvar.", "Old openings and paths stay." }
    workplace_in_use { "Tähän toimipaikkaan on avoimia paikkoja. Sulkekaa ne tai vaihtakaa niiden toimipaikka ensin.", "Arbetsplatsen har öppna platser. Stäng dem eller byt deras arbetsplats först.", "This workplace has openings. Close them or change their workplace first." }
}
