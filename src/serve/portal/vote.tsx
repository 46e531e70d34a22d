import type { Child } from "hono/jsx";
import type { StatementValues } from "../../council/statement.ts";
import { formatCount } from "../html/format.ts";
import { ballotWords, votesOf } from "../answer/words.ts";

type Vote = StatementValues["vote"];

/** A vote: in words, drawn as a bar where it was counted, by faction and by name where that is known. */
export function VoteFigure({ vote, about, evidence }: { readonly vote: Vote; readonly about: string; readonly evidence: Child }) {
  return (
    <div class="vote">
      <p><span class="vote-words">{voteWords(vote)}</span> {evidence}</p>
      <VoteBar vote={vote} />
      <CountTable vote={vote} about={about} />
      <ByFaction vote={vote} />
      <ByName vote={vote} about={about} />
    </div>
  );
}

/** "einstimmig, 2 Enthaltungen", "mehrheitlich, 9 Ja, 3 Nein". */
export function voteWords(vote: Vote): string {
  const manner = vote.manner === "unanimous" ? "einstimmig" : vote.manner === "majority" ? "mehrheitlich" : null;
  const counts = votesOf({ ...vote, no: vote.manner === "unanimous" && vote.yes === null ? null : vote.no });
  return [manner, counts].filter((words) => words !== null).join(", ") || "abgestimmt";
}

/** Only where yes and no are counted: else the lengths would say what nobody knows. */
function VoteBar({ vote }: { readonly vote: Vote }) {
  if (vote.yes === null || vote.no === null) return null;
  const parts = [["yes", vote.yes], ["abstain", vote.abstain ?? 0], ["no", vote.no]] as const;
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  let from = 0;
  return (
    <svg class="vote-bar" viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {parts.map(([side, count]) => {
        const [x, width] = [from, (count / total) * 200];
        from += width;
        return width === 0 ? null : <rect class={`vote-${side}`} x={x.toFixed(2)} y="0" width={Math.max(0.5, width - 1).toFixed(2)} height="12" />;
      })}
    </svg>
  );
}

/** The same for those who hear the page. */
function CountTable({ vote, about }: { readonly vote: Vote; readonly about: string }) {
  if (vote.yes === null && vote.no === null) return null;
  return (
    <div class="kern-sr-only">
      <table>
        <caption>Stimmen zu: {about}</caption>
        <thead><tr><th scope="col">Ja</th><th scope="col">Nein</th><th scope="col">Enthaltung</th></tr></thead>
        <tbody><tr><td>{counted(vote.yes)}</td><td>{counted(vote.no)}</td><td>{counted(vote.abstain)}</td></tr></tbody>
      </table>
    </div>
  );
}

function counted(count: number | null): string {
  return count === null ? "nicht bekannt" : formatCount(count);
}

function ByFaction({ vote }: { readonly vote: Vote }) {
  const groups = Map.groupBy(vote.byFaction ?? [], ({ ballot }) => ballot);
  if (groups.size === 0) return null;
  return (
    <dl class="vote-factions">
      {(["yes", "no", "abstain", "split"] as const).map((ballot) => {
        const own = groups.get(ballot) ?? [];
        return own.length === 0 ? null : <div><dt>{ballotWords[ballot]}</dt><dd>{own.map(({ faction }) => faction).join(", ")}</dd></div>;
      })}
    </dl>
  );
}

function ByName({ vote, about }: { readonly vote: Vote; readonly about: string }) {
  const named = vote.byName ?? [];
  if (named.length === 0) return null;
  const hasFactions = named.some(({ faction }) => faction !== null);
  return (
    <details class="vote-names">
      <summary>Wer wie gestimmt hat<span class="kern-sr-only">: {about}</span></summary>
      <div class="scroll" role="group" aria-label="Namentliche Abstimmung" tabindex={0}>
        <table class="facts-table">
          <caption class="kern-sr-only">Namentliche Abstimmung zu: {about}</caption>
          <thead><tr><th scope="col">Name</th>{hasFactions ? <th scope="col">Fraktion</th> : null}<th scope="col">Stimme</th></tr></thead>
          <tbody>{named.map(({ name, faction, ballot }) => <tr><th scope="row">{name}</th>{hasFactions ? <td>{faction ?? "–"}</td> : null}<td>{ballotWords[ballot]}</td></tr>)}</tbody>
        </table>
      </div>
    </details>
  );
}
