import type { Visibility } from "./visibility.ts";

/**
 * What a document says, each fact with the place that says it.
 * All values are mended text ("Ausschuss für Arbeit"); all spans point into the ORIGINAL text of the document.
 */
type Span = readonly [start: number, end: number];

/** What kind of document it is, whatever its publisher calls it. */
export type Form =
  | "paper" | "motion" | "inquiry" | "answer" | "agenda" | "invitation" | "notice" | "minutes" | "minutesExtract"
  | "agendaItem" | "meeting" | "voteList" | "list" | "attachment" | "other";

/** How a fact was found. */
export interface Evidence {
  readonly span: Span;
  /** The rule or layout that found it, for people who check: "layouts/allris-text", "money/amount". */
  readonly foundBy: string;
  /** 0 (a guess) to 1 (certain). */
  readonly confidence: number;
}

/** One value from the head of a document. */
export interface HeadField<T> extends Evidence {
  readonly value: T;
}

/** One step of the Beratungsfolge; for minutes, invitations and agenda items: the one meeting they belong to. */
export interface ConsultationFact extends Evidence {
  readonly organization: string;
  readonly role: string | null;
  /** ISO date of the meeting. */
  readonly date: string | null;
  /** The meeting's number as printed. */
  readonly meeting: string | null;
  /** The agenda item's number as printed. */
  readonly item: string | null;
  readonly outcome: string | null;
}

/** What a section is for. `lead` is content before the first heading. */
export type SectionKind =
  | "lead" | "resolution" | "facts" | "legal" | "financialEffects" | "personnelEffects" | "climateEffects"
  | "attachments" | "reason" | "question" | "answer" | "discussion" | "agenda" | "other";

/** A part of the text under a printed heading. `span` covers heading and content. */
export interface SectionFact extends Evidence {
  readonly kind: SectionKind;
  /** The heading as printed, without colon; empty for `lead`. */
  readonly heading: string;
  readonly level: number;
  /** Span of the content below the heading, up to the next heading of any level. */
  readonly contentSpan: Span;
  /** Set where the document says so of this part alone. */
  readonly visibility: Visibility | null;
}

export type ReferenceKind = "cites" | "answers" | "amends" | "replaces" | "settles" | "implements" | "confirms" | "concerns";

/** A mention of another paper, motion or resolution: by number, or by its date alone (then `number` is null). */
export interface ReferenceFact extends Evidence {
  readonly kind: ReferenceKind;
  readonly number: string | null;
  /** ISO date of the cited motion or resolution, where printed. */
  readonly citedDate: string | null;
  /** What was cited, where printed: "Sitzungsvorlage", "Ratsantrag", "Beschluss". */
  readonly citedAs: string | null;
  /** The organisation or faction named with it. */
  readonly citedBy: string | null;
  readonly text: string;
}

export type MoneyMode = "planned" | "proposed" | "decided" | "actual" | null;

export interface MoneyFact extends Evidence {
  /** In plain units of the currency: "rd. 1,2 Mio. €" is 1200000. */
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly text: string;
  readonly taxes: "gross" | "net" | null;
  readonly mode: MoneyMode;
  /** The budget year it belongs to, where the words around say so. */
  readonly year: number | null;
  /** What it is for, in the document's words, where they say so. */
  readonly purpose: string | null;
  /** How often it falls due, where the words around say so. */
  readonly frequency: "once" | "monthly" | "yearly" | null;
  /** The measure that it is the price of: "m²", "Stück"; null for a sum. */
  readonly per: string | null;
}

export interface BudgetLineFact extends Evidence {
  readonly product: string | null;
  readonly account: string | null;
  readonly text: string;
}

export interface PersonFact extends Evidence {
  /** As printed, academic titles included: "Dr. Bernd Steingrobe", "Zierstedt, Björn". */
  readonly name: string;
  readonly role: string | null;
  readonly group: string | null;
}

export interface OrganizationFact extends Evidence {
  /** Nominative, without article. */
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface DateFact extends Evidence {
  /** ISO day, or ISO month (`2017-11`) where no day is printed. */
  readonly start: string;
  readonly end: string | null;
  readonly text: string;
  /** Times of day ("18:30"), where printed with the day. */
  readonly startTime: string | null;
  readonly endTime: string | null;
}

/** Something that happens again and again: "am letzten Freitag jeden Monats von 10 bis 12 Uhr". */
export interface RecurrenceFact extends Evidence {
  /** The value of an RRULE as RFC 5545 writes it, with the hour where printed: "FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=10;BYMINUTE=0". */
  readonly rule: string;
  /** Times of day ("10:00"), where printed. */
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly text: string;
}

/** A stretch of time named by its place in the year: a calendar week, a quarter, a half year. */
export interface PeriodFact extends Evidence {
  readonly unit: "week" | "quarter" | "halfYear";
  /** ISO day of its first and of its last day. */
  readonly start: string;
  readonly end: string;
  readonly text: string;
}

export type PlaceKind = "street" | "address" | "parcel" | "plan" | "district";

/** A place in the municipality: a street or square, a postal address, a parcel of land, the area of a development plan, a district. */
export interface PlaceFact extends Evidence {
  readonly kind: PlaceKind;
  /** In the nominative and written out: "Bahnhofstraße", "Gemarkung Au, Flur 3, Flurstück 45/2", "Bebauungsplan Nr. 12 „Am Hang“". */
  readonly name: string;
  /** "12", "12–14", "5a". */
  readonly houseNumbers: string | null;
  readonly postalCode: string | null;
  /** The town of a postal address. */
  readonly locality: string | null;
  readonly text: string;
}

/** A law or statute cited, with the place in it: "§ 48 Abs. 1 S. 2 GO NRW". */
export interface LawFact extends Evidence {
  /** By its usual abbreviation where printed or known, else its name in the nominative: "BauGB", "Hauptsatzung der Stadt Auental". */
  readonly law: string;
  /** "§ 48", "Art. 28"; null where the law is cited as a whole. */
  readonly section: string | null;
  /** Last of several sections ("5" of "§§ 3 bis 5"), or "f." and "ff."; null for one section. */
  readonly sectionEnd: string | null;
  /** Number of the Absatz, of the sentence, of the list entry; its letter. */
  readonly paragraph: string | null;
  readonly sentence: string | null;
  readonly number: string | null;
  readonly letter: string | null;
  /** ISO day of the law or of its wording, where printed: "Hauptsatzung vom 12.03.2019". */
  readonly enactedOn: string | null;
  readonly text: string;
}

export interface AttachmentFact extends Evidence {
  readonly title: string;
}

/** How somebody voted; `split`: the members of a group did not vote alike. */
export type Ballot = "yes" | "no" | "abstain" | "split";

export interface VoteFact extends Evidence {
  readonly yes: number | null;
  readonly no: number | null;
  readonly abstain: number | null;
  readonly text: string;
  /** Agenda item, paper number or committee, where several were voted on in one document. */
  readonly item: string | null;
  /** What is said of the majority, in words: "einstimmig", "mehrheitlich"; null where only numbers are printed. */
  readonly manner?: "unanimous" | "majority" | null;
  readonly byFaction?: readonly FactionBallot[];
  readonly byName?: readonly NamedBallot[];
  /** Span of the motion or resolution that was voted on: the same as of that fact. */
  readonly subject?: Span | null;
}

export interface FactionBallot {
  readonly faction: string;
  readonly ballot: Ballot;
}

export interface NamedBallot {
  readonly name: string;
  readonly faction: string | null;
  readonly ballot: Exclude<Ballot, "split">;
}

/** What minutes say of their meeting, each word with its own place. */
export interface MeetingFact {
  /** As the head names it: "Rat der Stadt Auental". */
  readonly organization: HeadField<string> | null;
  /** "26. Plenarsitzung". */
  readonly number: HeadField<string> | null;
  /** ISO date. */
  readonly date: HeadField<string> | null;
  /** "17:30". */
  readonly start: HeadField<string> | null;
  readonly end: HeadField<string> | null;
  readonly place: HeadField<string> | null;
  /** Who presided, by name. */
  readonly chair: HeadField<string> | null;
  readonly minuteTaker: HeadField<string> | null;
  /** Which parts the meeting had, where the minutes say so. */
  readonly parts: readonly HeadField<Visibility>[];
}

export type AttendanceStatus = "present" | "excused" | "absent";
export type AttendanceRole = "chair" | "member" | "advisory" | "administration" | "guest" | "minuteTaker";

/** One person of a list of attendance. Hours are "17:20", items are numbers of the agenda. */
export interface AttendanceFact extends Evidence {
  /** As printed. */
  readonly name: string;
  readonly status: AttendanceStatus;
  readonly role: AttendanceRole;
  /** Office or task as printed: "Ortsbürgermeister". */
  readonly title: string | null;
  /** Faction, or whom the person represents. */
  readonly faction: string | null;
  /** In whose place the person took part. */
  readonly deputyFor: string | null;
  readonly fromTime: string | null;
  readonly fromItem: string | null;
  readonly untilTime: string | null;
  readonly untilItem: string | null;
}

/** "Frau Beispiel verlässt die Sitzung um 19:05 Uhr": told below an item, not in the list of attendance. */
export interface PresenceFact extends Evidence {
  readonly name: string;
  readonly change: "arrives" | "leaves";
  readonly time: string | null;
  readonly item: string | null;
}

/** A motion put at a meeting. */
export interface MotionFact extends Evidence {
  readonly item: string | null;
  /** `procedure`: on how to go on (put off, end the debate, vote by name). */
  readonly kind: "main" | "amendment" | "procedure";
  /** Faction or person, as printed. */
  readonly mover: string | null;
  readonly text: string;
  readonly outcome: "accepted" | "rejected" | "withdrawn" | null;
}

/** What a body resolved at one item. The evidence is the wording itself. */
export interface ResolutionFact extends Evidence {
  readonly item: string | null;
  /** Number of the resolution, where the body gives one: "KT 2031/045". */
  readonly number: string | null;
  readonly wording: string;
}

/** Who took no part in an item because of a conflict of interest (Befangenheit). */
export interface RecusalFact extends Evidence {
  readonly name: string;
  readonly item: string | null;
}

/** What minutes tell of their meeting beside agenda and votes. */
export interface MinutesFacts {
  readonly meeting: MeetingFact;
  readonly attendance: readonly AttendanceFact[];
  readonly presence: readonly PresenceFact[];
  readonly motions: readonly MotionFact[];
  readonly resolutions: readonly ResolutionFact[];
  readonly recusals: readonly RecusalFact[];
}

/** An item of an agenda or of minutes. */
export interface AgendaItemFact extends Evidence {
  readonly number: string | null;
  readonly title: string;
  readonly visibility: Visibility | null;
  /** Number of the paper dealt with, where printed. */
  readonly paperNumber: string | null;
  readonly outcome: string | null;
}

/** What the head of a document says. */
export interface Head {
  readonly form: HeadField<Form>;
  readonly number: HeadField<string> | null;
  readonly title: HeadField<string> | null;
  readonly kind: HeadField<string> | null;
  readonly visibility: HeadField<Visibility> | null;
  readonly body: HeadField<string> | null;
  readonly leadUnit: HeadField<string> | null;
  readonly author: HeadField<string> | null;
  /** ISO date. */
  readonly date: HeadField<string> | null;
  readonly consultations: readonly ConsultationFact[];
}

/** Everything that was understood of one document. */
export interface Understanding {
  /** The layout by which the head was read, e.g. "allris-text"; "unknown" where none fitted. */
  readonly layout: string;
  readonly head: Head;
  readonly sections: readonly SectionFact[];
  readonly agenda: readonly AgendaItemFact[];
  readonly references: readonly ReferenceFact[];
  readonly money: readonly MoneyFact[];
  readonly budgetLines: readonly BudgetLineFact[];
  readonly people: readonly PersonFact[];
  readonly organizations: readonly OrganizationFact[];
  readonly dates: readonly DateFact[];
  readonly recurrences: readonly RecurrenceFact[];
  readonly periods: readonly PeriodFact[];
  readonly places: readonly PlaceFact[];
  readonly laws: readonly LawFact[];
  readonly attachments: readonly AttachmentFact[];
  readonly votes: readonly VoteFact[];
  /** Set for minutes, extracts of them, pages of one agenda item and lists of votes. */
  readonly minutes?: MinutesFacts | null;
  /** Places behind closed doors that no section holds: nothing of them is shown, and the file is not shown whole. */
  readonly hidden?: readonly Span[];
}
