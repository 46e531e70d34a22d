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
] as const)("%s that turned out to be %s is %s", (name, origin, mediaType) => expect(mediaTypeOf(name, origin)).toBe(mediaType));
