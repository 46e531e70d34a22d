import type { ConsultationView } from "../../../store/views.ts";
import { DateText } from "../../html/date-text.tsx";
import { formatDate } from "../../html/format.ts";
import { addressOf } from "../../answer/address.ts";
import { meetingNumberWords } from "../../answer/words.ts";
import { Outcome } from "../outcome.tsx";
import { ToldItem } from "../told-of-item.tsx";

interface BeratungsfolgeProps {
  readonly steps: readonly ConsultationView[];
  /** ISO day of reading: later steps are still to come. */
  readonly today: string;
}

/** The way of a paper through the organisations: an ordered list, drawn as a thread with a knot for each step. */
export function Beratungsfolge({ steps, today }: BeratungsfolgeProps) {
  if (steps.length === 0) return null;
  return (
    <section class="route-section" id="beratungsfolge" aria-labelledby="beratungsfolge-titel">
      <h2 id="beratungsfolge-titel">Beratungsfolge</h2>
      <ol class="route">{steps.map((step) => <Step step={step} state={stateOf(step, today)} />)}</ol>
    </section>
  );
}

type StepState = "decided" | "held" | "coming" | "open";

function Step({ step, state }: { readonly step: ConsultationView; readonly state: StepState }) {
  const date = step.meeting?.date ?? step.date;
  return (
    <li class={`route-step route-${state}`}>
      <p class="route-date">{date === null ? "ohne Termin" : <DateText iso={date} weekday />}</p>
      <p class="route-organization"><a href={addressOf.organization(step.organization.id)}>{step.organization.name}</a></p>
      {step.role === null ? null : <p class="route-role">{step.role}</p>}
      <p class="route-outcome">{state === "decided" ? <Outcome result={step} /> : missingOutcome[state]}</p>
      {step.told === null ? null : (
        <details class="route-told">
          <summary>Beschluss und Abstimmung<span class="kern-sr-only">, {step.organization.name}{date === null ? "" : `, ${formatDate(date)}`}</span></summary>
          <ToldItem told={step.told} about={step.organization.name} />
        </details>
      )}
      {step.meeting === null ? null : (
        <p class="route-meeting"><a href={addressOf.meeting(step.meeting.id)}>{meetingNumberWords(step.meeting.number) ?? "Zur Sitzung"}<span class="kern-sr-only">, {step.organization.name}</span></a>{step.item === null ? "" : `, TOP ${step.item}`}</p>
      )}
    </li>
  );
}

const missingOutcome: Readonly<Record<Exclude<StepState, "decided">, string>> = {
  held: "Ergebnis nicht bekannt",
  coming: "steht noch an",
  open: "Ergebnis nicht bekannt",
};

/** Where a step stands: with an outcome or a vote, past without one, still to come, or without a date. */
export function stateOf(step: ConsultationView, today: string): StepState {
  if (step.outcome !== null || step.vote !== null) return "decided";
  const date = step.meeting?.date ?? step.date;
  if (date === null) return "open";
  return date >= today ? "coming" : "held";
}
