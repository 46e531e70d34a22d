import type { ConsultationFact } from "../../../council/understanding.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { daysIn } from "../../day.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { namesBody } from "../head/organization-words.ts";

const longest = 80;
const behindDay = /^,? ?(?:zu )?(?:TOP|Top|Punkt|Tagesordnungspunkt):? ?(?:[ÖN] ?)?(\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)\.?$/u;
/** "SozA", "HA", "StR": bodies as clerks write them for short. */
const short = /^\p{Lu}\p{L}{1,11}$/u;
const mayTell = new LinePattern(/(?:TOP|Top|[pP]unkt):? ?(?:[ÖN] ?)?\d/u);

/** A meeting without who found it. */
type Meeting = Omit<ConsultationFact, "foundBy">;

/** The meeting told in the line below or above a mark: "SozA 12.07.2031, TOP 6a"; null where neither tells one. */
export function meetingBeside(sheet: Sheet, mark: SheetLine): Meeting | null {
  return meetingOn(sheet.lines[mark.index + 1]) ?? meetingOn(sheet.lines[mark.index - 1]);
}

function meetingOn(line: SheetLine | undefined): Meeting | null {
  const days = line === undefined || line.text.length > longest || !mayTell.isIn(line) ? [] : daysIn(line);
  const [day] = days;
  if (line === undefined || day === undefined || days.length > 1) return null;
  const organization = line.text.slice(0, day.start).replace(/,? ?(?:(?:am|vom),? )?$/u, "");
  const item = behindDay.exec(line.text.slice(day.end))?.[1];
  if (item === undefined || !(short.test(organization) || namesBody(organization))) return null;
  return { organization, role: null, date: day.iso, meeting: null, item, outcome: null, span: line.span, confidence: 0.8 };
}
