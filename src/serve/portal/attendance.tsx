import type { Child } from "hono/jsx";
import type { AttendanceRole } from "../../council/understanding.ts";
import type { StatementValues } from "../../council/statement.ts";
import { attendanceRoleWords, attendanceStatusWords } from "../answer/words.ts";
import { countOf } from "../html/format.ts";

type Attendance = StatementValues["attendance"];

/** Somebody of a list of attendance, with the links that the page can give. */
export interface AttendanceEntry {
  readonly value: Attendance;
  readonly name: Child;
  readonly evidence: Child;
}

const officials: readonly AttendanceRole[] = ["advisory", "administration", "minuteTaker", "guest"];

/** Who was there, by faction and by role, and who was missing. */
export function AttendanceList({ entries, level }: { readonly entries: readonly AttendanceEntry[]; readonly level: 3 | 4 }) {
  const present = entries.filter(({ value }) => value.status === "present");
  const members = present.filter(({ value }) => value.role === "chair" || value.role === "member");
  const factions = [...Map.groupBy(members, ({ value }) => value.faction ?? "")];
  const hasFactions = factions.length > 1 || (factions[0]?.[0] ?? "") !== "";
  const missing = entries.filter(({ value }) => value.status !== "present");
  return (
    <div class="attendance">
      {factions.map(([faction, own]) => <Group title={faction === "" ? titleWithoutFaction(own, hasFactions) : faction} entries={own} level={level} />)}
      {officials.map((role) => <Group title={attendanceRoleWords[role]} entries={present.filter(({ value }) => value.role === role)} level={level} />)}
      <Group title="Es fehlten" entries={missing} level={level} />
    </div>
  );
}

function titleWithoutFaction(own: readonly AttendanceEntry[], hasFactions: boolean): string {
  if (own.every(({ value }) => value.role === "chair")) return "Vorsitz";
  return hasFactions ? "Ohne Angabe einer Fraktion" : "Mitglieder";
}

/** "14 anwesend, 2 entschuldigt". */
export function attendanceSummary(values: readonly Attendance[]): string {
  const count = (status: Attendance["status"]) => values.filter((value) => value.status === status).length;
  const [present, excused, absent] = [count("present"), count("excused"), count("absent")];
  return [`${countOf(present, "Person", "Personen")} anwesend`, excused === 0 ? null : `${excused} entschuldigt`, absent === 0 ? null : `${absent} nicht anwesend`].filter((words) => words !== null).join(", ");
}

function Group({ title, entries, level }: { readonly title: string; readonly entries: readonly AttendanceEntry[]; readonly level: 3 | 4 }) {
  if (entries.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <div class="attendance-group">
      <Heading class="attendance-title">{title}</Heading>
      <ul>
        {entries.map(({ value, name, evidence }) => (
          <li><span class="attendance-name">{name}</span>{detailOf(value).map((detail) => <span class="attendance-detail">{detail}</span>)} {evidence}</li>
        ))}
      </ul>
    </div>
  );
}

/** "Vorsitz", "Ratsmitglied", "ab 17:20 Uhr", "für Frau Muster". */
function detailOf(value: Attendance): readonly string[] {
  return [
    value.role === "chair" && value.faction !== null ? "Vorsitz" : null,
    value.title !== null && !(value.role === "chair" && value.title.startsWith("Vorsitz")) ? value.title : null,
    value.status === "present" ? null : attendanceStatusWords[value.status],
    value.status !== "present" && value.faction !== null ? value.faction : null,
    value.deputyFor === null ? null : `vertritt ${value.deputyFor}`,
    ...presenceWords(value),
  ].filter((words) => words !== null);
}

/** From and until, as one reads it: "ab 17:20 Uhr", "bis TOP 6". */
export function presenceWords({ fromTime, fromItem, untilTime, untilItem }: Pick<Attendance, "fromTime" | "fromItem" | "untilTime" | "untilItem">): readonly string[] {
  const from = fromTime !== null ? `ab ${fromTime} Uhr` : fromItem !== null ? `ab TOP ${fromItem}` : null;
  const until = untilTime !== null ? `bis ${untilTime} Uhr` : untilItem !== null ? `bis TOP ${untilItem}` : null;
  return [from, until].filter((words) => words !== null);
}
