export {};
//# sourceMappingURL=reference.js.map