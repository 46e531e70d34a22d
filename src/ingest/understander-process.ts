/** The process that understands one text at a time for a pool. Started by `understander-pool.ts`; it loads what words there are by itself. */
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import { serveTasks } from "../read/serve-tasks.ts";
import { decodeCollectionWords } from "../text/lexicon/collection-words.ts";
import { createLexicon } from "../text/lexicon/german-lexicon.ts";
import { decodeWordList } from "../text/lexicon/word-list.ts";
import type { Lexicon } from "../text/lexicon.ts";
import { understand } from "../understand/understand.ts";
import type { UnderstoodText, WaitingText } from "./waiting.ts";

/** What a pool asks of an understanding process. */
export interface UnderstandingTask {
  /** Path of the words of the collection, as a word counter encodes them. */
  readonly words: string;
  /** Paths of the text in the spool, and of where what was understood of it goes. */
  readonly from: string;
  readonly to: string;
}

const [germanWords = ""] = process.argv.slice(3);
const german = decodeWordList(readFileSync(germanWords));
/** The process may be started before all texts are read: the words of the collection come with the first one that is to be understood. */
let known: { readonly words: string; readonly lexicon: Lexicon } | null = null;

/** `null`, or what kept the process from reading or writing the spool. A text that breaks understanding breaks the process. */
export type UnderstandingResult = null | { readonly diskError: string };

serveTasks<UnderstandingTask, UnderstandingResult>(async ({ words, from, to }) => {
  const read = await Promise.all([lexiconWith(words), readFile(from)]).catch(failed);
  if ("diskError" in read) return read;
  const [lexicon, bytes] = read;
  const { document, ...waiting } = deserialize(bytes) as WaitingText;
  const understood = understand(document, { lexicon });
  return await writeFile(to, serialize({ ...waiting, understood } satisfies UnderstoodText)).then(() => null, failed);
});

async function lexiconWith(words: string): Promise<Lexicon> {
  if (known?.words !== words) known = { words, lexicon: createLexicon(german, decodeCollectionWords(await readFile(words))) };
  return known.lexicon;
}

function failed(error: unknown) {
  return { diskError: String(error) };
}
