//! How an opening answers a search: its title and a part of its text with the answering words marked, and what they
//! are another name of where nobody wrote the words that were typed.

use crate::language::Language;
use crate::matching::{Highlight, Sought};
use crate::openings::{CardFound, CardPiece, Opening};

/// Longest part of a description, characters.
const LONGEST: usize = 140;
/// How much of it may stand before the first marked word.
const BEFORE: usize = 40;

/// How an opening answers a search; `None` where no word of it answers.
pub(super) fn found(sought: &Sought, opening: &Opening, t: Language) -> Option<CardFound> {
    let in_title = sought.places(&opening.title, opening.language);
    // Line breaks are no part of a snippet.
    let description = opening.description.split_whitespace().collect::<Vec<_>>().join(" ");
    let in_text = sought.places(&description, opening.language);
    if in_title.is_empty() && in_text.is_empty() {
        return None;
    }
    let mut all = in_title.iter().map(|one| (opening.title.as_str(), one));
    let mut rest = in_text.iter().map(|one| (description.as_str(), one));
    let typed = in_title.iter().chain(&in_text).any(|one| one.names.is_none());
    let means = match all.next().or_else(|| rest.next()) {
        Some((text, Highlight { start, end, names: Some(names) })) if !typed => {
            t.finding_means(text.get(*start..*end).unwrap_or_default(), &names[t as usize])
        }
        _ => String::new(),
    };
    Some(CardFound { title: pieces(&opening.title, &in_title), text: part(&description, &in_text), means })
}

/// The part of a text around the first words that answer.
fn part(text: &str, marked: &[Highlight]) -> Vec<CardPiece> {
    let Some(first) = marked.first() else { return Vec::new() };
    let word_begins = |at: usize| at == 0 || text[..at].ends_with(' ');
    let from = text
        .char_indices()
        .map(|(at, _)| at)
        .filter(|at| *at <= first.start && word_begins(*at))
        .find(|at| text[*at..first.start].chars().count() <= BEFORE)
        .unwrap_or(first.start);
    let mut to = text[from..].char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| from + at);
    if to < text.len() {
        // Whole words only, but never less than the first one marked.
        to = text[from..to].rfind(' ').map_or(to, |at| from + at).max(first.end);
    }
    let inside: Vec<Highlight> = marked
        .iter()
        .filter(|one| one.end <= to)
        .map(|one| Highlight { start: one.start - from, end: one.end - from, names: None })
        .collect();
    let mut found = pieces(&text[from..to], &inside);
    if let (true, Some(piece)) = (from > 0, found.first_mut()) {
        if piece.marked {
            found.insert(0, CardPiece { text: "… ".to_owned(), marked: false });
        } else {
            piece.text.insert_str(0, "… ");
        }
    }
    if to < text.len() {
        found.push(CardPiece { text: " …".to_owned(), marked: false });
    }
    found
}

/// A text cut at the marked places.
fn pieces(text: &str, marked: &[Highlight]) -> Vec<CardPiece> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut put = |from: usize, to: usize, marked: bool| {
        if let Some(piece) = text.get(from..to).filter(|piece| !piece.is_empty()) {
            found.push(CardPiece { text: piece.to_owned(), marked });
        }
    };
    for one in marked.iter().filter(|one| one.end <= text.len()) {
        put(at, one.start, false);
        put(one.start, one.end, true);
        at = one.end;
    }
    put(at, text.len(), false);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str, words: &[&str]) -> Vec<Highlight> {
        let place =
            |word: &&str| text.find(word).map(|start| Highlight { start, end: start + word.len(), names: None });
        words.iter().filter_map(place).collect()
    }

    fn shown(pieces: &[CardPiece]) -> String {
        let one = |piece: &CardPiece| if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() };
        pieces.iter().map(one).collect()
    }

    #[test]
    fn words_are_marked_and_nothing_is_lost() {
        let text = "Työtä leipomossa ja kahvilassa";
        assert_eq!(shown(&pieces(text, &marks(text, &["leipomossa"]))), "Työtä [leipomossa] ja kahvilassa");
        assert_eq!(shown(&pieces(text, &[])), text);
    }

    #[test]
    fn a_long_text_is_cut_around_the_first_marked_word() {
        let text = format!("{}leipä {}", "sana ".repeat(40), "loppu ".repeat(60));
        let cut = shown(&part(&text, &marks(&text, &["leipä"])));
        assert!(cut.starts_with("… sana") && cut.contains("[leipä]") && cut.ends_with(" …"), "{cut}");
        assert!(cut.chars().count() < LONGEST + 10, "{cut}");
        assert!(part(&text, &[]).is_empty());
    }
}
