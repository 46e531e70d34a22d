import { foldWord } from "./analysis/fold.ts";
import { unfoldLastUmlaut } from "./analysis/stem.ts";
import { isStopWord } from "./analysis/stop-words.ts";
import { analyse } from "./analysis/tokens.ts";
import type { Token } from "./analysis/tokens.ts";
import type { ParsedQuery, QueryField, QueryTerm, YearRange } from "./query.ts";

/** Terms of the index in a row; one term is the usual case. */
export interface TermSequence {
  readonly terms: readonly string[];
  /** The last term is only the beginning of one. */
  readonly prefix: boolean;
  /** Where to look: among the words of the text alone, or among parts of compounds, whole numbers and dates, too. */
  readonly among: "words" | "all";
  readonly field: QueryField | null;
}

/** A query in the terms of the index: what an engine turns into its own language. */
export interface QueryTerms {
  /** All groups must hold, any sequence of each. */
  readonly groups: readonly (readonly TermSequence[])[];
  /** None of these may occur. */
  readonly excluded: readonly TermSequence[];
  readonly years: readonly YearRange[];
}

const longestPhrase = 40;

/**
 * The terms of a query. Words that stand in every text ("der", "und") count only inside phrases,
 * or where the query has no others; what holds no letter and no digit is passed over.
 */
export function queryTerms(query: ParsedQuery): QueryTerms {
  const telling = query.groups.filter((group) => !group.every(isStop));
  const groups = telling.length > 0 ? telling : query.groups;
  return {
    groups: groups.map((group) => group.flatMap((term) => [...sequencesOf(term), ...compoundsOf(term)])).filter((group) => group.length > 0),
    excluded: query.excluded.flatMap(sequencesOf),
    years: query.years,
  };
}

function isStop(term: QueryTerm): boolean {
  return term.kind === "word" && term.field === null && (isStopWord(foldWord(term.text)) || /^§+$/.test(term.text));
}

/** All ways in which the index may hold a term. */
function sequencesOf(term: QueryTerm): TermSequence[] {
  const tokens = analyse(term.text);
  const words = tokens.filter((token) => token.role === "word").slice(0, longestPhrase);
  const last = words.at(-1);
  if (last === undefined) return [];
  const { field } = term;
  const terms = words.map((token) => token.term);
  const single = terms.length === 1;
  const among = single && term.kind !== "phrase" ? "all" : "words";
  const sequences: TermSequence[] = [{ terms, prefix: false, among, field }];
  for (const token of tokens) {
    if (coversAll(token, words)) sequences.push({ terms: [token.term], prefix: false, among: "all", field });
  }
  if (term.kind === "prefix") {
    const typed = foldWord(term.text.slice(...last.span));
    for (const beginning of new Set([typed, unfoldLastUmlaut(typed)])) {
      if (beginning !== "") sequences.push({ terms: [...terms.slice(0, -1), beginning], prefix: true, among, field });
    }
  }
  return sequences;
}

/** Shorter words begin too many others that have nothing to do with them ("Haus", "Haushalt"). */
const shortestBeginning = 6;

/**
 * A word also finds the compounds it begins ("Schulbus": Schulbuslinie), those too that a small collection does not know
 * well enough to take apart when it indexes them.
 */
function compoundsOf({ kind, text, field }: QueryTerm): TermSequence[] {
  const beginning = foldWord(text);
  if (kind !== "word" || beginning.length < shortestBeginning || !/^[a-z]+$/.test(beginning)) return [];
  return [{ terms: [beginning], prefix: true, among: "words", field }];
}

/** A number in one piece or a date says the same as the words it stands for. */
function coversAll(token: Token, words: readonly Token[]): boolean {
  const first = words[0];
  const last = words.at(-1);
  if (token.role === "word" || token.role === "part" || first === undefined || last === undefined) return false;
  return token.span[0] <= first.span[0] && token.span[1] >= last.span[1];
}
