-- What a site tells of itself: texts in three languages, what one can come for, who is answerable
-- for the data of its people.
ALTER TABLE sites ADD COLUMN about_fi TEXT NOT NULL DEFAULT '';
ALTER TABLE sites ADD COLUMN about_sv TEXT NOT NULL DEFAULT '';
ALTER TABLE sites ADD COLUMN about_en TEXT NOT NULL DEFAULT '';
ALTER TABLE sites ADD COLUMN arrival_fi TEXT NOT NULL DEFAULT '';
ALTER TABLE sites ADD COLUMN arrival_sv TEXT NOT NULL DEFAULT '';
ALTER TABLE sites ADD COLUMN arrival_en TEXT NOT NULL DEFAULT '';
ALTER TABLE sites ADD COLUMN services TEXT NOT NULL DEFAULT '[]';
ALTER TABLE sites ADD COLUMN languages TEXT NOT NULL DEFAULT '[]';
ALTER TABLE sites ADD COLUMN controller TEXT NOT NULL DEFAULT '';
ALTER TABLE sites ADD COLUMN privacy_contact TEXT NOT NULL DEFAULT '';
ALTER TABLE sites ADD COLUMN version BIGINT NOT NULL DEFAULT 1;

-- Whether somebody who works at a site lets their name stand on its public page.
ALTER TABLE accounts ADD COLUMN listed BOOLEAN NOT NULL DEFAULT FALSE;

-- Opening hours by weekday (1 is Monday), in minutes after midnight in Finland.
CREATE TABLE site_hours (
    site_id TEXT NOT NULL REFERENCES sites (id),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    opens INTEGER NOT NULL,
    closes INTEGER NOT NULL,
    walk_in BOOLEAN NOT NULL,
    PRIMARY KEY (site_id, weekday)
);

-- Days with other hours; without hours the site is closed.
CREATE TABLE site_exceptions (
    site_id TEXT NOT NULL REFERENCES sites (id),
    day DATE NOT NULL,
    opens INTEGER,
    closes INTEGER,
    PRIMARY KEY (site_id, day)
);

-- Feedback of anybody; the address is removed some time after it has been answered.
CREATE TABLE feedback (
    id TEXT PRIMARY KEY NOT NULL,
    site_id TEXT REFERENCES sites (id),
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    page TEXT NOT NULL,
    message TEXT NOT NULL,
    email TEXT,
    created_at TIMESTAMP NOT NULL,
    due_on DATE NOT NULL,
    answer TEXT NOT NULL,
    done TEXT NOT NULL,
    closed_at TIMESTAMP,
    closed_by TEXT REFERENCES accounts (id),
    version BIGINT NOT NULL
);
CREATE INDEX feedback_by_day ON feedback (closed_at, due_on);

-- Why a path ended that nobody ended by a step, and who minds a turn that its side has let pass.
ALTER TABLE placements ADD COLUMN ending TEXT CHECK (ending IN ('company_silent', 'opening_closed', 'opening_expired', 'undone'));
ALTER TABLE placements ADD COLUMN handed_to TEXT CHECK (handed_to IN ('coach', 'team'));
CREATE INDEX placements_by_day ON placements (live, due_on);

-- Reminders of a turn, written before they are sent.
CREATE TABLE placement_reminders (
    id TEXT PRIMARY KEY NOT NULL,
    placement_id TEXT NOT NULL REFERENCES placements (id),
    version BIGINT NOT NULL,
    party TEXT NOT NULL CHECK (party IN ('young_person', 'coach', 'company')),
    at TIMESTAMP NOT NULL
);
CREATE INDEX placement_reminders_by_placement ON placement_reminders (placement_id, version);
