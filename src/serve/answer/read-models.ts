import type { Body } from "../../council/body.ts";
import type { OparlType } from "../../council/oparl-type.ts";
import type { MeetingFilter } from "../../store/meetings.ts";
import type { MoneyFilter, MoneyOrder, MoneyToSum, PlaceOfMoney } from "../../store/money.ts";
import type { OrganizationEntry, OrganizationFilter } from "../../store/organizations.ts";
import type { PlaceByDay, PlaceByName, Stretch } from "../../store/paging.ts";
import type { PersonEntry } from "../../store/people.ts";
import type { ChangeFilter, PublishedObject } from "../../store/published-objects.ts";
import type {
  BodyView, FileView, MeetingSummary, MeetingView, MoneyView, OrganizationView, Page, PaperFilter, PaperSummary, PaperView, PersonView, StartView,
} from "../../store/views.ts";

/** The read models of one viewer. What does not exist for that viewer is null. Pages count from 1. */
export interface ReadModels {
  start(today: string): Promise<StartView>;
  papers(filter: PaperFilter, page: number, pageSize: number): Promise<Page<PaperSummary>>;
  paper(id: string): Promise<PaperView | null>;
  meetings(filter: MeetingFilter, page: number, pageSize: number): Promise<Page<MeetingSummary>>;
  meeting(id: string): Promise<MeetingView | null>;
  organizations(bodyId?: string): Promise<readonly OrganizationEntry[]>;
  organization(id: string, pages: { readonly meetings: number; readonly papers: number }): Promise<OrganizationView | null>;
  bodies(): Promise<readonly (Body & { readonly paperCount: number })[]>;
  body(id: string, page: number): Promise<BodyView | null>;
  people(page: number, pageSize: number): Promise<Page<PersonEntry>>;
  person(id: string): Promise<PersonView | null>;
  file(id: string): Promise<(FileView & { readonly paper?: PaperSummary }) | null>;
  /** True where something of this type was public once and is no more. */
  isGone(type: OparlType, id: string): Promise<boolean>;

  /** Stretches of the same lists, which go on behind any row. */
  papersAfter(filter: PaperFilter, after: PlaceByDay | null, limit: number): Promise<Stretch<PaperSummary, PlaceByDay>>;
  meetingsAfter(filter: MeetingFilter, order: "newest" | "oldest", after: PlaceByDay | null, limit: number): Promise<Stretch<MeetingSummary, PlaceByDay>>;
  organizationsAfter(filter: OrganizationFilter, after: PlaceByName | null, limit: number): Promise<Stretch<OrganizationEntry, PlaceByName>>;
  peopleAfter(filter: { readonly bodyId?: string }, after: PlaceByName | null, limit: number): Promise<Stretch<PersonEntry, PlaceByName>>;
  money(filter: MoneyFilter, order: MoneyOrder, after: PlaceOfMoney | null, limit: number): Promise<Stretch<MoneyView, PlaceOfMoney>>;
  /** Null where there are more than `most`. */
  moneyToSum(filter: MoneyFilter, most: number): Promise<readonly MoneyToSum[] | null>;
  changes(filter: ChangeFilter, after: number, limit: number): Promise<readonly Omit<PublishedObject, "value" | "position">[]>;
  /** Moment of the last change of anything, as ISO date-time. */
  lastModified(): Promise<string | null>;
}
