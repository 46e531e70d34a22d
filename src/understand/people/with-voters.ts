import type { PersonFact } from "../../council/understanding.ts";
import { overlaps } from "../../text/span.ts";

/**
 * The people of a list of votes as the list tells them, and whoever else the document names. Who is named once more elsewhere
 * ("Oberbürgermeister Dr. Ahrens" above the list) is the person of the list, with the office printed there.
 */
export function withVoters(named: readonly PersonFact[], voters: readonly PersonFact[]): PersonFact[] {
  const others = named.filter(({ span }) => !voters.some((voter) => overlaps(span, voter.span)));
  const own = new Map(others.map((person) => [person.name, person]));
  const known = new Set(voters.map(({ name }) => name));
  return [...voters.map((voter) => ({ ...voter, role: voter.role ?? own.get(voter.name)?.role ?? null })), ...others.filter(({ name }) => !known.has(name))].toSorted((a, b) => a.span[0] - b.span[0]);
}
