import { LETTERS } from "../../text/letters.ts";
import type { Span } from "../../text/span.ts";
import { PatternGroup } from "../../text/patterns/pattern-group.ts";
import { Clue } from "../clues.ts";

/** Votes as one phrase counts them; null where the phrase does not say. */
export interface VoteCount {
  readonly yes: number | null;
  readonly no: number | null;
  readonly abstain: number | null;
  readonly start: number;
  readonly end: number;
}

const group = new PatternGroup();

const words: Readonly<Record<string, number>> = {
  keine: 0, kein: 0, null: 0, eine: 1, einer: 1, einem: 1, ein: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12,
};
/** What a number begins with; asked first, for it is soon told. */
const mayBeNumber = "(?=[\\dkezdvfsna])";
const n = String.raw`(\d{1,3}|keine[rn]?|eine[rmn]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)`;
const gap = String.raw`[\s,;/–-]{0,6}(?:und |sowie |bei |zu |gegen |mit )?`;
const yes = String.raw`(?:[Jj]a(?:[- ]?[Ss]timmen?)?(?:\(n\))?(?![${LETTERS}])|[Dd]afür|Für[- ]?[Ss]timmen?|Stimmen? dafür|[Zz]ustimm(?:ung(?:en)?|enden? (?:Stimmen?|Voten)|enden?(?= und )))`;
const no = String.raw`(?:[Nn]ein(?:[- ]?[Ss]timmen?)?(?:\(n\))?|[Gg]egenstimmen?(?:\(n\))?|[Dd]agegen|Stimmen? dagegen|[Aa]blehn(?:ung(?:en)?|enden? (?:Stimmen?|Voten)))`;
const abstain = String.raw`(?:(?:Stimme?n?-?)?[Ee]nthaltung(?:en)?(?:\(en\))?|Enth\.)`;
/** Who voted so, in brackets: "9 Ja (CDU, SPD)". */
const who = String.raw`(?:\s?\([^()\n]{2,160}\))?`;

/** Numbers before their words: "6 ja – 0 Gegenstimmen - 3 Enthaltungen", "21 Ja-Stimmen zu 5 Nein-Stimmen bei einer Enthaltung". */
const numberFirst = group.add(new RegExp(String.raw`${mayBeNumber}(?:(?<![${LETTERS}\d.])|(?<=\.(?:19|20)\d{2}))${n}\s?${yes}(?!(?:[- ]?[Ss]timmen?)?\s?:\s?\d)${who}(?:${gap}${n}\s?${no}${who})?(?:${gap}${n}\s?${abstain}${who})?`, "g"));
/** The same, those against it first: "mit 6 Nein-Stimmen bei 3 Ja-Stimmen". */
const noFirst = group.add(new RegExp(String.raw`(?=[MmBb\dkezdvfsna])(?<![${LETTERS}\d.])(?:[Mm]it |[Bb]ei )?${n}\s?${no}${who}${gap}${n}\s?${yes}${who}(?:${gap}${n}\s?${abstain}${who})?`, "g"));
/** Numbers behind their words: "Ja: 7, Nein: 2, Enthaltungen: 0", "Ja 8 Nein 0 Enthaltung 0". */
const wordFirst = group.add(new RegExp(String.raw`(?<![${LETTERS}])${yes}\s?:?\s{0,4}(\d{1,3})${who}[\s,;/|]{1,12}${no}\s?:?\s{0,4}(\d{1,3})${who}(?:[\s,;/|]{1,12}${abstain}\s?:?\s{0,4}(\d{1,3})${who})?`, "g"));
/** Factions behind the words, their number behind them: "dafür: SPD, GRÜNE (5)" above "dagegen: CDU (3)". */
const groups = String.raw`[^()\n:\d]{0,12}(?:[${LETTERS}][^()\n:]{0,120})?\((\d{1,3})\)`;
const factionsFirst = group.add(new RegExp(String.raw`(?<![${LETTERS}])(?:[Dd]afür|[Jj]a|[Zz]ustimmung):\s?${groups}\s{1,4}(?:[Dd]agegen|[Nn]ein|[Aa]blehnung):\s?${groups}(?:\s{1,4}[Ee]nthaltung(?:en)?:\s?${groups})?`, "g"));
/** "mit 12 zu 9 Stimmen bei einer Enthaltung", "mit 14 gegen 6 Stimmen". */
const eachOther = group.add(new RegExp(String.raw`(?<![${LETTERS}])[Mm]it (\d{1,3})(?: zu | gegen | ?: ?)(\d{1,3}) Stimmen(?:${gap}${n}\s?${abstain})?`, "g"));
/** "16 Mitglieder stimmen für den Antrag, 12 dagegen, 3 enthalten sich", "9 Räte stimmten dafür". */
const voters = String.raw`(?:\s[A-ZÄÖÜ][${LETTERS}]{3,30})?`;
const sentence = group.add(new RegExp(String.raw`${mayBeNumber}(?<![${LETTERS}\d.])${n}${voters}\sstimm(?:en|ten|te|t)\s(?:dafür|zu|mit Ja|für (?:den|die|das) [A-ZÄÖÜ][${LETTERS}]{3,30}),?\s(?:und\s)?${n}${voters}\s(?:stimm(?:en|ten|te|t)\s)?(?:dagegen|mit Nein)(?:,?\s(?:und\s)?${n}${voters}\s(?:enthalten|enthielten|enthielt|enthält)\ssich)?`, "g"));
/** Three bare numbers behind the word: "Abstimmungsergebnis: 4:0:0", "mit 8 - 1 - 3 Stimmen". */
const bare = group.add(new RegExp(String.raw`(?:Abstimmungsergebnis|Abstimmung|Stimmenverhältnis):?\s{1,4}(\d{1,3})\s?[:/]\s?(\d{1,3})(?:\s?[:/]\s?(\d{1,3}))?(?![\d.:])|(?<![${LETTERS}])mit (\d{1,3}) ?[-–:/] ?(\d{1,3}) ?[-–:/] ?(\d{1,3}) Stimmen`, "g"));
/** Only those against are counted: "bei 2 Gegenstimmen und einer Enthaltung mehrheitlich beschlossen", "mehrheitlich, 2 Gegenstimmen". */
const against = group.add(new RegExp(String.raw`(?<![${LETTERS}])(?:(?:[Mm]ehrheitlich(?:,| bei| mit| gegen)?|[Bb]ei|[Mm]it|[Gg]egen) )${n}\s(?:[Gg]egenstimmen?|Nein-?[Ss]timmen?)(?:${gap}${n}\s?${abstain})?`, "g"));
/** All for it; those who abstain may be counted behind. */
const unanimous = group.add(new RegExp(String.raw`(?<![${LETTERS}])([Ee]instimmig(?:e[rn]?)?)(?![${LETTERS}])(?:\s(?:beschlossen|angenommen|zugestimmt|empfohlen))?(?:${gap}${n}\s?${abstain})?`, "g"));
/** Most for it or against it, without numbers; only with what came of it. */
const majority = group.add(new RegExp(String.raw`(?<![${LETTERS}])(?:[Mm]ehrheitlich|mit (?:Stimmen)?[Mm]ehrheit)\s(?:(?:so |wie folgt )?(?:beschlossen|angenommen|zugestimmt|empfohlen|abgelehnt)(?![${LETTERS}])|wie folgt ab(?![${LETTERS}]))`, "g"));
/** By faction alone: "mit den Stimmen von SPD und GRÜNEN gegen die Stimmen der CDU bei Enthaltung der FDP". */
const byFactions = group.add(new RegExp(String.raw`(?<![${LETTERS}])(?:mit den Stimmen|gegen die Stimmen) (?:von|der) [^.;\n]{3,240}`, "g"));

/** One of these words stands in every vote, at most so far behind its begin. */
export const voteWords = new Clue(["ja", "dafür", "nein", "dagegen", "stimm", "mehrheit", "ablehn"]);
const reach = 60;

/**
 * Every counted vote in a text, in order; "einstimmig" alone only where `withUnanimous`.
 * @param near the places behind its `voteWords`, where they are known
 */
export function votesIn(text: string, withUnanimous: boolean, near: readonly number[] = voteWords.placesInText(text)): readonly VoteCount[] {
  if (near.length === 0) return [];
  const within = partsBefore(near);
  const found: VoteCount[] = [];
  for (const match of numberFirst.matchesIn(text, within)) {
    const saysVote = match[2] !== undefined || match[3] !== undefined || /(?<!zus)timme|für/iu.test(match[0]) || endsVote.test(text.slice(match.index + match[0].length, match.index + match[0].length + longestEnd));
    if (saysVote) found.push(count(text, match, match[1], match[2], match[3]));
  }
  for (const match of noFirst.matchesIn(text, within)) found.push(count(text, match, match[2], match[1], match[3]));
  for (const match of factionsFirst.matchesIn(text, within)) found.push(count(text, match, match[1], match[2], match[3]));
  for (const match of wordFirst.matchesIn(text, within)) found.push(count(text, match, match[1], match[2], match[3]));
  for (const match of sentence.matchesIn(text, within)) found.push(count(text, match, match[1], match[2], match[3]));
  for (const match of eachOther.matchesIn(text, within)) found.push(majorityFirst(text, match));
  for (const match of bare.matchesIn(text, within)) found.push(count(text, match, match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]));
  for (const match of against.matchesIn(text, within)) found.push(count(text, match, undefined, match[1], match[2]));
  if (withUnanimous) {
    for (const match of unanimous.matchesIn(text, within)) found.push({ ...count(text, match, undefined, undefined, match[2]), no: 0 });
    for (const match of majority.matchesIn(text, within)) found.push(count(text, match));
    for (const match of byFactions.matchesIn(text, within)) found.push(count(text, match));
  }
  return withoutEcho(text, withoutOverlap(found.toSorted((a, b) => a.start - b.start || b.end - a.end)));
}

/** The parts of a text that end at these places; those that touch are one. */
function partsBefore(places: readonly number[]): readonly Span[] {
  const parts: Span[] = [];
  for (const place of places) {
    const last = parts.at(-1);
    const start = Math.max(0, place - reach);
    if (last !== undefined && start <= last[1]) parts[parts.length - 1] = [last[0], place];
    else parts.push([start, place]);
  }
  return parts;
}

/** What came of a vote, said right behind its numbers: ", damit mehrheitlich abgelehnt", ". Somit ist der Antrag angenommen", " mehrheitlich angenommen". */
const endsVote = /^(?:[.,;:]?(?:\s[-–])?\s(?:und\s)?(?:[Dd]amit|[Ss]omit|[Aa]lso|[Mm]ithin)(?:\s(?:ist|wird|wurde))?(?:\s(?:der|die|das|dieser|dieses)\s\p{Lu}\p{L}{2,30})?)?(?:\s(?:einstimmig|mehrheitlich|mit\sMehrheit))?\s(?:so\s)?(?:beschlossen|angenommen|abgelehnt|zugestimmt|empfohlen|genehmigt)(?!\p{L})/u;
const longestEnd = 120;

/** Who wins is often named first, also where a motion is lost: "mit 20 gegen 16 Stimmen abgelehnt". */
function majorityFirst(text: string, match: RegExpMatchArray): VoteCount {
  const [first, second] = [Number(match[1]), Number(match[2])];
  const isLost = first > second && /^.{0,40}\sabgelehnt(?!\p{L})/u.test(text.slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + match[0].length + 60));
  return count(text, match, ...(isLost ? [match[2], match[1]] : [match[1], match[2]]), match[3]);
}

function count(text: string, match: RegExpMatchArray, ...[yesText, noText, abstainText]: readonly (string | undefined)[]): VoteCount {
  const start = match.index ?? 0;
  let end = start + match[0].length;
  const rest = text.slice(end, end + longestEnd);
  const behind = /^\s(?:einstimmig|mehrheitlich) \p{Ll}{4,20}/u.exec(rest)?.[0] ?? (/^,?\s(?:und\s)?(?:damit|somit|also|mithin)\s/u.test(rest) ? endsVote.exec(rest)?.[0] : undefined) ?? "";
  end += behind.length;
  const isUnanimous = /\seinstimmig/u.test(behind);
  return { yes: valueOf(yesText), no: valueOf(noText) ?? (isUnanimous ? 0 : null), abstain: valueOf(abstainText), start, end };
}

function valueOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d/u.test(text) ? Number(text) : (words[text.toLowerCase()] ?? words[text.toLowerCase().replace(/[nr]$/u, "")] ?? null);
}

function withoutOverlap(votes: readonly VoteCount[]): readonly VoteCount[] {
  const kept: VoteCount[] = [];
  for (const vote of votes) if (vote.start >= (kept.at(-1)?.end ?? 0)) kept.push(vote);
  return kept;
}

/** "mehrheitlich beschlossen / Ja 9, Nein 3": the words right above the numbers tell of the same vote. */
function withoutEcho(text: string, votes: readonly VoteCount[]): readonly VoteCount[] {
  return votes.filter((vote, index) => {
    const next = votes[index + 1];
    const onlyWords = vote.yes === null && (vote.no === null || vote.no === 0) && vote.abstain === null;
    const isCounted = next !== undefined && next.yes !== null && (vote.no === null || next.no === 0 || next.no === null);
    return !(onlyWords && isCounted && /^[\s.,;:(–-]{0,8}(?:(?:mit|bei)\s)?$/u.test(text.slice(vote.end, next.start)));
  });
}
