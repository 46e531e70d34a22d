import type { SourceFile } from "../source/folder/fetch-folder.ts";

/** A file of the collection: one that a source offers, or one that lies in such a file (a member of an archive, an attachment). */
export interface CollectionFile extends Omit<SourceFile, "path"> {
  /** Keys of the files it lies in, the outermost first; empty for files of the source itself. */
  readonly containers: readonly string[];
}

/** The file called `partName` inside `container`: "Mappe.zip/Vorlage.docx". Its key is the same at every visit. */
export function fileInside(container: CollectionFile, partName: string, size: number): CollectionFile {
  return {
    ...container,
    key: `${container.key}#${partName}`,
    name: `${container.name}/${partName}`,
    size,
    containers: [...container.containers, container.key],
  };
}

/** Some pages of a file that several papers were bound into: "Mappe (Seiten 5–9).pdf". The bytes are those of the whole file. */
export function pagesOf(file: CollectionFile, first: number, last: number): CollectionFile {
  const dot = file.name.lastIndexOf(".");
  const [stem, ending] = dot > file.name.lastIndexOf("/") + 1 ? [file.name.slice(0, dot), file.name.slice(dot)] : [file.name, ""];
  return {
    ...file,
    key: `${file.key}#page=${first}`,
    name: `${stem} (${first === last ? `Seite ${first}` : `Seiten ${first}–${last}`})${ending}`,
    containers: [...file.containers, file.key],
  };
}
