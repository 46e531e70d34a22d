import { z } from "zod";
import { formWords, organizationWords, referenceWords, sectionWords, statusWords } from "../words.ts";

/** The parts of which all answers are made. What a value means is said here once, in German, for the page of the interface. */

/** The words of a table of words, as the values of a choice. */
export function wordsOf<Word extends string>(table: Readonly<Record<Word, unknown>>): z.ZodEnum<{ [W in Word]: W }> {
  return z.enum(Object.keys(table) as [Word, ...Word[]]) as z.ZodEnum<{ [W in Word]: W }>;
}

/** A list that nobody changes. */
export function list<Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> {
  return z.array(item).readonly();
}

export const day = z.iso.date();
export const moment = z.iso.datetime();
const anyId = z.string().min(1).max(200);

export const span = z.tuple([z.int().min(0), z.int().min(0)]).readonly().meta({
  id: "Span", description: "Anfang und Ende einer Stelle in einem Text, gezählt in UTF-16-Einheiten ab 0. Das Ende gehört nicht mehr dazu.",
});

export const form = wordsOf(formWords).meta({ id: "Form", description: "Was für ein Dokument es ist, wie auch immer sein Herausgeber es nennt." });
export const organizationKind = wordsOf(organizationWords).meta({ id: "OrganizationKind", description: "gremium: beschließt oder berät; fraktion: Gruppe von Mitgliedern; administration: Amt der Verwaltung; external: andere Stelle." });
export const referenceKind = wordsOf(referenceWords).meta({ id: "ReferenceKind", description: "Wie ein Dokument von einem anderen spricht." });
export const sectionKind = wordsOf(sectionWords).meta({ id: "SectionKind", description: "Wozu ein Abschnitt dient." });
export const status = wordsOf(statusWords).meta({ id: "Status", description: "found: vom Programm gefunden; confirmed und corrected: von einem Menschen geprüft oder berichtigt." });
export const visibility = z.enum(["public", "nonPublic"]).meta({ id: "Visibility", description: "Hier steht nur Öffentliches; „nonPublic“ kommt nicht vor." });

/** Where a thing is to be seen. */
export const sources = {
  web: z.url().meta({ description: "Seite im Portal." }),
  oparl: z.url().meta({ description: "Dasselbe als OParl-Objekt." }),
} as const;

/** The same, of things that this interface has an address for. */
export const sourcesWithApi = { ...sources, api: z.url().meta({ description: "Adresse in dieser Schnittstelle." }) } as const;

export const body = z.object({ id: anyId, name: z.string(), ...sources }).meta({ id: "Body", description: "Körperschaft: Gemeinde, Kreis oder Verband." });

export const organizationLink = z.object({ id: anyId, name: z.string(), ...sourcesWithApi }).meta({ id: "OrganizationLink" });

export const organization = z.object({
  id: anyId, bodyId: anyId, name: z.string(), kind: organizationKind,
  aliases: list(z.string()).meta({ description: "Andere Namen, die Dokumente benutzen." }), ...sourcesWithApi,
}).meta({ id: "Organization", description: "Gremium, Fraktion, Amt oder andere Stelle." });

export const person = z.object({ id: anyId, bodyId: anyId, name: z.string(), ...sourcesWithApi }).meta({ id: "Person" });

export const paperSummary = z.object({
  id: anyId,
  number: z.string().nullable().meta({ description: "Nummer, wie sie gedruckt ist." }),
  title: z.string(),
  kind: z.string().nullable().meta({ description: "Art, wie sie gedruckt ist: „Beschlussvorlage“." }),
  form,
  date: day.nullable().meta({ description: "Tag, den das Dokument selbst nennt." }),
  meetingDate: day.nullable().meta({ description: "Tag der Sitzung, wo ein Dokument der Sitzung keinen eigenen nennt." }),
  publishedAt: z.string().meta({ format: "date-time", description: "Wann es hier zuerst veröffentlicht wurde." }),
  bodyName: z.string(),
  ...sourcesWithApi,
}).meta({ id: "PaperSummary", description: "Ein Dokument (Vorlage, Antrag, Niederschrift …) in Kürze." });

export const meetingLink = z.object({ id: anyId, number: z.string().nullable(), date: day, ...sourcesWithApi }).meta({ id: "MeetingLink" });

export const meetingSummary = z.object({
  id: anyId, number: z.string().nullable(), date: day, organization: organizationLink, bodyName: z.string(),
  itemCount: z.int().meta({ description: "Punkte der längsten bekannten Tagesordnung, sonst beratene Dokumente." }), ...sourcesWithApi,
}).meta({ id: "MeetingSummary", description: "Eine Sitzung in Kürze." });

/** What every fact has beside its value. */
export const evidence = {
  quote: z.string().meta({ description: "Der Beleg, Wort für Wort, wie er im Original steht." }),
  page: z.int().nullable().meta({ description: "Seite des Belegs, ab 1, wo die Datei Seiten hat." }),
  confidence: z.number().min(0).max(1).meta({ description: "Wie sicher das Programm ist: 0 (geraten) bis 1 (gewiss)." }),
  status,
  web: z.url().meta({ description: "Der Beleg auf der Seite des Dokuments." }),
} as const;

export const fileLink = z.object({ id: anyId, name: z.string(), web: z.url().meta({ description: "Die Datei zum Herunterladen." }) }).meta({ id: "FileLink" });

/** How a list goes on. */
export const next = z.string().nullable().meta({ description: "Marke für die nächste Seite: als „after“ angeben. null: Die Liste ist zu Ende." });

export const links = z.record(z.string(), z.string()).meta({ id: "Links", description: "Adressen zu dieser Antwort; „self“ ist ihre eigene, „next“ die nächste Seite." });

export { anyId };
