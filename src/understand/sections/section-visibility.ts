import type { AgendaItemFact, SectionFact } from "../../council/understanding.ts";
import { declarationIn, marksItself } from "../visibility/declaration.ts";
import type { PartMark } from "../visibility/part-marks.ts";

/** "Zu Punkt 7: …", "TOP N 6 …", "Ö 3 …": the item of the agenda that a heading opens. */
const itemHeading = /^(?:(?:Zu )?(?:TOP|Punkt|Tagesordnungspunkt)[ .:]{0,2}(NÖ|[ÖN])?[ .-]?|(NÖ|[ÖN])[ .-]?)(\d{1,3}(?:\.\d{1,3}){0,3})/iu;

/**
 * Says of each section whether it is heard behind closed doors: everything below the heading of the non-public part,
 * and everything below an item that the agenda or its own heading calls so, whatever headings stand in it.
 * In doubt a section is not public: what was shown cannot be taken back.
 * @param sections in the order of the document
 * @param marks lines that open a part, wherever they stand
 */
export function withVisibility(sections: readonly SectionFact[], agenda: readonly AgendaItemFact[], marks: readonly PartMark[] = []): readonly SectionFact[] {
  let isPartHidden = false;
  let isItemHidden = false;
  let hasItems = false;
  let passed = 0;
  return sections.flatMap((section) => {
    for (let mark = marks[passed]; mark !== undefined && mark.span[0] < section.span[0]; mark = marks[++passed]) if (mark.reachesOn) isPartHidden = mark.visibility === "nonPublic";
    const part = declarationIn(section.heading);
    const item = itemHeading.exec(section.heading);
    if (part !== null) {
      isPartHidden = part === "nonPublic";
      isItemHidden = false;
    } else if (item !== null) {
      const sight = sightOf(item[1] ?? item[2], item[3] ?? "", agenda);
      // A part that was opened in the list of items ends where the items themselves begin.
      if (sight === "open" || (sight === "listedAsPublic" && !hasItems)) isPartHidden = false;
      isItemHidden = sight === "hidden" || marksItself(section.heading);
      hasItems = true;
    }
    const whole = isPartHidden || isItemHidden || marksItself(section.heading) ? { ...section, visibility: "nonPublic" as const } : section;
    const within = marksWithin(marks, passed, section);
    const last = within.findLast((mark) => mark.reachesOn);
    if (last !== undefined && last.span[0] > section.span[0]) isPartHidden = last.visibility === "nonPublic";
    return cutAt(within, whole);
  });
}

/** A section in which a hidden part begins is cut there: what stands above stays open, what follows does not. */
function cutAt(within: readonly PartMark[], section: SectionFact): readonly SectionFact[] {
  const first = within.find((mark) => mark.visibility === "nonPublic");
  if (first === undefined || section.visibility === "nonPublic") return [section];
  const [start, end] = section.contentSpan;
  const at = first.span[0];
  if (!first.reachesOn || at <= start || at >= end) return [{ ...section, visibility: "nonPublic" }];
  const rest: SectionFact = { ...section, heading: "", span: [at, section.span[1]], contentSpan: [at, end], visibility: "nonPublic" };
  return [{ ...section, span: [section.span[0], at], contentSpan: [start, at] }, rest];
}

function marksWithin(marks: readonly PartMark[], from: number, { span }: SectionFact): readonly PartMark[] {
  let end = from;
  while ((marks[end]?.span[0] ?? Number.POSITIVE_INFINITY) < span[1]) end++;
  return marks.slice(from, end);
}

/** What is known of an item before its text is read. A number that both parts of the agenda give out tells nothing. */
function sightOf(letter: string | undefined, number: string, agenda: readonly AgendaItemFact[]): "open" | "hidden" | "listedAsPublic" | "unknown" {
  if (letter !== undefined) return /^n/iu.test(letter) ? "hidden" : "open";
  const listed = new Set(agenda.filter((item) => item.number === number).map((item) => item.visibility));
  if (listed.size !== 1) return "unknown";
  return listed.has("nonPublic") ? "hidden" : listed.has("public") ? "listedAsPublic" : "unknown";
}
