import type { MotionFact, ResolutionFact, VoteFact } from "../../council/understanding.ts";
import { singleSpaced } from "../../text/blanks.ts";
import { matchesIn } from "../../text/matches.ts";
import { contains, type Span } from "../../text/span.ts";
import type { ItemText } from "../agenda/items-of-sections.ts";
import { moverIn, moverKeys } from "./mover.ts";

/** Motions, resolutions and votes of one document, tied to each other. */
export interface Tied {
  readonly votes: readonly VoteFact[];
  readonly motions: readonly MotionFact[];
}

const reach = 200;
const motionWord = /(?:Änderungs|Ergänzungs|Zusatz|Ersetzungs|Geschäftsordnungs|Vertagungs|Gegen|Verweisungs)?[Aa]ntr(?:ag|äge|ags|ages|ägen)(?![\p{L}])|Vorschlag der|Vertagung|Schluss der (?:Debatte|Aussprache)/gu;
const matterWord = /(?:Beschluss(?:vorschlag|empfehlung|vorlage|antrag)?|Vorlage|Hauptantrag|(?:so )?geänderte[rn]? (?:Antrag|Vorlage|Fassung|Beschlussvorschlag)|Gesamtabstimmung|Schlussabstimmung|Antrag insgesamt)(?![\p{L}])/u;

/**
 * Says of each vote on what it was: the motion that its line or sentence names, else the resolution printed with it.
 * Where two counts that differ would decide the same, neither is tied to it. A vote on a motion that no sentence put
 * makes the motion known by the words of the vote.
 */
export function tieVotes(text: string, items: readonly ItemText[], motions: readonly MotionFact[], resolutions: readonly ResolutionFact[], votes: readonly VoteFact[]): Tied {
  const subjects = new Map<VoteFact, Span>();
  const all: MotionFact[] = [...motions];
  for (const item of items) {
    const own = votes.filter((vote) => contains(item.span, vote.span));
    if (own.length === 0) continue;
    const resolved = resolutions.filter((one) => contains(item.span, one.span));
    own.forEach((vote, n) => {
      const from = Math.max(own[n - 1]?.span[1] ?? item.span[0], item.span[0]);
      const put = all.filter((motion) => contains(item.span, motion.span));
      const named = motionNamed(text, vote, from, resolved);
      if (named === null) {
        const resolution = resolutionOf(vote, resolved, from, text) ?? soleMotion(text, vote, put, resolved);
        if (resolution !== null) subjects.set(vote, resolution);
        return;
      }
      const before = put.filter((motion) => motion.span[0] < vote.span[1]);
      const motion = matching(text.slice(...named), before, new Set([...subjects.values()].map(([start]) => start))) ?? madeKnown(text, item, named);
      if (motion === null) return;
      if (!all.includes(motion)) all.push(motion);
      subjects.set(vote, motion.span);
    });
  }
  const tied = withoutContradiction(votes.map((vote) => ({ ...vote, subject: subjects.get(vote) ?? null })));
  return { votes: tied, motions: all.toSorted((a, b) => a.span[0] - b.span[0]).map((motion) => ({ ...motion, outcome: motion.outcome ?? outcomeOf(text, motion, tied, all, items) })) };
}

/** The words by which a vote names a motion, as a span; null where it is on the matter itself or says nothing. */
function motionNamed(text: string, vote: VoteFact, from: number, resolved: readonly ResolutionFact[]): Span | null {
  const start = Math.max(from, vote.span[0] - reach, ...resolved.filter((one) => one.span[1] <= vote.span[0]).map((one) => one.span[1]));
  const sentence = startOfSentence(text, start, vote.span[0]);
  const before = text.slice(sentence, vote.span[0]);
  const inside = text.slice(...vote.span);
  const named = matchesIn(`${before}${inside}`, motionWord).at(-1);
  if (named === undefined) {
    const behind = /^[\s,.–-]{0,4}(?:Der|Damit ist der|Somit ist der)\s((?:Änderungs|Ergänzungs|Zusatz)antrag(?: \p{L}[^.\n]{0,60})?) (?:ist|wird|gilt|damit|somit|angenommen|abgelehnt)/u.exec(text.slice(vote.span[1], vote.span[1] + 140));
    if (behind === null) return null;
    const at = vote.span[1] + behind[0].indexOf(behind[1] ?? "");
    return [at, at + (behind[1]?.length ?? 0)];
  }
  if (isOnMatter(`${before}${inside}`.slice(0, named.index + named[0].length + 20))) return null;
  const at = sentence + named.index;
  const line = text.indexOf("\n", at);
  const end = Math.min(line < 0 ? text.length : line, Math.max(at + named[0].length, Math.min(vote.span[0], at + 120)));
  return [at, Math.max(at + named[0].length, end)];
}

/** "Der so geänderte Antrag wird angenommen", "Abstimmung über den Beschlussvorschlag": the matter itself. */
function isOnMatter(words: string): boolean {
  return /(?:so )?geänderte[rn]? Antrag|Hauptantrag|Antrag insgesamt|Ursprungsantrag|Antrag der Verwaltung/u.test(words) || (matterWord.test(words) && !/ntrag/u.test(words.replace(/Beschlussantrag|Hauptantrag/gu, "")));
}

const endOfSentence = /(?=[.!?\n])(?:(?<!\b(?:\d|Nr|Dr|Abs|[A-Z]))[.!?]\s+(?=\p{Lu})|\n[ \t]*\n(?!\s{0,4}$))/gu;

/** The sentence or line that leads to a vote: a label above it in a line of its own belongs to it. */
function startOfSentence(text: string, from: number, vote: number): number {
  const before = text.slice(from, vote);
  const stop = matchesIn(before, endOfSentence).at(-1);
  return stop === undefined ? from : from + stop.index + stop[0].length;
}

/** The motion whose mover the vote names; else the only one that is not voted on yet. */
function matching(words: string, put: readonly MotionFact[], tied: ReadonlySet<number>): MotionFact | null {
  const isAmendment = /^(?:Änderungs|Ergänzungs|Zusatz|Ersetzungs)/u.test(words);
  const open = put.filter((motion) => !tied.has(motion.span[0]) && (!isAmendment || motion.kind === "amendment"));
  const named = open.filter((motion) => sharesMover(words, motion));
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const saysMover = moverIn(words) !== null;
  return open.length === 1 && !saysMover ? (open[0] ?? null) : null;
}

function madeKnown(text: string, item: ItemText, named: Span): MotionFact | null {
  const said = text.slice(...named).replace(/[\s:;,–-]+$/u, "");
  const mover = moverIn(said.replace(/^\p{L}+ (?:der|des|von) /u, (lead) => (lead.endsWith("der ") ? "die " : "")));
  if (said.length < 6 || mover === null) return null;
  return { item: item.number, kind: /^(?:Änderungs|Ergänzungs|Zusatz|Ersetzungs)/u.test(said) ? "amendment" : /^(?:Geschäftsordnungs|Vertagung|Schluss|Verweisungs)/u.test(said) ? "procedure" : "main", mover, text: singleSpaced(said), outcome: null, span: [named[0], named[0] + said.length], foundBy: "motions/vote", confidence: 0.6 };
}

function resolutionOf(vote: VoteFact, resolved: readonly ResolutionFact[], from: number, text: string): Span | null {
  const holding = resolved.find((one) => contains(one.span, vote.span));
  if (holding !== undefined) return holding.span;
  const above = resolved.findLast((one) => one.span[1] <= vote.span[0]);
  if (above !== undefined && above.span[1] >= Math.min(from, vote.span[0])) return above.span;
  // "fasst mit 9 Ja-Stimmen folgenden Beschluss:" stands above the wording.
  const below = resolved.find((one) => one.span[0] >= vote.span[1] && /^[^.]{0,120}:\s*$/u.test(text.slice(vote.span[1], one.span[0])));
  return below?.span ?? (above !== undefined && resolved.length === 1 ? above.span : null);
}

/** Where nothing was resolved by wording, a vote is on the one motion of the item. */
function soleMotion(text: string, vote: VoteFact, put: readonly MotionFact[], resolved: readonly ResolutionFact[]): Span | null {
  const before = put.filter((motion) => motion.span[0] < vote.span[0] && motion.kind === "main");
  return resolved.length === 0 && before.length === 1 && text !== "" ? (before[0]?.span ?? null) : null;
}

/** Two counts that differ cannot both decide the same: then neither is said to. */
function withoutContradiction(votes: readonly VoteFact[]): readonly VoteFact[] {
  const bySubject = Map.groupBy(votes.filter((vote) => vote.subject != null), (vote) => vote.subject?.[0] ?? -1);
  return votes.map((vote) => {
    const same = vote.subject == null ? [] : (bySubject.get(vote.subject[0]) ?? []);
    return same.some((other) => differs(vote, other)) ? { ...vote, subject: null } : vote;
  });
}

function differs(a: VoteFact, b: VoteFact): boolean {
  return (["yes", "no", "abstain"] as const).some((count) => a[count] !== null && b[count] !== null && a[count] !== b[count]);
}

const result = /(?<![\p{L}])(angenommen|zugestimmt|beschlossen|abgelehnt|zurückgezogen|zugestimmt)(?![\p{L}])/u;

/** By its vote, in words or numbers; else by the sentence behind it that says how the motion ended. */
function outcomeOf(text: string, motion: MotionFact, votes: readonly VoteFact[], all: readonly MotionFact[], items: readonly ItemText[]): MotionFact["outcome"] {
  const vote = votes.find((one) => one.subject?.[0] === motion.span[0]);
  if (vote !== undefined) {
    return outcomeByVote(text, vote);
  }
  const item = items.find((one) => contains(one.span, motion.span));
  const decided = motion.kind !== "main" || all.some((other) => other !== motion && other.kind === "main" && item !== undefined && contains(item.span, other.span)) ? undefined : votes.findLast((one) => item !== undefined && contains(item.span, one.span) && one.subject != null && !all.some((other) => other.span[0] === one.subject?.[0]));
  if (decided !== undefined) return outcomeByVote(text, decided);
  const next = Math.min(...all.filter((other) => other.span[0] > motion.span[0]).map(({ span }) => span[0]), item?.span[1] ?? motion.span[1]);
  const told = /[Aa]ntrag(?![\p{L}])[^.]{0,80}\s(?:wird|ist|wurde|gilt)\s[^.]{0,80}/u.exec(text.slice(motion.span[1], Math.min(next, motion.span[1] + 600)))?.[0];
  const withdrawn = /zieh(?:t|en)[^.]{0,80}(?:[Aa]ntrag)[^.]{0,40}zurück/u.test(text.slice(motion.span[1], next));
  if (withdrawn) return "withdrawn";
  const said = told === undefined ? undefined : result.exec(told)?.[1];
  return said === undefined ? null : outcomeIn(said);
}

function outcomeIn(said: string): MotionFact["outcome"] {
  if (said === "zurückgezogen") return "withdrawn";
  return said === "abgelehnt" || said.startsWith("lehnt") ? "rejected" : "accepted";
}

/** True where the words name the mover of a motion. */
function sharesMover(words: string, motion: MotionFact): boolean {
  const said = words.toLowerCase();
  return moverKeys(motion.mover).some((key) => said.includes(key));
}

/** In the words around a vote, else as its numbers tell. */
function outcomeByVote(text: string, vote: VoteFact): MotionFact["outcome"] {
  const said = result.exec(`${text.slice(...vote.span)}${text.slice(vote.span[1], vote.span[1] + 80).split(/\n\s*\n|[.]\s/u)[0] ?? ""}`)?.[1] ?? result.exec(text.slice(Math.max(text.lastIndexOf("\n", vote.span[0] - 1), vote.span[0] - 40), vote.span[0]))?.[1] ?? /(?<![\p{L}])lehnt[^.]{0,80}ab(?![\p{L}])/u.exec(text.slice(Math.max(0, vote.span[0] - 120), vote.span[1]))?.[0];
  if (said !== undefined) return outcomeIn(said);
  if (vote.no !== null && vote.yes !== null) return vote.yes > vote.no ? "accepted" : "rejected";
  return vote.manner === "unanimous" ? "accepted" : null;
}
