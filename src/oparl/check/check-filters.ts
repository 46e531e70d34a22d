import type { OparlType } from "../../council/oparl-type.ts";
import { withParameters } from "./list-seen.ts";
import { modelOf, type ObjectSeen } from "./object-seen.ts";
import { type FilterSeen, losesFilters, rulesOfFilters, rulesOfParameters, type ParameterSeen, type Times, works } from "./rules-of-filters.ts";
import { rulesOfLists, rulesOfListsTwice } from "./rules-of-lists.ts";
import { askJson, judge, meet, timesOf, type Visit } from "./visit.ts";
import { listedIn, walkList, type Walked, whyRefused } from "./walk-list.ts";

/** A list that was walked without filters. */
export interface WalkedList {
  readonly address: string;
  readonly type: OparlType;
  readonly walked: Walked;
  /** What its objects tell of their times. */
  readonly times: readonly Times[];
  /** Deleted objects that belong to this list, met elsewhere. */
  readonly deletedElsewhere: readonly Times[];
}

/** At most about so many objects come through a filter that we choose. */
const comfortable = 200;
const secondMs = 1000;
const yearMs = 365 * 86_400_000;
const longAgo = "2000-01-01T00:00:00+00:00";

type Filters = Readonly<Record<string, string>>;

/** Puts all filters and parameters to one list. */
export async function checkFilters(visit: Visit, base: WalkedList): Promise<void> {
  if (base.walked.refused !== "") return;
  const isWhole = base.walked.list.isComplete && base.walked.list.loop === "";
  const run = async (purpose: FilterSeen["purpose"], filters: Filters, known: readonly Times[] | null) => await runFilter(visit, base, purpose, filters, known);

  // First what reaches back furthest: it tells which objects are deleted.
  const whole = isWhole ? [...base.times.filter(({ deleted }) => !deleted), ...base.deletedElsewhere] : null;
  const ancient = await run("single", { modified_since: longAgo }, whole);
  const deleted = ancient.pages.flat().filter((times) => times.deleted);
  const known = whole === null ? null : [...whole, ...deleted.filter(({ id }) => !whole.some((one) => one.id === id))];

  const sinceModified = pivot(base.times, "modified", "since", visit.startedAt);
  const untilModified = pivot(base.times, "modified", "until", visit.startedAt);
  const sinceCreated = pivot(base.times, "created", "since", visit.startedAt);
  const singles: readonly Filters[] = [
    { modified_since: dateTime(sinceModified) },
    { modified_until: dateTime(untilModified) },
    { created_since: dateTime(sinceCreated) },
    { created_until: dateTime(pivot(base.times, "created", "until", visit.startedAt)) },
  ];
  let allWork = works(ancient);
  for (const filters of singles) allWork = works(await run("single", filters, known)) && allWork;

  // Whoever fails at single filters would fail here for the same reason.
  if (allWork) {
    const [from, until] = span(base.times, visit.startedAt);
    await run("combined", { modified_since: dateTime(from), modified_until: dateTime(until) }, known);
    await run("combined", { created_since: dateTime(sinceCreated), modified_until: dateTime(untilModified) }, known);
    await run("other-offset", { modified_since: dateTime(sinceModified - secondMs, 5) }, known);
    await run("future", { modified_since: dateTime(visit.startedAt + yearMs) }, known);
  }
  await checkParameters(visit, base);
}

async function runFilter(visit: Visit, { address, type }: WalkedList, purpose: FilterSeen["purpose"], filters: Filters, known: readonly Times[] | null): Promise<FilterSeen> {
  const pages: (readonly Times[])[] = [];
  const { list, refused } = await walkList(visit, { address, type, filters, limit: visit.bounds.limit }, (objects) => {
    pages.push(objects.map(timesOf));
    for (const seen of objects) if (seen.deleted) meet(visit, seen);
  });
  const seen: FilterSeen = { address, version: visit.version, purpose, list, pages, refused, known };
  judge(visit, rulesOfFilters, seen);
  // Where links lose the filter, the pages are those of two lists.
  if (!losesFilters(seen)) judge(visit, rulesOfLists, list);
  return seen;
}

/**
 * A moment for a filter, so that something passes and something does not, and not too much passes.
 * Where all objects are of one moment it lies beside that, so that nothing passes.
 */
function pivot(times: readonly Times[], property: "created" | "modified", side: "since" | "until", now: number): number {
  const moments = times.map((one) => one[property]).filter((moment) => moment !== null).toSorted((a, b) => a - b);
  const [first, last] = [moments[0], moments.at(-1)];
  if (first === undefined || last === undefined) return side === "since" ? now : now - yearMs;
  if (first === last) return side === "since" ? first + secondMs : first - secondMs;
  const share = Math.min(Math.floor(moments.length / 2), comfortable);
  const chosen = (side === "since" ? moments[moments.length - share] : moments[share - 1]) ?? first;
  // Something has to lie on the other side.
  if (side === "since") return chosen === first ? (moments.find((moment) => moment > first) ?? last) : chosen;
  return chosen === last ? (moments.findLast((moment) => moment < last) ?? first) : chosen;
}

/** Two moments between which some objects changed, while others changed before and after. Where there are too few moments, nothing lies between them. */
function span(times: readonly Times[], now: number): readonly [from: number, until: number] {
  const moments = [...new Set(times.map(({ modified }) => modified).filter((moment) => moment !== null))].toSorted((a, b) => a - b);
  const [from, until] = [moments[Math.max(1, moments.length - 1 - comfortable)], moments.at(-2)];
  if (moments.length > 2 && from !== undefined && until !== undefined) return [from, until];
  return [(moments.at(-1) ?? now) + secondMs, (moments[0] ?? now) - secondMs];
}

/** A moment as OParl writes it, with an offset of whole hours. */
export function dateTime(moment: number, hours = 0): string {
  const local = new Date(Math.floor(moment / secondMs) * secondMs + hours * 3_600_000).toISOString().slice(0, 19);
  return `${local}+${String(hours).padStart(2, "0")}:00`;
}

/** Fetches the first page again, and then with the parameters that are no filters. */
async function checkParameters(visit: Visit, base: WalkedList): Promise<void> {
  const plain = await firstPage(visit, base, {});
  if (base.walked.list.pages.length > 0 && plain.refused === "") judge(visit, rulesOfListsTwice, { ...base.walked.list, again: plain.objects.map(({ address }) => address) });
  const parameters: readonly (readonly [ParameterSeen["parameter"], Filters])[] = [
    ["limit", { limit: "1" }],
    ["wrong-value", { modified_since: "gestern" }],
    ...(visit.version === "1.1" && hasInternalLists(base.type) ? [["omit_internal", { omit_internal: "true" }] as const] : []),
  ];
  for (const [parameter, query] of parameters) {
    const { refused, objects } = await firstPage(visit, base, query);
    const pairs = objects.flatMap((other) => plain.objects.filter(({ address }) => address === other.address).map((one) => ({ plain: one, other })));
    judge(visit, rulesOfParameters, { address: base.address, version: visit.version, parameter, refused, pairs });
  }
}

async function firstPage(visit: Visit, { address, type }: WalkedList, query: Filters): Promise<{ readonly refused: string; readonly objects: readonly ObjectSeen[] }> {
  const answer = await askJson(visit, Object.keys(query).length === 0 ? address : withParameters(address, query), "filtered");
  const isPage = answer.status === 200 && answer.value !== undefined;
  return { refused: isPage ? "" : whyRefused(answer), objects: isPage ? listedIn(visit, answer, type) : [] };
}

function hasInternalLists(type: OparlType): boolean {
  return Object.values(modelOf(type, "1.1")).some(({ omitInternal }) => omitInternal === true);
}
