export {};
//# sourceMappingURL=section.js.map