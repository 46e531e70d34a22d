import { putSite, siteMark } from "../../oparl/addresses.ts";
import type { PublishedObject } from "../../store/published-objects.ts";
import { csvLine } from "./csv.ts";
import { cellsOf, type DataSet, linesOf } from "./data-sets.ts";
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
    finish: (text, site) => text.replaceAll(siteMark, site),
  },
} as const satisfies Readonly<Record<string, Format>>;

export type BulkFormat = keyof typeof bulkFormats;

/** A data set as a file, made while it is sent: as fast as the reader takes it, in batches. */
export function bulkStream(read: PublishedReads, set: DataSet, format: BulkFormat, site: string): ReadableStream<Uint8Array> {
  const { head, lines, finish }: Format = bulkFormats[format];
  const encoder = new TextEncoder();
  let after: number | null = null;
  return new ReadableStream({
    async pull(controller) {
      // A batch may hold no line (papers without money); an empty chunk would wait for ever.
      for (let text = after === null ? head(set) : ""; ;) {
        const batch: readonly PublishedObject[] = await read.page({ type: set.type }, after ?? 0, batchSize);
        after = batch.at(-1)?.position ?? after ?? 0;
        text += batch.map((object) => lines(set, object)).join("");
        if (text !== "") controller.enqueue(encoder.encode(finish(text, site)));
        if (batch.length < batchSize) return controller.close();
        if (text !== "") return;
      }
    },
  });
}
