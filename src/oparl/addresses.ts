import type { OparlType } from "../council/oparl-type.ts";

/**
 * Where our objects and lists stand. An address of ours begins with `siteMark` in place of the site's own address, because the same
 * published object is served under whatever address the site has; `putSite` puts it in when the object is sent.
 */

/** Stands for the address of the site at the beginning of an address of ours; no content holds it. */
export const siteMark = "\u0001";

/** Path of the interface. */
export const oparlRoot = "/oparl/v1.1";

/** Path of the list of all bodies. */
export const bodiesPath = `${oparlRoot}/bodies`;

/** Ends of the lists of a body: the list of its papers is `/oparl/v1.1/body/<id>/paper`. */
export const bodyLists = ["Organization", "Person", "Meeting", "Paper", "AgendaItem", "Consultation", "File", "Location", "LegislativeTerm", "Membership"] as const satisfies readonly OparlType[];

/** Ends of the lists of an organization. */
export const organizationLists = ["Meeting", "Consultation"] as const satisfies readonly OparlType[];

/** Path of an object: "/oparl/v1.1/agendaitem/abc"; there is one System, whose id says nothing. */
export function objectPath(type: OparlType, id: string): string {
  return type === "System" ? `${oparlRoot}/system` : `${oparlRoot}/${type.toLowerCase()}/${part(id)}`;
}

/** Path of one of the lists of a body or an organization: "/oparl/v1.1/body/abc/agendaitem". */
export function listPath(owner: "Body" | "Organization", id: string, type: OparlType): string {
  return `${objectPath(owner, id)}/${type.toLowerCase()}`;
}

/** Path of a file's bytes, shown in the browser; `download` saves them under the file's name. */
export function bytesPath(id: string, name: string, download = false): string {
  return `/dateien/${part(id)}/${part(name)}${download ? "?herunterladen=1" : ""}`;
}

function part(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

const pages: Readonly<Partial<Record<OparlType, string>>> = { Body: "koerperschaften", Organization: "gremien", Person: "personen", Meeting: "sitzungen", Paper: "vorlagen" };

/** Path of the page that people see of an object; null where it has none of its own. */
export function pagePath(type: OparlType, id: string): string | null {
  const page = pages[type];
  return page === undefined ? null : `/${page}/${part(id)}`;
}

/** Marks a path as one of ours, wherever the site stands. */
export function ours(path: string): string {
  return `${siteMark}${path}`;
}

const written = JSON.stringify(siteMark).slice(0, -1);

/** Puts the address of the site into JSON in which addresses of ours are marked. `site` has no slash at its end. */
export function putSite(json: string, site: string): string {
  const address = JSON.stringify(site).slice(0, -1);
  return json.replaceAll(written, () => address); // a function, because a "$" in a text put in would be a sign of its own
}
