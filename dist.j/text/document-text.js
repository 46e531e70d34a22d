export {};
//# sourceMappingURL=document-text.js.map