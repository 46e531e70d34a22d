import type { Head, HeadField } from "../../council/understanding.ts";
import type { Visibility } from "../../council/visibility.ts";
import type { Sheet, SheetLine } from "../sheet.ts";
import { declarationOf } from "./declaration.ts";
import { isLoneWord } from "./part-marks.ts";

const longestHead = 40;

/**
 * What a line above the text declares of the whole document, where that is closed doors; null where no line does.
 * It is heard against a head that says "public", too: what was shown cannot be taken back.
 * A lone word beside the Beratungsfolge tells of one meeting, and in papers of a meeting a line opens a part: neither speaks for the document.
 * @param bodyStart index of the line at which the text begins
 */
export function declaredVisibility(sheet: Sheet, head: Head, isOfMeeting: boolean, bodyStart: number): HeadField<Visibility> | null {
  if (isOfMeeting) return null;
  const lines = sheet.lines.slice(0, Math.min(longestHead, Math.max(bodyStart, 3)));
  const opensRoute = ({ text, span }: SheetLine): boolean => /^(?:Beratungsfolge|Gremium|Gremien)/u.test(text) || head.consultations.some((step) => step.span[0] <= span[0]);
  const isOfRoute = (line: SheetLine, index: number): boolean => isLoneWord(line.text) && (head.visibility !== null || lines.slice(0, index + 1).some(opensRoute));
  const line = lines.find((one, index) => declarationOf(sheet, one) === "nonPublic" && !isOfRoute(one, index));
  return line === undefined ? null : { value: "nonPublic", span: line.span, foundBy: "visibility/declared", confidence: 0.8 };
}

/**
 * True for an agenda that is printed by parts: "Sitzungsart: öffentlich und nichtöffentlich" in its head, or "Öffentlicher Teil" above its items.
 * What a part says is said of its items, not of the whole.
 */
export function isOfParts(sheet: Sheet, bodyStart: number): boolean {
  const both = /(?<!\p{L})öffentlich(?:e[rn]?)?\s?(?:und|\/|u\.|,|sowie)\s?nicht\s?-?öffentlich/iu;
  const part = /^(?:Öffentlicher|Nicht ?öffentlicher) (?:Sitzungst|T)eil(?!\p{L})/iu;
  return sheet.lines.some(({ text, index }) => text.length <= 120 && ((index < Math.min(longestHead, bodyStart) && both.test(text)) || part.test(text)));
}
