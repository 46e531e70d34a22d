import { z } from "zod";
import { operation } from "../operation.ts";
import { asked, bodyId, limit } from "../questions.ts";
import { changesAnswer, oparlType } from "../../answer/schemas/changes.ts";

/** What changed, in order. */
export const listChanges = operation({
  id: "listChanges",
  path: "/changes",
  summary: "Was sich seit einem Zeitpunkt geändert hat",
  description: "Änderungen an allem Öffentlichen in der Reihenfolge, in der sie geschahen; was verschwand, steht mit „deleted“ darin. Wer auf dem Laufenden bleiben will, gibt beim nächsten Besuch „next“ als „after“ an und verpasst nichts.",
  query: z.strictObject({
    since: z.iso.datetime({ offset: true }).optional().meta({ description: "Nur Änderungen seit diesem Zeitpunkt, zum Beispiel 2025-01-31T00:00:00Z." }),
    after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0).meta({ description: "Nur Änderungen nach dieser: „next“ der vorigen Antwort." }),
    type: oparlType.optional().meta({ description: "Nur Objekte dieser Art." }), body: bodyId, limit: limit(500, 100),
  }),
  answer: changesAnswer,
  example: async () => ({ type: "Paper" }),
  run: async ({ read, encode }, { since, after, type, body, limit: most }) => {
    const items = await read.changes(asked({ since, type, bodyId: body }), after, most);
    return { items: items.map(encode.change), next: String(items.at(-1)?.change ?? after) };
  },
});
