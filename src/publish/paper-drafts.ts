import type { ReferenceKind } from "../council/understanding.ts";
import { ours, pagePath } from "../oparl/addresses.ts";
import type { FlatObject } from "../oparl/model.ts";
import { vendor } from "../oparl/vendor-properties.ts";
import type { Agenda } from "../store/agendas.ts";
import { makeId } from "../store/make-id.ts";
import type { ReadDocument, StatementToPublish } from "../store/publication/documents.ts";
import type { NamedIds } from "../store/publication/names.ts";
import { type AgendaLinks, type ConsultationToPublish, linksOf, type PapersToPublish, type PaperToPublish } from "../store/publication/papers.ts";
import { factsOf } from "./facts.ts";
import { fileOf } from "./files.ts";
import { placesOf } from "./locations.ts";
import type { UnitKey } from "../store/publication/tasks.ts";
import type { Draft } from "./draft.ts";

/** Papers with their files, places and consultations. Documents that belong to a meeting are not among them. */
export function paperDrafts({ papers, agendas, organizationOf }: PapersToPublish, names: NamedIds): readonly Draft[] {
  const links = new Map([...agendas].map(([id, agenda]) => [id, linksOf(agenda)]));
  const dealtWith = itemsByPaper(agendas, links);
  return papers.filter(({ isPaper }) => isPaper).flatMap((paper) => {
    const printed = paper.consultations.map((step) => withItem(step, agendas, links));
    const byAgenda = (dealtWith.get(paper.paper.id) ?? []).filter(({ meetingId }) => !printed.some((step) => step.meetingId === meetingId));
    return draftsOf(paper, [...printed, ...byAgenda.map(({ meetingId, itemId }) => stepOfAgenda(paper.paper.id, meetingId, itemId, organizationOf.get(meetingId) ?? null))], names);
  });
}

interface Dealt {
  readonly meetingId: string;
  readonly itemId: string;
}

function itemsByPaper(agendas: ReadonlyMap<string, Agenda>, links: ReadonlyMap<string, AgendaLinks>): ReadonlyMap<string, readonly Dealt[]> {
  const all = [...agendas.keys()].flatMap((meetingId) => [...(links.get(meetingId)?.itemOf ?? [])].map(([paperId, itemId]) => ({ paperId, meetingId, itemId })));
  return Map.groupBy(all, ({ paperId }) => paperId);
}

/** A step as it is published, with the item at which it was held among those that are published. */
type Step = Omit<ConsultationToPublish, "organizationId"> & { readonly organizationId: string | null };

function withItem(step: ConsultationToPublish, agendas: ReadonlyMap<string, Agenda>, links: ReadonlyMap<string, AgendaLinks>): Step {
  if (step.meetingId === null) return { ...step, agendaItemId: null };
  const byAgenda = links.get(step.meetingId)?.itemOf.get(step.paperId);
  const byNumber = agendas.get(step.meetingId)?.items.find(({ id }) => id === step.agendaItemId)?.id;
  return { ...step, agendaItemId: byAgenda ?? byNumber ?? null };
}

/** Id of the consultation that an agenda alone tells of. */
export function consultationIdOf(paperId: string, itemId: string): string {
  return makeId("consultation", paperId, itemId);
}

function stepOfAgenda(paperId: string, meetingId: string, itemId: string, organizationId: string | null): Step {
  return { id: consultationIdOf(paperId, itemId), paperId, organizationId, meetingId, agendaItemId: itemId, role: null, printed: null };
}

function draftsOf({ paper, publishedAt, read, mentionedBy }: PaperToPublish, steps: readonly Step[], names: NamedIds): readonly Draft[] {
  const owner: UnitKey = { kind: "paper", id: paper.id };
  const files = read.files.map((file) => fileOf(file, paper.id, { paper: [paper.id] }));
  const places = placesOf(read.statements, paper.id);
  const main = mainFile(read);
  const related = relationsOf(paper.id, read, mentionedBy);
  const author = paper.author === null ? null : { bodyId: paper.bodyId, name: paper.author };
  const direction = paper.leadUnit === null ? null : names.organizationOf({ bodyId: paper.bodyId, name: paper.leadUnit });
  const flat: FlatObject = {
    type: "Paper", id: paper.id,
    properties: {
      body: paper.bodyId, name: paper.title, reference: paper.number, date: paper.date, paperType: paper.kind, web: ours(pagePath("Paper", paper.id) ?? ""),
      ...related, mainFile: main, auxiliaryFile: files.map(({ id }) => id).filter((id) => id !== main), location: places.map(({ id }) => id),
      originatorPerson: listed(author === null ? null : names.personOf(author)), originatorOrganization: listed(author === null ? null : names.organizationOf(author)),
      underDirectionOf: listed(direction), consultation: steps.map(({ id }) => id),
      ...vendor({ form: paper.form, leadUnit: printedWord(read, "leadUnit", paper.leadUnit), author: printedWord(read, "author", paper.author), ...factsOf(read, paper.id) }),
    },
  };
  const fromFiles = [...new Set([...read.files.map(({ id }) => id), ...read.sections.map(({ fileId }) => fileId), ...read.statements.flatMap(({ fileId }) => fileId ?? []), ...read.references.map(({ fileId }) => fileId)])];
  const madeFrom = [paper.id, ...fromFiles, ...steps.flatMap(madeFromOf)];
  const draft = (object: FlatObject, from: readonly string[], organizationIds: readonly string[] = []): Draft => ({ flat: object, owner, bodyId: paper.bodyId, organizationIds, madeFrom: [...new Set(from)], created: publishedAt });
  return [
    { ...draft(flat, madeFrom), isRead: fromFiles.length > 0 },
    ...files.map((file, n) => ({ ...draft(file, [paper.id, file.id]), created: read.files[n]?.publishedAt ?? publishedAt })),
    ...places.map((place) => draft(place, [paper.id, ...fromFiles])),
    ...steps.map((step) => ({ ...draft(consultationOf(step), [paper.id, ...madeFromOf(step)], listed(step.organizationId)), isRead: step.printed !== null })),
  ];
}

/** A word of the paper as its files print it, also where another system's word counts before it: the known one if they print that, else the surest. */
function printedWord({ statements }: ReadDocument, property: StatementToPublish["property"], known: string | null): string | null {
  const printed = statements.flatMap(({ property: own, fileId, sectionId, value, confidence }) => (own === property && fileId !== null && sectionId === null && typeof value === "string" ? [{ value, confidence }] : []));
  const [surest] = printed.toSorted((one, other) => other.confidence - one.confidence);
  return surest === undefined || printed.some(({ value }) => value === known) ? known : surest.value;
}

function madeFromOf({ printed, meetingId, agendaItemId }: Step): readonly string[] {
  return [printed?.fileId ?? null, meetingId, agendaItemId].filter((id) => id !== null);
}

function consultationOf({ id, paperId, organizationId, meetingId, agendaItemId, role, printed }: Step): FlatObject {
  return {
    type: "Consultation", id,
    properties: {
      paper: paperId, agendaItem: agendaItemId, meeting: meetingId, organization: listed(organizationId), authoritative: isAuthoritative(role), role,
      ...vendor({ date: printed?.date, agendaItemNumber: printed?.item, result: printed?.outcome, quote: printed?.quote }),
    },
  };
}

/** Whether a resolution is taken here, where the role says so: who advises or is told decides nothing. */
function isAuthoritative(role: string | null): boolean | undefined {
  const words = role ?? "";
  if (/empfehl|vorberat|vorber\./iu.test(words)) return false;
  const [isAdvice, isDecision] = [/kenntnis|anh[öo]r|information|stellungnahme/iu.test(words), /entscheid|beschluss|beschlie|feststell/iu.test(words)];
  return isAdvice === isDecision ? undefined : isDecision;
}

/** The one file that is the paper itself; null where several could be. */
function mainFile({ files }: ReadDocument): string | null {
  if (files.length === 1) return files[0]?.id ?? null;
  const own = files.filter(({ form }) => form !== "attachment" && form !== "other" && form !== "list");
  return own.length === 1 ? (own[0]?.id ?? null) : null;
}

/** What changes or answers a paper stands below it. */
const below: ReadonlySet<ReferenceKind> = new Set(["amends", "answers"]);

function relationsOf(own: string, { references }: ReadDocument, mentionedBy: PaperToPublish["mentionedBy"]): Readonly<Record<string, readonly string[]>> {
  const sure = references.flatMap(({ kind, targets: [target, ...others] }) => (target === undefined || others.length > 0 || !target.isPaper || target.id === own ? [] : [{ kind, id: target.id }]));
  const superordinatedPaper = [...new Set(sure.filter(({ kind }) => below.has(kind)).map(({ id }) => id))];
  const subordinatedPaper = [...new Set(mentionedBy.filter(({ kind }) => below.has(kind)).map(({ id }) => id))].filter((id) => !superordinatedPaper.includes(id));
  return { superordinatedPaper, subordinatedPaper, relatedPaper: [...new Set(sure.map(({ id }) => id))].filter((id) => !superordinatedPaper.includes(id) && !subordinatedPaper.includes(id)) };
}

function listed(id: string | null): readonly string[] {
  return id === null ? [] : [id];
}
