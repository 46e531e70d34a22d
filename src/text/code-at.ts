const { charCodeAt } = String.prototype;

/**
 * The code of the character at a place of a text; NaN outside. The same as `text.charCodeAt(at)`, which in a loop that is given
 * strings of many makes (slices, joined and plain ones, of one or two bytes) looks for the method anew at each character,
 * and takes four times as long. For the same reason such loops ask for the length of a text once.
 */
export function codeAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}
