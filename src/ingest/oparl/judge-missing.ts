import { oparlTypes, type OparlType } from "../../council/oparl-type.ts";
import type { VisitReport } from "../../council/visit-report.ts";
import { decodeObject } from "../../oparl/decode/decode-object.ts";
import { oparlModel } from "../../oparl/model.ts";
import { countSeen, loadMissing, loadSeenExample, type MissingRecord, removeDoubts, saveDoubt, saveMissing } from "../../store/oparl-absence.ts";
import { loadOparlLists } from "../../store/oparl-lists.ts";
import { saveRecords } from "../../store/oparl-records.ts";
import type { Visit } from "./visit.ts";

/** A type of which less than this share is seen again, from so many on, has not been deleted: the server is ill, or has moved. */
const leastShare = 0.5;
const leastKnown = 10;
/** So many missing objects are asked for by themselves in one visit. */
const mostAsked = 200;
/** Not there at so many visits: gone. */
const timesForProof = 2;

/**
 * Judges what a full visit did not see. That something stands in no list marks it as missing and no more. It is deleted where the server
 * says so (a stub, 410), or where its own address is not there at two visits although the server answers for others of its type.
 * @returns types of which so much is missing that nothing is judged
 */
export async function judgeMissing(visit: Visit): Promise<VisitReport["shrunk"]> {
  const counts = await countSeen(visit.office, visit.row.id, visit.number);
  const shrunk = counts.filter(({ known, seen }) => known >= leastKnown && seen < known * leastShare).map(({ type, known, seen }) => ({ type, before: known, now: seen }));
  const proven = await provenTypes(visit, shrunk.map(({ type }) => type));
  await visit.save(async (write) => await saveMissing(write, visit.row.id, visit.number, proven, visit.startedAt));
  const missing = (await loadMissing(visit.office, visit.row.id, visit.number, mostAsked)).filter(({ type }) => proven.includes(type));
  const answers = new Map<OparlType, boolean>();
  for (const [done, record] of missing.entries()) {
    if (visit.stop.aborted) break;
    visit.onProgress("Fehlendes prüfen", done, missing.length, new URL(record.url).pathname);
    if (!answers.has(record.type)) answers.set(record.type, await answersFor(visit, record.type));
    await judge(visit, record, answers.get(record.type) === true);
  }
  return shrunk;
}

/** Types whose objects were all seen if they are there: every list that holds them, or holds what embeds them, was read to its end. */
async function provenTypes(visit: Visit, shrunk: readonly OparlType[]): Promise<readonly OparlType[]> {
  const lists = (await loadOparlLists(visit.office, visit.row.id)).filter(({ visit: number }) => number === visit.number);
  const isWhole = (type: OparlType): boolean => !shrunk.includes(type) && lists.filter((list) => list.type === type).every(({ state, isFiltered }) => state === "done" && !isFiltered);
  const isListed = (type: OparlType): boolean => lists.some((list) => list.type === type);
  return oparlTypes.filter((type) => type !== "System" && isWhole(type) && embedding(type).every((parent) => isWhole(parent)) && (isListed(type) || embedding(type).some(isListed)));
}

/** Types whose objects embed objects of this type, or embed what embeds them. */
function embedding(type: OparlType): readonly OparlType[] {
  const direct = oparlTypes.filter((parent) => Object.values(oparlModel[parent]).some(({ to, form }) => to === type && form === "embedded"));
  return [...new Set(direct.flatMap((parent) => [parent, ...embedding(parent)]))];
}

/** Many servers answer for no single object of a type at all: then "not there" proves nothing. */
async function answersFor(visit: Visit, type: OparlType): Promise<boolean> {
  const example = await loadSeenExample(visit.office, visit.row.id, visit.number, type);
  return example !== null && (await visit.server.fetch(example, { retries: 1 })).ok;
}

async function judge(visit: Visit, { url, type, times }: MissingRecord, isProof: boolean): Promise<void> {
  const serverId = visit.row.id;
  const answer = await visit.server.fetch(url, { retries: 1 });
  const kind = answer.ok ? null : answer.failure.kind;
  if (kind === "gone" || (kind === "not-found" && isProof && times + 1 >= timesForProof)) return await saveDeleted(visit, url, type);
  if (kind === "stopped") return;
  if (!answer.ok) {
    // Denied, broken or unreachable says nothing; counted is only what may become a proof.
    if (kind === "not-found" && isProof) await visit.save(async (write) => await saveDoubt(write, serverId, url, visit.number, kind));
    return;
  }
  const { objects, faults } = decodeObject(answer.content?.value, { ...visit.context, address: answer.address, type });
  visit.tally.addFaults(faults);
  if (!objects.some(({ id }) => id === url)) return;
  const saved = await visit.save(async (write) => {
    await removeDoubts(write, serverId, [url]);
    return await saveRecords(write, { serverId, visit: visit.number, alone: [url] }, objects);
  });
  visit.tally.addSaved(saved);
}

async function saveDeleted(visit: Visit, url: string, type: OparlType): Promise<void> {
  const serverId = visit.row.id;
  visit.tally.addSaved(await visit.save(async (write) => {
    await removeDoubts(write, serverId, [url]);
    return await saveRecords(write, { serverId, visit: visit.number, alone: [url] }, [{ id: url, type, properties: { deleted: true } }]);
  }));
}
