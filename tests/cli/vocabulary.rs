//! `vocabulary import` as an administrator runs it.

use std::path::Path;

use matkalla::vocabulary;

use super::Program;
use crate::support::Backend;
use crate::vocabulary::{bundle, write};

fn folder(program: &Program, language: &str) -> String {
    let path = program.file("esco/readme.txt", "");
    let folder = Path::new(&path).parent().unwrap().to_owned();
    write(&folder, &bundle(language));
    folder.display().to_string()
}

fn a_bundle_is_imported_and_again(backend: Backend) {
    let program = Program::with_site(backend);
    let esco = folder(&program, "");
    let import = ["vocabulary", "import", "--esco", &esco];
    let ended = program.run(&import);
    assert!(ended.err.contains("ESCO rows: 19 done\n"), "{}", ended.err);
    assert_eq!(
        ended.assert_done(),
        "esco: 5 concepts, 5 new, 0 changed, 0 gone\na running `matkalla serve` reads them within a minute\n"
    );
    let again = program.run(&import).assert_done();
    assert!(again.starts_with("esco: 5 concepts, 0 new, 0 changed, 0 gone\n"), "{again}");
    let reader = program.read(|connection| vocabulary::reader(connection).unwrap());
    assert!(reader.vocabulary().by_id("cook").is_some() && reader.vocabulary().len() > 5, "the starter stays");
    assert!(reader.vocabulary().by_id("occupation-11111111-1111-1111-1111-111111111111").is_some());
    // The index that is built afterwards is one of this vocabulary.
    program.run(&["reindex"]).assert_done();
    program.run(&["check"]).assert_says("index: fine");
}

#[test]
fn a_bundle_is_imported_and_again_on_sqlite() {
    a_bundle_is_imported_and_again(Backend::Sqlite);
}

#[test]
fn a_bundle_is_imported_and_again_on_postgres() {
    a_bundle_is_imported_and_again(Backend::Postgres);
}

#[test]
fn what_is_missing_is_told_and_nothing_changes() {
    let program = Program::with_site(Backend::Sqlite);
    program.run(&["vocabulary", "import", "--esco", "/nowhere"]).assert_failed("/nowhere/ISCOGroups_fi.csv is missing");
    let esco = folder(&program, "");
    let skills = Path::new(&esco).join("skills_sv.csv");
    std::fs::write(&skills, "something,else\n1,2\n").unwrap();
    program.run(&["vocabulary", "import", "--esco", &esco]).assert_failed("skills_sv.csv");
    std::fs::remove_file(&skills).unwrap();
    program.run(&["vocabulary", "import", "--esco", &esco]).assert_failed("skills_sv.csv is missing");
    assert_eq!(program.read(|connection| vocabulary::load(connection).unwrap()).stamp, 0);
    let help = program.run(&["vocabulary", "import", "--help"]).assert_done();
    assert!(help.contains("https://esco.ec.europa.eu") && help.contains("--esco <DIR>"), "{help}");
}
