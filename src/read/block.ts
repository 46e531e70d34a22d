/** A paragraph as office documents have them. */
export interface Paragraph {
  readonly kind: "paragraph";
  /** Line breaks are `\n`; a tab may part cells. */
  readonly text: string;
  /** Heading level, 1 to 6. */
  readonly level?: number;
  /** The printed mark of a list item: "2.1", "•", "a)". */
  readonly mark?: string;
  /** All of it is bold. */
  readonly bold?: boolean;
  /** It stands clearly apart from what is before it. */
  readonly apart?: boolean;
}

export interface Cell {
  readonly blocks: readonly Block[];
  /** Columns it reaches over. */
  readonly columns: number;
}

export interface Table {
  readonly kind: "table";
  readonly rows: readonly (readonly Cell[])[];
}

/** What an office document is made of. */
export type Block = Paragraph | Table;

/** A document as blocks, in the order in which it is read. */
export interface BlockDocument {
  /** Of the first page, then of the others; each shown once. */
  readonly heads: readonly Block[];
  readonly body: readonly Block[];
  /** Footnotes and endnotes, each beginning with its mark. */
  readonly notes: readonly Block[];
  readonly feet: readonly Block[];
}
