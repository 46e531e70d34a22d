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
 */
export function findTarget(path: string): Target | null {
  const parts = path.split("/").filter((part) => part !== "");
  const [root, version, first, ...rest] = parts.map((part) => part.toLowerCase());
  if (root !== "oparl" || (version !== undefined && version !== "v1.1")) return null;
  if (version === undefined) return { what: "entrance" };
  if (first === undefined) return systemTarget;
  const [id, list, inner] = parts.slice(3).map(decoded);
  if (rest.length === 0) return first === "system" ? systemTarget : first === "bodies" ? { what: "bodies" } : null;
  const type = oparlTypes.find((each) => each.toLowerCase() === first);
  if (type === undefined || type === "System" || id === undefined || !isId(id)) return null;
  if (list === undefined) return { what: "object", type, id };
  const lists = type === "Body" ? bodyLists : type === "Organization" ? organizationLists : [];
  if (inner === undefined) {
    const listed = lists.find((each) => each.toLowerCase() === list.toLowerCase());
    return listed === undefined ? null : { what: "list", owner: type as "Body" | "Organization", ownerId: id, type: listed };
  }
  // Agenda items once stood below their meeting.
  return type === "Meeting" && rest.length === 3 && list.toLowerCase() === "agendaitem" && isId(inner) ? { what: "object", type: "AgendaItem", id: inner } : null;
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

/** The part of a path without its escapes. @throws URIError where they are broken */
function decoded(part: string): string {
  return decodeURIComponent(part);
}
