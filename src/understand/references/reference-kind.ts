import type { Form, ReferenceKind } from "../../council/understanding.ts";
import type { Span } from "../../text/span.ts";
import { TextPatterns } from "../clues.ts";
import { sentenceAround } from "../passage.ts";

/** What the citing paper does with the cited one: the words that say so close before a citation, and how far before it they may stand. */
const BEFORE = [
  ["confirms", "\\bbestätig\\w{0,4}\\b", 60],
  ["replaces", "\\b(?:ersetzt|ersetzend|anstelle|an die Stelle|hebt|Aufhebung)\\b", 60],
  ["amends", "(?:Änderungs|Ergänzungs)(?:antrag|vorlage|beschluss)?\\w{0,3} zu[rm]?\\b", 40],
  ["amends", "\\b(?:ändert|geändert wird|Änderung|Ergänzung) (?:der|des|zu|zur|zum)\\b", 30],
  ["answers", "\\b(?:Antwort|Stellungnahme|Beantwortung)\\w{0,2} (?:auf|zu|zur|zum|der|des)\\b|\\bbeantworte[nt]?\\b", 60],
  ["implements", "\\b(?:Umsetzung|Ausführung|Vollzug)\\b", 50],
] as const satisfies readonly (readonly [ReferenceKind, string, number])[];
const SAID_BEFORE: readonly (readonly [ReferenceKind, RegExp])[] = BEFORE.map(([kind, words, farthest]) => [kind, new RegExp(`(?:${words})[^.]{0,${farthest}}$`, "i")]);
/** Any of these words; few passages hold one. */
const ANY_BEFORE = new TextPatterns().add(new RegExp(BEFORE.map(([, words]) => words).join("|"), "i"));

/** "gemäß Beschluss …": what was decided or moved is carried out; what a mere paper says is only cited. */
const BY_ORDER = /(?:^|[^A-Za-zÄÖÜäöüß])(?:gemäß|gem\.|entsprechend|auf\s?[gG]rund|auf Grundlage|in Folge|infolge)\s(?:(?:des|dem|der|vom)\s)?$/i;

/** Words right behind a citation, in its own sentence: the verb, and between what it stands. */
const BEHIND = [
  ["answers", "[^.;]{0,40}\\b(?:wird|werden|wurde|wurden)\\b[^.;]{0,40}", "\\bbeantwortet\\b"],
  ["confirms", "[^.;]{0,40}\\b(?:wird|werden|wurde|ist)\\b[^.;]{0,40}", "\\b(?:bestätigt|bekräftigt)"],
  ["replaces", "[^.;]{0,40}\\b(?:wird|werden|wurde|ist)\\b[^.;]{0,40}", "\\b(?:aufgehoben|ersetzt)\\b"],
  ["amends", "[^.;]{0,40}\\b(?:wird|werden|wurde)\\b[^.;]{0,40}", "\\b(?:geändert|ergänzt|fortgeschrieben)\\b"],
  ["implements", "[^.;]{0,20}\\b(?:beschlossen|beauftragt|festgelegt|vorgesehen)\\w{0,3}\\b[^.;]{0,60}", "\\bumgesetzt\\b"],
  ["implements", "[^.;]{0,20}\\b(?:wird|werden|wurde|wurden|ist)\\b[^.;]{0,30}", "\\b(?:umgesetzt|ausgeführt|vollzogen)\\b"],
] as const satisfies readonly (readonly [ReferenceKind, string, string])[];
const SAID_BEHIND: readonly (readonly [ReferenceKind, RegExp])[] = BEHIND.map(([kind, before, verb]) => [kind, new RegExp(`^${before}${verb}`)]);
/** Any of these verbs; few passages hold one. */
const ANY_BEHIND = new TextPatterns().add(new RegExp(BEHIND.map(([, , verb]) => verb).join("|")));

/** "… gilt damit als erledigt", "… ist erledigt" */
const SETTLED = new TextPatterns().add(/(?:gilt|gelten|ist|sind|wird|werden)\b[^.]{0,40}\b(?:erledigt|abgeschlossen)/i);

/** So far words around a citation are looked for. */
const REACH = 140;

/** What the citing paper does with the paper cited at `span`, as the words around say; `cites` where they say nothing. */
export function referenceKindAt(text: string, span: Span, form: Form): ReferenceKind {
  const [start, end] = sentenceAround(text, span, REACH);
  const before = text.slice(Math.max(start, span[0] - 120), span[0]).replace(/\n/g, " ");
  if (SETTLED.isIn(text.slice(span[1], Math.min(end, span[1] + 90)))) return "settles";
  const said = ANY_BEFORE.isIn(before) ? SAID_BEFORE.find(([, pattern]) => pattern.test(before))?.[0] : undefined;
  if (said !== undefined) return said;
  if (BY_ORDER.test(before) && /^[^\s]{0,20}(?:[Bb]eschlu(?:ss|ß)|[Aa]ntrag)/.test(text.slice(...span))) return "implements";
  const after = text.slice(span[1], Math.min(end, span[1] + 140)).replace(/\n/g, " ");
  const saidBehind = ANY_BEHIND.isIn(after) ? SAID_BEHIND.find(([, pattern]) => pattern.test(after))?.[0] : undefined;
  if (saidBehind !== undefined) return saidBehind;
  if (form === "answer" && /(?:^|\s)Ihre[nrm]?\s{1,3}$/.test(before)) return "answers";
  return form === "minutes" || form === "minutesExtract" || form === "agenda" || form === "invitation" || form === "voteList" || form === "agendaItem" ? "concerns" : "cites";
}

/** True when the text says of the thing itself, named without its number ("Der SPD-Ratsantrag gilt damit als erledigt."), that it is settled. */
export function isSettledElsewhere(text: string, noun: string): boolean {
  if (noun === "") return false;
  for (let at = text.indexOf(noun); at >= 0; at = text.indexOf(noun, at + noun.length)) {
    const rest = text.slice(at + noun.length, at + noun.length + 80).split(/[.;]/)[0] ?? "";
    if (/^\w{0,2}\s/.test(rest) && SETTLED.isIn(rest)) return true;
  }
  return false;
}
