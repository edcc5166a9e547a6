//! The program: reads the command line and does as told.

use std::process::ExitCode;

fn main() -> ExitCode {
    matkalla::cli::run()
}
