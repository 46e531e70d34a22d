import type { OparlType } from "../../council/oparl-type.ts";
import type { Answer } from "./answer.ts";
import type { ObjectSeen } from "./object-seen.ts";
import { rulesOfCopies } from "./rules-of-copies.ts";
import { rulesOfPairs, rulesOfReferences, rulesOfWays } from "./rules-of-servers.ts";
import { ask, askJson, fetchAlone, forEach, isOurs, judge, pairs, type Reference, type Visit } from "./visit.ts";

/** So many objects of each type are asked in other ways too. */
const waysPerType = 2;

/** Fetches objects under their ids and compares them with the copies in lists and in other objects. */
export async function checkCopies(visit: Visit, stage: string, kind: "live" | "deleted"): Promise<void> {
  const copies = [...visit.copies].filter(([group]) => group.startsWith("deleted ") === (kind === "deleted")).flatMap(([, reservoir]) => reservoir.items());
  await forEach(visit, stage, copies, async (copy) => await checkCopy(visit, copy), ({ type }) => type);
}

async function checkCopy(visit: Visit, copy: ObjectSeen): Promise<void> {
  const id = copy.address;
  if (!isOurs(visit, id)) return void (visit.elsewhere += 1);
  const { answer, seen } = await fetchAlone(visit, id, copy.type);
  judge(visit, rulesOfCopies, { address: id, version: visit.version, copy, answer, alone: seen, startedAt: visit.startedAt });
}

/** Asks a few objects of each type with HEAD, with the validator they came with, in other spellings, and for what is not there. */
export async function checkWays(visit: Visit): Promise<void> {
  const taken = new Map<OparlType, number>();
  const chosen: { id: string; answer: Answer; type: OparlType; isFirst: boolean }[] = [];
  for (const [id, fetching] of visit.alone) {
    const { answer, seen } = await fetching;
    if (seen === null || seen.deleted) continue;
    const count = taken.get(seen.type) ?? 0;
    taken.set(seen.type, count + 1);
    if (count < waysPerType) chosen.push({ id, answer, type: seen.type, isFirst: count === 0 });
  }
  await forEach(visit, "Anfragearten", chosen, async ({ id, answer, isFirst }) => {
    await checkWaysOf(visit, id, answer);
    // An id with a query may be read in spite of what is put behind it.
    if (isFirst && !id.includes("?")) await askJson(visit, `${id}-gibt-es-nicht`, "unknown");
  });
}

/** Asks one address in other ways. */
export async function checkWaysOf(visit: Visit, address: string, get: Answer): Promise<void> {
  const headers = conditions(get);
  const spellings: Answer[] = [];
  for (const spelling of otherSpellings(address)) spellings.push(await ask(visit, { address: spelling, headers: { accept: "application/json" } }));
  judge(visit, rulesOfWays, {
    address, version: visit.version, get, spellings,
    head: await ask(visit, { address, method: "HEAD", headers: { accept: "application/json" } }),
    conditional: headers === null ? null : await ask(visit, { address, headers: { accept: "application/json", ...headers } }),
  });
}

/** Request headers that ask only for what is new since an answer; null where the answer bears no validator. */
export function conditions({ headers }: Answer): Readonly<Record<string, string>> | null {
  const [tag, date] = [headers["etag"], headers["last-modified"]];
  if (tag !== undefined) return { "if-none-match": tag };
  return date === undefined ? null : { "if-modified-since": date };
}

function otherSpellings(address: string): readonly string[] {
  if (!URL.canParse(address) || address.includes("?")) return [];
  const slash = address.lastIndexOf("/");
  return address.endsWith("/") ? [address.replace(/\/+$/u, "")] : [`${address}/`, `${address.slice(0, slash)}/${address.slice(slash)}`];
}

/** Follows references: those to objects that were met are judged by what is known, of the others a sample is fetched. */
export async function checkReferences(visit: Visit, isWholeType: (type: OparlType) => boolean): Promise<void> {
  const unknown = new Map<string, Reference[]>();
  const isListed = (target: string, type: OparlType) => (isWholeType(type) ? (visit.known.get(target)?.isListed ?? false) : null);
  for (const reference of visit.references.values()) {
    if (!isOurs(visit, reference.target)) {
      visit.elsewhere += 1;
      continue;
    }
    const known = visit.known.get(reference.target);
    if (known !== undefined) judgeReference(visit, reference, { failure: "", type: known.type, deleted: known.deleted, isListed: isListed(reference.target, known.type) });
    else unknown.set(reference.property, [...(unknown.get(reference.property) ?? []), reference]);
  }
  const sampled = [...unknown.values()].flatMap((references) => references.slice(0, visit.bounds.sample));
  await forEach(visit, "Verweise", sampled, async (reference) => {
    const { answer, seen } = await fetchAlone(visit, reference.target, reference.to);
    const failure = seen !== null ? "" : answer.status === 0 ? answer.failure : answer.status === 200 ? "kein Objekt" : `Status ${answer.status}`;
    judgeReference(visit, reference, { failure, type: seen?.type ?? null, deleted: seen?.deleted ?? false, isListed: seen === null ? null : isListed(seen.address, seen.type) });
  }, ({ property }) => property);
}

function judgeReference(visit: Visit, { from, property, to, target }: Reference, found: { readonly failure: string; readonly type: OparlType | null; readonly deleted: boolean; readonly isListed: boolean | null }): void {
  judge(visit, rulesOfReferences, { address: from, version: visit.version, property, to, target, ...found });
}

/** Looks for objects that name others which do not name them in turn. Only objects that were met whole can be reproached. */
export function checkPairs(visit: Visit): void {
  for (const [one, other] of pairs) {
    for (const [property, turn] of [[one, other], [other, one]] as const) {
      const [backType] = turn.split(".");
      for (const pair of visit.named.get(property) ?? []) {
        const [from = "", to = ""] = pair.split(" ");
        const known = visit.known.get(to);
        if (known === undefined || known.deleted || known.type !== backType || !canNameInTurn(visit, to, turn)) continue;
        // Several consultations may lead to one agenda item, which can name only one of them.
        if (turn === "AgendaItem.consultation" && visit.namers.has(`${turn} ${to}`)) continue;
        if (!visit.named.get(turn)?.has(`${to} ${from}`)) judge(visit, rulesOfPairs, { address: from, version: visit.version, property: property.split(".")[1] ?? property, target: to, turn });
      }
    }
  }
}

/** An agenda item or a consultation that was only met embedded may leave out what it would name alone. */
function canNameInTurn(visit: Visit, id: string, turn: string): boolean {
  return turn !== "Consultation.agendaItem" || visit.known.get(id)?.isListed === true || visit.alone.has(id);
}
