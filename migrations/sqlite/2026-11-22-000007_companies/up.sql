-- Workplaces, staffing agencies, standing willingness, history of verification; what the pool is sorted by.

CREATE TABLE workplaces (
    id TEXT PRIMARY KEY NOT NULL,
    company_id TEXT NOT NULL REFERENCES companies (id),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    postcode TEXT NOT NULL,
    municipality_code TEXT NOT NULL,
    bus TEXT NOT NULL,
    entrance TEXT NOT NULL,
    is_main BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    closed_at TIMESTAMP,
    version BIGINT NOT NULL
);
CREATE INDEX workplaces_by_company ON workplaces (company_id);
CREATE UNIQUE INDEX workplaces_one_main ON workplaces (company_id) WHERE is_main;

CREATE TABLE willingness (
    id TEXT PRIMARY KEY NOT NULL,
    company_id TEXT NOT NULL REFERENCES companies (id),
    site_id TEXT NOT NULL REFERENCES sites (id),
    workplace_id TEXT REFERENCES workplaces (id),
    author_id TEXT NOT NULL REFERENCES accounts (id),
    kinds TEXT NOT NULL,
    work TEXT NOT NULL,
    people INTEGER NOT NULL CHECK (people >= 1),
    from_on DATE NOT NULL,
    until_on DATE NOT NULL,
    created_at TIMESTAMP NOT NULL,
    closed_at TIMESTAMP,
    opening_id TEXT REFERENCES openings (id),
    version BIGINT NOT NULL
);
CREATE INDEX willingness_by_company ON willingness (company_id);
CREATE INDEX willingness_by_site ON willingness (site_id, until_on);

CREATE TABLE verifications (
    id TEXT PRIMARY KEY NOT NULL,
    company_id TEXT NOT NULL REFERENCES companies (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    act TEXT NOT NULL CHECK (act IN ('verified', 'withdrawn', 'asked_again')),
    at TIMESTAMP NOT NULL,
    author_id TEXT NOT NULL REFERENCES accounts (id),
    how TEXT CHECK (how IN ('phone_callback', 'met_in_person', 'known_from_before')),
    reason TEXT NOT NULL
);
CREATE INDEX verifications_by_company ON verifications (company_id, at);

ALTER TABLE company_contacts ADD COLUMN verification_stopped_at TIMESTAMP;

ALTER TABLE companies ADD COLUMN sector TEXT NOT NULL DEFAULT '' CHECK (sector IN ('', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S'));
ALTER TABLE companies ADD COLUMN agency BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE companies ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
-- Last entry of the contact log, or last answer of the company, whichever is later.
ALTER TABLE companies ADD COLUMN touched_at TIMESTAMP;
ALTER TABLE companies ADD COLUMN next_contact_on DATE;
UPDATE companies SET
    search_text = replace(replace(replace(lower(name || ' ' || industry || ' ' || coalesce(business_id, '')), 'Å', 'å'), 'Ä', 'ä'), 'Ö', 'ö'),
    touched_at = (SELECT max(contact_log.at) FROM contact_log WHERE contact_log.company_id = companies.id),
    next_contact_on = (SELECT contact_log.next_contact_on FROM contact_log WHERE contact_log.company_id = companies.id ORDER BY contact_log.at DESC, contact_log.id DESC LIMIT 1);
UPDATE companies SET touched_at = (
    SELECT max(placement_steps.at) FROM placement_steps JOIN placements ON placements.id = placement_steps.placement_id
    WHERE placements.company_id = companies.id AND placement_steps.actor_role = 'company_contact')
WHERE EXISTS (
    SELECT 1 FROM placement_steps JOIN placements ON placements.id = placement_steps.placement_id
    WHERE placements.company_id = companies.id AND placement_steps.actor_role = 'company_contact'
    AND (companies.touched_at IS NULL OR placement_steps.at > companies.touched_at));
CREATE INDEX companies_by_next_contact ON companies (site_id, next_contact_on);
CREATE INDEX companies_by_sector ON companies (site_id, sector);

ALTER TABLE openings ADD COLUMN workplace_id TEXT REFERENCES workplaces (id);
-- Where the work is done when a staffing agency is the employer.
ALTER TABLE openings ADD COLUMN user_company_id TEXT REFERENCES companies (id);
CREATE INDEX openings_by_workplace ON openings (workplace_id);
CREATE INDEX openings_by_user_company ON openings (user_company_id);
CREATE INDEX placement_steps_by_state ON placement_steps (state, at);
