DELETE FROM posting_links WHERE purpose = 'keep';
ALTER TABLE posting_links ADD COLUMN meant_for TEXT NOT NULL DEFAULT 'confirm' CHECK (meant_for IN ('confirm', 'mend', 'claim'));
UPDATE posting_links SET meant_for = purpose;
ALTER TABLE posting_links DROP COLUMN purpose;
ALTER TABLE posting_links RENAME COLUMN meant_for TO purpose;
ALTER TABLE sites DROP COLUMN residents_only;
ALTER TABLE sites DROP COLUMN company_days;
