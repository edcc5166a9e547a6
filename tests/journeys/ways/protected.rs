//! A protected person (turvakielto) is gone from everything that companies and the public see.

use matkalla::access::Role;
use search_index::ItemKind;

use crate::support::hands::Walker;
use crate::support::world::{SiteWorld, world};

/// Whether a page, as the site's company or a stranger sees it, holds the bird's name.
async fn is_told(walker: &Walker<'_>, site: &SiteWorld, path: &str, company: bool) -> bool {
    if company {
        walker.become_account(&site.accounts[Role::CompanyContact.word()]).await;
    } else {
        walker.become_stranger().await;
    }
    walker.open(path).await;
    walker.window.source().await.contains("Tiira Lahti")
}

way! {
    /// Marked, unmarked as if by mistake, marked again: the person comes and goes with the mark.
    async fn a_marked_person_is_gone_and_a_mistaken_mark_is_taken_off(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let candidates = format!("/openings/{}/candidates", site.opening);
        assert!(is_told(walker, &site, &candidates, true).await);
        for marked in [true, false, true] {
            walker.become_account(&site.accounts["coach"]).await;
            walker.open(&format!("/profiles/{}", site.person.profile)).await;
            walker.press("form[action$='/protect'] button").await;
            walker.is_told("saved").await;
            let value = if marked { "no" } else { "yes" };
            assert!(walker.window.has(&format!("form[action$='/protect'] button[value={value}]")).await);
            assert_eq!(walker.window.has("main a[href$='/matches']").await, !marked, "a protected person is not matched");
            assert_eq!(is_told(walker, &site, &candidates, true).await, !marked);
        }
        for (path, company) in [("/company", true), ("/placements", true), ("/", false), ("/openings?words=leipominen", false)] {
            assert!(!is_told(walker, &site, path, company).await, "{path}");
        }
        let indexed = walker.app.app.index.ids(ItemKind::Profile).unwrap();
        assert!(!indexed.contains(&site.person.profile));
        // The person reads that it is so.
        walker.become_account(&site.person.account).await;
        walker.open("/me").await;
        assert!(walker.window.has("main .message--info").await);
    }
}
