/**
 * The nouns of council work. Nobody may read them before the next step says who sees what.
 *
 * - `published_at` is null unless a row is public and released: the later of release and planned publication.
 * - `file_published_at` is the same moment of the file a row was read from, kept by triggers,
 *   because the portal may see a section of a file that it may not see whole.
 */
export const council = {
    name: "0002-council",
    sql: `
create table body (
  id text primary key,
  key text not null unique,
  name text not null,
  created_at timestamptz not null default now()
);

create table organization (
  id text primary key,
  body_id text not null references body,
  key text not null,
  name text not null,
  sort_name text not null,
  kind text not null check (kind in ('gremium', 'fraktion', 'administration', 'external')),
  aliases text[] not null default '{}',
  unique (body_id, key)
);

create table person (
  id text primary key,
  body_id text not null references body,
  key text not null,
  name text not null,
  sort_name text not null,
  unique (body_id, key)
);

create table meeting (
  id text primary key,
  body_id text not null references body,
  organization_id text not null references organization,
  key text not null,
  number text,
  date date not null,
  visibility text not null default 'public' check (visibility in ('public', 'nonPublic')),
  visibility_reason text,
  publish_at timestamptz,
  released_at timestamptz,
  published_at timestamptz generated always as
    (case when visibility = 'public' and released_at is not null then greatest(released_at, publish_at) end) stored,
  unique (body_id, key)
);
create index on meeting (date desc, id);
create index on meeting (organization_id, date desc);
create index on meeting (body_id, date desc);

create table paper (
  id text primary key,
  body_id text not null references body,
  key text not null,
  number text,
  number_key text,
  title text not null,
  kind text,
  form text not null,
  date date,
  lead_unit text,
  author text,
  visibility text not null default 'nonPublic' check (visibility in ('public', 'nonPublic')),
  visibility_reason text,
  publish_at timestamptz,
  released_at timestamptz,
  published_at timestamptz generated always as
    (case when visibility = 'public' and released_at is not null then greatest(released_at, publish_at) end) stored,
  created_at timestamptz not null default now(),
  unique (body_id, key)
);
create index on paper (date desc nulls last, id);
create index on paper (body_id, date desc nulls last, id);
create index on paper (body_id, number_key) where number_key is not null;
create index on paper (number_key) where number_key is not null;
create index on paper (published_at desc);

create table file (
  id text primary key,
  body_id text not null references body,
  paper_id text not null references paper on delete cascade,
  source text not null,
  name text not null,
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  form text not null,
  layout text not null,
  page_count integer,
  reader_version text not null,
  notes jsonb not null default '[]',
  current boolean not null default true,
  read_at timestamptz not null default now(),
  visibility text not null default 'nonPublic' check (visibility in ('public', 'nonPublic')),
  visibility_reason text,
  publish_at timestamptz,
  released_at timestamptz,
  published_at timestamptz generated always as
    (case when visibility = 'public' and released_at is not null then greatest(released_at, publish_at) end) stored,
  has_non_public_section boolean not null default false
);
create index on file (paper_id);
create index on file (source);
create index on file (sha256);

create table section (
  id text primary key,
  body_id text not null references body,
  paper_id text not null references paper on delete cascade,
  file_id text not null references file on delete cascade,
  file_published_at timestamptz,
  position integer not null,
  kind text not null,
  heading text not null,
  level integer not null,
  visibility text not null default 'nonPublic' check (visibility in ('public', 'nonPublic')),
  visibility_reason text,
  text text not null,
  original_text text not null,
  original_start integer not null,
  edits jsonb not null default '[]',
  blocks jsonb not null default '[]',
  page integer
);
create index on section (paper_id, position);
create index on section (file_id);

create table agenda_item (
  id text primary key,
  body_id text not null references body,
  meeting_id text not null references meeting on delete cascade,
  paper_id text references paper on delete cascade,
  file_id text references file on delete cascade,
  file_published_at timestamptz,
  position integer not null,
  number text,
  title text not null,
  visibility text not null default 'nonPublic' check (visibility in ('public', 'nonPublic')),
  visibility_reason text,
  paper_number text,
  paper_number_key text,
  outcome text
);
comment on column agenda_item.paper_id is 'The agenda, invitation or minutes that list the item, not the paper it deals with: that one is found by paper_number or by a consultation.';
create index on agenda_item (meeting_id, position);
create index on agenda_item (paper_id);
create index on agenda_item (file_id);

create table consultation (
  id text primary key,
  body_id text not null references body,
  paper_id text not null references paper on delete cascade,
  file_id text references file on delete cascade,
  file_published_at timestamptz,
  section_id text references section on delete cascade,
  organization_id text not null references organization,
  meeting_id text references meeting,
  agenda_item_id text references agenda_item on delete set null,
  position integer not null,
  date date,
  item text,
  role text,
  outcome text,
  quote text not null,
  span_start integer not null,
  span_end integer not null,
  found_by text not null,
  confidence real not null
);
create index on consultation (paper_id, position);
create index on consultation (organization_id);
create index on consultation (meeting_id);
create index on consultation (file_id);
create index on consultation (section_id);
create index on consultation (agenda_item_id);

create table reference (
  id text primary key,
  body_id text not null references body,
  paper_id text not null references paper on delete cascade,
  file_id text references file on delete cascade,
  file_published_at timestamptz,
  section_id text references section on delete cascade,
  kind text not null,
  number text,
  number_key text,
  cited_date date,
  cited_as text,
  cited_by text,
  text text not null,
  status text not null default 'unresolved' check (status in ('resolved', 'ambiguous', 'unresolved')),
  span_start integer not null,
  span_end integer not null,
  section_start integer,
  section_end integer,
  found_by text not null,
  confidence real not null
);
create index on reference (paper_id, span_start);
create index on reference (file_id);
create index on reference (section_id);
create index on reference (number_key) where number_key is not null;
create index on reference (cited_date) where number_key is null;

create table reference_target (
  reference_id text not null references reference on delete cascade,
  paper_id text not null references paper on delete cascade,
  body_id text not null references body,
  primary key (reference_id, paper_id)
);
create index on reference_target (paper_id);

create table statement (
  id text primary key,
  body_id text not null references body,
  paper_id text not null references paper on delete cascade,
  file_id text references file on delete cascade,
  file_published_at timestamptz,
  section_id text references section on delete cascade,
  person_id text references person,
  organization_id text references organization,
  property text not null,
  value jsonb not null,
  found_value jsonb not null,
  quote text not null,
  occurrence integer not null default 0,
  words_before text not null default '',
  words_after text not null default '',
  span_start integer not null,
  span_end integer not null,
  section_start integer,
  section_end integer,
  page integer,
  found_by text not null,
  confidence real not null,
  status text not null default 'found' check (status in ('found', 'confirmed', 'corrected', 'rejected')),
  note text
);
create index on statement (paper_id, span_start);
create index on statement (file_id);
create index on statement (section_id);
create index on statement (person_id) where person_id is not null;
create index on statement (organization_id) where organization_id is not null;

create table correction (
  id text primary key,
  body_id text not null references body,
  paper_id text not null references paper,
  source text not null,
  property text not null,
  original_value jsonb not null,
  quote text not null,
  occurrence integer not null,
  words_before text not null,
  words_after text not null,
  action text not null check (action in ('confirm', 'correct', 'reject')),
  value jsonb,
  visibility text not null check (visibility in ('public', 'nonPublic')),
  made_by text not null,
  made_at timestamptz not null default now()
);
create index on correction (source);
create index on correction (paper_id);

create table source_document (
  source text primary key,
  body_id text references body,
  name text not null,
  sha256 text not null,
  size bigint not null,
  status text not null check (status in ('read', 'skipped', 'failed')),
  notes jsonb not null default '[]',
  reader_version text not null,
  file_id text references file on delete set null,
  seen_at timestamptz not null default now()
);
create index on source_document (source text_pattern_ops);
create index on source_document (file_id);
`,
};
//# sourceMappingURL=0002-council.js.map