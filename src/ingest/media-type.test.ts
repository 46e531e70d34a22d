import { expect, test } from "vitest";
import { mediaTypeOf } from "./media-type.ts";

test.each([
  ["vorlage.pdf", "pdf", "application/pdf"],
  ["vorlage.txt", "pdf", "application/pdf"],
  ["vorlage.PDF", "html", "text/html"],
  ["vorlage.pdf", "ocr", "application/pdf"],
  ["bild.JPG", "ocr", "image/jpeg"],
  ["bild", "ocr", "application/octet-stream"],
  ["notiz.md", "plain", "text/markdown"],
  ["notiz.html", "plain", "text/plain"],
  ["antrag.doc", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["Mappe.zip/antrag.odt", "odt", "application/vnd.oasis.opendocument.text"],
  ["antrag.rtf", "rtf", "application/rtf"],
  ["einladung.eml", "mail", "message/rfc822"],
] as const)("%s that turned out to be %s is %s", (name, origin, mediaType) => expect(mediaTypeOf(name, origin)).toBe(mediaType));
