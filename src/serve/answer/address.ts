import { objectPath } from "../../oparl/addresses.ts";

/** Public addresses. They never change. */
export const addressOf = {
  paper: (id: string) => `/vorlagen/${encodeURIComponent(id)}`,
  meeting: (id: string) => `/sitzungen/${encodeURIComponent(id)}`,
  organization: (id: string) => `/gremien/${encodeURIComponent(id)}`,
  body: (id: string) => `/koerperschaften/${encodeURIComponent(id)}`,
  person: (id: string) => `/personen/${encodeURIComponent(id)}`,
  file: (id: string, name: string) => `/dateien/${encodeURIComponent(id)}/${encodeURIComponent(name)}`,
  /** What else names these words. */
  search: (words: string) => `/suche?q=${encodeURIComponent(words)}`,
  /** The same thing as an object of OParl. */
  oparl: objectPath,
  /** The same thing in the interface for programs. */
  api: (place: "papers" | "meetings" | "organizations" | "people", id: string) => `/api/v1/${place}/${encodeURIComponent(id)}`,
} as const;

/** The address of the first page of a list is the one without a page number. */
export function pageParameter(page: number): number | undefined {
  return page === 1 ? undefined : page;
}
