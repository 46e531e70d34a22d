export {};
//# sourceMappingURL=understanding.js.map