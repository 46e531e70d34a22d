import type { LawFact } from "../../council/understanding.ts";
import { matchAt } from "../match-at.ts";

/** A place in a law, as printed. */
export interface Provision extends Pick<LawFact, "section" | "sectionEnd" | "paragraph" | "sentence" | "number" | "letter"> {
  readonly start: number;
  readonly end: number;
}

const BLANK = "[ \\t\\u00a0\\n]{0,2}";
const ONE = "\\d{1,4}[a-z]?(?![\\w])";
/** "1", "1 und 2", "1 bis 3", "1, 2 und 4" */
const SOME = `${ONE}(?:${BLANK}(?:,|und|oder|u\\.|bis|-|–)${BLANK}${ONE}(?!\\s?(?:Abs|Nr|S\\.|Satz|[A-Z]{2}))){0,4}`;
const SECTION = new RegExp(`(§{1,2}|Art(?:\\.|ikels?))${BLANK}(${ONE})(?:${BLANK}(ff?\\.?(?![a-z])|(?:-|–|bis)${BLANK}(${ONE})))?`, "y");
const BARE_SECTION = new RegExp(`(${ONE})(?:${BLANK}(ff?\\.?(?![a-z])|(?:-|–|bis)${BLANK}(${ONE})))?(?![.,]\\d|\\.[A-Za-z])`, "y");
const PARTS: readonly (readonly ["paragraph" | "sentence" | "number" | "letter", RegExp])[] = [
  ["paragraph", new RegExp(`${BLANK}(?:(?:Abs\\.?|Absatz|Absätze)${BLANK}(${SOME})|\\((\\d{1,2}[a-z]?)\\))`, "y")],
  ["sentence", new RegExp(`${BLANK},?${BLANK}(?:S\\.|Satz|Sätze)${BLANK}(${SOME})`, "y")],
  ["number", new RegExp(`${BLANK},?${BLANK}(?:Nrn?\\.|Nummern?|Ziff(?:er|\\.))${BLANK}(${SOME})`, "y")],
  ["letter", new RegExp(`${BLANK},?${BLANK}(?:Buchst(?:aben?|\\.)|lit\\.|Bst\\.)${BLANK}([a-z]{1,2})\\)?(?![\\wäöüß])`, "y")],
  ["sentence", new RegExp(`${BLANK},?${BLANK}(?:S\\.|Satz|HS|Halbs(?:atz|\\.))${BLANK}(${ONE})`, "y")],
];
const JOINT = /[ \u00a0\n]{0,2}(?:,|und|sowie|oder|u\.|bzw\.|i\. ?V\. ?m\.|in Verbindung mit|iVm)[ \u00a0\n]{1,2}(?:(?:nach|auch|mit|des|der)[ \n])?/y;

/** How many sections one citation may join; longer lists are contents of a law, not citations of it. */
const MOST = 12;

/**
 * The sections cited from `at` on, where a "§" or "Art." stands: "§ 3 Abs. 2 und § 4 Abs. 2", "§§ 41, 42 und 43".
 * Empty where no number follows.
 */
export function provisionsAt(text: string, at: number): Provision[] {
  const first = matchAt(SECTION, text, at);
  if (first === null) return [];
  const sign = first[1]?.startsWith("§") === true ? "§" : "Art.";
  const found = [withParts(text, at, at + first[0].length, `${sign} ${first[2]}`, endOf(first[3], first[4]))];
  while (found.length < MOST) {
    const end = found.at(-1)?.end ?? at;
    const joint = matchAt(JOINT, text, end);
    if (joint === null) break;
    const start = end + joint[0].length;
    const next = matchAt(SECTION, text, start);
    const last = found.at(-1);
    // "§ 12 Abs. 3 sowie Abs. 4": another paragraph of the same section
    if (next === null && last !== undefined && /^(?:Abs|S\.|Satz|Nr)/.test(text.slice(start, start + 5))) {
      const more = withParts(text, start, start, last.section ?? "", null);
      if (more.end === start) break;
      found.push(more.paragraph === null ? { ...more, paragraph: last.paragraph } : more);
      continue;
    }
    const bare = next === null && first[1] === "§§" ? matchAt(BARE_SECTION, text, start) : null;
    if (next === null && bare === null) break;
    if (next !== null) found.push(withParts(text, start, start + next[0].length, `${next[1]?.startsWith("§") === true ? "§" : "Art."} ${next[2]}`, endOf(next[3], next[4])));
    else if (bare !== null) found.push(withParts(text, start, start + bare[0].length, `${sign} ${bare[1]}`, endOf(bare[2], bare[3])));
  }
  return found;
}

function endOf(printed: string | undefined, last: string | undefined): string | null {
  if (printed === undefined) return null;
  return last ?? (printed.startsWith("ff") ? "ff." : "f.");
}

function withParts(text: string, start: number, sectionEnds: number, section: string, sectionEnd: string | null): Provision {
  const said: Partial<Record<"paragraph" | "sentence" | "number" | "letter", string>> = {};
  let end = sectionEnds;
  for (const [part, pattern] of PARTS) {
    if (said[part] !== undefined) continue;
    const match = matchAt(pattern, text, end);
    if (match === null) continue;
    said[part] = (match[1] ?? match[2] ?? "").replace(/\s+/g, " ");
    end += match[0].length;
  }
  return { start, end, section, sectionEnd, paragraph: said.paragraph ?? null, sentence: said.sentence ?? null, number: said.number ?? null, letter: said.letter ?? null };
}
