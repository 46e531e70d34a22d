/** How bad a fault is: `error`: the specification forbids it (MUST); `warning`: it advises against it (SHOULD); `hint`: the field does. */
export type Severity = "error" | "warning" | "hint";

export type Version = "1.0" | "1.1";

/** Where a rule comes from: a chapter of the OParl specification 1.1, another standard that it builds on, or experience with clients. */
export const sources = {
  urls: "2.3 URLs",
  json: "2.4 JSON-Ausgabe",
  lists: "2.5 Objektlisten und Paginierung",
  cors: "2.6 Cross-Origin Resource Sharing",
  files: "2.7 Dateizugriffe",
  deleted: "2.8 Gelöschte Objekte",
  errors: "2.9 Ausnahmebehandlung",
  endpoint: "2.10 Endpunkt",
  schema: "3 Schema",
  shared: "3.1 Gemeinsame Eigenschaften",
  System: "3 Schema: System",
  Body: "3 Schema: Body",
  Organization: "3 Schema: Organization",
  Person: "3 Schema: Person",
  Meeting: "3 Schema: Meeting",
  AgendaItem: "3 Schema: AgendaItem",
  Paper: "3 Schema: Paper",
  File: "3 Schema: File",
  Location: "3 Schema: Location",
  geojson: "RFC 7946 (GeoJSON)",
  http: "RFC 9110 (HTTP)",
  field: "Erfahrung mit Clients",
} as const;

/** What a rule says about what it was shown. Without an address the subject's own is taken. */
export interface Fault {
  readonly property?: string;
  /** What was found there, as it came. */
  readonly found?: unknown;
  readonly address?: string;
}

export type Say = (fault?: Fault) => void;

/** One rule, written from the specification. It judges what was received, and knows nothing of how that came here. */
export interface Rule<Subject> {
  /** Stable name: "object.type-missing". */
  readonly id: string;
  readonly severity: Severity;
  readonly source: keyof typeof sources;
  /** The first version of OParl that asks for it. */
  readonly since?: "1.1";
  /** What is asked, in one German sentence for people, and in English for operators. */
  readonly german: string;
  readonly english: string;
  /** What to do, in German. */
  readonly advice: string;
  judge(subject: Subject, say: Say): void;
}

/** What rules need to know about every subject. */
export interface Judged {
  /** The address that a finding names. */
  readonly address: string;
  readonly version: Version;
}

/** Takes what rules say. */
export type Take = (rule: Rule<never>, fault: Required<Pick<Fault, "address">> & Fault) => void;

/** Shows a subject to the rules that hold for its version of OParl. */
export function judgeBy<Subject extends Judged>(rules: readonly Rule<Subject>[], subject: Subject, take: Take): void {
  for (const rule of rules) {
    if (rule.since === "1.1" && subject.version === "1.0") continue;
    rule.judge(subject, (fault = {}) => take(rule, { ...fault, address: fault.address ?? subject.address }));
  }
}
