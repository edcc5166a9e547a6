//! A coach's list of people.

use matkalla::access::Role;

use crate::support::builders;
use crate::support::world::world;

both! {
    /// A site has more people than fit on a page; whoever is sought by name is found on any.
    async fn a_long_list_comes_in_pages_and_a_name_is_found_on_all(app: TestApp) {
        let site = world(&app).await.lahti;
        let (people, now) = (site.clone(), app.app.clock.now());
        app.write(move |connection| {
            for number in 0..60 {
                let (first_name, alias) = (format!("Nuori{number}"), format!("Kurki {number}"));
                let new = builders::NewProfile {
                    site: &people.site,
                    coach: Some(&people.accounts[Role::Coach.word()]),
                    first_name: &first_name,
                    last_name: if number == 0 { "Ähtäväinen" } else { "Rivikkö" },
                    alias: &alias,
                    age: 20,
                    status: "published",
                    protected: false,
                    municipality: "398",
                };
                builders::young_person(connection, &new, now - chrono::Duration::hours(60 - number));
            }
        })
        .await;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let first = coach.page("/profiles?scope=team").await;
        let second = coach.page(&first.attribute("a[rel=next]", "href")).await;
        assert_eq!((first.count("tbody tr"), second.count("tbody tr")), (50, 11));
        first.assert_says(".pages__here", "1/2");
        let mut all = first.texts("tbody th");
        all.extend(second.texts("tbody th"));
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 61, "each once");
        assert!(!second.has("a[rel=next]") && second.texts("tbody th").contains(&"Nuori0 Ähtäväinen".to_owned()));
        // Typed by hand, a page that is none is the first or the last, of the same list.
        for (asked, rows) in [("x", 50), ("0", 50), ("999999999999999999999999", 50), ("99", 11)] {
            assert_eq!(coach.page(&format!("/profiles?scope=team&page={asked}")).await.count("tbody tr"), rows, "{asked}");
        }
        assert_eq!(coach.page("/profiles?scope=free&page=x").await.count("tbody tr"), 0, "the choice is kept");
        let found = coach.submit(&first, "form[role=search]", &[("words", "ÄHTÄ")]).await;
        assert_eq!(found.texts("tbody th"), ["Nuori0 Ähtäväinen"]);
        assert!(!found.has(".pages"));
    }
}
