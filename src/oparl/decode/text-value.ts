/** Control characters but tab and line breaks, and halves of surrogate pairs: nothing that a text may hold. */
// oxlint-disable-next-line no-control-regex -- these are the characters meant
const controls = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/gu;

/** Words that stand for "nothing known". */
const placeholders: ReadonlySet<string> = new Set(["n/a", "n.a.", "na", "null", "nil", "none", "undefined", "nan", "-", "--", "---", ".", "?", "#", "k.a.", "k. a.", "keine angabe"]);
const longestPlaceholder = 12;

/** A text without the blanks around it, and whether it held control characters. */
export function cleanText(text: string): { readonly text: string; readonly hadControls: boolean } {
  const wellFormed = text.isWellFormed() ? text : text.toWellFormed();
  const clean = wellFormed.replace(controls, " ");
  return { text: clean.trim(), hadControls: clean !== text };
}

/** True for texts that only say that nothing is known: "N/A", "-". */
export function isPlaceholder(text: string): boolean {
  return text.length <= longestPlaceholder && placeholders.has(text.toLowerCase());
}
