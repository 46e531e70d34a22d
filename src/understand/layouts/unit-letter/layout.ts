import type { HeadField } from "../../../council/understanding.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import type { Span } from "../../../text/span.ts";
import { firstDay } from "../../day.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import type { HeadReading, Layout } from "../layout.ts";

/** A letter of one unit of an administration to another: their marks above each other, day, clerk, subject. No letterhead, no salutation. */
export const unitLetter: Layout = { name: "unit-letter", surest: 0.7, recognise: recogniseUnitLetter, read: readUnitLetter };

/** "14", "141/4": the mark of a unit, alone in its line. */
const unitMark = /^\d{2,3}(?:\/\d{1,2}){0,2}$/u;
/** "hier: Bedarfsprüfung": what of the subject the letter is about. */
const about = new LinePattern(/^hier: ?(\p{Lu}\p{L}{4,40})(?!\p{L})/u);
const clerk = new LinePattern(/^(?:Herr|Frau) \p{Lu}[\p{L}-]{1,30}$/u);
const extension = new LinePattern(/^(?:\p{L}{1,4}\.?:? ?)?\d{3,6}(?:[ -]\d{1,5})?$/u);
/** "(141/41/17/08)": the number under which a unit keeps the matter. */
const inBrackets = /\((\d{2,3}(?:\/\d{1,4}){2,4})\)/u;
const [farthestSubject, longestSubject, mostMarks, longestMark] = [16, 5, 6, 40];

/** Two marks of units above each other, and a subject that ends with "hier: …". */
function recogniseUnitLetter(sheet: Sheet): number {
  return marksOf(sheet).length >= 2 && endOfSubject(sheet) >= 0 ? 0.7 : 0;
}

/** A unit's mark and where it stands. */
interface Mark {
  readonly text: string;
  readonly span: Span;
}

/** The marks above everything else. They are looked for in the text itself: among printed lines, "141/4" passes for the number of a page. */
function marksOf({ text }: Sheet): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < text.length && marks.length < mostMarks; ) {
    const lineBreak = text.indexOf("\n", at);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const line = text.slice(at, Math.min(end, at + longestMark));
    const mark = line.trim();
    if (mark !== "" && !unitMark.test(mark)) break;
    if (mark !== "") marks.push({ text: mark, span: [at + line.indexOf(mark), at + line.indexOf(mark) + mark.length] });
    at = end + 1;
  }
  return marks;
}

function endOfSubject(sheet: Sheet): number {
  return sheet.lines.findIndex((line, n) => n < farthestSubject && about.isIn(line));
}

function readUnitLetter(sheet: Sheet): HeadReading {
  const foundBy = "layouts/unit-letter";
  const marks = marksOf(sheet);
  const last = endOfSubject(sheet);
  const field = <T>(value: T, span: Span, confidence: number): HeadField<T> => ({ value, span, foundBy, confidence });
  const own = ownMarks(marks);
  const from = sheet.lines.findIndex((one) => one.span[0] > (marks.at(-1)?.span[0] ?? 0));
  const first = firstOfSubject(sheet, from, last);
  const span: Span = [sheet.lines[first]?.span[0] ?? 0, sheet.lines[last]?.span[1] ?? 0];
  const subject = sheet.text.slice(...span);
  const line = sheet.lines[last];
  const word = line === undefined ? null : about.matchIn(line);
  const wordAt = (line?.span[0] ?? 0) + (word?.[0].length ?? 0) - (word?.[1]?.length ?? 0);
  const number = inBrackets.exec(subject);
  const isOwn = number?.[1] !== undefined && own.some(({ text }) => number[1]?.startsWith(text.split("/", 1)[0] ?? text) === true);
  const numberAt = span[0] + (number?.index ?? 0) + 1;
  const head = sheet.lines.slice(from, first);
  const dated = head.find((one) => firstDay(one) !== null);
  const day = dated === undefined ? null : firstDay(dated);
  const writer = head.find((one) => clerk.isIn(one) && extension.isIn(sheet.lines[one.index + 1]));
  return {
    bodyStart: last + 1, headLines: new Set(),
    head: {
      form: field("other", [0, 0], 0.6), visibility: null, body: null, consultations: [],
      kind: word?.[1] === undefined ? null : field(word[1], [wordAt, wordAt + word[1].length], 0.7),
      title: field(subject.replace(/\s+/gu, " "), span, 0.7),
      number: !isOwn || number?.[1] === undefined ? null : field(number[1], [numberAt, numberAt + number[1].length], 0.65),
      leadUnit: own.length === 0 ? null : field(own.map(({ text }) => text).join(" "), [own[0]?.span[0] ?? 0, own.at(-1)?.span[1] ?? 0], 0.65),
      author: writer === undefined ? null : field(writer.text, writer.span, 0.55),
      date: dated === undefined || day === null ? null : field(day.iso, [dated.span[0] + day.start, dated.span[0] + day.end], 0.65),
    },
  };
}

/** The marks of the unit that writes: the first, and those below that go on with it ("14", "141/4"); the next is whom it writes to. */
function ownMarks(marks: readonly Mark[]): readonly Mark[] {
  const unit = marks[0]?.text.split("/", 1)[0] ?? "";
  const other = marks.findIndex(({ text }) => !text.startsWith(unit));
  return other < 0 ? marks.slice(0, 1) : marks.slice(0, other);
}

/** The subject begins below marks, day, clerk and telephone, or with its paragraph. */
function firstOfSubject(sheet: Sheet, from: number, last: number): number {
  let first = last;
  while (first > from && last - first < longestSubject && isOfSubject(sheet.lines[first - 1]) && sheet.lines[first]?.gapBefore === false) first--;
  return first === last && last > from && isOfSubject(sheet.lines[last - 1]) ? last - 1 : first;
}

function isOfSubject(line: SheetLine | undefined): boolean {
  return line !== undefined && /\p{L}{3}/u.test(line.text) && !clerk.isIn(line) && !extension.isIn(line) && !(firstDay(line) !== null && line.text.length < 40);
}
