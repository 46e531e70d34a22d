import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Who is in the office, as their cookie says and our signature proves. */
export interface Session {
  /** Random; tells two sessions apart. */
  readonly id: string;
  /** Milliseconds since 1970 at which it ends. */
  readonly until: number;
  /** How the person signs corrections. */
  readonly name: string;
}

/** Sessions end after a working day. */
const LENGTH_MS = 12 * 60 * 60 * 1000;

/** Whoever does not say who they are signs so. */
const NAMELESS = "Büro";

/** Makes and reads sessions; all of them end when the access key changes. */
export interface Sessions {
  /** The cookie's name: two programs on one machine share its cookies, whatever their ports, so each has a name of its own. */
  readonly cookieName: string;
  /** Seconds a cookie lives. */
  readonly lengthSeconds: number;
  isKey(given: string): boolean;
  begin(now: number): Session;
  /** What the cookie holds. */
  seal(session: Session): string;
  /** Null where the cookie is none of ours, or has ended. */
  open(sealed: string, now: number): Session | null;
  /** Proves that a form was made for this session. */
  formToken(session: Session): string;
  isFormToken(session: Session, given: string): boolean;
}

/** Sessions that rest on an access key. */
export function createSessions(key: string): Sessions {
  const sign = (purpose: string, text: string): string => createHmac("sha256", key).update(`ratsfaden ${purpose}\n${text}`).digest("base64url");
  const formToken = (session: Session): string => sign("form", session.id);
  return {
    cookieName: `buero-${sign("name", "").slice(0, 8).replace(/[^a-zA-Z0-9]/g, "0")}`,
    lengthSeconds: LENGTH_MS / 1000,
    isKey: (given) => isSame(given, key),
    begin: (now) => ({ id: randomBytes(18).toString("base64url"), until: now + LENGTH_MS, name: NAMELESS }),
    seal(session) {
      const content = Buffer.from(JSON.stringify([session.id, session.until, session.name])).toString("base64url");
      return `${content}.${sign("session", content)}`;
    },
    open(sealed, now) {
      const [content = "", signature = ""] = sealed.split(".");
      if (!isSame(signature, sign("session", content))) return null;
      const [id, until, name] = JSON.parse(Buffer.from(content, "base64url").toString()) as [string, number, string];
      return until > now ? { id, until, name } : null;
    },
    formToken,
    isFormToken: (session, given) => isSame(given, formToken(session)),
  };
}

/** Compares without telling by its time how much is the same. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHmac("sha256", "compare").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
