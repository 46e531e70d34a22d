import type { ResolutionFact, VoteFact } from "../../council/understanding.ts";
import { singleSpaced } from "../../text/blanks.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import { contains, type Span } from "../../text/span.ts";
import { paperNumberOf } from "../agenda/item-words.ts";
import type { ItemText } from "../agenda/items-of-sections.ts";
import { isOutcome } from "../outcomes.ts";
import { sentencesIn } from "../sentences.ts";
import { linesWithin, type Sheet, type SheetLine, trimmed } from "../sheet.ts";
import { declarationOf } from "../visibility/declaration.ts";
import { sentencesOfItem } from "./sentences-of-item.ts";

const mostInItem = 30;
const saysSo = new LinePattern(/^So beschlossen/iu);
const longestWording = 8000;
const ofNumber = String.raw`(?:\s?[-–]?\s?(?:Nr|Nummer|nummer)\.?)?:?\s{0,2}((?:\p{L}{1,6}[\s./-]{0,2})?\d[\p{L}\d./-]{0,24}(?:\s?[/-]\s?\d{1,4})?)?`;
const decided = new LinePattern(new RegExp(String.raw`^(?:[A-Z]\)\s?|[IVX]{1,4}\.\s|\d\.\s)?(?:(?:Geänderter|Neuer|Der|Einstimmiger|Mehrheitlicher|Folgender) )?(?:Beschluss|Beschluß|Beschlüsse|Beschlussempfehlung|Empfehlungsbeschluss|Beschlusstext|Beschlussfassung|Beschlusslage|B e s c h l u s s)(?: (?:des|der) [\p{L}, -]{3,70})?${ofNumber}\s?(:|$)`, "u"));
const proposed = new LinePattern(/^(?:Beschlussvorschlag|Beschlussentwurf|Beschlussantrag|Beschlussempfehlung der Verwaltung)(?: (?:der|des) [\p{L} -]{3,60})?\s?(?::|$)/u);
/** "Die Bezirksverordnetenversammlung beschließt:", "Der Gemeinderat fasst mit 9 Ja-Stimmen folgenden Beschluss:". */
const opens = new LinePattern(/^(?:Nach [^.:]{3,60} |Sodann |Daraufhin |Anschließend )?(?:[Dd]er|[Dd]ie|[Dd]as)\s[^.:]{2,100}\s(?:beschließ(?:t|en)|fasst|empfiehlt|beschloss|fassen)(?:\s[^.:]{0,160})?:$/u);
const bodyWord = String.raw`(?:[\p{L}-]{0,30}(?:[Rr]at|[Tt]ag|[Aa]usschuss|[Vv]ertretung|[Vv]ersammlung|[Bb]eirat|[Ss]enat)|BVV|[Mm]agistrat)`;
const decides = new RegExp(String.raw`(?:^|\s)(?:[Dd]er|[Dd]ie)\s${bodyWord}(?![\p{L}])[^:]{0,120}\s(?:beschließt|erteilt|stimmt|empfiehlt|fordert|genehmigt|billigt|wählt|bestellt|beauftragt|hebt|erlässt|stellt|verabschiedet|bewilligt|ersucht|bittet|lehnt)(?![\p{L}])`, "u");
const stops = new LinePattern(/^(?:Abstimmung|Stimmenverhältnis|Stimmverhältnis|Abstimmungsverhältnis|Stimmen(?: gesamt)?:|Ergebnis:|Beratungsergebnis|Anwesend:|Ja(?:-?[Ss]timmen)?\s?[:\d]|[Dd]afür:?\s|Einstimmig|einstimmig|[Mm]ehrheitlich|So beschlossen|Namentliche Abstimmung|Mit Ja stimmten|Begründung|Sachverhalt|Diskussion|Aussprache|Beratung|Wortprotokoll|Protokollnotiz|Protokollerklärung|Anlagen?:|Finanzielle Auswirkungen|gez\.|Für die Richtigkeit|Vorstehende|Ende der Sitzung|\d{1,3}\s?[:/]\s?\d{1,3}\s?(?:$|[:/])|Der Beschluss (?:erfolgt|wird|ist|wurde)|Dem Beschluss|Somit ist|Damit ist|(?:Herr|Frau|Ratsmitglied) [\p{Lu}][^.]{2,60} (?:verlässt|betritt|nimmt wieder)|Abgelehnt|Angenommen|\(einstimmig|\(mehrheitlich)/u);
const listItem = new LinePattern(/^(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?\s|[a-z][.)]\s|[-–•*·]\s?|[IVX]{1,4}\.\s)/u);
const asProposed = new LinePattern(/(?:[Ss]o beschlossen|(?:gemäß|laut|lt\.|entsprechend|wie|nach|im Sinne) (?:dem |des |der )?(?:[Bb]eschluss(?:vorschlag|entwurf|antrag)(?:e?s)?|Vorlage|Verwaltungsvorschlag(?:s)?|Vorschlag)|stimmt dem Beschluss(?:vorschlag|entwurf) (?:\p{L}{1,20} ){0,3}zu|Beschluss(?:vorschlag|entwurf) wird (?:\p{L}{1,20} ){0,3}(?:angenommen|beschlossen|zugestimmt|gefolgt)|(?:einstimmig|mehrheitlich|ungeändert|unverändert) (?:beschlossen|angenommen|zugestimmt))/u);

/**
 * What was resolved at one item, with its wording: below "Beschluss:", above "so beschlossen", behind "Der Rat beschließt:",
 * or the sentence that itself tells the vote. A proposal counts only where the text says that it was taken as it stood.
 */
export function findResolutions(sheet: Sheet, item: ItemText, votes: readonly VoteFact[]): readonly ResolutionFact[] {
  const lines = linesWithin(sheet, item.span).filter((line) => line.span[0] >= Math.min(item.heading.contentSpan[0], item.span[1]));
  const found: ResolutionFact[] = [];
  let proposal: ResolutionFact | null = null;
  for (let n = 0; n < lines.length && found.length < mostInItem; n++) {
    const line = lines[n];
    if (line === undefined) continue;
    const label = labelOf(line);
    if (label !== null) {
      const read = wordingFrom(sheet, lines, n, label.content, votes);
      if (read !== null) {
        const fact = resolution(sheet, item, read.span, label.number, label.isProposal ? "resolutions/proposal" : "resolutions/label");
        if (label.isProposal) proposal = fact;
        else found.push(fact);
        n = Math.max(n, read.lastLine - 1);
      }
    } else if (saysSo.isIn(line)) {
      const above = proposal === null && found.length === 0 ? wordingAbove(sheet, lines, n) : null;
      if (above !== null) found.push(resolution(sheet, item, above, null, "resolutions/above"));
    }
  }
  if (found.length === 0 && proposal !== null && asProposed.pattern.test(sheet.text.slice(proposal.span[1], item.span[1])) && !/geändert(?:e[rn]?)? (?:Fassung|Beschluss)|mit (?:der|den|folgenden?) Änderung/u.test(sheet.text.slice(proposal.span[1], item.span[1]).replace(/[Uu]ngeändert/gu, ""))) found.push(proposal);
  return found.length > 0 ? found : sentencesThatDecide(sheet, item, votes);
}

interface Label {
  readonly number: string | null;
  /** Where the wording begins in the line; its length where it follows below. */
  readonly content: number;
  readonly isProposal: boolean;
}

function labelOf(line: SheetLine): Label | null {
  const { text } = line;
  const proposal = proposed.matchIn(line);
  if (proposal !== null) return { number: null, content: proposal[0].length, isProposal: true };
  const label = decided.matchIn(line);
  if (label !== null) {
    const rest = text.slice(label[0].length).trim();
    if (rest === "" || label[2] === ":") return { number: label[1]?.trim() ?? null, content: label[0].length, isProposal: false };
  }
  return opens.isIn(line) && !/[Aa]ntrag(?![\p{L}])/u.test(text) ? { number: null, content: text.length, isProposal: false } : null;
}

interface Wording {
  readonly span: Span;
  /** Index of the first line that is no longer part of it. */
  readonly lastLine: number;
}

/** The wording from a label on: up to the vote that follows it; without one, up to the end of its paragraph and lists. */
function wordingFrom(sheet: Sheet, lines: readonly SheetLine[], at: number, content: number, votes: readonly VoteFact[]): Wording | null {
  const line = lines[at];
  if (line === undefined) return null;
  const rest = line.text.slice(content).trim();
  if (rest !== "" && (isOutcome(rest) || stops.pattern.test(rest))) return null;
  // A result or the number of a paper alone below the label is not the wording.
  const below = lines[at + 1];
  if (rest === "" && below !== undefined && (isOutcome(below) || isOutcome(below.text.split(" in ")[0] ?? "") || paperNumberOf(below) !== null)) return null;
  const start = rest === "" ? (below?.span[0] ?? line.span[1]) : line.span[0] + content;
  const first = rest === "" ? at + 1 : at;
  let end = start;
  let next = first;
  const stop = stopLine(sheet, lines, first, rest === "" ? first : first + 1, votes, start);
  for (; next < lines.length; next++) {
    const one = lines[next];
    if (one === undefined || next === stop.line || one.span[0] - start > longestWording) break;
    if (next > first && one.gapBefore && !stop.isVote && !listItem.isIn(one)) break;
    end = one.span[1];
  }
  const span = trimmed(sheet.text, [start, Math.min(end, stop.at)]);
  return sheet.text.slice(...span).trim().split(/\s+/u).length < 3 ? null : { span, lastLine: next };
}

/** The line at which a wording ends at the latest: a vote or label that stands for itself, or another heading. */
function stopLine(sheet: Sheet, lines: readonly SheetLine[], first: number, from: number, votes: readonly VoteFact[], start: number): { readonly line: number; readonly isVote: boolean; readonly at: number } {
  for (let n = first; n < lines.length; n++) {
    const line = lines[n];
    if (line === undefined) break;
    const vote = votes.find((one) => one.span[0] >= Math.max(line.span[0], start) && one.span[0] < line.span[1]);
    const beginsLine = vote !== undefined && vote.span[0] - line.span[0] <= 40 && !/\p{Ll}{3}\s\p{Ll}/u.test(line.text.slice(0, vote.span[0] - line.span[0]));
    if (n >= from && (beginsLine || stops.isIn(line))) return { line: n, isVote: beginsLine || !/^(?:Begründung|Sachverhalt|gez|Anlage|Für die)/u.test(line.text), at: line.span[0] };
    if (n >= from && asProposed.isIn(line) && /^(?:Der|Die|Das|Dem|So) /u.test(line.text)) return { line: n, isVote: true, at: line.span[0] };
    if (n >= from && (labelOf(line) !== null || declarationOf(sheet, line) !== null)) return { line: n, isVote: false, at: line.span[0] };
  }
  return { line: lines.length, isVote: false, at: Number.POSITIVE_INFINITY };
}

/** "So beschlossen" below its wording: the sentences above it from the one in which a body decides. */
function wordingAbove(sheet: Sheet, lines: readonly SheetLine[], at: number): Span | null {
  let first = at;
  while (first > 0 && !(lines[first]?.gapBefore === true && first < at) && at - first < 40) first--;
  const [start, end] = [lines[first]?.span[0], lines[at]?.span[0]];
  if (start === undefined || end === undefined || start >= end) return null;
  const sentences = sentencesIn(sheet.text, [start, end]);
  const opening = sentences.find((span) => decides.test(singleSpaced(sheet.text.slice(...span))));
  if (opening === undefined) return null;
  const about = sentences.find((span) => span[0] > opening[0] && /befangen|Befangenheit|nicht teil/u.test(sheet.text.slice(...span)));
  return trimmed(sheet.text, [opening[0], about?.[0] ?? end]);
}

/** "Der Gemeinderat erteilt einstimmig das Einvernehmen.": the sentence is both, resolution and vote. */
function sentencesThatDecide(sheet: Sheet, item: ItemText, votes: readonly VoteFact[]): readonly ResolutionFact[] {
  const own = votes.filter((vote) => contains(item.span, vote.span));
  if (own.length === 0) return [];
  return sentencesOfItem(sheet, item).flatMap((span): ResolutionFact[] => {
    if (span[1] - span[0] > longestWording || !own.some((vote) => contains(span, vote.span))) return [];
    const said = singleSpaced(sheet.text.slice(...span));
    if (!decides.test(said) || /:$|[Aa]ntrag (?:wird|ist)|zur Kenntnis/u.test(said)) return [];
    return [resolution(sheet, item, span, null, "resolutions/sentence")];
  });
}

function resolution(sheet: Sheet, item: ItemText, span: Span, number: string | null, foundBy: string): ResolutionFact {
  return { item: item.number, number, wording: paragraphsOf(sheet.text.slice(...span)), span, foundBy, confidence: foundBy === "resolutions/label" ? 0.9 : 0.75 };
}

/** Lines broken by the page flow together; paragraphs and items of lists stay apart. */
function paragraphsOf(text: string): string {
  const paragraphs: string[] = [];
  let isNew = true;
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") {
      isNew = true;
      continue;
    }
    const last = paragraphs.at(-1);
    if (last === undefined || isNew || listItem.pattern.test(line)) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = /\p{Ll}-$/u.test(last) && /^\p{Ll}/u.test(line) ? last.slice(0, -1) + line : `${last} ${line}`;
    isNew = false;
  }
  return paragraphs.map((one) => singleSpaced(one)).join("\n");
}
