//! Tables of the vocabulary.
#![allow(missing_docs)]

diesel::table! {
    vocabulary_sources (name) {
        name -> Text,
        imported_at -> Timestamp,
        concepts -> BigInt,
        body -> Text,
    }
}

diesel::table! {
    vocabulary_words (id) {
        id -> Text,
        concept -> Text,
        language -> Text,
        word -> Text,
        added_by -> Text,
        added_at -> Timestamp,
    }
}

diesel::table! {
    vocabulary_gaps (origin, language, word) {
        origin -> Text,
        language -> Text,
        word -> Text,
        sources -> BigInt,
        seen_at -> Timestamp,
    }
}

diesel::table! {
    vocabulary_hidden (id) {
        id -> Text,
        language -> Text,
        word -> Text,
        hidden_by -> Text,
        hidden_at -> Timestamp,
    }
}

diesel::table! {
    vocabulary_heard (word_hash, visitor_hash) {
        word_hash -> Text,
        visitor_hash -> Text,
        heard_at -> Timestamp,
    }
}
