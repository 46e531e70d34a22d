import type { Context, Hono } from "hono";
import type { OpenedBytes } from "../../../files/file-store.ts";
import { headersOf } from "../../answer/file-headers.ts";
import type { Portal } from "../../answer/portal.ts";
import { pathId } from "../../answer/query.ts";
import { respond } from "../../answer/respond.tsx";
import { gonePage } from "../error-pages.tsx";
import { readRange } from "./byte-range.ts";

/**
 * `/dateien/:id/:name`: the bytes of an original, whole or a piece of it; with `?herunterladen=1` to be saved under its name.
 * The name only makes the address speak; the id decides.
 */
export function addFile(app: Hono, portal: Portal): void {
  app.get("/dateien/:id/:name", async (c) => {
    const id = pathId(c);
    const file = id === null ? null : await portal.read.file(id);
    const bytes = file === null ? null : await portal.openBytes(file.sha256);
    if (file !== null && bytes !== null) {
      const modified = Math.floor(Date.parse(file.readAt) / 1000) * 1000;
      const headers = { ...headersOf(file, c.req.query("herunterladen") === "1"), "Last-Modified": new Date(modified).toUTCString(), "Accept-Ranges": "bytes" };
      return send(c, bytes, headers, { tag: `"${file.sha256}"`, modified });
    }
    if (id === null || !(await portal.read.isGone("File", id))) return await c.notFound();
    return await respond(c, portal.site, { view: { error: "gone", message: "Diese Datei war hier öffentlich und ist es nicht mehr." }, content: gonePage, status: 410 });
  });
}

function send(c: Context, bytes: OpenedBytes, headers: Readonly<Record<string, string>>, version: { readonly tag: string; readonly modified: number }): Response {
  const { tag, modified } = version;
  const [known, since] = [c.req.header("If-None-Match"), c.req.header("If-Modified-Since")];
  // The tag of an answer that was packed on its way is a weak one.
  const isKnown = known === undefined ? since !== undefined && Date.parse(since) >= modified : known.trim() === "*" || known.split(",").some((each) => each.trim().replace(/^W\//u, "") === tag);
  if (isKnown) return c.body(null, 304, headers);
  const condition = c.req.header("If-Range");
  const isSame = condition === undefined || condition === tag || Date.parse(condition) === modified;
  const range = isSame ? readRange(c.req.header("Range"), bytes.size) : null;
  if (range === "none") return c.body(null, 416, { ...headers, "Content-Range": `bytes */${bytes.size}` });
  const { from, until } = range ?? { from: 0, until: bytes.size };
  const all = { ...headers, "Content-Length": String(until - from), ...(range === null ? {} : { "Content-Range": `bytes ${from}-${until - 1}/${bytes.size}` }) };
  // Who asks for the head alone opens nothing.
  return new Response(c.req.method === "HEAD" ? null : bytes.stream(from, until), { status: range === null ? 200 : 206, headers: all });
}
