/** Times of day printed at a place: "um 18.30 Uhr", "von 10 bis 12 Uhr". */
export interface TimeOfDay {
  /** "18:30" */
  readonly startTime: string;
  readonly endTime: string | null;
  /** Where the words end. */
  readonly end: number;
}

const CLOCK = "([01]?\\d|2[0-4])(?:[.:]([0-5]\\d))?";
const TIMES = new RegExp(
  `,?[ \\u00a0\\n]{0,2}(?:(?:jeweils|immer|in der Zeit|zwischen|von|ab|um|gegen|bis|–|-|:)[ \\u00a0\\n]{1,2}){0,3}(?<!\\d)${CLOCK}(?:[ \\u00a0]?Uhr)?(?:[ \\u00a0\\n]{0,2}(?:bis|und|-|–)[ \\u00a0\\n]{0,2}${CLOCK})?[ \\u00a0\\n]{0,2}Uhr(?![a-zäöü])`,
  "y",
);

/** Reads the time of day that begins at `at`, with the small words before it; null where none stands there. */
export function timeOfDayAt(text: string, at: number): TimeOfDay | null {
  TIMES.lastIndex = at;
  const match = TIMES.exec(text);
  if (match === null) return null;
  const [first, last] = [clock(match[1], match[2]), match[3] === undefined ? null : clock(match[3], match[4])];
  // "bis 12 Uhr" alone says only when something ends.
  if (last === null && /(?<![a-zäöü])bis[ \u00a0\n]/.test(match[0])) return null;
  return last !== null && last <= first ? null : { startTime: first, endTime: last, end: at + match[0].length };
}

function clock(hours: string | undefined, minutes: string | undefined): string {
  return `${(hours ?? "0").padStart(2, "0")}:${minutes ?? "00"}`;
}
