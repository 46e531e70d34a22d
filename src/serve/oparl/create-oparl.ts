import { parseAccept } from "hono/utils/accept";
import { objectPath, putSite } from "../../oparl/addresses.ts";
import { typeAddress } from "../../oparl/model.ts";
import { loadMeetingOfDocument } from "../../store/publication/documents.ts";
import { loadPublished } from "../../store/published-objects.ts";
import type { Viewer } from "../../store/viewer.ts";
import { createListAnswer } from "./list-answer.ts";
import { BadListQuery, readListQuery, sortedQuery } from "./list-query.ts";
import { crossOrigin, encodeFor, isKnown, sendContent, sendKnown, sendOnce, sendRedirect } from "./send.ts";
import { canonicalPath, findTarget, systemTarget, type Target } from "./target.ts";

/** What OParl is served from. */
export interface OparlParts {
  /** Only the citizen's eyes. */
  readonly citizen: Viewer;
  /** Address of the site without slash at its end; empty where each request tells it. */
  readonly publicUrl: string;
  readonly clock: () => Date;
  /** Hears of errors that a client saw as 500. */
  readonly report: (error: unknown) => void;
}

/** Page for people about the interface. */
const ABOUT = "/hilfe/oparl";

/** True where a path belongs to the interface, in whatever spelling. */
export function isOparlPath(path: string): boolean {
  return /^\/+oparl(?:\/|$)/iu.test(path);
}

/**
 * `/oparl/v1.1/…`: what was published, as OParl 1.1. Answers without a frame around it, because a list page is a third of a megabyte
 * and every turn that it takes through other hands is felt.
 */
export function createOparl(parts: OparlParts): (request: Request) => Promise<Response> {
  const answerList = createListAnswer(parts.citizen);
  return async (request) => {
    try {
      return await answer(request, parts, answerList);
    } catch (error) {
      if (error instanceof BadListQuery) return sendError(request, 400, error.message, error.debug);
      parts.report(error);
      return sendError(request, 500, "Die Antwort ließ sich nicht zusammenstellen. Bitte versuchen Sie es später noch einmal.", "internal error; the operator was told");
    }
  };
}

async function answer(request: Request, parts: OparlParts, answerList: ReturnType<typeof createListAnswer>): Promise<Response> {
  if (request.method === "OPTIONS") return preflight();
  if (request.method !== "GET" && request.method !== "HEAD") return sendError(request, 405, "Diese Schnittstelle kann nur gelesen werden.", "only GET, HEAD and OPTIONS", { Allow: METHODS });
  const url = new URL(request.url);
  const site = parts.publicUrl === "" ? url.origin : parts.publicUrl;
  const target = targetOf(url.pathname);
  if (target === "broken") return sendError(request, 400, "Diese Adresse ist nicht richtig geschrieben.", "the path holds a broken percent-encoding");
  if (target === null) return notThere(request);
  if (target.what === "entrance") return sendRedirect(wantsPage(request) ? 302 : 301, `${site}${wantsPage(request) ? ABOUT : canonicalPath(systemTarget)}`, "Accept");
  const path = canonicalPath(target);
  if (path !== url.pathname) return sendRedirect(301, `${site}${path}${url.search}`);
  const now = parts.clock().getTime();
  if (target.what === "object") return await answerObject(request, target, parts, site, now) ?? notThere(request);
  if (!readListQuery(url.search).canonical) return sendRedirect(301, `${site}${path}${sortedQuery(url.search)}`);
  return await answerList(request, target, site, now) ?? notThere(request);
}

const METHODS = "GET, HEAD, OPTIONS";

function preflight(): Response {
  return new Response(null, { status: 204, headers: { ...crossOrigin, Allow: METHODS, "Access-Control-Allow-Methods": METHODS, "Access-Control-Allow-Headers": "*", "Access-Control-Max-Age": "86400" } });
}

function targetOf(path: string): Target | "broken" | null {
  try {
    return findTarget(path);
  } catch {
    return "broken";
  }
}

/** An object; a stub is one, too. Null where there is none. */
async function answerObject(request: Request, target: Extract<Target, { readonly what: "object" }>, { citizen }: OparlParts, site: string, now: number): Promise<Response | null> {
  const found = await loadPublished(citizen, target.type, target.id);
  if (found === null) return await answerDocument(target, citizen, site);
  const marks = { tag: `o${found.change}`, modified: found.modified };
  return isKnown(request.headers, marks) ? sendKnown(marks, now) : sendContent(request, await encodeFor(request, putSite(found.value, site)), marks, now);
}

/** Documents of a meeting (its minutes, say) are files of that meeting, not papers: who comes by a paper's address is sent to the meeting. */
async function answerDocument({ type, id }: Extract<Target, { readonly what: "object" }>, citizen: Viewer, site: string): Promise<Response | null> {
  const meeting = type === "Paper" ? await loadMeetingOfDocument(citizen, id) : null;
  return meeting === null ? null : sendRedirect(303, `${site}${objectPath("Meeting", meeting)}`);
}

/** True where a browser asks for something to read. */
function wantsPage(request: Request): boolean {
  const weight = (type: string): number => parseAccept(request.headers.get("Accept") ?? "").find((each) => each.type === type)?.q ?? 0;
  return weight("text/html") > weight("application/json");
}

function notThere(request: Request): Response {
  return sendError(request, 404, "Dieses Objekt gibt es nicht, oder es ist nicht öffentlich.", "no such object or list");
}

function sendError(request: Request, status: number, message: string, debug: string, headers: Readonly<Record<string, string>> = {}): Response {
  return sendOnce(request, status, { type: typeAddress("Error"), message, debug }, headers);
}
