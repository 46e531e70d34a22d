import type { AttendanceFact, PersonFact } from "../../council/understanding.ts";

/**
 * Adds what lists of attendance tell: those whom only the list names, and the faction and office that its captions give.
 * What is printed with a person elsewhere stays.
 */
export function withAttendance(people: readonly PersonFact[], attendance: readonly AttendanceFact[]): PersonFact[] {
  const listed = new Map(attendance.map((one) => [one.name, one]));
  const known = new Set(people.map(({ name }) => name));
  const told = people.map((person): PersonFact => {
    const own = listed.get(person.name);
    return own === undefined ? person : { ...person, role: person.role ?? own.title, group: person.group ?? own.faction };
  });
  const surnames = new Set(people.map(({ name }) => name.split(" ").at(-1)));
  const added = attendance.filter(({ name }) => !known.has(name) && name.includes(" ") && !surnames.has(name.split(" ").at(-1)));
  return [...told, ...added.map(({ name, title, faction, span, confidence }): PersonFact => ({ name, role: title, group: faction, span, foundBy: "people/attendance", confidence }))].toSorted((a, b) => a.span[0] - b.span[0]);
}
