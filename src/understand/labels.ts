import { codeAt } from "../text/code-at.ts";
import { isBlankCode } from "../text/blanks.ts";
import { fold } from "../text/fold.ts";
import { askedOnce, type Glance, glanceAt, type Looks, type Said } from "../text/glance.ts";
import { isCapitalCode, isDigitCode, isSmallCode, LETTERS, opensWithCapital } from "../text/letters.ts";
import { FoldedPattern, LinePattern } from "../text/line-pattern.ts";
import { type FieldKey, LABEL_WORDS } from "./label-words.ts";

export type { FieldKey } from "./label-words.ts";

/** A label in a line: where it begins, where its value begins, and what the value says. */
export interface LabelHit {
  readonly key: FieldKey;
  readonly label: string;
  readonly start: number;
  readonly valueStart: number;
}

const searched = 4000;
const longestLabel = 70;
/** Shorter labels are not sought behind a small letter: "…hof:" ends in "Ort:" no more than "Sport:" does. */
const shortestGlued = 5;

const none: readonly LabelHit[] = [];

/** The labels that stand in a line before a colon, in order; also those glued to the value before ("öffentlichVorlage-Art:"). */
export const labelsIn = askedOnce(findLabels);

function findLabels({ text: line }: Glance): readonly LabelHit[] {
  if (!line.includes(":")) return none;
  const hits: LabelHit[] = [];
  let from = 0;
  for (let colon = line.indexOf(":"); colon >= 0 && colon < searched; colon = line.indexOf(":", colon + 1)) {
    const hit = labelBefore(line, from, colon);
    if (hit === null) continue;
    hits.push(hit);
    from = hit.valueStart;
  }
  return hits;
}

/** The longest label that ends at the colon; a note in brackets and blanks may stand between. */
function labelBefore(line: string, from: number, colon: number): LabelHit | null {
  // "Bearbeiter:in:" has its colon at the end.
  if (line.startsWith("in", colon + 1) && /^in(?:nen)?(?![\p{L}])/u.test(line.slice(colon + 1, colon + 7))) return null;
  const low = Math.max(from, colon - longestLabel);
  const end = endOfLabel(line, low, colon);
  if (!endsLikeLabel.mayBeIn(glanceAt(line.slice(low, end)))) return null;
  for (let start = low; start < end; start++) {
    if (!opensLabel(line, start, end)) continue;
    const label = line.slice(start, end);
    const key = keyOfLabel(glanceAt(label));
    if (key !== null) return { key, label, start, valueStart: colon + 1 };
  }
  return null;
}

/** Where the label ends that may stand before a colon. */
function endOfLabel(line: string, low: number, colon: number): number {
  let end = colon;
  while (end > low && colon - end < 10 && isBlankCode(codeAt(line, end - 1))) end -= 1;
  return line[end - 1] === ")" ? low + line.slice(low, colon).replace(/(?:\s?\([^()]{0,40}\))?\s{0,10}$/u, "").length : end;
}

/** A label begins with a capital or a number, not inside a word in capitals; in a glued text right behind a small letter or digit. */
function opensLabel(line: string, start: number, end: number): boolean {
  const code = codeAt(line, start);
  const isCapital = isCapitalCode(code);
  if (start === 0) return true;
  if (!isCapital && !isDigitCode(code)) return false;
  const before = codeAt(line, start - 1);
  if (isCapitalCode(before) || joints.has(before)) return false;
  return isSmallCode(before) || isDigitCode(before) ? isCapital && end - start >= (isDigitCode(before) ? 3 : shortestGlued) : true;
}

const joints = new Set(Array.from("/(-", (character) => character.charCodeAt(0)));

/** "geplante Beratungsfolge": the one label that pages print with a small letter. */
const routeToCome = new LinePattern(/^(?:geplante|voraussichtliche|vorgesehene|weitere|bisherige) Beratungsfolge:?$/u);

/** What a line says that is nothing but a label without colon ("Betreff"); null when it is none. */
export function bareLabel(said: Said): FieldKey | null {
  const line = glanceAt(said);
  if (line.text.length > longestBare || !labelAhead.mayBeIn(line)) return null;
  return bareKey(line);
}

/** False for a line that opens with no label, neither alone nor before its value. */
export const mayOpenWithLabel = (line: Looks): boolean => labelAhead.mayBeIn(line);

const longestBare = 60;

const bareKey = askedOnce((line): FieldKey | null => {
  const { text } = line;
  if (!(opensWithCapital(text) || isDigitCode(codeAt(text, 0)) || routeToCome.mayBeIn(line))) return null;
  const isBare = !text.endsWith(":") && !text.endsWith(")");
  return keyOfLabel(isBare ? line : glanceAt(text.replace(/\s*:$/u, "").replace(/\s\([^()]{0,40}\)$/u, "")));
});

const leadingWord = new RegExp(`^[${LETTERS}-]+`, "u");

/** The first words of labels in small letters: most lines begin with none of them. */
const openings = new Set([Object.values(LABEL_WORDS), "Datum", "Zuständiges", "Einreichende", "Sitzungs", "Bezeichnung", "Vorlagen", "Drucksachen"].flat(2).map((word) => firstWord(word)));
const opensLikeLabel = new LinePattern(new RegExp(String.raw`^(?:${[...openings].filter((word) => word !== "").join("|")}|[^\p{L}-])`, "iu"));
const mostWords = 4;

function firstWord(text: string): string {
  return (leadingWord.exec(text)?.[0] ?? "").toLowerCase();
}

/**
 * The label that a line opens with where no colon ends it ("Betreff  Neubau der Brücke", "Status | öffentlich", "Datum 12.03.2031"):
 * the most words that are one. Whether a label is meant must be told by the value. Null for other lines.
 */
export function openingLabel(line: Glance): LabelHit | null {
  return knownOpening(line)[0] ?? null;
}

const knownOpening = askedOnce((glance): readonly LabelHit[] => {
  const { text: line } = glance;
  if (!labelAhead.mayBeIn(glance) || !opensLikeLabel.mayBeIn(glance) || !openings.has(firstWord(line))) return none;
  for (const end of endsOfWords(line).toReversed()) {
    const label = line.slice(0, end);
    const key = label.includes("|") ? null : keyOfLabel(glanceAt(label));
    const between = key === null ? undefined : /^\s{0,40}(?:[|–-]\s{1,40})?(?=\S)/u.exec(line.slice(label.length))?.[0];
    // "Federführend Amt für Umwelt": the label is the first word alone, for no value goes on in small letters.
    const goesOn = between !== undefined && key !== "visibility" && isSmallCode(line.charCodeAt(label.length + between.length));
    if (key !== null && between !== undefined && between !== "" && !goesOn) return [{ key, label, start: 0, valueStart: label.length + between.length }];
  }
  return none;
});

/** Where the first words of a line end. */
function endsOfWords(line: string): readonly number[] {
  const ends: number[] = [];
  const length = Math.min(line.length, longestLabel);
  let isWord = false;
  for (let at = 0; at <= length && ends.length < mostWords; at += 1) {
    const code = at < length ? codeAt(line, at) : bar;
    const goesOn = code !== bar && !isBlankCode(code);
    if (isWord && !goesOn) ends.push(at);
    isWord = goesOn;
  }
  return ends;
}

const bar = 0x7c;

const genders = String.raw`(?:\/? ?innen|\/ ?in|\/r|\/n|in| in)`;
const endingsOfGender = new RegExp(String.raw`(?<=er)${genders}(?![\p{L}])|(?<=(?:nd|rt)e)\/?r(?![\p{L}])`, "gu");

/** "Federführend" and "Federfiihrend", "Bearbeiterin" and "Bearbeiter*in" are one label: small letters, no umlauts, no endings of gender. */
function normalised(label: string): string {
  const folded = fold(label.includes("\uFFFD") ? label.replaceAll("\uFFFD", "u") : label);
  const plain = spelledUmlaut.test(folded) ? folded.replace(/ii|ue/gu, "u").replaceAll("oe", "o").replaceAll("ae", "a") : folded;
  return mayHoldGender.test(plain) ? plain.replace(endingsOfGender, "") : plain;
}

const spelledUmlaut = /ii|[uoa]e/u;
/** What stands before all endings of gender, and what they begin with. */
const mayHoldGender = /er(?:[ /i])|(?:nd|rt)e[/r]/u;

/** A pattern for normalised labels as one for folded ones: with all that `normalised` takes away. */
function spelledOut(source: string): string {
  return source.replace(/\\p\{[^}]*\}|\\.|\[[^\]]*\]|\(\?[:=!]|er|e(?![?{*])|[uoa]/gu, (part) => {
    switch (part) {
      case "u": return "(?:u|ii|ue)";
      case "o": return "(?:o|oe)";
      case "a": return "(?:a|ae)";
      case "er": return `er${genders}?`;
      case "e": return `e(?:\\/?r${genders}?)?`;
      default: return part;
    }
  });
}

const keys = new Map<string, FieldKey>();
for (const [key, words] of Object.entries(LABEL_WORDS) as [FieldKey, readonly string[]][])
  for (const word of words) if (!keys.has(normalised(word))) keys.set(normalised(word), key);

const papers = String.raw`(?:\p{L}*vorlagen?|\p{L}*drucksachen?|\p{L}*antrags?|\p{L}*anfragen?|beschluss|beratungsunterlagen?|ds|drs|sv|vl|bv|mv|iv|vo)`;
const units = "(?:amt|amter|dienststelle|stelle|fachbereich|fachdienst|fachgebiet|sachgebiet|abteilung|fachabteilung|bereich|referat|dezernat|geschaftsbereich|organisationseinheit|einheit|eigenbetrieb|teildezernat|betrieb|sg|fb|fd)";
/** How labels are composed that no list holds, in normalised letters. The first that fits counts. */
const compositions: readonly (readonly [FieldKey, string])[] = [
  ["number", String.raw`(?:(?:nr|nummer) der )?${papers} ?(?:nr|nummer)|(?:nr|nummer) (?:der|des) ${papers}`],
  ["kind", String.raw`(?:vorlagen?|drucksachen?|dokument(?:en)?|antrags?|vorgangs?|papier) ?(?:art|typ)|(?:art|typ) (?:der|des) (?:vorlage|drucksache|dokument(?:e?s)|antrag(?:e?s)|vorgang(?:e?s))`],
  ["office", String.raw`(?:federfuhrend|zustandig|verantwortlich|einreichend|erstellend|einbringend|vorlegend|bearbeitend|sachbearbeitend|anmeldend|vorlagenerstellend)(?:e[srn]?)? ${units}(?:/${units})?|${units}/${units}|federfuhr(?:ung|end) (?:durch|bei|ist|hat|im|in)`],
  ["author", String.raw`(?:erarbeitet|verfasst|erstellt|bearbeitet|eingereicht|eingebracht|gestellt|vorgelegt|beantragt|aufgestellt|ausgearbeitet)(?: von| durch)|(?:antrag|anfrage) (?:von|der|des) (?:fraktion|mitglied(?:s|es)?)`],
  ["meetingDate", String.raw`(?:sitzungs ?(?:termin|datum|tag)|(?:datum|tag|termin) der sitzung|sitzung (?:vom|am))`],
  ["date", String.raw`(?:(?:erstell(?:ungs)?|ausgabe|freigabe|vorlagen?|antrags|anfrage|ausfertigungs|bearbeitungs|drucksachen|dokument(?:en)?|anlage|schreib) ?datum|(?:erstellt|freigegeben|ausgegeben|gestellt|aufgestellt|verfasst|ausgefertigt|angelegt|veroffentlicht) am|datum (?:der|des) (?:vorlage|drucksache|antrag(?:e?s)|anfrage|dokument(?:e?s)))`],
  ["received", String.raw`(?:eingang|eingegangen|eingereicht|eingang(?:e?s)datum|eingang der anfrage|eingang des antrags)(?: am)?`],
  ["title", String.raw`(?:bezeichnung|gegenstand|betreff|titel|thema|benennung|kurzbezeichnung)(?: (?:der|des|die|den))? (?:\p{L}*vorlage|drucksache|beratung|verhandlung|tagesordnungspunkt(?:e?s)|tops?|antrag(?:e?s)|anfrage|beratungsgegenstand(?:e?s)|vorhaben(?:s)?|vorgang(?:e?s)|beschluss(?:es|vorlage)?)|(?:verhandlungs|beratungs|beschluss|vorlagen)(?:gegenstand|titel|betreff|thema)`],
  ["visibility", String.raw`(?:offentlichkeits ?status|behandlung der offentlichkeit|sitzungs ?art|art der sitzung|status der vorlage|beratungsstatus)`],
];

const listed = [...keys.keys()].join("|");
const labelAhead = new FoldedPattern(new RegExp(`^(?:${spelledOut([listed, ...compositions.map(([, source]) => source)].join("|"))})`, "u"));
const listedLabel = new FoldedPattern(new RegExp(`^(?:${spelledOut(listed)})$`, "u"));
const composed = new FoldedPattern(new RegExp(`^(?:${spelledOut(compositions.map(([, source]) => source).join("|"))})$`, "u"));
const composedLabels = compositions.map(([key, source]) => ({ key, pattern: new RegExp(`^(?:${source})$`, "u") }));
const endsLikeLabel = new FoldedPattern(new RegExp(`(?:${spelledOut([listed, ...compositions.map(([, source]) => source)].join("|"))})$`, "u"));

/** What a label of two says ("Amt / Verfasser"), in order; empty for a label of one. */
export function keysOfTwo(label: string): readonly FieldKey[] {
  const parts = label.length > 60 || !/\s\/\s/u.test(label) ? [] : label.replace(/\s*:$/u, "").split(/\s\/\s/u);
  const found = parts.length === 2 ? parts.map((part) => keyOfLabel(glanceAt(part))) : [];
  return found.every((key) => key !== null) ? found : [];
}

function keyOfLabel(label: Glance): FieldKey | null {
  const mayBeComposed = composed.mayBeIn(label);
  if (!mayBeComposed && !listedLabel.mayBeIn(label)) return null;
  const name = normalised(label.text);
  return keys.get(name) ?? (mayBeComposed ? composedLabels.find(({ pattern }) => pattern.test(name))?.key : undefined) ?? null;
}
