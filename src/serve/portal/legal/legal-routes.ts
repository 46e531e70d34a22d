import type { Hono } from "hono";
import { helpPage } from "./help-page.tsx";
import type { Portal } from "../../answer/portal.ts";
import { respond, siteAt } from "../../answer/respond.tsx";
import { accessibilityPage, imprintPage, privacyPage } from "./legal-pages.tsx";
import { oparlPage } from "./oparl-page.tsx";

/** Help and the pages that the law wants. */
export function addLegal(app: Hono, portal: Portal): void {
  const { site } = portal;
  const pages = { "/hilfe": helpPage, "/barrierefreiheit": accessibilityPage(site), "/datenschutz": privacyPage(site), "/impressum": imprintPage(site) };
  for (const [path, content] of Object.entries(pages)) {
    app.get(path, async (c) => await respond(c, site, { view: { title: content.title }, content }));
  }
  app.get("/hilfe/oparl", async (c) => await respond(c, site, { view: { title: "OParl" }, links: { oparl: "/oparl/v1.1/system" }, content: oparlPage(siteAt(c, site).publicUrl) }));
}
