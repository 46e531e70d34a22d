import { search as operation } from "../../api/operations/search.ts";
import { limit } from "../../api/questions.ts";
import { tool } from "../tool.ts";

const mostFacets = 10;

export const search = tool({
  name: "search",
  title: "Search council documents",
  description: "Full-text search (German: Suche) in everything public of these councils: papers (Vorlagen), motions (Anträge), inquiries (Anfragen), minutes (Niederschriften, Protokolle), meetings (Sitzungen), committees (Gremien, Ausschüsse) and people. Search with German words: inflections and parts of compounds are found. Gives titles, passages, ids and web addresses; `facets` say how the hits spread over years, bodies and committees. Use the tools paper, meeting, person and organization with an id from here for everything that is known of it.",
  input: operation.query.extend({ limit: limit(20, 10) }),
  run: async (asked, input) => {
    const { total, hits, facets, didYouMean, next } = await operation.run(asked, input) ?? { total: 0, hits: [], facets: null, didYouMean: null, next: null };
    return {
      total, didYouMean, next,
      hits: hits.map(({ id, type, number, title, kind, form, date, bodyId, bodyName, snippets, web }) => ({
        id, type, number, title, kind, form, date, body: bodyName, bodyId, web, passages: snippets.map(({ heading, text }) => (heading === null ? text : `[${heading}] ${text}`)),
      })),
      facets: facets === null ? null : {
        type: facets.type, body: facets.body.slice(0, mostFacets), organization: facets.organization.slice(0, mostFacets), kind: facets.kind.slice(0, mostFacets), form: facets.form.slice(0, mostFacets), year: facets.year.slice(0, mostFacets),
      },
    };
  },
});
