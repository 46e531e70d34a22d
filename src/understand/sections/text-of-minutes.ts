import type { MinutesFacts, SectionFact } from "../../council/understanding.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { ItemText } from "../agenda/items-of-sections.ts";
import { type Sheet, trimmed } from "../sheet.ts";

/**
 * Closes what sections hold of items that are heard behind closed doors: a section in which such an item begins is cut there,
 * and nothing of it is open from there on.
 */
export function closedWithItems(sections: readonly SectionFact[], items: readonly ItemText[]): readonly SectionFact[] {
  const closed = items.filter((item) => item.isHidden);
  if (closed.length === 0) return sections;
  return sections.flatMap((section): SectionFact[] => {
    const first = section.visibility === "nonPublic" ? undefined : closed.find((item) => overlaps(item.span, section.contentSpan) || overlaps(item.span, section.span));
    if (first === undefined) return [section];
    const at = first.span[0];
    const [start, end] = section.contentSpan;
    if (at <= start || at >= end) return [{ ...section, visibility: "nonPublic" }];
    return [
      { ...section, span: [section.span[0], at], contentSpan: [start, at] },
      { ...section, heading: "", span: [at, section.span[1]], contentSpan: [at, end], visibility: "nonPublic" },
    ];
  });
}

/**
 * Adds the head of minutes as text without heading, from when and where it was to who was there, where no section holds it:
 * so that everything told of a meeting can be seen where it stands. Hidden places are left out.
 */
export function withHeadText(sheet: Sheet, sections: readonly SectionFact[], minutes: MinutesFacts | null, hidden: readonly Span[]): readonly SectionFact[] {
  if (minutes === null) return sections;
  const { start, end, place, chair, minuteTaker } = minutes.meeting;
  const first = Math.min(sheet.text.length, ...sections.map(({ span }) => span[0]));
  const told = [...[start, end, place, chair, minuteTaker].flatMap((field) => (field === null ? [] : [field.span])), ...minutes.attendance.map(({ span }) => span)].filter((span) => span[1] <= first);
  if (told.length === 0) return sections;
  const from = Math.min(...told.map(([at]) => at));
  const until = Math.max(...told.map(([, at]) => at));
  const lines = sheet.lines.filter((line) => line.span[1] > from && line.span[0] < until && line.span[1] <= first && !hidden.some((one) => overlaps(one, line.span)));
  const above = sheet.lines[(lines[0]?.index ?? 0) - 1];
  const opening = above !== undefined && above.text.endsWith(":") && above.text.length < 60 && !hidden.some((one) => overlaps(one, above.span)) && lines[0]?.gapBefore !== true ? [above, ...lines] : lines;
  const parts: Span[] = [];
  for (const line of opening) {
    const last = parts.at(-1);
    const isNext = last !== undefined && !hidden.some((one) => overlaps(one, [last[1], line.span[0]]));
    if (isNext) parts[parts.length - 1] = [last[0], line.span[1]];
    else parts.push(line.span);
  }
  const heads = parts.map((part): SectionFact => {
    const span = trimmed(sheet.text, part);
    return { kind: "lead", heading: "", level: 1, span, contentSpan: span, visibility: null, foundBy: "sections/headOfMinutes", confidence: 0.7 };
  });
  return [...heads.filter(({ span }) => !sections.some((section) => overlaps(section.span, span))), ...sections];
}
