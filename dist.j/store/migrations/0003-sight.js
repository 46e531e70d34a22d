/**
 * Who sees what. Row-level security is forced on every table: the office sees and changes all,
 * the portal reads what is public and published, and the strictest rule among a row and its parents wins,
 * because each policy asks for the parents as the portal itself sees them.
 * The same rules in words and as a pure function: council/sight.ts.
 *
 * Columns that would tell of something hidden (a reference's stored status, natural keys, storage times)
 * are not granted to the portal at all.
 */
export const sight = {
    name: "0003-sight",
    sql: `
do $$
declare
  one text;
begin
  foreach one in array array['body', 'organization', 'person', 'meeting', 'paper', 'file', 'section', 'agenda_item',
    'consultation', 'reference', 'reference_target', 'statement', 'correction', 'source_document', 'schema_migration']
  loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('revoke all on %I from public', one);
    execute format('create policy office on %I for all to ratsfaden_office using (true) with check (true)', one);
    if one <> 'schema_migration' then
      execute format('grant select, insert, update, delete on %I to ratsfaden_office', one);
    end if;
  end loop;
end $$;

create policy portal on paper for select to ratsfaden_portal using (published_at <= now());
create policy portal on meeting for select to ratsfaden_portal using (published_at <= now());

create policy portal on file for select to ratsfaden_portal using (
  published_at <= now() and not has_non_public_section
  and exists (select from paper where paper.id = file.paper_id)
);
create policy portal on section for select to ratsfaden_portal using (
  visibility = 'public' and file_published_at <= now()
  and exists (select from paper where paper.id = section.paper_id)
);
create policy portal on agenda_item for select to ratsfaden_portal using (
  visibility = 'public'
  and exists (select from meeting where meeting.id = agenda_item.meeting_id)
  and (file_id is null or file_published_at <= now())
  and (paper_id is null or exists (select from paper where paper.id = agenda_item.paper_id))
);
create policy portal on consultation for select to ratsfaden_portal using (
  exists (select from paper where paper.id = consultation.paper_id)
  and (file_id is null or file_published_at <= now())
  and (section_id is null or exists (select from section where section.id = consultation.section_id))
  and (meeting_id is null or exists (select from meeting where meeting.id = consultation.meeting_id))
  and (agenda_item_id is null or exists (select from agenda_item where agenda_item.id = consultation.agenda_item_id))
);
create policy portal on reference for select to ratsfaden_portal using (
  exists (select from paper where paper.id = reference.paper_id)
  and (file_id is null or file_published_at <= now())
  and (section_id is null or exists (select from section where section.id = reference.section_id))
);
create policy portal on reference_target for select to ratsfaden_portal using (
  exists (select from reference where reference.id = reference_target.reference_id)
  and exists (select from paper where paper.id = reference_target.paper_id)
);
create policy portal on statement for select to ratsfaden_portal using (
  status <> 'rejected'
  and exists (select from paper where paper.id = statement.paper_id)
  and (file_id is null or file_published_at <= now())
  and (section_id is null or exists (select from section where section.id = statement.section_id))
);
-- Names of people and organisations are seen where something visible names them.
create policy portal on person for select to ratsfaden_portal using (
  exists (select from statement where statement.person_id = person.id)
);
create policy portal on organization for select to ratsfaden_portal using (
  exists (select from consultation where consultation.organization_id = organization.id)
  or exists (select from meeting where meeting.organization_id = organization.id)
  or exists (select from statement where statement.organization_id = organization.id)
);
create policy portal on body for select to ratsfaden_portal using (
  exists (select from paper where paper.body_id = body.id)
  or exists (select from meeting where meeting.body_id = body.id)
);

grant select (id, name) on body to ratsfaden_portal;
grant select (id, body_id, name, sort_name, kind, aliases) on organization to ratsfaden_portal;
grant select (id, body_id, name, sort_name) on person to ratsfaden_portal;
grant select (id, body_id, organization_id, number, date, visibility, published_at) on meeting to ratsfaden_portal;
grant select (id, body_id, number, number_key, title, kind, form, date, lead_unit, author, visibility, published_at) on paper to ratsfaden_portal;
grant select (id, body_id, paper_id, name, sha256, size, media_type, form, layout, page_count, notes, current, read_at, visibility, published_at)
  on file to ratsfaden_portal;
grant select (id, body_id, paper_id, file_id, position, kind, heading, level, visibility, text, original_text, original_start, edits, blocks, page)
  on section to ratsfaden_portal;
grant select (id, body_id, meeting_id, paper_id, file_id, position, number, title, visibility, paper_number, paper_number_key, outcome)
  on agenda_item to ratsfaden_portal;
grant select (id, body_id, paper_id, file_id, section_id, organization_id, meeting_id, agenda_item_id, position, date, item, role, outcome, quote, span_start, span_end)
  on consultation to ratsfaden_portal;
grant select (id, body_id, paper_id, file_id, section_id, kind, number, cited_date, cited_as, cited_by, text, span_start, span_end, section_start, section_end, found_by, confidence)
  on reference to ratsfaden_portal;
grant select on reference_target to ratsfaden_portal;
grant select (id, body_id, paper_id, file_id, section_id, person_id, organization_id, property, value, quote, span_start, span_end, section_start, section_end, page, found_by, confidence, status)
  on statement to ratsfaden_portal;

-- A row learns the moment of publication of its file when it is written …
create function take_file_published_at() returns trigger language plpgsql as $$
begin
  new.file_published_at := (select file.published_at from file where file.id = new.file_id);
  return new;
end $$;
create trigger take_file_published_at before insert or update of file_id, file_published_at on section
  for each row execute function take_file_published_at();
create trigger take_file_published_at before insert or update of file_id, file_published_at on agenda_item
  for each row execute function take_file_published_at();
create trigger take_file_published_at before insert or update of file_id, file_published_at on consultation
  for each row execute function take_file_published_at();
create trigger take_file_published_at before insert or update of file_id, file_published_at on reference
  for each row execute function take_file_published_at();
create trigger take_file_published_at before insert or update of file_id, file_published_at on statement
  for each row execute function take_file_published_at();

-- … and again when that moment changes.
create function pass_on_file_published_at() returns trigger language plpgsql as $$
begin
  update section set file_published_at = new.published_at where file_id = new.id;
  update agenda_item set file_published_at = new.published_at where file_id = new.id;
  update consultation set file_published_at = new.published_at where file_id = new.id;
  update reference set file_published_at = new.published_at where file_id = new.id;
  update statement set file_published_at = new.published_at where file_id = new.id;
  return null;
end $$;
create trigger pass_on_file_published_at after update on file
  for each row when (old.published_at is distinct from new.published_at) execute function pass_on_file_published_at();

-- A file with a non-public section is not shown whole. Removing sections does not lift this:
-- an older version of a file loses its sections, and its bytes still say what they said.
create function keep_has_non_public_section() returns trigger language plpgsql as $$
begin
  update file set has_non_public_section = exists (select from section where section.file_id = file.id and section.visibility = 'nonPublic')
  where id in (select file_id from changed);
  return null;
end $$;
create trigger keep_has_non_public_section_on_insert after insert on section
  referencing new table as changed for each statement execute function keep_has_non_public_section();
create trigger keep_has_non_public_section_on_update after update on section
  referencing new table as changed for each statement execute function keep_has_non_public_section();
`,
};
//# sourceMappingURL=0003-sight.js.map