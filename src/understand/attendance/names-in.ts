import type { AttendanceFact } from "../../council/understanding.ts";

/** The people of a list of attendance whom a sentence names, by surname; of two with one surname, the one whose given name stands there. */
export function namesOf(sentence: string, attendance: readonly Pick<AttendanceFact, "name">[]): readonly string[] {
  const found: string[] = [];
  const words = new Set(sentence.match(/[\p{L}'’-]+/gu) ?? []);
  const people = new Map(attendance.map(({ name }) => [name, nameParts(name)]));
  for (const [name, { surname, given }] of people) {
    if (!words.has(surname) || found.includes(name)) continue;
    const namesakes = [...people.values()].filter((other) => other.surname === surname);
    if (namesakes.length === 1 || (given !== "" && words.has(given))) found.push(name);
  }
  return found;
}

/** Surname and first given name of a printed name, whichever order it has. */
export function nameParts(name: string): { readonly surname: string; readonly given: string } {
  const [before = "", behind] = name.replace(/(?:Prof|Dr|Dipl|Ing|med|jur|phil|h|c|rer|nat|pol)\.(?:-\p{L}+\.?)?\s?/gu, "").split(/,\s?/u);
  const words = before.trim().split(/\s+/u);
  if (behind !== undefined) return { surname: words.at(-1) ?? "", given: behind.trim().split(/\s+/u)[0] ?? "" };
  return { surname: words.at(-1) ?? "", given: words.length > 1 ? (words[0] ?? "") : "" };
}
