//! Lists at a hundred thousand openings and as many profiles, against the same lists at a thousand:
//! `cargo bench --bench lists`.
//!
//! The program itself answers over HTTP, on SQLite; a line is the middle of many requests in turn.
//! Every page is asked with other words or another page each time, so that nothing that was kept
//! ready answers. All profiles are of one site, which is worse than in life.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use std::io::{Read, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::accounts::{self, NewAccount};
use matkalla::clock::Clock;
use matkalla::db::schema::{companies, openings, profile_lives, profiles};
use matkalla::db::{Connection, Database, DatabaseUrl};
use matkalla::language::Language;
use matkalla::matching::{Kind, Shift, rebuild};
use matkalla::sites::{self, NewSite};
use search_index::SearchIndex;
use search_index::reading::Reader;

const SIZES: [usize; 2] = [1_000, 100_000];
/// Requests of each line.
const REQUESTS: usize = 40;
/// The limit of the ratio.
const LIMIT: f64 = 3.0;

/// What is asked: name, address with `{n}` for a changing number, whether as a coach.
const ASKED: &[(&str, &str, bool)] = &[
    ("list with all counts", "/openings?page={n}", false),
    ("list near a place", "/openings?place=Lahti&km=30&page={n}", false),
    ("list with choices", "/openings?kind=job&shift=evening&start=month&page={n}", false),
    ("list, a common word", "/openings?words=kahvila&page={n}", false),
    ("list, two words and a place", "/openings?words=leipomo+hylly+Lahdesta&page={n}", false),
    ("list, an unfinished word", "/openings?words=satamap&page={n}", false),
    ("opening", "/openings/{opening}", false),
    ("openings to check", "/openings?status=submitted&page={n}", true),
    ("young people of a coach", "/profiles", true),
    ("young people of the team", "/profiles?scope=team", true),
    ("candidates of an opening", "/openings/{opening}/candidates", true),
];

fn main() {
    let measured: Vec<Vec<f64>> = SIZES.iter().map(|size| at(*size)).collect();
    println!("{:<32} {:>10} {:>10} {:>7}", "milliseconds, median", SIZES[0], SIZES[1], "ratio");
    for (number, (name, ..)) in ASKED.iter().enumerate() {
        let (few, many) = (measured[0][number], measured[1][number]);
        let mark = if many / few < LIMIT { "" } else { "  over the limit" };
        println!("{name:<32} {:>10.2} {:>10.2} {:>7.2}{mark}", few * 1e3, many * 1e3, many / few);
    }
}

/// Seconds of each page at a size.
fn at(size: usize) -> Vec<f64> {
    let folder = tempfile::TempDir::new().unwrap();
    let (cookie, opening) = prepare(folder.path(), size);
    let server = Server::start(folder.path());
    let mut line = Line::to(server.port, cookie);
    ASKED
        .iter()
        .map(|(name, address, as_coach)| {
            let mut spent: Vec<f64> = (0..REQUESTS)
                .map(|number| {
                    let address = address.replace("{n}", &(number % 20 + 1).to_string()).replace("{opening}", &opening);
                    let begun = Instant::now();
                    line.get(&address, *as_coach).unwrap_or_else(|problem| panic!("{name}: {address}: {problem}"));
                    begun.elapsed().as_secs_f64()
                })
                .skip(2)
                .collect();
            spent.sort_by(f64::total_cmp);
            spent[spent.len() / 2]
        })
        .collect()
}

/// A small generator of numbers, so that the data are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.roll(all.len())]
    }

    /// Few everyday words and many rare ones.
    fn text(&mut self, words: &[String], length: usize) -> String {
        let one = |dice: &mut Self| {
            let among = dice.roll(words.len()) + 1;
            words[dice.roll(among)].as_str()
        };
        (0..length).map(|_| one(self)).collect::<Vec<_>>().join(" ")
    }
}

const TITLES: &[&str] = &["Kahvilatyöntekijä", "Leipomoapulainen", "Varastotyöntekijä", "Siivooja", "Kokki", "Myyjä"];
const WORDS: &str = "asiakas tiimi keittiö kahvila leipomo lounas varasto tavara hylly kassa lapsi vanhus auto huolto \
    piha kasvi kone linja pakkaus toimitus aamu ilta viikko opastus vastuu rauhallinen tarkka trukki bussi satama";
const TOWNS: &[&str] = &["398", "098", "111", "837", "853", "049", "564", "297", "179", "405", "743", "091"];

fn words() -> Vec<String> {
    let plain: Vec<&str> = WORDS.split_whitespace().collect();
    let joined = plain.iter().flat_map(|first| plain.iter().map(move |second| format!("{first}{second}")));
    plain.iter().map(ToString::to_string).chain(joined).collect()
}

/// A database of so many openings and profiles, and its index; the coach's session and an opening.
fn prepare(folder: &Path, size: usize) -> (String, String) {
    let done = program(folder).arg("migrate").output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let database = Database::open(&DatabaseUrl::parse(&address(folder)).unwrap()).unwrap();
    let (now, today) = (Clock::system().now(), Clock::system().today());
    let made = database.write_now(|connection| {
        let site = sites::create(connection, &new_site(), now).map_err(|error| error.to_string())?;
        let new = NewAccount {
            role: Role::Coach,
            site_id: Some(site.clone()),
            name: "Minna Mitta".to_owned(),
            email: Some("minna@example.org".to_owned()),
            phone: None,
            language: Language::Fi,
        };
        let coach = accounts::create(connection, &new, now).map_err(|error| error.to_string())?;
        let opening = fill(connection, &site, &coach, size, now, today);
        let account = accounts::account(connection, &coach).map_err(|error| error.to_string())?;
        let secret = accounts::begin_session(connection, &account, true, now).map_err(|error| error.to_string())?;
        Ok::<_, String>((secret, opening))
    });
    let (secret, opening) = made.unwrap();
    let home = folder.join("index");
    let index = SearchIndex::open(&home, &Reader::starter()).unwrap().index;
    rebuild(&database, &index, &home, &mut |_| {}).unwrap();
    (format!("{}={secret}", matkalla::web::SESSION_COOKIE), opening)
}

fn new_site() -> NewSite {
    let name = || "Ohjaamo".to_owned();
    NewSite {
        slug: "lahti".to_owned(),
        names: [name(), name(), name()],
        address: String::new(),
        phone: String::new(),
        email: String::new(),
        municipalities: vec!["398".to_owned()],
    }
}

/// Writes the rows; returns an opening that has candidates.
fn fill(
    connection: &mut Connection,
    site: &str,
    coach: &str,
    size: usize,
    now: NaiveDateTime,
    today: NaiveDate,
) -> String {
    let (mut dice, words) = (Dice(7), words());
    for at in 0..500 {
        diesel::insert_into(companies::table)
            .values((
                companies::id.eq(format!("c{at}")),
                companies::site_id.eq(site),
                companies::name.eq(format!("Yritys {at}")),
                companies::industry.eq(""),
                companies::about.eq(""),
                companies::municipality_code.eq("398"),
                companies::postcode.eq(""),
                companies::natural_person.eq(false),
                companies::created_at.eq(now),
                companies::version.eq(1_i64),
            ))
            .execute(connection)
            .unwrap();
    }
    for at in 0..size {
        let kind = Kind::ALL[dice.roll(Kind::ALL.len())];
        let shifts = format!("[\"{}\"]", Shift::ALL[dice.roll(Shift::ALL.len())]);
        let starts = (dice.roll(2) == 0).then(|| today + Days::new(dice.roll(120) as u64));
        // One in fifty waits for its check.
        let status = if at % 50 == 49 { "submitted" } else { "published" };
        diesel::insert_into(openings::table)
            .values((
                openings::id.eq(format!("{at:08}-0000-7000-8000-000000000000")),
                openings::company_id.eq(format!("c{}", dice.roll(500))),
                openings::site_id.eq(site),
                openings::kind.eq(kind.word()),
                openings::status.eq(status),
                openings::language.eq(dice.of(&["fi", "fi", "fi", "sv", "en"])),
                openings::title.eq(format!("{} {}", dice.of(TITLES), words[dice.roll(words.len())])),
                openings::description.eq(dice.text(&words, 60)),
                openings::municipality_code.eq(dice.of(TOWNS)),
                openings::postcode.eq(""),
                openings::remote.eq(dice.roll(20) == 0),
                openings::hours_per_week.eq(Some(20)),
                openings::shifts.eq(shifts),
                openings::permits.eq("[]"),
                openings::languages.eq("[]"),
                openings::offers_permit_training.eq(false),
                openings::wage.eq(""),
                openings::positions.eq(1),
                openings::starts_on.eq(starts),
                openings::created_at.eq(now),
                openings::updated_at.eq(now - chrono::Duration::minutes(dice.roll(90_000) as i64)),
                openings::published_at.eq(now - chrono::Duration::minutes(dice.roll(90_000) as i64)),
                openings::version.eq(1_i64),
            ))
            .execute(connection)
            .unwrap();
    }
    for at in 0..size {
        // A coach has as many people of a hundred thousand as of a thousand.
        let own = at < 40;
        diesel::insert_into(profiles::table)
            .values((
                profiles::id.eq(format!("{at:08}-1111-7000-8000-000000000000")),
                profiles::site_id.eq(site),
                profiles::coach_id.eq(own.then_some(coach)),
                profiles::state.eq("published"),
                profiles::alias.eq(format!("Tiira {at}")),
                profiles::protected.eq(false),
                profiles::born_on.eq(today - Days::new(7_000 + dice.roll(3_000) as u64)),
                profiles::language.eq("fi"),
                profiles::headline.eq(dice.text(&words, 4)),
                profiles::about.eq(dice.text(&words, 40)),
                profiles::skills.eq(format!("[\"{}\"]", dice.text(&words, 2))),
                profiles::interests.eq(format!("[\"{}\"]", dice.text(&words, 2))),
                profiles::avoid.eq("[]"),
                profiles::permits.eq("[]"),
                profiles::languages.eq("[]"),
                profiles::municipality_code.eq(dice.of(TOWNS)),
                profiles::postcode.eq(""),
                profiles::radius_km.eq(30),
                profiles::kinds.eq("[]"),
                profiles::shifts.eq("[]"),
                profiles::created_at.eq(now),
                profiles::updated_at.eq(now - chrono::Duration::minutes(dice.roll(90_000) as i64)),
                profiles::version.eq(1_i64),
            ))
            .execute(connection)
            .unwrap();
        diesel::insert_into(profile_lives::table)
            .values((
                profile_lives::profile_id.eq(format!("{at:08}-1111-7000-8000-000000000000")),
                profile_lives::published_at.eq(now),
                profile_lives::renewed_at.eq(now),
            ))
            .execute(connection)
            .unwrap();
    }
    "00000000-0000-7000-8000-000000000000".to_owned()
}

fn address(folder: &Path) -> String {
    format!("sqlite://{}", folder.join("bench.sqlite").display())
}

fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_matkalla"));
    command.env_clear().env("DATA_DIR", folder).env("DATABASE_URL", address(folder)).env("LOG", "error");
    command
}

struct Server {
    process: Child,
    port: u16,
}

impl Server {
    fn start(folder: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut command = program(folder);
        command.arg("serve").env("BIND", format!("127.0.0.1:{port}")).stdout(Stdio::null());
        let server = Self { process: command.spawn().unwrap(), port };
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(300), "the server does not start");
            std::thread::sleep(Duration::from_millis(50));
        }
        // Its tasks look around once at the start.
        std::thread::sleep(Duration::from_secs(3));
        server
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// One connection that stays open.
struct Line {
    stream: TcpStream,
    cookie: String,
}

impl Line {
    fn to(port: u16, cookie: String) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.set_nodelay(true).unwrap();
        Self { stream, cookie }
    }

    /// Asks and reads the whole answer.
    fn get(&mut self, address: &str, as_coach: bool) -> Result<usize, String> {
        let cookie = if as_coach { format!("Cookie: {}\r\n", self.cookie) } else { String::new() };
        write!(self.stream, "GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\n{cookie}\r\n").unwrap();
        let (mut answer, mut block) = (Vec::new(), [0_u8; 65_536]);
        loop {
            let read = self.stream.read(&mut block).unwrap();
            assert!(read > 0, "{address}: the answer ends early");
            answer.extend_from_slice(&block[..read]);
            let Some(head) = answer.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
            let text = String::from_utf8_lossy(&answer[..head]).to_lowercase();
            if !text.starts_with("http/1.1 200") {
                return Err(text);
            }
            let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")?.trim().parse().ok());
            let length: usize = length.ok_or_else(|| format!("tells no length: {text}"))?;
            if answer.len() >= head + 4 + length {
                return Ok(length);
            }
        }
    }
}
