//! Towns in a text: they tell nobody apart, so what looks like a name is let be; only a small place
//! that is the writer's own tells.

use crate::places::Municipality;

use super::words::{Word, begin_alike, is_form_of};
use super::{Finding, Known, Telling};

/// The small place where the writer lives: the card shows its region instead.
pub fn find(words: &[Word<'_>], known: &Known) -> Vec<Finding> {
    let is_own =
        |word: &&Word<'_>| word.is_capital() && known.places.iter().any(|place| is_town_form(word.text, place));
    words.iter().filter(is_own).map(|word| Finding { what: Telling::Place, piece: word.text.to_owned() }).collect()
}

/// Whether a word is a Finnish municipality in some case: "Lahdessa", "Helsingfors", "Espooseen".
pub fn is_town(word: &str) -> bool {
    Municipality::all().iter().any(|town| is_town_form(word, &town.fi) || is_town_form(word, &town.sv))
}

/// Towns bend more freely than names: "Lahti" gives "Lahdessa", "Helsinki" gives "Helsingissä".
fn is_town_form(word: &str, town: &str) -> bool {
    if !begin_alike(word, town) {
        return false;
    }
    if is_form_of(word, town) {
        return true;
    }
    let (word, town) = (word.to_lowercase(), town.to_lowercase());
    let shared = word.chars().zip(town.chars()).take_while(|(one, other)| one == other).count();
    let rest: String = word.chars().skip(shared).collect();
    shared >= 3
        && shared + 2 >= town.chars().count()
        && rest.chars().count() <= 6
        && ["ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "een", "en", "iin", "in", "hin"]
            .iter()
            .any(|ending| rest.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::is_town;

    #[test]
    fn towns_are_known_in_their_cases() {
        for town in
            ["Lahti", "Lahdessa", "Lahden", "Helsingissä", "Espooseen", "Helsingfors", "Tampereella", "Hollolasta"]
        {
            assert!(is_town(town), "{town}");
        }
        for other in ["Salpauksessa", "Mikko", "Excel", "Tiirismaan", "Prisma"] {
            assert!(!is_town(other), "{other}");
        }
    }
}
