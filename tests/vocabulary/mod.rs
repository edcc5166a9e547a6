//! The vocabulary: what is imported and added, and which words are shown as unknown.

mod counted;
mod import;
mod keeping;
mod searched;

use std::path::Path;

use diesel::prelude::*;
use matkalla::db::schema::{vocabulary_gaps, vocabulary_words};
use search_index::vocabulary::{Block, Vocabulary, esco_blocks};

use crate::support::TestApp;

/// A word that no vocabulary has.
pub const WORD: &str = "zorbaaja";

/// Words of an origin that are written down, with how many sources have them.
async fn written(app: &TestApp, origin: &'static str) -> Vec<(String, i64)> {
    app.read(move |connection| {
        vocabulary_gaps::table
            .filter(vocabulary_gaps::origin.eq(origin))
            .order(vocabulary_gaps::word)
            .select((vocabulary_gaps::word, vocabulary_gaps::sources))
            .load(connection)
            .unwrap()
    })
    .await
}

/// A word that an account has added, written directly.
pub async fn added(app: &TestApp, account: &str, word: &'static str, concept: &'static str) -> String {
    let (account, now) = (account.to_owned(), app.app.clock.now());
    app.write(move |connection| {
        let id = matkalla::db::types::new_id();
        let row = (
            vocabulary_words::id.eq(&id),
            vocabulary_words::concept.eq(concept),
            vocabulary_words::language.eq("fi"),
            vocabulary_words::word.eq(word),
            vocabulary_words::added_by.eq(account),
            vocabulary_words::added_at.eq(now),
        );
        diesel::insert_into(vocabulary_words::table).values(row).execute(connection).unwrap();
        id
    })
    .await
}

/// A word that so many sources of an origin have, written directly.
pub async fn unknown(app: &TestApp, origin: &'static str, word: &'static str, sources: i64) {
    let now = app.app.clock.now();
    app.write(move |connection| {
        let row = (
            vocabulary_gaps::origin.eq(origin),
            vocabulary_gaps::language.eq("fi"),
            vocabulary_gaps::word.eq(word),
            vocabulary_gaps::sources.eq(sources),
            vocabulary_gaps::seen_at.eq(now),
        );
        diesel::insert_into(vocabulary_gaps::table).values(row).execute(connection).unwrap();
    })
    .await;
}

/// An invented bundle in the layout of the official CSV files; names and content of its files.
///
/// The cook is the starter's own, with one more name; the dragon's keeper is in no other vocabulary.
/// `language` stands behind the names of the files of relations, as some bundles have it.
pub fn bundle(language: &str) -> Vec<(String, String)> {
    let esco = "http://data.europa.eu/esco";
    let cook = format!("{esco}/occupation/90f75f67-495d-49fa-ab57-2f320e251d7e");
    let keeper = format!("{esco}/occupation/11111111-1111-1111-1111-111111111111");
    let fire = format!("{esco}/skill/22222222-2222-2222-2222-222222222222");
    let smoke = format!("{esco}/skill/33333333-3333-3333-3333-333333333333");
    let group = format!("{esco}/isco/C5120");
    let mut files = Vec::new();
    for (at, language) in ["fi", "sv", "en"].into_iter().enumerate() {
        let keepers =
            [["drakovahti", "drakotarhuri"], ["drakvaktare", "drakskötare"], ["dragon keeper", "drake minder"]][at];
        let fires = ["tulensammutus draakille", "släckning av drakeld", "putting out dragons"][at];
        let smokes = ["savun lukeminen", "rökläsning", "smoke reading"][at];
        files.push((
            format!("ISCOGroups_{language}.csv"),
            format!(
                "conceptType,conceptUri,code,preferredLabel,altLabels,inScheme,description\n\
                 ISCOGroup,{group},5120,Soppatykkiläiset {language},,,\n"
            ),
        ));
        files.push((
            format!("occupations_{language}.csv"),
            format!(
                "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,code\n\
                 Occupation,{cook},5120,soppatykkimestari {language},,,released,,5120.1\n\
                 Occupation,{keeper},5120,{},\"{}\n{} toinen\",,released,,5120.2\n",
                keepers[0], keepers[1], keepers[1]
            ),
        ));
        files.push((
            format!("skills_{language}.csv"),
            format!(
                "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status\n\
                 KnowledgeSkillCompetence,{fire},skill/competence,sector-specific,{fires},,released\n\
                 KnowledgeSkillCompetence,{smoke},knowledge,sector-specific,{smokes},,released\n"
            ),
        ));
    }
    let relation = |name: &str| format!("{name}{language}.csv");
    files.push((
        relation("broaderRelationsOccPillar"),
        format!("conceptType,conceptUri,conceptLabel,broaderType,broaderUri,broaderLabel\nOccupation,{keeper},,ISCOGroup,{group},\n"),
    ));
    files.push((
        relation("occupationSkillRelations"),
        format!("occupationUri,occupationLabel,relationType,skillType,skillUri,skillLabel\n{keeper},,essential,,{fire},\n{keeper},,optional,,{smoke},\n"),
    ));
    files.push((
        relation("skillSkillRelations"),
        format!("originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri\n{fire},,optional,,{smoke}\n"),
    ));
    files
}

/// Writes a bundle into a folder.
pub fn write(folder: &Path, files: &[(String, String)]) {
    for (name, content) in files {
        std::fs::write(folder.join(name), content).unwrap();
    }
}

/// The concepts of a bundle.
fn blocks(files: &[(String, String)]) -> Vec<Block> {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), files);
    esco_blocks(folder.path(), &Vocabulary::starter(), &mut |_, _| {}).unwrap()
}
