/** The strictest of several visibilities: one `nonPublic` makes the whole `nonPublic`. */
export function strictest(...visibilities) {
    return visibilities.includes("nonPublic") ? "nonPublic" : "public";
}
//# sourceMappingURL=visibility.js.map