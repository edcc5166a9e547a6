//! The program itself as a process that can be killed.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use matkalla::db::DatabaseUrl;

use super::app::{free_port, url_text};
use super::client::Visitor;

/// Longest time from start to the first answer.
const START: Duration = Duration::from_secs(60);

/// A running `matkalla serve`.
pub struct Server {
    process: Child,
    pub address: String,
}

impl Server {
    /// Starts the program on a data folder and waits until it answers.
    pub async fn start(database: &DatabaseUrl, data: &Path) -> Self {
        Self::start_with(database, data, &[]).await
    }

    /// [`Server::start`] with further settings.
    pub async fn start_with(database: &DatabaseUrl, data: &Path, settings: &[(&str, &str)]) -> Self {
        let port = free_port();
        let process = Command::new(env!("CARGO_BIN_EXE_matkalla"))
            .arg("serve")
            .env_clear()
            .env("DATABASE_URL", url_text(database))
            .env("DATA_DIR", data)
            .env("BIND", format!("127.0.0.1:{port}"))
            .env("LOG", "error")
            .envs(settings.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(std::fs::OpenOptions::new().create(true).append(true).open(data.join("server.log")).unwrap())
            .spawn()
            .unwrap();
        let mut server = Self { process, address: format!("http://127.0.0.1:{port}") };
        let visitor = Visitor::new(&server.address);
        let begun = Instant::now();
        loop {
            let healthy = visitor.attempt("/health", None).await.is_ok_and(|answer| answer.status == 200);
            let ended = server.process.try_wait().unwrap();
            let log = || std::fs::read_to_string(data.join("server.log")).unwrap_or_default();
            assert!(ended.is_none(), "the server ended by itself: {ended:?}\n{}", log());
            if healthy {
                return server;
            }
            assert!(begun.elapsed() < START, "the server does not answer after {START:?}\n{}", log());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// SIGKILL: no goodbye.
    pub fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The mails that a process wrote with `SMTP_URL=file:folder`, as soon as there is one.
pub async fn mails(folder: &Path) -> Vec<String> {
    let begun = Instant::now();
    loop {
        let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path());
        // What has another ending is not whole yet.
        let whole: Vec<_> = files.filter(|path| path.extension().is_some_and(|end| end == "eml")).collect();
        if !whole.is_empty() {
            return whole.into_iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "no mail leaves");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
