import { oparlTypes, type OparlType } from "../../council/oparl-type.ts";
import { asJson, isObject, type JsonAnswer, type JsonObject, textOf } from "./answer.ts";
import { checkFiles } from "./check-files.ts";
import { checkFilters, type WalkedList } from "./check-filters.ts";
import { checkCopies, checkPairs, checkReferences, checkWays, checkWaysOf } from "./check-objects.ts";
import { type RuleFindings } from "./findings.ts";
import { objectsOn } from "./list-seen.ts";
import { modelOf, type ObjectSeen, seeObject } from "./object-seen.ts";
import type { Version } from "./rule.ts";
import { rulesOfLists } from "./rules-of-lists.ts";
import { rulesOfCopies } from "./rules-of-copies.ts";
import { rulesOfOtherVersions, rulesOfServers } from "./rules-of-servers.ts";
import type { Times } from "./rules-of-filters.ts";
import { askJson, type CheckBounds, type CheckWorld, createVisit, forEach, isOurs, isOver, judge, meet, timesOf, type Visit } from "./visit.ts";
import { walkList } from "./walk-list.ts";

/** What a check found out. */
export interface CheckResult {
  readonly system: string;
  readonly name: string;
  readonly version: Version;
  readonly product: string;
  readonly findings: readonly RuleFindings[];
  readonly lists: readonly { readonly address: string; readonly type: OparlType; readonly objects: number; readonly isComplete: boolean; readonly refused: string }[];
  /** Objects by type: all that were met, those in lists, and those fetched under their id. */
  readonly counts: readonly { readonly type: OparlType; readonly objects: number; readonly listed: number; readonly alone: number }[];
  readonly files: number;
  readonly requests: number;
  readonly references: number;
  /** Addresses on other servers, which were not asked. */
  readonly elsewhere: number;
  /** `time`: it took too long; `stopped`: somebody stopped it; "": it came to its end. */
  readonly cut: "" | "time" | "stopped";
}

/** A server that cannot be checked at all, and why, in German. */
export interface CannotCheck {
  readonly failure: string;
}

/** Meetings and consultations are looked at for so many organizations. */
const organizationsWithLists = 5;

/**
 * Checks an OParl server from its system on: bodies, all external lists with their pages and filters, objects alone, references, files.
 * @param address of the system object
 */
export async function checkServer(address: string, world: CheckWorld, bounds: CheckBounds): Promise<CheckResult | CannotCheck> {
  const answer = await findSystem(address, world);
  if ("failure" in answer && !("bytes" in answer)) return answer;
  const system = answer.value as JsonObject;
  const visit = createVisit(world, bounds, answer.address, versionOf(system));
  await meetSystem(visit);
  const bodyList = textOf(system, "body");
  if (!isOurs(visit, bodyList)) return { failure: `Das System unter ${answer.address} nennt in body keine Liste von Körperschaften auf demselben Server.` };
  const bodies: ObjectSeen[] = [];
  const lists = [await walkWhole(visit, bodyList, "Body", (seen) => bodies.push(seen))];
  const areBodiesKnown = lists[0]?.walked.refused === "";
  judge(visit, rulesOfServers, { address: visit.system, version: visit.version, system, bodies: areBodiesKnown ? bodies.filter(({ deleted }) => !deleted).map(({ value }) => value) : null });
  lists.push(...(await walkLists(visit, bodies)));

  await checkCopies(visit, "Objekte", "live");
  await checkReferences(visit, (type) => isWhole(type, visit, bodies, lists));
  await forEach(visit, "Filter", lists, async (list) => await checkFilters(visit, { ...list, deletedElsewhere: await deletedOf(visit, list, bodies) }), ({ type }) => type);
  await checkCopies(visit, "Gelöschte Objekte", "deleted");
  await checkWays(visit);
  await checkFiles(visit);
  await checkOtherVersions(visit, system);
  checkPairs(visit);
  return resultOf(visit, system, lists);
}

/** The system at an address; where that holds a list of systems, the first. */
async function findSystem(address: string, { ask }: CheckWorld): Promise<(JsonAnswer & { readonly value: unknown }) | CannotCheck> {
  const answer = asJson(await ask({ address, headers: { accept: "application/json" } }));
  if (answer.status !== 200) return { failure: answer.status === 0 ? `${address} ist nicht zu erreichen: ${answer.failure}` : `${address} antwortet mit Status ${answer.status}.` };
  const value = isSystem(answer.value) ? answer.value : objectsOn(answer.value).find(isSystem);
  if (value === undefined) {
    const what = answer.value === undefined ? "kein JSON" : isObject(answer.value) && textOf(answer.value, "type") !== "" ? `ein Objekt vom Typ ${textOf(answer.value, "type").slice(0, 80)}` : "kein System-Objekt";
    return { failure: `Unter ${address} steht ${what}. Geben Sie die Adresse des System-Objekts an; sie endet oft auf /system.` };
  }
  const isListed = value !== answer.value;
  return { ...answer, value, address: isListed ? textOf(value, "id") || address : (answer.redirects.at(-1) ?? address) };
}

function isSystem(value: unknown): value is JsonObject {
  return isObject(value) && textOf(value, "body") !== "" && (/\/System\/?$/iu.test(textOf(value, "type")) || textOf(value, "oparlVersion") !== "");
}

function versionOf(system: JsonObject): Version {
  const named = `${textOf(system, "oparlVersion")} ${textOf(system, "type")}`;
  return named.includes("/1.0") && !textOf(system, "oparlVersion").includes("/1.1") ? "1.0" : "1.1";
}

/** Fetches the system twice: what differs between the two is not kept but made anew for each answer. */
async function meetSystem(visit: Visit): Promise<void> {
  const [first, second] = [await askJson(visit, visit.system, "given"), await askJson(visit, visit.system, "given")];
  if (!isObject(first.value)) return;
  const seenOf = (value: JsonObject) => seeObject({ value, expected: "System", version: visit.version, place: "alone", receivedAt: visit.world.now(), metAt: visit.system });
  const copy = seenOf(first.value);
  meet(visit, copy);
  judge(visit, rulesOfCopies, { address: visit.system, version: visit.version, copy, answer: second, alone: isObject(second.value) ? seenOf(second.value) : null, startedAt: visit.startedAt });
  await checkWaysOf(visit, visit.system, first);
}

/** All external lists of bodies, and those of some organizations. */
async function walkLists(visit: Visit, bodies: readonly ObjectSeen[]): Promise<WalkedList[]> {
  const organizations: ObjectSeen[] = [];
  const own = listsOf(visit, bodies.filter(({ deleted }) => !deleted));
  const walked: WalkedList[] = [];
  const walk = async ({ address, type }: { address: string; type: OparlType }) => {
    walked.push(await walkWhole(visit, address, type, (seen) => {
      if (type === "Organization" && !seen.deleted && organizations.length < organizationsWithLists) organizations.push(seen);
    }));
  };
  await forEach(visit, "Listen", own, walk, ({ type }) => type);
  await forEach(visit, "Listen der Gremien", listsOf(visit, organizations), walk, ({ type }) => type);
  return walked;
}

function listsOf(visit: Visit, owners: readonly ObjectSeen[]): { readonly address: string; readonly type: OparlType }[] {
  const found = new Map<string, OparlType>();
  for (const owner of owners) {
    for (const [name, { form, to }] of Object.entries(modelOf(owner.type, visit.version))) {
      const address = textOf(owner.value, name);
      if (form === "list" && to !== undefined && isOurs(visit, address)) found.set(address, to);
    }
  }
  return [...found].map(([address, type]) => ({ address, type }));
}

async function walkWhole(visit: Visit, address: string, type: OparlType, onObject: (seen: ObjectSeen) => void): Promise<WalkedList> {
  const times: Times[] = [];
  const walked = await walkList(visit, { address, type, limit: visit.bounds.limit }, (objects) => {
    for (const seen of objects) {
      meet(visit, seen);
      onObject(seen);
      times.push(timesOf(seen));
    }
  });
  judge(visit, rulesOfLists, walked.list);
  return { address, type, walked, times, deletedElsewhere: [] };
}

/** Whether every list that holds objects of a type was walked to its end. */
function isWhole(type: OparlType, visit: Visit, bodies: readonly ObjectSeen[], lists: readonly WalkedList[]): boolean {
  const addresses = bodies.flatMap((body) => Object.entries(modelOf("Body", visit.version)).filter(([, { form, to }]) => form === "list" && to === type).map(([name]) => textOf(body.value, name)));
  return addresses.length > 0 && addresses.every((address) => lists.some((list) => list.address === address && list.walked.list.isComplete && list.walked.refused === ""));
}

/** Deleted objects that were met by following references, where it is plain which list they belong to. */
async function deletedOf(visit: Visit, { type, address }: WalkedList, bodies: readonly ObjectSeen[]): Promise<readonly Times[]> {
  const [body] = bodies;
  const isOfBody = body !== undefined && bodies.length === 1 && Object.entries(modelOf("Body", visit.version)).some(([name, { to }]) => to === type && textOf(body.value, name) === address);
  if (!isOfBody) return [];
  const all = await Promise.all(visit.alone.values());
  return all.flatMap(({ seen }) => (seen !== null && seen.deleted && seen.type === type ? [timesOf(seen)] : []));
}

async function checkOtherVersions(visit: Visit, system: JsonObject): Promise<void> {
  const named = system["otherOparlVersions"];
  for (const target of Array.isArray(named) ? named : []) {
    if (typeof target !== "string" || !isOurs(visit, target) || isOver(visit)) continue;
    const answer = await askJson(visit, target, "object");
    judge(visit, rulesOfOtherVersions, { address: visit.system, version: visit.version, target, answer, other: answer.status === 200 && isObject(answer.value) ? answer.value : null, ownVersion: textOf(system, "oparlVersion") });
  }
}

function resultOf(visit: Visit, system: JsonObject, lists: readonly WalkedList[]): CheckResult {
  return {
    system: visit.system, version: visit.version, name: textOf(system, "name"), product: textOf(system, "product") || textOf(system, "vendor"),
    findings: visit.findings(),
    lists: lists.map(({ address, type, times, walked }) => ({ address, type, objects: times.length, isComplete: walked.list.isComplete, refused: walked.refused })),
    counts: oparlTypes.flatMap((type) => {
      const known = [...visit.known].filter(([, one]) => one.type === type);
      return known.length === 0 ? [] : [{ type, objects: known.length, listed: known.filter(([, { isListed }]) => isListed).length, alone: known.filter(([id]) => visit.alone.has(id)).length }];
    }),
    files: visit.files.items().length, requests: visit.requests, references: visit.references.size, elsewhere: visit.elsewhere,
    cut: visit.world.stop?.aborted === true ? "stopped" : isOver(visit) ? "time" : "",
  };
}
