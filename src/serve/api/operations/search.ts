import { z } from "zod";
import type { SearchFilters } from "../../../search/engine.ts";
import { operation } from "../operation.ts";
import { asked, cursor, cursorText, limit, severalBodies, severalForms, severalKinds, severalOrganizations, severalYears, words } from "../questions.ts";
import { searchAnswer, searchType } from "../../answer/schemas/search.ts";

/** Search engines rank what they have passed over, too: deeper than this, filters find more than pages. */
const deepest = 10_000;

/** Everything that has a page, by words. */
export const search = operation({
  id: "search",
  path: "/search",
  summary: "Suchen",
  description: "Sucht in allen Dokumenten, Sitzungen, Gremien und Personen. Treffer kommen mit Ausschnitten, in denen die gesuchten Wörter als Stellen angegeben sind. Mehrere Werte eines Filters gelten als „oder“ (form=motion&form=inquiry), verschiedene Filter als „und“. Ohne Suchbegriff gilt alles als gefunden.",
  query: z.strictObject({
    q: words.default(""), type: z.array(searchType).min(1).max(4).optional().meta({ description: "Nur Treffer dieser Art." }),
    body: severalBodies, organization: severalOrganizations, form: severalForms, kind: severalKinds, year: severalYears,
    sort: z.enum(["relevance", "newest"]).default("relevance").meta({ description: "Beste zuerst oder neueste zuerst." }),
    limit: limit(50, 10), after: cursor(z.object({ offset: z.int().min(1).max(deepest) })),
  }),
  answer: searchAnswer,
  example: async () => ({ q: "Radweg" }),
  run: async ({ search: engine, encode }, { q, type, body, organization, form, kind, year, sort, limit: most, after }) => {
    const offset = after?.offset ?? 0;
    const filters: SearchFilters = asked({ type, bodyId: body, organization, form, kind, year });
    const answer = await engine.search({ text: q, filters, sort, offset, limit: most });
    const reached = offset + answer.hits.length;
    const goesOn = answer.hits.length > 0 && reached < answer.total && reached <= deepest;
    return { ...encode.search(answer), next: goesOn ? cursorText({ offset: reached }) : null };
  },
});
