import type { FileReading } from "./read-collection.ts";

/** A reading and those of the files that it lies in, the innermost first. */
export interface PlacedReading {
  readonly reading: FileReading;
  readonly around: readonly FileReading[];
}

/**
 * Puts each container behind its parts. A container that is saved says that all of it is: where an import is stopped between,
 * the next one opens the container again. One whose parts did not all come (the reading was stopped) is left out.
 */
export async function* containersLast(readings: AsyncIterable<FileReading>): AsyncGenerator<PlacedReading> {
  const open: { readonly reading: FileReading; left: number }[] = [];
  const around = () => open.map(({ reading }) => reading).toReversed();
  for await (const reading of readings) {
    open.push({ reading, left: reading.parts });
    for (let last = open.at(-1); last?.left === 0; last = open.at(-1)) {
      open.pop();
      yield { reading: last.reading, around: around() };
      const container = open.at(-1);
      if (container) container.left--;
    }
  }
}

/**
 * What the text around a file says of it. `all`: the text is non-public, and so is what is attached to it, whatever that says itself.
 * `silent`: a part of the text is non-public, and nobody knows which files belong to that part; those that do not say that they are public are not.
 */
export function hiddenByContainer(around: readonly FileReading[]): "all" | "silent" | "nothing" {
  const texts = around.flatMap(({ understood }) => understood?.understanding ?? []);
  if (texts.some(({ head }) => head.visibility?.value === "nonPublic")) return "all";
  const isHiddenInPart = texts.some(({ sections, agenda }) => [...sections, ...agenda].some(({ visibility }) => visibility === "nonPublic"));
  return isHiddenInPart ? "silent" : "nothing";
}
