//! Reading the lines of a file: JSON Lines, or CSV with the same names (lists parted by `|`,
//! languages as `fi:B1`).

use std::path::Path;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::ImportError;

/// A line: its number from 1, and the record or why it is none.
#[derive(Debug, Clone)]
pub struct Line<R> {
    /// Number in the file.
    pub number: usize,
    /// The record.
    pub record: Result<R, String>,
}

/// Columns of a CSV file that hold lists.
const LISTS: &[&str] = &["shifts", "permits", "kinds", "skills", "interests", "avoid"];
/// Columns of a CSV file that an opening has under `requires` and a profile beside the others.
const REQUIRES: &[&str] = &["permits", "driving_licence", "min_age", "languages"];

/// Reads a whole file. A byte order mark and empty lines are passed over.
pub fn lines<R: DeserializeOwned>(path: &Path) -> Result<Vec<Line<R>>, ImportError> {
    let failed = |error: String| ImportError::File { path: path.display().to_string(), error };
    let bytes = std::fs::read(path).map_err(|error| failed(error.to_string()))?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv")) {
        return csv_lines(bytes).map_err(failed);
    }
    Ok(bytes
        .split(|byte| *byte == b'\n')
        .enumerate()
        .filter(|(_, line)| !line.iter().all(u8::is_ascii_whitespace))
        .map(|(index, line)| Line { number: index + 1, record: json_record(line) })
        .collect())
}

/// No database keeps the character, and no text needs it.
const NUL: &str = "not a record: it holds the NUL character";

fn json_record<R: DeserializeOwned>(line: &[u8]) -> Result<R, String> {
    if line.windows(6).any(|part| part == b"\\u0000") {
        return Err(NUL.to_owned());
    }
    serde_json::from_slice(line).map_err(|error| {
        // To the parser each line is a text of its own: only its column tells anything.
        let text = error.to_string();
        let text = text.split(" at line ").next().unwrap_or_default();
        format!("not a record: {text} (column {})", error.column())
    })
}

fn csv_lines<R: DeserializeOwned>(bytes: &[u8]) -> Result<Vec<Line<R>>, String> {
    // Spreadsheets part cells by semicolons where the comma is the decimal sign, as in Finnish.
    let head = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let delimiter = if head.contains(&b';') && !head.contains(&b',') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(false).from_reader(bytes);
    let names = reader.headers().map_err(|error| error.to_string())?.clone();
    let mut found = Vec::new();
    for row in reader.records() {
        found.push(match row {
            Ok(row) if row.iter().any(|cell| cell.contains('\0')) => {
                let number = row.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
                Line { number, record: Err(NUL.to_owned()) }
            }
            Ok(row) => {
                let number = row.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
                let value = record(names.iter().zip(row.iter()));
                Line { number, record: serde_json::from_value(value).map_err(|error| format!("not a record: {error}")) }
            }
            Err(error) => {
                let number = error.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
                Line { number, record: Err(format!("not a row: {}", in_words(&error))) }
            }
        });
    }
    Ok(found)
}

fn in_words(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => format!("{len} cells instead of {expected_len}"),
        csv::ErrorKind::Utf8 { .. } => "not UTF-8".to_owned(),
        _ => error.to_string(),
    }
}

fn record<'a>(cells: impl Iterator<Item = (&'a str, &'a str)>) -> Value {
    let mut record = Map::new();
    let mut requires = Map::new();
    for (name, cell) in cells {
        let name = name.trim().trim_start_matches("requires.");
        let value = cell_value(name, cell.trim());
        if value.is_null() {
            continue;
        }
        if REQUIRES.contains(&name) {
            requires.insert(name.to_owned(), value.clone());
        }
        record.insert(name.to_owned(), value);
    }
    record.insert("requires".to_owned(), Value::Object(requires));
    Value::Object(record)
}

fn cell_value(name: &str, cell: &str) -> Value {
    let parts = || cell.split('|').map(str::trim).filter(|part| !part.is_empty());
    if name == "languages" {
        return parts()
            .map(|part| {
                let (code, level) = part.split_once(':').unwrap_or((part, ""));
                json!({ "code": code, "level": level })
            })
            .collect();
    }
    if LISTS.contains(&name) {
        return parts().map(Value::from).collect();
    }
    match (name, cell) {
        (_, "") => Value::Null,
        ("remote" | "offers_permit_training", _) => match cell.to_ascii_lowercase().as_str() {
            "true" | "1" | "yes" => Value::Bool(true),
            "false" | "0" | "no" => Value::Bool(false),
            _ => Value::from(cell),
        },
        ("hours_per_week" | "positions" | "min_age" | "age" | "radius_km" | "hours_per_week_max", _) => {
            cell.parse::<u32>().map_or_else(|_| Value::from(cell), Value::from)
        }
        _ => Value::from(cell),
    }
}

#[cfg(test)]
mod tests {
    use search_index::collection::OpeningRecord;

    use super::*;

    #[test]
    fn csv_and_json_give_the_same_opening() {
        let csv = "id,kind,language,company,title,description,municipality,postcode,remote,hours_per_week,shifts,requires.permits,driving_licence,min_age,languages,starts_on\n\
                   a,job,fi,Oy,Työ,Kuvaus,Lahti,15110,false,20,day|evening,hygiene_passport,B,18,fi:B1|sv:A2,2027-01-04\n";
        let json = r#"{"id":"a","kind":"job","language":"fi","company":"Oy","title":"Työ","description":"Kuvaus","municipality":"Lahti","postcode":"15110","remote":false,"hours_per_week":20,"shifts":["day","evening"],"requires":{"permits":["hygiene_passport"],"driving_licence":"B","min_age":18,"languages":[{"code":"fi","level":"B1"},{"code":"sv","level":"A2"}]},"starts_on":"2027-01-04"}"#;
        let from_csv: Vec<Line<OpeningRecord>> = csv_lines(csv.as_bytes()).unwrap();
        let from_json: OpeningRecord = serde_json::from_str(json).unwrap();
        assert_eq!(from_csv[0].record.clone().unwrap(), from_json);
        assert_eq!(from_csv[0].number, 2);
    }
}
