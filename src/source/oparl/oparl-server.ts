import type { ParsedJson } from "../../oparl/decode/parse-json.ts";
import { fetchJson, type JsonOptions } from "./fetch-json.ts";
import type { FailureKind, Fetched } from "./fetched.ts";
import type { HttpClient } from "./http-client.ts";
import type { Manner, MannerKind } from "./manner.ts";

/** A server as one visit knows it: how to reach what it names, and what was noticed of its manners. */
export interface OparlServer {
  /** Fetches JSON from an address that the server named; where that does not answer, from where it must lie instead. */
  fetch(address: string, options?: JsonOptions): Promise<Fetched<ParsedJson>>;
  /** The address with https where it is one of this server, and that speaks https. */
  secured(address: string): string;
  /** The address on one of the server's own hosts: a link to an inner name of the machine is turned into one that answers. */
  onOwnHost(address: string): string;
  /** The server names itself `named`, but answers under `fetched`: all its addresses may be off by as much. */
  learn(named: string, fetched: string): void;
  note(kind: MannerKind, address: string): void;
  /** What was noted since the last call. */
  takeManners(): readonly Manner[];
  readonly client: HttpClient;
}

/** Answers that may mean that the address is not quite right. */
const worthAnotherPath: ReadonlySet<FailureKind> = new Set(["not-found", "html", "unreachable", "foreign-host", "private-address", "certificate", "rejected"]);

export function createOparlServer(client: HttpClient, typed: string): OparlServer {
  let base = new URL(typed);
  let rewriting: { readonly from: string; readonly to: string } | null = null;
  /** Once the other path has answered where the named one did not, it is asked first. */
  let prefersOther = false;
  let manners: Manner[] = [];
  const note = (kind: MannerKind, address: string): void => void manners.push({ kind, address });

  const secured = (address: string): string => {
    const url = URL.parse(address, base.href);
    if (url?.protocol === "http:" && base.protocol === "https:" && url.hostname === base.hostname) return `https:${url.href.slice("http:".length)}`;
    return url?.href ?? address;
  };
  const rewritten = (address: string): string | null =>
    rewriting && address.startsWith(rewriting.from) && !address.startsWith(rewriting.to) ? rewriting.to + address.slice(rewriting.from.length) : null;

  return {
    client,
    note,
    secured,
    takeManners() {
      const taken = manners;
      manners = [];
      return taken;
    },
    onOwnHost(address) {
      const url = URL.parse(address, base.href);
      return url ? `${base.origin}${url.pathname}${url.search}` : address;
    },
    learn(named, fetched) {
      base = URL.parse(fetched) ?? base;
      const from = secured(named);
      if (from === fetched) return;
      const same = commonEnd(from, fetched);
      if (same > 0) rewriting = { from: from.slice(0, from.length - same), to: fetched.slice(0, fetched.length - same) };
    },
    async fetch(address, options = {}) {
      const direct = secured(address);
      const other = rewritten(direct);
      const [first, second] = other !== null && prefersOther ? [other, direct] : [direct, other];
      const answer = await fetchJson(client, first, options);
      if (answer.ok || second === null || !worthAnotherPath.has(answer.failure.kind)) return answer;
      const again = await fetchJson(client, second, options);
      if (!again.ok) return answer;
      if (second === other) {
        prefersOther = true;
        note("otherPath", address);
      }
      return again;
    },
  };
}

/** Length of the end that both addresses share, back to a slash of both. */
function commonEnd(one: string, other: string): number {
  let same = 0;
  let atSlash = 0;
  while (same < Math.min(one.length, other.length) && one[one.length - 1 - same] === other[other.length - 1 - same]) {
    same++;
    if (one[one.length - same] === "/") atSlash = same;
  }
  return atSlash;
}
