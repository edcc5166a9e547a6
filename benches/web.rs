//! The public list at ten thousand openings: `cargo bench --bench web`.
//!
//! The program itself is started on a folder of its own. Printed are the processor time of a page
//! against that of its own parts called directly (query with its counts, reading twenty rows, names
//! of companies), its requests a second against a bare actix page of the same length, and the
//! memory of the program at rest. Pages are not cached anywhere.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use std::fmt::Write as _;
use std::io::{Read, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use matkalla::db::{Database, DatabaseUrl};
use matkalla::{companies, openings};
use search_index::model::{Coordinates, Kind, TextLanguage};
use search_index::reading::Reader;
use search_index::{OpeningSearch, SearchIndex};

const OPENINGS: usize = 10_000;
/// Requests of each measurement, spread over the addresses.
const REQUESTS: usize = 1_200;
/// Open connections while requests a second are counted.
const CONNECTIONS: usize = 8;

/// What visitors ask for, and the same as a query of the index.
fn asked(today: NaiveDate) -> Vec<(&'static str, OpeningSearch)> {
    let all = OpeningSearch::all(TextLanguage::Fi, today);
    let lahti = Some((Coordinates { lat: 60.9827, lon: 25.6612 }, 30));
    vec![
        ("/openings", all.clone()),
        ("/openings?words=kahvila", OpeningSearch { words: "kahvila".to_owned(), ..all.clone() }),
        ("/openings?kind=work_trial&page=3", OpeningSearch { kinds: vec![Kind::WorkTrial], offset: 40, ..all.clone() }),
        ("/openings?place=Lahti&km=30", OpeningSearch { near: lahti, ..all.clone() }),
        (
            "/openings?words=leipomo&kind=job&place=Lahti&km=30",
            OpeningSearch { words: "leipomo".to_owned(), kinds: vec![Kind::Job], near: lahti, ..all },
        ),
    ]
}

fn main() {
    if std::env::args().any(|argument| argument == "--bare") {
        return bare();
    }
    let folder = tempfile::TempDir::new().unwrap();
    prepare(folder.path());
    let server = Server::start(folder.path());
    let today = matkalla::clock::Clock::system().today();
    let asked = asked(today);

    // The first requests open connections and files; a moment later the program is at rest.
    let mut line = Line::to(server.port);
    let mut length = 0;
    for (address, _) in &asked {
        length += line.get(address) / asked.len();
    }
    std::thread::sleep(Duration::from_secs(3));
    println!("memory at rest with {OPENINGS} openings (limit 150 MB):        {:.0} MB", server.memory());

    let before = server.processor();
    for at in 0..REQUESTS {
        line.get(asked[at % asked.len()].0);
    }
    let page = (server.processor() - before) / REQUESTS as f64;
    let [query, rows, names] = parts(folder.path(), &asked, today);
    let parts = query + rows + names;
    println!("a list page, processor time:                             {:.2} ms", page * 1e3);
    println!("its parts called directly:                               {:.2} ms", parts * 1e3);
    println!(
        "  query with counts, twenty rows, names of companies:     {:.2} + {:.2} + {:.2} ms",
        query * 1e3,
        rows * 1e3,
        names * 1e3
    );
    println!("page / parts (limit 3):                                  {:.2}", page / parts);

    let bare = Server::bare(length);
    let addresses: Vec<&str> = asked.iter().map(|(address, _)| *address).collect();
    let own = rate(server.port, &addresses);
    let other = rate(bare.port, &["/"]);
    println!("requests a second, {CONNECTIONS} connections:                        {own:.0}");
    println!("a bare actix page of the same length ({length} bytes):       {other:.0}");
    println!("ratio:                                                   {:.3}", own / other);
}

/// The same work without the web: no request, no session, no page. Seconds of query, rows and names.
fn parts(folder: &Path, asked: &[(&str, OpeningSearch)], today: NaiveDate) -> [f64; 3] {
    let index = SearchIndex::open(&folder.join("index"), &Reader::starter()).unwrap().index;
    let database = Database::open(&DatabaseUrl::parse(&address(folder)).unwrap()).unwrap();
    let mut spent = [0.0; 3];
    for at in 0..REQUESTS + asked.len() {
        if at == asked.len() {
            // The first round warmed up.
            spent = [0.0; 3];
        }
        let mut mark = processor("self");
        let mut part = |number: usize| {
            let now = processor("self");
            spent[number] += now - std::mem::replace(&mut mark, now);
        };
        let hits = index.search_openings(&asked[at % asked.len()].1).unwrap();
        part(0);
        let found = database.read_now(|connection| openings::open_openings(connection, &hits.ids, today)).unwrap();
        part(1);
        let ids: Vec<String> = found.iter().map(|opening| opening.company_id.clone()).collect();
        let names = database.read_now(|connection| companies::companies_by_ids(connection, &ids)).unwrap();
        part(2);
        assert!(!found.is_empty() && !names.is_empty(), "the queries find something");
    }
    spent.map(|seconds| seconds / REQUESTS as f64)
}

fn address(folder: &Path) -> String {
    format!("sqlite://{}", folder.join("bench.sqlite").display())
}

/// A site and its openings, by the program's own commands.
fn prepare(folder: &Path) {
    let file = folder.join("openings.jsonl");
    std::fs::write(&file, records()).unwrap();
    run(folder, &["migrate"]);
    run(folder, &["create-site", "--slug", "lahti", "--name", "Ohjaamo", "--municipality", "Lahti"]);
    run(folder, &["import", "--openings", &file.display().to_string(), "--site", "lahti"]);
}

fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_matkalla"));
    command.env_clear().env("DATA_DIR", folder).env("DATABASE_URL", address(folder)).env("LOG", "error");
    command
}

fn run(folder: &Path, arguments: &[&str]) {
    let done = program(folder).args(arguments).output().unwrap();
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
}

/// Openings whose words are as unevenly spread as in life; the same each time.
fn records() -> String {
    const TITLES: &[&str] = &[
        "Kahvilatyöntekijä",
        "Leipomoapulainen",
        "Varastotyöntekijä",
        "Siivooja",
        "Kokin apulainen",
        "Myyjä",
        "Puutarhuri",
        "Asentaja",
        "Hoiva-avustaja",
        "Päiväkotiapulainen",
        "Kuljettaja",
        "Toimistoavustaja",
    ];
    const WORDS: &str = "asiakas tiimi keittiö kahvila leipomo lounas varasto tavara hylly kassa lapsi vanhus auto huolto \
        piha kasvi kone linja pakkaus toimitus aamu ilta viikko opastus perehdytys vastuu ilo rauhallinen reipas tarkka \
        suomi englanti ruotsi hygienia trukki ajokortti polkupyörä bussi keskusta satama";
    const TOWNS: &[&str] =
        &["Lahti", "Hollola", "Heinola", "Orimattila", "Tampere", "Turku", "Espoo", "Oulu", "Kuopio"];
    // A text has few everyday words and many rare ones; two words joined make a rare one.
    let plain: Vec<&str> = WORDS.split_whitespace().collect();
    let joined = plain.iter().flat_map(|first| plain.iter().map(move |second| format!("{first}{second}")));
    let words: Vec<String> = plain.iter().map(ToString::to_string).chain(joined).collect();
    let mut state = 7_u64;
    let mut roll = move |sides: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % sides
    };
    let mut lines = String::new();
    for at in 0..OPENINGS {
        let text: Vec<&str> = (0..60)
            .map(|_| {
                let among = roll(words.len()) + 1;
                words[roll(among)].as_str()
            })
            .collect();
        let kind = Kind::ALL[roll(Kind::ALL.len())];
        writeln!(
            lines,
            r#"{{"id":"b{at}","kind":"{kind}","language":"fi","company":"Yritys {}","title":"{}","description":"{}.","municipality":"{}","hours_per_week":{},"shifts":["day"],"requires":{{}}}}"#,
            roll(500), TITLES[roll(TITLES.len())], text.join(" "), TOWNS[roll(TOWNS.len())], 10 + roll(28),
        )
        .unwrap();
    }
    lines
}

struct Server {
    process: Child,
    port: u16,
}

impl Server {
    fn start(folder: &Path) -> Self {
        let port = free_port();
        let process =
            program(folder).arg("serve").env("BIND", format!("127.0.0.1:{port}")).stdout(Stdio::null()).spawn();
        Self { process: process.unwrap(), port }.ready()
    }

    fn bare(length: usize) -> Self {
        let port = free_port();
        let process = Command::new(std::env::current_exe().unwrap())
            .args(["--bare", &port.to_string(), &length.to_string()])
            .spawn()
            .unwrap();
        Self { process, port }.ready()
    }

    fn ready(self) -> Self {
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(120), "the server does not start");
            std::thread::sleep(Duration::from_millis(50));
        }
        self
    }

    fn processor(&self) -> f64 {
        processor(&self.process.id().to_string())
    }

    /// Resident memory, millions of bytes.
    fn memory(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() * 1024.0 / 1e6
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Seconds that all threads of a process have run.
fn processor(process: &str) -> f64 {
    let threads = std::fs::read_dir(format!("/proc/{process}/task")).unwrap();
    let run = |thread: std::io::Result<std::fs::DirEntry>| {
        let text = std::fs::read_to_string(thread.unwrap().path().join("schedstat")).unwrap_or_default();
        text.split_whitespace().next().and_then(|nanoseconds| nanoseconds.parse::<f64>().ok()).unwrap_or(0.0)
    };
    threads.map(run).sum::<f64>() / 1e9
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// One connection that stays open.
struct Line(TcpStream);

impl Line {
    fn to(port: u16) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.set_nodelay(true).unwrap();
        Self(stream)
    }

    /// Asks and reads the whole answer; returns the length of its body.
    fn get(&mut self, address: &str) -> usize {
        write!(self.0, "GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").unwrap();
        let (mut answer, mut block) = (Vec::new(), [0_u8; 65_536]);
        loop {
            let read = self.0.read(&mut block).unwrap();
            assert!(read > 0, "{address}: the answer ends early");
            answer.extend_from_slice(&block[..read]);
            let Some(head) = answer.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
            let text = String::from_utf8_lossy(&answer[..head]).to_lowercase();
            assert!(text.starts_with("http/1.1 200"), "{address}: {text}");
            let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")?.trim().parse().ok());
            let length: usize = length.unwrap_or_else(|| panic!("{address} tells no length: {text}"));
            if answer.len() >= head + 4 + length {
                return length;
            }
        }
    }
}

/// Requests a second over some connections at once.
fn rate(port: u16, addresses: &[&str]) -> f64 {
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for connection in 0..CONNECTIONS {
            scope.spawn(move || {
                let mut line = Line::to(port);
                for at in 0..REQUESTS / CONNECTIONS {
                    line.get(addresses[(at + connection) % addresses.len()]);
                }
            });
        }
    });
    REQUESTS as f64 / begun.elapsed().as_secs_f64()
}

/// `--bare PORT LENGTH`: one page of so many bytes, and nothing else.
fn bare() {
    let numbers: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let page: &'static str = "x".repeat(numbers[1]).leak();
    actix_web::rt::System::new().block_on(async move {
        actix_web::HttpServer::new(move || {
            actix_web::App::new().route("/", actix_web::web::get().to(move || async move { page }))
        })
        .workers(2)
        .bind(("127.0.0.1", u16::try_from(numbers[0]).unwrap()))
        .unwrap()
        .run()
        .await
        .unwrap();
    });
}
