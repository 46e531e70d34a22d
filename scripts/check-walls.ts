// Checks the walls between the rooms, and that the checker saw every source file: one that sees nothing also finds nothing.
import { readdirSync } from "node:fs";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
const options = await extractOptions(new URL("../.dependency-cruiser.mjs", import.meta.url).pathname);
const { output } = await cruise(["src"], { ...options, validate: true });
const { modules, summary } = output as ICruiseResult;
const cruised = new Set(modules.filter(({ dependencies }) => dependencies).map(({ source }) => source.replace(/^src\//, "")));
const missed = sources.filter((name) => !cruised.has(name.replaceAll("\\", "/")));

for (const { rule, from, to } of summary.violations) console.error(`${rule.severity} ${rule.name}: ${from} → ${to}`);
for (const name of missed) console.error(`error not-cruised: src/${name}`);
const failed = summary.error > 0 || missed.length > 0;
console.error(failed ? `${summary.error} walls broken, ${missed.length} files not seen.` : `${sources.length} files keep to their rooms.`);
process.exit(failed ? 1 : 0);
