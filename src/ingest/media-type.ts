import type { TextOrigin } from "../text/document-text.ts";

const byEnding: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  html: "text/html",
  htm: "text/html",
  md: "text/markdown",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  tif: "image/tiff",
  tiff: "image/tiff",
};

const byOrigin: Readonly<Record<TextOrigin, string>> = {
  plain: "text/plain",
  html: "text/html",
  pdf: "application/pdf",
  ocr: "application/octet-stream",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  rtf: "application/rtf",
  mail: "message/rfc822",
  json: "application/json",
};

/** Media type (RFC 6838) of a file that was read: by what it turned out to be, and by its ending where several fit. */
export function mediaTypeOf(fileName: string, origin: TextOrigin): string {
  const ending = fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
  const named = byEnding[ending];
  if (origin === "ocr") return named ?? byOrigin.ocr;
  if (origin === "plain") return named === "text/markdown" ? named : byOrigin.plain;
  return byOrigin[origin];
}
