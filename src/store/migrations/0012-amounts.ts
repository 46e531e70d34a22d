import type { Migration } from "./migration.ts";

/**
 * Amounts as a column of their own, so that lists of them can begin anywhere by an index: under row-level security
 * an index is entered by leakproof comparisons alone, which those of `double precision` are and those within JSON are not.
 */
export const amounts: Migration = {
  name: "0012-amounts",
  sql: `
drop index if exists statement_numeric_id_idx;
alter table statement add column amount double precision generated always as (case when property = 'money' then (value->>'value')::double precision end) stored;
create index on statement (amount desc, id) where property = 'money';
create index on statement (paper_id, span_start, id) where property = 'money';
grant select (amount) on statement to ratsfaden_portal;
`,
};
