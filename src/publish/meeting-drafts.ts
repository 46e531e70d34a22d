import type { Form } from "../council/understanding.ts";
import { objectPath, ours, pagePath } from "../oparl/addresses.ts";
import { ownAddress } from "../oparl/encode/encode-value.ts";
import { germanMoment } from "../oparl/encode/german-time.ts";
import type { FlatObject } from "../oparl/model.ts";
import { vendor } from "../oparl/vendor-properties.ts";
import { parseAgendaNumber } from "../council/agenda-number.ts";
import type { DocumentToPublish, ItemToPublish, MeetingToPublish } from "../store/publication/meetings.ts";
import { evidenceOf, factsOf, voteOf } from "./facts.ts";
import { fileOf } from "./files.ts";
import { meetingPlace } from "./locations.ts";
import { consultationIdOf } from "./paper-drafts.ts";
import type { UnitKey } from "../store/publication/tasks.ts";
import type { Draft } from "./draft.ts";

/** A file of a meeting and where it stands in it. */
interface HeldFile {
  readonly flat: FlatObject;
  readonly role: "invitation" | "resultsProtocol" | "verbatimProtocol" | "auxiliaryFile" | "ofItem";
  readonly form: Form;
  readonly itemId: string | null;
  readonly paperId: string;
  readonly publishedAt: string | null;
}

/** Meetings with agenda, files and place. */
export function meetingDrafts(meetings: readonly MeetingToPublish[]): readonly Draft[] {
  return meetings.flatMap(draftsOf);
}

function draftsOf(held: MeetingToPublish): readonly Draft[] {
  const { meeting, publishedAt, organizationName, items, minutes, invitedAt } = held;
  const owner: UnitKey = { kind: "meeting", id: meeting.id };
  const files = oneOfEach(held.documents.flatMap((document) => filesOf(document, held)));
  const place = minutes?.place === null || minutes?.place === undefined ? null : meetingPlace(minutes.place.value, meeting.id);
  const ofRole = (role: HeldFile["role"]) => files.filter((file) => file.role === role).map(({ flat }) => flat.id);
  const flatItems = items.map((item, order) => itemOf(item, order, held, files));
  const hour = minutes?.start?.value ?? invitedAt;
  const start = hour === null ? null : germanMoment(meeting.date, hour);
  const flat: FlatObject = {
    type: "Meeting", id: meeting.id,
    properties: {
      name: meeting.number === null ? organizationName : `${organizationName}, ${meeting.number}`, meetingState: stateOf(held), start, end: start === null ? null : endOf(held, start),
      location: place?.id, organization: [meeting.organizationId], invitation: ofRole("invitation")[0], resultsProtocol: ofRole("resultsProtocol")[0], verbatimProtocol: ofRole("verbatimProtocol")[0],
      auxiliaryFile: ofRole("auxiliaryFile"), agendaItem: flatItems.map(({ id }) => id), web: ours(pagePath("Meeting", meeting.id) ?? ""),
      ...vendor({ date: meeting.date, number: meeting.number, documents: held.documents.map(documentOf) }),
    },
  };
  const fromDocuments = held.documents.flatMap(({ paperId, read }) => [paperId, ...read.files.map(({ id }) => id), ...read.sections.map(({ fileId }) => fileId), ...read.statements.flatMap(({ fileId }) => fileId ?? [])]);
  const fromItems = items.flatMap(({ row }) => [row.id, row.paper_id].filter((id) => id !== null));
  const whole = [...new Set([meeting.id, ...fromItems, ...fromDocuments])];
  const draft = (object: FlatObject, madeFrom: readonly string[], created: string | null = publishedAt): Draft => ({ flat: object, owner, bodyId: meeting.bodyId, organizationIds: [], madeFrom, created });
  return [
    { ...draft(flat, whole), organizationIds: [meeting.organizationId] },
    ...flatItems.map((item, n) => draft(item, [...new Set([meeting.id, ...[items[n]?.row.id, items[n]?.row.paper_id].filter((id) => typeof id === "string"), ...fromDocuments])])),
    ...files.map((file) => draft(file.flat, [meeting.id, file.paperId, file.flat.id], file.publishedAt)),
    ...(place === null ? [] : [draft(place, [meeting.id, ...fromDocuments])]),
  ];
}

function documentOf({ paperId, title, kind, form, date, read, fileTold }: DocumentToPublish): object {
  const file = fileTold ?? read.files[0]?.id ?? null;
  return {
    name: title, kind, form, date, file: file === null ? null : ownAddress(objectPath("File", file)), web: ownAddress(pagePath("Paper", paperId) ?? ""),
    ...factsOf(read, paperId),
  };
}

/** `eingeladen` where there is an agenda, `durchgeführt` where minutes or outcomes tell of it; else we do not know. */
function stateOf({ documents, items }: MeetingToPublish): string | undefined {
  if (documents.some(({ form }) => form === "minutes") || items.some(({ outcome }) => outcome !== null)) return "durchgeführt";
  return documents.some(({ form }) => form === "invitation" || form === "agenda" || form === "notice") ? "eingeladen" : undefined;
}

/** An end before the begin lies on the next day. */
function endOf({ meeting, minutes }: MeetingToPublish, start: string): string | null {
  const end = minutes?.end === null || minutes?.end === undefined ? null : germanMoment(meeting.date, minutes.end.value);
  if (end === null || end > start) return end;
  const next = new Date(Date.parse(`${meeting.date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return germanMoment(next, minutes?.end?.value ?? "");
}

function filesOf({ paperId, kind, title, form, item, read }: DocumentToPublish, { meeting, items }: MeetingToPublish): readonly HeldFile[] {
  const ofItem = form === "minutesExtract" || form === "agendaItem" || form === "voteList" ? itemNumbered(item, items) : null;
  return read.files.map((file, n): HeldFile => {
    const flat = fileOf(file, paperId, ofItem === null ? { meeting: [meeting.id] } : { agendaItem: [ofItem] });
    return { flat, role: ofItem === null ? (n === 0 ? roleOf(form, `${kind ?? ""} ${title}`) : "auxiliaryFile") : "ofItem", form, itemId: ofItem, paperId, publishedAt: file.publishedAt };
  });
}

function roleOf(form: Form, words: string): HeldFile["role"] {
  if (form === "minutes") return /wortprotokoll|wörtlich|stenogra/iu.test(words) ? "verbatimProtocol" : "resultsProtocol";
  return form === "invitation" || form === "agenda" || form === "notice" ? "invitation" : "auxiliaryFile";
}

const inviting: readonly Form[] = ["invitation", "agenda", "notice"];

/** A meeting has one invitation and one record of each kind; the rest are further files. */
function oneOfEach(files: readonly HeldFile[]): readonly HeldFile[] {
  const taken = new Set<string>();
  return files.toSorted((a, b) => inviting.indexOf(a.form) - inviting.indexOf(b.form)).map((file): HeldFile => {
    if (file.role === "auxiliaryFile" || file.role === "ofItem") return file;
    const isFirst = !taken.has(file.role);
    taken.add(file.role);
    return isFirst ? file : { ...file, role: "auxiliaryFile" };
  });
}

function itemNumbered(printed: string | null, items: readonly ItemToPublish[]): string | null {
  const wanted = parseAgendaNumber(printed);
  const found = wanted === null ? [] : items.filter(({ row }) => {
    const number = parseAgendaNumber(row.number);
    return number?.number === wanted.number && (wanted.part === null || wanted.part === (number.part ?? row.visibility));
  });
  return found.length === 1 ? (found[0]?.row.id ?? null) : null;
}

function itemOf({ row, outcome, told }: ItemToPublish, order: number, { meeting, links, consultations }: MeetingToPublish, files: readonly HeldFile[]): FlatObject {
  const paperId = links.paperOf.get(row.id);
  const own = files.filter(({ itemId }) => itemId === row.id);
  const resolution = own.find(({ form }) => form === "minutesExtract");
  const wordings = [...new Set((told?.resolutions ?? []).map(({ value }) => value.wording))];
  return {
    type: "AgendaItem", id: row.id,
    properties: {
      meeting: meeting.id, number: row.number, order, name: row.title, public: row.visibility === "public", result: outcome,
      consultation: paperId === undefined ? null : (consultations.find((step) => step.paperId === paperId)?.id ?? consultationIdOf(paperId, row.id)),
      resolutionText: wordings.length === 1 ? wordings[0] : null, resolutionFile: resolution?.flat.id, auxiliaryFile: own.filter((file) => file !== resolution).map(({ flat }) => flat.id),
      ...vendor({
        votes: [...(told?.votes ?? []), ...(told?.motions ?? []).flatMap((motion) => motion.vote ?? [])].map((vote) => ({ ...voteOf(vote.value), ...evidenceOf(vote, vote.paperId) })),
        motions: (told?.motions ?? []).map((motion) => ({ kind: motion.value.kind, mover: motion.value.mover, text: motion.value.text, outcome: motion.value.outcome, ...evidenceOf(motion, motion.paperId) })),
      }),
    },
  };
}
