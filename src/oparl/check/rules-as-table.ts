import { type Severity, sources } from "./rule.ts";
import { allRules } from "./rules.ts";

const marks: Readonly<Record<Severity, string>> = { error: "**error**", warning: "warning", hint: "hint" };

/** All rules as a Markdown table, for the documentation. */
export function rulesAsTable(): string {
  const rows = allRules.map(({ id, severity, source, since, english }) => `| \`${id}\` | ${marks[severity]} | ${sources[source]} | ${english.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("&amp;", "`&amp;`")}${since === undefined ? "" : ` (since ${since})`} |`);
  return ["| Rule | | From | What it asks |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
