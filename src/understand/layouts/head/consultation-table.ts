import type { ConsultationFact } from "../../../council/understanding.ts";
import type { Visibility } from "../../../council/visibility.ts";
import type { Span } from "../../../text/span.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { daysIn } from "../../day.ts";
import { labelsIn } from "../../labels.ts";
import { outcomeAtEnd, withoutVotes } from "../../outcomes.ts";
import { isRole, roleAtEnd, roleAtStart } from "../../roles.ts";
import { type Sheet, type SheetLine, trimmed } from "../../sheet.ts";
import { type Captions, centredTable, longestTable, type Row, statusTable, withoutBreaks } from "./broken-table.ts";
import { namesBody } from "./organization-words.ts";

/** The rows of a Beratungsfolge, and the lines that the table takes (both inclusive). */
export interface ConsultationTable {
  readonly rows: readonly ConsultationFact[];
  readonly firstLine: number;
  readonly lastLine: number;
  /** Whether all rows say public, all non-public; null when they differ or say nothing. */
  readonly visibility: Visibility | null;
}

const words =
  String.raw`Gremium|Gremien|Beratungsfolge(?! dieser)|Beratungsreihenfolge|Voraussichtlicher|Sitzungstermin|Sitzungsdatum|Sitzung am|Sitzung|Termin|Datum|TOP|Öffentlichkeitsstatus|Ö ?\/ ?N|ö ?nö|Status|Zuständigkeit|Kompetenz|Stand|Ergebnis|Beschluss|Abstimmungsergebnis|Abstimmung|Art der Beratung|Beratungsart|Beratungsform|Ein-|Ja|Nein|Für|Gegen|Bestätigung|Befangen|Enthaltung(?:en)?|Ent-|Bemerkung|für|gegen|Enth\.|Beratung|Zuständig|Behandlung|NA|nichtöffentlich|öffentlich|nö|ö|nicht|Unterschrift|lt\.|BV|abw\.|Anwesend|an-|wesend|Mit|Stimmen-|mehrheit|einstimmig|Vorschlag`;
const captionWords = new RegExp(words, "gu");
const phrases = "Änderungen vorbehalten|dieser Vorlage|Voraussichtlicher";
const betweenCaptions = new RegExp(String.raw`[\s.:|/()-]|${phrases}`, "gu");
const opensWithCaption = new LinePattern(new RegExp(String.raw`^[\s.:|/()-]*(?:${words}|${phrases})`, "u"));
const bodyCaption = new LinePattern(/Gremi(?:um|en)|Beratungsfolge|Beratungsreihenfolge|Ausschuss/u);


/** The line or lines with the captions of a Beratungsfolge table between `from` and `to`; null when there is none. */
function captionsIn(sheet: Sheet, from: number, to: number): Captions | null {
  for (const line of sheet.finder.all(opensWithCaption, from, to)) {
    const first = line.index;
    if (!(bodyCaption.isIn(line) || bodyCaption.isIn(sheet.lines[first + 1])) || !isCaption(line)) continue;
    let last = first;
    for (let next = sheet.lines[last + 1]; next !== undefined && last - first < 9 && isCaption(next); next = sheet.lines[last + 1]) last++;
    const text = sheet.text.slice(line.span[0], sheet.lines[last]?.span[1]);
    const date = text.search(/Termin|Sitzungstermin|Sitzungsdatum|Sitzung am|Datum|termin|(?:^|[\t|\n])\s?Sitzung\s?(?=[\t|\n])/u);
    const body = text.search(/Gremi(?:um|en)|Beratungsfolge|Beratungsreihenfolge/u);
    if (date < 0 || body < 0) continue;
    const own = text.replace(/^Beratungsfolge:?\s*\n/u, "");
    return {
      first, last,
      hasItem: /\bTOP\b/u.test(text),
      hasVisibility: /Ö ?\/ ?N|ö ?nö|[öÖ]ffentlich|Status/u.test(text),
      hasOutcome: /Ergebnis|Beschluss|Abstimmung/u.test(text),
      dateFirst: own.search(/Termin|Datum/u) < own.search(/Gremi(?:um|en)/u) && own.search(/Termin|Datum/u) >= 0,
    };
  }
  return null;
}

function isCaption(line: SheetLine): boolean {
  return line.text.length <= 120 && opensWithCaption.isIn(line) && line.text.replace(captionWords, "").replace(betweenCaptions, "") === "";
}

/** Reads the Beratungsfolge table whose captions stand between lines `from` and `to`; null when there is none with a row. */
export function consultationTable(sheet: Sheet, from: number, to: number, foundBy: string): ConsultationTable | null {
  const captions = captionsIn(sheet, from, to);
  if (captions === null) return null;
  const broken = statusTable(sheet, captions, to) ?? centredTable(sheet, captions, to);
  if (broken !== null) return tableOf(sheet, captions, broken.rows, broken.last, foundBy);
  const rows: Row[] = [];
  let last = captions.last;
  let pending: SheetLine[] = [];
  const roles = new Map<string, string>();
  const unset: UnsetRow[] = [];
  let open: UnsetRow | null = null;
  for (let index = captions.last + 1; index < Math.min(to, captions.last + longestTable); index++) {
    const line = sheet.lines[index];
    if (line === undefined) break;
    if (daysIn(line).length > 0 && line.text.length < 300) {
      const row = rowOf(sheet, line, pending, captions);
      if (row === null) break;
      rows.push(ofBody(row, roles));
      if (open !== null && !isMeetingRow(row) && row.organization !== open.body) unset.push(open);
      open = null;
      pending = [];
      last = index;
    } else if (roleOfBody(line) !== null) {
      const [body, role] = roleOfBody(line) ?? ["", ""];
      roles.delete(body);
      roles.set(body, role);
      if (open !== null) unset.push(open);
      open = { body, role, span: line.span };
      last = index;
    } else if (continuesRow(line, rows.at(-1))) {
      const above = rows.pop();
      if (above !== undefined) rows.push(continued(above, line));
      last = index;
    } else if (pending.length < 3 && isStartOfRow(sheet, line, rows.length)) pending.push(line);
    else break;
  }
  if (open !== null) unset.push(open);
  const table = tableOf(sheet, captions, rows, last, foundBy);
  return table === null ? null : { ...table, rows: [...table.rows, ...unset.map((row) => factOfUnset(row, foundBy))].toSorted((a, b) => a.span[0] - b.span[0]) };
}

/** A body with its role whose meeting is not set: no row of a meeting stands below it. */
interface UnsetRow {
  readonly body: string;
  readonly role: string;
  readonly span: Span;
}

function factOfUnset({ body, role, span }: UnsetRow, foundBy: string): ConsultationFact {
  return { organization: body.replace(/\s\((?:nicht ?-?)?öffentlich\)$/iu, ""), role, date: null, meeting: null, item: null, outcome: null, span, foundBy, confidence: 0.8 };
}

/** A meeting's row belongs to the body above it: "Sitzung des Rates" below "Rat | Entscheidung". The role is the body's. */
function ofBody(row: Row, roles: ReadonlyMap<string, string>): Row {
  const last = [...roles.keys()].at(-1);
  const isMeeting = isMeetingRow(row);
  const organization = isMeeting && last !== undefined ? last : row.organization;
  const meeting = organization !== row.organization && /^\d/u.test(row.organization) ? row.organization : null;
  return { ...row, organization, meeting, role: row.role ?? roles.get(organization) ?? null };
}

function isMeetingRow({ organization }: Row): boolean {
  return /^(?:\d{1,3}\. )?(?:\p{L}{1,20}\s)?(?:(?:\p{L}{0,20}s)?[Ss]itzung|Tagung)(?:\s(?:des|der)\s|$)/u.test(organization);
}

/** The rows right below the label "Beratungsfolge" where no captions stand: a body and its day on each line. Null when there are none. */
export function uncaptionedTable(sheet: Sheet, label: number, to: number, foundBy: string): ConsultationTable | null {
  const captions: Captions = { first: label, last: label, hasItem: true, hasVisibility: true, hasOutcome: false, dateFirst: false };
  const rows: Row[] = [];
  let last = label;
  for (const line of sheet.lines.slice(label + 1, Math.min(to, label + longestTable))) {
    const day = daysIn(line)[0];
    const isCaptions = rows.length === 0 && day === undefined && line.index <= label + 3 && line.text.length <= 60;
    if (isCaptions && labelsIn(line).length === 0) continue;
    const dateFirst = day !== undefined && day.start < 6;
    const row = day === undefined || line.text.length > 200 ? null : rowOf(sheet, line, [], { ...captions, dateFirst });
    if (row === null || !namesBody(row.organization.replace(/ \([^()]{3,40}\)$/u, ""))) break;
    rows.push(row);
    last = line.index;
  }
  return tableOf(sheet, captions, rows, last, foundBy);
}

function tableOf(sheet: Sheet, captions: Captions, rows: readonly Row[], last: number, foundBy: string): ConsultationTable | null {
  const facts = rows.map((row) => factOf(sheet, row, foundBy));
  return facts.length === 0 ? null : { rows: facts, firstLine: captions.first, lastLine: last, visibility: visibilityOf(rows) };
}


function rowOf(sheet: Sheet, line: SheetLine, pending: readonly SheetLine[], captions: Captions): Row | null {
  const day = daysIn(line)[0];
  if (day === undefined) return null;
  const before = line.text.slice(0, day.start).replace(/^\d{1,2}\.\s{1,3}(?=\p{Lu})/u, "").replace(/,?\s(?:am|vom)\s*$/u, "").replace(/(?:^|[\s|])(?:Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\.?,?\s*$/u, "").trim();
  const start = pending[0]?.span[0] ?? line.span[0];
  let rest = line.text.slice(day.end).replace(/^\s*\(([^()]{3,40})\)\s*$/u, (whole, said: string) => (isRole(said) ? said : whole)).replace(/^\s*(?:,?\s*\d{1,2}[:.]\d{2}(?: ?Uhr)?)/u, "").trim();
  let organization = [...pending.map((one) => one.text), before].join(" ").trim();
  if (captions.dateFirst || organization === "") {
    const cells = line.saidCells.filter(({ text }) => text !== "");
    const at = cells.findIndex((cell) => daysIn(cell).length > 0);
    const name = at >= 0 ? (cells[at + 1]?.text ?? "") : bodyAtStart(rest);
    if (organization === "" || name !== "") organization = name;
    rest = at >= 0 ? cells.slice(at + 2).map(({ text }) => text).join("\t") : rest.slice(name.length).trim();
  }
  organization = organization.replace(/\s+/gu, " ").replace(/[|:]$/u, "").trim();
  if (/(?<![\p{L}])(?:hat|hatte|wird|wurde|ist|sind|am|vom)(?![\p{L}])/u.test(organization)) return null;
  if (organization.length < 2 || organization.length > 200 || !/^[\p{Lu}\d("]/u.test(organization)) return null;
  return { organization, date: day.iso, span: [start, line.span[1]], ...tailOf(rest, captions) };
}

/** A body's name before role and outcome, for rows whose date comes first. */
function bodyAtStart(text: string): string {
  const outcome = outcomeAtEnd(text);
  const name = (outcome === null ? text : text.slice(0, outcome[0])).trim();
  const role = roleAtEnd(name);
  return role > 0 && role < name.length ? name.slice(0, -role).trim() : name;
}

function tailOf(tail: string, captions: Captions): Omit<Row, "organization" | "date" | "span"> {
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
  const roleOpen = /^[\p{L} /]{3,40}-$/u.test(rest) || (role === null && /^(?:schriftliche|mündliche|zur|Beratung und)$/u.test(rest));
  const said = rest.replace(/ (?:NA|PA|Auszug)$/u, "").replace(/(?<=\p{L})(?:\s\d{1,3}){2,4}$/u, "");
  const outcome = captions.hasOutcome && !roleOpen && said !== "" && said.length < 120 && /\p{Ll}/u.test(said) ? withoutVotes(said) : (outcomeIn(said) ?? null);
  return { item, visibility, role: role ?? (roleOpen ? rest : null), outcome, roleOpen };
}

function outcomeIn(text: string): string | null {
  const found = outcomeAtEnd(text);
  return found === null ? null : text.slice(found[0], found[1]);
}

/** A row without a day that gives a body its role, for the rows of its meetings below: "Rat | Entscheidung". */
function roleOfBody({ saidCells: cells }: SheetLine): readonly [string, string] | null {
  const at = cells.findIndex((cell) => namesBody(cell) && !isRole(cell));
  const role = at < 0 ? undefined : cells.slice(at + 1).find((cell) => isRole(cell));
  return role === undefined ? null : [cells[at]?.text ?? "", role.text];
}

/** A line below a row that finishes its name ("…, Umwelt, / Sicherheit") or its role ("schriftliche / Beantwortung"). */
function continuesRow(line: SheetLine, row: Row | undefined): boolean {
  if (row !== undefined && row.visibility === null && /^[xX☒]$/u.test(line.text)) return true;
  if (row === undefined || line.gapBefore || line.text.length > 80) return false;
  if (row.roleOpen) return true;
  return /(?:,|-| und| für|\bder|\bdes)$/u.test(row.organization) && !/[.:]$/u.test(line.text);
}

function continued(row: Row, line: SheetLine): Row {
  const span: Span = [row.span[0], line.span[1]];
  if (/^[xX☒]$/u.test(line.text)) return { ...row, span, visibility: "public" };
  if (!row.roleOpen) return { ...row, span, organization: withoutBreaks(`${row.organization} ${line.text}`) };
  const joined = withoutBreaks(`${row.role ?? ""} ${line.text}`);
  return { ...row, span, role: joined, roleOpen: false };
}

/** A line without a date that begins a row whose date stands below. */
function isStartOfRow(sheet: Sheet, line: SheetLine, rowsBefore: number): boolean {
  if (line.text.length > 120 || /[.:!?]$/u.test(line.text) || (line.gapBefore && rowsBefore > 0)) return false;
  const near = [sheet.lines[line.index + 1], sheet.lines[line.index + 2]];
  const at = near.findIndex((one) => one !== undefined && daysIn(one).length > 0 && one.text.length < 160 && !one.text.endsWith("."));
  if (at < 0) return false;
  return near.slice(0, at + 1).every((one) => one !== undefined && !one.gapBefore) && (rowsBefore === 0 || namesBody(line) || /[,-]$/u.test(line.text));
}

function factOf(sheet: Sheet, row: Row, foundBy: string): ConsultationFact {
  const { date, item, outcome } = row;
  const bracket = /^(.{2,160}) \(([^()]{3,40})\)$/u.exec(row.organization);
  const inBrackets = bracket !== null && isRole(bracket[2] ?? "");
  const organization = inBrackets ? (bracket[1] ?? "") : row.organization;
  const role = row.role ?? (inBrackets ? (bracket[2] ?? null) : null);
  return { organization, role, date, meeting: row.meeting ?? null, item, outcome, span: trimmed(sheet.text, row.span), foundBy, confidence: 0.9 };
}

function visibilityOf(rows: readonly Row[]): Visibility | null {
  const first = rows[0]?.visibility ?? null;
  return rows.every((row) => row.visibility === first) ? first : null;
}
