import type { OparlType } from "./oparl-type.ts";

/** Something that happened several times, with one address where it did. */
export interface Counted {
  readonly count: number;
  readonly example: string;
}

/** What a visit to a server of OParl found: kept with the server, shown on the console and in the office. Sentences are German. */
export interface VisitReport {
  readonly number: number;
  /** `full`: every list was read whole; `changes`: what had changed. */
  readonly kind: "full" | "changes";
  readonly startedAt: string;
  readonly finishedAt: string;
  /** Why the server could not be visited at all; null where it could. */
  readonly refusal: string | null;
  readonly requests: number;
  readonly bytes: number;
  /** Objects by type, embedded ones too. */
  readonly objects: Readonly<Partial<Record<OparlType, ObjectCount>>>;
  readonly lists: readonly ListReport[];
  /** What the server does differently, most frequent first. */
  readonly faults: readonly FaultReport[];
  /** What could not be fetched. */
  readonly failures: readonly (Counted & { readonly sentence: string })[];
  /** Objects that are named, but neither in a list nor to be fetched. */
  readonly unresolved: Counted | null;
  /** Objects that were there before and are no longer, without proof that they were deleted. */
  readonly missing: Counted | null;
  /** Types of which the server suddenly shows so much less that nothing was taken for gone. */
  readonly shrunk: readonly { readonly type: OparlType; readonly before: number; readonly now: number }[];
  readonly files: { readonly fetched: number; readonly unchanged: number; readonly failed: number; readonly unreadable: number } | null;
}

export interface ObjectCount {
  /** How many of them are known that are not deleted. */
  readonly known: number;
  readonly made: number;
  readonly changed: number;
  readonly deleted: number;
}

export interface ListReport {
  readonly address: string;
  readonly type: OparlType;
  readonly objects: number;
  /** As the server says. */
  readonly total: number | null;
  /** Why it was not read to its end. */
  readonly failure: string | null;
}

export interface FaultReport extends Counted {
  readonly kind: string;
  readonly sentence: string;
  /** What was made of it. */
  readonly how: string;
}

const typeWords: Readonly<Record<OparlType, readonly [one: string, many: string]>> = {
  System: ["System", "Systeme"], Body: ["Körperschaft", "Körperschaften"], LegislativeTerm: ["Wahlperiode", "Wahlperioden"], Organization: ["Gremium oder Gruppe", "Gremien und Gruppen"],
  Person: ["Person", "Personen"], Membership: ["Mitgliedschaft", "Mitgliedschaften"], Meeting: ["Sitzung", "Sitzungen"], AgendaItem: ["Tagesordnungspunkt", "Tagesordnungspunkte"],
  Paper: ["Vorlage", "Vorlagen"], Consultation: ["Beratung", "Beratungen"], File: ["Datei", "Dateien"], Location: ["Ort", "Orte"],
};

/** "12 Vorlagen" */
function counted(type: OparlType, count: number): string {
  return `${number(count)} ${typeWords[type][count === 1 ? 0 : 1]}`;
}

function number(count: number): string {
  return count.toLocaleString("de-DE");
}

/** The report as lines of German text: what came, what is missing, what the server does differently and how it was taken. */
export function reportLines(report: VisitReport): readonly string[] {
  if (report.refusal !== null) return [report.refusal];
  const faults = faultLines(report);
  const differences = faults.length === 0 ? ["Der Server hält sich an OParl."] : ["Was der Server anders macht, als OParl es vorsieht:", ...faults.map((line) => `  ${line}`)];
  return [...headLines(report), ...missingLines(report), ...differences];
}

/** What is kept with a server may be nothing yet. */
export function isVisitReport(value: unknown): value is VisitReport {
  return typeof value === "object" && value !== null && "objects" in value && "faults" in value;
}

/** What came. */
export function headLines({ kind, objects, requests, bytes, files }: VisitReport): string[] {
  const entries = Object.entries(objects) as [OparlType, ObjectCount][];
  const sum = (of: (count: ObjectCount) => number): number => entries.reduce((total, [, count]) => total + of(count), 0);
  const known = entries.filter(([, count]) => count.known > 0).map(([type, count]) => counted(type, count.known));
  return [
    `${kind === "full" ? "Vollständiger Abgleich" : "Abgleich der Änderungen"}: ${number(sum(({ made }) => made))} neu, ${number(sum(({ changed }) => changed))} geändert, ${number(sum(({ deleted }) => deleted))} gelöscht; ${number(requests)} Anfragen, ${megabytes(bytes)} MB.`,
    ...(known.length > 0 ? [`Bekannt: ${known.join(", ")}.`] : []),
    ...(files === null ? [] : [`Dateien: ${number(files.fetched)} geholt, ${number(files.unchanged)} unverändert${files.failed > 0 ? `, ${number(files.failed)} nicht erreichbar` : ""}${files.unreadable > 0 ? `, ${number(files.unreadable)} nicht lesbar` : ""}.`]),
  ];
}

/** What is missing, and what to do. */
export function missingLines({ lists, failures, unresolved, missing, shrunk }: VisitReport): string[] {
  return [
    ...shrunk.map(({ type, before, now }) => `Der Server zeigt plötzlich nur noch ${counted(type, now)} (vorher ${number(before)}). Es wurde nichts als gelöscht angesehen; bitte beim Betreiber nachfragen.`),
    ...lists.filter(({ failure }) => failure !== null).map(({ address, failure }) => `Die Liste ${address} wurde nicht ganz gelesen: ${failure} Sie wird beim nächsten Besuch wieder gelesen.`),
    ...failures.map(({ count, sentence, example }) => `Nicht geholt (${number(count)}): ${sentence} Beispiel: ${example}`),
    ...(unresolved ? [`${number(unresolved.count)} genannte Objekte stehen in keiner Liste und ließen sich nicht holen. Beispiel: ${unresolved.example}`] : []),
    ...(missing ? [`${number(missing.count)} früher gelieferte Objekte fehlen ohne Löschvermerk; sie bleiben. Beispiel: ${missing.example}`] : []),
  ];
}

/** What the server does differently, and how it was taken. */
export function faultLines({ faults }: VisitReport): string[] {
  return faults.map(({ count, sentence, how, example }) => `${number(count)} × ${sentence} → ${how}. Beispiel: ${example}`);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toLocaleString("de-DE", { maximumFractionDigits: 1 });
}
