import type { Migration } from "./migration.ts";

/**
 * What programs are served, and what was taken from other servers.
 *
 * - `published_object` holds each object of OParl as citizens may see it, ready to be sent. It is made from the other tables
 *   through the portal's eyes, so `modified` moves exactly when something that a client sees moves, and an object that went leaves a stub.
 * - Whatever changes leaves a `publication_task`, written by triggers, so that nobody can forget to publish anew.
 * - What is hidden is withheld in the same transaction, before anybody publishes anew: `made_from` says what an object was made from.
 * - `oparl_record` keeps what another server says of each of its objects, apart from what we read ourselves.
 */
export const publication: Migration = {
  name: "0008-publication",
  sql: `
create sequence published_change;
create sequence published_position;

create table published_object (
  type text not null,
  id text not null,
  body_id text,
  owner_kind text not null,
  owner_id text not null,
  organization_ids text[] not null default '{}',
  made_from text[] not null default '{}',
  position bigint not null default nextval('published_position'),
  value text not null,
  created timestamptz not null,
  modified timestamptz not null,
  deleted boolean not null default false,
  withheld boolean not null default false,
  change bigint not null default nextval('published_change'),
  primary key (type, id)
);
comment on column published_object.value is 'JSON; an address of ours begins with U+0001 (as JSON escapes it) where the address of the site belongs.';
comment on column published_object.organization_ids is 'Organizations in whose lists it stands.';
comment on column published_object.made_from is 'Ids of papers, files, meetings and organizations whose hiding hides it.';
create index on published_object (type, body_id, position) where not deleted and not withheld;
create index on published_object (type, body_id, created, position) where not deleted and not withheld;
create index on published_object (type, body_id, modified, change) where not withheld;
create unique index on published_object (type, body_id, change);
create unique index on published_object (change);
create index on published_object (owner_kind, owner_id);
create index on published_object using gin (made_from);
create index on published_object using gin (organization_ids) where organization_ids <> '{}';

create table publication_task (
  number bigint primary key generated always as identity,
  kind text not null check (kind in ('body', 'organization', 'person', 'meeting', 'paper')),
  id text not null
);

create table oparl_server (
  id text primary key,
  url text not null unique,
  name text,
  vendor text,
  version text,
  every_minutes integer check (every_minutes > 0),
  progress jsonb not null default '{}',
  report jsonb not null default '{}',
  started_at timestamptz,
  finished_at timestamptz
);

create table oparl_record (
  server_id text not null references oparl_server on delete cascade,
  url text not null,
  type text not null,
  object_id text not null,
  body_id text references body,
  owner_kind text,
  owner_id text,
  has_row boolean not null default false,
  value jsonb not null,
  hash text not null,
  source_created timestamptz,
  source_modified timestamptz,
  deleted boolean not null default false,
  seen_in bigint not null,
  missing_since timestamptz,
  primary key (server_id, url)
);
comment on column oparl_record.url is 'The id that the server gives it.';
comment on column oparl_record.object_id is 'Our id: that of the row of ours it was joined with, where there is one.';
comment on column oparl_record.owner_id is 'The paper, meeting, organization, person or body with which it is published and hidden.';
comment on column oparl_record.has_row is 'Its owner is also a row of ours (a meeting without a day is none): who may see that row may see the record.';
comment on column oparl_record.value is 'Its properties as decoded; links hold the addresses of the server.';
create index on oparl_record (object_id);
create index on oparl_record (owner_kind, owner_id);
create index on oparl_record (server_id, type, seen_in);

do $$
declare
  one text;
begin
  foreach one in array array['published_object', 'publication_task', 'oparl_server', 'oparl_record'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('revoke all on %I from public', one);
    execute format('create policy office on %I for all to ratsfaden_office using (true) with check (true)', one);
    execute format('grant select, insert, update, delete on %I to ratsfaden_office', one);
  end loop;
end $$;
grant usage on sequence published_change, published_position to ratsfaden_office;

create policy portal on published_object for select to ratsfaden_portal using (not withheld);
grant select (type, id, body_id, organization_ids, position, value, created, modified, deleted, change) on published_object to ratsfaden_portal;

-- A record is as hidden as what it belongs to.
create policy portal on oparl_record for select to ratsfaden_portal using (
  not deleted and (not has_row or case owner_kind
    when 'paper' then exists (select from paper where paper.id = oparl_record.owner_id)
    when 'meeting' then exists (select from meeting where meeting.id = oparl_record.owner_id)
    else true
  end)
);
grant select (server_id, url, type, object_id, body_id, owner_kind, owner_id, value, deleted) on oparl_record to ratsfaden_portal;
`,
};
