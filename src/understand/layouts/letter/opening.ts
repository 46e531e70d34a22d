import { LinePattern } from "../../../text/line-pattern.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";

/** "Sehr geehrte Frau …", and what recognition makes of it: "sehr geehrter Herm …", "Sehn- geehrter Herr …". */
const salutation = new LinePattern(/^(?:Sehr geehrte?|(?:[Ss]ehr|\p{Lu}\p{L}{1,4}[-.,]?) geehrte?[rn]?[ .,]{1,2}\p{Lu})/u);
const recipient = new LinePattern(/^(?:An (?:den|die|das) |(?:Herrn?|Frau) )\p{Lu}/u);
/** How a letter without a salutation begins: it asks at once. */
const request = new LinePattern(/^(?:(?:Hiermit )?(?:[Ww]ir )?bitten (?:wir )?Sie|[Dd]ie [^.:]{2,70}[Ff]raktion[^.:]{0,60} bittet)(?=[ ,])/u);
const asked = /^[^.:]{0,80}?(?:Antrag|Anfrage)[^.:]{0,120}? auf die\s+Tagesordnung/u;

const farthest = 60;

/** The line that the letter's own text begins with: the salutation, or without one the sentence that asks for the agenda below whom it is sent to; -1 where there is none. */
export function openingAt({ finder, text }: Sheet): number {
  const greeted = finder.first(salutation, 2, farthest)?.index ?? -1;
  if (greeted >= 0 || finder.first(recipient, 0, farthest) === undefined) return greeted;
  const asking = finder.first(request, 2, farthest);
  return asking !== undefined && asked.test(text.slice(asking.span[0], asking.span[0] + 320)) ? asking.index : -1;
}

/** "Sehr geehrte …", however recognition spelled it. */
export function isSalutation(line: SheetLine | undefined): boolean {
  return line !== undefined && salutation.isIn(line);
}
