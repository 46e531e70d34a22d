/**
 * Documents of a meeting that a system of our kind tells, with ours in the place of those whose file we read ourselves, and those of ours that it does not tell.
 * What it read in files that it does not give out stays.
 */
export function joinDocuments(theirs: unknown, ours: unknown): readonly unknown[] {
  const [told, own] = [listOf(theirs), listOf(ours)];
  const taken = new Set<unknown>();
  const inPlace = told.map((document) => {
    const same = own.find((one) => !taken.has(one) && isSame(document, one));
    taken.add(same);
    return same ?? document;
  });
  return [...inPlace, ...own.filter((one) => !taken.has(one))];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** By its file; a document without one by its form, name and day. */
function isSame(one: unknown, other: unknown): boolean {
  const [file, otherFile] = [pathIn(one), pathIn(other)];
  return file === undefined && otherFile === undefined ? ["form", "name", "date"].every((name) => (fieldIn(one, name) ?? null) === (fieldIn(other, name) ?? null)) : file === otherFile;
}

function pathIn(document: unknown): unknown {
  const file = fieldIn(document, "file");
  return typeof file === "string" ? file : fieldIn(file, "ownPath");
}

function fieldIn(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
