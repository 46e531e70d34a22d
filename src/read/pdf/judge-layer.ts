import type { Lexicon } from "../../text/lexicon.ts";
import { doubtOf, judgeWords, type WordsJudged } from "../ocr/judge-words.ts";
import { recognisePage } from "../ocr/recognise-page.ts";
import type { RecognisedPage } from "../ocr/recognise-picture.ts";
import { findScan } from "./find-scan.ts";
import { findWords } from "./find-words.ts";
import type { OpenPdf } from "./open-pdf.ts";
import type { Word } from "./word.ts";

/** What to do with the text that an earlier recognition left behind the scans of a file. */
export interface LayerJudged {
  /** True when the scans are to be read anew. */
  readonly readAnew: boolean;
  /** The page that was read anew to find out, counted from 0, and what it says. */
  readonly sample: { readonly index: number; readonly pages: RecognisedPage[] } | null;
}

const KEEP: LayerJudged = { readAnew: false, sample: null };
/** So many pages with a hidden text are looked at; a file was recognised in one go. */
const LOOKED_AT = 12;
/** Only pages with so many words tell anything. */
const FEWEST_WORDS = 20;
/** Below this share of doubtful words, a hidden text is good, and nothing is read anew. */
const GOOD = 0.015;
/** In longer files the new reading must gain so much on its sample page: known words more and doubtful ones less, as a share of all. */
const LEAST_GAIN = 0.03;

/**
 * Judges the text hidden behind the scans of a file by the words German knows. Where it looks poor, its worst page is recognised
 * anew, and the better reading is taken for all. A good layer costs one look at its words.
 */
export async function judgeLayer(pdf: OpenPdf, pageCount: number, lexicon: Lexicon): Promise<LayerJudged> {
  const layers: { readonly index: number; readonly judged: WordsJudged }[] = [];
  for (let index = 0; index < pageCount && layers.length < LOOKED_AT; index += 1) {
    const words = pdf.withPage(index, (page) => (findScan(page).hidesText ? findWords(page).words : null));
    if (words !== null) layers.push({ index, judged: judgeWords(textsOf(words), lexicon) });
  }
  const telling = layers.filter(({ judged }) => judged.words >= FEWEST_WORDS).toSorted((a, b) => doubtOf(b.judged) - doubtOf(a.judged));
  const worst = telling[0] ?? layers[0];
  if (worst === undefined || doubtOf(worst.judged) < GOOD) return KEEP;
  const pages = await recognisePage(pdf, worst.index);
  if (pages === null) return KEEP;
  const fresh = judgeWords(textsOf(pages.flatMap((page) => page.words)), lexicon);
  return { readAnew: isBetter(fresh, worst.judged, layers.length === 1), sample: { index: worst.index, pages } };
}

/** Where the sample was the only scan, the new reading is there already, knows its doubts, and need only be as good. */
function isBetter(fresh: WordsJudged, layer: WordsJudged, isWhole: boolean): boolean {
  const gained = fresh.known - layer.known + (doubtfulIn(layer) - doubtfulIn(fresh));
  return gained >= (isWhole ? 0 : Math.max(1, layer.words) * LEAST_GAIN);
}

function doubtfulIn({ words, known, odd }: WordsJudged): number {
  return words - known + odd;
}

function textsOf(words: readonly Word[]): string[] {
  return words.map((word) => word.text);
}
