//! The coach's check of free text: what is refused, what is asked, and what companies read of it.

use super::{SECTION_FORM, add, alias_and_status, candidates, check, press, published, signed_in_with_code};
use crate::support::sections::{section_of, write};
use crate::support::world::world;

both! {
    /// The likeliest mistake: a telephone number in the text, told where it was written and which it is.
    async fn a_number_in_the_text_is_refused_by_name(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        for (field, text, said) in [
            ("about", "Soita vaan 040 123 4567", "puhelinnumero: 040 123 4567"),
            ("skills", "leipominen\nkoodi 131052-308T", "henkilötunnus: 131052-308T"),
            ("headline", "kirjoita venla@example.org", "sähköpostiosoite: venla@example.org"),
            ("interests", "asun Rauhankatu 14", "osoite: Rauhankatu 14"),
        ] {
            let page = coach.page(&format!("{address}/edit/{}", section_of(field))).await;
            let answer = coach.submit(&page, SECTION_FORM, &[(field, text)]).await;
            assert_eq!(answer.status, 422, "{field}");
            answer.assert_says(&format!("#{field}-error"), said);
        }
    }

    /// Names of people, schools and employers are the coach's to judge, once for each text.
    async fn findings_are_confirmed_once_for_each_text(app: TestApp) {
        let site = world(&app).await.lahti;
        let skills = "leipominen\nTET Kahvila Lahti\nTiirismaan lukion kerho";
        let (coach, address) = add(&app, &site, &[("skills", skills), ("headline", "Olen Venla, leipoja")]).await;
        let page = coach.page(&address).await;
        for said in ["Venla: ehkä ihmisen nimi", "Kahvila Lahti: ehkä työnantajan nimi", "Tiirismaan lukion: ehkä koulun nimi"] {
            page.assert_says("#check li", said);
        }
        // Nothing is approved while they are open; the page says what is missing.
        let refused = coach.submit(&page, "form[action$='/life/check']", &[]).await;
        assert_eq!(refused.status, 422);
        refused.assert_says(".summary", "Käy nämä kohdat läpi ensin");
        check(&coach, &address).await.assert_says(".now h2", "Nuori päättää");

        // The text stays: nothing is asked again. One line changes: only that is.
        let changed = "leipominen\nTET Kahvila Lahti\nTiirismaan lukion kerhon ohjaus";
        write(&coach, &format!("{address}/edit"), &[("skills", changed)]).await;
        let page = coach.page(&address).await;
        assert_eq!(page.count("#check li"), 1);
        page.assert_says("#check li", "Tiirismaan lukion");
        assert_eq!(alias_and_status(&app, &address).await.1, "checked");
        // What was checked is no longer what stands there: the young person is not asked to permit it.
        let young = signed_in_with_code(&app, &coach, &address).await;
        assert_eq!(young.forge("/me/life/consent", &[]).await.status, 409);
        check(&coach, &address).await;
        press(&young, "/me", "/me/life/consent").await;
    }

    /// Age, sex and origin are pointed out like names, and the writer's own year of birth wherever it stands.
    async fn age_sex_and_origin_are_the_coachs_to_judge(app: TestApp) {
        let site = world(&app).await.lahti;
        let skills = "leipominen\n19 h viikossa\npuhun arabiaa\nmalli2007";
        let headline = "Olen 19-vuotias tyttö, kotoisin Somaliasta";
        let (coach, address) = add(&app, &site, &[("skills", skills), ("headline", headline)]).await;
        let page = coach.page(&address).await;
        let found = page.texts("#check li b");
        assert_eq!(found, ["19-vuotias", "tyttö", "kotoisin Somaliasta", "malli2007"]);
        for said in ["19-vuotias: kertoo ehkä iän", "tyttö: kertoo ehkä sukupuolen", "kotoisin Somaliasta: kertoo ehkä alkuperän"] {
            page.assert_says("#check li", said);
        }
        assert_eq!(coach.submit(&page, "form[action$='/life/check']", &[]).await.status, 422);
        coach.set_cookie("matkalla_language", "sv");
        coach.page(&address).await.assert_says("#check li", "kotoisin Somaliasta: avslöjar kanske ursprunget");
        coach.set_cookie("matkalla_language", "en");
        coach.page(&address).await.assert_says("#check li", "tyttö: may tell the sex");
        coach.set_cookie("matkalla_language", "fi");
        check(&coach, &address).await.assert_says(".now h2", "Nuori päättää");
    }

    /// The years of experience tell the age: the card leaves them out, the person's own CV keeps them.
    async fn years_stand_on_the_cv_and_not_on_the_card(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[
            ("work_kind", "work"), ("work_title", "kassamyyjä"), ("work_place", ""), ("work_period", "kesät 2009–2012"), ("work_tasks", "hyllyt"),
            ("degree", "Ylioppilas 2008"), ("field", "yleinen"),
        ]).await;
        let young = published(&app, &coach, &address).await;
        app.settle().await;
        for shown in [young.page("/me/card").await, coach.page(&format!("{address}/card")).await, candidates(&app, &site).await] {
            shown.assert_says(".fact", "kassamyyjä, kesät, hyllyt");
            shown.assert_says(".fact", "Ylioppilas, yleinen");
            for year in ["2008", "2009", "2012"] {
                shown.assert_silent(year);
            }
        }
        young.page("/me/cv").await.assert_says(".cv", "kassamyyjä, kesät 2009–2012, hyllyt");
    }

    /// What the coach has not seen is not approved by a page that was open for long.
    async fn a_coach_approves_the_text_that_was_shown(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        let open = coach.page(&address).await;
        write(&coach, &format!("{address}/edit"), &[("headline", "Jotain muuta")]).await;
        assert_eq!(coach.submit(&open, "form[action$='/life/check']", &[]).await.status, 409);
    }

    /// A text that is changed while companies see the card reaches them only after the check.
    async fn companies_read_only_what_a_coach_has_read(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        let young = published(&app, &coach, &address).await;
        app.settle().await;
        candidates(&app, &site).await.assert_says(".candidate", "Leipoja, joka tykkää aamuista");
        write(&young, "/me/edit", &[("headline", "Tiirismaan paras leipoja")]).await;
        young.page("/me").await.assert_says(".now", "Yritykset näkevät sen, kun valmentaja on lukenut sen.");
        young.page("/me/card").await.assert_says(".message", "Teksti puuttuu kortista");
        let page = candidates(&app, &site).await;
        page.assert_silent("Tiirismaan");
        page.assert_silent("tykkää aamuista");
        coach.page("/desk").await.assert_says(".queue__title", "Teksti muuttui: tarkista se");
        coach.page(&address).await.assert_says(".now h2", "Teksti muuttui");
        press(&coach, &address, "/life/check_text").await;
        candidates(&app, &site).await.assert_says(".candidate", "Tiirismaan paras leipoja");
    }

    /// The card page shows just what stands among a company's candidates.
    async fn the_card_is_the_same_for_its_person_and_for_a_company(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[("municipality", "016"), ("radius_km", "60"), ("level_fi", "native")]).await;
        let young = published(&app, &coach, &address).await;
        app.settle().await;
        let (alias, _) = alias_and_status(&app, &address).await;
        let facts = |texts: Vec<String>| texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
        let own = facts(young.page("/me/card").await.texts(".fact"));
        assert_eq!(own, facts(coach.page(&format!("{address}/card")).await.texts("main .fact")));
        let company = candidates(&app, &site).await;
        assert!(company.texts(".candidate__name").contains(&alias));
        for fact in own {
            company.assert_says(".candidate .fact", &fact);
        }
        young.page("/me/card").await.assert_says(".fact", "sujuva");
        let other = app.signed_in(&site.accounts["company_contact"]).await;
        assert_eq!(other.get(&format!("{address}/card")).await.status, 403);
    }
}
