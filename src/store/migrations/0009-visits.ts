import type { Migration } from "./migration.ts";

/**
 * Where visits to other OParl servers stand.
 *
 * - `oparl_list`: each list of a server, how far it is read in the visit under way, and until when it was read to its end.
 * - `oparl_page`: pages of whole lists, so that one that has not changed need not be sent again.
 * - `oparl_fetch`: files that were fetched, so that one that has not changed need not be sent again.
 * - `oparl_doubt`: addresses that are named but do not answer, and how often: what is not there twice is gone, once may be an accident.
 */
export const visits: Migration = {
  name: "0009-visits",
  sql: `
create table oparl_list (
  server_id text not null references oparl_server on delete cascade,
  url text not null,
  of text not null,
  type text not null,
  visit bigint not null,
  state text not null check (state in ('open', 'done', 'failed')),
  next text,
  pages integer not null default 0,
  objects integer not null default 0,
  total integer,
  is_filtered boolean not null default false,
  manner text not null default 'unknown' check (manner in ('unknown', 'encoded', 'raw', 'none')),
  failure jsonb,
  read_since timestamptz,
  primary key (server_id, url)
);
comment on column oparl_list.visit is 'Number of the visit that the state speaks of.';
comment on column oparl_list.manner is 'How modified_since has to be written for it; none where it does not help.';
comment on column oparl_list.next is 'The page with which reading goes on.';
comment on column oparl_list.read_since is 'When the last reading began that came to its end, by our clock: what changed before is known.';

create table oparl_page (
  server_id text not null,
  list_url text not null,
  url text not null,
  etag text,
  last_modified text,
  next text,
  listed integer not null,
  objects text[] not null,
  primary key (server_id, url),
  foreign key (server_id, list_url) references oparl_list on delete cascade
);
comment on column oparl_page.listed is 'How many objects the list itself held there.';
comment on column oparl_page.objects is 'Addresses of all objects that came with it, embedded ones too.';

create table oparl_doubt (
  server_id text not null references oparl_server on delete cascade,
  url text not null,
  times integer not null,
  last_visit bigint not null,
  why text not null,
  primary key (server_id, url)
);

create table oparl_fetch (
  server_id text not null references oparl_server on delete cascade,
  url text not null,
  etag text,
  last_modified text,
  primary key (server_id, url)
);

alter table oparl_server add column with_files boolean not null default true;

do $$
declare
  one text;
begin
  foreach one in array array['oparl_list', 'oparl_page', 'oparl_doubt', 'oparl_fetch'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('revoke all on %I from public', one);
    execute format('create policy office on %I for all to ratsfaden_office using (true) with check (true)', one);
    execute format('grant select, insert, update, delete on %I to ratsfaden_office', one);
  end loop;
end $$;
`,
};
