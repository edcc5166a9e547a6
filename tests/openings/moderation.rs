//! The check: return with comments, mend without an account, reject, publish, two eyes, history.

use std::fmt::Write;

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{companies, openings};
use matkalla::openings::OpeningStatus;

use super::posting::{EMAIL, FORM, TITLE, link, posted, specialist};
use crate::support::TestApp;
use crate::support::client::Visitor;
use crate::support::world::{SiteWorld, world};

/// Comments on fields, as the form of the service sends them.
pub async fn give_back(visitor: &Visitor, opening: &str, comments: &[(&str, &str)]) {
    let page = visitor.page(&format!("{opening}/edit")).await;
    let on = page.attributes("form.posting [name=comment_on]", "value");
    let mut fields = vec![("save", "return")];
    for name in &on {
        fields.push(("comment_on", name.as_str()));
        fields.push(("comment", comments.iter().find(|(field, _)| field == name).map_or("", |(_, text)| *text)));
    }
    visitor.submit_and_follow(&page, FORM, &fields).await.assert_says(".tag", "palautettu");
}

both! {
    /// Returned with a comment on a field, mended from the mail, completed and published.
    async fn what_is_returned_is_mended_without_an_account_and_published(app: TestApp) {
        let world = world(&app).await;
        let opening = posted(&app, &[]).await;
        let specialist = specialist(&app, &world).await;
        give_back(&specialist, &opening, &[("title", "Kertokaa, mitä leivotaan.")]).await;
        app.settle().await;
        let mail = app.app.mailer.memory().unwrap().into_iter().next_back().unwrap();
        assert_eq!((mail.to.as_str(), mail.subject.as_str()), (EMAIL, "Ilmoituksessanne on korjattavaa"));
        assert!(!mail.text.contains("leivotaan"), "comments stay behind the link");

        let poster = app.stranger();
        let mend = link(&app, EMAIL, "mend");
        let page = poster.page(&mend).await;
        assert_eq!(page.attributes(".summary a", "href"), ["#title"]);
        page.assert_says("#title-error", "Kertokaa, mitä leivotaan.");
        assert!(!page.has("#email") && !page.has("[name=comment]"));
        let wrong = poster.submit(&page, FORM, &[("title", ""), ("description", "Uusi kuvaus")]).await;
        assert_eq!(wrong.status, 422);
        wrong.assert_says("#description", "Uusi kuvaus");
        let done = poster.submit_and_follow(&wrong, FORM, &[("title", "Pullanleipojan apulainen")]).await;
        done.assert_says("h1", "Ilmoitus on meillä");
        assert_eq!(poster.get(&mend).await.status, 410, "the link worked once");

        // The company came without a name: the same form asks the service for it before publishing.
        assert_eq!(specialist.forge(&format!("{opening}/publish"), &[("version", "4")]).await.location, Some(format!("{opening}/edit")));
        let page = specialist.page(&format!("{opening}/edit")).await;
        page.assert_says("a[href*='ytj.fi']", "yhteisötietojärjestelmästä");
        let nameless = specialist.submit(&page, FORM, &[("save", "publish")]).await;
        assert_eq!(nameless.attributes(".summary a", "href"), ["#company_name"]);
        let page = specialist.submit_and_follow(&nameless, FORM, &[("save", "publish"), ("company_name", "Leipomo Pulla Oy")]).await;
        page.assert_says(".tag", "julkaistu");
        app.settle().await;
        let page = app.stranger().page(&opening).await;
        page.assert_says("h1", "Pullanleipojan apulainen");
        page.assert_says(".firm", "Leipomo Pulla Oy");
        for secret in [EMAIL, "1068892-9", "Kertokaa"] {
            page.assert_silent(secret);
        }
        let mail = app.app.mailer.memory().unwrap().into_iter().next_back().unwrap();
        assert_eq!(mail.subject, "Ilmoituksenne on julkaistu");

        let history = specialist.page(&format!("{opening}/edit")).await.texts(".timeline__item");
        let deeds = ["Julkaistu", "Lähetetty tarkistettavaksi", "Muutettu", "Palautettu", "Tehty"];
        assert_eq!(history.len(), deeds.len(), "{history:#?}");
        for (line, deed) in history.iter().zip(deeds) {
            assert!(line.contains(deed), "{line} is not {deed}");
        }
        assert!(history[3].contains("employer_specialist Lahti") && history[3].contains("mitä leivotaan"));
        assert!(history[4].contains("ilmoittaja ilman tunnusta"));
    }

    /// The link was sent on to a colleague, and both send what they mended: one is taken, the other is
    /// told what to do, and nothing stands there twice.
    async fn a_forwarded_mend_link_takes_one_of_two(app: TestApp) {
        let world = world(&app).await;
        let opening = posted(&app, &[]).await;
        give_back(&specialist(&app, &world).await, &opening, &[("title", "Kertokaa, mitä leivotaan.")]).await;
        app.settle().await;
        let mend = link(&app, EMAIL, "mend");
        let (own, colleague) = (app.stranger(), app.stranger());
        let pages = (own.page(&mend).await, colleague.page(&mend).await);
        let titles = ["Pullanleipoja", "Rinkilänleipoja"];
        let (fields, others) = ([("title", titles[0])], [("title", titles[1])]);
        let (one, other) = tokio::join!(own.submit(&pages.0, FORM, &fields), colleague.submit(&pages.1, FORM, &others));
        let statuses = [one.status, other.status];
        let won = statuses.iter().position(|status| *status == 303).unwrap_or_else(|| panic!("{statuses:?}"));
        let told = if won == 0 { &other } else { &one };
        assert_eq!(told.status, 410);
        told.assert_says("h1", "käytetty");
        told.assert_says("main", "Ilmoitus odottaa asiantuntijan lukemista.");
        assert!(!told.has(FORM), "nothing to fill in a second time");
        let (found, title): (i64, String) = app
            .read(move |connection| {
                let newest = openings::table.order(openings::id.desc()).select(openings::title);
                (openings::table.filter(openings::title.eq_any(titles)).count().get_result(connection).unwrap(), newest.first(connection).unwrap())
            })
            .await;
        assert_eq!((found, title.as_str()), (1, titles[won]));
        let history = specialist(&app, &world).await.page(&format!("{opening}/edit")).await.texts(".timeline__item");
        assert_eq!(history.iter().filter(|line| line.contains("Muutettu")).count(), 1, "{history:#?}");
    }

    /// A rejection names its reason, behind a link that mends nothing.
    async fn a_rejection_needs_a_reason_and_the_poster_reads_it(app: TestApp) {
        let world = world(&app).await;
        let opening = posted(&app, &[]).await;
        let specialist = specialist(&app, &world).await;
        let page = specialist.page(&format!("{opening}/edit")).await;
        let silent = specialist.submit(&page, FORM, &[("save", "reject")]).await;
        assert_eq!(silent.attributes(".summary a", "href"), ["#note"]);
        let reason = "Työ ei ole Suomessa. Soittakaa, niin katsotaan yhdessä.";
        specialist.submit_and_follow(&page, FORM, &[("save", "reject"), ("note", reason)]).await.assert_says(".tag", "ei julkaista");
        app.settle().await;
        let page = app.stranger().page(&link(&app, EMAIL, "mend")).await;
        page.assert_says("main", reason);
        page.assert_says("main", "ohjaamo@lahti.example");
        assert!(!page.has(FORM));
        assert_eq!(app.stranger().get(&opening).await.status, 404);
    }

    /// A contact with an account gets the comments on the page that they know.
    async fn a_contact_mends_what_was_returned_on_their_own_page(app: TestApp) {
        let world = world(&app).await;
        let contact = app.signed_in(&world.lahti.accounts["company_contact"]).await;
        let page = contact.page("/openings/new").await;
        let fields = [("kind", "job"), ("title", TITLE), ("description", "Leivot."), ("save", "submit")];
        let home = contact.submit_and_follow(&page, FORM, &fields).await;
        let opening = crate::openings::address_of(&home, TITLE);
        give_back(&specialist(&app, &world).await, &opening, &[("description", "Mitä tehdään aamulla?")]).await;
        app.settle().await;
        let mail = app.app.mailer.memory().unwrap().into_iter().next_back().unwrap();
        assert!(mail.text.contains(&format!("{opening}/edit")), "{}", mail.text);
        let page = contact.page(&format!("{opening}/edit")).await;
        page.assert_says("#description-error", "Mitä tehdään aamulla?");
        contact.submit_and_follow(&page, FORM, &[("description", "Aamulla leivot."), ("save", "submit")]).await.assert_says(".tag", "odottaa tarkistusta");
    }

    /// Where the site wants two eyes, who wrote last does not publish; somebody else does.
    async fn two_eyes_where_the_site_wants_them(app: TestApp) {
        let world = world(&app).await;
        let admin = app.signed_in(&world.lahti.accounts["site_admin"]).await;
        let queue = admin.page("/openings?status=submitted").await;
        let page = admin.page(&queue.attribute("main a[href$='/settings']", "href")).await;
        admin.submit_and_follow(&page, "main form[method=post]", &[("two_eyes", "yes")]).await;
        let opening = posted(&app, &[("business_id", "0149669-3")]).await;
        let (specialist, coach) = (specialist(&app, &world).await, app.signed_in(&world.lahti.accounts["coach"]).await);
        assert_eq!(specialist.get("/sites/lahti/settings").await.status, 403);
        let page = specialist.page(&format!("{opening}/edit")).await;
        specialist.submit_and_follow(&page, FORM, &[("title", "Parempi otsikko"), ("save", "publish")]).await.assert_says(".tag", "odottaa tarkistusta");
        let page = specialist.page(&format!("{opening}/edit")).await;
        assert!(!page.has("button[value=publish]"));
        page.assert_says(".message", "joku muu julkaisee");
        let version = page.attribute("[name=version]", "value");
        specialist.forge(&format!("{opening}/publish"), &[("version", &version)]).await;
        assert_eq!(app.stranger().get(&opening).await.status, 404);
        // The other one publishes it as it stands.
        let page = coach.page(&format!("{opening}/edit")).await;
        coach.submit_and_follow(&page, FORM, &[("save", "publish")]).await.assert_says(".tag", "julkaistu");
        app.stranger().page(&opening).await.assert_says("h1", "Parempi otsikko");
        // Nor does anybody alone change what everybody sees.
        let page = coach.page(&format!("{opening}/edit")).await;
        page.assert_says(".message", "joku muu julkaisee");
        coach.submit_and_follow(&page, FORM, &[("title", "Yhden silmän otsikko")]).await.assert_says(".tag", "odottaa tarkistusta");
        app.stranger().get(&opening).await.assert_silent("Yhden silmän otsikko");
        let page = specialist.page(&format!("{opening}/edit")).await;
        specialist.submit_and_follow(&page, FORM, &[("save", "publish")]).await.assert_says(".tag", "julkaistu");
        app.stranger().page(&opening).await.assert_says("h1", "Yhden silmän otsikko");
    }

    /// State × command × role through the pages: what each page offers is what the service takes.
    async fn every_state_takes_what_the_machine_says(app: TestApp) {
        let site = world(&app).await.lahti;
        let mut table = String::new();
        let mut visitors = Vec::new();
        for role in Role::ALL {
            visitors.push((role.word(), app.signed_in(&site.accounts[role.word()]).await));
        }
        for status in OpeningStatus::ALL.iter().copied() {
            writeln!(table, "{status}").unwrap();
            for (role, visitor) in &visitors {
                writeln!(table, "  {role:<20} {}", line(&app, &site, visitor, status).await).unwrap();
            }
        }
        insta::assert_snapshot!("steps", table);
    }
}

/// Puts the site's draft into a state, at version 1.
async fn stand_at(app: &TestApp, site: &SiteWorld, status: OpeningStatus) {
    let id = site.draft.clone();
    app.write(move |connection| {
        diesel::update(openings::table.find(id))
            .set((openings::status.eq(status.word()), openings::version.eq(1_i64), openings::title.eq("Luonnos Lahti")))
            .execute(connection)
            .unwrap();
        diesel::update(companies::table).set(companies::version.eq(1_i64)).execute(connection).unwrap();
    })
    .await;
}

async fn status_of(app: &TestApp, site: &SiteWorld) -> String {
    let id = site.draft.clone();
    app.read(move |connection| openings::table.find(id).select(openings::status).first(connection).unwrap()).await
}

async fn line(app: &TestApp, site: &SiteWorld, visitor: &Visitor, status: OpeningStatus) -> String {
    let (address, edit) = (format!("/openings/{}", site.draft), format!("/openings/{}/edit", site.draft));
    let text = [
        ("kind", "work_trial"),
        ("title", "Toinen"),
        ("description", "Teksti."),
        ("municipality", "398"),
        ("replaces_nobody", "yes"),
    ];
    let say = [("comment_on", "title"), ("comment", "Korjatkaa."), ("note", "Syy.")];
    let mut taken = Vec::new();
    for command in ["edit", "submit", "publish", "return", "reject", "close"] {
        stand_at(app, site, status).await;
        let version = ("version", "1");
        let answer = match command {
            "close" => visitor.forge(&format!("{address}/close"), &[version]).await,
            "publish" => visitor.forge(&format!("{address}/publish"), &[version]).await,
            "edit" => visitor.forge(&edit, &[&text[..], &[version, ("save", "same")]].concat()).await,
            other => visitor.forge(&edit, &[&text[..], &say[..], &[version, ("save", other)]].concat()).await,
        };
        let now = status_of(app, site).await;
        if answer.status == 303 {
            taken.push(format!("{command} → {now}"));
        } else {
            assert_eq!(now, status.word(), "{command} was refused with {} and yet moved it", answer.status);
        }
    }
    stand_at(app, site, status).await;
    let page = visitor.get(&address).await.status;
    format!("page {page}, takes {}", if taken.is_empty() { "nothing".to_owned() } else { taken.join(", ") })
}
