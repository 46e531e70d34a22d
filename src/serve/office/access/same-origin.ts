import type { Context } from "hono";

/**
 * True where a request that changes something comes from a page of ours. Browsers say so themselves (`Sec-Fetch-Site`);
 * those that do not yet name the page's origin. What names neither is no page of ours.
 * @param publicUrl under which the site is reached through a proxy, which may call us by another name; empty where there is none
 */
export function isSameOrigin(c: Context, publicUrl: string): boolean {
  const origin = c.req.header("Origin");
  const site = c.req.header("Sec-Fetch-Site");
  if (site !== undefined && site !== "same-origin") return false;
  if (origin === undefined) return site === "same-origin";
  return site === "same-origin" || ownOrigins(c, publicUrl).includes(origin);
}

function ownOrigins(c: Context, publicUrl: string): readonly string[] {
  return [new URL(c.req.url).origin, ...(URL.canParse(publicUrl) ? [new URL(publicUrl).origin] : [])];
}

/** True where the person's browser speaks HTTPS with us, or with the proxy before us. */
export function isHttps(c: Context): boolean {
  return new URL(c.req.url).protocol === "https:" || c.req.header("X-Forwarded-Proto")?.split(",")[0]?.trim() === "https";
}
