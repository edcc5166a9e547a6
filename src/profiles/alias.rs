//! Bird names: what a company calls a young person until the person permits more.

/// Birds of Finland, each one word.
const BIRDS: &[&str] = &[
    "Tiira",
    "Kuikka",
    "Västäräkki",
    "Kurki",
    "Joutsen",
    "Pääsky",
    "Leivo",
    "Kottarainen",
    "Punarinta",
    "Sinitiainen",
    "Käpytikka",
    "Kuovi",
    "Telkkä",
    "Haapana",
    "Tavi",
    "Sorsa",
    "Lokki",
    "Varis",
    "Harakka",
    "Närhi",
    "Peippo",
    "Viherpeippo",
    "Punatulkku",
    "Urpiainen",
    "Tilhi",
    "Rastas",
    "Satakieli",
    "Kerttu",
    "Hippiäinen",
    "Pyrstötiainen",
    "Töyhtötiainen",
    "Hömötiainen",
    "Kiuru",
    "Keltasirkku",
    "Pajulintu",
    "Tervapääsky",
    "Haukka",
    "Pöllö",
    "Teeri",
    "Metso",
];

/// The name of the `number`th profile: bird and number, unique because the number is.
#[must_use]
pub fn alias(number: i64) -> String {
    // A step that shares no factor with the number of birds walks over all of them out of order.
    let birds = i64::try_from(BIRDS.len()).unwrap_or(1);
    let bird = usize::try_from((number * 17).rem_euclid(birds)).unwrap_or(0);
    format!("{} {number}", BIRDS[bird])
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_differ_and_use_all_birds() {
        let names: HashSet<String> = (1..=200).map(alias).collect();
        assert_eq!(names.len(), 200);
        let birds: HashSet<&str> = names.iter().filter_map(|name| name.split(' ').next()).collect();
        assert_eq!(birds.len(), BIRDS.len());
    }
}
