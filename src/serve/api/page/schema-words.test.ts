import { expect, test } from "vitest";
import { describeApi, type JsonSchema } from "../openapi.ts";
import { choicesOf, kindOf, propertiesOf } from "./schema-words.ts";

const description = describeApi({ name: "Ratsfaden", publicUrl: "https://rat.example" });

test.each<[JsonSchema, string]>([
  [{ type: "string" }, "Text"],
  [{ type: ["string", "null"] }, "Text oder null"],
  [{ type: "string", format: "date" }, "Tag (JJJJ-MM-TT)"],
  [{ anyOf: [{ type: "string", format: "date-time" }, { type: "null" }] }, "Zeitpunkt oder null"],
  [{ type: "array", items: { type: "integer" } }, "Liste: ganze Zahl"],
  [{ $ref: "#/components/schemas/Form" }, "Auswahl"],
  [{ anyOf: [{ $ref: "#/components/schemas/PaperSummary" }, { type: "null" }] }, "Objekt oder null"],
])("%o is called %s", (schema, words) => {
  expect(kindOf(schema, description)).toBe(words);
});

test("the parts of the things in a list are found behind its reference, with what is said of them", () => {
  const parts = new Map(propertiesOf({ type: "array", items: { $ref: "#/components/schemas/PaperSummary" } }, description));
  expect(parts.get("number")?.description).toBe("Nummer, wie sie gedruckt ist.");
  expect(parts.get("form")?.description).toContain("Was für ein Dokument");
});

test("a choice tells its values, also where several may be given", () => {
  expect(choicesOf({ type: "array", items: { $ref: "#/components/schemas/SearchType" } }, description)).toEqual(["paper", "meeting", "organization", "person"]);
  expect(choicesOf({ type: "string" }, description)).toEqual([]);
});
