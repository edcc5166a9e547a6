-- What the rules ask besides: compulsory education, and the hint that a pay subsidy may be possible.
ALTER TABLE profile_lives ADD COLUMN upper_secondary TEXT NOT NULL DEFAULT 'unknown' CHECK (upper_secondary IN ('yes', 'no', 'unknown'));
ALTER TABLE profile_lives ADD COLUMN integration_plan TEXT NOT NULL DEFAULT 'unknown' CHECK (integration_plan IN ('yes', 'no', 'unknown'));
-- Months without work; nothing where nobody has said.
ALTER TABLE profile_lives ADD COLUMN months_out_of_work INTEGER CHECK (months_out_of_work >= 0);

-- Since when a turn is the whole team's: a path that nobody carries on then ends, and two reasons for it.
ALTER TABLE placements ADD COLUMN handed_at TIMESTAMP;
UPDATE placements SET handed_at = now() AT TIME ZONE 'utc' WHERE handed_to = 'team';
ALTER TABLE placements ADD COLUMN ended_by TEXT CHECK (ended_by IN ('company_silent', 'opening_closed', 'opening_expired', 'undone', 'team_silent', 'unanswered'));
UPDATE placements SET ended_by = ending;
ALTER TABLE placements DROP COLUMN ending;
ALTER TABLE placements RENAME COLUMN ended_by TO ending;
