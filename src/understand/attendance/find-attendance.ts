import type { AttendanceFact, AttendanceRole, AttendanceStatus } from "../../council/understanding.ts";
import { singleSpaced } from "../../text/blanks.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import type { Span } from "../../text/span.ts";
import type { Sheet, SheetLine } from "../sheet.ts";
import { type Attendee, attendeesIn } from "./attendee.ts";
import { type Caption, captionIn } from "./caption.ts";
import { attendanceColumns, type Column, statusOfRow } from "./columns.ts";
import { mayBeFaction } from "./faction.ts";
import { type Remark, remarkIn } from "./remark.ts";

const mostPeople = 500;
/** How many lines that are no names a list may hold before it is over. */
const patience = 4;
const endsList = new LinePattern(/^(?:(?:Öffentliche |Nichtöffentliche )?Tagesordnung(?:spunkte)?:?$|Sitzungsverlauf|(?:[Zz]u )?(?:TOP|Punkt|Tagesordnungspunkt)[ :]|Protokoll:?$|Beschlussprotokoll)/u);
const aside = new LinePattern(/^(?:(?:Sitzungs)?[Bb]eginn|(?:Sitzungs)?[Ee]nde|Ort|Raum|Datum|Dauer|Zeit)[: ]/u);
const prose = 90;

/** What is known of a meeting before its list of attendance is read. */
export interface Around {
  /** Where the items begin: what stands below is told of an item, not in a list. */
  readonly until: number;
  /** True for places that are not public. */
  readonly isHidden: (span: Span) => boolean;
}

interface State {
  readonly isOpen: boolean;
  readonly status: AttendanceStatus;
  readonly role: AttendanceRole;
  readonly faction: string | null;
  readonly isHidden: boolean;
}

const closed: State = { isOpen: false, status: "present", role: "member", faction: null, isHidden: false };

/** One entry for each person: a member who also writes the minutes stays a member, one who presides is the chair. */
export function onePerPerson(entries: readonly AttendanceFact[]): readonly AttendanceFact[] {
  return [...Map.groupBy(entries, ({ name }) => name).values()].flatMap(([first, ...others]): AttendanceFact[] => {
    if (first === undefined) return [];
    const presides = others.some(({ role, status }) => role === "chair" && status === "present") && first.role === "member";
    const writes = others.some(({ role }) => role === "minuteTaker") && first.role !== "chair" && first.role !== "member";
    return [{ ...first, role: presides ? "chair" : writes ? "minuteTaker" : first.role, faction: first.faction ?? others.find(({ faction }) => faction !== null)?.faction ?? null, title: first.title ?? others.find(({ title }) => title !== null)?.title ?? null }];
  });
}

/**
 * Who was at a meeting and who was missing, each entry as the lists tell it: by captions, in lines, in rows, in columns, in one sentence.
 * Somebody may be named twice, as member and as writer. Nobody is named who was there only behind closed doors.
 */
export function entriesOf(sheet: Sheet, around: Around): readonly AttendanceFact[] {
  const found: AttendanceFact[] = [];
  let state = closed;
  let left = 0;
  let columns: readonly Column[] = [];
  const peopleIn = reader();
  const lines = linesBefore(sheet, around);
  for (let n = 0; n < lines.length && found.length < mostPeople; n++) {
    const line = lines[n];
    if (line === undefined || aside.isIn(line)) continue;
    if (endsList.isIn(line)) {
      [state, columns] = [closed, []];
      continue;
    }
    const cells = line.cells.length > 1 ? line.cells.map((cell) => sheet.text.slice(...cell)) : [];
    const head = attendanceColumns(cells);
    if (head.length > 0) {
      [columns, state, left] = [head, { ...state, isOpen: true }, patience];
      continue;
    }
    if (columns.length > 0 && cells.length > 1) {
      found.push(...ofRow(line, cells, columns, state));
      continue;
    }
    columns = [];
    const caption = captionIn(line.text);
    if (caption !== null && caption.content < line.text.trimEnd().length) {
      const whole = wrapped(lines, n);
      n += whole.more;
      const own = stateBelow(state, caption);
      const people = own.isHidden ? [] : ofText(sheet, peopleIn, line, caption.content, whole.end, own);
      found.push(...people);
      if (caption.status !== null) [state, left] = [{ ...own, isOpen: true, role: own.role === "chair" || own.role === "minuteTaker" ? "member" : own.role }, 1];
      continue;
    }
    if (caption !== null && (state.isOpen || caption.opensList)) {
      [state, left] = [stateBelow(state, caption), patience];
      continue;
    }
    if (!state.isOpen) continue;
    if (isGroupCaption(peopleIn, line.text, lines[n + 1])) {
      state = { ...state, faction: line.text.replace(/:$/u, ""), role: state.role === "chair" || state.role === "minuteTaker" ? "member" : state.role };
      continue;
    }
    const zipped = zipColumns(peopleIn, lines, n);
    const people = state.isHidden ? [] : zipped.length > 0 ? zipped.flatMap(({ at, remark }) => ofText(sheet, peopleIn, at, 0, at.span[1], state, remark)) : ofText(sheet, peopleIn, line, 0, line.span[1], state);
    if (zipped.length > 0) n += zipped.length * 2 - 1;
    found.push(...people);
    left = people.length > 0 || peopleIn(line.text).length > 0 ? Math.max(left, patience - 1) : left - 1;
    if (left <= 0 || (people.length === 0 && line.text.length > prose && /[.!?]$/u.test(line.text))) state = closed;
  }
  return found;
}

/** The lines above the items that are not hidden. */
function linesBefore(sheet: Sheet, { until, isHidden }: Around): readonly SheetLine[] {
  const end = sheet.lines.findIndex((line) => line.span[0] >= until);
  const above = end < 0 ? sheet.lines : sheet.lines.slice(0, end);
  return above.filter((line) => !isHidden(line.span));
}

type PeopleIn = (text: string) => readonly Attendee[];

/** Reads who stands in a line once, for lists are looked at from several sides. */
function reader(): PeopleIn {
  const known = new Map<string, readonly Attendee[]>();
  return (text) => {
    const people = known.get(text) ?? attendeesIn(text);
    known.set(text, people);
    return people;
  };
}

/** A caption speaks for all below it. One of a role or a faction keeps "absent" going; those of guests and officials begin anew. */
function stateBelow(before: State, caption: Caption): State {
  const keepsStatus = before.isOpen && caption.status === null && (caption.faction !== null || caption.role === "member" || caption.role === null);
  const status = caption.status ?? (keepsStatus ? before.status : "present");
  const role = caption.role ?? (caption.faction !== null && (before.role === "chair" || before.role === "minuteTaker" || before.role === "administration") ? "member" : caption.faction === null ? "member" : before.role);
  return { isOpen: true, status, role, faction: caption.faction, isHidden: caption.isHidden || (before.isHidden && caption.status === null && caption.role === null) };
}

/** "Stadt Auental" or a list that only the town knows, above names: whom those below speak for. */
function isGroupCaption(peopleIn: PeopleIn, text: string, next: SheetLine | undefined): boolean {
  const bare = text.replace(/:$/u, "");
  if (next === undefined || /\d/u.test(bare)) return false;
  const isTown = /^(?:Stadt|Gemeinde|Samtgemeinde|Verbandsgemeinde|Ortsgemeinde|Markt|Landkreis|Kreis|Amt)\s\p{Lu}[\p{L} .()-]{2,40}$/u.test(bare);
  return (isTown || (mayBeFaction(bare) && peopleIn(bare).length === 0)) && peopleIn(next.text).length > 0;
}

/** The lines that go on with a list in one sentence: up to a line that does not end in a comma. */
function wrapped(lines: readonly SheetLine[], from: number): { readonly end: number; readonly more: number } {
  let more = 0;
  while (more < 40) {
    const [line, next] = [lines[from + more], lines[from + more + 1]];
    if (line === undefined || next === undefined || next.gapBefore || captionIn(next.text) !== null || !/(?:[,;]|\bund|\bsowie)$/u.test(line.text)) break;
    more++;
  }
  return { end: lines[from + more]?.span[1] ?? 0, more };
}

function ofText(sheet: Sheet, peopleIn: PeopleIn, line: SheetLine, offset: number, end: number, state: State, beside = ""): readonly AttendanceFact[] {
  const from = line.span[0] + offset;
  const text = sheet.text.slice(from, end).replaceAll("\n", " ");
  const lead = text.length - text.trimStart().length;
  const missing = text.startsWith("(", lead) ? inBrackets.exec(text.slice(lead)) : null;
  // The brackets become blanks, so that every place stays what it was.
  if (missing?.[1] !== undefined && state.status === "present") return ofWords(peopleIn, ` ${missing[1]} ${missing[2] ?? ""}`, { ...state, status: "absent" }, from + lead, beside);
  return ofWords(peopleIn, text.slice(lead), state, from + lead, beside);
}

/** "(Bezirksratsherr Ole Wriede) (SPD)": in a list of those present, a whole name in brackets was missing. */
const inBrackets = /^\((?=\p{Lu})([^()\n]{5,80})\)(\s{0,3}\([^()\n]{2,44}\))?\s*$/u;

function ofWords(peopleIn: PeopleIn, words: string, state: State, from: number, beside: string): readonly AttendanceFact[] {
  return peopleIn(words).flatMap((person) => entryOf(person, remarkIn(`${person.rest}${beside === "" ? "" : `, ${beside}`}`, expectsFaction(state)), state, from));
}

function expectsFaction({ role }: State): boolean {
  return role === "member" || role === "chair";
}

function entryOf(person: Attendee, remark: Remark, state: State, from: number): readonly AttendanceFact[] {
  if (remark.isHidden) return [];
  const spoken = [person.office, remark.title ?? ""].filter((word) => word !== "").join(", ");
  const office = remarkIn(person.office === "" ? "" : `, ${person.office}`, false);
  const rest = person.rest.trimEnd().replace(/[,;]$/u, "");
  return [{
    name: person.name, status: remark.status ?? state.status,
    role: roleOf(state.role, remark.role ?? office.role), title: spoken === "" ? null : singleSpaced(spoken),
    faction: remark.faction ?? state.faction, deputyFor: remark.deputyFor,
    fromTime: remark.fromTime, fromItem: remark.fromItem, untilTime: remark.untilTime, untilItem: remark.untilItem,
    span: [from + person.start, from + person.end + (mentionsMore(remark) ? rest.length : 0)],
    foundBy: state.role === "chair" ? "attendance/chair" : "attendance/list", confidence: 0.85,
  }];
}


/** What is printed beside a name belongs to the evidence where it says something. */
function mentionsMore({ status, title, faction, deputyFor, fromTime, fromItem, untilTime, untilItem }: Remark): boolean {
  return [status, title, faction, deputyFor, fromTime, fromItem, untilTime, untilItem].some((word) => word !== null);
}

/** What is said of one person comes before what is said of the list; only members preside. */
function roleOf(listed: AttendanceRole, own: AttendanceRole | null): AttendanceRole {
  if (own === null || listed === "chair") return listed;
  if (own === "chair") return listed === "member" ? "chair" : listed;
  return own;
}

interface Beside {
  readonly at: SheetLine;
  readonly remark: string;
}

/** Names one below the other, then as many offices one below the other: a table whose columns were copied one after the other. */
function zipColumns(peopleIn: PeopleIn, lines: readonly SheetLine[], from: number): readonly Beside[] {
  let count = 0;
  while (isBareName(peopleIn, lines[from + count], count)) count++;
  if (count < 2) return [];
  const remarks = lines.slice(from + count, from + 2 * count);
  const fits = remarks.length === count && remarks.every((line) => !line.gapBefore && line.text.length <= 80 && peopleIn(line.text).length === 0 && !/[.:]$/u.test(line.text) && captionOnly(line.text));
  return fits ? remarks.map((line, n) => ({ at: lines[from + n] ?? line, remark: line.text })) : [];
}

/** Offices of one person may look like a caption; captions of lists name a status or many. */
function captionOnly(text: string): boolean {
  const caption = captionIn(text);
  return caption === null || caption.faction !== null || caption.status === null || /\(/u.test(text);
}

function isBareName(peopleIn: PeopleIn, line: SheetLine | undefined, count: number): boolean {
  if (line === undefined || (count > 0 && line.gapBefore)) return false;
  const people = peopleIn(line.text);
  return people.length === 1 && people[0]?.rest.trim() === "";
}

function ofRow(line: SheetLine, cells: readonly string[], columns: readonly Column[], state: State): readonly AttendanceFact[] {
  const cellFor = (wanted: Column): string => cells.filter((_, n) => columns[n] === wanted).join(", ").trim();
  const printed = cellFor("name");
  const person = attendeesIn(printed)[0];
  const at = line.cells[columns.indexOf("name")]?.[0] ?? line.span[0];
  const marked = statusOfRow(cells, columns);
  // Whom no mark is set for may have been there or not.
  if (person === undefined || marked === "unmarked") return [];
  const remark = remarkIn([person.rest, cellFor("remark"), cellFor("title")].join(", "), false);
  const role = columnRole(cellFor("title"));
  const [from, until] = [remarkIn(`ab ${cellFor("from")}`, false).fromTime, remarkIn(`bis ${cellFor("until")}`, false).untilTime];
  const entry = entryOf({ ...person, rest: "" }, { ...remark, status: marked ?? remark.status, faction: cellFor("faction") || remark.faction, role: role ?? remark.role, title: cellFor("title") || remark.title, fromTime: from ?? remark.fromTime, untilTime: until ?? remark.untilTime }, state, at);
  return entry.map((fact) => ({ ...fact, span: [fact.span[0], line.span[1]] as const, foundBy: "attendance/table" }));
}

function columnRole(title: string): AttendanceRole | null {
  return title === "" ? null : (captionIn(`${title}:`)?.role ?? null);
}
