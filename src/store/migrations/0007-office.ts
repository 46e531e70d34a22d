import type { Migration } from "./migration.ts";

/**
 * What the office needs to check a document: its whole text with the places of its lines, and a person's word
 * on steps of the Beratungsfolge and on mentions of other papers as on statements.
 * Nothing of it is granted to the portal but the review, by which it hides what a person rejected.
 */
export const office: Migration = {
  name: "0007-office",
  sql: `
create table file_text (
  file_id text primary key references file on delete cascade,
  body_id text not null references body,
  text text not null,
  edits jsonb not null default '[]',
  places jsonb not null default '[]',
  unsure jsonb not null default '[]'
);
alter table file_text enable row level security;
alter table file_text force row level security;
revoke all on file_text from public;
create policy office on file_text for all to ratsfaden_office using (true) with check (true);
grant select, insert, update, delete on file_text to ratsfaden_office;

alter table statement add column correction_id text references correction on delete set null;
create index on statement (correction_id) where correction_id is not null;
alter table consultation
  add column review text not null default 'found' check (review in ('found', 'confirmed', 'corrected', 'rejected')),
  add column note text,
  add column found_value jsonb,
  add column occurrence integer not null default 0,
  add column words_before text not null default '',
  add column words_after text not null default '',
  add column correction_id text references correction on delete set null;
create index on consultation (correction_id) where correction_id is not null;
alter table reference
  add column review text not null default 'found' check (review in ('found', 'confirmed', 'corrected', 'rejected')),
  add column note text,
  add column found_value jsonb,
  add column quote text not null default '',
  add column occurrence integer not null default 0,
  add column words_before text not null default '',
  add column words_after text not null default '',
  add column chosen_target text references paper on delete set null,
  add column correction_id text references correction on delete set null;
create index on reference (correction_id) where correction_id is not null;
create index on reference (chosen_target) where chosen_target is not null;
-- Whether a file is to be released as soon as it is public: a person may hide it and show it again.
alter table file add column release_wanted boolean not null default false;
alter table agenda_item add column span_start integer, add column span_end integer;

grant select (review) on consultation to ratsfaden_portal;
grant select (review) on reference to ratsfaden_portal;
alter policy portal on consultation using (
  review <> 'rejected'
  and exists (select from paper where paper.id = consultation.paper_id)
  and (file_id is null or file_published_at <= now())
  and (section_id is null or exists (select from section where section.id = consultation.section_id))
  and (meeting_id is null or exists (select from meeting where meeting.id = consultation.meeting_id))
  and (agenda_item_id is null or exists (select from agenda_item where agenda_item.id = consultation.agenda_item_id))
);
alter policy portal on reference using (
  review <> 'rejected'
  and exists (select from paper where paper.id = reference.paper_id)
  and (file_id is null or file_published_at <= now())
  and (section_id is null or exists (select from section where section.id = reference.section_id))
);

-- What a person should look at, newest first.
create index on file (read_at desc, id) where current;
create index on statement (file_id) where status = 'found' and confidence < 0.7;
create index on consultation (file_id) where review = 'found' and confidence < 0.7;
create index on reference (file_id) where review <> 'rejected' and status <> 'resolved';
create index on source_document (seen_at desc, source) where status <> 'read';
`,
};
