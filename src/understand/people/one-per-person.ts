import type { Mention } from "./mention.ts";

/**
 * One entry for each person: a surname alone belongs to the one person of that surname named in full
 * ("Herr Lorenz" is "Henning Lorenz"), an initial to the given name it begins. The fullest name, the first role
 * and the first group stay.
 */
export function onePerPerson(mentions: readonly Mention[]): Mention[] {
  const people: Mention[] = [];
  const bySurname = new Map<string, number[]>();
  for (const mention of mentions) {
    const key = mention.name.surname.toLowerCase();
    const same = bySurname.get(key) ?? [];
    const at = same.find((index) => isSame(people[index], mention));
    if (at === undefined) {
      bySurname.set(key, [...same, people.length]);
      people.push(mention);
    } else {
      const before = people[at];
      if (before !== undefined) people[at] = merged(before, mention);
    }
  }
  return people;
}

function isSame(known: Mention | undefined, mention: Mention): boolean {
  if (known === undefined) return false;
  const [a, b] = [known.name.given, mention.name.given];
  if (a === "" || b === "" || a === b) return true;
  const [first, second] = [a.split(" ")[0] ?? "", b.split(" ")[0] ?? ""];
  return first === second || (first.endsWith(".") && second.startsWith(first.slice(0, 1))) || (second.endsWith(".") && first.startsWith(second.slice(0, 1)));
}

function merged(known: Mention, mention: Mention): Mention {
  const fuller = known.name.given === "" && mention.name.given !== "" ? mention : known;
  // Standing in for somebody is a matter of one place only.
  const role = known.role ?? (mention.role?.startsWith("als ") === true ? null : mention.role);
  return { ...fuller, role, group: known.group ?? mention.group, confidence: Math.max(known.confidence, mention.confidence) };
}
