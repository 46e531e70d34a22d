import { helpPage } from "./help-page.js";
import { respond } from "../respond.js";
import { accessibilityPage, imprintPage, privacyPage } from "./legal-pages.js";
/** Help and the pages that the law wants. */
export function addLegal(app, portal) {
    const { site } = portal;
    const pages = { "/hilfe": helpPage, "/barrierefreiheit": accessibilityPage(site), "/datenschutz": privacyPage(site), "/impressum": imprintPage(site) };
    for (const [path, content] of Object.entries(pages)) {
        app.get(path, async (c) => await respond(c, site, { view: { title: content.title }, content }));
    }
}
//# sourceMappingURL=legal-routes.js.map