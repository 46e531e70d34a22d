/** What the words of a vote say of its majority; null where they only count, or say both. */
export function mannerIn(sentence: string): "unanimous" | "majority" | null {
  const isUnanimous = /(?<![\p{L}])[Ee]instimmig/u.test(sentence);
  const isMajority = /(?<![\p{L}])(?:[Mm]ehrheitlich|mit (?:Stimmen)?[Mm]ehrheit)/u.test(sentence);
  if (isUnanimous === isMajority) return null;
  return isUnanimous ? "unanimous" : "majority";
}
