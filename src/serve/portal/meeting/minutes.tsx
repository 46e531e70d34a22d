import type { MeetingTold, MinutesView, ToldFact } from "../../../store/views.ts";
import { addressOf } from "../../answer/address.ts";
import { type AttendanceEntry, AttendanceList, attendanceSummary } from "../attendance.tsx";
import { ToldEvidence } from "../told-evidence.tsx";

interface MeetingFactsProps {
  readonly minutes: MinutesView | null;
  readonly told: MeetingTold | null;
}

/**
 * When and where a meeting was, who presided and who wrote it down; each with its words in the minutes.
 * What these do not say, another council information system may.
 */
export function MeetingFacts({ minutes, told }: MeetingFactsProps) {
  const rows: readonly (readonly [string, ToldFact<string> | null, string | null, string])[] = [
    ["Beginn", minutes?.start ?? null, told?.start ?? null, " Uhr"], ["Ende", minutes?.end ?? null, told?.end ?? null, " Uhr"], ["Ort", minutes?.place ?? null, told?.place ?? null, ""],
    ["Vorsitz", minutes?.chair ?? null, null, ""], ["Schriftführung", minutes?.minuteTaker ?? null, null, ""],
  ];
  const known = rows.filter(([, fact, other]) => fact !== null || other !== null);
  const original = told?.original ?? null;
  if (known.length === 0 && original === null) return null;
  return (
    <dl class="head-facts">
      {known.map(([label, fact, other, unit]) => <div><dt>{label}</dt><dd>{fact?.value ?? other}{unit}{fact === null ? null : <> <ToldEvidence fact={fact} about={label} /></>}</dd></div>)}
      {original === null ? null : <div><dt>Quelle</dt><dd><a href={original} rel="nofollow">Ratsinformationssystem</a></dd></div>}
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
