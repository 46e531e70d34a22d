import type { OrganizationFact } from "../../council/understanding.ts";
import { isBlankCode } from "../../text/blanks.ts";
import { isCapitalCode } from "../../text/letters.ts";
import { matchesIn } from "../../text/matches.ts";
import type { MendedDocument } from "../../text/mended-text.ts";
import type { Span } from "../../text/span.ts";
import { matchAt } from "../match-at.ts";
import { oneLine } from "../passage.ts";
import { readableText } from "../readable-text.ts";
import type { Structure } from "../structure.ts";
import { isGeneric, NAME_PATTERNS, NO_SHORT_NAME } from "./name-pattern.ts";
import { nominative } from "./nominative.ts";

/** How many organisations of a document are worth keeping. */
const MOST = 12;
/** A score beyond which more mentions make no organisation more important. */
const HIGHEST_SCORE = 30;
/** Texts name the same few organisations over and over; more mentions than these tell nothing new. */
const MENTIONS_AT_MOST = 5000;

/** What conversion glued to a name ("InvestitionenDas"), and the role or party printed behind a body in a table. */
const TRAILING = /(?<=[a-zäöüß]{3})(?:Das|Die|Der|Den|Dem|Des|Ein|Eine|Im|Es|Und|Mit|Von|Wir)$|(?<=[a-zäöüß-]{3})\s(?:Anhörung|Kenntnisnahme|Entscheidung|Vorberatung|Beratung|Empfehlung|Beschlussfassung|Tagesordnungspunkt|CDU|CSU|SPD|FDP|AfD|GRÜNE|Das|Die|Der)$/;

/** What stands before a name at the beginning of a sentence and is no part of it. */
const ARTICLE = /^(?:(?:Auf Vorschlag der|Auf Vorschlag des|Der|Die|Das|Den|Dem|Des|Ein|Eine|Einer|Dieser|Diese|Im|In|Am|Mit|Von|Vom|Zum|Zur|Bei|Beim|Für|Durch|Und|Sowie|Auch|Seit|Nach|Herr|Frau)\s)+/;

/** "Jugendarbeit des Narrenrates … e. V.": what belongs to an association, before its name; associations themselves are often "des", too. */
const WHOSE = /^(?![^]{0,60}(?:[Vv]erein|[Ff]reunde|[Vv]erband|[Gg]emeinschaft|[Ii]nitiative|[Ff]örder|[Bb]und)[^]{0,4}\s(?:des|der|von)\s)[A-ZÄÖÜ][\wÄÖÜäöüß-]{2,40}\s(?:des|der|von)\s(?=[^]{2,90}\se\. ?V\.$)/;

const JOINT = /[ \u00a0](?:und|sowie)[ \u00a0](?:der|die|das|den|dem|des)[ \u00a0](?=[A-ZÄÖÜ])/g;

/** Ways of naming by which a name keeps its form in every case. */
const PRINTED_AS_IS = new Set(["list-item", "legal-form", "abbreviated", "party", "short-name", "firm"]);

interface Mention {
  readonly span: Span;
  readonly name: string;
  readonly rule: string;
  readonly weight: number;
}

/** Grows with each mention. */
interface Named {
  readonly name: string;
  readonly aliases: Set<string>;
  first: Mention;
  score: number;
}

/**
 * The most important named organisations of a document (bodies, offices, companies, associations, institutes), at most twelve,
 * in text order: name in the nominative without article; abbreviations and shorter names as aliases.
 */
export function findOrganizations(document: MendedDocument, structure: Structure): OrganizationFact[] {
  const text = readableText(document);
  // Recognition of a screen leaves short names by the dozen that nobody bears.
  if (structure.voteList?.manner === "seatPlan") return structure.voteList.factions.slice(0, MOST).map(({ value, span }) => ({ name: value, aliases: [], span, foundBy: "organizations/vote-list", confidence: 0.7 }));
  const mentions = [...mentionsOfHead(structure), ...mentionsIn(text)].slice(0, MENTIONS_AT_MOST);
  const named = joined(text, mentions);
  const chosen = named.toSorted((a, b) => b.score - a.score || a.first.span[0] - b.first.span[0]).slice(0, MOST);
  return chosen
    .toSorted((a, b) => a.first.span[0] - b.first.span[0])
    .map(({ name, aliases, first, score }) => ({ name, aliases: [...aliases], span: first.span, foundBy: `organizations/${first.rule}`, confidence: Math.min(0.95, 0.5 + score / 30) }));
}

/** What the head says of bodies and movers counts most. */
function mentionsOfHead(structure: Structure): Mention[] {
  const { consultations, body, author } = structure.head;
  const bodies = consultations.map(({ organization, span }) => ({ span, name: nominative(organization), rule: "head", weight: 8 }));
  const issuer = body === null ? [] : [{ span: body.span, name: body.value, rule: "head", weight: 8 }];
  const movers = author !== null && author.value.length <= 60 && /^(?:Die |Der )?(?:[^ ]{1,30} ){0,2}[^ ]{0,30}[Ff]raktion|^(?:CDU|CSU|SPD|FDP|AfD|GRÜNE|DIE LINKE|Volt)\b/.test(author.value) ? [{ span: author.span, name: author.value, rule: "head", weight: 8 }] : [];
  const factions = (structure.voteList?.factions ?? []).map(({ value, span }) => ({ span, name: value, rule: "head", weight: 4 }));
  return [...bodies, ...issuer, ...movers, ...factions].filter(({ name }) => name.trim() !== "");
}

/** The mentions in a text; a stretch belongs to the first, most telling way of naming that takes it. */
function mentionsIn(text: string): Mention[] {
  const claimed = new Uint8Array(text.length);
  const found: Mention[] = [];
  for (const { rule, pattern, weight } of NAME_PATTERNS) {
    for (const match of pattern.matchesIn(text)) {
      const printed = withoutSurroundings((match[1] ?? match[0]).trimEnd(), rule);
      const start = match.index + match[0].lastIndexOf(printed);
      const end = start + printed.length;
      if (claimed[start] || claimed[end - 1] || !isName(printed, rule) || (rule === "abbreviated" && !isAbbreviatedBy(printed, text.slice(end, end + 14)))) continue;
      claimed.fill(1, start, end);
      const name = withoutQuotes(oneLine(printed));
      found.push({ span: [start, end], name: PRINTED_AS_IS.has(rule) && !isInflected(text, start) ? name : nominative(name), rule, weight });
    }
  }
  return found.toSorted((a, b) => a.span[0] - b.span[0]);
}

/** A name without what belongs to the sentence around it. A single word holds no more than what conversion glued to it. */
function withoutSurroundings(printed: string, rule: string): string {
  const name = hasBlank(printed) ? afterJoint(printed).replace(ARTICLE, "").replace(WHOSE, "") : printed;
  return rule === "faction" || !(hasBlank(name) || mayEndGlued(name)) ? name : name.replace(TRAILING, "");
}

function hasBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isBlankCode(text.charCodeAt(at))) return true;
  return false;
}

/** "InvestitionenDas": a capital stands shortly before the end. */
function mayEndGlued(word: string): boolean {
  return isCapitalCode(word.charCodeAt(word.length - 2)) || isCapitalCode(word.charCodeAt(word.length - 3)) || isCapitalCode(word.charCodeAt(word.length - 4));
}

const QUOTE_ALONE = /^[„"“](?=[^“”"]*$)|(?<=^[^„"“]*)[“”"]$/g;
const QUOTES = "„“”\"";

/** A name whose quote was opened or closed outside of it. */
function withoutQuotes(name: string): string {
  return QUOTES.includes(name.charAt(0)) || QUOTES.includes(name.charAt(name.length - 1)) ? name.replace(QUOTE_ALONE, "") : name;
}

/** "Freiwillige Feuerwehr Oberaue und der Förderverein … e. V.": an article behind "und" begins another name. */
function afterJoint(printed: string): string {
  const joint = matchesIn(printed, JOINT).at(-1);
  return joint === undefined ? printed : printed.slice(joint.index + joint[0].length);
}

function isName(printed: string, rule: string): boolean {
  if (rule === "short-name") return !NO_SHORT_NAME.has(printed.toUpperCase());
  return printed.length >= 3 && printed.length <= 160 && !isGeneric(printed);
}

/** "(ICE)" abbreviates a name that begins with its first letter, not the end of a longer one. */
function isAbbreviatedBy(name: string, behind: string): boolean {
  return behind.match(/\(([A-ZÄÖÜ])/)?.[1] === name.slice(0, 1);
}

/** After "des", "der", "dem" a name stands in another case. */
function isInflected(text: string, start: number): boolean {
  return /(?:^|\s)(?:des|das|die|der|dem|den|vom|zum|zur|beim|im|am|eines|einer)\s{1,2}$/i.test(text.slice(Math.max(0, start - 8), start));
}

/** Brings the mentions of one organisation together: same name, shorter name ("WIGA" of "WIGA mbH"), abbreviation in brackets. */
function joined(text: string, mentions: readonly Mention[]): Named[] {
  const byKey = new Map<string, Named>();
  const aliasOf = new Map<string, string>();
  const note = (other: string, key: string): void => {
    if (other !== "" && other !== key) aliasOf.set(other, key);
  };
  for (const mention of mentions.toSorted((a, b) => b.weight - a.weight || a.span[0] - b.span[0])) {
    const own = keyOf(mention.name);
    const key = aliasOf.get(own) ?? own;
    const short = abbreviationBehind(text, mention);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { name: mention.name, aliases: new Set(short === null ? [] : [short]), first: mention, score: mention.weight * 2 });
    else addMention(known, mention, short);
    if (short !== null) note(keyOf(short), key);
    const bare = withoutForm(mention.name);
    if (bare !== mention.name) note(keyOf(bare), key);
  }
  return [...byKey.values()];
}

function addMention(known: Named, mention: Mention, short: string | null): void {
  if (short !== null) known.aliases.add(short);
  if (mention.name !== known.name) known.aliases.add(mention.name);
  if (mention.span[0] < known.first.span[0]) known.first = mention;
  known.score = Math.min(HIGHEST_SCORE, known.score + 1.5);
}

/** "(nachfolgend: Träger)", ", im Folgenden „ZAM“ genannt": what the document will call it. */
const CALLED = /[“”"'’]{0,2}(?:[ \u00a0]\([A-ZÄÖÜ][A-Za-zÄÖÜ]{1,9}\))?,?[ \u00a0\n]{1,2}[(–-]?[ \u00a0]?(?:im[ \u00a0]Folgenden|im[ \u00a0]folgenden|nachfolgend|nachstehend|künftig|kurz)(?:[ \u00a0](?:auch|kurz|nur|als))?:?[ \u00a0]{0,2}(?:der |die |das )?[„"“»‚]?([A-ZÄÖÜ][A-Za-zÄÖÜäöüß-]{1,30})[“"”«‘]?(?=[ \u00a0]genannt|[ \u00a0]bezeichnet|[),])/y;

/** "(ACR)" */
const SHORT_BEHIND = /[“”"'’]{0,2}[ \u00a0]\(([A-Za-zÄÖÜ]{2,10})\)/y;

/** "(ACR)" right behind the name, or what the document calls it from there on. */
function abbreviationBehind(text: string, { span, name, rule }: Mention): string | null {
  if (rule === "head") return null;
  const called = matchAt(CALLED, text, span[1])?.[1];
  if (called !== undefined) return called;
  const inside = name.includes("(") ? name.match(/\(([A-Za-zÄÖÜ]{2,10})\)/)?.[1] : undefined;
  const short = inside ?? matchAt(SHORT_BEHIND, text, span[1])?.[1] ?? null;
  return short !== null && (/[A-ZÄÖÜ][^]*[A-ZÄÖÜ]/.test(short) || /[Ii]nstitut/.test(name)) ? short : null;
}

const LEGAL_FORM = /\s(?:e\. ?V\.|gGmbH|GmbH|mbH|AG|KG|eG|Zweckverband)(?:\s&\sCo\.\sKG)?$/;
const ENDS_OF_FORMS = ".HGd";

function withoutForm(name: string): string {
  return ENDS_OF_FORMS.includes(name.charAt(name.length - 1)) ? name.replace(LEGAL_FORM, "") : name;
}

/** Two spellings that differ in capitals, blanks, quotes or an ending alone are one name. */
function keyOf(name: string): string {
  return oneLine(withoutAnyQuotes(name.toLowerCase())).replace(/e\. v\.$/, "e.v.");
}

function withoutAnyQuotes(name: string): string {
  return /[„“”"'’]/.test(name) ? name.replace(/[„“”"'’]/g, "") : name;
}
