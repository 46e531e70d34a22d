import type { Body } from "../council/body.ts";
import type { AgendaItem, Meeting } from "../council/meeting.ts";
import type { Organization, OrganizationKind } from "../council/organization.ts";
import type { Paper } from "../council/paper.ts";
import type { Person } from "../council/person.ts";

/**
 * Our nouns as objects of OParl 1.1. Only what is known is written: an unknown time of day is left out, not set to midnight.
 * Properties with the prefix `ratsfaden:` are ours.
 */
export type OparlObject = Readonly<Record<string, unknown>>;

/** Makes the address of one object or list. */
export interface OparlAddresses {
  /** Address of the interface: "https://rat.auental.example/oparl/v1.1". */
  readonly root: string;
  /** Address of the site: "https://rat.auental.example". */
  readonly site: string;
}

/** A file as OParl needs it. `size` in bytes. */
export interface OparlFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

const schema = "https://schema.oparl.org/1.1";

/** The interface itself. */
export function encodeSystem(name: string, to: OparlAddresses): OparlObject {
  return { id: `${to.root}/system`, type: `${schema}/System`, oparlVersion: `${schema}/`, name, website: to.site, body: `${to.root}/bodies` };
}

/** A body. `legislativeTerm` is mandatory and empty, because no source tells the terms. */
export function encodeBody(body: Body, to: OparlAddresses): OparlObject {
  const id = `${to.root}/body/${encodeURIComponent(body.id)}`;
  return {
    id, type: `${schema}/Body`, system: `${to.root}/system`, name: body.name,
    organization: `${id}/organization`, person: `${id}/person`, meeting: `${id}/meeting`, paper: `${id}/paper`,
    legislativeTerm: [], legislativeTermList: `${id}/legislativeterm`, membership: `${id}/membership`, locationList: `${id}/location`,
    web: `${to.site}/koerperschaften/${encodeURIComponent(body.id)}`,
  };
}

const organizationTypes: Readonly<Record<OrganizationKind, string>> = {
  gremium: "Gremium",
  fraktion: "Fraktion",
  administration: "Verwaltungsbereich",
  external: "Sonstiges",
};

/** A council, committee, faction or other organisation. */
export function encodeOrganization(organization: Organization, to: OparlAddresses): OparlObject {
  return {
    ...base("organization", "Organization", organization.id, to), body: bodyAddress(organization.bodyId, to),
    name: organization.name, organizationType: organizationTypes[organization.kind], web: `${to.site}/gremien/${encodeURIComponent(organization.id)}`,
  };
}

/** A person, by the name that papers print. */
export function encodePerson(person: Person, to: OparlAddresses): OparlObject {
  return { ...base("person", "Person", person.id, to), body: bodyAddress(person.bodyId, to), name: person.name, web: `${to.site}/personen/${encodeURIComponent(person.id)}` };
}

/** A meeting with its agenda. The time of day is not known, so the day stands in `ratsfaden:date` and `start` is left out. */
export function encodeMeeting(meeting: Meeting, organization: Pick<Organization, "id" | "name">, items: readonly AgendaItem[], to: OparlAddresses): OparlObject {
  return {
    ...base("meeting", "Meeting", meeting.id, to), name: meeting.number === null ? organization.name : `${organization.name}, ${meeting.number}`,
    "ratsfaden:date": meeting.date, organization: [`${to.root}/organization/${encodeURIComponent(organization.id)}`],
    agendaItem: items.map((item) => encodeAgendaItem(item, to)), web: `${to.site}/sitzungen/${encodeURIComponent(meeting.id)}`,
  };
}

/** An item inside its meeting; served alone, `encodeAgendaItemAlone` adds the way back. */
export function encodeAgendaItem(item: AgendaItem, to: OparlAddresses): OparlObject {
  return {
    id: `${to.root}/meeting/${encodeURIComponent(item.meetingId)}/agendaitem/${encodeURIComponent(item.id)}`, type: `${schema}/AgendaItem`,
    ...(item.number === null ? {} : { number: item.number }), order: item.position, name: item.title, public: item.visibility === "public",
    ...(item.outcome === null ? {} : { result: item.outcome }),
  };
}

/** An item with the address of its meeting. */
export function encodeAgendaItemAlone(item: AgendaItem, to: OparlAddresses): OparlObject {
  return { ...encodeAgendaItem(item, to), meeting: `${to.root}/meeting/${encodeURIComponent(item.meetingId)}` };
}

/** A paper with its files: the first is the main one. The instants are ISO date-times. */
export function encodePaper(paper: Paper, files: readonly OparlFile[], times: { readonly created: string; readonly modified: string }, to: OparlAddresses): OparlObject {
  const [main, ...others] = files;
  return {
    ...base("paper", "Paper", paper.id, to), body: bodyAddress(paper.bodyId, to), name: paper.title,
    ...(paper.number === null ? {} : { reference: paper.number }), ...(paper.date === null ? {} : { date: paper.date }), ...(paper.kind === null ? {} : { paperType: paper.kind }),
    ...(main === undefined ? {} : { mainFile: encodeFile(main, to) }), ...(others.length === 0 ? {} : { auxiliaryFile: others.map((file) => encodeFile(file, to)) }),
    created: encodeInstant(times.created), modified: encodeInstant(times.modified), web: `${to.site}/vorlagen/${encodeURIComponent(paper.id)}`,
  };
}

/** A file; `paperId` is told where it is served alone. */
export function encodeFile(file: OparlFile, to: OparlAddresses, paperId?: string): OparlObject {
  const address = `${to.site}/dateien/${encodeURIComponent(file.id)}/${encodeURIComponent(file.name)}`;
  return {
    ...base("file", "File", file.id, to), fileName: file.name, name: file.name, mimeType: file.mediaType, size: file.size, accessUrl: address, downloadUrl: address,
    ...(paperId === undefined ? {} : { paper: [`${to.root}/paper/${encodeURIComponent(paperId)}`] }),
  };
}

/** One page of a list. `address` is the list without page; `hasNext` where another page follows; `total` where it is known. */
export function encodeList(data: readonly OparlObject[], paging: { readonly address: string; readonly page: number; readonly pageSize: number; readonly total: number | null; readonly hasNext: boolean }): OparlObject {
  const { address, page, pageSize, total, hasNext } = paging;
  return {
    data,
    pagination: { currentPage: page, elementsPerPage: pageSize, ...(total === null ? {} : { totalElements: total, totalPages: Math.max(1, Math.ceil(total / pageSize)) }) },
    links: { first: address, self: pageOf(address, page), ...(page > 1 ? { prev: pageOf(address, page - 1) } : {}), ...(hasNext ? { next: pageOf(address, page + 1) } : {}) },
  };
}

/** What OParl answers where nothing can be given. */
export function encodeError(message: string): OparlObject {
  return { type: `${schema}/Error`, message, debug: message };
}

/** OParl's date-time: no fraction, and an offset instead of `Z`. */
export function encodeInstant(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? "1970-01-01T00:00:00+00:00" : date.toISOString().replace(/\.\d+Z$/, "+00:00");
}

function base(path: string, type: string, id: string, to: OparlAddresses): { readonly id: string; readonly type: string } {
  return { id: `${to.root}/${path}/${encodeURIComponent(id)}`, type: `${schema}/${type}` };
}

function bodyAddress(id: string, to: OparlAddresses): string {
  return `${to.root}/body/${encodeURIComponent(id)}`;
}

function pageOf(address: string, page: number): string {
  return page === 1 ? address : `${address}?page=${page}`;
}
