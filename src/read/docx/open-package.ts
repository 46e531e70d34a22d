import { openZip, type OpenZip } from "../zip/open-zip.ts";
import { titleIn, walkXml } from "../xml/walk-xml.ts";

/** A Word document opened: its parts by what they are for. */
export interface DocxPackage {
  /** The part that holds the text, or null where it is missing or damaged. */
  readonly document: Uint8Array | null;
  /** The part of a kind ("styles", "footnotes") that the document points to; null where there is none. */
  partOf(kind: string): Promise<Uint8Array | null>;
  /** The part that the document knows by this id. */
  partById(id: string): Promise<Uint8Array | null>;
  /** The title in the file's properties, or "". */
  readonly title: string;
  /** Other files are embedded, for example the workbook behind a table. */
  readonly embeds: boolean;
}

interface Relationship {
  readonly id: string;
  /** The end of its type's address: "styles". */
  readonly kind: string;
  readonly target: string;
}

/** Parts of real documents stay far below. */
const LARGEST_PART = 64 * 1024 * 1024;

/** Opens a Word document; null where it is no ZIP file that can be opened. */
export async function openPackage(bytes: Uint8Array): Promise<DocxPackage | null> {
  const zip = await openZip(bytes);
  if (zip === null) return null;
  const load = partLoader(zip);
  const roots = relationshipsIn(await load("_rels/.rels"), "");
  const path = roots.find(({ kind }) => kind === "officeDocument")?.target ?? "word/document.xml";
  const [, folder = "", name = ""] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
  const related = relationshipsIn(await load(`${folder}_rels/${name}.rels`), folder);
  const core = await load(roots.find(({ kind }) => kind === "core-properties")?.target ?? "docProps/core.xml");
  return {
    document: await load(path),
    partOf: async (kind) => load(related.find((one) => one.kind === kind)?.target ?? ""),
    partById: async (id) => load(related.find((one) => one.id === id)?.target ?? ""),
    title: core === null ? "" : titleIn(core),
    embeds: zip.members.some((member) => member.name.startsWith(`${folder}embeddings/`)),
  };
}

function partLoader(zip: OpenZip): (path: string) => Promise<Uint8Array | null> {
  const members = new Map(zip.members.map((member) => [member.name.toLowerCase(), member]));
  return async (path) => {
    const member = members.get(path.toLowerCase());
    return member === undefined || member.bytes > LARGEST_PART ? null : zip.load(member);
  };
}

function relationshipsIn(bytes: Uint8Array | null, folder: string): readonly Relationship[] {
  const found: Relationship[] = [];
  if (bytes === null) return found;
  walkXml(bytes, {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      found.push({ id: Id, kind: Type.slice(Type.lastIndexOf("/") + 1), target: Target.startsWith("/") ? Target.slice(1) : `${folder}${Target}` });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}
