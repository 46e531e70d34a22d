import { oparlTypes, type OparlType } from "../../council/oparl-type.ts";
import { bodiesPath, bodyLists, listPath, objectPath, oparlRoot, organizationLists } from "../../oparl/addresses.ts";

/** What an address of the interface leads to. */
export type Target =
  | { readonly what: "entrance" }
  | { readonly what: "bodies" }
  | { readonly what: "object"; readonly type: OparlType; readonly id: string }
  | { readonly what: "list"; readonly owner: "Body" | "Organization"; readonly ownerId: string; readonly type: OparlType };

/** There is one system. */
export const systemTarget = { what: "object", type: "System", id: "system" } as const satisfies Target;

/** Longer ids are nobody's. */
const LONGEST_ID = 300;

/**
 * What a path leads to, however it is spelled; null where there can be nothing. `canonicalPath` of it is the one good spelling.
 * @param path as in the request, escapes not taken out
 * @throws URIError where an escape is broken
 */
export function findTarget(path: string): Target | null {
  const [root, version, first, ...others] = path.split("/").filter((part) => part !== "");
  if (root?.toLowerCase() !== "oparl" || (version !== undefined && version.toLowerCase() !== "v1.1")) return null;
  if (version === undefined) return { what: "entrance" };
  const name = first?.toLowerCase() ?? "system";
  if (others.length > 0) return targetBelow(name, others.map(decodeURIComponent));
  return name === "system" ? systemTarget : name === "bodies" ? { what: "bodies" } : null;
}

/** An object of a type, or one of its lists. */
function targetBelow(name: string, [id = "", list, inner, ...others]: readonly string[]): Target | null {
  const type = oparlTypes.find((each) => each.toLowerCase() === name);
  if (type === undefined || type === "System" || !isId(id) || others.length > 0) return null;
  if (list === undefined) return { what: "object", type, id };
  if (inner !== undefined) {
    // Agenda items once stood below their meeting.
    return type === "Meeting" && list.toLowerCase() === "agendaitem" && isId(inner) ? { what: "object", type: "AgendaItem", id: inner } : null;
  }
  const listed = (type === "Body" ? bodyLists : type === "Organization" ? organizationLists : []).find((each) => each.toLowerCase() === list.toLowerCase());
  return listed === undefined ? null : { what: "list", owner: type as "Body" | "Organization", ownerId: id, type: listed };
}

/** The one good spelling of the address of a target. */
export function canonicalPath(target: Target): string {
  switch (target.what) {
    case "entrance": return oparlRoot.slice(0, oparlRoot.lastIndexOf("/"));
    case "bodies": return bodiesPath;
    case "object": return objectPath(target.type, target.id);
    case "list": return listPath(target.owner, target.ownerId, target.type);
  }
}

/** Ids with characters that the database knows no text with are nobody's. */
function isId(id: string): boolean {
  return id.length <= LONGEST_ID && id.isWellFormed() && !/\p{Cc}/u.test(id);
}
