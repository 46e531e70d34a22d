export {};
//# sourceMappingURL=reader-message.js.map