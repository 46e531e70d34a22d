import type { Edit } from "../mended-text.ts";
import { matchesIn } from "../matches.ts";
import { edit, type MendPass } from "./pass.ts";

/** The parties that councils know everywhere, as they stand before "-Fraktion". */
const parties = ["CDU", "CSU", "SPD", "FDP", "AfD", "Grüne", "Grünen", "GRÜNE", "Linke", "LINKE", "UWG", "FWG"];
/** What a letter of a party's name is taken for; longer ones first, for "ll" is one U and not two of I. */
const lookAlikes: readonly (readonly [string, string])[] = [["ll", "U"], ["lI", "U"], ["Il", "U"], ["II", "U"], ["LI", "U"], ["l)", "D"], ["I)", "D"], ["|)", "D"], ["(J", "U"], ["ß", "B"], ["0", "O"], ["5", "S"], ["€", "C"], ["G", "C"], ["(", "C"], ["O", "D"]];
/** The mark between a party and "Fraktion", of which a letter or two are taken for others. */
const word = /([-–»«~=•·] ?)([FE]r?[aeu][kh]t[il1I|!][oe]n)(?!\p{L})/gu;
/** What may stand before the mark: a few pieces of a name. */
const before = /(?<=^|[\s„"(])(?:[^\s-]{1,3} ){0,2}[^\s-]{1,6}$/u;
/** One more than these pieces have letters, so that none of them begins where the text is cut off. */
const reach = 15;

/**
 * Factions whose names recognition broke: "C Dll-Fraktion" is the CDU's, "SPD»Fraktlon" the SPD's. Mended only where the
 * letters look like those of exactly one party; what may be the name of a list that only a town knows stays.
 */
export const mendFactionNames: MendPass = ({ text }) => {
  const edits: Edit[] = [];
  for (const { index, 0: printed, 1: mark = "", 2: faction = "" } of matchesIn(text, word)) {
    const name = before.exec(text.slice(Math.max(0, index - reach), index))?.[0];
    const found = name === undefined ? null : partyAtEnd(name);
    if (name === undefined || found === null) continue;
    const meant = `${found.party}-Fraktion`;
    const start = index - name.length + found.at;
    const seen = text.slice(start, index + printed.length);
    if (seen !== meant && (found.isBroken || mark !== "-" || faction !== "Fraktion")) edits.push(edit(text, start, start + seen.length, meant, "ocr", found.isBroken ? 0.6 : 0.8));
  }
  return { edits };
};

/** The party that the last letters before "-Fraktion" are or look like, and where they begin; null where they look like none. */
function partyAtEnd(name: string): { readonly party: string; readonly at: number; readonly isBroken: boolean } | null {
  const last = name.slice(name.lastIndexOf(" ") + 1);
  if (parties.includes(last)) return { party: last, at: name.length - last.length, isBroken: false };
  for (let at = 0; at < name.length; at = nextWord(name, at)) {
    const seen = name.slice(at).replaceAll(" ", "");
    // A name in one piece of nothing but capitals may be a list's that only its town knows.
    if (!name.slice(at).includes(" ") && /^\p{Lu}+$/u.test(seen)) continue;
    const meant = parties.filter((party) => seen === party || looksLike(seen, party));
    if (meant.length === 1 && meant[0] !== undefined) return { party: meant[0], at, isBroken: true };
  }
  return null;
}

function nextWord(text: string, at: number): number {
  const blank = text.indexOf(" ", at);
  return blank < 0 ? text.length : blank + 1;
}

/** Whether letters are those of a party, one or two of them taken for what looks like it. */
function looksLike(seen: string, party: string): boolean {
  let [at, confused] = [0, 0];
  for (const letter of party) {
    if (seen.charAt(at) === letter) {
      at += 1;
      continue;
    }
    const taken = lookAlikes.find(([look, meant]) => meant === letter && seen.startsWith(look, at))?.[0];
    if (taken === undefined) return false;
    at += taken.length;
    confused += 1;
  }
  return at === seen.length && confused <= 2;
}
