import { factPattern } from "../fact-pattern.ts";
import { oneLine } from "../passage.ts";
import type { FoundPlace } from "./found-place.ts";

const NUMBER = "(?:[A-ZÄÖÜ]{1,4}[ \\u00a0-]?)?\\d{1,5}[a-zA-Z]{0,2}(?:[./_-][A-Za-z0-9]{1,5}){0,4}(?![A-Za-zÄÖÜäöüß]|\\.\\d)";
const QUOTED = "[„\"“»]([^„“”\"«»\\n]{2,80}(?:\\n[^„“”\"«»\\n]{1,60})?)[“”\"«]";
/** A development plan with its number, its name in quotes, or both. */
const PLAN = factPattern(new RegExp(
  `(?<![A-Za-zÄÖÜäöüß-])(?:[Vv]orhabenbezogene[nrs]?[ \\u00a0\\n])?(?:(?:Bebauungs|Vorhaben-? und Erschließungs|Grünordnungs)(?:plan(?:e?s)?|pläne[n]?)|B-?Plan(?:e?s)?)(?:[ \\u00a0]der[ \\u00a0]Innenentwicklung)?(?:[ \\u00a0\\n](?:-[ \\u00a0])?(?:Nr\\.|Nummer)[ \\u00a0\\n]?(${NUMBER}|[IVX]{1,5}(?:[/-]\\d{1,4}){0,3})|[ \\u00a0](?=[A-Z]{0,4}[ -]?\\d{1,4}[./-]?\\d?)(${NUMBER})(?![ \\u00a0]?(?:m²|ha|Jahre|%)))?(?:,?[ \\u00a0\\n]{1,2}(?:-[ \\u00a0]|–[ \\u00a0])?${QUOTED})?`,
  "g",
));

/** The development plans named in a text by number or name. */
export function plansIn(text: string): FoundPlace[] {
  return PLAN.matchesIn(text).flatMap((match) => {
    const [number, title] = [match[1] ?? match[2], match[3]];
    if (number === undefined && title === undefined) return [];
    if (number !== undefined && /^(?:19|20)\d\d$/.test(number) && match[1] === undefined) return [];
    const name = [`Bebauungsplan`, number === undefined ? null : `Nr. ${number}`, title === undefined ? null : `„${oneLine(title)}“`].filter((part) => part !== null).join(" ");
    return [{ kind: "plan" as const, name, houseNumbers: null, postalCode: null, locality: null, span: [match.index, match.index + match[0].length] as const, rule: "plan", confidence: 0.93 }];
  });
}
