import { PARTY } from "../attendance/faction.ts";

const known = ["CDU", "CSU", "SPD", "FDP", "AfD", "GRÜNE", "Die Grünen", "Bündnis 90/Die Grünen", "B90/Grüne", "DIE LINKE", "LINKE", "FWG", "UWG", "BSW", "ÖDP", "Freie Wähler", "Die PARTEI", "Piraten", "fraktionslos"] as const;
const clean = new RegExp(`^${PARTY}$`, "u");

/** What recognition cannot tell apart becomes one sign: "GRONE", "GRLINE" and "GRÜNE" have one shape, so have "OIE UNKE" and "DIE LINKE". */
export function shapeOf(word: string): string {
  return word.replace(/[^\p{L}\p{N}|!{]/gu, "").replace(/[{|!Il1Lit]/gu, "I").toUpperCase().replace(/II|LI/gu, "O").replace(/[ÜÖUQ0DV]/gu, "O").replace(/6/gu, "G").replace(/8/gu, "B").replace(/5/gu, "S");
}

const byShape: ReadonlyMap<string, string> = new Map(known.filter((name) => name.length > 2).map((name) => [shapeOf(name), name]));
/** "FWIFÜR", "FW|FÜR": a party, a bar (or the letter that recognition took it for) and a list of the town. */
const barred = /^(CDU|SPD|FDP|AfD|FW|Volt|GRÜNE|LINKE|ÖDP)[|Il1!](\p{Lu}{2,6})$/u;
/** "WIR/Die PARTEI": two that have one faction. */
const joint = /^([\p{L}]{2,14})\s?\/\s?((?:Die |DIE )?[\p{L}]{2,14})(?:\s[1Il|])?$/u;

/** The faction that a cell names, however recognition broke it; `isClean` where nothing had to be mended. Null for any other cell. */
export function partyIn(cell: string): { readonly name: string; readonly isClean: boolean } | null {
  if (cell.length < 3 || cell.length > 40) return null;
  const bare = cell.replace(/^[\s\d|.,„“"_-]+|[\s.,„“"_-]+$/gu, "");
  if (clean.test(bare) && bare.length > 2) return { name: bare === "AFD" ? "AfD" : bare, isClean: true };
  const [, party, list] = barred.exec(bare) ?? [];
  if (party !== undefined) return { name: `${party}|${list ?? ""}`, isClean: /[ÄÖÜ]/u.test(bare) };
  const [, first = "", second = ""] = joint.exec(bare) ?? [];
  if (first !== "" && (clean.test(first) || clean.test(second))) return { name: `${first}/${second}`, isClean: true };
  const shape = shapeOf(bare);
  const name = /^[\p{Lu}\dt|!l-]/u.test(bare) && (bare.match(/\p{Lu}/gu) ?? []).length >= 2 ? byShape.get(shape) : undefined;
  return name === undefined ? null : { name, isClean: false };
}
