import fc from "fast-check";
import { expect, test } from "vitest";
import { type JsonValue, parseLines, parseValue } from "./json-value.ts";

function plainly(value: JsonValue): unknown {
  switch (value.is) {
    case "object": return Object.fromEntries(value.properties.map((property) => [property.name, plainly(property.value)]));
    case "list": return value.values.map(plainly);
    case "text": return value.text;
    case "number": return Number(value.text);
    case "truth": return value.holds;
    case "null": return null;
  }
}

const parsed = (text: string): unknown => {
  const value = parseValue(text);
  return typeof value === "string" ? value : plainly(value);
};

test("reads what JSON.parse reads", () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 5, noUnicodeString: false }), fc.constantFrom(undefined, 1, "\t"), (value, indent) => {
    const text = JSON.stringify(value, null, indent);
    expect(parsed(text)).toEqual(JSON.parse(text));
  }), { numRuns: 300 });
});

test("calls broken what JSON.parse refuses", () => {
  const piece = fc.constantFrom("{", "}", "[", "]", ",", ":", '"a"', '"', "1", "-", ".5", "e3", "01", "true", "null", "nul", " ", "\\", "\\u00fc", "x");
  fc.assert(fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
    const text = pieces.join("");
    let meant: unknown = "broken";
    try {
      meant = JSON.parse(text);
    } catch {
      // It is broken.
    }
    expect(parsed(text)).toEqual(meant);
  }), { numRuns: 2000 });
});

test("keeps numbers as they are written", () => {
  expect(parseValue('{"a":12345678901234567890,"b":[1.50,-0,1E3]}')).toEqual({
    is: "object",
    properties: [{ name: "a", value: { is: "number", text: "12345678901234567890" } }, { name: "b", value: { is: "list", values: ["1.50", "-0", "1E3"].map((text) => ({ is: "number", text })) } }],
  });
});

test("takes names that objects have by themselves for names like others", () => {
  expect(parseValue('{"__proto__":"a","toString":"b"}')).toEqual({ is: "object", properties: [{ name: "__proto__", value: { is: "text", text: "a" } }, { name: "toString", value: { is: "text", text: "b" } }] });
});

test("lets raw control characters pass in texts", () => {
  expect(parsed('{\n\t"a": "one\ntwo\tthree\u0000\\\\\\"\n"\r\n}')).toEqual({ a: 'one\ntwo\tthree\u0000\\"\n' });
  expect(parsed('{"a":1\u0001}')).toBe("broken");
});

test("gives up where a record is too deep or too much of one", () => {
  expect(parseValue(`${"[".repeat(64)}${"]".repeat(64)}`)).toHaveProperty("is", "list");
  expect(parseValue(`${"[".repeat(65)}${"]".repeat(65)}`)).toBe("tooDeep");
  expect(parseValue(`${'{"a":'.repeat(200_000)}1${"}".repeat(200_000)}`)).toBe("tooDeep");
  expect(parseValue(`[${"0,".repeat(400_000)}0]`)).toBe("tooMany");
  expect(parseValue(`["${"[{,".repeat(200_000)}"]`)).toHaveProperty("is", "list");
});

test("reads a value on each line, and no line that holds more or less", () => {
  expect(parseLines('{"a":1}\n\n{"a":2}\n')).toMatchObject({ is: "list", values: [{ is: "object" }, { is: "object" }] });
  expect(parseLines('{"a":1}')).toBe("broken");
  expect(parseLines('{"a":1} {"a":2}')).toBe("broken");
  expect(parseLines('{"a":1}\n{"a":')).toBe("broken");
});
