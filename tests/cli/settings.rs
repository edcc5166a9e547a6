//! Help, arguments and settings: what is wrong is told before anything starts.

use std::collections::BTreeSet;

use matkalla::config::SETTINGS;

use super::Program;

#[test]
fn every_command_is_named_and_explains_itself() {
    let program = Program::new();
    let help = program.run(&["--help"]).assert_done();
    let commands: Vec<&str> = help
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .map_while(|line| line.strip_prefix("  ")?.split_whitespace().next())
        .filter(|command| *command != "help")
        .collect();
    for known in
        ["serve", "demo", "migrate", "reindex", "import", "match", "evaluate", "create-admin", "create-site", "check"]
    {
        assert!(commands.contains(&known), "{known} is not in the help");
    }
    for command in commands {
        let own = program.run(&[command, "--help"]).assert_done();
        assert!(own.contains(&format!("Usage: matkalla {command}")), "{own}");
        // Every argument says what it is for.
        for line in own.lines().filter(|line| line.trim_start().starts_with("--")) {
            assert!(line.trim().contains("  "), "{command}: {line}");
        }
    }
    program.run(&["evaluate", "matching", "--help"]).assert_done();
    assert!(!program.data_dir().exists(), "help makes nothing");
}

/// Settings with values that cannot be used. `SMS_TOKEN` takes any text.
const WRONG: &[(&str, &str)] = &[
    ("DATABASE_URL", "mysql://localhost/matkalla"),
    ("DATABASE_URL", "sqlite://"),
    ("DATABASE_URL", "postgres://user@db.example.fi/matkalla"),
    ("DATABASE_URL", "postgres://user@localhost/matkalla?host=db.example.fi"),
    ("DATABASE_WITHOUT_TLS", "yes"),
    ("BIND", "8080"),
    ("BASE_URL", "matkalla.example.fi"),
    ("DATA_DIR", "/etc/hostname"),
    ("SMTP_URL", "mail.example.fi"),
    ("SMTP_URL", "smtp://mail.example.fi:99999"),
    ("SMTP_URL", "file:"),
    ("MAIL_FROM", "Matkalla"),
    ("SMS_URL", "gateway"),
    ("TRUSTED_PROXIES", "localhost"),
    ("WORKERS", "0"),
    ("WORKERS", "many"),
    ("LOG", "verbose"),
    ("MATKALLA_CONFIG", "/nowhere/matkalla.toml"),
];

#[test]
fn a_wrong_setting_is_one_clear_line_and_code_2_before_anything_starts() {
    for (setting, value) in WRONG {
        for command in ["serve", "migrate", "check"] {
            let program = Program::new().with(setting, value);
            let ended = program.run(&[command]);
            assert_eq!(ended.code, 2, "{setting}={value}: {}", ended.err);
            assert_eq!((ended.err.lines().count(), ended.out.as_str()), (1, ""), "{setting}={value}: {}", ended.err);
            assert!(ended.err.starts_with(&format!("matkalla: {setting}: ")), "{}", ended.err);
            assert!(!program.data_dir().exists(), "{setting}={value}: something was made");
        }
    }
    let tried: BTreeSet<&str> = WRONG.iter().map(|(setting, _)| *setting).collect();
    for (setting, ..) in SETTINGS.iter().filter(|(setting, ..)| *setting != "SMS_TOKEN") {
        assert!(tried.contains(setting), "no wrong value of {setting} is tried");
    }
}

#[test]
fn a_remote_postgres_without_tls_needs_the_explicit_word() {
    // Nothing listens on port 1, and 0.0.0.0 is no name of the loopback: remote to the program.
    let url = "postgres://user@0.0.0.0:1/matkalla";
    let refused = Program::new().with("DATABASE_URL", url).run(&["check"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("DATABASE_WITHOUT_TLS=accepted"), "{}", refused.err);
    let accepted = Program::new().with("DATABASE_URL", url).with("DATABASE_WITHOUT_TLS", "accepted").run(&["check"]);
    assert_eq!(accepted.code, 1, "{}", accepted.err);
    accepted.assert_says("database: WRONG, no connection");
}

#[test]
fn the_environment_goes_over_the_file_and_unknown_names_are_told() {
    let program = Program::new();
    let file = program.file("matkalla.toml", "WORKERS = 7\nBIND = \"127.0.0.1:7000\"\n");
    let program = program.with("MATKALLA_CONFIG", &file).with("BIND", "127.0.0.1:7001");
    let checked = program.run(&["check"]);
    checked.assert_says("WORKERS (7)");
    checked.assert_says("BIND (127.0.0.1:7001)");
    checked.assert_says("LOG (default info)");
    let file = program.file("wrong.toml", "PORT = 80\n");
    let ended = program.with("MATKALLA_CONFIG", &file).run(&["check"]);
    assert_eq!((ended.code, ended.err.as_str()), (2, "matkalla: PORT: there is no such setting\n"));
}

#[test]
fn check_never_prints_a_secret() {
    let ended = Program::new()
        .with("DATABASE_URL", "postgres://user:geheim@127.0.0.1:1/matkalla")
        .with("SMTP_URL", "smtp://user:geheim@127.0.0.1:1")
        .with("SMS_URL", "https://127.0.0.1:1/send?key=geheim")
        .with("SMS_TOKEN", "geheim")
        .run(&["check"]);
    assert_eq!(ended.code, 1);
    for name in ["DATABASE_URL", "SMTP_URL", "SMS_URL", "SMS_TOKEN"] {
        ended.assert_says(&format!("{name} (set)"));
    }
    assert!(!ended.out.contains("geheim") && !ended.err.contains("geheim"), "{}\n{}", ended.out, ended.err);
}

#[test]
fn arguments_that_cannot_be_understood_end_with_code_2() {
    let program = Program::new();
    for (arguments, words) in [
        (&["publish"][..], "unrecognized subcommand"),
        (&[][..], "Usage: matkalla"),
        (&["import"][..], "--openings <FILE>"),
        (&["import", "--site", "lahti"][..], "--openings <FILE>"),
        (&["import", "--profiles", "x", "--as-of", "1.12.2026"][..], "write the day as 2026-12-31"),
        (&["match"][..], "--profile <ID>"),
        (&["match", "--profile", "a", "--opening", "b"][..], "cannot be used with"),
        (&["evaluate", "matching"][..], "--judged <DIR>"),
        (&["create-site", "--slug", "x", "--name", "X"][..], "--municipality <MUNICIPALITY>"),
    ] {
        let ended = program.run(arguments);
        assert_eq!(ended.code, 2, "{arguments:?}");
        assert!(ended.err.contains(words), "{arguments:?}: {}", ended.err);
    }
    assert!(!program.data_dir().exists());
}

/// The table of `docs/configuration.md` is the program's own list.
#[test]
fn the_documented_settings_are_the_real_ones() {
    let text = include_str!("../../docs/configuration.md");
    let documented: Vec<&str> = text.lines().filter(|line| line.starts_with("| `")).collect();
    let real: Vec<String> = SETTINGS
        .iter()
        .map(|(name, default, meaning)| {
            let default = if default.is_empty() { "empty".to_owned() } else { format!("`{default}`") };
            format!("| `{name}` | {default} | {meaning} |")
        })
        .collect();
    assert_eq!(documented, real);
}
