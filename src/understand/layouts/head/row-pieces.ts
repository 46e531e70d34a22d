import { codeAt } from "../../../text/code-at.ts";
import { isBlankCode } from "../../../text/blanks.ts";
import { askedOnceOfLine, type Glance, glanceAt } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { partsBetween } from "../../../text/matches.ts";
import { daysIn } from "../../day.ts";
import { labelsIn } from "../../labels.ts";
import { outcomeAtEnd } from "../../outcomes.ts";
import { isRole, roleAtEnd, roleAtStart } from "../../roles.ts";
import type { SheetLine } from "../../sheet.ts";
import { cellKind } from "./cell-kind.ts";

/**
 * The cells of a line, one after the other: its own, else what tabs, bars, wide gaps, brackets and its day part.
 * Whoever finds one that does not belong need not have the others told.
 */
export const piecesOf = askedOnceOfLine((line: SheetLine): Iterable<Glance> => new Pieces(line));

/** Told one after the other as they are asked for, and each but once. */
class Pieces {
  readonly #told: Glance[] = [];
  readonly #others: Iterator<Glance>;

  constructor(line: SheetLine) {
    this.#others = tellPieces(line);
  }

  *[Symbol.iterator](): Generator<Glance> {
    for (let at = 0; ; at += 1) {
      if (at === this.#told.length) {
        const next = this.#others.next();
        if (next.done === true) return;
        this.#told.push(next.value);
      }
      yield this.#told[at] as Glance;
    }
  }
}

function* tellPieces(line: SheetLine): Generator<Glance> {
  for (const cell of cellsOf(line)) {
    if (cellKind(cell) !== "other" && cell.text.length <= 60 && !endsWithRoleInBrackets(cell)) yield* spoken(cell);
    else for (const part of partsOf(cell)) for (const piece of peeled(part)) yield* spoken(piece);
  }
}

const bullet = new LinePattern(/^(?:[-–•*]|\d{1,2}[.)]{1,2})\s{1,4}(?=(?!(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) \d)\p{L}|\d{1,2}\.\d{1,2}\.\d{4})/u);
const dashBehind = new LinePattern(/\s[-–]$/u);

function cellsOf(line: SheetLine): readonly Glance[] {
  const labels = labelsIn(line);
  const [label] = labels;
  // "Gremium: Rat Sitzungsdatum: 12.03.2031 TOP: 4": a row whose cells are labelled each.
  if (label?.start === 0 && labels.length > 1 && labels.every(({ key }) => key === "meetingBody" || key === "meetingDate" || key === "item")) return labels.map(({ valueStart }, n) => glanceAt(line.text.slice(valueStart, labels[n + 1]?.start).trim()));
  const isLabelled = label?.start === 0 && ["meetingBody", "meetingDate", "consultations"].includes(label.key);
  if (line.cells.length > 1 && !isLabelled) return line.saidCells;
  const said = isLabelled ? glanceAt(line.text.slice(label.valueStart).trim()) : line;
  return bullet.mayBeIn(said) || dashBehind.mayBeIn(said) ? [glanceAt(said.text.replace(bullet.pattern, "").replace(dashBehind.pattern, ""))] : [said];
}

/** A cell without blanks at its ends; none where nothing is left. */
function spoken(cell: Glance): readonly Glance[] {
  const text = cell.text.trim();
  return text === "" ? [] : [text.length === cell.text.length ? cell : glanceAt(text)];
}

const count = new LinePattern(/^\d{1,3}\.?$/u);

/** The cells without the row's own number in the table ("1 | Verwaltungsausschuss | …") and without the votes that stand each in a cell of its own. */
export function withoutCounts(pieces: readonly Glance[]): readonly Glance[] {
  return pieces.filter((piece, n) => !count.isIn(piece) || !((n === 0 && pieces.length > 2) || count.isIn(pieces[n - 1]) || count.isIn(pieces[n + 1])));
}

/** "Gemeinderat (Entscheidung)" */
function endsWithRoleInBrackets({ text }: Glance): boolean {
  const role = text.endsWith(")") ? /\(([^()]{3,40})\)$/u.exec(text)?.[1] : undefined;
  return role !== undefined && isRole(role);
}

/** "Bauausschuss (Vorberatung) 03.03.2031, TOP 4, öffentlich": parted at the day, at brackets and before words of a Beratungsfolge. */
export function* parted(text: string): Generator<Glance> {
  for (const part of partsOf(glanceAt(text))) yield* peeled(part);
}

const joint = /\t|\||\s{2,}|\s[–-]\s|[()]|:\s|[,;]\s(?=TOP|Punkt|[öÖ]ffentlich|[nN]icht|\d|am |um )/gu;
const wordsBeforeDay = /[\s,;:(–-]*(?:(?:am|vom|den|AM):?)?\s*(?:(?:Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\.?,?)?\s*$/u;

function partsOf(cell: Glance): readonly Glance[] {
  const { text } = cell;
  const day = daysIn(cell)[0];
  const sides = day === undefined ? [text] : [text.slice(0, day.start).replace(wordsBeforeDay, ""), text.slice(day.start, day.end), text.slice(day.end)];
  return sides.flatMap((side) => partsBetween(side, joint)).map((part) => withoutLead(glanceAt(withoutMarks(part))));
}

/** Without the blanks, commas, colons and dashes at its ends. */
function withoutMarks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isMarkCode(codeAt(text, start))) start += 1;
  while (end > start && isMarkCode(codeAt(text, end - 1))) end -= 1;
  return text.slice(start, end);
}

const marks = new Set(Array.from(",;:–-", (mark) => mark.charCodeAt(0)));

function isMarkCode(code: number): boolean {
  return isBlankCode(code) || marks.has(code);
}

const preposition = "(?:für (?:die|den|das)|an (?:die|den|das)|in (?:der|die|den)|im) (?=\\p{Lu})";
const leads: readonly LinePattern[] = [
  new RegExp(`^${preposition}`, "u"),
  new RegExp(String.raw`^(?:\p{L}*[vV]orlage|Drucksache|Bericht|Mitteilung|Beratung|Zur Beratung|Behandlung) ${preposition}`, "u"),
].map((pattern) => new LinePattern(pattern));
const ofMeeting = new LinePattern(/^[Zz]ur Sitzung (?:des|der) (?=\p{Lu})/u);

/** Without "Vorlage für den", "zur Sitzung des" and the like before a body's name. */
function withoutLead(piece: Glance): Glance {
  const lead = leads.find((pattern) => pattern.isIn(piece));
  const said = lead === undefined ? piece : glanceAt(lead.removedFrom(piece));
  return ofMeeting.mayBeIn(said) ? glanceAt(ofMeeting.removedFrom(said)) : said;
}

const votesBehind = new LinePattern(/\s(?:(?:Ja|Für|dafür|Nein|Gegen|dagegen|Enth(?:altung(?:en)?|\.)?)[:\s]{0,2}\d{1,3}[\s,;/]{0,3}){1,4}$/u);
const statusBehind = new LinePattern(/\s((?:nicht ?)?öffentlich|Ö|N|nö|ö)$/u);
const statusBefore = new LinePattern(/^((?:nicht ?)?öffentlich|Ö|N|nö|ö)\s/u);
const itemBefore = new LinePattern(/^(?:(?:zu )?TOP:?\s?)?(?:[ÖN] ?)?\d{1,3}(?:\.\d{1,3}){0,3}\.?(?=\s)/u);

/** Role, status, outcome, votes and item that stand at the ends of a piece, apart from it. */
function peeled(piece: Glance): readonly Glance[] {
  const { text } = piece;
  if (text === "" || cellKind(piece) !== "other") {
    const length = roleAtEnd(piece);
    return length > 0 && length < text.length && !isRole(piece) ? fromEnd(text, text.length - length) : [piece];
  }
  const votes = votesBehind.matchIn(piece);
  if (votes !== null) return fromEnd(text, votes.index);
  const outcome = outcomeAtEnd(piece);
  if (outcome !== null && outcome[0] > 0) return fromEnd(text, outcome[0]);
  const status = statusBehind.matchIn(piece)?.[1] ?? statusBefore.matchIn(piece)?.[1];
  if (status !== undefined) return text.endsWith(status) ? fromEnd(text, text.length - status.length) : fromStart(text, status.length);
  const item = itemBefore.matchIn(piece)?.[0];
  if (item !== undefined && cellKind(item) === "item") return fromStart(text, item.length);
  const opening = outcome !== null ? 0 : roleAtStart(piece);
  return opening > 0 && opening < text.length ? fromStart(text, opening) : [piece];
}

/** What stands from `start` on, apart from what is before it. */
function fromEnd(text: string, start: number): readonly Glance[] {
  return [...peeled(glanceAt(text.slice(0, start).trim())), glanceAt(text.slice(start))];
}

function fromStart(text: string, end: number): readonly Glance[] {
  return [glanceAt(text.slice(0, end)), ...peeled(glanceAt(text.slice(end).trim()))];
}
