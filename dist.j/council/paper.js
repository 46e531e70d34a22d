export {};
//# sourceMappingURL=paper.js.map