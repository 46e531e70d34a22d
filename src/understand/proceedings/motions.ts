import type { MotionFact, ResolutionFact, VoteFact } from "../../council/understanding.ts";
import { singleSpaced } from "../../text/blanks.ts";
import { contains, overlaps, type Span } from "../../text/span.ts";
import { mayBeFaction } from "../attendance/faction.ts";
import type { ItemText } from "../agenda/items-of-sections.ts";
import { CluedPattern, clueOf } from "../clues.ts";
import type { Sheet } from "../sheet.ts";
import { moverIn } from "./mover.ts";
import { sentencesOfItem, toldOf } from "./sentences-of-item.ts";

const mostInItem = 60;
const kindWord = "(?:Änderungs|Ergänzungs|Zusatz|Ersetzungs|Geschäftsordnungs|Vertagungs|Dringlichkeits|Prüf|Sach|Gegen|Eil|Verweisungs)?";
const moves = new CluedPattern(/(?<![\p{L}])(?:beantragt|beantragte|beantragen|beantragten)(?![\p{L}])/u);
const puts = new CluedPattern(new RegExp(String.raw`(?<![\p{L}])(?:stell(?:t|te|en|ten)|bring(?:t|en)|reich(?:t|en))\s[^.:]{0,120}(?:${kindWord}[Aa]ntrag|${kindWord}[Aa]nträge)(?![\p{L}])`, "u"));
const labelled = new RegExp(String.raw`^(?:(?:Gemeinsamer|Interfraktioneller|Mündlicher) )?(${kindWord}[Aa]ntrag)(?: (?:der|des|von|zur)\s|:\s?)([^\n]{2,200})`, "u");
const suggests = new CluedPattern(/(?<![\p{L}])(?:schlägt|schlagen)\s[^.]{0,80}vor(?![\p{L}])/u);
/** Of the sentences of minutes few hold one of these. */
const motionWords = clueOf(moves.pattern, puts.pattern, labelled, suggests.pattern);
/** "beantragt" as an adjective, and what citizens and firms apply for. */
const noMotion = /(?:Bauherr|Antragsteller|Eigentümer|Bewerber|Firma|GmbH|Verein|Fördermittel|Förderung|Zuwendung|Baugenehmigung|Zuschuss (?:beim|bei der)|wurde[n]? beantragt|worden|beantragte[nrs]? (?:\p{Lu}|\p{Ll}{4,} \p{Lu}))/u;
const procedural = /Geschäftsordnung|Schluss der (?:Debatte|Rede|Aussprache)|Ende der (?:Debatte|Redeliste)|vertag|zurückzustellen|Zurückstellung|abzusetzen|Absetzung|namentliche[rn]? Abstimmung|geheime[rn]? Abstimmung|Einzelabstimmung|Unterbrechung|zu unterbrechen|Rederecht|Nichtbefassung|Überweisung|zu überweisen|zu verweisen|Verweisung/u;
const amending = /Änderungs|Ergänzungs|Zusatz|Ersetzungs|zu (?:ergänzen|ändern|streichen|ersetzen|befristen|begrenzen|kürzen|erhöhen|senken|belassen|verringern|verlängern|beschränken)|ergänzt|dahingehend|mit der Maßgabe/u;

/**
 * The motions put at one item, each by the sentence or line that puts it, with what it asks for where that follows behind a colon.
 * The outcome is added by the votes, see `tieVotes`.
 */
export function findMotions(sheet: Sheet, item: ItemText, resolutions: readonly ResolutionFact[], votes: readonly VoteFact[]): readonly MotionFact[] {
  const found: MotionFact[] = [];
  if (!motionWords.isIn(sheet, toldOf(item))) return found;
  const sentences = sentencesOfItem(sheet, item);
  const isAmendable = resolutions.length > 0;
  sentences.forEach((span, n) => {
    if (!motionWords.isIn(sheet, span) || found.length >= mostInItem || resolutions.some((one) => overlaps(one.span, span)) || found.some((one) => overlaps(one.span, span))) return;
    const said = singleSpaced(sheet.text.slice(...span));
    const line = labelled.exec(said);
    const isVoted = votes.some((vote) => vote.span[0] >= span[0] && contains(item.span, vote.span));
    const puttingIt = line !== null || ((moves.isSaid(sheet, span, said) || puts.isSaid(sheet, span, said) || (suggests.isSaid(sheet, span, said) && isVoted && resolutions.length === 0)) && !noMotion.test(said));
    if (!puttingIt || said.startsWith("Abstimmung über")) return;
    const mover = line === null ? moverIn(said) : moverOfLabel(line[2] ?? "");
    if (mover === null) return;
    const whole = said.endsWith(":") ? withWording(sheet, span, sentences.slice(n + 1), votes) : span;
    const text = singleSpaced(sheet.text.slice(...whole));
    found.push({ item: item.number, kind: kindOf(text, line?.[1] ?? "", isAmendable && line === null), mover, text, outcome: null, span: whole, foundBy: line === null ? "motions/sentence" : "motions/label", confidence: 0.75 });
  });
  return found;
}

function kindOf(text: string, label: string, isAmendable: boolean): MotionFact["kind"] {
  if (/^(?:Geschäftsordnungs|Vertagungs|Verweisungs)/u.test(label) || procedural.test(text)) return "procedure";
  return amending.test(text) || /^(?:Änderungs|Ergänzungs|Zusatz|Ersetzungs)/u.test(label) || isAmendable ? "amendment" : "main";
}

/** "Fraktion der SPD: In Satz 1 …", "GRÜNE", "Stadtverordnete Dr. Muster (Ofa) vom …": the mover ends where the matter begins. */
function moverOfLabel(printed: string): string | null {
  const [first = ""] = printed.split(/:\s|,?\svom\s\d|,\s(?=\d)|\s[–-]\s/u);
  const words = first.trim().replace(/\.$/u, "");
  if (words.length > 90 || words === "") return null;
  return mayBeFaction(words) || mayBeFaction(words.replace(/^(?:Fraktion|Fraktionen|Gruppe) (?:der |von )?/u, "")) ? words : moverIn(words.startsWith("Fraktion") ? `die ${words}` : words);
}

const longestMotion = 3000;

/** What a motion asks for stands behind its colon: up to a vote, or the end of the paragraph. */
function withWording(sheet: Sheet, span: Span, below: readonly Span[], votes: readonly VoteFact[]): Span {
  let end = span[1];
  for (const next of below) {
    const between = sheet.text.slice(end, next[0]);
    const isOver = end > span[1] && /\n[ \t]*\n/u.test(between);
    if (isOver || next[1] - span[0] > longestMotion || votes.some((vote) => overlaps(vote.span, next)) || /^(?:Abstimmung|Beschluss|Der (?:Änderungs|Ergänzungs)?[Aa]ntrag)/u.test(sheet.text.slice(next[0], next[0] + 40))) break;
    end = next[1];
  }
  return [span[0], end];
}
