/** One step forward of the database. Never changed once it has been released; there is no way back. */
export interface Migration {
  /** Orders the steps and is remembered in the database: "0001-roles". */
  readonly name: string;
  /** Statements, run in one transaction by the owner of the database. */
  readonly sql: string;
}
