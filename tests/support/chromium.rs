//! Headless Chromium, driven through chromedriver.

use std::io::{BufRead, BufReader, Read};
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use futures_util::FutureExt;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::oneshot;
use tokio::time::timeout_at;

/// Without the background-networking flags Chromium asks for hosts of its maker at every start.
const FLAGS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--force-prefers-reduced-motion",
];

/// Longest time until a browser is there.
const START: Duration = Duration::from_secs(90);
/// A running chromedriver.
struct Driver(Child);

impl Driver {
    /// Starts it on a port of its own choice, which it tells as soon as it listens.
    fn start() -> (Self, oneshot::Receiver<u16>) {
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is installed (scripts/test installs it)");
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let (tell, port) = oneshot::channel();
        std::thread::spawn(move || {
            let told = |line: String| line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok();
            if let Some(port) = output.by_ref().lines().map_while(Result::ok).find_map(told) {
                let _ = tell.send(port);
            }
            // Nobody waits for room in the pipe.
            let _ = std::io::copy(&mut output, &mut std::io::sink());
        });
        (Self(child), port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Opens a browser for some work and closes it, whether the work held or not.
pub async fn with_browser(work: impl AsyncFnOnce(Client)) {
    let (driver, profile, client) = open().await;
    let outcome = AssertUnwindSafe(work(client.clone())).catch_unwind().await;
    let _ = client.close().await;
    drop(driver);
    drop(profile);
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}

/// A browser with its driver and a profile of its own.
async fn open() -> (Driver, TempDir, Client) {
    let end = tokio::time::Instant::now() + START;
    let (mut driver, port) = loop {
        let (mut driver, port) = Driver::start();
        if let Ok(port) = timeout_at(end, port).await.expect("chromedriver listens in time") {
            break (driver, port);
        }
        // It takes its free port for two families of addresses one after the other, and ends if the second is taken.
        let ended = driver.0.wait();
        assert!(tokio::time::Instant::now() < end, "chromedriver ends: {ended:?}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    };
    loop {
        // What a browser that failed has left in its profile may keep the next from starting.
        let profile = TempDir::new().unwrap();
        let mut arguments: Vec<String> = FLAGS.iter().map(ToString::to_string).collect();
        arguments.push(format!("--user-data-dir={}", profile.path().display()));
        let capabilities = json!({ "goog:chromeOptions": { "args": arguments }, "pageLoadStrategy": "normal" });
        let Value::Object(capabilities) = capabilities else { unreachable!() };
        let attempt = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await;
        match attempt {
            Ok(client) => return (driver, profile, client),
            Err(error) => {
                let ended = driver.0.try_wait().unwrap();
                assert!(ended.is_none(), "chromedriver ended: {ended:?}, {error}");
                assert!(tokio::time::Instant::now() < end, "no browser after {START:?}: {error}");
            }
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
