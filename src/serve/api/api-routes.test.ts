import { expect, test } from "vitest";
import { z } from "zod";
import { SearchUnavailable } from "../../search/engine.ts";
import type { Portal } from "../answer/portal.ts";
import { createPortal } from "../portal/create-portal.ts";
import { invented, inventedPortal } from "../testing/invented-views.ts";
import { addApi } from "./api-routes.ts";
import { askedAt } from "./ask.ts";
import { loadExamples } from "./examples.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { operations } from "./operations.ts";
import { problem } from "./problem.ts";

const site = "https://rat.wiesental.example";

function ask(path: string, init: RequestInit = {}, changes: Partial<Portal> = {}, report: (error: unknown) => void = () => undefined): Promise<Response> {
  return Promise.resolve(createPortal(inventedPortal(changes), { clientFolder: "/nowhere", report, more: [addApi] }).request(`/api/v1${path}`, init));
}

async function problemAt(path: string, init: RequestInit = {}, changes: Partial<Portal> = {}) {
  const response = await ask(path, init, changes);
  expect(response.headers.get("Content-Type"), path).toBe("application/problem+json");
  const said = problem.parse(await response.json());
  expect(said.status, path).toBe(response.status);
  return said;
}

test("every operation answers its own example, as its schema says and with nothing that it does not say", async () => {
  const examples = await loadExamples(askedAt(inventedPortal(), site), site);
  expect([...examples.keys()]).toEqual(operations.map(({ id }) => id));
  for (const operation of operations) {
    const response = await ask((examples.get(operation.id)?.address ?? "").slice(`${site}/api/v1`.length));
    const answer = await response.json() as object;
    expect(response.status, operation.id).toBe(200);
    expect(operation.answer.parse(answer), operation.id).toEqual(answer);
  }
});

test("a list goes on where its last answer says", async () => {
  const first = await (await ask("/papers?form=paper")).json() as { next: string; links: { self: string; next: string } };
  expect(first.links).toEqual({ self: `${site}/api/v1/papers?form=paper`, next: `${site}/api/v1/papers?form=paper&after=${first.next}` });
  expect(await (await ask(first.links.next.slice(`${site}/api/v1`.length))).json()).toMatchObject({ items: [], next: null, links: { self: first.links.next } });
});

test("facts lead to their sentence, their file and the person they speak of", async () => {
  const { statements } = await (await ask("/papers/p-radweg")).json() as { statements: { property: string; web: string; file: object; link: object }[] };
  expect(statements.find(({ property }) => property === "person")).toMatchObject({
    web: expect.stringMatching(/^https:\/\/rat\.wiesental\.example\/vorlagen\/p-radweg#f-st\d+$/), link: { web: `${site}/personen/pe-1` },
    file: { web: `${site}/dateien/f-1/2025-020%20Radweg%20Bachstra%C3%9Fe.pdf` },
  });
});

test.each([
  ["/papers?limit=0", "limit"], ["/papers?limit=101", "limit"], ["/papers?jahr=2025", "jahr"], ["/papers?year=bald", "year"], ["/papers?from=2025-02-30", "from"], ["/papers?form=vorlage", "form"],
  ["/papers?after=xyz", "after"], [`/papers?after=${Buffer.from('{"date":"x","id":"y"}').toString("base64url")}`, "after"], ["/papers?body=%3Cb%3E", "body"], ["/papers?kind=a%00b", "kind"],
  ["/papers?year=2025&year=2024", "year"], ["/papers/p-radweg?id=p-schule", "id"], ["/papers?toString=1", "toString"], [`/search?q=${"a".repeat(201)}`, "q"], ["/money?mode=spent", "mode"], ["/money?min=viel", "min"],
  [`/search?${"year=2025&".repeat(21)}`, "year"], ["/changes?since=gestern", "since"],
])("%s is refused, and the answer names %s", async (path, parameter) => {
  const said = await problemAt(path);
  expect(said).toMatchObject({ status: 400, title: "Diese Anfrage lässt sich so nicht beantworten", type: `${site}/api#fehler-400`, errors: [{ parameter }] });
  expect(said.detail).toContain(parameter);
});

test("several values of a filter of the search are alternatives; empty values are none", async () => {
  const heard: unknown[] = [];
  const search = { search: async (query: object) => (heard.push(query), await inventedPortal().search.search({ text: "" })) };
  expect((await ask("/search?q=Weg&form=motion&form=inquiry&year=2024&year=2025&body=&limit=5", {}, { search })).status).toBe(200);
  expect(heard).toEqual([{ text: "Weg", filters: { form: ["motion", "inquiry"], year: [2024, 2025] }, sort: "relevance", offset: 0, limit: 5 }]);
});

test("a search goes on, but not without end", async () => {
  const answer = await (await ask("/search?q=Weg&limit=3")).json() as { next: string; hits: { titleSpans: number[][] }[] };
  expect(answer.hits[0]?.titleSpans).toEqual([[12, 19]]);
  expect(JSON.parse(Buffer.from(answer.next, "base64url").toString())).toEqual({ offset: 3 });
  await problemAt(`/search?q=Weg&after=${Buffer.from('{"offset":10001}').toString("base64url")}`);
});

test("what is not there, and addresses that are none, are problems, too", async () => {
  for (const path of ["/papers/nix", "/papers/%3Cscript%3E", "/meetings/nix", "/organizations/nix", "/people/nix", "/nix"]) expect(await problemAt(path), path).toMatchObject({ status: 404, title: "Das gibt es nicht, oder es ist nicht öffentlich" });
});

test("nothing can be changed", async () => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) expect(await problemAt("/papers", { method })).toMatchObject({ status: 405 });
  expect((await ask("/papers", { method: "POST" })).headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
});

test("what breaks is reported and says nothing of the inside", async () => {
  const heard: unknown[] = [];
  const broken = { ...invented, paper: async () => await Promise.reject(new Error("password=secret")) };
  const response = await ask("/papers/p-radweg", {}, { read: broken }, (error) => heard.push(error));
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("secret");
  expect(heard).toHaveLength(1);
  const closed = { search: async () => await Promise.reject(new SearchUnavailable("damaged", "Der Index ist beschädigt.")) };
  expect(await problemAt("/search?q=x", {}, { search: closed })).toMatchObject({ status: 503 });
  expect((await ask("/search?q=x", {}, { search: closed })).headers.get("Retry-After")).toBe("60");
  const slow = { ...invented, money: async () => await Promise.reject(Object.assign(new Error("canceling statement"), { code: "57014" })) };
  expect(await problemAt("/money?q=x", {}, { read: slow })).toMatchObject({ status: 503, detail: expect.stringContaining("Narrow it") });
});

test("every page may ask, and an answer that has not changed is not sent again", async () => {
  const response = await ask("/papers", { headers: { Origin: "https://elsewhere.example" } });
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect((await ask("/papers", { method: "OPTIONS", headers: { Origin: "https://elsewhere.example", "Access-Control-Request-Method": "GET" } })).status).toBe(204);
  const [tag, modified] = [response.headers.get("ETag") ?? "", response.headers.get("Last-Modified") ?? ""];
  expect(modified).toBe("Fri, 02 May 2025 07:00:00 GMT");
  expect((await ask("/papers", { headers: { "If-None-Match": tag } })).status).toBe(304);
  expect((await ask("/papers", { headers: { "If-Modified-Since": modified } })).status).toBe(304);
  expect((await ask("/papers", { headers: { "If-Modified-Since": "Fri, 02 May 2025 06:59:59 GMT" } })).status).toBe(200);
  expect((await ask("/papers", { headers: { "If-Modified-Since": modified, "If-None-Match": '"other"' } })).status).toBe(200);
});

test("a change of this very second is not called the last one", async () => {
  const response = await ask("/papers", {}, { clock: () => new Date("2025-05-02T07:00:01Z") });
  expect(response.headers.get("Last-Modified")).toBeNull();
});

test("the description is made of the schemas: each address, each parameter, each answer", async () => {
  const document = await (await ask("/openapi.json")).json() as OpenApiDocument;
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths)).toEqual(operations.map(({ path }) => path));
  for (const operation of operations) {
    const described = document.paths[operation.path]?.get;
    expect(described?.parameters.map(({ name }) => name).toSorted(), operation.id).toEqual(Object.keys(operation.query.shape).toSorted());
    expect(described?.parameters.every(({ description }) => (description ?? "").length > 10), operation.id).toBe(true);
    expect(described?.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => `{${name}}`)).toEqual(operation.path.match(/\{\w+\}/gu) ?? []);
  }
});

test("every reference of the description leads to a schema of it", async () => {
  const text = await (await ask("/openapi.json")).text();
  const { components } = JSON.parse(text) as OpenApiDocument;
  const named = [...text.matchAll(/"\$ref":"([^"]+)"/gu)].map((match) => match[1] ?? "");
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => components.schemas[name.replace("#/components/schemas/", "")] === undefined)).toEqual([]);
  expect(text).not.toContain("$defs");
});

test("a schema of an answer refuses what the answer must not be", () => {
  const list = operations.find(({ id }) => id === "listPapers")?.answer ?? z.any();
  expect(list.safeParse({ items: [{ id: "p" }], next: null }).success).toBe(false);
});
