-- The first schema. A later change is a new file with the next number; this one is never edited once released.
--
-- Every value read from a document stands beside the characters it was read from: `quote` is what the half-open
-- range [start, stop) of `documents.text` holds. `record` keeps the value as the wire format writes it, so what was
-- written comes back whole; the other columns are what questions are asked of. `folded` columns are for searching
-- without regard to case.

CREATE TABLE runs (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    version TEXT NOT NULL,
    model   TEXT NOT NULL,
    lexicon TEXT NOT NULL,
    UNIQUE (name, version, model, lexicon)
);

CREATE TABLE documents (
    id              TEXT PRIMARY KEY,
    run             INTEGER NOT NULL REFERENCES runs (id),
    digest          TEXT NOT NULL, -- of the whole record; equal digest, nothing to write
    file            TEXT,
    url             TEXT,
    outlet          TEXT,
    agency          TEXT,
    title           TEXT,
    published       TEXT,          -- ISO date
    published_basis TEXT,
    language        TEXT NOT NULL,
    sha256          TEXT NOT NULL,
    text            TEXT NOT NULL,
    folded          TEXT NOT NULL, -- outlet and agency
    record          TEXT NOT NULL  -- without the text
);
CREATE INDEX documents_by_day ON documents (published, id);

CREATE TABLE claims (
    id             TEXT PRIMARY KEY,
    document       TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position       INTEGER NOT NULL, -- among the claims of the document, in the order of its text
    type           TEXT NOT NULL,
    family         TEXT NOT NULL,
    modality       TEXT NOT NULL,
    plover_event   TEXT NOT NULL,
    plover_mode    TEXT,
    acled_type     TEXT,
    acled_sub_type TEXT,
    control        TEXT,             -- holds, takes, loses, contests, threatens
    confidence     REAL NOT NULL,
    rule           TEXT NOT NULL,
    trigger_start  INTEGER NOT NULL,
    trigger_stop   INTEGER NOT NULL,
    trigger_quote  TEXT NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_stop  INTEGER NOT NULL,
    sentence_quote TEXT NOT NULL,
    evidence_start INTEGER NOT NULL,
    evidence_stop  INTEGER NOT NULL,
    evidence_quote TEXT NOT NULL,
    record         TEXT NOT NULL,
    UNIQUE (document, position)
);
CREATE INDEX claims_by_type ON claims (type, document, position);
CREATE INDEX claims_by_modality ON claims (modality, document, position);

CREATE TABLE parties (
    claim    TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    role     TEXT NOT NULL CHECK (role IN ('actor', 'target', 'holder', 'loser')),
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    register TEXT,                   -- id in the register of actors
    kind     TEXT NOT NULL,
    country  TEXT,
    start    INTEGER NOT NULL,
    stop     INTEGER NOT NULL,
    quote    TEXT NOT NULL,
    folded   TEXT NOT NULL,
    PRIMARY KEY (claim, role, position)
) WITHOUT ROWID;
CREATE INDEX parties_by_name ON parties (role, folded, claim);

CREATE TABLE places (
    claim       TEXT PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    register    TEXT,                -- id in the gazetteer
    kind        TEXT NOT NULL,
    country     TEXT,                -- ISO 3166 alpha-2
    admin1      TEXT,
    lat         REAL,
    lon         REAL,
    precision   INTEGER,             -- UCDP where_prec
    precision_m INTEGER,
    basis       TEXT NOT NULL,
    start       INTEGER NOT NULL,
    stop        INTEGER NOT NULL,
    quote       TEXT NOT NULL,
    folded      TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX places_by_country ON places (country, claim);
CREATE INDEX places_by_name ON places (folded, claim);

CREATE TABLE times (
    claim     TEXT PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE,
    first     TEXT NOT NULL,         -- ISO dates, both ends included
    last      TEXT NOT NULL,
    precision INTEGER NOT NULL,      -- UCDP date_prec
    anchor    TEXT,
    basis     TEXT NOT NULL,
    start     INTEGER,               -- empty where no words gave the time
    stop      INTEGER,
    quote     TEXT
) WITHOUT ROWID;
CREATE INDEX times_by_day ON times (first, last, claim);

CREATE TABLE figures (
    claim      TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    measure    TEXT NOT NULL,
    population TEXT NOT NULL,
    subgroup   TEXT,                 -- a subset of another figure, never added to it
    low        INTEGER,              -- an open end is NULL
    high       INTEGER,
    form       TEXT NOT NULL,
    scope      TEXT NOT NULL,
    start      INTEGER NOT NULL,
    stop       INTEGER NOT NULL,
    quote      TEXT NOT NULL,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
CREATE INDEX figures_by_measure ON figures (measure, claim);

CREATE TABLE speakers (
    claim     TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    chain     TEXT NOT NULL CHECK (chain IN ('attribution', 'denied_by')),
    position  INTEGER NOT NULL,      -- outermost speaker first
    name      TEXT NOT NULL,
    register  TEXT,
    role      TEXT NOT NULL,
    anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
    style     TEXT NOT NULL,
    start     INTEGER NOT NULL,
    stop      INTEGER NOT NULL,
    quote     TEXT NOT NULL,
    cue_start INTEGER NOT NULL,
    cue_stop  INTEGER NOT NULL,
    cue_quote TEXT NOT NULL,
    folded    TEXT NOT NULL,
    PRIMARY KEY (claim, chain, position)
) WITHOUT ROWID;
CREATE INDEX speakers_by_name ON speakers (chain, folded, claim);

CREATE TABLE problems (
    id       INTEGER PRIMARY KEY,
    document TEXT REFERENCES documents (id) ON DELETE CASCADE, -- empty where the input gave no document
    file     TEXT,
    code     TEXT NOT NULL,
    message  TEXT NOT NULL,
    start    INTEGER,
    stop     INTEGER,
    quote    TEXT
);
CREATE INDEX problems_by_document ON problems (document);
CREATE UNIQUE INDEX problems_unread ON problems (file, code, message) WHERE document IS NULL;

CREATE VIEW spans AS
    SELECT id AS claim, 'trigger' AS part, trigger_start AS start, trigger_stop AS stop, trigger_quote AS quote
    FROM claims
    UNION ALL SELECT id, 'sentence', sentence_start, sentence_stop, sentence_quote FROM claims
    UNION ALL SELECT id, 'evidence', evidence_start, evidence_stop, evidence_quote FROM claims
    UNION ALL SELECT claim, role, start, stop, quote FROM parties
    UNION ALL SELECT claim, 'place', start, stop, quote FROM places
    UNION ALL SELECT claim, 'time', start, stop, quote FROM times WHERE start IS NOT NULL
    UNION ALL SELECT claim, 'figure', start, stop, quote FROM figures
    UNION ALL SELECT claim, chain, start, stop, quote FROM speakers
    UNION ALL SELECT claim, chain || ' cue', cue_start, cue_stop, cue_quote FROM speakers;
