import { type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addApi } from "../../src/serve/api/api-routes.ts";
import { addFeeds } from "../../src/serve/feeds/feed-routes.ts";
import { loadAssets } from "../../src/serve/html/assets.ts";
import { addData } from "../../src/serve/open-data/data-routes.ts";
import type { PublishedReads } from "../../src/serve/open-data/published-reads.ts";
import { createPortal } from "../../src/serve/portal/create-portal.ts";
import { inventedPortal } from "../../src/serve/testing/invented-views.ts";
import { barriersOf, looks, mistakesOf } from "./check-page.ts";
import { launchChromium } from "./launch-chromium.ts";

const paths = [
  "/", "/vorlagen?jahr=2025&seite=3", "/vorlagen/p-radweg", "/vorlagen/p-radweg#f-st5", "/vorlagen/p-nieder", "/sitzungen", "/sitzungen/m-3", "/sitzungen/m-2", "/gremien", "/gremien/o-rat", "/koerperschaften/b-auental",
  "/personen", "/personen/pe-1", "/suche", "/suche?q=Radweg", "/suche?q=Radwek", "/api", "/daten", "/daten/begriffe", "/hilfe", "/hilfe/oparl", "/barrierefreiheit", "/datenschutz", "/impressum", "/nix", "/vorlagen?jahr=bald",
];

/** Enough for the pages that tell of open data. */
const published: PublishedReads = {
  object: async (type, id) => await Promise.resolve({ type, id, bodyId: null, position: 1, value: JSON.stringify({ license: "https://www.govdata.de/dl-de/zero-2-0" }), created: "2025-05-01T08:00:00Z", modified: "2025-05-01T08:00:00Z", deleted: false, change: 1 }),
  page: async () => await Promise.resolve([]),
  count: async () => await Promise.resolve(12_345),
  changes: async () => await Promise.resolve([]),
  lastChange: async () => await Promise.resolve(98_765),
};

let browser: Browser;
let address: string;
let stop: () => void;

beforeAll(async () => {
  const clientFolder = fileURLToPath(new URL("../../dist/client", import.meta.url));
  const assets = loadAssets(clientFolder);
  if (assets.styles.length === 0) throw new Error("The pages have no style yet: run `vite build` first.");
  const portal = inventedPortal();
  const app = createPortal({ ...portal, site: { ...portal.site, assets } }, { clientFolder, report: () => undefined, more: [addFeeds, addApi, (to, from) => addData(to, from, published)] });
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = () => server.close();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  stop();
});

describe.each(paths)("%s", (path) => {
  test("has no barriers in any width and colour", async () => {
    for (const look of looks) expect(await barriersOf(browser, `${address}${path}`, look), `${look.width}, ${look.colorScheme}`).toEqual([]);
  });

  test("is valid HTML", async () => {
    expect(await mistakesOf(await (await fetch(`${address}${path}`)).text())).toEqual([]);
  });
});

test("the way from a fact to its sentence and back works without script", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${address}/vorlagen/p-radweg`);
  await page.click('a[href="#f-st5"]');
  expect(new URL(page.url()).hash).toBe("#f-st5");
  await page.click("#f-st5 > .fact-back");
  expect(new URL(page.url()).hash).toBe("#b-st5");
  await context.close();
});

test("the whole start can be reached by keyboard, beginning with the way to the content", async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/`);
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Zum Inhalt springen");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.id")).toBe("suche");
  await page.close();
});

test("pages ask nobody but us, and keep nothing", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).origin));
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.goto(`${address}/vorlagen/p-radweg`, { waitUntil: "networkidle" });
  expect(new Set(asked)).toEqual(new Set([address]));
  expect(said).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});
