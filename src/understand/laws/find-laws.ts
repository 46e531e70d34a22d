import type { LawFact } from "../../council/understanding.ts";
import type { MendedDocument } from "../../text/mended-text.ts";
import { firstDay } from "../day.ts";
import { factPattern } from "../fact-pattern.ts";
import { matchAt } from "../match-at.ts";
import { oneLine } from "../passage.ts";
import { readableText } from "../readable-text.ts";
import type { Structure } from "../structure.ts";
import { type LawName, lawNameAt, lawNameBehind } from "./law-name.ts";
import { type Provision, provisionsAt } from "./provision.ts";

/**
 * Every law and statute cited: sections with the law they stand in, and statutes cited as a whole by their day;
 * each distinct place in a law once, in text order. A section without its law ("§ 4") is not cited but printed here.
 */
export function findLaws(document: MendedDocument, _structure: Structure): LawFact[] {
  const text = readableText(document);
  const sections = [...sectionsIn(text), ...numbersIn(text)];
  const taken = new Set(sections.map(({ span }) => span[1]));
  const statutes = statutesIn(text).filter(({ span }) => !taken.has(span[1]));
  return distinct([...sections, ...statutes].toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]));
}

/** "vom 12.03.2019", "in der Fassung der Bekanntmachung vom 14. Juli 1994", right behind a name. */
const ENACTED = /,?[ \n]{1,2}(?:(?:in der (?:jeweils )?(?:geltenden |gültigen |aktuellen )?(?:Fassung|Neufassung)|i\. ?d\. ?F\.)(?: der Bekanntmachung| der Neubekanntmachung)?[ \n])?(?:vom|v\.)[ \n]{1,2}(?=\d)/y;

function enactedAt(text: string, at: number): { readonly iso: string; readonly end: number } | null {
  const joint = matchAt(ENACTED, text, at);
  if (joint === null) return null;
  const start = at + joint[0].length;
  const day = firstDay(text.slice(start, start + 24));
  return day === null || day.start !== 0 ? null : { iso: day.iso, end: start + day.end };
}

/** "§ 4 der Satzung": which one, only the reader of the whole paper knows. */
const NAMELESS = /^(?:Satzung|Gesetz|Ordnung|Verordnung|Richtlinien?|Verfassung|Vertrag)$/;
const SECTION_SIGN = factPattern(/§{1,2}|(?<![A-Za-zÄÖÜäöüß])Art(?:\.|ikels?)(?=[ \u00a0]?\d)/g);

function sectionsIn(text: string): LawFact[] {
  const found: LawFact[] = [];
  let end = 0;
  for (const sign of SECTION_SIGN.matchesIn(text)) {
    if (sign.index < end) continue;
    const provisions = provisionsAt(text, sign.index);
    const last = provisions.at(-1);
    if (last === undefined) continue;
    const law = lawNameBehind(text, last.end);
    end = last.end + (law?.length ?? 0);
    if (law === null || NAMELESS.test(law.law)) continue;
    const enacted = enactedAt(text, end);
    for (const provision of provisions) found.push(factOf(text, provision, law, end, enacted));
    end = enacted?.end ?? end;
  }
  return found;
}

function factOf(text: string, { start, end: _end, ...place }: Provision, { law }: LawName, lawEnd: number, enacted: ReturnType<typeof enactedAt>): LawFact {
  const span = [start, enacted?.end ?? lawEnd] as const;
  return { law, ...place, enactedOn: enacted?.iso ?? null, text: oneLine(text.slice(...span)), span, foundBy: "laws/section", confidence: 0.95 };
}

/** "Nr. 5 der VwV Stellplätze", "Ziffer 2.1 der Förderrichtlinie" */
const NUMBER_OF = factPattern(/(?<![A-Za-zÄÖÜäöüß])(?:Nr\.|Nummer|Ziffer|Ziff\.)[ \u00a0]{0,2}(\d{1,3}(?:\.\d{1,3}){0,3})(?=[ \u00a0](?:der|des)[ \u00a0](?:VwV|VV|Verwaltungsvorschrift|[A-ZÄÖÜ][a-zäöüß-]{0,30}richtlinien?|Richtlinien?))/g);

function numbersIn(text: string): LawFact[] {
  return NUMBER_OF.matchesIn(text).flatMap((match) => {
    const at = match.index + match[0].length;
    const law = lawNameBehind(text, at);
    if (law === null) return [];
    const enacted = enactedAt(text, at + law.length);
    const place = { section: null, sectionEnd: null, paragraph: null, sentence: null, number: match[1] ?? null, letter: null };
    return [{ ...factOf(text, { start: match.index, end: at, ...place }, law, at + law.length, enacted), foundBy: "laws/number" }];
  });
}

/** Where the name of a statute or law may begin; "Tagesordnung" and its like order something else. */
const STATUTE = factPattern(/(?=[A-ZÄÖÜ])(?<![A-Za-zÄÖÜäöüß-])(?=[A-ZÄÖÜ][a-zäöüß-]{0,40}(?:satzung|ordnung|gesetz|richtlinien?)[ \n]|Satzung[ \n]|Richtlinien?[ \n]|Gesetz[ \n])/g);
const NO_STATUTE = /^(?:Tages|Größen|Raum|Boden|Rang|Neu|An|Ver|Zu|Ein|Unter|Be|Reihen|Sitz|Fest|Straßen(?=ordnung\b))ordnung/;

/** Statutes named with their day: "Hauptsatzung vom 12.03.2019", "Satzung über die Erhebung von Hundesteuer vom 1.12.2015". */
function statutesIn(text: string): LawFact[] {
  return STATUTE.matchesIn(text).flatMap(({ index }) => {
    if (NO_STATUTE.test(text.slice(index, index + 24))) return [];
    const law = lawNameAt(text, index);
    const enacted = law === null ? null : enactedAt(text, index + law.length);
    if (law === null || enacted === null) return [];
    const place = { section: null, sectionEnd: null, paragraph: null, sentence: null, number: null, letter: null };
    return [{ ...factOf(text, { start: index, end: index, ...place }, law, index + law.length, enacted), foundBy: "laws/statute", confidence: 0.85 }];
  });
}

function distinct(laws: readonly LawFact[]): LawFact[] {
  const seen = new Set<string>();
  return laws.filter(({ law, section, sectionEnd, paragraph, sentence, number, letter, enactedOn }) => {
    const key = JSON.stringify([law.toLowerCase(), section, sectionEnd, paragraph, sentence, number, letter, section === null ? enactedOn : null]);
    return !seen.has(key) && seen.add(key);
  });
}
