/**
 * The group that is printed with a person ("SPD-Fraktion"), as a key of its own: under row-level security
 * an index on a value inside JSON would not be used, because taking it out could tell of hidden rows.
 */
export const groups = {
    name: "0004-groups",
    sql: `
alter table statement add column group_key text;
update statement set group_key = trim(regexp_replace(lower(value->>'group'), '[^[:alnum:]]+', ' ', 'g')) where property = 'person';
create index on statement (body_id, group_key) where group_key is not null;
grant select (group_key) on statement to ratsfaden_portal;
`,
};
//# sourceMappingURL=0004-groups.js.map