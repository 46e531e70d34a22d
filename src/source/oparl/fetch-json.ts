import { type ParsedJson, parseJson } from "../../oparl/decode/parse-json.ts";
import type { Failure, Fetched, Validators } from "./fetched.ts";
import type { HttpClient } from "./http-client.ts";
import type { Reach } from "./address-guard.ts";

/** Larger answers are given up: a page of a list has some megabytes at most. */
const maxJsonBytes = 100 * 1024 * 1024;
/** OParl nests four deep, GeoJSON some more; deeper is meant to hurt. */
const mostDepth = 64;

export interface JsonOptions {
  readonly validators?: Validators;
  readonly retries?: number;
  readonly reach?: Reach;
}

/** Fetches JSON. A page for people, and what is no JSON at all, is a failure although the server called it a success. */
export async function fetchJson(client: HttpClient, address: string, { validators, retries, reach = "own" }: JsonOptions = {}): Promise<Fetched<ParsedJson>> {
  const answer = await client.ask<ParsedJson | "too-deep">({
    address, reach, accept: "application/json", maxBytes: maxJsonBytes,
    ...(validators === undefined ? {} : { validators }),
    ...(retries === undefined ? {} : { retries }),
    take: async (content) => {
      const bytes = await gather(content);
      return isTooDeep(bytes) ? "too-deep" : parseJson(bytes, address);
    },
  });
  if (!answer.ok) return answer;
  const { content } = answer;
  if (content === "too-deep") return refused("too-large", answer.address, "zu tief verschachtelt");
  if (content?.is === "html") return refused("html", answer.address, "");
  if (content?.is === "broken") return refused("not-json", answer.address, "");
  return { ...answer, content };
}

function refused(kind: Failure["kind"], address: string, detail: string): Fetched<never> {
  return { ok: false, failure: { kind, address, status: 200, detail } };
}

async function gather(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Counts brackets outside of texts, before anything is built from them. */
function isTooDeep(bytes: Buffer): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (isText) {
      if (byte === 0x5c) at++;
      else if (byte === 0x22) isText = false;
    } else if (byte === 0x22) isText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > mostDepth) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return false;
}
