export {};
//# sourceMappingURL=layout.js.map