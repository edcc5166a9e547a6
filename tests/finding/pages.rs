//! The list page by page: each opening once, in the same order every time, also where nothing parts two.

use super::titles;
use crate::support::builders::{self, NewOpening};
use crate::support::client::Visitor;
use crate::support::world::world;

/// Addresses of the openings on all pages of a list, and how many pages there were.
async fn walked(visitor: &Visitor, first: &str) -> (Vec<String>, usize) {
    let (mut found, mut pages, mut next) = (Vec::new(), 0, Some(first.to_owned()));
    while let Some(address) = next {
        let page = visitor.page(&address).await;
        found.extend(page.attributes(".opening__title a", "href"));
        assert!(!titles(&page).is_empty(), "{address} is empty");
        pages += 1;
        assert!(pages < 20, "the pages go round");
        next = page.attributes(".pages a[rel=next]", "href").into_iter().next();
    }
    (found, pages)
}

both! {
    async fn forty_five_openings_of_one_moment_are_walked_once_each_and_twice_the_same(app: TestApp) {
        let site = world(&app).await.lahti;
        let now = app.app.clock.now();
        let mut published: Vec<String> = app
            .write(move |connection| {
                let new = NewOpening {
                    site: &site.site,
                    company: &site.company.company,
                    kind: "job",
                    status: "published",
                    title: "Samanlainen paikka",
                    municipality: "398",
                };
                (0..45).map(|_| format!("/openings/{}", builders::opening(connection, &new, now))).collect()
            })
            .await;
        app.settle().await;
        published.sort();
        for list in ["/openings?kind=job", "/openings?kind=job&words=samanlainen", "/openings?kind=job&place=Lahti&km=20"] {
            let visitor = app.stranger();
            let (first, pages) = walked(&visitor, list).await;
            assert!(pages >= 2, "{list}: {pages}");
            let mut sorted = first.clone();
            sorted.sort();
            assert_eq!(sorted, published, "{list}: each exactly once");
            assert_eq!(walked(&app.stranger(), list).await.0, first, "{list}: the same again");
        }
    }
}
