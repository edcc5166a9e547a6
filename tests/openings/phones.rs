//! One can also phone: the numbers stand where a company writes, and where it is stopped.

use super::posting::{FORM, post, typed};
use crate::support::world::world;

const NUMBER: &str = "+358 50 000 0000";
const LINK: &str = ".phones a[href='tel:+358500000000']";

both! {
    /// Names and numbers stand on the stranger's form, after it, and at the company's door.
    async fn the_numbers_stand_where_a_company_writes(app: TestApp) {
        world(&app).await;
        let stranger = app.stranger();
        for (language, words) in [("fi", "Voitte myös soittaa:"), ("sv", "Ni kan också ringa:"), ("en", "You can also call:")] {
            stranger.set_cookie("matkalla_language", language);
            for address in ["/openings/new", "/openings/sent"] {
                let page = stranger.page(address).await;
                page.assert_says(".phones", words);
                assert_eq!(page.texts(LINK), [NUMBER, NUMBER], "{address}: both sites");
            }
            let door = stranger.page("/").await;
            assert_eq!(door.texts(LINK), [NUMBER, NUMBER]);
        }
        stranger.set_cookie("matkalla_language", "fi");
        stranger.page("/openings/new").await.assert_says(".phones", "Ohjaamo lahti");
        let refused = stranger.submit(&stranger.page("/openings/new").await, FORM, &typed(&[("title", "")])).await;
        assert_eq!((refused.status, refused.count(LINK)), (422, 2), "also with a mistake");
    }

    /// Who has an account knows whom to call; who has posted too much is told whom.
    async fn who_is_stopped_is_told_whom_to_call(app: TestApp) {
        let world = world(&app).await;
        for _ in 0..5 {
            assert_eq!(post(&app, &[]).await.1.status, 303);
        }
        let (_, refused) = post(&app, &[]).await;
        assert_eq!(refused.status, 422);
        refused.assert_says("#email-error", &format!("Ohjaamo lahti {NUMBER}"));
        let contact = app.signed_in(&world.lahti.accounts["company_contact"]).await;
        assert!(!contact.page("/openings/new").await.has(".phones"));
    }
}
