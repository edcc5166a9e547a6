-- What the rules ask besides: compulsory education, and the hint that a pay subsidy may be possible.
ALTER TABLE profile_lives ADD COLUMN upper_secondary TEXT NOT NULL DEFAULT 'unknown' CHECK (upper_secondary IN ('yes', 'no', 'unknown'));
ALTER TABLE profile_lives ADD COLUMN integration_plan TEXT NOT NULL DEFAULT 'unknown' CHECK (integration_plan IN ('yes', 'no', 'unknown'));
-- Months without work; nothing where nobody has said.
ALTER TABLE profile_lives ADD COLUMN months_out_of_work INTEGER CHECK (months_out_of_work >= 0);
