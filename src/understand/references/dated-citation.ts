import type { Span } from "../../text/span.ts";
import { TakenPlaces } from "../../text/taken-places.ts";
import type { DatedSpan } from "../dates/find-dates.ts";
import { nominative } from "../organizations/nominative.ts";

/** A motion, inquiry or resolution cited by its day alone: "SPD-Ratsantrag vom 14.11.2013". */
export interface DatedCitation {
  readonly span: Span;
  readonly citedAs: string;
  readonly citedBy: string | null;
  readonly citedDate: string;
}

const RATS =
  "(?:Gemeinderats|Stadtrats|Kreistags|Kreisausschuss|Städteregionstags|Rats|Stadtverordneten|Fraktions|Ortsrats|Ortschaftsrats|Ortsbeirats|Bezirksamts|Bezirksrats|Ausschuss|Verwaltungsrats|Dringlichkeits|Änderungs|Ergänzungs|Haushalts|Prüf|Bürger|Einwohner|Grundsatz|Aufstellungs|Satzungs|Offenlage|Rahmen|Grund)";
const FROM = "(?:vom|v\\.)\\s{1,3}$";
/** Asked first, for most dates stand behind something else. */
const FROM_BEFORE = new RegExp(FROM);
const LONGEST_FROM = 6;
/** The noun, who moved it, and "vom", right before a date. A company's Bauantrag or Förderantrag is none of the council's. */
const NOUN_BEFORE = new RegExp(
  `(?<![A-Za-zÄÖÜäöüß-])((?:[mM]ündlichen? |[kK]leinen? |[gG]roßen? |[sS]chriftlichen? )?(?:[A-ZÄÖÜ][A-Za-zÄÖÜäöüß0-9/]{1,18}-){0,2}(?:${RATS}(?:antrag|anfrage|beschluss|beschluß)|(?:Antrag|Anfrage|Beschluss|Beschluß|Resolution|Anregung|Eingabe))(?:e?s|es|en|e)?)` +
    `(?:\\s(?:der|des|von|ihrer|seiner|unserer)\\s((?:[^.;:!?()\\d]|90/){3,90}?))?,?\\s{1,3}${FROM}`,
);
/** The paper at hand itself: "Ihre o. g. Anfrage vom …", "unser Antrag vom …". */
const OWN = /(?:\bo\. ?g\.|\bobige[nrm]?|oben genannte[nrm]?|\bIhre[nrm]?|\bunsere[nrm]?|\bdiese[rnms]?)\s{0,2}$/i;
/** Whoever answers "Ihre Anfrage vom …" cites a paper that is not the one at hand. */
const YOURS = /(?:^|[^\p{L}])Ihre[nrm]?\s{0,2}$/u;

/** The citations by date alone among the given dates of a text. */
export function datedCitationsIn(text: string, dates: readonly DatedSpan[]): DatedCitation[] {
  return dates.flatMap((date) => {
    if (date.start.length < 10 || date.end !== null || !FROM_BEFORE.test(text.slice(Math.max(0, date.span[0] - LONGEST_FROM), date.span[0]))) return [];
    const from = Math.max(0, date.span[0] - 160);
    const before = text.slice(from, date.span[0]);
    const match = before.match(NOUN_BEFORE);
    if (match?.index === undefined || match[1] === undefined || /\n\s*\n/.test(match[0])) return [];
    const saidBefore = before.slice(0, match.index);
    if (OWN.test(saidBefore) && !YOURS.test(saidBefore)) return [];
    const span: Span = [from + match.index, date.span[1]];
    return [{ span, citedAs: nounOf(match[1]), citedBy: moverOf(match[1], match[2]), citedDate: date.start }];
  });
}

/**
 * Those citations that no numbered reference covers ("Antrag DS 12/2020 vom …") or completes
 * ("Beschluss des Rates vom 15.06.2023 (Vorlage 2023/0041)"): there the number says more.
 */
export function withoutNumbered(text: string, citations: readonly DatedCitation[], numbered: readonly Span[]): DatedCitation[] {
  const taken = new TakenPlaces(text);
  for (const span of numbered) taken.take(span);
  return citations.filter(({ span }) => {
    const bracket = text.slice(span[1], span[1] + 30).match(/^\s?[(,]\s{0,2}[^()\d\n]{0,24}/)?.[0].length ?? -1;
    return !taken.hasAnyOf([span[0], span[1] + bracket + 1]);
  });
}

function nounOf(printed: string): string {
  const noun = printed.replace(/^[a-zäöü]+ /i, (word) => (/^(?:mündlich|klein|groß|schriftlich)/i.test(word) ? "" : word));
  return noun.replace(/^.*-(?=[A-ZÄÖÜ][a-zäöü])/, "").replace(/(antrag|beschluss|beschluß)e?s?$/i, "$1").replace(/(anfrage|resolution)e?n$/i, "$1");
}

/** "SPD-Ratsantrag" names its mover in front, "Antrag der SPD-Fraktion" behind. */
function moverOf(noun: string, behind: string | undefined): string | null {
  if (behind !== undefined) return nominative(behind.replace(/\s+/g, " ").trim());
  return noun.match(/(?:^|\s)((?:[A-ZÄÖÜ][A-Za-zÄÖÜäöüß0-9/]{1,18}-){1,2})/)?.[1]?.replace(/-$/, "") ?? null;
}
