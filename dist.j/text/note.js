export {};
//# sourceMappingURL=note.js.map