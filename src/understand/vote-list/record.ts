import { isFaction } from "../attendance/faction.ts";
import type { Sheet } from "../sheet.ts";
import { sideOfCode } from "./ballot-word.ts";
import { jsonPairsIn, type Pair, type Pairs } from "./json-pairs.ts";
import type { ListedVote, Tally, Told, VoteList, Voter } from "./vote-list.ts";

const keys = {
  name: /^(?:name|voter|person|mitglied|member|fullname|vollername|abgeordneter?|ratsmitglied|anzeigename|displayname)$/u,
  given: /^(?:vorname|firstname|givenname)$/u,
  surname: /^(?:nachname|lastname|familyname|surname|familienname)$/u,
  vote: /^(?:vote|votum|stimme|stimmabgabe|abstimmung|ballot|choice|entscheidung|stimmverhalten|abstimmungsverhalten|value|ergebnis)$/u,
  faction: /^(?:fraktion|faction|partei|party|group|gruppe|liste)$/u,
  title: /^(?:title|titel|betreff|thema|subject|gegenstand|bezeichnung|beschreibung)$/u,
  item: /^(?:agendaitem|top|tagesordnungspunkt|item|itemnumber|topnummer|topnr)$/u,
  paper: /^(?:motionid|motion|drucksache|drucksachennummer|vorlage|vorlagennummer|vorlagenr|paper|papernumber|antragsnummer|reference)$/u,
  movers: /^(?:authors?|antragsteller|einreicher|movers?|initiator(?:en)?)$/u,
  yes: /^(?:ja|yes|jastimmen|dafür|pro|yescount|votesyes)$/u,
  no: /^(?:nein|no|neinstimmen|dagegen|contra|nocount|votesno)$/u,
  abstain: /^(?:enthaltung|enthaltungen|abstain|abstentions?|enthalten)$/u,
} as const;
const fewest = 2;
const longestName = 80;

/** The record of a voting machine as it was written out in JSON; null for any other text. */
export function recordIn(sheet: Sheet): VoteList | null {
  const first = sheet.lines[0]?.text.charAt(0);
  if (first !== "{" && first !== "[") return null;
  const record = jsonPairsIn(sheet.text);
  const byObject = Map.groupBy(record.pairs, ({ object }) => object);
  const voters = [...byObject].flatMap(([object, pairs]) => voterIn(pairs).map((voter) => ({ voter, object, holder: record.parents[object] ?? -1 })));
  if (voters.length < fewest) return null;
  const holders = Map.groupBy(voters, ({ holder }) => holder);
  const own = new Set(voters.map(({ object }) => object));
  const subjects = record.pairs.filter(({ object }) => !own.has(object));
  const votes = [...holders].map(([holder, listed]) => voteOf(record, subjects.filter(({ object }) => isWithin(record, object, holder)), listed.map(({ voter }) => voter)));
  const single = votes.length === 1;
  return {
    manner: "record", title: single ? told(subjects, keys.title) : null, paper: single ? paperIn(subjects) : null, votes,
    factions: [...subjects.filter(({ key }) => keys.movers.test(plain(key))), ...record.pairs.filter(({ key, object, value }) => own.has(object) && keys.faction.test(plain(key)) && isFaction(value))].map(({ value, span }) => ({ value, span })),
  };
}

function voteOf({ isWhole }: Pairs, subjects: readonly Pair[], voters: readonly Voter[]): ListedVote {
  const [first, last] = [voters[0], voters.at(-1)];
  return { item: told(subjects, keys.item)?.value ?? null, tally: tallyOf(subjects), voters, isWhole, span: [first?.span[0] ?? 0, last?.span[1] ?? 0] };
}

/** "agendaItem" and "Agenda_Item" are one key. */
function plain(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}]/gu, "");
}

function told(pairs: readonly Pair[], key: RegExp): Told | null {
  const pair = pairs.find((one) => key.test(plain(one.key)) && one.value.trim() !== "" && one.value !== "null");
  return pair === undefined ? null : { value: pair.value, span: pair.span };
}

/** A number of a paper holds a digit; a motion may also be told by its title. */
function paperIn(pairs: readonly Pair[]): Told | null {
  return told(pairs.filter(({ value }) => /\d/u.test(value) && value.length <= 40), keys.paper);
}

function voterIn(pairs: readonly Pair[]): readonly Voter[] {
  const vote = told(pairs, keys.vote);
  const whole = told(pairs, keys.name);
  const [given, surname] = [told(pairs, keys.given), told(pairs, keys.surname)];
  if (vote === null || (whole === null && surname === null)) return [];
  const name = surname === null ? (whole?.value ?? "") : `${given === null ? "" : `${given.value} `}${surname.value}`;
  if (name.length > longestName || !/^[\p{L}][\p{L}.,'’() -]*$/u.test(name) || !/\p{Lu}/u.test(name)) return [];
  const side = sideOfCode(vote.value.trim());
  const span = surname === null ? (whole?.span ?? surname) : surname.span;
  if (span === null) return [];
  return [{ name, span, faction: told(pairs, keys.faction)?.value ?? null, role: null, ballot: side === "none" ? null : side, confidence: 0.9 }];
}

function tallyOf(pairs: readonly Pair[]): Tally | null {
  const counts = ([keys.yes, keys.no, keys.abstain] as const).map((key) => pairs.find((pair) => key.test(plain(pair.key)) && /^\d{1,3}$/u.test(pair.value)));
  const printed = counts.filter((pair) => pair !== undefined);
  if (counts[0] === undefined || printed.length < 2) return null;
  const [yes, no, abstain] = counts.map((pair) => (pair === undefined ? null : Number(pair.value)));
  return {
    yes: yes ?? null, no: no ?? null, abstain: abstain ?? null, text: printed.map(({ key, value }) => `${key} ${value}`).join(", "),
    span: [Math.min(...printed.map(({ span }) => span[0])), Math.max(...printed.map(({ span }) => span[1]))],
  };
}

/** Whether an object stands in another one or is it; all do in what is around everything. */
function isWithin({ parents }: Pairs, object: number, holder: number): boolean {
  for (let at = object; at !== -1; at = parents[at] ?? -1) if (at === holder) return true;
  return holder === -1;
}
