import type { DocumentText } from "../../text/document-text.ts";

/** "Seite 3 von 7", "3/7", "- 3 -", "Seite 3"; a number alone only where the line serves the page. */
const NUMBER = /^(?:[-–—|] ?)?(?:(?:Seite|Blatt|S\.) ?:? ?)?(\d{1,4})(?: ?(?:von|\/) ?\d{1,4})?(?: ?[-–—|])?$/iu;
const AT_END = /(?:Seite|Blatt) ?:? ?(\d{1,4})(?: ?(?:von|\/) ?\d{1,4})?$/iu;
const LONGEST = 200;

/** The number that each page bears in print, by its page in the file; pages that bear none, or several, are missing. */
export function printedPageNumbers(document: DocumentText): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const doubtful = new Set<number>();
  for (const line of document.lines) {
    if (line.page === undefined || line.kind === "blank" || line.span[1] - line.span[0] > LONGEST) continue;
    const text = document.text.slice(...line.span).replace(/\s+/g, " ").trim();
    const match = (line.kind === "furniture" ? NUMBER.exec(text) : null) ?? AT_END.exec(text);
    if (match === null) continue;
    const number = Number(match[1]);
    if (found.has(line.page) && found.get(line.page) !== number) doubtful.add(line.page);
    found.set(line.page, number);
  }
  for (const page of doubtful) found.delete(page);
  return found;
}
