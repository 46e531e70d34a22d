import type { Ballot, FactionBallot } from "../../council/understanding.ts";
import { matchesIn } from "../../text/matches.ts";
import { mayBeFaction, PARTY } from "../attendance/faction.ts";

const ballots: readonly (readonly [Ballot, string])[] = [
  ["yes", String.raw`(?:\d{1,3}\s?)?(?:[Jj]a(?:[- ]?[Ss]timmen?)?(?:\(n\))?|[Dd]afür(?: stimmen)?|[Zz]ustimmung|[Ff]ür[- ]?[Ss]timmen?)(?![\p{L}])`],
  ["no", String.raw`(?:\d{1,3}\s?)?(?:[Nn]ein(?:[- ]?[Ss]timmen?)?(?:\(n\))?|[Dd]agegen(?: stimmen)?|[Gg]egenstimmen?(?:\(n\))?|[Aa]blehnung)(?![\p{L}])`],
  ["abstain", String.raw`(?:\d{1,3}\s?)?(?:(?:Stimm)?[Ee]nthaltung(?:en)?(?:\(en\))?|Enth\.)(?![\p{L}])`],
];
/** "9 Ja (CDU, GRÜNE)", "Nein 3 (SPD)". */
const bracketed = ballots.map(([ballot, word]) => [ballot, new RegExp(String.raw`(?<![\p{L}])${word}\s?:?\s?(?:\d{1,3})?\s?\(([^()\n]{2,160})\)`, "gu")] as const);
/** "dafür: SPD, GRÜNE (5)". */
const listed = ballots.map(([ballot, word]) => [ballot, new RegExp(String.raw`(?<![\p{L}])${word}:\s?(?!\d)([^\n()]{2,160})(?:\(\d{1,3}\)|$|\n)`, "gum")] as const);
/** "mit den Stimmen von SPD und GRÜNEN gegen die Stimmen der CDU bei Enthaltung der FDP". */
const told: readonly (readonly [Ballot, RegExp])[] = [
  ["yes", /mit den Stimmen (?:von |der )(?:(?:den |der )?Fraktionen? )?([^.;\n]{2,160}?)(?=(?:,? (?:und )?(?:gegen|bei|unter)(?![\p{L}])|[.;\n]|$| (?:einstimmig|mehrheitlich|angenommen|beschlossen|abgelehnt)))/gu],
  ["no", /gegen die Stimmen? (?:von |der )(?:(?:den |der )?Fraktionen? )?([^.;\n]{2,160}?)(?=(?:,? (?:und )?(?:mit|bei|unter)(?![\p{L}])|[.;\n]|$| (?:einstimmig|mehrheitlich|angenommen|beschlossen|abgelehnt)))/gu],
  ["abstain", /(?:bei|unter) (?:Stimm)?[Ee]nthaltung(?:en)? (?:von |der |des )(?:(?:den |der )?Fraktionen? )?([^.;\n]{2,160}?)(?=(?:,? (?:und )?(?:mit|gegen)(?![\p{L}])|[.;\n]|$| (?:einstimmig|mehrheitlich|angenommen|beschlossen|abgelehnt)))/gu],
];
/** "(CDU, SPD dafür; GRÜNE dagegen)", "CDU: Ja, SPD: Nein", "SPD und GRÜNE (= Annahme)". */
const behind = new RegExp(String.raw`(?<![\p{L}])(${PARTY}(?:(?:, | und | sowie |/)${PARTY}){0,7})\s?(?::|\(?=|–|-)?\s?(dafür|dagegen|Ja(?![\p{L}])|Nein(?![\p{L}])|Annahme|Ablehnung|Enthaltung)`, "gu");
const wordsBehind: ReadonlyMap<string, Ballot> = new Map([["dafür", "yes"], ["Ja", "yes"], ["Annahme", "yes"], ["dagegen", "no"], ["Nein", "no"], ["Ablehnung", "no"], ["Enthaltung", "abstain"]]);

/**
 * How factions voted, as the words of one vote tell. A faction that is named on two sides is split;
 * people among the factions ("Bürgermeisterin") are left out.
 */
export function votesByFaction(sentence: string): readonly FactionBallot[] {
  const found = new Map<string, Ballot>();
  const add = (ballot: Ballot, names: string): void => {
    for (const name of names.split(/[,;]\s?|\s(?:und|sowie)\s|\s\+\s/u)) {
      const faction = name.trim().replace(/^(?:der|die|den|von|Fraktion(?:en)?|der Fraktion) /u, "").replace(/^\d{1,3}x?\s(?=\p{Lu})|\s?\(?\d{1,3}x?\)?$/gu, "").trim();
      if (!mayBeFaction(faction)) continue;
      const before = found.get(faction);
      found.set(faction, before === undefined || before === ballot ? ballot : "split");
    }
  };
  const forms = [...(sentence.includes("(") ? bracketed : []), ...(sentence.includes(":") ? listed : []), ...told];
  for (const [ballot, pattern] of forms) for (const match of matchesIn(sentence, pattern)) add(ballot, match[1] ?? "");
  if (found.size === 0) for (const match of matchesIn(sentence, behind)) add(wordsBehind.get(match[2] ?? "") ?? "yes", match[1] ?? "");
  return [...found].map(([faction, ballot]) => ({ faction, ballot }));
}
