import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Running, startProgram } from "../program/run-program.ts";
import { barriersOf, looks, mistakesOf } from "./check-page.ts";
import { focusProblem } from "./focus-problem.ts";
import { launchChromium } from "./launch-chromium.ts";

/** Papers of a small municipality: text, HTML and PDF, some with notes, one of them a scan. */
const village = fileURLToPath(new URL("../../examples/documents/gemeinde-birkenried", import.meta.url));

let folder: string;
let program: Running;
let address: string;
let link: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ratsfaden-test-"));
  program = startProgram(["start", village, "--data", folder, "--port", "0"]);
  link = (await program.printed(/(http:\S+\/buero\?schluessel=\S+)/))[1] ?? "";
  address = new URL(link).origin;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  program.process.kill("SIGINT");
  await program.ended;
  rmSync(folder, { recursive: true, force: true });
});

/** Works in the office, entered by its link. */
async function inOffice<T>(work: (page: Page, context: BrowserContext) => Promise<T>, options: Parameters<Browser["newContext"]>[0] = {}): Promise<T> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  try {
    const page = await context.newPage();
    await page.goto(link);
    return await work(page, context);
  } finally {
    await context.close();
  }
}

/** Address of the first document of a list. */
async function firstOf(page: Page, list: string): Promise<string> {
  await page.goto(`${address}${list}`);
  return (await page.locator(".entry-title a").first().getAttribute("href")) ?? "";
}

async function hits(words: string): Promise<readonly string[]> {
  const answer = await (await fetch(`${address}/suche.json?q=${encodeURIComponent(words)}`)).json() as { hits: readonly { title: string }[] };
  return answer.hits.map(({ title }) => title);
}

test("the link leads to a clean address, and the cookie is nobody else's", async () => {
  await inOffice(async (page, context) => {
    expect(page.url()).toBe(`${address}/buero/dokumente`);
    expect(await context.cookies()).toMatchObject([{ path: "/buero", httpOnly: true, sameSite: "Strict" }]);
    expect(await page.evaluate("document.cookie")).toBe("");
  });
});

test.each([true, false])("a clerk finds a document with a note, corrects its title, sees it in the portal and takes it back (script: %s)", async (javaScriptEnabled) => {
  await inOffice(async (page) => {
    await page.click("text=mit Hinweisen");
    const title = await page.locator(".entry-title a").first().innerText();
    await page.locator(".entry-title a").first().click();
    expect(await page.locator("h1").innerText()).toBe(title);
    expect(await page.locator("#hinweise li").count()).toBeGreaterThan(0);
    const document = page.url();

    const card = page.locator("#kopf .fact-card", { has: page.locator(".fact-name", { hasText: /^Betreff$/ }) });
    await card.locator("text=Berichtigen").click();
    const right = `Nachtragsregelung Zwergenweiher ${javaScriptEnabled ? "eins" : "zwei"}`;
    await card.locator("[name=wert]").fill(right);
    await card.locator("text=Übernehmen").click();
    expect(await card.innerText()).toMatch(/Berichtigt von Büro am/);
    expect(await page.locator("h1").innerText()).toBe(right);
    expect(await hits("Zwergenweiher")).toEqual([right]);

    await page.click("text=Im Portal ansehen");
    expect(await page.locator("h1").innerText()).toBe(right);

    await page.goto(document);
    await card.locator("text=Zurücknehmen").click();
    expect(await page.locator("h1").innerText()).toBe(title);
    expect(await hits("Zwergenweiher")).toEqual([]);
  }, { javaScriptEnabled });
});

test.each([true, false])("a fact shows its evidence on the page of the PDF, and the evidence its fact (script: %s)", async (javaScriptEnabled) => {
  await inOffice(async (page) => {
    await page.goto(`${address}${await firstOf(page, "/buero/dokumente?q=.pdf")}`);
    const picture = page.locator(".desk-sheet img").first();
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(async () => await (await page.request.get(`${address}${(await picture.getAttribute("src")) ?? ""}`)).body().then((body) => body.subarray(1, 4).toString())).toBe("PNG");
    // The last one lies above all others.
    const spot = page.locator("figure:first-of-type .spot[id]").last();
    const id = (await spot.getAttribute("data-spot")) ?? "";
    const evidence = page.locator(`[data-evidence="${id}"]`);
    const before = await spot.screenshot();
    await evidence.click();
    const box = await spot.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
    expect(before.equals(await spot.screenshot())).toBe(false);
    await spot.locator("rect").first().click();
    const card = await page.locator(`#a-${id}`).boundingBox();
    expect(card?.y).toBeGreaterThanOrEqual(0);
    expect(card?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
  }, { javaScriptEnabled, viewport: { width: 1280, height: 900 } });
});

describe("by keyboard", () => {
  test("keys move from fact to fact and give a person's word on the one in focus", async () => {
    await inOffice(async (page) => {
      await page.goto(`${address}${await firstOf(page, "/buero/dokumente?zeige=unsicher")}`);
      await page.locator("#verstanden").focus();
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      const id = await page.evaluate("document.activeElement.id") as string;
      expect(id).toBe(await page.locator(".fact-card").nth(1).getAttribute("id"));
      await Promise.all([page.waitForNavigation(), page.keyboard.press("b")]);
      expect(await page.locator(`#${id}`).innerText()).toMatch(/Bestätigt von Büro/);
      await page.locator(`#${id}`).focus();
      await Promise.all([page.waitForNavigation(), page.keyboard.press("z")]);
      expect(await page.locator(`#${id}`).innerText()).not.toMatch(/Bestätigt/);
      await page.locator(`#${id}`).focus();
      await Promise.all([page.waitForNavigation(), page.keyboard.press("k")]);
      expect(await page.evaluate("document.activeElement.closest('.fact-form') !== null")).toBe(true);
      // Letters that are typed into a field are letters.
      await page.keyboard.type("bvz");
      expect(await page.evaluate("document.activeElement.value")).toContain("bvz");
    });
  });

  test("everything can be reached by Tab, with the focus in sight", async () => {
    await inOffice(async (page) => {
      await page.goto(`${address}${await firstOf(page, "/buero/dokumente?zeige=hinweise")}`);
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Zum Inhalt springen");
      for (let stop = 0; stop < 60; stop++) {
        expect(await page.evaluate(focusProblem), `stop ${stop}`).toBe("");
        await page.keyboard.press("Tab");
      }
    });
  });
});

test("no page has barriers in any width and colour, none is invalid HTML, and none asks elsewhere or complains", async () => {
  await inOffice(async (page) => {
    const [noted, drawn] = [await firstOf(page, "/buero/dokumente?zeige=hinweise"), await firstOf(page, "/buero/dokumente?q=.pdf")];
    await page.goto(`${address}${drawn}`);
    const facts = await page.evaluate("[...document.querySelectorAll('.fact-card')].map((card) => card.id.slice(2))") as readonly string[];
    const reference = await page.locator("#bezuege .fact-card").first().getAttribute("id").catch(() => null);
    const paths = ["/buero/dokumente", "/buero/name", "/buero/quellen", `${noted}?ergaenzen=visibility`, drawn, `${drawn}?ansicht=text&berichtigen=${facts[1]}`];
    const alike = ["/buero/dokumente?q=nichts+dergleichen", "/buero/nicht-gelesen", "/buero/gibt-es-nicht", `${noted}?ansicht=original`, ...(reference === null ? [] : [`${drawn}?berichtigen=${reference.slice(2)}`])];
    const problems: string[] = [];
    const origins = new Set<string>();
    page.on("request", (request) => origins.add(new URL(request.url()).origin));
    page.on("console", (message) => message.text().includes("404") || problems.push(`${page.url()}: ${message.text()}`));
    page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
    for (const path of [...paths, ...alike]) {
      await page.goto(`${address}${path}`);
      // As sent, not as the browser and its script made it.
      problems.push(...(await mistakesOf(await (await page.request.get(`${address}${path}`)).text())).map((mistake) => `${path}: ${mistake}`));
      // What looks like another page is looked at once.
      for (const look of alike.includes(path) ? looks.slice(-1) : looks) problems.push(...(await barriersOf(browser, `${address}${path}`, look, link)).map((barrier) => `${path} (${look.width}, ${look.colorScheme}): ${barrier}`));
    }
    for (const path of ["/buero", "/buero?schluessel=falsch"]) problems.push(...(await mistakesOf(await (await fetch(`${address}${path}`)).text())).map((mistake) => `${path}: ${mistake}`));
    expect(problems).toEqual([]);
    expect([...origins]).toEqual([address]);
  });
}, 400_000);
