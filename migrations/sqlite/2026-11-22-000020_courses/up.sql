-- Courses and services that a site lists, with what each gives. `gives` is JSON: a card, a driving
-- licence, a level of a language, or a skill in words. Nothing here is about a person.
CREATE TABLE courses (
    id TEXT PRIMARY KEY NOT NULL,
    site_id TEXT NOT NULL REFERENCES sites (id),
    name TEXT NOT NULL,
    gives TEXT NOT NULL,
    provider TEXT NOT NULL,
    municipality_code TEXT NOT NULL,
    starts_on DATE,
    sign_up_by DATE,
    link TEXT NOT NULL CHECK (link LIKE 'https://%'),
    price TEXT NOT NULL,
    note TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX courses_by_site ON courses (site_id);
