import type { OparlType } from "../../council/oparl-type.ts";
import { asJson, isObject, type Answer, type Ask, type JsonAnswer, momentOf, type Question, textOf } from "./answer.ts";
import { createFindings, type RuleFindings } from "./findings.ts";
import { embeddedIn, type ObjectSeen, referencesOf, seeObject } from "./object-seen.ts";
import { createReservoir, type Reservoir } from "./reservoir.ts";
import { judgeBy, type Rule, type Take, type Version, type Judged } from "./rule.ts";
import { type AnswerSeen, rulesOfAnswers } from "./rules-of-answers.ts";
import type { Times } from "./rules-of-filters.ts";
import { rulesOfObjects } from "./rules-of-objects.ts";
import { hostOf, rulesOfAddresses } from "./rules-of-servers.ts";
import { rulesOfTypes } from "./rules-of-types.ts";
import { rulesOfValues } from "./rules-of-values.ts";

/** How far a check goes. */
export interface CheckBounds {
  /** At most so many objects of each list are looked at. */
  readonly limit: number;
  /** So many objects of each kind and place are fetched alone, so many references of each kind are followed. */
  readonly sample: number;
  /** When the check has to end, in milliseconds. */
  readonly deadline: number;
  /** So many requests at once. */
  readonly together: number;
}

/** What a check needs of the world. */
export interface CheckWorld {
  readonly ask: Ask;
  readonly now: () => number;
  readonly stop?: AbortSignal;
  /** `done` of `total` steps of a stage are done. */
  readonly onProgress?: (stage: string, done: number, total: number, name: string) => void;
}

/** What is known of an object by its id. */
export interface Known {
  readonly type: OparlType;
  readonly deleted: boolean;
  isListed: boolean;
}

/** What was fetched under an id. */
export interface Alone {
  readonly answer: JsonAnswer;
  readonly seen: ObjectSeen | null;
}

export interface Reference {
  readonly from: string;
  readonly property: string;
  readonly to: OparlType;
  readonly target: string;
}

/** The deepest that OParl embeds is three; servers may be wrong, but not without bound. */
const deepest = 8;
const rememberedReferences = 500_000;

/** Everything that one check knows so far. Each stage of the check adds to it. */
export interface Visit {
  readonly bounds: CheckBounds;
  readonly world: CheckWorld;
  /** Address of the system. */
  readonly system: string;
  readonly version: Version;
  readonly startedAt: number;
  readonly take: Take;
  readonly findings: () => readonly RuleFindings[];
  readonly known: Map<string, Known>;
  /** Objects to be fetched alone, by the place where they were met. */
  readonly copies: Map<string, Reservoir<ObjectSeen>>;
  readonly files: Reservoir<ObjectSeen>;
  readonly references: Map<string, Reference>;
  readonly alone: Map<string, Promise<Alone>>;
  /** Who names whom, by property and pair of ids, for properties that have a counterpart. */
  readonly named: Map<string, Set<string>>;
  /** Which objects use which of these properties. */
  readonly namers: Set<string>;
  requests: number;
  /** Addresses on other servers, which are not asked. */
  elsewhere: number;
}

export function createVisit(world: CheckWorld, bounds: CheckBounds, system: string, version: Version): Visit {
  const { take, all } = createFindings();
  return {
    world, bounds, system, version, take, findings: all, startedAt: world.now(),
    known: new Map(), copies: new Map(), files: createReservoir(bounds.sample), references: new Map(), alone: new Map(), named: new Map(), namers: new Set(), requests: 0, elsewhere: 0,
  };
}

/** Whether the check has to end now. */
export function isOver({ world, bounds }: Visit): boolean {
  return world.stop?.aborted === true || world.now() >= bounds.deadline;
}

/** Only the server that is checked is asked; a server cannot send us elsewhere. */
export function isOurs({ system }: Visit, address: string): boolean {
  return hostOf(address) !== "" && hostOf(address) === hostOf(system);
}

export async function ask(visit: Visit, question: Question): Promise<Answer> {
  visit.requests += 1;
  return await visit.world.ask(question);
}

/** Asks for JSON, and shows the answer to its rules. */
export async function askJson(visit: Visit, address: string, asked: AnswerSeen["asked"], property = ""): Promise<JsonAnswer> {
  const answer = asJson(await ask(visit, { address, headers: { accept: "application/json" } }));
  judge(visit, rulesOfAnswers, { address, version: visit.version, answer, asked });
  if (property !== "") judgeAddress(visit, address, property, address);
  return answer;
}

export function judge<Subject extends Judged>({ take }: Visit, rules: readonly Rule<Subject>[], subject: Subject): void {
  judgeBy(rules, subject, take);
}

/** Shows an address that something names to the rules for addresses. */
export function judgeAddress(visit: Visit, address: string, property: string, named: string): void {
  judge(visit, rulesOfAddresses, { address, version: visit.version, property, named, system: visit.system });
}

/** Looks at an object and at all that is embedded in it. */
export function meet(visit: Visit, seen: ObjectSeen, depth = 0): void {
  for (const rules of [rulesOfObjects, rulesOfValues, rulesOfTypes]) judge(visit, rules, seen);
  remember(visit, seen);
  if (depth < deepest) for (const inner of embeddedIn(seen)) meet(visit, inner, depth + 1);
}

function remember(visit: Visit, seen: ObjectSeen): void {
  const id = textOf(seen.value, "id");
  if (hostOf(id) === "") return;
  judgeAddress(visit, id, "id", id);
  const known = visit.known.get(id);
  if (known === undefined) {
    visit.known.set(id, { type: seen.type, deleted: seen.deleted, isListed: seen.place === "list" });
    if (seen.type === "File" && !seen.deleted) visit.files.add(seen);
  } else if (seen.place === "list") known.isListed = true;
  if (seen.place !== "alone") {
    const group = seen.deleted ? `deleted ${seen.type}` : seen.parent === null ? seen.type : `${seen.parent.type}.${seen.property}`;
    const reservoir = visit.copies.get(group) ?? createReservoir<ObjectSeen>(visit.bounds.sample);
    visit.copies.set(group, reservoir);
    reservoir.add(seen);
  }
  rememberReferences(visit, seen, id);
}

function rememberReferences(visit: Visit, seen: ObjectSeen, id: string): void {
  if (seen.deleted) return;
  for (const { property, to, address } of referencesOf(seen)) {
    judgeAddress(visit, id, property, address);
    const key = `${to} ${address}`;
    if (!visit.references.has(key) && visit.references.size < rememberedReferences) visit.references.set(key, { from: id, property, to, target: address });
    name(visit, `${seen.type}.${property}`, id, address);
  }
}

function name(visit: Visit, property: string, from: string, to: string): void {
  if (!pairedProperties.has(property)) return;
  const known = visit.named.get(property) ?? new Set<string>();
  visit.named.set(property, known);
  if (known.size >= rememberedReferences) return;
  known.add(`${from} ${to}`);
  visit.namers.add(`${property} ${from}`);
}

/** Properties that name each other's objects. */
export const pairs: readonly (readonly [property: string, turn: string])[] = [
  ["Organization.membership", "Membership.organization"],
  ["AgendaItem.consultation", "Consultation.agendaItem"],
  ["Paper.superordinatedPaper", "Paper.subordinatedPaper"],
  ["File.derivativeFile", "File.masterFile"],
];
const pairedProperties = new Set(pairs.flat());

/** Fetches an object under its id, once, and looks at it. */
export async function fetchAlone(visit: Visit, id: string, expected: OparlType): Promise<Alone> {
  const before = visit.alone.get(id);
  if (before !== undefined) return await before;
  const fetching = fetchFresh(visit, id, expected);
  visit.alone.set(id, fetching);
  return await fetching;
}

async function fetchFresh(visit: Visit, id: string, expected: OparlType): Promise<Alone> {
  const answer = await askJson(visit, id, "object");
  const isThere = answer.status === 200 && isObject(answer.value) && (textOf(answer.value, "id") !== "" || textOf(answer.value, "type") !== "") && !textOf(answer.value, "type").endsWith("/Error");
  if (!isThere) return { answer, seen: null };
  const seen = seeObject({ value: answer.value, expected, version: visit.version, place: "alone", receivedAt: visit.world.now(), metAt: id });
  meet(visit, seen);
  return { answer, seen };
}

/** What filters ask for. */
export function timesOf({ value, address, deleted }: ObjectSeen): Times {
  return { id: address, created: momentOf(value["created"]), modified: momentOf(value["modified"]), deleted };
}

/** Does work on all items, some at once, until the check has to end. @returns how many were done */
export async function forEach<Item>(visit: Visit, stage: string, items: readonly Item[], work: (item: Item) => Promise<void>, named: (item: Item) => string = () => ""): Promise<number> {
  let next = 0;
  let done = 0;
  const worker = async () => {
    while (next < items.length && !isOver(visit)) {
      const item = items[next++] as Item;
      visit.world.onProgress?.(stage, done, items.length, named(item));
      await work(item);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: Math.min(visit.bounds.together, items.length) }, worker));
  if (items.length > 0) visit.world.onProgress?.(stage, done, items.length, "");
  return done;
}
