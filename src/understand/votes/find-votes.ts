import type { AgendaItemFact, Head, SectionFact, VoteFact } from "../../council/understanding.ts";
import type { ItemText } from "../agenda/items-of-sections.ts";
import { matchesIn } from "../../text/matches.ts";
import type { Span } from "../../text/span.ts";
import { isBlankCode, singleSpaced } from "../../text/blanks.ts";
import { clueOf } from "../clues.ts";
import { numberedPaper } from "../layouts/minutes-extract/numbered-paper.ts";
import type { Sheet } from "../sheet.ts";
import { mannerIn } from "./manner.ts";
import { votesByFaction } from "./by-faction.ts";
import { votesIn, voteWords } from "./vote-words.ts";
import { votesInColumns, votesInTables } from "./votes-in-columns.ts";

const mostVotes = 200;
/** A result in a line of its own: "Abstimmungsergebnis: einstimmig bei zwei Enthaltungen", "einstimmig genehmigt". */
const statesResult = /(?:^|\n)\s{0,8}(?:(?:Abstimmung(?:sergebnis)?|Ergebnis):\s{0,4})?[Ee]instimmig(?:[ \t](?:beschlossen|angenommen|genehmigt|zugestimmt|bei [^\n]{3,40}))?\.?\s{0,4}(?:\n|$)/u;

/** The items of a meeting: those whose text is told, and those that the agenda lists. */
export interface ItemsToVoteOn {
  readonly items: readonly ItemText[];
  readonly listed: readonly AgendaItemFact[];
}

/**
 * The votes that a document reports, by phrases that count them. A bare "einstimmig" counts only in minutes:
 * elsewhere it may tell of a vote long ago. `item` is the agenda item whose section holds the vote.
 */
export function findVotes(sheet: Sheet, sections: readonly SectionFact[], head: Head, { items, listed }: ItemsToVoteOn = { items: [], listed: [] }): readonly VoteFact[] {
  const isMinutes = head.form.value === "minutes" || head.form.value === "minutesExtract";
  const found: VoteFact[] = isMinutes ? [] : [...votesOfRoute(sheet, head), ...votesInColumns(sheet, head), ...votesInTables(sheet), ...votesOfRecommendation(sheet)];
  for (const part of partsToRead(sheet, sections, head, items, listed)) {
    const near = voteWords.placesIn(sheet, part.span);
    if (near.length === 0) continue;
    const text = sheet.text.slice(...part.span);
    for (const vote of votesIn(text, (isMinutes || head.form.value === "agendaItem") && (part.canBeUnanimous || statesResult.test(text)) || part.isResult === true, near)) {
      if (found.length >= mostVotes) return found;
      const { start, end, yes, no, abstain } = vote;
      // "4 | ja | einstimmig beschlossen": the values of a record that stand beside each other.
      if (sheet.record.length > 0 && text.slice(start, end).includes("\t")) continue;
      const before = text.slice(Math.max(0, start - 60), start);
      const at = part.span[0];
      const sentence = sentenceOfVote(sheet.text, [at + start, at + end], part.span);
      found.push({
        yes, no, abstain, manner: mannerIn(sentence), byFaction: votesByFaction(sentence), item: part.item ?? labelBefore(before) ?? itemOfExtract(head) ?? paperOfExtract(sheet, head, at + start),
        text: singleSpaced(text.slice(opening(before, start), end)),
        span: [part.span[0] + opening(before, start), part.span[0] + end], foundBy: "votes/phrase", confidence: yes === null ? 0.7 : 0.85,
      });
    }
  }
  return head.form.value === "meeting" ? [...found, ...votesOfListed(sheet, listed, found)].slice(0, mostVotes) : found;
}

/** "einstimmig beschlossen", "mehrheitlich abgelehnt": the outcomes of a meeting's items that tell of a vote. */
function votesOfListed(sheet: Sheet, listed: readonly AgendaItemFact[], found: readonly VoteFact[]): readonly VoteFact[] {
  return listed.flatMap(({ number, outcome, visibility, span }, index) => {
    const vote = number === null || outcome === null || visibility === "nonPublic" ? undefined : votesIn(outcome, true)[0];
    if (vote === undefined || outcome === null) return [];
    const end = Math.max(span[1], Math.min(span[1] + farthestOutcome, listed[index + 1]?.span[0] ?? sheet.text.length));
    const at = sheet.text.slice(span[1], end).indexOf(outcome);
    if (at < 0 || found.some((one) => one.span[0] >= span[1] && one.span[1] <= end)) return [];
    const place: Span = [span[1] + at, span[1] + at + outcome.length];
    return [{ yes: vote.yes, no: vote.no, abstain: vote.abstain, manner: mannerIn(outcome), item: number, text: outcome, span: place, foundBy: "votes/listed", confidence: 0.8 }];
  });
}

/** An item tells so near below its title how it ended. */
const farthestOutcome = 2000;

/** "Einstimmig lt. Beschlussvorschlag" in the column of the votes of a Beratungsfolge. */
function votesOfRoute(sheet: Sheet, head: Head): readonly VoteFact[] {
  return head.consultations.flatMap(({ outcome, span, item, organization }) => {
    const at = outcome !== null && /^[Ee]instimmig(?:$| (?:lt\.|laut|gem\.|gemäß) (?:Beschlussvorschlag|Vorlage))/u.test(outcome) ? sheet.text.indexOf(outcome, span[0]) : -1;
    if (outcome === null || at < 0 || at > span[1]) return [];
    return [{ yes: null, no: 0, abstain: null, item: item ?? (head.consultations.length > 1 ? organization : null), text: outcome, span: [at, at + outcome.length] as const, foundBy: "votes/route", confidence: 0.8 }];
  });
}

const recommends = /(?<![\p{L}])(?:Der|Die|Das) (\p{Lu}\p{L}*(?:ausschuss|beirat|kommission)(?: (?:für|und) \p{L}[^.;:!?\n]{2,60}?)?) (?:empfiehlt|hat|schlägt)(?: (?:dem|der) \p{Lu}[\p{L}-]{2,40}){0,2}(?: vor)?,? (einstimmig)(?=[ ,][^.;]{0,200}(?:beschließen|empfohlen|zuzustimmen|anzunehmen|Beschluss zu fassen))/gu;
const recommendation = clueOf(recommends);

/** "Der Bauausschuss empfiehlt dem Rat einstimmig, …": a body's vote that its recommendation tells. */
function votesOfRecommendation(sheet: Sheet): readonly VoteFact[] {
  if (!recommendation.isIn(sheet, [0, sheet.text.length])) return [];
  return matchesIn(sheet.text, recommends).map((match) => {
    const [all, organization = "", word = ""] = match;
    const at = match.index + all.length - word.length;
    return { yes: null, no: 0, abstain: null, manner: "unanimous", item: organization, text: word, span: [at, at + word.length], foundBy: "votes/recommendation", confidence: 0.75 };
  });
}

interface Part {
  readonly span: readonly [number, number];
  readonly item: string | null;
  readonly canBeUnanimous: boolean;
  /** True for the one line of an agenda that prints how an item ended. */
  readonly isResult?: boolean;
}

/** Minutes are read item by item; of other papers all text. Approval forms ("Genehmigungsvermerk") hold no vote. */
function partsToRead(sheet: Sheet, sections: readonly SectionFact[], head: Head, items: readonly ItemText[], listed: readonly AgendaItemFact[]): readonly Part[] {
  if (head.form.value === "agenda" && listed.length > 0) return listed.flatMap((item, index) => item.visibility === "nonPublic" ? [] : resultOfItem(sheet, item, listed[index + 1]?.span[0] ?? sheet.text.length));
  if (head.form.value === "minutesExtract") {
    const result = sections.filter((section) => section.kind !== "lead" && /^(?:Abstimmungsergebnis|Abstimmung|Beschlusslage|Beratungsergebnis)/u.test(section.heading));
    if (result.length === 0) return [{ span: [0, sheet.text.length], item: null, canBeUnanimous: false }];
    return result.map((section) => ({ span: firstParagraph(sheet.text, section.span), item: itemAbove(sections, section), canBeUnanimous: true }));
  }
  if (head.form.value !== "minutes") return [{ span: [0, sheet.text.length], item: null, canBeUnanimous: head.form.value === "agendaItem" }];
  if (items.length === 0) return [{ span: [0, sheet.text.length], item: null, canBeUnanimous: false }];
  return items.map(({ number, span, heading }) => ({ span, item: number, canBeUnanimous: !isApproval(heading.heading) || saysApproved.test(sheet.text.slice(span[0], Math.min(span[1], span[0] + longestApproval))) }));
}

const statedResult = /(?:^|\n)[ \t]{0,8}((?:Beschluss|Abstimmung|Abstimmungsergebnis|Beratungsergebnis|Ergebnis)(?::|\t)[ \t]{0,8}[Ee]instimmig[^\n]{0,80})/u;

/** Below an item of an agenda its votes are counted, or a line of its own says that all were for it. */
function resultOfItem(sheet: Sheet, item: AgendaItemFact, end: number): Part {
  const span = [item.span[1], Math.max(item.span[1], end)] as const;
  const near = voteWords.placesIn(sheet, span);
  const text = near.length === 0 ? "" : sheet.text.slice(...span);
  const said = votesIn(text, false, near).length > 0 ? null : statedResult.exec(text);
  if (said?.[1] === undefined) return { span, item: item.number, canBeUnanimous: false };
  const start = span[0] + said.index + said[0].length - said[1].length;
  return { span: [start, start + said[1].length], item: item.number, canBeUnanimous: true, isResult: true };
}

/** An extract's votes are on the one item that it is about. */
function itemOfExtract(head: Head): string | null {
  return head.form.value === "minutesExtract" ? (head.consultations[0]?.item ?? null) : null;
}

const farthestPaper = 400;

/** Else on the paper that the nearest line above names by its number. */
function paperOfExtract(sheet: Sheet, head: Head, place: number): string | null {
  if (head.form.value !== "minutesExtract") return null;
  const last = sheet.lines.findIndex((line) => line.span[1] > place);
  for (let at = last; at >= Math.max(0, last - farthestPaper); at--) {
    const found = numberedPaper(sheet, at, at + 1);
    if (found !== null) return found.paper;
  }
  return null;
}

/** Where an extract holds several items, the one whose section a result stands in; null where it holds one. */
function itemAbove(sections: readonly SectionFact[], result: SectionFact): string | null {
  const items = sections.filter((section) => section.foundBy === "sections/agendaItem");
  const above = items.findLast((section) => section.span[0] <= result.span[0]);
  return items.length < 2 || above === undefined ? null : (/\d{1,3}(?:\.\d{1,3}){0,3}/u.exec(above.heading)?.[0] ?? null);
}

/** The vote on earlier minutes, told in a sentence; the form for it at the end of minutes leaves its blanks open. */
const saysApproved = /(?<!\p{L})(?:wird|wurde)\s[^.\n]{0,120}\n?[^.\n]{0,120}(?<!\p{L})einstimmig\sgenehmigt(?!\p{L})/u;
const longestApproval = 600;

/** An approval of earlier minutes is mostly told in passing, of more than one meeting. */
function isApproval(heading: string): boolean {
  return /Niederschrift|Protokoll|Tagesordnung(?!spunkt)/u.test(heading);
}

const longestSentence = 300;

/** The words around a vote that speak of it: its own line, and the words before and behind it up to the next full stop or blank line. */
function sentenceOfVote(text: string, vote: Span, within: Span): string {
  const behind = text.slice(vote[1], Math.min(within[1], vote[1] + longestSentence));
  const stop = /\n\s*\n|\n(?=\p{Lu}[^\n]{30})|(?<!\d)\.(?=\s|$)/u.exec(behind);
  return text.slice(startOfSentence(text, Math.max(within[0], vote[0] - longestSentence), vote[0]), vote[1] + (stop?.index ?? behind.length));
}

/** The place behind the last stop, or the first of the last line breaks with nothing between them, that stands before a place. */
function startOfSentence(text: string, from: number, to: number): number {
  let isBlank = false;
  let isBroken = false;
  for (let at = to - 1; at >= from; at -= 1) {
    const code = text.charCodeAt(at);
    if ((isBlank && isStop(code)) || (isBroken && code === lineBreak)) return at + 1;
    isBlank = isBlankCode(code);
    isBroken = isBlank && (isBroken || code === lineBreak);
  }
  return from;
}

const lineBreak = 0x0a;

/** ".", "!", "?", ":" and ";". */
function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3a || code === 0x3b;
}

/** The lines up to the second blank line below a heading: the result, not the debate that follows. */
function firstParagraph(text: string, span: readonly [number, number]): readonly [number, number] {
  const debate = /\n[ \t]*\n(?=(?:Der|Die|Herr|Frau|Stadtr[aä]t|Bürgermeister|Oberbürgermeister|Ratsmitglied|Gemeinder[aä]t)(?:in)?\s[^\n]{30})/u.exec(text.slice(span[0], Math.min(span[1], span[0] + 2000)));
  if (debate !== null && votesIn(text.slice(span[0], span[0] + debate.index), true).length > 0) return [span[0], span[0] + debate.index];
  const gap = /\n\s*\n\s*\n/u.exec(text.slice(span[0], Math.min(span[1], span[0] + 2000)));
  return [span[0], gap === null ? span[1] : span[0] + gap.index];
}

/** "Bei 33 Ja-Stimmen": the word that opens the phrase belongs to it. */
function opening(before: string, start: number): number {
  return start - (/(?:Bei|bei|Mit|mit) $/u.exec(before)?.[0].length ?? 0);
}

/** "Änderungsantrag: Bei 3 Ja-Stimmen …": what was voted on, where a label says so. */
function labelBefore(before: string): string | null {
  const label = /(?:^|\n)\s*([\p{L} ./-]{4,50}):\s{0,4}(?:[Bb]ei |[Mm]it )?$/u.exec(before)?.[1]?.trim() ?? null;
  return label === null || label.startsWith("Abstimmung") ? null : label;
}
