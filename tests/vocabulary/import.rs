//! What is imported is merged with the starter, replaced as a whole, and read by every node.

use std::sync::Arc;

use matkalla::app::App;
use matkalla::vocabulary::{self, Imported, follow_tick};
use search_index::SearchIndex;
use search_index::model::TextLanguage;
use search_index::reading::Reader;
use search_index::vocabulary::{Block, TieKind};

use super::{WORD, added, blocks, bundle};
use crate::support::TestApp;
use crate::support::world::world;

async fn import(app: &TestApp, blocks: Vec<Block>) -> Imported {
    let now = app.app.clock.now();
    app.write(move |connection| vocabulary::import(connection, "esco", &blocks, now).unwrap()).await
}

async fn reader(app: &TestApp) -> Arc<Reader> {
    app.read(|connection| vocabulary::reader(connection).unwrap()).await
}

/// Ids of what a word means.
fn meant(reader: &Reader, word: &str) -> Vec<String> {
    let found = reader.concepts(word, TextLanguage::Fi);
    found.iter().map(|found| reader.vocabulary().concept(found.concept).unwrap().id.clone()).collect()
}

both! {
    async fn an_import_is_merged_with_the_starter(app: TestApp) {
        let nothing = reader(&app).await;
        assert!(Arc::ptr_eq(&nothing, &Reader::starter()), "without anything beside it, it is the starter itself");
        let done = import(&app, blocks(&bundle(""))).await;
        assert_eq!(done, Imported { concepts: 5, new: 5, changed: 0, gone: 0 });
        let found = reader(&app).await;
        assert_eq!(meant(&found, "soppatykkimestari"), Vec::<String>::new(), "the label has a second word");
        assert_eq!(meant(&found, "soppatykkimestari fi"), ["cook"], "a concept of the starter keeps its id");
        assert_eq!(meant(&found, "kokki"), ["cook"], "and its words");
        let keeper = "occupation-11111111-1111-1111-1111-111111111111";
        assert_eq!(meant(&found, "drakotarhurina"), [keeper]);
        let no = found.vocabulary().by_id(keeper).unwrap();
        let concept = found.vocabulary().concept(no).unwrap();
        assert_eq!(concept.shown(), ["drakovahti", "drakvaktare", "dragon keeper"]);
        assert!(!concept.fields.is_empty(), "it has the fields of work of those like it");
        assert_ne!(found.vocabulary().fingerprint(), nothing.vocabulary().fingerprint());
    }

    /// Twice the same is the same; a later bundle takes the place of the one before.
    async fn an_import_replaces_the_one_before(app: TestApp) {
        import(&app, blocks(&bundle(""))).await;
        let first = app.read(|connection| vocabulary::load(connection).unwrap()).await;
        assert_eq!(import(&app, blocks(&bundle(""))).await, Imported { concepts: 5, ..Imported::default() });
        let again = app.read(|connection| vocabulary::load(connection).unwrap()).await;
        assert_eq!(first.stamp, again.stamp, "nobody has to read anything anew");
        assert_eq!(first.reader.vocabulary().fingerprint(), again.reader.vocabulary().fingerprint());

        let mut later = bundle("");
        for (name, content) in &mut later {
            if name == "skills_fi.csv" {
                *content = content.replace("savun lukeminen", "savumerkkien lukeminen");
            }
        }
        let mut fewer = blocks(&later);
        fewer.retain(|block| block.kind != search_index::vocabulary::ConceptKind::Occupation || block.esco.as_deref() != Some("isco/C5120"));
        // The group is gone, and with its ties the keeper is the same block: only the skill has changed.
        assert_eq!(import(&app, fewer).await, Imported { concepts: 4, new: 0, changed: 1, gone: 1 });
        assert_ne!(app.read(|connection| vocabulary::load(connection).unwrap()).await.stamp, first.stamp);
    }

    /// Some bundles write the language behind the names of the files of relations.
    async fn relations_with_a_language_in_their_name_count(app: TestApp) {
        for language in ["", "_en"] {
            import(&app, blocks(&bundle(language))).await;
            let found = reader(&app).await;
            let vocabulary = found.vocabulary();
            let keeper = vocabulary.by_id("occupation-11111111-1111-1111-1111-111111111111").unwrap();
            let ties = vocabulary.ties(keeper);
            let kinds: Vec<TieKind> = ties.iter().map(|tie| tie.kind).collect();
            assert!(kinds.contains(&TieKind::Broader) && kinds.contains(&TieKind::Uses), "{language}: {ties:?}");
            assert_eq!(kinds.iter().filter(|kind| **kind == TieKind::Uses).count(), 1, "what is essential only");
        }
    }

    /// A node that changed nothing itself notices by the stamp, reads once, and serves with it.
    async fn another_node_notices_and_reads_once(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        let index = Arc::new(SearchIndex::in_memory(&Reader::starter()).unwrap());
        let mailer = matkalla::notifications::Mailer::new(&app.app.config).unwrap();
        let config = (*app.app.config).clone();
        let node = App::new(config, app.app.database.clone(), app.app.clock.clone(), index, mailer);
        while matkalla::matching::follow_tick(&node).await.unwrap() > 0 {}
        assert_eq!(follow_tick(&node).await.unwrap(), 0, "nothing has changed");
        let signed_in = app.signed_in(&site.accounts["site_admin"]).await;
        let fields = [("language", "fi"), ("word", WORD), ("concept", "cook")];
        assert_eq!(signed_in.forge("/vocabulary/words", &fields).await.status, 303);
        assert_eq!(follow_tick(&node).await.unwrap(), 1);
        let read = node.index.reader();
        assert_eq!(meant(&read, WORD), ["cook"]);
        assert_eq!(follow_tick(&node).await.unwrap(), 0);
        assert!(Arc::ptr_eq(&read, &node.index.reader()), "it is not read again");
        assert!(node.index.cursor().is_some());
    }

    /// A word of a concept that an import took away rests until the concept is back.
    async fn a_word_of_a_concept_that_is_gone_rests(app: TestApp) {
        let site = world(&app).await.lahti;
        let keeper = "occupation-11111111-1111-1111-1111-111111111111";
        added(&app, &site.accounts["site_admin"], WORD, keeper).await;
        assert!(meant(&*reader(&app).await, WORD).is_empty());
        import(&app, blocks(&bundle(""))).await;
        assert_eq!(meant(&*reader(&app).await, WORD), [keeper]);
    }
}
