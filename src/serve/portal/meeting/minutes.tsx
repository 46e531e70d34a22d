import type { MinutesView, ToldFact } from "../../../store/views.ts";
import { addressOf } from "../../answer/address.ts";
import { type AttendanceEntry, AttendanceList, attendanceSummary } from "../attendance.tsx";
import { ToldEvidence } from "../told-evidence.tsx";

/** When and where a meeting was, who presided and who wrote it down; each with its words in the minutes. */
export function MeetingFacts({ minutes }: { readonly minutes: MinutesView }) {
  const { start, end, place, chair, minuteTaker } = minutes;
  const rows: readonly (readonly [string, ToldFact<string> | null, string])[] = [
    ["Beginn", start, " Uhr"], ["Ende", end, " Uhr"], ["Ort", place, ""], ["Vorsitz", chair, ""], ["Schriftführung", minuteTaker, ""],
  ];
  return (
    <dl class="head-facts">
      {rows.map(([label, fact, unit]) => (fact === null ? null : <div><dt>{label}</dt><dd>{fact.value}{unit} <ToldEvidence fact={fact} about={label} /></dd></div>))}
    </dl>
  );
}

/** The list of attendance, folded: it is long, and few come for it. */
export function MeetingAttendance({ minutes }: { readonly minutes: MinutesView }) {
  if (minutes.attendance.length === 0) return null;
  return (
    <section class="block" aria-labelledby="anwesenheit">
      <h2 id="anwesenheit">Anwesenheit</h2>
      <details>
        <summary>{attendanceSummary(minutes.attendance.map(({ value }) => value))}</summary>
        <AttendanceList level={3} entries={minutes.attendance.map((one): AttendanceEntry => ({
          value: one.value,
          name: one.personId === null ? one.value.name : <a href={addressOf.person(one.personId)}>{one.value.name}</a>,
          evidence: <>
            <ToldEvidence fact={one} about={one.value.name} />
            {one.changes.map((change) => <> <ToldEvidence fact={change} about={`${one.value.name}, ${change.value.change === "arrives" ? "Kommen" : "Gehen"}`} /></>)}
          </>,
        }))} />
      </details>
    </section>
  );
}
