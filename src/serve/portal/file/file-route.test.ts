import { expect, test } from "vitest";
import { inventedPortal } from "../../testing/invented-views.ts";
import { createPortal } from "../create-portal.ts";
import { headersOf } from "../../answer/file-headers.ts";

const app = createPortal(inventedPortal(), { clientFolder: "/nowhere", report: () => undefined });

test("a PDF opens in the browser under its own name", async () => {
  const response = await app.request("/dateien/f-1/irgendwas.pdf");
  expect(response.headers.get("Content-Type")).toBe("application/pdf");
  expect(response.headers.get("Content-Disposition")).toBe("inline; filename*=UTF-8''2025-020%20Radweg%20Bachstra%C3%9Fe.pdf");
  expect(await response.text()).toBe("Text der Datei");
});

test("HTML of strangers is never active on our address", async () => {
  const { headers } = await app.request("/dateien/f-2/vorlage.html");
  expect(headers.get("Content-Type")).toBe("application/octet-stream");
  expect(headers.get("Content-Disposition")).toMatch(/^attachment/);
  expect(headers.get("Content-Security-Policy")).toMatch(/sandbox$/);
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
});

test.each(["text/html; charset=utf-8", "TEXT/HTML", "image/svg+xml", "application/xhtml+xml", "text/xml", "", "text/javascript"])("%s is only for saving", (mediaType) => {
  expect(headersOf({ mediaType, name: "x", sha256: "a" })["Content-Disposition"]).toMatch(/^attachment/);
});

test("a name cannot break out of its header", () => {
  expect(headersOf({ mediaType: "text/plain", name: "a\"\r\nSet-Cookie: x='\uD800*.txt", sha256: "a" })["Content-Disposition"]).toMatch(/^inline; filename\*=UTF-8''[\w.~%-]+$/);
});

test("an unchanged file is not sent again", async () => {
  const response = await app.request("/dateien/f-1/x.pdf", { headers: { "If-None-Match": `"${"a".repeat(64)}"` } });
  expect(response.status).toBe(304);
  expect(response.headers.get("Cache-Control")).toBe("no-cache");
});

test("a name cannot disguise its ending or run over lines", () => {
  expect(headersOf({ mediaType: "text/plain", name: "pl\u202Enagxe.\ntxt\u2066", sha256: "a" })["Content-Disposition"]).toBe("inline; filename*=UTF-8''plnagxe.txt");
});

test("a file from an archive is saved under its own name", () => {
  expect(headersOf({ mediaType: "application/rtf", name: "Mappe.zip/TOP 3/Antrag.rtf", sha256: "a" })["Content-Disposition"]).toBe("attachment; filename*=UTF-8''Antrag.rtf");
});
