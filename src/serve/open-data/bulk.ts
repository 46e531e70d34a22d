import { putSite, siteMark } from "../../oparl/addresses.ts";
import type { PublishedObject } from "../../store/published-objects.ts";
import { csvLine } from "./csv.ts";
import type { DataSet } from "./data-set.ts";
import { cellsOf, linesOf } from "./data-sets.ts";
import type { PublishedReads } from "./published-reads.ts";

/** So many objects are in memory at a time, however large the file is. */
const batchSize = 500;

interface Format {
  readonly mediaType: string;
  readonly head: (set: DataSet) => string;
  readonly lines: (set: DataSet, object: PublishedObject) => string;
  /** Puts the address of the site where it belongs. */
  readonly finish: (text: string, site: string) => string;
}

/** The formats in which each data set is given. */
export const bulkFormats = {
  ndjson: { mediaType: "application/x-ndjson; charset=utf-8", head: () => "", lines: linesOf, finish: putSite },
  csv: {
    mediaType: "text/csv; charset=utf-8; header=present",
    head: (set) => csvLine(set.columns),
    lines: (set, object) => cellsOf(set, object).map(csvLine).join(""),
    finish: (text, site) => text.replaceAll(siteMark, () => site),
  },
} as const satisfies Readonly<Record<string, Format>>;

export type BulkFormat = keyof typeof bulkFormats;

/** A data set as a file, made while it is sent: as fast as the reader takes it, in batches. */
export function bulkStream(read: PublishedReads, set: DataSet, format: BulkFormat, site: string): ReadableStream<Uint8Array> {
  const chunks = chunksOf(read, set, bulkFormats[format], site);
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

async function* chunksOf(read: PublishedReads, set: DataSet, { head, lines, finish }: Format, site: string): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  // A batch may hold no line (papers without money), and an empty chunk is none.
  let text = head(set);
  for (const type of set.types) {
    let batch: readonly PublishedObject[];
    let after = 0;
    do {
      batch = await read.page({ type }, after, batchSize);
      after = batch.at(-1)?.position ?? after;
      text += finish(batch.map((object) => lines(set, object)).join(""), site);
      if (text !== "") yield encoder.encode(text);
      text = "";
    } while (batch.length === batchSize);
  }
}
