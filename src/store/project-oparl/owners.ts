import type { OparlType } from "../../council/oparl-type.ts";
import { makeId } from "../make-id.ts";
import type { OwnerKind } from "../tables.ts";
import { type Batch, linksOf, type RecordDraft } from "./record.ts";

/** With what an object is published and hidden. */
export interface Owner {
  readonly kind: OwnerKind | null;
  readonly id: string | null;
  readonly bodyId: string | null;
  readonly hasRow: boolean;
}

const own: Readonly<Partial<Record<OparlType, OwnerKind>>> = { System: "system", Body: "body", Organization: "organization", Person: "person", Meeting: "meeting", Paper: "paper" };

/** Ways to the owner, the first that is there: a file of a paper is published with the paper, though a meeting has it too. */
const ways: Readonly<Partial<Record<OparlType, readonly (readonly [property: string, type: OparlType])[]>>> = {
  LegislativeTerm: [["body", "Body"]],
  Membership: [["person", "Person"], ["organization", "Organization"]],
  AgendaItem: [["meeting", "Meeting"]],
  Consultation: [["paper", "Paper"], ["meeting", "Meeting"]],
  File: [["paper", "Paper"], ["agendaItem", "AgendaItem"], ["meeting", "Meeting"]],
  Location: [["papers", "Paper"], ["meetings", "Meeting"], ["organizations", "Organization"], ["persons", "Person"], ["bodies", "Body"]],
};

/** The owner of a record. One that is not known yet has the id that it will have, unless it is joined with a row. */
export function ownerOf(batch: Batch, record: RecordDraft, nounOf: (type: OparlType) => string): Owner {
  const kind = own[record.type];
  if (kind !== undefined) return { kind, id: record.objectId, bodyId: record.bodyId, hasRow: record.hasRow };
  for (const [property, type] of ways[record.type] ?? []) {
    const [url] = linksOf(record, property);
    if (url === undefined) continue;
    const there = batch.find(url);
    // The owner of an item's file is the meeting of the item.
    if (type === "AgendaItem") {
      const [meetingUrl] = there === undefined ? [] : linksOf(there, "meeting");
      const meeting = batch.find(meetingUrl);
      if (there !== undefined) return { kind: "meeting", id: meeting?.objectId ?? there.ownerId, bodyId: meeting?.bodyId ?? there.bodyId, hasRow: meeting?.hasRow ?? there.hasRow };
      continue;
    }
    const ownerKind = own[type] ?? null;
    if (there?.type === type) return { kind: ownerKind, id: there.objectId, bodyId: there.bodyId, hasRow: there.hasRow };
    if (there === undefined) return { kind: ownerKind, id: makeId(nounOf(type), batch.serverId, url), bodyId: null, hasRow: false };
  }
  return { kind: null, id: null, bodyId: null, hasRow: false };
}
