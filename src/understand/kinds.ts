import type { Form } from "../council/understanding.ts";
import { remembered } from "../text/remembered.ts";
import { fold } from "../text/fold.ts";

/** What papers call themselves, and the form that is. Longer words stand for their own; see `formOfKind`. */
const forms: readonly (readonly [Form, readonly string[]])[] = [
  ["minutesExtract", [
    "Auszug aus der Niederschrift", "Auszug aus dem Protokoll", "Niederschriftsauszug", "Niederschriftauszug", "Protokollauszug",
    "Beschlussauszug", "Auszug", "Beschlussauszug aus der Niederschrift",
  ]],
  ["minutes", [
    "Niederschrift", "Protokoll", "Sitzungsniederschrift", "Sitzungsprotokoll", "Wortprotokoll", "Beschlussprotokoll",
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

const formByKind = new Map<string, Form>(forms.flatMap(([form, kinds]) => kinds.map((kind) => [fold(kind), form] as const)));

/** "Ratsdrucksache", "Kreisausschussvorlage", "Beratungsunterlage": one word that ends in a word for papers. What citizens apply for ("Bauantrag") is none. */
function isComposed(folded: string): boolean {
  const plain = folded.replace(/^(?:offentliche[rs]?|nichtoffentliche[rs]?|nicht offentliche[rs]?|gemeinsame[rs]?|interfraktionelle[rs]?|schriftliche[rs]?|mundliche[rs]?|dringliche[rs]?|uberarbeitete[rs]?|erganzende[rs]?|geanderte[rs]?) /u, "").replace(/ (?:der verwaltung|des magistrats|des senats|des burgermeisters|der burgermeisterin|des landrats|des bezirksamte?s|der verbandsverwaltung|offentlich|nichtoffentlich)$/u, "");
  if (plain !== folded && formByKind.has(plain)) return true;
  return /^[a-z]{2,24}(?:vorlage|drucksache|unterlage|niederschrift|protokoll)$/u.test(plain) && !/^(?:druck|kopier|schreib|hand|bau|antrags|bewerbungs|schulungs|plan)unterlage$/u.test(plain);
}


/** True when a line is nothing but the name of a kind of paper: "ANTRAG", "Beschlussvorlage", "Interfraktioneller Antrag". */
export function isKind(text: string): boolean {
  if (text.length > 60 || text.endsWith(",")) return false;
  return saysKind(text);
}

const saysKind = remembered(4000, (text) => {
  const folded = fold(withoutLaw(text));
  return formByKind.has(folded) || isComposed(folded);
});

/** "Auskunftsersuchen nach § 27 BezVG", "Antrag gem. § 6 der Geschäftsordnung": a kind without the rule it stands on. */
function withoutLaw(kind: string): string {
  const at = kind.indexOf("§");
  return at < 5 ? kind : kind.slice(0, at).replace(/\s(?:nach|gemäß|gem\.|i\. ?S\. ?d\.)\s$/u, "");
}

/**
 * The form a kind of paper has; a kind we do not know takes the form of the known word it ends or begins with.
 * Null when it names none.
 */
export function formOfKind(kind: string): Form | null {
  const words = fold(withoutLaw(kind));
  const known = formByKind.get(words);
  if (known !== undefined) return known;
  if (/(?:^| )(?:antwort|stellungnahme|beantwortung)/u.test(words)) return "answer";
  if (/^(?:auszug|protokollauszug)/u.test(words)) return "minutesExtract";
  if (/^(?:niederschrift|protokoll)|(?:niederschrift|protokoll)$/u.test(words)) return "minutes";
  if (/antrag(?:$| )|initiative/u.test(words)) return "motion";
  if (/anfrage(?:$| )/u.test(words)) return "inquiry";
  if (/vorlage|mitteilung|bericht|drucksache|unterlage/u.test(words)) return "paper";
  if (words.startsWith("einladung")) return "invitation";
  return /bekanntmachung/u.test(words) ? "notice" : null;
}

const kindWords = forms.flatMap(([, kinds]) => kinds).toSorted((a, b) => b.length - a.length).map((word) => ({ word, folded: fold(word) }));

/** The known kind of paper that a text begins with, as printed; null when there is none. */
export function leadingKind(text: string): string | null {
  const start = fold(text.slice(0, 80));
  const kind = kindWords.find(({ folded }) => start === folded || start.startsWith(`${folded} `));
  return kind === undefined ? null : text.slice(0, kind.word.length);
}
