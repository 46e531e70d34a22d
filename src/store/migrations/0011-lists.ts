import type { Migration } from "./migration.ts";

/** Lists by name and amounts by size go on behind any row without reading the rows before it. */
export const lists: Migration = {
  name: "0011-lists",
  sql: `
create index on person (sort_name, id);
create index on organization (sort_name, id);
create index on statement (((value->>'value')::numeric) desc, id) where property = 'money';
create index on published_object (modified);
`,
};
