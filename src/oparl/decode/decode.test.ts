import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oparlTypes, type OparlType } from "../../council/oparl-type.ts";
import { oparlModel } from "../model.ts";
import { decodeObject } from "./decode-object.ts";
import { decodePage } from "./decode-page.ts";
import type { DecodeContext } from "./decoded.ts";
import { type FaultKind, faultKinds } from "./fault.ts";
import { parseJson } from "./parse-json.ts";
import { detectVendor } from "./vendor.ts";

const root = "https://rat.auental.example/oparl";
const context = (type: OparlType | null, more: Partial<DecodeContext> = {}): DecodeContext => ({ address: `${root}/x/1`, type, version: "1.1", vendor: "other", ...more });
const times = { created: "2024-01-05T08:00:00+01:00", modified: "2024-02-05T08:00:00+01:00" };

function whole(type: OparlType, id: string, more: object = {}): Record<string, unknown> {
  return { id: `${root}/${type.toLowerCase()}/${id}`, type: `https://schema.oparl.org/1.1/${type}`, name: `${type} ${id}`, ...times, ...more };
}

interface Example {
  readonly kind: FaultKind;
  readonly value: unknown;
  readonly type: OparlType;
  readonly more?: Partial<DecodeContext>;
  /** Properties that the object has to have; undefined: may not be there. */
  readonly becomes?: object;
  /** The object that is looked at, if not the first. */
  readonly at?: number;
}

const paper = (more: object = {}) => whole("Paper", "1", more);
const meeting = (more: object = {}) => whole("Meeting", "1", more);
const file = (more: object = {}) => whole("File", "1", { accessUrl: `${root}/bytes/1.pdf`, ...more });
const body = (more: object = {}) => whole("Body", "1", { organization: `${root}/o`, person: `${root}/p`, meeting: `${root}/m`, paper: `${root}/v`, legislativeTerm: [], ...more });
const place = (more: object = {}) => { const { name: _name, ...rest } = whole("Location", "1", more); return rest; };
const point = (...coordinates: unknown[]) => ({ type: "Feature", geometry: { type: "Point", coordinates }, properties: {} });

const examples: readonly Example[] = [
  { kind: "missingId", type: "Meeting", value: meeting({ location: { ...place(), id: undefined, description: "Rathaus" } }), at: 1, becomes: { "ratsfaden:derivedId": true, description: "Rathaus", meetings: [`${root}/meeting/1`] } },
  { kind: "unusableId", type: "Paper", value: { ...paper(), id: "nummer 12" }, becomes: { "ratsfaden:derivedId": true } },
  { kind: "relativeAddress", type: "Paper", value: paper({ web: "/vorlagen/1" }), becomes: { web: "https://rat.auental.example/vorlagen/1" } },
  { kind: "otherAddress", type: "Paper", value: paper(), more: { address: `${root}/paper/2` } },
  { kind: "plainHttp", type: "Paper", value: { ...paper(), id: "http://rat.auental.example/oparl/paper/1", body: "http://rat.auental.example/oparl/body/1" }, becomes: { body: `${root}/body/1` } },
  { kind: "missingType", type: "Paper", value: { ...paper(), type: undefined }, becomes: { name: "Paper 1" } },
  { kind: "unknownType", type: "Paper", value: { ...paper(), type: "https://hersteller.example/Vorlage" }, becomes: { "ratsfaden:original": { type: "https://hersteller.example/Vorlage" } } },
  { kind: "unexpectedType", type: "Meeting", value: paper() },
  { kind: "tombstoneWithoutType", type: "File", value: { id: `${root}/file/9`, ...times, deleted: true }, becomes: { deleted: true } },
  { kind: "missingProperty", type: "File", value: { ...file(), accessUrl: undefined } },
  { kind: "missingTimes", type: "Paper", value: { ...paper(), modified: undefined } },
  { kind: "missingName", type: "Person", value: { ...whole("Person", "1"), name: undefined, givenName: "Ada", familyName: "Beispiel" }, becomes: { name: "Ada Beispiel" } },
  { kind: "wrongName", type: "Person", value: whole("Person", "1", { ["formOfAdress"]: "Frau" }), becomes: { formOfAddress: "Frau", ["formOfAdress"]: undefined } },
  { kind: "wrongName", type: "Location", value: place({ street_address: "Am Markt 1" }), becomes: { streetAddress: "Am Markt 1" } },
  { kind: "wrongName", type: "Location", value: place({ meeting: [`${root}/meeting/1`] }), becomes: { meetings: [`${root}/meeting/1`] } },
  { kind: "unknownProperty", type: "File", value: file({ body: `${root}/body/1`, "SD:zahl": 4 }), becomes: { body: `${root}/body/1`, "SD:zahl": 4 } },
  { kind: "unusableName", type: "Paper", value: JSON.parse(`{"id":"${root}/paper/1","type":"https://schema.oparl.org/1.1/Paper","name":"x","__proto__":{"reference":"böse"}}`), becomes: { reference: undefined } },
  { kind: "nullValue", type: "Paper", value: paper({ reference: null }), becomes: { reference: undefined } },
  { kind: "emptyValue", type: "Paper", value: paper({ reference: " " }), becomes: { reference: undefined } },
  { kind: "emptyValue", type: "Body", value: body({ equivalent: [""] }), becomes: { equivalent: undefined } },
  { kind: "placeholder", type: "Paper", value: paper({ reference: "N/A" }), becomes: { reference: undefined } },
  { kind: "placeholder", type: "Paper", value: paper({ reference: "k.A." }), becomes: { reference: undefined } },
  { kind: "placeholder", type: "Consultation", value: whole("Consultation", "1", { role: "unbekannt" }), becomes: { role: undefined } },
  { kind: "controlCharacter", type: "Paper", value: paper({ name: "Rad\u0001weg\r\nNord \u0096 Süd" }), becomes: { name: "Rad weg\nNord – Süd" } },
  { kind: "overlongValue", type: "AgendaItem", value: whole("AgendaItem", "1", { order: 0, number: "1".repeat(60) }), becomes: { number: "1".repeat(60) } },
  { kind: "singleInsteadOfArray", type: "Meeting", value: meeting({ auxiliaryFile: file() }), becomes: { auxiliaryFile: [`${root}/file/1`] } },
  { kind: "arrayInsteadOfSingle", type: "Paper", value: paper({ mainFile: [file(), file({ id: `${root}/file/2` })] }), becomes: { mainFile: `${root}/file/1`, "ratsfaden:original": { mainFile: [`${root}/file/1`, `${root}/file/2`] } } },
  { kind: "arrayInsteadOfSingle", type: "Membership", value: [whole("Membership", "1", { role: "Mitglied" })], becomes: { role: "Mitglied" } },
  { kind: "objectInsteadOfAddress", type: "Person", value: whole("Person", "1", { location: place({ room: "12" }) }), becomes: { location: `${root}/location/1` } },
  { kind: "objectInsteadOfAddress", type: "AgendaItem", value: whole("AgendaItem", "1", { order: 0, consultation: whole("Consultation", "7", { role: "Beschluss" }) }), at: 1, becomes: { agendaItem: `${root}/agendaitem/1`, role: "Beschluss" } },
  { kind: "addressInsteadOfObject", type: "Paper", value: paper({ mainFile: `${root}/file/1` }), becomes: { mainFile: `${root}/file/1` } },
  { kind: "arrayInsteadOfListAddress", type: "Organization", value: whole("Organization", "1", { meeting: [`${root}/meeting/1`] }), becomes: { meeting: undefined, "ratsfaden:original": { meeting: [`${root}/meeting/1`] } } },
  { kind: "missingLocationAddress", type: "Person", value: whole("Person", "1", { locationObject: place() }), becomes: { location: `${root}/location/1`, locationObject: `${root}/location/1` } },
  { kind: "otherKind", type: "Paper", value: paper({ reference: 2024 }), becomes: { reference: "2024" } },
  { kind: "otherKind", type: "AgendaItem", value: whole("AgendaItem", "1", { order: "3", public: "ja" }), becomes: { order: 3, public: true } },
  { kind: "otherKind", type: "Location", value: place({ geojson: JSON.stringify(point(9, 50)) }), becomes: { geojson: point(9, 50) } },
  { kind: "unusableValue", type: "Paper", value: paper({ reference: { nummer: 3 } }), becomes: { reference: undefined, "ratsfaden:original": { reference: { nummer: 3 } } } },
  { kind: "unusableAddress", type: "Paper", value: paper({ body: "Auental" }), becomes: { body: undefined, "ratsfaden:original": { body: "Auental" } } },
  { kind: "swappedPapers", type: "Paper", value: paper({ superordinatedPaper: [`${root}/paper/2`] }), more: { vendor: "somacos" }, becomes: { subordinatedPaper: [`${root}/paper/2`], superordinatedPaper: undefined } },
  { kind: "unusableOrder", type: "Meeting", value: meeting({ agendaItem: [whole("AgendaItem", "1", { order: 100001 }), whole("AgendaItem", "2", { order: 100001 })] }), at: 2, becomes: { order: 1 } },
  { kind: "cancelledByName", type: "Meeting", value: meeting({ name: "Sondersitzung +++ entfällt +++" }), becomes: { cancelled: true } },
  { kind: "timeInDate", type: "Paper", value: paper({ date: "2024-03-02T00:00:00+01::00" }), becomes: { date: "2024-03-02" } },
  { kind: "missingZone", type: "Meeting", value: meeting({ start: "2024-07-02T17:00:00" }), becomes: { start: "2024-07-02T17:00:00+02:00" } },
  { kind: "missingZone", type: "Meeting", value: meeting({ start: "2024-01-02 17:00" }), becomes: { start: "2024-01-02T17:00:00+01:00" } },
  { kind: "missingZone", type: "Meeting", value: meeting({ start: "2024-10-27T03:00:00" }), becomes: { start: "2024-10-27T03:00:00+01:00" } },
  { kind: "oddTime", type: "Meeting", value: meeting({ start: "2024-07-02T15:00:00.123Z" }), becomes: { start: "2024-07-02T15:00:00+00:00" } },
  { kind: "oddTime", type: "Paper", value: paper({ created: "2019-12-16T11:21:11+01::00" }), becomes: { created: "2019-12-16T11:21:11+01:00" } },
  { kind: "oddTime", type: "Paper", value: paper({ date: "3.4.2024" }), becomes: { date: "2024-04-03" } },
  { kind: "unusableTime", type: "Paper", value: paper({ date: "2024-02-30" }), becomes: { date: undefined, "ratsfaden:original": { date: "2024-02-30" } } },
  { kind: "unknownTime", type: "Paper", value: paper({ created: "1970-01-01T00:00:00+01:00" }), becomes: { created: undefined } },
  { kind: "modifiedBeforeCreated", type: "Paper", value: paper({ modified: "2020-01-01T00:00:00+01:00" }), becomes: { modified: times.created } },
  { kind: "unknownEnd", type: "Meeting", value: meeting({ start: "2024-07-02T17:00:00+02:00", end: "2024-07-02T00:00:00+02:00" }), becomes: { end: undefined } },
  { kind: "unknownEnd", type: "Meeting", value: meeting({ start: "2024-07-02T17:00:00+02:00", end: "2024-07-03T00:00:00+02:00" }), becomes: { end: undefined, "ratsfaden:original": { end: "2024-07-03T00:00:00+02:00" } } },
  { kind: "endBeforeStart", type: "Organization", value: whole("Organization", "1", { startDate: "2024-05-01", endDate: "2023-05-01" }), becomes: { endDate: "2023-05-01" } },
  { kind: "swappedCoordinates", type: "Location", value: place({ geojson: point(50.7, 6.4) }), becomes: { geojson: point(6.4, 50.7) } },
  { kind: "coordinatesAsText", type: "Location", value: place({ geojson: point("8,4", "49.0") }), becomes: { geojson: point(8.4, 49) } },
  { kind: "emptyGeojson", type: "Location", value: place({ geojson: point() }), becomes: { geojson: undefined } },
  { kind: "bareGeometry", type: "Location", value: place({ geojson: { type: "Point", coordinates: [9, 50] } }), becomes: { geojson: point(9, 50) } },
  { kind: "unusableGeojson", type: "Location", value: place({ geojson: { latitude: 3 } }), becomes: { geojson: undefined, "ratsfaden:original": { geojson: { latitude: 3 } } } },
  { kind: "shortMimeType", type: "File", value: file({ mimeType: "pdf" }), becomes: { mimeType: "application/pdf" } },
  { kind: "shortMimeType", type: "File", value: file({ mimeType: "application/octetstream", fileName: "Plan.docx" }), becomes: { mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" } },
  { kind: "sizeZero", type: "File", value: file({ size: 0 }), becomes: { size: undefined } },
  { kind: "oddAgs", type: "Body", value: body({ ags: "5358016" }), becomes: { ags: "05358016" } },
  { kind: "oddAgs", type: "Body", value: body({ ags: "051140000" }), becomes: { ags: "05114000" } },
  { kind: "oddAgs", type: "Body", value: body({ ags: "05 366" }), becomes: { ags: "05366000" } },
  { kind: "licenseNotAddress", type: "Body", value: body({ licence: "Datenlizenz Deutschland Namensnennung 2.0" }), becomes: { license: "https://www.govdata.de/dl-de/by-2-0", "ratsfaden:original": { license: "Datenlizenz Deutschland Namensnennung 2.0" } } },
  { kind: "licenseNotAddress", type: "Body", value: body({ license: "Nur nach Genehmigung" }), becomes: { license: undefined, "ratsfaden:original": { license: "Nur nach Genehmigung" } } },
  { kind: "tooDeep", type: "Paper", value: paper({ "x:tief": nested(40) }) },
  { kind: "tooMany", type: "Paper", value: paper({ keyword: Array.from({ length: 100_001 }, (_, index) => `Wort ${index}`) }) },
  { kind: "errorAnswer", type: "Paper", value: { type: "https://schema.oparl.org/1.1/Error", message: "Nicht gefunden" } },
  { kind: "unusableEntry", type: "Paper", value: "eine Vorlage" },
];

function nested(depth: number): unknown {
  let value: unknown = "Grund";
  for (let level = 0; level < depth; level += 1) value = { inside: value };
  return value;
}

/** Faults of whole pages. */
const pages: readonly { readonly kind: FaultKind; readonly value: unknown; readonly form: string; readonly listed?: number; readonly next?: string | null }[] = [
  { kind: "arrayInsteadOfPage", value: [], form: "array" },
  { kind: "objectInsteadOfPage", value: paper(), form: "object", listed: 1 },
  { kind: "missingData", value: { links: {}, pagination: {} }, form: "none" },
  { kind: "missingLinks", value: { data: [paper()] }, form: "page", listed: 1 },
  { kind: "unusableNext", value: { data: [paper()], pagination: {}, links: { next: 7 } }, form: "page", listed: 1, next: null },
  { kind: "relativeAddress", value: { data: [paper()], pagination: {}, links: { next: "?page=2" } }, form: "page", listed: 1, next: `${root}/x/1?page=2` },
  { kind: "addressInList", value: { data: [`${root}/paper/4`], pagination: {}, links: {} }, form: "page", listed: 0 },
  { kind: "unusableEntry", value: { data: [4], pagination: {}, links: {} }, form: "page", listed: 0 },
  { kind: "deletedInList", value: { data: [paper({ deleted: true })], pagination: {}, links: {} }, form: "page", listed: 1 },
  { kind: "errorAnswer", value: { error: "Nicht gefunden", code: 802, type: "Webservice" }, form: "error" },
  { kind: "sameIdOtherContent", value: { data: [paper({ auxiliaryFile: [file()] }), whole("Paper", "2", { auxiliaryFile: [file({ name: "Anders" })] })], pagination: {}, links: {} }, form: "page", listed: 2 },
];

const bytes = (text: string) => new TextEncoder().encode(text);
const answers: readonly { readonly kind: FaultKind; readonly content: Uint8Array | string; readonly is: string; readonly value?: unknown }[] = [
  { kind: "byteOrderMark", content: bytes("\uFEFF{\"a\":1}"), is: "json", value: { a: 1 } },
  { kind: "notUtf8", content: Uint8Array.from([0x22, 0xe4, 0x22]), is: "json", value: "ä" },
  { kind: "rawControlCharacter", content: "{\"a\":\"x\u0004\ty\\\"\u0001\"}", is: "json", value: { a: "x\u0004\ty\"\u0001" } },
  { kind: "nullAnswer", content: " null ", is: "empty" },
  { kind: "nullAnswer", content: "", is: "empty" },
  { kind: "htmlAnswer", content: "\n<!DOCTYPE html><html>", is: "html" },
  { kind: "notJson", content: "Keine Adressen vorhanden", is: "broken" },
];

describe("every fault is coped with and reported", () => {
  test.each(examples.map((example, index) => ({ ...example, index })))("$index $kind", ({ kind, value, type, more, becomes, at }) => {
    const decoded = decodeObject(JSON.parse(JSON.stringify(value, (_key, part: unknown) => part)) ?? value, context(type, { ...(typeof value === "object" && value !== null && "id" in value && kind !== "otherAddress" ? { address: String(value.id).replace("http:", "https:") } : {}), ...more }));
    const kinds = decoded.faults.map((fault) => fault.kind);
    expect(kinds).toContain(kind);
    const object = decoded.objects[at ?? 0];
    for (const [name, expected] of Object.entries(becomes ?? {})) expect(object?.properties[name]).toEqual(expected);
  });

  test.each(pages)("$kind in a page", ({ kind, value, form, listed, next }) => {
    const page = decodePage(value, context("Paper"));
    expect(page.faults.map((fault) => fault.kind)).toContain(kind);
    expect(page).toMatchObject({ form, ...(next === undefined ? {} : { next }) });
    expect(page.listed).toHaveLength(listed ?? 0);
  });

  test.each(answers)("$kind in an answer", ({ kind, content, is, value }) => {
    const parsed = parseJson(content, root);
    expect(parsed.faults.map((fault) => fault.kind)).toEqual([kind]);
    expect(parsed).toMatchObject({ is, ...(value === undefined ? {} : { value }) });
  });

  test("and there is an example of each", () => {
    const shown = new Set<string>([...examples, ...pages, ...answers].map(({ kind }) => kind));
    expect(Object.keys(faultKinds).filter((kind) => !shown.has(kind))).toEqual([]);
  });
});

test.each(["NA", "Na", "None", "Nil"])("%s may be a name and is kept", (name) => {
  const organization = whole("Organization", "1", { name, shortName: name });
  const { object, faults } = decodeObject(organization, context("Organization", { address: String(organization["id"]) }));
  expect([object?.properties["name"], object?.properties["shortName"], faults.filter(({ kind }) => kind === "placeholder")]).toEqual([name, name, []]);
});

test("a sound object has no fault, and 1.0 is as good as 1.1", () => {
  const sound = meeting({ start: "2024-07-02T17:00:00+02:00", agendaItem: [whole("AgendaItem", "1", { order: 0, public: true })], organization: [`${root}/organization/1`] });
  expect(decodeObject(sound, context("Meeting", { address: String(sound["id"]) })).faults).toEqual([]);
  const old = { id: `${root}/location/1`, type: "https://schema.oparl.org/1.0/Location", ...times, meeting: [`${root}/meeting/1`] };
  const decoded = decodeObject(old, context("Location", { address: old.id, version: "1.0" }));
  expect(decoded.faults).toEqual([]);
  expect(decoded.object?.properties["meetings"]).toEqual([`${root}/meeting/1`]);
});

test("objects come flat, children after parents, each naming what embeds it; lists are told apart from links", () => {
  const page = decodePage({
    data: [paper({ mainFile: file(), consultation: [whole("Consultation", "1", { meeting: `${root}/meeting/1` })], location: [place()] })],
    pagination: { totalElements: "7", totalPages: 3 }, links: { next: `${root}/papers?page=2` },
  }, context("Paper"));
  expect(page.objects.map(({ type }) => type)).toEqual(["Paper", "File", "Consultation", "Location"]);
  expect(page.objects[1]?.properties["paper"]).toEqual([`${root}/paper/1`]);
  expect(page.objects[2]?.properties["paper"]).toBe(`${root}/paper/1`);
  expect(page.objects[3]?.properties["papers"]).toEqual([`${root}/paper/1`]);
  expect(page).toMatchObject({ listed: [`${root}/paper/1`], next: `${root}/papers?page=2`, total: 7, totalPages: 3, form: "page" });
  const town = decodeObject(body({ consultations: `${root}/c`, locations: `${root}/l` }), context("Body"));
  expect(town.lists.map(({ property, type, address }) => [property, type, address])).toEqual([
    ["organization", "Organization", `${root}/o`], ["person", "Person", `${root}/p`], ["meeting", "Meeting", `${root}/m`], ["paper", "Paper", `${root}/v`], ["consultation", "Consultation", `${root}/c`], ["locationList", "Location", `${root}/l`],
  ]);
});

test("a tombstone's type is told by its address where nothing else does", () => {
  expect(decodeObject({ id: `${root}/body/1/file/2-1`, deleted: true }, context(null)).object?.type).toBe("File");
});

test("makers are known by what their system says", () => {
  expect(detectVendor({ vendor: "https://www.sitzungsdienst.net/" })).toBe("sternberg");
  expect(detectVendor({ contactName: "SOMACOS GmbH" })).toBe("somacos");
  expect(detectVendor({ product: "ALLRIS net" })).toBe("allris");
  expect(detectVendor({ vendor: "https://more-rubin.example" })).toBe("rubin");
  expect(detectVendor({ name: "Ratsinformationen Auental" })).toBe("other");
  expect(detectVendor(null)).toBe("other");
});

describe("hostile answers", () => {
  test("a million arrays in each other, and objects in objects", () => {
    const deep = `${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`;
    const parsed = parseJson(`{"data":[{"id":"${root}/paper/1","name":"x","x:y":${deep}}]}`, root);
    const page = decodePage(parsed.value, context("Paper"));
    expect(page.faults.map((fault) => fault.kind)).toContain("tooDeep");
    expect(JSON.stringify(page.objects).length).toBeLessThan(2000);
    const chain = `${"{\"location\":".repeat(100_000)}{}${"}".repeat(100_000)}`;
    expect(decodeObject(parseJson(chain, root).value, context("Person")).objects.length).toBeLessThan(20);
  });

  test("a name that would change every object", () => {
    const decoded = decodeObject(JSON.parse(`{"id":"${root}/paper/1","__proto__":{"böse":1},"x:y":{"__proto__":{"böse":1},"constructor":{"prototype":{"böse":1}}}}`), context("Paper"));
    expect(JSON.stringify(decoded.objects)).not.toContain("__proto__");
    expect(({} as Record<string, unknown>)["böse"]).toBeUndefined();
  });
});

const named = fc.constantFrom("id", "type", "deleted", ...new Set(oparlTypes.flatMap((type) => Object.keys(oparlModel[type]))), "consultations", "street_address", "x:y", "body", "__proto__", "constructor");
const scalar = fc.oneof(
  fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null),
  fc.constantFrom(`${root}/paper/1`, `${root}/file/1`, "2024-01-01", "2024-07-02T17:00:00+02:00", "1970-01-01T00:00:00+01:00", "N/A", "https://schema.oparl.org/1.1/Paper", "https://schema.oparl.org/1.0/Meeting", "Feature", "Point", "true"),
);
/** Values that look like what servers send. */
const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: "small", withCrossShrink: true }, scalar, fc.array(tie("value"), { maxLength: 4 }), fc.dictionary(named, tie("value"), { maxKeys: 8 })),
})).value;
const anyContext = fc.record({ address: fc.constantFrom(`${root}/x/1`, "http://rat.auental.example/", "nirgends"), type: fc.constantFrom(null, ...oparlTypes), version: fc.constantFrom(null, "1.0" as const, "1.1" as const), vendor: fc.constantFrom("other" as const, "somacos" as const) });

test("whatever comes, nothing is thrown, and what comes out fits the model", () => {
  fc.assert(fc.property(fc.oneof(anything, fc.jsonValue(), fc.record({ data: fc.array(anything, { maxLength: 4 }), links: anything, pagination: anything })), anyContext, (value, given) => {
    for (const decoded of [decodeObject(value, given), decodePage(value, given)]) {
      for (const { type, id, properties } of decoded.objects) {
        expect(oparlTypes).toContain(type);
        expect(id).toMatch(/^[a-z][a-z\d+.-]*:|^nirgends/u);
        for (const [name, one] of Object.entries(properties)) {
          const model = Object.hasOwn(oparlModel[type], name) ? oparlModel[type][name] : undefined;
          if (model === undefined) continue;
          expect(Array.isArray(one)).toBe(model.many);
          for (const single of Array.isArray(one) ? one : [one]) {
            const kind = model.kind ?? "url";
            expect(typeof single).toBe(kind === "boolean" ? "boolean" : kind === "integer" ? "number" : kind === "geojson" ? "object" : "string");
            if (kind === "date") expect(single).toMatch(/^\d{4}-\d\d-\d\d$/u);
            if (kind === "date-time") expect(single).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u);
          }
        }
      }
    }
  }), { numRuns: 400 });
});

test("decoding twice says the same", () => {
  fc.assert(fc.property(anything, anyContext, (value, given) => {
    expect(decodePage(value, given)).toEqual(decodePage(structuredClone(value), given));
  }), { numRuns: 100 });
});

test("every text is an answer", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.json().map((text) => text.replaceAll(" ", "\u0007"))), (text) => {
    expect(["json", "html", "empty", "broken"]).toContain(parseJson(text, root).is);
    expect(["json", "html", "empty", "broken"]).toContain(parseJson(new TextEncoder().encode(text), root).is);
  }));
});
