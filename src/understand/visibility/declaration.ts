import type { Visibility } from "../../council/visibility.ts";
import { BLANKS } from "../../text/blanks.ts";
import { askedOnce, glanceAt } from "../../text/glance.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import { SIGNS } from "../../text/signs.ts";
import type { Span } from "../../text/span.ts";
import { Clue, TextPatterns } from "../clues.ts";
import type { Sheet, SheetLine } from "../sheet.ts";

/** A longer line tells a story; it does not declare anything. */
const longestDeclaration = 120;

const closedStem = "(?:nicht ?[-–]? ?(?:öff|oeff)|nöff)";
const openWord = "(?:öffentlich|oeffentlich)";
/** What is meant for few, in the words of offices: "streng vertraulich", "VS – Nur für den Dienstgebrauch". */
const confidential = "(?:vs ?[-–/]? ?(?:nfd|nur für den dienstgebrauch|vertraulich)|(?:streng |absolut )?(?:vertraulich(?:e[rnms]?)?|geheim)|nur für den (?:dienstgebrauch|internen gebrauch|dienstlichen gebrauch)|nur zur internen verwendung)";
const closedWord = `(?:${closedStem}(?:entliche?[rnms]?|\\.|(?![\\p{L}]))|n\\.? ?ö\\.?(?![\\p{L}])|${confidential})`;

/** What parts of a meeting and papers are called behind "nichtöffentlicher". Never their plural of the general: "Nichtöffentliche Sitzungen". */
const part = "(?:(?:sitzungs)?teil|sitzung|tagesordnung(?:spunkte?)?|tops?|beratung(?:spunkte|sgegenstände)?|behandlung|angelegenheiten?|punkte)";
const document = "(?:\\p{L}{0,30}vorlage|\\p{L}{0,20}drucksache|niederschrift|\\p{L}{0,20}protokoll|mitteilung|anlagen?|einladung|unterlagen?|vorgang|dokument|fassung|version)";
/** What may follow it without making a sentence of it: where, when, why, of whom, under which number. */
const addition = "(?:(?: ?[-–:,(\\[\\d]| (?:des|der|am|vom|gem\\.|gemäß|nach|ab|um|im|in|nr|von|zu|zur)(?![\\p{L}])).{0,90})?";
const noun = `(?:${part}|${document})`;

const closedLine = new LinePattern(new RegExp(
  `^(?:(?:teil|abschnitt|block) [a-d\\d]{1,2}[.:)]? ?[-–:]? ?|(?:[ivx]{1,4}|[a-d]|\\d)[.):]? )?` +
  `(?:(?:beratung|behandlung|beschlussfassung|beschluss) in |in |zur? (?:beratung in )?|niederschrift über (?:den|die) |protokoll über (?:den|die) |tagesordnung(?: für (?:den|die)|,)? |art:? )?` +
  `(?:${closedWord})(?: ${noun})?(?<=[\\p{L}.])${addition}[.:!)\\]]?$`, "u"));
const openLine = new LinePattern(new RegExp(
  `^(?:(?:teil|abschnitt|block) [a-d\\d]{1,2}[.:)]? ?[-–:]? ?|(?:[ivx]{1,4}|[a-d]|\\d)[.):]? )?(?:in |tagesordnung(?: für (?:den|die)|,)? )?${openWord}(?:(?:e|er|en) ${part}${addition})?[.:]?$`, "u"));
/** "Der nichtöffentliche Teil beginnt um 20 Uhr.", "Die Nichtöffentlichkeit wird hergestellt." */
const rare = new TextPatterns();
const closing = rare.add(new RegExp(
  `^(?:die |diese )?${document} ist ${closedStem}entlich|^(?:der|die) ${closedStem}entlich(?:e ${part}[^.]{0,40}(?:beginnt|beginn|eröffnet)|keit[^.]{0,40}hergestellt)|^[^.]{0,60}(?:stellt|ist)[^.]{0,30} die ${closedStem}entlichkeit[^.]{0,20}(?:her|hergestellt)|^beginn (?:des|der) ${closedStem}entlichen ${part}`, "u"));
const opening = rare.add(new RegExp(`^[^.]{0,60}(?:stellt|ist|wird)?[^.]{0,30}(?:^| )die ${openWord}keit[^.]{0,20}(?:wieder ?)?hergestellt|^(?:beginn (?:des|der)|wiederherstellung der) ${openWord}(?:en ${part}|keit)`, "u"));

/** A label that asks who may see it, and an answer that says: few. */
const statusLabel = /^[^:]{0,30}(?:status|öffentlich|sitzung|behandlung|beratung|vertraulich|geheim|einstufung|kategorie|art|verfahren|freigabe|klassifi)[^:]{0,20}[:\t]\s?/u;
const closedAnswer = new RegExp(`^(?:${closedWord}|nö?(?![\\p{L}])|nicht$|intern(?![\\p{L}]))(?: ${noun})?${addition}$`, "u");
const asksForPublicity = new LinePattern(/^(?:öffentlich(?:keit)?|öffentliche (?:behandlung|beratung|sitzung))[:\t] ?nein\.?$/u);
const asksForSecrecy = new LinePattern(new RegExp(`^(?:${closedStem}entlich|vertraulich(?:keit)?)[:\\t] ?ja\\.?$`, "u"));

/**
 * Without any of these no pattern above fits, whatever stands around: the stems of all words for open and closed, an answer
 * that begins with "n", and what would have to be tidied first (loose or invisible characters, words spaced letter by letter).
 * Almost no line has one, so almost no line has to be looked at closely.
 */
const mayDeclare = /öff|oeff|ö(?![a-zäöüß])|nfd|vertraulich|geheim|dienstgebrauch|dienstlich|intern|[:\t]\s*n(?:(?![a-zäöüß])|icht[-–*#_=\s]*$)|[\u0308\u00AD\u200B-\u200F\u2060\uFEFF]|^\s*\S {1,2}\S /i;
/** What of that is told of all lines of a document at once: its stems, "n.ö." by how it goes on to its second letter. */
const signsOfDeclaration = new Clue(["öff", "nö", ".ö", ...BLANKS.map((blank) => `${blank}ö`), "oeff", "nfd", "vertraulich", "geheim", "dienstg", "dienstl", "intern", ..."\u0308\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF"]);
const mayAnswer = SIGNS.colon | SIGNS.tab;
const answers = new LinePattern(/[:\t]\s*n(?:(?![a-zäöüß])|icht[-–*#_=\s]*$)/i);
const spaced = new LinePattern(/^\S {1,2}\S /u);

/** What a line of a sheet declares: `declarationIn` for documents that are asked line by line. */
export function declarationOf(sheet: Sheet, line: SheetLine): Visibility | null {
  return mayDeclareOn(sheet, line.span) || spaced.isIn(line) || ((line.signs & mayAnswer) !== 0 && answers.isIn(line)) ? declaredIn(line) : null;
}

const declaredIn = askedOnce(({ text }) => declarationIn(text));

/** False where neither a line declares anything nor any of its words speaks of publicity. */
export function mayDeclareOn(sheet: Sheet, span: Span): boolean {
  return signsOfDeclaration.isIn(sheet, span);
}

/**
 * What a whole line declares of the document or of all that follows it: "Nichtöffentlicher Teil (ab 20 Uhr)", "Status: n.ö.",
 * "☐ öffentlich ☒ nichtöffentlich", "VS – Nur für den Dienstgebrauch". Null for a line that declares nothing, or only speaks of publicity.
 */
export function declarationIn(line: string): Visibility | null {
  if (line.length > longestDeclaration * 2 || !mayDeclare.test(line)) return null;
  const text = plainly(line);
  if (text.length === 0 || text.length > longestDeclaration) return null;
  const ticked = tickedIn(text);
  if (ticked !== null) return ticked;
  const said = glanceAt(undecorated(text));
  if (closedLine.isIn(said) || closing.isIn(said.text) || asksForPublicity.isIn(said) || asksForSecrecy.isIn(said)) return "nonPublic";
  const bare = said.text;
  const label = (said.signs & mayAnswer) === 0 ? null : statusLabel.exec(bare);
  if (label !== null && closedAnswer.test(bare.slice(label[0].length))) return "nonPublic";
  return openLine.isIn(said) || (/keit|^beginn|^wiederherstellung/u.test(bare) && opening.isIn(bare)) ? "public" : null;
}

/** True for a title that marks its own item: "(N) Pacht", "Pacht (nichtöffentlich)", "Pacht - nicht öffentlich -". */
export function marksItself(title: string): boolean {
  if (!mayMarkItself.test(title)) return false;
  const text = plainly(title.length > 600 ? title.slice(0, 100) + title.slice(-100) : title);
  return ownMarkAtStart.test(text) || ownMarkAtEnd.test(text);
}
/** What stands in all that the two patterns below fit, and what would have to be tidied first. */
const mayMarkItself = /ö(?:ff|(?![a-zäöüß]))|oeff|nfd|vertraulich|geheim|dienst|intern|[([]\s?n\s?[)\]]|^[-–/.\s]*n[\s:]|[\u0308\u00AD\u200B-\u200F\u2060\uFEFF]|^\s*\S {1,2}\S /i;
const ownMarkAtStart = new RegExp(`^[-–/. ]{0,3}(?:[(\\[] ?(?:${closedWord}|nö?) ?[)\\]]|(?:nö?)(?=[ :])|(?:${closedStem}entlich|vertraulich)(?=[ :.-]|$))`, "u");
const ownMarkAtEnd = new RegExp(`(?:[(\\[] ?(?:${closedWord}|nö?) ?(?:${noun} ?)?[)\\]]|[\\s–-](?:${closedStem}entlich|${confidential}))[ .–-]{0,3}$`, "u");

/** Small letters, composed, without invisible characters; words that were spaced letter by letter drawn together. */
function plainly(line: string): string {
  const text = isPlain(line) ? line : line.normalize("NFC").replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, "");
  const drawn = spaced.pattern.test(text.trimStart()) && /^(?:\p{L} {1,2}){8,}/u.test(text.trim()) ? text.trim().split(/ {2,}/u).map((word) => word.replaceAll(" ", "")).join(" ") : text;
  return drawn.toLowerCase().replace(/[^\S\t ][^\S\t]*| [^\S\t]+/gu, " ").trim().replace(/^(nichtöffentliche[rn]?)(teil|sitzung)/u, "$1 $2");
}

/** True for a text all of whose characters are composed and to be seen. */
function isPlain(line: string): boolean {
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code === 0xad || (code >= 0x300 && !(code >= 0x2010 && code <= 0x203f))) return false;
  }
  return true;
}

/** Without the signs that only adorn a line: "- nichtöffentlich -", "**…**", "(…)". */
function undecorated(text: string): string {
  return text.replace(/^[-–*#_=.([\s☒☑]+|[-–*#_=\s]+$/gu, "").replace(/^x /u, "");
}

/** Of two boxes, the one that is ticked: marks stand before their words or behind them, as the line begins. */
function tickedIn(text: string): Visibility | null {
  if (text.indexOf("öffentlich") === text.lastIndexOf("öffentlich")) return null;
  const parts = [...text.matchAll(/[☒☑☐□✓]|[([]\s?[x✓]?\s?[)\]]|(?<![\p{L}])x(?![\p{L}])|nicht ?-? ?öffentlich|öffentlich/gu)].map((match) => match[0]);
  const words = parts.filter((one) => one.endsWith("öffentlich"));
  if (words.length !== 2 || parts.length < 3 || words[0]?.startsWith("n") === words[1]?.startsWith("n")) return null;
  const isBefore = !(parts[0] ?? "").endsWith("öffentlich");
  const ticked = parts.findIndex((one) => /[☒☑✓x]/u.test(one));
  const word = parts[ticked + (isBefore ? 1 : -1)];
  return word === undefined || !word.endsWith("öffentlich") ? null : word.startsWith("n") ? "nonPublic" : "public";
}
