import type { Box } from "../../text/document-text.ts";
import type { Word } from "../pdf/word.ts";
import { findLie, setUpright } from "./upright.ts";
import type { Turn } from "./find-turn.ts";
import type { GreyPicture } from "./grey-picture.ts";
import { recogniseWords } from "./recognise-words.ts";

/** One page as it was recognised. All lengths are in pixels. */
export interface RecognisedPage {
  /** Words where they stand on the page set upright. */
  readonly words: readonly Word[];
  readonly height: number;
  /** Where a box of the upright page stands on the picture as it was given. */
  readonly back: (box: Box) => Box;
}

/** Letters of a page that lies right are recognised with more confidence than this. */
const SURE_ENOUGH = 0.6;

/**
 * Reads a picture of a page, however it lies: upside down, on its side, sloping, two pages side by side (then two are given).
 * Where the look of the letters does not tell which way is up, and what was read is mostly guessed, the other ways are tried.
 * @returns `null` when recognition failed
 */
export async function recognisePicture(picture: GreyPicture, dotsPerInch: number): Promise<RecognisedPage[] | null> {
  const turn = findLie(picture, dotsPerInch);
  let best: { pages: RecognisedPage[]; sureness: number } | null = null;
  for (const quarters of waysToTry(turn)) {
    const pages = await recogniseLying(picture, dotsPerInch, { quarters, skew: turn.skew });
    if (pages === null) break;
    const sureness = surenessOf(pages);
    if (best === null || sureness > best.sureness) best = { pages, sureness };
    if (sureness >= SURE_ENOUGH) break;
  }
  return best?.pages ?? null;
}

async function recogniseLying(picture: GreyPicture, dotsPerInch: number, lie: Pick<Turn, "quarters" | "skew">): Promise<RecognisedPage[] | null> {
  // Without the image library for this platform, pages that do not lie straight cannot be turned.
  const upright = await setUpright(picture, dotsPerInch, lie).catch(() => null);
  if (upright === null) return null;
  const pages: RecognisedPage[] = [];
  for (const page of upright) {
    const words = await recogniseWords(page.picture, dotsPerInch);
    if (words === null) return null;
    pages.push({ words: words.filter(({ box }) => box.y + box.height <= page.picture.height + 1), height: page.picture.height, back: page.back });
  }
  return pages;
}

/** The likeliest way first; those that the look of the letters rules out are not tried. */
function waysToTry({ quarters, sureLines, sureUp }: Turn): Turn["quarters"][] {
  const flipped = other(quarters, 2);
  const ways: Turn["quarters"][] = [quarters];
  if (!sureUp || quarters !== 0) ways.push(flipped);
  if (!sureLines) ways.push(other(quarters, 1), other(quarters, 3));
  return ways;
}

function other(quarters: number, more: number): Turn["quarters"] {
  return ((quarters + more) % 4) as Turn["quarters"];
}

/** Mean confidence of the letters in words, 0 to 1. */
function surenessOf(pages: readonly RecognisedPage[]): number {
  let letters = 0;
  let sure = 0;
  for (const { text, confidence = 1 } of pages.flatMap((page) => page.words)) {
    if (!/\p{L}{2}/u.test(text)) continue;
    letters += text.length;
    sure += text.length * confidence;
  }
  return letters === 0 ? 0 : sure / letters;
}
