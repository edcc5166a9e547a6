-- Ids are UUIDv7 as text, times are UTC, lists are JSON as text, enums are words with a CHECK.

CREATE TABLE sites (
    id TEXT PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    name_fi TEXT NOT NULL,
    name_sv TEXT NOT NULL,
    name_en TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE site_municipalities (
    site_id TEXT NOT NULL REFERENCES sites (id),
    municipality_code TEXT NOT NULL,
    PRIMARY KEY (site_id, municipality_code)
);

CREATE TABLE accounts (
    id TEXT PRIMARY KEY NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('young_person', 'coach', 'employer_specialist', 'company_contact', 'organiser', 'site_admin', 'association_admin', 'operator')),
    site_id TEXT REFERENCES sites (id),
    name TEXT NOT NULL,
    email TEXT UNIQUE,
    phone TEXT,
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    password_hash TEXT,
    totp_secret TEXT,
    totp_confirmed_at TIMESTAMP,
    totp_last_step BIGINT NOT NULL DEFAULT 0,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX accounts_by_site ON accounts (site_id, role);

CREATE TABLE sessions (
    id TEXT PRIMARY KEY NOT NULL,
    secret_hash TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    second_factor BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    seen_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    revoked_at TIMESTAMP
);
CREATE INDEX sessions_by_account ON sessions (account_id);

CREATE TABLE sign_in_tokens (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('link', 'code')),
    secret_hash TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);
CREATE INDEX sign_in_tokens_by_account ON sign_in_tokens (account_id);

CREATE TABLE attempts (
    subject_hash TEXT PRIMARY KEY NOT NULL,
    window_started_at TIMESTAMP NOT NULL,
    failures BIGINT NOT NULL
);

CREATE TABLE companies (
    id TEXT PRIMARY KEY NOT NULL,
    site_id TEXT NOT NULL REFERENCES sites (id),
    business_id TEXT UNIQUE,
    name TEXT NOT NULL,
    industry TEXT NOT NULL,
    about TEXT NOT NULL,
    municipality_code TEXT NOT NULL,
    postcode TEXT NOT NULL,
    natural_person BOOLEAN NOT NULL,
    specialist_id TEXT REFERENCES accounts (id),
    external_id TEXT UNIQUE,
    created_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX companies_by_site ON companies (site_id, name);

CREATE TABLE company_contacts (
    account_id TEXT PRIMARY KEY NOT NULL REFERENCES accounts (id),
    company_id TEXT NOT NULL REFERENCES companies (id),
    verified_at TIMESTAMP,
    verified_by TEXT REFERENCES accounts (id),
    verified_how TEXT CHECK (verified_how IN ('phone_callback', 'met_in_person', 'known_from_before'))
);
CREATE INDEX company_contacts_by_company ON company_contacts (company_id);

CREATE TABLE contact_log (
    id TEXT PRIMARY KEY NOT NULL,
    company_id TEXT NOT NULL REFERENCES companies (id),
    author_id TEXT NOT NULL REFERENCES accounts (id),
    at TIMESTAMP NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('phone', 'visit', 'email', 'event')),
    note TEXT NOT NULL,
    next_contact_on DATE
);
CREATE INDEX contact_log_by_company ON contact_log (company_id, at);

CREATE TABLE openings (
    id TEXT PRIMARY KEY NOT NULL,
    company_id TEXT NOT NULL REFERENCES companies (id),
    site_id TEXT NOT NULL REFERENCES sites (id),
    kind TEXT NOT NULL CHECK (kind IN ('work_trial', 'apprenticeship', 'job', 'micro_job', 'entrepreneurship')),
    status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'published', 'closed')),
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    municipality_code TEXT NOT NULL,
    postcode TEXT NOT NULL,
    remote BOOLEAN NOT NULL,
    hours_per_week INTEGER,
    shifts TEXT NOT NULL,
    permits TEXT NOT NULL,
    driving_licence TEXT,
    min_age INTEGER,
    languages TEXT NOT NULL,
    offers_permit_training BOOLEAN NOT NULL,
    wage TEXT NOT NULL,
    positions INTEGER NOT NULL CHECK (positions >= 1),
    starts_on DATE,
    ends_on DATE,
    apply_by DATE,
    external_id TEXT UNIQUE,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    published_at TIMESTAMP,
    version BIGINT NOT NULL
);
CREATE INDEX openings_by_company ON openings (company_id);
CREATE INDEX openings_by_site ON openings (site_id, status);

CREATE TABLE profiles (
    id TEXT PRIMARY KEY NOT NULL,
    site_id TEXT NOT NULL REFERENCES sites (id),
    account_id TEXT UNIQUE REFERENCES accounts (id),
    coach_id TEXT REFERENCES accounts (id),
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'hidden')),
    alias TEXT NOT NULL UNIQUE,
    protected BOOLEAN NOT NULL,
    born_on DATE NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    headline TEXT NOT NULL,
    about TEXT NOT NULL,
    skills TEXT NOT NULL,
    interests TEXT NOT NULL,
    avoid TEXT NOT NULL,
    permits TEXT NOT NULL,
    driving_licence TEXT,
    languages TEXT NOT NULL,
    municipality_code TEXT NOT NULL,
    postcode TEXT NOT NULL,
    radius_km INTEGER NOT NULL,
    kinds TEXT NOT NULL,
    shifts TEXT NOT NULL,
    hours_per_week_max INTEGER,
    available_from DATE,
    external_id TEXT UNIQUE,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    published_at TIMESTAMP,
    version BIGINT NOT NULL
);
-- Who the person is, apart from the card: only reads that the read log knows touch this table.
CREATE TABLE identities (
    profile_id TEXT PRIMARY KEY NOT NULL REFERENCES profiles (id),
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    email TEXT,
    phone TEXT
);

CREATE INDEX profiles_by_coach ON profiles (coach_id);
CREATE INDEX profiles_by_site ON profiles (site_id, status);

CREATE TABLE placements (
    id TEXT PRIMARY KEY NOT NULL,
    profile_id TEXT NOT NULL REFERENCES profiles (id),
    opening_id TEXT NOT NULL REFERENCES openings (id),
    company_id TEXT NOT NULL REFERENCES companies (id),
    site_id TEXT NOT NULL REFERENCES sites (id),
    state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'consented', 'introduced', 'accepted', 'meeting_set', 'meeting_agreed', 'confirmed', 'agreed', 'running', 'completed', 'interrupted', 'did_not_start', 'declined_by_coach', 'declined_by_young_person', 'declined_by_company', 'withdrawn')),
    live BOOLEAN NOT NULL,
    proposed_by TEXT NOT NULL CHECK (proposed_by IN ('coach', 'young_person', 'company')),
    since TIMESTAMP NOT NULL,
    due_on DATE,
    company_reply TEXT,
    reason_for_coach TEXT NOT NULL,
    words_for_young_person TEXT NOT NULL,
    meeting_at TIMESTAMP,
    meeting_place TEXT NOT NULL,
    agreement_on DATE,
    authority TEXT NOT NULL,
    insurer TEXT NOT NULL,
    starts_on DATE,
    ends_on DATE,
    ended_on DATE,
    next_step TEXT CHECK (next_step IN ('hired', 'pay_subsidy', 'apprenticeship', 'another_trial', 'studies', 'ended')),
    created_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX placements_one_live ON placements (profile_id, opening_id) WHERE live;
CREATE INDEX placements_by_opening ON placements (opening_id);
CREATE INDEX placements_by_company ON placements (company_id, live);
CREATE INDEX placements_by_site ON placements (site_id, live, since);

CREATE TABLE placement_steps (
    id TEXT PRIMARY KEY NOT NULL,
    placement_id TEXT NOT NULL REFERENCES placements (id),
    at TIMESTAMP NOT NULL,
    actor_id TEXT REFERENCES accounts (id),
    actor_role TEXT NOT NULL,
    command TEXT NOT NULL,
    state TEXT NOT NULL
);
CREATE INDEX placement_steps_by_placement ON placement_steps (placement_id, at);

CREATE TABLE placement_notes (
    id TEXT PRIMARY KEY NOT NULL,
    placement_id TEXT NOT NULL REFERENCES placements (id),
    author_id TEXT NOT NULL REFERENCES accounts (id),
    at TIMESTAMP NOT NULL,
    note TEXT NOT NULL
);
CREATE INDEX placement_notes_by_placement ON placement_notes (placement_id, at);

CREATE TABLE consents (
    id TEXT PRIMARY KEY NOT NULL,
    profile_id TEXT NOT NULL REFERENCES profiles (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('publish_profile', 'introduction')),
    partner_id TEXT REFERENCES companies (id),
    placement_id TEXT REFERENCES placements (id),
    text_version TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    language TEXT NOT NULL,
    given_by TEXT NOT NULL REFERENCES accounts (id),
    given_at TIMESTAMP NOT NULL,
    withdrawn_at TIMESTAMP
);
CREATE INDEX consents_by_profile ON consents (profile_id, purpose);

CREATE TABLE read_log (
    id TEXT PRIMARY KEY NOT NULL,
    at TIMESTAMP NOT NULL,
    viewer_id TEXT NOT NULL REFERENCES accounts (id),
    viewer_role TEXT NOT NULL,
    profile_id TEXT REFERENCES profiles (id),
    purpose TEXT NOT NULL,
    people BIGINT NOT NULL
);
CREATE INDEX read_log_by_profile ON read_log (profile_id, at);

CREATE TABLE audit_events (
    id TEXT PRIMARY KEY NOT NULL,
    at TIMESTAMP NOT NULL,
    actor_id TEXT,
    actor_role TEXT NOT NULL,
    action TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id TEXT NOT NULL
);
CREATE INDEX audit_events_by_object ON audit_events (object_kind, object_id, at);

CREATE TABLE outbox (
    id TEXT PRIMARY KEY NOT NULL,
    template TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'sms')),
    receiver_id TEXT NOT NULL REFERENCES accounts (id),
    object_id TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dropped', 'dead')),
    attempts BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    due_at TIMESTAMP NOT NULL,
    leased_until TIMESTAMP,
    leased_by TEXT,
    sent_at TIMESTAMP,
    error TEXT
);
CREATE INDEX outbox_waiting ON outbox (state, due_at);

CREATE TABLE change_log (
    number BIGINT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('opening', 'profile')),
    object_id TEXT NOT NULL,
    at TIMESTAMP NOT NULL
);

CREATE TABLE counters (
    name TEXT PRIMARY KEY NOT NULL,
    value BIGINT NOT NULL
);
INSERT INTO counters (name, value) VALUES ('change_log', 0), ('alias', 0);

CREATE TABLE leases (
    name TEXT PRIMARY KEY NOT NULL,
    holder TEXT NOT NULL,
    until TIMESTAMP NOT NULL
);
