import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { saveDocument } from "../../../store/save-document.ts";
import { documentForTest } from "../../../store/testing/document-for-test.ts";
import { createTestStore, type TestStore } from "../../../store/testing/test-database.ts";
import { createApp } from "../../create-app.ts";
import { KEY, ORIGIN, officeForTest, type OfficeForTest } from "../testing/office-for-test.ts";
import { createSessions } from "./session.ts";

let store: TestStore;
let paths: readonly string[];
let factId: string;
let fileId: string;
beforeAll(async () => {
  store = await createTestStore();
  const saved = await saveDocument(store.office, documentForTest({ source: "a", number: "2025/7", title: "Grundstück Zobelhof", visibility: "nonPublic", text: "Vorlage 2025/7\nGrundstück Zobelhof\nnonPublic" }));
  fileId = saved.fileId;
  factId = (await store.office.db.selectFrom("statement").select("id").where("property", "=", "title").executeTakeFirstOrThrow()).id;
  paths = [...new Set(officeForTest(store.office).app.routes.map((route) => route.path))].filter((path) => path.startsWith("/buero"))
    .map((path) => path.replace(":id", fileId).replace(":fact", factId).replace(/:page\{.*\}/, "1"));
});
afterAll(() => store.close());

let opened: OfficeForTest;
beforeEach(() => {
  opened = officeForTest(store.office);
});

const secret = /Zobelhof/;
const methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"];

describe("without a session", () => {
  test("every route, and every address that is none, answers 401 and tells nothing", async () => {
    expect(paths.length).toBeGreaterThanOrEqual(9);
    for (const path of [...paths, "/buero/gibt-es-nicht", "/buero/", "/buero/dokumente.json", "/buero//dokumente"]) {
      for (const method of methods) {
        const response = await opened.app.request(`${ORIGIN}${path}`, { method, headers: { Origin: ORIGIN, "Sec-Fetch-Site": "same-origin" } });
        expect(response.status, `${method} ${path}`).toBe(401);
        expect(await response.text()).not.toMatch(secret);
        expect(response.headers.get("Set-Cookie")).toBeNull();
      }
    }
    expect(opened.changed).toEqual([]);
  });

  test.each([
    ["no cookie of ours", "buero-x=1"], ["an empty one", "="], ["one that is no session", "=a.b.c"],
  ])("%s opens nothing", async (_what, cookie) => {
    const { cookieName } = createSessions(KEY);
    const response = await opened.app.request(`${ORIGIN}/buero/dokumente`, { headers: { Cookie: cookie.startsWith("=") ? `${cookieName}${cookie}` : cookie } });
    expect(response.status).toBe(401);
  });

  test("a session that another key signed, that was changed or that has ended opens nothing", async () => {
    const [own, other] = [createSessions(KEY), createSessions(`${KEY}x`)];
    const session = own.begin(opened.now.getTime());
    const ask = async (sealed: string) => (await opened.app.request(`${ORIGIN}/buero/dokumente`, { headers: { Cookie: `${own.cookieName}=${sealed}` } })).status;
    expect(await ask(own.seal(session))).toBe(200);
    expect(await ask(other.seal(session))).toBe(401);
    const [content = "", signature = ""] = own.seal(session).split(".");
    const longer = Buffer.from(JSON.stringify([session.id, session.until + 1, session.name])).toString("base64url");
    expect(await ask(`${longer}.${signature}`)).toBe(401);
    expect(await ask(`${content}.`)).toBe(401);
    opened.now = new Date(session.until);
    expect(await ask(own.seal(session))).toBe(401);
  });
});

describe("the key", () => {
  const enter = async (key: string, headers: Readonly<Record<string, string>> = {}) => await opened.app.request(`${ORIGIN}/buero?schluessel=${key}`, { headers });

  test("begins a session of twelve hours and leaves the address at once", async () => {
    const response = await enter(KEY);
    expect([response.status, response.headers.get("Location")]).toEqual([303, "/buero/dokumente"]);
    const cookie = response.headers.get("Set-Cookie") ?? "";
    expect(cookie).toMatch(/; Max-Age=43200; Path=\/buero; HttpOnly; Secure; SameSite=Strict$/);
    const list = await opened.app.request(`${ORIGIN}/buero/dokumente`, { headers: { Cookie: cookie.split(";")[0] ?? "" } });
    expect(list.status).toBe(200);
    expect(await list.text()).toMatch(secret);
    expect(opened.said).toEqual([]);
  });

  test("its cookie is for HTTPS alone where HTTPS is spoken, directly or before a proxy", async () => {
    const cookieAt = async (url: string, headers: Readonly<Record<string, string>> = {}) => (await opened.app.request(`${url}/buero?schluessel=${KEY}`, { headers })).headers.get("Set-Cookie");
    expect(await cookieAt("http://127.0.0.1:8080")).not.toMatch(/Secure/);
    expect(await cookieAt("http://127.0.0.1:8080", { "X-Forwarded-Proto": "https" })).toMatch(/Secure/);
  });

  test.each(["", "falsch", `${KEY}x`, KEY.slice(1)])("%j is refused, slowed down and logged without being repeated", async (key) => {
    let paused = 0;
    opened = officeForTest(store.office, { pause: async (ms) => { paused += ms; await Promise.resolve(); } });
    const response = await enter(key, { "X-Forwarded-For": "203.0.113.9\nroot" .replace("\n", " ") });
    expect(response.status).toBe(401);
    expect(response.headers.get("Set-Cookie")).toBeNull();
    expect(paused).toBe(1000);
    expect(opened.said).toEqual([expect.stringMatching(/^office: a wrong access key was tried \(for 203\.0\.113\.9 \)$/)]);
    if (key !== "") expect(opened.said.join()).not.toContain(key);
  });

  test("many wrong keys at once wait in one line, and too many are turned away; the right one passes by", async () => {
    const waiting: (() => void)[] = [];
    opened = officeForTest(store.office, { pause: async () => await new Promise((resolve) => waiting.push(resolve)) });
    const wrong = Array.from({ length: 50 }, async () => (await enter("falsch")).status);
    expect((await enter(KEY)).status).toBe(303);
    expect(waiting).toHaveLength(1);
    for (let answered = 0; answered < 20; answered++) {
      waiting[answered]?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    const statuses = await Promise.all(wrong);
    expect([statuses.filter((status) => status === 401).length, statuses.filter((status) => status === 429).length]).toEqual([20, 30]);
  });
});

describe("a change", () => {
  const post = async (change: Readonly<Record<string, string | undefined>>, token?: string) => {
    const { sessions } = opened.office;
    const session = sessions.begin(opened.now.getTime());
    const headers = { Cookie: `${sessions.cookieName}=${sessions.seal(session)}`, "Content-Type": "application/x-www-form-urlencoded", Origin: ORIGIN, "Sec-Fetch-Site": "same-origin", ...change };
    const body = new URLSearchParams({ tun: "bestaetigen", marke: token ?? sessions.formToken(session) }).toString();
    const known = Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined));
    return (await opened.app.request(`${ORIGIN}/buero/dokumente/${fileId}/angaben/${factId}`, { method: "POST", headers: known, body })).status;
  };

  test.each([
    ["from another site", { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" }],
    ["from a sister domain", { Origin: "https://other.auental.example", "Sec-Fetch-Site": "same-site" }],
    ["from an address that was typed", { Origin: undefined, "Sec-Fetch-Site": "none" }],
    ["from an old browser on another site", { Origin: "https://evil.example", "Sec-Fetch-Site": undefined }],
    ["from elsewhere, though it names our origin", { Origin: ORIGIN, "Sec-Fetch-Site": "cross-site" }],
    ["from a page without an origin", { Origin: "null", "Sec-Fetch-Site": undefined }],
    ["from nobody knows where", { Origin: undefined, "Sec-Fetch-Site": undefined }],
  ])("%s is refused although the session is valid", async (_where, headers) => {
    expect(await post(headers)).toBe(403);
    expect(opened.changed).toEqual([]);
  });

  test.each(["", "falsch", createSessions(KEY).formToken({ id: "andere", until: 0, name: "" })])("with the token %j is refused", async (token) => {
    expect(await post({}, token)).toBe(403);
    expect(opened.changed).toEqual([]);
  });

  test("from our own page with its token is taken, also in an old browser", async () => {
    expect(await post({})).toBe(303);
    expect(await post({ "Sec-Fetch-Site": undefined })).toBe(303);
    expect(opened.changed).toHaveLength(2);
  });
});

test("every answer forbids keeping, framing, sniffing and foreign sources", async () => {
  for (const response of [await opened.ask("/buero/dokumente"), await opened.app.request(`${ORIGIN}/buero/dokumente`), await opened.app.request(`${ORIGIN}/buero?schluessel=${KEY}`)]) {
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "cache-control": "no-store", "x-frame-options": "DENY", "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "x-robots-tag": "noindex, nofollow",
      "content-security-policy": expect.stringMatching(/^default-src 'self';.*frame-ancestors 'none'$/),
    });
  }
});

test("who leaves takes the cookie along", async () => {
  const response = await opened.ask("/buero/abmelden", {});
  expect(response.status).toBe(200);
  expect(response.headers.get("Set-Cookie")).toMatch(/=; Max-Age=0; Path=\/buero; HttpOnly; Secure; SameSite=Strict/);
});

test("without an office there is nothing below /buero, and with one the portal is as it was", async () => {
  const parts = {
    store: { citizen: store.citizen }, search: { search: async () => { throw new Error("not asked"); } }, files: { load: async () => await Promise.resolve(null), open: async () => await Promise.resolve(null) },
    clock: () => opened.now, settings: { siteName: "Ratsfaden" },
  };
  const without = createApp(parts);
  expect((await without.request("/buero")).status).toBe(404);
  expect((await without.request(`/buero?schluessel=${KEY}`)).status).toBe(404);
  const { viewer, pictures, change, pause, log } = opened.office;
  const withOffice = createApp({ ...parts, office: { key: KEY, viewer, pictures, change, pause, log } });
  expect((await withOffice.request("/buero")).status).toBe(401);
  expect((await withOffice.request("/buero/dokumente.json")).status).toBe(401);
  expect((await withOffice.request("/buerokratie")).status).toBe(404);
  const [list, json] = [await withOffice.request("/vorlagen"), await withOffice.request("/vorlagen.json")];
  expect([list.status, json.status]).toEqual([200, 200]);
  expect(await list.text()).not.toMatch(secret);
  expect(await json.json()).toMatchObject({ total: 0 });
});
