//! The list for everybody: words, places, choices and their counts, the state in the address.

use super::{count, publish, titles};
use crate::change_opening;
use crate::support::world::world;

both! {
    /// What is chosen narrows; the counts beside each choice leave out the choice of its own kind.
    async fn choices_narrow_and_their_counts_tell_what_each_would_show(app: TestApp) {
        let site = world(&app).await.lahti;
        let ids = publish(&app, &site, &[
            ("Leipuri", "job", "398"),
            ("Kondiittori", "apprenticeship", "398"),
            ("Leipomon apulainen", "work_trial", "098"),
            ("Verkkokauppa", "job", "091"),
        ]).await;
        change_opening!(app, &ids[0], shifts = "[\"night\"]");
        change_opening!(app, &ids[3], remote = true);
        change_opening!(app, &ids[1], languages = "[{\"code\":\"sv\",\"level\":\"B1\"}]");
        let page = app.stranger().page("/openings?place=Lahti&km=5").await;
        let mut found = titles(&page);
        found.sort();
        // Remote work is near everywhere; Hollola is farther than five kilometres.
        assert_eq!(found, ["Kahvilatyöntekijä Lahti", "Kondiittori", "Leipuri", "Verkkokauppa"]);
        assert_eq!((count(&page, "kind", "job"), count(&page, "kind", "work_trial")), ("2".into(), "1".into()));
        assert_eq!((count(&page, "km", "5"), count(&page, "km", "15")), ("4".into(), "5".into()));
        assert_eq!((count(&page, "shift", "night"), count(&page, "language", "sv")), ("1".into(), "1".into()));
        assert_eq!(count(&page, "remote", "yes"), "1");

        let narrowed = app.stranger().page("/openings?place=Lahti&km=5&kind=job").await;
        let mut found = titles(&narrowed);
        found.sort();
        assert_eq!(found, ["Leipuri", "Verkkokauppa"]);
        assert_eq!(count(&narrowed, "kind", "apprenticeship"), "1", "as if no kind were chosen");
        assert_eq!(count(&narrowed, "shift", "night"), "1");
        assert_eq!(count(&narrowed, "language", "sv"), "0");
        let night = app.stranger().page("/openings?place=Lahti&km=5&kind=job&shift=night").await;
        assert_eq!(titles(&night), ["Leipuri"]);
        assert_eq!(titles(&app.stranger().page("/openings?remote=yes").await), ["Verkkokauppa"]);
        assert_eq!(titles(&app.stranger().page("/openings?language=sv").await), ["Kondiittori"]);
    }

    /// "Now", "within a month" and a day; work that begins when it suits begins at any time.
    async fn the_start_is_now_or_within_a_month_or_by_a_day(app: TestApp) {
        let site = world(&app).await.lahti;
        let ids = publish(&app, &site, &[("Pian", "job", "398"), ("Myöhemmin", "job", "398")]).await;
        let today = app.app.clock.today();
        change_opening!(app, &ids[0], starts_on = today + chrono::Days::new(20));
        change_opening!(app, &ids[1], starts_on = today + chrono::Days::new(50));
        let found = async |query: String| {
            let mut found = titles(&app.stranger().page(&format!("/openings?kind=job&{query}")).await);
            found.sort();
            found
        };
        assert_eq!(found("start=month".to_owned()).await, ["Pian"]);
        let day = today + chrono::Days::new(50);
        assert_eq!(found(format!("start=date&by={day}")).await, ["Myöhemmin", "Pian"]);
        let page = app.stranger().page("/openings").await;
        assert_eq!((count(&page, "start", "now"), count(&page, "start", "month")), ("2".into(), "3".into()));
    }

    /// A place among the words is understood in three languages, shown, and can be taken away.
    async fn a_place_is_read_out_of_the_words(app: TestApp) {
        let site = world(&app).await.lahti;
        publish(&app, &site, &[("Trukkikuski", "job", "098"), ("Trukkikuski muualla", "job", "091")]).await;
        for words in ["trukki hollola", "trukki Hollolasta 20 km", "trukki near Hollola", "töitä Hollolassa trukki"] {
            let visitor = app.stranger();
            let page = visitor.page(&format!("/openings?words={}", words.replace(' ', "+").replace('ö', "%C3%B6").replace('ä', "%C3%A4"))).await;
            assert_eq!(titles(&page), ["Trukkikuski"], "{words}");
            page.assert_says("#results .chips", "Hollola");
            let chips = page.attributes("#results .chips a", "href");
            let away = visitor.page(chips.last().unwrap()).await;
            assert_eq!(titles(&away).len(), 2, "{words}: {chips:?}");
        }
        let visitor = app.stranger();
        visitor.set_cookie("matkalla_language", "sv");
        let page = visitor.page("/openings?words=jobb+i+Lahtis+20+km").await;
        page.assert_says("#results .chips", "Lahtis, högst 20 km");
    }

    /// A town's name that is no town here stays a word.
    async fn a_word_that_only_looks_like_a_place_stays_a_word(app: TestApp) {
        let site = world(&app).await.lahti;
        publish(&app, &site, &[("Kotka-aiheinen kesätyö", "job", "398")]).await;
        // Nothing is found near Kotka with this, so all of it is words.
        let page = app.stranger().page("/openings?words=kotka+aiheinen&exact=yes").await;
        assert_eq!(titles(&page), ["Kotka-aiheinen kesätyö"]);
        assert!(!page.text("#results .chips").contains("enintään"));
    }

    /// Typing errors and unfinished words; and another spelling is offered only if it finds something.
    async fn words_may_hold_errors(app: TestApp) {
        let site = world(&app).await.lahti;
        publish(&app, &site, &[("Kirjastonhoitaja", "job", "398"), ("Kokki", "job", "398")]).await;
        for words in ["kirjastonhoitja", "kirjaston", "kirj"] {
            let page = app.stranger().page(&format!("/openings?words={words}")).await;
            assert_eq!(titles(&page), ["Kirjastonhoitaja"], "{words}");
        }
        let page = app.stranger().page("/openings?words=kolki+kahvia+pullaa").await;
        page.assert_says("#results", "Tarkoititko: kokki kahvia pullaa?");
        let page = app.stranger().page("/openings?words=qqqqq").await;
        assert!(titles(&page).is_empty() && !page.text("#results").contains("Tarkoititko"));
    }

    /// No address is unreadable, and a page past the end shows the last one.
    async fn strange_addresses_show_a_list(app: TestApp) {
        let site = world(&app).await.lahti;
        publish(&app, &site, &[("Kokki", "job", "398")]).await;
        for query in ["km=x&kind=nonsense&start=soon&by=31.12.", "page=999", "page=-1", "language=&shift=&order=zzz"] {
            assert_eq!(titles(&app.stranger().page(&format!("/openings?{query}")).await).len(), 3, "{query}");
        }
        let page = app.stranger().page("/openings?place=Atlantis").await;
        page.assert_says("#results", "Emme tunne kuntaa ”Atlantis”");
    }
}
