import { lookup, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { createAddressGuard } from "../address-guard.ts";
import { createHttpClient, type ClientOptions, type HttpClient } from "../http-client.ts";
import { createOparlServer, type OparlServer } from "../oparl-server.ts";

export interface VisitorForTest {
  readonly client: HttpClient;
  readonly server: OparlServer;
  /** How long it would have waited, in milliseconds, in order. */
  readonly waits: number[];
}

export interface VisitorOptions extends Partial<Pick<ClientOptions, "atOnce" | "pauseMs" | "timeoutMs" | "stop">> {
  readonly trustedHosts?: readonly string[];
  /** Names that this machine does not know, and where they lead. */
  readonly names?: Readonly<Record<string, string>>;
}

/** Visits a server as the program does, but never waits: its clock goes on by what it would have waited. */
export function visitorForTest(typed: string, { trustedHosts = [], names = {}, ...options }: VisitorOptions = {}): VisitorForTest {
  const waits: number[] = [];
  let now = Date.parse("2025-06-01T12:00:00Z");
  const guard = createAddressGuard({ server: new URL(typed), trustedHosts, lookup: lookupWith(names) });
  const client = createHttpClient({
    guard, userAgent: "Ratsfaden-Test (+mailto:test@auental.example)", atOnce: 2, pauseMs: 0, timeoutMs: 2000, retryPauseMs: 1000, stop: new AbortController().signal,
    now: () => now,
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
    ...options,
  });
  return { client, server: createOparlServer(client, typed), waits };
}

function lookupWith(names: Readonly<Record<string, string>>): LookupFunction {
  return (hostname, options, callback) => {
    const address = names[hostname];
    if (address === undefined) return lookup(hostname, options, callback as (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family: number) => void);
    (callback as (error: null, addresses: readonly LookupAddress[]) => void)(null, [{ address, family: 4 }]);
  };
}
