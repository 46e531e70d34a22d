import type { Hono } from "hono";
import type { Viewer } from "../../../store/viewer.ts";
import { createSessions, type Session } from "../access/session.ts";
import { createOffice } from "../create-office.ts";
import type { Office } from "../office.ts";

export const KEY = "schluessel-fuer-tests-0123456789abcdefgh";
export const ORIGIN = "https://rat.auental.example";

/** An office with the given eyes, and what it said and did. */
export interface OfficeForTest {
  readonly app: Hono<{ Variables: { session: Session } }>;
  readonly office: Office;
  readonly said: string[];
  readonly errors: unknown[];
  /** Ids of papers that were changed. */
  readonly changed: string[];
  /** The present moment, which a test may move. */
  now: Date;
  /** Asks with a valid session; `form` is sent from a page of the office with its token. */
  ask(path: string, form?: Readonly<Record<string, string>>): Promise<Response>;
}

/** Opens an office for tests; nothing waits in it. */
export function officeForTest(viewer: Viewer, more: Partial<Office> = {}): OfficeForTest {
  const sessions = createSessions(KEY);
  const said: string[] = [];
  const errors: unknown[] = [];
  const changed: string[] = [];
  const office: Office = {
    site: { name: "Ratsfaden", publicUrl: ORIGIN, assets: { styles: [], scripts: [] }, operator: [], contact: null },
    viewer, sessions,
    pictures: { sizes: async () => await Promise.resolve([]), picture: async () => await Promise.resolve(null) },
    loadBytes: async () => await Promise.resolve(null),
    change: async (paperId, work) => {
      changed.push(paperId);
      return await work();
    },
    clock: () => opened.now,
    pause: async () => await Promise.resolve(),
    log: (line) => said.push(line),
    ...more,
  };
  const opened: OfficeForTest = {
    app: createOffice(office, (error) => errors.push(error)), office, said, errors, changed,
    now: new Date("2025-05-09T10:00:00Z"),
    async ask(path, form) {
      const session = { ...sessions.begin(this.now.getTime()), name: "Erika Beispiel" };
      const headers = { Cookie: `${sessions.cookieName}=${sessions.seal(session)}` };
      if (form === undefined) return await this.app.request(`${ORIGIN}${path}`, { headers });
      return await this.app.request(`${ORIGIN}${path}`, {
        method: "POST", headers: { ...headers, Origin: ORIGIN, "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ marke: sessions.formToken(session), ...form }).toString(),
      });
    },
  };
  return opened;
}
