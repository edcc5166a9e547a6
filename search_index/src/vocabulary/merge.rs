//! Joins blocks of all sources into one vocabulary.
//!
//! A later block with the id or the ESCO URI of an earlier one adds its words and ties to it. A word
//! that names a concept of an earlier source keeps that meaning: the starter knows how people speak.

use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use super::graph::{Tie, TieKind};
use super::{Block, Concept, ConceptNo, TERMS, TIMES, Vocabulary, without_mark};

/// What belongs to work of any field.
const ANY_FIELD: &[&str] = &["", "work", TIMES, TERMS];

/// Concepts by language and folded name.
type Owners = HashMap<(usize, String), ConceptNo>;

impl Vocabulary {
    /// Joins the blocks of several sources; ties to ids that no block has are left out.
    #[must_use]
    pub fn of(sources: &[&[Block]]) -> Self {
        let mut vocabulary = Self {
            concepts: Vec::new(),
            by_id: HashMap::new(),
            by_esco: HashMap::new(),
            ties: Vec::new(),
            fields: Vec::new(),
            fields_of: Vec::new(),
            around: Vec::new(),
            fingerprint: fingerprint(sources),
        };
        let mut owners = Owners::new();
        let mut numbers: Vec<ConceptNo> = Vec::new();
        for source in sources {
            numbers.extend(source.iter().map(|block| vocabulary.add(block, &owners)));
            owners = vocabulary.owners();
        }
        vocabulary.ties = vec![Vec::new(); vocabulary.concepts.len()];
        for (block, no) in sources.iter().copied().flatten().zip(numbers) {
            vocabulary.tie(block, no);
        }
        for ties in &mut vocabulary.ties {
            ties.sort_unstable();
            ties.dedup();
        }
        vocabulary.number_fields();
        vocabulary.around.resize_with(vocabulary.concepts.len(), OnceLock::new);
        vocabulary
    }

    fn number_fields(&mut self) {
        let all: BTreeSet<&String> = self.concepts.iter().flat_map(|concept| &concept.fields).collect();
        let fields: Vec<String> =
            all.into_iter().filter(|field| !ANY_FIELD.contains(&field.as_str())).cloned().collect();
        let number = |field: &String| u8::try_from(fields.binary_search(field).ok()?).ok();
        self.fields_of =
            self.concepts.iter().map(|concept| concept.fields.iter().filter_map(number).collect()).collect();
        self.fields = fields;
    }

    /// Who is named by each word so far.
    fn owners(&self) -> Owners {
        let mut owners = Owners::new();
        for (no, concept) in self.concepts() {
            for (at, names) in concept.names.iter().enumerate() {
                owners.extend(names.iter().map(|name| ((at, without_mark(name).to_lowercase()), no)));
            }
        }
        owners
    }

    fn add(&mut self, block: &Block, owners: &Owners) -> ConceptNo {
        let known = self.by_id.get(&block.id).or_else(|| self.by_esco.get(block.esco.as_deref()?)).copied();
        let no = known.unwrap_or_else(|| {
            self.concepts.push(Concept {
                id: block.id.clone(),
                kind: block.kind,
                isco: None,
                esco: None,
                fields: Vec::new(),
                names: Default::default(),
                hints: Default::default(),
                places: Default::default(),
                shuns: Default::default(),
            });
            ConceptNo(u32::try_from(self.concepts.len() - 1).unwrap_or(u32::MAX))
        });
        self.by_id.insert(block.id.clone(), no);
        if let Some(esco) = &block.esco {
            self.by_esco.insert(esco.clone(), no);
        }
        if let Some(concept) = self.concepts.get_mut(no.at()) {
            concept.isco = concept.isco.take().or_else(|| block.isco.clone());
            concept.esco = concept.esco.take().or_else(|| block.esco.clone());
            if known.is_none() {
                concept.fields.clone_from(&block.fields);
            }
            for at in 0..3 {
                let free = |word: &&String| owners.get(&(at, word.to_lowercase())).is_none_or(|owner| *owner == no);
                add_words(&mut concept.names[at], block.names[at].iter().filter(free));
                add_words(&mut concept.hints[at], block.hints[at].iter());
                add_words(&mut concept.places[at], block.places[at].iter());
                add_words(&mut concept.shuns[at], block.shuns[at].iter());
            }
        }
        no
    }

    fn tie(&mut self, block: &Block, no: ConceptNo) {
        let lists = [
            (TieKind::Broader, &block.up),
            (TieKind::Near, &block.near),
            (TieKind::Uses, &block.uses),
            (TieKind::Leads, &block.leads),
        ];
        for (kind, ids) in lists {
            for id in ids {
                let Some(to) = self.by_id.get(id).copied().filter(|to| *to != no) else {
                    continue;
                };
                self.ties[no.at()].push(Tie { kind, to });
                self.ties[to.at()].push(Tie { kind: kind.back(), to: no });
            }
        }
    }
}

fn add_words<'a>(words: &mut Vec<String>, more: impl Iterator<Item = &'a String>) {
    for word in more {
        if !words.iter().any(|known| known.to_lowercase() == word.to_lowercase()) {
            words.push(word.clone());
        }
    }
}

/// FNV-1a over everything that is written.
fn fingerprint(sources: &[&[Block]]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut take = |text: &str| {
        for byte in text.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for block in sources.iter().copied().flatten() {
        take(&block.id);
        take(block.kind.word());
        let lists = [&block.fields, &block.up, &block.near, &block.uses, &block.leads];
        let words = block.names.iter().chain(&block.hints).chain(&block.places).chain(&block.shuns);
        for list in lists.into_iter().chain(words) {
            list.iter().for_each(|word| take(word));
            take("");
        }
    }
    hash
}
