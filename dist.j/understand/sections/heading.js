export {};
//# sourceMappingURL=heading.js.map