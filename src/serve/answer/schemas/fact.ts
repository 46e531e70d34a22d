import { z } from "zod";
import type { StatementProperty, StatementValues } from "../../../council/statement.ts";
import { propertyWords } from "../words.ts";
import { anyId, evidence, fileLink, list, span } from "./parts.ts";

const text = z.string().meta({ description: "Wie es gedruckt ist." });
const maybe = z.string().nullable();
const ballot = z.enum(["yes", "no", "abstain", "split"]);

const vote = z.object({
  yes: z.number().nullable(), no: z.number().nullable(), abstain: z.number().nullable(), text,
  item: maybe.meta({ description: "Tagesordnungspunkt, wo das Dokument mehrere hat." }),
  manner: z.exactOptional(z.enum(["unanimous", "majority"]).nullable()).meta({ description: "Was in Worten gesagt ist: einstimmig, mehrheitlich." }),
  byFaction: z.exactOptional(list(z.object({ faction: z.string(), ballot }))),
  byName: z.exactOptional(list(z.object({ name: z.string(), faction: maybe, ballot: ballot.exclude(["split"]) }))),
  subject: z.exactOptional(span.nullable()).meta({ description: "Stelle des Antrags oder Beschlusses, über den abgestimmt wurde, im Original." }),
}).meta({ id: "Vote" });

const attendance = z.object({
  name: z.string(), status: z.enum(["present", "excused", "absent"]), role: z.enum(["chair", "member", "advisory", "administration", "guest", "minuteTaker"]),
  title: maybe, faction: maybe, deputyFor: maybe, fromTime: maybe, fromItem: maybe, untilTime: maybe, untilItem: maybe,
}).meta({ id: "Attendance" });

const money = z.object({
  value: z.number().meta({ description: "In ganzen Einheiten der Währung: „rd. 1,2 Mio. €“ ist 1200000." }),
  currency: z.string().meta({ description: "Nach ISO 4217." }),
  text,
  taxes: z.enum(["gross", "net"]).nullable().meta({ description: "Brutto oder netto, wo es gesagt ist." }),
  mode: z.enum(["planned", "proposed", "decided", "actual"]).nullable().meta({ description: "Geplant, vorgeschlagen, beschlossen oder tatsächlich; null: nicht gesagt." }),
  year: z.int().nullable().meta({ description: "Haushaltsjahr, wo die Worte ringsum es sagen." }),
  purpose: maybe.meta({ description: "Wofür, in den Worten des Dokuments." }),
  frequency: z.enum(["once", "monthly", "yearly"]).nullable().meta({ description: "Wie oft der Betrag anfällt, wo es gesagt ist." }),
  per: maybe.meta({ description: "Maß, dessen Preis es ist („m²“); null: eine Summe." }),
}).meta({ id: "Money" });

/** What the value of each kind of fact is made of. */
export const factValues = {
  number: z.string(), title: z.string(), kind: z.string(), visibility: z.string(), body: z.string(), leadUnit: z.string(), author: z.string(), date: z.string(),
  money,
  budgetLine: z.object({ product: maybe, account: maybe, text }).meta({ id: "BudgetLine" }),
  person: z.object({ name: z.string(), role: maybe, group: maybe }).meta({ id: "NamedPerson" }),
  organization: z.object({ name: z.string(), aliases: list(z.string()) }).meta({ id: "NamedOrganization" }),
  mentionedDate: z.object({ start: z.string().meta({ description: "Tag oder Monat („2017-11“)." }), end: maybe, text, startTime: maybe, endTime: maybe }).meta({ id: "MentionedDate" }),
  recurrence: z.object({ rule: z.string().meta({ description: "RRULE nach RFC 5545." }), startTime: maybe, endTime: maybe, text }).meta({ id: "Recurrence" }),
  period: z.object({ unit: z.enum(["week", "quarter", "halfYear"]), start: z.string(), end: z.string(), text }).meta({ id: "Period" }),
  place: z.object({ kind: z.enum(["street", "address", "parcel", "plan", "district"]), name: z.string(), houseNumbers: maybe, postalCode: maybe, locality: maybe, text }).meta({ id: "Place" }),
  law: z.object({ law: z.string(), section: maybe, sectionEnd: maybe, paragraph: maybe, sentence: maybe, number: maybe, letter: maybe, enactedOn: maybe, text }).meta({ id: "Law" }),
  attachment: z.object({ title: z.string() }).meta({ id: "Attachment" }),
  vote,
  meetingStart: z.string(), meetingEnd: z.string(), meetingPlace: z.string(), chair: z.string(), minuteTaker: z.string(),
  attendance,
  presence: z.object({ name: z.string(), change: z.enum(["arrives", "leaves"]), time: maybe, item: maybe }).meta({ id: "Presence" }),
  motion: z.object({ item: maybe, kind: z.enum(["main", "amendment", "procedure"]), mover: maybe, text, outcome: z.enum(["accepted", "rejected", "withdrawn"]).nullable() }).meta({ id: "Motion" }),
  resolution: z.object({ item: maybe, number: maybe, wording: z.string() }).meta({ id: "Resolution" }),
  recusal: z.object({ name: z.string(), item: maybe }).meta({ id: "Recusal" }),
} as const satisfies { readonly [P in StatementProperty]: z.ZodType<StatementValues[P]> };

type FactOf<P extends StatementProperty> = ReturnType<typeof factOf<P>>;

function factOf<P extends StatementProperty>(property: P) {
  return z.object({
    id: anyId, paperId: anyId, fileId: anyId.nullable().meta({ description: "null, wo ihn ein anderes Ratsinformationssystem nennt." }),
    sectionId: anyId.nullable().meta({ description: "Der Abschnitt, in dem der Beleg steht; null: Kopf des Dokuments." }),
    property: z.literal(property),
    value: factValues[property] as (typeof factValues)[P],
    start: z.int().meta({ description: "Wo der Beleg im Original der Datei beginnt …" }),
    end: z.int().meta({ description: "… und wo er endet." }),
    spanInSection: span.nullable().meta({ description: "Wo der Beleg im berichtigten Text seines Abschnitts steht." }),
    foundBy: z.string().meta({ description: "Die Regel, die ihn fand." }),
    link: z.object({ type: z.enum(["person", "organization"]), id: anyId, web: z.url() }).nullable().meta({ description: "Die Person oder Stelle, von der er spricht." }),
    file: fileLink.nullable().meta({ description: "Die Datei, in der er steht; null, wo sie nicht als Ganzes öffentlich ist." }),
    ...evidence,
  }).meta({ description: propertyWords[property] });
}

const properties = Object.keys(factValues) as StatementProperty[];

/** One fact with its evidence; `property` says which kind, and so what its value is made of. */
export const fact = z.discriminatedUnion("property", properties.map((property) => factOf(property)) as unknown as readonly [{ [P in StatementProperty]: FactOf<P> }[StatementProperty]]).meta({
  id: "Fact", description: "Eine Angabe mit ihrem Beleg. „property“ sagt, welche es ist und woraus ihr Wert besteht.",
});

/** A fact that minutes tell of their meeting. */
export function toldFact<Value extends z.ZodType>(value: Value) {
  return z.object({
    id: anyId, paperId: anyId, value,
    start: z.int().meta({ description: "Wo der Beleg im Original der Datei beginnt." }),
    isMarked: z.boolean().meta({ description: "Die Seite des Dokuments zeigt den Beleg im Text hervorgehoben." }),
    ...evidence,
  });
}
