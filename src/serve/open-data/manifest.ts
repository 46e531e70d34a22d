import { typeAddress } from "../../oparl/model.ts";
import { type BulkFormat, bulkFormats } from "./bulk.ts";
import type { DataSet } from "./data-set.ts";
import { dataSets } from "./data-sets.ts";

/** What the manifest says of the state of the data. */
export interface DataState {
  /** Number of the last change. */
  readonly lastChange: number;
  /** ISO date-time of the last change; null where nothing was ever published. */
  readonly modified: string | null;
  /** Lines of each data set, by its name; those of facts are not counted, because only reading them tells. */
  readonly counts: Readonly<Record<string, number>>;
  readonly license: string | null;
}

/** Path of a data set's file. */
export function bulkPath(set: DataSet, format: BulkFormat): string {
  return `/daten/${set.name}.${format}`;
}

/** What there is to download, for programs. */
export function manifestOf(site: string, { lastChange, modified, counts, license }: DataState): object {
  return {
    lastChange,
    ...(modified === null ? {} : { modified }),
    ...(license === null ? {} : { license }),
    changes: `${site}/daten/aenderungen.ndjson?seit=${lastChange}`,
    context: `${site}/daten/kontext.jsonld`,
    catalogue: `${site}/daten/katalog.jsonld`,
    documentation: `${site}/daten`,
    dataSets: dataSets.map((set) => ({
      name: set.name,
      title: set.title,
      description: set.description,
      ...(set.rowsOf === null ? { type: set.types.map((type) => typeAddress(type))[0] } : {}),
      ...(counts[set.name] === undefined ? {} : { records: counts[set.name] }),
      columns: set.columns,
      files: (Object.keys(bulkFormats) as BulkFormat[]).map((format) => ({ format, mediaType: bulkFormats[format].mediaType, url: `${site}${bulkPath(set, format)}` })),
    })),
  };
}
