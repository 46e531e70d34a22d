import { matchAt } from "../match-at.ts";
import { factPattern } from "../fact-pattern.ts";
import { GIVEN_NAMES, isGivenName } from "./given-names.ts";
import type { PrintedName } from "./name-at.ts";
import { FUGE, isPartOfThing, mayBeSurname, NAMENSWORT } from "./name-form.ts";

/** "Ange1a Sommer", "U|rich Auer": a sign within a given name that stands for one of its letters. */
const SIGN_WITHIN = factPattern(/(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}{0,10})([1|!0€])(\p{Ll}{1,10})(?=[ \t\u00a0]{1,3}\p{Lu})/gu);
/** The letters that such a sign is taken for. */
const MEANT: Readonly<Record<string, readonly string[]>> = { "1": ["l", "i", "t"], "|": ["l", "i", "t"], "!": ["l", "i", "t"], "0": ["o"], "€": ["e"] };
/** "olfgang Sommer" below the end of a letter, alone in its line: the first letter lost. */
const INITIAL_LOST = factPattern(/(?<=[.?!:,)"“”\n] ?\n[ \t]{0,12})(\p{Ll}{4,10})(?=[ \t\u00a0]\p{Lu}[\p{Ll}-]{2,24}[ \t]{0,12}(?:\n|$))/gu);
const SURNAME = new RegExp(`${FUGE}(${NAMENSWORT})(?!\\p{L})`, "uy");

const WITHOUT_INITIAL: ReadonlyMap<string, readonly string[]> = Map.groupBy(GIVEN_NAMES, (name) => name.slice(1));

/** Names whose given name recognition broke, where the usual given names leave one reading only. */
export function damagedNamesIn(text: string): readonly PrintedName[] {
  const within = SIGN_WITHIN.matchesIn(text).flatMap(({ index, 0: printed, 1: begin = "", 2: sign = "", 3: end = "" }) => {
    const given = onlyOne((MEANT[sign] ?? []).map((letter) => begin + letter + end).filter(isGivenName));
    return given === null ? [] : nameWith(text, index, printed, given);
  });
  const lost = INITIAL_LOST.matchesIn(text).flatMap(({ index, 0: printed }) => {
    const given = onlyOne([...new Set(WITHOUT_INITIAL.get(printed) ?? [])]);
    return given === null || isGivenName(printed.charAt(0).toUpperCase() + printed.slice(1)) ? [] : nameWith(text, index, printed, given);
  });
  return [...within, ...lost];
}

function onlyOne(readings: readonly string[]): string | null {
  return readings.length === 1 ? (readings[0] ?? null) : null;
}

function nameWith(text: string, start: number, printed: string, given: string): readonly PrintedName[] {
  const [blank = "", surname] = matchAt(SURNAME, text, start + printed.length) ?? [];
  const end = start + printed.length + blank.length;
  return surname === undefined || !mayBeSurname(surname) || isPartOfThing(text, start, end) ? [] : [{ span: [start, end], name: `${given} ${surname}`, surname, given }];
}
