export {};
//# sourceMappingURL=read-models.js.map