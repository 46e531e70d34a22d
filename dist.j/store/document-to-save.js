export {};
//# sourceMappingURL=document-to-save.js.map