import type { VoteFact } from "../../council/understanding.ts";
import { contains } from "../../text/span.ts";
import { isOnAmendment } from "../votes/amendment.ts";
import { isOutcome } from "../outcomes.ts";
import type { ItemText } from "./items-of-sections.ts";

const bodyWord = String.raw`(?:\p{L}{0,30}(?:[Rr]at(?:es)?|[Tt]ag|[Aa]usschuss|[Vv]ertretung|[Vv]ersammlung|[Bb]eirat|[Ss]enat))`;
/** "Der Kreistag nimmt die Vorlage zur Kenntnis." */
const noted = new RegExp(String.raw`(?:^|[.\n]\s{0,4})(?:Der|Die) ${bodyWord}(?![\p{L}])[^.\n]{0,80}\snimmt\s[^.]{0,160}zur\sKenntnis`, "u");
/** "Die Niederschrift wird einstimmig genehmigt." */
const approved = /(?:Niederschrift|Protokoll|Tagesordnung)[^.\n]{0,80}\swird\s(?:[^.\n]{0,40}\s)?(einstimmig\s|mehrheitlich\s)?genehmigt/u;
const resultBehind = /^[\s–—,;:(-]{0,6}((?:einstimmig |mehrheitlich |damit |somit |ist |wird |so ){0,3})(beschlossen|angenommen|abgelehnt|empfohlen|zugestimmt|genehmigt)(?![\p{L}])/u;
/** What else a resolution may do with a matter: "Der Antrag wird an den Ausschuss überwiesen", "Der Rat lehnt den Antrag ab". */
const otherEnd = /\s(?:wird|werden)\s[^.]{0,120}(überwiesen|verwiesen|vertagt|zurückgestellt|abgesetzt|abgelehnt)(?![\p{L}])|\slehnt\s[^.]{0,120}\s(ab)(?![\p{L}])/u;
const longestResolution = 800;
const longestItem = 60_000;

/**
 * How an item of minutes ended: by its last vote that was not on an amendment, else by a line or sentence that says so;
 * null where the text says nothing certain.
 * @param text the whole text, into which all spans point
 */
export function outcomeOfItem(text: string, item: ItemText, votes: readonly VoteFact[]): string | null {
  const own = votes.filter((vote) => contains(item.span, vote.span));
  const main = own.findLast((vote, index) => !isOnAmendment(text, vote.span, index === own.length - 1));
  if (main !== undefined) return outcomeOfVote(text, item, main);
  if (own.length > 0) return null;
  const said = text.slice(item.heading.contentSpan[0], Math.min(item.span[1], item.span[0] + longestItem));
  const line = said.split("\n").map((one) => withoutStop(one.trim())).findLast((one) => isOutcome(one));
  if (line !== undefined) return line;
  const approval = approved.exec(said);
  if (approval !== null) return `${approval[1]?.trim() ?? ""} genehmigt`.trim();
  return noted.test(said) ? "zur Kenntnis genommen" : null;
}

function withoutStop(line: string): string {
  return line.endsWith(".") ? line.slice(0, -1) : line;
}

/** In the words of the minutes where they stand behind the vote; else as its numbers tell. */
function outcomeOfVote(text: string, item: ItemText, vote: VoteFact): string | null {
  const behind = resultBehind.exec(text.slice(vote.span[1], vote.span[1] + 80));
  const degree = degreeOf(vote);
  const said = behind?.[2] ?? /\s(beschlossen|angenommen|zugestimmt|empfohlen|abgelehnt)(?![\p{L}])/u.exec(vote.text)?.[1] ?? (/(?:wie folgt|\p{L}heit) ab$/u.test(vote.text) ? "abgelehnt" : undefined);
  if (said === "abgelehnt") return said;
  if (degree === "abgelehnt") return said === undefined ? degree : null;
  const verb = otherEndOf(text, item, vote) ?? said ?? (isRecommendation(item, vote) ? "empfohlen" : "beschlossen");
  if (degree !== null) return `${degree} ${verb}`;
  return behind === null ? null : `${/einstimmig|mehrheitlich/u.exec(behind[1] ?? "")?.[0] ?? ""} ${verb}`.trim();
}

/** Where the resolution does not grant what was moved but refers, puts off or refuses it. */
function otherEndOf(text: string, item: ItemText, vote: VoteFact): string | null {
  const resolution = item.sections.findLast((section) => section.kind === "resolution" && section.span[0] < vote.span[0]);
  if (resolution === undefined) return null;
  const end = otherEnd.exec(text.slice(resolution.span[0], Math.min(vote.span[0], resolution.span[0] + longestResolution)));
  return end === null ? null : (end[1] ?? "abgelehnt");
}

/** Nobody against it: unanimous, whoever abstains. As many against it as for it: refused. */
function degreeOf({ yes, no, manner }: VoteFact): "einstimmig" | "mehrheitlich" | "abgelehnt" | null {
  if (manner === "majority" && yes === null) return "mehrheitlich";
  if (no === null) return null;
  if (no === 0) return yes === 0 ? null : "einstimmig";
  if (yes === null) return null;
  return yes > no ? "mehrheitlich" : "abgelehnt";
}

/** True for a vote below "Beschlussempfehlung": it recommends to another body. */
function isRecommendation(item: ItemText, vote: VoteFact): boolean {
  return item.sections.some((section) => /^(?:Beschluss)?[Ee]mpfehlung/u.test(section.heading) && section.span[0] < vote.span[0]);
}
