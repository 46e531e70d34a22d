import type { OutcomeView, PaperSummary } from "../../store/views.ts";
import { addressOf } from "../answer/address.ts";
import { kindOf, votesOf } from "../answer/words.ts";
import { DateText } from "../html/date-text.tsx";

/** What came out of a consultation: the outcome with its votes, where it stands, and what another document says instead. Nothing where nothing is known. */
export function Outcome({ result, withVotes = true }: { readonly result: OutcomeView; readonly withVotes?: boolean }) {
  const votes = result.vote === null || !withVotes ? null : votesOf(result.vote);
  if (result.outcome === null && votes === null) return null;
  const source = result.outcomeFrom ?? (result.outcome === null ? (result.vote?.from ?? null) : null);
  // The votes may stand elsewhere than the outcome.
  const counted = votes !== null && result.vote !== null && result.vote.from.id !== source?.id ? result.vote.from : null;
  return (
    <>
      {result.outcome ?? "abgestimmt"}{votes === null ? "" : ` (${votes})`}
      {source === null ? null : <>, <Source paper={source} /></>}
      {counted === null ? null : <>{source === null ? ", " : "; "}Stimmen <Source paper={counted} /></>}
      {result.otherOutcome === null ? null : <span class="outcome-other">Anders <Source paper={result.otherOutcome.from} />: „{result.otherOutcome.outcome}“</span>}
    </>
  );
}

function Source({ paper }: { readonly paper: PaperSummary }) {
  const date = paper.meetingDate ?? paper.date;
  return <span class="outcome-source">laut <a href={addressOf.paper(paper.id)}>{kindOf(paper)}</a>{date === null ? null : <> vom <DateText iso={date} /></>}</span>;
}
