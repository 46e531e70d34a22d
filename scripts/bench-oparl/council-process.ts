/**
 * Serves an invented council of about `--objects` objects, each page made of ready pieces, so that the server costs little beside
 * who is measured. Told "change" by its parent it changes a hundred papers; told "spent" it says what was asked since the last time.
 * When nobody has asked for three seconds it says "quiet": a visit is over.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { change, innerObjects, inventedCouncil, type ListName, type Sent } from "../../src/source/oparl/testing/invented-council.ts";

const { values } = parseArgs({ options: { objects: { type: "string", default: "100000" }, page: { type: "string", default: "100" } } });
const objects = Number(values.objects);
const pageSize = Number(values.page);
/** A paper brings four objects, a meeting with eight items ten, a person two. */
const size = { papers: Math.round(objects * 0.2025), meetings: Math.round(objects * 0.015), people: Math.round(objects * 0.02), organizations: 50, itemsOfMeeting: 8 };
const changes = 100;

interface ReadyList {
  readonly modified: number[];
  readonly pieces: string[];
}

const names: readonly ListName[] = ["organization", "person", "meeting", "paper", "agendaItem", "consultation", "file", "locationList", "legislativeTermList", "membership"];
const lists = new Map<string, ReadyList>();
const spent = { requests: 0, bytes: 0 };
const asked = { first: 0, last: 0 };
const quietAfterMs = 3000;
let quiet: NodeJS.Timeout | undefined;
let base = "";

const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", base);
  const body = answerTo(url);
  const packed = body === null ? null : gzipSync(body, { level: 1 });
  spent.requests++;
  asked.last = Date.now();
  asked.first ||= asked.last;
  clearTimeout(quiet);
  quiet = setTimeout(() => process.send?.("quiet"), quietAfterMs);
  spent.bytes += packed?.length ?? 0;
  response.writeHead(packed ? 200 : 404, { "Content-Type": "application/json", "Content-Encoding": "gzip" });
  response.end(packed ?? "");
});
server.listen(0, "127.0.0.1", () => {
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  prepare();
  process.send?.({ system: `${base}/oparl/system`, objects: [...lists.values()].reduce((sum, { pieces }) => sum + pieces.length, 0) + 2 });
});

const council = () => (held ??= inventedCouncil(base, size));
let held: ReturnType<typeof inventedCouncil> | undefined;

function prepare(): void {
  for (const name of names) lists.set(name, ready(innerObjects(council(), name)));
}

function ready(all: readonly Sent[]): ReadyList {
  return { modified: all.map(({ modified }) => Date.parse(String(modified))), pieces: all.map((object) => JSON.stringify(object)) };
}

function answerTo({ pathname, searchParams }: URL): string | null {
  if (pathname === "/oparl/system") return JSON.stringify(council().system);
  if (pathname === "/oparl/body") return JSON.stringify({ data: [council().body], pagination: {}, links: {} });
  const list = lists.get(pathname.split("/").at(-1) ?? "");
  if (!list) return null;
  const since = searchParams.get("modified_since");
  const from = since === null ? 0 : Date.parse(since);
  const found = since === null ? list.pieces : list.pieces.filter((_piece, at) => (list.modified[at] ?? 0) >= from);
  const number = Number(searchParams.get("page") ?? "1");
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const next = number < pages ? `"next":"${base}${pathname}?page=${number + 1}${since === null ? "" : `&modified_since=${encodeURIComponent(since)}`}"` : "";
  return `{"data":[${found.slice((number - 1) * pageSize, number * pageSize).join(",")}],"pagination":{"totalElements":${found.length},"totalPages":${pages}},"links":{${next}}}`;
}

process.on("message", (message) => {
  clearTimeout(quiet);
  if (message === "change") {
    const modified = new Date().toISOString().replace(/\.\d+Z$/, "+00:00");
    const { paper } = council().lists;
    for (let number = 0; number < changes; number++) {
      const id = paper[Math.floor((number * paper.length) / changes)]?.id ?? "";
      change(council(), "paper", id, { name: `Geändert ${number}` }, modified);
    }
    lists.set("paper", ready(paper));
  }
  process.send?.({ spent: { ...spent, fetchSeconds: (asked.last - asked.first) / 1000 } });
  Object.assign(spent, { requests: 0, bytes: 0 });
  Object.assign(asked, { first: 0, last: 0 });
});
process.on("disconnect", () => process.exit(0));
