import type { OutlineEntry } from "../../text/document-text.ts";
import { readUtf16 } from "./memory.ts";
import type { Pdfium } from "./pdfium.ts";

const MOST = 500;

/** The outermost entries of a document's outline that lead to a page; where one entry holds all others, those below it. */
export function outlineOf(pdfium: Pdfium, document: number): readonly OutlineEntry[] {
  const outermost = entriesBelow(pdfium, document, 0);
  const [only] = outermost;
  const entries = outermost.length === 1 && only !== undefined ? [only, ...entriesBelow(pdfium, document, only)] : outermost;
  return entries.flatMap((entry) => {
    const page = pageOf(pdfium, document, entry);
    const title = readUtf16(pdfium, 1_000, (buffer, size) => pdfium.FPDFBookmark_GetTitle(entry, buffer, size)).replace(/\s+/g, " ").trim();
    return page < 0 ? [] : [{ title, page: page + 1 }];
  });
}

/** An outline may run in a circle: entries are seen once. */
function entriesBelow(pdfium: Pdfium, document: number, parent: number): readonly number[] {
  const entries = new Set<number>();
  for (let entry = pdfium.FPDFBookmark_GetFirstChild(document, parent); entry !== 0 && !entries.has(entry) && entries.size < MOST; entry = pdfium.FPDFBookmark_GetNextSibling(document, entry)) entries.add(entry);
  return [...entries];
}

function pageOf(pdfium: Pdfium, document: number, entry: number): number {
  const action = pdfium.FPDFBookmark_GetAction(entry);
  const target = pdfium.FPDFBookmark_GetDest(document, entry) || (action === 0 ? 0 : pdfium.FPDFAction_GetDest(document, action));
  return target === 0 ? -1 : pdfium.FPDFDest_GetDestPageIndex(document, target);
}
