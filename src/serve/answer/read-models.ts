import type { Body } from "../../council/body.ts";
import type { OparlType } from "../../council/oparl-type.ts";
import type { Organization } from "../../council/organization.ts";
import type {
  BodyView, FileView, MeetingSummary, MeetingView, OrganizationView, Page, PaperFilter, PaperSummary, PaperView, PersonView, StartView,
} from "../../store/views.ts";

/** Filters of the list of meetings; all optional, all together. Days are ISO dates, both ends included. */
export interface MeetingFilter {
  readonly organizationId?: string;
  readonly bodyId?: string;
  readonly year?: number;
  readonly from?: string;
  readonly until?: string;
}

/** An organisation in a list. */
export type OrganizationEntry = Organization & { readonly meetingCount?: number; readonly paperCount?: number };

/** A person in a list. */
export interface PersonEntry {
  readonly id: string;
  readonly name: string;
  readonly bodyId?: string;
  readonly bodyName?: string;
  readonly mentionCount?: number;
}

/** The read models of one viewer. What does not exist for that viewer is null. Pages count from 1. */
export interface ReadModels {
  start(today: string): Promise<StartView>;
  papers(filter: PaperFilter, page: number, pageSize: number): Promise<Page<PaperSummary>>;
  paper(id: string): Promise<PaperView | null>;
  meetings(filter: MeetingFilter, page: number, pageSize: number): Promise<Page<MeetingSummary>>;
  meeting(id: string): Promise<MeetingView | null>;
  organizations(bodyId?: string): Promise<readonly OrganizationEntry[]>;
  organization(id: string, pages: { readonly meetings: number; readonly papers: number }): Promise<OrganizationView | null>;
  bodies(): Promise<readonly Body[]>;
  body(id: string, page: number): Promise<BodyView | null>;
  people(page: number, pageSize: number): Promise<Page<PersonEntry>>;
  person(id: string): Promise<PersonView | null>;
  file(id: string): Promise<(FileView & { readonly paper?: PaperSummary }) | null>;
  /** True where something of this type was public once and is no more. */
  isGone(type: OparlType, id: string): Promise<boolean>;
}
