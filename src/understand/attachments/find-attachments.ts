import type { AttachmentFact, Form, Head, SectionFact } from "../../council/understanding.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import { matchesIn } from "../../text/matches.ts";
import { singleSpaced } from "../../text/blanks.ts";
import { PatternGroup } from "../../text/patterns/pattern-group.ts";
import { isFileCaption, isFileNote } from "./file-list.ts";
import { headingKind } from "../sections/heading-words.ts";
import { labelsIn } from "../labels.ts";
import { overlaps } from "../../text/span.ts";
import { linesWithin, type Sheet, type SheetLine, trimmed } from "../sheet.ts";

const none = new LinePattern(/^(?:keine|keine Anlagen?|entfällt|ohne|-+|–|nein|\.\/\.)\.?$/iu);
/** What reports of a meeting: an "Anlage 1" in it is the paper's that was dealt with. */
const reports: readonly Form[] = ["minutes", "minutesExtract", "agendaItem", "agenda", "meeting", "notice", "invitation"];
const mostAttachments = 200;
const mostNamed = 30;
/** "(120 KB)", "(PDF, 5,1 MB)", "- PDF, 80 kB" behind the name of a file. */
const fileSize = /\s*(?:\((?:(?:PDF|DOCX?|XLSX?)(?:-Dokument)?,? )?[\d.,]+ ?[kKMG]B\)|[-–] (?:PDF, )?[\d.,]+ ?[kKMG]B|(?<=\S\s)PDF-Dokument)$/u;
/** What marks an entry of a list. */
const listMark = new LinePattern(/^(?:[-–•*·]\s+|\(?\d{1,2}[.)]\s+|\d{1,2}(?:\.\d{1,2})+\.?\s+)/u);
/** "Anlage: Lageplan", "Anlage 2: Gutachten": attachments named on a line of their own. */
const inLine = new LinePattern(/^(?:Anlagen?:\s+(?=\S)|(?=Anlage \d{1,2}(?::|\s[-–])\s))(.{3,160})$/u);

/** The attachments that the sections of that kind list, one a line, without numbering; "keine" gives none. `all` holds the lists of files too, which are no sections of the paper. What reports of a meeting, as the head tells, names the attachments of papers. */
export function findAttachments(sheet: Sheet, sections: readonly SectionFact[], all: readonly SectionFact[], { form, number }: Pick<Head, "form" | "number">): readonly AttachmentFact[] {
  const listed = listedIn(sheet, sections);
  // "Anlage 2" at the top of an attachment is what it is itself.
  const isOther = ({ span }: AttachmentFact): boolean => form.value !== "attachment" || !overlaps(span, form.span);
  const found = [listed, namedOnLines(sheet).filter(isOther), filesOfPage(sheet), listedIn(sheet, all)].find((some) => some.length > 0) ?? [];
  const saysNone = sections.some((section) => section.kind === "attachments" && none.pattern.test(sheet.text.slice(...section.contentSpan).trim()));
  return found.length > 0 || saysNone ? found : reports.includes(form.value) ? [] : firstOf(namedInText(sheet, number?.value ?? null).filter(isOther), () => toldInText(sheet));
}

function firstOf(found: readonly AttachmentFact[], other: () => readonly AttachmentFact[]): readonly AttachmentFact[] {
  return found.length > 0 ? found : other();
}

function listedIn(sheet: Sheet, sections: readonly SectionFact[]): readonly AttachmentFact[] {
  const found: AttachmentFact[] = [];
  for (const section of sections) {
    if (section.kind !== "attachments" || /^Anlage \d+$/u.test(section.heading)) continue;
    if (isBoundIn(sheet, section)) continue;
    let wasListed = false;
    for (const line of linesWithin(sheet, section.contentSpan)) {
      if (found.length >= mostAttachments) return found;
      const isField = line.gapBefore && labelsIn(line.text)[0]?.start === 0;
      if (none.isIn(line) || isFoot(line.text) || isField) break;
      if (isCaptions(sheet, line) || isFileCaption(line) || isFileNote(line)) continue;
      const isListed = listMark.isIn(line);
      if (line.gapBefore && wasListed && !isListed && line.kind !== "row") break;
      wasListed = isListed;
      const file = fileRow(sheet, line);
      if (file !== null) {
        found.push(file);
        continue;
      }
      const start = line.span[0] + (listMark.matchIn(line)?.[0].length ?? 0);
      const span = trimmed(sheet.text, [start, start + sheet.text.slice(start, line.span[1]).replace(fileSize, "").length]);
      const title = sheet.text.slice(...span);
      if (/\p{L}/u.test(title) && title.length <= 200) found.push({ title, span, foundBy: "attachments/list", confidence: 0.85 });
    }
  }
  return found;
}

/** "Anlage" at the end of a page: what stands on the next one is the attachment itself, no list. */
function isBoundIn(sheet: Sheet, { heading, span, contentSpan }: SectionFact): boolean {
  const [above, below] = [linesWithin(sheet, span)[0], linesWithin(sheet, contentSpan)[0]];
  return heading === "Anlage" && above?.page != null && below?.page != null && below.page > above.page;
}

function namedOnLines(sheet: Sheet): readonly AttachmentFact[] {
  return sheet.lines.slice(0, 2000).flatMap((line) => {
    const title = line.cells.length > 1 ? undefined : inLine.matchIn(line)?.[1]?.replace(fileSize, "");
    if (title === undefined || none.pattern.test(title) || /[.!?]$|^\d{1,3}$/u.test(title)) return [];
    const start = line.span[0] + line.text.indexOf(title);
    return [{ title, span: [start, start + title.length] as const, foundBy: "attachments/line", confidence: 0.75 }];
  }).slice(0, mostNamed);
}

/** "Antrag SPD PDF-Dokument": the files that a page offers between its head and its text. */
function filesOfPage(sheet: Sheet): readonly AttachmentFact[] {
  const captions = sheet.lines.findIndex((line, n) => isFileCaption(line) && [1, 2].every((more) => isFileCaption(sheet.lines[n + more] ?? "")));
  if (captions >= 0) return filesBelow(sheet, captions);
  const named = filesByName(sheet);
  if (named.length > 0) return named;
  return sheet.lines.slice(0, 80).flatMap((line) => {
    const title = line.text.endsWith("PDF-Dokument") ? /^(.{3,160}\S)\sPDF-Dokument$/u.exec(line.text)?.[1] : undefined;
    return title === undefined ? [] : [{ title, span: [line.span[0], line.span[0] + title.length] as const, foundBy: "attachments/page", confidence: 0.8 }];
  });
}

const headsFiles = new LinePattern(/^(?:Dokumente?|Dateien|Anlagen?|Anhänge|\d{1,2} Anlagen?):?$/u);
const fileName = new LinePattern(/^(\S.{2,199}?)(?:\.(?:pdf|docx?|xlsx?|pptx?|odt)|\s{0,4}\[\s?[\d.,]+ ?[kKMG]B\s?\])$/iu);

/** Below "Dokumente" or "2 Anlagen" names of files alone, each with its ending or its size: "Lageplan.pdf", "Entwurf [ 56 KB ]". */
function filesByName(sheet: Sheet): readonly AttachmentFact[] {
  const at = sheet.lines.findIndex((line, n) => headsFiles.isIn(line) && opensFiles(sheet.lines[n + 1]));
  const found: AttachmentFact[] = [];
  for (const line of at < 0 ? [] : sheet.lines.slice(at + 1, at + 1 + mostNamed)) {
    const title = line.gapBefore && found.length > 0 ? undefined : nameOfFile(line);
    if (title === undefined) break;
    found.push({ title, span: [line.span[0], line.span[0] + title.length], foundBy: "attachments/page", confidence: 0.8 });
  }
  return found;
}

const withEnding = /^\S.{2,199}\.(?:pdf|docx?|xlsx?|pptx?|odt)$/iu;

/** A file by its ending, its size or both: with both, the ending is what the page calls it by. */
function nameOfFile(line: SheetLine): string | undefined {
  const named = line.text.replace(fileSize, "");
  return named !== line.text && withEnding.test(named) ? named : fileName.matchIn(line)?.[1];
}

/** Right below the caption, or below a gap where ending and size leave no doubt. */
function opensFiles(line: SheetLine | undefined): boolean {
  return line !== undefined && (line.gapBefore ? withEnding.test(line.text.replace(fileSize, "")) && fileSize.test(line.text) : nameOfFile(line) !== undefined);
}

/** A list of files that a copy prints cell below cell: what is no caption and no note beside a file is its name. */
function filesBelow(sheet: Sheet, captions: number): readonly AttachmentFact[] {
  const found: AttachmentFact[] = [];
  let hasNote = false;
  for (const line of sheet.lines.slice(captions, captions + 4 * mostNamed)) {
    if (headingKind(line) !== null || (line.gapBefore && found.length > 0)) break;
    if (isFileNote(line)) hasNote = true;
    else if (!isFileCaption(line) && /\p{L}{3}/u.test(line.text) && line.text.length <= 200) found.push({ title: line.text, span: line.span, foundBy: "attachments/page", confidence: 0.75 });
  }
  return hasNote ? found : [];
}

/** "Nr. | Name | Größe" above a list of files. */
function isCaptions(sheet: Sheet, line: SheetLine): boolean {
  return line.cells.length > 1 && line.cells.every(([start, end]) => start === end || sheet.text.slice(start, end) === "Anlage" || isFileCaption(sheet.text.slice(start, end)));
}

/** A file in a row of a table: the first cell with words that is neither number, kind of file, size nor day. */
function fileRow(sheet: Sheet, line: SheetLine): AttachmentFact | null {
  const cell = line.cells.length < 2 ? undefined : line.cells.find(([start, end]) => /\p{L}{3}/u.test(sheet.text.slice(start, end)) && !isFileNote(sheet.text.slice(start, end)));
  return cell === undefined ? null : { title: sheet.text.slice(...cell), span: cell, foundBy: "attachments/list", confidence: 0.85 };
}

const numbered = /(?=A)(?<![\p{L}])Anlage (\d{1,2})(?![\d.,]\d|\d)(?: \([\p{L}\d -]{3,40}\))?/gu;

/** "Anlage 2 / der Informationsvorlage Nr. 2031/78": what follows where another paper's attachment is named. */
const ofOtherPaper = /^\s{1,3}(?:der|des|zur|zum|zu|von) (?:der |dem )?\p{L}{0,30}(?:[vV]orlage|[dD]rucksache|[aA]ntrags?|[aA]nfrage|VO|BV|SV|DS|Drs\.)(?:-?\s?Nr\.?)?:?\s(?<number>\p{L}{0,6}[ /-]?\d[\p{L}\d./-]{2,20})/u;

/** Attachments that the text only names: "siehe Anlage 1", "Anlage 2 (Lageplan)"; each number once. */
function namedInText(sheet: Sheet, own: string | null): readonly AttachmentFact[] {
  const found = new Map<string, AttachmentFact>();
  for (const match of matchesIn(sheet.text.slice(0, 200_000), numbered)) {
    const number = match[1] ?? "";
    if (found.has(number) || found.size >= mostNamed) continue;
    const end = match.index + match[0].length;
    const other = ofOtherPaper.exec(sheet.text.slice(end, end + 100))?.groups?.["number"];
    if (other !== undefined && other.replace(/[.,]$/u, "") !== own) continue;
    found.set(number, { title: match[0], span: [match.index, end], foundBy: "attachments/named", confidence: 0.5 });
  }
  return [...found.values()];
}

/** A noun with what belongs to it: "Bericht der Fachstelle für das Jahr 2031", "Satzung", "Entwurf des Vertrags". */
const word = String.raw`(?!Kenntnis)\p{Lu}[\p{L}\d-]{1,40}(?:,? (?:und|sowie|/) \p{Lu}[\p{L}-]{2,40})?`;
const inside = String.raw`(?:(?:de[rs]|die|das|den|dem|zu[rm]?|vo[nm]|für|über|aus|im|in|am|an|bis|mit)(?: (?:de[rsnm]|die|das|eine[rsnm]?))?(?: \p{Ll}{3,20}e[nrsm]?){0,2} )?(?:${word}|(?:19|20)\d{2}(?:/\d{2,4})?)`;
const thing = String.raw`\p{Lu}\p{Ll}[\p{L}\d*-]{2,50}(?: ${inside}){0,7}`;
/** Walked apart from what finders look for: the text is another one here, with the furniture of its pages. */
const attaching = new PatternGroup();
/** One of these words stands in all that says of something that it is attached. */
const tellsAttached = /[aA]nlage|beigefügt|beiliegend|anliegend|angehängt|beigelegt/;
/** "den in der Anlage dargestellten Pflegebericht 2031": its verb, or a small word, ends the name. */
const attachedThing = attaching.add(new RegExp(String.raw`(?<!\p{L})(?:[Dd](?:er|ie|as|en|em)|[Ee]ine[nmr]?)\s(?:in der Anlage|als Anlage(?: \d{1,2})?|anliegend|in Anlage \d{1,2})\s(?<how>beigefügte|beiliegende|angefügte|vorgelegte|dargestellte|enthaltene|abgedruckte|befindliche)[nr]?\s(${thing.replaceAll(" ", "\\s")})`, "gu"));
/** "das beigefügte Verzeichnis", "dem anliegenden Lageplan": with nothing said of a numbered attachment. */
const enclosedThing = attaching.add(new RegExp(String.raw`(?<!\p{L})(?:[Dd](?:er|ie|as|en|em)|[Mm]it|[Nn]ach|[Ss]iehe|laut|gemäß)\s(?:beigefügte|beiliegende|anliegende|angehängte|beigelegte)[nmrs]?\s(${thing.replaceAll(" ", "\\s")})`, "gu"));
/** "… als Anlage beigefügt", "… der Anlage zu entnehmen". */
const inAttachment = attaching.add(/\s(?:(?:als|in der)\sAnlage\s(?<how>bei(?:gefügt)?|angefügt|enthalten|dargestellt)|(?:der|aus der)\sAnlage\s(?:zu\sentnehmen|ersichtlich))(?!\p{L})/gu);
const longestSubject = 240;
/** "Der ausführliche Bericht ist der Vorlage": the subject, at the beginning of its sentence. */
const subjectBefore = new RegExp(String.raw`(?:^|[.!?:]\s{1,4}|\n)(D(?:er|ie|as))\s((?:\p{Ll}{4,24}e\s)?${thing.replaceAll(" ", "\\s")})\s(?:ist|sind|liegt|liegen|wird|werden)(?:\s(?:dieser|der|diesem|dem)\s(?:Vorlage|Mitteilung|Drucksache|Sitzungsvorlage|Antrag|Schreiben|Beschlussvorlage|Informationsvorlage))?$`, "u");

/** What is in itself written, drawn or listed: it may be what is meant where only something "in" the attachment is named. */
const writing = /(?:bericht|konzept|konzeption|plan|monitor|satzung|entwurf|übersicht|liste|tabelle|gutachten|präsentation|vertrag|vereinbarung|richtlinien?|ordnung|schreiben|stellungnahme|protokoll|auswertung|statistik|kalkulation|abschluss|synopse|aufstellung|verzeichnis|karte|bilanz|katalog|dokumentation|analyse|studie|untersuchung)$/iu;
const isEnclosed = new RegExp(`${writing.source.slice(0, -1)}$|(?:ausschnitt|zeichnung|skizze|muster|formular|unterlagen|fotos|pläne|listen|tabellen)$`, "iu");
const isAttached = /^(?:bei|angefügt|vorgelegt)/u;

/** Whether the thing is itself the attachment. */
function isItself({ groups }: RegExpExecArray, printed: string): boolean {
  return isAttached.test(groups?.["how"] ?? "") || writing.test(printed.replace(/^\p{Ll}+\s/u, "").split(/\s/u)[0] ?? "");
}

/** What the text says is attached, without a number: named in the nominative, each once. */
function toldInText(sheet: Sheet): readonly AttachmentFact[] {
  const text = sheet.text.slice(0, 200_000);
  if (!tellsAttached.test(text)) return [];
  const found = new Map<string, AttachmentFact>();
  const note = (printed: string, title: string, at: number): void => {
    if (found.size < mostNamed && !found.has(title)) found.set(title, { title, span: [at, at + printed.length], foundBy: "attachments/told", confidence: 0.5 });
  };
  for (const match of attachedThing.matchesIn(text)) {
    const printed = match[2] ?? "";
    if (isItself(match, printed)) note(printed, singleSpaced(printed), match.index + match[0].length - printed.length);
  }
  for (const match of enclosedThing.matchesIn(text)) {
    const printed = /^\p{Lu}[\p{L}-]{2,60}/u.exec(match[1] ?? "")?.[0] ?? "";
    if (isEnclosed.test(printed)) note(printed, printed, match.index + match[0].length - (match[1] ?? "").length);
  }
  for (const match of inAttachment.matchesIn(text)) {
    const from = Math.max(0, match.index - longestSubject);
    const subject = subjectBefore.exec(text.slice(from, match.index));
    const [all = "", article = "", printed = ""] = subject ?? [];
    if (subject !== null && isItself(match, printed)) note(printed, inNominative(article, singleSpaced(printed)), from + subject.index + all.indexOf(printed));
  }
  return [...found.values()];
}

/** "Der ausführliche Bericht" is without its article "Ausführlicher Bericht". */
function inNominative(article: string, printed: string): string {
  const ending = article === "Der" ? "er" : article === "Das" ? "es" : "e";
  const named = printed.replace(/^(\p{Ll}+)e (?=\p{Lu})/u, (_, stem: string) => `${stem}${ending} `);
  return named.charAt(0).toUpperCase() + named.slice(1);
}

/** Signatures and page remarks below the list. */
function isFoot(text: string): boolean {
  return /^(?:gez\b|Im Auftrag|In Vertretung|Mit freundlichen|\p{Lu}[\p{L}.]+, (?:den )?\d)/u.test(text);
}
