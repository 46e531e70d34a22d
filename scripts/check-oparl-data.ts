/**
 * Decodes all real answers of OParl servers in `../shared/oparl/data`, where they are: `node scripts/check-oparl-data.ts [--faults] [FOLDER]`.
 * No exception, each object counted by type, each fault by kind; where the list of sources says how many objects there are, the numbers have to be equal.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { type OparlType, oparlTypes } from "../src/council/oparl-type.ts";
import { decodeObject } from "../src/oparl/decode/decode-object.ts";
import { decodePage } from "../src/oparl/decode/decode-page.ts";
import type { DecodeContext, DecodedPage } from "../src/oparl/decode/decoded.ts";
import type { Fault } from "../src/oparl/decode/fault.ts";
import { parseJson } from "../src/oparl/decode/parse-json.ts";
import { typeInAddress } from "../src/oparl/decode/type-value.ts";
import { detectVendor, type Vendor } from "../src/oparl/decode/vendor.ts";
import type { FlatObject } from "../src/oparl/model.ts";

const { values, positionals } = parseArgs({ options: { faults: { type: "boolean", default: false } }, allowPositionals: true });
const data = positionals[0] ?? new URL("../../shared/oparl/data", import.meta.url).pathname;
if (!existsSync(data)) {
  console.log(`not there: ${data}`);
  process.exit(0);
}

/** What the list of sources says of a folder. */
const expected: Readonly<Record<string, Readonly<Partial<Record<OparlType | "tombstones" | "all", number>>>>> = {
  "huertgenwald-sternberg-1.0": { Meeting: 346, AgendaItem: 5106, Paper: 2097, Consultation: 2228, File: 6947, Person: 49, Membership: 533, Organization: 22, Location: 5, Body: 1, System: 1, tombstones: 39, all: 17_374 },
  "karlsruhe-sample": { all: 7906 },
  "mst-testdata/bodies": { Body: 29 },
  "mst-testdata/systems": { System: 29 },
};

/** What has to come out of the folder where something is odd on purpose. */
const vendors: readonly (readonly [string, Vendor])[] = [["sternberg", "sternberg"], ["allris", "allris"], ["somacos", "somacos"], ["karlsruhe", "somacos"], ["rubin", "rubin"]];

let failures = 0;
for (const [folder, files] of Map.groupBy(filesIn(data), folderOf)) check(folder, files);
if (failures > 0) {
  console.error(`${failures} check(s) failed`);
  process.exit(1);
}

function folderOf(file: string): string {
  const parts = relative(data, file).split("/");
  return parts.slice(0, parts[0] === "mst-testdata" ? Math.min(2, parts.length - 1) : 1).join("/");
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && /\.json(?:\.txt)?$/u.test(file) && !file.endsWith("missing_ids.json")).toSorted();
}

function check(folder: string, files: readonly string[]): void {
  const objects = new Map<string, FlatObject>();
  const faults: Fault[] = [];
  let occurrences = 0;
  let seconds = 0;
  for (const file of files) {
    const bytes = readFileSync(file);
    const began = process.cpuUsage().user;
    const decoded = decode(file, bytes);
    seconds += (process.cpuUsage().user - began) / 1e6;
    occurrences += decoded.objects.length;
    faults.push(...decoded.faults);
    for (const object of decoded.objects) {
      const known = objects.get(object.id);
      if (known === undefined || Object.keys(known.properties).length < Object.keys(object.properties).length) objects.set(object.id, object);
    }
  }
  console.log(`\n${folder}: ${files.length} answers, ${objects.size} objects in ${occurrences} places, ${Math.round(occurrences / seconds)} a second of processor time`);
  const counts = countsOf([...objects.values()]);
  console.log(`  ${Object.entries(counts).filter(([, count]) => count > 0).map(([type, count]) => `${count} ${type}`).join(", ")}`);
  for (const [type, count] of Object.entries(expected[folder] ?? {})) {
    if (counts[type] !== count) {
      failures += 1;
      console.error(`  expected ${count} ${type}, found ${counts[type] ?? 0}`);
    }
  }
  for (const [kind, own] of [...Map.groupBy(faults, (fault) => fault.kind)].toSorted(([, a], [, b]) => b.length - a.length)) {
    const [first] = own;
    console.log(`  ${String(own.length).padStart(6)} ${kind}${values.faults && first !== undefined ? `: ${first.property ?? ""} ${first.message}; ${first.how} (${first.object})` : ""}`);
  }
}

function countsOf(objects: readonly FlatObject[]): Readonly<Record<string, number>> {
  const there = objects.filter((object) => object.properties["deleted"] !== true || Object.keys(object.properties).length > 3);
  return {
    ...Object.fromEntries(oparlTypes.map((type) => [type, there.filter((object) => object.type === type).length])),
    tombstones: objects.length - there.length, all: objects.length,
  };
}

/** The address that an answer came from is not always told; then it is made up of the first id in it. */
function decode(file: string, bytes: Uint8Array): Pick<DecodedPage, "objects" | "faults"> {
  const parsed = parseJson(bytes, file);
  const name = relative(data, file);
  const vendor = vendors.find(([sign]) => name.includes(sign))?.[1] ?? (name.includes("mst-testdata") ? detectVendor(parsed.value) : "other");
  const type = typeInAddress(name.replace(/\?.*$/u, "").replace(/\.json(?:\.txt)?$/u, "")) ?? typeInAddress(name.split(/[-/.]/u).toReversed().join("/"));
  const address = /"id":\s*"(?<id>[^"]+)"/u.exec(Buffer.from(bytes).toString())?.groups?.["id"] ?? "https://rat.example/";
  const context: DecodeContext = { address, type, version: null, vendor };
  const isPage = Array.isArray(parsed.value) || (typeof parsed.value === "object" && parsed.value !== null && "data" in parsed.value);
  const decoded = isPage ? decodePage(parsed.value, { ...context, address: `${new URL(address).origin}/list` }) : decodeObject(parsed.value, context);
  return { objects: decoded.objects, faults: [...parsed.faults, ...decoded.faults] };
}
