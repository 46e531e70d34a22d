import type { PersonFact } from "../../../council/understanding.ts";
import type { Span } from "../../../text/span.ts";
import { isFaction, PARTY } from "../../attendance/faction.ts";
import { nameAt, turnedNameAt } from "../../people/name-at.ts";
import { OFFICE } from "../../people/office.ts";
import { namesBody } from "../head/organization-words.ts";
import type { ToldPeople } from "../../structure.ts";
import { names } from "./record-names.ts";
import type { RecordObject, RecordValue } from "./record-tree.ts";
import { foundBy, said } from "./said.ts";

const mostPeople = 2_000;
const longest = 160;

/**
 * The people among the objects of records, each with role and group. Which property says what is told by what it says of most of those listed
 * together: names of people, tasks in a body, factions and bodies. Objects with a name alone are left to be found as in any text.
 */
export function peopleOf(records: readonly RecordObject[]): ToldPeople {
  const known = new Map<string, PersonFact>();
  const rows: Span[] = [];
  for (const list of listsIn(records)) {
    for (const { person, row } of peopleIn(list)) {
      if (known.size >= mostPeople) break;
      rows.push(...row);
      const before = known.get(person.name);
      known.set(person.name, before === undefined ? person : { ...before, role: before.role ?? person.role, group: before.group ?? person.group });
    }
  }
  return { people: [...known.values()].toSorted((a, b) => a.span[0] - b.span[0]), rows };
}

/** The objects that stand under one name in one object. */
function listsIn(objects: readonly RecordObject[]): readonly (readonly RecordObject[])[] {
  return objects.flatMap(({ inner }) => [...Map.groupBy(inner, ({ name }) => name).values(), ...listsIn(inner)]);
}

interface Told {
  readonly person: PersonFact;
  readonly row: readonly Span[];
}

function peopleIn(list: readonly RecordObject[]): readonly Told[] {
  const nameKey = mostly(list, [], names.personName, isPersonName);
  if (nameKey === null && !list.some((object) => nameInTwo(object) !== null)) return [];
  const roleKey = mostly(list, [nameKey, ...names.personGroup], names.personRole, saysRole);
  const groupKey = mostly(list, [nameKey, roleKey, ...names.personRole], names.personGroup, saysGroup);
  if (roleKey === null && groupKey === null) return [];
  return list.flatMap((object): readonly Told[] => {
    const name = nameInTwo(object) ?? (nameKey === null ? null : valueOf(object, nameKey));
    if (name === null || !mayBeName(name.text)) return [];
    const [role, group] = [roleKey, groupKey].map((key) => (key === null ? null : (valueOf(object, key)?.text ?? null)));
    return [{ person: { name: name.text, role: role ?? null, group: group ?? null, span: name.span, foundBy, confidence: 0.9 }, row: object.shown }];
  });
}

/** A given name and a surname, each under its own name. */
function nameInTwo(object: RecordObject): Pick<RecordValue, "text" | "span"> | null {
  const [given, family] = [said(object, "givenName")[0], said(object, "familyName")[0]];
  if (given === undefined || family === undefined || given.isText || family.isText) return null;
  return { text: `${given.text} ${family.text}`, span: [Math.min(given.span[0], family.span[0]), Math.max(given.span[1], family.span[1])] };
}

/** The property that says such a thing of most objects that have it, and of at least half of all; of equals the one that is called so. */
function mostly(list: readonly RecordObject[], but: readonly (string | null)[], called: readonly string[], fits: (text: string) => boolean): string | null {
  let [best, most]: [string | null, number] = [null, 0];
  for (const key of new Set(list.flatMap(({ values }) => [...values.keys()]))) {
    if (but.includes(key)) continue;
    const told = list.flatMap((object) => valueOf(object, key) ?? []);
    const share = told.filter(({ text }) => fits(text)).length / Math.max(told.length, list.length / 2);
    const sureness = share >= 0.5 && called.includes(key) ? share + 1 : share;
    if (share >= 0.5 && sureness > most) [best, most] = [key, sureness];
  }
  return best;
}

/** What an object says under a name in a word; null where it says nothing or several things. */
function valueOf({ values }: RecordObject, key: string): RecordValue | null {
  const [value, ...others] = values.get(key) ?? [];
  return value === undefined || others.length > 0 || value.isText || value.text.length > longest ? null : value;
}

function isPersonName(text: string): boolean {
  const name = text.length > 80 ? null : (turnedNameAt(text, 0, false) ?? nameAt(text, 0, "fullName"));
  return name !== null && name.span[1] === text.length;
}

/** Among names of people. */
function mayBeName(text: string): boolean {
  return text.length <= 80 && /^\p{L}[\p{L}.'’-]*(?:,? \p{L}[\p{L}.'’-]*){1,6}$/u.test(text) && (isPersonName(text) || !saysGroup(text));
}

const office = new RegExp(`^(?:[\\p{L}.]{2,25} ){0,2}${OFFICE}$|(?:^| )(?:\\p{L}{0,20}[Mm]itglied|[Vv]orsitz\\p{L}*|Beisitzer(?:in)?|Gast|Schriftführ\\p{L}+|[Ss]achkundige[rn]? \\p{L}+|Stellvertret\\p{L}+|Vertret(?:er|erin|ung))(?!\\p{L})`, "u");
const party = new RegExp(`(?<!\\p{L})${PARTY}(?!\\p{L})`, "u");

function saysRole(text: string): boolean {
  return office.test(text);
}

function saysGroup(text: string): boolean {
  return isFaction(text) || (namesBody(text) && !isPersonName(text)) || party.test(text);
}
