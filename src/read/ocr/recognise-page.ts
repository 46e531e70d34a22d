import type { OpenPdf } from "../pdf/open-pdf.ts";
import type { Word } from "../pdf/word.ts";
export async function recognisePage(_pdf: OpenPdf, _index: number): Promise<Word[] | null> { return null; }
