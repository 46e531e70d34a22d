import type { Env, Hono } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";

/** Headers that keep pages safe, small and quick to check. */
export function addGuards<E extends Env>(app: Hono<E>, { referrerPolicy }: { readonly referrerPolicy: "no-referrer" | "same-origin" }): void {
  app.use(async (c, next) => {
    await next();
    // A file brings its own, stricter policy.
    if (c.res.headers.has("Content-Security-Policy")) return;
    c.header("Content-Security-Policy", "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
  });
  // Whether a whole domain speaks HTTPS only is for the one to say who answers for the domain.
  app.use(secureHeaders({ strictTransportSecurity: false, xFrameOptions: "DENY", referrerPolicy, permissionsPolicy: { camera: [], geolocation: [], microphone: [] } }));
  app.use(compress());
  app.use(etag());
}
