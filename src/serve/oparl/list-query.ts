import { readMoment } from "./moment.ts";

/** Most objects on one page of a list, and how many there are where nobody wishes for fewer. */
export const PAGE_SIZE = 100;

/** A question that cannot be answered as it stands: one German sentence for people, one English sentence for developers. */
export class BadListQuery extends Error {
  override readonly name = "BadListQuery";
  readonly debug: string;

  constructor(message: string, debug: string) {
    super(message);
    this.debug = debug;
  }
}

/** The parameters of a list, in the one order in which our own links write them. */
const names = ["created_since", "created_until", "modified_since", "modified_until", "omit_internal", "limit", "after"] as const;
type Name = (typeof names)[number];

const filters = { created_since: "createdSince", created_until: "createdUntil", modified_since: "modifiedSince", modified_until: "modifiedUntil" } as const;

/** What is asked of a list. */
export interface ListQuery {
  /** Moments as ISO date-times in UTC. */
  readonly filter: Readonly<Partial<Record<(typeof filters)[keyof typeof filters], string>>>;
  readonly omitInternal: boolean;
  readonly limit: number;
  /** Where the page begins, as an earlier page told it; null: at the beginning. */
  readonly after: string | null;
  /** The query of the list's first page, as our links write it: with its question mark, or empty. */
  readonly first: string;
  /** The query of the page that begins there. */
  readonly at: (after: string | null) => string;
  /** False where a parameter that we know is spelled otherwise, stands elsewhere or stands twice: the address is not canonical. */
  readonly canonical: boolean;
}

/**
 * Reads the query of a list. Parameters that nobody knows are passed over, as clients expect that add some of their own;
 * one that is wrong is said to be wrong, because a filter that is not heard gives everything.
 * @throws BadListQuery
 */
export function readListQuery(search: string): ListQuery {
  const given: Name[] = [];
  const values = new Map<Name, string>();
  let spelled = true;
  for (const [key, value] of new URLSearchParams(search)) {
    const name = names.find((each) => each === key.toLowerCase());
    if (name === undefined) continue;
    spelled &&= name === key;
    given.push(name);
    // Who appends a parameter to an address that has it already means the new one.
    values.set(name, value);
  }
  const moments = new Map<Name, string>();
  const filter: Partial<Record<(typeof filters)[keyof typeof filters], string>> = {};
  for (const [name, property] of Object.entries(filters) as [keyof typeof filters, (typeof filters)[keyof typeof filters]][]) {
    const value = values.get(name);
    if (value === undefined) continue;
    const moment = readMoment(value);
    if (moment === null) throw wrongMoment(name, value);
    moments.set(name, moment.written);
    filter[property] = moment.utc;
  }
  const omitInternal = readFlag(values.get("omit_internal"));
  const limit = readLimit(values.get("limit"));
  const kept: readonly (readonly [Name, string])[] = [
    ...moments,
    ...(omitInternal ? [["omit_internal", "true"] as const] : []),
    ...(limit === PAGE_SIZE ? [] : [["limit", String(limit)] as const]),
  ];
  const at = (after: string | null): string => queryOf(after === null ? kept : [...kept, ["after", after]]);
  const sorted = names.filter((name) => values.has(name));
  return {
    filter, omitInternal, limit, after: values.get("after") ?? null, first: at(null), at,
    canonical: spelled && sorted.length === given.length && sorted.every((name, index) => name === given[index]),
  };
}

/** The same parameters in the order of our own links, values untouched, the last of each; what we do not know is left out. */
export function sortedQuery(search: string): string {
  const values = new Map([...new URLSearchParams(search)].map(([key, value]) => [key.toLowerCase(), value]));
  return queryOf(names.flatMap((name) => (values.has(name) ? [[name, values.get(name) ?? ""] as const] : [])));
}

function queryOf(parameters: readonly (readonly [string, string])[]): string {
  return parameters.length === 0 ? "" : `?${parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}

function wrongMoment(name: string, value: string): BadListQuery {
  return new BadListQuery(
    `„${name}“ braucht Datum, Uhrzeit und Zeitzone, zum Beispiel 2025-01-31T08:00:00+01:00. In einer Adresse wird das Pluszeichen als %2B geschrieben.`,
    `${name}=${JSON.stringify(value.slice(0, 60))} is no date-time with an offset; write yyyy-mm-ddThh:mm:ss±hh:mm, percent-encoded: 2025-01-31T08%3A00%3A00%2B01%3A00`,
  );
}

function readFlag(value: string | undefined): boolean {
  if (value === undefined) return false;
  const flag = { true: true, 1: true, false: false, 0: false }[value.toLowerCase()];
  if (flag === undefined) throw new BadListQuery("„omit_internal“ ist entweder true oder false.", `omit_internal=${JSON.stringify(value.slice(0, 60))} is neither true nor false`);
  return flag;
}

/** A wish for more than there can be is heard as far as it goes. */
function readLimit(value: string | undefined): number {
  if (value === undefined) return PAGE_SIZE;
  if (!/^0*[1-9]\d{0,8}$/u.test(value)) {
    throw new BadListQuery(`„limit“ ist eine ganze Zahl von 1 bis ${PAGE_SIZE}.`, `limit=${JSON.stringify(value.slice(0, 60))} is no whole number from 1 to ${PAGE_SIZE}`);
  }
  return Math.min(Number(value), PAGE_SIZE);
}
