import { askedOnce, glanceAt, type Said } from "../text/glance.ts";
import { LinePattern } from "../text/line-pattern.ts";

/** How bodies end a consultation, as information systems and papers print it. Longest first where one begins another. */
const manner = "(?:(?:einstimmig|mehrheitlich|mit Mehrheit|mit Stimmenmehrheit|ohne Aussprache|zustimmend|antragsgemäß|wie vorgeschlagen|laut Vorlage|lt\\. Vorlage|nicht|teilweise|abschließend|mit Zwischenbericht|als Zwischenbericht)[ ,]{1,2}){0,2}";
const wording = "(?:(?:un)?geändert |in geänderter Fassung |in der geänderten Fassung |ohne Änderungen? (?:in der BVV |im Ausschuss |im Plenum )?|mit Änderungen? (?:in der BVV |im Ausschuss |im Plenum )?|(?:im Ausschuss|im Plenum|in der BVV|im Rat) |zur Annahme |zur Ablehnung |zur Beschlussfassung |zur Zustimmung |von der Tagesordnung )?";
const ending = "(?:beschlossen|empfohlen|abgelehnt|angenommen|zugestimmt|zurückgestellt|zurückgezogen(?: / erledigt)?|zurückverwiesen|zurückgewiesen|verwiesen|überwiesen|weitergeleitet|vertagt|abgesetzt|erledigt|(?:zustimmend )?(?:zur )?Kenntnis genommen|genehmigt|gebilligt|befürwortet|bestätigt|festgestellt|gewählt|behandelt|entfallen|beantwortet)";
const outcomes = `(?:${manner}${wording}${ending}|Kenntnisnahme erfolgt|ohne Beschlussempfehlung|ohne Beschluss(?:fassung)?|ohne Votum|Einstimmig lt\\. Beschlussvorschlag|(?:einstimmig|mehrheitlich) laut Beschlussvorschlag|einstimmig|mehrheitlich)`;
const outcome = new LinePattern(new RegExp(`${outcomes}$`, "iu"));
const referrals = "verwiesen in .{3,60}";
const referral = new LinePattern(new RegExp(`${referrals}$`, "iu"));
const whole = new LinePattern(new RegExp(`^(?:${outcomes}|${referrals})$`, "iu"));
const longest = 100;

/** The outcome that a text ends with, as [start, end] in it; null when there is none. */
export const outcomeAtEnd = askedOnce((line): readonly [number, number] | null => {
  const { text } = line;
  const from = Math.max(0, text.length - longest);
  const ended = outcome.mayBeIn(line) ? outcome.pattern.exec(text.slice(from)) : null;
  const sent = referral.mayBeIn(line) ? referral.pattern.exec(text.slice(from)) : null;
  if (ended === null && sent === null) return null;
  const start = from + Math.min(ended?.index ?? longest, sent?.index ?? longest);
  return start === 0 || /[\s.,;:|)]/u.test(text.charAt(start - 1)) ? [start, text.length] : null;
});

/** True for a text that says how something ended, and nothing else. */
export function isOutcome(said: Said): boolean {
  const line = glanceAt(said);
  return line.text.length <= longest && whole.isIn(line);
}

const onlyVotes = new LinePattern(/^(?:(?:Ja|Nein|Enth(?:altung(?:en)?|\.)?|Für|Gegen|dafür|dagegen|Befangen)\s?:?\s?\d{1,3}[\s,;/|]{0,4}){1,6}$/u);

/** What was decided, without the votes that a table prints before or behind it: "Ja 8 Nein 0 Enthaltung 0 ungeändert beschlossen". */
export function withoutVotes(text: string): string {
  const found = outcomeAtEnd(text);
  return found !== null && onlyVotes.isIn(glanceAt(text.slice(0, found[0]).trim())) ? text.slice(found[0]) : text;
}

const nothingYet = new LinePattern(/^\(?(?:offen|Beschluss liegt noch nicht vor!?|noch nicht (?:beraten|behandelt)|geplant|ausstehend|vorgesehen|angesetzt|in Beratung)\)?$/iu);

/** True when a text says that nothing was decided yet. */
export function isOpen(said: Said): boolean {
  const line = glanceAt(said);
  const trimmed = line.text.trim();
  return nothingYet.isIn(trimmed.length === line.text.length ? line : glanceAt(trimmed));
}
