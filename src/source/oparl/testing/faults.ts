import type { Asked, Reply, ServerFault } from "./council-server.ts";
import type { Sent } from "./invented-council.ts";

/** Faults of real servers, to be put together. Each is a manner of one vendor or another. */

type Page = { data: Sent[]; pagination: Record<string, unknown>; links: Record<string, string> };

const isList = ({ path }: Asked): boolean => /^\/oparl\/body(?:\/1\/[a-zA-Z]+)?$/.test(path) && path !== "/oparl/body/1";
const isInnerList = (asked: Asked): boolean => isList(asked) && asked.path !== "/oparl/body";
const isFiltered = ({ query }: Asked): boolean => query.has("modified_since");
const pageIn = ({ status, body }: Reply): Page | null => (status === 200 && typeof body === "object" && body !== null && "data" in body ? (body as Page) : null);

function onPages(work: (page: Page, asked: Asked) => Page | Reply): ServerFault {
  return (asked, answer) => {
    const reply = answer();
    const page = isList(asked) ? pageIn(reply) : null;
    if (!page) return reply;
    const changed = work(structuredClone(page), asked);
    return "status" in changed ? changed : { ...reply, body: changed };
  };
}

const html = (status = 200): Reply => ({ status, headers: { "Content-Type": "text/html; charset=utf-8" }, body: "<!doctype html><title>Bürgerinfo</title><p>Willkommen im Portal" });
const withoutFilters = ({ query, ...asked }: Asked): Asked => ({ ...asked, query: new URLSearchParams([...query].filter(([name]) => !name.includes("_"))) });

/** An empty list is answered like something that is not there. */
export const emptyIs404 = onPages((page) => (page.data.length > 0 ? page : { status: 404, headers: {}, body: { error: "Die angeforderte Ressource wurde nicht gefunden.", code: 802, type: "Exception" } }));
/** The same with a status and words of its own. */
export const emptyIs400 = onPages((page) => (page.data.length > 0 ? page : { status: 400, headers: {}, body: { message: "Keine Adressen vorhanden" } }));
/** The same without any word by which it could be told from a wrong address. */
export const emptyIsBare404 = onPages((page) => (page.data.length > 0 ? page : { status: 404, headers: { "Content-Type": "text/plain" }, body: "" }));
export const emptyIsArray = onPages((page) => (page.data.length > 0 ? page : { status: 200, headers: {}, body: [] }));
/** The list of bodies is the one body. */
export const bodyInsteadOfList: ServerFault = (asked, answer, { body }) => (asked.path === "/oparl/body" ? { status: 200, headers: {}, body } : answer());

const changeNext = (work: (next: string, asked: Asked) => string): ServerFault => onPages((page, asked) => {
  const { next } = page.links;
  if (next !== undefined) page.links["next"] = work(next, asked);
  return page;
});
export const nextWithoutFilter = changeNext((next) => next.replace(/modified_since=[^&]*&?/, ""));
/** `next` holds the plus sign of the offset as it is, and the server reads it as a blank and forgets the filter. */
export const plusIsBlank: ServerFault = (asked, answer, council) => {
  const forgets = /modified_since=[^&]*\+/.test(asked.url);
  return changeNext((next) => next.replace(/%3A/g, ":").replace(/%2B/g, "+"))(asked, () => answer(forgets ? withoutFilters(asked) : asked), council);
};
export const nextIsRelative = changeNext((next) => next.replace(/^https?:\/\/[^/]+\/oparl\//, "/oparl/"));
export const nextOnOtherHost = changeNext((next) => next.replace(/^https?:\/\/[^/]+/, "http://ris-intern.auental.example"));
export const nextIsSelf = onPages((page) => ({ ...page, links: { ...page.links, next: page.links["self"] ?? "" } }));
/** Every page holds the same and names another next one. */
export const pagesWithoutEnd: ServerFault = (asked, answer, { base }) => {
  if (!isInnerList(asked)) return answer();
  const number = Number(asked.query.get("page") ?? "1");
  const reply = answer({ ...asked, query: new URLSearchParams([["limit", "1000"]]) });
  const page = pageIn(reply);
  return page ? { ...reply, body: { data: page.data, pagination: {}, links: { next: `${base}${asked.path}?page=${number + 1}` } } } : reply;
};
export const noNext = onPages((page) => ({ ...page, links: {} }));
/** As many as were asked for, and no word that there are more. */
export const noNextNoTotal = onPages((page) => ({ ...page, links: {}, pagination: {} }));
export const wrongTotal = onPages((page) => ({ ...page, pagination: { ...page.pagination, totalElements: 999 } }));
/** Addresses of lists have a query of their own, and a second `limit` beside it is an error. */
export const listsWithQuery: ServerFault = (asked, answer, council) => {
  const reply = (/limit=.*limit=/.test(asked.url) || /modified_since=.*modified_since=/.test(asked.url)) ? { status: 400, headers: {}, body: "" } : answer();
  if (!asked.path.startsWith("/oparl/body") || asked.path.startsWith("/oparl/body/1/")) return reply;
  const lists = ["organization", "person", "meeting", "paper", "agendaItem", "consultation", "file", "locationList", "legislativeTermList", "membership"];
  const body = structuredClone(council.body);
  for (const name of lists) if (typeof body[name] === "string") body[name] = `${body[name]}?body=1&limit=4`;
  return asked.path === "/oparl/body" ? { ...reply, body: { data: [body], pagination: {}, links: {} } } : { ...reply, body };
};

/** Filters must come unencoded, else it is "not found". */
export const rejectsEncodedFilters: ServerFault = (asked, answer) => {
  if (!isFiltered(asked)) return answer();
  if (/modified_since=[^&]*%/.test(asked.url)) return { status: 404, headers: {}, body: "" };
  const query = new URLSearchParams([...asked.query].map(([name, value]): [string, string] => [name, value.replace(/ (?=\d\d:\d\d$)/, "+")]));
  return answer({ ...asked, query });
};
export const rejectsFractions: ServerFault = (asked, answer) => (/modified_since=[^&]*\d\.\d/.test(asked.url) ? { status: 404, headers: {}, body: "" } : answer());
export const ignoresFilters: ServerFault = (asked, answer) => answer(withoutFilters(asked));
export const failsOnFilters: ServerFault = (asked, answer) => (isFiltered(asked) ? html(503) : answer());
/** Every object was changed this very day. */
export const changedToday = (today: string): ServerFault => onPages((page) => ({ ...page, data: page.data.map((object) => ({ ...object, created: today, modified: today })) }));

/** Deleted objects stand in every list, without their type. */
export const stubsEverywhere: ServerFault = (asked, answer, { lists, base }) => {
  const reply = answer();
  const page = isInnerList(asked) ? pageIn(reply) : null;
  const name = asked.path.split("/").at(-1) ?? "";
  if (!page || !(name in lists) || asked.query.has("page")) return reply;
  return { ...reply, body: { ...page, data: [...page.data, { id: `${base}/oparl/${name}/9999`, created: "2020-01-01T00:00:00+01:00", modified: "2021-01-01T00:00:00+01:00", deleted: true }] } };
};

/** All addresses say /oparl, but only /ris/oparl answers. */
export const answersElsewhere: ServerFault = (asked, answer) => (asked.path.startsWith("/ris/") ? answer({ ...asked, path: asked.path.slice("/ris".length) }) : asked.path.startsWith("/oparl") ? html(404) : answer());
/** The page for people comes with a success, for these paths. */
export const htmlFor = (paths: RegExp): ServerFault => (asked, answer) => (paths.test(asked.url) ? html() : answer());
/** The first `times` requests to these paths fail. */
export const failsAtFirst = (paths: RegExp, times: number, reply: Reply = { status: 500, headers: {}, body: "Fehler" }): ServerFault => {
  let left = times;
  return (asked, answer) => (paths.test(asked.url) && left-- > 0 ? reply : answer());
};
export const fails = (paths: RegExp, reply: Reply = { status: 500, headers: {}, body: "Fehler" }): ServerFault => failsAtFirst(paths, Infinity, reply);
export const cut: Reply = { status: 0, headers: {}, body: null, isCut: true };
export const busy = (retryAfter: string): Reply => ({ status: 429, headers: { "Retry-After": retryAfter }, body: "" });
export const slow = (paths: RegExp, delayMs: number): ServerFault => (asked, answer) => (paths.test(asked.url) ? { ...answer(), delayMs } : answer());
export const redirect = (paths: RegExp, to: (asked: Asked) => string): ServerFault => (asked, answer) => (paths.test(asked.url) ? { status: 302, headers: { Location: to(asked) }, body: "" } : answer());
/** Every list is empty all of a sudden. */
export const showsNothing: ServerFault = (asked, answer) => (isInnerList(asked) ? { status: 200, headers: {}, body: { data: [], pagination: { totalElements: 0 }, links: {} } } : answer());

/** Answers carry a mark of their content, and "not modified" where it is still the same. */
export const withEtags: ServerFault = (asked, answer) => {
  const reply = answer();
  if (reply.status !== 200) return reply;
  const etag = `"${hash(JSON.stringify(reply.body))}"`;
  return asked.headers["if-none-match"] === etag ? { status: 304, headers: { ETag: etag }, body: null } : { ...reply, headers: { ...reply.headers, ETag: etag } };
};

function hash(text: string): string {
  let value = 0;
  for (let at = 0; at < text.length; at++) value = (value * 31 + text.charCodeAt(at)) | 0;
  return (value >>> 0).toString(36);
}
