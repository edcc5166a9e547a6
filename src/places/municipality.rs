//! The municipalities of Finland in 2026.
//!
//! The table beside this file, `municipalities.csv`, holds centre points: own
//! table from public facts (official codes and names in Finnish and Swedish;
//! coordinates of the main town or village, partly from GeoNames, CC BY 4.0).

use std::collections::HashMap;
use std::sync::LazyLock;

/// Mean radius of the Earth in kilometres.
const EARTH_RADIUS_KM: f64 = 6371.0;

/// The embedded table; see the module text for its source.
const TABLE: &str = include_str!("municipalities.csv");

/// Other names in use, and the former municipality that joined another one at
/// the turn of 2026, each with the code it leads to.
const OTHER_NAMES: [(&str, &str); 4] =
    [("pedersören kunta", "599"), ("maarianhamina - mariehamn", "478"), ("koski", "284"), ("pertunmaa", "507")];

static INDEX: LazyLock<Index> = LazyLock::new(Index::build);

/// A Finnish municipality with its region and centre point (own table from
/// public facts).
#[derive(Debug, Clone, PartialEq)]
pub struct Municipality {
    /// Official three-digit code as text, for example `398` for Lahti.
    pub code: String,
    /// Name in Finnish.
    pub fi: String,
    /// Name in Swedish; the same as the Finnish one where no other is used.
    pub sv: String,
    /// Official two-digit code of the region (maakunta) as text.
    pub region_code: String,
    /// Name of the region in Finnish.
    pub region_fi: String,
    /// Name of the region in Swedish.
    pub region_sv: String,
    /// Latitude of the centre point in degrees (WGS 84).
    pub lat: f64,
    /// Longitude of the centre point in degrees (WGS 84).
    pub lon: f64,
}

impl Municipality {
    /// Finds a municipality by its three-digit code.
    pub fn by_code(code: &str) -> Option<&'static Self> {
        INDEX.get(*INDEX.by_code.get(code.trim())?)
    }

    /// Finds a municipality by its Finnish or Swedish name.
    ///
    /// Case and surrounding or repeated spaces do not matter, and a name
    /// typed without its diacritics (`jamsa` for Jämsä) is understood too.
    /// An exact spelling wins over one without diacritics.
    pub fn by_name(name: &str) -> Option<&'static Self> {
        let key = normalise(name);
        let position = INDEX.by_name.get(&key).or_else(|| INDEX.by_folded.get(&fold(&key)))?;
        INDEX.get(*position)
    }

    /// The municipality whose name this looks like with a slip of the keys.
    #[must_use]
    pub fn like(name: &str) -> Option<&'static Self> {
        super::likeness::like(name)
    }

    /// All municipalities in Finnish alphabetical order (å, ä, ö last).
    pub fn all() -> &'static [Self] {
        &INDEX.rows
    }

    /// The name for a reader: Swedish when asked for, otherwise Finnish
    /// (which is also used in English texts).
    pub fn name(&self, swedish: bool) -> &str {
        if swedish { &self.sv } else { &self.fi }
    }

    /// The name of the region, shown on the anonymous card instead of a small
    /// place that could give the person away.
    pub fn region_name(&self, swedish: bool) -> &str {
        if swedish { &self.region_sv } else { &self.region_fi }
    }

    /// Distance in kilometres between the centre points of two
    /// municipalities, as the crow flies.
    pub fn distance_to(&self, other: &Self) -> f64 {
        distance_km(self.lat, self.lon, other.lat, other.lon)
    }

    /// Municipalities whose centre is at most `km` kilometres away, nearest
    /// first, each with its distance. The municipality itself is the first.
    pub fn near(&self, km: f64) -> Vec<(&'static Self, f64)> {
        let mut found: Vec<_> = Self::all()
            .iter()
            .map(|other| (other, self.distance_to(other)))
            .filter(|(_, distance)| *distance <= km)
            .collect();
        found.sort_by(|a, b| a.1.total_cmp(&b.1));
        found
    }
}

/// Great-circle (haversine) distance in kilometres between two points given in
/// degrees.
pub fn distance_km(lat1: f64, lon1: f64, lat2: f64, lon2: f64) -> f64 {
    let half_lat = (lat2 - lat1).to_radians() / 2.0;
    let half_lon = (lon2 - lon1).to_radians() / 2.0;
    let chord = half_lat.sin().powi(2) + lat1.to_radians().cos() * lat2.to_radians().cos() * half_lon.sin().powi(2);
    2.0 * EARTH_RADIUS_KM * chord.sqrt().min(1.0).asin()
}

/// The parsed table and the positions of its rows by code and by name.
struct Index {
    rows: Vec<Municipality>,
    by_code: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
    by_folded: HashMap<String, usize>,
}

impl Index {
    fn build() -> Self {
        let mut rows = parse(TABLE);
        rows.sort_by_cached_key(|row| alphabetical_key(&row.fi));

        let by_code: HashMap<_, _> =
            rows.iter().enumerate().map(|(position, row)| (row.code.clone(), position)).collect();

        // Whoever comes first keeps the name: Finnish, Swedish, other names.
        let finnish = rows.iter().map(|row| &row.fi).enumerate();
        let swedish = rows.iter().map(|row| &row.sv).enumerate();
        let mut by_name = HashMap::with_capacity(rows.len() * 2);
        let mut by_folded = HashMap::with_capacity(rows.len() * 2);
        let mut add = |position: usize, name: String| {
            by_folded.entry(fold(&name)).or_insert(position);
            by_name.entry(name).or_insert(position);
        };
        for (position, name) in finnish.chain(swedish) {
            add(position, normalise(name));
        }
        for (name, code) in OTHER_NAMES {
            if let Some(position) = by_code.get(code) {
                add(*position, normalise(name));
            }
        }
        Self { rows, by_code, by_name, by_folded }
    }

    fn get(&self, position: usize) -> Option<&Municipality> {
        self.rows.get(position)
    }
}

/// Reads the rows of the table. A row that cannot be read is left out; a test
/// proves that none is.
fn parse(table: &str) -> Vec<Municipality> {
    csv::Reader::from_reader(table.as_bytes())
        .into_records()
        .filter_map(|record| {
            let record = record.ok()?;
            let text = |column: usize| record.get(column).map(str::to_owned);
            Some(Municipality {
                code: text(0)?,
                fi: text(1)?,
                sv: text(2)?,
                region_code: text(3)?,
                region_fi: text(4)?,
                region_sv: text(5)?,
                lat: record.get(6)?.parse().ok()?,
                lon: record.get(7)?.parse().ok()?,
            })
        })
        .collect()
}

/// Lower case with single spaces and no spaces around.
fn normalise(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// The name without the diacritics used in place names of Finland; expects
/// lower case.
pub(super) fn fold(name: &str) -> String {
    name.chars()
        .map(|letter| match letter {
            'å' | 'ä' | 'á' | 'à' | 'â' => 'a',
            'ö' | 'ø' => 'o',
            'é' | 'è' => 'e',
            'š' => 's',
            'ž' => 'z',
            other => other,
        })
        .collect()
}

/// A key that sorts names as in the Finnish alphabet, which ends in å, ä, ö.
fn alphabetical_key(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .map(|letter| match letter {
            'å' => '{',
            'ä' => '|',
            'ö' => '}',
            other => other,
        })
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn named(name: &str) -> &'static Municipality {
        Municipality::by_name(name).unwrap()
    }

    #[test]
    fn every_row_of_the_table_parses() {
        let lines = TABLE.lines().filter(|line| !line.is_empty()).count() - 1;
        assert_eq!(Municipality::all().len(), lines);
        assert!(lines >= 300, "only {lines} municipalities");
        assert_eq!(INDEX.by_code.len(), lines, "a code stands twice");
    }

    #[test]
    fn every_row_is_in_finland_and_well_formed() {
        for row in Municipality::all() {
            assert_eq!(row.code.len(), 3, "{row:?}");
            assert!(row.code.bytes().all(|b| b.is_ascii_digit()), "{row:?}");
            assert_eq!(row.region_code.len(), 2, "{row:?}");
            assert!((59.5..70.2).contains(&row.lat), "{row:?}");
            assert!((19.0..31.6).contains(&row.lon), "{row:?}");
            assert!(!row.fi.is_empty() && !row.sv.is_empty(), "{row:?}");
        }
    }

    #[test]
    fn every_name_leads_back_to_its_row() {
        for row in Municipality::all() {
            for name in [&row.fi, &row.sv, &row.fi.to_uppercase()] {
                assert_eq!(Municipality::by_name(name), Some(row), "{name}");
            }
            let plain = fold(&row.fi.to_lowercase());
            assert_eq!(named(&plain).fi, row.fi, "{plain}");
        }
    }

    #[test]
    fn there_are_nineteen_regions() {
        let mut regions: Vec<_> =
            Municipality::all().iter().map(|row| (&row.region_code, &row.region_fi, &row.region_sv)).collect();
        regions.sort();
        regions.dedup();
        assert_eq!(regions.len(), 19);
    }

    #[test]
    fn finds_by_code() {
        assert_eq!(Municipality::by_code("398").unwrap().fi, "Lahti");
        assert_eq!(Municipality::by_code(" 005 ").unwrap().fi, "Alajärvi");
        assert!(Municipality::by_code("999").is_none());
        assert!(Municipality::by_code("").is_none());
    }

    #[test]
    fn finds_by_name_in_both_languages_and_without_diacritics() {
        assert_eq!(named("  porvoo ").code, "638");
        assert_eq!(named("BORGÅ").code, "638");
        assert_eq!(named("borga").code, "638");
        assert_eq!(named("sysma").fi, "Sysmä");
        assert_eq!(named("KÄRKÖLÄ").fi, "Kärkölä");
        assert_eq!(named("koski  tl").fi, "Koski Tl");
        assert_eq!(named("Pertunmaa").fi, "Mäntyharju");
        assert!(Municipality::by_name("Atlantis").is_none());
        assert!(Municipality::by_name("").is_none());
    }

    #[test]
    fn every_other_name_leads_somewhere() {
        for (name, code) in OTHER_NAMES {
            assert_eq!(named(name).code, code, "{name}");
        }
    }

    #[test]
    fn is_sorted_in_the_finnish_alphabet() {
        let names: Vec<_> = Municipality::all().iter().map(|m| &*m.fi).collect();
        assert_eq!(names.first(), Some(&"Akaa"));
        assert_eq!(names.last(), Some(&"Äänekoski"));
        let place = |name: &str| names.iter().position(|n| *n == name).unwrap();
        assert!(place("Hyvinkää") < place("Hämeenkyrö") && place("Ähtäri") > place("Ypäjä"));
        assert!(place("Somero") < place("Säkylä"));
    }

    #[test]
    fn names_follow_the_language() {
        let loviisa = named("Loviisa");
        assert_eq!(loviisa.name(false), "Loviisa");
        assert_eq!(loviisa.name(true), "Lovisa");
        assert_eq!(loviisa.region_name(false), "Uusimaa");
        assert_eq!(loviisa.region_name(true), "Nyland");
    }

    #[test]
    fn measures_distances() {
        let (helsinki, lahti) = (named("Helsinki"), named("Lahti"));
        let km = helsinki.distance_to(lahti);
        assert!((95.0..105.0).contains(&km), "{km}");
        assert!((km - lahti.distance_to(helsinki)).abs() < 1e-9);
        assert!(distance_km(61.0, 25.0, 61.0, 25.0).abs() < 1e-9);
        let across = distance_km(0.0, 0.0, 0.0, 180.0);
        assert!((across - EARTH_RADIUS_KM * std::f64::consts::PI).abs() < 1e-6);
    }

    #[test]
    fn lists_what_is_near_nearest_first() {
        let near = named("Lahti").near(30.0);
        assert_eq!(near.first().unwrap().0.fi, "Lahti");
        assert!(near.is_sorted_by(|a, b| a.1 <= b.1));
        let names: Vec<_> = near.iter().map(|(m, _)| &*m.fi).collect();
        assert!(names.contains(&"Hollola") && names.contains(&"Orimattila"));
        assert!(!names.contains(&"Helsinki"));
        assert!(named("Lahti").near(-1.0).is_empty());
    }
}
