import { isCapitalCode, isLetterCode } from "./letters.ts";

const codes = 0x10000;
const letter = 1;
const capital = 2;
const kinds = Uint8Array.from({ length: codes }, (_, code) => (isCapitalCode(code) ? capital : isLetterCode(code) ? letter : 0));

/** Where words of a text begin with a capital, in order: all capitals before which no letter stands. German names can begin nowhere else. */
export function capitalsIn(text: string): readonly number[] {
  const places: number[] = [];
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)] as number;
    if (kind === capital && before === 0) places.push(at);
    before = kind;
  }
  return places;
}
