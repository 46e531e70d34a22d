import { LinePattern } from "../../../text/line-pattern.ts";
import { announcesItems } from "../../agenda/item-line.ts";
import { isKind } from "../../kinds.ts";
import { bareLabel, labelsIn } from "../../labels.ts";
import { headingKind } from "../../sections/heading-words.ts";
import type { SheetLine } from "../../sheet.ts";

const longestEntry = 120;
/** What tells of a meeting, of a letter, or of a vote. */
const foreign = new LinePattern(/^(?:Anwesen|Abwesen|Entschuldigt|Es fehl|Teilnehm|Niederschrift|Protokoll|Einladung|Tagesordnung|TOP |Sehr geehrte|Mit freundlich|Abstimmung|Wahlvorschlag|An (?:die|den|das) )/u);
const ofText: ReadonlySet<string> = new Set(["resolution", "facts", "reason", "legal", "financialEffects", "question", "answer"]);
const sentence = new LinePattern(/\p{Ll}{3}[.!?]$/u);

/** True for a line that no list of people or bodies has: it tells of a meeting or a paper, or in sentences. */
export function tellsOfPaperOrMeeting(line: SheetLine): boolean {
  if (foreign.isIn(line) || isKind(line) || announcesItems.isIn(line) || (line.text.length > longestEntry && sentence.isIn(line))) return true;
  const key = labelsIn(line)[0]?.start === 0 ? labelsIn(line)[0]?.key : bareLabel(line);
  return key === "title" || key === "number" || key === "consultations" || (line.text.length < 60 && ofText.has(headingKind(line) ?? ""));
}
