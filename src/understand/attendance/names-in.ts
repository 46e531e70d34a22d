import type { AttendanceFact } from "../../council/understanding.ts";
import { partsBetween } from "../../text/matches.ts";

/** The people of a list of attendance whom a sentence names, by surname; of two with one surname, the one whose given name stands there. */
export function namesOf(sentence: string, attendance: Listed): readonly string[] {
  const found: string[] = [];
  const words = new Set(sentence.match(/[\p{L}'’-]+/gu) ?? []);
  const people = partsOfNames(attendance);
  for (const [name, { surname, given }] of people) {
    if (!words.has(surname) || found.includes(name)) continue;
    const namesakes = [...people.values()].filter((other) => other.surname === surname);
    if (namesakes.length === 1 || (given !== "" && words.has(given))) found.push(name);
  }
  return found;
}

const titles = /(?:Prof|Dr|Dipl|Ing|med|jur|phil|h|c|rer|nat|pol)\.(?:-\p{L}+\.?)?\s?/gu;
const comma = /,\s?/gu;
const blanks = /\s+/gu;

interface NameParts {
  readonly surname: string;
  readonly given: string;
}

type Listed = readonly Pick<AttendanceFact, "name">[];

/** The same list is asked for in many sentences. */
const known = new WeakMap<Listed, ReadonlyMap<string, NameParts>>();

function partsOfNames(attendance: Listed): ReadonlyMap<string, NameParts> {
  const parts = known.get(attendance) ?? new Map(attendance.map(({ name }) => [name, nameParts(name)]));
  known.set(attendance, parts);
  return parts;
}

/** Surname and first given name of a printed name, whichever order it has. */
export function nameParts(name: string): NameParts {
  const [before = "", behind] = partsBetween(name.includes(".") ? name.replace(titles, "") : name, comma);
  const words = partsBetween(before.trim(), blanks);
  if (behind !== undefined) return { surname: words.at(-1) ?? "", given: partsBetween(behind.trim(), blanks)[0] ?? "" };
  return { surname: words.at(-1) ?? "", given: words.length > 1 ? (words[0] ?? "") : "" };
}
