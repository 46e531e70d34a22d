import type { SectionFact } from "../../council/understanding.ts";
import type { PartMark } from "../visibility/part-marks.ts";
import type { Span } from "../../text/span.ts";

/** What minutes tell below the heading of one item: its section and all that follow up to the next item, or to where a hidden part begins. */
export interface ItemText {
  readonly number: string;
  readonly heading: SectionFact;
  readonly sections: readonly SectionFact[];
  readonly span: Span;
  readonly isHidden: boolean;
}

const mostItems = 1000;

/**
 * The items that minutes print as headings ("Zu Punkt 3: …"), in order, each with its text: up to the next one,
 * to a line that opens another part, to a hidden section or to the form of approval.
 * @param whole where the text ends
 */
export function itemsOfSections(sections: readonly SectionFact[], marks: readonly PartMark[], whole: number): readonly ItemText[] {
  const starts = sections.flatMap((section, index) => (section.foundBy === "sections/agendaItem" ? [index] : [])).slice(0, mostItems);
  return starts.flatMap((start, index): ItemText[] => {
    const below = sections.slice(start, starts[index + 1]);
    const isHidden = below[0]?.visibility === "nonPublic";
    const hiddenFrom = isHidden ? -1 : below.findIndex((section) => section.visibility === "nonPublic");
    const own = hiddenFrom < 0 ? below : below.slice(0, hiddenFrom);
    const heading = own[0];
    const number = /\d{1,3}(?:\.\d{1,3}){0,3}/u.exec(heading?.heading ?? "")?.[0];
    if (heading === undefined || number === undefined) return [];
    const ends = [
      whole, sections[starts[index + 1] ?? -1]?.span[0], below[hiddenFrom]?.span[0], own.find((section) => section.heading === "Genehmigungsvermerk")?.span[0],
      marks.find((mark) => mark.reachesOn && mark.span[0] >= heading.contentSpan[0])?.span[0],
    ].filter((end) => end !== undefined);
    return [{ number, heading, sections: own, span: [heading.span[0], Math.max(heading.contentSpan[0], Math.min(...ends))], isHidden }];
  });
}
