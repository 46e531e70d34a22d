import type { ConsultationFact, Head, HeadField } from "../../../council/understanding.ts";
import { daysIn } from "../../day.ts";
import { formOfKind } from "../../kinds.ts";
import type { Sheet } from "../../sheet.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { fieldOf } from "../head/field.ts";
import { readGeneralHead } from "../head/general-head.ts";

/**
 * The record of a Drucksache of an assembly with its whole course in one text: "Initiator:", "Drucksache-Art:",
 * then motion, reason, committees' remarks with their day, and resolution, one after the other.
 */
export const assemblyRecord: Layout = { name: "assembly-record", surest: 1, recognise: recogniseAssemblyRecord, read: readAssemblyRecord };

/** Sure when a Drucksache says its kind and its initiator. */
function recogniseAssemblyRecord(sheet: Sheet): number {
  const head = sheet.lines.slice(0, 14).map((line) => line.text).join("\n");
  return (/^Drucksache - \S/mu.test(head) ? 0.4 : 0) + (/Drucksache-Art:/u.test(head) ? 0.35 : 0) + (/Initiator:/u.test(head) ? 0.2 : 0);
}

const committee = String.raw`(?:Ausschuss für \p{Lu}\p{L}+(?:,? (?:und )?(?!Die |Der |Das )\p{Lu}\p{L}+| und \p{L}+){0,6}|\p{Lu}[\p{L}]{1,30}(?: ?AS|A)|[A-Z]{3,5}|Stadt(?:Bau|Plan)|\p{Lu}\p{L}{2,20}[A-Z]{1,3})`;
const before = new RegExp(String.raw`(?<![\p{L}])(${committee})\s{0,3}$`, "u");
const behind = new RegExp(String.raw`^\s{0,3}(?:im |Der |Die )?(${committee})(?=\s|empfiehlt|Die Bezirks|Der |:|,|\.|$)`, "u");
const remark = /^[^.]{0,120}?((?:(?:Der|Die) (?:Antrag|Drucksache|Vorlage|DS|Änderungsantrag) wird )?(?:DS )?(?:vertagt|empfiehlt[^.]{3,80}?(?:zuzustimmen|anzunehmen|abzulehnen|zu beschließen)|abgelehnt|angenommen|zugestimmt|zur Kenntnis genommen))/u;

function readAssemblyRecord(sheet: Sheet): HeadReading {
  const general = readGeneralHead(sheet, "assembly-record");
  const { head, fields } = general;
  const initiator = fieldOf(fields, "initiator");
  const author = head.author === null ? null : withoutCurrent(head.author);
  const kind = head.kind?.value ?? "";
  const isOffice = initiator !== null && /^(?:Abt\.|Abteilung|Bezirksamt|BA\b|Bezirksbürgermeister|Amt )/u.test(initiator.value);
  const isGroup = initiator !== null && !isOffice && !/Ausschuss|^(?:Kultur|Stadt|Personal|Jugend|Umwelt|Wirtschaft|Sport|Schule)\p{L}* und /u.test(initiator.value);
  const asked = formOfKind(kind);
  const replies = /^Antwort\s?:/u.test(head.title?.value ?? "") || /beantworte ich|wird wie folgt beantwortet|beantwortet die (?:\p{L}+ )?Anfrage|Antwort\s?:/u.test(sheet.text.slice(general.head.kind?.span[1] ?? 0));
  const form = asked === "inquiry" ? (replies ? "answer" : "inquiry") : isGroup ? "motion" : (asked ?? "paper");
  const read: Head = {
    ...head,
    form: { ...head.form, value: form },
    leadUnit: isOffice && author !== null ? author : head.leadUnit,
    author: isOffice ? null : author,
    consultations: [...head.consultations, ...remarksIn(sheet, general.bodyStart)],
  };
  return { head: read, bodyStart: general.bodyStart, headLines: general.headLines };
}

/** "Fraktion der SPDBezirksverordnetenversammlung Birkendamm": who began it and whose it is now, two columns run together. */
function withoutCurrent(author: HeadField<string>): HeadField<string> {
  const at = author.value.search(/(?<=[\p{L}\d).])(?:Bezirksverordnetenversammlung|Bezirksversammlung|Bezirksamt|BVV)(?: \p{Lu}[\p{L} -]{2,50})?$/u);
  return at < 3 || at > author.span[1] - author.span[0] ? author : { ...author, value: author.value.slice(0, at), span: [author.span[0], author.span[0] + at] };
}

/** Committees with a day right before or behind their name, in the order of the text. */
function remarksIn(sheet: Sheet, from: number): readonly ConsultationFact[] {
  const start = sheet.lines[from]?.span[0] ?? sheet.text.length;
  const text = sheet.text.slice(start, start + 200_000);
  const found: ConsultationFact[] = [];
  for (const day of daysIn(text).slice(0, 200)) {
    const left = before.exec(text.slice(Math.max(0, day.start - 100), day.start));
    const right = behind.exec(text.slice(day.end, day.end + 120));
    const name = left?.[1] ?? right?.[1];
    if (name === undefined || name === "Die" || /^(?:DS|BVV|Frage|Uhr)$/u.test(name)) continue;
    const at = left === null ? day.end + (right?.[0].indexOf(name) ?? 0) : day.start - (left[0].length - left[0].indexOf(name));
    const outcome = remark.exec(text.slice(Math.max(day.end, at + name.length), day.end + 220))?.[1] ?? null;
    found.push({
      organization: name.trim(), role: null, date: day.iso, meeting: null, item: null, outcome,
      span: [start + Math.min(at, day.start), start + Math.max(day.end, at + name.length)], foundBy: "layouts/assembly-record", confidence: 0.7,
    });
  }
  return found;
}
