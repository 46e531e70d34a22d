import { createHash } from "node:crypto";
import type { OparlType } from "../../../council/oparl-type.ts";
import { oparlModel, typeAddress } from "../../model.ts";
import type { Answer, Question } from "../answer.ts";
import { bytesOf, type InventedObject, inventedCouncil } from "./invented-council.ts";

/** What a server sends. */
export interface Sent {
  status: number;
  headers: Record<string, string>;
  bytes: Uint8Array;
}

/** Where an object is written. */
export interface Written {
  readonly id: string;
  readonly type: OparlType;
  readonly place: "alone" | "list" | "embedded";
  readonly parent: string;
  readonly property: string;
}

/** What is wrong with a server: each hook may change what would be right. */
export interface ServerFault {
  /** Changes an object, wherever it is written. */
  readonly object?: (object: Record<string, unknown>, written: Written) => void;
  /** Changes a list page. @returns another value in its place */
  readonly page?: (page: Page, asked: { readonly list: string; readonly query: URLSearchParams; readonly time: number }) => unknown;
  /** Changes the query before a list is answered. */
  readonly query?: (query: URLSearchParams, list: string) => void;
  /** Changes the council itself, before anything is asked. */
  readonly council?: (objects: Map<string, InventedObject>) => void;
  /** Whether a list shows an object; `right` is what would be right. */
  readonly shows?: (object: InventedObject, asked: { readonly list: string; readonly query: URLSearchParams; readonly right: boolean }) => boolean;
  /** Changes what a list holds, filters apart. */
  readonly list?: (objects: readonly InventedObject[], list: string, all: ReadonlyMap<string, InventedObject>) => readonly InventedObject[];
  readonly pageSize?: number;
  /** Path of the interface. */
  readonly path?: string;
  /** Changes what is sent. `time` counts how often the same was asked. */
  readonly send?: (sent: Sent, asked: { readonly path: string; readonly question: Question; readonly time: number }) => void;
}

interface Page {
  data: Record<string, unknown>[];
  pagination: Record<string, unknown>;
  links: Record<string, unknown>;
}

const internal = (type: OparlType, name: string) => oparlModel[type][name]?.omitInternal === true;

/** An OParl server over the invented council, right in everything that it is not told to do wrong. `origin`: "https://rat.auental.example". */
export function inventedServer(origin: string, fault: ServerFault = {}): (question: Question) => Sent {
  const objects = inventedCouncil(origin);
  const asked = new Map<string, number>();
  const base = fault.path ?? "/oparl";
  const root = `${origin}${base}`;
  fault.council?.(objects);

  return (question) => {
    const url = new URL(question.address);
    const key = `${question.method ?? "GET"} ${url.href}`;
    const time = (asked.get(key) ?? 0) + 1;
    asked.set(key, time);
    const path = url.pathname.slice(base.length + 1);
    const sent = url.pathname.startsWith("/dateien/") ? sendFile(url.pathname, question) : sendJson(path, url, question, time);
    fault.send?.(sent, { path: url.pathname, question, time });
    return sent;
  };

  function sendJson(path: string, url: URL, question: Question, time: number): Sent {
    const listed = listAt(path);
    const object = objects.get(path);
    if (listed !== null && wrongFilter(url.searchParams)) return json(400, error("Der Filter nennt keinen Zeitpunkt."), question);
    if (listed !== null) return json(200, pageOf(path, listed, url.searchParams, time), question);
    return object === undefined || url.pathname.includes("//") ? json(404, error("Das gibt es nicht."), question) : json(200, write(object, "alone", "", ""), question);
  }

  function write(object: InventedObject, place: Written["place"], parent: string, property: string, omit = false): Record<string, unknown> {
    const written: Record<string, unknown> = { id: `${root}/${object.id}`, type: typeAddress(object.type) };
    for (const [name, value] of Object.entries(object.properties)) {
      const { form, to, kind } = oparlModel[object.type][name] ?? {};
      const isParent = form === "back" && place === "embedded" && oparlModel[object.type][name]?.to === objects.get(parent)?.type;
      if (isParent || (omit && internal(object.type, name))) continue;
      if (form === "embedded" && to !== undefined) written[name] = embed(value, object.id, name);
      else if (form !== undefined) written[name] = Array.isArray(value) ? value.map((id) => `${root}/${String(id)}`) : `${root}/${String(value)}`;
      else written[name] = name === "sha512Checksum" && kind === "string" ? createHash("sha512").update(bytesOf(object.id.split("/")[1] ?? "")).digest("hex") : structuredClone(value);
    }
    if (place === "embedded" && object.type === "Consultation") for (const name of ["agendaItem", "meeting"]) delete written[name];
    if (object.properties["deleted"] !== true) for (const [name, { form }] of Object.entries(oparlModel[object.type])) if (form === "list") written[name] = object.type === "System" ? `${root}/bodies` : `${root}/${object.id}/${name}`;
    fault.object?.(written, { id: object.id, type: object.type, place, parent, property });
    return written;
  }

  function embed(value: unknown, parent: string, property: string): unknown {
    const one = (id: unknown) => write(objects.get(String(id)) as InventedObject, "embedded", parent, property);
    return Array.isArray(value) ? value.map(one) : one(value);
  }

  function listAt(path: string): readonly InventedObject[] | null {
    const [owner, number, name] = path === "bodies" ? ["system", "", "body"] : path.split("/");
    const type = owner === "body" || owner === "organization" || owner === "system" ? oparlModel[owner === "body" ? "Body" : owner === "system" ? "System" : "Organization"][name ?? ""] : undefined;
    if (type?.form !== "list") return null;
    const all = [...objects.values()].filter((object) => object.type === type.to);
    const organization = `organization/${number}`;
    const right = owner === "organization" ? all.filter(({ properties }) => ((properties["organization"] as string[] | undefined) ?? []).includes(organization)) : all;
    return fault.list?.(right, path, objects) ?? right;
  }

  function pageOf(path: string, all: readonly InventedObject[], query: URLSearchParams, time: number): unknown {
    fault.query?.(query, path);
    const since = query.get("modified_since") !== null;
    const found = all.filter((object) => {
      const right = (since || object.properties["deleted"] !== true) && filtersPass(object.properties, query);
      return fault.shows?.(object, { list: path, query, right }) ?? right;
    });
    // Papers alone are paged: what pages can do wrong, they do wrong there.
    const most = fault.pageSize ?? (path.endsWith("/paper") ? 3 : 50);
    const size = Math.min(most, Number(query.get("limit") ?? most));
    const number = Number(query.get("page") ?? 1);
    const last = Math.max(1, Math.ceil(found.length / size));
    const address = (page: number) => {
      const url = new URL(`${root}/${path}`);
      for (const [name, value] of query) if (name !== "page") url.searchParams.set(name, value);
      if (page > 1) url.searchParams.set("page", String(page));
      return url.href;
    };
    const page: Page = {
      data: found.slice((number - 1) * size, number * size).map((object) => write(object, "list", "", "", query.get("omit_internal") === "true")),
      pagination: { totalElements: found.length, elementsPerPage: size, currentPage: number, totalPages: last },
      links: { first: address(1), self: address(number), last: address(last), ...(number > 1 ? { prev: address(number - 1) } : {}), ...(number < last ? { next: address(number + 1) } : {}) },
    };
    return fault.page?.(page, { list: path, query, time }) ?? page;
  }

  function error(message: string): unknown {
    return { type: typeAddress("Error"), message, debug: message };
  }
}

const filterNames = ["created_since", "created_until", "modified_since", "modified_until"];

function wrongFilter(query: URLSearchParams): boolean {
  return filterNames.some((name) => query.has(name) && Number.isNaN(Date.parse(query.get(name) ?? "")));
}

export function filtersPass(properties: Readonly<Record<string, unknown>>, query: URLSearchParams): boolean {
  return filterNames.every((name) => {
    const [property = "", side] = name.split("_");
    if (!query.has(name)) return true;
    const [own, bound] = [Date.parse(String(properties[property])), Date.parse(query.get(name) ?? "")];
    return side === "since" ? own >= bound : own <= bound;
  });
}

function json(status: number, value: unknown, question: Question): Sent {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const etag = `"${createHash("sha1").update(bytes).digest("hex")}"`;
  const headers = { "content-type": "application/json", "access-control-allow-origin": "*", "content-encoding": "gzip", etag };
  if (question.headers?.["if-none-match"] === etag) return { status: 304, headers, bytes: new Uint8Array() };
  return { status, headers, bytes: question.method === "HEAD" ? new Uint8Array() : bytes };
}

function sendFile(path: string, question: Question): Sent {
  const [, , number = "", saved] = path.split("/");
  const bytes = bytesOf(number);
  const headers: Record<string, string> = { "content-type": "text/plain; charset=utf-8", etag: `"${number}"`, "last-modified": "Thu, 09 Jan 2031 08:00:00 GMT", "content-length": String(bytes.length), "accept-ranges": "bytes" };
  if (saved !== undefined) headers["content-disposition"] = `attachment; filename="Unterlage-${number}.txt"`;
  if (question.headers?.["if-none-match"] === headers["etag"]) return { status: 304, headers, bytes: new Uint8Array() };
  if (question.headers?.["range"] !== undefined) return { status: 206, headers: { ...headers, "content-length": "1", "content-range": `bytes 0-0/${bytes.length}` }, bytes: bytes.slice(0, 1) };
  return { status: 200, headers, bytes };
}

/** Answers of a server that is no further away than a call. */
export function askInvented(origin: string, fault: ServerFault = {}): (question: Question) => Promise<Answer> {
  const server = inventedServer(origin, fault);
  return async (question) => {
    const { status, headers, bytes } = server(question);
    const hashed = (algorithm: string) => createHash(algorithm).update(bytes).digest("hex");
    const digests = question.digestOnly ? { sha1: hashed("sha1"), sha512: hashed("sha512") } : {};
    return { address: question.address, status, failure: status === 0 ? "keine Verbindung" : "", headers, redirects: [], bytes, size: bytes.length, ...digests };
  };
}
