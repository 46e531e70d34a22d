import type { CheckResult } from "../oparl/check/check-server.ts";
import { type Finding, printable, type RuleFindings } from "../oparl/check/findings.ts";
import { type Severity, sources } from "../oparl/check/rule.ts";

const shownExamples = 3;
const shownProperties = 8;

const headings: Readonly<Record<Severity, string>> = {
  error: "FEHLER: dagegen, was die Spezifikation verlangt",
  warning: "WARNUNGEN: dagegen, was sie empfiehlt",
  hint: "HINWEISE: was Clients das Leben schwer macht",
};

const typeWords = {
  System: "System", Body: "Körperschaften", LegislativeTerm: "Wahlperioden", Organization: "Gruppierungen", Person: "Personen", Membership: "Mitgliedschaften",
  Meeting: "Sitzungen", AgendaItem: "Tagesordnungspunkte", Paper: "Drucksachen", Consultation: "Beratungen", File: "Dateien", Location: "Orte",
} as const;

/** What a check found, for people at a terminal: by rule, with examples and what to do, and what was looked at. */
export function checkAsText(result: CheckResult): string {
  const { findings } = result;
  const sections = (["error", "warning", "hint"] as const).flatMap((severity) => {
    const broken = findings.filter(({ rule }) => rule.severity === severity);
    return broken.length === 0 ? [] : [headings[severity], "", ...broken.flatMap(ruleLines)];
  });
  return `${[
    `Prüfung von ${printable(result.system, 500)}`,
    [result.name === "" ? null : printable(result.name, 100), `OParl ${result.version}`, result.product === "" ? null : printable(result.product, 100)].filter((part) => part !== null).join(" · "),
    "",
    ...sections,
    ...scopeLines(result),
    "",
    verdict(result),
  ].join("\n")}\n`;
}

function ruleLines({ rule, count, findings, properties }: RuleFindings): readonly string[] {
  return [
    `  ${rule.german}`,
    `    ${times(count)} · ${sources[rule.source]} · ${rule.id}`,
    ...(properties.length > 1 ? [`    ${properties.slice(0, shownProperties).map(([name, often]) => `${name || "ohne Eigenschaft"} (${often})`).join(", ")}${properties.length > shownProperties ? " …" : ""}`] : []),
    ...examplesOf(findings).map(({ address, property, found }) => `    • ${[address, [property, found].filter((part) => part !== "").join(": ")].filter((part) => part !== "").join("  ")}`),
    ...(count > shownExamples ? [`    … und ${count - shownExamples === 1 ? "eine" : count - shownExamples} weitere`] : []),
    `    → ${rule.advice}`,
    "",
  ];
}

/** A few examples, of different properties where there are several. */
function examplesOf(findings: readonly Finding[]): readonly Finding[] {
  const firsts = findings.filter(({ property }, index) => findings.findIndex((one) => one.property === property) === index);
  return [...firsts, ...findings.filter((one) => !firsts.includes(one))].slice(0, shownExamples);
}

function scopeLines({ counts, lists, files, references, requests, elsewhere, cut }: CheckResult): readonly string[] {
  const cutLists = lists.filter(({ isComplete, refused }) => !isComplete && refused === "");
  return [
    "GEPRÜFT",
    ...counts.map(({ type, objects, listed, alone }) => `  ${typeWords[type].padEnd(20)} ${objects}${type === "System" ? "" : ` (${listed} in Listen, ${alone} einzeln abgerufen)`}`),
    `  ${words(lists.length, "Liste", "Listen")}, jede auch mit Filtern; ${references} Verweise; der Inhalt von ${files} Dateien; ${requests} Anfragen`,
    ...(cutLists.length > 0 ? [`  Nicht bis zum Ende gelesen: ${words(cutLists.length, "Liste", "Listen")} (mehr mit --limit), zum Beispiel ${printable(cutLists[0]?.address ?? "", 200)}`] : []),
    ...(elsewhere > 0 ? [`  Nicht aufgerufen: ${elsewhere} Adressen auf anderen Servern`] : []),
    ...(cut === "time" ? ["  Die Zeit war um, bevor alles geprüft war (mehr mit --minutes)."] : cut === "stopped" ? ["  Die Prüfung wurde angehalten, bevor alles geprüft war."] : []),
  ];
}

/** The last line: how many rules are broken, by severity. */
export function verdict({ findings }: Pick<CheckResult, "findings">): string {
  const count = (severity: Severity) => findings.filter(({ rule }) => rule.severity === severity).length;
  const parts = [words(count("error"), "Fehler", "Fehler"), words(count("warning"), "Warnung", "Warnungen"), words(count("hint"), "Hinweis", "Hinweise")].filter((part) => part !== "");
  return parts.length === 0 ? "Ohne Befund." : `${parts.join(", ")} (gezählt nach Regeln).`;
}

function words(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}

function times(count: number): string {
  return count === 1 ? "einmal" : `${count}-mal`;
}

/** The same for programs: one JSON object. */
export function checkAsJson({ findings, ...result }: CheckResult): string {
  const rules = findings.map(({ rule: { id, severity, source, german, english, advice }, count, properties, findings: examples }) => ({ rule: id, severity, source: sources[source], german, english, advice, count, properties: Object.fromEntries(properties), examples }));
  return `${JSON.stringify({ ...result, isClean: !findings.some(({ rule }) => rule.severity === "error"), findings: rules }, null, 2)}\n`;
}
