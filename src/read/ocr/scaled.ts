import type { Box } from "../../text/document-text.ts";
import type { RecognisedPage } from "./recognise-picture.ts";

/** A recognised page with pixels turned into another unit of length: one pixel is `factor` of it. */
export function scaledPage(page: RecognisedPage, factor: number): RecognisedPage {
  return {
    words: page.words.map((word) => ({ ...word, size: word.size * factor, box: scaledBox(word.box, factor) })),
    height: page.height * factor,
    back: (box) => scaledBox(page.back(scaledBox(box, 1 / factor)), factor),
  };
}

function scaledBox({ x, y, width, height }: Box, factor: number): Box {
  return { x: x * factor, y: y * factor, width: width * factor, height: height * factor };
}
