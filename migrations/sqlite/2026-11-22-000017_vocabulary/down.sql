DROP TABLE vocabulary_heard;
DROP TABLE vocabulary_hidden;
DROP TABLE vocabulary_gaps;
DROP TABLE vocabulary_words;
DELETE FROM counters WHERE name = 'vocabulary';
DROP TABLE vocabulary_sources;
