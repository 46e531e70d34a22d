import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesPath, listPath, objectPath, ours, pagePath, putSite } from "./addresses.ts";

test("objects, lists, pages and bytes", () => {
  expect(objectPath("System", "any")).toBe("/oparl/v1.1/system");
  expect(objectPath("AgendaItem", "a/1")).toBe("/oparl/v1.1/agendaitem/a%2F1");
  expect(listPath("Body", "b1", "LegislativeTerm")).toBe("/oparl/v1.1/body/b1/legislativeterm");
  expect(pagePath("Paper", "p1")).toBe("/vorlagen/p1");
  expect(pagePath("File", "f1")).toBeNull();
  expect(bytesPath("f1", "Anlage ä/1.pdf", true)).toBe("/dateien/f1/Anlage%20%C3%A4%2F1.pdf?herunterladen=1");
});

test("the site is put in where an address begins, and nowhere else", () => {
  fc.assert(fc.property(fc.string().filter((text) => !text.includes("\u0001")), fc.webUrl(), (text, site) => {
    const json = JSON.stringify({ id: ours("/oparl/v1.1/paper/p1"), text, list: [ours("/x")] });
    expect(JSON.parse(putSite(json, site))).toEqual({ id: `${site}/oparl/v1.1/paper/p1`, text, list: [`${site}/x`] });
  }));
});
