import { expect, test } from "vitest";
import { acceptedEncoding } from "./accepted-encoding.ts";

test.each([
  [null, null], ["", null], ["identity", null], ["gzip", "gzip"], ["gzip, deflate, br", "br"], ["br;q=0, gzip", "gzip"], ["gzip;q=1.0, br;q=0.5", "gzip"], ["*", "br"], ["*;q=0", null], ["br;q=0, *", "gzip"], ["GZIP", "gzip"], ["deflate", null],
])("%s: %s", (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});
