import type { z } from "zod";
import type { Body } from "../../council/body.ts";
import type { OparlType } from "../../council/oparl-type.ts";
import type { Organization } from "../../council/organization.ts";
import type { SearchType } from "../../council/search-document.ts";
import type { SearchAnswer } from "../../search/engine.ts";
import type { PublishedObject } from "../../store/published-objects.ts";
import type {
  AttendeeView, BodyView, ConsultationView, FileView, IncomingReference, MeetingSummary, MeetingView, MinutesView, MoneyView, OrganizationView, OutcomeView, Page, PaperSummary, PaperView, PersonView,
  ReferenceView, SectionView, StartView, StatementView, ToldFact, ToldOfItem,
} from "../../store/views.ts";
import { addressOf } from "./address.ts";
import type { bodiesAnswer, organizationAnswer, personAnswer } from "./schemas/council.ts";
import type { changesAnswer } from "./schemas/changes.ts";
import type { fact } from "./schemas/fact.ts";
import type { meetingAnswer } from "./schemas/meeting.ts";
import type { moneyAnswer } from "./schemas/money.ts";
import type { paperAnswer } from "./schemas/paper.ts";
import type { searchAnswer } from "./schemas/search.ts";

/**
 * Read models as JSON: each thing with the addresses where it is to be seen (`web`, `oparl`, `api`), each fact with that of its evidence.
 * The one way from views to JSON: pages that are asked for JSON, the interface for programs and the tools for language models all answer with it.
 */
export type Encoder = ReturnType<typeof createEncoder>;

/** @param site address of the site, without final slash; the addresses in answers are whole */
export function createEncoder(site: string) {
  const to = createAddresses(site);

  const body = <T extends Body>(view: T) => ({ ...view, web: to.at(addressOf.body(view.id)), oparl: to.oparl("Body", view.id) });
  const organizationLink = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name, ...to.organization(id) });
  const organization = <T extends Organization>(view: T) => ({ ...view, ...to.organization(view.id) });
  const person = <T extends { readonly id: string }>(view: T) => ({ ...view, ...to.person(view.id) });
  const paperSummary = <T extends PaperSummary>(view: T) => ({ ...view, ...to.paper(view.id) });
  const meetingSummary = (view: MeetingSummary) => ({ ...view, organization: organizationLink(view.organization), ...to.meeting(view.id) });

  const told = <T, Fact extends ToldFact<T>>(view: Fact) => ({ ...view, web: to.at(`${addressOf.paper(view.paperId)}#${view.isMarked ? "f" : "b"}-${view.id}`) });
  const toldOfItem = ({ from, resolutions, motions, votes, recusals }: ToldOfItem) => ({
    from: paperSummary(from), resolutions: resolutions.map(told), votes: votes.map(told), recusals: recusals.map(told),
    motions: motions.map((motion) => ({ ...told(motion), vote: orNull(motion.vote, told) })),
  });
  const outcome = <T extends OutcomeView & { readonly told?: ToldOfItem | null }>(view: T) => ({
    ...view, outcomeFrom: orNull(view.outcomeFrom, paperSummary), told: orNull(view.told, toldOfItem),
    otherOutcome: orNull(view.otherOutcome, (other) => ({ ...other, from: paperSummary(other.from) })),
    vote: orNull(view.vote, (vote) => ({ ...vote, from: paperSummary(vote.from) })),
  });
  const attendee = (view: AttendeeView) => ({ ...told(view), changes: view.changes.map(told) });
  const minutes = (view: MinutesView) => ({
    from: paperSummary(view.from), start: orNull(view.start, told), end: orNull(view.end, told), place: orNull(view.place, told), chair: orNull(view.chair, told), minuteTaker: orNull(view.minuteTaker, told),
    attendance: view.attendance.map(attendee),
  });

  const file = (view: FileView) => ({ ...view, web: to.file(view), oparl: to.oparl("File", view.id) });
  const consultation = (view: ConsultationView) => ({
    ...outcome(view), organization: organizationLink(view.organization), meeting: orNull(view.meeting, (meeting) => ({ ...meeting, ...to.meeting(meeting.id) })),
  });
  const section = (view: SectionView) => ({ ...view, web: to.section(view.paperId, view.id) });
  const statement = (view: StatementView, files: readonly FileView[]): z.infer<typeof fact> => ({
    ...view,
    link: orNull(view.link, (link) => ({ ...link, web: to[link.type](link.id).web })),
    file: orNull(files.find(({ id }) => id === view.fileId), (own) => ({ id: own.id, name: own.name, web: to.file(own) })),
    web: to.at(`${addressOf.paper(view.paperId)}#${isMarked(view) ? "f" : "b"}-${view.id}`),
  }) as z.infer<typeof fact>;
  const reference = (view: ReferenceView) => ({ ...view, targetPapers: view.targetPapers.map(paperSummary), web: to.at(`${addressOf.paper(view.fromPaperId)}#bezug-${view.id}`) });
  const incoming = (view: IncomingReference) => ({ ...view, paper: paperSummary(view.paper), web: to.section(view.paper.id, view.sectionId) });

  return {
    body, organization, person, paperSummary, meetingSummary, page,
    paper: (view: PaperView): z.infer<typeof paperAnswer> => ({
      paper: { ...view.paper, ...to.paper(view.paper.id) }, body: body(view.body), publishedAt: view.publishedAt, modifiedAt: view.modifiedAt,
      files: view.files.map(file), consultations: view.consultations.map(consultation), sections: view.sections.map(section), statements: view.statements.map((one) => statement(one, view.files)),
      references: view.references.map(reference), referencedBy: view.referencedBy.map(incoming), reportedIn: view.reportedIn.map(paperSummary), meeting: orNull(view.meeting, meetingSummary), notes: view.notes, original: view.original,
    }),
    meeting: (view: MeetingView): z.infer<typeof meetingAnswer> => ({
      meeting: { ...view.meeting, ...to.meeting(view.meeting.id) }, body: body(view.body), organization: organization(view.organization),
      items: view.items.map((item) => ({ ...outcome(item), paper: orNull(item.paper, paperSummary) })),
      consultations: view.consultations.map((one) => ({ ...outcome(one), paper: paperSummary(one.paper) })),
      documents: view.documents.map(paperSummary), minutes: orNull(view.minutes, minutes), told: view.told,
    }),
    organizationView: (view: OrganizationView): z.infer<typeof organizationAnswer> => ({
      organization: organization(view.organization), body: body(view.body), meetings: page(view.meetings, meetingSummary), papers: page(view.papers, paperSummary), people: view.people.map(person),
    }),
    personView: (view: PersonView): z.infer<typeof personAnswer> => ({
      person: person(view.person), body: body(view.body),
      memberships: view.memberships.map((membership) => ({ ...membership, organization: organizationLink(membership.organization) })),
      mentions: view.mentions.map((mention) => ({ ...mention, paper: paperSummary(mention.paper), web: to.section(mention.paper.id, mention.sectionId) })),
    }),
    bodyView: (view: BodyView) => ({ body: body(view.body), organizations: view.organizations.map(organization), papers: page(view.papers, paperSummary) }),
    bodies: (views: readonly (Body & { readonly paperCount: number })[]): z.infer<typeof bodiesAnswer> => ({ items: views.map(body) }),
    start: (view: StartView) => ({
      ...view, bodies: view.bodies.map(body), newestPapers: view.newestPapers.map(paperSummary), nextMeetings: view.nextMeetings.map(meetingSummary), lastMeetings: view.lastMeetings.map(meetingSummary),
    }),
    search: ({ total, hits, facets, didYouMean }: SearchAnswer): z.infer<typeof searchAnswer> => ({ total, hits: hits.map((hit) => ({ ...hit, ...to[hit.type](hit.id) })), facets, didYouMean }),
    amount: (view: MoneyView): z.infer<typeof moneyAnswer>["items"][number] => ({ ...told(view), from: paperSummary(view.from), file: orNull(view.file, (own) => ({ ...own, web: to.file(own) })) }),
    change: ({ type, id, bodyId, change, created, modified, deleted }: Omit<PublishedObject, "value" | "position">): z.infer<typeof changesAnswer>["items"][number] => ({
      type, id, bodyId, change, created, modified, deleted, oparl: to.oparl(type, id), web: to.page(type, id), api: to.api(type, id),
    }),
  };
}

/** Whole addresses of things. */
function createAddresses(site: string) {
  const at = (path: string) => `${site}${path}`;
  const oparl = (type: OparlType, id: string) => at(addressOf.oparl(type, id));
  const places = {
    paper: (id: string) => ({ web: at(addressOf.paper(id)), oparl: oparl("Paper", id), api: at(addressOf.api("papers", id)) }),
    meeting: (id: string) => ({ web: at(addressOf.meeting(id)), oparl: oparl("Meeting", id), api: at(addressOf.api("meetings", id)) }),
    organization: (id: string) => ({ web: at(addressOf.organization(id)), oparl: oparl("Organization", id), api: at(addressOf.api("organizations", id)) }),
    person: (id: string) => ({ web: at(addressOf.person(id)), oparl: oparl("Person", id), api: at(addressOf.api("people", id)) }),
  } as const satisfies Readonly<Record<SearchType, unknown>>;
  const ofType = (type: OparlType) => Object.entries(places).find(([name]) => name === type.toLowerCase())?.[1];
  return {
    at, oparl, ...places,
    file: ({ id, name }: Pick<FileView, "id" | "name">) => at(addressOf.file(id, name)),
    section: (paperId: string, sectionId: string | null) => at(`${addressOf.paper(paperId)}${sectionId === null ? "" : `#s-${sectionId}`}`),
    /** The page of an object of OParl; null where it has none. */
    page: (type: OparlType, id: string) => (type === "Body" ? at(addressOf.body(id)) : (ofType(type)?.(id).web ?? null)),
    api: (type: OparlType, id: string) => ofType(type)?.(id).api ?? null,
  };
}

function page<From, To>({ items, total, page: number, pageSize }: Page<From>, encode: (item: From) => To) {
  return { items: items.map(encode), total, page: number, pageSize };
}

/** The page of a document marks evidence that stands in the text shown; other evidence it quotes beside the fact. */
function isMarked({ spanInSection, sectionId }: StatementView): boolean {
  return spanInSection !== null && sectionId !== null;
}

function orNull<From, To>(value: From | null | undefined, encode: (value: From) => To): To | null {
  return value === null || value === undefined ? null : encode(value);
}
