//! The program as its administrator runs it: arguments, settings, output, exit codes.

mod data;
mod evaluate;
mod people;
mod set_up;
mod settings;
mod vocabulary;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use matkalla::db::{Connection, Database, DatabaseError, DatabaseUrl};
use tempfile::{NamedTempFile, TempDir};

use crate::support::Backend;
use crate::support::app::{FreshDatabase, url_text};

/// Longest time that a command may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program with a data folder and settings of its own.
struct Program {
    home: TempDir,
    database: Option<FreshDatabase>,
    settings: Vec<(String, String)>,
}

/// How a command ended.
struct Ended {
    code: i32,
    /// Standard output.
    out: String,
    /// Standard error.
    err: String,
}

impl Program {
    /// With the embedded database of the data folder, and nothing made yet.
    fn new() -> Self {
        Self { home: TempDir::new().unwrap(), database: None, settings: Vec::new() }
    }

    /// With an empty database of this kind.
    fn on(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => Self::new(),
            Backend::Postgres => {
                let fresh = FreshDatabase::empty(backend);
                let url = url_text(&fresh.url);
                Self { database: Some(fresh), ..Self::new() }.with("DATABASE_URL", &url)
            }
        }
    }

    /// Migrated, with the site of Lahti.
    fn with_site(backend: Backend) -> Self {
        let program = Self::on(backend);
        program.run(&["migrate"]).assert_done();
        program
            .run(&["create-site", "--slug", "lahti", "--name", "Ohjaamo Lahti", "--municipality", "Lahti"])
            .assert_done();
        program
    }

    fn with(mut self, setting: &str, value: &str) -> Self {
        self.settings.push((setting.to_owned(), value.to_owned()));
        self
    }

    fn data_dir(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// Writes a file beside the data folder and returns its path.
    fn file(&self, name: &str, content: &str) -> String {
        let path = self.home.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path.display().to_string()
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        self.run_with_input(arguments, "")
    }

    fn run_with_input(&self, arguments: &[&str], input: &str) -> Ended {
        let (out, err) = (NamedTempFile::new().unwrap(), NamedTempFile::new().unwrap());
        let mut process = Command::new(env!("CARGO_BIN_EXE_matkalla"))
            .args(arguments)
            .env_clear()
            .env("DATA_DIR", self.data_dir())
            .envs(self.settings.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(out.reopen().unwrap())
            .stderr(err.reopen().unwrap())
            .spawn()
            .unwrap();
        // A command that reads no input may have ended already.
        let _ = process.stdin.take().unwrap().write_all(input.as_bytes());
        let begun = Instant::now();
        let code = loop {
            if let Some(status) = process.try_wait().unwrap() {
                break status.code().unwrap();
            }
            if begun.elapsed() > PATIENCE {
                process.kill().unwrap();
                process.wait().unwrap();
                panic!("{arguments:?} does not end by itself");
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        let text = |file: NamedTempFile| std::fs::read_to_string(file.path()).unwrap();
        Ended { code, out: text(out), err: text(err) }
    }

    fn database_url(&self) -> DatabaseUrl {
        match &self.database {
            Some(fresh) => fresh.url.clone(),
            None => DatabaseUrl::Sqlite(self.data_dir().join("matkalla.sqlite").display().to_string()),
        }
    }

    fn read<T>(&self, work: impl FnOnce(&mut Connection) -> T) -> T {
        Database::open(&self.database_url())
            .unwrap()
            .read_now(|connection| Ok::<_, DatabaseError>(work(connection)))
            .unwrap()
    }
}

impl Ended {
    /// Holds that it ended well; returns what it said.
    #[track_caller]
    fn assert_done(self) -> String {
        assert_eq!(self.code, 0, "{}\n{}", self.out, self.err);
        self.out
    }

    /// Holds that it failed and said this in one last line.
    #[track_caller]
    fn assert_failed(&self, words: &str) {
        assert_eq!(self.code, 1, "{}\n{}", self.out, self.err);
        let last = self.err.lines().last().unwrap_or_default();
        assert!(last.starts_with("matkalla: ") && last.contains(words), "no \"{words}\" in: {}", self.err);
    }

    #[track_caller]
    fn assert_says(&self, words: &str) {
        assert!(self.out.contains(words), "no \"{words}\" in:\n{}\n{}", self.out, self.err);
    }
}
