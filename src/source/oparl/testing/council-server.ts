import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { type CouncilSize, innerObjects, type InventedCouncil, inventedCouncil, type ListName, type Sent } from "./invented-council.ts";

/** A request as the server saw it. */
export interface Asked {
  /** As it was sent. */
  readonly url: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

/** An answer, before it is sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Objects are sent as JSON. */
  readonly body: unknown;
  /** Instead of an answer the connection is cut. */
  readonly isCut?: boolean;
  /** Comes that much later. */
  readonly delayMs?: number;
}

/** A fault: sees what is asked, may ask for the right answer, and gives its own. Faults stand around each other, the first outermost. */
export type ServerFault = (asked: Asked, answer: (asked?: Asked) => Reply, council: InventedCouncil) => Reply;

export interface CouncilServer {
  readonly base: string;
  readonly system: string;
  readonly council: InventedCouncil;
  /** Everything that was asked, in order. */
  readonly asked: Asked[];
  /** May be changed at any time. */
  faults: readonly ServerFault[];
  /** Paths and queries that were asked since the last call. */
  takeAsked(): string[];
  close(): Promise<void>;
}

export interface CouncilServerOptions {
  readonly size?: CouncilSize;
  readonly version?: "1.0" | "1.1";
  readonly pageSize?: number;
  readonly faults?: readonly ServerFault[];
  /** Name under which it is reached; 127.0.0.1 unless told. */
  readonly host?: string;
  readonly build?: (base: string) => InventedCouncil;
}

/** Starts a small OParl server on this machine that does everything right, apart from the faults it is given. */
export async function startCouncilServer({ size = {}, version = "1.1", pageSize = 5, faults = [], host = "127.0.0.1", build }: CouncilServerOptions = {}): Promise<CouncilServer> {
  let answer: (asked: Asked) => Reply = () => ({ status: 500, headers: {}, body: null });
  const asked: Asked[] = [];
  let taken = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://server.example");
    const one: Asked = { url: request.url ?? "/", path: url.pathname, query: url.searchParams, headers: request.headers };
    asked.push(one);
    const reply = answer(one);
    const send = (): void => {
      if (reply.isCut === true) return void request.socket.destroy();
      const body = reply.body === null ? "" : typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body);
      const isPacked = body.length > 1000 && String(request.headers["accept-encoding"]).includes("gzip");
      response.writeHead(reply.status, { "Content-Type": "application/json", ...reply.headers, ...(isPacked ? { "Content-Encoding": "gzip" } : {}) });
      response.end(isPacked ? gzipSync(body, { level: 1 }) : body);
    };
    if (reply.delayMs === undefined) send();
    else setTimeout(send, reply.delayMs);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const base = `http://${host}:${(server.address() as AddressInfo).port}`;
  const council = build?.(base) ?? inventedCouncil(base, size, version);
  const running: CouncilServer = {
    base, council, asked, faults,
    system: council.system.id,
    takeAsked() {
      const since = asked.slice(taken).map(({ url }) => url);
      taken = asked.length;
      return since;
    },
    close: async () => await closeServer(server),
  };
  answer = (one) => {
    const around = running.faults.reduceRight<(asked: Asked) => Reply>((next, fault) => (now) => fault(now, (changed) => next(changed ?? now), council), (now) => rightAnswer(now, council, pageSize));
    return around(one);
  };
  return running;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}

const notFound: Reply = { status: 404, headers: {}, body: { type: "https://schema.oparl.org/1.1/Error", message: "Das gibt es hier nicht." } };

/** What a server does that does everything right. */
function rightAnswer({ path, query }: Asked, council: InventedCouncil, pageSize: number): Reply {
  if (path === "/oparl/system") return { status: 200, headers: {}, body: council.system };
  if (path === "/oparl/body") return page([council.body], path, query, council, pageSize);
  if (path === "/oparl/body/1") return { status: 200, headers: {}, body: council.body };
  const list = /^\/oparl\/body\/1\/(?<name>[a-zA-Z]+)$/.exec(path)?.groups?.["name"];
  if (list !== undefined) return page(innerObjects(council, list as ListName), path, query, council, pageSize);
  const text = council.files.get(path);
  if (text !== undefined) return { status: 200, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: text };
  const object = findObject(council, council.base + path);
  return object ? { status: 200, headers: {}, body: object } : notFound;
}

function findObject(council: InventedCouncil, id: string): Sent | undefined {
  const names: readonly ListName[] = ["organization", "person", "meeting", "paper", "agendaItem", "consultation", "file", "membership", "locationList", "legislativeTermList"];
  for (const name of names) {
    const found = innerObjects(council, name).find((object) => object.id === id);
    if (found) return found;
  }
  return undefined;
}

function page(all: readonly Sent[], path: string, query: URLSearchParams, { base }: InventedCouncil, pageSize: number): Reply {
  const bounds = ["created_since", "created_until", "modified_since", "modified_until"] as const;
  const wanted = bounds.map((name) => [name, query.get(name)] as const).filter(([, value]) => value !== null);
  if (wanted.some(([, value]) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(value ?? ""))) {
    return { status: 400, headers: {}, body: { type: "https://schema.oparl.org/1.1/Error", message: "Der Zeitpunkt ist nicht lesbar." } };
  }
  const fits = (object: Sent): boolean => wanted.every(([name, value]) => {
    const time = Date.parse(String(object[name.startsWith("created") ? "created" : "modified"]));
    return name.endsWith("since") ? time >= Date.parse(value ?? "") : time <= Date.parse(value ?? "");
  });
  const found = all.filter((object) => fits(object) && (object["deleted"] !== true || query.has("modified_since")));
  const size = Number(query.get("limit") ?? pageSize);
  const number = Number(query.get("page") ?? "1");
  const pages = Math.max(1, Math.ceil(found.length / size));
  if (number > pages) return notFound;
  const at = (one: number): string => {
    const parameters = new URLSearchParams(query);
    parameters.set("page", String(one));
    return `${base}${path}?${parameters}`;
  };
  return {
    status: 200, headers: {},
    body: {
      data: found.slice((number - 1) * size, number * size),
      pagination: { totalElements: found.length, elementsPerPage: size, currentPage: number, totalPages: pages },
      links: { first: at(1), self: at(number), last: at(pages), ...(number < pages ? { next: at(number + 1) } : {}) },
    },
  };
}
