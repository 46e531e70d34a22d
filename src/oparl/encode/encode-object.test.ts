import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oparlTypes, type OparlType } from "../../council/oparl-type.ts";
import { siteMark } from "../addresses.ts";
import { type FlatObject, oparlModel, type Property, type ScalarKind, typeAddress } from "../model.ts";
import { encodeObject, encodeStub, type EncodedObject } from "./encode-object.ts";
import { ownAddress } from "./encode-value.ts";
import { germanMoment } from "./german-time.ts";

const times = () => ({ created: "2025-04-09T07:00:00+00:00", modified: "2025-05-02T07:00:00+02:00" });
const nothing = { lookup: () => undefined, times };

const dirty = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", " ", "a\u0001b", "\u0000", "\uD800x", "Straße & <b>Co</b>", "zwei\r\nZeilen"));
const junk = fc.oneof(dirty, fc.constant(null), fc.integer(), fc.boolean(), fc.array(dirty, { maxLength: 2 }), fc.object({ maxDepth: 2 }));
const good: Readonly<Record<ScalarKind, fc.Arbitrary<unknown>>> = {
  string: dirty, url: fc.webUrl(), date: fc.constant("2024-02-29"), "date-time": fc.constantFrom("2025-04-09T07:00:00.5Z", "2025-04-09T07:00:00+02:00"), boolean: fc.boolean(), integer: fc.nat(),
  geojson: fc.constant({ type: "Feature", properties: { name: "" }, geometry: { type: "Point", coordinates: [7.1, 50.2] } }),
};

function propertyOf({ many, kind, to }: Property): fc.Arbitrary<unknown> {
  const one = to === undefined ? good[kind ?? "string"] : fc.constantFrom("x1", "x2", "x3");
  return fc.oneof({ weight: 4, arbitrary: many ? fc.array(one, { maxLength: 3 }) : one }, { weight: 1, arbitrary: junk });
}

function flatOf(type: OparlType): fc.Arbitrary<FlatObject> {
  const fields = Object.entries(oparlModel[type]).filter(([name]) => !["id", "type", "created", "modified", "deleted"].includes(name));
  const sure = { ...(type === "File" ? { accessUrl: fc.webUrl() } : {}), ...(type === "Body" ? { name: fc.constant("Stadt Auental") } : {}), ...(type === "AgendaItem" ? { order: fc.nat() } : {}) };
  return fc.tuple(fc.record(Object.fromEntries(fields.map(([name, property]) => [name, propertyOf(property)])), { requiredKeys: [] }), fc.record(sure), fc.record({ "ratsfaden:free": junk, unknown: junk }, { requiredKeys: [] }))
    .map(([properties, needed, free]) => ({ type, id: "x1", properties: { ...properties, ...free, ...needed } }));
}

const anyFlat = fc.constantFrom(...oparlTypes).chain((type) => fc.tuple(flatOf(type), fc.record(Object.fromEntries(oparlTypes.map((one) => [one, flatOf(one)])) as Record<OparlType, fc.Arbitrary<FlatObject>>)));

/** Everything that is wrong with an object, by the model. */
function faultsOf(object: EncodedObject, type: OparlType, how: "alone" | "embedded"): string[] {
  const faults = object["type"] === typeAddress(type) ? [] : [`type ${String(object["type"])}`];
  const model = oparlModel[type];
  const order = Object.keys(model);
  const names = Object.keys(object).filter((name) => !name.includes(":"));
  if (names.join() !== order.filter((name) => names.includes(name)).join()) faults.push(`order of ${names.join()}`);
  for (const [name, property] of Object.entries(model)) {
    const value = object[name];
    if (value === undefined) {
      if (property.need === "schema" || property.need === "text") faults.push(`${type}.${name} is missing`);
      continue;
    }
    const all = property.many ? (value as unknown[]) : [value];
    if (property.many && (!Array.isArray(value) || (value.length === 0 && property.need !== "schema"))) faults.push(`${type}.${name} is an empty or no list`);
    if (property.form === "back" && how === "embedded") faults.push(`${type}.${name} in an embedded object`);
    for (const one of all) {
      if (property.form === "embedded") faults.push(...faultsOf(one as EncodedObject, property.to ?? "File", "embedded"));
      else if (property.to !== undefined || property.kind === "url") faults.push(...(typeof one === "string" && (one.startsWith(`${siteMark}/`) || /^https?:\/\//u.test(one)) ? [] : [`${type}.${name}: ${String(one)}`]));
      else if (property.kind === "string" && (typeof one !== "string" || one.trim() === "")) faults.push(`${type}.${name} is empty`);
      else if (property.kind === "date-time" && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u.test(String(one))) faults.push(`${type}.${name}: ${String(one)}`);
      else if (property.kind === "date" && !/^\d{4}-\d\d-\d\d$/u.test(String(one))) faults.push(`${type}.${name}: ${String(one)}`);
      else if ((property.kind === "boolean" && typeof one !== "boolean") || (property.kind === "integer" && !Number.isInteger(one))) faults.push(`${type}.${name}: ${String(one)}`);
    }
  }
  return faults;
}

/** Every value in an object, except the one list that is mandatory and may be empty. */
function valuesIn(value: unknown, name = ""): unknown[] {
  const own = name === "legislativeTerm" ? [] : [value];
  return typeof value === "object" && value !== null ? [...own, ...Object.entries(value).flatMap(([key, inner]) => valuesIn(inner, key))] : own;
}

describe("whatever it is given", () => {
  test("each object holds to the model, alone and embedded", () => {
    fc.assert(fc.property(anyFlat, ([flat, others]) => {
      const surroundings = { lookup: (type: OparlType) => others[type], times };
      for (const how of ["alone", "embedded"] as const) expect(faultsOf(encodeObject(flat, how, surroundings), flat.type, how)).toEqual([]);
    }), { numRuns: 300 });
  });

  test("embedded is alone without the ways back", () => {
    fc.assert(fc.property(anyFlat, ([flat, others]) => {
      const surroundings = { lookup: (type: OparlType) => others[type], times };
      const back = Object.entries(oparlModel[flat.type]).filter(([, { form }]) => form === "back").map(([name]) => name);
      const alone = Object.entries(encodeObject(flat, "alone", surroundings)).filter(([name]) => !back.includes(name));
      expect(encodeObject(flat, "embedded", surroundings)).toEqual(Object.fromEntries(alone));
    }));
  });

  test("no null, nothing empty, no control character, and our mark only before addresses of ours", () => {
    fc.assert(fc.property(anyFlat, ([flat, others]) => {
      const values = valuesIn(encodeObject(flat, "alone", { lookup: (type) => others[type], times }));
      // A feature of GeoJSON has properties even where there are none.
      const ofFeatures = new Set(values.map((value) => (typeof value === "object" && value !== null && "type" in value && value.type === "Feature" && "properties" in value ? value.properties : undefined)));
      expect(values.filter((value) => !ofFeatures.has(value)).filter((value) => value === null || value === "" || (typeof value === "object" && Object.keys(value).length === 0))).toEqual([]);
      const texts = values.filter((value) => typeof value === "string").map((value) => (value.startsWith(`${siteMark}/oparl/v1.1/`) ? value.slice(1) : value));
      expect(texts.filter((text) => /[^\P{Cc}\t\n]/u.test(text) || !text.isWellFormed())).toEqual([]);
    }));
  });
});

test("times are those of each object, and what is embedded and not there is left out", () => {
  const file: FlatObject = { type: "File", id: "f", properties: { accessUrl: `${siteMark}/dateien/f/x`, created: "2025-01-01T00:00:00Z" } };
  const paper: FlatObject = { type: "Paper", id: "p", properties: { mainFile: "f", consultation: ["gone"] } };
  const encoded = encodeObject(paper, "alone", { lookup: (_type, id) => (id === "f" ? file : undefined), times: (type) => ({ created: `${type} 1`, modified: `${type} 2` }) });
  expect(encoded).toMatchObject({ created: "Paper 1", modified: "Paper 2", mainFile: { created: "File 1", modified: "File 2" } });
  expect(encoded).not.toHaveProperty("consultation");
});

test("body and organization name their lists, the system its bodies", () => {
  expect(encodeObject({ type: "Body", id: "b", properties: { name: "Stadt Auental" } }, "alone", nothing)).toMatchObject({ locationList: `${siteMark}/oparl/v1.1/body/b/location`, legislativeTerm: [] });
  expect(encodeObject({ type: "Organization", id: "o", properties: {} }, "alone", nothing)).toMatchObject({ consultation: `${siteMark}/oparl/v1.1/organization/o/consultation` });
  expect(encodeObject({ type: "System", id: "system", properties: {} }, "alone", nothing)).toMatchObject({ id: `${siteMark}/oparl/v1.1/system`, body: `${siteMark}/oparl/v1.1/bodies`, oparlVersion: "https://schema.oparl.org/1.1/" });
});

test("addresses of ours in our own properties, and nothing that only looks like one", () => {
  const encoded = encodeObject({ type: "Paper", id: "p", properties: { "ratsfaden:references": [{ targets: [ownAddress("/oparl/v1.1/paper/q")], text: "\u0001/böse" }], "x:y": { ownPath: "/z" } } }, "alone", nothing);
  expect(encoded).toMatchObject({ "ratsfaden:references": [{ targets: [`${siteMark}/oparl/v1.1/paper/q`], text: "/böse" }], "x:y": { ownPath: "/z" } });
});

test("a stub keeps what a stub must", () => {
  expect(encodeStub("Paper", "p", times())).toEqual({ id: `${siteMark}/oparl/v1.1/paper/p`, type: typeAddress("Paper"), created: "2025-04-09T07:00:00+00:00", modified: "2025-05-02T07:00:00+02:00", deleted: true });
});

test("hours in summer and winter, and what is no hour", () => {
  expect([["2025-07-01", "17:30"], ["2025-01-01", "9:05"], ["2025-01-01", "24:00"], ["2025-01-01", "abends"]].map(([day = "", hour = ""]) => germanMoment(day, hour)))
    .toEqual(["2025-07-01T17:30:00+02:00", "2025-01-01T09:05:00+01:00", null, null]);
});
