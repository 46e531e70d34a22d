import { remembered } from "../text/remembered.ts";
import { fold } from "../text/fold.ts";
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

/** The labels that stand in a line before a colon, in order; also those glued to the value before ("öffentlichVorlage-Art:"). */
export function labelsIn(line: string): readonly LabelHit[] {
  return line.includes(":") ? rememberedLabels(line) : [];
}

const rememberedLabels = remembered(2000, findLabels);

function findLabels(line: string): readonly LabelHit[] {
  let colon = line.indexOf(":");
  const hits: LabelHit[] = [];
  let from = 0;
  for (; colon >= 0 && colon < searched; colon = line.indexOf(":", colon + 1)) {
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
  if (/^in(?:nen)?(?![\p{L}])/u.test(line.slice(colon + 1, colon + 7))) return null;
  const low = Math.max(from, colon - longestLabel);
  const before = line.slice(low, colon);
  const end = low + before.replace(/(?:\s?\([^()]{0,40}\))?\s{0,10}$/u, "").length;
  for (let start = low; start < end; start++) {
    if (!opensLabel(line, start, end)) continue;
    const label = line.slice(start, end);
    const key = keyOfLabel(label);
    if (key !== null) return { key, label, start, valueStart: colon + 1 };
  }
  return null;
}

/** A label begins with a capital or a number, not inside a word in capitals; in a glued text right behind a small letter or digit. */
function opensLabel(line: string, start: number, end: number): boolean {
  if (!/[\p{Lu}\d]/u.test(line.charAt(start))) return start === 0;
  const before = start === 0 ? " " : line.charAt(start - 1);
  if (/[\p{Lu}/(-]/u.test(before)) return false;
  return /[\p{Ll}\d]/u.test(before) ? /\p{Lu}/u.test(line.charAt(start)) && end - start >= (/\d/u.test(before) ? 3 : shortestGlued) : true;
}

/** What a line says that is nothing but a label without colon ("Betreff"); null when it is none. */
export function bareLabel(line: string): FieldKey | null {
  return line.length <= 60 ? rememberedBare(line) : null;
}

const rememberedBare = remembered(2000, (line): FieldKey | null =>
  /^[\p{Lu}\d]/u.test(line) ? keyOfLabel(line.replace(/\s*:$/u, "").replace(/\s\([^()]{0,40}\)$/u, "")) : null);

/** "Federführend" and "Federfiihrend", "Bearbeiterin" and "Bearbeiter*in" are one label: small letters, no umlauts, no endings of gender. */
function normalised(label: string): string {
  const folded = fold(label.replaceAll("\uFFFD", "u")).replace(/ii|ue/gu, "u").replace(/oe/gu, "o").replace(/ae/gu, "a");
  return folded.replace(/(?<=er)(?:\/? ?innen|\/ ?in|\/r|\/n|in| in)(?![\p{L}])|(?<=(?:nd|rt)e)\/?r(?![\p{L}])/gu, "");
}

const keys = new Map<string, FieldKey>();
for (const [key, words] of Object.entries(LABEL_WORDS) as [FieldKey, readonly string[]][])
  for (const word of words) if (!keys.has(normalised(word))) keys.set(normalised(word), key);

const papers = String.raw`(?:\p{L}*vorlagen?|\p{L}*drucksachen?|\p{L}*antrags?|\p{L}*anfragen?|beschluss|beratungsunterlagen?|ds|drs|sv|vl|bv|mv|iv|vo)`;
const units = "(?:amt|amter|dienststelle|stelle|fachbereich|fachdienst|fachgebiet|sachgebiet|abteilung|fachabteilung|bereich|referat|dezernat|geschaftsbereich|organisationseinheit|einheit|eigenbetrieb|teildezernat|betrieb|sg|fb|fd)";
/** How labels are composed that no list holds, in normalised letters. The first that fits counts. */
const compositions: readonly (readonly [FieldKey, RegExp])[] = [
  ["number", new RegExp(`^(?:(?:nr|nummer) der )?${papers} ?(?:nr|nummer)$|^(?:nr|nummer) (?:der|des) ${papers}$`, "u")],
  ["kind", /^(?:vorlagen?|drucksachen?|dokument(?:en)?|antrags?|vorgangs?|papier) ?(?:art|typ)$|^(?:art|typ) (?:der|des) (?:vorlage|drucksache|dokument(?:e?s)|antrag(?:e?s)|vorgang(?:e?s))$/u],
  ["office", new RegExp(`^(?:federfuhrend|zustandig|verantwortlich|einreichend|erstellend|einbringend|vorlegend|bearbeitend|sachbearbeitend|anmeldend|vorlagenerstellend)(?:e[srn]?)? ${units}(?:/${units})?$|^${units}/${units}$|^federfuhr(?:ung|end) (?:durch|bei|ist|hat|im|in)$`, "u")],
  ["author", /^(?:erarbeitet|verfasst|erstellt|bearbeitet|eingereicht|eingebracht|gestellt|vorgelegt|beantragt|aufgestellt|ausgearbeitet)(?: von| durch)$|^(?:antrag|anfrage) (?:von|der|des) (?:fraktion|mitglied(?:s|es)?)$/u],
  ["meetingDate", /^(?:sitzungs ?(?:termin|datum|tag)|(?:datum|tag|termin) der sitzung|sitzung (?:vom|am))$/u],
  ["date", /^(?:(?:erstell(?:ungs)?|ausgabe|freigabe|vorlagen?|antrags|anfrage|ausfertigungs|bearbeitungs|drucksachen|dokument(?:en)?|anlage|schreib) ?datum|(?:erstellt|freigegeben|ausgegeben|gestellt|aufgestellt|verfasst|ausgefertigt|angelegt|veroffentlicht) am|datum (?:der|des) (?:vorlage|drucksache|antrag(?:e?s)|anfrage|dokument(?:e?s)))$/u],
  ["received", /^(?:eingang|eingegangen|eingereicht|eingang(?:e?s)datum|eingang der anfrage|eingang des antrags)(?: am)?$/u],
  ["title", /^(?:bezeichnung|gegenstand|betreff|titel|thema|benennung|kurzbezeichnung)(?: (?:der|des|die|den))? (?:\p{L}*vorlage|drucksache|beratung|verhandlung|tagesordnungspunkt(?:e?s)|tops?|antrag(?:e?s)|anfrage|beratungsgegenstand(?:e?s)|vorhaben(?:s)?|vorgang(?:e?s)|beschluss(?:es|vorlage)?)$|^(?:verhandlungs|beratungs|beschluss|vorlagen)(?:gegenstand|titel|betreff|thema)$/u],
  ["visibility", /^(?:offentlichkeits ?status|behandlung der offentlichkeit|sitzungs ?art|art der sitzung|status der vorlage|beratungsstatus)$/u],
];

/** What a label of two says ("Amt / Verfasser"), in order; empty for a label of one. */
export function keysOfTwo(label: string): readonly FieldKey[] {
  const parts = label.length > 60 ? [] : label.replace(/\s*:$/u, "").split(/\s\/\s/u);
  const found = parts.length === 2 ? parts.map((part) => keyOfLabel(part)) : [];
  return found.every((key) => key !== null) ? found : [];
}

/** Many mechanisms ask for the same labels. */
const keyOfLabel = remembered(4000, findKey);

function findKey(label: string): FieldKey | null {
  const name = normalised(label);
  return keys.get(name) ?? compositions.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}
