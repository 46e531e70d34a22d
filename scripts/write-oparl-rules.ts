/**
 * Writes the table of all rules of `ratsfaden check` into the documentation.
 * Usage: node scripts/write-oparl-rules.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { allRules } from "../src/oparl/check/rules.ts";
import { rulesAsTable } from "../src/oparl/check/rules-as-table.ts";

const path = "docs/oparl.md";
const written = readFileSync(path, "utf8")
  .replace(/\| Rule \|[^]*?(?=\n\n|\n$)/u, () => rulesAsTable())
  .replace(/\d+ rules/u, `${allRules.length} rules`);
writeFileSync(path, written);
