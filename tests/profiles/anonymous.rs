//! The anonymous card: nothing on a company's pages tells who a candidate is.

use super::{add, alias_and_status, id_of, published};
use crate::support::TestApp;
use crate::support::client::{Answer, Visitor};
use crate::support::sections::write;
use crate::support::world::{SiteWorld, world};

/// A profile full of things that tell; what is asked of them stands in `SECRETS`.
const TELLING: [(&str, &str); 14] = [
    ("first_name", "Venla"),
    ("last_name", "Kuutamo"),
    ("email", "venla.kuutamo@example.org"),
    ("phone", "+358 44 987 6543"),
    ("born_on", "2008-11-23"),
    ("headline", "Salpausselän koulun kasvatti"),
    ("about", "Kävin Tiirismaan lukiota ja olin kesän Leipomo Oivalluksessa."),
    ("skills", "leipominen\nkahvin keittäminen\nTET Kauppakeskus Triossa"),
    ("interests", "kahvila\nKarjalan Osuuskauppa"),
    ("avoid", "Rautatieaseman yövuorot"),
    ("municipality", "016"),
    ("postcode", "17200"),
    ("radius_km", "60"),
    ("level_fi", "native"),
];

/// Pieces of every field: names, contacts, birth date, age, place, schools, employers.
const SECRETS: [&str; 17] = [
    "Venla",
    "Kuutamo",
    "venla.kuutamo",
    "987",
    "6543",
    "2008",
    "23.11",
    "18-vuotias",
    "Asikkala",
    "17200",
    "Salpaussel",
    "Tiirismaa",
    "Oivallu",
    "Trio",
    "Osuuskauppa",
    "Rautatieasema",
    "äidinkieli",
];

/// A published profile with all of it; returns its page's address.
async fn telling(app: &TestApp, site: &SiteWorld) -> (Visitor, String) {
    let harmless = [("headline", "Leipoja"), ("skills", "leipominen"), ("interests", "kahvila")];
    let fields: Vec<_> = TELLING
        .into_iter()
        .filter(|(name, _)| harmless.iter().all(|(other, _)| other != name))
        .chain(harmless)
        .collect();
    let (coach, address) = add(app, site, &fields).await;
    published(app, &coach, &address).await;
    // Then the person writes on: nobody has read that.
    write(&coach, &format!("{address}/edit"), &TELLING[5..10]).await;
    app.settle().await;
    (coach, address)
}

fn assert_anonymous(page: &Answer) {
    for secret in SECRETS {
        page.assert_silent(secret);
    }
}

both! {
    async fn no_page_of_a_company_tells_who_a_candidate_is(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = telling(&app, &site).await;
        let (alias, _) = alias_and_status(&app, &address).await;
        coach.page(&address).await.assert_says("h1", "Venla Kuutamo");
        let company = app.signed_in(&site.accounts["company_contact"]).await;
        let page = company.page(&format!("/openings/{}/candidates", site.opening)).await;
        page.assert_says(".candidate__name", &alias);
        page.assert_says(".candidate", "Päijät-Häme");
        assert_anonymous(&page);

        // The company asks for an introduction: its list and path know the bird name only.
        let form = format!("form[action='/placements']:has(input[value='{}'])", id_of(&address));
        let path = company.submit_and_follow(&page, &form, &[]).await;
        path.assert_says("h1", &alias);
        for language in ["fi", "sv", "en"] {
            company.set_cookie("matkalla_language", language);
            for shown in [path.path.as_str(), "/placements", "/company", &page.path] {
                assert_anonymous(&company.page(shown).await);
            }
        }
    }

    /// What the person and the coach are shown as "what a company sees" has no identity either.
    async fn the_card_shows_region_age_group_and_fluent_for_native(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = telling(&app, &site).await;
        let page = coach.page(&address).await;
        let card = page.text("section[aria-labelledby=card-title]");
        for said in ["vähintään 18 v.", "Päijät-Häme", "sujuva"] {
            assert!(card.contains(said), "{said}: {card}");
        }
        for hidden in ["Venla", "Kuutamo", "987", "2008", "Asikkala", "17200", "Tiirismaa", "Oivallu", "Rautatie", "äidinkieli"] {
            assert!(!card.contains(hidden), "{hidden}: {card}");
        }
        write(&coach, &format!("{address}/edit"), &[("born_on", "2010-01-15"), ("municipality", "398")]).await;
        let card = coach.page(&address).await.text("section[aria-labelledby=card-title]");
        assert!(card.contains("alle 18 v.") && card.contains("Lahti"), "a large town's name tells nobody apart: {card}");
    }
}
