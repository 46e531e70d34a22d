/** The tables as Kysely sees them; one entry per table of the migrations. */
// oxlint-disable-next-line typescript/no-empty-interface
export interface Tables {}
