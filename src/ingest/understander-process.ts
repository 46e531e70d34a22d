/** The process that understands one text at a time for a pool. Started by `understander-pool.ts`; it loads what words there are by itself. */
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import { serveTasks } from "../read/serve-tasks.ts";
import { decodeCollectionWords } from "../text/lexicon/collection-words.ts";
import { createLexicon } from "../text/lexicon/german-lexicon.ts";
import { decodeWordList } from "../text/lexicon/word-list.ts";
import { understand } from "../understand/understand.ts";
import type { DocumentText } from "../text/document-text.ts";

/** What a pool asks of an understanding process: paths of a text in the spool and of where what was understood of it goes. */
export interface UnderstandingTask {
  readonly from: string;
  readonly to: string;
}

const [germanWords = "", collectionWords = ""] = process.argv.slice(3);
const lexicon = createLexicon(decodeWordList(readFileSync(germanWords)), decodeCollectionWords(readFileSync(collectionWords)));

/** `null`, or what kept the process from reading or writing the spool. A text that breaks understanding breaks the process. */
export type UnderstandingResult = null | { readonly diskError: string };

serveTasks<UnderstandingTask, UnderstandingResult>(async ({ from, to }) => {
  const bytes = await readFile(from).catch(failed);
  if ("diskError" in bytes) return bytes;
  const understood = understand(deserialize(bytes) as DocumentText, { lexicon });
  return writeFile(to, serialize(understood)).then(() => null, failed);
});

function failed(error: unknown) {
  return { diskError: String(error) };
}
