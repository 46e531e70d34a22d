import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * Who looks. Every read of the store takes one, so that nothing can be read without saying for whom.
 * A citizen's connection uses a database role that physically cannot read a row that is not public and published
 * (row-level security); the office's role reads everything.
 */
export interface Viewer {
  readonly kind: "citizen" | "office";
  readonly db: Kysely<Tables>;
}
