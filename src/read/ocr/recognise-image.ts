import type { Word } from "../pdf/word.ts";
import { hasTesseractProgram, runTesseractProgram } from "./tesseract-program.ts";
import { recogniseInWebAssembly } from "./tesseract-wasm.ts";
import { wordsOfTsv } from "./tesseract-tsv.ts";

/**
 * Reads the words of a picture (PNG, JPEG, TIFF) with their boxes in pixels; `null` when recognition failed.
 * The `tesseract` program reads where it is installed with German, else its WebAssembly build; both work offline.
 */
export async function recogniseImage(image: Uint8Array, dotsPerInch: number): Promise<Word[] | null> {
  try {
    const tsv = (await hasTesseractProgram()) ? await runTesseractProgram(image, dotsPerInch) : await recogniseInWebAssembly(image, dotsPerInch);
    return wordsOfTsv(tsv);
  } catch {
    return null;
  }
}
