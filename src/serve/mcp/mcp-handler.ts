import { createMcpHandler, localhostAllowedOrigins, originValidationResponse } from "@modelcontextprotocol/server";
import type { Portal } from "../answer/portal.ts";
import { askedAt } from "../api/ask.ts";
import { createMcpServer } from "./create-mcp-server.ts";

/** Questions are short; whoever sends more does not ask. */
const largestQuestionBytes = 64 * 1024;
/** Calls that are answered at once; each holds a connection to the database. */
const mostAtOnce = 8;

/**
 * `/mcp`: the tools over Streamable HTTP, without sessions: each call stands alone.
 * A page of another site may not ask (its browser says `Origin`), so that no such page can reach a portal inside a network by a name of its own (DNS rebinding).
 * @returns a handler of one request
 */
export function createMcpHttp(portal: Portal, report: (error: unknown) => void): (request: Request) => Promise<Response> {
  const allowed = [...localhostAllowedOrigins(), ...(portal.site.publicUrl === "" ? [] : [new URL(portal.site.publicUrl).hostname])];
  const handler = createMcpHandler(
    ({ requestInfo }) => createMcpServer({ asked: askedAt(portal, siteOf(portal, requestInfo)), name: portal.site.name, report }),
    { maxRequestBodySize: largestQuestionBytes, maxSubscriptions: 0 },
  );
  let underWay = 0;
  return async (request) => {
    const refused = originValidationResponse(request, allowed);
    if (refused !== undefined) return withHeaders(refused);
    if (underWay >= mostAtOnce) return withHeaders(new Response("Too many questions at once.", { status: 429, headers: { "Retry-After": "1", "Content-Type": "text/plain" } }));
    underWay += 1;
    try {
      return withHeaders(await whole(await handler.fetch(request)));
    } finally {
      underWay -= 1;
    }
  };
}

function siteOf({ site }: Portal, request: Request | undefined): string {
  return site.publicUrl === "" && request !== undefined ? new URL(request.url).origin : site.publicUrl;
}

/** The answer with its body read: only then is the call over. Bodies are bounded by the tools. */
async function whole(response: Response): Promise<Response> {
  return new Response(response.body === null ? null : await response.arrayBuffer(), { status: response.status, headers: response.headers });
}

function withHeaders(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set("Cache-Control", "no-store");
  headers.set("X-Content-Type-Options", "nosniff");
  return new Response(response.body, { status: response.status, headers });
}
