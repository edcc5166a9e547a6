-- What people decided about an opening after it was published; a row is made with the first decision.
CREATE TABLE opening_lives (
    opening_id TEXT PRIMARY KEY NOT NULL REFERENCES openings (id),
    template BOOLEAN NOT NULL,
    contacts_per_month INTEGER CHECK (contacts_per_month >= 1),
    kept_at TIMESTAMP,
    reminded_at TIMESTAMP,
    closed_reason TEXT CHECK (closed_reason IN ('filled_here', 'filled_elsewhere', 'withdrawn', 'untouched', 'no_agreement'))
);
