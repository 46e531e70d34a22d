import { z } from "zod";
import { mendWords } from "../words.ts";
import { fact } from "./fact.ts";
import { anyId, body, day, form, links, list, meetingLink, meetingSummary, next, organizationLink, paperSummary, referenceKind, sectionKind, sourcesWithApi, span, visibility, wordsOf } from "./parts.ts";
import { outcome, told } from "./proceedings.ts";

export const paper = z.object({
  id: anyId, bodyId: anyId, number: z.string().nullable(), title: z.string(), kind: z.string().nullable(), form, date: day.nullable(),
  leadUnit: z.string().nullable().meta({ description: "Federführung." }), author: z.string().nullable(), visibility, ...sourcesWithApi,
}).meta({ id: "Paper" });

const file = z.object({
  id: anyId, name: z.string(), mediaType: z.string(), size: z.number().meta({ description: "In Byte." }), sha256: z.string(), pageCount: z.int().nullable(),
  current: z.boolean().meta({ description: "false: eine ältere Fassung, die eine neuere ersetzt hat." }),
  readAt: z.string().meta({ format: "date-time" }),
  web: z.url().meta({ description: "Zum Herunterladen." }), oparl: z.url(),
}).meta({ id: "File" });

const edit = z.object({ span, original: z.string(), replacement: z.string(), reason: wordsOf(mendWords), confidence: z.number() }).meta({ id: "Edit", description: "Eine Berichtigung des gelesenen Textes; die Stelle zählt in „originalText“." });

const block = z.object({
  kind: z.enum(["paragraph", "item", "row", "heading"]), span, cells: z.exactOptional(list(span)), unsure: z.exactOptional(list(span)).meta({ description: "Wörter, deren Erkennung unsicher ist." }),
}).meta({ id: "TextBlock", description: "Absatz, Listenpunkt, Tabellenzeile oder Überschrift; Stellen zählen in „text“." });

const section = z.object({
  id: anyId, paperId: anyId, fileId: anyId, position: z.int(), kind: sectionKind, heading: z.string().meta({ description: "Wie gedruckt; leer am Anfang." }), level: z.int(), visibility,
  text: z.string().meta({ description: "Der Text, berichtigt." }),
  originalText: z.string().meta({ description: "Der Text, wie er gelesen wurde." }),
  originalStart: z.int().meta({ description: "Wo er im Original der Datei beginnt." }),
  edits: list(edit), blocks: list(block), page: z.int().nullable(),
  web: z.url(),
}).meta({ id: "Section" });

const consultation = z.object({
  organization: organizationLink, meeting: meetingLink.nullable(), date: day.nullable(), item: z.string().nullable().meta({ description: "Tagesordnungspunkt." }),
  role: z.string().nullable().meta({ description: "„Vorberatung“, „Entscheidung“, „Kenntnisnahme“." }),
  quote: z.string().meta({ description: "Der Beleg, Wort für Wort." }), ...outcome, told: told.nullable(),
}).meta({ id: "Consultation", description: "Ein Schritt der Beratungsfolge." });

const reference = z.object({
  id: anyId, fromPaperId: anyId, sectionId: anyId.nullable(), kind: referenceKind, number: z.string().nullable().meta({ description: "Nummer, wie gedruckt; null: nur mit Datum genannt." }),
  text: z.string().meta({ description: "Die Worte der Nennung." }),
  status: z.enum(["resolved", "ambiguous", "unresolved"]).meta({ description: "resolved: genau ein Dokument; ambiguous: mehrere kommen in Frage; unresolved: keines in dieser Sammlung." }),
  targets: list(anyId), targetPapers: list(paperSummary), spanInSection: span.nullable(), web: z.url(),
}).meta({ id: "Reference", description: "Eine Nennung eines anderen Dokuments." });

const incoming = z.object({ paper: paperSummary, kind: referenceKind, text: z.string(), sectionId: anyId.nullable(), web: z.url() }).meta({ id: "IncomingReference", description: "Eine Nennung dieses Dokuments in einem anderen." });

const note = z.object({ code: z.string(), message: z.string(), span: z.exactOptional(span) }).meta({ id: "Note", description: "Ein Hinweis zum Lesen: Schäden und Zweifel." });

export const paperAnswer = z.object({
  paper, body,
  publishedAt: z.string().meta({ format: "date-time" }), modifiedAt: z.string().meta({ format: "date-time" }),
  files: list(file),
  consultations: list(consultation).meta({ description: "Die Beratungsfolge mit Ergebnissen und Abstimmungen." }),
  sections: list(section),
  statements: list(fact).meta({ description: "Alle Angaben: Beträge, Personen, Termine, Orte, Rechtsgrundlagen und mehr, jede mit Beleg." }),
  references: list(reference),
  referencedBy: list(incoming),
  reportedIn: list(paperSummary).meta({ description: "Niederschriften und Tagesordnungen, die davon erzählen." }),
  meeting: meetingSummary.nullable().meta({ description: "Zu Niederschriften, Tagesordnungen und Einladungen: ihre Sitzung." }),
  notes: list(note),
  original: z.url().nullable().meta({ description: "Die Seite im Ratsinformationssystem, aus dem das Dokument kommt." }),
  links: z.exactOptional(links),
}).meta({ id: "PaperAnswer", description: "Ein Dokument mit allem, was davon bekannt ist." });

export const papersAnswer = z.object({ items: list(paperSummary), next, links: z.exactOptional(links) }).meta({ id: "PapersAnswer" });
