import type { Lexicon } from "../lexicon.ts";
import { LETTERS } from "../letters.ts";
import type { Edit } from "../mended-text.ts";
import { edit, type MendPass } from "./pass.ts";

/** Single letters between blanks, at least four: "A N T R A G", "D r . J u l i a". Wider gaps part words. */
const spaced = new RegExp(`(?<![^\\s„"(])[${LETTERS}](?:[ \\u00a0]{1,3}[${LETTERS}.,:](?![^\\s.,:“")])){3,120}`, "g");

/** Words that were set with blanks between their letters become words. */
export const mendLetterSpacing: MendPass = ({ text, lexicon }) => {
  const edits: Edit[] = [];
  for (const match of text.matchAll(spaced)) {
    const joined = joinLetters(match[0], lexicon);
    if (joined !== undefined)
      edits.push(edit(text, match.index, match.index + match[0].length, joined, "letterSpacing", 0.93));
  }
  return { edits };
};

/** The words meant, or undefined when the letters are a row of marks (A B C D) and no words. */
function joinLetters(letters: string, lexicon: Lexicon): string | undefined {
  const gaps = letters.match(/[ \u00a0]+/g) ?? [];
  const narrow = Math.min(...gaps.map((gap) => gap.length));
  const groups = letters.split(new RegExp(`[ \\u00a0]{${narrow + 1},}`, "u"));
  const words = groups.flatMap((group) => wordsOfGroup(group.replaceAll(/[ \u00a0]+/g, "")));
  // Beside a known word in capitals, an unknown one is a name ("S T A D T   A U E N T A L").
  const besideKnown = words.some((word) => word.length > 3 && lexicon.strengthOf(word) >= 0.5);
  const meant = words.every((word) => isWord(word, lexicon) || (besideKnown && /^\p{Lu}{4,}$/u.test(word)));
  return meant ? words.join(" ") : undefined;
}

/** Where even the words are one gap apart, a capital behind a small letter or a full stop begins the next one. */
function wordsOfGroup(group: string): string[] {
  return group.split(/(?<=[\p{Ll}.,:])(?=\p{Lu})/u);
}

function isWord(word: string, lexicon: Lexicon): boolean {
  const bare = word.replaceAll(/[.,:]+$/g, "");
  if (lexicon.strengthOf(bare) >= 0.5) return bare.length > 1;
  // A name: a capital and then small letters, not a row of the same mark.
  return /^\p{Lu}\p{Ll}{3,}$/u.test(bare) && new Set(bare).size > 2;
}
