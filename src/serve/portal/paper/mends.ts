import type { SectionView } from "../../../store/views.ts";
import type { Edit } from "../../../text/mended-text.ts";
import type { Span } from "../../../text/span.ts";

/** A mend with its place in the mended text of the section. */
export interface PlacedMend {
  readonly edit: Edit;
  readonly span: Span;
}

/** Where the mends of a section stand in its mended text: each earlier mend shifts the later ones. */
export function mendsIn(section: Pick<SectionView, "edits">): readonly PlacedMend[] {
  let shift = 0;
  return section.edits.map((edit) => {
    const start = edit.span[0] + shift;
    shift += edit.replacement.length - edit.original.length;
    return { edit, span: [start, start + edit.replacement.length] as const };
  });
}

/** The mends worth showing one by one; ordered blanks and joined lines are only counted. */
export function telling(edits: readonly Edit[]): readonly Edit[] {
  return edits.filter((edit) => edit.reason !== "whitespace" && edit.reason !== "lineEndHyphen");
}
