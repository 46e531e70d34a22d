export {};
//# sourceMappingURL=file-store.js.map