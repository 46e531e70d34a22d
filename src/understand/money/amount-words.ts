import type { MoneyFact, MoneyMode } from "../../council/understanding.ts";
import { matchesIn } from "../../text/matches.ts";
import { factPattern } from "../fact-pattern.ts";

/** Words that tell how far an amount is settled, and those that do so with what follows them; only where a passage has words of one mode alone, they count. */
const MODE_WORDS: readonly (readonly [mode: Exclude<MoneyMode, null>, words: string, joined: readonly (readonly [word: string, then: string])[]])[] = [
  ["planned", "veranschlagt|eingeplant|(?<!un)geplant|vorgesehen|Ansatz|Haushaltsansätze|Haushaltsplan|budgetiert|etatisiert|eingestellt|Kostenschätzung|Kostenberechnung|geschätzt|kalkuliert|voraussichtlich", []],
  ["proposed", "beantrag|vorgeschlagen|wir schlagen vor|empfiehlt", [["schlägt", " .{0,40}vor"], ["sollen?", " .{0,60}(?:erhöht|bereitgestellt|gewährt)"]]],
  ["decided", "bewilligt|genehmigt|beschlossen|freigegeben|wird gewährt|beschließt", []],
  ["actual", "ausgegeben|verausgabt|(?<!aus)gezahlt|entstanden|abgerechnet|abgeflossen|Rechnungsergebnis|tatsächlich|betrugen|beliefen|hat gekostet|kostete(?:n)?\\b", []],
];
const MODES: readonly (readonly [Exclude<MoneyMode, null>, RegExp])[] = MODE_WORDS.map(([mode, words, joined]) => [mode, new RegExp([words, ...joined.map((parts) => parts.join(""))].join("|"))]);
/** Stands where any mode may be said. */
export const MODE_WORD = factPattern(new RegExp(`(?=${MODE_WORDS.flatMap(([, words, joined]) => [words, ...joined.map(([word]) => word)]).join("|")})`));

/** What a passage says of an amount in it; null where it says nothing or two things. */
export function modeIn(passage: string): MoneyMode {
  const said = MODES.filter(([, words]) => words.test(passage));
  return said.length === 1 ? (said[0]?.[0] ?? null) : null;
}

const A_YEAR = "(?:20|19)\\d\\d";
export const YEAR_NUMBER = factPattern(new RegExp(A_YEAR));
const YEAR = new RegExp(`(?=[12])(?<=(?<![A-Za-zäöüß])(?:für|im Jahre?|in|ab|Jahr(?:es)?|Haushaltsjahr(?:es)?|HHJ|Haushalt|Haushaltsplans?|Ansatz|Plan|Budget|betrugen|betrug|beliefen sich|lagen|lag|wurden|waren|sind|werden)\\s{1,2}(?:das Jahr\\s|das Haushaltsjahr\\s|dem Jahr\\s|im Jahr\\s)?)(${A_YEAR})(?![\\d/-]|\\.\\d)`, "gi");
/** "2024: 172.270,35 €" */
const YEAR_BEFORE = /(?:^|[\s(/])(20\d\d|19\d\d)(?:(?::|\s?[-–=])?\s{1,2}|\s?\(\s?)$/;

/** More than a year, its joint and a blank before it take. */
const LONGEST_YEAR = 16;

/** The one year a passage names for its money: "für 2025", "im Haushaltsjahr 2025"; two years leave doubt. */
export function yearIn(passage: string): number | null {
  const distinct = new Set(matchesIn(passage, YEAR).map((match) => Number(match[1])));
  return distinct.size === 1 ? ([...distinct][0] ?? null) : null;
}

/** The year that stands right before an amount. */
export function yearBefore(before: string): number | null {
  const year = YEAR_BEFORE.exec(before.slice(-LONGEST_YEAR))?.[1];
  return year === undefined ? null : Number(year);
}

const TABLE_YEAR = /(?<![\d./-])((?:19|20)\d\d)(?![\d/-]|\.\d)/g;

/** The one year at the head of a column or row: "Ansatz 2025", "2026"; a day or "2025/2026" is none. */
export function yearsOfTable(head: string): number | null {
  const distinct = new Set(matchesIn(head, TABLE_YEAR).map((match) => Number(match[1])));
  return distinct.size === 1 ? ([...distinct][0] ?? null) : null;
}

/** "18.400 € brutto" or "brutto i. H. v. 438.537 €". */
const TAXES_AFTER = /^[\s(,]{0,3}(?:\w{1,12}\s){0,1}(brutto|netto|inkl\.?(?:usive)? (?:\d\d ?% )?(?:MwSt|USt|Mehrwertsteuer)|zzgl\.? (?:\d\d ?% )?(?:MwSt|USt|Mehrwertsteuer))/i;
const TAXES_BEFORE = /(?=[bn])(?<!(?:€|EUR|Euro) )(?<![a-zäöü])(brutto|netto)\)?[^.;\n€]{0,60}$/i;

/** A word for taxes before or behind an amount. */
export const TAX_WORD = factPattern(/brutto|netto|inkl|zzgl/i);

export function taxesAround(before: string, after: string): MoneyFact["taxes"] {
  return taxesOf(after.match(TAXES_AFTER)?.[1] ?? before.match(TAXES_BEFORE)?.[1]);
}

/** What a cell or head says. */
export function taxesIn(words: string): MoneyFact["taxes"] {
  return taxesOf(words.match(/(?<![a-zäöü])(brutto|netto)(?![a-zäöü])/i)?.[1]);
}

function taxesOf(word: string | undefined): MoneyFact["taxes"] {
  if (word === undefined) return null;
  return /^(?:brutto|inkl)/i.test(word) ? "gross" : "net";
}

const FREQUENCIES: readonly (readonly [Exclude<MoneyFact["frequency"], null>, RegExp])[] = [
  ["yearly", /(?<![a-zäöü])(?:all)?jährlich|(?<![a-zäöü])p\. ?a\.|(?:pro|je) (?:Haushalts)?[jJ]ahr(?![a-zäöü])|im Jahr(?![a-zäöü]| ?\d)|\/ ?Jahr|€\/a(?![a-z])|Jahres(?:miete|beitrag|pacht|zuschuss|betrag|kosten)/i],
  ["monthly", /(?<![a-zäöü])monatlich|(?:pro|je|im) Monat(?![a-zäöü])|\/ ?Monat|mtl\./i],
  ["once", /einmalig/i],
];
/** What all words for a frequency hold. */
export const FREQUENCY_WORD = factPattern(/jährlich|p\. ?a\.|Jahr|€\/a|Monat|mtl\.|einmalig/i);

/** How often the money of a passage falls due. */
export function frequencyIn(passage: string): MoneyFact["frequency"] {
  const said = FREQUENCIES.filter(([, words]) => words.test(passage));
  return said.length === 1 ? (said[0]?.[0] ?? null) : null;
}

const PER = /^[ \u00a0]?(?:\/|je|pro|für jede[ns]?)[ \u00a0]?(?:angefangene[nrs]? |verkaufte[nrs]? |laufende[nrs]? )?(qm|m²|m2|m³|cbm|ha|lfm\.?|lfd\. ?m|Meter|Quadratmeter|Kubikmeter|Stück|Person|Kind|Schüler(?:in)?|Einwohner|Stunde|Std\.?|Tag|Woche|Nacht|Übernachtung|Platz|kWh|MWh|Tonne|t|km|Liter|Wohneinheit|WE|Fall|Sitzung|Antrag|Verstoß|Verein|Mitglied|Grab|Hund|Fahrt|Grundstück|Baum|Stellplatz)(?![A-Za-zÄÖÜäöüß])/;
const MEASURES: ReadonlyMap<string, string> = new Map([["qm", "m²"], ["m2", "m²"], ["Quadratmeter", "m²"], ["cbm", "m³"], ["Kubikmeter", "m³"], ["Std.", "Stunde"], ["Std", "Stunde"], ["t", "Tonne"]]);

/** The measure right behind an amount: "38,75 €/m²", "3.000 € je Stück". */
export function perBehind(after: string): string | null {
  const printed = after.match(PER)?.[1];
  return printed === undefined ? null : (MEASURES.get(printed) ?? printed);
}
