import type { OparlType } from "../../council/oparl-type.ts";
import type { FlatObject } from "../model.ts";
import type { Fault } from "./fault.ts";
import type { Vendor } from "./vendor.ts";

/** What is known of a value before it is decoded. */
export interface DecodeContext {
  /** Where it was fetched from; relative addresses count from there. */
  readonly address: string;
  /** What should stand there; null: whatever it says it is. */
  readonly type: OparlType | null;
  /** The version that the System names. In 1.0 fewer properties are mandatory. */
  readonly version: "1.0" | "1.1" | null;
  readonly vendor: Vendor;
  /** True: deleted objects may be in the list, because it was asked for with `modified_since`. */
  readonly filtered?: boolean;
}

/** A list of its own that an object names, such as a body's meetings. */
export interface NamedList {
  /** Address of the object. */
  readonly of: string;
  /** The property of OParl 1.1: "meeting", "locationList". */
  readonly property: string;
  /** What the list holds. */
  readonly type: OparlType;
  readonly address: string;
}

/**
 * Objects of OParl 1.1, flat: every nested object is one of its own, children after parents, links are addresses.
 * Nothing is lost: what does not fit the model stays in `properties` as it was said.
 */
export interface Decoded {
  readonly objects: readonly FlatObject[];
  readonly lists: readonly NamedList[];
  readonly faults: readonly Fault[];
}

/** One object with what it embeds. */
export interface DecodedObject extends Decoded {
  /** The object itself, which is the first of `objects`; null where none could be made out. */
  readonly object: FlatObject | null;
}

/** One page of a list. */
export interface DecodedPage extends Decoded {
  /**
   * What was sent. Only what is like a page proves anything about the list:
   * "error" is a message of the server, "none" nothing that could be a list.
   */
  readonly form: "page" | "array" | "object" | "error" | "none";
  /** Addresses of the objects that the list itself holds, in its order, deleted ones too. */
  readonly listed: readonly string[];
  /** Addresses that the list holds in place of objects: to be fetched one by one. */
  readonly toFetch: readonly string[];
  readonly next: string | null;
  /** How many objects the server says there are in the whole list. */
  readonly total: number | null;
  readonly totalPages: number | null;
}
