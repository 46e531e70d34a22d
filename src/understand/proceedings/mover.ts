import { singleSpaced } from "../../text/blanks.ts";
import { matchesIn } from "../../text/matches.ts";
import { isFaction, PARTY } from "../attendance/faction.ts";
import { nameAt } from "../people/name-at.ts";
import { OFFICE } from "../people/office.ts";

const address = new RegExp(String.raw`(?<![\p{L}])(?:(?:Herrn?|Frau)\s(?:${OFFICE}\s)?|${OFFICE}\s|(?:Bv|Stv|Stadtv|GR|KR|RM|KTM|SR|GRM|AM)\.?(?:'in|in)?\s)`, "gu");
const group = new RegExp(String.raw`(?<![\p{L}])(?:(?:${PARTY}|[\p{Lu}][\p{L}/.'’-]{1,24})[- ](?:[\p{L}]{0,14})?[Ff]raktion(?:en)?|(?:Fraktion(?:en)?|Gruppe|Ratsgruppe)\s(?:der\s|von\s|Die\s|DIE\s)?(?:${PARTY}|\p{Lu}[\p{L}\d/.'’-]{1,30})(?:(?:,\s|\sund\s|\ssowie\s|/)(?:der\s)?(?:${PARTY}))*)`, "u");

/** Who put a motion, as its sentence tells it; both where a person speaks for a faction: "Wieland, SPD-Fraktion". Null for nobody who may. */
export function moverIn(sentence: string): string | null {
  const faction = group.exec(sentence)?.[0] ?? null;
  const person = personIn(sentence);
  if (person === null) return faction === null ? null : singleSpaced(faction);
  return faction === null ? person : singleSpaced(`${person}, ${faction}`);
}

function personIn(sentence: string): string | null {
  for (const match of matchesIn(sentence, address)) {
    const name = nameAt(sentence, match.index + match[0].length, "person");
    if (name === null) continue;
    const bracket = /^\s?\(([^()\n]{2,40})\)/u.exec(sentence.slice(name.span[1]))?.[1];
    return bracket !== undefined && (isFaction(bracket) || /^[A-ZÄÖÜ][\p{L}'/+|-]{1,12}$/u.test(bracket)) ? `${name.name} (${bracket})` : name.name;
  }
  const start = /^(?:Die |Der )?(?=\p{Lu})/u.exec(sentence)?.[0].length ?? 0;
  return nameAt(sentence, start, "fullName")?.name ?? null;
}

/** The words of a mover that tell it apart from others: surname or party, in small letters. */
export function moverKeys(mover: string | null): readonly string[] {
  if (mover === null) return [];
  return mover.replace(/\([^)]*\)/gu, (bracket) => ` ${bracket.slice(1, -1)} `).split(/[\s,]+|-(?=[Ff]raktion)/u)
    .filter((word) => word.length > 2 && !/^(?:Fraktion(?:en)?|fraktion|Gruppe|der|die|und|Dr\.|Herr|Frau)$/iu.test(word)).map((word) => word.toLowerCase());
}
