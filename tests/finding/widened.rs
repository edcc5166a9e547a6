//! Nothing found as asked: the nearest list that holds something, saying so and how to undo it.

use super::{publish, titles};
use crate::change_opening;
use crate::support::world::world;

both! {
    async fn the_radius_grows_first(app: TestApp) {
        let site = world(&app).await.lahti;
        publish(&app, &site, &[("Sahuri", "job", "111"), ("Sahuri", "job", "091")]).await;
        let page = app.stranger().page("/openings?words=sahuri&place=Lahti&km=5").await;
        assert_eq!(titles(&page).len(), 1, "Heinola, not Helsinki");
        page.assert_says(".message", "5 kilometrin sisällä ei ole paikkoja. Siksi näytämme paikat 30 kilometrin sisällä.");
        let undo = page.attribute(".message a", "href");
        let exact = app.stranger().page(&undo).await;
        assert!(titles(&exact).is_empty() && !exact.has(".message"), "{undo}");
        // The field and the chip still say what was asked.
        page.assert_says("#results .chips", "Lahti, enintään 5 km");
        let far = app.stranger().page("/openings?words=sahuri&place=Utsjoki&km=5").await;
        far.assert_says(".message", "koko maasta");
        assert_eq!(titles(&far).len(), 2);
    }

    async fn then_the_spelling_then_the_time_then_the_kind(app: TestApp) {
        let site = world(&app).await.lahti;
        let ids = publish(&app, &site, &[("Kokki", "job", "398"), ("Suutari", "apprenticeship", "398")]).await;
        change_opening!(app, &ids[1], starts_on = app.app.clock.today() + chrono::Days::new(90));
        let page = app.stranger().page("/openings?words=kolki").await;
        assert_eq!(titles(&page), ["Kokki"]);
        page.assert_says(".message", "Siksi haimme sanoilla ”kokki”.");

        let page = app.stranger().page("/openings?words=suutari&start=now&shift=night").await;
        assert_eq!(titles(&page), ["Suutari"]);
        page.assert_says(".message", "Siksi näytämme kaikki työajat ja alkamispäivät.");

        let page = app.stranger().page("/openings?words=suutari&kind=job").await;
        assert_eq!(titles(&page), ["Suutari"]);
        page.assert_says(".message", "Siksi näytämme kaikki polut.");
        assert_eq!(page.texts(".message p").len(), 2, "no more is loosened than is needed");
    }

    async fn words_that_nobody_wrote_stand_for_the_work_they_mean(app: TestApp) {
        let site = world(&app).await.lahti;
        publish(&app, &site, &[("Kassatyöntekijä", "job", "398"), ("Pihan haravointi", "job", "398")]).await;
        let page = app.stranger().page("/openings?words=myyj%C3%A4").await;
        assert_eq!(titles(&page), ["Kassatyöntekijä"]);
        page.assert_says(".message", "Siksi näytämme samantapaista työtä: myyjä.");
        let exact = app.stranger().page(&page.attribute(".message a", "href")).await;
        assert!(titles(&exact).is_empty() && !exact.has(".message"));
    }

    async fn a_place_is_understood_with_its_distance_and_with_a_slip(app: TestApp) {
        let site = world(&app).await.lahti;
        publish(&app, &site, &[("Kokki", "job", "398"), ("Kokki kaukana", "job", "091")]).await;
        let page = app.stranger().page("/openings?words=kokki&place=Hollola,+enint%C3%A4%C3%A4n+20+km").await;
        assert_eq!(titles(&page), ["Kokki"]);
        page.assert_says("#results .chips", "Hollola, enintään 20 km");
        let page = app.stranger().page("/openings?words=kokki&place=Lahtti").await;
        assert_eq!(titles(&page), ["Kokki"]);
        page.assert_says("#results", "Emme tunne kuntaa ”Lahtti”. Haimme kunnalla Lahti.");
        let page = app.stranger().page("/openings?words=kokki&place=Tuonela").await;
        assert_eq!(titles(&page).len(), 2);
        page.assert_says("#results", "Siksi näytämme paikat koko maasta.");
    }

    async fn what_one_can_do_is_never_loosened(app: TestApp) {
        let site = world(&app).await.lahti;
        publish(&app, &site, &[("Kokki", "job", "398")]).await;
        let page = app.stranger().page("/openings?words=kokki&language=sv&place=Lahti&kind=job&start=now").await;
        assert!(titles(&page).is_empty());
        page.assert_says(".empty", "Näillä ehdoilla ei ole paikkoja");
        let page = app.stranger().page("/openings?words=kokki&remote=yes").await;
        assert!(titles(&page).is_empty());
    }

    /// A working time and a kind of path are understood, shown, undone; and found as words where the
    /// choice finds nothing.
    async fn a_time_or_a_kind_among_the_words_narrows_the_list(app: TestApp) {
        let site = world(&app).await.lahti;
        let ids = publish(&app, &site, &[("Kokki illaksi", "job", "398"), ("Kokki", "job", "398"), ("Kokin oppi", "apprenticeship", "398")]).await;
        change_opening!(app, &ids[0], shifts = "[\"evening\"]");
        let page = app.stranger().page("/openings?words=kokki+iltaisin").await;
        assert_eq!(titles(&page), ["Kokki illaksi"]);
        assert_eq!(page.texts("#results .chips a").len(), 2, "{}", page.text("#results .chips"));
        page.assert_says("#results .chips", "ilta");
        page.assert_says("#results", "Rajasimme haun näin: ilta.");
        assert_eq!(page.attribute("#words", "value"), "kokki");
        assert!(page.has("form[data-narrow] input[name=shift][value=evening][checked]"));
        assert!(page.has("#carried input[name=shift][value=evening]"));
        // Taken away, and as a word.
        let chip = page.attributes("#results .chips a", "href").pop().unwrap();
        assert_eq!(titles(&app.stranger().page(&chip).await).len(), 3, "{chip}");
        let word = app.stranger().page(&page.attribute(".listing__note a", "href")).await;
        assert!(!word.has("input[name=shift][checked]"), "searched as a word");

        let page = app.stranger().page("/openings?words=oppisopimus").await;
        assert_eq!(titles(&page), ["Kokin oppi"]);
        page.assert_says("#results .chips", "Oppisopimus");
        let swedish = app.stranger();
        swedish.set_cookie("matkalla_language", "sv");
        let page = swedish.page("/openings?words=jobb+p%C3%A5+kv%C3%A4llarna").await;
        assert_eq!(titles(&page), ["Kokki illaksi"]);
        page.assert_says("#results", "Vi avgränsade sökningen så här: kväll.");
    }

    async fn what_finds_nothing_as_a_choice_is_looked_for_as_a_word_and_says_so(app: TestApp) {
        let site = world(&app).await.lahti;
        let ids = publish(&app, &site, &[("Keikkakuski", "job", "398"), ("Siivooja", "job", "398")]).await;
        change_opening!(app, &ids[0], description = "Keikka kestää viikon.");
        let page = app.stranger().page("/openings?words=keikka").await;
        assert_eq!(titles(&page), ["Keikkakuski"]);
        page.assert_says(".message", "Siksi haimme samalla sanalla ilmoitusten teksteistä.");
        page.assert_says("#results .chips", "Keikka");
        let exact = app.stranger().page(&page.attribute(".message a", "href")).await;
        assert!(!exact.has(".message"));
        // Nobody offers this at night: the times are loosened as always, and it says so.
        let page = app.stranger().page("/openings?words=siivooja+%C3%B6isin").await;
        assert_eq!(titles(&page), ["Siivooja"]);
        page.assert_says(".message", "Siksi näytämme kaikki työajat");
        // A summer job is paid work; where no ad says so, all paid work is shown.
        let page = app.stranger().page("/openings?words=kes%C3%A4t%C3%B6it%C3%A4").await;
        assert_eq!(titles(&page).len(), 2);
        page.assert_says(".message", "Sanalla ”kesätöitä” ei löytynyt mitään. Siksi näytämme kaikki palkkatyöt.");
    }
}
