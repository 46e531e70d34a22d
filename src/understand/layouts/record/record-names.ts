import type { SectionKind } from "../../../council/understanding.ts";
import { keyOf } from "./record-tree.ts";

/** What a property can say. `vagueKind`: a kind only where its value is a word for one; `itemTitle`: the name of anything inside a record. */
export type Noun =
  | "title" | "number" | "kind" | "vagueKind" | "author" | "unit" | "date" | "body" | "public" | "closed" | "route" | "organization" | "role" | "meetingDate" | "meeting" | "meetingNumber"
  | "item" | "itemNumber" | "outcome" | "agenda" | "itemTitle" | "paper" | "files" | "fileName" | "mainFile" | "yes" | "no" | "abstain" | "personName" | "givenName" | "familyName" | "personRole" | "personGroup";

/**
 * What records of councils call their properties, by what they say: OParl's names first, then those of exports and scrapers,
 * in the order in which they are believed. Spelling does not count (`keyOf`).
 */
const spelled: Readonly<Record<Noun, readonly string[]>> = {
  title: ["betreff", "title", "titel", "name", "bezeichnung", "thema", "subject", "gegenstand", "beratungsgegenstand", "headline", "überschrift", "kurzbetreff", "kurzbezeichnung", "langname", "vobetr"],
  number: [
    "reference", "drucksache", "drucksachennummer", "drucksachennr", "drucksachen-nr", "drs", "drsnr", "dsnr", "vorlagennummer", "vorlagennr", "vorlagenNr", "vorlage", "vorlagenkennung", "papernumber", "referencenumber", "referenz", "referenznummer",
    "antragsnummer", "antragsnr", "anfragenummer", "vorgangsnummer", "number", "nummer", "nr", "vonr", "voname", "kennung", "kennzeichen",
  ],
  kind: ["paperType", "vorlagenart", "vorlagentyp", "vorlageart", "vorlagetyp", "drucksachenart", "drucksachetyp", "drucksachenTyp", "dokumentart", "dokumenttyp", "documenttype", "vorgangsart", "vorgangstyp", "voart", "votyp", "dokumentenart", "artDerVorlage", "artDerDrucksache", "artDesVorgangs"],
  vagueKind: ["art", "typ", "type", "kind", "kategorie", "category", "doctype", "form"],
  author: [
    "originator", "originators", "originatorPerson", "originatorOrganization", "einreicher", "einreicherin", "einreichende", "eingereichtVon", "antragsteller", "antragstellerin", "antragstellende", "fragesteller", "fragestellerin", "anfragesteller", "initiator", "initiatoren",
    "verfasser", "verfasserin", "verfasserinnen", "urheber", "author", "authors", "autor", "ersteller", "bearbeiter", "sachbearbeiter", "gestelltVon", "submittedBy", "submitter", "mover", "proposer", "sponsors", "fraktion", "fraktionen",
  ],
  unit: ["underDirectionOf", "federführend", "federführung", "federführendesAmt", "federführendeStelle", "federführenderFachbereich", "leadunit", "dienststelle", "fachbereich", "amt", "dezernat", "fachamt", "zuständigesReferat", "referat", "department", "verantwortlich"],
  date: [
    "date", "datum", "vorlagendatum", "vorlagedatum", "drucksachendatum", "paperdate", "documentdate", "datumVorlage", "publishedAt", "published", "publishedDate", "publicationDate", "veröffentlichtAm", "veröffentlicht", "veröffentlichungsdatum",
    "eingereichtAm", "gestelltAm", "antragsdatum", "eingangsdatum", "eingang", "submittedAt", "submissionDate", "issued", "vodat", "vom",
  ],
  body: ["body", "kommune", "gemeinde", "stadt", "municipality", "city", "town", "körperschaft", "gebietskörperschaft", "landkreis"],
  public: ["public", "isPublic", "öffentlich", "istÖffentlich", "öffentlichkeit", "öffentlichkeitsstatus", "visibility", "sichtbarkeit", "status", "sitzungsart", "beratungsstatus"],
  closed: ["nichtöffentlich", "nonPublic", "isNonPublic", "private", "vertraulich", "nö"],
  route: ["consultation", "consultations", "beratungsfolge", "beratungsfolgen", "beratungsreihenfolge", "beratungen", "beratung", "beratungsverlauf", "beratungsgang", "beratungsweg", "gremienfolge", "gremienlauf", "gremienweg", "gremien"],
  organization: ["organization", "organizations", "organisation", "gremium", "gremien", "gremiumname", "gremienname", "committee", "ausschuss", "grname", "organ", "sitzungsgremium"],
  role: ["role", "rolle", "zuständigkeit", "beratungsart", "beratungsrolle", "beratungstyp", "funktion", "aktion", "zweck", "art", "typ"],
  meetingDate: ["start", "beginn", "sitzungsdatum", "sitzungstermin", "sitzungstag", "sitzungAm", "termin", "meetingdate", "meetingstart", "siDat", "date", "datum", "am"],
  meeting: ["meeting", "sitzung"],
  meetingNumber: ["sitzungsnummer", "sitzungsnr", "sitzungNr", "meetingnumber", "sitzungskennung", "silfdnr"],
  item: ["agendaItem", "top", "topNr", "topNummer", "tagesordnungspunkt", "tagesordnungspunktnummer", "item", "itemnumber"],
  itemNumber: ["number", "nummer", "nr", "top", "topNr", "topNummer", "position", "ziffer", "punkt", "tagesordnungspunkt", "tonr", "tolfdnr"],
  outcome: ["result", "ergebnis", "beratungsergebnis", "beschlussart", "beschlussergebnis", "outcome", "entscheidung", "abstimmungsergebnis", "beschluss", "decision"],
  agenda: ["agendaItem", "agendaItems", "agenda", "tagesordnung", "tagesordnungspunkte", "tops", "top", "topliste", "punkte"],
  itemTitle: ["name", "titel", "title", "betreff", "bezeichnung", "thema", "gegenstand", "text"],
  paper: ["paper", "papers", "vorlage", "vorlagen", "drucksache"],
  files: [
    "auxiliaryFile", "invitation", "resultsProtocol", "verbatimProtocol", "resolutionFile", "files", "file", "dateien", "datei", "anlagen", "anlage", "anhänge", "anhang", "attachments", "attachment", "documents", "dokumente", "dokument",
    "downloads", "unterlagen",
  ],
  mainFile: ["mainFile", "hauptdatei", "hauptdokument", "derivativeFile", "masterFile"],
  yes: ["yes", "ja", "jaStimmen", "dafür", "pro", "zustimmung", "zustimmungen", "votesYes", "yesVotes", "inFavour", "inFavor"],
  no: ["no", "nein", "neinStimmen", "dagegen", "contra", "gegenstimmen", "ablehnung", "ablehnungen", "votesNo", "noVotes", "against"],
  abstain: ["abstain", "abstention", "abstentions", "abstained", "abstentionVotes", "nonvote", "enthaltung", "enthaltungen", "enthalten", "stimmenthaltungen"],
  personName: ["name", "person", "vollname", "fullName", "anzeigename", "mitglied", "member", "mandatsträger"],
  givenName: ["givenName", "vorname", "firstName", "rufname"],
  familyName: ["familyName", "nachname", "lastName", "surname", "familienname", "zuname"],
  personRole: ["role", "rolle", "funktion", "function", "amt", "position", "mitgliedsart", "teilnahmeart", "art", "type", "typ"],
  personGroup: ["group", "gruppe", "fraktion", "faction", "partei", "party", "gruppierung", "politicalGroup", "organization", "organisation", "gremium"],
  fileName: ["name", "title", "titel", "bezeichnung", "betreff", "fileName", "dateiname", "filename"],
};

/** Folded names by what they say. */
export const names = Object.fromEntries(Object.entries(spelled).map(([noun, words]) => [noun, [...new Set(words.map(keyOf))]])) as unknown as Readonly<Record<Noun, readonly string[]>>;

/** Only records of councils have properties called so. */
export const telling: ReadonlySet<string> = new Set([
  ...names.kind, ...names.route,
  ...[
    "originator", "originators", "originatorPerson", "originatorOrganization", "einreicher", "antragsteller", "antragstellerin", "fragesteller", "fragestellerin", "drucksache", "drucksachennummer", "drucksachennr", "vorlagennummer", "vorlagennr", "vorlage", "antragsnummer",
    "gremium", "gremiumname", "grname", "sitzungsdatum", "sitzungstermin", "sitzungsnummer", "sitzungsart", "agendaItem", "agendaItems", "tagesordnung", "tagesordnungspunkte", "tagesordnungspunkt", "tops", "topNr", "beratungsergebnis", "beschlussart", "beschlussvorschlag", "beschlusstext", "resolutionText", "voname", "vobetr",
  ].map(keyOf),
].filter((name) => name !== "beratung"));

/** What the texts of a record are for, where their names are no headings that papers have. */
const textKinds: readonly (readonly [SectionKind, readonly string[]])[] = [
  ["resolution", ["resolution", "resolutionText", "resolutions", "proposal", "beschlussvorschlag", "beschlusstext", "beschlusswortlaut", "antragstext"]],
  ["facts", ["content", "text", "description", "body", "summary", "fulltext", "volltext", "inhalt", "beschreibung", "sachverhalt", "erläuterung", "erläuterungen"]],
  ["reason", ["reason", "reasons", "rationale", "justification", "explanation", "begründung", "antragsbegründung"]],
  ["question", ["question", "questions", "frage", "fragen"]],
  ["answer", ["answer", "answers", "reply", "response", "antwort", "stellungnahme"]],
  ["discussion", ["discussion", "protocol", "minutes", "protokoll", "wortprotokoll"]],
];
const kindByName: ReadonlyMap<string, SectionKind> = new Map(textKinds.flatMap(([kind, words]) => words.map((word) => [keyOf(word), kind] as const)));

/** What a text is for, by the name of its property; null where that does not tell. */
export function kindOfText(name: string): SectionKind | null {
  return kindByName.get(keyOf(name)) ?? null;
}
