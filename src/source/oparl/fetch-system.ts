import type { FlatObject } from "../../oparl/model.ts";
import { decodeObject } from "../../oparl/decode/decode-object.ts";
import { decodePage } from "../../oparl/decode/decode-page.ts";
import type { DecodeContext, NamedList } from "../../oparl/decode/decoded.ts";
import type { Fault } from "../../oparl/decode/fault.ts";
import { detectVendor, type Vendor } from "../../oparl/decode/vendor.ts";
import type { Failure } from "./fetched.ts";
import type { OparlServer } from "./oparl-server.ts";

/** What a visit begins with. */
export interface SystemFound {
  readonly version: "1.0" | "1.1" | null;
  readonly vendor: Vendor;
  /** The System, where there is one, and what else its answer held. */
  readonly objects: readonly FlatObject[];
  /** Lists of bodies. */
  readonly bodyLists: readonly string[];
  /** Lists of bodies that the answer itself held. */
  readonly lists: readonly NamedList[];
  readonly faults: readonly Fault[];
  /** The server's clock minus ours. */
  readonly clockOffsetMs: number;
}

/** From what the operator typed, it goes so many steps to the System. */
const mostSteps = 3;

/**
 * Fetches the System that an address leads to: the System itself, a body that names it, a list of bodies, or a list of Systems
 * (of these the newest version).
 */
export async function fetchSystem(server: OparlServer, typed: string, onMoved: (address: string) => void): Promise<SystemFound | Failure> {
  let address = typed;
  let fallback: SystemFound | null = null;
  for (let step = 0; step < mostSteps; step++) {
    const answer = await server.fetch(address, { reach: step === 0 ? "anywhere" : "own" });
    if (!answer.ok) return fallback ?? answer.failure;
    if (step === 0 && new URL(answer.address).host !== new URL(typed).host) {
      server.note("movedServer", typed);
      onMoved(answer.address);
    }
    const value = answer.content?.value;
    const page = decodePage(value, contextOf(value, answer.address, null));
    const isList = page.form === "page" || page.form === "array";
    const { objects, lists, faults } = isList ? page : decodeObject(value, contextOf(value, answer.address, null));
    const systems = objects.filter(({ type }) => type === "System");
    const system = systems.find(({ properties }) => String(properties["oparlVersion"]).includes("1.1")) ?? systems[0];
    const found = { ...contextOf(value, answer.address, null), objects, lists, faults: [...(answer.content?.faults ?? []), ...faults], clockOffsetMs: answer.clockOffsetMs ?? 0 };
    if (system && !isList) {
      server.learn(system.id, answer.address);
      const bodyLists = lists.flatMap((list) => (list.type === "Body" && list.of === system.id ? [list.address] : []));
      return { ...found, version: versionIn(system), vendor: detectVendor(value), bodyLists };
    }
    if (step === 0) server.note("notTheSystem", typed);
    const bodies = objects.filter(({ type }) => type === "Body");
    if (bodies.length > 0) fallback = { ...found, vendor: detectVendor(value), bodyLists: isList ? [answer.address] : [] };
    const namedSystem = bodies.map(({ properties }) => properties["system"]).find((one) => typeof one === "string");
    const next = system?.id ?? namedSystem;
    if (typeof next !== "string" || next === address) break;
    address = next;
  }
  return fallback ?? { kind: "not-json", address: typed, status: 200, detail: "kein System-Objekt" };
}

function contextOf(value: unknown, address: string, type: DecodeContext["type"]): DecodeContext {
  return { address, type, version: null, vendor: detectVendor(value) };
}

function versionIn({ properties }: FlatObject): "1.0" | "1.1" | null {
  const said = /1\.[01]/.exec(String(properties["oparlVersion"]))?.[0];
  return said === "1.0" || said === "1.1" ? said : null;
}
