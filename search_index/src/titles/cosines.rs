//! Cosines of one text with many: rare terms count more, long texts no more than short ones.

/// Terms of a text by number, each once, with their weights.
pub(super) type Terms = Vec<(u32, f32)>;

/// What is counted of a text that is searched for.
#[derive(Debug, Default)]
pub(super) struct Bag {
    /// Known terms.
    pub known: Terms,
    /// Weights of terms that no text has: they make it less like any.
    pub unknown: Vec<f32>,
}

/// Texts that are compared with, by term. Each belongs to an owner, who may have several.
#[derive(Debug)]
pub(super) struct Cosines {
    /// Owner of each text.
    owners: Vec<u32>,
    /// Rarity of each term.
    rarity: Vec<f32>,
    /// Where the texts of each term begin; one more than there are terms.
    starts: Vec<u32>,
    /// Texts of the terms, with the part of the term in the text.
    texts: Vec<(u32, f32)>,
}

/// Rarity of a term that so many of all texts have.
fn rarity(having: u32, texts: usize) -> f32 {
    ((texts as f32 + 1.0) / (having as f32 + 1.0)).ln() + 1.0
}

impl Cosines {
    /// Lays out texts, each with its owner and its terms; `terms` is one more than the greatest number.
    pub(super) fn of(texts: &[(u32, Terms)], terms: usize) -> Self {
        let mut having = vec![0_u32; terms];
        for (term, _) in texts.iter().flat_map(|(_, text)| text) {
            having[*term as usize] += 1;
        }
        let rarity: Vec<f32> = having.iter().map(|having| rarity(*having, texts.len())).collect();
        let mut starts = Vec::with_capacity(terms + 1);
        let mut sum = 0;
        starts.push(0);
        for having in &having {
            sum += having;
            starts.push(sum);
        }
        let mut free = starts.clone();
        let mut laid = vec![(0_u32, 0.0_f32); sum as usize];
        for (number, (_, text)) in (0_u32..).zip(texts) {
            let length = length(text.iter().map(|(term, weight)| weight * rarity[*term as usize]));
            for (term, weight) in text {
                let place = &mut free[*term as usize];
                laid[*place as usize] = (number, weight * rarity[*term as usize] / length);
                *place += 1;
            }
        }
        Self { owners: texts.iter().map(|(owner, _)| *owner).collect(), rarity, starts, texts: laid }
    }

    /// Raises the likeness of each owner in `best` to that of the text of theirs that is most like it.
    pub(super) fn raise(&self, bag: &Bag, best: &mut [f32]) {
        let known: Vec<(usize, f32)> = bag
            .known
            .iter()
            .filter_map(|(term, weight)| Some((*term as usize, weight * self.rarity.get(*term as usize)?)))
            .collect();
        let strange = rarity(0, self.owners.len());
        let unknown = bag.unknown.iter().map(|weight| weight * strange);
        let length = length(known.iter().map(|(_, weight)| *weight).chain(unknown));
        let mut likeness = vec![0.0_f32; self.owners.len()];
        for (term, weight) in known {
            let weight = weight / length;
            for (text, part) in &self.texts[self.starts[term] as usize..self.starts[term + 1] as usize] {
                likeness[*text as usize] += weight * part;
            }
        }
        for (owner, likeness) in self.owners.iter().zip(likeness) {
            let best = &mut best[*owner as usize];
            *best = best.max(likeness);
        }
    }
}

/// Length of a vector, never 0.
fn length(weights: impl Iterator<Item = f32>) -> f32 {
    weights.map(|weight| weight * weight).sum::<f32>().sqrt().max(1e-9)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_has_a_likeness_of_one_and_a_strange_word_makes_it_less() {
        let cosines =
            Cosines::of(&[(1, vec![(0, 1.0), (2, 1.0)]), (0, vec![(1, 1.0)]), (1, vec![(1, 1.0), (2, 1.0)])], 3);
        let mut best = [0.0; 2];
        cosines.raise(&Bag { known: vec![(0, 1.0), (2, 1.0)], unknown: vec![] }, &mut best);
        assert!((best[1] - 1.0).abs() < 1e-6 && best[0] == 0.0, "{best:?}");
        let mut less = [0.0; 2];
        cosines.raise(&Bag { known: vec![(0, 1.0), (2, 1.0)], unknown: vec![1.0] }, &mut less);
        assert!(less[1] < best[1] && less[1] > 0.0);
        cosines.raise(&Bag { known: vec![(1, 1.0)], unknown: vec![] }, &mut less);
        assert!((less[0] - 1.0).abs() < 1e-6);
    }

    #[test]
    fn nothing_is_like_nothing() {
        let mut best = [0.0; 1];
        Cosines::of(&[(0, vec![])], 0).raise(&Bag::default(), &mut best);
        assert_eq!(best, [0.0]);
    }
}
