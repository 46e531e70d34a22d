import { isFaction } from "../attendance/faction.ts";
import type { Noun } from "../layouts/record/record-names.ts";
import type { RecordObject, RecordValue } from "../layouts/record/record-tree.ts";
import { said } from "../layouts/record/said.ts";
import { countsIn } from "../layouts/record/votes-of.ts";
import { sideOfCode, type Side } from "./ballot-word.ts";
import type { ListedVote, Tally, Told, VoteList, Voter } from "./vote-list.ts";

const fewest = 2;
const longestName = 80;
const nameShape = /^(?=.*\p{Lu})\p{L}[\p{L}.,'’() -]*$/u;
const code = /^(?:\p{L}{1,2}|[+-])$/u;

/** One vote of a record: the objects that say how each one voted, and those around them, the nearest last, that say on what. */
interface Ballots {
  readonly voters: readonly Voter[];
  readonly subjects: readonly RecordObject[];
}

/**
 * The list of votes that the record of a voting machine is; null for any other record.
 * @param isWhole false where the record breaks off: its last vote is then not counted
 */
export function voteListIn(root: RecordObject, isWhole: boolean): VoteList | null {
  const ballots = ballotsIn(root, []);
  const [only, second] = ballots;
  if (only === undefined) return null;
  const subjects = second === undefined ? only.subjects : [];
  const movers = ballots.flatMap((one) => one.subjects).flatMap((subject) => said(subject, "author"));
  const factions = ballots.flatMap(({ voters }) => voters).flatMap(({ faction, span }) => (faction !== null && isFaction(faction) ? [{ value: faction, span }] : []));
  return {
    manner: "record", title: tellOf(subjects, "title"), paper: tellOf(subjects, "votedPaper", ({ text }) => /\d/u.test(text) && text.length <= 40),
    votes: ballots.map((one, n) => voteOf(one, isWhole || n < ballots.length - 1)), factions: [...movers.map(told), ...factions],
  };
}

function ballotsIn(object: RecordObject, around: readonly RecordObject[]): readonly Ballots[] {
  const seen = object.inner.map((inner) => ({ inner, voter: voterOf(inner) }));
  const voters = seen.flatMap(({ voter }) => voter ?? []);
  const others = seen.filter(({ voter }) => voter === null).map(({ inner }) => inner);
  const within = [...around, object];
  return voters.length < fewest ? object.inner.flatMap((inner) => ballotsIn(inner, within)) : [{ voters, subjects: [...within, ...others.flatMap(allIn)] }];
}

function allIn(object: RecordObject): readonly RecordObject[] {
  return [object, ...object.inner.flatMap(allIn)];
}

/** A person with a vote; of codes that nobody knows one is taken for that of somebody who did not vote. */
function voterOf(object: RecordObject): Voter | null {
  const vote = said(object, "ballot", ({ text, isText }) => !isText && (code.test(text) || sideOfCode(text) !== "none"))[0];
  const [surname, given] = [said(object, "familyName", isNamed)[0], said(object, "givenName", isNamed)[0]];
  const named = surname ?? said(object, "personName", isNamed)[0];
  if (vote === undefined || named === undefined || (surname !== undefined && object.inner.length > 0)) return null;
  const side: Side = sideOfCode(vote.text);
  const name = surname === undefined || given === undefined ? named.text : `${given.text} ${surname.text}`;
  return { name, span: named.span, faction: said(object, "personGroup")[0]?.text ?? null, role: null, ballot: side === "none" ? null : side, confidence: 0.9 };
}

function isNamed({ text, isText }: RecordValue): boolean {
  return !isText && text.length <= longestName && nameShape.test(text);
}

function voteOf({ voters, subjects }: Ballots, isWhole: boolean): ListedVote {
  return { item: tellOf(subjects, "item")?.value ?? null, tally: tallyOf(subjects), voters, isWhole, span: [voters[0]?.span[0] ?? 0, voters.at(-1)?.span[1] ?? 0] };
}

/** The counts that the nearest of the objects tells. */
function tallyOf(subjects: readonly RecordObject[]): Tally | null {
  const counts = subjects.toReversed().flatMap((subject) => countsIn(subject) ?? [])[0];
  if (counts === undefined) return null;
  const { yes, no, abstain, values } = counts;
  const [from, to] = [Math.min(...values.map(({ span }) => span[0])), Math.max(...values.map(({ span }) => span[1]))];
  return { yes, no, abstain, text: values.map(({ label, text }) => `${label} ${text}`.trim()).join(", "), span: [from, to] };
}

/** What the nearest of some objects says. */
function tellOf(objects: readonly RecordObject[], noun: Noun, fits?: (value: RecordValue) => boolean): Told | null {
  const value = objects.toReversed().flatMap((object) => said(object, noun, fits))[0];
  return value === undefined ? null : told(value);
}

function told({ text, span }: RecordValue): Told {
  return { value: text, span };
}
