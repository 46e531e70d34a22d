import type { MoneyFact, MoneyMode } from "../../council/understanding.ts";
import type { Span } from "../../text/span.ts";
import { oneLine, sentenceAround } from "../passage.ts";

/** What the words around an amount say of it. */
type AmountContext = Pick<MoneyFact, "taxes" | "mode" | "year" | "purpose">;

/** Words that tell how far an amount is settled; only where a sentence has words of one mode alone, they count. */
const MODE_WORDS: readonly (readonly [Exclude<MoneyMode, null>, RegExp])[] = [
  ["planned", /veranschlagt|eingeplant|geplant|vorgesehen|Ansatz|Haushaltsansätze|Haushaltsplan|budgetiert|Kostenschätzung|geschätzt/],
  ["proposed", /beantrag|vorgeschlagen|wir schlagen vor|empfiehlt|sollen? .{0,60}(?:erhöht|bereitgestellt|gewährt)/],
  ["decided", /bewilligt|genehmigt|beschlossen|freigegeben|wird gewährt|beschließt/],
  ["actual", /ausgegeben|verausgabt|gezahlt|entstanden|abgerechnet|Rechnungsergebnis|betrugen|beliefen|hat gekostet/],
];

/** "18.400 € brutto" or "brutto i. H. v. 438.537 €". */
const TAXES_AFTER = /^[\s(,]{0,3}(?:\w{1,12}\s){0,1}(brutto|netto|inkl\.?(?:usive)? (?:\d\d ?% )?(?:MwSt|USt|Mehrwertsteuer)|zzgl\.? (?:\d\d ?% )?(?:MwSt|USt|Mehrwertsteuer))/i;
const TAXES_BEFORE = /(?<!(?:€|EUR|Euro) )(?<![a-zäöü])(brutto|netto)\)?[^.;\n€]{0,60}$/i;
const PURPOSE = /^(?:\s(?:brutto|netto|jährlich|pro Jahr|p\. ?a\.)){0,3}(?:\s(?:an|zugunsten)\s[^,.;\n]{2,40}?)?\s(?:für|zur|zum)\s((?:(?:die|den|das|der|dem|eine|einen|ein)\s)?[^,.;:()\n]{3,120}?)(?=\s(?:sowie|und\s(?:€|\d)|veranschlagt|eingeplant|vorgesehen|bereitgestellt|bewilligt|zur Verfügung|aus\s|im\s|in\s|ist\s|sind\s|wird\s|werden\s)|[,.;:()\n]|$)/;

/** Reads taxes, mode, year and purpose of the amount at `span` from its own sentence; null where it does not say. */
export function contextOf(text: string, span: Span): AmountContext {
  const [start, end] = sentenceAround(text, span);
  const [before, after] = [text.slice(start, span[0]), text.slice(span[1], end)];
  const sentence = text.slice(start, end);
  return { taxes: taxesOf(before, after), mode: modeOf(sentence), year: yearOf(sentence), purpose: purposeOf(after) };
}

function taxesOf(before: string, after: string): MoneyFact["taxes"] {
  const word = (after.match(TAXES_AFTER)?.[1] ?? before.match(TAXES_BEFORE)?.[1])?.toLowerCase();
  if (word === undefined) return null;
  return /^(?:brutto|inkl)/.test(word) ? "gross" : "net";
}

function modeOf(sentence: string): MoneyMode {
  const said = MODE_WORDS.filter(([, words]) => words.test(sentence));
  return said.length === 1 ? (said[0]?.[0] ?? null) : null;
}

/** The one year a sentence names for its money: "für 2025", "im Haushaltsjahr 2025"; two years leave doubt. */
function yearOf(sentence: string): number | null {
  const years = sentence.matchAll(/(?:für|im Jahre?|in|ab|Haushaltsjahr|Haushalt|Haushaltsplan|Ansatz|Budget)\s{1,2}(?:das Jahr\s|das Haushaltsjahr\s)?(20\d\d|19\d\d)(?![\d/.-])/gi);
  const distinct = new Set([...years].map((match) => Number(match[1])));
  return distinct.size === 1 ? ([...distinct][0] ?? null) : null;
}

/** A span of time, a measure or a torn phrase is no purpose: none is better than a poor one. */
function isPoor(purpose: string): boolean {
  if (!/[A-ZÄÖÜ][a-zäöüß]{3}/.test(purpose)) return true;
  if (/(?:\s|^)(?:der|die|das|den|dem|des|und|oder|für|von|mit|im|in|am|zu|zur|zum|auf|bei|sowie|bzw\.)$/.test(purpose)) return true;
  return /^(?:(?:das|die|den|dem|der|ein|eine|einen|jedes|je|zwei|drei|vier|fünf|sechs|zwölf|\d{1,3}) )?(?:(?:erste|zweite|dritte|laufende|kommende|nächste|gesamte|Haushalts|Schul|Kalender)[a-z]* ?)?(?:Jahre?s?|Haushaltsjahre?|Monate?|Zeitraum|Quartal|Woche|Stunde|Tage?|Person(?:en)?|Stück|Quadratmeter|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Zeit|Beginn|Ende|Verfügung|Teil|Beispiel|Folge|Kenntnis)(?![a-zäöüß])/.test(purpose);
}

function purposeOf(after: string): string | null {
  const purpose = after.slice(0, 200).replace(/\n(?!\n)/g, " ").match(PURPOSE)?.[1];
  return purpose === undefined || isPoor(oneLine(purpose)) ? null : oneLine(purpose);
}
