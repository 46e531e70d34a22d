import { glanceAt, type Glance } from "../../text/glance.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import { firstNotBelow } from "../../text/matches.ts";
import type { Span } from "../../text/span.ts";
import { isFaction } from "../attendance/faction.ts";
import { factPattern } from "../fact-pattern.ts";
import { matchAt } from "../match-at.ts";
import { oneLine } from "../passage.ts";
import { NAME_LABEL, OFFICE } from "./office.ts";
import { FUGE } from "./name-form.ts";

/** What stands beside a name. */
export interface AroundName {
  readonly role: string | null;
  readonly group: string | null;
}

const SALUTATION = "(?:Herrn?|Frau|Hr\\.|Fr\\.)\\s{1,3}";
const OFFICE_BEFORE = `(?:${OFFICE}|[A-ZÄÖÜ][a-zäöü]{3,14}(?:rätinnen|räte))`;
const BEFORE = new RegExp(`(?:(?<label>${NAME_LABEL})[ \\t\\u00a0]{0,3}(?::\\s{0,4})?)?(?:${SALUTATION})?(?:(?<office>${OFFICE_BEFORE})\\s{1,3}(?:gez\\.:?\\s{0,3})?)?$`, "y");
/** What it may begin with. */
const OPENS_BEFORE = factPattern(new RegExp(`${NAME_LABEL}|${SALUTATION}|${OFFICE_BEFORE}`));
/** Ends so where BEFORE finds more than a salutation. */
const TOLD_BEFORE = new LinePattern(new RegExp(`(?:${NAME_LABEL}[ \\t\\u00a0]{0,3}(?::\\s{0,4})?(?:${SALUTATION})?|${OFFICE_BEFORE}\\s{1,3}(?:gez\\.:?\\s{0,3})?)$`));
/** "An den Bürgermeister der Stadt Auental, Herrn …" without the comma: whom a letter is sent to. */
const SENT_TO = new LinePattern(new RegExp(`(?:^|\\n)[ \\t]{0,8}An (?:den|die) (?:Herrn |Frau )?(${OFFICE})(?: (?:der|des|von) [^,;:()\\n]{2,40})?,? (?:Herrn?|Frau) $`));
const APPOSED_TO = new LinePattern(/,\s{1,3}(?:Herrn?|Frau)\s{1,3}$/);
const APPOSED = new RegExp(`(?:^|\\s)(${OFFICE}(?:\\s(?:der|des|von|vom|für|bei)\\s[^,.;:()\\n]{3,50})?|(?:Eltern|Schüler|Senioren|Personal|Jugend|Mieter|Bewohner)(?:vertretung|beirat))$`);

/** "Der Leiter des Bauamtes, Herr …": an office before the comma. */
function apposedOffice(lead: Glance): string | undefined {
  const comma = APPOSED_TO.matchIn(lead)?.index;
  const phrase = comma === undefined ? "" : (lead.text.slice(0, comma).match(/[^,.;:()\n]{3,100}$/)?.[0].trimStart() ?? "");
  if (phrase === "" || /^(?:Herrn?|Frau)\s/.test(phrase)) return undefined;
  return phrase.match(APPOSED)?.[1] ?? (OF_A_MAN.test(phrase) ? phrase.slice(0, -1).match(APPOSED)?.[1]?.replace(/^(stellvertretende|[Ee]hemalige|kommissarische)n /, "$1r ") : undefined);
}

/** "des stellvertretenden Wehrführers, Herrn …" */
const OF_A_MAN = /(?<!\p{L})des\s(?:\p{Ll}{4,20}en\s)?\p{Lu}\p{L}{3,40}(?:er|or)s$/u;

/** How labels, offices and salutations end: behind a comma, a bracket or a number none needs to be looked for. */
const MAY_STAND_BEFORE = /[A-Za-zÄÖÜäöüß.:]\s{0,4}$/;
/** A party, faction or short name of an organisation in brackets behind a name. */
const BRACKET = new LinePattern(/^\)?[ \t\u00a0]{0,3}\((?:(?:Fraktion|Gruppe)[ \u00a0])?([^()\n]{2,44})\)/);
const PARTY =
  /\b(?:CDU|CSU|SPD|FDP|AfD|AFD|Volt|FW|FWG|WG|UWG|BSW|ÖDP|SSW|PARTEI)\b|GRÜNE|Grüne|LINKE|Linke|[Ff]raktion|Freie Wähler|FREIE WÄHLER|Piraten|PIRATEN|Bündnis|BÜNDNIS|parteilos|fraktionslos/;
const SHORT_NAME = /^[A-ZÄÖÜ][A-Za-zÄÖÜäöü|+/-]{1,11}$/;
const NOT_A_GROUP = /^(?:(?:VIDEO|Video|ONLINE)$|[Ss]tell|[Vv]orsitz|geb\b|bis|ab |seit|ent|an|online|Protokoll|Bürgermeister|Ortsbürgermeister|[A-ZÄÖÜ][a-zäöü]+(?:meister|leiter|führer|vorsitzende)(?:in|r)?$)/;

/** A unit in brackets: "S 61 - Mobilität", "FB 4", "Amt 20", "Bauamt". */
const UNIT = /^(?:(?:FB|FD|FG|SG|Amt|Abt\.|Fachbereich|Fachdienst|Dezernat|Referat) (?:\d{1,3}(?:[./]\d{1,2})?|[IVX]{1,4})|[A-Z] \d{2})(?: ?[-–:]? ?[A-ZÄÖÜ][\wÄÖÜäöüß ,/-]{2,50})?$|^(?:[A-ZÄÖÜ][a-zäöüß]{2,20}(?:amt|kämmerei)|Kämmerei|[A-ZÄÖÜ][a-zäöüß]{2,20}vertretung)$/;

/** A task behind a comma: begins with an office word, goes on over articles and names of units, ends before the verb. */
const ROLE_WORD =
  /^(?:(?:stellv\w{0,10}\.?|stv\.|ehem\w{0,7}\.?|1\.|komm\.|zugleich|Erster?|Leitender?|designierter?) )?(?:[A-ZÄÖÜ][\wäöüß-]{0,24})?(?:[Ll]eiter|[Ll]eiterin|[Ll]eitung|[Ff]ührer(?:in)?|[Vv]orsitzende[rn]?|[Vv]orsteher(?:in)?|[Mm]eister(?:in)?|[Ss]precher(?:in)?|[Dd]irektor(?:in)?|[Pp]räsident(?:in)?|[Bb]etreuer(?:in)?|[Bb]eauftragte[rn]?|[Dd]ezernent(?:in)?|[Bb]eigeordnete[rn]?|[Kk]ämmer(?:er|in)|[Ll]andr[aä]t(?:in)?|[Mm]anager(?:in)?|[Rr]eferent(?:in)?|[Aa]rchitekt(?:in)?|[Pp]laner(?:in)?|[Mm]itglied|[Vv]ertreter(?:in)?|[Mm]itarbeiter(?:in)?|[Bb]earbeiter(?:in)?|[Gg]utachter(?:in)?|[Pp]rotokoll\w{0,8}|[Ii]ngenieur(?:in)?|[Ss]ekretär(?:in)?|[Rr]ektor(?:in)?|[Aa]nwalt|[Aa]nwältin|[Pp]rokurist(?:in)?)(?![a-zäöü])/;
const ROLE_STEP = /^(?:\s{1,2}|,\s(?=ab\s\d{4}|seit\s|bis\s\d{4}|zugleich\s))(?:(?:der|des|die|dem|den|das|für|von|vom|am|im|in|beim|bei|zu|zur|zum|an|und|zugleich|ab|seit|bis|sowie|&|stellv\.|ehem\.)(?=[\s,])|\([^()\n]{1,40}\)|[A-ZÄÖÜ0-9][\wÄÖÜäöüß./&-]{0,40})/;
const FUNCTION_WORD = /(?:[\s,]+(?:der|des|die|dem|den|das|für|von|vom|am|im|in|beim|bei|zu|zur|zum|an|und|zugleich|ab|seit|bis|sowie|&|Herrn?|Frau|Dr\.|Prof\.))+$/;

/** Reads role and group of the person named at `span` from the words around. */
export function aroundName(text: string, span: Span): AroundName {
  const lead = glanceAt(text.slice(Math.max(0, span[0] - 120), span[0]));
  const told = TOLD_BEFORE.mayBeIn(lead) ? before(text, span[0], lead.text) : null;
  const [label, office] = [told?.groups?.["label"], told?.groups?.["office"] ?? apposedOffice(lead)];
  const rest = glanceAt(text.slice(span[1], span[1] + 260));
  const bracket = BRACKET.matchIn(rest)?.[1]?.trim();
  const behind = behindComma(rest) ?? { role: taskInBracket(bracket), group: null };
  const printed = office === undefined ? "" : ((told ?? before(text, span[0], lead.text))?.[0] ?? "");
  // "Otto Auer, Dezernent / Ilona Brandt": the office ends the line above, it is that of the name there.
  const isOfLineAbove = printed !== "" && /\n\s*$/.test(printed) && /[,(]\s{1,3}$/.test(text.slice(Math.max(0, span[0] - printed.length - 4), span[0] - printed.length));
  return {
    role: roleBefore(label, isOfLineAbove ? undefined : office, printed) ?? behind.role ?? SENT_TO.matchIn(lead)?.[1] ?? deputyFor(rest),
    group: groupInBracket(bracket) ?? behind.group ?? speaksFor(rest.text) ?? actingFor(lead),
  };
}

/** Label, salutation and office right before a place. Neither holds a comma: looking behind the last one is enough, and quick in long lists. */
function before(text: string, at: number, lead: string): RegExpMatchArray | null {
  if (!MAY_STAND_BEFORE.test(lead.slice(-5))) return null;
  const from = at - lead.length + Math.max(lead.lastIndexOf(","), lead.lastIndexOf(";")) + 1;
  const places = OPENS_BEFORE.placesIn(text);
  for (let n = firstNotBelow(places, from); n < places.length && (places[n] as number) < at; n += 1) {
    const match = matchAt(BEFORE, lead, (places[n] as number) - at + lead.length);
    if (match !== null) return match;
  }
  return null;
}

function roleBefore(label: string | undefined, office: string | undefined, printed: string): string | null {
  // "Vorsitzender: Oberbürgermeister …" presides because of the office; a Berichterstatterin reports as what she is.
  if (office !== undefined && label?.startsWith("Vorsitzende") === true) return oneLine(printed.slice(printed.indexOf(label))).replace(/ (?:Herrn?|Frau) /, " ").trim();
  return office ?? label ?? null;
}

function groupInBracket(printed: string | undefined): string | null {
  if (printed === undefined || NOT_A_GROUP.test(printed) || UNIT.test(printed) || /\d{2}/.test(printed.replace(/90(?=\s?\/)/, ""))) return null;
  return PARTY.test(printed) || SHORT_NAME.test(printed) ? printed : null;
}

/** "Malte Röhr (Dezernent II)" */
function taskInBracket(printed: string | undefined): string | null {
  return printed !== undefined && (ROLE_WORD.test(printed) || UNIT.test(printed)) ? printed : null;
}

const COMMA = new LinePattern(/^[ \t\u00a0]{0,2},[ \t\u00a0]{1,3}\n?/);

/** Behind the comma stands a task ("Geschäftsführer der WIGA") or whom the person speaks for ("WIGA"). */
function behindComma(rest: Glance): AroundName | null {
  const opening = COMMA.matchIn(rest)?.[0];
  if (opening === undefined) return null;
  const said = rest.text.slice(opening.length);
  const role = said.match(ROLE_WORD)?.[0];
  if (role !== undefined) return { role: oneLine(restOfListLine(said) ?? extended(said, role)).replace(/^zugleich /, ""), group: null };
  const organization = said.match(/^(?:[A-ZÄÖÜ]{2,12}(?:[- ][A-ZÄÖÜ][\wÄÖÜäöü-]{2,20}){0,2}|(?:Uniklinik|Universität|Hochschule|Firma|Büro|Amt|Institut|Planungsbüro|Ingenieurbüro|Stadtwerke|Fraktion)(?![a-zäöü]))(?=[\s,.;)]|$)/)?.[0];
  if (organization === undefined || /^(?:Dr|Prof|TOP|II|III|IV|BA|MA|MBA|MPA|LLM)\b/.test(organization)) return null;
  return { role: null, group: oneLine(extended(said, organization)) };
}

/** "von der Fraktion Die Grünen, durch Frau …", "die SPD-Fraktion, vertreten durch Herrn …" */
const FACTION_BY = new LinePattern(/(?<!\p{L})(?:[Dd]er|[Dd]ie|den)\s(Fraktion\s(?:(?:Die|DIE|BÜNDNIS|Bündnis|Freie|FREIE)\s)?[A-ZÄÖÜ][\wÄÖÜäöüß/-]{1,40}(?:[ /](?:Die\s)?[A-ZÄÖÜ][\wÄÖÜäöü/-]{2,20}){0,2}|[A-ZÄÖÜ][\wÄÖÜäöüß/ ]{1,30}-[Ff]raktion),?\s(?:(?:hier|jeweils)\s)?(?:vertreten\s)?durch\s(?:Herrn?|Frau)\s$/u);

function actingFor(lead: Glance): string | null {
  const group = FACTION_BY.matchIn(lead)?.[1];
  return group === undefined ? null : oneLine(group);
}

/** "Mitglied Olk trägt namens der Fraktion FWG vor": whom the person speaks for in this sentence. */
const SPEAKS_FOR = /^[ \u00a0][a-zäöü](?:(?!Herrn? |Frau |Mitglied )[^.;:()\n]){0,60}?(?<= )(?:namens|im Namen) der (?:Fraktion ((?:Bündnis|BÜNDNIS) 90\s?\/\s?(?:Die|DIE) (?:Grünen|GRÜNEN?)|(?:Die|DIE) (?:Linken?|LINKEN?)|Freie[nr]? Wähler(?:gemeinschaft)?|[A-ZÄÖÜ][\wÄÖÜäöü/-]{1,30})|([A-ZÄÖÜ][\wÄÖÜäöü/ ]{1,30}-[Ff]raktion))/;

function speaksFor(rest: string): string | null {
  const match = rest.includes("amen") ? rest.match(SPEAKS_FOR) : null;
  return match?.[1] ?? match?.[2] ?? null;
}

/** In a list of attendance, a line ends with the task: "Leiter Fachbereich Planung, Bau, Umwelt". */
function restOfListLine(said: string): string | null {
  return said.match(/^(?:[A-ZÄÖÜ][\wÄÖÜäöüß./-]{1,40}|für|und|der|des|zugleich)(?:,?[ \u00a0](?:[A-ZÄÖÜ][\wÄÖÜäöüß./-]{1,40}|für|und|der|des|zugleich)){1,14}(?=[ \t]{0,3}\n)/)?.[0] ?? null;
}

/** Follows a task over its articles and names, word by word, at most 24 words; the line is its end only where a list goes on. */
function extended(said: string, beginning: string): string {
  let end = beginning.length;
  for (let words = 0; words < 24; words += 1) {
    const step = said.slice(end).match(ROLE_STEP)?.[0];
    if (step === undefined || /\n(?:Herrn?|Frau|\d)/.test(said.slice(end, end + step.length + 5)) || /^\s+(?:und|sowie)\s+(?:Herrn?|Frau|Dr\.|Prof\.)/.test(said.slice(end, end + 20)) || step.startsWith("\n")) break;
    end += step.length;
  }
  return said.slice(0, end).replace(FUNCTION_WORD, "").replace(/[.,]$/, "");
}

const DEPUTY = new LinePattern(/^[ \t\u00a0]{1,3}(als (?:stellv\. )?(?:Vertreter|Vertreterin|Vertretung|Stellvertreter|Stellvertreterin) (?:für|von|der|des) [^\n,;()]{2,60})/);

/** "als Vertreter für Herrn Bernd Flor" */
function deputyFor(rest: Glance): string | null {
  return DEPUTY.matchIn(rest)?.[1]?.trim() ?? null;
}

/** "Henn", "Herm": what recognition makes of "Herrn" before an office. */
const ADDRESSES_LINE = new RegExp(`^[ \\t]{0,8}(?:(?:An )?(?:Herrn?|He[nr][nm]|Frau|den|die)[ \\t]{1,3}${OFFICE}[ \\t]{0,12}){1,4}$`);

/** How such lines begin; asked first, for it is soon told. */
const ADDRESSEE = /^[ \t]{0,8}(?:An|Herrn?|He[nr][nm]|Frau|den|die)[ \t]/;
const LONGEST_ADDRESSES = 140;

/** The marks that recognition makes of what is stamped beside an address: short pieces without a word. */
const DEBRIS = /(?:[\t ]{1,3}(?![A-ZÄÖÜa-zäöüß]{3})[^\s]{1,3}){0,6}[\t ]{0,3}$/;
/** A line that holds hardly more than such pieces. */
const LINE_OF_DEBRIS = /^[ \t]{0,8}(?![^\n]*\d)(?:[^\s]{1,6}[ \t]?){1,2}[ \t]{0,3}$/;

/** The offices of letter heads, side by side in the line above a line of names, one for each name; empty where their number differs. Blank lines or one of debris may stand between. */
export function officesAbove(text: string, lineStart: number, names: number): readonly string[] {
  const end = Math.max(0, lineStart - 1);
  const lines = text.slice(Math.max(0, end - LONGEST_ADDRESSES), end).split("\n").filter((line) => line.trim() !== "");
  const printed = lines.length > 1 && LINE_OF_DEBRIS.test(lines.at(-1) ?? "") ? lines.at(-2) : lines.at(-1);
  if (printed === undefined || !ADDRESSEE.test(printed)) return [];
  const above = printed.replace(DEBRIS, "");
  if (!ADDRESSES_LINE.test(above)) return [];
  const offices = [...above.matchAll(ANY_OFFICE)].map(([office]) => office);
  return offices.length === names ? offices : [];
}

/** "Herm", "I-Ierm": what recognition makes of "Herrn". */
const ADDRESSED_AS = "(?:(?:H|l-?l|I-?I|ll)er{1,2}[nm]{0,2}|He[nr][nm]|Frau)";
/** Two addresses side by side: each with its office, a mark or two of debris between. */
const TWO_COLUMNS = new RegExp(`^[ \\t]{0,8}${ADDRESSED_AS}[ \\t]{1,3}(${OFFICE})[ \\t]{1,40}(?:[^\\s]{1,3}[ \\t]{1,40})?${ADDRESSED_AS}[ \\t]{1,3}(${OFFICE})(?:[ \\t]{1,12}[^\\s]{1,3}){0,3}[ \\t]{0,12}$`);

/** The office above a lone name, where two stand side by side in the line above and only one of the names below could be read: the first office's where the name opens its line, the second's where it ends it. */
export function officeOfColumn(text: string, lineStart: number, [start, end]: Span): string | null {
  const above = text.slice(Math.max(0, lineStart - LONGEST_ADDRESSES), Math.max(0, lineStart - 1)).split("\n").filter((line) => line.trim() !== "").at(-1) ?? "";
  const [, first, second] = (above.split("er").length > 2 || above.includes("Frau")) ? (TWO_COLUMNS.exec(above) ?? []) : [];
  if (first === undefined || second === undefined) return null;
  if (text.slice(lineStart, start).trim() === "") return first;
  return /^[ \t]{0,12}(?:\n|$)/.test(text.slice(end, end + 14)) ? second : null;
}

const OFFICES_LINE = new LinePattern(new RegExp(`^[ \\t\\u00a0]{0,8}(?:(?:Die|Der)${FUGE})?(?:${OFFICE}[^\\n]{0,60})$`));
const ANY_OFFICE = new RegExp(OFFICE, "g");

const OFFICE_ALONE = new RegExp(`^${OFFICE}$`);

/** The offices in the cells of the line below, each alone in its cell, in order; null where a cell says anything else. */
function officesInCells(below: string): readonly string[] | null {
  if (!below.includes("\t")) return null;
  const cells = below.split("\t").map((cell) => cell.trim()).filter((cell) => cell !== "");
  return cells.length > 0 && cells.every((cell) => OFFICE_ALONE.test(cell)) ? cells : null;
}

/**
 * The office below a name that ends its row: where the cells below are offices alone, the last of them is its own,
 * whatever recognition made of the names beside it. Null where the line below is none of offices.
 */
export function officeBelowLast(text: string, lineEnd: number): string | null {
  const below = text.slice(lineEnd, lineEnd + 200).match(/^[ \t\u00a0]{0,8}\n(?:[ \t\u00a0]{0,8}\n)?([^\n]{2,120})/)?.[1]?.trimEnd() ?? "";
  return officesInCells(below)?.at(-1) ?? null;
}

/** What recognition leaves of the office of another who signs: "F tionsvorsltzende". */
const WRECK_OF_OFFICE = /(?:s[il1]tz|sprech|vertret|meister|führer)\p{Ll}{0,6}$/u;
const ENDS_WITH_OFFICE = new RegExp(`^([^\\n]{2,50}?)[ \\t]{1,40}(${OFFICE})$`);

/** Office and party below the last of two signatures, where the line below ends with its office: behind its party or behind what is left of the other's office. */
export function taskBelowLast(text: string, lineEnd: number): AroundName | null {
  const below = /^\n(?:[ \t]{0,8}\n)?([^\n]{2,120})/.exec(text.slice(lineEnd, lineEnd + 140))?.[1]?.trim() ?? "";
  const [, lead = "", office] = ENDS_WITH_OFFICE.exec(below) ?? [];
  if (office === undefined) return null;
  return isFaction(lead) ? { role: office, group: lead } : WRECK_OF_OFFICE.test(lead) ? { role: office, group: null } : null;
}

/** The offices printed in the line below a line of names, one for each name, in order; empty where their number differs. */
export function officesBelow(text: string, lineEnd: number, names: number): readonly string[] {
  const below = text.slice(lineEnd, lineEnd + 200).match(/^[ \t\u00a0]{0,8}\n(?:[ \t\u00a0]{0,8}\n)?([^\n]{2,120})/)?.[1]?.trimEnd() ?? "";
  if (!OFFICES_LINE.isIn(glanceAt(below))) return [];
  const offices = [...below.matchAll(ANY_OFFICE)];
  if (offices.length !== names) return [];
  return names === 1 && below.trim().length <= 60 && !/[.;:]/.test(below.replace(/^\S+\./, "")) ? [below.trim()] : offices.map(([office]) => office);
}
