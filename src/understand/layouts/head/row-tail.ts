import type { Visibility } from "../../../council/visibility.ts";
import { glanceAt, type Glance } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { daysIn } from "../../day.ts";
import { outcomeAtEnd, withoutVotes } from "../../outcomes.ts";
import { roleAtEnd, roleAtStart } from "../../roles.ts";
import type { Captions, Row } from "./broken-table.ts";

/** "Verweisung in die", "Beratung und": the role goes on below. */
const leadsOn = /^(?:(?:in|an|auf|durch) (?:die|den|das)|zur|zum|und|sowie|[/&])$/u;

/** What a row says behind its day: item, status, role and outcome, in the order of the columns. */
export function tailOf(tail: string, captions: Captions): Omit<Row, "organization" | "date" | "span"> {
  let rest = tail.replace(/^[\s|]+/u, "");
  let item: string | null = null;
  let visibility: Visibility | null = null;
  const number = captions.hasItem ? /^(?:TOP:?\s*)?([ÖN] ?)?(\d{1,3}(?:\.\d{1,3}){0,4}\.?[a-z]?)(?=\s|$)/u.exec(rest) : null;
  if (number !== null) {
    item = (number[2] ?? "").replace(/\.$/u, "");
    rest = rest.slice(number[0].length).trim();
  }
  const mark = captions.hasVisibility ? /^(x|X|☒|Ö|N|ö|nö|ja|nein|öffentlich|nichtöffentlich|nicht öffentlich)(?=\s|$)/u.exec(rest) : null;
  if (mark !== null) {
    visibility = /^n/iu.test(mark[1] ?? "") ? "nonPublic" : "public";
    rest = rest.slice(mark[0].length).trim();
  }
  const roleLength = outcomeAtEnd(rest)?.[0] === 0 ? 0 : roleAtStart(rest);
  const role = roleLength > 0 ? rest.slice(0, roleLength) : null;
  rest = rest.slice(roleLength).replace(/\s+/gu, " ").trim();
  if (role !== null && leadsOn.test(rest)) return { item, visibility, role: `${role} ${rest}`, outcome: null, roleOpen: true };
  const roleOpen = /^[\p{L} /]{3,40}-$/u.test(rest) || (role === null && /^(?:schriftliche|mündliche|zur|Beratung und)$/u.test(rest));
  const said = rest.replace(/ (?:NA|PA|Auszug)$/u, "").replace(/(?<=\p{L})(?:\s\d{1,3}){2,4}$/u, "");
  const outcome = captions.hasOutcome && !roleOpen && said !== "" && said.length < 120 && /\p{Ll}/u.test(said) ? withoutVotes(said) : (outcomeIn(said) ?? null);
  return { item, visibility, role: role ?? (roleOpen ? rest : null), outcome, roleOpen };
}

function outcomeIn(text: string): string | null {
  const found = outcomeAtEnd(text);
  return found === null ? null : text.slice(found[0], found[1]);
}

const jointAtEnd = new LinePattern(/ (?:und|sowie|[/&])$/u);

/** "Rat 18.03.2031 Beratung und": a line that ends within a role, so that the next one is no heading. */
export function endsInsideRole(line: Glance | undefined): boolean {
  return line !== undefined && jointAtEnd.isIn(line) && daysIn(line).length > 0 && roleAtEnd(glanceAt(jointAtEnd.removedFrom(line))) > 0;
}
