import { sql } from "kysely";
import { germanDay } from "../oparl/decode/time-value.ts";
import type { OparlType } from "../council/oparl-type.ts";
import type { Viewer } from "./viewer.ts";
import type { MeetingTold, MembershipView, OrganizationView } from "./views.ts";

/** What another council information system says of an object of ours, as far as the viewer may see it; of several, the one that changed last. */
async function loadValue({ db }: Viewer, type: OparlType, id: string): Promise<{ readonly serverId: string; readonly value: Readonly<Record<string, unknown>> } | null> {
  const { rows: [row] } = await sql<{ serverId: string; value: Readonly<Record<string, unknown>> }>`
    select server_id as "serverId", value from oparl_record where object_id = ${id} and type = ${type} and not deleted order by source_modified desc nulls last, server_id, url limit 1
  `.execute(db);
  return row ?? null;
}

/** The page of an object in the system that tells of it; null where none tells, or it names none. */
export async function loadOriginalPage(viewer: Viewer, type: OparlType, id: string): Promise<string | null> {
  return textIn((await loadValue(viewer, type, id))?.value ?? {}, "web");
}

/** When and where a meeting is, where another system tells it; null where none does. */
export async function loadMeetingTold(viewer: Viewer, id: string): Promise<MeetingTold | null> {
  const found = await loadValue(viewer, "Meeting", id);
  if (found === null) return null;
  const { serverId, value } = found;
  const [start, end] = [textIn(value, "start"), textIn(value, "end")];
  const { rows: [place] } = await sql<{ value: Readonly<Record<string, unknown>> }>`
    select value from oparl_record where server_id = ${serverId} and url = ${textIn(value, "location")} and type = 'Location' and not deleted
  `.execute(viewer.db);
  return {
    start: clockOf(start), end: start !== null && end !== null && germanDay(start) === germanDay(end) ? clockOf(end) : null,
    place: place === undefined ? null : placeOf(place.value), isCancelled: value["cancelled"] === true, original: textIn(value, "web"),
  };
}

/** "18:00"; null at midnight, which servers write where they know no hour. */
function clockOf(moment: string | null): string | null {
  const clock = moment?.slice(11, 16) ?? null;
  return clock === "00:00" ? null : clock;
}

function placeOf(location: Readonly<Record<string, unknown>>): string | null {
  const [room, street, postalCode, locality] = ["room", "streetAddress", "postalCode", "locality"].map((name) => textIn(location, name));
  const parts = [room, street, [postalCode, locality].filter((part) => part !== null && part !== undefined).join(" ")].filter((part) => part !== null && part !== undefined && part !== "");
  return textIn(location, "description") ?? (parts.length === 0 ? null : parts.join(", "));
}

/** Memberships of a person by the registers of other systems, those that last first. */
export async function loadMemberships({ db }: Viewer, personId: string): Promise<readonly MembershipView[]> {
  const { rows } = await sql<MembershipView>`
    select jsonb_build_object('id', o.id, 'name', o.name) as organization, m.value->>'role' as role, m.value->>'startDate' as start, m.value->>'endDate' as "end"
    from oparl_record m join oparl_record r on r.server_id = m.server_id and r.url = m.value->>'organization' and r.type = 'Organization' and not r.deleted join organization o on o.id = r.object_id
    where m.type = 'Membership' and m.owner_kind = 'person' and m.owner_id = ${personId} and not m.deleted
    order by m.value->>'endDate' desc nulls first, o.sort_name, m.value->>'startDate', m.url limit 500
  `.execute(db);
  return rows;
}

/** Members of an organization by the registers of other systems, as of today. */
export async function loadMembersOf({ db }: Viewer, organizationId: string): Promise<OrganizationView["people"]> {
  const { rows } = await sql<OrganizationView["people"][number]>`
    select n.id, n.name, min(m.value->>'role') as role
    from oparl_record r join oparl_record m on m.server_id = r.server_id and m.type = 'Membership' and not m.deleted and m.owner_kind = 'person' and m.value->>'organization' = r.url
    join person n on n.id = m.owner_id
    where r.object_id = ${organizationId} and r.type = 'Organization' and not r.deleted
      and coalesce(m.value->>'startDate', '') <= current_date::text and coalesce(m.value->>'endDate', '9999') >= current_date::text
    group by n.id, n.name, n.sort_name order by n.sort_name, n.id limit 500
  `.execute(db);
  return rows;
}

function textIn(value: Readonly<Record<string, unknown>>, name: string): string | null {
  const text = value[name];
  return typeof text === "string" ? text : null;
}
