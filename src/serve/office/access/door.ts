import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Office, OfficeEnv } from "../office.ts";
import { respond } from "../respond.tsx";
import { formTooOldPage, foreignOriginPage, noEntryPage, tooManyPage, wrongKeyPage } from "./access-pages.tsx";
import { isHttps, isSameOrigin } from "./same-origin.ts";
import type { Session } from "./session.ts";
import { createSlowDown } from "./slow-down.ts";
import { TOKEN_FIELD } from "./token-field-name.ts";

/**
 * Stands before every address of the office, known or not: lets in who has a session, begins one for who brings the key,
 * and takes changes only from forms that this session was given.
 */
export function door(office: Office): MiddlewareHandler<OfficeEnv> {
  const slowDown = createSlowDown(office.pause);
  return async (c, next) => {
    protect(c);
    const key = c.req.query("schluessel");
    if (key !== undefined && c.req.method === "GET") {
      if (office.sessions.isKey(key)) return enter(c, office);
      office.log(`office: a wrong access key was tried${addressOf(c)}`);
      return (await slowDown.wait()) ? await respond(c, office, null, wrongKeyPage, 401) : await respond(c, office, null, tooManyPage, 429);
    }
    const session = sessionOf(c, office);
    if (session === null) return await respond(c, office, null, noEntryPage, 401);
    if (c.req.method !== "GET" && c.req.method !== "HEAD") {
      if (!isSameOrigin(c, office.site.publicUrl)) return await respond(c, office, session, foreignOriginPage, 403);
      const token = (await c.req.parseBody())[TOKEN_FIELD];
      if (typeof token !== "string" || !office.sessions.isFormToken(session, token)) return await respond(c, office, session, formTooOldPage, 403);
    }
    c.set("session", session);
    return await next();
  };
}

/** Nothing of the office is kept by a browser, shown in a frame of others or listed by a search engine. */
function protect(c: Context): void {
  c.header("Cache-Control", "no-store");
  c.header("X-Robots-Tag", "noindex, nofollow");
}

/** The key leaves the address bar at once; the cookie goes to the office alone, and only from its own pages. */
function enter(c: Context, office: Office): Response {
  const before = sessionOf(c, office);
  const now = office.clock().getTime();
  keepSession(c, office, { ...office.sessions.begin(now), ...(before === null ? {} : { name: before.name }) });
  return c.redirect("/buero/dokumente", 303);
}

/** Gives the browser a cookie that ends with the session. */
export function keepSession(c: Context, { sessions, clock }: Office, session: Session): void {
  const maxAge = Math.max(0, Math.min(sessions.lengthSeconds, Math.floor((session.until - clock().getTime()) / 1000)));
  setCookie(c, sessions.cookieName, sessions.seal(session), { path: "/buero", httpOnly: true, sameSite: "Strict", secure: isHttps(c), maxAge });
}

/** Takes the cookie back. */
export function endSession(c: Context, { sessions }: Office): void {
  setCookie(c, sessions.cookieName, "", { path: "/buero", httpOnly: true, sameSite: "Strict", secure: isHttps(c), maxAge: 0 });
}

function sessionOf(c: Context, { sessions, clock }: Office): Session | null {
  const sealed = getCookie(c, sessions.cookieName);
  return sealed === undefined ? null : sessions.open(sealed, clock().getTime());
}

/** Where a request came from, as the proxy before us says; for the log alone, cut so that nobody writes into it. */
function addressOf(c: Context): string {
  const forwarded = (c.req.header("X-Forwarded-For") ?? "").replace(/[^0-9a-f.:, ]/gi, "").slice(0, 80);
  return forwarded === "" ? "" : ` (for ${forwarded})`;
}
