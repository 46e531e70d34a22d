import type { Span } from "../../text/span.ts";
import { mayBeSurname, NAMENSWORT } from "../people/name-form.ts";
import type { Sheet, SheetLine } from "../sheet.ts";
import { sideLabelOf } from "./ballot-word.ts";
import { cellsOf } from "./cell.ts";
import { partyIn, shapeOf } from "./party-shape.ts";
import { tallyIn } from "./tally.ts";
import type { Told, VoteList, Voter } from "./vote-list.ts";

/** How the screen of a voting system is told from other short lines. */
const shortLine = 32;
const shareOfShort = 0.9;
const fewestNames = 5;
const fewestSeats = 4;
const mostLines = 3000;

const item = /^(?:TOP|Top|Tagesordnungspunkt)\s?:?\s?((?:[ÖN]\s?)?\d{1,3}(?:\.\d{1,3}){0,3})$/u;
/** The menu of the program's window, and other words of it. */
const windowWords = /(?:^|\s)(?:File|Datei|Options?|Optionen|Edit|Bearbeiten|View|Ansicht|Extras|Help|Hilfe|Fenster|Window)(?:\s|$)/u;
const title = /^(?:Dr|Prof|Dipl)\.$/u;
const surname = new RegExp(String.raw`^(${NAMENSWORT})([!|]?)$`, "u");
const half = /^\p{Lu}\p{Ll}{1,20}-$/u;
const cut = /^(?:\.{2,3}|…)$/u;
const tail = /^\p{Ll}{1,3}$/u;
const damage = /[!|]$/u;
const office = /^(?:(?:Ober|Erste[rn]? )?B[üuiîl]{1,3}r[gq]er[mn]e[il1]s(?:t|l)er(?:in)?|Oberb[üuil]{1,3}rgerme[il1]ster(?:in)?|Vorsitzende[rn]?|Landr(?:at|ätin)|Präsident(?:in)?)$/u;

/**
 * The seats on the screen of a voting system, as recognition reads them: names and factions in short lines, and the counts.
 * Who voted how only its colours tell. Null where no screen is there: two sides with counts, seats of two factions and five names must be.
 */
export function seatPlanIn(sheet: Sheet): VoteList | null {
  const { lines } = sheet;
  if (lines.length < fewestNames + fewestSeats || lines.length > mostLines || lines.filter(({ text }) => text.length <= shortLine).length < lines.length * shareOfShort) return null;
  const cells = lines.flatMap((line) => cellsOf(sheet, line));
  const sides = new Set(cells.flatMap(({ text }) => sideLabelOf(text)?.side ?? []));
  if (sides.size < 2) return null;
  const tally = tallyIn(cells);
  if (tally === null) return null;
  const factions = factionsOf(lines);
  if (factions.seats < fewestSeats || factions.names.length < 2) return null;
  const voters = votersOf(lines, factions.lines);
  if (voters.length < fewestNames) return null;
  const number = lines.flatMap((line) => item.exec(line.text)?.[1] ?? [])[0] ?? null;
  return { manner: "seatPlan", title: null, paper: null, factions: factions.names, votes: [{ item: number, tally, voters, isWhole: false, span: [lines[0]?.span[0] ?? 0, lines.at(-1)?.span[1] ?? 0] }] };
}

interface Factions {
  readonly names: readonly Told[];
  /** How many seats name their faction. */
  readonly seats: number;
  readonly lines: ReadonlySet<number>;
}

/** The factions that seats name: one of each shape, in the spelling that recognition broke least. */
function factionsOf(lines: readonly SheetLine[]): Factions {
  const found = new Map<string, Told & { readonly isClean: boolean }>();
  const own = new Set<number>();
  let seats = 0;
  for (const { text, span, index } of lines) {
    for (const { word, start } of wordsOf(text)) {
      const party = partyIn(word);
      if (party === null) continue;
      seats++;
      own.add(index);
      const key = shapeOf(party.name);
      const before = found.get(key);
      const told = { value: party.name, span: [span[0] + start, span[0] + start + word.length] as const, isClean: party.isClean };
      if (before === undefined || (party.isClean && !before.isClean)) found.set(key, told);
    }
  }
  // "LINKE" below "DIE" and "PARTEI" below "WIR/Die" are the ends of longer names.
  const names = [...found.values()].filter(({ value }, _, all) => !all.some((other) => other.value !== value && (other.value.endsWith(` ${value}`) || other.value.endsWith(`/${value}`))));
  return { names: names.map(({ value, span }) => ({ value, span })).toSorted((a, b) => a.span[0] - b.span[0]), seats, lines: own };
}

interface Word {
  readonly word: string;
  readonly start: number;
}

/** The line as a whole where it names a faction, else what bars divide, else its words. */
function wordsOf(text: string): readonly Word[] {
  if (partyIn(text) !== null) return [{ word: text, start: 0 }];
  const parts = split(text, /\s+(?:II|I I|11|\|{1,2})(?:\s+|$)/gu);
  return parts.flatMap(({ word, start }) => (partyIn(word) === null ? split(word, /\s+/gu).map((one) => ({ word: one.word, start: start + one.start })) : [{ word, start }]));
}

function split(text: string, divider: RegExp): readonly Word[] {
  const words: Word[] = [];
  let start = 0;
  for (const match of text.matchAll(divider)) {
    words.push({ word: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  return [...words, { word: text.slice(start), start }].filter(({ word }) => word !== "");
}

/** A word in the seats of one row: a name, or the beginning of one ("Dr.", "Meier-") whose rest may stand in another line. */
interface Seat {
  readonly kind: "name" | "beginning";
  readonly word: string;
  readonly span: Span;
  readonly line: number;
  readonly role: string | null;
  readonly isCut: boolean;
  readonly isDamaged: boolean;
}

function votersOf(lines: readonly SheetLine[], factionLines: ReadonlySet<number>): readonly Voter[] {
  const found: Voter[] = [];
  let row: Seat[] = [];
  const close = (): void => {
    found.push(...namesOf(row));
    row = [];
  };
  for (const line of lines) {
    const { index, text } = line;
    const last = row.at(-1);
    if (office.test(text)) {
      if (last !== undefined) row[row.length - 1] = { ...last, role: mendedOffice(text) };
      close();
    } else if (factionLines.has(index) || sideLabelOf(text) !== null || item.test(text) || windowWords.test(text)) close();
    else if (tail.test(text)) lengthen(row, line);
    else row.push(...seatsIn(line));
  }
  close();
  return found;
}

function mendedOffice(text: string): string {
  const woman = text.endsWith("in") ? "in" : "";
  if (text.startsWith("Ober")) return `Oberbürgermeister${woman}`;
  return text.startsWith("B") ? `Bürgermeister${woman}` : text;
}

function seatsIn({ text, span, index }: SheetLine): readonly Seat[] {
  const words = split(text, /\s+/gu);
  return words.flatMap(({ word, start }, n): readonly Seat[] => {
    const own = { span: [span[0] + start, span[0] + start + word.length] as const, line: index, role: null, isCut: cut.test(words[n + 1]?.word ?? ""), isDamaged: damage.test(word) };
    if (title.test(word) || half.test(word)) return [{ ...own, kind: "beginning", word }];
    const [, letters = "", sign] = surname.exec(word) ?? [];
    // Recognition takes "l" for "!".
    const name = sign === "" ? letters : `${letters}l`;
    return letters.length >= 2 && name.length >= 3 && mayBeSurname(name) ? [{ ...own, kind: "name", word: name }] : [];
  });
}

/** "n" right below "Wiedeman": the end of the one name of that line, which its seat was too narrow for. */
function lengthen(row: Seat[], { text, index }: SheetLine): void {
  const names = row.filter(({ kind, line }) => kind === "name" && line === index - 1);
  const [broken] = names;
  if (broken !== undefined && names.length === 1) row[row.indexOf(broken)] = { ...broken, word: `${broken.word}${text}`, isDamaged: true };
}

/** "Lühr-Hartig" before "Osten ...": mending has joined the beginning of the name that was cut off with the seat beside it. */
function parted(row: readonly Seat[]): readonly Seat[] {
  return row.flatMap((seat, n): readonly Seat[] => {
    const [first, second] = seat.word.split("-");
    const isJoined = seat.kind === "name" && !seat.isCut && row[n + 1]?.isCut === true && row.every(({ kind }) => kind === "name");
    if (!isJoined || first === undefined || second === undefined || second === "") return [seat];
    const own = { ...seat, isDamaged: true };
    return [{ ...own, kind: "beginning", word: `${first}-`, line: seat.line - 1 }, { ...own, word: second }];
  });
}

/**
 * The names of one row. A beginning goes with the only name up to the next one, with what stands right behind it in its line,
 * or with a name that the screen cut off: that fills two lines. Which of several other names it belongs to is not told, so none bears it.
 */
function namesOf(printed: readonly Seat[]): readonly Voter[] {
  const row = parted(printed);
  const beginnings = new Map<Seat, Seat>();
  for (const [n, seat] of row.entries()) {
    if (seat.kind !== "beginning") continue;
    const next = row.findIndex(({ kind }, at) => at > n && kind === "beginning");
    const behind = row.slice(n + 1, next < 0 ? row.length : next);
    const rest = behind.length === 1 || behind[0]?.line === seat.line ? behind[0] : behind.find((one) => one.isCut);
    if (rest !== undefined) beginnings.set(rest, seat);
  }
  return row.filter(({ kind }) => kind === "name").map((seat): Voter => {
    const before = beginnings.get(seat)?.word ?? "";
    return { name: `${before}${before === "" || before.endsWith("-") ? "" : " "}${seat.word}${seat.isCut ? " ..." : ""}`, span: seat.span, faction: null, role: seat.role, ballot: null, confidence: seat.isDamaged || seat.isCut ? 0.4 : 0.6 };
  });
}
