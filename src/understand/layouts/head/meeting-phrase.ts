import type { ConsultationFact } from "../../../council/understanding.ts";
import { LETTERS } from "../../../text/letters.ts";
import { matchesIn } from "../../../text/matches.ts";
import type { Span } from "../../../text/span.ts";
import { type Day, daysIn, firstDay } from "../../day.ts";
import { type Sheet, trimmed } from "../../sheet.ts";
import { namesBody, nominative } from "./organization-words.ts";

/** A meeting as its minutes, invitation or notice announce it: "öffentliche Sitzung des Ortsrates Auental am …". */
export interface MeetingPhrase {
  readonly organization: string;
  readonly date: string | null;
  /** "26. Plenarsitzung", where the meeting has a number. */
  readonly meeting: string | null;
  /** The phrase from "öffentliche Sitzung" to the body's name. */
  readonly title: string;
  readonly titleSpan: Span;
  readonly span: Span;
}

const phrase = new RegExp(String.raw`(?<![${LETTERS}/])((?:(?:nicht)?öffentliche[nr]?\s)?(?:(\d{1,3}\.)\s(?:(?:nicht ?)?öffentliche[nr]?(?:\s|\s?\/\s?)(?:und\s)?|\(?(?:außer)?ordentliche[nr]?\)?\s)*)?(Sitzung|Plenarsitzung|Sondersitzung|Ratssitzung|Anhörung|Gemeinderatssitzung))\s+(?:(?:des|der)\s+)?(?=\p{Lu})`, "giu");
const endOfName = /\s(?:am|vom|findet|gemäß|statt|um|im|in der|mit|zum|lade|laden|ladet|lädt|wird|werden|ein)(?=[\s.,])|,\s(?:den|dem|am)\s|\n\s*(?:\d|öffentlich|\n|\p{L}{2,20}:)|\s\d{1,2}\.|[:;(]|\n.{0,20}\d{1,2}\.\d{1,2}\./iu;
/** All that `phrase` can name a meeting by. */
const meetingWord = /sitzung|anhörung/iu;
const searched = 3000;

/** The first meeting that the text announces between the lines `from` and `to`, with body and day; null when none is announced. */
export function meetingPhrase(sheet: Sheet, from: number, to: number): MeetingPhrase | null {
  const start = sheet.lines[from]?.span[0];
  const end = sheet.lines[Math.min(to, sheet.lines.length) - 1]?.span[1];
  if (start === undefined || end === undefined) return null;
  const text = sheet.text.slice(start, Math.min(end, start + searched));
  if (!meetingWord.test(text)) return null;
  for (const match of matchesIn(text, phrase)) {
    const nameAt = match.index + match[0].length;
    const rest = text.slice(nameAt, nameAt + 260);
    const stop = endOfName.exec(rest)?.index ?? Math.min(rest.length, 120);
    const name = rest.slice(0, stop).replace(/\s+/gu, " ").replace(/[ ,]+$/u, "");
    if (!namesBody(mendCapitals(name)) || name.length > 120) continue;
    const sentence = text.slice(Math.max(0, match.index - 60), match.index);
    const dayBehind = firstDay(rest.slice(0, /\n\s*\n/u.exec(rest)?.index ?? rest.length));
    const day = dayBehind ?? firstDay(rest) ?? null;
    const dayBefore = dayBehind === null ? (daysIn(sentence.slice(sentence.lastIndexOf("\n") + 1)).at(-1) ?? dayInSentence(text.slice(Math.max(0, match.index - 300), match.index))) : null;
    const titleSpan = trimmed(sheet.text, [start + match.index, start + nameAt + rest.slice(0, stop).replace(/[\s,]+$/u, "").length]);
    return {
      organization: nominative(mendCapitals(name)), date: (dayBefore ?? day)?.iso ?? null,
      meeting: match[2] === undefined ? null : mendCapitals((match[1] ?? "").replace(/\s+/gu, " ")).replace(/öffentlichen(?=\/)|(?<=\/(?:nicht ?)?)öffentlichen/gu, "öffentliche"),
      title: sheet.text.slice(...titleSpan).replace(/\s+/gu, " ").replace(/^(?:nicht)?öffentliche[nr]\s/u, (word) => `${word.trim().replace(/[nr]$/u, "")} `),
      titleSpan, span: [titleSpan[0], day === null || dayBefore !== null ? titleSpan[1] : start + nameAt + day.end],
    };
  }
  return null;
}

/** "Am Dienstag, 18.06.2031, findet um … die 22. Sitzung": the day that opens the sentence, also lines above the phrase; null when none does. */
function dayInSentence(before: string): Day | null {
  const sentence = before.slice(before.search(/(?:(?!\n\s*\n)[^])*$/u));
  const day = daysIn(sentence).at(-1) ?? null;
  const called = /(?:^|\s)am\s(?:\p{L}{5,10},?\s(?:dem\s|den\s)?)?(\d[^!?]{6,160}?)\s(?:stattfindenden|anberaumten|einberufenen)\s*$/u.exec(before);
  if (called?.[1] !== undefined) return firstDay(called[1]);
  return day !== null && /(?:^|\s)[Aa]m\s(?:\p{L}{5,10},?\s(?:dem\s|den\s)?)?$/u.test(sentence.slice(0, day.start)) && /^,?\s[^.!?]*$/u.test(sentence.slice(day.end).replace(/\d\./gu, "")) ? day : null;
}

/** The meeting as the one consultation of minutes, an invitation or a notice. */
export function consultationOf(found: MeetingPhrase, foundBy: string, more: { readonly item?: string | null; readonly outcome?: string | null } = {}): ConsultationFact {
  return {
    organization: found.organization, role: null, date: found.date, meeting: found.meeting,
    item: more.item ?? null, outcome: more.outcome ?? null, span: found.span, foundBy, confidence: 0.85,
  };
}

function mendCapitals(text: string): string {
  return text === text.toUpperCase() && /\p{L}{4}/u.test(text) ? text.toLowerCase().replace(/(?<![\p{L}])\p{L}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase()) : text;
}
