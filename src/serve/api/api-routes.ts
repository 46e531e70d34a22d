import { type Context, Hono } from "hono";
import { cors } from "hono/cors";
import type { Portal } from "../answer/portal.ts";
import { respond, siteAt } from "../answer/respond.tsx";
import type { Site } from "../html/site.ts";
import { answerTo, askedAt } from "./ask.ts";
import { loadExamples } from "./examples.ts";
import { apiPage } from "./page/api-page.tsx";
import { describeApi } from "./openapi.ts";
import type { Operation } from "./operation.ts";
import { operations } from "./operations.ts";
import { BadQuestion, passingTrouble, problemOf, type ProblemStatus, problemType, type QuestionError } from "./problem.ts";
import { readQuestion } from "./read-question.ts";

/** `/api/v1/…`: the portal's own questions for programs, their description, and `/api`, its page. */
export function addApi(app: Hono, portal: Portal, report: (error: unknown) => void): void {
  app.get("/api", async (c) => {
    const site = siteAt(c, portal.site);
    const description = describeApi(site);
    const examples = await loadExamples(askedAt(portal, site.publicUrl), site.publicUrl);
    return await respond(c, portal.site, {
      view: doorOf(site),
      content: apiPage({ description, examples, site: site.publicUrl }),
    });
  });
  const api = new Hono();
  api.use(cors({ origin: "*", allowMethods: ["GET", "HEAD", "OPTIONS"], exposeHeaders: ["ETag", "Last-Modified"], maxAge: 86_400 }));
  api.use(async (c, next) => {
    await next();
    if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "public, max-age=60");
  });
  api.get("/", (c) => c.json(doorOf(siteAt(c, portal.site))));
  // Addresses that end in `.json` are those without it.
  api.get("/openapi", (c) => c.json(describeApi(siteAt(c, portal.site))));
  for (const operation of operations) api.get(operation.path.replace(/\{(\w+)\}/gu, ":$1"), async (c) => await answer(c, portal, operation));
  api.get("*", (c) => refuse(c, portal, 404, "There is no such address; see /api/v1/openapi.json."));
  api.all("*", (c) => {
    c.header("Allow", "GET, HEAD, OPTIONS");
    return refuse(c, portal, 405, `${c.req.method} is not possible: this interface is read-only.`);
  });
  api.onError((error, c) => {
    if (error instanceof BadQuestion) return refuse(c, portal, 400, error.message, error.errors);
    report(error);
    const passing = passingTrouble(error);
    if (passing === null) return refuse(c, portal, 500, "Something went wrong on our side. Try again in a few minutes.");
    c.header("Retry-After", "60");
    return refuse(c, portal, 503, passing);
  });
  app.route("/api/v1", api);
}

/** Where everything else is found. */
function doorOf({ name, publicUrl }: Site): object {
  return { name: `${name}: Schnittstelle für Programme`, web: `${publicUrl}/api`, openapi: `${publicUrl}/api/v1/openapi.json`, oparl: `${publicUrl}/oparl/v1.1/system` };
}

async function answer(c: Context, portal: Portal, operation: Operation): Promise<Response> {
  const site = siteAt(c, portal.site).publicUrl;
  const question = readQuestion(operation, c.req.param(), c.req.queries());
  if (question === null) return refuse(c, portal, 404, "There is nothing public with this id.");
  if (await isUnchanged(c, portal)) return c.body(null, 304);
  const found = await answerTo(askedAt(portal, site), operation, question, `${site}${c.req.path}${new URL(c.req.url).search}`);
  return found === null ? refuse(c, portal, 404, "There is nothing public with this id.") : c.json(found);
}

/** A change of this moment may be followed by another within the second that the header can tell. */
const settledMs = 2000;

/**
 * Tells when anything last changed, which is when any answer can have changed, and whether the asker has seen that.
 * Who also sends an ETag is answered by that: it is the more exact of the two.
 */
async function isUnchanged(c: Context, portal: Portal): Promise<boolean> {
  const last = Date.parse((await portal.read.lastModified()) ?? "");
  if (Number.isNaN(last) || portal.clock().getTime() - last < settledMs) return false;
  const inSeconds = Math.floor(last / 1000) * 1000;
  c.header("Last-Modified", new Date(inSeconds).toUTCString());
  const since = c.req.header("If-None-Match") === undefined ? Date.parse(c.req.header("If-Modified-Since") ?? "") : Number.NaN;
  return inSeconds <= since;
}

function refuse(c: Context, portal: Portal, status: ProblemStatus, detail: string, errors: readonly QuestionError[] = []): Response {
  c.header("Cache-Control", "no-store");
  return c.body(JSON.stringify(problemOf(siteAt(c, portal.site).publicUrl, status, detail, errors)), status, { "Content-Type": problemType });
}
