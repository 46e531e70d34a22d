import type { Word } from "../pdf/word.ts";
import { encodePgm, type GreyPicture } from "./grey-picture.ts";
import { hasTesseractProgram, runTesseractProgram } from "./tesseract-program.ts";
import { recogniseInWebAssembly } from "./tesseract-wasm.ts";
import { wordsOfTsv } from "./tesseract-tsv.ts";

/**
 * Reads the words of a picture that stands upright, with their boxes in pixels; `null` when recognition failed.
 * The `tesseract` program reads where it is installed with German, else its WebAssembly build; both work offline.
 */
export async function recogniseWords(picture: GreyPicture, dotsPerInch: number): Promise<Word[] | null> {
  try {
    const file = encodePgm(picture);
    const tsv = (await hasTesseractProgram()) ? await runTesseractProgram(file, dotsPerInch) : await recogniseInWebAssembly(file, dotsPerInch);
    return wordsOfTsv(tsv);
  } catch {
    return null;
  }
}
