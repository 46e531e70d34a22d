export {};
//# sourceMappingURL=lexicon.js.map