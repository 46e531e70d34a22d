import type { Organization } from "../../council/organization.ts";
import type { StatementProperty, StatementStatus } from "../../council/statement.ts";
import type {
  AttendanceRole, AttendanceStatus, Ballot, Form, MoneyFact, MoneyMode, MotionFact, PlaceKind, ReferenceKind, SectionKind,
} from "../../council/understanding.ts";
import type { PaperSummary, VoteView } from "../../store/views.ts";
import type { MendReason } from "../../text/mended-text.ts";
import { countOf, formatCount } from "../html/format.ts";

/** German words for the values of the model, one word per value. */
export const formWords: Readonly<Record<Form, string>> = {
  paper: "Vorlage",
  motion: "Antrag",
  inquiry: "Anfrage",
  answer: "Antwort",
  agenda: "Tagesordnung",
  invitation: "Einladung",
  notice: "Bekanntmachung",
  minutes: "Niederschrift",
  minutesExtract: "Auszug aus der Niederschrift",
  agendaItem: "Tagesordnungspunkt",
  meeting: "Sitzung",
  voteList: "Abstimmungsliste",
  list: "Liste",
  attachment: "Anlage",
  other: "Sonstiges",
};

/** The title of a section that bears none itself. */
export const sectionWords: Readonly<Record<SectionKind, string>> = {
  lead: "Eingangstext",
  resolution: "Beschlussvorschlag",
  facts: "Sachverhalt",
  legal: "Rechtslage",
  financialEffects: "Finanzielle Auswirkungen",
  personnelEffects: "Personelle Auswirkungen",
  climateEffects: "Auswirkungen auf das Klima",
  attachments: "Anlagen",
  reason: "Begründung",
  question: "Frage",
  answer: "Antwort",
  discussion: "Beratung",
  agenda: "Tagesordnung",
  other: "Weiterer Text",
};

/** How this paper speaks of another one. */
export const referenceWords: Readonly<Record<ReferenceKind, string>> = {
  cites: "nennt",
  answers: "beantwortet",
  amends: "ändert",
  replaces: "ersetzt",
  settles: "erledigt",
  implements: "führt aus",
  confirms: "bestätigt",
  concerns: "betrifft",
};

/** How another paper speaks of this one. */
export const incomingWords: Readonly<Record<ReferenceKind, string>> = {
  cites: "genannt in",
  answers: "beantwortet durch",
  amends: "geändert durch",
  replaces: "ersetzt durch",
  settles: "erledigt durch",
  implements: "ausgeführt durch",
  confirms: "bestätigt durch",
  concerns: "behandelt in",
};

export const moneyModeWords: Readonly<Record<NonNullable<MoneyMode>, string>> = {
  planned: "geplant",
  proposed: "vorgeschlagen",
  decided: "beschlossen",
  actual: "tatsächlich",
};

export const taxWords = { gross: "brutto", net: "netto" } as const;

export const mendWords: Readonly<Record<MendReason, string>> = {
  whitespace: "Leerzeichen geordnet",
  markup: "Formatzeichen entfernt",
  lineEndHyphen: "Trennung am Zeilenende aufgehoben",
  encoding: "falsch gespeicherte Zeichen berichtigt",
  letterSpacing: "gesperrte Schrift zusammengezogen",
  ocr: "Lesefehler der Texterkennung berichtigt",
  doubled: "doppelt Gedrucktes weggelassen",
  strayMarks: "Spuren von Stempeln und Handschrift weggelassen",
  lostLetters: "verlorene Buchstaben ergänzt",
  ligature: "Buchstabenverbindung aufgelöst",
};

/** Only a person's word is shown; what the program found is the rule. */
export const statusWords: Readonly<Record<StatementStatus, string | null>> = {
  found: null,
  confirmed: "von Hand geprüft",
  corrected: "von Hand berichtigt",
  rejected: "von Hand verworfen",
};

export const propertyWords: Readonly<Record<StatementProperty, string>> = {
  number: "Nummer",
  title: "Betreff",
  kind: "Art",
  visibility: "Öffentlichkeit",
  body: "Körperschaft",
  leadUnit: "Federführung",
  author: "Verfasst von",
  date: "Datum",
  money: "Geldbetrag",
  budgetLine: "Haushaltsstelle",
  person: "Person",
  organization: "Organisation",
  mentionedDate: "Termin",
  recurrence: "Wiederkehrender Termin",
  period: "Zeitraum",
  place: "Ort",
  law: "Rechtsgrundlage",
  attachment: "Anlage",
  vote: "Abstimmung",
  meetingStart: "Beginn der Sitzung",
  meetingEnd: "Ende der Sitzung",
  meetingPlace: "Ort der Sitzung",
  chair: "Vorsitz",
  minuteTaker: "Schriftführung",
  attendance: "Anwesenheit",
  presence: "Kommen und Gehen",
  motion: "Antrag",
  resolution: "Beschluss",
  recusal: "Befangenheit",
};

/** What kind of place it is; a street says so by its name. */
export const placeWords: Readonly<Record<PlaceKind, string>> = {
  street: "",
  address: "Anschrift",
  parcel: "Flurstück",
  plan: "Bebauungsplan",
  district: "Ortsteil",
};

/** How often money falls due. */
export const moneyFrequencyWords: Readonly<Record<Exclude<MoneyFact["frequency"], null>, string>> = { once: "einmalig", monthly: "monatlich", yearly: "jährlich" };

export const ballotWords: Readonly<Record<Ballot, string>> = { yes: "dafür", no: "dagegen", abstain: "enthalten", split: "uneinheitlich" };

export const motionWords: Readonly<Record<MotionFact["kind"], string>> = { main: "Antrag", amendment: "Änderungsantrag", procedure: "Antrag zur Geschäftsordnung" };

export const motionOutcomeWords: Readonly<Record<NonNullable<MotionFact["outcome"]>, string>> = { accepted: "angenommen", rejected: "abgelehnt", withdrawn: "zurückgezogen" };

export const attendanceRoleWords: Readonly<Record<AttendanceRole, string>> = {
  chair: "Vorsitz", member: "Mitglieder", advisory: "Mit beratender Stimme", administration: "Verwaltung", guest: "Gäste", minuteTaker: "Schriftführung",
};

export const attendanceStatusWords: Readonly<Record<AttendanceStatus, string>> = { present: "anwesend", excused: "entschuldigt", absent: "nicht anwesend" };

export const organizationWords: Readonly<Record<Organization["kind"], { readonly one: string; readonly many: string }>> = {
  gremium: { one: "Gremium", many: "Gremien" },
  fraktion: { one: "Fraktion", many: "Fraktionen" },
  administration: { one: "Verwaltung", many: "Verwaltung" },
  external: { one: "Andere Stelle", many: "Andere Stellen" },
};

/** The kind as printed, else the German word for its form. */
export function kindOf(paper: Pick<PaperSummary, "kind" | "form">): string {
  return paper.kind ?? formWords[paper.form];
}

/** "24 Ja, 7 Nein, 2 Enthaltungen"; null where no count is known. */
export function votesOf(vote: Pick<VoteView, "yes" | "no" | "abstain">): string | null {
  const counts = [
    vote.yes === null ? null : `${formatCount(vote.yes)} Ja`,
    vote.no === null ? null : `${formatCount(vote.no)} Nein`,
    vote.abstain === null ? null : countOf(vote.abstain, "Enthaltung", "Enthaltungen"),
  ].filter((count) => count !== null);
  return counts.length === 0 ? null : counts.join(", ");
}

/** A meeting by the number that its sources print: "Sitzung SI/2025/135", but "26. Plenarsitzung"; null where they print none. */
export function meetingNumberWords(number: string | null): string | null {
  if (number === null) return null;
  return /sitzung/iu.test(number) ? number : `Sitzung ${number}`;
}
