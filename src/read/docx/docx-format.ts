import { numeral } from "../numeral.ts";
import { officeReading, refuseOffice } from "../office-reading.ts";
import type { Format, Reading, SourceFile } from "../reading.ts";
import { superscript } from "../superscript.ts";
import { withMark } from "../with-mark.ts";
import { isZip, zipNames } from "../zip/zip-names.ts";
import { readNumbering } from "./numbering.ts";
import { openPackage, type DocxPackage } from "./open-package.ts";
import { readStory, type Story, type StorySetting } from "./read-story.ts";
import { readStyles } from "./styles.ts";

/** Word documents (Office Open XML). */
export const docx: Format = { name: "docx", bid, read: readDocx };

const WHAT = "Das Word-Dokument";

function bid({ bytes, name }: SourceFile): number {
  if (!isZip(bytes)) return 0;
  const names = zipNames(bytes);
  if (names === null) return /\.do[ct][xm]$/i.test(name) ? 0.95 : 0;
  return names.has("word/document.xml") || (names.has("[Content_Types].xml") && [...names].some((part) => /^word\/document\d*\.xml$/.test(part))) ? 1 : 0;
}

async function readDocx({ bytes, name }: SourceFile): Promise<Reading> {
  const opened = await openPackage(bytes);
  if (opened === null || opened.document === null) return refuseOffice(WHAT, name);
  const notes = createNoteCounter();
  const setting: StorySetting = {
    styles: readStyles(await opened.partOf("styles")),
    markOf: readNumbering(await opened.partOf("numbering")),
    noteMark: notes.markOf,
  };
  const story = readStory(opened.document, setting);
  const heads = await storiesOf(story.heads, opened, setting);
  const feet = await storiesOf(story.feet, opened, setting);
  const stories = new Map<NoteKind, Story | null>();
  for (const kind of ["footnote", "endnote"] as const) {
    const part = notes.used(kind).length === 0 ? null : await opened.partOf(`${kind}s`);
    stories.set(kind, part === null ? null : readStory(part, setting));
  }
  const all = [story, ...heads, ...feet, ...stories.values()].filter((one) => one !== null);
  const document = {
    heads: heads.flatMap(({ blocks }) => blocks),
    body: story.blocks,
    notes: (["footnote", "endnote"] as const).flatMap((kind) => notes.used(kind).flatMap(([id, mark]) => withMark(mark, stories.get(kind)?.notes.get(id) ?? []))),
    feet: feet.flatMap(({ blocks }) => blocks),
  };
  return officeReading(document, {
    what: WHAT, name, origin: "docx", title: opened.title,
    conceals: opened.embeds || all.some(({ conceals }) => conceals),
    damaged: all.some(({ damaged }) => damaged),
  });
}

async function storiesOf(ids: readonly string[], opened: DocxPackage, setting: StorySetting): Promise<readonly Story[]> {
  const stories: Story[] = [];
  for (const id of ids.slice(0, 50)) {
    const part = await opened.partById(id);
    if (part !== null) stories.push(readStory(part, setting));
  }
  return stories;
}

type NoteKind = "footnote" | "endnote";

/** Numbers notes in the order in which the text refers to them: ¹, ² …, endnotes [i], [ii] … */
function createNoteCounter() {
  const marks = { footnote: new Map<string, string>(), endnote: new Map<string, string>() };
  return {
    markOf(kind: NoteKind, id: string): string {
      const number = marks[kind].size + 1;
      const known = marks[kind].get(id) ?? (kind === "footnote" ? superscript(String(number)) : `[${numeral(number, "roman")}]`);
      marks[kind].set(id, known);
      return known;
    },
    used: (kind: NoteKind) => [...marks[kind]],
  };
}
