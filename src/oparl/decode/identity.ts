import type { OparlType } from "../../council/oparl-type.ts";
import { keepOriginal } from "./draft.ts";
import { cleanText } from "./text-value.ts";
import { statedType, typeInAddress } from "./type-value.ts";
import { type Draft, type Place, report, shown, type Walk } from "./walk.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What an object is, and what was wrong with how it says so. */
export interface FoundType {
  readonly type: OparlType | null;
  readonly version: "1.0" | "1.1";
  readonly fault: "missingType" | "tombstoneWithoutType" | "unknownType" | "unexpectedType" | null;
}

/** Its own word, else what should stand there, else what its address names. */
export function typeOf(walk: Walk, fields: Fields, place: Place, isDeleted: boolean): FoundType {
  const said = fields["type"];
  const stated = statedType(said);
  const version = stated.version ?? walk.context.version ?? "1.1";
  const { expected } = place;
  if (stated.named !== null) {
    const isExpected = expected === null || stated.named === expected;
    return { type: stated.named, version, fault: !stated.isExact ? "unknownType" : isExpected ? null : "unexpectedType" };
  }
  const id = fields["id"];
  const type = expected ?? (typeof id === "string" ? typeInAddress(id) : null) ?? typeInAddress(walk.context.address);
  const isMissing = said === undefined || said === null || said === "";
  return { type, version, fault: !isMissing ? "unknownType" : isDeleted ? "tombstoneWithoutType" : "missingType" };
}

/** Notes what was wrong with an object's type. */
export function reportType(walk: Walk, object: Draft, found: FoundType, fields: Fields, isDeleted: boolean): void {
  if (found.fault === null) return;
  report(walk, found.fault, object.id, found.fault === "missingType" || found.fault === "tombstoneWithoutType" ? "type is missing" : `type is ${shown(fields["type"])}`, `taken as ${isDeleted ? "deleted " : ""}${object.type}`, "type");
  if (found.fault === "unknownType") keepOriginal(walk, object, "type", fields["type"]);
}

/** An object's id. */
export interface FoundId {
  readonly id: string;
  readonly isDerived: boolean;
}

/** Its own id, made whole, else one that we derive; null where nothing tells it apart. */
export function idOf(walk: Walk, fields: Fields, place: Place): FoundId | null {
  const said = fields["id"];
  const text = typeof said === "string" ? cleanText(said).text : "";
  const read = walk.readAddress(text);
  if (read !== null) {
    if (read.was === "relative" || read.was === "domain") report(walk, "relativeAddress", read.address, `id is ${shown(said)}`, `read as ${read.address}`, "id");
    if (read.was === "http") report(walk, "plainHttp", read.address, `id is ${shown(said)}`, "read with https://", "id");
    return { id: read.address, isDerived: false };
  }
  const derived = derivedId(walk, fields, place);
  if (derived === null) return null;
  const isMissing = text === "";
  report(walk, isMissing ? "missingId" : "unusableId", derived, isMissing ? "id is missing" : `id is ${shown(said)}`, "an id of our own was made", "id");
  return { id: derived, isDerived: true };
}

/** An id for an object without one: its place in its parent, else what tells it apart from its like in the list. */
function derivedId(walk: Walk, fields: Fields, place: Place): string | null {
  if (place.parent !== null) return `${place.parent.id}${mark(place.property)}${place.position === null ? "" : `/${place.position}`}`;
  if (place.position === null) return walk.context.address;
  const telling = ["web", "accessUrl", "reference", "name", "start"].map((name) => fields[name]).find((value) => typeof value === "string" && value.trim() !== "");
  return typeof telling === "string" ? `${walk.context.address.split(/[?#]/u)[0] ?? ""}${mark(cleanText(telling).text.slice(0, 200))}` : null;
}

/** End of an id of ours; no server's id has it. */
function mark(text: string): string {
  return `#ratsfaden:${encodeURIComponent(text)}`;
}
