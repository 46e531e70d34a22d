import type { Form } from "../../../council/understanding.ts";
import { askedOnceOfLine } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import type { Span } from "../../../text/span.ts";

/** A heading that says kind, subject and mover of a motion or inquiry at once. Null: it does not say. */
export interface MotionHeading {
  readonly form: Form;
  readonly kind: Span;
  readonly title: Span;
  readonly mover: Span | null;
}

const kind = String.raw`(?<kind>(?:(?:Große|Kleine|Schriftliche|Mündliche|Gemeinsamer|Interfraktioneller|Dringlicher) )?(?:\p{Lu}\p{Ll}{2,24}(?:antrag|anfrage)|Antrag|Anfrage)|ANTRAG|ANFRAGE)`;
const group = String.raw`(?:(?:Fraktion(?:en)?|Gruppe|Ratsgruppe|Wählergruppe|Bürgerliste) [^:„“"”?!]{2,60}|[\p{L}\d /.&-]{2,50}-?(?:[Ff]raktion(?:en)?|[Gg]ruppe)(?: [^:„“"”?!]{2,40})?)`;
/** "Antrag zum Thema: „Trinkbrunnen am Markt“, UWG", "Anfrage der Fraktion X zum Thema „Leerstand“" */
const quoted = new LinePattern(new RegExp(`^${kind}(?: (?:der|des|von) (?<mover>[^:„“"”?!]{2,80}?))?,? (?:zum Thema|zu dem Thema|betreffend|betr\\.|mit dem Titel|mit dem Betreff)\\s?:?\\s?[„“"](?<title>[^„"“”]{4,200})[“”"](?:\\s?[,–-]\\s?(?<behind>\\p{Lu}[^,:]{1,70}))?$`, "du"));
/** "Antrag der CDU-Fraktion: Einrichtung eines Jugendtreffs" */
const behindColon = new LinePattern(new RegExp(`^${kind} (?:der|des|von) (?<mover>${group}): (?<title>[\\p{Lu}\\d„"].{5,200})$`, "du"));
/** "Fragen der Fraktion X an Bürgermeister Y": the page's only heading is kind, asker and asked in one. */
const questions = new LinePattern(new RegExp(`^(?<title>(?<kind>Fragen|Anfragen?) (?:der|des|von) (?<mover>${group.replace("{2,60}", "{2,60}?").replace("{2,40})?", "{2,40}?)?")}) an (?:(?:die|den|das) )?(?:Herrn? |Frau )?\\p{Lu}[^:?!]{3,80})$`, "du"));
const longest = 300;
const opensMotion = LinePattern.oneOf([quoted, behindColon, questions].map(({ pattern }) => pattern));

/** What a heading of a motion or inquiry says, with places in the sheet's text; null when the line is none. */
export const motionHeading = askedOnceOfLine((line: SheetLine): MotionHeading | null => {
  if (line.text.length > longest || line.cells.length > 1) return null;
  const places = (quoted.matchIn(line) ?? behindColon.matchIn(line) ?? questions.matchIn(line))?.indices?.groups;
  const [said, title] = [places?.["kind"], places?.["title"]];
  if (said === undefined || title === undefined) return null;
  const mover = places?.["mover"] ?? places?.["behind"];
  const at = (span: readonly [number, number]): Span => [line.span[0] + span[0], line.span[0] + span[1]];
  return { form: /frage/iu.test(line.text.slice(...said)) ? "inquiry" : "motion", kind: at(said), title: at(title), mover: mover === undefined ? null : at(mover) };
});

/** The first line up to `to` that is such a heading, with what it says; null where there is none. */
export function motionHeadingAmong(sheet: Sheet, to: number): { readonly line: SheetLine; readonly heading: MotionHeading } | null {
  for (const line of sheet.finder.all(opensMotion, 0, to)) {
    const heading = motionHeading(line);
    if (heading !== null) return { line, heading };
  }
  return null;
}
