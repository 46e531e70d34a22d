const longestLabel = 80;
/** Where the words of a name join: "paperType", "accessURL", "URLList". */
const joint = /(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/**
 * The name of a property in words: "paperType" → "Paper type", "published_at" → "Published at", "agenda-item" → "Agenda item".
 * Words joined by capitals lose them, or labels would look like names of people; "Vorlagen-Nr." stays.
 */
export function labelOf(name: string): string {
  const kept = name.slice(0, longestLabel).toWellFormed().replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ");
  const parted = (/^[a-z\d]+(?:-[a-z\d]+)+$/.test(kept) ? kept.replaceAll("-", " ") : kept).replace(/_+|(?<=\p{L}):(?=\p{L})|\s+/gu, " ").replace(/:+$/, "").trim();
  const words = parted.split(" ").flatMap((word) => word.split(joint).map((part, index) => (index > 0 && /^\p{Lu}\p{Ll}/u.test(part) ? part.toLowerCase() : part)));
  const label = words.join(" ");
  return label === "" ? "(ohne Namen)" : `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}
