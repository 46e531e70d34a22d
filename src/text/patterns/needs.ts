import { KNOWN_CODES, LETTERS_OF_CODE, SIGNS_OF_CODE } from "../signs.ts";
import { type Alternatives, type Step, stepsOf } from "./steps.ts";

/** Signs and letters, as bits. */
interface Holdings {
  readonly signs: number;
  readonly letters: number;
}

const nothing: Holdings = { signs: 0, letters: 0 };
const everything: Holdings = { signs: -1, letters: -1 };
const needsOfCharacter = new Map<string, Holdings>();

/** What every match of a pattern holds, read from the pattern itself. */
export function needsOf(pattern: RegExp): Holdings {
  const flags = pattern.flags.replace(/[gyd]/g, "");
  return needsOfAny(stepsOf(pattern.source), flags);
}

function needsOfAny(alternatives: Alternatives, flags: string): Holdings {
  return alternatives.map((steps) => needsOfAll(steps, flags)).reduce(shared, everything);
}

function needsOfAll(steps: readonly Step[], flags: string): Holdings {
  return steps.reduce<Holdings>((sofar, step) => {
    const more = needsOfStep(step, flags);
    return { signs: sofar.signs | more.signs, letters: sofar.letters | more.letters };
  }, nothing);
}

function needsOfStep(step: Step, flags: string): Holdings {
  switch (step.is) {
    case "character": return step.least === 0 ? nothing : needsOfOne(step.source, flags);
    case "group": return step.least === 0 ? nothing : needsOfAny(step.alternatives, flags);
    case "ahead": return needsOfAny(step.alternatives, flags);
    default: return nothing;
  }
}

/** What all characters share that a character or class stands for. */
function needsOfOne(source: string, flags: string): Holdings {
  const key = `${source} ${flags}`;
  const before = needsOfCharacter.get(key);
  if (before !== undefined) return before;
  const asked = new RegExp(`^${source}$`, flags);
  let needs = everything;
  for (const code of KNOWN_CODES) {
    if (needs.signs === 0 && needs.letters === 0) break;
    if (asked.test(String.fromCharCode(code))) needs = shared(needs, { signs: SIGNS_OF_CODE[code] ?? -1, letters: LETTERS_OF_CODE[code] ?? -1 });
  }
  needsOfCharacter.set(key, needs);
  return needs;
}

function shared(one: Holdings, other: Holdings): Holdings {
  return { signs: one.signs & other.signs, letters: one.letters & other.letters };
}
