import type { Span } from "../../text/span.ts";

const reach = 160;
const anyMotion = /(?:über|zu|zum|zur) (?:(?:den|dem|die|der|das) )?(?:\p{L}{1,20} )?(?:\p{L}{0,30}(?:[Aa]ntrag|[Aa]nträge|[Vv]orschlag|[Aa]nregung))(?![\p{L}])[^:\n]{0,100}:?\s{0,4}(?:[^\n:]{1,40}:\s{0,3})?$/u;
const surely = /(?:Änderungs|Ergänzungs|Zusatz|Geschäftsordnungs|Vertagungs)(?:antrag|anträge|vorschlag)[^:\n]{0,100}:?\s{0,4}(?:[^\n:]{1,40}:\s{0,3})?$/u;

/**
 * True for a vote that the line before it (or its own beginning) ties to a motion to change or put off the matter. "Abstimmung über den Antrag der
 * Fraktion" says so only where another vote of the item follows: it may be the matter itself.
 * @param isLast whether no other vote of the item follows
 */
export function isOnAmendment(text: string, vote: Span, isLast: boolean): boolean {
  const before = text.slice(Math.max(0, vote[0] - reach), vote[0]);
  return surely.test(before) || (!isLast && anyMotion.test(before));
}
