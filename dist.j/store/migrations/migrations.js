import { roles } from "./0001-roles.js";
import { council } from "./0002-council.js";
import { sight } from "./0003-sight.js";
import { groups } from "./0004-groups.js";
/** Every step of the database, in order. */
export const migrations = [roles, council, sight, groups];
//# sourceMappingURL=migrations.js.map