import { z } from "zod";
import { anyId, body, day, links, list, meetingSummary, next, organization, paperSummary, sourcesWithApi, visibility } from "./parts.ts";
import { minutes, outcome, told } from "./proceedings.ts";

export const meetingAnswer = z.object({
  meeting: z.object({ id: anyId, bodyId: anyId, organizationId: anyId, number: z.string().nullable(), date: day, ...sourcesWithApi }).meta({ id: "Meeting" }),
  body, organization,
  items: list(z.object({
    id: anyId, meetingId: anyId, number: z.string().nullable(), position: z.int(), title: z.string(), visibility, paperId: anyId.nullable(), ...outcome,
    paper: paperSummary.nullable(), told: told.nullable(),
  }).meta({ id: "AgendaItem" })).meta({ description: "Die öffentliche Tagesordnung." }),
  consultations: list(z.object({ paper: paperSummary, item: z.string().nullable(), role: z.string().nullable(), ...outcome, told: told.nullable() }).meta({ id: "MeetingConsultation" }))
    .meta({ description: "Was beraten wurde, auch wo keine Tagesordnung bekannt ist." }),
  documents: list(paperSummary).meta({ description: "Einladung, Tagesordnung, Niederschrift." }),
  minutes: minutes.nullable(),
  told: z.object({
    start: z.string().nullable(), end: z.string().nullable(), place: z.string().nullable(), isCancelled: z.boolean(), original: z.url().nullable().meta({ description: "Ihre Seite dort." }),
  }).nullable().meta({ description: "Was ein anderes Ratsinformationssystem von Zeit und Ort sagt; Uhrzeiten wie 18:00." }),
  links: z.exactOptional(links),
}).meta({ id: "MeetingAnswer", description: "Eine Sitzung mit Tagesordnung, Ergebnissen und dem, was die Niederschrift erzählt." });

export const meetingsAnswer = z.object({ items: list(meetingSummary), next, links: z.exactOptional(links) }).meta({ id: "MeetingsAnswer" });
