import type { SectionFact } from "../../council/understanding.ts";
import type { Span } from "../../text/span.ts";

/** What minutes tell below the heading of one item: its section and all that follow up to the next item, or to where a hidden part begins. */
export interface ItemText {
  readonly number: string;
  readonly heading: SectionFact;
  readonly sections: readonly SectionFact[];
  readonly span: Span;
  readonly isHidden: boolean;
}

/** The items that minutes print as headings ("Zu Punkt 3: …"), in order, each with its text. */
export function itemsOfSections(sections: readonly SectionFact[]): readonly ItemText[] {
  const starts = sections.flatMap((section, index) => (section.foundBy === "sections/agendaItem" ? [index] : []));
  return starts.flatMap((start, index): ItemText[] => {
    const below = sections.slice(start, starts[index + 1]);
    const isHidden = below[0]?.visibility === "nonPublic";
    const hiddenFrom = isHidden ? -1 : below.findIndex((section) => section.visibility === "nonPublic");
    const own = hiddenFrom < 0 ? below : below.slice(0, hiddenFrom);
    const [heading, last] = [own[0], own.at(-1)];
    const number = /\d{1,3}(?:\.\d{1,3}){0,3}/u.exec(heading?.heading ?? "")?.[0];
    if (heading === undefined || last === undefined || number === undefined) return [];
    return [{ number, heading, sections: own, span: [heading.span[0], last.contentSpan[1]], isHidden }];
  });
}
