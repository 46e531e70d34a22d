import type { Span } from "../../text/span.ts";
import type { ItemText } from "../agenda/items-of-sections.ts";
import { sentencesIn } from "../sentences.ts";
import type { Sheet } from "../sheet.ts";

const known = new WeakMap<ItemText, readonly Span[]>();

/** The sentences told of an item, below its heading; parted once for all that look for something in them. */
export function sentencesOfItem(sheet: Sheet, item: ItemText): readonly Span[] {
  const sentences = known.get(item) ?? sentencesIn(sheet.text, toldOf(item));
  known.set(item, sentences);
  return sentences;
}

/** Where an item is told, below its heading. */
export function toldOf(item: ItemText): Span {
  return [item.heading.contentSpan[0], item.span[1]];
}
