import fc from "fast-check";
import { expect, test } from "vitest";
import { type KnownObject, mergeProperties, type ToldObject } from "./merge-objects.ts";

const old = "2024-01-01T08:00:00+01:00";
const recent = "2024-02-01T08:00:00+01:00";
const known = (properties: object, more: Partial<KnownObject> = {}): KnownObject => ({ properties: { ...properties }, aloneIn: 0, seenIn: 1, ...more });
const told = (properties: object, more: Partial<ToldObject> = {}): ToldObject => ({ properties: { ...properties }, visit: 1, isAlone: false, omitsInternal: false, ...more });

test("a poorer copy takes nothing away, and ways back are gathered", () => {
  const file = known({ name: "Plan", size: 5, paper: ["p1"] }, { aloneIn: 1 });
  expect(mergeProperties("File", file, told({ name: "Plan", paper: ["p2"], date: "2024-01-01" }))).toEqual({ name: "Plan", size: 5, date: "2024-01-01", paper: ["p1", "p2"] });
});

test("what stands by itself tells all, but for the ways back and what we asked to leave out", () => {
  const meeting = known({ name: "Rat", agendaItem: ["a1"], end: "x" });
  expect(mergeProperties("Meeting", meeting, told({ name: "Stadtrat" }, { isAlone: true }))).toEqual({ name: "Stadtrat" });
  expect(mergeProperties("Meeting", meeting, told({ name: "Stadtrat" }, { isAlone: true, omitsInternal: true }))).toEqual({ name: "Stadtrat", agendaItem: ["a1"] });
  expect(mergeProperties("AgendaItem", known({ meeting: "m1", name: "Alt" }), told({ name: "Neu" }, { isAlone: true }))).toEqual({ meeting: "m1", name: "Neu" });
});

test("of two embedded copies the newer is believed; without times, that of the later visit", () => {
  expect(mergeProperties("File", known({ name: "Alt", modified: old }), told({ name: "Neu", modified: recent }))["name"]).toBe("Neu");
  expect(mergeProperties("File", known({ name: "Neu", modified: recent }), told({ name: "Alt", modified: old }, { visit: 2 }))["name"]).toBe("Neu");
  expect(mergeProperties("File", known({ name: "Alt" }), told({ name: "Neu" }, { visit: 2 }))["name"]).toBe("Neu");
  expect(mergeProperties("File", known({ name: "Zuerst" }), told({ name: "Danach" }))["name"]).toBe("Zuerst");
  expect(mergeProperties("AgendaItem", known({ result: "offen", modified: old }), told({ result: "beschlossen", modified: old }, { visit: 2 }))["result"]).toBe("beschlossen");
  // The same times and other words: otherwise it would change to and fro at every visit.
  expect(mergeProperties("File", known({ name: "Allein", modified: old }, { aloneIn: 1 }), told({ name: "Eingebettet", modified: old }, { visit: 2 }))["name"]).toBe("Allein");
});

test("an older copy by itself is not believed when a newer one was seen in the same visit", () => {
  expect(mergeProperties("Paper", known({ name: "Neu", modified: recent }, { aloneIn: 1 }), told({ name: "Alt", modified: old }, { isAlone: true }))["name"]).toBe("Neu");
});

test("a stub deletes and keeps what was known; what comes again is there again", () => {
  const stub = mergeProperties("Paper", known({ name: "Weg", modified: old }), told({ deleted: true, modified: recent }, { isAlone: true }));
  expect(stub).toEqual({ name: "Weg", modified: recent, deleted: true });
  expect(mergeProperties("Paper", known(stub), told({ name: "Weg" }, { visit: 2, isAlone: true }))).toEqual({ name: "Weg" });
  expect(mergeProperties("Paper", known(stub), told({ name: "Weg" }, { visit: 2 }))).toEqual({ name: "Weg", modified: recent });
  expect(mergeProperties("Paper", known(stub), told({ name: "Weg" }))["deleted"]).toBe(true);
});

const properties = fc.record({ name: fc.constantFrom("a", "b"), size: fc.nat(3), modified: fc.constantFrom(old, recent), paper: fc.subarray(["p1", "p2", "p3"], { minLength: 1 }) }, { requiredKeys: [] });

test("told again in the same visit, nothing changes", () => {
  fc.assert(fc.property(properties, properties, fc.boolean(), fc.boolean(), (first, second, isAlone, wasAlone) => {
    const once = mergeProperties("File", known(first, { aloneIn: wasAlone ? 1 : 0 }), told(second, { isAlone }));
    expect(mergeProperties("File", known(once, { aloneIn: wasAlone || isAlone ? 1 : 0 }), told(second, { isAlone }))).toEqual(once);
  }));
});
