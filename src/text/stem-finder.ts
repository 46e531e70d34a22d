import { codeAt } from "./code-at.ts";
import { smallLetter } from "./patterns/stems.ts";

const codes = 0x10000;
const mostNumbers = 0x10000;

/** Where stems stand in a text: the places behind them, ascending, and for each the sets that they belong to, as bits. */
export interface StemPlaces {
  readonly ends: readonly number[];
  readonly sets: readonly number[];
}

/**
 * Finds sets of stems in a text, in one pass for all of them, in capital and small letters: the automaton of Aho and Corasick.
 * There are 31 sets at most.
 */
export class StemFinder {
  readonly #stems = new Map<string, number>();
  /** The kind of each character: 0 for those that no stem holds. */
  #kindOf = new Uint8Array(codes);
  #kinds = 1;
  /** By state and kind of the next character: the state that follows, which is the longest beginning of a stem that has been read. States are numbered in steps of `#kinds`. */
  #next = new Uint16Array(1);
  /** The first of the states at which a stem ends, and for each of them the sets of all stems that end there. */
  #firstEnd = 1;
  #ends: readonly number[] = [];

  constructor(sets: readonly (readonly string[])[]) {
    if (sets.length > 31) throw new RangeError("more sets of stems than bits");
    sets.forEach((stems, set) => {
      for (const stem of stems) this.#stems.set(stem, (this.#stems.get(stem) ?? 0) | (1 << set));
    });
    this.#tellKinds();
    this.#build();
  }

  /** Linear in the length of the text. */
  placesIn(text: string): StemPlaces {
    const [kindOf, next, firstEnd] = [this.#kindOf, this.#next, this.#firstEnd];
    const found: { ends: number[]; sets: number[] } = { ends: [], sets: [] };
    for (let at = 0, state = 0; at < text.length; at += 1) {
      state = next[state + (kindOf[codeAt(text, at)] as number)] as number;
      if (state < firstEnd) continue;
      found.ends.push(at + 1);
      found.sets.push(this.#setsAt(state));
    }
    return found;
  }

  /** The sets of which a stem stands in the text, as bits. */
  setsIn(text: string): number {
    const [kindOf, next, firstEnd] = [this.#kindOf, this.#next, this.#firstEnd];
    let sets = 0;
    for (let at = 0, state = 0; at < text.length; at += 1) {
      state = next[state + (kindOf[codeAt(text, at)] as number)] as number;
      if (state >= firstEnd) sets |= this.#setsAt(state);
    }
    return sets;
  }

  #setsAt(state: number): number {
    return this.#ends[(state - this.#firstEnd) / this.#kinds] ?? 0;
  }

  #tellKinds(): void {
    const kinds = new Map<string, number>();
    for (const stem of this.#stems.keys()) for (const character of stem) if (!kinds.has(character)) kinds.set(character, kinds.size + 1);
    for (const [letter, kind] of kinds) for (const code of spellingsOf(letter)) this.#kindOf[code] = kind;
    this.#kinds = kinds.size + 1;
  }

  /** Beginnings of stems become states; what follows on a character that goes on with no stem is what follows the longest end of it that begins one. */
  #build(): void {
    const steps: Map<number, number>[] = [new Map()];
    const sets: number[] = [0];
    for (const [stem, belongs] of this.#stems) {
      let state = 0;
      for (let at = 0; at < stem.length; at += 1) {
        const kind = this.#kindOf[codeAt(stem, at)] as number;
        const known = steps[state]?.get(kind);
        const following = known ?? steps.push(new Map()) - 1;
        if (known === undefined) [sets[following], state] = [0, (steps[state]?.set(kind, following), following)];
        else state = known;
      }
      sets[state] = (sets[state] ?? 0) | belongs;
    }
    const next: number[] = [];
    const shorter: number[] = [];
    const queue = [0];
    for (const state of queue) {
      for (let kind = 0; kind < this.#kinds; kind += 1) {
        const following = steps[state]?.get(kind);
        const otherwise = state === 0 ? 0 : (next[(shorter[state] ?? 0) * this.#kinds + kind] ?? 0);
        next[state * this.#kinds + kind] = following ?? otherwise;
        if (following === undefined) continue;
        shorter[following] = otherwise;
        sets[following] = (sets[following] ?? 0) | (sets[otherwise] ?? 0);
        queue.push(following);
      }
    }
    this.#number(next, sets);
  }

  /** Numbers the states anew, those at which stems end behind the others, so that one comparison tells them apart. */
  #number(next: readonly number[], sets: readonly number[]): void {
    const states = [...sets.keys()].toSorted((a, b) => Number(sets[a] !== 0) - Number(sets[b] !== 0) || a - b);
    const numbers: number[] = [];
    states.forEach((state, n) => { numbers[state] = n * this.#kinds; });
    if (next.length > mostNumbers) throw new RangeError("more stems than numbers for them");
    this.#next = Uint16Array.from(next, (_, at) => numbers[next[(states[Math.floor(at / this.#kinds)] ?? 0) * this.#kinds + (at % this.#kinds)] ?? 0] ?? 0);
    this.#ends = states.map((state) => sets[state] ?? 0).filter((some) => some !== 0);
    this.#firstEnd = (states.length - this.#ends.length) * this.#kinds;
  }
}

let spellings: ReadonlyMap<string, readonly number[]> | undefined;

/** The codes of the characters that a letter may be printed as: capital and small. */
function spellingsOf(letter: string): readonly number[] {
  spellings ??= Map.groupBy(Array.from({ length: codes }, (_, code) => code), (code) => smallLetter(String.fromCharCode(code)));
  return spellings.get(letter) ?? [];
}
