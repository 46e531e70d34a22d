import type { OparlType } from "../../council/oparl-type.ts";

/** A row of a data set: what its line of NDJSON holds, and from what its cells are taken. */
export type Row = Readonly<Record<string, unknown>>;

/** Everything of one kind, as a file for download. */
export interface DataSet {
  /** The file's name without ending: "paper". */
  readonly name: string;
  /** For people, in German. */
  readonly title: string;
  readonly description: string;
  /** The objects from which the rows are taken. */
  readonly types: readonly OparlType[];
  /** Names of the columns of its table, in order. */
  readonly columns: readonly string[];
  /** The rows that one object gives; null: the object itself is the row. */
  readonly rowsOf: ((object: Row) => readonly Row[]) | null;
}
