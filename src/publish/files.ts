import { bytesPath, ours, pagePath } from "../oparl/addresses.ts";
import type { FlatObject } from "../oparl/model.ts";
import { vendor } from "../oparl/vendor-properties.ts";
import type { FileToPublish } from "../store/publication/documents.ts";

/** A file of ours as an object of OParl: `paperId` is the page that shows its text, `back` what it belongs to. */
export function fileOf(file: FileToPublish, paperId: string, back: Readonly<Record<string, unknown>>): FlatObject {
  const { id, name, mediaType, size, form, pageCount, sha256, text } = file;
  return {
    type: "File", id,
    properties: {
      name: withoutEnding(name), fileName: nameOnly(name), mimeType: mediaType, size, text, ...bytesOf(file), web: ours(pagePath("Paper", paperId) ?? ""), ...back,
      ...vendor({ form, pageCount, sha256 }),
    },
  };
}

/** Where its bytes are. */
function bytesOf({ id, name }: Pick<FileToPublish, "id" | "name">): { readonly accessUrl: string; readonly downloadUrl: string } {
  return { accessUrl: ours(bytesPath(id, nameOnly(name))), downloadUrl: ours(bytesPath(id, nameOnly(name), true)) };
}

function nameOnly(name: string): string {
  return name.split(/[/\\]/u).at(-1) || name;
}

function withoutEnding(name: string): string {
  return nameOnly(name).replace(/\.[a-z0-9]{1,5}$/iu, "") || nameOnly(name);
}
