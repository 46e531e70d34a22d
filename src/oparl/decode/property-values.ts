import type { Property } from "../model.ts";
import { keepOriginal, reportCut } from "./draft.ts";
import { keptValue, safeName } from "./kept-value.ts";
import { decodeScalar } from "./scalar-value.ts";
import { cleanText, isPlaceholder } from "./text-value.ts";
import { type Draft, entriesOf, report, shown, type Walk } from "./walk.ts";

/** A value that says something, text cleaned; undefined where it says nothing. */
export function meaningOf(walk: Walk, object: Draft, name: string, raw: unknown): unknown {
  if (typeof raw === "string") return textOf(walk, object, name, raw);
  if (raw === null || raw === undefined) {
    report(walk, "nullValue", object.id, "null", "left out", name);
    return undefined;
  }
  return raw;
}

/** A text is longer than any that is meant for this property. */
const longTexts: ReadonlyMap<string, number> = new Map([["number", 50], ["reference", 100], ["name", 500], ["shortName", 200], ["role", 200], ["paperType", 200], ["fileName", 300], ["result", 500]]);

function textOf(walk: Walk, object: Draft, name: string, raw: string): string | undefined {
  const { text, hadControls } = cleanText(raw);
  if (hadControls) report(walk, "controlCharacter", object.id, "control characters", "taken out", name);
  if (text === "") {
    report(walk, "emptyValue", object.id, shown(raw), "left out", name);
    return undefined;
  }
  if (isPlaceholder(text) || (name === "role" && text.toLowerCase() === "unbekannt")) {
    report(walk, "placeholder", object.id, shown(text), "taken as unknown", name);
    return undefined;
  }
  const limit = longTexts.get(name);
  if (limit !== undefined && text.length > limit) report(walk, "overlongValue", object.id, `${text.length} characters`, "kept whole", name);
  return text;
}

/** Keeps a property that OParl does not know. */
export function keepUnknown(walk: Walk, object: Draft, said: string, raw: unknown): void {
  const name = safeName(said);
  if (name === null) {
    report(walk, "unusableName", object.id, `a property is called ${shown(said)}`, "left out");
    return;
  }
  if (!name.includes(":")) report(walk, "unknownProperty", object.id, shown(raw), "kept as it is", name);
  object.properties[name] = keptValue(raw, walk.budget, () => reportCut(walk, object, name));
}

/** Notes that an address was not whole. */
export function reportAddress(walk: Walk, object: Draft, name: string, raw: unknown, was: string): void {
  if (was === "relative" || was === "domain") report(walk, "relativeAddress", object.id, shown(raw), "completed", name);
}

/** Decodes a property that leads to no other object. */
export function decodeValues(walk: Walk, object: Draft, name: string, model: Property, raw: unknown): void {
  if (model.many) {
    if (!Array.isArray(raw)) report(walk, "singleInsteadOfArray", object.id, shown(raw), "read as the only entry", name);
    const values = entriesOf(walk, object, name, raw).flatMap((entry) => {
      const said = meaningOf(walk, object, name, entry);
      const value = said === undefined ? undefined : decodeValue(walk, object, name, model, said, raw);
      return value === undefined ? [] : [value];
    });
    if (values.length > 0) object.properties[name] = values;
    return;
  }
  if (Array.isArray(raw) && model.kind !== "geojson") {
    report(walk, "arrayInsteadOfSingle", object.id, shown(raw), "the first is taken, all are kept beside the object", name);
    if (raw.length > 1) keepOriginal(walk, object, name, raw);
    const first: unknown = meaningOf(walk, object, name, raw[0]);
    if (first !== undefined && !Array.isArray(first)) decodeValues(walk, object, name, model, first);
    return;
  }
  const value = decodeValue(walk, object, name, model, raw, raw);
  if (value !== undefined) object.properties[name] = value;
}

function decodeValue(walk: Walk, object: Draft, name: string, model: Property, said: unknown, raw: unknown): unknown {
  if (model.kind === "url") return urlOf(walk, object, name, said, raw);
  if (typeof said === "string" && model.kind === "string") return said;
  walk.budget.left -= 1;
  const bounded = model.kind === "geojson" ? placeOf(walk, object, name, said) : said;
  const { value, kinds, how, isLossy } = decodeScalar(model.kind ?? "string", bounded);
  for (const kind of kinds) report(walk, kind, object.id, shown(said), how, name);
  if (isLossy) keepOriginal(walk, object, name, raw);
  return value;
}

function placeOf(walk: Walk, object: Draft, name: string, said: unknown): unknown {
  if (typeof said !== "string") return keptValue(said, walk.budget, () => reportCut(walk, object, name));
  try {
    const value: unknown = JSON.parse(said);
    report(walk, "otherKind", object.id, "a text", "read as JSON", name);
    return keptValue(value, walk.budget, () => reportCut(walk, object, name));
  } catch {
    return said;
  }
}

/** Licences that servers call by their names. */
const licences: readonly (readonly [RegExp, string])[] = [
  [/datenlizenz deutschland.{0,20}(?:namensnennung|by).{0,10}2\.0|dl-de[-/]by[-/]2[.-]0/iu, "https://www.govdata.de/dl-de/by-2-0"],
  [/datenlizenz deutschland.{0,20}zero.{0,10}2\.0|dl-de[-/]zero[-/]2[.-]0/iu, "https://www.govdata.de/dl-de/zero-2-0"],
  [/^cc[- ]?0(?: 1\.0)?$/iu, "https://creativecommons.org/publicdomain/zero/1.0/"],
  [/^cc[- ]by[- ]4\.0$/iu, "https://creativecommons.org/licenses/by/4.0/"],
  [/^cc[- ]by-sa[- ]4\.0$/iu, "https://creativecommons.org/licenses/by-sa/4.0/"],
];

function urlOf(walk: Walk, object: Draft, name: string, said: unknown, raw: unknown): string | undefined {
  const read = typeof said === "string" ? walk.readAddress(said) : null;
  if (read !== null) {
    reportAddress(walk, object, name, said, read.was);
    return read.address;
  }
  const isLicense = name === "license" || name === "fileLicense";
  const meant = isLicense && typeof said === "string" ? licences.find(([words]) => words.test(said.slice(0, 200)))?.[1] : undefined;
  report(walk, isLicense ? "licenseNotAddress" : "unusableAddress", object.id, shown(said), meant === undefined ? "kept beside the object" : `read as ${meant}, kept beside the object`, name);
  keepOriginal(walk, object, name, raw);
  return meant;
}

