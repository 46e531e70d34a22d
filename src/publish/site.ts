/** What the operator says of the interface. */
export interface Site {
  readonly name: string;
  readonly contactEmail: string | null;
  /** Address of the licence of all data. */
  readonly license: string | null;
}
