import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Encoding } from "./accepted-encoding.ts";

const packedByGzip = promisify(gzip);
const packedByBrotli = promisify(brotliCompress);

/** Shorter answers are sent as they are: they would not get shorter by a packet. */
const SHORTEST = 1200;

/** True where encoding an answer of so many bytes is worth it. */
export function isWorthEncoding(bytes: number): boolean {
  return bytes >= SHORTEST;
}

/**
 * The bytes in an encoding, at the levels that are fastest: an answer is made anew more often than it is read again, and on our JSON
 * Brotli's quality 1 takes half the time of gzip's level 1 and still gives less than gzip's level 5.
 */
export async function encodeBody(body: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === "gzip"
    ? await packedByGzip(body, { level: 1 })
    : await packedByBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
}
