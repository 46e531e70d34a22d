import type { Migration } from "./migration.ts";

/**
 * What other council information systems tell. Names of bodies, organizations and people are seen where their record is, too:
 * a register of members names people whom no paper names. `alone_in` tells copies of an object apart that stand by themselves from those inside others.
 */
export const imported: Migration = {
  name: "0010-imported",
  sql: `
alter table oparl_record add column alone_in bigint not null default 0;
comment on column oparl_record.alone_in is 'Number of the visit that last saw it stand by itself, not inside another object.';
alter policy portal on person using (
  exists (select from statement where statement.person_id = person.id)
  or exists (select from oparl_record where oparl_record.object_id = person.id and oparl_record.type = 'Person')
);
alter policy portal on organization using (
  exists (select from consultation where consultation.organization_id = organization.id)
  or exists (select from meeting where meeting.organization_id = organization.id)
  or exists (select from statement where statement.organization_id = organization.id)
  or exists (select from oparl_record where oparl_record.object_id = organization.id and oparl_record.type = 'Organization')
);
alter policy portal on body using (
  exists (select from paper where paper.body_id = body.id)
  or exists (select from meeting where meeting.body_id = body.id)
  or exists (select from oparl_record where oparl_record.object_id = body.id and oparl_record.type = 'Body')
);
`,
};
