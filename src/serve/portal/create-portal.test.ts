import { expect, test } from "vitest";
import { addApi } from "../api/api-routes.ts";
import { addFeeds } from "../feeds/feed-routes.ts";
import { invented, inventedPortal, paperView } from "../testing/invented-views.ts";
import { createPortal } from "./create-portal.ts";
import type { Portal } from "../answer/portal.ts";

const pages = [
  "/", "/vorlagen", "/vorlagen?jahr=2025&seite=2", "/vorlagen/p-radweg", "/sitzungen", "/sitzungen?jahr=2024", "/sitzungen/m-3", "/gremien", "/gremien/o-rat",
  "/koerperschaften/b-auental", "/personen", "/personen/pe-1", "/suche", "/suche?q=Radweg", "/suche?q=Radwek", "/api", "/hilfe", "/hilfe/oparl", "/barrierefreiheit", "/datenschutz", "/impressum",
];

function appOf(changes: Partial<Portal> = {}, report: (error: unknown) => void = () => undefined) {
  return createPortal(inventedPortal(changes), { clientFolder: "/nowhere", report, more: [addFeeds, addApi] });
}

test.each(pages)("%s is a whole page in German", async (path) => {
  const response = await appOf().request(path);
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toMatch(/^<!DOCTYPE html><html lang="de">/);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).not.toMatch(/undefined|\[object/);
});

test.each(pages)("%s is JSON for those who ask for it, by header and by address", async (path) => {
  const [place = "", query] = path.split("?");
  const byHeader = await appOf().request(path, { headers: { Accept: "application/json" } });
  const byAddress = await appOf().request(`${place === "/" ? "/index" : place}.json${query === undefined ? "" : `?${query}`}`);
  const json = await byHeader.json() as { links: { html: string } };
  expect(byHeader.headers.get("Vary")).toContain("Accept");
  expect(json.links.html).toBe(path);
  expect(await byAddress.json()).toEqual(json);
});

test("the JSON of a paper is what the interface for programs answers, with links of the page", async () => {
  const json = await (await appOf().request("/vorlagen/p-radweg.json")).json() as Record<string, unknown>;
  const { links, ...view } = json;
  const { links: _links, ...answer } = await (await appOf().request("/api/v1/papers/p-radweg")).json() as Record<string, unknown>;
  expect(view).toEqual(answer);
  expect(view).toMatchObject({ paper: { number: "2025/020", web: "https://rat.wiesental.example/vorlagen/p-radweg" }, sections: paperView.sections.map(({ text }) => ({ text })) });
  expect(links).toMatchObject({ self: "/vorlagen/p-radweg.json", oparl: "/oparl/v1.1/paper/p-radweg" });
});

test("every anchor that a page links to stands on it, and only once", async () => {
  for (const path of pages) {
    const html = await (await appOf().request(path)).text();
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size, path).toBe(ids.length);
    for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(ids, path).toContain(anchor);
  }
});

test("unknown things are 404, as page and as JSON", async () => {
  for (const path of ["/nix", "/vorlagen/nix", "/vorlagen/%3Cscript%3E", "/sitzungen/nix", "/gremien/nix", "/koerperschaften/nix", "/personen/nix", "/dateien/nix/x.pdf"]) {
    const response = await appOf().request(path);
    expect(response.status, path).toBe(404);
    expect(await response.text()).toContain("Hier reißt der Faden ab");
  }
  expect(await (await appOf().request("/vorlagen/nix.json")).json()).toMatchObject({ error: "notFound" });
});

test("wrong parameters are 400 with one sentence that says which", async () => {
  const wrong = { "/vorlagen?jahr=bald": "Das Jahr", "/vorlagen?art=a%00b": "Steuerzeichen", "/vorlagen?seite=0": "seite", "/vorlagen?koerperschaft=%3Cb%3E": "koerperschaft", "/sitzungen?jahr=1": "Das Jahr", [`/suche?q=${"a".repeat(201)}`]: "200 Zeichen" };
  for (const [path, words] of Object.entries(wrong)) {
    const response = await appOf().request(path);
    expect(response.status, path).toBe(400);
    expect(await response.text()).toContain(words);
  }
});

test("empty fields of a form are no parameters", async () => {
  expect((await appOf().request("/vorlagen?koerperschaft=&gremium=&form=&jahr=")).status).toBe(200);
});

test("what breaks is reported, and the reader sees no inside", async () => {
  const heard: unknown[] = [];
  const broken = { ...invented, start: async () => await Promise.reject(new Error("password=secret")) };
  const response = await appOf({ read: broken }, (error) => heard.push(error)).request("/");
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("secret");
  expect(heard).toHaveLength(1);
});

test("text from documents and readers is never markup", async () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const view = { ...paperView, paper: { ...paperView.paper, title: evil, author: evil }, sections: paperView.sections.map((section) => ({ ...section, heading: evil })) };
  const app = appOf({ read: { ...invented, paper: async () => view } });
  for (const path of ["/vorlagen/p-radweg", `/suche?q=${encodeURIComponent(evil)}`]) {
    const html = await (await app.request(path)).text();
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toMatch(/<script>|<img/);
  }
});

test("pages may run and load only what is ours, and set no cookies", async () => {
  const { headers } = await appOf().request("/");
  expect(headers.get("Content-Security-Policy")).toContain("default-src 'self'");
  expect(headers.get("Content-Security-Policy")).not.toContain("unsafe");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Set-Cookie")).toBeNull();
  const html = await (await appOf().request("/vorlagen/p-radweg")).text();
  expect(html).not.toMatch(/ style="| on[a-z]+="|<style|<script>/);
});

test("an unchanged page is not sent again", async () => {
  const tag = (await appOf().request("/hilfe")).headers.get("ETag") ?? "";
  expect((await appOf().request("/hilfe", { headers: { "If-None-Match": tag } })).status).toBe(304);
});

test("small addresses for programs", async () => {
  expect((await appOf().request("/favicon.svg")).headers.get("Content-Type")).toBe("image/svg+xml");
  expect(await (await appOf().request("/robots.txt")).text()).toContain("Disallow: /suche");
  expect(await (await appOf().request("/health")).json()).toEqual({ status: "ok" });
});

test("without a set address, citations and feeds take that of the request", async () => {
  const app = appOf({ site: { ...inventedPortal().site, publicUrl: "" } });
  for (const path of ["/vorlagen/p-radweg", "/feeds/vorlagen.atom", "/feeds/sitzungen.ics"]) {
    expect(await (await app.request(`https://hier.example${path}`)).text(), path).toMatch(/https:\/\/hier\.example\/(?:vorlagen|feeds|sitzungen)/);
  }
});

test("hits say in German what they are", async () => {
  const html = await (await appOf().request("/suche?q=Bau")).text();
  expect(html).toContain('<span class="entry-kind">Verwaltung</span>');
  expect(html).not.toContain("administration");
});
