import type { Migration } from "./migration.ts";

/**
 * Files that lie in other files. The bytes of a container hold those of its parts: where one part is not for everybody,
 * the container's bytes are not either, though its own text may be. The same holds for documents that share one file's bytes,
 * and for files whose bytes say more than their text (comments, deleted words): that is how `bytes_withheld` begins.
 */
export const containers: Migration = {
  name: "0005-containers",
  sql: `
alter table file add column containers text[] not null default '{}';
alter table file add column bytes_withheld boolean not null default false;
create index on file using gin (containers);

drop policy portal on file;
create policy portal on file for select to ratsfaden_portal using (
  published_at <= now() and not has_non_public_section and not bytes_withheld
  and exists (select from paper where paper.id = file.paper_id)
);

create function bytes_are_closed(one file) returns boolean language sql immutable as $$
  select one.visibility = 'nonPublic' or one.has_non_public_section or one.bytes_withheld
$$;
-- Whether the bytes of the file 'outer' hold those of the file 'inner': it lies in it, or both are cut from one file.
create function bytes_hold(outer_file file, inner_file file) returns boolean language sql immutable as $$
  select outer_file.source = any(inner_file.containers) or (outer_file.sha256 = inner_file.sha256
    and (inner_file.source = any(outer_file.containers) or inner_file.containers && outer_file.containers))
$$;

grant execute on function bytes_are_closed(file), bytes_hold(file, file) to ratsfaden_office;

-- A container is saved after its parts, and learns of them when it is written …
create function withhold_for_parts() returns trigger language plpgsql as $$
begin
  new.bytes_withheld := new.bytes_withheld or exists (
    select from file part
    where (part.containers @> array[new.source] or part.sha256 = new.sha256) and part.id <> new.id and bytes_hold(new, part) and bytes_are_closed(part));
  return new;
end $$;
create trigger withhold_for_parts before insert or update on file for each row execute function withhold_for_parts();

-- … and a part that is closed later tells its containers.
create function withhold_containers() returns trigger language plpgsql as $$
begin
  update file set bytes_withheld = true
  where not bytes_withheld and (source = any(new.containers) or sha256 = new.sha256) and id <> new.id and bytes_hold(file, new);
  return null;
end $$;
create trigger withhold_containers after insert or update on file
  for each row when (new.visibility = 'nonPublic' or new.has_non_public_section or new.bytes_withheld) execute function withhold_containers();
`,
};
