-- What texts are read with beside the starter, which is part of the program: one row a source that was
-- imported, its concepts one JSON a line. `counters.vocabulary` goes up with every change of what is
-- read, so that every node notices.
CREATE TABLE vocabulary_sources (
    name TEXT PRIMARY KEY NOT NULL,
    imported_at TIMESTAMP NOT NULL,
    concepts BIGINT NOT NULL,
    body TEXT NOT NULL
);
INSERT INTO counters (name, value) VALUES ('vocabulary', 0);

-- Words that the service's administrators have added to a concept.
CREATE TABLE vocabulary_words (
    id TEXT PRIMARY KEY NOT NULL,
    concept TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    word TEXT NOT NULL,
    added_by TEXT NOT NULL REFERENCES accounts (id),
    added_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX vocabulary_words_once ON vocabulary_words (language, word, concept);

-- Words that link to no concept, only those that enough different sources have: never with whom.
CREATE TABLE vocabulary_gaps (
    origin TEXT NOT NULL CHECK (origin IN ('openings', 'profiles', 'searches')),
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    word TEXT NOT NULL,
    sources BIGINT NOT NULL,
    seen_at TIMESTAMP NOT NULL,
    PRIMARY KEY (origin, language, word)
);

-- Words that an administrator has called none of work.
CREATE TABLE vocabulary_hidden (
    id TEXT PRIMARY KEY NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    word TEXT NOT NULL,
    hidden_by TEXT NOT NULL REFERENCES accounts (id),
    hidden_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX vocabulary_hidden_once ON vocabulary_hidden (language, word);

-- Searched words of which too few different visitors are known. Both are keyed hashes, and the key is
-- no part of the database; the visitor's holds the word as well, so that no two words can be told to be
-- one visitor's.
CREATE TABLE vocabulary_heard (
    word_hash TEXT NOT NULL,
    visitor_hash TEXT NOT NULL,
    heard_at TIMESTAMP NOT NULL,
    PRIMARY KEY (word_hash, visitor_hash)
);
CREATE INDEX vocabulary_heard_by_time ON vocabulary_heard (heard_at);
