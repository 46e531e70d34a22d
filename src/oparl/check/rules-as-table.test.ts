import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { allRules } from "./rules.ts";
import { rulesAsTable } from "./rules-as-table.ts";

const documentation = readFileSync(new URL("../../../docs/oparl.md", import.meta.url), "utf8");

// To bring the documentation up to date: node scripts/write-oparl-rules.ts
test("the documentation lists the rules as they are", () => expect(documentation).toContain(rulesAsTable()));

test("the documentation tells how many there are", () => expect(documentation).toContain(`${allRules.length} rules`));

test.each(allRules.map((rule) => [rule.id, rule] as const))("%s says what it asks and what to do, in whole sentences", (id, { german, english, advice }) => {
  expect(id).toMatch(/^[a-z-]+(?:-internal)?\.[a-z0-9-]+$/);
  for (const sentence of [german, english, advice]) expect(sentence).toMatch(/^[\p{Lu}\p{Ll}].{15,}[.)]$/u);
});
