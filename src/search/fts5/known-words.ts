import type { DatabaseSync } from "node:sqlite";
import { councilWords } from "../analysis/council-words.ts";
import { splitCompound } from "../analysis/compound.ts";
import type { CompoundPart, KnowsWord } from "../analysis/compound.ts";
import type { SplitsCompounds } from "../analysis/tokens.ts";

/** A word must stand in two documents before others are split by it: slips and scanning faults rarely do. */
const documentsToBeKnown = 2;
const mostRemembered = 50_000;

/** Splits by the words of councils and of the collection in this index; remembers what it found. */
export interface CompoundSplitter {
  readonly split: SplitsCompounds;
  /** To be called when the words of the collection changed. */
  forget(): void;
}

/** A splitter that has all words of the collection at hand: for the writer, who asks for very many. */
export function splitterInMemory(database: DatabaseSync): CompoundSplitter {
  const load = (): Set<string> =>
    new Set(database.prepare(`SELECT DISTINCT stem FROM word WHERE documents >= ${documentsToBeKnown}`).all().map((row) => String(row["stem"])));
  let known: Set<string> | null = null;
  return remembering(
    (stem) => (known ??= load()).has(stem),
    () => { known = null; },
  );
}

/** A splitter that looks words up one by one: for readers, who ask for few. */
export function splitterByLookup(database: DatabaseSync): CompoundSplitter {
  const lookup = database.prepare(`SELECT 1 FROM word WHERE stem = ? AND documents >= ${documentsToBeKnown} LIMIT 1`);
  return remembering((stem) => lookup.get(stem) !== undefined, () => {});
}

function remembering(isInCollection: KnowsWord, forgetCollection: () => void): CompoundSplitter {
  const remembered = new Map<string, readonly CompoundPart[]>();
  const knows: KnowsWord = (stem) => councilWords.has(stem) || (stem.length > 3 && isInCollection(stem));
  return {
    split(folded) {
      const before = remembered.get(folded);
      if (before !== undefined) return before;
      if (remembered.size >= mostRemembered) remembered.clear();
      const parts = splitCompound(folded, knows);
      remembered.set(folded, parts);
      return parts;
    },
    forget() {
      remembered.clear();
      forgetCollection();
    },
  };
}
