import type { Lexicon } from "../lexicon.ts";
import type { Edit } from "../mended-text.ts";
import { edit, type MendPass } from "./pass.ts";
import { listedAnywhere, type Group } from "./spellings.ts";
import { askedOnce, type WordForm } from "./word-form.ts";
import { isInAddress } from "./words.ts";

/** Letters that fonts draw as one glyph, for which a conversion may find nothing. */
const ligatures = ["fi", "fl", "ff", "ffi", "ffl", "ft"].map((letters): Group => [letters, 0]);
/** Shorter words become others too easily. */
const shortest = 5;
/** A font that lost its ligatures lost them all over the text: so many different words show it, and this share of the unknown ones. */
const fewestWords = 3;
const leastShare = 0.25;
const unknown = 0.3;
const mostForms = 3_000;

/** Ligatures that a conversion dropped without a trace: "Verpichtung" was "Verpflichtung". Names are unknown words too, so one word alone is never mended. */
export const mendLostLigatures: MendPass = ({ text, words, origin }) => {
  if (origin === "ocr") return { edits: [] };
  const forms = words.unlisted.filter(couldHaveLost);
  const fewest = Math.max(fewestWords, forms.length * leastShare);
  if (forms.length > mostForms) return { edits: [] };
  const wholes = new Map<string, string>();
  for (const [looked, form] of forms.entries()) {
    // Too few are left to show it.
    if (wholes.size + forms.length - looked < fewest) return { edits: [] };
    const whole = wholeOf(form);
    if (whole !== null) wholes.set(form.text, whole);
  }
  if (wholes.size < fewest) return { edits: [] };
  const edits: Edit[] = [];
  for (const word of words.doubtful) {
    const whole = wholes.get(word.text);
    if (whole !== undefined && !isInAddress(text, word.start, word.end)) edits.push(edit(text, word.start, word.end, whole, "ligature", 0.85));
  }
  return { edits };
};

function couldHaveLost(form: WordForm): boolean {
  return form.isPlain && form.text.length >= shortest && form.text.length <= 40 && form.strength <= unknown;
}

/** The one listed word that loses a ligature to become this one; `null` where there are none or several. */
const wholeOf = askedOnce(findWhole);

function findWhole({ text }: WordForm, lexicon: Lexicon): string | null {
  const wholes = new Set(listedAnywhere(lexicon, text, () => ligatures).map(([whole]) => whole));
  return wholes.size === 1 ? ([...wholes][0] ?? null) : null;
}
