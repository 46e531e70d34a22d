export {};
//# sourceMappingURL=portal.js.map