import { type Alternatives, type Step, stepsOf } from "./steps.ts";

/** More different beginnings of one word are not told apart. */
const mostSpellings = 24;
/** Longer stems tell no more than their first letters do. */
const longest = 6;

/**
 * Pieces of words of which every match of a pattern holds at least one, in small letters, read from the pattern itself;
 * null where it has none. They hold no blanks, for these may be printed as line breaks.
 */
export function stemsOf(pattern: RegExp): readonly string[] | null {
  return stemsOfAny(stepsOf(pattern.source));
}

/** One of each alternative. */
function stemsOfAny(alternatives: Alternatives): readonly string[] | null {
  const stems = alternatives.map((steps) => stemsOfAll(steps));
  return stems.every((some) => some !== null) ? [...new Set(stems.flat())] : null;
}

/** The best that one way through a pattern must hold: of all words in it the one whose shortest spelling is longest. */
function stemsOfAll(steps: readonly Step[]): readonly string[] | null {
  let best: readonly string[] | null = null;
  let word: readonly string[] = [""];
  const offer = (some: readonly string[] | null): void => {
    if (some !== null && worth(some) > worth(best)) best = some.map((stem) => stem.slice(0, longest));
  };
  const endWord = (): void => {
    offer(word);
    word = [""];
  };
  for (const step of steps) {
    const spelled = spellingsOf(step);
    if (spelled !== null && spelled.length * word.length <= mostSpellings) word = word.flatMap((begun) => spelled.map((more) => begun + more));
    else if (step.is === "character" || step.is === "group" || step.is === "open") {
      endWord();
      if (step.is === "group" && step.least > 0) offer(stemsOfAny(step.alternatives));
      if (spelled !== null) word = spelled;
    }
  }
  endWord();
  return best;
}

/** The length of the shortest stem, which is met most often; of equals, few are better than many. */
function worth(stems: readonly string[] | null): number {
  return stems === null ? 0 : Math.min(longest, ...stems.map(({ length }) => length)) - stems.length / 1000;
}

/** All that a step may be printed as, where that is few fixed letters; else null. */
function spellingsOf(step: Step): readonly string[] | null {
  if (step.is === "character") return step.least === 1 && step.most === 1 ? charactersOf(step.source) : null;
  if (step.is !== "group" || step.least !== 1 || step.most !== 1) return null;
  const all: string[] = [];
  for (const steps of step.alternatives) {
    let spelled: readonly string[] = [""];
    for (const one of steps) {
      const more: readonly string[] | null = spellingsOf(one);
      if (more === null || more.length * spelled.length > mostSpellings) return null;
      spelled = spelled.flatMap((begun) => more.map((end) => begun + end));
    }
    all.push(...spelled);
  }
  return all.includes("") || all.length > mostSpellings ? null : [...new Set(all)];
}

/** The characters that a class lists or an escape stands for, in small letters; null for kinds of characters, ranges and blanks. */
function charactersOf(source: string): readonly string[] | null {
  const inside = source.startsWith("[") ? source.slice(1, -1) : source;
  if (source === "." || inside.startsWith("^") || (source.startsWith("[") && /[^\\]-./u.test(inside)) || /\\[A-Za-z]|\s/u.test(inside)) return null;
  const characters = [...inside.replace(/\\(.)/gu, "$1")];
  return characters.length === 0 || characters.some((one) => one.length > 1) ? null : [...new Set(characters.map(smallLetter))];
}

/** The letter that all spellings of one share, also where a pattern takes capitals for small letters. */
export function smallLetter(character: string): string {
  const capital = character.toUpperCase();
  const small = (capital.length === 1 ? capital : character).toLowerCase();
  return small.length === 1 ? small : character;
}
