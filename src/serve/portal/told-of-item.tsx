import type { ToldFact, ToldOfItem } from "../../store/views.ts";
import type { StatementValues } from "../../council/statement.ts";
import { motionOutcomeWords, motionWords } from "../answer/words.ts";
import { ToldEvidence } from "./told-evidence.tsx";
import { VoteFigure } from "./vote.tsx";

/** Shorter wordings stand open; longer ones fold. */
const shownOpen = 420;

/** What the minutes tell of one item: who stood aside, the motions with their votes, the wording that was resolved and its vote. */
export function ToldItem({ told, about }: { readonly told: ToldOfItem; readonly about: string }) {
  const { motions, resolutions, votes, recusals } = told;
  const voteOn = (resolution: ToldFact<StatementValues["resolution"]>) => votes.filter((vote) => vote.value.subject?.[0] === resolution.start);
  const tied = new Set(resolutions.flatMap((resolution) => voteOn(resolution).map(({ id }) => id)));
  const others = votes.filter(({ id }) => !tied.has(id));
  return (
    <div class="told">
      {motions.length === 0 ? null : <Motions motions={motions} about={about} />}
      {resolutions.map((resolution) => (
        <section class="told-resolution">
          <Wording resolution={resolution} about={about} />
          {voteOn(resolution).map((vote) => <VoteWithEvidence vote={vote} about={about} />)}
        </section>
      ))}
      {others.map((vote) => <VoteWithEvidence vote={vote} about={about} />)}
      {recusals.length === 0 ? null : (
        <p class="told-recusals">
          Wegen Befangenheit nicht beteiligt: {recusals.map((recusal, n) => <>{n === 0 ? "" : ", "}{recusal.value.name} <ToldEvidence fact={recusal} about={`Befangenheit von ${recusal.value.name}`} /></>)}
        </p>
      )}
    </div>
  );
}

function Motions({ motions, about }: { readonly motions: ToldOfItem["motions"]; readonly about: string }) {
  return (
    <ul class="told-motions">
      {motions.map((motion) => (
        <li>
          <p class="told-title">{motionTitle(motion.value)}{motion.value.outcome === null ? null : <>: <strong>{motionOutcomeWords[motion.value.outcome]}</strong></>} <ToldEvidence fact={motion} about={motionTitle(motion.value)} /></p>
          <Folded text={motion.value.text} label="Antrag im Wortlaut" about={about} />
          {motion.vote === null ? null : <VoteWithEvidence vote={motion.vote} about={`${motionTitle(motion.value)}, ${about}`} />}
        </li>
      ))}
    </ul>
  );
}

/** "Änderungsantrag: SPD-Fraktion". */
export function motionTitle({ kind, mover }: StatementValues["motion"]): string {
  return mover === null ? motionWords[kind] : `${motionWords[kind]} (${mover})`;
}

function Wording({ resolution, about }: { readonly resolution: ToldFact<StatementValues["resolution"]>; readonly about: string }) {
  const { number, wording } = resolution.value;
  return (
    <>
      <p class="told-title">Beschluss{number === null ? "" : ` ${number}`} <ToldEvidence fact={resolution} about={`Beschluss zu ${about}`} /></p>
      <Folded text={wording} label="Beschluss im Wortlaut" about={about} />
    </>
  );
}

function Folded({ text, label, about }: { readonly text: string; readonly label: string; readonly about: string }) {
  const quote = <blockquote class="told-wording">{text.split("\n").map((paragraph) => <p>{paragraph}</p>)}</blockquote>;
  if (text.length <= shownOpen) return quote;
  return <details><summary>{label}<span class="kern-sr-only">: {about}</span></summary>{quote}</details>;
}

function VoteWithEvidence({ vote, about }: { readonly vote: ToldFact<StatementValues["vote"]>; readonly about: string }) {
  return <div class="told-vote"><VoteFigure vote={vote.value} about={about} evidence={<ToldEvidence fact={vote} about={`Abstimmung zu ${about}`} />} /></div>;
}
