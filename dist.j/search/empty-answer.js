/** What an index without documents answers. */
export const emptyAnswer = {
    total: 0,
    hits: [],
    facets: { type: [], body: [], organization: [], kind: [], form: [], year: [] },
    didYouMean: null,
};
//# sourceMappingURL=empty-answer.js.map