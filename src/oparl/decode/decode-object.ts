import type { DecodeContext, DecodedObject } from "./decoded.ts";
import { walkObject } from "./walk-object.ts";
import { report, shown, startWalk } from "./walk.ts";

/** Decodes one object, fetched from its own address, with everything it embeds. Never throws, whatever the value is. */
export function decodeObject(value: unknown, context: DecodeContext): DecodedObject {
  const walk = startWalk(context);
  const { address } = context;
  const only: unknown = Array.isArray(value) ? value[0] : value;
  if (Array.isArray(value)) report(walk, "arrayInsteadOfSingle", address, `an array of ${value.length}`, "its first entry is taken");
  if (isErrorAnswer(only)) {
    report(walk, "errorAnswer", address, `the server says ${shown(messageOf(only))}`, "taken as not found");
    return { object: null, objects: [], lists: [], faults: walk.faults };
  }
  const object = walkObject(walk, only, { expected: context.type, parent: null, property: "", position: null, depth: 0 });
  if (object === null) {
    if (only !== undefined) report(walk, "unusableEntry", address, `${shown(only)} instead of an object`, "left out");
  } else if (!isSameAddress(object.id, address)) {
    report(walk, "otherAddress", object.id, `fetched from ${address}`, "known by its id");
  }
  return { object, objects: walk.objects, lists: walk.lists, faults: walk.faults };
}

/** True for what servers send in place of data: OParl's Error, or `{"error": …, "code": …}`. */
export function isErrorAnswer(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { type, error, id, data } = value as Readonly<Record<string, unknown>>;
  if (typeof id === "string" || Array.isArray(data)) return false;
  return (typeof type === "string" && /\/Error\/?$/iu.test(type.slice(-20))) || typeof error === "string" || (typeof error === "object" && error !== null);
}

/** What such an answer says. */
export function messageOf(answer: Readonly<Record<string, unknown>>): unknown {
  return answer["message"] ?? answer["error"] ?? answer["debug"];
}

function isSameAddress(id: string, address: string): boolean {
  return bare(id) === bare(address);
}

/** An address without what does not tell objects apart. */
function bare(address: string): string {
  return address.replace(/^https?:/u, "").replace(/\/$/u, "");
}
