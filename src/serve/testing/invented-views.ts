import type { Body } from "../../council/body.ts";
import type { Organization } from "../../council/organization.ts";
import type { OpenedBytes } from "../../files/file-store.ts";
import type { PersonEntry } from "../../store/people.ts";
import type { MeetingSummary, MeetingView, MoneyView, Page, PaperSummary, PaperView, SectionView, StatementView } from "../../store/views.ts";
import type { Portal } from "../answer/portal.ts";
import type { ReadModels } from "../answer/read-models.ts";
import type { SearchAnswer } from "../../search/engine.ts";

/** An invented district with one paper that has everything a page can show; for tests and for looking at pages. */

export const body = { id: "b-auental", name: "Stadt Auental" } as Body;
export const otherBody = { id: "b-wiesental", name: "Kreis Wiesental" } as Body;

const council = { id: "o-rat", bodyId: body.id, name: "Rat der Stadt Auental", kind: "gremium", aliases: ["Stadtrat"] } as unknown as Organization;
const planning = { id: "o-bau", bodyId: body.id, name: "Ausschuss für Bauen, Verkehr und Klimaschutz", kind: "gremium", aliases: ["Bauausschuss"] } as unknown as Organization;
const group = { id: "o-gruene", bodyId: body.id, name: "Fraktion Bürger für Auental", kind: "fraktion", aliases: [] } as unknown as Organization;

export const paperSummary = summary("p-radweg", "2025/020", "Neubau eines Radwegs entlang der Bachstraße zwischen Rathausplatz und Schulzentrum", "Beschlussvorlage", "2025-04-08");
export const summaries: readonly PaperSummary[] = [
  paperSummary,
  summary("p-schule", "2025/034", "Erweiterung der Grundschule am Mühlbach", "Beschlussvorlage", "2025-04-02"),
  summary("p-antrag", "A/2025/007", "Antrag: Mehr Bäume auf dem Marktplatz", "Antrag", "2025-03-28"),
  { ...summary("p-bericht", null, "Bericht über die Entwicklung der Geschäftsstelle im ersten Halbjahr", "Mitteilungsvorlage", "2025-03-12"), bodyName: otherBody.name },
  { ...summary("p-nieder", null, "Niederschrift über die 12. Sitzung des Rates", null, "2025-02-25"), form: "minutes" },
];

function summary(id: string, number: string | null, title: string, kind: string | null, date: string): PaperSummary {
  return { id, number, title, kind, form: "paper", date, meetingDate: null, publishedAt: `${date}T08:30:00Z`, bodyName: body.name } as unknown as PaperSummary;
}

export const meetingSummaries: readonly MeetingSummary[] = [
  { id: "m-1", number: "SI/2025/135", date: "2025-06-24", organization: council, bodyName: body.name, itemCount: 14 },
  { id: "m-2", number: null, date: "2025-05-20", organization: planning, bodyName: body.name, itemCount: 0 },
  { id: "m-3", number: "SI/2025/101", date: "2025-04-29", organization: planning, bodyName: body.name, itemCount: 9 },
  { id: "m-4", number: "SI/2025/098", date: "2025-03-18", organization: council, bodyName: otherBody.name, itemCount: 1 },
] as unknown as readonly MeetingSummary[];

const lead = "Der Rat beschließt, den Radweg an der Bachstraße zu bauen. Er genehmigt dafür 1.250.000,00 € brutto im Haushaltsjahr 2026 und bestätigt den Beschluss zur Vorlage 2023/118.";
const facts = [
  "Die Bachstraße verbindet den Rathausplatz mit dem Schulzentrum. Für Kinder ist der Weg heute nicht sicher. Frau Dr. Ilse Brunnthaler (Amt für Mobilität) hat die Planung am 12.02.2025 vorgestellt.",
  "Die Planung kostete bisher 17.850,00 € netto. Auf den Antrag A/2024/031 und die Ratsentscheidung vom 09.12.2021 wird verwiesen.",
  "breiter Schutzstreifen auf beiden Seiten",
  "neue Querung am Mühlbach",
  "Abschnitt", "Länge", "Rathausplatz bis Brücke", "420 m",
] as const;
const factsText = facts.join("\n");

function section(id: string, kind: SectionView["kind"], heading: string, text: string, rest: Partial<SectionView> = {}): SectionView {
  return {
    id, paperId: "p-radweg", fileId: "f-1", position: 0, kind, heading, level: 1, visibility: "public", text, originalText: text, originalStart: 0, edits: [],
    blocks: [{ kind: "paragraph", span: [0, text.length] }], page: null, ...rest,
  } as unknown as SectionView;
}

const brokenFacts = factsText.replace("Für Kinder", "Fiir  Kinder").replace("Schulzentrum", "Schul-\nzentrum").replace("Planung kostete", "P l a n u n g kostete");

export const sections: readonly SectionView[] = [
  section("s1", "resolution", "Beschlussvorschlag", lead, { page: 1 }),
  section("s2", "facts", "Sachverhalt", factsText, {
    page: 2,
    originalText: brokenFacts,
    edits: [
      edit("Schul-\nzentrum", "Schulzentrum", "lineEndHyphen"), edit("Fiir", "Für", "ocr"), edit("  ", " ", "whitespace", "Fiir".length), edit("P l a n u n g", "Planung", "letterSpacing"),
    ],
    blocks: [
      block("paragraph", facts[0]), block("paragraph", facts[1]), block("item", facts[2]), block("item", facts[3]),
      { kind: "row", span: spanOf(factsText, `${facts[4]}\n${facts[5]}`), cells: [spanOf(factsText, facts[4]), spanOf(factsText, facts[5])] },
      { kind: "row", span: spanOf(factsText, `${facts[6]}\n${facts[7]}`), cells: [spanOf(factsText, facts[6]), spanOf(factsText, facts[7])] },
    ],
  }),
  section("s3", "financialEffects", "Finanzielle Auswirkungen", "Die Mittel stehen bei Produkt 12.01.01, Sachkonto 785200 bereit. Der Kreis Wiesental fördert mit 300.000 €."),
  section("s4", "climateEffects", "Auswirkungen auf das Klima", "Der Radweg hilft, Autofahrten zu vermeiden."),
];

function edit(original: string, replacement: string, reason: string, after = 0) {
  const start = after === 0 ? brokenFacts.indexOf(original) : brokenFacts.indexOf("Fiir  ") + after;
  return { span: [start, start + original.length], original, replacement, reason, confidence: 0.9 } as SectionView["edits"][number];
}

function block(kind: "paragraph" | "item", text: string): SectionView["blocks"][number] {
  return { kind, span: spanOf(factsText, text) };
}

function spanOf(text: string, part: string): readonly [number, number] {
  const start = text.indexOf(part);
  return [start, start + part.length];
}

let counter = 0;

function statement(property: string, value: unknown, quote: string, in_: SectionView | null, rest: object = {}): StatementView {
  counter += 1;
  return {
    id: `st${counter}`, paperId: "p-radweg", fileId: "f-1", sectionId: in_?.id ?? null, property, value, quote, start: 0, end: quote.length, page: in_?.page ?? null,
    foundBy: "example/rule", confidence: 0.9, status: "found", spanInSection: in_ === null ? null : spanOf(in_.text, quote), link: null, ...rest,
  } as unknown as StatementView;
}

const [s1, s2, s3] = sections as [SectionView, SectionView, SectionView];

export const statements: readonly StatementView[] = [
  statement("number", "2025/020", "Vorlage Nr.: 2025/020", null),
  statement("title", paperSummary.title, "Betreff: Neubau eines Radwegs entlang der Bachstraße", null, { status: "corrected" }),
  statement("date", "2025-04-08", "08.04.2025", null),
  statement("money", { value: 1_250_000, currency: "EUR", text: "1.250.000,00 €", taxes: "gross", mode: "proposed", year: 2026, purpose: "Bau des Radwegs an der Bachstraße", frequency: "once", per: null }, "1.250.000,00 € brutto", s1, { status: "confirmed" }),
  statement("money", { value: 17_850, currency: "EUR", text: "17.850,00 €", taxes: "net", mode: "actual", year: null, purpose: "Planung", frequency: null, per: null }, "17.850,00 € netto", s2),
  statement("money", { value: 300_000, currency: "EUR", text: "300.000 €", taxes: null, mode: null, year: null, purpose: null, frequency: null, per: null }, "300.000 €", s3, { confidence: 0.4 }),
  statement("budgetLine", { product: "12.01.01", account: "785200", text: "Produkt 12.01.01, Sachkonto 785200" }, "Produkt 12.01.01, Sachkonto 785200", s3),
  statement("person", { name: "Dr. Ilse Brunnthaler", role: "Amt für Mobilität", group: null }, "Dr. Ilse Brunnthaler (Amt für Mobilität)", s2, { link: { type: "person", id: "pe-1" } }),
  statement("organization", { name: "Kreis Wiesental", aliases: [] }, "Kreis Wiesental", s3),
  statement("mentionedDate", { start: "2025-02-12", end: null, text: "12.02.2025", startTime: null, endTime: null }, "12.02.2025", s2),
  statement("place", { kind: "street", name: "Bachstraße", houseNumbers: "12–14", postalCode: null, locality: null, text: "Bachstraße 12–14" }, "Bachstraße", s1),
  statement("law", { law: "GO NRW", section: "§ 41", sectionEnd: null, paragraph: "1", sentence: "2", number: null, letter: null, enactedOn: null, text: "§ 41 Abs. 1 S. 2 GO NRW" }, "§ 41 Abs. 1 S. 2 GO NRW", null),
  statement("recurrence", { rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYHOUR=19;BYMINUTE=0", startTime: "19:00", endTime: null, text: "alle zwei Wochen dienstags um 19 Uhr" }, "alle zwei Wochen dienstags um 19 Uhr", null),
  statement("period", { unit: "quarter", start: "2025-07-01", end: "2025-09-30", text: "3. Quartal 2025" }, "3. Quartal 2025", null),
  statement("vote", { yes: 24, no: 6, abstain: 2, text: "mehrheitlich beschlossen", item: null }, "mit 24 Ja-Stimmen bei 6 Nein-Stimmen", null),
  statement("attachment", { title: "Lageplan Bachstraße" }, "Anlage 1: Lageplan Bachstraße", null),
];

/** An outcome that stands where it is shown, without votes. */
const printed = { outcomeFrom: null, otherOutcome: null, vote: null, told: null } as const;

function toldFact<T>(id: string, value: T, start = 0) {
  return { id, paperId: "p-nieder", value, quote: "x", start, page: null, isMarked: true, status: "found", confidence: 0.9 };
}

const attendant = { status: "present", role: "member", title: null, faction: null, deputyFor: null, fromTime: null, fromItem: null, untilTime: null, untilItem: null };

/** What the minutes tell of the item on the cycle path: a motion that failed, the resolution, its vote by faction and by name, and who stood aside. */
export const told = {
  from: summaries[4],
  motions: [{
    ...toldFact("t-motion", { item: "5", kind: "amendment", mover: "Fraktion BLA", text: "Die Fraktion BLA beantragt, den Weg zunächst nur bis zur Mühle zu bauen.", outcome: "rejected" }, 10),
    vote: toldFact("t-vote1", { yes: 3, no: 8, abstain: 0, text: "3 Ja, 8 Nein", item: "5", manner: null, byFaction: [{ faction: "BLA", ballot: "yes" }, { faction: "SPD", ballot: "no" }], byName: [], subject: [10, 80] }),
  }],
  resolutions: [toldFact("t-resolution", { item: "5", number: "12/2025", wording: "Der Radweg an der Bachstraße wird gebaut.\n1. Die Planung wird genehmigt.\n2. Die Mittel werden bereitgestellt." }, 100)],
  votes: [toldFact("t-vote2", {
    yes: 9, no: 1, abstain: 1, text: "9 Ja, 1 Nein, 1 Enthaltung", item: "5", manner: "majority", byFaction: [], subject: [100, 200],
    byName: [{ name: "Jonas Hellweg", faction: "SPD", ballot: "yes" }, { name: "Rita Ohlsen", faction: "BLA", ballot: "no" }],
  })],
  recusals: [toldFact("t-recusal", { name: "Jonas Hellweg", item: "5" })],
};

export const minutes = {
  from: summaries[4], start: toldFact("t-start", "17:00"), end: toldFact("t-end", "19:35"), place: toldFact("t-place", "Kreishaus Auental, Raum 12"), chair: toldFact("t-chair", "Rita Ohlsen"), minuteTaker: null,
  attendance: [
    { ...toldFact("t-a1", { ...attendant, name: "Rita Ohlsen", role: "chair", faction: "BLA", title: "Vorsitzende" }), personId: null, changes: [] },
    { ...toldFact("t-a2", { ...attendant, name: "Jonas Hellweg", faction: "SPD", fromTime: "17:20", untilItem: "6.1" }), personId: "pe-2", changes: [] },
    { ...toldFact("t-a3", { ...attendant, name: "Dr. Ilse Brunnthaler", role: "administration", title: "Amtsleitung" }), personId: "pe-1", changes: [] },
    { ...toldFact("t-a4", { ...attendant, name: "Nils Voss", status: "excused", faction: "SPD" }), personId: null, changes: [] },
    { ...toldFact("t-a5", { ...attendant, name: "Marga Thiel", faction: "SPD", deputyFor: "Nils Voss", untilTime: "19:05" }), personId: null, changes: [toldFact("t-p1", { name: "Marga Thiel", change: "leaves", time: "19:05", item: "6.1" })] },
  ],
};

export const paperView = {
  paper: { id: "p-radweg", bodyId: body.id, number: "2025/020", title: paperSummary.title, kind: "Beschlussvorlage", form: "paper", date: "2025-04-08", leadUnit: "Amt für Mobilität", author: "Dr. Ilse Brunnthaler", visibility: "public" },
  body,
  publishedAt: "2025-04-09T07:00:00Z",
  modifiedAt: "2025-05-02T07:00:00Z",
  files: [
    { id: "f-1", name: "2025-020 Radweg Bachstraße.pdf", mediaType: "application/pdf", size: 1_420_000, sha256: "a".repeat(64), pageCount: 4, current: true, readAt: "2025-04-09T07:00:00Z" },
    { id: "f-2", name: "vorlage.html", mediaType: "text/html", size: 8200, sha256: "b".repeat(64), pageCount: null, current: false, readAt: "2025-04-08T07:00:00Z" },
  ],
  consultations: [
    { organization: planning, meeting: { id: "m-3", number: "SI/2025/101", date: "2025-04-29" }, date: "2025-04-29", item: "5", role: "Vorberatung", outcome: "einstimmig empfohlen", ...printed, told, quote: "x" },
    { organization: { id: "o-haupt", name: "Haupt- und Finanzausschuss" }, meeting: null, date: "2025-05-06", item: null, role: "Vorberatung", outcome: null, ...printed, quote: "x" },
    { organization: council, meeting: { id: "m-1", number: null, date: "2025-06-24" }, date: "2025-06-24", item: "12.1", role: "Entscheidung", outcome: null, ...printed, quote: "x" },
  ],
  sections,
  statements,
  references: [
    { id: "r1", fromPaperId: "p-radweg", sectionId: "s1", kind: "confirms", number: "2023/118", text: "bestätigt den Beschluss zur Vorlage 2023/118", status: "resolved", targets: ["p-schule"], targetPapers: [summaries[1]], spanInSection: spanOf(s1.text, "Vorlage 2023/118") },
    { id: "r2", fromPaperId: "p-radweg", sectionId: "s2", kind: "cites", number: "A/2024/031", text: "Auf den Antrag A/2024/031", status: "unresolved", targets: [], targetPapers: [], spanInSection: spanOf(s2.text, "A/2024/031") },
    { id: "r3", fromPaperId: "p-radweg", sectionId: "s2", kind: "implements", number: null, text: "die Ratsentscheidung vom 09.12.2021", status: "ambiguous", targets: ["p-antrag", "p-nieder"], targetPapers: [summaries[2], summaries[4]], spanInSection: spanOf(s2.text, "Ratsentscheidung vom 09.12.2021") },
  ],
  referencedBy: [{ paper: summaries[3], kind: "cites", text: "siehe Vorlage 2025/020", sectionId: "s9" }],
  reportedIn: [summaries[4]],
  meeting: null,
  original: null,
  notes: [{ code: "ocr-unsure", message: "Zwei Wörter auf Seite 3 sind schlecht lesbar. Vergleichen Sie bitte mit dem Original." }],
} as unknown as PaperView;

function stated(property: string, fact: { readonly id: string; readonly value: unknown; readonly start: number }) {
  return { ...fact, fileId: "f1", sectionId: "s1", property, end: fact.start + 5, foundBy: "test", spanInSection: [0, 5], link: null };
}

/** Minutes as a document: the same facts, each with its place. */
export const minutesPaperView = {
  ...paperView,
  paper: { ...paperView.paper, id: "p-nieder", number: null, title: "Sitzung des Ausschusses für Bau und Planung", kind: "Niederschrift", form: "minutes" },
  consultations: [], references: [], referencedBy: [], reportedIn: [],
  statements: [
    stated("meetingStart", minutes.start), stated("meetingPlace", minutes.place), ...minutes.attendance.map((one) => stated("attendance", one)), stated("presence", toldFact("t-p1", { name: "Marga Thiel", change: "leaves", time: "19:05", item: "6.1" })),
    ...told.motions.map((one) => stated("motion", one)), ...told.resolutions.map((one) => stated("resolution", one)), ...told.votes.map((one) => stated("vote", one)), ...told.recusals.map((one) => stated("recusal", one)),
  ],
} as unknown as PaperView;

export const meetingView = {
  meeting: { id: "m-3", bodyId: body.id, organizationId: planning.id, number: "SI/2025/101", date: "2025-04-29" },
  body,
  organization: planning,
  items: [
    { id: "i1", meetingId: "m-3", number: "1", position: 1, title: "Eröffnung und Feststellung der Beschlussfähigkeit", visibility: "public", paperId: null, outcome: null, ...printed, paper: null },
    { id: "i2", meetingId: "m-3", number: "5", position: 2, title: paperSummary.title, visibility: "public", paperId: "p-radweg", outcome: "einstimmig empfohlen", ...printed, told, paper: paperSummary },
    { id: "i3", meetingId: "m-3", number: "6.1", position: 3, title: "Schulbau", visibility: "public", paperId: "p-schule", outcome: "vertagt", ...printed, paper: summaries[1] },
  ],
  consultations: [{ paper: paperSummary, item: "5", role: "Vorberatung", outcome: "einstimmig empfohlen", ...printed }],
  documents: [summaries[4]],
  minutes,
  told: { start: "17:00", end: null, place: "Rathaus, Großer Saal", isCancelled: false, original: "https://ris.example/sitzung/3" },
} as unknown as MeetingView;

function pageOf<T>(items: readonly T[], total = items.length, page = 1, pageSize = 20): Page<T> {
  return { items, total, page, pageSize };
}

const people = [{ id: "pe-1", name: "Dr. Ilse Brunnthaler", mentionCount: 3 }, { id: "pe-2", name: "Jonas Hellweg", mentionCount: 1 }].map((person) => ({ ...person, bodyId: body.id, bodyName: body.name })) as unknown as readonly PersonEntry[];
const organizations = [council, planning, group].map((organization) => ({ ...organization, meetingCount: 12, paperCount: 31 }));

/** The amounts of the invented paper as they stand in a list. */
const amounts = statements.filter((one) => one.property === "money").map(({ id, paperId, value, quote, start, page, status, confidence }) => ({
  id, paperId, value, quote, start, page, status, confidence, isMarked: true, around: `Es geht um ${quote}.`, file: { id: "f-1", name: "2025-020 Radweg Bachstraße.pdf" }, from: paperSummary,
})) as unknown as readonly MoneyView[];

/** Read models that know the invented district. */
export const invented: ReadModels = {
  start: async () => ({ bodies: [{ ...body, paperCount: 214 }, { ...otherBody, paperCount: 1 }], newestPapers: summaries, nextMeetings: meetingSummaries.slice(0, 2).toReversed(), lastMeetings: meetingSummaries.slice(2), counts: { papers: 1215, meetings: 148, organizations: 37, people: 412 } }),
  papers: async (filter, page, pageSize) => (filter.year === 1900 ? pageOf<PaperSummary>([]) : pageOf(summaries, 215, page, pageSize)),
  paper: async (id) => (id === "p-radweg" ? paperView : id === "p-nieder" ? minutesPaperView : null),
  meetings: async (_filter, page, pageSize) => pageOf(meetingSummaries, 48, page, pageSize),
  meeting: async (id) => (id === "m-3" ? meetingView : id === "m-2" ? { ...meetingView, items: [] } : null),
  organizations: async () => organizations,
  organization: async (id, pages) => (id === "o-rat" ? { organization: council, body, meetings: pageOf(meetingSummaries, 30, pages.meetings, 10), papers: pageOf(summaries, 61, pages.papers, 10), people: [{ id: "pe-1", name: "Dr. Ilse Brunnthaler", role: "Amtsleitung" }] } as never : null),
  bodies: async () => [{ ...body, paperCount: 214 }, { ...otherBody, paperCount: 1 }],
  body: async (id, page) => (id === "b-auental" ? { body, organizations, papers: pageOf(summaries, 214, page, 20) } : null),
  people: async (page, pageSize) => pageOf(people, 120, page, pageSize),
  person: async (id) => (id === "pe-1" ? { person: { id: "pe-1", bodyId: body.id, name: "Dr. Ilse Brunnthaler" }, body, memberships: [{ organization: planning, role: "Mitglied", start: "2024-07-01", end: null }], mentions: [{ paper: paperSummary, role: "Amt für Mobilität", group: null, quote: "Frau Dr. Ilse Brunnthaler (Amt für Mobilität) hat die Planung vorgestellt", sectionId: "s2" }] } as never : null),
  file: async (id) => paperView.files.find((file) => file.id === id) ?? null,
  isGone: async (type, id) => type === "File" && id === "f-gone",
  papersAfter: async (_filter, after) => (after === null ? { items: summaries, next: { date: "2025-02-25", id: "p-nieder" } } : { items: [], next: null }),
  meetingsAfter: async () => ({ items: meetingSummaries.slice(2), next: null }),
  organizationsAfter: async () => ({ items: organizations, next: null }),
  peopleAfter: async () => ({ items: people, next: null }),
  money: async () => ({ items: amounts, next: null }),
  moneyToSum: async () => amounts.map(({ value }) => ({ value, paperId: "p-radweg", form: "paper" })),
  changes: async () => [{ type: "Paper", id: "p-radweg", bodyId: body.id, created: "2025-04-09T07:00:00.000Z", modified: "2025-05-02T07:00:00.000Z", deleted: false, change: 7 }],
  lastModified: async () => "2025-05-02T07:00:00.000Z",
};

const answer: SearchAnswer = {
  total: 23,
  hits: [
    { id: "p-radweg", type: "paper", score: 3, form: "paper", bodyId: body.id, title: paperSummary.title, titleSpans: [[12, 19]], number: "2025/020", date: "2025-04-08", kind: "Beschlussvorlage", bodyName: body.name, snippets: [{ text: "… beschließt, den Radweg an der Bachstraße zu bauen. Er genehmigt dafür …", spans: [[18, 24]], start: 0, heading: "Beschlussvorschlag" }] },
    { id: "o-bau", type: "organization", score: 2, form: null, bodyId: body.id, title: planning.name, titleSpans: [], number: null, date: null, kind: "administration", bodyName: body.name, snippets: [] },
    { id: "pe-1", type: "person", score: 1, form: null, bodyId: body.id, title: "Dr. Ilse Brunnthaler", titleSpans: [], number: null, date: null, kind: null, bodyName: body.name, snippets: [] },
  ],
  facets: { type: [{ value: "paper", count: 21 }, { value: "meeting", count: 2 }], body: [{ value: "b-auental", name: body.name, count: 20 }, { value: "b-wiesental", name: otherBody.name, count: 3 }], year: [{ value: 2025, count: 12 }, { value: 2024, count: 11 }], organization: [], kind: [], form: [] },
  didYouMean: null,
};

/** Bytes as a file store opens them. */
export function openedBytes(text: string): OpenedBytes {
  const bytes = new TextEncoder().encode(text);
  return { size: bytes.length, stream: (from, until) => new Blob([bytes.slice(from, until)]).stream() };
}

/** A portal over the invented district, without a database. */
export function inventedPortal(changes: Partial<Portal> = {}): Portal {
  return {
    site: { name: "Ratsfaden Wiesental", publicUrl: "https://rat.wiesental.example", assets: { styles: [], scripts: [] }, operator: [], contact: null },
    read: invented,
    search: { search: async (query) => (query.text === "Radwek" ? { ...answer, total: 0, hits: [], facets: { type: [], body: [], year: [], organization: [], kind: [], form: [] }, didYouMean: "Radweg" } : answer) },
    openBytes: async () => openedBytes("Text der Datei"),
    clock: () => new Date("2025-05-09T10:00:00Z"),
    ...changes,
  };
}
