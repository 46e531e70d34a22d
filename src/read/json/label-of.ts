const longestLabel = 80;

/** The name of a property in words: "paperType" → "Paper Type", "published_at" → "Published at", "agenda-item" → "Agenda item". */
export function labelOf(name: string): string {
  const kept = name.slice(0, longestLabel).toWellFormed().replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ");
  const parted = (/^[a-z\d]+(?:-[a-z\d]+)+$/.test(kept) ? kept.replaceAll("-", " ") : kept)
    .replace(/_+|(?<=\p{L}):(?=\p{L})|\s+/gu, " ").replace(/(?<=[\p{Ll}\d])(?=\p{Lu}\p{Ll})|(?<=\p{Ll})(?=\p{Lu}{2,})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, " ").replace(/:+$/, "").trim();
  return parted === "" ? "(ohne Namen)" : `${parted.charAt(0).toUpperCase()}${parted.slice(1)}`;
}
