import type { Migration } from "./migration.ts";

/** Amounts got a frequency and a measure, dates a time of day: values that were read or corrected before do not say them. */
export const factFields: Migration = {
  name: "0006-fact-fields",
  sql: `
update statement set
  value = case when jsonb_typeof(value) = 'object' then '{"frequency": null, "per": null}'::jsonb || value else value end,
  found_value = case when jsonb_typeof(found_value) = 'object' then '{"frequency": null, "per": null}'::jsonb || found_value else found_value end
where property = 'money';
update statement set
  value = case when jsonb_typeof(value) = 'object' then '{"startTime": null, "endTime": null}'::jsonb || value else value end,
  found_value = case when jsonb_typeof(found_value) = 'object' then '{"startTime": null, "endTime": null}'::jsonb || found_value else found_value end
where property = 'mentionedDate';
update correction set
  value = case when jsonb_typeof(value) = 'object' then '{"frequency": null, "per": null}'::jsonb || value else value end,
  original_value = case when jsonb_typeof(original_value) = 'object' then '{"frequency": null, "per": null}'::jsonb || original_value else original_value end
where property = 'money';
update correction set
  value = case when jsonb_typeof(value) = 'object' then '{"startTime": null, "endTime": null}'::jsonb || value else value end,
  original_value = case when jsonb_typeof(original_value) = 'object' then '{"startTime": null, "endTime": null}'::jsonb || original_value else original_value end
where property = 'mentionedDate';
`,
};
