//! Words that say nothing of work, in their base forms. They are known so that their forms are not
//! taken for those of other words: "kokeilla" (to try) is no cook, "saat" (you get) no saw.

use crate::model::TextLanguage;

const FINNISH: &str = "aika aina aikaisempi alkaa alku aloittaa aloitus antaa arki arvo asia asti asua auki edes ehdottomasti elämä \
    ensimmäinen eri etsiä etu haku hakea haluta halu hakija harva henkilö hetki hieno hoitua hyvä ihan ihminen ikä ilo isä iso itse \
    jaksaa jatkaa jatko joku jokainen joskus joukko joutua juuri jälkeen jäädä jättää kaikki kaksi kanssa kannattaa kaupunki kaveri \
    kerta kertoa keskellä kesken kesto kestää kiinnostaa kiinnostus kiva koko kokea kokeilla kokeilu kokemus kolme kova koti koulu kuin \
    kuitenkin kukaan kulkea kun kuntoon kuulua kuukausi käydä käyttää lisä lisää loppu loppua lopulta luona luulla luvata lähellä \
    lähteä löytyä mahdollinen mahdollisuus maksaa meno mennä merkitä mieli miettiä monta moni muistaa mukava mukaan muu muuttaa \
    muuttua muutama mummo mummi mummu myös määrä nainen neljä nuori nyt nähdä näyttää oikea oikeasti olla oma onnistua opetella opiskella \
    oppia osa osallistua osata ottaa paikka palkka paljon paras parhaillaan perhe pieni pikku pitkä pitää porukka puhua puoli puolikas päivä \
    pystyä päästä pääsy raha riittää saada sama sanoa seuraava sisältää sitten sopia sopimus sopiva suuri syy taas tahtoa tapa tapahtua tarjota tarve \
    tarvita tehdä tekeä tieto tietää tilanne toinen toivoa toivottavasti tuki tulla tunti tuntea tuntua turha turvallinen tutustua tuttu täynnä täysi \
    tykätä täyttää uskaltaa uusi vaan vaihe vaihtua vaikka vaikea vanha vanhempi varma varmasti vasta vastaava vielä viettää viikko voida vuosi \
    vähän vähintään väli yhdessä yksi ystävä yö äiti isoisä esimerkki juttu apu kohta lapsuus luonnollisesti pakko pakollinen porukka reipas \
    reippaus rauha rento seinä selvä sinä minä me te he heti ihme ilman kiitos kunnon lähellä malli muoto nimi numero ongelma pari piste reilu ryhmä sana \
    sarja tahti tarkoitus tyyppi usein vahva vapaa vuoro yritys";
const SWEDISH: &str = "arbetsgivare att behöva behov bra bli bo bra börja början dag dagar del dels egen eget egna ett eller extra fin fint finna \
    första få få föräldrar ge gilla gång glad god gott gå gärna göra ha halv hel hela hemma hjälpa hitta hålla höra igen ihop inne inom intresse \
    ja jag kanske kille kommun komma kompis kunna känna kväll käck känna ledig lite lugn lära lön man med mena mera mest mor mormor morfar \
    mycket månad människa mamma må namn nog ny nya något nån olika orka pappa par passa person plats pratar prova provning prövning på rolig \
    roligt rätt redan samma se sen serios sak sant skola slut sluta snabb snäll som stor stå ställe stund svår synas säga söka ta tack tid \
    timme tjej trivas tro trevlig tycka två tre under ung ungdom vara vecka vem veta vi vilja vänta vän vara var varje van år ålder åka äldre även öppen";
const ENGLISH: &str = "able about after again also always any ask back bad be become begin best better big bring busy call chance choose come \
    company could country day deal different do done each early easy end english enjoy enough even ever every everything experience family far few find \
    fine finish first follow free friend friends from full fun get give go good great group grow guy half happen happy hard have hear hello help here high \
    home hope hour how idea important join just keep kind know last late lead learn leave less let life like little live long look lot love main make \
    many maybe mean meet mind minute moment money month more morning most mother much must name near need never new next nice nothing now offer often \
    okay old one only open other own paid part pay people person place plan play please point possible problem put quick quiet ready real really \
    right same say second see seem send set several share show side simple since small some somebody someone something soon sorry speak start stay step still stop \
    stuff such sure take talk team tell than thank that the then there thing think three time today together too town train trial try turn two type \
    under understand until up use useful usual very wait want way week well what when where which while who why will wish with without word year yes yet young your";

/// The words, in their base forms.
pub(crate) fn common_words(language: TextLanguage) -> impl Iterator<Item = &'static str> {
    match language {
        TextLanguage::Fi => FINNISH,
        TextLanguage::Sv => SWEDISH,
        TextLanguage::En => ENGLISH,
    }
    .split_whitespace()
}
