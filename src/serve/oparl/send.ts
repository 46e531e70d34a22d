import { acceptedEncoding, type Encoding } from "./accepted-encoding.ts";
import { encodeBody, isWorthEncoding } from "./encode-body.ts";

/** The bytes of an answer as they are sent. */
export interface Encoded {
  readonly bytes: Buffer;
  /** Null: as they are. */
  readonly encoding: Encoding | null;
}

/** What tells one version of an answer from another. */
export interface Marks {
  /** Opaque; the same only where the content is the same. */
  readonly tag: string;
  /** When the content last changed, as ISO date-time; null where nobody knows. */
  readonly modified: string | null;
}

/** Every answer may be read by the scripts of other sites: OParl wants it so. */
export const crossOrigin = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Last-Modified, Link, Content-Length",
} as const;

const always = {
  ...crossOrigin,
  // Nobody may run or frame what is data.
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "no-referrer",
} as const;

/** Makes linked data of our JSON (JSON-LD 1.1, chapter 6.1); the address is taken from that of the answer. */
const linkedData = '</daten/kontext.jsonld>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"';

const JSON_TYPE = "application/json; charset=utf-8";

/** True where the asker has this version already: nothing has to be made or sent. */
export function isKnown(headers: Headers, { tag, modified }: Marks): boolean {
  const tags = headers.get("If-None-Match");
  // Who sends both means the exact one.
  if (tags !== null) return tags.trim() === "*" || tags.split(",").some((each) => each.trim().replace(/^W\//u, "") === `"${tag}"`);
  const since = headers.get("If-Modified-Since");
  return since !== null && modified !== null && Math.floor(Date.parse(modified) / 1000) * 1000 <= Date.parse(since);
}

/**
 * Headers of a version, sent with 200 and 304 alike. Everybody may keep the answer but asks each time whether it still holds:
 * a client that follows changes must not be given old ones, and what is withdrawn must be gone at once.
 * @param now moment of the answer, in milliseconds
 */
function versionHeaders({ tag, modified }: Marks, now: number): Readonly<Record<string, string>> {
  return {
    ...always,
    Link: linkedData,
    ETag: `W/"${tag}"`,
    ...(modified === null ? {} : { "Last-Modified": new Date(lastModified(Date.parse(modified), now)).toUTCString() }),
    "Cache-Control": "public, no-cache",
    Vary: "Accept-Encoding",
  };
}

/** The header tells seconds: while its second lasts, more can change in it, and the second before is the last one that is told for good. */
function lastModified(modified: number, now: number): number {
  const second = Math.floor(modified / 1000) * 1000;
  return Math.min(second, Math.floor(now / 1000) * 1000 - 1000);
}

/** 304: the asker has it. */
export function sendKnown(marks: Marks, now: number): Response {
  return new Response(null, { status: 304, headers: versionHeaders(marks, now) });
}

/** JSON in the encoding that the asker likes best. */
export async function encodeFor(request: Request, json: string): Promise<Encoded> {
  const bytes = Buffer.from(json);
  const encoding = isWorthEncoding(bytes.length) ? acceptedEncoding(request.headers.get("Accept-Encoding")) : null;
  return { bytes: encoding === null ? bytes : await encodeBody(bytes, encoding), encoding };
}

/** 200: a version of the content. */
export function sendContent(request: Request, { bytes, encoding }: Encoded, marks: Marks, now: number, headers: Readonly<Record<string, string>> = {}): Response {
  return answer(request, 200, bytes, { ...versionHeaders(marks, now), ...headers, Link: [headers["Link"], linkedData].filter((link) => link !== undefined).join(", "), ...(encoding === null ? {} : { "Content-Encoding": encoding }) });
}

/** JSON that is not kept: errors. */
export function sendOnce(request: Request, status: number, value: object, headers: Readonly<Record<string, string>> = {}): Response {
  return answer(request, status, Buffer.from(JSON.stringify(value)), { ...always, "Cache-Control": "no-store", ...headers });
}

/** Leads to the one good spelling of an address. */
export function sendRedirect(status: 301 | 302 | 303, location: string, vary?: string): Response {
  return new Response(null, { status, headers: { ...always, Location: location, "Cache-Control": "public, max-age=3600", ...(vary === undefined ? {} : { Vary: vary }) } });
}

function answer(request: Request, status: number, body: Buffer, headers: Readonly<Record<string, string>>): Response {
  return new Response(request.method === "HEAD" ? null : body as Uint8Array<ArrayBuffer>, { status, headers: { ...headers, "Content-Type": JSON_TYPE, "Content-Length": String(body.length) } });
}
