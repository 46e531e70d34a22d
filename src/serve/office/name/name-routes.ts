import type { Hono } from "hono";
import { endSession, keepSession } from "../access/door.ts";
import type { Office, OfficeEnv } from "../office.ts";
import { respond } from "../respond.tsx";
import { leftPage, namePage } from "./name-page.tsx";

const LONGEST = 60;

/** `/buero/name`: how a person signs; `/buero/abmelden`: leaves the office. */
export function addName(app: Hono<OfficeEnv>, office: Office): void {
  const tokenOf = office.sessions.formToken;
  app.get("/buero/name", async (c) => await respond(c, office, c.get("session"), namePage(c.get("session").name, tokenOf(c.get("session")), null)));
  app.post("/buero/name", async (c) => {
    const session = c.get("session");
    const given = (await c.req.parseBody())["name"];
    const name = typeof given === "string" ? given.replace(/[\p{Cc}\p{Cs}\p{Cf}]/gu, " ").replace(/\s+/gu, " ").trim() : "";
    if (name === "" || name.length > LONGEST) return await respond(c, office, session, namePage(name.slice(0, LONGEST), tokenOf(session), `Bitte geben Sie einen Namen mit höchstens ${LONGEST} Zeichen an.`), 422);
    keepSession(c, office, { ...session, name });
    return c.redirect("/buero/dokumente", 303);
  });
  app.post("/buero/abmelden", async (c) => {
    endSession(c, office);
    return await respond(c, office, null, leftPage);
  });
}
