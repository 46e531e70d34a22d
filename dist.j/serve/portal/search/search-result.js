export {};
//# sourceMappingURL=search-result.js.map