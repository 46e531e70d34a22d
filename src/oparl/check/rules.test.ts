import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Ask } from "./answer.ts";
import { checkServer } from "./check-server.ts";
import { allRules } from "./rules.ts";
import { bytesOf } from "./testing/invented-council.ts";
import { askInvented, filtersPass, type ServerFault, type Written } from "./testing/invented-server.ts";

const now = Date.parse("2031-06-01T12:00:00Z");
const home = "https://rat.auental.example";
const root = `${home}/oparl`;

interface Variant extends ServerFault {
  readonly origin?: string;
  readonly ask?: (ask: Ask) => Ask;
}

type Change = (object: Record<string, unknown>) => void;

/** Changes one object wherever it is written, or only in some places. */
function on(id: string, change: Change, where: (written: Written) => boolean = () => true): Variant {
  return { object: (object, written) => void (written.id === id && where(written) && change(object)) };
}

/** Gives one object other properties; undefined takes one away. */
function having(id: string, properties: Record<string, unknown>, where?: (written: Written) => boolean): Variant {
  return on(id, (object) => {
    Object.assign(object, properties);
    for (const [name, value] of Object.entries(properties)) if (value === undefined) delete object[name];
  }, where);
}

const alone = ({ place }: Written) => place === "alone";
const listed = ({ place }: Written) => place === "list";
const embedded = ({ place }: Written) => place === "embedded";

/** Changes what is sent for some paths. */
function sending(isMeant: (path: string, address: string) => boolean, change: NonNullable<ServerFault["send"]>): Variant {
  return { send: (sent, asked) => void (isMeant(asked.path, asked.question.address) && change(sent, asked)) };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const oparl = (path: string) => path.startsWith("/oparl/");
const missing = (path: string) => path.endsWith("-gibt-es-nicht");
const at = (wanted: string) => (path: string, address: string) => path === wanted && !address.includes("?");
const papers = "body/1/paper";
const memberships = "body/1/membership";

/** For every rule, a server with the one fault that it is there to find. */
const variants: Readonly<Record<string, Variant>> = {
  "system.license": having("system", { license: undefined }),
  "system.no-body": { list: (objects, list) => (list === "bodies" ? [] : objects) },
  "body.other-system": having("body/1", { system: `${root}/system?andere=1` }),
  "address.http": { origin: "http://rat.auental.example" },
  "address.number": { origin: "https://192.0.2.7" },
  "system.other-versions": having("system", { otherOparlVersions: [`${root}/system`] }),
  "address.scheme": having("paper/3", { relatedPaper: ["http://rat.auental.example/oparl/paper/4"] }),
  "address.domain": having("location/2", { id: "https://andere.example/oparl/location/2" }),
  "address.implementation": { path: "/oparl.php" },
  "answer.head": sending(oparl, (sent, { question }) => void (question.method === "HEAD" && (sent.status = 405))),
  "answer.conditional": sending(oparl, (sent) => void (sent.status === 304 && (sent.status = 200))),
  "address.spellings": { ask: (ask) => async (question) => await ask({ ...question, address: question.address.replace(/\/$/u, "") }) },
  "answer.failed": sending(at(`/oparl/${memberships}`), (sent) => void (sent.status = 500)),
  "answer.not-json": sending(at(`/oparl/${memberships}`), (sent) => void (sent.bytes = utf8("<html>Anmeldung</html>"))),
  "answer.bom": sending(oparl, (sent) => void (sent.bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...sent.bytes))),
  "answer.utf8": sending(at("/oparl/location/2"), (sent) => void (sent.bytes = Uint8Array.from(new TextDecoder().decode(sent.bytes), (letter) => letter.charCodeAt(0)))),
  "answer.content-type": sending(oparl, (sent) => void (sent.headers["content-type"] = "text/html")),
  "answer.cors": sending(missing, (sent) => void delete sent.headers["access-control-allow-origin"]),
  "answer.cors-methods": sending(oparl, (sent) => void (sent.headers["access-control-allow-methods"] = "POST")),
  "answer.cookie": sending(oparl, (sent) => void (sent.headers["set-cookie"] = "sitzung=1")),
  "answer.redirect": { ask: (ask) => async (question) => ({ ...(await ask(question)), redirects: question.address === `${root}/location/2` ? [`${root}/location/2/`] : [] }) },
  "answer.compression": sending(oparl, (sent) => void delete sent.headers["content-encoding"]),
  "answer.validator": sending(oparl, (sent) => void delete sent.headers["etag"]),
  "error.unknown-address": sending(missing, (sent) => Object.assign(sent, { status: 200, bytes: utf8("{}") })),
  "error.status": sending(missing, (sent) => void (sent.status = 200)),
  "error.object": sending(missing, (sent) => void (sent.bytes = utf8("{}"))),

  "object.type-missing": having("location/2", { type: undefined }),
  "object.type-unknown": having("location/2", { type: "https://schema.oparl.org/1.1/location" }),
  "object.type-version": having("location/2", { type: "https://schema.oparl.org/1.0/Location" }),
  "object.type-wrong": { list: (objects, list, all) => (list === "body/1/legislativeTermList" ? [...objects, ...[all.get("location/2")].filter((one) => one !== undefined)] : objects) },
  "object.id-missing": having("location/2", { id: undefined }, ({ parent }) => parent === "organization/1"),
  "object.mandatory": having("body/1", { name: undefined }),
  "object.mandatory-by-text": having("file/31", { modified: undefined }),
  "object.back-missing": having("agendaitem/1-1", { meeting: undefined }, alone),
  "object.back-missing-in-list": having("agendaitem/1-1", { meeting: undefined }, listed),
  "object.back-embedded": having("consultation/1", { paper: `${root}/paper/1` }, embedded),
  "object.unknown-property": having("paper/1", { faxNumber: "1" }),
  "object.property-too-new": {
    object(object, { type }) {
      object["type"] = `https://schema.oparl.org/1.0/${type}`;
      for (const name of ["agendaItem", "consultation", "file", "locationList", "legislativeTermList", "membership"]) if (type === "Body") delete object[name];
      for (const name of ["organizations", "persons", "meetings", "locationObject", "sha512Checksum", "order"]) delete object[name];
      if (type === "Organization") delete object["consultation"];
      if (["LegislativeTerm", "Membership", "AgendaItem", "Consultation"].includes(type)) for (const name of ["created", "modified", "deleted"]) delete object[name];
      if (type === "System") object["oparlVersion"] = "https://schema.oparl.org/1.0/";
      if (type === "Person") object["locationObject"] = object["location"] === undefined ? undefined : { id: object["location"], type: "https://schema.oparl.org/1.0/Location", created: "2031-01-01T00:00:00+00:00", modified: "2031-01-01T00:00:00+00:00" };
    },
  },
  "object.vendor-prefix": having("paper/1", { "oparl:summary": "Kurz" }),
  "object.nothing-said": on("location/2", (object) => { for (const name of ["description", "streetAddress", "room", "postalCode", "locality", "geojson"]) delete object[name]; }),
  "object.created-after-modified": having("system", { created: "2031-05-30T00:00:00+00:00" }),
  "object.time-in-future": having("system", { modified: "2031-07-01T00:00:00+00:00" }),
  "object.start-after-end": having("meeting/1", { end: "2031-02-01T00:00:00+01:00" }),
  "embedded.deleted": { council: (objects) => void objects.set("file/31", { id: "file/31", type: "File", properties: { created: "2031-01-02T00:00:00+00:00", modified: "2031-01-03T00:00:00+00:00", deleted: true } }) },
  "embedded.modified-later": { council: (objects) => Object.assign(objects.get("file/31")?.properties ?? {}, { modified: "2031-05-20T00:00:00+00:00" }) },
  "deleted.mandatory": { council: (objects) => void delete objects.get("paper/90")?.properties["created"] },

  "value.array-expected": having("paper/1", { keyword: "Radverkehr" }),
  "value.single-expected": having("paper/1", { reference: ["2031/01"] }),
  "value.address-expected": having("organization/2", { body: { id: `${root}/body/1`, type: "https://schema.oparl.org/1.1/Body" } }),
  "value.object-expected": having("organization/1", { location: `${root}/location/2` }),
  "value.list-expected": having("organization/2", { meeting: [] }),
  "value.wrong-kind": having("paper/1", { reference: 5 }),
  "value.whole-number": having("file/31", { size: 3.5 }),
  "value.url": having("paper/1", { web: "www.auental.example" }),
  "value.date": having("paper/1", { date: "10.01.2031" }),
  "value.date-time": having("meeting/1", { start: "2031-02-01T18:00:00Z" }),
  "value.null": having("paper/1", { paperType: null }),
  "value.empty-string": having("paper/1", { paperType: " " }),
  "value.empty-list": having("paper/1", { relatedPaper: [] }),
  "value.markup": having("paper/1", { name: "Rad- &amp; Gehweg" }),
  "value.control-character": having("paper/1", { name: "Rad\u0007weg" }),
  "value.placeholder": having("paper/1", { paperType: "N/A" }),
  "value.blank-edges": having("paper/1", { name: "Radweg\u00a0" }),
  "value.twice": having("paper/1", { keyword: ["Rad", "Rad"] }),

  "system.version": having("system", { oparlVersion: "1.1" }),
  "body.ags": having("body/1", { ags: "1234567" }),
  "organization.type": having("organization/1", { organizationType: "Hauptorgan" }),
  "person.gender": having("person/1", { gender: "weiblich" }),
  "person.location-object": having("person/1", { location: `${root}/location/2` }),
  "meeting.state": having("meeting/1", { meetingState: "geplant" }),
  "agenda.order": having("agendaitem/1-1", { order: 5 }),
  "paper.main-file-twice": on("paper/1", (object) => void (object["auxiliaryFile"] as unknown[] | undefined)?.push(object["mainFile"])),
  "object.names-itself": having("paper/5", { relatedPaper: [`${root}/paper/5`] }),
  "file.name-with-extension": having("file/31", { name: "Vorlage.pdf" }),
  "file.mime-form": having("file/31", { mimeType: "pdf" }),
  "file.size-stated": having("file/31", { size: 0 }),
  "file.checksum-form": having("file/31", { sha512Checksum: "abc" }),
  "file.sha1-deprecated": having("file/31", { sha512Checksum: undefined, sha1Checksum: createHash("sha1").update(bytesOf("31")).digest("hex") }),
  "file.no-download": having("file/31", { downloadUrl: undefined }),
  "location.geojson-feature": having("location/2", { geojson: { type: "Point", coordinates: [10.2, 50.5] } }),
  "location.geojson-order": having("location/2", { geojson: { type: "Feature", geometry: { type: "Point", coordinates: [50.5, 10.2] }, properties: {} } }),
  "location.geojson-properties": having("location/2", { geojson: { type: "Feature", geometry: { type: "Point", coordinates: [10.2, 50.5] } } }),

  "object.not-retrievable": sending(at("/oparl/file/31"), (sent) => void (sent.status = 404)),
  "object.id-is-address": having("location/2", { id: `${root}/location/2/` }, alone),
  "embedded.differs": having("file/31", { name: "Anders" }, embedded),
  "list.copy-differs": having("paper/1", { name: "Anders" }, listed),
  "object.parent-unnamed": having("location/2", { organizations: undefined }, alone),
  "object.created-moves": having("file/31", { created: "2031-01-01T00:00:00+00:00" }, alone),
  "deleted.status": sending(at("/oparl/paper/90"), (sent) => void (sent.status = 404)),
  "deleted.alone": having("paper/90", { deleted: undefined, name: "Radweg" }, alone),
  "reference.dead": having("paper/5", { relatedPaper: [`${root}/paper/999`] }),
  "reference.type": having("paper/5", { relatedPaper: [`${root}/meeting/1`] }),
  "reference.deleted": having("paper/5", { relatedPaper: [`${root}/paper/90`] }),
  "reference.not-listed": { list: (objects, list) => (list === "body/1/locationList" ? objects.filter(({ id }) => id !== "location/1") : objects) },
  "reference.one-sided": having("organization/2", { membership: undefined }),

  "list.form": { page: ({ data }, { list }) => (list === "body/1/legislativeTermList" ? data : undefined) },
  "list.element": { page: (page, { list }) => (list === "body/1/legislativeTermList" ? { ...page, data: [...page.data, null] } : undefined) },
  "list.pagination": { page: ({ data, links }, { list }) => (list === memberships ? { data, links } : undefined) },
  "list.links": { page: ({ data, pagination }, { list }) => (list === memberships ? { data, pagination } : undefined) },
  "list.next-missing": { page: ({ links }, { list }) => void (list === papers && delete links["next"]) },
  "list.next-surplus": { page: ({ links }, { list, query }) => void (list === memberships && !query.has("page") && (links["next"] = withPage(links["self"], 2))) },
  "list.loop": { page: ({ links }, { list, query }) => void (list === papers && query.has("page") && links["next"] === undefined && (links["next"] = links["first"])) },
  "list.twice": { list: (objects, list) => (list === papers ? [...objects.slice(0, 1), ...objects] : objects) },
  "list.elements-per-page": { page: ({ pagination, links }, { list }) => void (list === papers && links["prev"] !== undefined && (pagination["elementsPerPage"] = 4)) },
  "list.page-size": { page: ({ pagination }, { list }) => void (list === papers && (pagination["elementsPerPage"] = 2)) },
  "list.total": { page: ({ pagination }, { list }) => void (list === papers && (pagination["totalElements"] = Number(pagination["totalElements"]) + 1)) },
  "list.page-numbers": { page: ({ pagination }, { list }) => void (list === papers && Object.assign(pagination, { currentPage: 1, totalPages: 1 })) },
  "list.links-elsewhere": { page: ({ links }, { list }) => void (list === papers && links["prev"] !== undefined && (links["prev"] = links["self"])) },
  "list.unpaged": {
    pageSize: 1000,
    council(objects) {
      for (let number = 100; number < 201; number++) objects.set(`location/${number}`, { id: `location/${number}`, type: "Location", properties: { created: "2031-01-02T00:00:00+00:00", modified: "2031-01-03T00:00:00+00:00", description: `Feld ${number}` } });
    },
  },
  "list.deleted": { shows: ({ properties }, { query, right }) => right || (properties["deleted"] === true && filtersPass(properties, query)) },
  "list.order": { page: (page, { list, time, query }) => (list === papers && time > 1 && query.size === 0 ? { ...page, data: page.data.toReversed() } : undefined) },

  "filter.refused": sending((path, address) => path === `/oparl/${memberships}` && address.includes("created_until"), (sent) => void (sent.status = 404)),
  "filter.result": { query: (query, list) => void (list === memberships && query.delete("created_since")) },
  "filter.incomplete": { shows: ({ id }, { query, right }) => right && !(id === "membership/2" && query.has("modified_since")) },
  "filter.deleted-missing": {
    council: (objects) => Object.assign(objects.get("paper/90")?.properties ?? {}, { modified: "2031-05-25T00:00:00+00:00" }),
    shows: ({ id }, { query, right }) => right && !(id === "paper/90" && (query.get("modified_since") ?? "") > "2010"),
  },
  "filter.boundary": { shows: ({ properties }, { query, right }) => right && Date.parse(String(properties["modified"])) !== Date.parse(query.get("modified_since") ?? "") },
  "filter.links": { page: ({ links }, { list }) => void (list === papers && Object.assign(links, Object.fromEntries(Object.entries(links).map(([name, link]) => [name, String(link).replace(/modified_since=[^&]*&?/u, "")])))) },
  "filter.links-encoding": { page: ({ links }, { list }) => void (list === papers && Object.assign(links, Object.fromEntries(Object.entries(links).map(([name, link]) => [name, String(link).replaceAll("%2B", "+")])))) },
  "filter.combination": { query: (query, list) => void (list === memberships && query.has("modified_since") && query.delete("modified_until")) },
  "filter.other-offset": { query: (query) => query.forEach((value, name) => query.set(name, value.replace("+05:00", "+00:00"))) },
  "filter.future": sending((_, address) => address.includes("modified_since=2032"), (sent) => void (sent.status = 404)),
  "limit.refused": sending((_, address) => address.includes("limit=1"), (sent) => void (sent.status = 400)),
  "filter.wrong-value": { ask: (ask) => async (question) => await ask({ ...question, address: question.address.replace("?modified_since=gestern", "") }) },
  "omit-internal.refused": sending((_, address) => address.includes("omit_internal"), (sent) => void (sent.status = 400)),
  "omit-internal.kept": { query: (query) => query.delete("omit_internal") },
  "omit-internal.more": { page: ({ data }, { list, query }) => void (list === papers && query.has("omit_internal") && delete data[0]?.["mainFile"]) },

  "file.unreachable": sending(at("/dateien/31"), (sent) => void (sent.status = 410)),
  "file.download-unreachable": sending(at("/dateien/31/herunterladen"), (sent) => void (sent.status = 410)),
  "file.access-attachment": sending(at("/dateien/31"), (sent) => void (sent.headers["content-disposition"] = "attachment; filename=\"a.txt\"")),
  "file.download-inline": sending(at("/dateien/31/herunterladen"), (sent) => void delete sent.headers["content-disposition"]),
  "file.download-name": sending(at("/dateien/31/herunterladen"), (sent) => void (sent.headers["content-disposition"] = "attachment")),
  "file.download-name-differs": sending(at("/dateien/31/herunterladen"), (sent) => void (sent.headers["content-disposition"] = "attachment; filename*=UTF-8''Anders%20%C3%A4.txt")),
  "file.size-differs": having("file/31", { size: 5 }),
  "file.checksum-differs": having("file/31", { sha512Checksum: "0".repeat(128) }),
  "file.mime-differs": sending(at("/dateien/31"), (sent) => void (sent.headers["content-type"] = "text/html")),
  "file.type-untold": sending(at("/dateien/31"), (sent) => void (sent.headers["content-type"] = "application/octet-stream")),
  "file.headers": sending(at("/dateien/31"), (sent) => void delete sent.headers["last-modified"]),
  "file.conditional": sending(at("/dateien/31"), (sent) => void (sent.status === 304 && (sent.status = 200))),
  "file.ranges": sending(at("/dateien/31"), (sent) => void (sent.status === 206 && (sent.status = 200))),
};

function withPage(address: unknown, page: number): string {
  const url = new URL(String(address));
  url.searchParams.set("page", String(page));
  return url.href;
}

async function rulesBrokenBy({ origin = home, ask: wrap, ...fault }: Variant): Promise<readonly string[]> {
  const ask = askInvented(origin, fault);
  const result = await checkServer(`${origin}${fault.path ?? "/oparl"}/system`, { ask: wrap?.(ask) ?? ask, now: () => now }, { limit: 1000, sample: 60, deadline: now + 1, together: 2 });
  if ("failure" in result) throw new Error(result.failure);
  return result.findings.map(({ rule }) => rule.id);
}

test("every rule has a server that breaks it, and every name is used once", () => {
  expect(Object.keys(variants).toSorted()).toEqual(allRules.map(({ id }) => id).toSorted());
});

test("a server that is right breaks no rule", async () => expect(await rulesBrokenBy({})).toEqual([]));

test.each(Object.entries(variants))("%s is found, and nothing else", async (id, variant) => {
  expect(await rulesBrokenBy(variant)).toEqual([id]);
});
