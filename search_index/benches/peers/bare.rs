//! The search engine below ours, asked directly: the terms joined by OR with BM25 in one segment, the
//! filters as columns and terms, twenty hits. No distance, no rule beside the filters, no reasons.

use std::ops::Bound;
use std::path::Path;

use search_index::model::Opening;
use tantivy::collector::TopDocs;
use tantivy::indexer::NoMergePolicy;
use tantivy::query::{BooleanQuery, BoostQuery, Occur, Query, RangeQuery, TermQuery};
use tantivy::schema::{FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{Language, LowerCaser, SimpleTokenizer, Stemmer, TextAnalyzer};
use tantivy::{Index, IndexWriter, Searcher, TantivyDocument, Term};

use crate::TOP;
use crate::made::{Question, Row};

/// As much as the engine's writer has.
const WRITER_BYTES: usize = 20_000_000;

pub struct Bare {
    searcher: Searcher,
    terms: Field,
    kind: Field,
    lat: Field,
    lon: Field,
    min_age: Field,
    licence: Field,
    last_day: Field,
}

fn text(tokenizer: &str) -> TextOptions {
    let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer);
    TextOptions::default().set_indexing_options(indexing.set_index_option(IndexRecordOption::WithFreqs))
}

/// Lays everything into one segment, as a rebuild of the engine does.
fn finish(index: &Index, mut writer: IndexWriter) {
    writer.commit().unwrap();
    let segments = index.searchable_segment_ids().unwrap();
    if segments.len() > 1 {
        writer.merge(&segments).wait().unwrap();
    }
    writer.wait_merging_threads().unwrap();
}

fn writer(index: &Index) -> IndexWriter {
    let writer: IndexWriter = index.writer_with_num_threads(1, WRITER_BYTES).unwrap();
    writer.set_merge_policy(Box::new(NoMergePolicy));
    writer
}

impl Bare {
    pub fn build(folder: &Path, rows: impl Iterator<Item = Row>) -> Self {
        let mut schema = Schema::builder();
        let number = schema.add_u64_field("number", FAST);
        let terms = schema.add_text_field("terms", text("whitespace"));
        let kind = schema.add_u64_field("kind", INDEXED);
        let (lat, lon) = (schema.add_f64_field("lat", FAST), schema.add_f64_field("lon", FAST));
        let min_age = schema.add_u64_field("min_age", FAST);
        let licence = schema.add_bool_field("licence", INDEXED);
        let last_day = schema.add_i64_field("last_day", FAST);
        let index = Index::create_in_dir(folder, schema.build()).unwrap();
        let writer = writer(&index);
        for row in rows {
            let mut document = TantivyDocument::default();
            document.add_u64(number, row.number as u64);
            document.add_text(terms, row.terms);
            document.add_u64(kind, u64::from(row.kind));
            document.add_f64(lat, row.lat);
            document.add_f64(lon, row.lon);
            document.add_u64(min_age, u64::from(row.min_age));
            document.add_bool(licence, row.licence);
            document.add_i64(last_day, i64::from(row.last_day));
            writer.add_document(document).unwrap();
        }
        finish(&index, writer);
        let searcher = index.reader().unwrap().searcher();
        Self { searcher, terms, kind, lat, lon, min_age, licence, last_day }
    }

    /// In how many openings a term stands.
    pub fn openings_with(&self, term: &str) -> u64 {
        self.searcher.doc_freq(&Term::from_field_text(self.terms, term)).unwrap()
    }

    fn query(&self, question: &Question) -> BooleanQuery {
        let term = |term, option| -> Box<dyn Query> { Box::new(TermQuery::new(term, option)) };
        let any = |queries: Vec<Box<dyn Query>>| -> Box<dyn Query> { Box::new(BooleanQuery::union(queries)) };
        let words = question.terms.iter();
        let words =
            words.map(|word| term(Term::from_field_text(self.terms, word), IndexRecordOption::WithFreqs)).collect();
        let between = |low, high| -> Box<dyn Query> { Box::new(RangeQuery::new(low, high)) };
        let degrees = |field, low, high| {
            let edge = |degrees| Bound::Included(Term::from_field_f64(field, degrees));
            between(edge(low), edge(high))
        };
        let mut filters = vec![
            degrees(self.lat, question.south, question.north),
            degrees(self.lon, question.west, question.east),
            between(
                Bound::Included(Term::from_field_u64(self.min_age, 0)),
                Bound::Included(Term::from_field_u64(self.min_age, u64::from(question.age))),
            ),
            between(Bound::Included(Term::from_field_i64(self.last_day, i64::from(question.day))), Bound::Unbounded),
        ];
        if question.kinds.len() < 5 {
            let kinds = question.kinds.iter();
            let kind = |kind: &u8| Term::from_field_u64(self.kind, u64::from(*kind));
            filters.push(any(kinds.map(|one| term(kind(one), IndexRecordOption::Basic)).collect()));
        }
        if !question.licensed {
            filters.push(term(Term::from_field_bool(self.licence, false), IndexRecordOption::Basic));
        }
        let filter = |query| -> (Occur, Box<dyn Query>) { (Occur::Must, Box::new(BoostQuery::new(query, 0.0))) };
        let mut all = vec![(Occur::Must, any(words))];
        all.extend(filters.into_iter().map(filter));
        BooleanQuery::new(all)
    }

    pub fn ask(&self, question: &Question) -> usize {
        self.searcher.search(&self.query(question), &TopDocs::with_limit(TOP).order_by_score()).unwrap().len()
    }

    /// How many openings have any of the terms behind the filters.
    pub fn count(&self, question: &Question) -> usize {
        self.searcher.search(&self.query(question), &tantivy::collector::Count).unwrap()
    }
}

/// Indexes the texts themselves with the stemmer that comes with it: title and description, nothing else.
pub fn index_texts(folder: &Path, openings: &[Opening]) {
    let mut schema = Schema::builder();
    let id = schema.add_text_field("id", tantivy::schema::STRING | FAST);
    let (title, body) = (schema.add_text_field("title", text("fi")), schema.add_text_field("body", text("fi")));
    let kind = schema.add_u64_field("kind", FAST);
    let index = Index::create_in_dir(folder, schema.build()).unwrap();
    let analyzer = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(LowerCaser)
        .filter(Stemmer::new(Language::Finnish))
        .build();
    index.tokenizers().register("fi", analyzer);
    let writer = writer(&index);
    for opening in openings.iter().cloned() {
        let mut document = TantivyDocument::default();
        document.add_text(id, opening.id);
        document.add_text(title, opening.title);
        document.add_text(body, opening.description);
        document.add_u64(kind, opening.kind as u64);
        writer.add_document(document).unwrap();
    }
    finish(&index, writer);
}
