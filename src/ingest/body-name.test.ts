import { describe, expect, test } from "vitest";
import { bodyNameFor } from "./body-name.ts";

const file = (topFolder: string | null) => ({ key: "k", name: "a.txt", path: "/x/a.txt", size: 1, topFolder, rootName: "unterlagen" });

describe("whose document it is when it does not say", () => {
  test("the operator's setting wins", () => expect(bodyNameFor(file("stadt-auental"), [], "Stadt Auental")).toBe("Stadt Auental"));
  test("a folder is spelled as documents spell the body", () =>
    expect(bodyNameFor(file("verband-gruenes-tal"), ["Verband Grünes Tal", "Stadt Auental"], undefined)).toBe("Verband Grünes Tal"));
  test("a folder nobody names is made readable", () => expect(bodyNameFor(file("gemeinde_birkenried"), [], undefined)).toBe("Gemeinde Birkenried"));
  test("files without a folder belong to the collection", () => expect(bodyNameFor(file(null), ["Stadt Auental"], undefined)).toBe("Sammlung „unterlagen“"));
});
