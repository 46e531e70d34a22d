import { isObject, type JsonObject, textOf } from "./answer.ts";
import type { Judged } from "./rule.ts";

/** What a list page says about itself, and which objects it holds. */
export interface Page {
  /** The address that was asked. */
  readonly address: string;
  readonly pagination: JsonObject;
  readonly links: JsonObject;
  /** Ids of its objects in order; "" for those without. */
  readonly ids: readonly string[];
  /** Those of its objects that are deleted. */
  readonly deleted: readonly string[];
}

/** The pages of a list as they were walked, from the first on. */
export interface ListSeen extends Judged {
  /** Filters that were asked for, by name. */
  readonly filters: Readonly<Record<string, string>>;
  readonly pages: readonly Page[];
  /** Whether the walk came to the end; otherwise it was cut, or a page failed. */
  readonly isComplete: boolean;
  /** The address at which the walk came back to a page it had seen; "" where it did not. */
  readonly loop: string;
}

/** One page as it came, before anything is read out of it. */
export interface PageSeen extends Judged {
  readonly value: unknown;
}

/** The objects of a page, whatever form it has: a proper page, a bare array, or one object instead of a list. */
export function objectsOn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  if (Array.isArray(value["data"])) return value["data"];
  return isObject(value["data"]) ? [value["data"]] : textOf(value, "id") === "" ? [] : [value];
}

/** Reads what a page says about itself; total. */
export function readPage(address: string, value: unknown): Page {
  const page = isObject(value) ? value : {};
  const objects = objectsOn(value);
  return {
    address,
    pagination: isObject(page["pagination"]) ? page["pagination"] : {},
    links: isObject(page["links"]) ? page["links"] : {},
    ids: objects.map((object) => (isObject(object) ? textOf(object, "id") : "")),
    deleted: objects.filter((object): object is JsonObject => isObject(object) && object["deleted"] === true).map((object) => textOf(object, "id")),
  };
}

/** An address with parameters put into its query, replacing those of the same name; the address itself where it is none. */
export function withParameters(address: string, parameters: Readonly<Record<string, string>>): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
