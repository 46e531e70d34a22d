import type { NamedBallot, PersonFact, VoteFact } from "../../council/understanding.ts";
import { agrees } from "./named-vote.ts";
import type { VoteList, Voter } from "./vote-list.ts";

/** The votes of a list. Where no count is printed, that of the names counts if the list is whole. */
export function votesOfList(list: VoteList): readonly VoteFact[] {
  return list.votes.map(({ item, tally, voters, isWhole, span }) => {
    const byName = ballotsOf(voters);
    const fits = tally === null || agrees(tally, voters);
    const counts = tally ?? (isWhole && byName.length > 0 ? countsOf(byName) : { yes: null, no: null, abstain: null });
    return {
      yes: counts.yes, no: counts.no, abstain: counts.abstain, item, text: tally?.text ?? "Namentliche Abstimmung", manner: null, byFaction: [],
      // A list that does not fit the printed counts was misread somewhere.
      byName: fits ? byName : [],
      span: tally?.span ?? span, foundBy: "votes/list", confidence: tally !== null && fits && byName.length > 0 ? 0.9 : 0.75,
    };
  });
}

function countsOf(ballots: readonly NamedBallot[]): Pick<VoteFact, "yes" | "no" | "abstain"> {
  const count = (side: NamedBallot["ballot"]): number => ballots.filter(({ ballot }) => ballot === side).length;
  return { yes: count("yes"), no: count("no"), abstain: count("abstain") };
}

/** Who voted how; those who did not vote are left out. */
export function ballotsOf(voters: readonly Voter[]): readonly NamedBallot[] {
  return voters.flatMap(({ name, faction, ballot }) => (ballot === null ? [] : [{ name, faction, ballot }]));
}

/** Those who had a vote, one entry for each name. */
export function peopleOfList(list: VoteList): readonly PersonFact[] {
  const voters = list.votes.flatMap((vote) => vote.voters);
  return [...Map.groupBy(voters, ({ name }) => name).values()].flatMap(([first]) => first ?? [])
    .map(({ name, span, role, faction, confidence }) => ({ name, role, group: faction, span, foundBy: "people/vote-list", confidence }));
}
