import type { Attachment } from "postal-mime";

const ENDINGS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf", "message/rfc822": "eml", "text/html": "html", "text/plain": "txt", "text/calendar": "ics", "application/zip": "zip",
  "image/jpeg": "jpg", "image/png": "png", "image/tiff": "tif", "image/gif": "gif",
};

/** The name of an attachment, without folders; one that has none is named after what it is. */
export function partName({ filename, mimeType }: Attachment): string {
  const name = (filename ?? "").replaceAll("\\", "/").split("/").at(-1)?.trim() ?? "";
  if (name !== "" && name !== "." && name !== "..") return name;
  const stem = mimeType === "message/rfc822" ? "Nachricht" : "Anlage";
  const ending = ENDINGS[mimeType];
  return ending === undefined ? stem : `${stem}.${ending}`;
}
