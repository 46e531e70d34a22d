import type { z } from "zod";
import type { meetingSummary, paperSummary } from "../answer/schemas/parts.ts";
import type { moneyAnswer } from "../answer/schemas/money.ts";
import type { paperAnswer } from "../answer/schemas/paper.ts";
import { first } from "./answer-text.ts";

/** Things in so many words as a language model needs to go on and to cite them. */

export function paperBrief({ id, number, title, kind, form, date, meetingDate, bodyName, web }: z.infer<typeof paperSummary>): object {
  return { id, number, title, kind, form, date: date ?? meetingDate, body: bodyName, web };
}

export function meetingBrief({ id, number, date, organization, bodyName, itemCount, web }: z.infer<typeof meetingSummary>): object {
  return { id, number, date, organization: organization.name, organizationId: organization.id, body: bodyName, items: itemCount, web };
}

interface Evidence {
  readonly quote: string;
  readonly page: number | null;
  readonly confidence: number;
  readonly status: string;
  readonly web: string;
  readonly file?: { readonly name: string; readonly web: string } | null;
  readonly around?: string | null;
}

/** Where a fact stands. */
export function evidenceBrief({ quote, page, confidence, status, web, file, around = null }: Evidence): object {
  return { quote, around, page, web, file: file === null || file === undefined ? null : { name: file.name, web: file.web }, confidence: Math.round(confidence * 100) / 100, status };
}

export function amountBrief({ value, from, ...evidence }: z.infer<typeof moneyAnswer>["items"][number]): object {
  return { ...value, paper: paperBrief(from), evidence: evidenceBrief(evidence) };
}

type Consultation = z.infer<typeof paperAnswer>["consultations"][number];
type Told = NonNullable<Consultation["told"]>;
type Outcome = Pick<Consultation, "outcome" | "outcomeFrom" | "otherOutcome" | "vote">;

/** How a consultation went, and which document says so. */
export function outcomeBrief({ outcome, outcomeFrom, otherOutcome, vote }: Outcome): object {
  return {
    outcome, outcomeSource: outcomeFrom?.web ?? null,
    otherOutcome: otherOutcome === null ? null : { outcome: otherOutcome.outcome, source: otherOutcome.from.web },
    vote: vote === null ? null : { yes: vote.yes, no: vote.no, abstain: vote.abstain, source: vote.from.web },
  };
}

const mostTold = 5;
const mostNames = 60;

/** What minutes tell of one item. */
export function toldBrief({ from, resolutions, motions, votes, recusals }: Told): object {
  return {
    source: from.web,
    resolutions: first(resolutions, mostTold, ({ value, page, web }) => ({ number: value.number, wording: value.wording, page, web })),
    motions: first(motions, mostTold, ({ value, vote, page, web }) => ({ kind: value.kind, mover: value.mover, text: value.text, outcome: value.outcome, vote: vote === null ? null : voteBrief(vote), page, web })),
    votes: first(votes, mostTold, voteBrief),
    recusals: first(recusals, mostTold, ({ value, web }) => ({ name: value.name, web })),
  };
}

function voteBrief({ value, quote, page, web }: Told["votes"][number]): object {
  const { yes, no, abstain, manner, byFaction, byName } = value;
  return {
    yes, no, abstain, manner: manner ?? null, quote, page, web,
    byFaction: first(byFaction ?? [], mostNames, ({ faction, ballot }) => `${faction}: ${ballot}`),
    byName: first(byName ?? [], mostNames, ({ name, faction, ballot }) => `${name}${faction === null ? "" : ` (${faction})`}: ${ballot}`),
  };
}
