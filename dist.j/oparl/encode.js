const schema = "https://schema.oparl.org/1.1";
/** The interface itself. */
export function encodeSystem(name, to) {
    return { id: `${to.root}/system`, type: `${schema}/System`, oparlVersion: `${schema}/`, name, website: to.site, body: `${to.root}/bodies` };
}
/** A body. `legislativeTerm` is mandatory and empty, because no source tells the terms. */
export function encodeBody(body, to) {
    const id = `${to.root}/body/${encodeURIComponent(body.id)}`;
    return {
        id, type: `${schema}/Body`, system: `${to.root}/system`, name: body.name,
        organization: `${id}/organization`, person: `${id}/person`, meeting: `${id}/meeting`, paper: `${id}/paper`,
        legislativeTerm: [], legislativeTermList: `${id}/legislativeterm`, membership: `${id}/membership`, locationList: `${id}/location`,
        web: `${to.site}/koerperschaften/${encodeURIComponent(body.id)}`,
    };
}
const organizationTypes = {
    gremium: "Gremium",
    fraktion: "Fraktion",
    administration: "Verwaltungsbereich",
    external: "Sonstiges",
};
/** A council, committee, faction or other organisation. */
export function encodeOrganization(organization, to) {
    return {
        ...base("organization", "Organization", organization.id, to), body: bodyAddress(organization.bodyId, to),
        name: organization.name, organizationType: organizationTypes[organization.kind], web: `${to.site}/gremien/${encodeURIComponent(organization.id)}`,
    };
}
/** A person, by the name that papers print. */
export function encodePerson(person, to) {
    return { ...base("person", "Person", person.id, to), body: bodyAddress(person.bodyId, to), name: person.name, web: `${to.site}/personen/${encodeURIComponent(person.id)}` };
}
/** A meeting with its agenda. The time of day is not known, so the day stands in `ratsfaden:date` and `start` is left out. */
export function encodeMeeting(meeting, organization, items, to) {
    return {
        ...base("meeting", "Meeting", meeting.id, to), name: meeting.number === null ? organization.name : `${organization.name}, ${meeting.number}`,
        "ratsfaden:date": meeting.date, organization: [`${to.root}/organization/${encodeURIComponent(organization.id)}`],
        agendaItem: items.map((item) => encodeAgendaItem(item, to)), web: `${to.site}/sitzungen/${encodeURIComponent(meeting.id)}`,
    };
}
/** An item inside its meeting; served alone, `encodeAgendaItemAlone` adds the way back. */
export function encodeAgendaItem(item, to) {
    return {
        id: `${to.root}/meeting/${encodeURIComponent(item.meetingId)}/agendaitem/${encodeURIComponent(item.id)}`, type: `${schema}/AgendaItem`,
        ...(item.number === null ? {} : { number: item.number }), order: item.position, name: item.title, public: item.visibility === "public",
        ...(item.outcome === null ? {} : { result: item.outcome }),
    };
}
/** An item with the address of its meeting. */
export function encodeAgendaItemAlone(item, to) {
    return { ...encodeAgendaItem(item, to), meeting: `${to.root}/meeting/${encodeURIComponent(item.meetingId)}` };
}
/** A paper with its files: the first is the main one. The instants are ISO date-times. */
export function encodePaper(paper, files, times, to) {
    const [main, ...others] = files;
    return {
        ...base("paper", "Paper", paper.id, to), body: bodyAddress(paper.bodyId, to), name: paper.title,
        ...(paper.number === null ? {} : { reference: paper.number }), ...(paper.date === null ? {} : { date: paper.date }), ...(paper.kind === null ? {} : { paperType: paper.kind }),
        ...(main === undefined ? {} : { mainFile: encodeFile(main, to) }), ...(others.length === 0 ? {} : { auxiliaryFile: others.map((file) => encodeFile(file, to)) }),
        created: encodeInstant(times.created), modified: encodeInstant(times.modified), web: `${to.site}/vorlagen/${encodeURIComponent(paper.id)}`,
    };
}
/** A file; `paperId` is told where it is served alone. */
export function encodeFile(file, to, paperId) {
    const address = `${to.site}/dateien/${encodeURIComponent(file.id)}/${encodeURIComponent(file.name)}`;
    return {
        ...base("file", "File", file.id, to), fileName: file.name, name: file.name, mimeType: file.mediaType, size: file.size, accessUrl: address, downloadUrl: address,
        ...(paperId === undefined ? {} : { paper: [`${to.root}/paper/${encodeURIComponent(paperId)}`] }),
    };
}
/** One page of a list. `address` is the list without page; `hasNext` where another page follows; `total` where it is known. */
export function encodeList(data, paging) {
    const { address, page, pageSize, total, hasNext } = paging;
    return {
        data,
        pagination: { currentPage: page, elementsPerPage: pageSize, ...(total === null ? {} : { totalElements: total, totalPages: Math.max(1, Math.ceil(total / pageSize)) }) },
        links: { first: address, self: pageOf(address, page), ...(page > 1 ? { prev: pageOf(address, page - 1) } : {}), ...(hasNext ? { next: pageOf(address, page + 1) } : {}) },
    };
}
/** What OParl answers where nothing can be given. */
export function encodeError(message) {
    return { type: `${schema}/Error`, message, debug: message };
}
/** OParl's date-time: no fraction, and an offset instead of `Z`. */
export function encodeInstant(iso) {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? "1970-01-01T00:00:00+00:00" : date.toISOString().replace(/\.\d+Z$/, "+00:00");
}
function base(path, type, id, to) {
    return { id: `${to.root}/${path}/${encodeURIComponent(id)}`, type: `${schema}/${type}` };
}
function bodyAddress(id, to) {
    return `${to.root}/body/${encodeURIComponent(id)}`;
}
function pageOf(address, page) {
    return page === 1 ? address : `${address}?page=${page}`;
}
//# sourceMappingURL=encode.js.map