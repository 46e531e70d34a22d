import { z } from "zod";
import { anyId, day, form, links, list, next, sourcesWithApi, span } from "./parts.ts";

export const searchType = z.enum(["paper", "meeting", "organization", "person"]).meta({ id: "SearchType" });

const counted = <Value extends z.ZodType>(value: Value) => z.object({ value, count: z.int() });

export const searchAnswer = z.object({
  total: z.int().meta({ description: "Alle Treffer, nicht nur die dieser Seite." }),
  hits: list(z.object({
    id: anyId, type: searchType, score: z.number().meta({ description: "Größer ist besser; nur innerhalb einer Antwort vergleichbar." }),
    title: z.string(), titleSpans: list(span).meta({ description: "Die gesuchten Wörter in „title“." }),
    number: z.string().nullable(), date: day.nullable(), kind: z.string().nullable(), form: form.nullable(), bodyId: anyId, bodyName: z.string(),
    snippets: list(z.object({
      text: z.string(), spans: list(span).meta({ description: "Die gesuchten Wörter in „text“." }),
      start: z.int().meta({ description: "Wo der Ausschnitt im Text des Dokuments beginnt." }), heading: z.string().nullable(),
    }).meta({ id: "Snippet" })),
    ...sourcesWithApi,
  }).meta({ id: "Hit" })),
  facets: z.object({
    type: list(counted(searchType)), body: list(z.object({ value: anyId, count: z.int(), name: z.string() })), organization: list(counted(z.string())),
    kind: list(counted(z.string())), form: list(counted(form)), year: list(counted(z.int())),
  }).meta({ id: "Facets", description: "Wie viele Treffer welchen Wert haben, häufigste zuerst." }),
  didYouMean: z.string().nullable().meta({ description: "Die Frage mit berichtigten Wörtern, wo sie selbst nichts findet." }),
  next: z.exactOptional(next),
  links: z.exactOptional(links),
}).meta({ id: "SearchAnswer" });
