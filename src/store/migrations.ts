// The tables of a record file, as numbered steps: a file remembers how many were taken (`user_version`), and opening it takes
// the others, each in a transaction of its own. A step that was released is never changed; a new one is added. A step is SQL,
// or a function where SQL cannot say it.
import type { Database } from "./database.js"
import { openPostings } from "./postings.js"

/** `application_id` of a record file: "Mhdr". */
export const APPLICATION_ID = 0x4d686472

/** Steps, oldest first. */
export const MIGRATIONS: readonly (string | ((database: Database) => void))[] = [
  `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  -- One row for each text. What is long stands in document_text, so that lists and joins read few pages.
  CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    title TEXT, published TEXT, outlet TEXT, author TEXT, url TEXT,
    language TEXT NOT NULL,
    family TEXT NOT NULL,
    engine TEXT NOT NULL
  );
  CREATE INDEX document_published ON document (published);
  CREATE INDEX document_outlet ON document (outlet);
  CREATE INDEX document_family ON document (family);
  CREATE INDEX document_engine ON document (engine);

  -- head: the record as JSON without its encounters and statements, which are facts; origins: JSON.
  CREATE TABLE document_text (
    document INTEGER PRIMARY KEY REFERENCES document (id),
    text TEXT NOT NULL,
    head TEXT NOT NULL,
    origins TEXT NOT NULL,
    signature BLOB NOT NULL
  );

  -- Where a text was found. The document takes its fields from the earliest dated one.
  CREATE TABLE occurrence (
    document INTEGER NOT NULL REFERENCES document (id),
    address TEXT NOT NULL,
    external_id TEXT, title TEXT, published TEXT, outlet TEXT, author TEXT, url TEXT,
    language TEXT, origins TEXT NOT NULL,
    PRIMARY KEY (document, address)
  ) WITHOUT ROWID;
  CREATE INDEX occurrence_address ON occurrence (address);

  -- Bands of the signatures, by which near-duplicates meet.
  CREATE TABLE band (hash INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (hash, document)) WITHOUT ROWID;

  -- One row for each encounter and statement. body: the fact as JSON; tags: JSON list of its tag ids;
  -- day: year * 10000 + month * 100 + day with 0 for what is not known.
  CREATE TABLE fact (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (id),
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    day INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    body TEXT NOT NULL,
    tags TEXT NOT NULL
  );
  CREATE UNIQUE INDEX fact_key ON fact (document, key);
  CREATE INDEX fact_day ON fact (day);

  -- What facts are found by: "pair CHN KWT", "by CHN", "topic trade" … (fact-tags.ts).
  CREATE TABLE tag (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE fact_tag (tag INTEGER NOT NULL, day INTEGER NOT NULL, fact INTEGER NOT NULL, PRIMARY KEY (tag, day, fact)) WITHOUT ROWID;

  -- The register: one row for each person, one for each mention in a document.
  CREATE TABLE person (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, party TEXT, fold TEXT NOT NULL);
  CREATE INDEX person_fold ON person (fold);
  CREATE TABLE person_mention (
    document INTEGER NOT NULL REFERENCES document (id),
    local TEXT NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    titles TEXT NOT NULL,
    PRIMARY KEY (document, local)
  ) WITHOUT ROWID;
  CREATE INDEX person_mention_person ON person_mention (person);
  CREATE TABLE instrument (id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, parties TEXT NOT NULL) WITHOUT ROWID;

  -- Full text: terms made by the engine, so that the tokenizer has nothing to do but split at spaces. tags: t and the id of
  -- each tag of the document's facts, so that words and filters are one question.
  CREATE VIRTUAL TABLE search USING fts5 (title, body, exact, tags, content='', contentless_delete=1, tokenize='ascii');
  `,
  `
  -- What people said of facts and of the register, apart from what the engine read. body: the correction as JSON; document:
  -- key of the document, null for the register; undone: who undid it and why, as JSON.
  CREATE TABLE correction (id TEXT PRIMARY KEY, document TEXT, made TEXT NOT NULL, body TEXT NOT NULL, undone TEXT) WITHOUT ROWID;
  CREATE INDEX correction_document ON correction (document);
  -- '' as read, accepted, changed, added, rejected.
  ALTER TABLE fact ADD COLUMN state TEXT NOT NULL DEFAULT '';
  -- Entries of the register that are one person: head is the id that stands for all, reason says why.
  CREATE TABLE person_group (person TEXT PRIMARY KEY, head TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX person_group_head ON person_group (head);
  `,
  `
  -- What another version of the engine reads in another way and nobody has looked at since. what: new, changed, gone;
  -- engine: the one before; first, last, before: the fact as that one read it.
  CREATE TABLE reading_change (
    document INTEGER NOT NULL REFERENCES document (id),
    key TEXT NOT NULL,
    what TEXT NOT NULL,
    engine TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    before TEXT,
    PRIMARY KEY (document, key)
  ) WITHOUT ROWID;
  CREATE INDEX correction_author ON correction (body ->> '$.author') WHERE undone IS NULL;
  `,
  (database) => {
    database.exec(`
      -- The index of facts in chunks (postings.ts) instead of a row for each tag of each fact.
      CREATE TABLE posting (tag INTEGER NOT NULL, first INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (tag, first)) WITHOUT ROWID;
      DROP INDEX document_engine;
      DROP INDEX occurrence_address;
      -- A transaction's terms are written as one piece, and pieces are merged eight at a time.
      INSERT INTO search (search, rank) VALUES ('hashsize', 33554432);
      INSERT INTO search (search, rank) VALUES ('automerge', 8);
    `)
    const postings = openPostings(database)
    for (const [tag] of database.all("SELECT id FROM tag ORDER BY id")) {
      const entries = database.all("SELECT day, fact FROM fact_tag WHERE tag = ? ORDER BY fact", tag as number)
      for (const [day, fact] of entries) postings.add(Number(tag), Number(day), Number(fact))
      postings.flush()
    }
    database.exec("DROP TABLE fact_tag")
  },
  `
  -- Words and filters under a name. query: JSON, as the store is asked; finds: documents or facts.
  CREATE TABLE saved_search (name TEXT PRIMARY KEY, finds TEXT NOT NULL, query TEXT NOT NULL, saved TEXT NOT NULL) WITHOUT ROWID;
  `,
  `
  -- What the whole record tells, kept up to date by document (src/chronicle). chronicle_stale: documents that were written
  -- again since. chronicle_document: what each was taken in as; counts: 1 for the one of its family that counts; pairs:
  -- JSON; keys: shingles of its statements as float64, each statement after minus its length; sides: who speaks in them.
  CREATE TABLE chronicle_stale (document INTEGER PRIMARY KEY);
  CREATE TABLE chronicle_document (
    document INTEGER PRIMARY KEY, key TEXT NOT NULL, published TEXT, family TEXT NOT NULL, counts INTEGER NOT NULL,
    pairs TEXT NOT NULL, sides TEXT NOT NULL, keys BLOB NOT NULL
  );
  CREATE INDEX chronicle_document_family ON chronicle_document (family);
  -- Threads of a pair: settled after its documents up to last (day and key); chronicle_tail: digests of those behind.
  CREATE TABLE chronicle_pair (pair TEXT PRIMARY KEY, last TEXT NOT NULL, settled TEXT NOT NULL);
  CREATE TABLE chronicle_tail (pair TEXT NOT NULL, place TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (pair, place));
  -- Encounters with the buckets in which they meet, the ties found, and head: the first of the group.
  CREATE TABLE chronicle_encounter (
    id INTEGER PRIMARY KEY, fact TEXT NOT NULL UNIQUE, document INTEGER NOT NULL, published TEXT NOT NULL,
    day TEXT, parties TEXT NOT NULL, body TEXT NOT NULL, head INTEGER NOT NULL
  );
  CREATE INDEX chronicle_encounter_document ON chronicle_encounter (document);
  CREATE INDEX chronicle_encounter_head ON chronicle_encounter (head);
  CREATE TABLE chronicle_bucket (
    bucket TEXT NOT NULL, published TEXT NOT NULL, fact TEXT NOT NULL, encounter INTEGER NOT NULL,
    PRIMARY KEY (bucket, published, fact)
  ) WITHOUT ROWID;
  CREATE TABLE chronicle_tie (
    later INTEGER NOT NULL, earlier INTEGER NOT NULL, sureness REAL NOT NULL, why TEXT NOT NULL, PRIMARY KEY (later, earlier)
  ) WITHOUT ROWID;
  CREATE INDEX chronicle_tie_earlier ON chronicle_tie (earlier);
  -- Recurring wordings: the words of the document where it opens, and its uses as int32: document, statement, first and last
  -- shingle, whether whole; mark: a number of these, by which one sees that nothing changed.
  CREATE TABLE chronicle_formula (
    document INTEGER NOT NULL, stretch INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, documents INTEGER NOT NULL,
    mark INTEGER NOT NULL, uses BLOB NOT NULL, PRIMARY KEY (document, stretch, first)
  ) WITHOUT ROWID;
  `,
  `
  -- Addresses that are fetched again and again. every: seconds; last: the last round as JSON.
  CREATE TABLE watched (
    address TEXT PRIMARY KEY, every INTEGER NOT NULL, outlet TEXT, author TEXT, made TEXT NOT NULL, last TEXT
  ) WITHOUT ROWID;
  `,
  `
  -- Facts by day without those that were rejected: counting all facts of some days reads this index alone.
  DROP INDEX fact_day;
  CREATE INDEX fact_current ON fact (day) WHERE state <> 'rejected';
  `,
  `
  -- Entries of the register that are one (entry-groups.ts): head stands for all, reason says why. kind: person, party,
  -- instrument, place.
  CREATE TABLE entry_group (kind TEXT NOT NULL, entry TEXT NOT NULL, head TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (kind, entry)) WITHOUT ROWID;
  INSERT INTO entry_group SELECT 'person', person, head, reason FROM person_group;
  CREATE INDEX entry_group_head ON entry_group (kind, head);
  DROP TABLE person_group;
  `,
]
