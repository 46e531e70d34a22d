import { expect, test } from "vitest";
import { checkCommand } from "./check.ts";
import { checkAsJson, checkAsText } from "./check-as-text.ts";
import { checkServer, type CheckResult } from "../oparl/check/check-server.ts";
import { askInvented, type ServerFault } from "../oparl/check/testing/invented-server.ts";
import { readSettings } from "./settings.ts";

const origin = "https://rat.auental.example";
const now = Date.parse("2031-06-01T12:00:00Z");

async function check(fault: ServerFault = {}): Promise<CheckResult> {
  const result = await checkServer(`${origin}/oparl/system`, { ask: askInvented(origin, fault), now: () => now }, { limit: 4, sample: 3, deadline: now + 1, together: 2 });
  if ("failure" in result) throw new Error(result.failure);
  return result;
}

const withoutTimes: ServerFault = { object: (object, { type }) => void (type === "Location" && (delete object["created"], delete object["modified"])) };

test("a clean server is told so, with what was looked at", async () => {
  const text = checkAsText(await check());
  expect(text).toContain("Rat Auental · OParl 1.1 · https://hersteller.example/rat\n");
  expect(text).toMatch(/Drucksachen +\d+ \(\d+ in Listen, \d+ einzeln abgerufen\)/);
  expect(text).toMatch(/Nicht bis zum Ende gelesen: \d+ Listen? \(mehr mit --limit\)/);
  expect(text).toMatch(/\n\nOhne Befund\.\n$/);
});

test("findings stand together by rule, with examples of each property and what to do", async () => {
  const text = checkAsText(await check(withoutTimes));
  expect(text).toContain(`FEHLER: dagegen, was die Spezifikation verlangt

  created, modified und die Listen einer Körperschaft sind zwingend, auch wenn das Schema allein es nicht verlangt.
    4-mal · 3.1 Gemeinsame Eigenschaften · object.mandatory-by-text
    created (2), modified (2)
    • ${origin}/oparl/location/1  created
    • ${origin}/oparl/location/1  modified
    • ${origin}/oparl/location/2  created
    … und eine weitere
    → Die Eigenschaft ausgeben, seit OParl 1.1 auch in eingebetteten Objekten.
`);
  expect(text).toMatch(/1 Fehler \(gezählt nach Regeln\)\.\n$/);
});

test("for programs the same as JSON", async () => {
  expect(JSON.parse(checkAsJson(await check()))).toMatchObject({ isClean: true, findings: [], system: `${origin}/oparl/system`, version: "1.1", cut: "" });
  expect(JSON.parse(checkAsJson(await check(withoutTimes)))).toMatchObject({
    isClean: false,
    findings: [{ rule: "object.mandatory-by-text", severity: "error", source: "3.1 Gemeinsame Eigenschaften", count: 4, properties: { created: 2, modified: 2 }, examples: [{ address: `${origin}/oparl/location/1`, property: "created", found: "" }, {}, {}, {}] }],
  });
});

test("nothing that a server sends can deceive at the terminal", async () => {
  const text = checkAsText(await check({ object: (object, { type }) => void (type === "System" && Object.assign(object, { name: "\u001b[2JRat\u202e", "x\u001b": 1 })) }));
  // oxlint-disable-next-line no-control-regex -- they are what must not be there
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test.each([
  [["rat.auental.example"], {}, /"rat\.auental\.example" must be an address like https:/],
  [[`${origin}/system`], { limit: "0" }, /--limit: "0" must be a whole number from 1 on, or all\./],
  [[`${origin}/system`], { minutes: "all" }, /--minutes: "all" must be a whole number from 1 on\./],
])("%j %j is refused in one line", async (paths, options, message) => {
  const silent = { write: () => true };
  await expect(checkCommand.run({ paths, options, settings: readSettings({}, {}), outside: { stdout: silent, stderr: silent, now: () => new Date(now), stop: new AbortController().signal } })).rejects.toThrow(message);
});

test("a server that is not there cannot be checked: code 2", async () => {
  const said: string[] = [];
  const out = { write: (text: string) => said.push(text) };
  const stop = AbortSignal.abort();
  expect(await checkCommand.run({ paths: ["http://127.0.0.1:1/system"], options: {}, settings: readSettings({}, {}), outside: { stdout: out, stderr: out, now: () => new Date(now), stop } })).toBe(2);
  expect(said.join("")).toMatch(/^http:\/\/127\.0\.0\.1:1\/system ist nicht zu erreichen: /);
});
