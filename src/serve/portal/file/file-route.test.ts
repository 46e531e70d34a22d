import * as fc from "fast-check";
import { expect, test } from "vitest";
import { inventedPortal } from "../../testing/invented-views.ts";
import { createPortal } from "../create-portal.ts";
import { headersOf } from "../../answer/file-headers.ts";
import { readRange } from "./byte-range.ts";

const app = createPortal(inventedPortal(), { clientFolder: "/nowhere", report: () => undefined });
const pdf = "/dateien/f-1/irgendwas.pdf";
const tag = `"${"a".repeat(64)}"`;
const text = "Text der Datei";

test("a PDF opens in the browser under its own name", async () => {
  const response = await app.request(pdf);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/pdf", "content-length": "14", etag: tag, "last-modified": "Wed, 09 Apr 2025 07:00:00 GMT", "accept-ranges": "bytes",
    "content-disposition": "inline; filename=\"2025-020 Radweg Bachstrasse.pdf\"; filename*=UTF-8''2025-020%20Radweg%20Bachstra%C3%9Fe.pdf",
  });
  expect(await response.text()).toBe(text);
});

test("on demand it is saved under its name", async () => {
  const { headers } = await app.request(`${pdf}?herunterladen=1`);
  expect(headers.get("Content-Disposition")).toMatch(/^attachment; filename="2025-020 Radweg Bachstrasse\.pdf"; filename\*=UTF-8''/);
  expect(headers.get("Content-Type")).toBe("application/pdf");
});

test("HTML of strangers is never active on our address", async () => {
  for (const address of ["/dateien/f-2/vorlage.html", "/dateien/f-2/vorlage.html?herunterladen=1"]) {
    const { headers } = await app.request(address);
    expect(headers.get("Content-Type")).toBe("application/octet-stream");
    expect(headers.get("Content-Security-Policy")).toMatch(/sandbox$/);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  }
});

test.each(["text/html; charset=utf-8", "TEXT/HTML", "image/svg+xml", "application/xhtml+xml", "text/xml", "", "text/javascript"])("%s is bytes of no type, which browsers save", (mediaType) => {
  expect(headersOf({ mediaType, name: "x", sha256: "a" }, false)["Content-Type"]).toBe("application/octet-stream");
});

test.each(["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/rtf"])("%s keeps its type: no browser shows it", (mediaType) => {
  expect(headersOf({ mediaType, name: "x", sha256: "a" }, false)["Content-Type"]).toBe(mediaType);
});

test("a name cannot break out of its header", () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constant("a\"\r\nSet-Cookie: x='\uD800*.txt")), fc.boolean(), (name, download) => {
    const header = headersOf({ mediaType: "text/plain", name, sha256: "a" }, download)["Content-Disposition"] ?? "";
    expect(header).toMatch(/^(?:inline|attachment); filename="[ !#-[\]-~]*"; filename\*=UTF-8''[\w.~%!-]*$/);
    expect(header.startsWith("attachment")).toBe(download);
    expect(new Headers({ a: header }).get("a")).toBe(header);
  }));
});

test("an unchanged file is not sent again", async () => {
  for (const condition of [{ "If-None-Match": tag }, { "If-None-Match": `W/${tag}` }, { "If-Modified-Since": "Wed, 09 Apr 2025 07:00:00 GMT" }]) {
    const response = await app.request(pdf, { headers: condition });
    expect([response.status, response.headers.get("Cache-Control"), response.headers.get("ETag"), await response.text()]).toEqual([304, "no-cache", tag, ""]);
  }
  for (const condition of [{ "If-None-Match": '"x"', "If-Modified-Since": "Wed, 09 Apr 2025 07:00:00 GMT" }, { "If-Modified-Since": "Wed, 09 Apr 2025 06:59:59 GMT" }]) expect((await app.request(pdf, { headers: condition })).status).toBe(200);
});

test("a piece of a file", async () => {
  for (const [range, from, until] of [["bytes=5-7", 5, 8], ["bytes=9-", 9, 14], ["bytes=-5", 9, 14], ["bytes=0-99", 0, 14]] as const) {
    const response = await app.request(pdf, { headers: { Range: range } });
    expect([response.status, await response.text(), response.headers.get("Content-Range"), response.headers.get("Content-Length")]).toEqual([206, text.slice(from, until), `bytes ${from}-${until - 1}/14`, String(until - from)]);
  }
  for (const range of ["bytes=14-", "bytes=-0", "bytes=99-100"]) {
    const response = await app.request(pdf, { headers: { Range: range } });
    expect([response.status, response.headers.get("Content-Range")], range).toEqual([416, "bytes */14"]);
  }
  for (const range of ["bytes=1-2,4-5", "bytes=7-5", "lines=1-2", "bytes=-", "bytes=a-b"]) expect((await app.request(pdf, { headers: { Range: range } })).status, range).toBe(200);
});

test("a piece of a file that has changed meanwhile is the whole file", async () => {
  const statusWith = async (condition: string): Promise<number> => (await app.request(pdf, { headers: { Range: "bytes=1-2", "If-Range": condition } })).status;
  expect(await Promise.all([tag, "Wed, 09 Apr 2025 07:00:00 GMT", '"x"', `W/${tag}`, "Wed, 09 Apr 2025 07:00:01 GMT"].map(statusWith))).toEqual([206, 206, 200, 200, 200]);
});

test("what is asked for lies within the file", () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."bytes=0123456789-, ") }).map((tail) => `bytes=${tail}`), fc.nat(50), (header, size) => {
    const range = readRange(header, size);
    if (range !== null && range !== "none") expect(0 <= range.from && range.from < range.until && range.until <= size).toBe(true);
  }));
});

test("HEAD is GET without body", async () => {
  for (const headers of [{}, { Range: "bytes=5-7" }] as const) {
    const [get, head] = [await app.request(pdf, { headers }), await app.request(pdf, { method: "HEAD", headers })];
    expect([head.status, Object.fromEntries(head.headers), await head.text()]).toEqual([get.status, Object.fromEntries(get.headers), ""]);
  }
});

test("what was there and is gone is told apart from what never was", async () => {
  expect([(await app.request("/dateien/f-gone/x.pdf")).status, (await app.request("/dateien/f-never/x.pdf")).status]).toEqual([410, 404]);
});

test("a name cannot disguise its ending or run over lines", () => {
  expect(headersOf({ mediaType: "text/plain", name: "pl\u202Enagxe.\ntxt\u2066", sha256: "a" }, false)["Content-Disposition"]).toBe("inline; filename=\"plnagxe.txt\"; filename*=UTF-8''plnagxe.txt");
});

test("a file from an archive is saved under its own name", () => {
  expect(headersOf({ mediaType: "application/rtf", name: "Mappe.zip/TOP 3/Antrag.rtf", sha256: "a" }, true)["Content-Disposition"]).toBe("attachment; filename=\"Antrag.rtf\"; filename*=UTF-8''Antrag.rtf");
});
