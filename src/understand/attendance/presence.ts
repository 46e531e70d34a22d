import type { AttendanceFact, PresenceFact } from "../../council/understanding.ts";
import { singleSpaced } from "../../text/blanks.ts";
import type { Span } from "../../text/span.ts";
import type { ItemText } from "../agenda/items-of-sections.ts";
import { clocksIn, mayTellHour } from "../meeting/clock.ts";
import { CluedPattern } from "../clues.ts";
import { sentencesOfItem } from "../proceedings/sentences-of-item.ts";
import type { Sheet } from "../sheet.ts";
import { namesOf } from "./names-in.ts";

const leaves = new CluedPattern(/(?<![\p{L}])(?:verlässt|verlassen|verließ(?:en)?|verlaßt|entfernt sich|geht|gehen)(?![\p{L}])/u);
const arrives = new CluedPattern(/(?<![\p{L}])(?:erscheint|erscheinen|erschien(?:en)?|trifft|treffen|kommt|kommen|betritt|betreten|nimmt|nehmen|ist|sind)(?![\p{L}])/u);
const toMeeting = /(?:an der (?:\p{L}{1,20} )?Sitzung teil|zur Sitzung|die Sitzung|ein(?=[.,]|$)|anwesend|erschein|hinzu)/u;
const returns = new CluedPattern(/(?<![\p{L}])(?:wieder|kehrt|kehren|kurzzeitig|vorübergehend|befangen|Befangenheit|Zuhörerraum|nicht (?:mehr )?teil)(?![\p{L}])/u);
const mostChanges = 200;

/**
 * Who came or went while an item was dealt with: only where the sentence names one of those who attended, and an hour
 * or the meeting itself. Leaving the room for an item, or coming back, is neither.
 */
export function findPresence(sheet: Sheet, items: readonly ItemText[], attendance: readonly AttendanceFact[]): readonly PresenceFact[] {
  const present = attendance.filter(({ status }) => status === "present");
  const found: PresenceFact[] = [];
  for (const item of items) {
    if (present.length === 0) break;
    for (const span of sentencesOfItem(sheet, item)) {
      if (span[1] - span[0] > 300 || found.length >= mostChanges) continue;
      // Whoever leaves does so by one of few words; whoever comes does so at an hour, too.
      if (!leaves.isIn(sheet, span) && !(arrives.isIn(sheet, span) && mayTellHour(sheet.text, span))) continue;
      const said = singleSpaced(sheet.text.slice(...span));
      const time = clocksIn(said)[0]?.time ?? null;
      const change = changeIn(sheet, span, said, time !== null);
      if (change === null) continue;
      const names = namesOf(said, present);
      for (const name of names) found.push({ name, change, time, item: item.number, span, foundBy: "attendance/presence", confidence: 0.8 });
    }
  }
  return found;
}

function changeIn(sheet: Sheet, span: Span, said: string, hasTime: boolean): PresenceFact["change"] | null {
  if (returns.isSaid(sheet, span, said)) return null;
  if (leaves.isSaid(sheet, span, said)) return /die Sitzung(?![\p{L}])/u.test(said) || (hasTime && /Saal|Raum|Sitzungs/u.test(said)) ? "leaves" : null;
  if (!arrives.isSaid(sheet, span, said) || !toMeeting.test(said)) return null;
  return hasTime && /(?<![\p{L}])(?:[Uu]m|[Aa]b|[Gg]egen|[Ss]eit)\s/u.test(said) ? "arrives" : null;
}
