import { isIsoDay } from "../../council/iso-day.ts";
import type { OparlType } from "../../council/oparl-type.ts";
import { germanDay } from "../../oparl/decode/time-value.ts";
import type { Properties } from "../../oparl/merge-objects.ts";
import type { OwnerKind } from "../tables.ts";

/** A record as it is stored. */
export interface StoredRecord {
  readonly url: string;
  readonly type: OparlType;
  readonly objectId: string;
  readonly bodyId: string | null;
  readonly ownerKind: OwnerKind | null;
  readonly ownerId: string | null;
  readonly hasRow: boolean;
  readonly properties: Properties;
  readonly hash: string;
  readonly deleted: boolean;
  readonly aloneIn: number;
  readonly seenIn: number;
}

/** A record of one batch, as it shall be stored. */
export interface RecordDraft {
  readonly url: string;
  readonly type: OparlType;
  /** What was stored before; null: it is new. */
  readonly before: StoredRecord | null;
  properties: Properties;
  hash: string;
  deleted: boolean;
  objectId: string;
  bodyId: string | null;
  ownerKind: OwnerKind | null;
  ownerId: string | null;
  hasRow: boolean;
  aloneIn: number;
  /** Number of the visit that saw it last. */
  seenIn: number;
}

/** What is known of an object that another one leads to. */
export interface LinkedRecord {
  readonly type: OparlType;
  readonly objectId: string;
  readonly bodyId: string | null;
  readonly ownerKind: OwnerKind | null;
  readonly ownerId: string | null;
  readonly hasRow: boolean;
  readonly deleted: boolean;
  readonly properties: Properties;
}

/** What is being saved together. */
export interface Batch {
  readonly serverId: string;
  readonly records: ReadonlyMap<string, RecordDraft>;
  /** Records that are new or say something new. */
  readonly changed: readonly RecordDraft[];
  /** A record of this batch, or one that is stored already. */
  find(url: unknown): RecordDraft | LinkedRecord | undefined;
  readonly bodyNames: Map<string, string>;
}

/** Text of a property; null where it holds none. */
export function textOf({ properties }: { readonly properties: Properties }, name: string): string | null {
  const value = properties[name];
  return typeof value === "string" ? value : null;
}

/** The day of a meeting or a consultation: that on which it begins in Germany, else the one that another system of our kind tells where it knows no hour. */
export function dayOf(record: { readonly properties: Properties }): string | null {
  const start = textOf(record, "start");
  if (start !== null) return germanDay(start);
  const day = textOf(record, "ratsfaden:date");
  return day !== null && isIsoDay(day) ? day : null;
}

/** Addresses to which a property leads, whether it may hold several or one. */
export function linksOf({ properties }: { readonly properties: Properties }, name: string): readonly string[] {
  const value = properties[name];
  return typeof value === "string" ? [value] : Array.isArray(value) ? value.filter((link) => typeof link === "string") : [];
}

/** The records of a type in a batch that are new or changed. */
export function changedOf(batch: Batch, type: OparlType): readonly RecordDraft[] {
  return batch.changed.filter((record) => record.type === type);
}
