import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPostgres } from "../../src/store/postgres/start-postgres.ts";
import { type Running, startProgram } from "../program/run-program.ts";
import { barriersOf, looks, mistakesOf } from "./check-page.ts";
import { focusProblem } from "./focus-problem.ts";
import { launchChromium } from "./launch-chromium.ts";
import { visit, type Visit, walkPortal } from "./walk-portal.ts";

const examples = fileURLToPath(new URL("../../examples/documents", import.meta.url));

/** Addresses that programs know without a link, and searches that nobody links to. */
const unlinked = ["/robots.txt", "/sitemap.xml", "/favicon.svg", "/feeds/vorlagen.atom", "/feeds/sitzungen.ics", "/oparl/v1.1/system", "/oparl/v1.1/bodies", "/suche?q=Hallenbad", "/suche?q=nichts%20dergleichen", "/gibt-es-nicht", "/vorlagen?jahr=bald"];

let folder: string;
let program: Running;
let address: string;
let browser: Browser;
let visits: readonly Visit[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ratsfaden-test-"));
  program = startProgram(["start", examples, "--data", folder, "--port", "0"]);
  address = (await program.printed(/bereit: (http:\S+)/))[1] ?? "";
  [visits, browser] = await Promise.all([walkPortal(address, ["/", ...unlinked]), launchChromium()]);
}, 300_000);

afterAll(async () => {
  await browser.close();
  program.process.kill("SIGINT");
  await program.ended;
  rmSync(folder, { recursive: true, force: true });
});

const isPage = ({ type, path }: Visit) => type.includes("text/html") && !path.startsWith("/dateien/");
/** Addresses of pages: "/vorlagen/…" and the like, without the question behind them. */
const pagesBelow = (start: string) => visits.filter((each) => isPage(each) && each.status === 200 && each.path.startsWith(start) && !each.path.includes("?")).map(({ path }) => path);

/** The page of the paper with this number. */
function paperPage(number: string): string {
  const found = visits.find((each) => each.path.startsWith("/vorlagen/") && each.path.endsWith(".json") && (JSON.parse(each.text) as { paper?: { number?: string } }).paper?.number === number);
  if (!found) throw new Error(`No page shows ${number}.`);
  return found.path.replace(/\.json$/, "");
}

async function withPage<T>(work: (page: Page, context: BrowserContext) => Promise<T>, options: Parameters<Browser["newContext"]>[0] = {}): Promise<T> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  try {
    return await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

describe("ways through the portal", () => {
  test("every link leads somewhere, and none to another machine", () => {
    const expected = (path: string) => (path.startsWith("/gibt-es-nicht") ? 404 : path.endsWith("?jahr=bald") ? 400 : 200);
    // Documents of a meeting are no papers in OParl: their address leads to the meeting.
    const isSent = ({ path, status, headers }: Visit) => path.startsWith("/oparl/v1.1/paper/") && status === 303 && (headers.get("location") ?? "").includes("/oparl/v1.1/meeting/");
    expect(visits.filter((each) => each.status !== expected(each.path) && !isSent(each)).map(({ path, status }) => `${status} ${path}`)).toEqual([]);
    expect(visits.filter(({ text, path }) => !path.startsWith("/dateien/") && text.includes("http://localhost")).map(({ path }) => path)).toEqual([]);
    expect(pagesBelow("/vorlagen/")).toHaveLength(54);
    expect(pagesBelow("/sitzungen/").length).toBeGreaterThan(20);
  });

  test("from the start to a paper", async () => {
    await withPage(async (page) => {
      await page.goto(`${address}/`);
      const title = await page.locator('main a[href^="/vorlagen/"]').first().innerText();
      await page.locator('main a[href^="/vorlagen/"]').first().click();
      await page.waitForURL("**/vorlagen/*");
      expect(await page.locator("h1").innerText()).toBe(title);
    });
  });

  test.each([
    ["Delegationsreise", "2024/0159", /Delegationsreise/i],
    ["Foerderung", "2024/0098", /Förder/i],
    ["VO/24/112", "VO/24/112", /VO\/24\/112/],
  ])("a search for %s finds %s and marks the hits", async (words, number, marked) => {
    await withPage(async (page) => {
      await page.goto(`${address}/`);
      await page.fill("main input[type=search]", words);
      await page.keyboard.press("Enter");
      await page.waitForURL("**/suche?q=*");
      const hit = page.locator("li.entry", { has: page.locator(".number", { hasText: new RegExp(`^${number}$`) }) }).first();
      expect(await hit.count()).toBe(1);
      if (number !== words) expect(await hit.locator("mark").first().innerText()).toMatch(marked);
      await hit.locator("a").first().click();
      await page.waitForURL("**/vorlagen/*");
      expect(await page.locator("main").innerText()).toContain(number);
    });
  });

  test.each([true, false])("a fact leads to its marked sentence, which is then in sight (script: %s)", async (javaScriptEnabled) => {
    await withPage(async (page) => {
      // Without a script the page cannot be asked for styles, so that it is marked is seen in its picture.
      await page.goto(`${address}${paperPage("2024/0159")}`);
      const evidence = page.locator('#geld a[href^="#f-"]').first();
      const target = (await evidence.getAttribute("href")) ?? "";
      const before = await page.locator(target).screenshot();
      await evidence.click();
      await page.waitForURL(`**${target}`);
      const box = await page.locator(target).boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
      expect(await page.locator(target).innerText()).toMatch(/9\.412,60 €/);
      expect(before.equals(await page.locator(target).screenshot())).toBe(false);
    }, { javaScriptEnabled });
  });

  test("a reference leads to the paper it means, which names it in return", async () => {
    await withPage(async (page) => {
      await page.goto(`${address}${paperPage("2024/0159")}`);
      await page.locator("main .prose a", { hasText: "2024/0064" }).first().click();
      await page.waitForURL(`**${paperPage("2024/0064")}`);
      expect(await page.locator("main").innerText()).toContain("2024/0159");
    });
  });
});

describe("by keyboard", () => {
  test("first comes the way to the content, then everything, with the focus in sight", async () => {
    await withPage(async (page) => {
      for (const path of ["/", "/suche?q=Hallenbad", paperPage("VO/24/112"), "/api"]) {
        await page.goto(`${address}${path}`);
        await page.keyboard.press("Tab");
        expect(await page.evaluate("document.activeElement.textContent"), path).toBe("Zum Inhalt springen");
        for (let stop = 0; stop < 40; stop++) {
          expect(await page.evaluate(focusProblem), `${path}, stop ${stop}`).toBe("");
          await page.keyboard.press("Tab");
        }
      }
    });
  });

  test("a search needs no mouse", async () => {
    await withPage(async (page) => {
      await page.goto(`${address}/`);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.type("Radweg");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/suche?q=Radweg");
      expect(await page.locator("li.entry mark").count()).toBeGreaterThan(0);
    });
  });
});

test("on a phone no page is wider than the screen; no page calls elsewhere, keeps a cookie or complains", async () => {
  await withPage(async (page, context) => {
    const origins = new Set<string>();
    const said: string[] = [];
    page.on("request", (request) => origins.add(new URL(request.url()).origin));
    page.on("console", (message) => said.push(`${page.url()}: ${message.text()}`));
    page.on("pageerror", (error) => said.push(`${page.url()}: ${error.message}`));
    const wide: string[] = [];
    for (const path of visits.filter((each) => isPage(each) && each.status === 200).map((each) => each.path)) {
      await page.goto(`${address}${path}`);
      const width = await page.evaluate("document.documentElement.scrollWidth") as number;
      if (width > 360) wide.push(`${path}: ${width} px`);
    }
    expect(wide).toEqual([]);
    expect([...origins]).toEqual([address]);
    expect(said).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate("[localStorage.length, sessionStorage.length]")).toEqual([0, 0]);
  }, { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
}, 300_000);

test("every page is valid HTML", async () => {
  const mistakes: string[] = [];
  for (const { path, text } of visits.filter(isPage)) mistakes.push(...(await mistakesOf(text)).map((mistake) => `${path}: ${mistake}`));
  expect(mistakes).toEqual([]);
}, 300_000);

test("every page is JSON too: at its own address, and for those who ask", async () => {
  const different: string[] = [];
  for (const { path, text } of visits.filter(isPage)) {
    const alternate = /<link rel="alternate" type="application\/json" href="([^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const [own, asked] = [await visit(address, alternate), await visit(address, path, "application/json")];
    if (!own.type.includes("application/json") || !asked.type.includes("application/json") || own.text !== asked.text) different.push(`${path}: ${alternate}`);
  }
  expect(different).toEqual([]);
}, 120_000);

describe("what is not public", () => {
  const hidden = readFileSync(join(examples, "stadt-auental/2025/vo-25-044-grundstueck-badstrasse-nichtoeffentlich.txt"), "utf8");
  /** Its number, its names, its amounts, its file's name, and every sentence that is its own. */
  const secrets = [
    "VO/25/044", "VO-25-044", "vo-25-044", "Quillfeldt", "Badstraße 11", "297.600", "297600", "682100", "Flurstück 218", "Bodenrichtwert", "Bankbestätigung", "Physiotherapie",
    ...(hidden.split("Beschlussvorschlag:")[1] ?? "").split(/(?<=[.!?])\s+|\n/).map((sentence) => sentence.trim()).filter((sentence) => sentence.length > 30),
    // Items of agendas and minutes that are heard behind closed doors.
    "Personalangelegenheit", "Pachtangelegenheit", "Grunderwerb für den Geh- und Radweg",
  ];

  test("is in no page, no JSON, no feed, no OParl object and no file", () => {
    expect(secrets.length).toBeGreaterThan(20);
    const leaks = visits.flatMap(({ path, text }) => secrets.filter((secret) => text.replace(/\s+/g, " ").includes(secret)).map((secret) => `${path}: ${secret}`));
    expect(leaks).toEqual([]);
    expect(visits.length).toBeGreaterThan(800);
  });

  test("is found by no search", async () => {
    for (const words of ["VO/25/044", "25/044", "Quillfeldt", "Verena Quillfeldt", "Badstraße 11", "Badstrasse", "Bodenrichtwert", "Bankbestätigung", "Physiotherapie", "297.600", "682100", "Personalangelegenheit", "Pachtangelegenheit", '"Verkauf des städtischen Grundstückes"']) {
      const query = encodeURIComponent(words);
      const money = (await visit(address, `/api/v1/money?q=${query}`)).text.replaceAll(query, "");
      expect(money, words).not.toMatch(/Badstraße 11|Quillfeldt|VO\/25\/044|297[.]?600/);
      const answer = JSON.parse((await visit(address, `/suche.json?q=${query}`)).text) as { hits: readonly object[]; didYouMean: string | null };
      expect(JSON.stringify(answer.hits), words).not.toMatch(/Badstraße 11|Quillfeldt|VO\/25\/044|städtischen Grundstückes|Personalang|Pachtang|297\.600/);
      if (/Quillfeldt|Bodenrichtwert|Bankbest|Physio|682100|angelegenheit/.test(words)) expect(answer.hits, words).toEqual([]);
      expect(answer.didYouMean ?? "", words).not.toMatch(/Quillfeldt/i);
    }
    // A word with one letter wrong must not be put right into one that only the hidden paper knows.
    for (const words of ["Quilfeldt", "Bodenrichtwerd", "Bankbestätigun", "Physioterapie"]) {
      expect(JSON.parse((await visit(address, `/suche.json?q=${encodeURIComponent(words)}`)).text), words).toMatchObject({ hits: [], didYouMean: null });
    }
  });

  test("is given to nobody who knows its id", async () => {
    const postgres = await startPostgres({ dataFolder: folder });
    const client = new Client({ connectionString: postgres.connectionString("postgres") });
    await client.connect();
    try {
      const papers = (await client.query<{ id: string; file_id: string; name: string; sha256: string }>("select p.id, f.id as file_id, f.name, f.sha256 from paper p join file f on f.paper_id = p.id where p.number = 'VO/25/044'")).rows;
      const items = (await client.query<{ id: string }>("select id from agenda_item where visibility = 'nonPublic'")).rows;
      const people = (await client.query<{ id: string }>("select id from person where name like '%Quillfeldt%'")).rows;
      expect(papers).toHaveLength(1);
      expect(items.length).toBeGreaterThan(5);
      const paths = [
        ...papers.flatMap(({ id, file_id, name, sha256 }) => [`/vorlagen/${id}`, `/vorlagen/${id}.json`, `/api/v1/papers/${id}`, `/oparl/v1.1/paper/${id}`, `/oparl/v1.1/file/${file_id}`, `/dateien/${file_id}/${name}`, `/dateien/${file_id}`, `/dateien/${sha256}/${name}`, `/dateien/${sha256}`]),
        ...items.map(({ id }) => `/oparl/v1.1/agendaitem/${id}`),
        ...people.flatMap(({ id }) => [`/personen/${id}`, `/personen/${id}.json`, `/api/v1/people/${id}`, `/oparl/v1.1/person/${id}`]),
      ];
      for (const path of paths) {
        const answer = await visit(address, path);
        expect(answer.status, path).toBe(404);
        // What was asked for may stand in the answer: whoever asks knows it already.
        const told = answer.text.replaceAll(path, "").replaceAll(encodeURI(path), "");
        expect(secrets.filter((secret) => told.includes(secret)), path).toEqual([]);
      }
    } finally {
      await client.end();
      await postgres.stop();
    }
  });
});

/** One page of each kind, chosen for what stands on it; pages without any council's data are tried in pages.test.ts. */
const kinds: readonly (readonly [name: string, path: () => string])[] = [
  ["start", () => "/"],
  ["papers", () => "/vorlagen"],
  ["a paper with tables", () => paperPage("VO/24/112")],
  ["a paper with much around it", () => paperPage("2023/0142")],
  ["minutes", () => pagesBelow("/vorlagen/").find((path) => visits.some((each) => each.path === path && each.text.includes("19. Sitzung des Kreistages"))) ?? "/vorlagen/keine"],
  ["meetings", () => "/sitzungen"],
  ["a meeting with an agenda", () => pagesBelow("/sitzungen/").toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? "/sitzungen/keine"],
  ["bodies that meet", () => "/gremien"],
  ["a body that meets", () => pagesBelow("/gremien/").toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? "/gremien/keines"],
  ["a municipality", () => pagesBelow("/koerperschaften/")[0] ?? "/koerperschaften/keine"],
  ["people", () => "/personen"],
  ["a person", () => pagesBelow("/personen/").toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? "/personen/keine"],
  ["search with hits", () => "/suche?q=Hallenbad"],
];

const sizeOf = (path: string) => visits.find((each) => each.path === path)?.text.length ?? 0;

test.each(kinds)("no barriers for %s, light and dark, at a desk and on a phone", async (_name, path) => {
  expect(path()).not.toMatch(/keine/);
  for (const look of looks) expect(await barriersOf(browser, `${address}${path()}`, look), `${path()} ${look.width} ${look.colorScheme}`).toEqual([]);
}, 120_000);
