import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { oparlTypes } from "../council/oparl-type.ts";
import { vendor, vendorProperties } from "./vendor-properties.ts";

const handbook = readFileSync(new URL("../../docs/oparl.md", import.meta.url), "utf8");

test.each(Object.entries(vendorProperties))("%s is documented, with its types and its meaning", (name, { on, meaning }) => {
  expect(handbook).toContain(`| \`ratsfaden:${name}\` | ${on.join(", ")} | ${meaning} |`);
  expect(on.every((type) => oparlTypes.includes(type))).toBe(true);
});

test("properties of ours bear our prefix", () => {
  expect(vendor({ form: "paper" })).toEqual({ "ratsfaden:form": "paper" });
});
