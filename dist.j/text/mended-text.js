export {};
//# sourceMappingURL=mended-text.js.map