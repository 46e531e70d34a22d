import { withPresence } from "../council/attendance.ts";
import type { MinutesFacts, Understanding } from "../council/understanding.ts";
import type { Note } from "../text/note.ts";
import type { Understood } from "../understand/understand.ts";

type Row = readonly [label: string, value: string | null | undefined];

/**
 * What was understood of a file, for people at a terminal: head, route, sections, facts, notes.
 * @param understood null for a file that could not be read
 */
export function readingAsText(fileName: string, understood: Understood | null, notes: readonly Note[]): string {
  const rows = understood ? rowsOf(understood.understanding) : [];
  const lines = [
    fileName,
    ...rows.filter(([, value]) => value).map(([label, value]) => `  ${label.padEnd(16)} ${value}`),
    ...notes.map(({ message }) => `  ${"Hinweis".padEnd(16)} ${message}`),
  ];
  return `${lines.join("\n")}\n\n`;
}

function rowsOf({ head, layout, ...facts }: Understanding): Row[] {
  return [
    ["Betreff", head.title?.value],
    ["Nummer", head.number?.value],
    ["Art", head.kind?.value],
    ["Form", `${head.form.value} (${layout})`],
    ["Sichtbarkeit", head.visibility && (head.visibility.value === "public" ? "öffentlich" : "nichtöffentlich")],
    ["Körperschaft", head.body?.value],
    ["Federführend", head.leadUnit?.value],
    ["Verfasser", head.author?.value],
    ["Datum", head.date?.value],
    ...head.consultations.map((step): Row => ["Beratung", [step.date, step.organization, step.role, step.outcome].filter(Boolean).join(" · ")]),
    ...facts.sections.filter(({ heading }) => heading).map(({ heading }): Row => ["Abschnitt", heading]),
    ...facts.agenda.map(({ number, title }): Row => ["Tagesordnung", [number, title].filter(Boolean).join(" ")]),
    ...facts.references.map(({ text, kind }): Row => ["Verweis", `${text} (${kind})`]),
    ...facts.money.map(({ text, value, currency }): Row => ["Betrag", `${text} = ${value} ${currency}`]),
    ...facts.budgetLines.map(({ text }): Row => ["Haushalt", text]),
    ...facts.people.map(({ name, role, group }): Row => ["Person", [name, role, group].filter(Boolean).join(", ")]),
    ...facts.organizations.map(({ name }): Row => ["Organisation", name]),
    ...facts.dates.map(({ start, end, text }): Row => ["Termin", `${end ? `${start} bis ${end}` : start} („${text}“)`]),
    ...facts.periods.map(({ start, end, text }): Row => ["Zeitraum", `${start} bis ${end} („${text}“)`]),
    ...facts.recurrences.map(({ rule, text }): Row => ["Wiederkehrend", `${text} = ${rule}`]),
    ...facts.places.map(({ name, houseNumbers, postalCode, locality }): Row => ["Ort", [name, houseNumbers, postalCode, locality].filter(Boolean).join(" ")]),
    ...facts.laws.map(({ text }): Row => ["Rechtsgrundlage", text]),
    ...facts.attachments.map(({ title }): Row => ["Anlage", title]),
    ...minutesRows(facts.minutes ?? null),
    ...facts.votes.map(({ text }): Row => ["Abstimmung", text]),
  ];
}

/** What minutes tell of their meeting: hours, place, who was there, what was moved and resolved. */
function minutesRows(minutes: MinutesFacts | null): Row[] {
  if (minutes === null) return [];
  const { meeting, attendance, presence, motions, resolutions, recusals } = minutes;
  return [
    ["Sitzung", [meeting.start === null ? null : `${meeting.start.value} Uhr`, meeting.end === null ? null : `bis ${meeting.end.value} Uhr`, meeting.place?.value].filter(Boolean).join(", ")],
    ["Vorsitz", meeting.chair?.value],
    ["Schriftführung", meeting.minuteTaker?.value],
    ...withPresence(attendance, presence).map((one): Row => [statusWords[one.status], [one.name, one.title, one.faction, one.deputyFor === null ? null : `vertritt ${one.deputyFor}`, moment("ab", one.fromTime, one.fromItem), moment("bis", one.untilTime, one.untilItem)].filter(Boolean).join(", ")]),
    ...motions.map(({ item, mover, text, outcome }): Row => ["Antrag", [item === null ? null : `TOP ${item}`, mover, outcome === null ? null : outcomeWords[outcome], text].filter(Boolean).join(" · ")]),
    ...resolutions.map(({ item, number, wording }): Row => ["Beschluss", [item === null ? null : `TOP ${item}`, number, wording.replace(/\s+/gu, " ")].filter(Boolean).join(" · ")]),
    ...recusals.map(({ item, name }): Row => ["Befangen", [item === null ? null : `TOP ${item}`, name].filter(Boolean).join(" · ")]),
  ];
}

const statusWords = { present: "Anwesend", excused: "Entschuldigt", absent: "Nicht anwesend" } as const;
const outcomeWords = { accepted: "angenommen", rejected: "abgelehnt", withdrawn: "zurückgezogen" } as const;

function moment(word: string, time: string | null, item: string | null): string | null {
  if (time !== null) return `${word} ${time} Uhr`;
  return item === null ? null : `${word} TOP ${item}`;
}
