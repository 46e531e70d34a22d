/** Whether citizens may see something. Not a boolean: each use says which of the two it means. */
export type Visibility = "public" | "nonPublic";

/** The strictest of several visibilities: one `nonPublic` makes the whole `nonPublic`. */
export function strictest(...visibilities: readonly Visibility[]): Visibility {
  return visibilities.includes("nonPublic") ? "nonPublic" : "public";
}
