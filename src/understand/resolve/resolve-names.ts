import type { OrganizationId, PersonId } from "../../council/id.ts";
import { organizationKey } from "./organization-name.ts";

/** An organisation that is known in the house of the document. */
export interface OrganizationCandidate {
  readonly id: OrganizationId;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A person who is known in the house of the document. */
export interface PersonCandidate {
  readonly id: PersonId;
  readonly name: string;
}

/** What became of a name. `ambiguous` keeps all who may be meant; `similar` are spelled almost the same and are never merged by themselves. */
export type NameResolution<Id> =
  | { readonly state: "resolved"; readonly id: Id }
  | { readonly state: "ambiguous"; readonly ids: readonly Id[] }
  | { readonly state: "unresolved"; readonly similar: readonly Id[] };

/**
 * Finds the organisation that a name means: by name or alias, without regard to legal form ("WIGA", "WIGA mbH").
 * @param aliases other names the document itself gives it ("ACR")
 */
export function resolveOrganization(name: string, aliases: readonly string[], candidates: readonly OrganizationCandidate[]): NameResolution<OrganizationId> {
  const keys = new Set([name, ...aliases].map(organizationKey).filter((key) => key !== ""));
  const same = candidates.filter((candidate) => [candidate.name, ...candidate.aliases].some((other) => keys.has(organizationKey(other))));
  if (same.length > 0) return decided(same.map(({ id }) => id));
  const key = organizationKey(name);
  const similar = candidates.filter((candidate) => [candidate.name, ...candidate.aliases].some((other) => isSimilar(key, organizationKey(other))));
  return { state: "unresolved", similar: similar.map(({ id }) => id) };
}

/** Finds the person that a name means: "Berger, Anna" is "Anna Berger"; a surname alone ("Dr. Berger") must be the only one of the house. */
export function resolvePerson(name: string, candidates: readonly PersonCandidate[]): NameResolution<PersonId> {
  const wanted = personParts(name);
  const sameSurname = candidates.map((candidate) => ({ id: candidate.id, parts: personParts(candidate.name) })).filter(({ parts }) => parts.surname === wanted.surname && wanted.surname !== "");
  const fitting = sameSurname.filter(({ parts }) => fits(parts.given, wanted.given));
  const exact = fitting.filter(({ parts }) => parts.given === wanted.given);
  if (exact.length > 0) return decided(exact.map(({ id }) => id));
  if (fitting.length > 0) return decided(fitting.map(({ id }) => id));
  const similar = candidates.filter((candidate) => isSimilar(personKey(name), personKey(candidate.name)));
  return { state: "unresolved", similar: similar.map(({ id }) => id) };
}

function decided<Id>(ids: readonly Id[]): NameResolution<Id> {
  const [first, ...others] = new Set(ids);
  return first === undefined ? { state: "unresolved", similar: [] } : others.length === 0 ? { state: "resolved", id: first } : { state: "ambiguous", ids: [first, ...others] };
}

const TITLES = /\b(?:prof(?:essor(?:in)?)?|dr|med|jur|phil|rer|nat|h|c|dipl|ing|mag|pd|herrn?|frau)\b\.?(?:-ing\.?)?/g;

const PARTICLE = /^(?:von|vom|van|de|der|den|zu|zur|zum|del|di|da|la|le|ten|ter)$/;

/** Given names and surname without titles, in small letters. */
function personParts(name: string): { readonly given: string; readonly surname: string } {
  const plain = name.normalize("NFKC").toLowerCase().replace(TITLES, " ").replace(/[.]/g, " ");
  const turned = plain.match(/^([^,]{1,80}),([^,]{1,80})$/);
  const words = (turned === null ? plain : `${turned[2] ?? ""} ${turned[1] ?? ""}`).split(/\s+/).filter(Boolean);
  let start = words.length - 1;
  while (start > 0 && PARTICLE.test(words[start - 1] ?? "")) start -= 1;
  return { given: words.slice(0, Math.max(start, 0)).join(" "), surname: words.slice(Math.max(start, 0)).join(" ") };
}

function personKey(name: string): string {
  const { given, surname } = personParts(name);
  return `${given} ${surname}`.trim();
}

/** No given name fits any; an initial fits the names it begins; a first of several given names is enough. */
function fits(known: string, wanted: string): boolean {
  if (known === "" || wanted === "" || known === wanted) return true;
  const [a, b] = [known.split(" ")[0] ?? "", wanted.split(" ")[0] ?? ""];
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** Spelled almost the same: one letter apart, two from twelve letters on; names under four letters must be equal. */
function isSimilar(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || a === b) return false;
  return distanceWithin(a, b, shorter >= 12 ? 2 : 1);
}

/** True when at most `most` letters must be changed, added or dropped. Names are cut at 120 letters. */
function distanceWithin(a: string, b: string, most: number): boolean {
  const [x, y] = [a.slice(0, 120), b.slice(0, 120)];
  if (Math.abs(x.length - y.length) > most) return false;
  let row = Array.from({ length: y.length + 1 }, (_, index) => index);
  for (let i = 1; i <= x.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= y.length; j += 1) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (x[i - 1] === y[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return (row[y.length] ?? 0) <= most;
}
