//! The command line.

mod check;
mod create;
mod evaluate;
mod output;
mod serve;
mod tools;
mod vocabulary;

use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};

use crate::config::Config;
use output::{complain, say};

/// Marketplace where young people on their way to work and companies meet.
#[derive(Parser)]
#[command(name = "matkalla", version, about, after_help = AFTER_HELP)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "\
Settings come from the environment, or from a TOML file named by MATKALLA_CONFIG:
DATABASE_URL, BIND, BASE_URL, DATA_DIR, SMTP_URL, MAIL_FROM, SMS_URL and more;
`matkalla check` shows them all and what is wrong with them.

To look around:  matkalla demo";

#[derive(Subcommand)]
enum Command {
    /// Serve pages until stopped; the database must be migrated
    Serve,
    /// Make a believable demo in DATA_DIR and serve it; anybody may sign in as anybody
    Demo,
    /// Bring the database to this version
    Migrate,
    /// Build the search index anew from the database
    Reindex,
    /// Load openings and profiles from files; safe to run twice
    Import(Import),
    /// Show the ranking of a profile or an opening with its reasons
    Match(Match),
    /// Measure matching and reading on judged collections
    Evaluate {
        #[command(subcommand)]
        what: evaluate::Evaluate,
    },
    /// Look after the words that texts are read with
    Vocabulary {
        #[command(subcommand)]
        what: vocabulary::Words,
    },
    /// Make an account for who runs the service, or for the administrator of a site
    CreateAdmin(CreateAdmin),
    /// Make a site and say which municipalities it serves
    CreateSite(CreateSite),
    /// Look at settings, database, index and mail, and say how to mend what is wrong
    Check,
}

/// What to import.
#[derive(Args)]
pub struct Import {
    /// Openings: JSON Lines, or CSV with the same names
    #[arg(long, value_name = "FILE", required_unless_present = "profiles")]
    openings: Option<PathBuf>,
    /// Profiles: JSON Lines, or CSV with the same names
    #[arg(long, value_name = "FILE")]
    profiles: Option<PathBuf>,
    /// Site that takes what lies in no site's municipality
    #[arg(long, value_name = "SLUG")]
    site: Option<String>,
    /// Day that ages in the file are counted at; today if missing
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<NaiveDate>,
}

/// Which ranking.
#[derive(Args)]
pub struct Match {
    /// Openings for this profile
    #[arg(long, value_name = "ID", required_unless_present = "opening", conflicts_with = "opening")]
    profile: Option<String>,
    /// Profiles for this opening
    #[arg(long, value_name = "ID")]
    opening: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// How many
    #[arg(long, value_name = "NUMBER", default_value_t = 20)]
    limit: usize,
}

fn day(text: &str) -> Result<NaiveDate, &'static str> {
    text.parse().map_err(|_| "write the day as 2026-12-31")
}

/// Who is made.
#[derive(Args)]
pub struct CreateAdmin {
    /// E-mail to sign in with
    #[arg(long)]
    email: String,
    /// Name
    #[arg(long)]
    name: String,
    /// Site to administer; without it the account is the operator's
    #[arg(long, value_name = "SLUG")]
    site: Option<String>,
    /// Read the password from the first line of standard input; otherwise a link signs in
    #[arg(long)]
    password_stdin: bool,
}

/// Which site is made.
#[derive(Args)]
pub struct CreateSite {
    /// Short name in addresses: a–z, digits and hyphens
    #[arg(long)]
    slug: String,
    /// Finnish name
    #[arg(long)]
    name: String,
    /// Swedish name; the Finnish one if missing
    #[arg(long, value_name = "NAME")]
    name_sv: Option<String>,
    /// English name; the Finnish one if missing
    #[arg(long, value_name = "NAME")]
    name_en: Option<String>,
    /// Municipality it serves, by name or code; may be repeated
    #[arg(long = "municipality", value_name = "MUNICIPALITY", required = true)]
    municipalities: Vec<String>,
}

/// Runs the program and says how it ended: 0 done, 1 failed, 2 settings or arguments wrong.
#[must_use]
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let config = match Config::load() {
        Ok(config) => config,
        Err(error) => {
            complain(&error.to_string());
            return ExitCode::from(2);
        }
    };
    let done = match cli.command {
        Command::Serve => serve::serve(config),
        Command::Demo => serve::demo(config),
        Command::Migrate => tools::migrate(&config),
        Command::Reindex => tools::reindex(&config),
        Command::Import(arguments) => tools::import(&config, &arguments),
        Command::Match(arguments) => tools::show_match(&config, &arguments),
        Command::Evaluate { what } => evaluate::evaluate(what),
        Command::Vocabulary { what } => vocabulary::run(&config, &what),
        Command::CreateAdmin(arguments) => create::admin(&config, &arguments),
        Command::CreateSite(arguments) => create::site(&config, &arguments),
        Command::Check => check::check(&config),
    };
    match done {
        Ok(line) => {
            if !line.is_empty() {
                say(&line);
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            complain(&error);
            ExitCode::FAILURE
        }
    }
}
