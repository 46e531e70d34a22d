import { roles } from "./0001-roles.ts";
import { council } from "./0002-council.ts";
import { sight } from "./0003-sight.ts";
import { groups } from "./0004-groups.ts";
import { containers } from "./0005-containers.ts";
import { factFields } from "./0006-fact-fields.ts";
import { office } from "./0007-office.ts";
import { publication } from "./0008-publication.ts";
import { visits } from "./0009-visits.ts";
import { imported } from "./0010-imported.ts";
import { lists } from "./0011-lists.ts";
import { amounts } from "./0012-amounts.ts";
import type { Migration } from "./migration.ts";

/** Every step of the database, in order. */
export const migrations: readonly Migration[] = [roles, council, sight, groups, containers, factFields, office, publication, visits, imported, lists, amounts];
