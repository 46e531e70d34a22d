import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import { pipeline, PassThrough, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { FORBIDDEN_ADDRESS } from "./address-guard.ts";
import type { Failure, FailureKind } from "./fetched.ts";

/** Of an answer that says what went wrong. */
const keptOfError = 2000;

export function failed(kind: FailureKind, address: string, status: number | null = null, detail = ""): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { kind, address, status, detail } };
}

/** Asks, and hands over the answer as soon as it begins. */
export function open(target: URL, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (target.protocol === "https:" ? httpsRequest : httpRequest)(target, options, resolve);
    request.on("timeout", () => request.destroy(Object.assign(new Error("nothing came"), { code: "ETIMEDOUT" })));
    request.on("error", reject);
    request.end();
  });
}

class TooLarge extends Error {}

/** Content that ends with an error where it grows beyond a bound. */
export async function* bounded(content: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new TooLarge();
    yield chunk;
  }
}

const unpackers: Readonly<Record<string, () => Transform>> = { gzip: createGunzip, "x-gzip": createGunzip, br: createBrotliDecompress, deflate: createInflate };

/** The content as it was before it was packed for the way. */
export function unpacked(message: IncomingMessage, count: (bytes: number) => void): Readable {
  const unpack = unpackers[(message.headers["content-encoding"] ?? "").trim().toLowerCase()];
  message.on("data", (chunk: Buffer) => count(chunk.length));
  // An error on the way ends the last stream, where it is thrown to whoever reads it.
  return pipeline(message, unpack ? unpack() : new PassThrough(), () => undefined);
}

/** The first letters of an answer that says what went wrong. */
export async function beginningOf(content: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= keptOfError) break;
  }
  return Buffer.concat(chunks).toString("utf8").slice(0, keptOfError);
}

/** What a status means that is no success. */
export function kindOf(status: number): FailureKind {
  if (status === 404) return "not-found";
  if (status === 410) return "gone";
  if (status === 401 || status === 403) return "denied";
  if (status === 429 || status === 503) return "busy";
  return status >= 500 ? "server-error" : "rejected";
}

/** What an error of the network means. */
export function failureOf(error: unknown, target: URL, isEnded: boolean): { readonly ok: false; readonly failure: Failure } {
  const { code = "", message = "" } = error as NodeJS.ErrnoException;
  if (error instanceof TooLarge) return failed("too-large", target.href);
  if (code === FORBIDDEN_ADDRESS) return failed("private-address", target.href);
  if (isEnded || code === "ETIMEDOUT" || code === "ESOCKETTIMEDOUT") return failed("timed-out", target.href);
  if (/^(?:CERT_|DEPTH_|UNABLE_TO_|SELF_SIGNED|ERR_TLS_|ERR_SSL_|HOSTNAME_)/.test(code) || code === "EPROTO") return failed("certificate", target.href, null, code);
  return failed("unreachable", target.href, null, code === "" ? message.slice(0, 200) : code);
}

/** The server's clock minus ours, from its `Date`. */
export function clockOffset(date: string | undefined, now: number): number | null {
  const moment = Date.parse(date ?? "");
  return Number.isNaN(moment) ? null : moment - now;
}

/** Name that a server gives a file. @see RFC 6266 */
export function fileNameIn(disposition: string | undefined): string | null {
  if (disposition === undefined) return null;
  const extended = /filename\*\s*=\s*utf-8'[^']*'(?<name>[^;\s]+)/i.exec(disposition)?.groups?.["name"];
  if (extended !== undefined) {
    try {
      return decodeURIComponent(extended);
    } catch {
      // Falls back to the plain name.
    }
  }
  return /filename\s*=\s*(?:"(?<quoted>[^"]*)"|(?<bare>[^;\s]+))/i.exec(disposition)?.groups?.["quoted"] ?? /filename\s*=\s*(?<bare>[^;\s"]+)/i.exec(disposition)?.groups?.["bare"] ?? null;
}
