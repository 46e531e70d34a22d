import { z } from "zod";
import { operation } from "../operation.ts";
import { asked, bodyId, cursor, cursorText, from, idOf, limit, organizationId, placeByDay, until, year } from "../questions.ts";
import { meetingAnswer, meetingsAnswer } from "../../answer/schemas/meeting.ts";

/** The list of meetings. */
export const listMeetings = operation({
  id: "listMeetings",
  path: "/meetings",
  summary: "Sitzungen auflisten",
  description: "Sitzungen mit Tag und Gremium. Was bevorsteht, beginnt mit from=… und order=oldest.",
  query: z.strictObject({
    body: bodyId, organization: organizationId.meta({ description: "Nur Sitzungen dieses Gremiums (Kennung)." }), year, from, until,
    order: z.enum(["newest", "oldest"]).default("newest").meta({ description: "Neueste oder älteste zuerst." }), limit: limit(100, 20), after: cursor(placeByDay),
  }),
  answer: meetingsAnswer,
  example: async () => ({}),
  run: async ({ read, encode }, { body, organization, year: ofYear, from: since, until: to, order, limit: most, after }) => {
    const { items, next } = await read.meetingsAfter(asked({ bodyId: body, organizationId: organization, year: ofYear, from: since, until: to }), order, after ?? null, most);
    return { items: items.map(encode.meetingSummary), next: next === null ? null : cursorText(next) };
  },
});

/** One meeting with its agenda and what minutes tell. */
export const getMeeting = operation({
  id: "getMeeting",
  path: "/meetings/{id}",
  summary: "Eine Sitzung mit Tagesordnung und Ergebnissen",
  description: "Die öffentliche Tagesordnung, zu jedem Punkt Ergebnis, Anträge, Beschlüsse und Stimmen, soweit ein Dokument sie nennt; Anwesenheit und Zeiten aus der Niederschrift.",
  query: z.strictObject({ id: idOf("die Sitzung") }),
  answer: meetingAnswer,
  example: async ({ read }) => {
    const [minutes] = (await read.papersAfter({ form: "minutes" }, null, 1)).items;
    const told = minutes === undefined ? null : (await read.paper(minutes.id))?.meeting;
    const id = told?.id ?? (await read.meetingsAfter({}, "newest", null, 1)).items[0]?.id;
    return id === undefined ? null : { id };
  },
  run: async ({ read, encode }, { id }) => {
    const view = await read.meeting(id);
    return view === null ? null : encode.meeting(view);
  },
});
