/**
 * The two roles by which the program works, whoever owns the database:
 * `ratsfaden_office` reads and writes everything, `ratsfaden_portal` reads what is public and published.
 * Everybody else, and every right that PostgreSQL gives to everybody, is shut out.
 */
export const roles = {
    name: "0001-roles",
    sql: `
do $$
declare
  wanted text;
begin
  foreach wanted in array array['ratsfaden_office', 'ratsfaden_portal'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin noinherit', wanted);
      end if;
    exception
      when duplicate_object or unique_violation then null; -- another database of the same server was faster
      when insufficient_privilege then
        raise exception 'The role % is missing and may not be made. Let an administrator run: create role % nologin noinherit; grant % to %;',
          wanted, wanted, wanted, current_user;
    end;
    if not pg_has_role(current_user, wanted, 'SET') then
      execute format('grant %I to current_user', wanted);
    end if;
  end loop;
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to ratsfaden_office, ratsfaden_portal', current_database());
end $$;

revoke all on schema public from public;
grant usage on schema public to ratsfaden_office, ratsfaden_portal;
alter default privileges revoke execute on functions from public;

-- Large objects and advisory locks are open to everybody; a citizen's connection needs neither.
do $$
declare
  called regprocedure;
begin
  for called in
    select oid::regprocedure from pg_proc
    where pronamespace = 'pg_catalog'::regnamespace
      and (proname like 'lo\\_%' or proname in ('loread', 'lowrite', 'pg_notify') or proname like 'pg\\_advisory%' or proname like 'pg\\_try\\_advisory%')
  loop
    begin
      execute format('revoke execute on function %s from public', called);
      execute format('grant execute on function %s to ratsfaden_office', called);
    exception when insufficient_privilege then null; -- not our server: its administrator decides
    end;
  end loop;
end $$;
`,
};
//# sourceMappingURL=0001-roles.js.map