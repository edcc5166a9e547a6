//! A municipality whose name was typed with a slip: "Hollla", "Lahtti".

use super::Municipality;
use super::municipality::fold;

/// Names shorter than this say too little for a guess.
const SHORTEST: usize = 4;
/// From this length on two slips are forgiven.
const LONG: usize = 8;

/// The one municipality whose name is nearest, if it is near and no other is as near.
#[must_use]
pub fn like(typed: &str) -> Option<&'static Municipality> {
    let typed: Vec<char> = fold(&typed.trim().to_lowercase()).chars().collect();
    if typed.len() < SHORTEST {
        return None;
    }
    let most = if typed.len() < LONG { 1 } else { 2 };
    let slips_of = |place: &Municipality| {
        [&place.fi, &place.sv]
            .into_iter()
            .map(|name| slips(&typed, &fold(&name.to_lowercase())))
            .min()
            .unwrap_or(most + 1)
    };
    let near: Vec<_> =
        Municipality::all().iter().map(|place| (slips_of(place), place)).filter(|(count, _)| *count <= most).collect();
    let least = near.iter().map(|(count, _)| *count).min()?;
    let mut nearest = near.into_iter().filter(|(count, _)| *count == least).map(|(_, place)| place);
    nearest.next().filter(|_| nearest.next().is_none())
}

/// Letters to add, take away, change or swap with their neighbour until the one word is the other.
fn slips(one: &[char], other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut row = vec![at + 1];
        for (column, theirs) in other.iter().enumerate() {
            let mut least =
                (last[column] + usize::from(letter != theirs)).min(last[column + 1] + 1).min(row[column] + 1);
            let swapped = at > 0 && column > 0 && one[at - 1] == *theirs && *letter == other[column - 1];
            if swapped {
                least = least.min(before_last[column - 1] + 1);
            }
            row.push(least);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_forgiven_where_only_one_place_is_near() {
        let found = |typed| like(typed).map(|place| place.fi.as_str());
        for (typed, place) in [
            ("Hollla", "Hollola"),
            ("Lahtti", "Lahti"),
            ("Lathi", "Lahti"),
            ("heinoal", "Heinola"),
            ("Lovissa", "Loviisa"),
            ("Hämeenlina", "Hämeenlinna"),
            ("jyvaskylla", "Jyväskylä"),
        ] {
            assert_eq!(found(typed), Some(place), "{typed}");
        }
        for typed in ["", "ii", "xyz", "kaupunki", "Lontoo", "keskusta", "astronautti"] {
            assert_eq!(found(typed), None, "{typed}");
        }
    }
}
