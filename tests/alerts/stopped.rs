//! One tap ends it: by a button behind the link, and by one POST of the mail program.

use matkalla::config::MailTransport;
use matkalla::tasks::run_once;

use super::{YOUNG, begun, counts, days_later, mails};
use crate::finding::publish;
use crate::notifications::servers::{closed_address, mail_server};
use crate::notifications::with_mail;

both! {
    async fn the_link_shows_a_button_that_stops_it(app: TestApp) {
        let site = begun(&app).await;
        publish(&app, &site, &[("Kahvilatyöntekijä", "job", "398")]).await;
        days_later(&app, 7).await;
        let address = mails(&app, YOUNG)[0].stop_at.clone().unwrap();
        assert!(mails(&app, YOUNG)[0].text.contains(&address), "the same stands in the mail for everybody");
        let stranger = app.stranger();
        let page = stranger.page(&address).await;
        page.assert_says("h1", "Lopetetaanko nämä viestit");
        page.assert_silent("Aava");
        let own = app.signed_in(&site.person.account).await;
        own.page("/account").await.assert_says("#alerts button[aria-pressed=true]", "Joka viikko");
        stranger.submit(&page, "form[action*='/stop?key=']", &[]).await.assert_says("h1", "Viestit on lopetettu");
        own.page("/account").await.assert_says("#alerts button[aria-pressed=true]", "Ei koskaan");
        stranger.page(&address).await.assert_says("h1", "Viestit on lopetettu");
        publish(&app, &site, &[("Leipuri", "job", "398")]).await;
        days_later(&app, 7).await;
        assert_eq!(counts(&app), [1, 2, 2]);
    }

    /// RFC 8058: no cookie, no token, a body of one field, and no redirect.
    async fn one_press_in_the_mail_program_stops_it(app: TestApp) {
        let site = begun(&app).await;
        publish(&app, &site, &[("Kahvilatyöntekijä", "job", "398")]).await;
        days_later(&app, 7).await;
        let address = mails(&app, YOUNG)[0].stop_at.clone().unwrap();
        let own = app.signed_in(&site.person.account).await;
        let (path, _) = address.split_once('?').unwrap();
        for wrong in [path.to_owned(), format!("{path}?key="), format!("{path}?key=wrong"), address.replace("/alerts/", "/alerts/x")] {
            let answer = app.stranger().post(&wrong, &[("List-Unsubscribe", "One-Click")]).await;
            assert_eq!(answer.status, 404, "{wrong}");
            // Nor does anybody's session help.
            assert_eq!(own.post(&wrong, &[("List-Unsubscribe", "One-Click")]).await.status, 404, "{wrong}");
        }
        own.page("/account").await.assert_says("#alerts button[aria-pressed=true]", "Joka viikko");
        assert_eq!(app.stranger().post(&address, &[("List-Unsubscribe", "One-Click")]).await.status, 200);
        own.page("/account").await.assert_says("#alerts button[aria-pressed=true]", "Ei koskaan");
    }

    /// The headers as they travel, and only on mail that comes regularly.
    async fn the_headers_stand_on_regular_mail_only(app: TestApp) {
        let site = begun(&app).await;
        let server = closed_address();
        let node = with_mail(&app, MailTransport::Smtp(format!("smtp://{server}")), None);
        let taken = mail_server(&server, None).await;
        publish(&app, &site, &[("Kahvilatyöntekijä", "job", "398")]).await;
        app.app.clock.advance(chrono::Duration::days(7));
        let visitor = app.stranger();
        let page = visitor.page("/sign-in").await;
        visitor.submit(&page, "form[action='/sign-in/link']", &[("email", "coach.lahti@example.org")]).await;
        run_once(&node).await.unwrap();
        let taken = taken.lock().unwrap().clone();
        let (regular, other): (Vec<&String>, Vec<&String>) = taken.iter().partition(|mail| mail.contains("List-Unsubscribe"));
        assert_eq!(regular.len(), 3);
        assert!(!other.is_empty(), "a link for signing in left, too");
        for mail in regular {
            let (head, _) = mail.split_once("\r\n\r\n").unwrap();
            let begins = format!("\r\nList-Unsubscribe: <{}/alerts/", app.address);
            let address = head.split(&begins).nth(1).unwrap_or_else(|| panic!("{head}")).split("\r\n").next().unwrap();
            assert!(address.contains("/stop?key=") && address.ends_with('>'), "one line: {head}");
            assert!(head.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{head}");
        }
    }
}
