//! From nothing to a healthy installation, and what `check` says on the way.

use std::net::TcpListener;

use super::Program;
use crate::support::Backend;
use crate::support::app::runtime;
use crate::support::server::Server;

fn from_nothing_to_healthy(backend: Backend) {
    let program = Program::on(backend);
    // Whatever is asked of an empty database, the answer is the next step.
    for command in [
        &["serve"][..],
        &["reindex"],
        &["match", "--profile", "x"],
        &["import", "--openings", "x.jsonl"],
        &["create-site", "--slug", "lahti", "--name", "Ohjaamo", "--municipality", "Lahti"],
    ] {
        program.run(command).assert_failed("run `matkalla migrate` first");
    }
    let migrated = program.run(&["migrate"]).assert_done();
    assert!(migrated.starts_with("applied: ") && migrated.contains("next: `matkalla create-site`"), "{migrated}");
    assert!(program.run(&["migrate"]).assert_done().starts_with("the database is up to date"));
    let site = ["create-site", "--slug", "lahti", "--name", "Ohjaamo Lahti", "--municipality", "Lahti"];
    let made = program.run(&site).assert_done();
    assert!(made.contains("matkalla create-admin --site lahti"), "{made}");
    program.run(&site).assert_failed("there is a site lahti already");
    assert_eq!(program.run(&["migrate"]).assert_done(), "the database is up to date\n");

    let unbuilt = program.run(&["check"]);
    unbuilt.assert_failed("1 to mend");
    unbuilt.assert_says("index: WRONG, there is none in");
    assert!(!program.data_dir().join("index").exists(), "check makes nothing");
    let built = program.run(&["reindex"]);
    assert!(built.err.contains("search index: 0 done"), "{}", built.err);
    assert!(built.assert_done().contains("next: `matkalla serve`"));
    let healthy = program.run(&["check"]);
    healthy.assert_says(if backend == Backend::Sqlite {
        "database: fine, SQLite"
    } else {
        "database: fine, PostgreSQL"
    });
    healthy.assert_says("index: fine, in step at change 0");
    healthy.assert_says("mail: fine, kept in memory only: set SMTP_URL to send it");
    assert!(healthy.assert_done().ends_with("all fine\n"));
}

#[test]
fn each_step_says_the_next_until_all_is_fine_on_sqlite() {
    from_nothing_to_healthy(Backend::Sqlite);
}

#[test]
fn each_step_says_the_next_until_all_is_fine_on_postgres() {
    from_nothing_to_healthy(Backend::Postgres);
}

#[test]
fn check_says_what_is_wrong_and_how_to_mend_it() {
    let nothing = Program::new();
    let ended = nothing.run(&["check"]);
    ended.assert_failed("1 to mend");
    ended.assert_says("matkalla.sqlite yet: `matkalla migrate` makes it");
    assert!(!nothing.data_dir().exists(), "check makes nothing");

    let away = Program::new().with("DATABASE_URL", "postgres://user@127.0.0.1:1/matkalla").run(&["check"]);
    away.assert_says("is DATABASE_URL right and the database running?");
    let lines: Vec<&str> = away.out.lines().filter(|line| line.starts_with("database: ")).collect();
    assert_eq!(lines.len(), 1);
    assert!(away.out.lines().last().unwrap().starts_with("mail: "), "each finding is one line:\n{}", away.out);

    let program = Program::with_site(Backend::Sqlite);
    program.run(&["reindex"]).assert_done();
    let file = program.file("a.jsonl", super::data::OPENING);
    program.run(&["import", "--openings", &file]).assert_done();
    program.run(&["check"]).assert_says("index: WRONG, 1 missing and 0 too many: start `matkalla serve`");
    std::fs::write(program.data_dir().join("index/current"), "nonsense").unwrap();
    program.run(&["check"]).assert_says("index: WRONG, it is damaged or of another version: `matkalla serve`");
    program.run(&["reindex"]).assert_done();
    program.run(&["check"]).assert_done();

    let program = program.with("SMTP_URL", "smtp://127.0.0.1:1");
    let ended = program.run(&["check"]);
    ended.assert_failed("1 to mend");
    ended.assert_says("mail: WRONG, 127.0.0.1:1 does not answer");
    ended.assert_says("is SMTP_URL right?");
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("smtp://{}", server.local_addr().unwrap());
    program.with("SMTP_URL", &address).run(&["check"]).assert_done();
}

#[test]
fn a_site_needs_a_plain_short_name_a_name_and_known_municipalities() {
    let program = Program::on(Backend::Sqlite);
    program.run(&["migrate"]).assert_done();
    let make = |slug: &str, name: &str, municipality: &str| {
        program.run(&["create-site", "--slug", slug, "--name", name, "--municipality", municipality])
    };
    for slug in ["", "Lahti", "a b", "../x", "ä", &"a".repeat(41)] {
        make(slug, "Ohjaamo", "Lahti").assert_failed("--slug: write 1 to 40 letters");
    }
    make("lahti", "  ", "Lahti").assert_failed("a name needs 1 to 120 characters");
    make("lahti", "Ohjaamo", "Lahtii").assert_failed("there is no municipality Lahtii");
    let sites = || program.read(|connection| matkalla::sites::all(connection).unwrap());
    assert!(sites().is_empty());
    make("lahti", "Ohjaamo Lahti", "398").assert_done();
    let found = sites();
    assert_eq!((found.len(), found[0].name_sv.as_str()), (1, "Ohjaamo Lahti"));
    let served = program.read(|connection| matkalla::sites::site_of_municipality(connection, "398").unwrap());
    assert_eq!(served.as_deref(), Some(found[0].id.as_str()));
    make("toinen", "Ohjaamo Toinen", "Lahti").assert_failed("--municipality: another site serves Lahti already");
    assert_eq!(sites().len(), 1, "a municipality is one site's");
}

/// Two processes would write over each other's index; only looking is free.
#[test]
fn one_process_uses_a_data_folder() {
    let program = Program::with_site(Backend::Sqlite);
    let file = program.file("a.jsonl", super::data::OPENING);
    program.run(&["import", "--openings", &file]).assert_done();
    let database = program.database_url();
    let opening = super::data::ids(&program).0;
    runtime().block_on(async {
        let server = Server::start(&database, &program.data_dir()).await;
        for command in ["serve", "demo"] {
            program.run(&[command]).assert_failed("another matkalla is running in");
        }
        // What serves builds anew beside what it serves with, and the command tells how far it is.
        let generation = || std::fs::read_to_string(program.data_dir().join("index/current")).unwrap();
        let before = generation();
        let built = program.run(&["reindex"]);
        assert!(built.err.contains("search index: ") && built.err.contains(" done"), "{}", built.err);
        assert!(built.assert_done().contains("the running matkalla has built the search index anew"));
        assert_ne!(generation(), before);
        program.run(&["check"]).assert_done();
        program.run(&["match", "--opening", &opening]).assert_done();
        server.kill();
    });
    program.run(&["reindex"]).assert_done();
}

#[test]
fn an_address_that_is_taken_is_named() {
    let program = Program::with_site(Backend::Sqlite);
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = other.local_addr().unwrap().to_string();
    program
        .with("BIND", &address)
        .with("LOG", "error")
        .run(&["serve"])
        .assert_failed(&format!("cannot listen on {address} (BIND)"));
}
