import { foldWord } from "../analysis/fold.js";
import { parseQuery } from "../query.js";
import { queryTerms } from "../query-terms.js";
import { findMatches, findSnippets } from "../snippet.js";
import { unpackContent } from "./document-content.js";
import { loadFacets } from "./facets.js";
import { foldedNumber } from "./index-writer.js";
import { splitterByLookup } from "./known-words.js";
import { matchExpressions } from "./match-expression.js";
import { withNearestWords } from "./nearest-word.js";
import { rank } from "./schema.js";
const mostHits = 100;
const mostSuggestions = 10;
const longestPrefix = 200;
const last = "\u{10FFFF}";
/** Answers queries from one open index. */
export class IndexReader {
    #database;
    #splitter;
    constructor(database) {
        this.#database = database;
        this.#splitter = splitterByLookup(database);
        database.exec("CREATE TEMP TABLE IF NOT EXISTS hit (document INTEGER PRIMARY KEY, score REAL NOT NULL)");
    }
    search(query) {
        // One transaction, so that count, page and facets are of the same moment.
        this.#database.exec("BEGIN");
        try {
            const parsed = parseQuery(query.text);
            const terms = queryTerms(parsed);
            const total = this.#findHits(terms, query.filters ?? {});
            const hits = total === 0 ? [] : this.#loadPage(query, terms);
            const facets = loadFacets(this.#database);
            return { total, hits, facets, didYouMean: total === 0 ? this.#didYouMean(query) : null };
        }
        finally {
            this.#database.exec("DELETE FROM temp.hit");
            this.#database.exec("COMMIT");
        }
    }
    suggest(prefix) {
        const typed = prefix.slice(0, longestPrefix);
        const numbers = this.#suggestNumbers(typed.trim());
        return [...numbers, ...this.#suggestWords(typed)].slice(0, mostSuggestions);
    }
    /** Completes the word being typed; what stands before it stays. */
    #suggestWords(typed) {
        const word = /[\p{L}\p{M}]{2,40}$/u.exec(typed)?.[0] ?? "";
        const folded = foldWord(word);
        if (folded === "")
            return [];
        return this.#database
            .prepare("SELECT surface, documents FROM word WHERE word >= ? AND word < ? ORDER BY documents DESC, word LIMIT ?")
            .all(folded, folded + last, mostSuggestions)
            .map((row) => ({ kind: "word", text: typed.slice(0, typed.length - word.length) + String(row["surface"]), documents: Number(row["documents"]) }));
    }
    #suggestNumbers(typed) {
        if (!/\p{Nd}/u.test(typed))
            return [];
        const folded = foldedNumber(typed);
        return this.#database
            .prepare(`SELECT number, count(*) AS documents FROM document WHERE number_folded >= ? AND number_folded < ?
         GROUP BY number_folded ORDER BY number_folded DESC LIMIT ?`)
            .all(folded, folded + last, mostSuggestions)
            .map((row) => ({ kind: "number", text: String(row["number"]), documents: Number(row["documents"]) }));
    }
    /** Fills `temp.hit` with every document found and its score (FTS5's: smaller is better); returns how many. */
    #findHits(terms, filters) {
        const { all, none } = matchExpressions(terms);
        const where = filterConditions(terms, filters);
        const conditions = [...where.conditions];
        const values = [...where.values];
        const from = all === null ? "document d" : where.conditions.length === 0 ? "search" : "search CROSS JOIN document d ON d.key = search.rowid";
        const key = all === null ? "d.key" : "search.rowid";
        if (all !== null)
            conditions.unshift("search MATCH ?");
        if (all !== null)
            values.unshift(none === null ? all : `${all} NOT ${none}`);
        if (all === null && none !== null) {
            conditions.push("d.key NOT IN (SELECT rowid FROM search WHERE search MATCH ?)");
            values.push(none);
        }
        const sql = `INSERT INTO temp.hit (document, score) SELECT ${key}, ${all === null ? "0" : rank} FROM ${from}
      ${conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`}`;
        return Number(this.#database.prepare(sql).run(...values).changes);
    }
    #loadPage(query, terms) {
        const limit = bounded(query.limit ?? 10, 0, mostHits);
        const offset = bounded(query.offset ?? 0, 0, Number.MAX_SAFE_INTEGER - mostHits);
        if (limit === 0)
            return [];
        const newest = query.sort === "newest";
        // Only documents that may be on the page are worth a look at their dates.
        const worst = newest ? undefined : this.#database.prepare("SELECT score FROM temp.hit ORDER BY score LIMIT 1 OFFSET ?").get(offset + limit - 1)?.["score"];
        return this.#database
            .prepare(`SELECT d.id, d.type, d.title, d.number, d.date, d.kind, d.form, d.body_id AS bodyId, d.body_name AS bodyName, -h.score AS score, c.data
         FROM (SELECT h.document, h.score FROM temp.hit h CROSS JOIN document d ON d.key = h.document WHERE h.score <= ?
               ORDER BY ${newest ? "" : "h.score, "}d.date DESC, d.id LIMIT ? OFFSET ?) h
         CROSS JOIN document d ON d.key = h.document CROSS JOIN content c ON c.document = h.document
         ORDER BY ${newest ? "" : "h.score, "}d.date DESC, d.id`)
            .all(worst ?? Number.MAX_VALUE, limit, offset)
            .map((row) => this.#hitOf(row, terms));
    }
    #hitOf(row, terms) {
        const { data, ...columns } = row;
        const { text, sections } = unpackContent(data);
        const { split } = this.#splitter;
        return { ...columns, titleSpans: findMatches(columns.title, terms, split), snippets: findSnippets(text, sections, terms, split) };
    }
    #didYouMean(query) {
        const mended = withNearestWords(this.#database, query.text, parseQuery(query.text));
        if (mended === null)
            return null;
        const found = this.#findHits(queryTerms(parseQuery(mended)), query.filters ?? {});
        return found > 0 ? mended : null;
    }
}
function bounded(value, least, most) {
    return Number.isFinite(value) ? Math.min(most, Math.max(least, Math.trunc(value))) : least;
}
function filterConditions(terms, filters) {
    const conditions = [];
    const values = [];
    const oneOf = (column, allowed) => {
        if (allowed === undefined || allowed.length === 0)
            return;
        conditions.push(`${column} IN (SELECT value FROM json_each(?))`);
        values.push(JSON.stringify(allowed));
    };
    oneOf("d.type", filters.type);
    oneOf("d.body_id", filters.bodyId);
    oneOf("d.kind", filters.kind);
    oneOf("d.form", filters.form);
    oneOf("d.year", filters.year);
    if (filters.organization !== undefined && filters.organization.length > 0) {
        conditions.push("EXISTS (SELECT 1 FROM document_organization o WHERE o.document = d.key AND o.organization IN (SELECT value FROM json_each(?)))");
        values.push(JSON.stringify(filters.organization));
    }
    for (const { from, to } of terms.years) {
        conditions.push("d.year BETWEEN ? AND ?");
        values.push(from, to);
    }
    return { conditions, values };
}
//# sourceMappingURL=index-reader.js.map