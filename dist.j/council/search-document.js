export {};
//# sourceMappingURL=search-document.js.map