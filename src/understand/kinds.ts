import type { Form } from "../council/understanding.ts";
import { fold } from "../text/fold.ts";
import { askedOnce, type Glance, glanceAt, type Said } from "../text/glance.ts";
import { FoldedPattern } from "../text/line-pattern.ts";
import { Vocabulary } from "../text/vocabulary.ts";

/** What papers call themselves, and the form that is. Longer words stand for their own; see `formOfKind`. */
const forms: readonly (readonly [Form, readonly string[]])[] = [
  ["minutesExtract", [
    "Auszug aus der Niederschrift", "Auszug aus dem Protokoll", "Niederschriftsauszug", "Niederschriftauszug", "Protokollauszug",
    "Beschlussauszug", "Auszug", "Beschlussauszug aus der Niederschrift",
  ]],
  ["minutes", [
    "Niederschrift", "Protokoll", "Sitzungsniederschrift", "Sitzungsprotokoll", "Verhandlungsschrift", "Wortprotokoll", "Beschlussprotokoll",
    "Ergebnisprotokoll", "Kurzprotokoll", "Verhandlungsniederschrift",
  ]],
  ["answer", [
    "Antwort", "Stellungnahme", "Stellungnahme der Verwaltung", "Stellungnahme zum Antrag", "Stellungnahme zur Anfrage", "Stellungnahme zu Antrag", "Stellungnahme zum Änderungsantrag", "Stellungnahme der Verwaltung zum Antrag",
    "Antwort zur Anfrage", "schriftliche Antwort zur Anfrage", "Beantwortung", "Beantwortung einer Anfrage", "Antwort der Verwaltung",
    "Verwaltungsstandpunkt", "Beantwortung der Anfrage", "Mündliche Antwort",
  ]],
  ["inquiry", [
    "Anfrage", "Große Anfrage", "Kleine Anfrage", "Mündliche Anfrage", "Schriftliche Anfrage", "Einwohneranfrage",
    "EinwohnerInnenanfrage", "Bürgeranfrage", "Einwohnerfrage", "Auskunftsersuchen", "Dringlichkeitsanfrage", "Ratsanfrage", "Stadtratsanfrage",
  ]],
  ["motion", [
    "Antrag", "Änderungsantrag", "Ergänzungsantrag", "Dringlichkeitsantrag", "Interfraktioneller Antrag", "Ratsantrag",
    "Interfraktioneller Änderungsantrag", "Interfraktioneller Ergänzungsantrag", "Fraktionsantrag", "Gemeinsamer Antrag",
    "Haushaltsantrag", "Resolution", "Stadtratsantrag", "Prüfantrag", "Initiative", "BA-Antrag", "Bürgerantrag", "Einwohnerantrag",
    "Initiative eines BA Mitglieds", "Entschließungsantrag", "Eilantrag", "Sachantrag", "Geschäftsordnungsantrag",
  ]],
  ["invitation", ["Einladung", "Ladung"]],
  ["notice", ["Bekanntmachung", "Öffentliche Bekanntmachung", "Amtliche Bekanntmachung", "Sitzungsbekanntmachung"]],
  ["agenda", ["Tagesordnung", "Nachtragstagesordnung"]],
  ["voteList", ["Abstimmungsergebnis", "Abstimmungsliste", "Namentliche Abstimmung"]],
  ["paper", [
    "Beschlussvorlage", "Mitteilungsvorlage", "Informationsvorlage", "Standardvorlage", "Sitzungsvorlage", "Berichtsvorlage",
    "Unterrichtungsvorlage", "Verwaltungsvorlage", "Kenntnisnahmevorlage", "Entscheidungsvorlage", "Tischvorlage", "Ergänzungsvorlage",
    "Beratungsvorlage", "Bürgerschaftsvorlage", "Ratsvorlage", "Kreistagsvorlage", "Stadtratsvorlage", "Gemeinderatsvorlage",
    "Vorlage", "Vorlage zur Kenntnisnahme", "Vorlage zur Kenntnis", "Vorlage zur Beschlussfassung", "Vorlage zur Feststellung",
    "Wahlvorlage", "Mitteilung", "Mitteilung der Verwaltung", "Bericht", "Information", "Beschlussempfehlung", "Eilentscheidung",
    "Dringlichkeitsvorlage", "Dringlichkeitsentscheidung", "Neufassung", "Informationsvorlage der Verwaltung", "Beschluss",
    "Öffentliche Beschlussvorlage", "Nichtöffentliche Beschlussvorlage", "Bekanntgabe", "Kenntnisgabe", "Schriftliche Kenntnisgabe", "Mündliche Kenntnisgabe", "Eingabe", "Drucksache", "Satzungsvorlage",
    "Beschlussvorlage der Verwaltung", "Bericht/Mitteilung", "Bericht des Magistrats", "Vortrag des Magistrats", "Mitteilung des Senats", "Senatsvorlage", "Vorlage des Magistrats", "Vorlage des Bezirksamtes", "Bericht des Bezirksamtes", "Informationsschreiben", "Anhörungsvorlage", "Vergabevorlage", "Personalvorlage", "Beschlussdrucksache", "Informationsdrucksache", "Entscheidungsdrucksache", "Mitteilungsdrucksache", "Öffentliche Mitteilungsvorlage", "Öffentliche Sitzungsvorlage", "Gremienvorlage", "Bericht der Verwaltung", "Haushaltsvorlage", "Amtsvorlage", "Magistratsvorlage",
  ]],
];

const known = new Vocabulary<Form>(forms.flatMap(([form, kinds]) => kinds.map((kind) => [kind, form] as const)));

const qualified = new FoldedPattern(/^(?:offentliche[rs]?|nichtoffentliche[rs]?|nicht offentliche[rs]?|gemeinsame[rs]?|interfraktionelle[rs]?|schriftliche[rs]?|mundliche[rs]?|dringliche[rs]?|uberarbeitete[rs]?|erganzende[rs]?|geanderte[rs]?) /u);
const ofWhom = new FoldedPattern(/ (?:der verwaltung|des magistrats|des senats|des burgermeisters|der burgermeisterin|des landrats|des bezirksamte?s|der verbandsverwaltung|offentlich|nichtoffentlich)$/u);
const composed = new FoldedPattern(/^[a-z]{2,24}(?:vorlage|drucksache|unterlage|niederschrift|protokoll)$/u);
const noPaper = /^(?:druck|kopier|schreib|hand|bau|antrags|bewerbungs|schulungs|plan)unterlage$/u;

/** "Ratsdrucksache", "Kreisausschussvorlage", "Beratungsunterlage": one word that ends in a word for papers. What citizens apply for ("Bauantrag") is none. */
function isComposed(said: Glance): boolean {
  if (!qualified.mayBeIn(said) && !ofWhom.mayBeIn(said)) return composed.isIn(said) && !noPaper.test(said.folded);
  const plain = said.folded.replace(qualified.pattern, "").replace(ofWhom.pattern, "");
  if (plain !== said.folded && known.meaningOfFolded(plain) !== undefined) return true;
  return composed.pattern.test(plain) && !noPaper.test(plain);
}

/** True when a line is nothing but the name of a kind of paper: "ANTRAG", "Beschlussvorlage", "Interfraktioneller Antrag". */
export const isKind = askedOnce((line) => {
  if (line.text.length > 60 || line.text.endsWith(",")) return false;
  const kind = withoutLaw(line);
  return known.meaningOf(kind) !== undefined || isComposed(kind);
});

/** "Auskunftsersuchen nach § 27 BezVG", "Antrag gem. § 6 der Geschäftsordnung": a kind without the rule it stands on. */
function withoutLaw(kind: Glance): Glance {
  const at = kind.text.indexOf("§");
  return at < 5 ? kind : glanceAt(kind.text.slice(0, at).replace(/\s(?:nach|gemäß|gem\.|i\. ?S\. ?d\.)\s$/u, ""));
}

/** The words that tell the form of a kind that is not known itself; the first that fits counts. */
const tellingWords: readonly (readonly [FoldedPattern, Form])[] = ([
  [/(?:^| )(?:antwort|stellungnahme|beantwortung)/u, "answer"],
  [/^(?:auszug|protokollauszug)/u, "minutesExtract"],
  [/^(?:niederschrift|protokoll)|(?:niederschrift|protokoll)$/u, "minutes"],
  [/antrag(?:$| )|initiative/u, "motion"],
  [/anfrage(?:$| )/u, "inquiry"],
  [/vorlage|mitteilung|bericht|drucksache|unterlage/u, "paper"],
  [/^einladung/u, "invitation"],
  [/bekanntmachung/u, "notice"],
] as const).map(([pattern, form]) => [new FoldedPattern(pattern), form]);

/**
 * The form a kind of paper has; a kind we do not know takes the form of the known word it ends or begins with.
 * Null when it names none.
 */
export const formOfKind = askedOnce((line): Form | null => {
  const kind = withoutLaw(line);
  return known.meaningOf(kind) ?? tellingWords.find(([words]) => words.isIn(kind))?.[1] ?? null;
});

const kindWords = forms.flatMap(([, kinds]) => kinds).toSorted((a, b) => b.length - a.length).map((word) => ({ word, folded: fold(word) }));
const opensWithKind = new FoldedPattern(new RegExp(`^(?:${kindWords.map(({ folded }) => folded).join("|")})(?: |$)`, "u"));

/** The known kind of paper that a text begins with, as printed; null when there is none. */
export function leadingKind(said: Said): string | null {
  const line = glanceAt(said);
  if (!opensWithKind.mayBeIn(line)) return null;
  const start = fold(line.text.slice(0, 80));
  const kind = kindWords.find(({ folded }) => start === folded || start.startsWith(`${folded} `));
  return kind === undefined ? null : line.text.slice(0, kind.word.length);
}
