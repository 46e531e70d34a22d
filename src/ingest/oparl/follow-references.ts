import type { Counted } from "../../council/visit-report.ts";
import type { OparlType } from "../../council/oparl-type.ts";
import { decodeObject } from "../../oparl/decode/decode-object.ts";
import { oparlModel } from "../../oparl/model.ts";
import { loadDoubts, loadUnknownLinks, removeDoubts, saveDoubt, type UnknownLink } from "../../store/oparl-absence.ts";
import { saveRecords } from "../../store/oparl-records.ts";
import type { Visit } from "./visit.ts";

/** So many objects are fetched by themselves in one visit; the rest waits for the next full one. */
const mostSingles = 500;
/** What is fetched may name more that is not known; so often this is followed. */
const mostRounds = 3;

const links = (Object.entries(oparlModel) as [OparlType, (typeof oparlModel)[OparlType]][]).flatMap(([from, model]) =>
  Object.entries(model).flatMap(([property, { to, form }]) => (to === undefined || to === "System" || form === "list" ? [] : [{ from, property, to }])));

/**
 * Fetches objects that others name but no list holds. What did not answer once is asked for again at full visits only.
 * @returns what could not be had
 */
export async function followReferences(visit: Visit): Promise<Counted | null> {
  let left = mostSingles;
  const seenIn = visit.kind === "full" ? null : visit.number;
  for (let round = 0; round < mostRounds && left > 0 && !visit.stop.aborted; round++) {
    const unknown = await loadUnknownLinks(visit.office, visit.row.id, links, seenIn);
    const doubts = await loadDoubts(visit.office, visit.row.id, unknown.map(({ url }) => url));
    const wanted = unknown.filter(({ url }) => (doubts.get(url) ?? 0) < (visit.kind === "full" ? visit.number : 1)).slice(0, left);
    if (wanted.length === 0) break;
    left -= wanted.length;
    let done = 0;
    const found = await Promise.all(wanted.map(async (link) => {
      const isFound = await fetchOne(visit, link);
      visit.onProgress("Einzelne Objekte", ++done, wanted.length, "");
      return isFound;
    }));
    if (!found.includes(true)) break;
  }
  const unresolved = await loadUnknownLinks(visit.office, visit.row.id, links, null);
  return unresolved.length === 0 ? null : { count: unresolved.length, example: unresolved[0]?.url ?? "" };
}

/** @returns false where it cannot be had */
async function fetchOne(visit: Visit, { url, type }: UnknownLink): Promise<boolean> {
  const serverId = visit.row.id;
  const answer = await visit.server.fetch(url, { retries: 1 });
  if (!answer.ok) {
    if (answer.failure.kind !== "stopped") await visit.save(async (write) => await saveDoubt(write, serverId, url, visit.number, answer.failure.kind));
    return false;
  }
  const decoded = decodeObject(answer.content?.value, { ...visit.context, address: answer.address, type });
  visit.tally.addFaults([...(answer.content?.faults ?? []), ...decoded.faults]);
  // An object that names itself otherwise is not the one that was meant.
  const isMeant = decoded.objects.some(({ id }) => id === url);
  const saved = await visit.save(async (write) => {
    if (isMeant) await removeDoubts(write, serverId, [url]);
    else await saveDoubt(write, serverId, url, visit.number, "other-object");
    return isMeant ? await saveRecords(write, { serverId, visit: visit.number, alone: [url] }, decoded.objects) : [];
  });
  visit.tally.addSaved(saved);
  return isMeant;
}
