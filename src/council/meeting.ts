import type { AgendaItemId, BodyId, MeetingId, OrganizationId, PaperId } from "./id.ts";
import type { Visibility } from "./visibility.ts";

/** A meeting of an organisation (OParl: Meeting). */
export interface Meeting {
  readonly id: MeetingId;
  readonly bodyId: BodyId;
  readonly organizationId: OrganizationId;
  /** As printed: "SI/2025/135", "26. Plenarsitzung"; null where no source prints one. */
  readonly number: string | null;
  /** ISO date. */
  readonly date: string;
}

/** An item of a meeting's agenda (OParl: AgendaItem). */
export interface AgendaItem {
  readonly id: AgendaItemId;
  readonly meetingId: MeetingId;
  readonly number: string | null;
  readonly position: number;
  readonly title: string;
  readonly visibility: Visibility;
  readonly paperId: PaperId | null;
  readonly outcome: string | null;
}
