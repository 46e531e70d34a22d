const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Digits as raised digits, so that the mark of a footnote does not become part of a number or a word: "Kosten1" → "Kosten¹". */
export function superscript(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));
}

/** Raised digits as plain ones. */
export function unraised(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹]/g, (raised) => String(RAISED.indexOf(raised)));
}
