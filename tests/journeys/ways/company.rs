//! A company's own pages: what it tells of itself, where it works, whom it asks, what it could offer.

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{companies, openings, placements, willingness, workplaces};

use crate::support::world::world;

way! {
    /// A postcode of four digits, a workplace without a name; then an opening is at the new workplace.
    async fn a_company_tells_who_it_is_and_where(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let company = site.company.company.clone();
        walker.become_account(&site.accounts[Role::CompanyContact.word()]).await;
        walker.open("/company").await;
        walker.press(&format!("main a[href='/companies/{company}/edit']")).await;
        walker.misses("#business_id").await;
        walker.fill("#about", "Paistamme pullaa.").await;
        walker.fill("#postcode", "1514").await;
        walker.press("main form button[type=submit]:not(.hide)").await;
        walker.sees_mistake("postcode").await;
        assert_eq!(walker.value("#about").await, "Paistamme pullaa.");
        walker.fill("#postcode", "15140").await;
        walker.press("main form button[type=submit]:not(.hide)").await;
        walker.is_told("saved").await;

        walker.press(&format!("#workplaces a[href='/companies/{company}/workplaces']")).await;
        walker.fill("#address", "Ajokatu 1").await;
        walker.press("main form button[type=submit]:not(.hide)").await;
        walker.sees_mistake("name").await;
        assert_eq!(walker.value("#address").await, "Ajokatu 1");
        walker.fill("#name", "Launeen myymälä").await;
        walker.press("main form button[type=submit]:not(.hide)").await;
        walker.is_told("saved").await;
        walker.reads("#workplaces", "Ajokatu 1").await;

        let place = format!("/openings/{}/place", site.opening);
        walker.open(&format!("/openings/{}", site.opening)).await;
        walker.press(&format!("main a[href='{place}']")).await;
        walker.choose("[name=workplace]:not([value=''])").await;
        walker.press(&format!("form[action='{place}'] button")).await;
        walker.is_told("saved").await;
        let (id, opening) = (company.clone(), site.opening.clone());
        let (about, postcode, workplace, of_opening) = walker
            .app
            .read(move |connection| {
                let told: (String, String) =
                    companies::table.find(&id).select((companies::about, companies::postcode)).first(connection).unwrap();
                let of_company = workplaces::table.filter(workplaces::company_id.eq(&id));
                let workplace: String = of_company.select(workplaces::id).first(connection).unwrap();
                let at: Option<String> =
                    openings::table.find(opening).select(openings::workplace_id).first(connection).unwrap();
                (told.0, told.1, workplace, at)
            })
            .await;
        assert_eq!((about.as_str(), postcode.as_str()), ("Paistamme pullaa.", "15140"));
        assert_eq!(of_opening, Some(workplace));
        walker.become_stranger().await;
        walker.open(&format!("/openings/{}", site.opening)).await;
        walker.reads(".fact", "Ajokatu 1").await;
        walker.reads("main", "Paistamme pullaa.").await;
    }

    /// Asked once, the candidate cannot be asked again by mistake; nobody has a name.
    async fn a_company_asks_for_a_candidate(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let opening = site.another_opening(walker.app, "Leipurin apulainen").await;
        let candidates = format!("/openings/{opening}/candidates");
        walker.become_account(&site.accounts[Role::CompanyContact.word()]).await;
        walker.open("/company").await;
        walker.press(&format!("main a[href='{candidates}']")).await;
        walker.reads(".candidate__name", "Tiira Lahti").await;
        walker.keeps_silent("Aava").await;
        walker.unfold(".candidate details").await;
        walker.sees(".candidate details[open]").await;
        walker.press(".candidate form[action='/placements'] button").await;
        walker.is_told("proposed").await;
        walker.keeps_silent("Aava").await;
        walker.open(&candidates).await;
        walker.misses(".candidate form[action='/placements']").await;
        let kept: Vec<(String, String)> = walker
            .app
            .read(move |connection| {
                placements::table
                    .filter(placements::opening_id.eq(opening))
                    .select((placements::proposed_by, placements::profile_id))
                    .load(connection)
                    .unwrap()
            })
            .await;
        assert_eq!(kept, [("company".to_owned(), site.person.profile.clone())]);
        walker.sees(".candidate a[href^='/placements/']").await;
    }

    /// What it is for and when are forgotten; all else stays as it was written.
    async fn a_company_says_what_it_could_offer(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let form = format!("form[action='/companies/{}/willingness'] button[type=submit]", site.company.company);
        walker.become_account(&site.accounts[Role::CompanyContact.word()]).await;
        walker.open("/company").await;
        walker.press("#willingness a[href$='/willingness']").await;
        walker.fill("#work", "Leipomista aamuisin").await;
        walker.choose("[name=people][value='2']").await;
        walker.press(&form).await;
        walker.sees_mistake("kinds").await;
        walker.sees_mistake("when").await;
        assert_eq!(walker.value("#work").await, "Leipomista aamuisin");
        walker.choose("[name=kinds][value=work_trial]").await;
        walker.choose("[name=when][value='2027-03..2027-05']").await;
        walker.press(&form).await;
        walker.is_told("saved").await;
        walker.reads("#willingness", "Leipomista aamuisin").await;
        let kept: Vec<(String, String, i32)> = walker
            .app
            .read(|connection| {
                let all = willingness::table.select((willingness::kinds, willingness::work, willingness::people));
                all.load(connection).unwrap()
            })
            .await;
        assert_eq!(kept, [("[\"work_trial\"]".to_owned(), "Leipomista aamuisin".to_owned(), 2)]);
        walker.press("form[action$='/close'] button").await;
        walker.is_told("saved").await;
        walker.keeps_silent("Leipomista aamuisin").await;
    }
}
