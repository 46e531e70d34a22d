import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { PageContent } from "../html/layout.tsx";
import type { Session } from "./access/session.ts";
import type { Office } from "./office.ts";
import { OfficeLayout } from "./office-layout.tsx";

/** Answers with one page of the office. Nobody keeps a copy of it. */
export async function respond(c: Context, office: Office, session: Session | null, content: PageContent, status: ContentfulStatusCode = 200): Promise<Response> {
  c.header("Cache-Control", "no-store");
  const token = session === null ? null : office.sessions.formToken(session);
  const page = <OfficeLayout site={office.site} path={c.req.path} session={session} token={token} content={content} />;
  return c.html(`<!DOCTYPE html>${await page.toString()}`, status);
}
