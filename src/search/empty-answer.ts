import type { SearchAnswer } from "./engine.ts";

/** What an index without documents answers. */
export const emptyAnswer: SearchAnswer = {
  total: 0,
  hits: [],
  facets: { type: [], body: [], organization: [], kind: [], form: [], year: [] },
  didYouMean: null,
};
