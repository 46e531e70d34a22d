export {};
//# sourceMappingURL=body.js.map