/**
 * The source of a pattern for any of many words. Words with one beginning share it ("Ann(?:e)?|Bert"), so that trying it
 * at a place takes no longer than the word is.
 */
export function anyOf(words: readonly string[]): string {
  const byFirst = Map.groupBy(words.filter((word) => word !== ""), (word) => word.charAt(0));
  return [...byFirst].map(([first, some]) => {
    const rests = some.map((word) => word.slice(1));
    const more = anyOf(rests);
    return `${escaped(first)}${more === "" ? "" : `(?:${more})`}${more !== "" && rests.includes("") ? "?" : ""}`;
  }).join("|");
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
}
