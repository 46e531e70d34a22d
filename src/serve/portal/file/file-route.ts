import type { Hono } from "hono";
import type { Portal } from "../../answer/portal.ts";
import { headersOf } from "../../answer/file-headers.ts";
import { pathId } from "../../answer/query.ts";

/** `/dateien/:id/:name`: the bytes of an original. The name only makes the address speak; the id decides. */
export function addFile(app: Hono, portal: Portal): void {
  app.get("/dateien/:id/:name", async (c) => {
    const id = pathId(c);
    const file = id === null ? null : await portal.read.file(id);
    const bytes = file === null ? null : await portal.loadBytes(file.sha256);
    if (file === null || bytes === null) return await c.notFound();
    for (const [name, value] of Object.entries(headersOf(file))) c.header(name, value);
    return c.body(new Uint8Array(bytes));
  });
}
