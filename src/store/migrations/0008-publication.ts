import type { Migration } from "./migration.ts";

/** Whose objects the rows of a table are part of: its key, and a query that gives kind and id for rows `r`. */
interface Units {
  readonly key: readonly string[];
  readonly of: (rows: string) => string;
  /** When they come to be published, should that be later than now. */
  readonly due?: true;
}

const each = (...units: readonly string[]) => (rows: string) => `select v.kind, v.id from ${rows} r cross join lateral (values ${units.map((unit) => `(${unit})`).join(", ")}) v(kind, id)`;

const unitsOf: Readonly<Record<string, Units>> = {
  body: { key: ["id"], of: each("'body', r.id") },
  organization: { key: ["id"], of: each("'organization', r.id") },
  person: { key: ["id"], of: each("'person', r.id") },
  meeting: { key: ["id"], of: each("'meeting', r.id", "'organization', r.organization_id"), due: true },
  paper: { key: ["id"], of: each("'paper', r.id"), due: true },
  file: { key: ["id"], of: each("'paper', r.paper_id"), due: true },
  file_text: { key: ["file_id"], of: (rows) => `select 'paper', file.paper_id from ${rows} r join file on file.id = r.file_id` },
  section: { key: ["id"], of: each("'paper', r.paper_id") },
  agenda_item: { key: ["id"], of: each("'meeting', r.meeting_id", "'paper', r.paper_id") },
  consultation: { key: ["id"], of: each("'paper', r.paper_id", "'meeting', r.meeting_id", "'organization', r.organization_id") },
  reference: { key: ["id"], of: each("'paper', r.paper_id") },
  reference_target: { key: ["reference_id", "paper_id"], of: (rows) => `select 'paper', r.paper_id from ${rows} r union all select 'paper', reference.paper_id from ${rows} r join reference on reference.id = r.reference_id` },
  statement: { key: ["id"], of: each("'paper', r.paper_id", "'person', r.person_id", "'organization', r.organization_id") },
  oparl_record: { key: ["server_id", "url"], of: (rows) => `select coalesce(r.owner_kind, 'body'), coalesce(r.owner_id, r.body_id) from ${rows} r where r.owner_kind is distinct from 'system'` },
};

/** Triggers that leave tasks when rows come, change or go. Rows that are saved again as they were are no change. */
function noteChanges(table: string, { key, of, due }: Units): string {
  const sameKey = key.map((column) => `n.${column} = o.${column}`).join(" and ");
  // A record is seen again at every visit; what tells whether it changed is its hash.
  const compared = table === "oparl_record" ? ["hash", "type", "object_id", "body_id", "owner_kind", "owner_id", "has_row", "deleted"].map((column) => `n.${column} is distinct from o.${column}`).join(" or ") : "n is distinct from o";
  const changed = (side: "n" | "o") => `(select ${side}.* from new_rows n join old_rows o on ${sameKey} where ${compared})`;
  const coming = (rows: string) => (due === undefined ? "" : `
    insert into publication_task (kind, id, due) select '${table === "meeting" ? "meeting" : "paper"}', ${table === "file" ? "paper_id" : "id"}, published_at from ${rows} r where published_at > now();`);
  const events = [
    { event: "insert", tables: "new table as new_rows", units: of("new_rows"), later: coming("new_rows") },
    { event: "update", tables: "old table as old_rows new table as new_rows", units: `${of(changed("n"))} union all ${of(changed("o"))}`, later: coming(changed("n")) },
    { event: "delete", tables: "old table as old_rows", units: of("old_rows"), later: "" },
  ];
  return events.map(({ event, tables, units, later }) => `
create function note_${event}_of_${table}() returns trigger language plpgsql as $$
begin
  insert into publication_task (kind, id) select distinct kind, id from (${units}) touched(kind, id) where id is not null;${later}
  return null;
end $$;
create trigger note_${event} after ${event} on ${table} referencing ${tables} for each statement execute function note_${event}_of_${table}();`).join("");
}

/** A trigger that withholds what was made from the ids that a query gives. */
function withholdWhen(table: string, event: "insert" | "update" | "delete", ids: string): string {
  const tables = [...(event === "insert" ? [] : ["old table as old_rows"]), ...(event === "delete" ? [] : ["new table as new_rows"])].join(" ");
  return `
create function withhold_at_${event}_of_${table}() returns trigger language plpgsql as $$
begin
  perform withhold(array(${ids}));
  return null;
end $$;
create trigger withhold_at_${event} after ${event} on ${table} referencing ${tables} for each statement execute function withhold_at_${event}_of_${table}();`;
}

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
  leans_on text[] not null default '{}',
  hash text not null default '',
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
comment on column published_object.hash is 'Of the JSON without its times: tells whether it says anything new.';
comment on column published_object.organization_ids is 'Organizations in whose lists it stands.';
comment on column published_object.made_from is 'Ids of all whose hiding hides it (papers, files, meetings, items of agendas).';
comment on column published_object.leans_on is 'What makes it be published anew when it comes, changes or goes: ids of objects of other owners that it names or embeds, addresses of other servers that lead nowhere yet.';
-- One for each order of a list; what is withheld stands in none, so that a list is counted in the index alone.
create index on published_object (type, body_id, position) where not deleted and not withheld;
create index on published_object (type, body_id, created, position) where not deleted and not withheld;
create index on published_object (type, body_id, modified, change) where not withheld;
create unique index on published_object (type, body_id, change);
create unique index on published_object (change);
create index on published_object (owner_kind, owner_id);
create index on published_object using gin (made_from);
create index on published_object using gin (leans_on) where leans_on <> '{}';

create table published_in_organization (
  organization_id text not null,
  type text not null,
  entry_position bigint not null,
  id text not null,
  primary key (organization_id, type, entry_position)
);
comment on table published_in_organization is 'What stands in the lists of an organization: organization_ids turned round, because row-level security lets no index look into an array. What is withheld has no entry.';
comment on column published_in_organization.entry_position is 'Position of the object in every list.';
create index on published_in_organization (type, id);

create function note_organizations_of_new() returns trigger language plpgsql as $$
begin
  insert into published_in_organization (organization_id, type, entry_position, id) select distinct unnest(organization_ids), type, position, id from new_rows where organization_ids <> '{}' and not withheld on conflict do nothing;
  return null;
end $$;
create trigger note_organizations_of_new after insert on published_object referencing new table as new_rows for each statement execute function note_organizations_of_new();

create function note_organizations() returns trigger language plpgsql as $$
begin
  delete from published_in_organization where type = new.type and id = new.id and (new.withheld or organization_id <> all (new.organization_ids));
  insert into published_in_organization (organization_id, type, entry_position, id) select distinct unnest(new.organization_ids), new.type, new.position, new.id where not new.withheld on conflict do nothing;
  return null;
end $$;
create trigger note_organizations after update on published_object for each row when (new.organization_ids is distinct from old.organization_ids or new.withheld <> old.withheld) execute function note_organizations();

create table publication_task (
  number bigint primary key generated always as identity,
  kind text not null check (kind in ('body', 'organization', 'person', 'meeting', 'paper')),
  id text not null,
  due timestamptz not null default now(),
  tightens boolean not null default false
);
comment on column publication_task.due is 'Not before this moment: when something comes to be published that was released for later.';
comment on column publication_task.tightens is 'Something was hidden: what was read before it may not be published any more.';
create index on publication_task (number) where tightens;

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
create index on oparl_record (url);
create index on oparl_record (body_id) where owner_kind is null;
create index on oparl_record (owner_kind, owner_id);
create index on oparl_record (server_id, type, seen_in);

do $$
declare
  one text;
begin
  foreach one in array array['published_object', 'published_in_organization', 'publication_task', 'oparl_server', 'oparl_record'] loop
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

create policy portal on published_in_organization for select to ratsfaden_portal using (true);
grant select on published_in_organization to ratsfaden_portal;

-- A record is as hidden as what it belongs to.
create policy portal on oparl_record for select to ratsfaden_portal using (
  not deleted and (not has_row or case owner_kind
    when 'paper' then exists (select from paper where paper.id = oparl_record.owner_id)
    when 'meeting' then exists (select from meeting where meeting.id = oparl_record.owner_id)
    else true
  end)
);
grant select (server_id, url, type, object_id, body_id, owner_kind, owner_id, has_row, value, source_created, source_modified, deleted) on oparl_record to ratsfaden_portal;

-- The whole text of a file is published where its bytes are.
create policy portal on file_text for select to ratsfaden_portal using (exists (select from file where file.id = file_text.file_id));
grant select (file_id, text, edits) on file_text to ratsfaden_portal;

create index on agenda_item (body_id, paper_number_key) where paper_number_key is not null;

-- Hides what was published from any of these, and names that nothing visible tells any more.
create function withhold(ids text[]) returns void language plpgsql as $$
begin
  if cardinality(ids) = 0 then
    return;
  end if;
  insert into publication_task (kind, id, tightens)
  select distinct owner_kind, owner_id, true from published_object where made_from && ids and owner_kind <> 'system';
  -- Also where nothing is published yet: somebody may be about to.
  insert into publication_task (kind, id, tightens) select 'paper', one, true from unnest(ids) one;
  update published_object set withheld = true where made_from && ids and not withheld;
  update published_object set withheld = true where not withheld and owner_kind = 'person' and owner_id in (
    select distinct s.person_id from statement s where s.person_id is not null and (s.paper_id = any(ids) or s.file_id = any(ids)) and not exists (
      select from statement other join paper p on p.id = other.paper_id where other.person_id = s.person_id and statement_is_open(other, p))
      and not exists (select from oparl_record r where r.object_id = s.person_id and r.type = 'Person' and not r.deleted));
  update published_object set withheld = true where not withheld and owner_kind = 'organization' and owner_id in (
    select named.organization_id from (
      select s.organization_id from statement s where s.organization_id is not null and (s.paper_id = any(ids) or s.file_id = any(ids))
      union select c.organization_id from consultation c where c.paper_id = any(ids) or c.file_id = any(ids) or c.meeting_id = any(ids)
      union select m.organization_id from meeting m where m.id = any(ids)
    ) named
    where not exists (select from statement other join paper p on p.id = other.paper_id where other.organization_id = named.organization_id and statement_is_open(other, p))
      and not exists (select from oparl_record r where r.object_id = named.organization_id and r.type = 'Organization' and not r.deleted)
      and not exists (select from meeting m where m.organization_id = named.organization_id and m.published_at <= now())
      and not exists (
        select from consultation c join paper p on p.id = c.paper_id where c.organization_id = named.organization_id and c.review <> 'rejected' and p.published_at <= now()
          and (c.file_id is null or c.file_published_at <= now()) and c.section_id is null and c.meeting_id is null));
  update published_object set withheld = true where not withheld and owner_kind = 'body' and owner_id in (
    select named.body_id from (select body_id from paper where id = any(ids) union select body_id from meeting where id = any(ids) union select body_id from file where id = any(ids)) named
    where not exists (select from paper p where p.body_id = named.body_id and p.published_at <= now()) and not exists (select from meeting m where m.body_id = named.body_id and m.published_at <= now())
      and not exists (select from oparl_record r where r.object_id = named.body_id and r.type = 'Body' and not r.deleted));
end $$;
create function comes_later(before timestamptz, after timestamptz) returns boolean language sql immutable as $$
  select before is not null and (after is null or after > before)
$$;
create function statement_is_open(one statement, of_paper paper) returns boolean language sql stable as $$
  select one.status <> 'rejected' and of_paper.published_at <= now() and (one.file_id is null or one.file_published_at <= now())
    and (one.section_id is null or exists (select from section where section.id = one.section_id and section.visibility = 'public' and section.file_published_at <= now()))
$$;
grant execute on function withhold(text[]), comes_later(timestamptz, timestamptz), statement_is_open(statement, paper) to ratsfaden_office;

-- Whatever changes leaves tasks.
${Object.entries(unitsOf).map(([table, units]) => noteChanges(table, units)).join("")}

-- Whatever hides something withholds what was published from it, in the same transaction.
${["paper", "meeting"].map((table) => withholdWhen(table, "update", "select o.id from old_rows o join new_rows n on n.id = o.id where comes_later(o.published_at, n.published_at)")).join("")}
${withholdWhen("file", "update", `select o.id from old_rows o join new_rows n on n.id = o.id
  where comes_later(o.published_at, n.published_at) or n.has_non_public_section and not o.has_non_public_section or n.bytes_withheld and not o.bytes_withheld or n.paper_id <> o.paper_id`)}
${["paper", "meeting", "file"].map((table) => withholdWhen(table, "delete", "select id from old_rows")).join("")}
${withholdWhen("section", "insert", "select distinct file_id from new_rows where visibility = 'nonPublic'")}
${withholdWhen("section", "update", "select distinct n.file_id from old_rows o join new_rows n on n.id = o.id where n.visibility = 'nonPublic' and o.visibility = 'public'")}
${withholdWhen("agenda_item", "update", "select o.id from old_rows o join new_rows n on n.id = o.id where n.visibility = 'nonPublic' and o.visibility = 'public'")}
-- An item that is read anew under another title is another row: it was hidden where a hidden one stands in its place.
${withholdWhen("agenda_item", "delete", `select o.id from old_rows o where o.visibility = 'public' and exists (
  select from agenda_item now_there where now_there.meeting_id = o.meeting_id and now_there.visibility = 'nonPublic' and (now_there.number = o.number or now_there.title = o.title))`)}
${withholdWhen("oparl_record", "update", `select o.object_id from old_rows o join new_rows n on n.server_id = o.server_id and n.url = o.url
  where n.deleted and not o.deleted or n.value->'public' = 'false' and o.value->'public' is distinct from 'false' or n.owner_id is distinct from o.owner_id or n.has_row and not o.has_row`)}
${withholdWhen("oparl_record", "delete", "select object_id from old_rows")}

-- What was there before is published at the next occasion.
insert into publication_task (kind, id)
select 'body', id from body union all select 'organization', id from organization union all select 'person', id from person
union all select 'meeting', id from meeting union all select 'paper', id from paper;
`,
};
