import type { Child } from "hono/jsx";
import { withPresence } from "../../../council/attendance.ts";
import type { PaperView } from "../../../store/views.ts";
import { addressOf } from "../../answer/address.ts";
import { motionOutcomeWords, propertyWords } from "../../answer/words.ts";
import { type AttendanceEntry, AttendanceList, attendanceSummary } from "../attendance.tsx";
import { motionTitle } from "../told-of-item.tsx";
import { Evidence } from "./evidence.tsx";
import { statementsOf } from "./statements-of.ts";

/** What minutes tell of their meeting: when and where, who was there, what was moved and resolved, who stood aside. */
export function Minutes({ view }: { readonly view: PaperView }) {
  return (
    <>
      <Meeting view={view} />
      <Attendance view={view} />
      <Told id="antraege" title="Anträge in der Sitzung" entries={statementsOf(view, "motion").map((motion) => ({
        item: motion.value.item,
        words: <>{motionTitle(motion.value)}{motion.value.outcome === null ? "" : <>: <strong>{motionOutcomeWords[motion.value.outcome]}</strong></>}</>,
        evidence: <Evidence statement={motion} about={motionTitle(motion.value)} />,
      }))} />
      <Told id="beschluesse" title="Beschlüsse" entries={statementsOf(view, "resolution").map((resolution) => ({
        item: resolution.value.item,
        words: <>{resolution.value.number === null ? "" : <strong>{resolution.value.number}: </strong>}{beginning(resolution.value.wording)}</>,
        evidence: <Evidence statement={resolution} about="Beschluss" />,
      }))} />
      <Told id="befangenheit" title="Wegen Befangenheit nicht beteiligt" entries={statementsOf(view, "recusal").map((recusal) => ({
        item: recusal.value.item, words: recusal.value.name, evidence: <Evidence statement={recusal} about={recusal.value.name} />,
      }))} />
    </>
  );
}

const ofMeeting = ["meetingStart", "meetingEnd", "meetingPlace", "chair", "minuteTaker"] as const;

function Meeting({ view }: { readonly view: PaperView }) {
  const facts = ofMeeting.flatMap((property) => statementsOf(view, property).slice(0, 1));
  if (facts.length === 0) return null;
  return (
    <section class="facts-section" id="sitzung" aria-labelledby="sitzung-titel">
      <h2 id="sitzung-titel">Die Sitzung</h2>
      <dl class="head-evidence">
        {facts.map((fact) => (
          <div><dt>{propertyWords[fact.property]}</dt><dd>{fact.value}{fact.property === "meetingStart" || fact.property === "meetingEnd" ? " Uhr" : ""} <Evidence statement={fact} about={propertyWords[fact.property]} /></dd></div>
        ))}
      </dl>
    </section>
  );
}

function Attendance({ view }: { readonly view: PaperView }) {
  const listed = statementsOf(view, "attendance");
  const changes = statementsOf(view, "presence");
  if (listed.length === 0) return null;
  const people = new Map(statementsOf(view, "person").flatMap(({ value, link }) => (link === null ? [] : [[value.name, link.id] as const])));
  const merged = withPresence(listed.map(({ value }) => value), changes.map(({ value }) => value));
  return (
    <section class="facts-section" id="anwesenheit" aria-labelledby="anwesenheit-titel">
      <h2 id="anwesenheit-titel">Anwesenheit</h2>
      <p>{attendanceSummary(merged)}</p>
      <AttendanceList level={3} entries={listed.map((fact, n): AttendanceEntry => {
        const value = merged[n] ?? fact.value;
        const id = people.get(value.name);
        const own = changes.filter((change) => change.value.name === value.name);
        return {
          value,
          name: id === undefined ? value.name : <a href={addressOf.person(id)}>{value.name}</a>,
          evidence: <><Evidence statement={fact} about={value.name} />{own.map((change) => <> <Evidence statement={change} about={`${value.name}, ${change.value.change === "arrives" ? "Kommen" : "Gehen"}`} /></>)}</>,
        };
      })} />
    </section>
  );
}

interface Entry {
  readonly item: string | null;
  readonly words: Child;
  readonly evidence: Child;
}

function Told(props: { readonly id: string; readonly title: string; readonly entries: readonly Entry[] }) {
  if (props.entries.length === 0) return null;
  return (
    <section class="facts-section" id={props.id} aria-labelledby={`${props.id}-titel`}>
      <h2 id={`${props.id}-titel`}>{props.title}</h2>
      <ul class="named told-list">
        {props.entries.map(({ item, words, evidence }) => (
          <li>{item === null ? null : <span class="named-detail">TOP {item}</span>}<span class="told-words">{words}</span><span class="named-evidence">{evidence}</span></li>
        ))}
      </ul>
    </section>
  );
}

const longestBeginning = 160;

/** The first words; the rest stands marked in the text. */
function beginning(wording: string): string {
  const line = wording.replace(/\s+/gu, " ");
  return line.length <= longestBeginning ? line : `${line.slice(0, line.lastIndexOf(" ", longestBeginning))} …`;
}
