import type { SectionKind } from "../../council/understanding.ts";
import { askedOnce, Glance } from "../../text/glance.ts";
import { FoldedPattern, LinePattern } from "../../text/line-pattern.ts";
import { Vocabulary } from "../../text/vocabulary.ts";

/** The headings of council papers by what their section is for, without colon and numbering. */
const words: readonly (readonly [SectionKind, readonly string[]])[] = [
  ["resolution", [
    "Beschlussvorschlag", "Beschlussvorschläge", "Beschlussempfehlung", "Beschluss", "Beschlussantrag", "Beschlussantrag (Kurzfassung)", "Beschlussentwurf",
    "Beschlusstext", "Beschlusslage", "Antrag an den Ausschuss", "Entscheidungsvorschlag", "Antrag der Verwaltung", "Vorschlag", "Beschlußvorschlag", "Beschlußempfehlung", "Beschlussfassung", "Antrag", "Antragstext",
    "A) Beschluss", "B) Beschlussempfehlung", "Beschlussvorschlag der Verwaltung", "Empfehlung", "Antrag des Referenten", "Beschlüsse", "Petitum", "Petitum/Beschluss", "Tenor",
    "Bezirksverordnetenversammlung möge beschließen", "Die Bezirksverordnetenversammlung möge beschließen", "Die Bezirksverordnetenversammlung beschließt",
    "Der Gemeinderat möge beschließen", "Der Stadtrat möge beschließen", "Der Rat möge beschließen", "Die BVV möge beschließen",
    "Die Bezirksverordnetenversammlung hat beschlossen", "Forderung", "Empfehlungsbeschluss", "Vorschlag der Verwaltung", "Vorschlag zur Beschlussfassung",
  ]],
  ["facts", [
    "Sachlage", "Sachverhalt", "Sachstand", "Sachdarstellung", "Sach- und Rechtslage", "Sachverhaltsdarstellung", "Problembeschreibung/Begründung", "Problembeschreibung",
    "Erläuterungen", "Ergänzende Erläuterungen", "Erläuterung", "Kurzfassung", "Inhalt der Mitteilung", "Inhalt der Information", "Inhalt des Berichts", "Sachverhalt und Stellungnahme", "Sach- und Rechtsstand", "Informationstext", "Berichtstext", "Bericht", "Mitteilung", "Ausgangslage", "Anlass", "Zusammenfassung",
    "Inhalt", "Kurzinformationen", "Information", "Darstellung des Sachverhalts", "Hintergrund", "Einleitung", "Vorbemerkung", "Ergebnis", "Fazit", "Fazit der Verwaltung", "Kurzbericht",
    "Inhaltliche Darstellung", "Allgemeines", "Sachbericht", "Sachstandsbericht", "Tätigkeitsbericht", "Zwischenbericht", "Situationsbeschreibung", "Lösung", "Alternativen", "Zielsetzung", "Problemstellung", "Vortrag", "Vorbemerkungen", "Sachverhalt/Rechtslage", "Erläuterung zur Vorlage", "Ziel", "Ziele", "Zielstellung", "Beschreibung", "Sachvortrag", "Vortrag des Referenten", "Mitteilungstext",
    "Bisherige Beschlüsse", "Bisheriges Verfahren", "Vorgeschichte", "Weiteres Vorgehen", "Ausblick", "Schlussfolgerungen", "Problem",
  ]],
  ["legal", ["Rechtslage", "Rechtsgrundlage", "Rechtsgrundlagen", "Rechtliche Grundlage", "Rechtliche Grundlagen", "Gesetzliche Grundlage", "Rechtliche Würdigung", "Rechtliche Auswirkungen", "Rechtliche Beurteilung"]],
  ["financialEffects", [
    "Finanzielle Auswirkungen", "Finanzielle/bilanzielle Auswirkungen", "Finanzielle Auswirkung", "Finanzierung", "Kosten", "Haushaltsmittel", "Haushaltsrechtliche Auswirkungen", "Finanzen", "Finanzbedarf/Finanzierung", "Finanzbedarf",
    "Haushaltsmäßige Auswirkungen", "Finanz- und haushaltswirtschaftliche Auswirkungen", "Ergebnishaushalt", "Finanzhaushalt", "Folgekosten", "Kosten und Finanzierung", "Bilanzielle Auswirkungen",
    "Auswirkungen auf den Haushalt", "Deckungsvorschlag", "Gesamtkosten/Gesamterlöse", "Kosten/Finanzierung", "Haushaltswirtschaftliche Auswirkungen", "Finanzielle Folgen",
  ]],
  ["personnelEffects", ["Personelle Auswirkungen", "Personalwirtschaftliche Auswirkungen", "Auswirkungen auf den Stellenplan", "Stellenplan"]],
  ["climateEffects", [
    "Klimatische Auswirkungen", "Klimaauswirkungen", "Auswirkungen auf das Klima", "Auswirkungen auf den Klimaschutz", "Klimarelevanz", "CO2-Relevanz: Auswirkung auf den Klimaschutz", "Klimawirkung", "Klimacheck",
    "CO2 Relevanz Auswirkung auf den Klimaschutz", "Ökologische Auswirkungen", "Umweltauswirkungen", "Auswirkungen auf Klima und Umwelt", "Klimaschutz", "Nachhaltigkeit", "Klimaprüfung", "Auswirkungen auf Klima- und Umweltschutz",
  ]],
  ["attachments", ["Anlage/n", "Anlagen", "Anlage", "Anlagenverzeichnis", "Anlage(n)", "Anhang", "Anlagen zur Vorlage", "Verzeichnis der Anlagen", "Beigefügte Unterlagen"]],
  ["reason", [
    "Begründung", "Sachverhalt/Begründung", "Begründung/Sachverhalt", "Begründung/Einordnung", "Sachverhalt | Begründung", "Sachverhalt und Begründung", "Begründung des Antrags", "Begründung der Dringlichkeit",
    "Begründung der Eilbedürftigkeit", "Eilbedürftigkeitsbegründung", "Begründungen", "Dringlichkeitsbegründung", "Begründung der Nichtöffentlichkeit", "Begründung Nichtöffentlichkeit", "Begründung Eilbedürftigkeit", "Sachverhalt - Begründung", "Begründung und Sachverhalt",
  ]],
  ["question", ["Fragen", "Frage", "Anfrage", "Fragestellung", "Wir fragen das Bezirksamt", "Ich frage das Bezirksamt", "Wir fragen die Verwaltung", "Ich frage die Verwaltung"]],
  ["answer", [
    "Antwort", "Stellungnahme", "Stellungnahme der Verwaltung", "Stellungnahme der Gemeinde", "Antwort der Verwaltung", "Beantwortung", "Stellungnahme des Bürgermeisteramtes", "Antworten", "Stellungnahme des Bezirksamtes",
    "Antwort des Bezirksamtes", "Stellungnahme des Bürgermeisters",
  ]],
  ["discussion", ["Wortprotokoll", "Beratung", "Diskussion", "Aussprache", "Protokoll", "Beratungsverlauf", "Abstimmungsergebnis", "Genehmigungsvermerk", "Redebeiträge", "Wortmeldungen", "Abstimmung"]],
  ["agenda", ["Tagesordnung", "Öffentlicher Teil", "Nichtöffentlicher Teil", "Öffentliche Tagesordnungspunkte", "Nichtöffentliche Tagesordnungspunkte", "Öffentliche Sitzung", "Nichtöffentliche Sitzung", "Öffentliche Tagesordnung", "Nichtöffentliche Tagesordnung", "Nicht öffentlicher Teil"]],
  ["other", [
    "Hinweis", "Hinweise", "Relevanz mit Leitbild", "Steuerrelevanz", "Betrachtung der CO2-Relevanz", "Beteiligung", "Bürgerbeteiligung", "Gleichstellung", "Auswirkungen", "Weitere Auswirkungen", "Barrierefreiheit", "Prüfung der Angebote",
    "Kostenvergleich", "Auswirkungen auf die Gleichstellung", "Inklusion", "Demografische Auswirkungen", "Prüfungsergebnis", "Beschlusskontrolle", "Zeitplan", "Termine", "Beteiligungen", "Sonstiges", "Öffentlichkeitsbeteiligung", "Änderungen und neue Mittelanmeldungen", "Sonstige Änderungen",
    "Schlagwörter", "Schlagworte", "Stichwörter", "Stichworte", "Suchbegriffe", "Ortsangabe", "Ortsangaben", "Räumlicher Bezug", "Geheimhaltung",
    "Zuordnung im Haushaltsplan", "Konzeption, Ziele, Maßnahmen, Kennzahlen",
  ]],
];

const kinds = new Vocabulary(words.flatMap(([kind, headings]) => headings.map((heading) => [heading, kind] as const)));
/** The headings by their last letters, the longest first: what stands before a colon is looked up from its end. */
const byEnding = Map.groupBy(words.flatMap(([, headings]) => headings).toSorted((a, b) => b.length - a.length), endingOf);
const numbering = new LinePattern(/^(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-z])[.)]|\d{1,2}(?:\.\d{1,2}){1,3})\s+/u);
/** "1. Öffentlich": with a number it heads a part of an agenda. */
const publicity = new FoldedPattern(/^(?:nicht ?)?offentlich$/u);
const longest = 90;

/** Words of headings that others may follow or precede: "Begründung der Vorlage", "Beschlussvorschlag neu", "Geänderter Beschlussvorschlag". */
const base = "(begrundung|beschlussvorschlag|beschlussempfehlung|beschlussantrag|beschlussentwurf|beschlusstext|sachverhalt|sachdarstellung|erlauterung|erlauterungen|vorbemerkung|vorbemerkungen|finanzierung|rechtsgrundlage|rechtsgrundlagen|entscheidungsvorschlag|ausgangslage|problemstellung)";
/** What such a heading may name: the paper, who speaks, or the body that decides. */
const named = "(?:vorlage|antrag(?:e?s)?|anfrage|verwaltung|\\p{L}*fraktion(?: [\\p{L} /]{2,30})?|fragesteller(?:s|in)?|antragsteller(?:s|in)?|einreicher(?:s|in)?|dringlichkeit|eilbedurftigkeit|nichtoffentlichkeit|offentlichkeit|beschluss\\p{L}*|massnahmen?|anderung(?:en)?|satzung|mehrkosten|\\p{L}*ausschuss(?:es)?(?: fur [\\p{L} ]{3,40})?|\\p{L}*rat(?:e?s)?|magistrat(?:e?s)?|senat(?:e?s)?|bezirksamt(?:e?s)?|burgermeister(?:s|in)?|oberburgermeister(?:s|in)?|landrat(?:e?s)?|landratin)";
const withWords = new FoldedPattern(new RegExp(`^(?:(?:geanderter|geanderte|neuer|neue|alternativer|erganzter|erganzende|bisheriger|ursprunglicher|kurze|ausfuhrliche|allgemeine|weitere) )?${base}(?: (?:neu|alt|kurzfassung|langfassung|(?:der|des|zur|zum|zu|fur den|fur die) ${named}))?$`, "u"));

function patternsOf(forms: readonly (readonly [SectionKind, RegExp])[]): readonly (readonly [SectionKind, FoldedPattern])[] {
  return forms.map(([kind, form]) => [kind, new FoldedPattern(form)]);
}

/** Forms that name their body or unit: "Antrag an den Gemeinderat", "Stellungnahme der Stadtkämmerei"; the first that fits counts. */
const forms = patternsOf([
  ["attachments", /^anlage \d{1,2}$/u],
  ["resolution", /^antrag an (?:den|die|das) [\p{L} ]{3,60}$/u],
  ["resolution", /^beschluss(?:vorschlag|empfehlung|antrag|entwurf) (?:fur|des|der|an) [\p{L} /]{3,60}$/u],
  ["answer", /^(?:antwort |antworten )?zu(?:r)? (?:frage|ziffer|punkt|nr) ?\d{1,2}(?: ?[a-z])?$|^antwort zu \d{1,2}$/u],
  ["discussion", /^abstimmung (?:uber|zu|zum|zur) [\p{L}\d ./-]{3,80}$/u],
  ["other", /^(?:gesucht werden kann|zu finden|auffindbar) (?:im \p{L}{2,30} )?(?:auch )?unter$/u],
  ["other", /^(?:bekanntgabe|veroffentlichung) (?:nach|gemass|gem) (?:(?:art|artikel) )?\d{1,3}[a-z]?(?: \p{L}{2,10}\.?| \d{1,2}){0,6}$/u],
  ["question", /^(?:wir fragen|ich frage) (?:das|die|den) [\p{L} ]{3,50}$/u],
]);
/** "Die Gemeindevertretung beschließt". */
const formsOfBodies = patternsOf([
  ["resolution", /^(?:die|der) [\p{L} ]{3,60} (?:moge beschliessen|beschliesst|wolle beschliessen)$/u],
  ["answer", /^(?:die|der) [\p{L} ]{3,40} (?:beantwortet|beantworten) (?:die|diese) [\p{L} ]{0,20}(?:an)?fragen? (?:wie folgt|folgendermassen)$/u],
]);
/** "Soziale Auswirkungen", "Finanzielle und personelle Auswirkungen". */
const effects = new FoldedPattern(/^(?:\p{L}{5,24}(?:e|en)(?:(?:,| und|\/) ?\p{L}{5,24}(?:e|en)){0,2}) (?:aus|folge)(?:wirkung(?:en)?|n)$/u);
/** "Auswirkungen auf den Haushaltsplan". */
const effectsOn = new FoldedPattern(/^(?:aus|folge)wirkung(?:en)? (?:auf|fur) (?:(?:den|die|das|dem) )?\p{L}{3,30}(?: (?:und|der|des|fur|im) \p{L}{3,30}){0,2}$/u);
/** What may be joined with a known heading. */
const joined = "(?:vortrag|losung|bewertung|wurdigung|stellungnahme)";
/** How known headings that are joined begin. */
const joins = new FoldedPattern(new RegExp(`^(?:${kinds.source}|${joined})(?: ?[/|&]| und | sowie )`, "u"));
/** These forms as they begin, and those that begin as sentences do as they end. */
const begins = FoldedPattern.oneOf([...forms.map(([, form]) => form), effectsOn, withWords]);
const ends = new LinePattern(/(?:beschlie(?:ß|ss)(?:en|t)|wie folgt|folgenderma(?:ß|ss)en|wirkung(?:en)?|folgen|ausn)[^\p{L}\p{N}]*$/iu);

/** What a line is for when it is a known heading, with or without numbering and colon; null when it is none. */
export const headingKind = askedOnce((line): SectionKind | null => {
  if (line.text.length > longest) return null;
  const number = numbering.matchIn(line);
  if (number === null) return kindOf(line);
  const rest = new Glance(line.text.slice(number[0].length));
  return publicity.isIn(rest) ? "agenda" : (kinds.meaningOf(line) ?? kindOf(rest));
});

function kindOf(line: Glance): SectionKind | null {
  const known = kinds.meaningOf(line);
  if (known !== undefined) return known;
  return (begins.mayBeIn(line) || joins.mayBeIn(line) || ends.mayBeIn(line)) && !goesOnInText(line) ? variantKind(line) : null;
}

/** True for a sentence about a body, and for a heading that its text follows. */
function goesOnInText({ text, folded }: Glance): boolean {
  return (/^die |^der /u.test(folded) && text.includes(",")) || (text.includes(":") && /:\s*\S/u.test(text.endsWith(":") ? text.slice(0, -1).trimEnd() : text));
}

function variantKind(line: Glance): SectionKind | null {
  const form = forms.find(([, pattern]) => pattern.isIn(line)) ?? formsOfBodies.find(([, pattern]) => pattern.isIn(line));
  return form?.[0] ?? effectsKind(line) ?? (joins.mayBeIn(line) ? joinedKind(line.folded) : null) ?? kindWithWords(line);
}

function effectsKind(line: Glance): SectionKind | null {
  const { folded } = line;
  if (!(effects.isIn(line) || effectsOn.isIn(line)) || /^(?:wesentliche|mogliche|weitere|positive|negative) /u.test(folded)) return null;
  if (/personell|stellenplan|personal/u.test(folded)) return "personnelEffects";
  if (/finanz|haushalt|bilanz|ergebnisplan/u.test(folded)) return "financialEffects";
  return /klima|umwelt|okolog|nachhaltig/u.test(folded) ? "climateEffects" : "other";
}

const lead = /^(?:beratung|beschlussfassung|beschluss|empfehlung|anhorung|entscheidung|mitteilung|bericht|information)$/u;
const wholeJoined = new RegExp(`^${joined}$`, "u");

/** Known headings joined: "Vortrag / Begründung", "Sachverhalt und Rechtslage". */
function joinedKind(folded: string): SectionKind | null {
  const parts = folded.split(/ ?[/|&] ?| und | sowie /u).map((part) => part.trim());
  const known = parts.length < 2 || parts.length > 3 ? [] : parts.map((part) => (lead.test(part) ? undefined : kinds.meaningOfFolded(part)) ?? (wholeJoined.test(part) ? "facts" as const : undefined));
  return known.length > 1 && known.every((kind) => kind !== undefined) ? (known[0] ?? null) : null;
}

/** A known heading with words beside it: "Begründung der Dringlichkeit". */
function kindWithWords(line: Glance): SectionKind | null {
  const word = withWords.matchIn(line)?.[1];
  return word === undefined ? null : (kinds.meaningOfFolded(word) ?? "facts");
}

/** Known headings with their colon inside a line, none inside another: [start of heading, end of heading, start of content]. */
export function runInHeadings(text: string): readonly (readonly [number, number, number])[] {
  const found: (readonly [number, number, number])[] = [];
  let from = 0;
  for (let colon = text.indexOf(":"); colon >= 0; colon = text.indexOf(":", colon + 1)) {
    const end = blanksBefore(text, colon);
    const heading = byEnding.get(endingOf(text.slice(Math.max(from, end - 3), end)))?.find((one) => end - one.length >= from && text.startsWith(one, end - one.length));
    if (heading === undefined) continue;
    found.push([end - heading.length, end, colon + 1]);
    from = colon + 1;
  }
  return found;
}

function endingOf(heading: string): string {
  return heading.slice(-3);
}

/** Where the blanks (five at most) before a colon begin. */
function blanksBefore(text: string, colon: number): number {
  let start = colon;
  while (start > 0 && colon - start < 5 && /\s/u.test(text.charAt(start - 1))) start -= 1;
  return start;
}
