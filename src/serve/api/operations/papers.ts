import { z } from "zod";
import { operation } from "../operation.ts";
import { asked, bodyId, cursor, cursorText, form, from, idOf, kind, limit, number, organizationId, placeByDay, until, year } from "../questions.ts";
import { paperAnswer, papersAnswer } from "../../answer/schemas/paper.ts";

/** The list of papers. */
export const listPapers = operation({
  id: "listPapers",
  path: "/papers",
  summary: "Dokumente auflisten",
  description: "Vorlagen, Anträge, Anfragen, Niederschriften und andere Dokumente, neueste zuerst; ohne Datum zuletzt.",
  query: z.strictObject({ body: bodyId, organization: organizationId, form, kind, number, year, from, until, limit: limit(100, 20), after: cursor(placeByDay) }),
  answer: papersAnswer,
  example: async () => ({ form: "paper" }),
  run: async ({ read, encode }, { body, organization, form: ofForm, kind: ofKind, number: ofNumber, year: ofYear, from: since, until: to, limit: most, after }) => {
    const filter = asked({ bodyId: body, organizationId: organization, form: ofForm, kind: ofKind, number: ofNumber, year: ofYear, from: since, until: to });
    const { items, next } = await read.papersAfter(filter, after ?? null, most);
    return { items: items.map(encode.paperSummary), next: next === null ? null : cursorText(next) };
  },
});

/** One paper with all that is known of it. */
export const getPaper = operation({
  id: "getPaper",
  path: "/papers/{id}",
  summary: "Ein Dokument mit allen Angaben",
  description: "Abschnitte mit Text, Beratungsfolge mit Ergebnissen und Abstimmungen, Verweise in beide Richtungen und jede Angabe (Geld, Personen, Termine, Orte, Rechtsgrundlagen …) mit ihrem Beleg.",
  query: z.strictObject({ id: idOf("das Dokument") }),
  answer: paperAnswer,
  example: async ({ read }) => {
    const [amount] = (await read.money({}, "newest", null, 1)).items;
    const [newest] = amount === undefined ? (await read.papersAfter({}, null, 1)).items : [];
    const id = amount?.paperId ?? newest?.id;
    return id === undefined ? null : { id };
  },
  run: async ({ read, encode }, { id }) => {
    const view = await read.paper(id);
    return view === null ? null : encode.paper(view);
  },
});
