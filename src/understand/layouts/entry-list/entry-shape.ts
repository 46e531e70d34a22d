import { fold } from "../../../text/fold.ts";
import { glanceAt } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { daysIn } from "../../day.ts";
import { isKind } from "../../kinds.ts";
import { bareLabel, labelsIn } from "../../labels.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { cellKind } from "../head/cell-kind.ts";
import { isFile } from "../../attachments/offered-files.ts";

const generalLabel = new LinePattern(/^(\p{Lu}[\p{L} ./()*-]{1,40}?):(?:\s|$)/u);
/** Such kinds of cells tell that two lines say the same sort of thing. */
const telling: ReadonlySet<string> = new Set(["day", "body", "role", "outcome", "visibility", "state"]);
const longestSame = 40;
/** "Beschlussvorlage vom 03.02.2031", "Bauamt, 12.03.2031" */
const longestDated = 100;

/**
 * What kind of thing a line says, whatever it says: its labels, its day, the kind of paper. The entries of a list are of the same shapes.
 * A short line without number stands for its own words: links and buttons come back in each entry.
 */
export function shapesOf(sheet: Sheet, line: SheetLine): readonly string[] {
  const labels = labelsOf(sheet, line);
  if (labels.length > 0) return labels.map((label) => `label ${fold(label)}`);
  if (line.cells.length > 1) return [`${line.cells.length} cells`, ...line.cells.flatMap((cell, n) => shapeOfText(sheet.text.slice(...cell)).map((shape) => `${n} ${shape}`))];
  const shapes = shapeOfText(line);
  return shapes.length > 0 || line.text.length > longestSame || /\d/u.test(line.text) || line.kind === "heading" ? shapes : [`says ${fold(line.text)}`];
}

function shapeOfText(said: string | SheetLine): readonly string[] {
  const text = glanceAt(said);
  if (isFile(text)) return ["file"];
  if (isKind(text)) return ["kind"];
  const kind = cellKind(text);
  if (telling.has(kind)) return [kind];
  return text.text.length <= longestDated && daysIn(text).length === 1 ? ["holds day"] : [];
}

/** The labels of a line, with or without a colon, known or not. */
function labelsOf(sheet: Sheet, line: SheetLine): readonly string[] {
  const hits = labelsIn(line);
  if (hits[0]?.start === 0) return hits.map(({ label }) => label);
  const [first] = line.cells;
  const caption = line.cells.length === 2 && first !== undefined ? sheet.text.slice(...first) : line.text;
  if (caption !== line.text && (caption.endsWith(":") || bareLabel(caption) !== null)) return [caption];
  const label = generalLabel.matchIn(line)?.[1];
  return label !== undefined ? [label] : line.cells.length < 2 && bareLabel(line) !== null ? [line.text] : [];
}
