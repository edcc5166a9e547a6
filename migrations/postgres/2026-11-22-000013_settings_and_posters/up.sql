-- Days a company has to answer an introduction, where a site has chosen its own; and whether a site
-- serves people of its own municipalities only.
ALTER TABLE sites ADD COLUMN company_days INTEGER CHECK (company_days >= 1);
ALTER TABLE sites ADD COLUMN residents_only BOOLEAN NOT NULL DEFAULT TRUE;

-- A link may also ask a poster whether the opening is still open.
ALTER TABLE posting_links ADD COLUMN meant_for TEXT NOT NULL DEFAULT 'confirm' CHECK (meant_for IN ('confirm', 'mend', 'claim', 'keep'));
UPDATE posting_links SET meant_for = purpose;
ALTER TABLE posting_links DROP COLUMN purpose;
ALTER TABLE posting_links RENAME COLUMN meant_for TO purpose;
