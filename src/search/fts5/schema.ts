/** Raised with every change of tables or of what analysis writes into them: a file of another version must be rebuilt. */
export const schemaVersion = 2;
/** "RfSi": marks a file as an index of ours. */
export const applicationId = 0x52665369;

/** The columns of the full-text table, with the weight a word has there. Those in `_parts` hold what stands beside the words. */
export const columnWeights = {
  number: 12,
  kind: 3,
  body: 1,
  organizations: 3,
  people: 4,
  title: 8,
  title_parts: 4,
  text: 1,
  text_parts: 0.5,
} as const;

export type Column = keyof typeof columnWeights;

/** The `bm25()` call with our weights, for the table `search`. */
export const rank = `bm25(search, ${Object.values(columnWeights).join(", ")})`;

/**
 * Words arrive as terms that our analysis made: letters and digits of any script, and the signs of numbers.
 * The `ascii` tokenizer takes every other character than these for a separator and changes nothing else.
 */
export const schema = `
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${schemaVersion};
CREATE TABLE document (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  body_id TEXT NOT NULL,
  body_name TEXT NOT NULL,
  number TEXT,
  number_folded TEXT,
  title TEXT NOT NULL,
  kind TEXT,
  form TEXT,
  date TEXT,
  year INTEGER
) STRICT;
CREATE INDEX document_by_number ON document (number_folded) WHERE number_folded IS NOT NULL;
CREATE INDEX document_by_date ON document (date DESC, id);
CREATE TABLE content (document INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;
CREATE TABLE document_organization (document INTEGER NOT NULL, organization TEXT NOT NULL, PRIMARY KEY (document, organization)) STRICT, WITHOUT ROWID;
CREATE TABLE word (word TEXT PRIMARY KEY, stem TEXT NOT NULL, reversed TEXT NOT NULL, surface TEXT NOT NULL, documents INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX word_by_stem ON word (stem, documents);
CREATE INDEX word_by_end ON word (reversed);
CREATE VIRTUAL TABLE search USING fts5 (
  ${Object.keys(columnWeights).join(", ")},
  content = '', contentless_delete = 1, tokenize = "ascii tokenchars '/.,:_-'"
);
`;
