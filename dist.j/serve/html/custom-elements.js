export {};
//# sourceMappingURL=custom-elements.js.map