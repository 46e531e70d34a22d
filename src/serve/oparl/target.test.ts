import * as fc from "fast-check";
import { expect, test } from "vitest";
import { oparlTypes } from "../../council/oparl-type.ts";
import { bodyLists, organizationLists } from "../../oparl/addresses.ts";
import { canonicalPath, findTarget, systemTarget, type Target } from "./target.ts";

const id = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter((text) => !/^\.{1,2}$|\p{Cc}/u.test(text) && text.isWellFormed());
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.constant<Target>({ what: "entrance" }),
  fc.constant<Target>({ what: "bodies" }),
  fc.constant<Target>(systemTarget),
  fc.record({ what: fc.constant("object" as const), type: fc.constantFrom(...oparlTypes.filter((type) => type !== "System")), id }),
  fc.record({ what: fc.constant("list" as const), owner: fc.constant("Body" as const), ownerId: id, type: fc.constantFrom(...bodyLists) }),
  fc.record({ what: fc.constant("list" as const), owner: fc.constant("Organization" as const), ownerId: id, type: fc.constantFrom(...organizationLists) }),
);

test("every target has one address, which leads back to it", () => {
  fc.assert(fc.property(target, (each) => {
    expect(findTarget(canonicalPath(each))).toEqual(each);
    // What a URL makes of the path must not differ from it, or it would be led to itself for ever.
    expect(new URL(canonicalPath(each), "https://rat.example").pathname).toBe(canonicalPath(each));
  }));
});

test.each([
  ["/oparl/v1.1/System/", "/oparl/v1.1/system"],
  ["//OParl//V1.1/", "/oparl/v1.1/system"],
  ["/oparl/", "/oparl"],
  ["/oparl/v1.1/Paper/aB", "/oparl/v1.1/paper/aB"],
  ["/oparl/v1.1/paper/a%2Db%3a", "/oparl/v1.1/paper/a-b%3A"],
  ["/oparl/v1.1/body/x/LegislativeTerm/", "/oparl/v1.1/body/x/legislativeterm"],
  ["/oparl/v1.1/meeting/m/agendaitem/i", "/oparl/v1.1/agendaitem/i"],
])("%s is another spelling of %s", (path, canonical) => {
  const found = findTarget(path);
  expect(found === null ? null : canonicalPath(found)).toBe(canonical);
});

test.each(["/oparl/v1.0/system", "/oparl/v1.1/nix", "/oparl/v1.1/paper", "/oparl/v1.1/paper/a/file", "/oparl/v1.1/organization/a/paper", "/oparl/v1.1/system/x", "/oparl/v1.1/paper/a%00", "/oparl/v1.1/body/x/paper/y"])("%s leads nowhere", (path) => {
  expect(findTarget(path)).toBeNull();
});
