import type { DatabaseSync, StatementSync } from "node:sqlite";
import { foldWord } from "../analysis/fold.ts";
import { stemWord } from "../analysis/stem.ts";
import type { SearchDocument } from "../../council/search-document.ts";
import { packContent, unpackContent } from "./document-content.ts";
import { documentWords } from "./document-words.ts";
import { splitterInMemory } from "./known-words.ts";
import type { CompoundSplitter } from "./known-words.ts";
import { rowTerms } from "./row-terms.ts";
import { columnWeights } from "./schema.ts";
import type { Column } from "./schema.ts";

const columns = Object.keys(columnWeights) as Column[];
const documentsAtOnce = 100;

/** Writes documents into one open index. Every method is one transaction, or several that may be repeated. */
export class IndexWriter {
  readonly #database: DatabaseSync;
  readonly #splitter: CompoundSplitter;
  readonly #statements: ReturnType<typeof prepare>;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#splitter = splitterInMemory(database);
    this.#statements = prepare(database);
  }

  /** Adds or replaces documents, split by the words known after their own are counted. */
  index(documents: readonly SearchDocument[]): void {
    this.#inTransaction(() => {
      const keys = this.#store(documents);
      for (const [key, document] of keys) this.#writeTerms(key, document);
    });
  }

  remove(ids: readonly string[]): void {
    this.#inTransaction(() => {
      const words = new Map<string, WordCount>();
      for (const id of ids) this.#delete(id, words);
      this.#saveWords(words);
    });
  }

  /** First half of a rebuild: keeps the documents and counts their words. */
  collect(documents: readonly SearchDocument[]): void {
    this.#inTransaction(() => this.#store(documents));
  }

  /** Second half of a rebuild: writes the terms of all documents kept, now that all words are known. */
  writeCollected(): void {
    this.#splitter.forget();
    for (let last = 0, more = true; more; ) {
      const rows = this.#statements.page.all(last, documentsAtOnce);
      more = rows.length === documentsAtOnce;
      this.#inTransaction(() => {
        for (const row of rows) {
          last = Number(row["key"]);
          this.#writeTerms(last, documentOf(row));
        }
      });
    }
    this.#database.exec("INSERT INTO search (search) VALUES ('optimize'); ANALYZE");
  }

  #store(documents: readonly SearchDocument[]): Map<number, SearchDocument> {
    const keys = new Map<number, SearchDocument>();
    const words = new Map<string, WordCount>();
    // The same id twice in one call: the last one counts, as with two calls.
    const unique = new Map(documents.map((document) => [document.id, document]));
    for (const document of unique.values()) {
      this.#delete(document.id, words);
      keys.set(this.#insert(document), document);
      count(words, document, 1);
    }
    this.#saveWords(words);
    return keys;
  }

  #insert(document: SearchDocument): number {
    const { id, type, bodyId, bodyName, number, title, kind, form, date } = document;
    const year = /^\d{4}/.exec(date ?? "")?.[0];
    const { lastInsertRowid } = this.#statements.insert.run(
      id, type, bodyId, bodyName, number, number === null ? null : foldedNumber(number), title, kind, form, date, year === undefined ? null : Number(year),
    );
    const key = Number(lastInsertRowid);
    this.#statements.insertContent.run(key, packContent(document));
    for (const organization of new Set(document.organizations)) this.#statements.insertOrganization.run(key, organization);
    return key;
  }

  #delete(id: string, words: Map<string, WordCount>): void {
    const row = this.#statements.load.get(id);
    if (row === undefined) return;
    const key = Number(row["key"]);
    count(words, documentOf(row), -1);
    for (const statement of this.#statements.deletes) statement.run(key);
  }

  #writeTerms(key: number, document: SearchDocument): void {
    const terms = rowTerms(document, this.#splitter.split);
    this.#statements.insertTerms.run(key, ...columns.map((column) => terms[column]));
  }

  #saveWords(words: ReadonlyMap<string, WordCount>): void {
    for (const [word, { documents, surface }] of words) {
      if (documents > 0) this.#statements.addWord.run(word, stemWord(word), reversed(word), surface, documents);
      else if (documents < 0) this.#statements.reduceWord.run(documents, word);
      if (documents < 0) this.#statements.dropWord.run(word);
    }
    if (words.size > 0) this.#splitter.forget();
  }

  #inTransaction(work: () => void): void {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      work();
      this.#database.exec("COMMIT");
    } catch (error) {
      this.#splitter.forget();
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }
}

/** A number as it is compared while someone types it. */
export function foldedNumber(number: string): string {
  return number.split(/(\P{L}+)/u).map((piece, index) => (index % 2 === 0 ? foldWord(piece) : piece.replace(/\s+/g, " "))).join("");
}

/** A word from its end, so that the index finds words by their ending. */
export function reversed(word: string): string {
  return [...word].toReversed().join("");
}

interface WordCount {
  documents: number;
  surface: string;
}

function count(words: Map<string, WordCount>, document: SearchDocument, by: 1 | -1): void {
  for (const [word, surface] of documentWords(document)) {
    const known = words.get(word);
    if (known === undefined) words.set(word, { documents: by, surface });
    else {
      known.documents += by;
      if (surface < known.surface) known.surface = surface;
    }
  }
}

function documentOf(row: Readonly<Record<string, unknown>>): SearchDocument {
  const { id, type, bodyId, bodyName, number, title, kind, form, date } = row as unknown as SearchDocument;
  return { id, type, bodyId, bodyName, number, title, kind, form, date, ...unpackContent(row["data"] as Uint8Array) };
}

function prepare(database: DatabaseSync) {
  const document = `SELECT d.key, d.id, d.type, d.body_id AS bodyId, d.body_name AS bodyName, d.number, d.title, d.kind, d.form, d.date, c.data
    FROM document d JOIN content c ON c.document = d.key`;
  const statement = (sql: string): StatementSync => database.prepare(sql);
  return {
    load: statement(`${document} WHERE d.id = ?`),
    page: statement(`${document} WHERE d.key > ? ORDER BY d.key LIMIT ?`),
    insert: statement(`INSERT INTO document (id, type, body_id, body_name, number, number_folded, title, kind, form, date, year)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    insertContent: statement("INSERT INTO content (document, data) VALUES (?, ?)"),
    insertOrganization: statement("INSERT INTO document_organization (document, organization) VALUES (?, ?)"),
    insertTerms: statement(`INSERT INTO search (rowid, ${columns.join(", ")}) VALUES (?, ${columns.map(() => "?").join(", ")})`),
    deletes: [
      statement("DELETE FROM search WHERE rowid = ?"),
      statement("DELETE FROM document_organization WHERE document = ?"),
      statement("DELETE FROM content WHERE document = ?"),
      statement("DELETE FROM document WHERE key = ?"),
    ],
    addWord: statement(`INSERT INTO word (word, stem, reversed, surface, documents) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (word) DO UPDATE SET documents = documents + excluded.documents, surface = min(surface, excluded.surface)`),
    reduceWord: statement("UPDATE word SET documents = documents + ? WHERE word = ?"),
    dropWord: statement("DELETE FROM word WHERE word = ? AND documents <= 0"),
  };
}
