import { sql } from "kysely";
import type { OparlType } from "../../council/oparl-type.ts";
import type { Viewer } from "../viewer.ts";

/** An object as a test publishes it; what is left out is taken from `publishForTest`. Times are ISO date-times. */
export interface ObjectForTest {
  readonly type: OparlType;
  readonly id: string;
  readonly bodyId?: string | null;
  readonly organizationIds?: readonly string[];
  /** Properties beside id, type and times. */
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly created?: string;
  readonly modified?: string;
  readonly deleted?: boolean;
  readonly withheld?: boolean;
}

/** Publishes an object as if it had been made from other tables; one that is there is changed, and its change gets a new number. */
export async function publishForTest({ db }: Viewer, object: ObjectForTest): Promise<void> {
  const { type, id, bodyId = "auental", organizationIds = [], properties = {}, created = "2025-01-01T08:00:00Z", modified = created, deleted = false, withheld = false } = object;
  const path = type === "System" ? "system" : `${type.toLowerCase()}/${id}`;
  const value = { id: `\u0001/oparl/v1.1/${path}`, type: `https://schema.oparl.org/1.1/${type}`, ...properties, created: written(created), modified: written(modified), ...(deleted ? { deleted } : {}) };
  await sql`
    insert into published_object (type, id, body_id, owner_kind, owner_id, organization_ids, value, created, modified, deleted, withheld)
    values (${type}, ${id}, ${bodyId}, 'test', ${id}, ${organizationIds}, ${JSON.stringify(value)}, ${created}, ${modified}, ${deleted}, ${withheld})
    on conflict (type, id) do update set value = excluded.value, organization_ids = excluded.organization_ids, modified = excluded.modified, deleted = excluded.deleted,
      withheld = excluded.withheld, change = nextval('published_change')
  `.execute(db);
}

function written(moment: string): string {
  return new Date(moment).toISOString().replace(/\.\d+Z$/u, "+00:00");
}
