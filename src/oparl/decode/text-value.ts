/** Control characters but tab and line break: nothing that a text may hold. */
// oxlint-disable-next-line no-control-regex -- these are the characters meant
const controls = /[\0-\x08\x0B-\x1F\x7F-\x9F]/gu;

const windows1252 = new TextDecoder("windows-1252");

/** What stands for "nothing known" and can be no name, however it is written. "NA" can: so are groups abbreviated. */
const placeholders: ReadonlySet<string> = new Set(["n/a", "n.a.", "-", "--", "---", ".", "?", "#", "k.a.", "k. a.", "keine angabe"]);
/** What programs write where a value is missing, as they write it: "Nil" and "Nan" are names of people. */
const missingValues: ReadonlySet<string> = new Set(["null", "NULL", "undefined", "NaN"]);
const longestPlaceholder = 12;

/** A text without the blanks around it, line breaks written as one character, and whether it held control characters. */
export function cleanText(text: string): { readonly text: string; readonly hadControls: boolean } {
  const wellFormed = (text.isWellFormed() ? text : text.toWellFormed()).replaceAll("\r\n", "\n");
  const clean = wellFormed.replace(controls, meantBy);
  return { text: clean.trim(), hadControls: clean !== wellFormed };
}

/** The C1 control characters are letters of Windows-1252 that were taken for Unicode: U+0096 is a dash. */
function meantBy(control: string): string {
  const code = control.charCodeAt(0);
  const meant = code < 0x80 ? " " : windows1252.decode(Uint8Array.of(code));
  return meant === control ? " " : meant;
}

/** True for texts that only say that nothing is known: "N/A", "-". */
export function isPlaceholder(text: string): boolean {
  return text.length <= longestPlaceholder && (placeholders.has(text.toLowerCase()) || missingValues.has(text));
}
