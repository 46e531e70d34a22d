import { numberKey } from "../../council/name-key.ts";
import type { Head } from "../../council/understanding.ts";
import type { DocumentText, Line } from "../../text/document-text.ts";
import { layoutFor } from "../layouts/registry.ts";
import { sheetOf } from "../sheet.ts";
import { cutPages } from "./cut-pages.ts";
import { printedPageNumbers } from "./printed-page-numbers.ts";

/** Layouts that show a head of their own; the others only gather what words tell. */
const WITHOUT_HEAD: ReadonlySet<string> = new Set(["unknown", "fragment", "letter"]);
/** A head stands among the first lines of its page. */
const HEAD_LINES = 60;
/** Only so many pages are looked at closely. */
const MOST_CANDIDATES = 300;

/**
 * Parts a file that several papers were bound into: each of them, in order, with its pages; a file with one paper gives itself.
 * A cut needs two proofs that do not depend on each other: something that begins at the page (its printed numbers begin at 1 again,
 * or an entry of the file's outline leads to it), and a head there that names another paper or another kind of document.
 * Where one of them is missing it stays one document. Total and pure.
 */
export function splitPapers(document: DocumentText): readonly DocumentText[] {
  const pages = firstLinesOfPages(document);
  const [first] = pages.keys();
  if (first === undefined || pages.size < 2) return [document];
  const candidates = beginnings(document).filter((page) => page > first && pages.has(page)).slice(0, MOST_CANDIDATES);
  if (candidates.length === 0) return [document];
  let current = headOf(document, pages.get(first) ?? []);
  const cuts: number[] = [];
  for (const page of candidates) {
    const head = headOf(document, pages.get(page) ?? []);
    if (head === null || !isAnother(head, current)) continue;
    cuts.push(page);
    current = head;
  }
  return cuts.length === 0 ? [document] : cutPages(document, cuts);
}

/** Pages where something begins, in order. */
function beginnings(document: DocumentText): readonly number[] {
  const printed = printedPageNumbers(document);
  const restarts = [...printed].filter(([page, number]) => number === 1 && (printed.get(page - 1) ?? 0) >= 1).map(([page]) => page);
  const entries = (document.outline ?? []).map(({ page }) => page);
  return [...new Set([...restarts, ...entries])].toSorted((a, b) => a - b);
}

interface PageHead {
  readonly form: Head["form"]["value"];
  readonly number: string | null;
}

function firstLinesOfPages({ lines }: DocumentText): ReadonlyMap<number, readonly Line[]> {
  const pages = new Map<number, Line[]>();
  for (const line of lines) {
    if (line.page === undefined) continue;
    const known = pages.get(line.page);
    if (known === undefined) pages.set(line.page, [line]);
    else if (known.length < HEAD_LINES) known.push(line);
  }
  return pages;
}

/** The head that a page shows in its first lines, or null. */
function headOf(document: DocumentText, lines: readonly Line[]): PageHead | null {
  const [own] = cutPages({ ...document, lines }, []);
  if (own === undefined) return null;
  const sheet = sheetOf({ original: own, text: own.text, lines: own.lines, edits: [], notes: [] });
  const layout = layoutFor(sheet);
  if (WITHOUT_HEAD.has(layout.name)) return null;
  const { head } = layout.read(sheet);
  return { form: head.form.value, number: numberKey(head.number?.value ?? null) };
}

/** Another number, or a document of another kind about the same one: an extract of minutes bound behind a paper. */
function isAnother(head: PageHead, current: PageHead | null): boolean {
  if (head.form === "minutesExtract" || head.form === "minutes") return current !== null && (head.form !== current.form || (head.number !== null && head.number !== current.number));
  return head.number !== null && head.number !== current?.number;
}
