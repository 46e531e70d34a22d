import type { Block } from "./block.ts";

/** Puts the mark of a note before its first paragraph. */
export function withMark(mark: string, blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  if (first === undefined) return [];
  return first.kind === "paragraph" ? [{ ...first, text: `${mark} ${first.text.trim()}` }, ...others] : [{ kind: "paragraph", text: mark }, first, ...others];
}
